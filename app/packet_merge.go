package app

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A packet comes back to an office that went on meanwhile. What both began with
// is held against what each has now, line by line and field by field: what one
// side changed is taken as it is, what both changed is asked about.

// PacketLine names a line that the office and the door may both change.
type PacketLine struct {
	Of string // LineName, …
	ID string // of the record, or what is counted
}

// What a line is.
const (
	LineName  = "name"  // on the list of names
	LineCount = "count" // the head-count, or an answer of the tally
	LineTask  = "task"
	LineForm  = "form"
)

// lineFields are the fields of a line that are held against each other.
func lineFields(of string) []string {
	switch of {
	case LineName:
		return []string{"name", "state", "note"}
	case LineCount:
		return []string{"people", "note"}
	case LineTask:
		return []string{"done"}
	}
	return []string{"form"}
}

// packetLines are the lines of one side with their fields. A field that is in no
// lineFields goes along with its line: when somebody came, whose name it is.
type packetLines map[PacketLine]map[string]string

// PacketSide is whose value of a change is kept.
type PacketSide string

// The sides. TakeBoth adds counts together, and puts one note behind the other.
const (
	KeepOffice PacketSide = "office"
	TakeDoor   PacketSide = "door"
	TakeBoth   PacketSide = "both"
)

// PacketField is a field of a line; "" is the whole line.
type PacketField struct {
	PacketLine
	Field string
}

// PacketChange is what the door has otherwise than the office.
type PacketChange struct {
	PacketField
	Office, Door string
	Both         string     // what both come to; "" is nothing
	Gone         PacketSide // the side that took the line away; "" is neither
	Title        string     // whose line it is, as people call it
	Alone        bool       // the office did not touch it: it is taken
}

// Choices lists the sides that a change may be settled by.
func (c PacketChange) Choices() []PacketSide {
	if c.Both != "" {
		return []PacketSide{KeepOffice, TakeDoor, TakeBoth}
	}
	return []PacketSide{KeepOffice, TakeDoor}
}

// Default is the side by which nothing is lost: counts are added, notes stand
// behind each other, who was seen has come, and what one side took away stays
// where the other one wrote in it. A name stays as the office writes it.
func (c PacketChange) Default() PacketSide {
	switch {
	case c.Both != "":
		return TakeBoth
	case c.Alone, c.Gone == KeepOffice:
		return TakeDoor
	case c.Gone == TakeDoor:
		return KeepOffice
	case c.Field == "people":
		return TakeDoor // the head-count of who stood there
	case c.Field == "state" && c.Door == string(Came), c.Field != "state" && c.Office == "":
		return TakeDoor
	}
	return KeepOffice
}

// merging is what each side had when the packet went out, or last came back, as
// digests, and how a value becomes one.
type merging struct {
	door, office packetLines
	digest       func(field, value string) string
}

// merge holds the sides against each other: what the door alone changed, and
// what both did.
func (m merging) merge(office, door packetLines) (taken, asked []PacketChange) {
	for _, k := range everyLine(m.door, office, door) {
		t, a := m.line(k, office, door)
		taken, asked = append(taken, t...), append(asked, a...)
	}
	for i := range taken {
		taken[i].Alone = true
	}
	return taken, asked
}

// everyLine are all lines of the sides, in one order.
func everyLine(sides ...packetLines) []PacketLine {
	all := map[PacketLine]bool{}
	for _, s := range sides {
		for k := range s {
			all[k] = true
		}
	}
	return slices.SortedFunc(maps.Keys(all), func(a, b PacketLine) int {
		return cmp.Or(strings.Compare(a.Of, b.Of), strings.Compare(a.ID, b.ID))
	})
}

