package widgets

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What is typed in a field of any kind, right or wrong, is put back into another
// one; and the person is heard, the program is not.
func TestTypedIsPutBack(t *testing.T) {
	options := []Option{{ID: "a", Text: "Apple"}, {ID: "b", Text: "Bread"}}
	words := DateWords{NotADate: "no", Today: func() time.Time { return time.Date(2025, 3, 8, 0, 0, 0, 0, time.UTC) }}
	kinds := map[string]struct {
		make  func() Typed
		enter func(Typed)
		want  []string
	}{
		"text":    {func() Typed { return NewTextField("T") }, func(f Typed) { test.Type(f.Target(), " x ") }, []string{" x "}},
		"money":   {func() Typed { return NewMoneyField("M", "EUR", "no") }, func(f Typed) { test.Type(f.Target(), "12,") }, []string{"12,"}},
		"date":    {func() Typed { return NewDateField("D", words) }, func(f Typed) { test.Type(f.Target(), "31.2.") }, []string{"31.2."}},
		"select":  {func() Typed { return NewSelect("S", options) }, func(f Typed) { f.Target().TypedRune('b') }, []string{"b"}},
		"choices": {func() Typed { return NewChoices("C", options, true).WithOwn("…") }, func(f Typed) { f.(*Choices).add("Cake") }, []string{"Cake"}},
		"keys":    {func() Typed { return NewKeys("K", []Key{{ID: "yes", Key: "1"}}) }, func(f Typed) { f.Target().TypedRune('1') }, []string{"yes"}},
		"picker":  {func() Typed { return NewPicker("P", nil) }, func(f Typed) { f.(*Picker).take(options[0]) }, []string{"a", "Apple"}},
	}
	for name, k := range kinds {
		t.Run(name, func(t *testing.T) {
			one, two := k.make(), k.make()
			w := test.NewTempWindow(t, Down(0, one, two))
			w.Resize(fyne.NewSize(400, 300))
			heard, left := 0, 0
			one.Hear(func(gone bool) {
				if heard++; gone {
					left++
				}
			})
			if got := one.Typed(); len(got) != 0 {
				t.Fatalf("an empty field says %q", got)
			}
			k.enter(one)
			if got := one.Typed(); !slices.Equal(got, k.want) || heard == 0 {
				t.Fatalf("typed %q, heard %d", got, heard)
			}
			two.Hear(func(bool) { t.Error("the program is heard") })
			if name == "choices" { // its chips are pressed as by a person
				two.Hear(func(bool) {})
			}
			two.SetTyped(one.Typed())
			if got := two.Typed(); !slices.Equal(got, k.want) {
				t.Errorf("put back as %q", got)
			}
			if name == "text" {
				w.Canvas().Focus(one.Target())
				w.Canvas().Unfocus()
				if left != 1 {
					t.Errorf("left %d times", left)
				}
			}
		})
	}
	secret := NewPasswordField("Passphrase", "Show")
	test.Type(secret.Target(), "open sesame")
	if got := secret.Typed(); got != nil {
		t.Errorf("a password is told: %q", got)
	}
}

// Rows that were there stay themselves, added ones are made anew.
func TestTypedLinesArePutBack(t *testing.T) {
	field := func(text string) *TextField {
		f := NewTextField("Who")
		f.SetText(text)
		return f
	}
	lines := func() *Lines {
		l := NewLines("Performers", LinesWords{Add: "Add", Up: "Up", Remove: "Remove"}, field("a"), field("b"), field("c"))
		l.OnAdd = func() fyne.CanvasObject { return Across(0, Flex(field(""))) }
		return l
	}
	one, two := lines(), lines()
	test.NewTempWindow(t, Down(0, one, two)).Resize(fyne.NewSize(500, 500))
	heard := 0
	one.Hear(func(bool) { heard++ })
	one.more()
	test.Type(typedInside(one.rows[3])[0].Target(), "d")
	one.raise(one.rows[1])
	one.drop(one.rows[1])
	if heard < 4 {
		t.Errorf("heard %d times", heard)
	}
	kept := two.rows[1]
	two.SetTyped(one.Typed())
	var got []string
	for _, row := range two.Rows() {
		got = append(got, typedInside(row)[0].Typed()...)
	}
	if !slices.Equal(got, []string{"b", "c", "d"}) || two.rows[0] != kept {
		t.Errorf("put back as %q", got)
	}
	two.SetTyped([]string{"{", `{"row":7,"fields":[["x"],["y"]]}`})
	if len(two.Rows()) != 1 {
		t.Errorf("nonsense makes %d rows", len(two.Rows()))
	}
}
