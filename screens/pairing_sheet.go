package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// matching says how many were found both times, what that means for all that is
// compared, and which forms may be one person's.
func (p *pairPage) matching(u *UI) fyne.CanvasObject {
	b := u.book
	all := widgets.Down(14, p.top(b.T("How they were matched"), ""))
	f := facts{u: u}
	for _, one := range p.now.Facts(b) {
		f.add(one.Label, one.Text)
	}
	all.Add(f.show())
	all.Add(p.sentences(p.now.Said(b)))
	if p.now.OnlyOnce > 0 {
		all.Add(widgets.QuietWrapped(b.N("{n} questions were asked at one time only, and are not compared.", p.now.OnlyOnce)))
	}
	if len(p.now.Near) > 0 {
		all.Add(widgets.Line())
		all.Add(widgets.Down(2, widgets.CardTitle(b.T("Nearly alike")), widgets.QuietWrapped(b.T("Codes with one letter that differs. They may be one person's, with a slip of the pen."))))
		rows := widgets.Down(0)
		for _, n := range p.now.Near {
			rows.Add(widgets.NewActionRow("link", widgets.ToneNotice, join(n.Before.OwnCode, n.After.OwnCode), join(n.Before.Number, n.After.Number)).WithOpen(func() { u.joinForms(n) }))
		}
		all.Add(widgets.Inset(0, -14, rows))
	}
	return widgets.NewSight(widgets.Inset(14, 14, all))
}

// top is what the detail is about.
func (p *pairPage) top(title, quiet string) fyne.CanvasObject {
	said := widgets.Down(2, widgets.Headline(title))
	if quiet != "" {
		said.Add(widgets.QuietWrapped(quiet))
	}
	if p.back == nil {
		return said
	}
	return widgets.Across(12, p.back, widgets.Flex(said))
}

func (p *pairPage) sentences(all []string) fyne.CanvasObject {
	down := widgets.Down(8)
	for _, s := range all {
		down.Add(widgets.Wrapped(s))
	}
	return down
}

// question is one question with its answers before and after, and in words what
// may be concluded.
func (p *pairPage) question(u *UI, c app.Compared) fyne.CanvasObject {
	b := u.book
	all := widgets.Down(14, p.top(c.AskedQuestion.Said(b.Lang()), b.N("{n} pairs", c.N)))
	if len(c.Bars) > 0 {
		all.Add(u.comparedBars(c))
	}
	all.Add(widgets.Down(8, widgets.CardTitle(b.T("What may be concluded")), p.sentences(c.Said(b, p.now.Smallest))))
	if note := testedBy(c); !note.Empty() {
		all.Add(widgets.QuietWrapped(u.say(note)))
	}
	return widgets.NewSight(widgets.Inset(14, 14, all))
}

// testedBy names the test, for whoever checks it.
func testedBy(c app.Compared) words.Text {
	switch {
	case !c.Tested():
		return words.Text{}
	case c.How == app.ComparedYesNo:
		return words.T("Exact test of McNemar on pairs; the interval is Newcombe’s, method 10.")
	}
	return words.T("Signed-rank test of Wilcoxon on pairs, exact up to 400 moves; {r} is the difference of the rank sums, the middle is Hodges and Lehmann’s.", "r", "r")
}

// comparedBars draws the answers before and after: numbers as columns, words as
// bars that lie.
func (u *UI) comparedBars(c app.Compared) fyne.CanvasObject {
	b := u.book
	if c.How == app.ComparedScale || c.How == app.ComparedYesNo {
		var labels []string
		var before, after []float64
		for _, bar := range c.Bars {
			label, _, _ := strings.Cut(c.Label(b, bar), "–") // of several numbers the first
			labels, before, after = append(labels, label), append(before, float64(bar.Before)), append(after, float64(bar.After))
		}
		return widgets.Tall(190, widgets.NewChart(widgets.ChartSpec{Labels: labels, Series: u.waves(before, after)}))
	}
	most := 1
	for _, bar := range c.Bars {
		most = max(most, bar.Before, bar.After)
	}
	rows := widgets.Down(8)
	lying := func(when string, n int) fyne.CanvasObject {
		return widgets.Across(8, widgets.Wide(54, widgets.Quiet(when)), widgets.Flex(widgets.NewMeterBar(float64(n)/float64(most))), widgets.Wide(24, widgets.Quiet(b.Int(int64(n)))))
	}
	for _, bar := range c.Bars {
		rows.Add(widgets.Down(2, widgets.Wrapped(c.Label(b, bar)), lying(b.T("Before|a programme"), bar.Before), lying(b.T("After|a programme"), bar.After)))
	}
	return rows
}
