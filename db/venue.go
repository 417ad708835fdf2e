package db

import (
	"context"
	"slices"

	"sofra/app"
)

func (r reader) Venues(ctx context.Context, f app.VenueFilter) (rows []app.VenueRow, n int, err error) {
	defer wrap(&err, "venues")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Venue]("v.") + `, ` + placeNames + `,
			coalesce((SELECT max(` + most("r") + `) FROM room r WHERE r.venue_id = v.id AND r.deleted_at IS NULL), 0) AS seats,
			(SELECT count(*) FROM event e WHERE e.venue_id = v.id AND e.deleted_at IS NULL) AS times,
			(SELECT max(e.day) FROM event e WHERE e.venue_id = v.id AND e.deleted_at IS NULL) AS last_day`,
		from: `FROM venue v LEFT JOIN place l ON l.id = v.place_id
			WHERE v.deleted_at IS NULL AND (? = '' OR v.place_id = ?)`,
		args: []any{string(f.PlaceID), string(f.PlaceID)},
		id:   `v.id`, kind: app.Venues, order: `v.sort_key`,
		sorts: map[string]string{"seats": `seats, v.sort_key`, "times": `times, v.sort_key`, "place": `l.sort_key, v.sort_key`},
	}, f.Page)
	return rows, n, err
}

// most is how many a room seats in the layout in which it seats most.
func most(room string) string {
	return `coalesce((SELECT max(y.seats) FROM layout y WHERE y.room_id = ` + room + `.id AND y.seats > ` + room + `.seats), ` + room + `.seats)`
}

func (r reader) Venue(ctx context.Context, id app.ID) (v app.Venue, err error) {
	defer wrap(&err, "venue")
	if err = r.one(ctx, &v, `SELECT `+columns[app.Venue]("")+` FROM venue WHERE id = ?`, id); err != nil {
		return v, err
	}
	if err = r.all(ctx, &v.Rooms, `SELECT `+columns[app.Room]("")+` FROM room WHERE venue_id = ? ORDER BY position, id`, id); err != nil {
		return v, err
	}
	if err = r.inRooms(ctx, &v); err != nil {
		return v, err
	}
	if err = r.all(ctx, &v.Contacts, `SELECT `+columns[app.VenueContact]("")+` FROM venue_contact WHERE venue_id = ? ORDER BY position, id`, id); err != nil {
		return v, err
	}
	err = r.all(ctx, &v.Prices, `SELECT `+columns[app.HirePrice]("")+` FROM hire_price WHERE venue_id = ? ORDER BY position, id`, id)
	return v, err
}

// inRooms reads the layouts of the rooms of a venue, and what they are made of.
func (r reader) inRooms(ctx context.Context, v *app.Venue) error {
	var layouts []app.Layout
	if err := r.all(ctx, &layouts, `
		SELECT `+columns[app.Layout]("y.")+` FROM layout y JOIN room r ON r.id = y.room_id
		WHERE r.venue_id = ? ORDER BY y.position, y.id`, v.ID); err != nil {
		return err
	}
	var made []app.RoomPart
	err := r.all(ctx, &made, `
		SELECT `+columns[app.RoomPart]("p.")+` FROM room_part p JOIN room r ON r.id = p.whole_id
		WHERE r.venue_id = ? AND p.deleted_at IS NULL ORDER BY p.id`, v.ID)
	at := map[app.ID]*app.Room{}
	for i := range v.Rooms {
		at[v.Rooms[i].ID] = &v.Rooms[i]
	}
	for _, l := range layouts {
		at[l.RoomID].Layouts = append(at[l.RoomID].Layouts, l)
	}
	for _, p := range made {
		at[p.WholeID].Parts = append(at[p.WholeID].Parts, p)
	}
	return err
}

func (w *writer) PutVenue(ctx context.Context, v *app.Venue) error {
	fresh := v.Version == 0
	if err := put(ctx, w, "venue", v); err != nil {
		return err
	}
	was, err := w.takingOf(ctx, v.ID)
	if err != nil {
		return err
	}
	if err := w.putRooms(ctx, v, fresh); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"venue_contact", "venue_id"}, fresh}, v.ID, v.Contacts); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"hire_price", "venue_id"}, fresh}, v.ID, v.Prices); err != nil {
		return err
	}
	is, err := w.takingOf(ctx, v.ID)
	if err != nil || slices.Equal(was, is) {
		return err
	}
	return w.retakeAll(ctx, `
		SELECT DISTINCT t.event_id FROM event e JOIN taken t ON t.event_id = e.id WHERE e.venue_id = ? ORDER BY t.event_id`, v.ID)
}

// putRooms writes the rooms of a venue first, for a room may be made of one
// that comes after it.
func (w *writer) putRooms(ctx context.Context, v *app.Venue, fresh bool) error {
	if err := putParts(ctx, w, owned{parts{"room", "venue_id"}, fresh}, v.ID, v.Rooms); err != nil {
		return err
	}
	for i := range v.Rooms {
		r := &v.Rooms[i]
		was, err := w.inside(ctx, r.ID)
		if err == nil {
			err = putParts(ctx, w, owned{parts{"layout", "room_id"}, fresh}, r.ID, r.Layouts)
		}
		if err == nil {
			err = putParts(ctx, w, owned{parts{"room_part", "whole_id"}, fresh}, r.ID, r.Parts)
		}
		if err == nil && !fresh {
			err = w.renew(ctx, r.ID, was)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// inside are the layouts and parts of a room, each with its version.
func (w *writer) inside(ctx context.Context, room app.ID) (all []string, err error) {
	if w.bulk != nil {
		return nil, nil
	}
	return all, w.all(ctx, &all, `
		SELECT id || ' ' || CAST(version AS TEXT) AS one FROM layout WHERE room_id = ?
		UNION ALL
		SELECT id || ' ' || CAST(version AS TEXT) FROM room_part WHERE whole_id = ? ORDER BY one`, room, room)
}

// renew gives a room whose layouts or parts are others another version, for its
// form asks for all of it: a desk that has it open meets what it did not see.
func (w *writer) renew(ctx context.Context, room app.ID, was []string) error {
	is, err := w.inside(ctx, room)
	if err != nil || slices.Equal(was, is) {
		return err
	}
	_, err = w.exec(ctx, `UPDATE room SET version = version + 1 WHERE id = ?`, room)
	return err
}

// takingOf is what the rooms of a venue take with an event: the minutes around
// it, and the rooms that they are made of.
func (w *writer) takingOf(ctx context.Context, venue app.ID) (rooms []string, err error) {
	if w.bulk != nil {
		return nil, nil
	}
	return rooms, w.all(ctx, &rooms, `
		SELECT id || ' ' || CAST(buffer AS TEXT) || ' ' || CAST(strike AS TEXT) AS takes FROM room WHERE venue_id = ?
		UNION ALL
		SELECT p.whole_id || ' ' || p.part_id FROM room_part p JOIN room r ON r.id = p.whole_id WHERE r.venue_id = ? ORDER BY takes`, venue, venue)
}
