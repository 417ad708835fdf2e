package app

import (
	"context"
	"strings"
	"time"

	"sofra/app/words"
)

// OpinionAsk says which workbook of what audiences say is wanted: of which forms,
// and what one question is set beside in it.
type OpinionAsk struct {
	Filter ResponseFilter
	About  string // those forms in words
	Code   string
	By     string
	Reason string // why it leaves although it tells more beside what left before
	Lang   words.Lang
}

// FileName is what the workbook is called: it names nobody, and no community.
func (ask OpinionAsk) FileName() string {
	parts := []string{"feedback"}
	for _, p := range []string{string(ask.Filter.From), string(ask.Filter.To), ask.Filter.Language, string(ask.Lang)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, "_") + ".xlsx"
}

// OpinionWorkbook makes the workbook of what audiences say and has give write it.
// It has what the page shows and nothing more. Its communities are laid beside all
// that left before and kept as a Release: ToldTogether where the two would tell of
// a few people. The step is a trace, which Undo passes over; an office that is
// open for reading only leaves none.
func (a *App) OpinionWorkbook(ctx context.Context, ask OpinionAsk, give func(Report) error) error {
	k, err := a.Smallest(ctx)
	if err != nil {
		return err
	}
	step := Step{Verb: words.T("Made the workbook of what audiences say"), About: ask.Filter.EventID}
	return a.giveOut(ctx, step, func(from releaseSource) (Release, error) {
		r, left, err := opinionReport(ctx, from, ask, k)
		if err == nil {
			err = mayLeave(ctx, from, &left)
		}
		if err == nil {
			err = give(r)
		}
		return left, err
	})
}

// opinionReporting is the workbook in the making.
type opinionReporting struct {
	*words.Book
	ask         OpinionAsk
	all         Opinions
	discreet    Discreet
	communities CommunityTable
	unwritten   bool // the register of what left cannot be written, and it did not leave before
}

func opinionReport(ctx context.Context, from communitySource, ask OpinionAsk, k Smallest) (r Report, left Release, err error) {
	p := &opinionReporting{Book: words.In(ask.Lang), ask: ask}
	stack, err := readOpinions(ctx, from, ask.Filter)
	if err != nil {
		return r, left, err
	}
	p.all = stack.whole()
	if err = p.fewForms(ctx, from); err != nil {
		return r, left, err
	}
	if p.discreet, err = DiscreetIn(ctx, from, InDonorFile, DateOf(time.Now())); err != nil {
		return r, left, err
	}
	if ask.By == OpinionsByCommunity {
		if p.communities, err = opinionsByCommunity(ctx, from, communityAsk{ask.Filter, ask.Code, k.Attitudes}); err != nil {
			return r, left, err
		}
	}
	r = Report{Lang: p.Lang(), Title: p.T("What audiences say"), Subject: p.discreet.Text(ask.About, "…")}
	if unwritten(from) {
		if err := p.withholdNew(ctx, from, r.Subject); err != nil {
			return r, left, err
		}
	}
	return r, p.lay(&r), nil
}

// lay lays the sheets out, and says what of them has to be laid beside others.
func (p *opinionReporting) lay(r *Report) (left Release) {
	ask := p.ask
	r.Sheets = []Sheet{p.questionSheet(), p.answerSheet()}
	if o, there := p.all.Find(ask.Code); there {
		if len(p.all.Evenings) > 1 {
			r.Sheets = append(r.Sheets, p.groupSheet(OpinionsByEvent, o))
		}
		switch {
		case ask.By == OpinionsByCommunity:
			r.Sheets, left = append(r.Sheets, p.communitySheet(o)), p.release(r.Subject+" · "+o.Said(p.Lang()))
		case ask.By == OpinionsByLanguage:
			left = p.release(r.Subject + " · " + o.Said(p.Lang()))
			r.Sheets = append(r.Sheets, p.groupSheet(ask.By, o))
		case ask.By != OpinionsByEvent:
			r.Sheets = append(r.Sheets, p.groupSheet(ask.By, o))
		}
	}
	return left
}