func (m merging) line(k PacketLine, office, door packetLines) (taken, asked []PacketChange) {
	_, began := m.door[k]
	o, here := office[k]
	d, there := door[k]
	whole := PacketChange{PacketField: PacketField{PacketLine: k}, Title: cmp.Or(o["title"], d["title"])}
	switch {
	case k.Of == LineCount:
		return m.fields(whole, o, d) // nobody counted is a count
	case !here && !there:
	case began && here && !there:
		if whole.Gone, whole.Office = TakeDoor, summary(k, o); m.same(k, m.office[k], o) {
			return []PacketChange{whole}, nil
		}
		return nil, []PacketChange{whole}
	case began && !here:
		if whole.Gone, whole.Door = KeepOffice, summary(k, d); !m.same(k, m.door[k], d) {
			return nil, []PacketChange{whole}
		}
	case !here:
		whole.Door = summary(k, d)
		return []PacketChange{whole}, nil
	case there:
		return m.fields(whole, o, d)
	}
	return nil, nil
}

// same says whether a line says what it said before.
func (m merging) same(k PacketLine, before, now map[string]string) bool {
	for _, f := range lineFields(k.Of) {
		if m.digest(f, now[f]) != before[f] {
			return false
		}
	}
	return true
}

// fields holds the fields of a line against each other. Where the door alone
// gave another name to a person whom the office knows, that is asked too.
func (m merging) fields(of PacketChange, office, door map[string]string) (taken, asked []PacketChange) {
	for _, f := range lineFields(of.Of) {
		c := of
		c.Field, c.Office, c.Door = f, office[f], door[f]
		began := m.before(m.door, of.PacketLine, f)
		changed, changedHere := m.digest(f, c.Door) != began, m.digest(f, c.Office) != m.before(m.office, of.PacketLine, f)
		adds := f == "people" && of.ID != headLine
		apart := f == "note" && c.Office != "" && m.digest(f, c.Office) != began // the office has one that the door never saw
		switch {
		case adds:
			c.Both = strconv.Itoa(max(count(c.Office)+count(c.Door)-count(began), 0))
		case f == "note" && c.Office != "" && c.Door != "" && (changedHere || apart):
			c.Both = joinNotes(c.Office, c.Door)
		}
		switch {
		case !changed, c.Door == c.Office && !adds, apart && c.Door == "":
		case apart && began == m.digest(f, ""), !changedHere && !(f == "name" && office["person"] != ""):
			taken = append(taken, c)
		default:
			asked = append(asked, c)
		}
	}
	return taken, asked
}

// before is what a side had of a field; who counted nothing had nobody.
func (m merging) before(side packetLines, k PacketLine, field string) string {
	if side[k] == nil && k.Of == LineCount {
		return m.digest(field, "")
	}
	return side[k][field]
}

// headLine is the count of the whole hall; any other adds up, answer by answer.
const headLine = "head-count"

func count(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// summary is what a line says, where it is whole.
func summary(k PacketLine, line map[string]string) string {
	switch k.Of {
	case LineName:
		return line["state"]
	case LineTask:
		return line["done"]
	}
	return ""
}

// settle is the office with the changes in it, each by the side that it is
// settled by; where none is given, so that nothing is lost.
func settle(office, door packetLines, all []PacketChange, by map[PacketField]PacketSide) packetLines {
	now := packetLines{}
	for k, line := range office {
		now[k] = maps.Clone(line)
	}
	for _, c := range all {
		side := cmp.Or(by[c.PacketField], c.Default())
		switch {
		case side == KeepOffice:
		case c.Field == "" && c.Gone == TakeDoor:
			delete(now, c.PacketLine)
		case c.Field == "":
			now[c.PacketLine] = maps.Clone(door[c.PacketLine])
		default:
			now.set(c, side, door[c.PacketLine])
		}
	}
	return now
}

// set puts the door's value of a field into a line, or what both come to.
func (l packetLines) set(c PacketChange, side PacketSide, door map[string]string) {
	if l[c.PacketLine] == nil {
		l[c.PacketLine] = map[string]string{}
	}
	line := l[c.PacketLine]
	line[c.Field] = c.Door
	if side == TakeBoth {
		line[c.Field] = c.Both
	}
	switch c.Field {
	case "state":
		line["came_at"] = door["came_at"]
	case "name":
		delete(line, "person")
	}
}
