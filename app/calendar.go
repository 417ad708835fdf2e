package app

import "context"

// DayRow is what stands on a day of the calendar: an event and, where an artist
// is asked about, the artist's date there.
type DayRow struct {
	Event
	Project   string // code
	Venue     string
	Confirmed int // artists and ensembles whose date is confirmed
	Holds     int // those whose date is on hold
	ArtistDate
}

// ArtistDate is how far the date of one artist or ensemble is at an event; it is
// empty where nobody is asked about, or they are there without a booking.
type ArtistDate struct {
	BookingID ID
	Artist    string
	DateState DateState
	Deal      Deal
	Rank      int
	HoldUntil Date
}

// DayFilter says what a calendar shows. From and To are inclusive. A person is
// looked for with the ensembles they are in on the day.
type DayFilter struct {
	From, To   Date
	ProjectID  ID
	VenueID    ID
	PersonID   ID // one of person and ensemble
	EnsembleID ID
}

type calendarReader interface {
	// Days lists what is on, day by day, each in the order of its hours; what
	// has no hour comes first.
	Days(ctx context.Context, f DayFilter) ([]DayRow, error)
}

// On is the day where it stands: an event that waits for a new day is shown
// where it was.
func (r DayRow) On() Date {
	if r.Day == "" {
		return r.OldDay
	}
	return r.Day
}

// Stands says whether the artist's date may still come to be.
func (d ArtistDate) Stands() bool {
	return Booking{DateState: d.DateState, Deal: d.Deal}.Stands()
}
