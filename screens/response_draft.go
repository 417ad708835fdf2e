package screens

import (
	"slices"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// paperSlot is where the half-entered paper form lies until it is kept, or until
// somebody comes back to it. It names nobody, and neither does its draft: the
// community, gender and age in it are the nameless codes of a questionnaire,
// linked to no person. The file is readable to this person of the computer
// alone all the same, as every draft is.
const paperSlot = "paper_form"

// half is the form that is being taken over.
type half struct {
	draft     *app.Response
	questions *questions
	pause     pause
	began     bool          // it is not the first one any more
	asked     app.AskedForm // the questionnaire of the event; without ID there is none
	insisted  widgets.Field // on whose answer was insisted once
	onward    *widgets.Button
	seconds   seconds
	scan      scanned
}

// stackInputs are the fields that all forms of the stack share.
func (p *entry) stackInputs() []input {
	return []input{{name: "EventID", field: p.picker}, p.day, p.language}
}

// followTyping keeps the form when the person pauses, and shows the one that
// was left half-way.
func (p *entry) followTyping(u *UI) {
	at := slices.IndexFunc(u.kept, func(d draft) bool { return d.Slot == paperSlot })
	if at >= 0 && !p.began && p.draft.Empty() {
		p.goOn(u, u.kept[at])
	}
	p.began = true
	q := p.questions
	for _, f := range typedFields(q.inputs()) {
		f.Hear(func(left bool) {
			switch {
			case p.questions != q: // another form is asked by now
			case left:
				p.keepTyping(u)
			default:
				u.whenCalm(&p.pause, func() { p.keepTyping(u) })
			}
		})
	}
}

// goOn puts a half-entered form back, with the stack that it is of.
func (p *entry) goOn(u *UI, d draft) {
	if p.stack.EventID == "" {
		for name, f := range typedFields(p.stackInputs()) {
			f.SetTyped(d.Fields[name])
		}
	}
	for name, f := range typedFields(p.questions.inputs()) {
		f.SetTyped(d.Fields[name])
	}
}

// keepTyping puts away what is typed, or, where no answer stands any more, the
// draft.
func (p *entry) keepTyping(u *UI) {
	p.pause.end()
	if p.questions == nil {
		return
	}
	now := typedIn(typedFields(p.questions.inputs()))
	if p.seconds.of != "" { // taken up after a crash it would be one form more
		now = typed{}
	}
	at := slices.IndexFunc(u.kept, func(d draft) bool { return d.Slot == paperSlot })
	switch {
	case now.empty() && at >= 0:
		u.putDraft(paperSlot, nil)
	case !now.empty():
		for name, text := range typedIn(typedFields(p.stackInputs())) {
			now[name] = text
		}
		if at < 0 || !u.kept[at].Fields.same(now) {
			u.putDraft(paperSlot, &draft{Slot: paperSlot, Form: "paper_form", Title: u.book.T("Paper forms"), At: app.InstantOf(time.Now()), Fields: now})
		}
	}
}
