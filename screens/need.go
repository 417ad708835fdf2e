package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// needsPage is the list of needs, with the way to their counts in its head.
type needsPage struct{ *list[app.NeedRow] }

func (p needsPage) build(u *UI) fyne.CanvasObject {
	built := p.list.build(u)
	p.head.SetRight(p.search, widgets.NewButton(u.book.T("Count"), u.countNeeds).WithIcon("reports"),
		widgets.NewFirst(u.say(p.add), func() { p.edit(u, nil) }).WithIcon("plus"))
	return built
}

// needs is the list of what was said in meetings. For which community is in no
// column: a single line may tell who spoke.
func needs() page {
	return needsPage{&list[app.NeedRow]{
		title: words.T("Needs|of communities"), add: words.T("New need"), kind: app.Needs,
		count: func(n int) words.Text { return words.N("{n} needs and positions", n) },
		empty: words.T("Needs and positions come here as they are said in meetings."),
		columns: []column[app.NeedRow]{
			wide("name", words.T("What was said"), 5, func(_ *UI, r *app.NeedRow) widgets.Cell { return bold(r.Title) }),
			fixed("", words.T("Kind"), 84, func(u *UI, r *app.NeedRow) widgets.Cell { return text(u.code(needKinds(), r.Kind)) }),
			wide("place", words.T("Town"), 3, func(u *UI, r *app.NeedRow) widgets.Cell { return u.townCell("", r.PlaceNames) }),
			wide("event", words.T("Said at"), 3, func(_ *UI, r *app.NeedRow) widgets.Cell { return text(r.Event) }),
			fixed("", words.T("Language"), 84, func(u *UI, r *app.NeedRow) widgets.Cell { return text(u.code(formLanguages(), r.Language)) }),
		},
		narrowable: narrowable[app.NeedRow]{
			chips: []chip{{"kind", words.T("Kind"), func(u *UI) []widgets.Option { return u.options(needKinds()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.NeedRow, int, error) {
				return a.Needs(ctx, app.NeedFilter{Page: p, Kind: by["kind"]})
			},
		},
		ident:  func(r *app.NeedRow) (app.ID, string) { return r.ID, r.Title },
		detail: needDetail,
		edit:   editNeed,
		place:  place[app.NeedRow]{sort: "name"},
	}}
}

func needKinds() []code {
	return []code{{"need", words.T("Need")}, {"position", words.T("Position")}}
}

// saidFor is the community that a need was said for.
func (u *UI) saidFor(code string) string {
	if code == "" {
		return u.book.T("Not stated")
	}
	return u.say(app.CommunityName(code))
}

func needDetail(u *UI, r *app.NeedRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Kind"), u.code(needKinds(), r.Kind))
	f.add(b.T("Said for"), u.saidFor(r.Community))
	f.add(b.T("Town"), u.town("", r.PlaceNames))
	f.add(b.T("Said at"), r.Event)
	f.add(b.T("Language"), u.code(formLanguages(), r.Language))
	return []fyne.CanvasObject{f.show(), widgets.Wrapped(r.Text)}
}

func editNeed(u *UI, r *app.NeedRow) {
	load(u, func(ctx context.Context) ([]app.Place, error) { return u.App.Places(ctx) }, func(places []app.Place) {
		b, draft, title, event := u.book, app.Need{Kind: "need"}, u.book.T("New need"), ""
		if r != nil {
			draft, title, event = r.Need, r.Title, r.Event
		}
		d := &draft
		u.ask(form{
			title: title, about: about(app.Needs, d),
			text: b.T("The community that it was said for in the meeting, not that of whoever said it."),
			inputs: []input{
				u.line("Title", b.T("What was said"), &d.Title, app.NameRule).row(),
				u.notes("Text", b.T("Text"), &d.Text).row(),
				u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(needKinds())),
				u.choice("Language", b.T("Language"), &d.Language, u.options(formLanguages())),
				u.choice("Community", b.T("Said for"), &d.Community, u.options(saidForCodes())),
				u.municipality(&d.PlaceID, places),
				u.pick("EventID", b.T("Said at"), link{&d.EventID, event}, u.findEvents),
			},
			save: func(ctx context.Context) error { return u.App.SaveNeed(ctx, d) },
		})
	})
}

func saidForCodes() (all []code) {
	for _, c := range app.Communities() {
		all = append(all, code{c, app.CommunityName(c)})
	}
	return all
}

// countNeeds shows how much was said for each community at each place.
func (u *UI) countNeeds() {
	load(u, func(ctx context.Context) (app.NeedTable, error) { return u.App.CountedNeeds(ctx) }, func(all app.NeedTable) {
		b, columns := u.book, []widgets.Column{{Head: u.book.T("Town"), Weight: 3}, {Head: u.book.T("Said for"), Weight: 3}, {Head: u.book.T("How many"), Weight: 2}}
		rows := widgets.Down(8)
		if len(all.Rows) > 0 {
			rows.Add(widgets.CellHeads(columns))
		}
		for _, c := range all.Rows {
			town := u.town("", c.PlaceNames)
			if town == "" {
				town = b.T("Not stated")
			}
			rows.Add(widgets.Cells(columns, widgets.Body(town), widgets.Body(u.saidFor(c.Community)), widgets.Body(b.Int(int64(c.Needs)))))
		}
		if all.Rest > 0 {
			rows.Add(widgets.QuietWrapped(b.N("{n} are not shown: they, or their sums, would tell of few people.", all.Rest)))
		}
		u.dialogs.Open(widgets.Asking{
			Title: b.T("Needs and positions by place and community"), Text: b.T("As said in meetings. Where the office has no passphrase, small numbers are not shown, and neither are those from which they could be reckoned."),
			Body: rows, Plain: b.T("Close"), Width: 640,
		})
	})
}
