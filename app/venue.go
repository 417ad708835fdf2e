package app

import (
	"context"

	"sofra/app/words"
)

// Venue is where events take place.
type Venue struct {
	Kept
	Name        string
	OtherNames  string
	PlaceID     ID
	Town        string // as it was written, where it is no municipality here
	Address     string
	Coordinates Coordinates
	Phone       string
	Email       string
	Access
	Hire     Minor // what one event day usually costs
	Currency string
	Notes    string
	Rooms    []Room // written with the venue, in one step
	VenueParts
}

// Access is whether everybody can come in and take part: yes, no; "" is not
// asked yet.
type Access struct {
	StepFree    string
	Toilets     string // accessible ones
	HearingLoop string
}

// VenueParts are what is known of a venue beside its name and rooms, and what
// is written with it, in one step.
type VenueParts struct {
	Neutral   string // whose ground it is, and who would feel unwelcome: for the staff only
	Technical string // what is there of stage, sound and light
	Opens     Opens
	Contacts  []VenueContact
	Prices    []HirePrice
}

// VenueRow is a venue as a list shows it.
type VenueRow struct {
	Venue
	Seats   int // of the largest room, in its largest layout
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
		{"Coordinates", CoordinatesRule(string(v.Coordinates))},
		{"Currency", MoneyRule(v.Hire, v.Currency)},
		{"StepFree", oneOf(v.StepFree, "yes", "no")},
		{"Toilets", oneOf(v.Toilets, "yes", "no")},
		{"HearingLoop", oneOf(v.HearingLoop, "yes", "no")},
		{"Opens", OpensRule(v.Opens)},
	}
	for _, r := range v.Rooms {
		wrongs = append(wrongs, Wrong{"Rooms", firstOf(r.wrongs())})
	}
	for _, r := range v.Rooms {
		wrongs = append(wrongs, Wrong{"Parts", v.partsRule(r)})
	}
	for _, c := range v.Contacts {
		wrongs = append(wrongs, Wrong{"Contacts", firstOf(c.wrongs())})
	}
	for _, p := range v.Prices {
		wrongs = append(wrongs, Wrong{"Prices", firstOf(p.wrongs())})
	}
	return check(wrongs...)
}

// firstOf is the first thing that is wrong with a part.
func firstOf(wrongs []Wrong) words.Text {
	for _, w := range wrongs {
		if !w.Text.Empty() {
			return w.Text
		}
	}
	return words.Text{}
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
	v.Coordinates, _ = ReadCoordinates(string(v.Coordinates))
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutVenue(ctx, v) })
}
