package app

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// lineIDs are few, so that both sides meet on the same lines.
func someLines(t *rapid.T, label string) packetLines {
	all := packetLines{}
	for n := range 4 {
		if rapid.Bool().Draw(t, fmt.Sprint(label, " has name ", n)) {
			all[PacketLine{LineName, fmt.Sprint("n", n)}] = map[string]string{
				"name":  rapid.SampledFrom([]string{"Ana", "Bekim", "Merve"}).Draw(t, label+" name"),
				"state": rapid.SampledFrom([]string{"registered", "came", "no-show"}).Draw(t, label+" state"),
				"note":  rapid.SampledFrom([]string{"", "two seats", "late"}).Draw(t, label+" note"),
			}
		}
		if rapid.Bool().Draw(t, fmt.Sprint(label, " has count ", n)) {
			id := []string{headLine, "gender:woman", "gender:man", "age:18-24"}[n]
			all[PacketLine{LineCount, id}] = map[string]string{"people": fmt.Sprint(rapid.IntRange(1, 9).Draw(t, label+" people")), "note": ""}
		}
		if rapid.Bool().Draw(t, fmt.Sprint(label, " has form ", n)) {
			all[PacketLine{LineForm, fmt.Sprint("f", n)}] = map[string]string{"form": rapid.SampledFrom([]string{"7", "8"}).Draw(t, label+" form")}
		}
	}
	return all
}

// began is what both sides began with, as the office keeps it.
func began(t *rapid.T, door, office packetLines) merging {
	base, err := baseOf(door, office, "secret")
	if err != nil {
		t.Fatal(err)
	}
	m, err := baseIn(base, "secret")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// settledBy draws who is right about each line that is asked.
func settledBy(t *rapid.T, asked []PacketChange) map[PacketField]PacketSide {
	by := map[PacketField]PacketSide{}
	for _, c := range asked {
		if rapid.Bool().Draw(t, "is settled") {
			by[c.PacketField] = rapid.SampledFrom(c.Choices()).Draw(t, "by")
		}
	}
	return by
}

// sameLines holds two sides against each other; nobody counted is no line.
func sameLines(a, b packetLines) bool {
	for _, k := range everyLine(a, b) {
		for _, f := range lineFields(k.Of) {
			v, w := a[k][f], b[k][f]
			if k.Of == LineCount && f == "people" {
				v, w = fmt.Sprint(count(v)), fmt.Sprint(count(w))
			}
			if v != w || k.Of != LineCount && (a[k] == nil) != (b[k] == nil) {
				return false
			}
		}
	}
	return true
}

func TestTheLoneChangeOfASideIsTaken(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, other := someLines(t, "base"), someLines(t, "other")
		m := began(t, base, base)
		if taken, asked := m.merge(base, other); len(asked) > 0 || !sameLines(settle(base, other, taken, nil), other) {
			t.Fatalf("the door alone changed, and %v is asked, %v taken", asked, taken)
		}
		if taken, asked := m.merge(other, base); len(taken)+len(asked) > 0 {
			t.Fatalf("the office alone changed, and %v is asked, %v taken", asked, taken)
		}
	})
}

func TestNoChangeOfASideIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, office, door := someLines(t, "base"), someLines(t, "office"), someLines(t, "door")
		m := began(t, base, base)
		taken, asked := m.merge(office, door)
		by := settledBy(t, asked)
		now := settle(office, door, slices.Concat(taken, asked), by)
		for _, k := range everyLine(base, office, door) {
			isAsked := slices.ContainsFunc(asked, func(c PacketChange) bool { return c.PacketLine == k })
			if isAsked {
				continue // both values are shown, somebody chooses
			}
			want := office
			if !sameLines(only(base, k), only(door, k)) && sameLines(only(base, k), only(office, k)) {
				want = door
			}
			if sameLines(only(base, k), only(door, k)) || sameLines(only(base, k), only(office, k)) {
				if !sameLines(only(now, k), only(want, k)) {
					t.Fatalf("%v: began %v, office %v, door %v became %v", k, base[k], office[k], door[k], now[k])
				}
			}
		}
		for _, c := range asked {
			if c.Of == LineCount && c.Field == "people" && c.ID != headLine && by[c.PacketField] == "" {
				want := max(count(office[c.PacketLine]["people"])+count(door[c.PacketLine]["people"])-count(base[c.PacketLine]["people"]), 0)
				if got := count(now[c.PacketLine]["people"]); got != want {
					t.Fatalf("%v: %d, want what both counted: %d", c.PacketLine, got, want)
				}
			}
		}
	})
}

// only is one line of a side.
func only(l packetLines, k PacketLine) packetLines {
	one := packetLines{}
	if line, ok := l[k]; ok {
		one[k] = maps.Clone(line)
	}
	return one
}

func TestAPacketThatComesTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, office, door := someLines(t, "base"), someLines(t, "office"), someLines(t, "door")
		taken, asked := began(t, base, base).merge(office, door)
		now := settle(office, door, slices.Concat(taken, asked), settledBy(t, asked))
		taken, asked = began(t, door, now).merge(now, door)
		if len(taken)+len(asked) > 0 {
			t.Fatalf("the second time %v is taken and %v asked", taken, asked)
		}
		later := settle(door, door, nil, nil)
		for k := range later {
			if k.Of == LineCount && k.ID != headLine {
				later[k]["people"] = fmt.Sprint(count(later[k]["people"]) + 2)
			}
		}
		taken, asked = began(t, door, now).merge(now, later)
		if then := settle(now, later, taken, nil); len(asked) > 0 || !sameLines(then, twoMore(now, door)) {
			t.Fatalf("of two more in each tally of %v, %v became %v, and %v is asked", door, now, then, asked)
		}
	})
}

func TestOfTwoValuesNothingIsLost(t *testing.T) {
	name, tally := PacketLine{LineName, "v"}, PacketLine{LineCount, "gender:woman"}
	for said, c := range map[string]PacketChange{
		"came":             {PacketField: PacketField{name, "state"}, Office: "cancelled", Door: "came"},
		"came, in the end": {PacketField: PacketField{name, "state"}, Office: "came", Door: "no-show"},
		"Ana":              {PacketField: PacketField{name, "name"}, Office: "Ana", Door: "Anna"},
		"two seats":        {PacketField: PacketField{name, "note"}, Office: "", Door: "two seats"},
		"both notes":       {PacketField: PacketField{name, "note"}, Office: "a", Door: "b", Both: "both notes"},
		"7":                {PacketField: PacketField{tally, "people"}, Office: "5", Door: "4", Both: "7"},
		"120":              {PacketField: PacketField{PacketLine{LineCount, headLine}, "people"}, Office: "100", Door: "120"},
	} {
		office := packetLines{c.PacketLine: {c.Field: c.Office}}
		door := packetLines{c.PacketLine: {c.Field: c.Door}}
		got := settle(office, door, []PacketChange{c}, nil)[c.PacketLine][c.Field]
		if want, _, _ := strings.Cut(said, ","); got != want {
			t.Errorf("%s: %q", said, got)
		}
	}
}

// twoMore is a side with two more in each tally that the door has.
func twoMore(l, door packetLines) packetLines {
	more := settle(l, l, nil, nil)
	for k := range door {
		if k.Of == LineCount && k.ID != headLine {
			if more[k] == nil {
				more[k] = map[string]string{}
			}
			more[k]["people"] = fmt.Sprint(count(more[k]["people"]) + 2)
		}
	}
	return more
}
