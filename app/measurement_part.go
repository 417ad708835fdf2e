package app

import (
	"slices"

	"sofra/app/words"
)

// ByOwn is the direction whose parts the office names itself; NotStated is the part
// of those of whom nobody knows.
const (
	ByOwn     = "own"
	NotStated = "unsaid"
)

// TypedParts lists the directions in which typed values may be parted.
func TypedParts() []string {
	return []string{ByGender, ByAge, ByCommunity, ByIbar, ByMaturity, ByLanguage, ByOwn}
}

// PartsBy lists the parts of a direction that typed values of i are noted in.
func (i Indicator) PartsBy(by string) (all []string) {
	switch by {
	case ByGender:
		all = []string{"woman", "man", "another"}
	case ByAge:
		all = AgeBands()
	case ByCommunity:
		all = append(Communities(), MixedCommunity, OtherCommunity)
	case ByIbar:
		all = []string{"north", "south", "both"}
	case ByMaturity:
		all = []string{"established", "emerging"}
	case ByLanguage:
		for _, l := range words.Langs() {
			if l != words.SrCyrl {
				all = append(all, string(l))
			}
		}
	case ByOwn:
		all = slices.Clone(i.OwnParts)
	}
	return append(all, NotStated)
}

// value is what was typed.
func (m Measurement) value() Reached {
	return Reached{N: m.N, Of: m.OfN, Places: m.Places, Said: m.Said, Has: true}
}

// Value is what was typed, to be said by its indicator.
func (m Measurement) Value() Reached { return m.value() }

func (p MeasurementPart) value() Reached {
	return Reached{N: p.N, Of: p.OfN, Places: p.Places, Has: true}
}

// Value is the part as a value of its indicator.
func (p MeasurementPart) Value() Reached { return p.value() }

// By are the parts in one direction.
func (m Measurement) By(direction string) (all []MeasurementPart) {
	for _, p := range m.Parts {
		if p.PartedBy == direction {
			all = append(all, p)
		}
	}
	return all
}

// partsSum is what parts come to together.
func partsSum(parts []MeasurementPart) (r Reached) {
	for _, p := range parts {
		r = r.plus(p.value())
	}
	r.Has = len(parts) > 0
	return r
}

// AddUp says whether parts of one direction come to the value.
func (m Measurement) AddUp(i Indicator, direction string) bool {
	parts := m.By(direction)
	return len(parts) == 0 || i.same(partsSum(parts), m.value())
}

// same says whether two values are one: numerators and wholes alike. A mean is typed
// to a thousandth, so means put together may be off by as much as each was rounded.
func (i Indicator) same(a, b Reached) bool {
	places := max(a.Places, b.Places)
	a, b = a.at(places), b.at(places)
	if i.Kind != ScoreValue {
		return a.N == b.N && a.Of == b.Of
	}
	return a.Of == b.Of && max(a.N-b.N, b.N-a.N) <= b.Of
}

// partsRule says what is wrong with the parts of a value: those of a direction come
// to the whole, or there is a reason why they do not.
func (m Measurement) partsRule(i Indicator) words.Text {
	if i.Kind == TextValue && len(m.Parts) > 0 {
		return words.T("A text has no parts.")
	}
	for _, p := range m.Parts {
		switch {
		case !slices.Contains(TypedParts(), p.PartedBy) || p.Part == "":
			return words.T("Values are not parted by this.")
		case !i.valueRule(p.N, p.OfN).Empty() && (p.N != 0 || p.OfN != 0):
			return i.valueRule(p.N, p.OfN)
		}
	}
	for _, by := range TypedParts() {
		if m.PartsWhy == "" && !m.AddUp(i, by) {
			return words.T("By {direction} the parts do not add up to the value. Put them right, or say why.", "direction", PartedText(by))
		}
	}
	return words.Text{}
}

// partedRule holds the directions of typed values to those that there are.
func (i Indicator) partedRule() words.Text {
	for _, by := range i.PartedBy {
		if wrong := oneOf(by, TypedParts()...); !wrong.Empty() {
			return wrong
		}
	}
	return words.Text{}
}

// ownRule wants names of the parts that the office makes up.
func (i Indicator) ownRule() words.Text {
	if i.PartedBy.Has(ByOwn) && len(i.OwnParts) < 2 {
		return words.T("Name two parts at least, with commas between them.")
	}
	return LengthRule(i.OwnParts.String())
}
