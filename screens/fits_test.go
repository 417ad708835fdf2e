package screens

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/sample"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// box is where something stands on the window.
type box struct{ left, top, right, bottom float32 }

func (b box) within(o box) box {
	return box{max(b.left, o.left), max(b.top, o.top), min(b.right, o.right), min(b.bottom, o.bottom)}
}

func (b box) empty() bool { return b.right-b.left <= slack || b.bottom-b.top <= slack }

// holds is whether another stands wholly within.
func (b box) holds(o box) bool {
	return o.left >= b.left-slack && o.right <= b.right+slack && o.top >= b.top-slack && o.bottom <= b.bottom+slack
}

// without is what is left beside what hides the whole height of a part.
func (b box) without(hidden box) box {
	switch {
	case hidden.left <= b.left+slack:
		b.left = hidden.right
	case hidden.right >= b.right-slack:
		b.right = hidden.left
	}
	return b
}

// slack is how far letters may reach over their box before somebody sees it.
const slack = 1.5

// sight is something on the window: a line of text, or a control.
type sight struct {
	name string
	o    fyne.CanvasObject
	at   box // all of it
	seen box // what no scroll and no widget's edge hides
}

// eye goes over a window as a person does.
type eye struct {
	window   box
	wrong    []string
	texts    []sight
	controls []sight
}

func (e *eye) complain(format string, about ...any) {
	e.wrong = append(e.wrong, fmt.Sprintf(format, about...))
}

// room is where an object stands: the widget that it belongs to, and what its
// scrolls leave to be seen.
type room struct {
	widget fyne.CanvasObject
	own    box
	clip   box
	wide   bool // it scrolls sideways too: what is there may go on beyond the edge
}

// see collects what is on the window. All is cut by the edges of a scroll; of
// all else it may not reach out.
func (e *eye) see(o fyne.CanvasObject, at fyne.Position, in room) {
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	own := box{at.X, at.Y, at.X + o.Size().Width, at.Y + o.Size().Height}
	switch x := o.(type) {
	case *canvas.Rectangle:
		if opaque(x.FillColor) {
			e.cover(own.within(in.clip))
		}
	case *canvas.Text:
		if strings.TrimSpace(x.Text) != "" {
			e.text(x, own, in)
		}
	case *fyne.Container:
		for _, c := range x.Objects {
			e.see(c, at, in)
		}
	case fyne.Widget:
		if _, scrolls := x.(*container.Scroll); scrolls {
			e.scroll(x.(*container.Scroll), own)
			in.clip, in.wide = in.clip.within(own), in.wide || x.(*container.Scroll).Direction == container.ScrollBoth
		} else {
			e.control(x, own, in)
		}
		for _, c := range test.WidgetRenderer(x).Objects() {
			e.see(c, at, room{x, own, in.clip, in.wide})
		}
	}
}

// opaque is a ground that hides what was drawn before it.
func opaque(c color.Color) bool {
	if c == nil {
		return false
	}
	_, _, _, alpha := c.RGBA()
	return alpha == 0xFFFF
}

// cover takes away what lies behind a panel.
func (e *eye) cover(panel box) {
	for _, all := range [][]sight{e.texts, e.controls} {
		for i, s := range all {
			if hidden := s.seen.within(panel); !hidden.empty() && hidden.top <= s.seen.top+slack && hidden.bottom >= s.seen.bottom-slack {
				all[i].seen = s.seen.without(hidden)
			}
		}
	}
}

