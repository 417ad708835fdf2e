package widgets

import "fyne.io/fyne/v2"

// Measures of a page head at text scale 1.
const (
	headTall  = 56
	headBelow = 36 // a second line
	headGap   = 10
	headQuiet = 130 // the quiet sentence says too little in less
	headFact  = 230 // beside tabs it is a number or a period, and wants to be whole
)

// PageHead is the top of a page, 56 high: title, the tabs of a section that has
// several lists, one quiet sentence, then search and the one first action at the
// right end. Where that is too much for the width, the search gives way first, then
// the sentence; then tabs and sentence have a line of their own.
type PageHead struct {
	part
	title *Text
	quiet *Text
	tabs  *Tabs
	rule  fyne.CanvasObject
	right []fyne.CanvasObject
	d     *drawn
	whole bool   // nothing of it is cut: what has no room goes into lines below
	again func() // lays out the page that it is the head of
}

// NewPageHead is a head with what stands at its right end.
func NewPageHead(title, quiet string, right ...fyne.CanvasObject) *PageHead {
	h := &PageHead{title: PageTitle(title), quiet: Soft(quiet), right: right}
	h.ExtendBaseWidget(h)
	return h
}

// Whole has nothing of the head cut: the sentence is a fact, as a period, and where there
// is no room beside the title it stands under it, and so do buttons.
func (h *PageHead) Whole() *PageHead {
	h.whole = true
	return h
}

// SetTitle changes the title.
func (h *PageHead) SetTitle(title string) { h.title.SetText(title); h.Refresh() }

// SetQuiet changes the sentence beside the title.
func (h *PageHead) SetQuiet(quiet string) { h.quiet.SetText(quiet); h.Refresh() }

// SetTabs puts the section's tabs beside the title.
func (h *PageHead) SetTabs(tabs *Tabs) {
	h.tabs, h.rule = tabs.InHead(), Upright()
	h.tabs.Refresh()
	h.Refresh()
}

// SetRight changes what stands at the right end.
func (h *PageHead) SetRight(right ...fyne.CanvasObject) {
	h.right = right
	h.Refresh()
}

// beside is what stands behind the title, or in the second line.
func (h *PageHead) beside() (all []fyne.CanvasObject) {
	if h.tabs != nil {
		all = append(all, h.tabs)
	}
	if h.tabs != nil && h.quiet.full != "" {
		all = append(all, h.rule)
	}
	if h.quiet.full != "" {
		all = append(all, h.quiet)
	}
	return all
}

// narrowest is the least width of one of a row: the title wants to be whole.
func (h *PageHead) narrowest(o fyne.CanvasObject) float32 {
	switch o {
	case h.title:
		return h.title.MinSize().Width
	case h.quiet:
		most := h.px(headQuiet)
		if h.whole {
			most = h.quiet.MinSize().Width
		} else if h.tabs != nil {
			most = h.px(headFact)
		}
		return fyne.Min(h.quiet.MinSize().Width, most)
	case h.tabs:
		return h.tabs.MinSize().Width
	}
	return leastOf(o).Width
}

// room is what a row needs at the least.
func (h *PageHead) room(row []fyne.CanvasObject) float32 {
	total := h.px(headGap) * float32(max(len(row)-1, 0))
	for _, o := range row {
		total += h.narrowest(o)
	}
	return total
}

// rows are what stands in the first line before the right end, and in a second line
// where there has to be one.
func (h *PageHead) rows(width float32) (first, below []fyne.CanvasObject) {
	beside, right := h.beside(), visible(h.right)
	if h.lowered(width) {
		right = nil
	}
	all := append(append([]fyne.CanvasObject{h.title}, beside...), right...)
	if len(beside) == 0 || h.room(all) <= width-h.px(40) {
		return append([]fyne.CanvasObject{h.title}, beside...), nil
	}
	return []fyne.CanvasObject{h.title}, beside
}

// lowered says whether the right end stands in lines of its own, under the others: where
// the title would be cut of a head that wants to be whole, else where nothing of it
// would be left.
func (h *PageHead) lowered(width float32) bool {
	right := visible(h.right)
	title := h.title.least().Width
	if h.whole {
		title = h.narrowest(h.title)
	}
	return len(right) > 0 && title+h.px(headGap)+h.room(right) > width-h.px(40)
}

// lines parts what stands at the right end into as many lines as it needs.
func (h *PageHead) lines(width float32) (all [][]fyne.CanvasObject) {
	var line []fyne.CanvasObject
	for _, o := range visible(h.right) {
		if len(line) > 0 && h.room(append(line[:len(line):len(line)], o)) > width-h.px(40) {
			all, line = append(all, line), nil
		}
		line = append(line, o)
	}
	return append(all, line)
}

