package exchange

import (
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// The codes of the standard for what the office has words for.
var (
	iatiStages = map[app.ActivityStage]string{app.StageToCome: "1", app.StageRunning: "2", app.StageClosed: "4"}
	iatiRoles  = map[string]string{"funding": "1", "accountable": "2", "extending": "3", "implementing": "4"}
	iatiMoves  = map[string]string{app.MoveReceived: "1", app.MovePassed: "2", app.MoveSpent: "4", app.MoveCommitted: "11"}
	iatiLevels = map[string]string{"output": "1", "outcome": "2", "impact": "3", "activity": "9"}
)

func (w iatiWriter) money() (all iatiMoney) {
	for _, b := range w.Budgets {
		one := iatiBudget{Type: "1", Status: "2", From: iatiDay{string(b.From)}, To: iatiDay{string(b.To)}, Value: w.value(b.Amount, b.From)}
		if b.Revised {
			one.Type = "2"
		}
		all.Budgets = append(all.Budgets, one)
	}
	for n, m := range w.Moves {
		text := said(m.Text)
		all.Moves = append(all.Moves, iatiMove{
			Ref: clean(w.Code) + "-" + strconv.Itoa(n+1), Type: iatiCode{iatiMoves[m.Kind]}, Date: iatiDay{string(m.On)}, Value: w.value(m.Amount, m.On),
			Said: &text, Provider: w.side(m.From, true), Receiver: w.side(m.To, false),
		})
	}
	return all
}

// side is who gives or gets, with the activity it is from or for.
func (w iatiWriter) side(p app.PublicParty, gives bool) *iatiOrg {
	if p.Name == "" && p.Ident == "" {
		return nil
	}
	org, activity := iatiParty(p), p.Activity
	if p.Ours {
		activity = w.Ident
	}
	if gives {
		org.ProviderActivity = activity
	} else {
		org.ReceiverActivity = activity
	}
	return &org
}

func (w iatiWriter) value(amount app.Minor, on app.Date) iatiValue {
	return iatiValue{w.Currency, string(on), app.Decimal{N: int64(amount), Places: 2}.String()}
}

func (w iatiWriter) result(r app.ActivityResult) iatiResult {
	one := iatiResult{Type: iatiLevels[r.Level], Additive: "1", Title: w.narratives(r.Titles)}
	for _, i := range r.Indicators {
		if !i.Sum {
			one.Additive = "0"
		}
		one.Indicators = append(one.Indicators, w.indicator(i))
	}
	return one
}

func (w iatiWriter) indicator(i app.ActivityIndicator) iatiIndicator {
	one := iatiIndicator{Measure: "1", Ascending: bit(i.Up), Additive: bit(i.Sum), Title: w.narratives(i.Titles)}
	if i.Percent {
		one.Measure = "2"
	}
	if meaning := w.narratives(i.Meanings); len(meaning.Narratives) > 0 {
		one.Meaning = &meaning
	}
	if i.Baseline != nil && i.BaselineOn != "" {
		year, _, _ := strings.Cut(string(i.BaselineOn), "-")
		one.Baselines = []iatiBaseline{{string(i.BaselineOn), year, i.Baseline.String()}}
	}
	period := iatiPeriod{From: iatiDay{string(w.StartsOn)}, To: iatiDay{string(w.EndsOn)}}
	if i.Target != nil {
		period.Targets = []iatiNumber{{Value: i.Target.String()}}
	}
	if i.Actual != nil {
		period.Actuals = []iatiNumber{{Value: i.Actual.String()}}
	}
	for _, p := range i.Parts {
		period.Actuals = append(period.Actuals, iatiNumber{p.N.String(), []iatiDimension{{clean(p.By), clean(p.Part)}}})
	}
	if w.EndsOn != "" && len(period.Targets)+len(period.Actuals) > 0 {
		one.Periods = []iatiPeriod{period}
	}
	return one
}

func bit(yes bool) string {
	if yes {
		return "1"
	}
	return "0"
}

func iatiParty(p app.PublicParty) iatiOrg {
	return iatiOrg{Ref: p.Ident, Type: p.Kind, Narratives: said(p.Name).Narratives}
}

// iatiLang is a language by the list of the standard, which knows no scripts.
func iatiLang(l words.Lang) string {
	code, _, _ := strings.Cut(string(l), "-")
	return code
}

// said is a text in the language of the file.
func said(text string) (t iatiText) {
	if text = strings.TrimSpace(clean(text)); text != "" {
		t.Narratives = []iatiNarrative{{Text: text}}
	}
	return t
}

func ofType(kind string, t iatiText) iatiText {
	t.Type = kind
	return t
}

// narratives are a text in its languages, that of the file first; several texts in
// one language stand in one. Of two scripts the first is taken.
func (w iatiWriter) narratives(all []app.Narrative) (t iatiText) {
	at, script := map[string]int{}, map[string]words.Lang{}
	for _, own := range []bool{true, false} {
		for _, n := range all {
			text, lang := strings.TrimSpace(clean(n.Text)), iatiLang(n.Lang)
			if ours := lang == iatiLang(w.file.Lang); ours != own || text == "" {
				continue
			}
			i, known := at[lang]
			switch {
			case !known:
				at[lang], script[lang] = len(t.Narratives), n.Lang
				t.Narratives = append(t.Narratives, iatiNarrative{lang, text})
			case script[lang] == n.Lang:
				t.Narratives[i].Text += "\n" + text
			}
		}
	}
	return t
}
