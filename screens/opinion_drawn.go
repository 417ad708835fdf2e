package screens

import (
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// opinionSums is how many came and answered, and how sure that makes it.
func (u *UI) opinionSums(all app.Opinions) fyne.CanvasObject {
	b := u.book
	sums := []widgets.Total{{Label: b.T("Who came"), Value: all.CameSaid(b)}, {Label: b.T("Filled-in forms"), Value: b.Int(all.Forms)}}
	if came, known := all.Audience(); known {
		sums = append(sums, widgets.Total{Label: b.T("Answered"), Value: b.Percent(all.Forms, came)})
	}
	if n := all.Events(); n > 1 {
		sums = append(sums, widgets.Total{Label: b.T("Events"), Value: b.Int(int64(n))})
	}
	if said := u.opinionMargin(all); said != "" {
		sums = append(sums, widgets.Total{Label: b.T("Margin at most"), Value: said})
	}
	if target := app.SampleTarget(all); !target.Empty() {
		sums = append(sums, widgets.Total{Label: b.T("For ± 10 points"), Value: u.say(target)})
	}
	return widgets.NewTotals(append(sums, widgets.Total{Label: b.T("Forms in"), Value: all.LanguagesSaid(b)})...)
}

// opinionMargin says how far a share of all forms may be off.
func (u *UI) opinionMargin(all app.Opinions) string {
	margin, ok := all.Margin()
	if !ok || all.Forms < app.FewestAnswers {
		return ""
	}
	return u.book.T("± {n} points", "n", u.book.Decimal(int64(margin*1000+0.5), 1))
}

// draw shows the chosen question: its answers drawn, what they come to in words,
// and what it is set beside.
func (p *opinionPage) draw(u *UI) {
	o, there := p.all.Find(p.code)
	p.slot.Objects, p.apart.Objects = nil, nil
	if there {
		p.slot.Objects = []fyne.CanvasObject{u.opinion(o)}
		p.apart.Objects = []fyne.CanvasObject{widgets.Down(16, p.beside(u, o), u.opinionLimits(p.all))}
	}
	p.slot.Refresh()
	p.apart.Refresh()
}

// opinion is one question: drawn, in words, and with what limits it.
func (u *UI) opinion(o app.Opinion) fyne.CanvasObject {
	b := u.book
	parts := []fyne.CanvasObject{widgets.Down(2, u.heading(o.Said(b.Lang())), widgets.Quiet(b.T("{n} answered of {all} forms", "n", int(o.N), "all", int(o.Of))))}
	if o.Kind == app.AsksText {
		return widgets.Down(12, append(parts, widgets.QuietWrapped(b.T("What people wrote is read form by form.")))...)
	}
	parts = append(parts, u.opinionSpread(o))
	if !o.TopOf.Empty() {
		parts = append(parts, u.opinionShare(u.say(o.TopOf), o.Top))
	}
	if said := u.opinionMiddle(o); said != "" {
		parts = append(parts, widgets.QuietWrapped(said))
	}
	if o.Net.Is {
		parts = append(parts, u.opinionNet(o))
	}
	parts = append(parts, u.opinionCaution(o)...)
	return widgets.Down(12, parts...)
}

// heading is a question in bold, over several lines where it is long.
func (u *UI) heading(s string) fyne.CanvasObject {
	p := widgets.Wrapped("")
	p.SetLead(s)
	return p
}

// opinionSpread draws the answers: steps of a scale side by side, choices under
// each other.
func (u *UI) opinionSpread(o app.Opinion) fyne.CanvasObject {
	if o.Drawn() {
		var labels []string
		var values []int
		for _, a := range o.Spread {
			labels, values = append(labels, a.Code), append(values, int(a.Share.Hits))
		}
		return widgets.NewColumnBars(labels, values)
	}
	rows := widgets.Down(10)
	for _, a := range o.Spread {
		rows.Add(u.opinionShare(o.AnswerSaid(u.book, a.Code), a.Share))
	}
	return rows
}

// opinionShare is one share with its bar, or counts alone where few answered.
func (u *UI) opinionShare(of string, s app.OpinionShare) fyne.CanvasObject {
	said := u.say(s.Sentence())
	if s.Few() {
		return widgets.Across(8, widgets.Flex(widgets.Wrapped(of)), widgets.Quiet(said))
	}
	sentence := widgets.Wrapped(said)
	if !s.Rough() {
		sentence.SetLead(u.part(s.Part))
	}
	return widgets.Down(3, widgets.Wrapped(of), widgets.NewIntervalBar(s.Part, s.Low, s.High), sentence)
}

// opinionMiddle says mean and median, which hide how the answers are spread.
func (u *UI) opinionMiddle(o app.Opinion) string {
	mean, ok := o.Mean()
	median, _ := o.Median()
	if !ok || o.N < app.FewestAnswers {
		return ""
	}
	return u.book.T("Mean {mean}, median {median}, of all answers.", "mean", u.book.Decimal(tenths(mean), 1), "median", u.book.Decimal(tenths(median), 1))
}

func tenths(f float64) int64 { return int64(f*10 + 0.5) }

// opinionNet is the recommendation, with its weak point.
func (u *UI) opinionNet(o app.Opinion) fyne.CanvasObject {
	b, n := u.book, o.Net
	counts := widgets.QuietWrapped(b.T("9 or 10: {more}. 0 to 6: {less}. Answers: {n}.", "more", int(n.More), "less", int(n.Less), "n", int(o.N)))
	if o.N < app.FewestAnswers {
		return widgets.Down(2, widgets.Strong(b.T("would recommend minus would not")), counts)
	}
	said := widgets.Wrapped(b.T("would recommend minus would not, between {low} and {high}", "low", u.signed(n.Low), "high", u.signed(n.High)))
	said.SetLead(u.signed(n.Net))
	all := widgets.Down(2, said, counts)
	if o.Weak() {
		all.Add(widgets.QuietWrapped(b.T("Below {n} answers this figure jumps by many points from one evening to the next; the shares say more.", "n", app.EnoughToRecommend)))
	}
	return all
}

// opinionCaution is what few answers are good for.
func (u *UI) opinionCaution(o app.Opinion) (notes []fyne.CanvasObject) {
	b := u.book
	switch {
	case o.N < app.FewestAnswers:
		notes = append(notes, widgets.NewNote(widgets.ToneNotice, "info", b.T("Counts only."), b.T("Too few answers for a share.")))
	case o.N < app.EnoughAnswers:
		notes = append(notes, widgets.NewNote(widgets.ToneNotice, "info", "", b.T("A rough share: fewer than {n} answers.", "n", app.EnoughAnswers)))
	}
	return notes
}

// opinionLimits is what has to be said beside the figures, whatever they are.
func (u *UI) opinionLimits(all app.Opinions) *fyne.Container {
	notes := widgets.Down(8, widgets.Line())
	for _, said := range all.Limits() {
		notes.Add(widgets.QuietWrapped(u.say(said)))
	}
	return notes
}

// part is a share in whole per cent, percentOf its number alone, and signed a
// difference of shares in points.
func (u *UI) part(f float64) string { return u.book.Percent(int64(percentOf(f)), 100) }

func percentOf(f float64) int { return int(f*100 + 0.5) }

func (u *UI) signed(f float64) string {
	n := int(f*100+100.5) - 100
	switch {
	case n > 0:
		return "+" + strconv.Itoa(n)
	case n < 0:
		return "–" + strconv.Itoa(-n)
	}
	return "0"
}
