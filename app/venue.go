package app

import (
	"context"

	"sofra/app/words"
)

// Venue is where events take place.
type Venue struct {
	Kept
	Name       string
	OtherNames string
	PlaceID    ID
	Town       string // as it was written, where it is no municipality here
	Address    string
	Phone      string
	Email      string
	StepFree   string // yes, no; "" is not known
	Hire       Minor  // for one event day
	Currency   string
	Notes      string
	Rooms      []Room // written with the venue, in one step
}

// Room is a part of a venue that an event takes.
type Room struct {
	Kept
	VenueID  ID
	Name     string
	Seats    int // people, seated
	Standing int // people, standing
	Buffer   int // minutes kept free before and after an event
	Position int
}

// VenueRow is a venue as a list shows it.
type VenueRow struct {
	Venue
	Seats   int // of the largest room
	Times   int // events held there
	LastDay Date
	PlaceNames
}

// Names returns what a venue is found by.
func (v Venue) Names() []string { return append([]string{v.Name}, lines(v.OtherNames)...) }

// VenueFilter says which venues a list shows.
type VenueFilter struct {
	Page
	PlaceID ID
}

type venueReader interface {
	// Venues lists venues, and how many there are.
	Venues(ctx context.Context, f VenueFilter) ([]VenueRow, int, error)

	// Venue returns one with its rooms, or ErrNotFound.
	Venue(ctx context.Context, id ID) (Venue, error)
}

type venueWriter interface {
	// PutVenue keeps v and makes its rooms those of v.Rooms.
	PutVenue(ctx context.Context, v *Venue) error
}

// Check returns Invalid when v breaks a rule.
func (v Venue) Check() error {
	wrongs := []Wrong{
		{"Name", NameRule(v.Name)},
		{"Phone", PhoneRule(v.Phone)},
		{"Email", EmailRule(v.Email)},
		{"Currency", MoneyRule(v.Hire, v.Currency)},
		{"StepFree", oneOf(v.StepFree, "yes", "no")},
	}
	for _, r := range v.Rooms {
		wrongs = append(wrongs, Wrong{"Rooms", NameRule(r.Name)}, Wrong{"Rooms", countRule(r.Seats, r.Standing, r.Buffer)})
	}
	return check(wrongs...)
}

// countRule keeps counts at zero or more.
func countRule(counts ...int) words.Text {
	for _, n := range counts {
		if n < 0 {
			return words.T("A count is not below zero.")
		}
	}
	return words.Text{}
}

// SaveVenue adds or replaces a venue with its rooms.
func (a *App) SaveVenue(ctx context.Context, v *Venue) error {
	return a.saveVenue(ctx, words.T("Saved {name}", "name", v.Name), v)
}

// saveVenue keeps a venue whole, as the step that verb names.
func (a *App) saveVenue(ctx context.Context, verb words.Text, v *Venue) error {
	if err := v.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutVenue(ctx, v) })
}
