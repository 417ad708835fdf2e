package app

import (
	"cmp"
	"slices"
)

// ActivityPlaces are where an activity was, as anybody may know it.
type ActivityPlaces struct {
	Places []Place
	Venues []ActivityVenue
}

// ActivityVenue is where something stands in a municipality. What it is called stays
// here: a hall may bear somebody's name.
type ActivityVenue struct {
	In Place
	At Coordinates
}

// openly is the municipality of an event that was held, if anybody may know where: what
// is sensitive is told nowhere.
func (m *activityMaker) openly(e EventLine) (in Place, told bool) {
	in, known := m.places[e.PlaceID]
	return in, known && !e.Sensitive && slices.Contains(HeldStatuses(), e.Status) && e.Day <= m.today()
}

// towns are the municipalities of what was held, but for what is sensitive.
func (m *activityMaker) towns() (all []Place) {
	for _, e := range m.events {
		if at, told := m.openly(e); told && !slices.ContainsFunc(all, func(p Place) bool { return p.ID == at.ID }) {
			all = append(all, at)
		}
	}
	slices.SortFunc(all, func(a, b Place) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// venues are where it was held and that is known to the degree, but for what is
// sensitive.
func (m *activityMaker) venues() (all []ActivityVenue) {
	for _, e := range m.events {
		if in, told := m.openly(e); told && e.Coordinates != "" && !slices.ContainsFunc(all, func(v ActivityVenue) bool { return v.At == e.Coordinates }) {
			all = append(all, ActivityVenue{in, e.Coordinates})
		}
	}
	slices.SortFunc(all, func(a, b ActivityVenue) int { return cmp.Compare(a.At, b.At) })
	return all
}
