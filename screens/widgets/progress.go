package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Progress is the thin bar under a page's head while something takes long.
type Progress struct {
	part
	done   float32
	moving *fyne.Animation
	track  *canvas.Rectangle
	bar    *canvas.Rectangle
	from   float32
}

// NewProgress is a bar at nothing.
func NewProgress() *Progress {
	p := &Progress{track: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil)}
	p.ExtendBaseWidget(p)
	return p
}

// SetValue is how much is done, from 0 to 1.
func (p *Progress) SetValue(done float64) {
	p.from, p.done = 0, fyne.Max(0, fyne.Min(float32(done), 1))
	p.Refresh()
}

// Start moves without end, where nobody knows how long it takes.
func (p *Progress) Start() {
	if p.moving != nil {
		return
	}
	p.moving = &fyne.Animation{Duration: 1400 * time.Millisecond, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear}
	p.moving.Tick = func(at float32) {
		p.from, p.done = at*1.3-0.3, at*1.3
		p.Refresh()
	}
	p.moving.Start()
}

// Stop ends the movement and empties the bar.
func (p *Progress) Stop() {
	if p.moving != nil {
		p.moving.Stop()
		p.moving = nil
	}
	p.SetValue(0)
}

// CreateRenderer is asked by Fyne.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: p, objects: []fyne.CanvasObject{p.track, p.bar},
		least: func() fyne.Size { return fyne.NewSize(p.px(40), p.px(3)) },
		layout: func(s fyne.Size) {
			place(p.track, spot{0, 0, s.Width, s.Height})
			from, to := fyne.Max(p.from, 0), fyne.Min(p.done, 1)
			place(p.bar, spot{from * s.Width, 0, fyne.Max(to-from, 0) * s.Width, s.Height})
		},
		refresh: func() {
			p.track.FillColor, p.bar.FillColor = p.colour(ColorNameTrack), p.colour(theme.ColorNamePrimary)
			p.track.CornerRadius, p.bar.CornerRadius = p.px(1.5), p.px(1.5)
			p.track.Refresh()
			p.bar.Refresh()
		},
	})
}
