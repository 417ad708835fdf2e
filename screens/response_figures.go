package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// tallies are what a stack of forms comes to.
type tallies struct {
	counts []app.AnswerCount
	event  app.EventRow  // the one they speak of; without ID where it is all forms
	asked  app.AskedForm // the questionnaire of that event, if there is one

	entered []app.Entered // of that event, from paper
}

// tallied asks for the counts, and, of one event, for its head-count.
func (u *UI) tallied(ctx context.Context, f app.ResponseFilter) (k tallies, err error) {
	if k.counts, err = u.App.AnswersTo(ctx, f); err != nil || f.EventID == "" {
		return k, err
	}
	e, err := u.App.Event(ctx, f.EventID)
	k.event.Event = e
	for _, n := range e.Attendance {
		if n.Way == "head-count" {
			k.event.HeadCount += n.People
		}
	}
	if err == nil {
		k.asked, err = u.askedAtEvent(ctx, f.EventID)
	}
	if err == nil {
		k.entered, err = u.App.Entered(ctx, f.EventID)
	}
	return k, err
}

// figures are the simple, honest figures of some forms, asked for first.
func (u *UI) figures(f app.ResponseFilter) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (tallies, error) { return u.tallied(ctx, f) },
		func(k tallies) fyne.CanvasObject { return k.show(u) })
}

func (k tallies) show(u *UI) fyne.CanvasObject {
	b, forms := u.book, app.Given(k.counts, "all", "")
	if forms == 0 {
		return widgets.NewEmptyState(b.T("No forms yet"), b.T("Figures come here with the first form."), nil)
	}
	all := []fyne.CanvasObject{k.totals(u, forms)}
	few, rough := false, false
	for _, t := range app.Tell(k.counts) {
		if t.All > 0 {
			all = append(all, u.told(t))
		}
		few, rough = few || t.All > 0 && t.Few(), rough || t.Rough()
	}
	all = append(append(append(all, k.spread(u)), u.moreAnswers(k)...), u.enteredTwice(k)...)
	switch {
	case few:
		all = append(all, widgets.NewNote(widgets.ToneNotice, "info", b.T("Counts only."), b.T("Too few answers for a share.")))
	case rough:
		all = append(all, widgets.NewNote(widgets.ToneNotice, "info", "", b.T("A rough share: fewer than {n} answers.", "n", app.EnoughAnswers)))
	}
	return widgets.Down(14, append(all, widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone),
		widgets.Flex(widgets.QuietWrapped(b.T("Communities are counted in reports only, where small groups are protected.")))))...)
}

// totals says how many came, how many answered, and what share that is.
func (k tallies) totals(u *UI, forms int64) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Filled-in forms"), b.Int(forms))
	if came := int64(k.event.HeadCount); came > 0 {
		f.add(b.T("Visitors"), b.Int(came))
		if forms <= came {
			f.add(b.T("Answered"), b.Percent(forms, came))
		}
	}
	return f.show()
}

// told is one figure: what it is of, its bar where there is a share, and the
// numbers behind it.
func (u *UI) told(t app.Told) fyne.CanvasObject {
	sentence := u.say(t.Sentence())
	if t.Few() {
		return widgets.Down(2, widgets.Wrapped(u.say(t.Text)), widgets.QuietWrapped(sentence))
	}
	share := widgets.Wrapped(sentence)
	share.SetLead(u.book.Percent(t.Hits, t.All))
	return widgets.Down(4, widgets.Wrapped(u.say(t.Text)), widgets.NewIntervalBar(t.Share(), t.Low, t.High), share)
}

// spread is how many gave each score.
func (k tallies) spread(u *UI) fyne.CanvasObject {
	var labels []string
	var values []int
	all := 0
	for _, c := range app.Spread(k.counts, "score") {
		labels, values, all = append(labels, c.Answer), append(values, int(c.N)), all+int(c.N)
	}
	if all == 0 {
		return widgets.Down(0)
	}
	head := widgets.Across(8, widgets.CardTitle(u.book.T("Liked it, 0 to 10")), widgets.Gap(), widgets.Quiet(u.book.N("{n} answers", all)))
	return widgets.Down(4, head, widgets.NewColumnBars(labels, values))
}

// formsSoFar names the form that is being taken over.
func (u *UI) formsSoFar(k tallies) string {
	return u.book.T("Form {n}", "n", strconv.FormatInt(app.Given(k.counts, "all", "")+1, 10))
}
