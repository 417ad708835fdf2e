package app

import "context"

// Performance is one time that a person was on stage. It writes itself: from
// agreed bookings of events that were held, from programmes as they were
// performed, and from who took part.
type Performance struct {
	EventID ID
	Event   string
	Kind    string
	Day     Date
	Venue   string
	Town    string
	With    []string `part:"shown"` // the ensembles that they played in, then who else was on stage
	Played  []string `part:"shown"` // the pieces, in their order
}

type performanceReader interface {
	// Performances lists when a person was on stage, the latest first. It is
	// what Times of PersonRow counts.
	Performances(ctx context.Context, person ID) ([]Performance, error)
}
