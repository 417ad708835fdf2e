package widgets

// Typed is a field whose contents can be put away as they were typed, right or
// wrong, and be put back.
type Typed interface {
	Field
	// Typed is what stands in the field; nil is nothing. What a password field
	// holds is never told.
	Typed() []string
	// SetTyped puts that back. Fields that follow this one hear of it.
	SetTyped(typed []string)
	// Hear calls heard whenever the person changed something, and, with left,
	// when the keyboard went elsewhere.
	Hear(heard func(left bool))
}

// hearing tells whoever wants to know what a person does in a field.
type hearing struct{ heard func(left bool) }

// Hear calls heard whenever the person changed something, and, with left, when
// the keyboard went elsewhere.
func (h *hearing) Hear(heard func(left bool)) { h.heard = heard }

func (h *hearing) tell(left bool) {
	if h.heard != nil {
		h.heard(left)
	}
}

// some is a text as a list: an empty one has nothing in it.
func some(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// first is the text of such a list.
func first(typed []string) string {
	if len(typed) == 0 {
		return ""
	}
	return typed[0]
}

// Typed is the text.
func (f *TextField) Typed() []string {
	if f.entry.Password {
		return nil
	}
	return some(f.entry.Text)
}

// SetTyped puts the text back.
func (f *TextField) SetTyped(typed []string) {
	f.SetText(first(typed))
	if f.OnChanged != nil {
		f.OnChanged(f.entry.Text)
	}
}

// Typed is the chosen id.
func (s *Select) Typed() []string { return some(s.chosen) }

// SetTyped chooses it again.
func (s *Select) SetTyped(typed []string) {
	s.SetChosen(first(typed))
	if s.OnChanged != nil {
		s.OnChanged(s.chosen)
	}
}

// Typed is the chosen record's id and how it is called.
func (p *Picker) Typed() []string {
	if p.chosen.ID == "" {
		return nil
	}
	return []string{p.chosen.ID, p.chosen.Text}
}

// SetTyped chooses it again.
func (p *Picker) SetTyped(typed []string) {
	o := Option{ID: first(typed)}
	if len(typed) > 1 {
		o.Text = typed[1]
	}
	p.SetChosen(o)
	if p.OnChanged != nil {
		p.OnChanged(o)
	}
}

// Typed are the chosen ids.
func (c *Choices) Typed() []string { return c.Chosen() }

// SetTyped chooses them again.
func (c *Choices) SetTyped(typed []string) { c.SetChosen(typed...) }

// Typed is the answer.
func (k *Keys) Typed() []string { return some(k.chosen) }

// SetTyped answers so again.
func (k *Keys) SetTyped(typed []string) {
	k.SetChosen(first(typed))
	if k.OnChanged != nil {
		k.OnChanged()
	}
}
