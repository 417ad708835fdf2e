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
	app.Opinions
	asked   app.AskedForm // the questionnaire of the event, if it is one event and has one
	entered []app.Entered // of that event, from paper
}

// tallied asks what some forms come to, and, of one event, which were entered
// twice.
func (u *UI) tallied(ctx context.Context, f app.ResponseFilter) (k tallies, err error) {
	if k.Opinions, err = u.App.Opinions(ctx, f); err != nil || f.EventID == "" {
		return k, err
	}
	if k.asked, err = u.askedAtEvent(ctx, f.EventID); err == nil {
		k.entered, err = u.App.Entered(ctx, f.EventID)
	}
	return k, err
}

// figures are what some forms come to, asked for first.
func (u *UI) figures(f app.ResponseFilter) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (tallies, error) { return u.tallied(ctx, f) },
		func(k tallies) fyne.CanvasObject { return k.show(u) })
}

// show draws them, with what was entered twice at the end.
func (k tallies) show(u *UI) fyne.CanvasObject {
	return widgets.Down(14, append([]fyne.CanvasObject{u.opinions(k.Opinions)}, u.enteredTwice(k)...)...)
}

// opinions are the figures of some forms, question under question.
func (u *UI) opinions(all app.Opinions) fyne.CanvasObject {
	b := u.book
	if all.Forms == 0 {
		return widgets.NewEmptyState(b.T("No forms yet"), b.T("Figures come here with the first form."), nil)
	}
	parts := []fyne.CanvasObject{u.opinionTotals(all)}
	for _, o := range all.Asked {
		if o.Kind != app.AsksText {
			parts = append(parts, widgets.Line(), u.opinion(o))
		}
	}
	return widgets.Down(14, append(parts, u.opinionLimits(all), widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone),
		widgets.Flex(widgets.QuietWrapped(b.T("By community they stand under “What audiences say”, where small groups are protected.")))))...)
}

// opinionTotals says how many came, how many answered, and how sure that is.
func (u *UI) opinionTotals(all app.Opinions) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Filled-in forms"), b.Int(all.Forms))
	f.add(b.T("Who came"), all.CameSaid(b))
	if came, known := all.Audience(); known {
		f.add(b.T("Answered"), b.Percent(all.Forms, came))
	}
	f.add(b.T("Margin at most"), u.opinionMargin(all))
	f.add(b.T("For ± 10 points"), u.say(app.SampleTarget(all)))
	return f.show()
}

// formsSoFar names the form that is being taken over.
func (u *UI) formsSoFar(all tallies) string {
	return u.book.T("Form {n}", "n", strconv.FormatInt(all.Forms+1, 10))
}
