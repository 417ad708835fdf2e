package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// advocacies is the list of positions that the platform takes.
func advocacies() page {
	return &list[app.AdvocacyRow]{
		title: words.T("Advocacy"), add: words.T("New position"), kind: app.Advocacies,
		count: func(n int) words.Text { return words.N("{n} positions", n) },
		empty: words.T("What the platform asks for, of whom, and what became of it."),
		columns: []column[app.AdvocacyRow]{
			fixed("day", words.T("Adopted"), 84, func(u *UI, r *app.AdvocacyRow) widgets.Cell { return text(u.day(r.AdoptedOn)) }),
			wide("name", words.T("Position"), 4, func(_ *UI, r *app.AdvocacyRow) widgets.Cell { return bold(r.Title) }),
			wide("to", words.T("Addressed to"), 3, func(_ *UI, r *app.AdvocacyRow) widgets.Cell { return text(r.AddressedTo) }),
			fixed("", words.T("State"), 112, func(u *UI, r *app.AdvocacyRow) widgets.Cell {
				return widgets.Cell{Text: u.code(advocacyStates(), r.State), Tone: advocacyTone(r.State)}
			}),
			wide("", words.T("What became of it"), 3, func(_ *UI, r *app.AdvocacyRow) widgets.Cell { return text(r.Told) }),
		},
		narrowable: narrowable[app.AdvocacyRow]{
			chips: []chip{{"state", words.T("State"), func(u *UI) []widgets.Option { return u.options(advocacyStates()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.AdvocacyRow, int, error) {
				return a.Advocacies(ctx, app.AdvocacyFilter{Page: p, State: by["state"]})
			},
		},
		ident:  func(r *app.AdvocacyRow) (app.ID, string) { return r.ID, r.Title },
		detail: advocacyDetail,
		sides: []side[app.AdvocacyRow]{{"outcomes", words.T("What became of it"), func(u *UI, r *app.AdvocacyRow) fyne.CanvasObject {
			return later(u, func(ctx context.Context) (app.Advocacy, error) { return u.App.Advocacy(ctx, r.ID) }, func(a app.Advocacy) fyne.CanvasObject {
				return outcomesOf(u, a.Outcomes, app.Outcome{AdvocacyID: a.ID})
			})
		}}},
		edit: editAdvocacy,
	}
}

func advocacyStates() []code {
	return []code{
		{"draft", words.T("Draft")}, {"adopted", words.T("Adopted")}, {"handed-over", words.T("Handed over")},
		{"taken-up", words.T("Taken up")}, {"partly", words.T("Partly taken up")}, {"refused", words.T("Refused")},
	}
}

func advocacyTone(state string) widgets.Tone {
	switch state {
	case "taken-up":
		return widgets.ToneDone
	case "partly", "handed-over":
		return widgets.ToneNotice
	case "refused":
		return widgets.ToneWarning
	}
	return widgets.TonePlain
}

func advocacyDetail(u *UI, r *app.AdvocacyRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Addressed to"), r.AddressedTo)
	f.day(b.T("Adopted"), r.AdoptedOn)
	f.add(b.T("Adopted at"), r.Event)
	f.add(b.T("State"), u.code(advocacyStates(), r.State))
	f.add(b.T("What became of it"), r.Told)
	return []fyne.CanvasObject{f.show(), widgets.Wrapped(r.Text)}
}

func editAdvocacy(u *UI, r *app.AdvocacyRow) {
	load(u, func(ctx context.Context) (a app.Advocacy, err error) {
		if r == nil {
			return app.Advocacy{State: "draft"}, nil
		}
		return u.App.Advocacy(ctx, r.ID)
	}, func(draft app.Advocacy) {
		b, d, title, event := u.book, &draft, u.book.T("New position"), ""
		if r != nil {
			title, event = r.Title, r.Event
		}
		u.ask(form{
			title: title, about: about(app.Advocacies, d),
			inputs: []input{
				u.line("Title", b.T("Title"), &d.Title, app.NameRule).row(),
				u.notes("Text", b.T("Text"), &d.Text).row(),
				u.line("AddressedTo", b.T("Addressed to"), &d.AddressedTo, app.LengthRule),
				u.choiceOf("State", b.T("State"), &d.State, u.options(advocacyStates())),
				u.date("AdoptedOn", b.T("Adopted"), &d.AdoptedOn),
				u.pick("EventID", b.T("Adopted at"), link{&d.EventID, event}, u.findEvents),
			},
			save: func(ctx context.Context) error { return u.App.SaveAdvocacy(ctx, d) },
		})
	})
}
