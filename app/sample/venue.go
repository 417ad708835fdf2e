package sample

import (
	"strings"

	"sofra/app"
)

// house is a venue as its row tells it.
func (s *story) house(r []string) app.Venue {
	v := app.Venue{
		Name: r[0], PlaceID: app.ID(r[2]), Address: r[3], Access: app.Access{StepFree: r[4], Toilets: r[7], HearingLoop: r[8]},
		Hire: app.Minor(s.number(r[5])), Currency: "EUR",
		VenueParts: app.VenueParts{Opens: app.Opens(strings.ReplaceAll(r[9], "|", "\n")), Neutral: r[10], Technical: r[11]},
	}
	if name, rest, ok := strings.Cut(r[12], ", "); ok {
		concern, phone, _ := strings.Cut(rest, ", ")
		v.Contacts = []app.VenueContact{{Name: name, Concern: concern, Phone: phone}}
	}
	if what, amount, ok := strings.Cut(r[13], ":"); ok {
		v.Prices = []app.HirePrice{{What: what, Amount: app.Minor(s.number(amount)), Currency: "EUR"}}
	}
	for i, text := range strings.Split(r[6], "|") {
		room := s.room(strings.Split(text, ":"))
		room.Position = i + 1
		v.Rooms = append(v.Rooms, room)
	}
	return v
}

// room is one as its row tells it: an hour before an event, half an hour
// after it.
func (s *story) room(told []string) app.Room {
	r := app.Room{Name: told[0], Seats: s.number(told[1]), Standing: s.number(told[2]), Buffer: 60, Strike: 30}
	if len(told) < 4 || told[3] == "" {
		return r
	}
	for i, text := range strings.Split(told[3], ";") {
		name, holds, _ := strings.Cut(text, "=")
		seats, standing, _ := strings.Cut(holds, "/")
		r.Layouts = append(r.Layouts, app.Layout{Name: name, Seats: s.number(seats), Standing: s.number(standing), Position: i})
	}
	return r
}

// madeOf says which rooms of a venue are made of others.
func (s *story) madeOf(v *app.Venue, told string) {
	for i, text := range strings.Split(told, "|") {
		room := strings.Split(text, ":")
		if len(room) < 5 {
			continue
		}
		for j := range v.Rooms {
			if strings.Contains("+"+room[4]+"+", "+"+v.Rooms[j].Name+"+") {
				v.Rooms[i].Parts = append(v.Rooms[i].Parts, app.RoomPart{PartID: v.Rooms[j].ID})
			}
		}
		keep(s, s.a.SaveVenue, v)
	}
}
