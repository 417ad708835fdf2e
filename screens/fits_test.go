package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
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

// slack is how far letters may reach over their box before somebody sees it.
const slack = 1.5

// letter is one line of text that can be seen.
type letter struct {
	text string
	at   box // all of it
	seen box // what no scroll and no widget's edge hides
}

// letters collects the text on the window. Text is cut by the edges of a
// scroll; of all else it may not reach out.
func letters(o fyne.CanvasObject, at fyne.Position, clip box, add func(letter)) {
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	own := box{at.X, at.Y, at.X + o.Size().Width, at.Y + o.Size().Height}
	switch x := o.(type) {
	case *canvas.Text:
		if strings.TrimSpace(x.Text) == "" {
			return
		}
		need := x.MinSize()
		left := at.X
		switch x.Alignment {
		case fyne.TextAlignTrailing:
			left = own.right - need.Width
		case fyne.TextAlignCenter:
			left = (own.left + own.right - need.Width) / 2
		}
		middle := (own.top + own.bottom) / 2
		all := box{left, middle - need.Height/2, left + need.Width, middle + need.Height/2}
		add(letter{x.Text, all, all.within(clip)})
	case *fyne.Container:
		for _, c := range x.Objects {
			letters(c, at, clip, add)
		}
	case fyne.Widget:
		if s, scrolls := x.(*container.Scroll); scrolls {
			clip = clip.within(own)
			if s.Direction == container.ScrollBoth { // it may go on beyond the right edge
				whole := add
				add = func(l letter) { l.at = l.at.within(own); whole(l) }
			}
		}
		for _, c := range test.WidgetRenderer(x).Objects() {
			letters(c, at, clip, add)
		}
	}
}

// misfits tells what reaches over the window's edge and which texts lie over
// each other.
func misfits(u *UI) (wrong []string) {
	window := box{0, 0, u.window.Canvas().Size().Width, u.window.Canvas().Size().Height}
	var top fyne.CanvasObject = u.window.Content()
	if d := u.dialogs.Top(); d != nil {
		top = d
	}
	var all []letter
	letters(top, fyne.NewPos(0, 0), window, func(l letter) {
		if l.at.right > window.right+slack || l.at.left < window.left-slack {
			wrong = append(wrong, fmt.Sprintf("%q reaches out of the window", l.text))
		}
		if !l.seen.empty() {
			all = append(all, l)
		}
	})
	for i, a := range all {
		for _, b := range all[i+1:] {
			if !a.seen.within(b.seen).empty() {
				wrong = append(wrong, fmt.Sprintf("%q lies over %q", a.text, b.text))
			}
		}
	}
	return wrong
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
