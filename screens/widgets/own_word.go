package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// ownWord is the entry behind the chips of a field: what is typed becomes a
// chip at Return, at a comma, and when the keyboard leaves.
type ownWord struct {
	part
	field   *Choices
	entry   *Entry
	focused bool
	box     *canvas.Rectangle
}

func newOwnWord(field *Choices, placeholder string) *ownWord {
	w := &ownWord{field: field, entry: NewEntry(), box: canvas.NewRectangle(nil)}
	w.entry.SetPlaceHolder(placeholder)
	w.entry.OnChanged = func(text string) {
		if strings.ContainsAny(text, ",;") {
			w.take()
		}
	}
	w.entry.OnSubmitted = func(text string) {
		if strings.TrimSpace(text) == "" {
			submit(w.entry)
		}
		w.take()
	}
	w.entry.focused = func(focused bool) {
		w.focused = focused
		w.Refresh()
		if focused {
			inSight(w)
			return
		}
		w.take()
	}
	w.ExtendBaseWidget(w)
	return w
}

// take makes a chip of what was typed.
func (w *ownWord) take() {
	typed := strings.Trim(w.entry.Text, " ,;")
	if w.entry.Text != "" {
		w.entry.SetText("")
	}
	if typed != "" {
		w.field.add(typed)
	}
}

// CreateRenderer is asked by Fyne.
func (w *ownWord) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: w, objects: []fyne.CanvasObject{w.box, w.entry},
		least: func() fyne.Size { return fyne.NewSize(w.px(104), w.px(26)) },
		layout: func(s fyne.Size) {
			height := w.entry.MinSize().Height
			place(w.box, spot{0, 0, s.Width, s.Height})
			place(w.entry, spot{w.px(2), (s.Height - height) / 2, s.Width - w.px(4), height})
		},
		refresh: func() {
			edge, stroke := ColorNameFieldEdge, float32(1)
			if w.focused {
				edge, stroke = ColorNameFocusRing, 2
			}
			w.box.FillColor, w.box.StrokeColor = w.colour(theme.ColorNameInputBackground), w.colour(edge)
			w.box.StrokeWidth, w.box.CornerRadius = stroke, w.px(13)
			w.box.Refresh()
		},
	})
}