func (h *PageHead) heightAt(width float32) float32 {
	height := float32(headTall)
	if _, below := h.rows(width); len(below) > 0 {
		height += headBelow
	}
	if h.lowered(width) {
		height += (headTall - 8) * float32(len(h.lines(width)))
	}
	return h.px(height)
}

func (h *PageHead) stackedBy(again func()) { h.again = again }

// least lets title and tabs be cut.
func (h *PageHead) least() fyne.Size {
	width := h.title.least().Width
	for _, o := range visible(h.right) { // each has a line of its own where it must
		width = fyne.Max(width, leastOf(o).Width)
	}
	height := h.px(headTall)
	if h.Size().Width > 0 {
		height = h.heightAt(h.Size().Width)
	}
	return fyne.NewSize(width+h.px(40), height)
}

// CreateRenderer is asked by Fyne.
func (h *PageHead) CreateRenderer() fyne.WidgetRenderer {
	if h.d != nil {
		return h.d // a second one would be drawn apart from the first
	}
	h.d = &drawn{owner: h, least: h.least, layout: h.lay}
	h.d.refresh = func() {
		h.d.objects = append(append([]fyne.CanvasObject{h.title}, h.beside()...), h.right...)
		h.lay(h.Size())
		if h.again != nil && h.heightAt(h.Size().Width) != h.Size().Height {
			h.again()
		}
	}
	return paint(h.d)
}

func (h *PageHead) lay(s fyne.Size) {
	if s.Width < 1 {
		return
	}
	first, below := h.rows(s.Width)
	right := visible(h.right)
	if !h.lowered(s.Width) {
		widths := h.widths(append(first[:len(first):len(first)], right...), s.Width-h.px(40))
		h.putRow(first, widths, 0, headTall)
		h.putRight(right, widths[len(first):], spot{0, 0, s.Width, 0})
	} else {
		h.putRow(first, h.widths(first, s.Width-h.px(40)), 0, headTall)
		lines := h.lines(s.Width)
		for i, line := range lines {
			y := h.heightAt(s.Width) - h.px(headTall) - h.px(headTall-8)*float32(len(lines)-1-i)
			h.putRight(line, h.widths(line, s.Width-h.px(40)), spot{0, y, s.Width, 0})
		}
	}
	h.putRow(below, h.widths(below, s.Width-h.px(40)), h.px(headTall-8), headBelow)
}

// putRow places a row from the left.
func (h *PageHead) putRow(row []fyne.CanvasObject, widths []float32, y, tall float32) {
	x := h.px(20)
	for i, o := range row {
		x = h.put(o, spot{x, y, widths[i], h.px(tall)})
	}
}

// putRight places a row from the right end of a line.
func (h *PageHead) putRight(row []fyne.CanvasObject, widths []float32, line spot) {
	x := line.w - h.px(20)
	for i := len(row) - 1; i >= 0; i-- {
		h.put(row[i], spot{x - widths[i], line.y, widths[i], h.px(headTall)})
		x -= widths[i] + h.px(headGap)
	}
}

// put places one in the middle of its line, and gives back where the next begins.
func (h *PageHead) put(o fyne.CanvasObject, at spot) float32 {
	height := heightOf(o, at.w)
	place(o, spot{at.x, at.y + (at.h-height)/2, at.w, height})
	return at.x + at.w + h.px(headGap)
}

// widths shares a line. The search gives way first, then the quiet sentence, then
// title and tabs.
func (h *PageHead) widths(row []fyne.CanvasObject, width float32) []float32 {
	widths := make([]float32, len(row))
	over := h.px(headGap)*float32(max(len(row)-1, 0)) - width
	for i, o := range row {
		widths[i] = fyne.Max(o.MinSize().Width, leastOf(o).Width)
		over += widths[i]
	}
	for _, turn := range []func(o fyne.CanvasObject) float32{
		func(o fyne.CanvasObject) float32 { return h.yields(o, o != fyne.CanvasObject(h.quiet)) },
		h.narrowest,
		func(o fyne.CanvasObject) float32 {
			if o == fyne.CanvasObject(h.quiet) {
				return h.quiet.least().Width
			}
			return h.narrowest(o)
		},
		func(o fyne.CanvasObject) float32 { return leastOf(o).Width },
	} {
		for i, o := range row {
			less := fyne.Max(fyne.Min(over, widths[i]-turn(o)), 0)
			widths[i] -= less
			over -= less
		}
	}
	return widths
}

// yields is how narrow one gets in a turn that is its own, or another's.
func (h *PageHead) yields(o fyne.CanvasObject, own bool) float32 {
	if own {
		return h.narrowest(o)
	}
	return o.MinSize().Width
}
