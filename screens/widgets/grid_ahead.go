package widgets

import (
	"strings"
	"time"
	"unicode"
)

// aheadPause ends what was typed: the next letter begins anew.
const aheadPause = time.Second

// typedAhead are the letters typed to get to a row.
type typedAhead struct {
	text string
	last time.Time
}

// going says whether a letter would still belong to those before.
func (a *typedAhead) going() bool { return a.text != "" && time.Since(a.last) < aheadPause }

// typeAhead goes to the next row whose name begins with what is typed. It looks
// among the rows that are here; then the page is asked, who has all of them.
// The same letter again goes on to the next row with it.
func (g *Grid) typeAhead(r rune) {
	if g.style.keyed || unicode.IsControl(r) || r == ' ' && !g.ahead.going() {
		return
	}
	if !g.ahead.going() {
		g.ahead.text = ""
	}
	from := g.pick.cursor
	if again := string(r) == g.ahead.text; again || g.ahead.text == "" {
		g.ahead.text, from = string(r), from+1
	} else {
		g.ahead.text += string(r)
	}
	g.ahead.last = time.Now()
	if i := g.rows.beginning(g.ahead.text, from); i >= 0 {
		g.jump(i)
		return
	}
	if text := g.ahead.text; g.OnAhead != nil {
		g.OnAhead(text, func(index int) {
			if g.ahead.text == text {
				g.jump(index)
			}
		})
	}
}

// jump moves the frame and ticks nothing: Shift only makes the letter large.
func (g *Grid) jump(to int) {
	g.moveTo(to, 1)
	g.anchor(g.pick.cursor)
}

// beginning is the next row from an index on, round the end, whose name begins
// so; -1 if none that is here does.
func (g *gridRows) beginning(typed string, from int) int {
	typed = plain(typed)
	first := -1
	for i, row := range g.known {
		switch {
		case row.Section != "" || !strings.HasPrefix(plain(row.name()), typed):
		case i >= from:
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

// name is what a row is called: its bold cell, else its first.
func (r *Row) name() string {
	for _, c := range r.Cells {
		if c.Bold {
			return c.Text
		}
	}
	if len(r.Cells) == 0 {
		return ""
	}
	return r.Cells[0].Text
}
