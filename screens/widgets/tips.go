package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// tipDelay is how long the pointer rests before the tooltip comes.
const tipDelay = 600 * time.Millisecond

// toastFoot is how far a toast is from the foot of its window: above the line
// that says what was done.
const toastFoot = 40

// tipWidth is where a tooltip's text wraps.
const tipWidth = 320

// Tips is a window's content with room for tooltips above it. Widgets find it
// through their canvas; without it they work, and have no tooltips.
type Tips struct {
	part
	// OnPressed does what a button of the window is for, and sees to it when
	// that breaks; without it the button does it by itself.
	OnPressed func(do func())

	content fyne.CanvasObject
	box     *canvas.Rectangle
	words   *Paragraph
	at      fyne.Position
	sights  []*Sight
	waiting *fyne.Animation
	toast   *Toast
	drop    *suggestions // of the field that is typed into
}

// NewTips wraps the content of a window.
func NewTips(content fyne.CanvasObject) *Tips {
	t := &Tips{content: content, box: canvas.NewRectangle(nil), words: newParagraph("", SizeNameSecond, theme.ColorNameForeground)}
	t.ExtendBaseWidget(t)
	t.box.Hide()
	t.words.Hide()
	return t
}

// tips is asked by widgets below.
func (t *Tips) tips() *Tips { return t }

// SetContent changes what lies under the tooltips.
func (t *Tips) SetContent(content fyne.CanvasObject) {
	t.content = content
	t.Refresh()
}

// show waits and then shows the text under the pointer.
func (t *Tips) show(text string, at fyne.Position) {
	t.hide()
	if text == "" {
		return
	}
	t.waiting = &fyne.Animation{Duration: tipDelay, Curve: fyne.AnimationLinear}
	mine := t.waiting
	mine.Tick = func(done float32) {
		if done < 1 || t.waiting != mine {
			return
		}
		t.words.SetText(text)
		t.at = at
		t.box.Show()
		t.words.Show()
		t.Refresh()
	}
	mine.Start()
}

// hide takes the tooltip away, or the wait for it.
func (t *Tips) hide() {
	if t.waiting != nil {
		t.waiting.Stop()
		t.waiting = nil
	}
	if t.box.Visible() {
		t.box.Hide()
		t.words.Hide()
		t.Refresh()
	}
}

// CreateRenderer is asked by Fyne.
func (t *Tips) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: t, layout: t.lay, least: func() fyne.Size { return t.content.MinSize() }}
	d.refresh = func() {
		d.objects = []fyne.CanvasObject{t.content}
		if t.toast != nil {
			d.objects = append(d.objects, t.toast)
		}
		if t.drop != nil {
			d.objects = append(d.objects, t.drop)
		}
		d.objects = append(d.objects, t.box, t.words)
		t.box.FillColor = t.colour(ColorNamePanel)
		t.box.StrokeColor = t.colour(ColorNameFieldEdge)
		t.box.StrokeWidth = 1
		t.box.CornerRadius = t.px(7)
		t.box.Refresh()
	}
	return paint(d)
}

// lay keeps the tooltip inside the window.
func (t *Tips) lay(s fyne.Size) {
	place(t.content, spot{0, 0, s.Width, s.Height})
	if t.toast != nil {
		least := t.toast.MinSize()
		place(t.toast, spot{(s.Width - least.Width) / 2, s.Height - least.Height - t.px(toastFoot), least.Width, least.Height})
	}
	if t.drop != nil {
		t.drop.place(s)
	}
	if !t.box.Visible() {
		return
	}
	one := fyne.MeasureText(t.words.full, t.size(SizeNameSecond), fyne.TextStyle{}).Width + 1
	width := fyne.Min(one, t.px(tipWidth))
	height := t.words.heightAt(width)
	v, h := t.px(6), t.px(9)
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(t)
	at := t.at.Subtract(origin)
	x := fyne.Max(fyne.Min(at.X, s.Width-width-2*h-t.px(4)), 0)
	y := at.Y + t.px(18)
	if y+height+2*v > s.Height {
		y = at.Y - height - 2*v - t.px(6)
	}
	place(t.box, spot{x, y, width + 2*h, height + 2*v})
	place(t.words, spot{x + h, y + v, width, height})
}

// tipsOf finds the layer that lies over an object: its dialog's or its window's.
func tipsOf(o fyne.CanvasObject) *Tips {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	holder := c.Content()
	if top := c.Overlays().Top(); top != nil {
		holder = top
	}
	if h, ok := holder.(interface{ tips() *Tips }); ok {
		return h.tips()
	}
	return nil
}

// pressed does what a button is for, as its window wants it done.
func pressed(o fyne.CanvasObject, do func()) {
	if c := canvasOf(o); c != nil {
		if t, ok := c.Content().(*Tips); ok && t.OnPressed != nil {
			t.OnPressed(do)
			return
		}
	}
	do()
}

func showTip(o fyne.CanvasObject, text string, at fyne.Position) {
	if layer := tipsOf(o); layer != nil {
		layer.show(text, at)
	}
}

func hideTip(o fyne.CanvasObject) {
	if layer := tipsOf(o); layer != nil {
		layer.hide()
	}
}
