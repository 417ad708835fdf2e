package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// ask shows one question with its answers, how far it is, and the ways on.
func (p *kiosk) ask(u *UI) {
	v, q, all := p.visit, p.question(), p.asked()
	b, at := v.book, slices.Index(all, v.at)
	done := widgets.NewProgress()
	done.SetValue(float64(at+1) / float64(len(all)))
	head := widgets.Down(8, widgets.Across(12, widgets.Flex(widgets.PosterNote(p.event.Title)), widgets.PosterText(b.T("Question {n} of {all}", "n", at+1, "all", len(all)))), done)
	v.warned, v.wrong = newDoorNote(widgets.ToneWarning, "clock"), newDoorNote(widgets.ToneNotice, "info")
	text := widgets.Down(4, widgets.Poster(q.Said(b.Lang())))
	if hint := q.In(b.Lang()).Hint; hint != "" {
		text.Add(widgets.PosterNote(hint))
	} else if q.Kind == app.AsksSeveral {
		text.Add(widgets.PosterNote(b.T("Several answers are possible.")))
	}
	next := p.touch(p.onWord(at == len(all)-1), func() { p.next(u) }).First()
	body, first := p.answers(u, func() { next.SetText(p.onWord(at == len(p.asked())-1)) })
	foot := widgets.Board(3, boardGap, p.touch(b.T("Back"), func() { p.step(u, -1) }).Plain(), p.touch(b.T("Stop and clear"), func() { p.leaveOff(u) }).Plain(), next)
	p.show(u, kioskAsks, widgets.Down(16, head, text, v.wrong.row, widgets.Flex(body), v.warned.row, foot))
	if first != nil {
		u.window.Canvas().Focus(first)
	}
}

func (p *kiosk) question() app.AskedQuestion { return p.form.Asked[p.visit.at] }

// onWord is what leads on from a question.
func (p *kiosk) onWord(last bool) string {
	v, q := p.visit, p.question()
	switch {
	case last:
		return v.book.T("Finish|a form")
	case len(v.r.Said(q.Code)) == 0 && !q.Needed:
		return v.book.T("Skip|a question")
	}
	return v.book.T("Next")
}

// next goes on, unless an answer is needed, or the one that is typed is none.
func (p *kiosk) next(u *UI) {
	v, q := p.visit, p.question()
	said := v.r.Said(q.Code)
	switch {
	case p.counts() && !p.inScale(q, said):
		p.say(v.book.T("A number from {low} to {high} is needed.", "low", q.Low, "high", q.High))
	case q.Needed && !q.Identity && len(said) == 0:
		p.say(v.book.T("This one needs an answer. Then it goes on."))
	default:
		p.step(u, 1)
	}
}

// say tells the visitor something above the answers.
func (p *kiosk) say(sentence string) {
	p.visit.wrong.say(sentence)
	p.slot.Refresh()
}

// choose gives an answer, or takes it away again. Where several can be given, who
// prefers not to say says nothing else.
func (p *kiosk) choose(q app.AskedQuestion, code string) {
	r := &p.visit.r
	said := slices.DeleteFunc(r.Said(q.Code), func(s string) bool { return s == app.MixedCommunity })
	has := slices.Contains(said, code)
	switch {
	case q.Kind != app.AsksSeveral && has:
		said = nil
	case q.Kind != app.AsksSeveral, code == app.PrefersNot && !has:
		said = []string{code}
	case has:
		said = slices.DeleteFunc(said, func(s string) bool { return s == code })
	default:
		said = append(slices.DeleteFunc(said, func(s string) bool { return s == app.PrefersNot }), code)
	}
	r.Say(q.Question, said...)
	p.visit.wrong.row.Hide()
}

// chooser is a set of answers to touch.
type chooser struct {
	codes   []string
	targets []*widgets.Touch
}

// mark shows which of them are given.
func (c *chooser) mark(said []string) {
	for i, code := range c.codes {
		c.targets[i].SetChosen(slices.Contains(said, code))
	}
}

// objects are the targets.
func (c *chooser) objects() (all []fyne.CanvasObject) {
	for _, t := range c.targets {
		all = append(all, t)
	}
	return all
}
