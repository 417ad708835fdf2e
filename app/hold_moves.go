package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// HoldMove is what confirming a hold changes of an event that has a day or a
// place already, and who and what says otherwise then.
type HoldMove struct {
	From, To Wish
	Asked    []BookingRow // confirmed for the day that it had
	Papers   int          // offers, contracts and confirmations that were made before
}

// Moves says whether the event gets another day or place than it had.
func (m HoldMove) Moves() bool {
	return m.From.Day != "" && m.From.Day != m.To.Day ||
		m.From.VenueID != "" && (m.From.VenueID != m.To.VenueID || m.From.RoomID != "" && m.From.RoomID != m.To.RoomID)
}

// MoveOf says what confirming a hold moves, before it is done.
func (a *App) MoveOf(ctx context.Context, h Hold) (m HoldMove, err error) {
	e, err := a.Event(ctx, h.EventID)
	m.From, m.To = Wish{e.VenueID, e.RoomID, e.Day}, Wish{h.VenueID, h.RoomID, h.Day}
	if err != nil || !m.Moves() {
		return m, err
	}
	rows, _, err := a.Bookings(ctx, BookingFilter{EventID: e.ID, Standing: true, Page: Page{Sort: "artist"}})
	for _, r := range rows {
		if err != nil {
			return m, err
		}
		if slices.Contains(FirmDates(), r.DateState) {
			m.Asked = append(m.Asked, r)
		}
		var files []File
		files, err = a.Files(ctx, Ref{Bookings, r.ID})
		for _, f := range files {
			if f.Purpose == FilePaper {
				m.Papers++
			}
		}
	}
	return m, err
}

// Says are the sentences about the artists and the papers of the old day.
func (m HoldMove) Says(b *words.Book) (all []string) {
	var names []string
	for _, r := range m.Asked {
		names = append(names, r.Artist)
	}
	if n := len(names); n > 0 {
		all = append(all, b.N("{n} confirmed artists have the old date and are to be asked again: {names}.", n, "names", b.List(names)))
	}
	if m.Papers > 0 {
		all = append(all, b.N("{n} papers say the old date or place.", m.Papers))
	}
	return all
}
