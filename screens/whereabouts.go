package screens

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"reflect"
	"slices"

	"sofra/app"
	"sofra/screens/widgets"
)

// whereabouts is where somebody was in an office, for the next start: the
// section, and the place in each page. It lies in a file of this person of the
// computer, for a search may hold a name.
type whereabouts struct {
	Section string          `json:"section,omitempty"`
	Pages   map[string]spot `json:"pages,omitempty"` // by section, or section and side
}

// spot is the place in one page.
type spot struct {
	Side   string    `json:"side,omitempty"` // of several lists the one that is shown
	Tab    string    `json:"tab,omitempty"`  // of the detail, or how a calendar is looked at
	Find   string    `json:"find,omitempty"`
	Sort   string    `json:"sort,omitempty"`
	Down   bool      `json:"down,omitempty"`
	By     narrowing `json:"by,omitempty"`
	Chosen app.ID    `json:"chosen,omitempty"`
	Stood  int       `json:"stood,omitempty"`  // the index of the chosen record
	Called narrowing `json:"called,omitempty"` // how records are called that By points to
}

// placed is a page that knows where the person is in it.
type placed interface {
	spot() spot
	// goBackTo takes the person there again; what is not there any more is left
	// out.
	goBackTo(u *UI, s spot)
}

// left is what was left in an office at this desk when it was closed.
type left struct {
	folder string // where it is kept; "" keeps nothing
	place  whereabouts
	shelf  *shelf
	drafts []draft
}

// leftIn reads what was left in an office. The folder beside the settings tells
// nothing of where the office is.
func (u *UI) leftIn(office string) (l left) {
	if u.drawer == nil {
		return l
	}
	sum := sha256.Sum256([]byte(withoutPassword(office)))
	l.folder = filepath.Join(filepath.Dir(u.drawer.path), "offices", hex.EncodeToString(sum[:8]))
	l.shelf = &shelf{folder: filepath.Join(l.folder, "drafts"), waiting: map[string]*draft{}}
	forgetOpened(l.folder)
	var err error
	if l.drafts, err = l.shelf.read(); err != nil {
		logError(err)
	}
	if err = readWhole(filepath.Join(l.folder, "place.json"), &l.place); err != nil {
		logError(err)
	}
	return l
}

// goBack takes the person where they were in the office, as far as it is still
// there. What was searched for is left out: a list that shows one record of many the
// next morning looks as if the others were gone.
func (u *UI) goBack(w whereabouts) {
	for name, p := range u.placedPages() {
		if s, ok := w.Pages[name]; ok {
			s.Find = ""
			p.goBackTo(u, s)
		}
	}
	if slices.ContainsFunc(u.all(), func(s section) bool { return s.id == w.Section }) {
		u.at = w.Section
	}
}

// placedPages are the pages that know a place, by section, or section and side.
func (u *UI) placedPages() map[string]placed {
	all := map[string]placed{}
	for _, s := range u.all() {
		if p, ok := s.page.(placed); ok {
			all[s.id] = p
		}
		if t, ok := s.page.(*tabbed); ok {
			for _, side := range t.sides {
				if p, ok := side.page.(placed); ok {
					all[s.id+"/"+side.id] = p
				}
			}
		}
	}
	return all
}

// place is where the person is in the office now.
func (u *UI) place() whereabouts {
	w := whereabouts{Section: u.at, Pages: map[string]spot{}}
	for name, p := range u.placedPages() {
		if s := p.spot(); !reflect.DeepEqual(s, spot{}) {
			w.Pages[name] = s
		}
	}
	return w
}

// notePlace keeps the place a short while after somebody came there.
func (u *UI) notePlace() {
	if u.left.folder != "" {
		u.whenCalm(&u.moving, u.keepPlace)
	}
}

// keepPlace writes the place down, unless it is the one that is written.
func (u *UI) keepPlace() {
	u.moving.end()
	if u.left.folder == "" || u.App == nil {
		return
	}
	now, path := u.place(), filepath.Join(u.left.folder, "place.json")
	if reflect.DeepEqual(now, u.left.place) {
		return
	}
	u.left.place = now
	shelf := u.left.shelf
	u.job(context.Background(), func(context.Context) func() {
		err := shelf.alone(func() error { return writeWhole(path, now) })
		return func() {
			if err != nil {
				logError(err)
			}
		}
	})
}

func (l *list[R]) spot() spot {
	return spot{Tab: l.tab, Find: l.find, Sort: l.sort, Down: l.down, By: l.by, Chosen: l.chosen, Stood: l.stood}
}

// goBackTo leaves out filters, columns and tabs that are no more. A record that
// is gone gives its place to the one that has come there.
func (l *list[R]) goBackTo(u *UI, s spot) {
	l.arrangeBy(u, s)
	l.find = s.Find
	l.target = target{chosen: s.Chosen, stood: s.Stood, far: s.Chosen != ""}
	if slices.ContainsFunc(l.withHistory(), func(side side[R]) bool { return side.id == s.Tab }) {
		l.tab = s.Tab
	}
}

// arrangeBy takes sort and filters over, as far as this list has them.
func (l *list[R]) arrangeBy(u *UI, s spot) {
	if slices.ContainsFunc(l.columns, func(c column[R]) bool { return c.Column.ID == s.Sort && c.Sortable }) {
		l.sort, l.down = s.Sort, s.Down
	}
	l.by = nil
	for _, c := range l.chips {
		if o := s.By[c.id]; o != "" && (c.options == nil || slices.ContainsFunc(c.options(u), func(x widgets.Option) bool { return x.ID == o })) {
			l.by = l.by.with(c.id, o)
		}
	}
}

func (p *tabbed) spot() spot { return spot{Side: p.at} }

func (p *tabbed) goBackTo(_ *UI, s spot) {
	if slices.ContainsFunc(p.sides, func(side section) bool { return side.id == s.Side }) {
		p.at = s.Side
	}
}

// picks are what a calendar is narrowed to, by the names under which it is kept.
func (p *calendar) picks() map[string]*widgets.Option {
	return map[string]*widgets.Option{"project": &p.by.project, "venue": &p.by.venue, "artist": &p.by.artist, "town": &p.by.rooms.town}
}

// spot leaves the day out: a calendar begins with today.
func (p *calendar) spot() spot {
	s := spot{Tab: p.mode}
	for name, o := range p.picks() {
		if o.ID != "" {
			s.By, s.Called = s.By.with(name, o.ID), s.Called.with(name, o.Text)
		}
	}
	s.By = s.By.with("seats", p.by.rooms.seats)
	if len(s.By) == 0 {
		s.By = nil
	}
	return s
}

func (p *calendar) goBackTo(_ *UI, s spot) {
	if slices.Contains([]string{byMonth, byWeek, byList, byRooms, byArtists}, s.Tab) {
		p.mode = s.Tab
	}
	p.by.rooms.seats = s.By["seats"]
	for name, o := range p.picks() {
		*o = widgets.Option{ID: s.By[name], Text: s.Called[name]}
	}
}
