package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ofMenu chooses from what stands behind the button of the programme's row.
func ofMenu(t *testing.T, u *UI, begins string) {
	t.Helper()
	press(t, u, "More")
	list := u.window.Canvas().Focused()
	test.Type(list, begins)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// The row above the running order is one calm line, in every language and from
// the first paint, also with a version and the longest of states.
func TestProgrammeRowIsOneLine(t *testing.T) {
	u, a, e, id := wholeEvening(t, app.DateOf(time.Now()).Add(-1))
	press(t, u, "Freeze as version 1")
	u.over.(*programmePage).order.OnMove(8, 1)
	p, err := a.Programme(t.Context(), id)
	keep(t, err, a.SetProgrammeStatus(t.Context(), p, "timed"))
	for _, l := range words.Langs() {
		u.speak(l)
		u.back()
		u.goToEvent(e.ID, "programme", "")
		u.into(&programmePage{id: id, event: e.ID})
		look(t, u, "programme-row-"+string(l))
		page := u.over.(*programmePage)
		row, bar := page.status, page.bar
		if bar.Size().Height > 1.5*row.Size().Height {
			t.Errorf("%s: the row is %v high, its chip %v", l, bar.Size().Height, row.Size().Height)
		}
		for _, o := range bar.Objects {
			if end := o.Position().X + o.Size().Width; o.Visible() && (end > bar.Size().Width+1 || o.Position().Y < 0 || o.Position().Y+o.Size().Height > bar.Size().Height+1) {
				t.Errorf("%s: something of the row stands outside it", l)
			}
		}
		for _, wrong := range misfits(u) {
			t.Errorf("%s: %s", l, wrong)
		}
	}
}

// The keys that move an item are told where it is moved, and on the sheet.
func TestKeysThatMoveAnItemAreTold(t *testing.T) {
	u, _, _, _ := wholeEvening(t, "2027-03-22")
	page := u.over.(*programmePage)
	page.order.MoveTo(1)
	ofMenu(t, u, "Further down")
	if got := order(u); !strings.HasPrefix(got, "20:00 Welcome; 20:03 Prizren türküsü; 20:03 Zog i verës") {
		t.Errorf("the order is %q", got)
	}
	told := ""
	for _, o := range page.more(u) {
		told += o.Quiet + ";"
	}
	if told != "Enter;Ctrl+Up;Ctrl+Down;;" {
		t.Errorf("the menu tells the keys %q", told)
	}
	if k := orderKeys(); len(k) != 1 || k[0].keys != "Ctrl+Up, Ctrl+Down" {
		t.Errorf("the sheet tells %+v", k)
	}
	press(t, u, "More")
	look(t, u, "programme-more")
}

// The page in the languages and looks that need most room.
func TestProgrammeInEveryLook(t *testing.T) {
	u, _, _, _ := wholeEvening(t, "2027-03-22")
	press(t, u, "Freeze as version 1")
	u.over.(*programmePage).order.OnMove(8, 1)
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for name, worn := range map[string]widgets.Look{"light": widgets.Light, "dark": widgets.Dark} {
			u.look = worn
			u.wear()
			u.speak(l)
			look(t, u, "programme-"+string(l)+"-"+name)
			for _, wrong := range misfits(u) {
				t.Errorf("%s, %s: %s", l, name, wrong)
			}
		}
	}
	u.look = widgets.Light
	u.wear()
	lookSmall(t, u, "programme-small")
	u.dress(func(s *settings) { s.TextSize = 1.5 })
	look(t, u, "programme-large")
}
