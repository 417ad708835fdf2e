package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestPickerSaysThatItSearches says so until the answer is there; a Return that
// came before it chooses nothing among several that nobody has seen.
func TestPickerSaysThatItSearches(t *testing.T) {
	p := NewPicker("Person", nil)
	p.NothingFound, p.Searching = "Nothing found.", "Searching…"
	var answer func([]Option)
	p.Ask = func(_ string, then func([]Option)) { answer = then }
	c := show(t, p)
	c.Focus(p.Target())
	write(t, c, "d")
	search := c.Overlays().Top().(*floating).body.(*pickerSearch)
	if got := search.none.Text(); got != "Searching…" || search.none.Hidden {
		t.Errorf("while it searches it says %q, hidden %v", got, search.none.Hidden)
	}
	press(t, c, fyne.KeyReturn)
	answer([]Option{{ID: "1", Text: "Dragana"}, {ID: "2", Text: "Dren"}})
	if p.Chosen().ID != "" {
		t.Fatalf("unseen, %q is chosen", p.Chosen().Text)
	}
	press(t, c, fyne.KeyReturn)
	if p.Chosen().ID != "1" {
		t.Errorf("seen, %q is chosen", p.Chosen().Text)
	}
	p.open("x")
	answer(nil)
	search = c.Overlays().Top().(*floating).body.(*pickerSearch)
	if got := search.none.Text(); got != "Nothing found." || search.none.Hidden {
		t.Errorf("with no answer it says %q, hidden %v", got, search.none.Hidden)
	}
}