// questionSheet has every question with what it comes to.
func (p *opinionReporting) questionSheet() Sheet {
	t := Table{Name: "Questions", Columns: []Column{
		{Key: "question", Title: p.T("Question"), Cell: LongCell},
		{Key: "n", Title: p.T("Answered"), Cell: CountCell},
		{Key: "of", Title: p.T("Of"), Cell: CountCell},
		{Key: "figure", Title: p.T("What they say"), Cell: LongCell},
		{Key: "hits", Title: p.T("Answers"), Cell: CountCell},
		{Key: "share", Title: p.T("Share"), Cell: ShareCell},
		{Key: "low", Title: p.T("Lower bound|of an interval"), Cell: ShareCell},
		{Key: "high", Title: p.T("Upper bound|of an interval"), Cell: ShareCell},
		{Key: "mean", Title: p.T("Mean"), Cell: DecimalCell},
		{Key: "median", Title: p.T("Median"), Cell: DecimalCell},
		{Key: "note", Title: p.T("Note"), Cell: LongCell},
	}}
	for _, o := range p.all.Asked {
		t.Rows = append(t.Rows, p.questionRow(o))
		if o.Net.Is {
			t.Rows = append(t.Rows, p.netRow(o))
		}
	}
	s := Sheet{Key: "questions", Name: p.T("Questions|of the bank"), Title: p.T("What audiences say"), Tables: []Table{t}, Facts: p.facts()}
	for _, l := range p.all.Limits() {
		s.Notes = append(s.Notes, p.Say(l))
	}
	return s
}

// facts are how many came and answered, and how sure that makes it.
func (p *opinionReporting) facts() []Fact {
	facts := []Fact{{p.T("Who came"), p.all.CameSaid(p.Book)}, {p.T("Filled-in forms"), p.Int(p.all.Forms)}}
	if margin, ok := p.all.Margin(); ok && p.all.Forms >= fewest {
		facts = append(facts, Fact{p.T("Margin at most"), p.T("± {n} points", "n", p.Decimal(int64(margin*1000+0.5), 1))})
	}
	if target := SampleTarget(p.all); !target.Empty() {
		facts = append(facts, Fact{p.T("For ± 10 points"), p.Say(target)})
	}
	return append(facts, Fact{p.T("Forms in"), p.all.languagesNamed(p.Book)})
}

func (p *opinionReporting) questionRow(o Opinion) []Value {
	row := []Value{Said(o.Said(p.Lang())), Number(o.N), Number(o.Of), {}, {}, {}, {}, {}, {}, {}, Said(p.caution(o.N))}
	if !o.TopOf.Empty() {
		row[3], row[4] = Said(p.Say(o.TopOf)), Number(o.Top.Hits)
		copy(row[5:8], shareValues(o.Top))
	}
	if mean, ok := o.Mean(); ok && o.N >= fewest {
		median, _ := o.Median()
		row[8], row[9] = Ratio(int64(mean*10+0.5), 10), Ratio(int64(median*10+0.5), 10)
	}
	return row
}

// netRow is the recommendation in points, which are no share.
func (p *opinionReporting) netRow(o Opinion) []Value {
	row := []Value{Said(o.Said(p.Lang())), Number(o.N), Number(o.Of), Said(p.T("9 or 10 minus 0 to 6")), {}, {}, {}, {}, {}, {}, {}}
	if o.N < fewest {
		row[10] = Said(p.T("9 or 10: {more}. 0 to 6: {less}. Answers: {n}.", "more", int(o.Net.More), "less", int(o.Net.Less), "n", int(o.N)))
		return row
	}
	row[5], row[6], row[7] = points(o.Net.Net), points(o.Net.Low), points(o.Net.High)
	if o.Weak() {
		row[10] = Said(p.T("Below {n} answers this figure jumps by many points from one evening to the next; the shares say more.", "n", netEnough))
	}
	return row
}

// caution says what few answers are good for.
func (p *opinionReporting) caution(n int64) string {
	switch {
	case n < fewest:
		return p.T("Too few answers for a share.")
	case n < enough:
		return p.T("A rough share: fewer than {n} answers.", "n", enough)
	}
	return ""
}

// shareValues are a share and its interval as the page says them; none where few
// answered.
func shareValues(s OpinionShare) []Value {
	if s.Few() {
		return []Value{{}, {}, {}}
	}
	return []Value{points(s.Part), points(s.Low), points(s.High)}
}

// points is a share in whole per cent, as it is said.
func points(f float64) Value { return Ratio(signedWhole(f), 100) }

// signedWhole is a difference of shares in whole points.
func signedWhole(f float64) int {
	if f < 0 {
		return -whole(-f)
	}
	return whole(f)
}
