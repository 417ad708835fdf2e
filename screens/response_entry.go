package screens

import (
	"context"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// entry is the page that takes paper forms over, one after another, by the
// keyboard alone. The event, its day and the language stay for the whole stack.
type entry struct {
	stack app.Response // what all forms of the stack have
	event string
	given app.ID // the questionnaire of the whole stack; "" is that of the event
	all   bool   // figures of all forms, else of the event

	places []app.Place
	picker *widgets.Picker
	ofStack
	form    *fyne.Container
	sight   *widgets.Sight
	card    *widgets.Card
	figures *widgets.Card
	chips   [2]*widgets.Chip
	problem *widgets.Note
	half
}

// ofStack are the fields that hold for the forms that follow; the number on the
// paper goes on by itself.
type ofStack struct{ day, language, number input }

func newEntry() *entry { return &entry{} }

func (p *entry) build(u *UI) fyne.CanvasObject {
	if p.questions != nil { // the window speaks another language now
		p.questions.take()
		p.questions = nil
	}
	b := u.book
	back := widgets.NewButton(b.T("Back to all forms"), u.back)
	next := widgets.NewFirst(b.T("Next form"), func() { p.next(u) }).WithKey("Enter")
	head := widgets.NewPageHead(b.T("Paper forms"), b.T("One key an answer, a comma for 10; Space passes over, minus goes back"), back, next)
	p.onward = next
	p.problem = widgets.NewNote(widgets.ToneError, "error", "", "")
	p.problem.Hide()
	p.seconds.note = widgets.NewNote(widgets.ToneNotice, "info", "", "").WithAction(b.T("Skip|a question"), func() { p.skip(u) })
	p.seconds.row = widgets.Inset(8, 14, p.seconds.note)
	p.seconds.row.Hide()
	p.form = container.NewStack()
	p.sight = widgets.NewSight(widgets.Inset(12, 14, widgets.Down(10, p.problem, p.scan.build(u), p.form)))
	p.card = widgets.NewCard(widgets.Down(0, p.seconds.row, widgets.Flex(p.sight))).WithHead(b.T("Next form"), "")
	p.figures = widgets.NewCard(widgets.Down(0))
	p.chips[0] = widgets.NewChip(b.T("This event"), func() { p.all = false; p.count(u) })
	p.chips[1] = widgets.NewChip(b.T("All forms"), func() { p.all = true; p.count(u) })
	p.figures.WithBar(widgets.Across(6, p.chips[0], p.chips[1], widgets.Gap()))
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, widgets.RightAside(320, p.card, 360, p.figures))),
		widgets.Inset(8, 0, widgets.Gap()))
}

// load asks for what the form chooses from, then shows an empty one.
func (p *entry) load(u *UI) {
	load(u, func(ctx context.Context) ([]app.Place, error) { return u.App.Places(ctx) }, func(places []app.Place) {
		if p.places = places; p.questions == nil {
			p.ask(u)
			p.sayAgain(u)
			if u.packet != nil {
				p.choose(u, widgets.Option{ID: string(u.packet.EventID), Text: u.packet.Event})
			}
		}
		p.count(u)
	})
}

// ask shows the fields of a form, ready for the first answer.
func (p *entry) ask(u *UI) {
	b := u.book
	if p.draft == nil {
		p.draft = &app.Response{}
	}
	event := u.pick("EventID", b.T("Event"), link{&p.stack.EventID, p.event}, u.findEvents)
	p.picker = event.field.(*widgets.Picker)
	p.picker.OnChanged = func(o widgets.Option) { p.choose(u, o) }
	p.day = u.date("Day", b.T("Date"), &p.stack.Day)
	p.language = u.choice("Language", b.T("Language of the forms"), &p.stack.Language, u.options(formLanguages()))
	p.number = u.line("Number", b.T("Form number"), &p.stack.Number, app.LengthRule)
	q := u.questions(p.draft, p.places)
	q.ask(u, u.withOwnCode(p.asked))
	q.resized = func() {
		p.form.Refresh()
		p.sight.Refresh()
		p.sight.Follow(q.own)
	}
	for _, k := range []*widgets.Keys{q.score, q.heard, q.trust, q.community, q.gender, q.age} {
		k.OnSubmitted = func() { p.next(u) }
	}
	for _, f := range []*widgets.TextField{q.own, q.comment} {
		f.SetSubmitted(func(string) { p.next(u) })
	}
	q.more.submitted(func() { p.next(u) }, func(f widgets.Field) { u.window.Canvas().Focus(f.Target()) })
	q.more.last(func() { u.window.Canvas().Focus(p.onward) })
	q.age.OnEnter = func() { p.sight.Follow(q.comment) } // and with it the last question of keys
	q.place.SetSubmitted(func() { p.next(u) })
	q.place.OnChanged = func(widgets.Option) { u.window.Canvas().Focus(q.comment.Target()) }
	p.questions = q
	p.followTyping(u)
	p.form.Objects = []fyne.CanvasObject{q.layout(widgets.WholeRow(p.picker), p.day.field, p.language.field, p.number.field)}
	p.form.Refresh()
	p.sight.Refresh()
	first := p.picker.Target()
	if p.stack.EventID != "" {
		first = q.first()
	}
	u.window.Canvas().Focus(first)
}

