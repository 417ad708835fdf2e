package widgets

import "time"

// Lane is one row of a timeline: a room, an artist.
type Lane struct {
	ID, Name, Second string
	Bars             []LaneBar
}

// LaneBar is something that stands in a lane on a day.
type LaneBar struct {
	ID     string
	Day    time.Time // some time of it
	Days   int       // 0 is one
	Mark   DateMark
	Rank   int
	Label  string // beside it
	Tone   Tone   // ToneWarning and ToneError: its label is always seen
	Tip    string // all of it
	Before int    // minutes of set-up, from the hours on
	After  int    // minutes of strike
	Hours  [2]int // minutes from midnight, the end above 24 hours where it is past midnight; both 0 is the whole day
	Fixed  bool   // it cannot be moved
}

// OwnDays are days with a name above the lanes: a feast, a school term.
type OwnDays struct {
	From, Until time.Time
	Title, Tip  string
}

// LanePage asks for lanes from one on, with what stands in them from a day to
// another, both inclusive. done may be called later, in the UI's own goroutine.
type LanePage func(ask LaneAsk, done func([]Lane))

// LaneAsk is a part of a timeline.
type LaneAsk struct {
	Offset, Limit int
	From, Until   time.Time
}

// LanesAtOnce is how many lanes are asked for at once.
const LanesAtOnce = 20

// A tile is so many lanes and days; so many tiles are kept.
const (
	tileLanes = LanesAtOnce
	tileDays  = 14
	tilesKept = 24
)

// tileAt is which lanes and which days a tile has.
type tileAt struct{ lanes, days int }

// laneTiles are the parts of a timeline that are here: never all of a long one.
type laneTiles struct {
	total int
	ask   LanePage
	tiles map[tileAt][]Lane
	asked map[tileAt]bool
	rows  map[int]int // of the lanes that have more than one row of bars
	load  int
}

// restart forgets everything, also answers that are still on their way.
func (l *laneTiles) restart(total int, ask LanePage) {
	l.total, l.ask = total, ask
	l.tiles, l.asked, l.rows = map[tileAt][]Lane{}, map[tileAt]bool{}, map[int]int{}
	l.load++
}

// need asks for a tile that is not here yet.
func (l *laneTiles) need(at tileAt, first time.Time, days int, arrived func()) {
	if l.ask == nil || l.asked[at] {
		return
	}
	l.asked[at] = true
	mine := l.load
	from := first.AddDate(0, 0, at.days*tileDays)
	until := first.AddDate(0, 0, min((at.days+1)*tileDays, days)-1)
	l.ask(LaneAsk{at.lanes * tileLanes, tileLanes, from, until}, func(lanes []Lane) {
		if mine != l.load {
			return
		}
		for _, lane := range lanes {
			for i := range lane.Bars {
				lane.Bars[i].Day = dayOf(lane.Bars[i].Day)
			}
		}
		l.tiles[at] = lanes
		l.forget(at)
		arrived()
	})
}

// forget drops the tiles farthest from the one that came.
func (l *laneTiles) forget(near tileAt) {
	far := func(at tileAt) int {
		return max(at.lanes-near.lanes, near.lanes-at.lanes) + max(at.days-near.days, near.days-at.days)
	}
	for len(l.tiles) > tilesKept {
		farthest := near
		for at := range l.tiles {
			if far(at) > far(farthest) {
				farthest = at
			}
		}
		delete(l.tiles, farthest)
		delete(l.asked, farthest)
	}
}

// at is a lane with all that is here of it.
func (l *laneTiles) at(i int) (lane Lane, known bool) {
	if i < 0 {
		return lane, false
	}
	days := 0
	for at := range l.tiles {
		days = max(days, at.days+1)
	}
	for d := range days {
		tile := l.tiles[tileAt{i / tileLanes, d}]
		if i%tileLanes >= len(tile) {
			continue
		}
		part := tile[i%tileLanes]
		lane.ID, lane.Name, lane.Second, known = part.ID, part.Name, part.Second, true
		lane.Bars = append(lane.Bars, part.Bars...)
	}
	return lane, known
}

// on are the bars of a lane on a day, the upper first.
func (l *laneTiles) on(i int, day time.Time) (bars []LaneBar) {
	lane, _ := l.at(i)
	for _, b := range lane.Bars {
		if !day.Before(b.Day) && day.Before(b.Day.AddDate(0, 0, b.length())) {
			bars = append(bars, b)
		}
	}
	return bars
}

// find is where a bar stands.
func (l *laneTiles) find(id string) (lane int, day time.Time, on int, ok bool) {
	for at, tile := range l.tiles {
		for i := range tile {
			for _, b := range tile[i].Bars {
				if b.ID != id {
					continue
				}
				lane = at.lanes*tileLanes + i
				for on, other := range l.on(lane, b.Day) {
					if other.ID == id {
						return lane, b.Day, on, true
					}
				}
			}
		}
	}
	return 0, day, -1, false
}

// known says how many lanes of a tile's height are here.
func (l *laneTiles) known(yield func(i int) bool) {
	seen := map[int]bool{}
	for at, tile := range l.tiles {
		for i := range tile {
			if lane := at.lanes*tileLanes + i; !seen[lane] {
				seen[lane] = true
				if !yield(lane) {
					return
				}
			}
		}
	}
}

// length is how many days a bar covers.
func (b *LaneBar) length() int { return max(b.Days, 1) }
