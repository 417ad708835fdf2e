package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
)

// menuTall is the height of the menu at text scale 1: tests' windows have none, and
// the pages do with less than the window.
const menuTall = 28

// inLargeText turns a desk to large text, in each of the windows and languages.
func inLargeText(u *UI, scale float32, langs []words.Lang, see func(in string)) {
	u.dress(func(s *settings) { s.TextSize = scale })
	for _, size := range windowSizes() {
		u.window.Resize(size.SubtractWidthHeight(0, menuTall*scale))
		for _, l := range langs {
			u.speak(l)
			see(fmt.Sprintf("%s-%.0f-%.0f", l, scale*100, size.Width))
		}
	}
}

// fitsHere complains of what does not fit in a view.
func fitsHere(t *testing.T, u *UI, in string) func(view string) {
	t.Helper()
	return func(view string) {
		t.Helper()
		look(t, u, "sizes-"+view+"-"+in)
		for _, w := range misfits(u) {
			t.Errorf("%s, %s: %s", view, in, w)
		}
	}
}

// TestLargeTextFits looks at every page in the two larger sizes of text, in every
// language and in both windows.
func TestLargeTextFits(t *testing.T) {
	u := desk(t, full(t))
	for _, scale := range textSizes()[1:] {
		inLargeText(u, scale, words.Langs(), func(in string) { everyView(u, fitsHere(t, u, in)) })
	}
}

// longLangs are the two languages whose sentences are the longest, and the one
// whose letters are the widest.
func longLangs() []words.Lang { return []words.Lang{words.Sq, words.Bs, words.SrCyrl} }

// TestDetailsAndFormsFitInLargeText opens every tab of a record of each list, and
// the forms of a new record and of one that is kept, in the largest text. To spare
// time it does so in the longest languages only.
func TestDetailsAndFormsFitInLargeText(t *testing.T) {
	u := desk(t, full(t))
	met := 0
	inLargeText(u, textSizes()[2], longLangs(), func(in string) {
		see := fitsHere(t, u, in)
		count := func(view string) { met++; see(view) }
		everyDetail(u, count)
		everyForm(u, count)
	})
	if each := met / len(longLangs()) / len(windowSizes()); each < 40 {
		t.Errorf("only %d details and forms were seen", each)
	}
}

// TestPagesOverPagesFitInLargeText looks at what sections lead to: the entry of paper
// forms, a programme, the guide.
func TestPagesOverPagesFitInLargeText(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	all, _, err := a.Programmes(t.Context(), app.Page{})
	if err != nil || len(all) == 0 {
		t.Fatalf("%d programmes, %v", len(all), err)
	}
	inLargeText(u, textSizes()[2], longLangs(), func(in string) {
		see := fitsHere(t, u, in)
		for name, p := range map[string]page{"entry": newEntry(), "programme": &programmePage{id: all[0].ID}, "guide": &guide{}} {
			u.into(p)
			see(name)
			u.show("today")
		}
	})
}

// lifts is a list whose detail can lie over it.
type lifts interface {
	lift(u *UI, keyboard bool)
	openTab() string
}

// openTab is the tab of the detail, as none is called: "" is the first.
func (l *list[R]) openTab() string { return "tab " + l.tab }

// sideNow is the page that is shown, the open side of a section with tabs.
func sideNow(u *UI) page {
	if p, ok := u.pageNow().(*tabbed); ok {
		return p.now()
	}
	return u.pageNow()
}

// everyDetail opens the record of each list, with all its tabs.
func everyDetail(u *UI, see func(view string)) {
	everyView(u, func(view string) {
		l, ok := sideNow(u).(lifts)
		if !ok {
			return
		}
		l.lift(u, false)
		tabs := detailTabs(u)
		if len(tabs) == 0 {
			return
		}
		tabs[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		u.window.Canvas().Focus(tabs[0])
		for i, was := 0, ""; was != l.openTab(); i++ {
			see(fmt.Sprintf("%s-detail-%d", view, i))
			was = l.openTab()
			typeKey(u, fyne.KeyRight) // through those behind the last as well
		}
	})
}

// detailTabs are those below the page's head.
func detailTabs(u *UI) (all []fyne.Focusable) {
	for _, o := range seen(u) {
		if f, ok := o.(fyne.Focusable); ok && strings.HasSuffix(typeName(o), "tabButton") {
			if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o); at.X > u.window.Canvas().Size().Width/4 && at.Y > 100 {
				all = append(all, f)
			}
		}
	}
	return all
}

// everyForm opens the form of a new record and of the one that is chosen.
func everyForm(u *UI, see func(view string)) {
	everyView(u, func(view string) {
		if a, ok := sideNow(u).(adder); ok {
			a.addRecord(u)
			seeDialog(u, view+"-new", see)
		}
		if k, ok := sideNow(u).(keeper); ok && k.hasChosen() {
			k.editRecord(u)
			seeDialog(u, view+"-edit", see)
		}
	})
}

func seeDialog(u *UI, view string, see func(view string)) {
	if u.dialogs.Top() != nil {
		see(view)
		u.dialogs.CloseAll()
		u.asked = nil
	}
}
