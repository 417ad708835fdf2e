package widgets

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// yearOf is a year of so many lanes with a bar on each day, and what was asked
// for of it.
type yearOf struct {
	*Timeline
	lanes, days int // asked for at the most at once, and in all
	asked       []LaneAsk
}

func newYear(t *testing.T, lanes int, size fyne.Size) (*yearOf, fyne.Window) {
	t.Helper()
	y := &yearOf{Timeline: NewTimeline(timelineWords())}
	first := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	y.Load(first, 365, lanes, func(ask LaneAsk, done func([]Lane)) {
		y.asked = append(y.asked, ask)
		var all []Lane
		for i := ask.Offset; i < min(ask.Offset+ask.Limit, lanes); i++ {
			lane := Lane{ID: fmt.Sprint("room ", i), Name: fmt.Sprint("Room ", i)}
			y.lanes++
			for day := ask.From; !day.After(ask.Until); day = day.AddDate(0, 0, 1) {
				y.days++
				id := fmt.Sprint(i, " ", day.Format(time.DateOnly))
				lane.Bars = append(lane.Bars, LaneBar{ID: id, Day: day, Mark: MarkHold, Rank: 1, Label: "Concert", Tip: id})
			}
			all = append(all, lane)
		}
		done(all)
	})
	w := test.NewTempWindow(t, NewTips(y.Timeline))
	w.SetPadded(false)
	w.Resize(size)
	return y, w
}

// made is how many objects a timeline has made.
func (y *yearOf) made() int {
	b := y.body
	return len(b.columns.all)*5 + len(b.heads.all)*5 + len(b.bars.all)*11
}

// TestYearOfManyRoomsWorksOnWhatIsSeen counts: what is made and asked for hangs
// on the window, not on how many rooms and days there are.
func TestYearOfManyRoomsWorksOnWhatIsSeen(t *testing.T) {
	size := fyne.NewSize(820, 600)
	few, _ := newYear(t, 50, size)
	many, _ := newYear(t, 5000, size)
	t.Logf("a year of 50 rooms in %v: %d objects made, %d drawn, %d lanes and %d days of lanes asked for; of 18250 days of lanes",
		size, few.made(), len(few.body.d.objects), few.lanes, few.days)
	if few.made() != many.made() || few.lanes != many.lanes || few.days != many.days {
		t.Errorf("50 rooms: %d objects, %d lanes, %d days; 5000 rooms: %d, %d, %d", few.made(), few.lanes, few.days, many.made(), many.lanes, many.days)
	}
	seenDays, seenLanes := 18, 14 // 662 wide at 40 a day, 556 high at 44 a lane, and what is cut at both ends
	if n := len(few.body.bars.used()); n > seenDays*seenLanes || n < 12*10 {
		t.Errorf("%d bars are drawn", n)
	}
	if few.lanes > 2*LanesAtOnce || few.days > 2*LanesAtOnce*tileDays {
		t.Errorf("%d lanes and %d days of lanes are asked for", few.lanes, few.days)
	}
	made, days := few.made(), few.days
	for range 40 { // through the whole of it
		few.scroll.ScrollToOffset(few.scroll.Offset.AddXY(380, 60))
	}
	if grown := few.made() - made; grown > made/2 {
		t.Errorf("scrolling made %d objects more", grown)
	}
	if few.days-days > 40*2*LanesAtOnce*tileDays || len(few.tiles.tiles) > tilesKept {
		t.Errorf("scrolling asked for %d days of lanes, %d tiles are kept", few.days-days, len(few.tiles.tiles))
	}
	before := len(few.asked)
	for range 5 {
		few.body.fit()
	}
	if len(few.asked) != before {
		t.Errorf("what is here is asked for again: %v", few.asked[before:])
	}
}

// shownTimeline is the golden one on a window.
func shownTimeline(t *testing.T, line *Timeline) fyne.Canvas {
	t.Helper()
	w := test.NewTempWindow(t, NewTips(line))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(560, 220))
	w.Canvas().Focus(line)
	return w.Canvas()
}

