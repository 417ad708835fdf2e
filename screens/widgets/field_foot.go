package widgets

import "fyne.io/fyne/v2"

// say puts a sentence below a field. The dialog around grows with it where it
// takes another line.
func (f *frame) say(where *string, sentence string) {
	width := f.self.Size().Width
	before := f.heightAt(width)
	*where = sentence
	f.again()
	if f.heightAt(width) != before {
		resized(f.self)
	}
}

// heightAt is the field's height with all of the sentence below it. Before it
// has a width one line is kept free.
func (f *frame) heightAt(width float32) float32 {
	if f.bare {
		return f.px(f.height)
	}
	return f.px(fieldLabel+f.height) + f.footHeight(width)
}

// footHeight is the room for the sentence below: at least a line, so that
// nothing jumps when an error of one line comes.
func (f *frame) footHeight(width float32) float32 {
	least := f.px(fieldFoot)
	if width <= 1 || f.sentence() == "" {
		return least
	}
	p := f.face.sentence
	shown := p.full
	p.full = f.sentence()
	_, lines := p.wrap(fyne.Max(width-f.footIndent(), 1))
	p.full = shown
	return least + float32(lines-1)*p.lineHeight()
}

// footIndent is where the sentence begins: behind the icon of an error.
func (f *frame) footIndent() float32 {
	if f.problem == "" {
		return 0
	}
	return f.px(18)
}

// boxHeight is what the sentence leaves of a size. A page that has kept one
// line free gets one line.
func (f *frame) boxHeight(s fyne.Size) float32 {
	return fyne.Max(s.Height-f.px(fieldLabel)-f.footHeight(s.Width), fyne.Min(f.px(f.height), s.Height-f.px(fieldLabel+fieldFoot)))
}

// laySentence writes the sentence over as many lines as it needs, or cuts it
// where there is room for one.
func (f *frame) laySentence(s fyne.Size, y float32) {
	p, x, edge, line := f.face.sentence, f.footIndent(), f.px(14), f.px(16)
	if f.problem != "" {
		place(f.face.icon, spot{0, y + (line-edge)/2, edge, edge})
	}
	width, height := fyne.Max(s.Width-x, 1), f.footHeight(s.Width)-f.px(2)
	text := f.sentence()
	if y+height > s.Height+0.5 {
		text, height = fit(text, width, f.size(SizeNameSecond), fyne.TextStyle{}), line
	}
	if p.full != text {
		p.SetText(text)
	}
	place(p, spot{x, y + (line-p.lineHeight())/2, width, height})
}
