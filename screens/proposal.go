package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// proposals is the list of what is proposed in the dialogue.
func proposals() page {
	return &list[app.ProposalRow]{
		title: words.T("Proposals"), add: words.T("New proposal"), kind: app.Proposals,
		count: func(n int) words.Text { return words.N("{n} proposals", n) },
		empty: words.T("What is proposed, with each version of its text."),
		columns: []column[app.ProposalRow]{
			wide("name", words.T("Title"), 5, func(_ *UI, r *app.ProposalRow) widgets.Cell { return bold(r.Title) }),
			fixed("", words.T("State"), 100, func(u *UI, r *app.ProposalRow) widgets.Cell {
				return widgets.Cell{Text: u.code(proposalStates(), r.State), Tone: proposalTone(r.State)}
			}),
			right("newest", words.T("Version"), 78, func(_ *UI, r *app.ProposalRow) widgets.Cell { return text(versionNumber(r.Newest)) }),
			fixed("day", words.T("Date"), 82, func(u *UI, r *app.ProposalRow) widgets.Cell { return text(u.day(r.NewestOn)) }),
			wide("", words.T("Event"), 3, func(_ *UI, r *app.ProposalRow) widgets.Cell { return text(r.Event) }),
		},
		narrowable: narrowable[app.ProposalRow]{
			chips: []chip{{"state", words.T("State"), func(u *UI) []widgets.Option { return u.options(proposalStates()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.ProposalRow, int, error) {
				return a.Proposals(ctx, app.ProposalFilter{Page: p, State: by["state"]})
			},
		},
		ident:  func(r *app.ProposalRow) (app.ID, string) { return r.ID, r.Title },
		detail: proposalDetail,
		sides: []side[app.ProposalRow]{
			{"versions", words.T("Versions"), proposalVersions},
			{"outcomes", words.T("What became of it"), func(u *UI, r *app.ProposalRow) fyne.CanvasObject {
				return ofProposal(u, r, func(p app.Proposal) fyne.CanvasObject {
					return outcomesOf(u, p.Outcomes, app.Outcome{ProposalID: p.ID})
				})
			}},
		},
		edit:  editProposal,
		place: place[app.ProposalRow]{sort: "name"},
	}
}

func versionNumber(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func proposalStates() []code {
	return []code{
		{"draft", words.T("Draft")}, {"discussed", words.T("Discussed")}, {"agreed", words.T("Agreed")}, {"dropped", words.T("Dropped")},
	}
}

func proposalTone(state string) widgets.Tone {
	switch state {
	case "agreed":
		return widgets.ToneDone
	case "discussed":
		return widgets.ToneNotice
	}
	return widgets.TonePlain
}

func ofProposal(u *UI, r *app.ProposalRow, show func(app.Proposal) fyne.CanvasObject) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.Proposal, error) { return u.App.Proposal(ctx, r.ID) }, show)
}

func proposalDetail(u *UI, r *app.ProposalRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("State"), u.code(proposalStates(), r.State))
	f.add(b.T("Event"), r.Event)
	f.number(b.T("Newest version"), r.Newest)
	f.day(b.T("Date"), r.NewestOn)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show()}
}

func editProposal(u *UI, r *app.ProposalRow) {
	load(u, func(ctx context.Context) (app.Proposal, error) {
		if r == nil {
			return app.Proposal{State: "draft"}, nil
		}
		return u.App.Proposal(ctx, r.ID)
	}, func(draft app.Proposal) {
		b, d, title, event := u.book, &draft, u.book.T("New proposal"), ""
		if r != nil {
			title, event = r.Title, r.Event
		}
		u.ask(form{
			title: title, about: about(app.Proposals, d),
			inputs: []input{
				u.line("Title", b.T("Title"), &d.Title, app.NameRule).row(),
				u.choiceOf("State", b.T("State"), &d.State, u.options(proposalStates())),
				u.pick("EventID", b.T("Event"), link{&d.EventID, event}, u.findEvents),
				u.notes("Notes", b.T("Notes"), &d.Notes).row(),
			},
			save: func(ctx context.Context) error { return u.App.SaveProposal(ctx, d) },
		})
	})
}

// proposalVersions lists the texts, the newest first.
func proposalVersions(u *UI, r *app.ProposalRow) fyne.CanvasObject {
	return ofProposal(u, r, func(p app.Proposal) fyne.CanvasObject {
		b := u.book
		rows := parts{
			bold: b.T("No version yet"), empty: b.T("Each version keeps its text in each language, and what changed."),
			add: b.T("New version"), onAdd: func() { u.askVersion(app.ProposalVersion{ProposalID: p.ID, Number: p.Next()}) },
		}
		for _, v := range p.Versions {
			name := b.T("Version {n}, {language}", "n", v.Number, "language", u.code(formLanguages(), v.Language))
			rows.rows = append(rows.rows, widgets.NewActionRow("", widgets.ToneNone, name, join(u.day(v.Day), v.Changed)).WithWhole().WithOpen(func() { u.askVersion(v) }))
		}
		return rows.show()
	})
}

// askVersion asks about the text of a version in one language.
func (u *UI) askVersion(v app.ProposalVersion) {
	b, d := u.book, &v
	f := form{
		title: b.T("Which text does this version have?"), width: 720,
		inputs: []input{
			u.whole("Number", b.T("Version"), &d.Number),
			u.choice("Language", b.T("Language"), &d.Language, u.options(formLanguages())),
			u.notes("Text", b.T("Text"), &d.Text).row(),
			u.notes("Changed", b.T("What changed"), &d.Changed).row(),
			u.date("Day", b.T("Date"), &d.Day),
		},
		save: func(ctx context.Context) error { return u.App.SaveVersion(ctx, v) },
	}
	if d.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveVersion(ctx, v) }
	}
	u.ask(f)
}
