package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
)

// holder is a page that shows the records of a kind.
type holder interface {
	holds(kind app.Kind) bool
	// aim has the page choose the record when it is shown next.
	aim(kind app.Kind, id app.ID)
	// keyboard is where the keyboard begins on the page.
	keyboard() fyne.Focusable
}

func (l *list[R]) holds(kind app.Kind) bool { return l.kind == kind }

func (l *list[R]) keyboard() fyne.Focusable { return l.grid.Target() }

// aim widens the list, so that the record is in it.
func (l *list[R]) aim(_ app.Kind, id app.ID) {
	l.find, l.by, l.tab = "", nil, ""
	l.over = true
	l.target = target{chosen: id, far: id != "", aimed: id != ""}
}

// tellGone says that the record which something led to is gone; the one in its place
// is not taken for it.
func (l *list[R]) tellGone(u *UI, at target) {
	if at.aimed && l.chosen != at.chosen {
		l.choose(u, "")
		u.fail(app.ErrNotFound)
	}
}

// reveal turns to the page of a kind and chooses the record there. Bookings,
// programmes and media are seen at their event.
func (u *UI) reveal(kind app.Kind, id app.ID) {
	switch kind {
	case app.Bookings:
		load(u, func(ctx context.Context) (app.Booking, error) { return u.App.Booking(ctx, id) },
			func(b app.Booking) { u.goToEvent(b.EventID, "bookings", b.ID) })
		return
	case app.Programmes:
		load(u, func(ctx context.Context) ([]app.EventRow, error) {
			rows, _, err := u.App.Events(ctx, app.EventFilter{ProgrammeID: id, Page: app.Page{Limit: 1}})
			return rows, err
		}, func(rows []app.EventRow) { u.goToFirst(rows, "programme") })
		return
	case app.Media:
		load(u, func(ctx context.Context) (app.MediaItem, error) { return u.App.MediaItem(ctx, id) },
			func(m app.MediaItem) { u.revealMedia(m) })
		return
	}
	u.revealOn(kind, id)
}

// revealMedia shows a report at its event, or, where it is of none, among all.
func (u *UI) revealMedia(m app.MediaItem) {
	if m.EventID == "" {
		u.revealOn(app.Media, m.ID)
		return
	}
	u.goToEvent(m.EventID, "media", "")
}

// revealOn turns to the page that shows a kind and chooses the record there.
func (u *UI) revealOn(kind app.Kind, id app.ID) { u.revealSide(kind, id, "") }

// sided is a page whose record opens at one of its tabs.
type sided interface {
	holder
	onSide(kind app.Kind, tab string)
}

func (l *list[R]) onSide(_ app.Kind, tab string) { l.tab = tab }

// onSide hands on to the page that shows the kind.
func (p *tabbed) onSide(kind app.Kind, tab string) {
	for _, s := range p.sides {
		if inner, ok := s.page.(sided); ok && inner.holds(kind) {
			inner.onSide(kind, tab)
			return
		}
	}
}

// revealSide does it with a tab of the record open.
func (u *UI) revealSide(kind app.Kind, id app.ID, tab string) {
	for _, s := range u.pages {
		if p, ok := s.page.(holder); ok && p.holds(kind) {
			p.aim(kind, id)
			if at, ok := p.(sided); ok {
				at.onSide(kind, tab)
			}
			u.show(s.id)
			u.window.Canvas().Focus(p.keyboard())
			return
		}
	}
	u.fail(app.ErrNotYet)
}

// goTo turns to a section and takes the keyboard along.
func (u *UI) goTo(id string) {
	u.show(id)
	if p, ok := u.pageNow().(holder); ok && p.keyboard() != nil {
		u.window.Canvas().Focus(p.keyboard())
		return
	}
	u.toStart()
}

// toStart has Tab begin with the first control of the page.
func (u *UI) toStart() {
	if u.dialogs.Empty() {
		u.start.Take(u.window.Canvas())
	}
}

// searched is a page with a search of its own.
type searched interface{ searchBox() fyne.Focusable }

func (l *list[R]) searchBox() fyne.Focusable { return l.search.Target() }

// toSearch takes the keyboard to the search of the list.
func (u *UI) toSearch() {
	if l, ok := u.listNow(); ok {
		if s, has := l.(searched); has {
			u.window.Canvas().Focus(s.searchBox())
		}
	}
}

// goToFirst opens an event that was looked for. A programme may be of none.
func (u *UI) goToFirst(rows []app.EventRow, tab string) {
	if len(rows) == 0 {
		u.fail(&app.Fault{Code: "no_event", Text: words.T("No event plays this programme.")})
		return
	}
	u.goToEvent(rows[0].ID, tab, "")
}

// fitting is a page that looks another way in a narrow window.
type fitting interface {
	fit(u *UI)
	// leave takes back what lies over the page; it says whether anything did.
	leave(u *UI) bool
}

// fit tells the page that the window has become narrow, or wide again.
func (u *UI) fit(narrow bool) {
	u.narrow = narrow
	if p, ok := u.pageNow().(fitting); ok && len(u.slot.Objects) > 0 {
		p.fit(u)
	}
}

// typed hears the keys that no widget took.
func (u *UI) typed(e *fyne.KeyEvent) {
	if top := u.dialogs.Top(); top != nil && e.Name == fyne.KeyEscape && u.kiosk == nil {
		top.Escape()
	}
	if u.App == nil || u.kiosk != nil || !u.dialogs.Empty() {
		return
	}
	if p, ok := u.pageNow().(interface{ typed(*UI, *fyne.KeyEvent) }); ok && e.Name != fyne.KeyEscape {
		p.typed(u, e)
	}
	if e.Name != fyne.KeyEscape {
		return
	}
	if p, ok := u.pageNow().(fitting); ok {
		p.leave(u)
	}
}

// sectionName is how the section is called that is shown.
func (u *UI) sectionName() string {
	for _, s := range u.all() {
		if s.id == u.at {
			return u.say(s.name)
		}
	}
	return ""
}
