package widgets

// wholeMargin is the room above and below words of several lines, at text scale 1.
const wholeMargin = 14

// WithWhole lets the quiet line go on in the next, where it would be cut: for a
// sentence that has to be read.
func (r *ActionRow) WithWhole() *ActionRow {
	r.whole = QuietWrapped(r.quiet.full)
	r.quiet.Hide()
	return r
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
