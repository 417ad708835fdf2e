package screens

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// No key and no way of the window leads away from the door, nor does a wrong
// code: after three the lock waits. The right code does.
func TestNothingLeadsAwayFromTheDoor(t *testing.T) {
	u, _, _, hand := standsThere(t)
	tap(t, u, "English")
	p := u.kiosk
	stays := func(what string) {
		t.Helper()
		if u.kiosk != p || u.App == nil || u.dialogs.Top() != nil || u.window.MainMenu() != nil || !u.window.FullScreen() {
			t.Fatalf("%s leads away: %+v", what, u.dialogs.Top())
		}
	}
	for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1, fyne.KeyF4, fyne.KeyF10, fyne.KeyF11, fyne.KeyTab, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeySpace, fyne.KeyHome} {
		u.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
		stays(string(key))
	}
	for _, menu := range u.actions() {
		for _, a := range menu.all {
			u.act(&a) // what its key would do
			stays(a.label)
		}
	}
	u.dropped([]fyne.URI{storage.NewFileURI(filepath.Join(t.TempDir(), "other.sofra"))})
	u.called(ring{Office: "/elsewhere/other.sofra"})
	u.fail(app.ErrBroke("/somewhere"))
	u.rebuild()
	stays("what comes from outside")
	u.quit()
	stays("closing the window")
	look(t, u, "kiosk-code")
	for try := range 3 {
		for _, figure := range "1234" {
			tap(t, u, string(figure))
		}
		tap(t, u, "Open the office")
		if got := onScreen(u); try < 2 && !strings.Contains(got, "This is not the code.") || try == 2 && !strings.Contains(got, "Wait 30 seconds.") {
			t.Errorf("wrong for the %d. time: %q", try+1, got)
		}
		stays("a wrong code")
	}
	look(t, u, "kiosk-code-wrong")
	byKeys := func() {
		for _, figure := range "4711" {
			u.window.Canvas().OnTypedRune()(figure)
		}
		u.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	byKeys()
	stays("the right code while the lock waits")
	hand.at = hand.at.Add(firstWait)
	byKeys()
	if u.kiosk != nil || u.window.FullScreen() || u.window.MainMenu() == nil || u.settings.Door != nil || u.at != "events" {
		t.Errorf("the right code leads to %q, full screen %v", u.at, u.window.FullScreen())
	}
	u.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}) // the keys are the office's again
}

// A program that is ended from outside stands at the door again, and the wrong
// codes are counted on.
func TestDoorStaysOverAStart(t *testing.T) {
	a, e, id := askedOffice(t)
	file := filepath.Join(t.TempDir(), "desk.json")
	begin := func() *UI {
		opener := func(context.Context, string, app.Mode) (*app.App, error) { return a, nil }
		u := newUI(test.NewTempApp(t), opener)
		u.now = true
		u.settle(file)
		u.begin("")
		return u
	}
	u := begin()
	u.begin("Ritmi 2025.sofra")
	u.standAt(keptDoor{Office: withoutPassword("Ritmi 2025.sofra"), Event: e.ID, Form: id, Code: newLock("4711")}, time.Now)
	for range 2 {
		u.kiosk.code = "1234"
		u.kiosk.tryCode(u)
	}
	again := begin()
	if again.kiosk == nil || again.kiosk.Code.Wrong != 2 || again.window.MainMenu() != nil {
		t.Fatalf("after the start: %+v", again.kiosk)
	}
	again.tellMishap()
	again.kiosk.code = "4711"
	again.kiosk.tryCode(again)
	if last := begin(); last.kiosk != nil || last.App != nil {
		t.Error("who gave the code is at the door again")
	}
}

// Who has a keyboard answers with it: Tab and the arrows go along, Space
// chooses, Return goes on from where nothing has the keyboard.
func TestDoorByKeyboard(t *testing.T) {
	u, a, e, _ := standsThere(t)
	tap(t, u, "English")
	c := u.window.Canvas()
	for range 3 {
		c.FocusNext()
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if got := chosenOnScreen(u); got != "3" {
		t.Errorf("chosen is %q", got)
	}
	c.Unfocus()
	for range 3 {
		c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	for _, figure := range "12" {
		c.OnTypedRune()(figure)
	}
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for range 3 {
		c.Unfocus()
		c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	rows, n, err := a.Responses(t.Context(), app.ResponseFilter{EventID: e.ID})
	if err != nil || n != 1 || *rows[0].Score != 3 {
		t.Fatalf("%d forms, %v: %s", n, err, onScreen(u))
	}
	r, err := a.Response(t.Context(), rows[0].ID)
	if err != nil || *r.AnswersOf("visits")[0].Number != 1 {
		t.Errorf("kept %+v, %v", r, err)
	}
}

// Every target is more than 14 mm, and nothing is cut, in the longest languages,
// dark, and in a small window.
func TestTargetsOfTheDoor(t *testing.T) {
	u, _, _, _ := standsThere(t)
	for _, l := range []words.Lang{words.SrCyrl, words.Sq, words.En} {
		u.kiosk.begin(u, l)
		for at := range u.kiosk.form.Asked {
			if u.kiosk.visit.at = at; at == 6 {
				u.look = widgets.Dark
				u.wear()
			}
			u.kiosk.ask(u)
			look(t, u, "kiosk-"+u.kiosk.question().Code+"-"+string(l))
			u.window.Resize(fyne.NewSize(1024, 700))
			u.kiosk.ask(u)
			whole := u.window.Canvas().Size()
			for _, o := range test.LaidOutObjects(u.window.Content()) {
				x, ok := o.(*widgets.Touch)
				if !ok || !x.Visible() {
					continue
				}
				foot := fyne.CurrentApp().Driver().AbsolutePositionForObject(x).Y + x.Size().Height
				if x.Size().Height < 66 || x.Size().Width < 66 || foot > whole.Height || x.MinSize().Height > x.Size().Height {
					t.Errorf("%s, %s: %q is %v and ends at %v", l, u.kiosk.question().Code, x.Text(), x.Size(), foot)
				}
			}
			u.window.Resize(fyne.NewSize(1366, 768))
		}
		u.look = widgets.Light
		u.wear()
	}
}
