package widgets

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Choices is a field of chips, one or many of which are chosen, and behind them
// room for words of one's own.
type Choices struct {
	part
	hearing
	// OnChanged is called after the person chose.
	OnChanged func()

	label   string
	problem string
	many    bool
	options []Option
	chips   []*Chip
	given   []string // the chosen ones as the program gave them
	box     *fyne.Container
	own     *ownWord
	head    *canvas.Text
	foot    *canvas.Text
	icon    *canvas.Image
}

// NewChoices shows every option as a chip.
func NewChoices(label string, options []Option, many bool) *Choices {
	c := &Choices{label: label, many: many, options: options, box: Flow(6)}
	c.head, c.foot, c.icon = canvas.NewText(label, nil), canvas.NewText("", nil), newImage(nil)
	for i := range options {
		c.addChip(i)
	}
	c.ExtendBaseWidget(c)
	return c
}

// WithOwn lets words be typed that are no option.
func (c *Choices) WithOwn(placeholder string) *Choices {
	c.own = newOwnWord(c, placeholder)
	c.box.Objects = append(c.box.Objects, c.own)
	return c
}

// addChip shows the option at a place, before the room for own words.
func (c *Choices) addChip(at int) {
	chip := NewChip(c.options[at].Text, func() { c.press(at) })
	c.chips = append(c.chips, chip)
	c.box.Objects = slices.Insert(c.box.Objects, at, fyne.CanvasObject(chip))
}

// add chooses an option by its words, or makes one of them.
func (c *Choices) add(text string) {
	at := slices.IndexFunc(c.options, func(o Option) bool { return plain(o.Text) == plain(text) || o.ID == text })
	if at < 0 {
		at = len(c.options)
		c.options = append(c.options[:at:at], Option{ID: text, Text: text})
		c.addChip(at)
		c.box.Refresh()
		resized(c)
	}
	if !c.chips[at].chosen {
		c.press(at)
	}
}

// Offer adds an option, chosen; one that is there is only chosen.
func (c *Choices) Offer(o Option) {
	at := slices.IndexFunc(c.options, func(have Option) bool { return have.ID == o.ID })
	if at < 0 {
		at = len(c.options)
		c.options = append(c.options[:at:at], o)
		c.addChip(at)
		c.box.Refresh()
	}
	if !c.chips[at].chosen {
		c.press(at)
	}
	resized(c)
}

func (c *Choices) press(at int) {
	for i, chip := range c.chips {
		switch {
		case i == at:
			chip.SetChosen(!c.many || !chip.chosen)
		case !c.many && chip.chosen:
			chip.SetChosen(false)
		}
	}
	c.SetError("")
	if c.OnChanged != nil {
		c.OnChanged()
	}
	c.tell(false)
}

// Chosen are the ids of the chosen options: those that the program gave keep the
// order in which it gave them, what was added since stands behind.
func (c *Choices) Chosen() []string {
	var ids []string
	for i, chip := range c.chips {
		if chip.chosen {
			ids = append(ids, c.options[i].ID)
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(c.turnOf(a), c.turnOf(b)) })
	return ids
}

// turnOf is where an id stands among those that were given; behind them for one
// that was not.
func (c *Choices) turnOf(id string) int {
	if at := slices.Index(c.given, id); at >= 0 {
		return at
	}
	return len(c.given)
}

// SetChosen chooses from the program.
func (c *Choices) SetChosen(ids ...string) {
	c.given = slices.Clone(ids)
	if c.own != nil {
		for _, id := range ids {
			c.add(id)
		}
	}
	for i, chip := range c.chips {
		if chosen := slices.Contains(ids, c.options[i].ID); chip.chosen != chosen {
			chip.SetChosen(chosen)
		}
	}
}

// Label is the word above.
func (c *Choices) Label() string { return c.label }

// SetError shows a sentence below, or none.
func (c *Choices) SetError(sentence string) {
	if c.problem != sentence {
		c.problem = sentence
		c.Refresh()
	}
}

// Problem is the sentence below.
func (c *Choices) Problem() string { return c.problem }

// Target is the first chip, or the chosen one.
func (c *Choices) Target() fyne.Focusable {
	for _, chip := range c.chips {
		if chip.chosen {
			return chip
		}
	}
	if len(c.chips) > 0 {
		return c.chips[0]
	}
	return nil
}

func (c *Choices) heightAt(width float32) float32 {
	return c.tall(heightOf(c.box, width))
}

// tall is the height around chips of a height.
func (c *Choices) tall(chips float32) float32 {
	return c.px(fieldLabel+fieldFoot) + fyne.Max(chips+c.px(6), c.px(fieldHeight))
}

// CreateRenderer is asked by Fyne.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: c, objects: []fyne.CanvasObject{c.head, c.box, c.icon, c.foot},
		least: func() fyne.Size {
			box := c.box.MinSize()
			return fyne.NewSize(box.Width, c.tall(box.Height))
		},
		layout: func(s fyne.Size) {
			setText(c.head, c.label, s.Width)
			place(c.head, spot{0, 0, s.Width, c.px(16)})
			place(c.box, spot{0, c.px(fieldLabel + 3), s.Width, s.Height - c.px(fieldLabel+fieldFoot)})
			y, edge := s.Height-c.px(16), c.px(14)
			place(c.icon, spot{0, y + c.px(1), edge, edge})
			setText(c.foot, c.problem, s.Width-c.px(18))
			place(c.foot, spot{c.px(18), y, s.Width - c.px(18), c.px(16)})
		},
		refresh: func() {
			c.head.Color, c.head.TextSize = c.colour(theme.ColorNamePlaceHolder), c.size(SizeNameSecond)
			c.foot.Color, c.foot.TextSize = c.colour(theme.ColorNameError), c.size(SizeNameSecond)
			c.icon.Hidden = c.problem == ""
			c.icon.Resource = c.picture("error", theme.ColorNameError, 14)
			c.icon.Refresh()
			c.head.Refresh()
		},
	})
}
