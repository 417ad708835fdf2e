package screens

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// What is chosen holds at once, and the keyboard stays on its field.
func TestSettingsHoldAtOnce(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.show("settings")
	look(t, u, "settings")
	pressChip(t, u, "Dark")
	if u.look != widgets.Dark {
		t.Errorf("the look is %v", u.look)
	}
	pressChip(t, u, words.Tr.Name())
	if u.book.Lang() != words.Tr || u.at != "settings" {
		t.Errorf("it speaks %s at %s", u.book.Lang(), u.at)
	}
	look(t, u, "settings-tr-dark")
	pressChip(t, u, u.book.Percent(150, 100))
	if u.settings.TextSize != 1.5 {
		t.Errorf("the text is at %v", u.settings.TextSize)
	}
	p := u.pageNow().(*settingsPage)
	if got := u.window.Canvas().Focused(); got != p.fields["size"].Target() {
		t.Errorf("the keyboard is at %T", got)
	}
}

// The history calls a person as the settings say.
func TestNameInTheHistory(t *testing.T) {
	var asked app.Mode
	u := newUI(test.NewTempApp(t), func(_ context.Context, _ string, mode app.Mode) (*app.App, error) {
		asked = mode
		return dbtest.New(t), nil
	})
	u.now = true
	u.begin("first.sofra")
	u.show("settings")
	fill(t, u, "Your name, as the history says it", "Vesa Gashi")
	press(t, u, "Save")
	if got := u.status.Said(); got != "Kept on this computer." {
		t.Errorf("the status says %q", got)
	}
	u.openOffice("second.sofra", app.Mode{Write: true}, nil)
	if asked.Who != "Vesa Gashi" {
		t.Errorf("the office is told of %q", asked.Who)
	}
}

// A page that leads to a card of the settings opens them there.
func TestSettingsOpenAtACard(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.openSettings(cardSocieties)
	look(t, u, "settings-societies")
	p := u.pageNow().(*settingsPage)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.societies)
	if end := u.window.Canvas().Size().Height; at.Y < 0 || at.Y+p.societies.Size().Height > end || p.aim != "" {
		t.Errorf("the card is at %v of %v", at, end)
	}
	u.show("today")
	u.show("settings")
	if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.societies); at.Y < u.window.Canvas().Size().Height {
		t.Errorf("opened again it is at %v", at)
	}
}
