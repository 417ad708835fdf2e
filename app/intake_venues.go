package app

import (
	"context"

	"sofra/app/words"
)

// knownVenue is what tells venues of one name apart.
type knownVenue struct {
	id    ID
	place ID
	town  string // its key
	here  bool   // in the office before the file
}

// loadVenues reads the venues of the office once.
func (in *intake) loadVenues(ctx context.Context) error {
	if in.venues != nil {
		return nil
	}
	rows, _, err := in.tx.Venues(ctx, VenueFilter{})
	in.venues = map[string][]knownVenue{}
	for _, v := range rows {
		in.knowVenue(v.Venue, true)
	}
	return err
}

func (in *intake) knowVenue(v Venue, here bool) {
	for _, name := range v.Names() {
		if key := keyOf(name); key != "" {
			in.venues[key] = append(in.venues[key], knownVenue{v.ID, v.PlaceID, keyOf(v.Town), here})
		}
	}
}

// findVenue looks for a venue of that name in that town. Where either does
// not say its town, the name is enough.
func (in *intake) findVenue(name string, place ID, town string) ID {
	v := in.venueIn(in.venues[keyOf(name)], place, town)
	if v.here {
		in.meetOnce(Venues, v.id)
	}
	return v.id
}

func (in *intake) venueIn(all []knownVenue, place ID, town string) knownVenue {
	for _, v := range all {
		if v.place == place && v.town == keyOf(town) {
			return v
		}
	}
	for _, v := range all {
		if place == "" && town == "" && len(all) == 1 || v.place == "" && v.town == "" {
			return v
		}
	}
	return knownVenue{}
}

// venue finds the venue of a name, or makes it.
func (in *intake) venue(ctx context.Context, name string, place ID, town string) (ID, error) {
	if name == "" {
		return "", nil
	}
	if id := in.findVenue(name, place, town); id != "" {
		return id, nil
	}
	v := Venue{Name: tidy(name), PlaceID: place, Town: town}
	err := in.added(Venues, in.tx.PutVenue(ctx, &v))
	in.knowVenue(v, false)
	return v.ID, err
}

// takeVenue makes a venue of a row. A row with the name of the venue above it
// is another room of it.
func (in *intake) takeVenue(ctx context.Context, r *intakeRow) error {
	name := r.text("name")
	if name == "" || !NameRule(name).Empty() {
		return in.unnamed(r, name, "no_name", words.T("This row has no name, so it was passed over."))
	}
	v := Venue{Name: tidy(name), Address: r.text("address"), Notes: r.notes("notes")}
	v.StepFree = r.choice("step_free", "yesno")
	v.OtherNames = addLines("", r.text("other_names"))
	v.PlaceID, v.Town = in.place(r, "place")
	v.Phone, v.Email = r.phone(&v.Notes), r.email()
	v.Hire, v.Currency = r.money("hire")
	if v.StepFree == PrefersNot {
		v.StepFree = ""
	}
	room := Room{Name: r.text("room"), Seats: r.count("seats"), Standing: r.count("standing"), Position: 1}
	if room.Name == "" {
		room.Name = v.Name
	}
	if id := in.findVenue(v.Name, v.PlaceID, v.Town); id != "" {
		return in.addRoom(ctx, r, id, room)
	}
	if room.Seats+room.Standing > 0 || r.text("room") != "" {
		v.Rooms = []Room{room}
	}
	err := in.added(Venues, in.tx.PutVenue(ctx, &v))
	in.knowVenue(v, false)
	return err
}

// addRoom gives a venue that is there a room that it lacks.
func (in *intake) addRoom(ctx context.Context, r *intakeRow, id ID, room Room) error {
	v, err := in.tx.Venue(ctx, id)
	if err != nil {
		return err
	}
	for _, old := range v.Rooms {
		if keyOf(old.Name) == keyOf(room.Name) {
			in.tell(spot{r.number, -1}, "", "known", words.T("{name} is there already, so this row was not taken.", "name", v.Name))
			return nil
		}
	}
	if r.text("room") == "" {
		in.tell(spot{r.number, -1}, "", "known", words.T("{name} is there already, so this row was not taken.", "name", v.Name))
		return nil
	}
	room.Position = len(v.Rooms) + 1
	v.Rooms = append(v.Rooms, room)
	return in.grown(in.tx.PutVenue(ctx, &v))
}
