package screens

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// seconds are the forms of the stack that are entered twice: of every ten one,
// so that it can be said how reliably they are taken over.
type seconds struct {
	entered []app.Entered // from paper, as it was last read
	flying  int           // forms that are being kept meanwhile
	of      app.ID        // the form that is entered again now; "" is none
	place   int           // its place in the stack, from 1
	note    *widgets.Note
	row     fyne.CanvasObject
}

// stacked are the figures beside the form, and the stack that it is of.
type stacked struct {
	tallies
	stack []app.Entered
}

// due says whether the form that is kept now is the last of ten.
func (s *seconds) due() bool { return (len(s.entered)+s.flying)%app.EverySecond == 0 }

// again asks for a form a second time.
func (p *entry) again(u *UI, form app.ID, place int) {
	p.seconds.of, p.seconds.place, p.draft = form, place, nil
	p.ask(u)
	p.sayAgain(u)
}

// skip asks for it no more now; it stays in the list of those that are due.
func (p *entry) skip(u *UI) {
	p.seconds.of, p.draft = "", nil
	p.ask(u)
	p.sayAgain(u)
}

// sayAgain says that a form is entered a second time, and how to pass it over.
func (p *entry) sayAgain(u *UI) {
	s, b := &p.seconds, u.book
	if s.row.Hide(); s.of != "" {
		s.row.Show()
	}
	s.note.Set(b.T("Form {n} once more.", "n", s.place), b.T("Enter it again without looking at the first time: the two are compared, and counted once."))
	p.card.Refresh()
}

// compare holds the second entry of a form against the first. Where they say the
// same it is kept; else it is asked, line by line, which is right.
func (p *entry) compare(u *UI, second app.Response) {
	background(u, func(ctx context.Context) (app.Response, error) { return u.App.Response(ctx, second.SecondOf) }, func(first app.Response) {
		_, differed := first.Against(second)
		if len(differed) == 0 {
			p.keepSecond(u, second)
			return
		}
		p.askWhich(u, [2]app.Response{first, second}, differed)
	})
}

// askWhich asks of each question that is answered in two ways which is right.
func (p *entry) askWhich(u *UI, both [2]app.Response, differed app.Set) {
	b := u.book
	var dialog *widgets.Dialog
	var rows []*widgets.Either
	body := widgets.Down(12, widgets.Across(8, widgets.Flex(widgets.Quiet(b.T("First time"))), widgets.Flex(widgets.Quiet(b.T("Second time")))))
	for _, code := range differed {
		q := p.asks(code)
		one := widgets.NewEither(u.questionSaid(q), orNone(u.formSaid(q, both[0], p.places)), orNone(u.formSaid(q, both[1], p.places)))
		one.OnChanged = func() { dialog.WaitFor(u.linesOpen(rows)) }
		rows = append(rows, one)
		body.Add(one)
	}
	dialog = u.dialogs.Open(widgets.Asking{
		Title: b.T("The two entries of form {n} differ", "n", p.seconds.place), Width: 720, Body: body,
		Text:  b.T("Look at the paper and choose what stands there. That is counted."),
		Plain: b.T("Go back"), First: b.T("Keep|what was chosen"), FirstFocus: rows[0],
		OnFirst: func() bool {
			var take []string
			for i, one := range rows {
				if one.Chosen() == widgets.RightSide {
					take = append(take, differed[i])
				}
			}
			u.dialogs.Top().Close()
			p.keepSecond(u, both[1], take...)
			return true
		},
	})
	dialog.WaitFor(u.linesOpen(rows))
}

// linesOpen says how many lines are still to be chosen; "" is none.
func (u *UI) linesOpen(rows []*widgets.Either) string {
	open := 0
	for _, one := range rows {
		if one.Chosen() == widgets.NoSide {
			open++
		}
	}
	if open == 0 {
		return ""
	}
	return u.book.N("Choose first: the two differ in {n} fields.", open)
}

