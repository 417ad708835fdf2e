package widgets

import "slices"

// FilterChip narrows a list to one of its options: "Role: all" with an arrow, or
// filled, "Role: artist" with a cross.
type FilterChip struct {
	Chip
	// OnChanged is called after the person chose, or took the choice away.
	OnChanged func(id string)

	name, all string
	options   []Option
	chosen    string
}

// NewFilterChip narrows nothing yet; all is the word for that.
func NewFilterChip(name, all string, options []Option) *FilterChip {
	c := &FilterChip{name: name, all: all, options: options}
	c.setUp(c)
	c.tapped = func() { ShowMenu(c, c.options, c.take) }
	c.Set("")
	return c
}

// Set chooses from the program; "" is all.
func (c *FilterChip) Set(id string) {
	word := c.all
	for _, o := range c.options {
		if o.ID == id && id != "" {
			word = o.Text
		}
	}
	c.chosen, c.Chip.chosen, c.tail, c.removed = id, id != "", "down", nil
	if id != "" {
		c.tail, c.removed = "close", func() { c.take("") }
	}
	c.SetText(c.name + ": " + word)
}

// SetOptions offers other ones, and says whether the chosen one is among them.
// One that is not is taken away.
func (c *FilterChip) SetOptions(options []Option) (held bool) {
	c.options = options
	held = c.chosen == "" || slices.ContainsFunc(options, func(o Option) bool { return o.ID == c.chosen })
	if !held {
		c.chosen = ""
	}
	c.Set(c.chosen)
	return held
}

// Filter is the chosen option's id, empty for all.
func (c *FilterChip) Filter() string { return c.chosen }

func (c *FilterChip) take(id string) {
	if id == c.chosen {
		return
	}
	c.Set(id)
	if c.OnChanged != nil {
		c.OnChanged(id)
	}
}