// text is whether a line of text stands within its widget and the window.
func (e *eye) text(x *canvas.Text, own box, in room) {
	need := x.MinSize()
	left := own.left
	switch x.Alignment {
	case fyne.TextAlignTrailing:
		left = own.right - need.Width
	case fyne.TextAlignCenter:
		left = (own.left + own.right - need.Width) / 2
	}
	middle := (own.top + own.bottom) / 2
	all := box{left, middle - need.Height/2, left + need.Width, middle + need.Height/2}
	if in.wide {
		all = all.within(in.clip)
	}
	switch {
	case all.right > e.window.right+slack || all.left < e.window.left-slack:
		e.complain("%q reaches out of the window", x.Text)
	case in.clip == e.window && (all.bottom > e.window.bottom+slack || all.top < -slack):
		e.complain("%q stands below the window", x.Text)
	case all.left < in.clip.left-slack || all.right > in.clip.right+slack:
		e.complain("%q is cut off by what scrolls", x.Text)
	case in.widget != nil && (all.left < in.own.left-slack || all.right > in.own.right+slack):
		e.complain("%q reaches %v out of its %T", x.Text, max(in.own.left-all.left, all.right-in.own.right), in.widget)
	case in.widget != nil && (all.top < in.own.top-slack || all.bottom > in.own.bottom+slack):
		e.complain("%q is taller than its %T", x.Text, in.widget)
	}
	e.texts = append(e.texts, sight{x.Text, x, all, all.within(in.clip)})
}

// control is whether what can be pressed or typed into can be reached.
func (e *eye) control(x fyne.Widget, own box, in room) {
	if _, can := x.(fyne.Focusable); !can {
		return
	}
	name := standsFor(x)
	if in.wide {
		own = own.within(in.clip)
	}
	switch {
	case own.left < in.clip.left-slack || own.right > in.clip.right+slack:
		e.complain("%s reaches out of what is seen", name)
	case in.clip == e.window && (own.bottom > e.window.bottom+slack || own.top < -slack):
		e.complain("%s stands below the window", name)
	}
	e.controls = append(e.controls, sight{name, x, own, own.within(in.clip)})
}

// leastSeen is how much of what scrolls must be seen at once.
const leastSeen = 60

// scroll is whether there is room to read what scrolls.
func (e *eye) scroll(x *container.Scroll, own box) {
	if seen := own.bottom - own.top; seen < leastSeen && x.Content.MinSize().Height > seen+slack {
		e.complain("only %v of what scrolls is seen", seen)
	}
}

// over complains of what lies over each other.
func (e *eye) over(all []sight, nested bool) {
	for i, a := range all {
		if a.seen.empty() {
			continue
		}
		for _, b := range all[i+1:] {
			both := a.seen.within(b.seen)
			if both.empty() || nested && a.at.holds(b.at) {
				continue
			}
			e.complain("%q lies over %q", a.name, b.name)
		}
	}
}

// misfits tells what reaches over an edge, and what lies over each other.
func misfits(u *UI) []string {
	size := u.window.Canvas().Size()
	e := &eye{window: box{0, 0, size.Width, size.Height}}
	var top fyne.CanvasObject = u.window.Content()
	if d := u.dialogs.Top(); d != nil {
		top = d
	} else if least := top.MinSize(); least.Width > size.Width || least.Height > size.Height {
		e.complain("the window cannot be smaller than %v", least)
	}
	e.see(top, fyne.NewPos(0, 0), room{clip: e.window})
	e.over(e.texts, false)
	e.over(e.controls, true)
	return e.wrong
}

// full is an office with a year in it.
func full(t *testing.T) *app.App {
	t.Helper()
	a := dbtest.New(t)
	if err := sample.Fill(t.Context(), a, "small"); err != nil {
		t.Fatal(err)
	}
	return a
}

// windowSizes are windows that people have: the usual, and the smallest.
func windowSizes() []fyne.Size {
	return []fyne.Size{{Width: 1366, Height: 768}, {Width: 1024, Height: 700}}
}

