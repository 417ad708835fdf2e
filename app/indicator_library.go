package app

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"sofra/app/words"
)

// IndicatorExample is an indicator of the library, worded in every language.
type IndicatorExample struct {
	Code  string
	Level string // of the aims that it usually shows
	IndicatorRule
	CountedFrom
	unit, means string
	titles      map[words.Lang]string
}

// IndicatorExamples is the library: indicators of culture and dialogue to begin
// with, the outcomes first.
func IndicatorExamples() (all []IndicatorExample, err error) {
	rows, err := listed("indicators.csv")
	for _, r := range rows {
		all = append(all, IndicatorExample{
			Code: r[0], Level: r[1], IndicatorRule: IndicatorRule{Kind: r[2], Direction: "up", Aggregation: r[3]},
			CountedFrom: CountedFrom{Measure: Measure(r[4]), OfMeasure: Measure(r[5]), Narrow: Narrow{EventKind: r[6], Question: r[7], Answers: r[8]}, ShareOf: r[9]},
			unit:        r[10], means: r[11],
			titles: map[words.Lang]string{words.En: r[12], words.Sq: r[13], words.SrLatn: r[14], words.SrCyrl: words.Cyrillic(r[14]), words.Bs: r[15], words.Tr: r[16]},
		})
	}
	return all, err
}

// Title is what an indicator of the library is called in a language.
func (e IndicatorExample) Title(l words.Lang) string { return e.titles[l] }

// Meets says whether words of the title, or of how it is counted, begin as was
// typed.
func (e IndicatorExample) Meets(l words.Lang, typed string) bool {
	return Block{Pieces: []Piece{{Text: e.titles[l]}}}.Has(typed)
}

// indicator is the example in all languages.
func (e IndicatorExample) indicator() Indicator {
	i := Indicator{Example: e.Code, IndicatorRule: e.IndicatorRule, CountedFrom: e.CountedFrom}
	for _, l := range words.Langs() {
		b := words.In(l)
		t := IndicatorText{Language: l, Title: e.titles[l], Unit: b.Say(libraryUnit(e.unit)), Means: b.Say(libraryMeans(e.means))}
		if e.Measure != "" {
			t.Definition = b.Say(MeasureCounted(e.Measure))
		}
		if e.ShareOf != "" {
			t.Definition += " " + b.T("The share is of those who state a gender themselves.")
		}
		i.Texts = append(i.Texts, t)
	}
	return i
}

func libraryUnit(code string) words.Text {
	switch code {
	case "share":
		return words.T("per cent")
	case "points":
		return words.T("points|of a scale")
	case "people":
		return words.T("people")
	case "events":
		return words.T("events|a unit")
	case "works":
		return words.T("works|a unit")
	case "pairs":
		return words.T("pairs|a unit")
	case "seats":
		return words.T("seats|a unit")
	case "visits":
		return words.T("visits|a unit")
	case "times":
		return words.T("times|a unit")
	case "hours":
		return words.T("hours|a unit")
	}
	return words.T("number|a unit")
}

func libraryMeans(code string) words.Text {
	switch code {
	case "matched":
		return words.T("Forms from before and after the programme, matched by codes that people make up")
	case "surveys":
		return words.T("Forms filled in at events")
	case "documents", "copies":
		return words.T("The documents themselves")
	case "letters":
		return words.T("Letters and minutes of the institution")
	case "media":
		return words.T("Media log, judged by two people")
	case "setlists":
		return words.T("Programmes as they were performed")
	case "signed":
		return words.T("Signed list of members")
	case "minutes":
		return words.T("Minutes and lists of those present")
	case "agenda":
		return words.T("Agenda and recording of the event")
	case "clippings":
		return words.T("Copies of the reports")
	case "contracts":
		return words.T("Contracts and programmes")
	case "door":
		return words.T("Head-count")
	case "invoices":
		return words.T("Invoices")
	}
	return words.T("Lists of those who took part")
}

// aimExample is what an aim of a level may say until somebody words it.
func aimExample(level string) words.Text {
	switch level {
	case "impact":
		return words.T("Communities of Kosovo live together in trust")
	case "outcome":
		return words.T("People of different communities meet, hear and trust each other more")
	case "output":
		return words.T("Events, meetings and publications that bring communities together")
	}
	return words.T("What makes them possible: interpreting, materials, preparation")
}

// AddIndicators puts indicators of the library into the logframe of a grant, all in
// one step: under an aim, or where none is named each under the first of its level,
// which is made where there is none. It says how many it added: those that are there
// already stay as they are.
func (a *App) AddIndicators(ctx context.Context, grant, aim ID, codes ...string) (added int, err error) {
	g, err := a.Grant(ctx, grant)
	if err != nil {
		return 0, err
	}
	examples, err := IndicatorExamples()
	if err != nil {
		return 0, err
	}
	examples = slices.DeleteFunc(examples, func(e IndicatorExample) bool { return !slices.Contains(codes, e.Code) })
	err = a.change(ctx, words.T("Added indicators to the logframe of {code}", "code", g.Code), func(tx Tx) error {
		added, err = addIndicators(ctx, tx, placing{grant, aim}, examples)
		return err
	})
	return added, err
}

// placing is where indicators go: a grant, and an aim of it or none.
type placing struct{ grant, aim ID }

func addIndicators(ctx context.Context, tx Tx, at placing, examples []IndicatorExample) (added int, err error) {
	have, _, err := tx.Indicators(ctx, IndicatorFilter{GrantID: at.grant})
	if err != nil {
		return 0, err
	}
	for _, e := range examples {
		if slices.ContainsFunc(have, func(r IndicatorRow) bool { return r.Example == e.Code }) {
			continue
		}
		aim, err := aimFor(ctx, tx, at, e.Level)
		if err != nil {
			return added, err
		}
		i := e.indicator()
		i.AimID = aim.ID
		if i.Code, err = nextCode(ctx, tx, aim); err == nil {
			err = keepIndicator(ctx, tx, &i)
		}
		if err != nil {
			return added, err
		}
		added++
	}
	return added, nil
}

// aimFor is the aim that was named, else the first of a level, else a new one.
func aimFor(ctx context.Context, tx Tx, at placing, level string) (Aim, error) {
	if at.aim != "" {
		return tx.Aim(ctx, at.aim)
	}
	all, err := tx.Aims(ctx, at.grant)
	if err != nil {
		return Aim{}, err
	}
	if n := slices.IndexFunc(all, func(a Aim) bool { return a.Level == level }); n >= 0 {
		return all[n], nil
	}
	a := Aim{GrantID: at.grant, Level: level, Code: map[string]string{"impact": "I", "outcome": "Oc 1", "output": "Op 1"}[level], Position: len(all)}
	if a.Code == "" {
		a.Code = "A 1"
	}
	if above := slices.Index(AimLevels(), level) - 1; above >= 0 {
		if n := slices.IndexFunc(all, func(o Aim) bool { return o.Level == AimLevels()[above] }); n >= 0 {
			a.ParentID = all[n].ID
		}
	}
	for _, l := range words.Langs() {
		a.Texts = append(a.Texts, AimText{Language: l, Title: words.In(l).Say(aimExample(level))})
	}
	return a, tx.PutAim(ctx, &a)
}

// nextCode is the number of a new indicator: that of its aim, and the next one.
func nextCode(ctx context.Context, tx Tx, a Aim) (string, error) {
	_, n, err := tx.Indicators(ctx, IndicatorFilter{AimID: a.ID, Binned: true, Page: Page{Limit: 1}})
	return strings.TrimPrefix(a.Code+"."+strconv.Itoa(n+1), "."), err
}