func TestTimelineByKeys(t *testing.T) {
	line, did := goldenTimeline(), []string(nil)
	note := func(format string, with ...any) { did = append(did, fmt.Sprintf(format, with...)) }
	line.TimelineTells = TimelineTells{
		OnOpen:   func(b LaneBar) { note("open %s", b.ID) },
		OnNew:    func(l Lane, from, until time.Time) { note("new %s %d", l.ID, from.Day()) },
		OnShift:  func(b LaneBar, l Lane, day time.Time) { note("%s to %s %d", b.ID, l.ID, day.Day()) },
		OnDelete: func(b LaneBar) { note("delete %s", b.ID) }, OnMove: func(day time.Time) { note("day %d", day.Day()) },
	}
	shownTimeline(t, line)
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			line.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	ctrl := func(names ...fyne.KeyName) {
		for _, n := range names {
			line.TypedShortcut(&desktop.CustomShortcut{KeyName: n, Modifier: fyne.KeyModifierShortcutDefault})
		}
	}
	key(fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDelete)
	ctrl(fyne.KeyRight, fyne.KeyDown, fyne.KeyUp)
	if got := strings.Join(did, "; "); got != "open first; delete second; second to main 2; second to small 1" {
		t.Errorf("keys do %q", got)
	}
	did = nil
	key(fyne.KeyDown, fyne.KeyRight, fyne.KeyN, fyne.KeyUp, fyne.KeyReturn, fyne.KeyHome, fyne.KeyLeft)
	ctrl(fyne.KeyRight)
	if got := strings.Join(did, "; "); got != "day 2; new small 2; new main 2; day 1; day 31; first to main 2" {
		t.Errorf("keys do %q", got)
	}
	key(fyne.KeyEnd, fyne.KeyDown, fyne.KeyDown)
	if got := line.AccessibilityLabel(); got != "Small room, Sunday 4 April. Nothing stands here." {
		t.Errorf("the frame is round %q", got)
	}
}

func TestTimelineByPointer(t *testing.T) {
	line, did := goldenTimeline(), []string(nil)
	note := func(format string, with ...any) { did = append(did, fmt.Sprintf(format, with...)) }
	line.TimelineTells = TimelineTells{
		OnNew:   func(l Lane, from, until time.Time) { note("new %s %d-%d", l.ID, from.Day(), until.Day()) },
		OnShift: func(b LaneBar, l Lane, day time.Time) { note("%s to %s %d", b.ID, l.ID, day.Day()) },
		OnOpen:  func(b LaneBar) { note("open %s", b.ID) },
	}
	c := shownTimeline(t, line)
	at := func(lane, day int) fyne.Position {
		s := line.body.cell(lane, day)
		return fyne.NewPos(s.x+s.w/2, s.y+s.h-4)
	}
	drag := func(from, to fyne.Position) { // as a driver tells of it: where the pointer is, and how far it came
		by := fyne.DragEvent{Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)}
		for _, f := range line.body.bars.used() {
			if p := from.Subtract(f.Position()); p.X >= 0 && p.Y >= 0 && p.X < f.Size().Width && p.Y < f.Size().Height {
				by.Position = to.Subtract(f.Position())
				f.Dragged(&by)
				f.DragEnd()
				return
			}
		}
		by.Position = to
		line.body.Dragged(&by)
		line.body.DragEnd()
	}
	drag(at(0, 1), at(0, 3))
	drag(at(0, 2).SubtractXY(0, 52), at(1, 3))
	test.TapCanvas(c, at(0, 2).SubtractXY(0, 52))
	test.TapCanvas(c, at(0, 1))
	test.TapCanvas(c, at(0, 1))
	drag(at(1, 1).SubtractXY(0, 20), at(1, 0)) // somebody who cannot come is not moved
	if got := strings.Join(did, "; "); got != "new main 2-4; gala to small 4; open gala; new main 2-2" {
		t.Errorf("the pointer does %q", got)
	}
}

// TestLabelsMeetNothing packs bars of many kinds and widths of days.
func TestLabelsMeetNothing(t *testing.T) {
	for seed := range 200 {
		var bars []LaneBar
		for i := range 9 {
			n := (seed*31 + i*i*17 + i*7) % 97
			b := LaneBar{ID: fmt.Sprint(i), Day: april(1 + n%14), Mark: MarkHold, Rank: 1, Label: strings.Repeat("x", 1+n%23), Before: n % 3 * 60, After: n % 2 * 90, Hours: [2]int{600, 720}}
			if n%5 == 0 {
				b.Tone, b.Hours, b.Before = ToneError, [2]int{}, 120
			}
			bars = append(bars, b)
		}
		slices.SortStableFunc(bars, func(a, b LaneBar) int { return a.Day.Compare(b.Day) })
		how := packing{day: float32(24 + seed%60), unit: 1, index: func(b *LaneBar) int { return b.Day.Day() - 1 }, measure: func(b *LaneBar) float32 { return 6.5 * float32(len(b.Label)) }}
		how.limit = how.day * 14
		packed, rows := how.pack(bars)
		for i, a := range packed {
			if a.row >= rows || a.whole().from < 0 || a.whole().to > how.limit+0.5 {
				t.Fatalf("seed %d: %+v is out of the lane", seed, a)
			}
			if a.warns() && !how.told(&a) && how.measure(&a.LaneBar) < how.limit/3 {
				t.Errorf("seed %d: the label of %s is not whole", seed, a.ID)
			}
			for _, b := range packed[i+1:] {
				if a.row == b.row && a.whole().from < b.whole().to-0.5 && b.whole().from < a.whole().to-0.5 {
					t.Errorf("seed %d: %s and %s are in each other's way", seed, a.ID, b.ID)
				}
			}
		}
	}
}
