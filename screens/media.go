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

func reachKinds() []code {
	return []code{
		{"measured", words.T("Readers of the report, measured")}, {"estimated", words.T("Readers of the report, estimated")}, {"outlet", words.T("The whole outlet")},
	}
}

// mediaItems is the page of what was reported of the office.
func mediaItems() page {
	return &list[app.MediaRow]{
		title: words.T("Media"), add: words.T("Note a report"), kind: app.Media,
		count: func(n int) words.Text { return words.N("{n} reports", n) },
		empty: words.T("Note what newspapers, radio, television and portals said, or bring in a file."),
		columns: []column[app.MediaRow]{
			fixed("day", words.T("Date"), 74, func(u *UI, r *app.MediaRow) widgets.Cell { return text(u.day(r.Day)) }),
			wide("name", words.T("Title"), 4, func(_ *UI, r *app.MediaRow) widgets.Cell { return bold(r.Title) }),
			wide("outlet", words.T("Outlet"), 3, func(_ *UI, r *app.MediaRow) widgets.Cell { return text(r.Outlet) }),
			fixed("", words.T("Language"), 84, func(u *UI, r *app.MediaRow) widgets.Cell { return text(u.code(languages(), r.Language)) }),
			right("reach", words.T("Reach|of a report"), 74, func(u *UI, r *app.MediaRow) widgets.Cell { return text(u.reached(r.Reach)) }),
			fixed("project", words.T("Project"), 84, func(_ *UI, r *app.MediaRow) widgets.Cell { return quiet(r.Project) }),
			fixed("", words.T("Judged|by how many"), 74, func(u *UI, r *app.MediaRow) widgets.Cell {
				return quiet(u.book.T("{n} of {all}", "n", r.Judged(), "all", 2))
			}),
		},
		narrowable: narrowable[app.MediaRow]{chips: mediaChips(), known: knowMedia, narrowed: narrowMedia},
		ident:      func(r *app.MediaRow) (app.ID, string) { return r.ID, r.Title },
		detail:     mediaDetail,
		sides: []side[app.MediaRow]{
			{"agreement", words.T("Agreement|of coders"), func(u *UI, r *app.MediaRow) fyne.CanvasObject {
				return mediaSummary(u, app.MediaFilter{ProjectID: r.ProjectID}, r.Project)
			}},
			{"files", words.T("Files"), func(u *UI, r *app.MediaRow) fyne.CanvasObject { return u.filesOf(app.Ref{Kind: app.Media, ID: r.ID}) }},
		},
		edit: func(u *UI, r *app.MediaRow) {
			if r == nil {
				r = &app.MediaRow{}
			}
			u.askMedia(*r)
		},
	}
}

func mediaChips() []chip {
	return []chip{
		{"outlet", words.T("Outlet"), nil}, {"language", words.T("Language"), func(u *UI) []widgets.Option { return u.options(languages()) }},
		{"tone", words.T("Tone"), func(u *UI) []widgets.Option { return u.options(tones()) }}, {"project", words.T("Project"), nil},
	}
}

func narrowMedia(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.MediaRow, int, error) {
	return a.MediaItems(ctx, app.MediaFilter{Page: p, Outlet: by["outlet"], Language: by["language"], Tone: by["tone"], ProjectID: app.ID(by["project"])})
}

// knowMedia are the outlets of which something was noted, and the projects.
func knowMedia(ctx context.Context, a *app.App, b *words.Book) (map[string][]widgets.Option, error) {
	known, err := knowProjects(ctx, a, b)
	if err != nil {
		return nil, err
	}
	outlets, err := a.Outlets(ctx)
	for _, o := range outlets {
		known["outlet"] = append(known["outlet"], widgets.Option{ID: o, Text: o})
	}
	return known, err
}

func mediaDetail(u *UI, r *app.MediaRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Outlet"), r.Outlet)
	f.add(b.T("Date"), u.shortDay(r.Day))
	f.add(b.T("Language"), u.code(languages(), r.Language))
	f.add(b.T("Link"), r.Link)
	f.number(b.T("Reach|of a report"), r.Reach)
	f.add(b.T("What the figure counts"), u.code(reachKinds(), r.ReachKind))
	f.add(b.T("Source of the figure"), r.ReachSource)
	f.add(b.T("The donor is seen or named"), u.code(yesNo(), r.DonorVisible))
	f.add(b.T("Event"), r.Event)
	f.add(b.T("Project"), r.Project)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show(), widgets.Line(), judgedPart(u, r)}
}

// mediaSide is what was reported of an event, and its photographs.
func mediaSide(u *UI, r *app.EventRow) fyne.CanvasObject {
	return widgets.Down(18, reportedPart(u, r), photoPart(u, r))
}

func reportedPart(u *UI, r *app.EventRow) fyne.CanvasObject {
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
			for _, said := range u.judgements(m.MediaItem) {
				row.WithTag(said, widgets.TonePlain)
			}
			p.rows = append(p.rows, row)
		}
		return p.show()
	})
}

// mediaLanguages are those of reports, and the one that stands there already.
func mediaLanguages(u *UI, now string) []widgets.Option {
	all := u.options(languages())
	if said := u.code(languages(), now); said == now && now != "" {
		all = append(all, widgets.Option{ID: now, Text: now})
	}
	return all
}

// askMedia asks about one report. How it is judged is asked of each coder
// apart.
func (u *UI) askMedia(m app.MediaRow) {
	d, b := &m.MediaItem, u.book
	f := form{
		title: m.Title, about: about(app.Media, d),
		inputs: []input{
			u.line("Title", b.T("Title"), &d.Title, app.NameRule).row(),
			u.line("Outlet", b.T("Outlet"), &d.Outlet, app.LengthRule),
			u.date("Day", b.T("Date"), &d.Day),
			u.choice("Language", b.T("Language"), &d.Language, mediaLanguages(u, d.Language)),
			u.pickProject(link{&d.ProjectID, m.Project}),
			u.line("Link", b.T("Link"), &d.Link, app.LengthRule).row(),
			u.whole("Reach", b.T("Reach|of a report"), &d.Reach),
			u.choice("ReachKind", b.T("What the figure counts"), &d.ReachKind, u.options(reachKinds())),
			u.line("ReachSource", b.T("Source of the figure"), &d.ReachSource, app.LengthRule),
			u.choice("DonorVisible", b.T("The donor is seen or named"), &d.DonorVisible, u.options(yesNo())),
			u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveMediaItem(ctx, d) },
	}
	if d.Version == 0 {
		f.title = b.T("What was reported?")
	} else {
		f.above = widgets.Across(8, widgets.NewButton(b.T("Judge it"), func() { u.dialogs.Top().Close(); u.askJudgement(m.MediaItem) }).WithIcon("scale").Small(), widgets.Gap())
		f.remove = func(ctx context.Context) error {
			return u.App.Delete(ctx, app.InstantOf(time.Now()), app.Ref{Kind: app.Media, ID: d.ID})
		}
	}
	u.ask(f)
}
