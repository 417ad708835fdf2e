package app

import (
	"context"

	"sofra/app/words"
)

// VenueContact is somebody at a venue, and what one asks them for.
type VenueContact struct {
	Kept
	VenueID  ID
	Name     string
	Concern  string // "the keys", "sound and light"
	Phone    string
	Email    string
	Position int
}

// HirePrice is what a venue, or one of its rooms, takes for something.
type HirePrice struct {
	Kept
	VenueID  ID
	RoomID   ID // "" is the whole venue
	What     string
	Amount   Minor
	Currency string
	Position int
}

func (c VenueContact) wrongs() []Wrong {
	return []Wrong{{"Name", NameRule(c.Name)}, {"Concern", LengthRule(c.Concern)}, {"Phone", PhoneRule(c.Phone)}, {"Email", EmailRule(c.Email)}}
}

func (p HirePrice) wrongs() []Wrong {
	return []Wrong{{"What", NameRule(p.What)}, {"Currency", MoneyRule(p.Amount, p.Currency)}}
}

// SaveVenueContact adds a contact to a venue, or puts it in place of the one it
// was read as.
func (a *App) SaveVenueContact(ctx context.Context, venue ID, c VenueContact) error {
	if err := check(c.wrongs()...); err != nil {
		return err
	}
	verb := func(venue string) words.Text {
		return words.T("Saved the contact {name} of {venue}", "name", c.Name, "venue", venue)
	}
	return a.changeVenue(ctx, venue, verb, func(v *Venue) error {
		if c.Version == 0 {
			for _, old := range v.Contacts {
				c.Position = max(c.Position, old.Position+1)
			}
		}
		return with(&v.Contacts, c)
	})
}

// RemoveVenueContact takes a contact away from a venue.
func (a *App) RemoveVenueContact(ctx context.Context, venue ID, c VenueContact) error {
	verb := func(venue string) words.Text {
		return words.T("Removed the contact {name} of {venue}", "name", c.Name, "venue", venue)
	}
	return a.changeVenue(ctx, venue, verb, func(v *Venue) error { return without(&v.Contacts, c.Kept) })
}

// SaveHirePrice adds a price to a venue, or puts it in place of the one it was
// read as.
func (a *App) SaveHirePrice(ctx context.Context, venue ID, p HirePrice) error {
	if err := check(p.wrongs()...); err != nil {
		return err
	}
	verb := func(venue string) words.Text {
		return words.T("Saved the price for {what} of {venue}", "what", p.What, "venue", venue)
	}
	return a.changeVenue(ctx, venue, verb, func(v *Venue) error {
		if p.Version == 0 {
			for _, old := range v.Prices {
				p.Position = max(p.Position, old.Position+1)
			}
		}
		return with(&v.Prices, p)
	})
}

// RemoveHirePrice takes a price away from a venue.
func (a *App) RemoveHirePrice(ctx context.Context, venue ID, p HirePrice) error {
	verb := func(venue string) words.Text {
		return words.T("Removed the price for {what} of {venue}", "what", p.What, "venue", venue)
	}
	return a.changeVenue(ctx, venue, verb, func(v *Venue) error { return without(&v.Prices, p.Kept) })
}