// keepSecond keeps a second entry, and goes on with the next form.
func (p *entry) keepSecond(u *UI, second app.Response, take ...string) {
	background(u, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, u.App.SaveSecondEntry(ctx, &second, take...)
	}, func(struct{}) {
		p.skip(u)
		p.keepTyping(u)
		u.changed()
	})
}

// asks is the question of a code: as the questionnaire asks it, else one of those
// that every form has.
func (p *entry) asks(code string) app.AskedQuestion {
	return questionIn(p.asked.Asked, code)
}

func questionIn(all []app.AskedQuestion, code string) app.AskedQuestion {
	if at := slices.IndexFunc(all, func(q app.AskedQuestion) bool { return q.Code == code }); at >= 0 {
		return all[at]
	}
	return app.AskedQuestion{Question: app.Question{Code: code}}
}

// questionSaid is a question in the reader's language.
func (u *UI) questionSaid(q app.AskedQuestion) string {
	if said := q.Said(u.book.Lang()); said != "" {
		return said
	}
	for _, c := range formQuestions() {
		if c.id == q.Code {
			return u.say(c.text)
		}
	}
	return q.Code
}

// formQuestions are the questions that every form has.
func formQuestions() []code {
	return []code{
		{"liked", words.T("Liked it, 0 to 10")}, {"heard", words.T("Heard such music before")}, {"trust", words.T("Trust, 1 to 5")}, {"community", words.T("Community")},
		{"gender", words.T("Gender")}, {"age", words.T("Age")}, {"place", words.T("Municipality")}, {"comment", words.T("Comment")},
	}
}

// formSaid is what a form answers to a question, in the reader's words.
func (u *UI) formSaid(q app.AskedQuestion, r app.Response, places []app.Place) string {
	all := r.Said(q.Code)
	for i, said := range all {
		all[i] = u.saidCode(q, said, places)
	}
	return strings.Join(all, ", ")
}

func (u *UI) saidCode(q app.AskedQuestion, said string, places []app.Place) string {
	for _, c := range q.Choices {
		if c.Code == said {
			return c.Said(u.book.Lang())
		}
	}
	switch q.Code {
	case "heard":
		return u.code(yesNo(), said)
	case "gender":
		return u.code(append(genders(), code{app.PrefersNot, app.CommunityName(app.PrefersNot)}), said)
	case "community":
		return u.say(communityWord(said))
	case "place":
		return u.tallyWord(app.TallyPart{Asks: "place", Code: said}, places)
	}
	return said
}

// open lists the forms that are still to be entered a second time, each with the
// way there.
func (p *entry) open(u *UI) (all []fyne.CanvasObject) {
	b, s := u.book, p.seconds
	for _, at := range app.SecondsDue(s.entered) {
		e := s.entered[at]
		name := b.T("Form {n}", "n", strconv.Itoa(at+1))
		if e.Number != "" {
			name = b.T("Form {n}, number {number} on paper", "n", strconv.Itoa(at+1), "number", e.Number)
		}
		all = append(all, widgets.NewActionRow("pen", widgets.ToneWarning, name, b.T("To be entered a second time")).WithOpen(func() { p.again(u, e.ID, at+1) }))
	}
	return all
}

// enteredTwice says how far second entries say the same as the first, over all and
// where they do not, question by question.
func (u *UI) enteredTwice(k tallies) (all []fyne.CanvasObject) {
	a, b := app.Agreed(k.entered), u.book
	if a.Forms == 0 {
		return nil
	}
	f := facts{u: u}
	for _, on := range a.By {
		if on.Same < on.All {
			f.add(u.questionSaid(questionIn(k.asked.Asked, on.Code)), b.T("{same} of {all} the same", "same", on.Same, "all", on.All))
		}
	}
	said := widgets.Wrapped(b.N("{same} of {all} answers the same, in {n} forms that were entered twice.", a.Forms, "same", a.Same, "all", a.All))
	all = []fyne.CanvasObject{widgets.Down(4, widgets.CardTitle(b.T("Entered twice")), said)}
	if len(f.all) > 0 {
		all = append(all, f.show())
	}
	return all
}
