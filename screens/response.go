package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// feedback is the page of filled-in forms. Who answered is in none of its
// columns: communities are counted in reports only, where small groups are
// protected.
func feedback() page {
	return &list[app.ResponseRow]{
		title: words.T("Feedback"), add: words.T("New form"), kind: app.Responses,
		count: func(n int) words.Text { return words.N("{n} filled-in forms", n) },
		empty: words.T("Filled-in forms come here when you add them or bring in a file."),
		columns: []column[app.ResponseRow]{
			fixed("day", words.T("Date"), 96, func(u *UI, r *app.ResponseRow) widgets.Cell { return text(u.day(r.Day)) }),
			wide("", words.T("Event"), 2, func(_ *UI, r *app.ResponseRow) widgets.Cell { return bold(r.Event) }),
			fixed("language", words.T("Language"), 84, func(_ *UI, r *app.ResponseRow) widgets.Cell { return quiet(r.Language) }),
			right("score", words.T("Liked"), 66, func(_ *UI, r *app.ResponseRow) widgets.Cell { return text(score(r.Score)) }),
			wide("", words.T("Comment"), 3, func(_ *UI, r *app.ResponseRow) widgets.Cell { return text(r.Comment) }),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.ResponseRow, int, error) {
			return a.Responses(ctx, app.ResponseFilter{Page: p})
		},
		ident: func(r *app.ResponseRow) (app.ID, string) { return r.ID, r.Event },
		detail: func(u *UI, r *app.ResponseRow) []fyne.CanvasObject {
			b, f := u.book, facts{u: u}
			f.day(b.T("Date"), r.Day)
			f.add(b.T("Project"), r.Project)
			f.add(b.T("Liked it, 0 to 10"), score(r.Score))
			f.add(b.T("Trust, 1 to 5"), score(r.Trust))
			f.add(b.T("Heard such music before"), u.code(yesNo(), r.Heard))
			return []fyne.CanvasObject{f.show(), widgets.Wrapped(r.Comment)}
		},
		edit: editResponse,
	}
}

// score writes an answer on a scale; none has no figure.
func score(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// scale is a field for an answer between two figures, or none.
func (u *UI) scale(name, label string, to **int, most int) input {
	var options []widgets.Option
	for n := min(most%2, 1); n <= most; n++ { // 1 to 5, 0 to 10
		options = append(options, widgets.Option{ID: strconv.Itoa(n), Text: strconv.Itoa(n)})
	}
	chosen := score(*to)
	i := u.choice(name, label, &chosen, options)
	inner := i.take
	i.take = func() words.Text {
		problem := inner()
		*to = nil
		if n, err := strconv.Atoi(chosen); err == nil {
			*to = &n
		}
		return problem
	}
	return i
}

func editResponse(u *UI, r *app.ResponseRow) {
	draft, b, title := app.Response{}, u.book, u.book.T("New form")
	if r != nil {
		draft, title = r.Response, b.T("Change a form")
	}
	load(u, func(ctx context.Context) ([]app.EventRow, error) {
		events, _, err := u.App.Events(ctx, app.EventFilter{Page: app.Page{Sort: "day", Down: true}})
		return events, err
	}, func(events []app.EventRow) {
		d := &draft
		var options []widgets.Option
		for _, e := range events {
			options = append(options, widgets.Option{ID: string(e.ID), Text: e.Title, Quiet: u.day(e.Day)})
		}
		u.ask(form{
			title: title,
			inputs: []input{
				u.record("EventID", b.T("Event"), &d.EventID, options),
				u.date("Day", b.T("Date"), &d.Day),
				u.scale("Score", b.T("Liked it, 0 to 10"), &d.Score, 10),
				u.scale("Trust", b.T("Trust, 1 to 5"), &d.Trust, 5),
				u.choice("Heard", b.T("Heard such music before"), &d.Heard, u.options(yesNo())),
				u.line("Language", b.T("Language"), &d.Language, app.LengthRule),
				u.notes("Comment", b.T("Comment"), &d.Comment),
			},
			save: func(ctx context.Context) error { return u.App.SaveResponse(ctx, d) },
		})
	})
}
