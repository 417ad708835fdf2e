package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func roles() []Option {
	return []Option{{ID: "artist", Text: "Artist"}, {ID: "staff", Text: "Staff"}}
}

func TestFilterChip(t *testing.T) {
	chip := NewFilterChip("Role", "all", roles())
	var told []string
	chip.OnChanged = func(id string) { told = append(told, id) }
	c := show(t, Down(0, Across(0, chip, Gap())))
	c.Focus(chip)
	press(t, c, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	if chip.Filter() != "staff" || chip.text != "Role: Staff" || !chip.Chosen() || c.Focused() != fyne.Focusable(chip) {
		t.Errorf("after Return, Down, Return it says %q, the keyboard is at %T", chip.text, c.Focused())
	}
	press(t, c, fyne.KeyDelete)
	if chip.Filter() != "" || chip.text != "Role: all" || chip.Chosen() {
		t.Errorf("after Delete it says %q", chip.text)
	}
	press(t, c, fyne.KeyDelete) // there is nothing to take away
	chip.Set("artist")
	chip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(chip.Size().Width-6, 10)})
	if chip.Filter() != "" {
		t.Error("a press on the cross does not take the choice away")
	}
	if fmt.Sprint(told) != "[staff  ]" {
		t.Errorf("told %q", told)
	}
}

func TestOwnWords(t *testing.T) {
	field := NewChoices("Roles", roles(), true).WithOwn("Another…")
	field.SetChosen("staff", "translator")
	c := show(t, field)
	c.Focus(field.own.entry)
	write(t, c, "driver,") // a comma ends a word
	write(t, c, "ARTIST")  // one of the options
	press(t, c, fyne.KeyReturn)
	write(t, c, "cook")
	c.Unfocus() // leaving does, too
	if got := strings.Join(field.Chosen(), " "); got != "staff translator artist driver cook" {
		t.Errorf("chosen %q", got)
	}
	if field.own.entry.Text != "" {
		t.Errorf("%q stays behind", field.own.entry.Text)
	}
	test.Tap(field.chips[2])
	if got := strings.Join(field.Chosen(), " "); got != "staff artist driver cook" {
		t.Errorf("after a press on a chip %q", got)
	}
	field.SetChosen("artist")
	if got := strings.Join(field.Chosen(), " "); got != "artist" {
		t.Errorf("chosen by the program: %q", got)
	}
}

func TestOwnWordsMakeTheDialogTaller(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	field := NewChoices("Roles", roles(), true).WithOwn("Another…")
	after := NewTextField("Name")
	d := NewDialogs(c).Open(Asking{Title: "Who?", Body: NewForm(1, WholeRow(field), after), Plain: "No", First: "Save"})
	before := after.Position().Y
	for i := range 6 {
		field.add(fmt.Sprint("a word of one's own, ", i))
	}
	if after.Position().Y <= before {
		t.Errorf("the next field stays at %v, under %d chips", after.Position().Y, len(field.chips))
	}
	c.Focus(field.own.entry)
	press(t, c, fyne.KeyReturn) // an empty one is the dialog's
	if d.stack.Top() == d {
		t.Error("Return with no word does not go to the dialog")
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{"Милица Ђорђевић": "МЂ", "Elif": "E", "Orkestra e Vogël": "OV", "": ""} {
		if got := initials(name); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}

// TestHintsStandBelowTheirField holds a hint nearer to its own field than to the
// next label, which it would be read with.
func TestHintsStandBelowTheirField(t *testing.T) {
	first, second := NewTextField("Roles"), NewTextField("Plays")
	first.SetHint("Between commas")
	show(t, NewForm(1, first, second))
	own := first.face.sentence.Position().Y - (first.face.box.Position().Y + first.face.box.Size().Height)
	end := first.Position().Y + first.face.sentence.Position().Y + first.face.sentence.Size().Height
	next := second.Position().Y + second.face.label.Position().Y - end
	if own > 4 || next < 2*own {
		t.Errorf("the hint is %v below its field and %v above the next label", own, next)
	}
}

func TestTabsInAHead(t *testing.T) {
	tabs := NewTabs(nil, Tab{ID: "a", Label: "People"}, Tab{ID: "b", Label: "Ensembles"}, Tab{ID: "c", Label: "Organisations"})
	head := NewPageHead("People", "72 people", NewFirst("New person", nil))
	head.SetTabs(tabs)
	head.SetTitle("All")
	c := show(t, Down(0, head))
	if tabs.Size().Width < tabs.words()-1 {
		t.Errorf("with room for them the words are cut: %v of %v", tabs.Size().Width, tabs.words())
	}
	c.Focus(tabs.tabs[0])
	press(t, c, fyne.KeyRight)
	if tabs.Chosen() != "b" || c.Focused() != fyne.Focusable(tabs.tabs[1]) {
		t.Errorf("Right goes to %q", tabs.Chosen())
	}
	if tabs.line.Visible() {
		t.Error("in a head the line below is drawn")
	}
}

func TestChoicesOfferMore(t *testing.T) {
	field := NewChoices("Asked", roles(), true)
	told := 0
	field.OnChanged = func() { told++ }
	show(t, field)
	field.Offer(Option{ID: "guest", Text: "Guest"})
	field.Offer(Option{ID: "staff", Text: "Staff"})
	field.Offer(Option{ID: "guest", Text: "Guest"}) // is there and chosen
	if got := strings.Join(field.Chosen(), " "); got != "staff guest" || told != 2 || len(field.chips) != 3 {
		t.Errorf("chosen %q of %d, told %d times", got, len(field.chips), told)
	}
	test.Tap(field.chips[2])
	if got := strings.Join(field.Chosen(), " "); got != "staff" {
		t.Errorf("after a press on it %q", got)
	}
}
