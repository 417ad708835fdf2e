package widgets

import "fyne.io/fyne/v2"

// wholeMargin is the room above and below words of several lines, at text scale 1.
const wholeMargin = 14

// WithWhole lets the quiet line go on in the next, where it would be cut: for a
// sentence that has to be read.
func (r *ActionRow) WithWhole() *ActionRow {
	r.whole = QuietWrapped(r.quiet.full)
	r.quiet.Hide()
	return r
}

// room is where the words stand, from the icon to the arrow or to what to do.
func (r *ActionRow) room(width float32) (left, right float32) {
	left, right = r.px(44), width-r.px(14)
	if r.icon == "" {
		left = r.px(14)
	}
	switch {
	case r.action != nil:
		right -= r.action.MinSize().Width + r.px(24)
	case r.open != nil:
		right -= r.px(16) + r.px(8)
	}
	return left, right
}

func (r *ActionRow) heightAt(width float32) float32 {
	height := r.px(50)
	if r.whole != nil {
		left, right := r.room(width)
		height = fyne.Max(height, r.bold.MinSize().Height+r.whole.heightAt(right-left)+r.px(wholeMargin))
	}
	if r.tags.below && len(r.tags.all) > 0 {
		height += r.px(tagLine)
	}
	return height
}

// layWhole puts fact and sentence into the middle of the height.
func (r *ActionRow) layWhole(height, x, right float32) {
	if r.whole == nil {
		return
	}
	bold, whole := r.bold.MinSize().Height, r.whole.heightAt(right-x)
	top := (height - 1 - bold - whole) / 2
	place(r.bold, spot{x, top, right - x, bold})
	place(r.whole, spot{x, top + bold, right - x, whole})
}