// TestNothingIsCutOff looks at every page in every language, at the usual and
// at the smallest size.
func TestNothingIsCutOff(t *testing.T) {
	u := desk(t, full(t))
	for _, size := range windowSizes() {
		u.window.Resize(size)
		for _, l := range words.Langs() {
			u.speak(l)
			everyView(u, func(view string) {
				look(t, u, fmt.Sprintf("full-%s-%s-%.0f", view, l, size.Width))
				for _, w := range misfits(u) {
					t.Errorf("%s, %s, %.0f wide: %s", view, l.Name(), size.Width, w)
				}
			})
		}
	}
}

// everyView turns to every page, its sides and its tabs.
func everyView(u *UI, see func(view string)) {
	for _, s := range u.all() {
		u.show(s.id)
		see(s.id)
		if c, is := s.page.(*calendar); is {
			for _, c.mode = range []string{byWeek, byList, byRooms, byArtists, byMonth} {
				u.show(s.id)
				see(s.id + "-" + c.mode)
			}
		}
		p, several := s.page.(*tabbed)
		if !several {
			continue
		}
		for _, side := range p.sides[1:] {
			p.at = side.id
			u.show(s.id)
			see(s.id + "-" + side.id)
		}
		p.at = p.sides[0].id
	}
}

// TestMisfitsAreFound shows the rule a page whose texts lie over each other.
func TestMisfitsAreFound(t *testing.T) {
	u := desk(t, dbtest.New(t))
	a, b := widgets.Body("Zog i verës"), widgets.Body("Prizren türküsü")
	pile := container.NewWithoutLayout(a, b)
	a.Resize(a.MinSize().AddWidthHeight(120, 0))
	b.Resize(a.Size())
	b.Move(fyne.NewPos(10, 4))
	u.window.SetContent(pile)
	if got := misfits(u); len(got) != 1 || !strings.Contains(got[0], "lies over") {
		t.Errorf("two texts in one place are %q", got)
	}
	b.Move(fyne.NewPos(1350, 40))
	if got := misfits(u); len(got) != 1 || !strings.Contains(got[0], "out of the window") {
		t.Errorf("a text over the edge is %q", got)
	}
	b.Move(fyne.NewPos(10, 40))
	if got := misfits(u); len(got) != 0 {
		t.Errorf("complains of what is right: %q", got)
	}
}

// TestMisplacedControlsAreFound shows the rules a window with controls where none
// may be, and what scrolls in too low a strip.
func TestMisplacedControlsAreFound(t *testing.T) {
	u := desk(t, dbtest.New(t))
	least := widgets.NewButton("Save", nil).MinSize()
	for want, place := range map[string]func(in *fyne.Container){
		"lies over":              func(in *fyne.Container) { put(in, 10, 10, least); put(in, 20, 20, least) },
		"below the window":       func(in *fyne.Container) { put(in, 10, 750, least) },
		"reaches out of what is": func(in *fyne.Container) { put(in, 1340, 10, least) },
		"is taller than its":     func(in *fyne.Container) { put(in, 10, 10, fyne.NewSize(least.Width, 6)) },
		"only 20 of what":        func(in *fyne.Container) { strip(in, 20) },
		"cannot be smaller":      func(in *fyne.Container) { in.Layout = layout.NewStackLayout(); strip(in, 2000) },
	} {
		pile := container.NewWithoutLayout()
		u.window.SetContent(pile)
		place(pile)
		if got := strings.Join(misfits(u), "; "); !strings.Contains(got, want) {
			t.Errorf("of what %s the rule says %q", want, got)
		}
	}
}

func put(in *fyne.Container, x, y float32, size fyne.Size) {
	b := widgets.NewButton("Save", nil)
	in.Add(b)
	b.Move(fyne.NewPos(x, y))
	b.Resize(size)
}

// strip is something tall that scrolls in this height, or, in a layout, wants it.
func strip(in *fyne.Container, height float32) {
	s := container.NewVScroll(widgets.Tall(400, widgets.Body("tall")))
	s.SetMinSize(fyne.NewSize(100, height))
	in.Add(s)
	s.Resize(fyne.NewSize(100, height))
}
