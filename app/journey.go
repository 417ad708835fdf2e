package app

import (
	"context"

	"sofra/app/words"
)

// Journey is what one person has on one day in two towns.
type Journey struct {
	Who                  string
	EventID              ID
	Event                string
	Starts, Ends         Clock
	Town                 string
	HereStarts, HereEnds Clock
	HereTown             string
}

type journeyReader interface {
	// Journeys lists what else the people of a booking have on the day of its
	// event in another town.
	Journeys(ctx context.Context, b Booking) ([]Journey, error)
}

// Text says a journey: from which town to which, and the hours between; how
// long the way is nobody here knows.
func (j Journey) Text() words.Text {
	switch {
	case j.Ends.Valid() && j.HereStarts.Valid() && j.Ends <= j.HereStarts && !NextDay(j.Starts, j.Ends):
		return words.T("{who} is in {town} on that day too, for {event}: it ends at {ends}, and this begins at {begins} in {other}. How long the way is, is not known here.",
			"who", j.Who, "town", j.Town, "event", j.Event, "ends", string(j.Ends), "begins", string(j.HereStarts), "other", j.HereTown)
	case j.HereEnds.Valid() && j.Starts.Valid() && j.HereEnds <= j.Starts && !NextDay(j.HereStarts, j.HereEnds):
		return words.T("{who} is in {town} on that day too, for {event}: this ends at {ends} in {other}, and that begins at {begins}. How long the way is, is not known here.",
			"who", j.Who, "town", j.Town, "event", j.Event, "ends", string(j.HereEnds), "begins", string(j.Starts), "other", j.HereTown)
	}
	return words.T("{who} is in {town} on that day too, for {event}. How long the way is, is not known here.", "who", j.Who, "town", j.Town, "event", j.Event)
}
