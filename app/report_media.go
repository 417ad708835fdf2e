package app

import (
	"sofra/app/stats"
	"sofra/app/words"
)

func (p *reporting) mediaSheet() Sheet {
	t := Table{Name: "Media", Title: p.T("Media items"), Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "title", Title: p.T("Title"), Cell: LongCell},
		{Key: "outlet", Title: p.T("Outlet")},
		{Key: "language", Title: p.T("Language")},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "reach", Title: p.T("Reach|of a report"), Cell: CountCell},
		{Key: "reach_kind", Title: p.T("What the figure counts"), Cell: LongCell},
		{Key: "reach_source", Title: p.T("Source of the figure"), Cell: LongCell},
		{Key: "donor", Title: p.T("The donor is seen or named")},
		{Key: "tone", Title: p.T("Tone")},
		{Key: "balance", Title: p.T("Balance|of a media item")},
		{Key: "coders", Title: p.T("Judged|by how many"), Cell: CountCell},
		{Key: "link", Title: p.T("Link"), Cell: LinkCell},
	}}
	for _, m := range p.media {
		row := []Value{
			Day(m.Day), Said(m.Title), Said(m.Outlet), Said(LanguageName(p.Book, m.Language)), Said(m.Event), {}, {}, {}, {},
			Said(p.judged(m.Tone1, m.Tone2)), Said(p.judged(m.Balance1, m.Balance2)), Number(m.Judged()), Said(m.Link),
		}
		if m.Reach > 0 {
			row[5], row[6], row[7] = Number(m.Reach), Said(p.Say(reachText(m.ReachKind))), Said(m.ReachSource)
		}
		if m.DonorVisible != "" {
			row[8] = Said(p.yesNo(m.DonorVisible == "yes"))
		}
		t.Rows = append(t.Rows, row)
	}
	s := p.sheet("media", p.T("Media"), t, p.agreementTable())
	s.Lead = p.T("Two people judge each item apart from each other; where they differ, it says so.")
	if len(p.media) > 0 {
		s.Notes = append(s.Notes,
			p.T("Reach is not added up: readers of one report may read another, and figures of different sources count different things."),
			p.T("Cohen’s kappa is the agreement beyond chance: 1 is always, 0 is as often as by chance. It is worked out where both judged {n} items or more; the words are those of Landis and Koch.", "n", fewest))
	}
	return s
}

// agreementTable says how far the two who judged agree.
func (p *reporting) agreementTable() Table {
	t := Table{Name: "Agreement", Title: p.T("Agreement|of coders"), Beside: true, Columns: []Column{
		{Key: "judged", Title: p.T("What was judged"), Cell: LongCell},
		{Key: "both", Title: p.T("Judged by both"), Cell: CountCell},
		{Key: "same", Title: p.T("Judged alike"), Cell: CountCell},
		{Key: "kappa", Title: p.T("Kappa"), Cell: DecimalCell},
		{Key: "read", Title: p.T("How it is read"), Cell: LongCell},
	}}
	var tones, balances []stats.Judged
	for _, m := range p.media {
		tones, balances = append(tones, stats.Judged{First: m.Tone1, Second: m.Tone2}), append(balances, stats.Judged{First: m.Balance1, Second: m.Balance2})
	}
	if len(p.media) == 0 {
		return t
	}
	t.Rows = [][]Value{p.agreementRow(p.T("Tone"), stats.Kappa(tones)), p.agreementRow(p.T("Balance|of a media item"), stats.Kappa(balances))}
	return t
}

// agreementRow leaves the kappa out where few items were judged twice: with few,
// one that is judged otherwise turns it over.
func (p *reporting) agreementRow(what string, a stats.Agreement) []Value {
	row := []Value{Said(what), Number(a.N), Number(a.Same), {}, {}}
	switch {
	case a.N < fewest:
		row[4] = Said(p.T("Too few items judged by both."))
	case !a.Defined:
		row[4] = Said(p.T("Both always said the same word: no kappa can be worked out."))
	default:
		row[3], row[4] = Ratio(hundredths(a.Kappa), 100), Said(p.Say(StrengthText(a)))
	}
	return row
}

// hundredths rounds away from nought.
func hundredths(x float64) int64 {
	if x < 0 {
		return int64(x*100 - 0.5)
	}
	return int64(x*100 + 0.5)
}

// reachText says what a figure of reach counts.
func reachText(kind string) words.Text {
	switch kind {
	case "measured":
		return words.T("Readers of the report, measured")
	case "estimated":
		return words.T("Readers of the report, estimated")
	case "outlet":
		return words.T("The whole outlet")
	}
	return words.Text{}
}

// judged is what both coders said, or the one who did.
func (p *reporting) judged(one, two string) string {
	switch {
	case one == "" || one == two:
		return p.Say(toneText(two))
	case two == "":
		return p.Say(toneText(one))
	}
	return p.T("judged differently")
}
