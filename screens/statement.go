package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// statements is the list of agreements and joint statements.
func statements() page {
	return &list[app.StatementRow]{
		title: words.T("Statements"), add: words.T("New statement"), kind: app.Statements,
		count: func(n int) words.Text { return words.N("{n} agreements and statements", n) },
		empty: words.T("Agreements and joint statements, with who signed and who did not."),
		columns: []column[app.StatementRow]{
			fixed("day", words.T("Signed"), 82, func(u *UI, r *app.StatementRow) widgets.Cell { return text(u.day(r.SignedOn)) }),
			wide("name", words.T("Title"), 5, func(_ *UI, r *app.StatementRow) widgets.Cell { return bold(r.Title) }),
			fixed("", words.T("Kind"), 124, func(u *UI, r *app.StatementRow) widgets.Cell { return text(u.code(statementKinds(), r.Kind)) }),
			fixed("", words.T("Signatures"), 96, func(u *UI, r *app.StatementRow) widgets.Cell { return text(u.signedOf(r)) }),
			wide("", words.T("What became of it"), 3, func(_ *UI, r *app.StatementRow) widgets.Cell { return text(r.Told) }),
		},
		narrowable: narrowable[app.StatementRow]{
			chips: []chip{{"kind", words.T("Kind"), func(u *UI) []widgets.Option { return u.options(statementKinds()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.StatementRow, int, error) {
				return a.Statements(ctx, app.StatementFilter{Page: p, Kind: by["kind"]})
			},
		},
		ident:  func(r *app.StatementRow) (app.ID, string) { return r.ID, r.Title },
		detail: statementDetail,
		sides: []side[app.StatementRow]{
			{"signatories", words.T("Signatures"), signatoriesSide},
			{"texts", words.T("Texts"), statementTexts},
			{"outcomes", words.T("What became of it"), func(u *UI, r *app.StatementRow) fyne.CanvasObject {
				return ofStatement(u, r, func(s app.Statement) fyne.CanvasObject {
					return outcomesOf(u, s.Outcomes, app.Outcome{StatementID: s.ID})
				})
			}},
		},
		edit: editStatement,
	}
}

func statementKinds() []code {
	return []code{{"agreement", words.T("Agreement")}, {"joint", words.T("Joint statement")}}
}

func signatoryDeeds() []code {
	return []code{{"signed", words.T("Signed")}, {"declined", words.T("Declined")}, {"absent", words.T("Absent")}}
}

// signedOf says how many of those asked have signed.
func (u *UI) signedOf(r *app.StatementRow) string {
	if r.Asked == 0 {
		return ""
	}
	return u.book.T("{n} of {all}", "n", r.Signed, "all", r.Asked)
}

func ofStatement(u *UI, r *app.StatementRow, show func(app.Statement) fyne.CanvasObject) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.Statement, error) { return u.App.Statement(ctx, r.ID) }, show)
}

func statementDetail(u *UI, r *app.StatementRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Kind"), u.code(statementKinds(), r.Kind))
	f.day(b.T("Signed"), r.SignedOn)
	f.add(b.T("Event"), r.Event)
	f.add(b.T("Proposal"), r.Proposal)
	f.add(b.T("Signatures"), u.signedOf(r))
	f.add(b.T("What became of it"), r.Told)
	f.add(b.T("Notes"), r.Notes)
	without := ofStatement(u, r, func(s app.Statement) fyne.CanvasObject {
		var names []string
		for _, g := range s.Signatories {
			if g.Did != "signed" {
				names = append(names, u.nameShown(g.Name)+" ("+u.code(signatoryDeeds(), g.Did)+")")
			}
		}
		if len(names) == 0 {
			return widgets.Gap()
		}
		return widgets.NewNote(widgets.ToneWarning, "warning", b.T("Who did not sign"), strings.Join(names, ", "))
	})
	return []fyne.CanvasObject{f.show(), without}
}

func editStatement(u *UI, r *app.StatementRow) {
	load(u, func(ctx context.Context) (app.Statement, error) {
		if r == nil {
			return app.Statement{Kind: "agreement"}, nil
		}
		return u.App.Statement(ctx, r.ID)
	}, func(draft app.Statement) {
		b, d, title, event, proposal := u.book, &draft, u.book.T("New statement"), "", ""
		if r != nil {
			title, event, proposal = r.Title, r.Event, r.Proposal
		}
		u.ask(form{
			title: title, about: about(app.Statements, d),
			inputs: []input{
				u.line("Title", b.T("Title"), &d.Title, app.NameRule).row(),
				u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(statementKinds())),
				u.date("SignedOn", b.T("Signed"), &d.SignedOn),
				u.pick("EventID", b.T("Event"), link{&d.EventID, event}, u.findEvents),
				u.pick("ProposalID", b.T("Proposal"), link{&d.ProposalID, proposal}, findProposals),
				u.notes("Notes", b.T("Notes"), &d.Notes).row(),
			},
			save: func(ctx context.Context) error { return u.App.SaveStatement(ctx, d) },
		})
	})
}

func findProposals(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.ProposalRow) widgets.Option { return widgets.Option{ID: string(r.ID), Text: r.Title} })(a.Proposals(ctx, app.ProposalFilter{Page: p}))
}

// signatoriesSide lists who was asked to sign, with what they did.
func signatoriesSide(u *UI, r *app.StatementRow) fyne.CanvasObject {
	return ofStatement(u, r, func(s app.Statement) fyne.CanvasObject {
		b := u.book
		p := parts{
			bold: b.T("Nobody was asked yet"), empty: b.T("Note who was asked to sign: who signed, who declined, who was absent."),
			add: b.T("Add a signatory"), onAdd: func() { u.askSignatory(app.Signatory{StatementID: s.ID, Did: "signed", Day: s.SignedOn}) },
		}
		for _, g := range s.Signatories {
			icon, tone := "person", widgets.ToneDone
			if g.OrganisationID != "" {
				icon = "organisation"
			}
			if g.Did != "signed" {
				tone = widgets.ToneWarning
			}
			p.rows = append(p.rows, widgets.NewActionRow(icon, widgets.ToneNone, u.nameShown(g.Name), join(u.day(g.Day), g.Note)).
				WithTag(u.code(signatoryDeeds(), g.Did), tone).WithOpen(func() { u.askSignatory(g) }))
		}
		return p.show()
	})
}

// askSignatory asks what an organisation or a person did.
func (u *UI) askSignatory(g app.Signatory) {
	b, d := u.book, &g
	organisation, person := g.Name, ""
	if g.PersonID != "" {
		organisation, person = "", g.Name
	}
	who := u.pickPerson(link{&d.PersonID, person})
	who.field.(*widgets.Picker).SetLabel(b.T("Or a person"))
	f := form{
		title: b.T("Who was asked to sign?"),
		inputs: []input{
			u.pickOrganisation("OrganisationID", b.T("Organisation"), link{&d.OrganisationID, organisation}), who,
			u.choiceOf("Did", b.T("What they did"), &d.Did, u.options(signatoryDeeds())), u.date("Day", b.T("Date"), &d.Day),
			u.line("Note", b.T("Note"), &d.Note, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveSignatory(ctx, g) },
	}
	if d.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveSignatory(ctx, g) }
	}
	u.ask(f)
}
