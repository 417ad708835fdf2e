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
// protected. A new form is taken over on a page of its own, many in a row.
func feedback() page {
	return &list[app.ResponseRow]{
		title: words.T("Feedback"), add: words.T("New form"), kind: app.Responses,
		count: func(n int) words.Text { return words.N("{n} filled-in forms", n) },
		empty: words.T("Filled-in forms come here when you add them or bring in a file."),
		columns: []column[app.ResponseRow]{
			fixed("day", words.T("Date"), 96, func(u *UI, r *app.ResponseRow) widgets.Cell { return text(u.day(r.Day)) }),
			wide("event", words.T("Event"), 1, func(u *UI, r *app.ResponseRow) widgets.Cell { return bold(u.eventOf(r)) }),
			fixed("language", words.T("Language"), 80, func(u *UI, r *app.ResponseRow) widgets.Cell { return quiet(u.code(formLanguages(), r.Language)) }),
			right("score", words.T("Liked"), 56, func(_ *UI, r *app.ResponseRow) widgets.Cell { return text(score(r.Score)) }),
			right("", words.T("Trust"), 66, func(_ *UI, r *app.ResponseRow) widgets.Cell { return text(score(r.Trust)) }),
			wide("", words.T("Comment"), 1, func(_ *UI, r *app.ResponseRow) widgets.Cell { return text(r.Comment) }),
		},
		narrowable: feedbackFilters(),
		ident: func(r *app.ResponseRow) (app.ID, string) {
			if r.Event == "" {
				return r.ID, r.Project
			}
			return r.ID, r.Event
		},
		detail: responseDetail,
		sides: []side[app.ResponseRow]{
			{"event", words.T("This event"), responseEvent},
			{"files", words.T("Files"), func(u *UI, r *app.ResponseRow) fyne.CanvasObject {
				return u.filesOf(app.Ref{Kind: app.Responses, ID: r.ID})
			}},
			{"all", words.T("All forms"), func(u *UI, _ *app.ResponseRow) fyne.CanvasObject { return u.figures(app.ResponseFilter{}) }},
		},
		edit: func(u *UI, r *app.ResponseRow) {
			if r == nil {
				u.into(newEntry())
				return
			}
			editResponse(u, r)
		},
		several: several{[]bulk{{words.T("Give a project"), giveFormsProject}}},
	}
}

// feedbackFilters narrow the forms by project and by language.
func feedbackFilters() narrowable[app.ResponseRow] {
	return narrowable[app.ResponseRow]{
		chips: []chip{
			{"project", words.T("Project"), nil},
			{"language", words.T("Language"), func(u *UI) []widgets.Option { return u.options(formLanguages()) }},
		},
		known: knowProjects,
		narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.ResponseRow, int, error) {
			return a.Responses(ctx, app.ResponseFilter{Page: p, ProjectID: app.ID(by["project"]), Language: by["language"]})
		},
	}
}

// giveFormsProject asks for one project for several forms.
func giveFormsProject(u *UI, ids []app.ID, kept func()) {
	b, project := u.book, app.ID("")
	u.ask(form{
		title: b.N("Give {n} forms a project?", len(ids)), verb: b.T("Give the project"),
		inputs: []input{u.pickProject(link{&project, ""}).row()},
		save:   func(ctx context.Context) error { return u.App.GiveFormsProject(ctx, project, ids...) },
		kept:   kept,
	})
}

// eventOf is the event that a form speaks of, or that it names none.
func (u *UI) eventOf(r *app.ResponseRow) string {
	if r.Event == "" {
		return u.book.T("No event")
	}
	return r.Event
}

// responseDetail leaves out what somebody said of themselves.
func responseDetail(u *UI, r *app.ResponseRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.day(b.T("Date"), r.Day)
	f.add(b.T("Project"), r.Project)
	f.add(b.T("Language"), u.code(formLanguages(), r.Language))
	f.add(b.T("Liked it, 0 to 10"), score(r.Score))
	f.add(b.T("Heard such music before"), u.code(yesNo(), r.Heard))
	f.add(b.T("Trust, 1 to 5"), score(r.Trust))
	f.add(b.T("How it came here"), u.code(formWays(), r.Way))
	all := []fyne.CanvasObject{f.show()}
	if r.Comment != "" {
		all = append(all, widgets.Down(4, widgets.CardTitle(b.T("Comment")), widgets.Wrapped(b.Quote(r.Comment))))
	}
	return all
}

// responseEvent is what all forms of the same event come to.
func responseEvent(u *UI, r *app.ResponseRow) fyne.CanvasObject {
	if r.EventID == "" {
		return widgets.NewEmptyState(u.book.T("No event"), u.book.T("This form names no event. It can be chosen when the form is changed."), nil)
	}
	return u.figures(app.ResponseFilter{EventID: r.EventID})
}

// score writes an answer on a scale; none has no figure.
func score(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func formWays() []code {
	return []code{{"paper", words.T("Paper")}, {"tablet", words.T("Tablet")}, {"import", words.T("Brought in from a file")}}
}

// formLanguages are those that forms are written in.
func formLanguages() (all []code) {
	for _, l := range []string{"sq", "sr", "tr", "bs", "rom", "en", "de", "fr", "mk"} {
		all = append(all, code{l, app.LanguageName(l)})
	}
	return all
}
