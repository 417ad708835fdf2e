package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
)

// tabMore is the tab behind which those stand for which a row has no room.
const tabMore = "\x00more"

// WithMore is how the last tab is called, behind which those stand for which
// there is no room. Which these are hangs on the room alone: no tab moves when
// another is opened.
func (t *Tabs) WithMore(word string) *Tabs {
	t.moreWord = word
	t.Refresh()
	return t
}

// fitting is how many tabs stand in a row of that room, and how much narrower
// each is than it would like: they give up the room around their words first.
func (t *Tabs) fitting(room float32) (n int, less float32) {
	spare := t.px(tabRoom)
	narrower := func(width float32, tabs int) float32 { return fyne.Max(0, (width-room)/fyne.Max(float32(tabs), 1)) }
	if less = narrower(t.words(), len(t.tabs)); less <= spare || t.inHead {
		return len(t.tabs), less
	}
	for n = len(t.tabs) - 1; n > 1; n-- {
		if less = narrower(wordsOf(t.tabs[:n])+t.widest(n), n+1); less <= spare {
			return n, less
		}
	}
	return 1, narrower(wordsOf(t.tabs[:1])+t.widest(1), 2)
}

// widest is the room for the last tab, whichever of those from n on it shows.
func (t *Tabs) widest(n int) float32 {
	wide := t.more.wide(Tab{Label: t.moreWord, Count: "99"})
	for _, tab := range t.tabs[n:] {
		wide = fyne.Max(wide, t.more.wide(tab.tab))
	}
	return wide
}

// overflow shows the first n tabs, and what is behind the last: the one that is
// open there, else how much waits in all of them.
func (t *Tabs) overflow(n int) {
	t.seen = n
	all := []fyne.CanvasObject{t.line}
	for i, tab := range t.tabs {
		if tab.Hidden = i >= n; !tab.Hidden {
			all = append(all, tab)
		}
	}
	if t.more.Hidden = n == len(t.tabs); !t.more.Hidden {
		all = append(all, t.more)
	}
	if t.d != nil {
		t.d.objects = all
	}
	now, waits := Tab{ID: tabMore, Label: t.moreWord, Tone: ToneWarning}, 0
	for _, tab := range t.tabs[n:] {
		if tab.tab.ID == t.chosen {
			now, waits = tab.tab, 0
			break
		}
		if count, err := strconv.Atoi(tab.tab.Count); err == nil {
			waits += count
		}
	}
	if waits > 0 {
		now.Count = strconv.Itoa(waits)
	}
	t.more.set(now)
}

// offer lists the tabs behind the last.
func (t *Tabs) offer() {
	var options []Option
	for _, tab := range t.tabs[t.seen:] {
		options = append(options, Option{ID: tab.tab.ID, Text: tab.tab.Label, Quiet: tab.tab.Count})
	}
	ShowMenu(t.more, options, t.press)
}

// standing is where a tab stands among all, -1 for the last one while none of those
// behind it is open.
func (t *Tabs) standing(of *tabButton) int {
	for i, tab := range t.tabs {
		if tab == of || of == t.more && tab.tab.ID == t.chosen && i >= t.seen {
			return i
		}
	}
	return -1
}

// step gives the keyboard to the tab beside, and opens it: in that order, for a
// page may be drawn anew when it is opened, and keeps the keyboard where it is.
func (t *Tabs) step(from *tabButton, by int) {
	to := t.standing(from) + by
	if from == t.more && t.more.tab.ID == tabMore {
		to = t.seen
		if by < 0 {
			to = t.seen - 1
		}
	}
	if to < 0 || to >= len(t.tabs) {
		return
	}
	next, id := t.tabs[to], t.tabs[to].tab.ID
	if to >= t.seen {
		next = t.more
	}
	focus(next)
	t.press(id)
}

// Turn opens the tab beside the open one, the first after the last, and gives it the
// keyboard.
func (t *Tabs) Turn(by int) {
	n := len(t.tabs)
	for i, tab := range t.tabs {
		if tab.tab.ID == t.chosen && n > 1 {
			t.press(t.tabs[(i+by+n)%n].tab.ID)
			break
		}
	}
	if c, target := canvasOf(t), t.Target(); c != nil && target != nil && stands(t) {
		c.Focus(target)
	}
}
