package widgets

// PickChip narrows a page to one of many records, which a search finds:
// "Venue: all" with an arrow, or filled, "Venue: Red Hall" with a cross.
type PickChip struct {
	Chip
	// OnChanged is called after the person chose; an empty option is all.
	OnChanged func(Option)

	name, all string
	picker    *Picker
}

// NewPickChip narrows nothing yet; all is the word for that. Ask finds, and
// nothing is the sentence where it finds none.
func NewPickChip(name, all, nothing string, ask func(text string, answer func([]Option))) *PickChip {
	c := &PickChip{name: name, all: all, picker: NewPicker(name, nil)}
	c.picker.Ask, c.picker.NothingFound = ask, nothing
	c.picker.OnChanged = c.take
	c.setUp(c)
	c.tapped = func() { c.picker.openUnder(c, "") }
	c.Set(Option{})
	return c
}

// Searching is what stands in the list until the first answer has come.
func (c *PickChip) Searching(text string) *PickChip {
	c.picker.Searching = text
	return c
}

// Set chooses from the program; an empty option is all.
func (c *PickChip) Set(o Option) {
	c.picker.SetChosen(o)
	word := c.all
	if o.ID != "" {
		word = o.Text
	}
	c.Chip.chosen, c.tail, c.removed = o.ID != "", "down", nil
	if o.ID != "" {
		c.tail, c.removed = "close", func() { c.take(Option{}) }
	}
	c.SetText(c.name + ": " + word)
}

// Picked is the chosen record, empty for all.
func (c *PickChip) Picked() Option { return c.picker.Chosen() }

// TypedRune begins the search with a letter.
func (c *PickChip) TypedRune(r rune) {
	if r != ' ' {
		c.picker.openUnder(c, string(r))
	}
}

func (c *PickChip) take(o Option) {
	c.Set(o)
	if c.OnChanged != nil {
		c.OnChanged(o)
	}
}
