package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestPickChip(t *testing.T) {
	halls := []Option{{ID: "red", Text: "Salla e Kuqe"}, {ID: "lumi", Text: "Kino Lumi"}}
	chip := NewPickChip("Venue", "all", "Nothing found.", func(text string, answer func([]Option)) {
		var found []Option
		for _, o := range halls {
			if strings.Contains(plain(o.Text), plain(text)) {
				found = append(found, o)
			}
		}
		answer(found)
	})
	var told []string
	chip.OnChanged = func(o Option) { told = append(told, o.ID) }
	c := show(t, Down(0, Across(0, chip, Gap())))
	c.Focus(chip)
	write(t, c, "kin")
	press(t, c, fyne.KeyReturn)
	if chip.Picked().ID != "lumi" || chip.text != "Venue: Kino Lumi" || !chip.Chosen() || c.Focused() != fyne.Focusable(chip) {
		t.Errorf("after letters and Return it says %q, the keyboard is at %T", chip.text, c.Focused())
	}
	press(t, c, fyne.KeyDelete)
	if chip.Picked().ID != "" || chip.text != "Venue: all" || chip.Chosen() {
		t.Errorf("after Delete it says %q", chip.text)
	}
	press(t, c, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	chip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(chip.Size().Width-6, 10)})
	if got := fmt.Sprint(told); got != "[lumi  lumi ]" {
		t.Errorf("told %s", got)
	}
}
