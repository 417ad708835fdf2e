package screens

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// kiosk is the screen at the door of an event: visitors answer on it one after
// another, and the rest of the office cannot be reached until somebody gives the
// code. What a visitor answered is nowhere on it once the next one begins.
type kiosk struct {
	keptDoor
	event  app.Event
	form   app.AskedForm
	places []app.Place

	clock   func() time.Time
	state   kioskState
	visit   *visit // nil: nobody answers
	slot    *fyne.Container
	rest    pause
	touched time.Time
	code    string // what is typed of it
	before  func(*fyne.KeyEvent)
}

// kioskState is which page the screen shows.
type kioskState int

const (
	kioskGreets kioskState = iota
	kioskAsks
	kioskThanks
	kioskLocked // it asks for the code
)

// visit is one visitor's form. It is dropped, never put away.
type visit struct {
	book   *words.Book
	r      app.Response
	own    string // of their community, in own words
	at     int    // the question that is shown
	more   int    // of long lists of answers, the page
	saving bool
	warned *doorNote
	wrong  *doorNote
}

// doorNote is a sentence to the visitor, as large as the rest of the screen.
type doorNote struct {
	note *widgets.Note
	row  fyne.CanvasObject
}

func newDoorNote(tone widgets.Tone, icon string) *doorNote {
	n := &doorNote{note: widgets.NewNote(tone, icon, "", "")}
	n.row = widgets.Larger(notesLarger, n.note)
	n.row.Hide()
	return n
}

func (n *doorNote) say(sentence string) {
	n.note.Set("", sentence)
	n.row.Show()
}

// keptDoor is what a desk remembers of a door, so that a program that is ended
// from outside stands there again at its next start.
type keptDoor struct {
	Office string `json:"office"`
	Event  app.ID `json:"event"`
	Form   app.ID `json:"form"`
	Code   lock   `json:"code"`
}

// standAt takes the screen to a door.
func (u *UI) standAt(d keptDoor, clock func() time.Time) {
	c := u.window.Canvas()
	p := &kiosk{keptDoor: d, clock: clock, slot: container.NewStack(), before: c.OnTypedKey()}
	u.dialogs.CloseAll()
	u.kiosk = p
	u.remember(func(s *settings) { s.Door = &d })
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { p.typedKey(u, e) })
	c.SetOnTypedRune(func(r rune) { p.typedRune(u, r) })
	u.window.SetFullScreen(true)
	p.fill(u)
	p.load(u)
	u.eachSecond(&p.rest, func() bool { return p.tick(u) })
}

// backToDoor takes the screen to the door where the desk stood when the program
// was ended from outside.
func (u *UI) backToDoor() bool {
	d := u.settings.Door
	if d == nil || d.Office != withoutPassword(u.office) || u.reading {
		return false
	}
	u.standAt(*d, time.Now)
	return true
}

// leaveDoor gives the office back to who has the code.
func (u *UI) leaveDoor() {
	p, c := u.kiosk, u.window.Canvas()
	p.drop(u)
	p.rest.end()
	u.kiosk = nil
	u.remember(func(s *settings) { s.Door = nil })
	c.SetOnTypedKey(p.before)
	c.SetOnTypedRune(nil)
	u.window.SetFullScreen(false)
	u.menuCan = nil
	u.rebuild()
}

// fill has the screen show nothing but the door: no menu, no rail.
func (p *kiosk) fill(u *UI) {
	u.window.SetMainMenu(nil)
	u.window.SetTitle("Sofra")
	u.fill(p.slot)
	p.greet(u)
}

// load reads what is asked.
func (p *kiosk) load(u *UI) {
	background(u, func(ctx context.Context) (k kiosk, err error) {
		if k.event, err = u.App.Event(ctx, p.Event); err == nil {
			k.form, err = u.App.FormOf(ctx, p.Form)
			k.form.Asked = askedAtDoor(k.form)
		}
		if err == nil {
			k.places, err = u.App.Places(ctx)
		}
		return k, err
	}, func(k kiosk) {
		p.event, p.form, p.places = k.event, k.form, k.places
		if u.kiosk == p {
			p.greet(u)
		}
	})
}

// drop forgets the visitor: the form, whatever lies over the page, the keyboard's
// place, and what somebody may have copied.
func (p *kiosk) drop(u *UI) {
	p.visit, p.code = nil, ""
	c := u.window.Canvas()
	for top := c.Overlays().Top(); top != nil; top = c.Overlays().Top() {
		c.Overlays().Remove(top)
	}
	c.Unfocus()
	u.desk.Clipboard().SetContent("")
}

// show puts a page on the screen.
func (p *kiosk) show(u *UI, state kioskState, page fyne.CanvasObject) {
	p.state, p.touched = state, p.clock()
	u.window.Canvas().Unfocus()
	p.slot.Objects = []fyne.CanvasObject{widgets.Inset(28, 40, page)}
	p.slot.Refresh()
}

// touch is a target on the screen; that it was touched is noted.
func (p *kiosk) touch(text string, do func()) *widgets.Touch {
	return widgets.NewTouch(text, func() {
		p.touched = p.clock()
		p.calm()
		do()
	})
}

// begin lets a visitor answer, in a language.
func (p *kiosk) begin(u *UI, l words.Lang) {
	p.drop(u)
	p.visit = &visit{book: words.In(l), at: -1}
	p.step(u, 1)
}

// asked are the questions that the visitor is asked, after the answers so far.
func (p *kiosk) asked() (all []int) {
	for i := range p.form.Asked {
		if p.form.Asks(i, p.visit.r) {
			all = append(all, i)
		}
	}
	return all
}

// step goes to the next question, or to the one before; behind the last one the
// form is kept.
func (p *kiosk) step(u *UI, by int) {
	v, all := p.visit, p.asked()
	at := slices.Index(all, v.at) + by
	switch {
	case at < 0:
		p.leaveOff(u)
	case at >= len(all):
		p.keep(u)
	default:
		v.at, v.more = all[at], 0
		p.ask(u)
	}
}

// leaveOff drops a form that is not finished.
func (p *kiosk) leaveOff(u *UI) {
	p.drop(u)
	p.greet(u)
}

// keep keeps the form, which says nothing of who filled it in. One without an
// answer is none.
func (p *kiosk) keep(u *UI) {
	v := p.visit
	if v.saving {
		return
	}
	r := v.r
	p.form.Unasked(&r)
	r.InOwnWords(u.book.T("Community"), v.own)
	r.EventID, r.ProjectID, r.Day, r.QuestionnaireID = p.Event, p.event.ProjectID, p.event.Day, p.Form
	r.Way, r.FilledAt, r.Language = "tablet", app.InstantOf(p.clock()), formLanguage(v.book.Lang())
	if r.Empty() {
		p.thank(u)
		return
	}
	v.saving = true
	u.job(context.Background(), func(ctx context.Context) func() {
		err := u.App.SaveResponse(ctx, &r)
		return func() { p.kept(u, v, err) }
	})
}

// kept thanks the visitor, or says that the form could not be kept; it stands
// there still, for another try.
func (p *kiosk) kept(u *UI, v *visit, err error) {
	v.saving = false
	if err != nil {
		logError(err)
	}
	switch {
	case u.kiosk != p || p.visit != v: // they have gone
	case err != nil:
		p.ask(u)
		p.say(v.book.T("This could not be kept. Try again, or tell somebody of the team."))
	default:
		p.thank(u)
	}
}

// formLanguage is how forms call a language: Serbian is one, in either script.
func formLanguage(l words.Lang) string {
	if l == words.SrLatn || l == words.SrCyrl {
		return "sr"
	}
	return string(l)
}
