package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// WithheldLine is a line that a report would withhold: how many people it has, and
// why it is not told. It is for those who may see small groups, and in no file.
type WithheldLine struct {
	Table words.Text
	Event string // where the table is of one
	Line  string
	N     int64
	Why   words.Text
}

// WithheldLines opens what the report on a grant would withhold. It is for those who
// gave the office's passphrase, and leaves a trace.
func (a *App) WithheldLines(ctx context.Context, ask ReportRequest) (all []WithheldLine, err error) {
	g, ask, err := a.settleReport(ctx, ask)
	if err != nil {
		return nil, err
	}
	step := Step{Verb: words.T("Looked at what the report on {code} withholds", "code", g.Code), Kind: Trace, About: g.ID}
	err = a.keep(ctx, step, func(tx Tx) error {
		may, err := entitled(ctx, tx)
		if err == nil && !may {
			err = ErrSmallGroups
		}
		if err != nil {
			return err
		}
		p, err := readReport(ctx, tx, g.ID, ask)
		if err == nil {
			p.layOut()
			all = p.withheld()
		}
		return err
	})
	return all, err
}

func (p *reporting) withheld() (all []WithheldLine) {
	titles := map[ID]string{}
	for _, e := range p.events {
		titles[e.ID] = e.Title
	}
	for _, t := range p.tables {
		for _, c := range t.counts {
			if c.N == 0 || slices.Contains(t.shown, c.Code) {
				continue
			}
			one := WithheldLine{Table: ReleasedName(t.Dims), Event: titles[t.EventID], Line: p.lineName(t.Dims, c.Code), N: c.N, Why: words.T("It protects the others.")}
			if small(c.N, t.K) {
				one.Why = words.T("Fewer than {n} people.", "n", int(t.K))
			}
			all = append(all, one)
		}
	}
	return all
}

// lineName is what a line of a table is called.
func (p *reporting) lineName(dims, code string) string {
	if l, known := p.places[ID(code)]; known {
		return p.Place(l.NameSq, l.NameSr, l.NameCyrl)
	}
	for _, e := range p.across.met {
		if string(e.ItemID) == code {
			return e.Item
		}
	}
	return ReleasedLine(p.Book, dims, code)
}

// ReleasedName says what a table of a release counts.
func ReleasedName(dims string) words.Text {
	what, asks, _ := strings.Cut(dims, ":")
	switch {
	case dims == StageDims:
		return words.T("Artists on stage by community")
	case dims == EncountersDims:
		return words.T("First encounters by piece")
	case what+":" == FormsDims && asks == "community":
		return words.T("Forms: community")
	case what+":" == FormsDims && asks == "gender":
		return words.T("Forms: gender")
	case what+":" == FormsDims && asks == "age_band":
		return words.T("Forms: age")
	case what+":" == TallyDims && slices.Contains(TallyAsks(), asks):
		return TallyAsked(asks)
	case dims == TallyDims:
		return words.T("Tallies at events")
	case what+":" == ResultsDims:
		return resultsName(dims)
	case what+":" == TypedDims:
		return words.T("Typed parts of an indicator")
	case what+":" == OpinionDims:
		return words.T("Answers by community")
	case what+":" == LanguageDims:
		return words.T("Answers by language")
	}
	return words.Text{Key: dims} // of another page; its name is its own
}

// resultsName says of which direction a table of people of an indicator is.
func resultsName(dims string) words.Text {
	switch dims[strings.LastIndexByte(dims, ':')+1:] {
	case ByIbar:
		return words.T("People of an indicator by side of the Ibar")
	case ByLanguage:
		return words.T("People of an indicator by language")
	}
	return words.T("People of an indicator by gender")
}

// ReleasedLine says a line of a table of a release, as far as its code alone says it.
func ReleasedLine(b *words.Book, dims, code string) string {
	what, asks, _ := strings.Cut(dims, ":")
	_, said, by := strings.Cut(code, ":")
	if dims == FormsDims+"age_band" || dims == TallyDims+"age" {
		if bands := bandsOf(code); len(bands) > 0 {
			return ageText(bands)
		}
	} else if codes := strings.Split(code, disclosure.Together); len(codes) > 1 {
		codes[0] = codes[0][strings.Index(codes[0], ":")+1:]
		return RollUp{Codes: codes}.Name(b)
	}
	switch {
	case (what+":" == TypedDims || what+":" == ResultsDims) && code != disclosure.Rest:
		return PartName(b, dims[strings.LastIndexByte(dims, ':')+1:], code)
	case what+":" == OpinionDims:
		return b.Say(opinionLine(code))
	case what+":" == LanguageDims:
		return formsSaid(b, code)
	case code == disclosure.Rest:
		return b.T("others or not shown")
	case dims == EncountersDims:
		return b.T("a piece")
	case dims == TallyDims+"place":
		return b.T("a municipality")
	case dims == StageDims && strings.HasPrefix(code, SaidList+":"):
		return b.Say(CommunityName(said)) + ", " + b.T("a list, not themselves")
	case dims == StageDims && by:
		return b.Say(CommunityName(said))
	case asks == "community":
		return b.Say(CommunityName(code))
	case what+":" == FormsDims && asks == "gender":
		return b.Say(genderText(code))
	case what+":" == TallyDims && code != NotAsked && by:
		return b.Say(TallyName(TallyPartOf(code)))
	case what+":" == TallyDims && code != NotAsked:
		return b.Say(TallyName(TallyPart{asks, code}))
	}
	return b.Say(noAnswer(code))
}
