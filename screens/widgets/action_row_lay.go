package widgets

import "fyne.io/fyne/v2"

// Measures of a row at text scale 1: the line for tags below, the least room for
// words beside them, and a width in which there is room for all.
const (
	tagLine  = 26
	wordRoom = 100
	rowWide  = 1000
)

// heightAt is one line more where the tags stand below the words, and as much as
// a sentence needs that is to be read whole.
func (r *ActionRow) heightAt(width float32) float32 {
	height := r.px(50)
	if r.whole != nil {
		left, right := r.sides(width)
		height = fyne.Max(height, r.bold.MinSize().Height+r.whole.heightAt(right-left)+r.px(wholeMargin))
	}
	if r.tagsBelow(width) {
		height += r.px(tagLine)
	}
	return height
}

// tagsBelow is whether the tags have a line of their own: they were given one,
// or beside them there is no room for the words.
func (r *ActionRow) tagsBelow(width float32) bool {
	if r.tags.below || len(r.tags.all) == 0 {
		return len(r.tags.all) > 0
	}
	left, right := r.sides(width)
	for _, tag := range r.tags.all {
		right -= tag.MinSize().Width + r.px(6)
	}
	words := fyne.Max(r.bold.MinSize().Width, r.quiet.MinSize().Width)
	return right-left < fyne.Min(words, r.px(wordRoom))
}

// sides are where the words begin, behind the icon, and where words and tags end.
func (r *ActionRow) sides(width float32) (left, right float32) {
	left, right = r.px(44), r.endsAt(width)
	switch {
	case r.ends.day.set:
		left = r.px(60)
	case r.icon == "":
		left = r.px(14)
	}
	if r.action != nil {
		right -= r.action.MinSize().Width + r.px(24)
	}
	return left, right
}

func (r *ActionRow) lay(s fyne.Size) {
	place(r.ground, spot{0, 0, s.Width, s.Height - 1})
	place(r.line, spot{0, s.Height - 1, s.Width, 1})
	edge := r.px(16)
	place(r.image, spot{r.px(15), (s.Height - edge) / 2, edge, edge})
	r.layEnds(s)
	if r.action != nil {
		end, least := r.endsAt(s.Width), r.action.MinSize()
		place(r.action, spot{end - least.Width, (s.Height - least.Height) / 2, least.Width, least.Height})
	}
	x, right := r.sides(s.Width)
	below := r.tagsBelow(s.Width)
	right = r.layTags(below, s.Height, x, right)
	height := s.Height
	if below {
		height -= r.px(tagLine)
	}
	r.layWords(height, x, right)
}

// layTags puts the tags at the right end, or below from the left, and gives back
// where the words end.
func (r *ActionRow) layTags(below bool, height, x, right float32) float32 {
	if below {
		for _, tag := range r.tags.all {
			least := tag.MinSize()
			width := fyne.Min(least.Width, fyne.Max(right-x, 0))
			place(tag, spot{x, height - least.Height - r.px(9), width, least.Height})
			x += width + r.px(6)
		}
		return right
	}
	for i := len(r.tags.all) - 1; i >= 0; i-- {
		least := r.tags.all[i].MinSize()
		place(r.tags.all[i], spot{right - least.Width, (height - least.Height) / 2, least.Width, least.Height})
		right -= least.Width + r.px(6)
	}
	return right
}

// layWords puts fact and line under each other, in the middle of what the tags
// leave of the height.
func (r *ActionRow) layWords(height, x, right float32) {
	bold, quiet := r.bold.MinSize().Height, r.quiet.MinSize().Height
	if r.quiet.full == "" {
		quiet = 0
	}
	top := (height - 1 - bold - quiet) / 2
	place(r.bold, spot{x, top, right - x, bold})
	place(r.quiet, spot{x, top + bold, right - x, r.quiet.MinSize().Height})
	r.layWhole(height, x, right)
}
