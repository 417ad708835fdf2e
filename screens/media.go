package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

func tones() []code {
	return []code{{"favourable", words.T("Favourable")}, {"neutral", words.T("Neutral")}, {"unfavourable", words.T("Unfavourable")}}
}

func balances() []code {
	return []code{{"balanced", words.T("Balanced")}, {"one-sided", words.T("One-sided")}}
}

// mediaSide is what was reported of an event.
func mediaSide(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.MediaRow, error) {
		rows, _, err := u.App.MediaItems(ctx, app.MediaFilter{EventID: r.ID})
		return rows, err
	}, func(rows []app.MediaRow) fyne.CanvasObject {
		b := u.book
		p := parts{
			bold: b.T("No reports noted yet"), empty: b.T("Note what newspapers, radio, television and portals said of this event."),
			add: b.T("Note a report"), onAdd: func() {
				u.askMedia(app.MediaRow{MediaItem: app.MediaItem{EventID: r.ID, ProjectID: r.ProjectID, Day: r.Day}, Project: r.Project})
			},
		}
		for _, m := range rows {
			row := widgets.NewActionRow("", widgets.ToneNone, m.Title, join(m.Outlet, dayOrNone(u, m.Day))).WithTagsBelow().
				WithAction(b.T("History"), func() { u.showHistory(m.Title, app.Ref{Kind: app.Media, ID: m.ID}) }).WithOpen(func() { u.askMedia(m) })
			for _, said := range []string{u.judged(tones(), m.Tone1, m.Tone2), u.judged(balances(), m.Balance1, m.Balance2)} {
				if said != "" {
					row.WithTag(said, widgets.TonePlain)
				}
			}
			p.rows = append(p.rows, row)
		}
		return p.show()
	})
}

// judged is what both coders said, or the one who did.
func (u *UI) judged(all []code, one, two string) string {
	switch {
	case one == "" || one == two:
		return u.code(all, two)
	case two == "":
		return u.code(all, one)
	}
	return u.book.T("Judged differently")
}

// askMedia asks about one report. Two people judge it apart from each other.
func (u *UI) askMedia(m app.MediaRow) {
	d, b := &m.MediaItem, u.book
	f := form{
		title: m.Title, about: about(app.Media, d),
		inputs: []input{
			u.line("Title", b.T("Title"), &d.Title, app.NameRule).row(),
			u.line("Outlet", b.T("Outlet"), &d.Outlet, app.LengthRule),
			u.date("Day", b.T("Date"), &d.Day),
			u.line("Language", b.T("Language"), &d.Language, app.LengthRule),
			u.pickProject(link{&d.ProjectID, m.Project}),
			u.line("Link", b.T("Link"), &d.Link, app.LengthRule).row(),
			u.choice("Tone1", b.T("Tone, first coder"), &d.Tone1, u.options(tones())),
			u.choice("Tone2", b.T("Tone, second coder"), &d.Tone2, u.options(tones())),
			u.choice("Balance1", b.T("Balance, first coder"), &d.Balance1, u.options(balances())),
			u.choice("Balance2", b.T("Balance, second coder"), &d.Balance2, u.options(balances())),
			u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveMediaItem(ctx, d) },
	}
	if d.Version == 0 {
		f.title = b.T("What was reported?")
	} else {
		f.remove = func(ctx context.Context) error {
			return u.App.Delete(ctx, app.InstantOf(time.Now()), app.Ref{Kind: app.Media, ID: d.ID})
		}
	}
	u.ask(f)
}