// choose takes the event of the stack, and its day.
func (p *entry) choose(u *UI, o widgets.Option) {
	if p.stack.EventID != app.ID(o.ID) && p.number.field != nil { // another event's papers have numbers of their own
		p.number.field.(*widgets.TextField).SetText("")
	}
	p.stack.EventID, p.event = app.ID(o.ID), o.Text
	p.seconds.entered, p.seconds.of = nil, ""
	p.sayAgain(u)
	if o.ID == "" {
		p.count(u)
		return
	}
	load(u, func(ctx context.Context) (asking, error) { return u.asking(ctx, app.ID(o.ID), p.given) }, func(k asking) {
		e := k.event
		p.stack.ProjectID, p.stack.Day = e.ProjectID, e.Day
		if t, ok := e.Day.Time(); ok {
			p.day.field.(*widgets.DateField).SetDate(t)
		}
		p.all = false
		p.turnTo(u, k.form)
		p.count(u)
		u.window.Canvas().Focus(p.questions.first())
	})
}

// count shows the figures of the event, or of all forms.
func (p *entry) count(u *UI) {
	f := app.ResponseFilter{EventID: p.stack.EventID}
	event, one := f.EventID, f.EventID != "" && !p.all
	p.chips[0].SetChosen(one)
	p.chips[1].SetChosen(!one)
	if !one {
		f.EventID = ""
	}
	load(u, func(ctx context.Context) (k stacked, err error) {
		if k.tallies, err = u.tallied(ctx, f); err == nil && event != "" {
			k.stack, err = u.App.Entered(ctx, event)
		}
		return k, err
	}, func(k stacked) {
		p.seconds.entered = k.stack
		body, quiet := widgets.Down(14, p.open(u)...), ""
		switch {
		case p.seconds.of != "":
			quiet = u.book.T("Form {n}", "n", strconv.Itoa(p.seconds.place))
		case one:
			quiet = u.formsSoFar(k.tallies)
		}
		body.Add(k.show(u))
		p.figures.SetBody(container.NewVScroll(widgets.Inset(14, 14, body)))
		p.card.SetHead(p.title(u), quiet)
	})
}

// title is the event, or that one is to be chosen.
func (p *entry) title(u *UI) string {
	if p.event == "" {
		return u.book.T("Choose the event.")
	}
	return p.event
}

// next shows an empty form at once, so that no key is lost, and keeps the one
// before. One that could not be kept comes back.
func (p *entry) next(u *UI) {
	if p.stack.EventID == "" {
		p.say(u, words.T("Choose the event."), p.picker)
		return
	}
	if !u.check(p.day) || !u.check(p.language) || !u.check(p.number) {
		return
	}
	p.pause.end()
	p.questions.take()
	if at, wrong := p.questions.more.wrong(); at != nil {
		p.say(u, wrong, at)
		return
	}
	if p.draft.Empty() {
		p.say(u, words.T("This form has no answer yet."), p.questions.score)
		return
	}
	if at := p.questions.more.lacking(); at != nil && at != p.insisted {
		p.insisted = at
		p.say(u, words.T("This question needs an answer. Where the paper has none, Enter keeps the form."), at)
		return
	}
	p.say(u, words.Text{}, nil)
	r := p.taken()
	if r.SecondOf != "" {
		p.compare(u, r)
		return
	}
	p.draft, p.insisted, p.stack.Number = nil, nil, following(r.Number)
	if p.seconds.flying++; p.seconds.due() {
		p.again(u, r.ID, len(p.seconds.entered)+p.seconds.flying)
	} else {
		p.ask(u)
	}
	p.keepForm(u, r)
}

// taken is the form as it stands on the page, of the stack that it is of.
func (p *entry) taken() app.Response {
	r := *p.draft
	r.EventID, r.ProjectID, r.Day, r.Language = p.stack.EventID, p.stack.ProjectID, p.stack.Day, p.stack.Language
	r.Way, r.FilledAt, r.QuestionnaireID, r.SecondOf = "paper", app.InstantOf(time.Now()), p.asked.ID, p.seconds.of
	if r.ID = app.NewID(); r.SecondOf == "" {
		r.Number = p.stack.Number
	}
	return r
}

// following is the number of the paper behind one; "" where that has none.
func following(number string) string {
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || n < 0 {
		return ""
	}
	return strconv.Itoa(n + 1)
}

// keepForm keeps a form with its scan. One that could not be kept comes back.
func (p *entry) keepForm(u *UI, r app.Response) {
	scan := p.scan.take()
	u.job(context.Background(), func(ctx context.Context) func() {
		kept := r
		err := u.App.SaveResponse(ctx, &kept)
		var scanErr error
		if err == nil {
			scanErr = u.addScan(ctx, app.Ref{Kind: app.Responses, ID: kept.ID}, scan)
		}
		return func() {
			p.seconds.flying--
			if err != nil {
				r.ID, p.draft, p.seconds.of, p.stack.Number = "", &r, "", r.Number
				p.scan.put(scan)
				p.ask(u)
				p.sayAgain(u)
				u.fail(err)
				return
			}
			p.keepTyping(u)
			u.changed()
			if scanErr != nil {
				u.fail(scanErr)
			}
		}
	})
}

// say shows what is missing, and goes there.
func (p *entry) say(u *UI, sentence words.Text, at widgets.Field) {
	p.problem.Hidden = sentence.Empty()
	p.problem.Set("", u.say(sentence))
	p.card.Refresh()
	if at != nil {
		u.window.Canvas().Focus(at.Target())
	}
}
