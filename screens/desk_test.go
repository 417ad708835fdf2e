package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// lineOf is what a line of the menu says, without its key.
func lineOf(item *fyne.MenuItem) string {
	label, _, _ := strings.Cut(item.Label, "\t")
	return label
}

// menuItem finds an item of the main menu, in it or one level below.
func menuItem(t *testing.T, u *UI, path ...string) *fyne.MenuItem {
	t.Helper()
	for _, m := range u.window.MainMenu().Items {
		for _, item := range m.Items {
			if m.Label != path[0] || lineOf(item) != path[1] {
				continue
			}
			if len(path) == 2 {
				return item
			}
			for _, below := range item.ChildMenu.Items {
				if strings.HasPrefix(below.Label, path[2]) {
					return below
				}
			}
		}
	}
	t.Fatalf("the menu has no %s", strings.Join(path, " > "))
	return nil
}

func TestMenuOfTheDesk(t *testing.T) {
	u := newcomer(t)
	menuItem(t, u, "View", words.Sq.Name()).Action()
	menuItem(t, u, "Pamja", "Teksti në 125\u00a0%").Action()
	menuItem(t, u, "Pamja", "E errët").Action()
	if u.book.Lang() != words.Sq || u.settings.TextSize != 1.25 || u.look != widgets.Dark {
		t.Errorf("chosen: %s, %v, %v", u.book.Lang(), u.settings.TextSize, u.look)
	}
	for _, label := range []string{words.Sq.Name(), "Teksti në 125\u00a0%", "E errët"} {
		if !menuItem(t, u, "Pamja", label).Checked {
			t.Errorf("%s is not ticked", label)
		}
	}
	if menuItem(t, u, "Pamja", "Teksti në 100\u00a0%").Checked || menuItem(t, u, "Pamja", words.En.Name()).Checked {
		t.Error("what was chosen before is ticked")
	}

	menuItem(t, u, "Pamja", words.En.Name()).Action()
	gone := filepath.Join(t.TempDir(), "Gone.sofra")
	u.openRecent(gone)
	if got := texts(u); strings.Contains(got, "Take it off the list") {
		t.Error("an office that is not on the list can be taken off it")
	}
	press(t, u, "Start empty")
	press(t, u, "Save")
	u.remember(func(s *settings) { s.opened(gone) })
	u.rebuild()
	menuItem(t, u, "File", "Open recent", "Gone").Action()
	if u.dialogs.Top() == nil {
		t.Error("an office that is gone opens")
	}
	u.dialogs.CloseAll()
	menuItem(t, u, "File", "Bring in a file…").Action()
	fill(t, u, "File", workbook)
	press(t, u, "Open")
	if u.at != "import" || importPage(t, u).file == nil {
		t.Errorf("File > Bring in a file leads to %s", u.at)
	}
}

// The menu that the toolkit opens over a text field is in the window's language.
func TestMenuOfATextField(t *testing.T) {
	u := newcomer(t)
	t.Cleanup(func() { u.speak(words.En) })
	for l, want := range map[words.Lang]string{words.En: "Cut Copy Paste Select all", words.Sq: "Prije Kopjo Ngjit Zgjidh të gjitha", words.SrCyrl: "Исеци Копирај Налепи Изабери све", words.Tr: "Kes Kopyala Yapıştır Tümünü seç"} {
		u.speak(l)
		u.connect("")
		entry := u.window.Canvas().Focused().(fyne.SecondaryTappable)
		entry.TappedSecondary(&fyne.PointEvent{})
		var said []string
		for _, o := range test.LaidOutObjects(u.window.Canvas().Overlays().Top()) {
			if text, ok := o.(*canvas.Text); ok && text.Text != "" {
				said = append(said, text.Text)
			}
		}
		if got := strings.Join(said, " "); !strings.Contains(got, want) {
			t.Errorf("in %s the menu says %q", l, got)
		}
		u.window.Canvas().Overlays().Remove(u.window.Canvas().Overlays().Top())
		u.dialogs.CloseAll()
	}
}
