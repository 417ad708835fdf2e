package app

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sofra/app/names"
	"sofra/app/words"
)

// OwnSheetBlocks lists what the day sheet of a single artist may have, in the
// order of the paper: nothing of money, and of needs only what is arranged for them.
func OwnSheetBlocks() []string {
	return []string{BlockContacts, BlockSchedule, BlockProgramme, BlockTravel, BlockTechnical, BlockAccess, BlockEmergency}
}

// ownSheet is the one artist or ensemble that a day sheet is for; the zero one is
// for nobody alone.
type ownSheet struct {
	booking BookingRow
	place   int         // among the booked, from 1 on
	who     map[ID]bool // the artist, and who is in the ensemble that evening
	playing []PlayingWith
	mine    names.Within // the artist's names
	others  names.Within // those of the other artists
	rest    map[ID]bool  // the other artists
}

func (o ownSheet) alone() bool { return o.booking.ID != "" }

// SheetFor is an artist who gets a day sheet of their own.
type SheetFor struct {
	BookingRow
	Lang words.Lang // of their own; "" where none is known that papers are in
}

// SheetsFor lists who gets a day sheet of their own: who is booked, and known.
func (a *App) SheetsFor(ctx context.Context, event ID) (all []SheetFor, err error) {
	rows, err := a.comeTo(ctx, event)
	for _, k := range rows {
		one := SheetFor{BookingRow: k}
		if one.Lang, err = a.sheetLang(ctx, k.Booking); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, err
}

// comeTo lists the bookings of an event that stand and whose artist is known.
func (a *App) comeTo(ctx context.Context, event ID) ([]BookingRow, error) {
	rows, _, err := a.Bookings(ctx, BookingFilter{EventID: event, Standing: true, Page: Page{Sort: "artist"}})
	return slices.DeleteFunc(rows, func(k BookingRow) bool { return k.Unknown() }), err
}

// sheetLang is the first language of an artist that papers are in; of an ensemble
// that of the first of its players who has one.
func (a *App) sheetLang(ctx context.Context, b Booking) (words.Lang, error) {
	people := []ID{b.PersonID}
	if b.EnsembleID != "" {
		line, err := a.Lineup(ctx, b.ID)
		if err != nil {
			return "", err
		}
		people = nil
		for _, f := range line {
			if !f.Unfound() && f.Stands != IsOff {
				people = append(people, f.PersonID)
			}
		}
	}
	for _, id := range people {
		p, err := a.Person(ctx, id)
		if err != nil {
			return "", err
		}
		if lang := p.paperLang(); lang != "" {
			return lang, nil
		}
	}
	return "", nil
}

// paperLang is the first language of a person that papers are in. Serbian stands
// in the script in which they write their name.
func (p Person) paperLang() words.Lang {
	for _, l := range p.Languages {
		switch {
		case l == "sr" && strings.ContainsFunc(p.Name, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }):
			return words.SrCyrl
		case l == "sr":
			return words.SrLatn
		case slices.Contains(words.Langs(), words.Lang(l)):
			return words.Lang(l)
		}
	}
	return ""
}

// readOwn reads whom the sheet is for, and who the others are.
func (d *theDay) readOwn(ctx context.Context, a *App) error {
	if d.ask.BookingID == "" {
		return nil
	}
	rows, err := a.comeTo(ctx, d.event.ID)
	at := slices.IndexFunc(rows, func(k BookingRow) bool { return k.ID == d.ask.BookingID })
	if err == nil && (at < 0 || d.ask.Variant != SheetArtists) {
		err = ErrNotFound
	}
	if err != nil {
		return err
	}
	o := ownSheet{booking: rows[at], place: at + 1, who: map[ID]bool{rows[at].ArtistID(): true}, rest: map[ID]bool{}}
	if o.booking.EnsembleID != "" {
		line, err := a.Lineup(ctx, o.booking.ID)
		if err != nil {
			return err
		}
		for _, f := range line {
			o.who[f.PersonID] = !f.Unfound() && f.Stands != IsOff
		}
	}
	var others []string
	for _, k := range rows {
		if !o.who[k.ArtistID()] {
			o.rest[k.ArtistID()] = true
			others = append(others, k.Artist)
		}
	}
	o.mine, o.others = names.NewWithin(o.booking.Artist), names.NewWithin(others...)
	d.own = o
	return nil
}

// callsAnother says whether a line of the run of show is another artist's call,
// and not this one's.
func (o ownSheet) callsAnother(l ShowLine) bool {
	said := l.What + ", " + l.Who
	switch {
	case !o.alone(), o.who[l.PersonID], len(o.mine.Find(said)) > 0:
		return false
	}
	return o.rest[l.PersonID] || len(o.others.Find(said)) > 0
}

// plays says whether an item stands on the sheet: where it is of one artist, what
// they play in.
func (o ownSheet) plays(i Item) bool {
	return !o.alone() || slices.ContainsFunc(i.Performers, func(f Performer) bool {
		return o.who[f.billed()] || slices.ContainsFunc(o.playing, func(w PlayingWith) bool { return w.OfID == f.billed() && o.who[w.PersonID] })
	})
}

// reader says for whom the sheet is.
func (c *sheetColumn) reader() string {
	if c.own.alone() {
		return c.own.booking.Artist
	}
	return c.Say(DaySheetName(c.ask.Variant))
}

// travelling is what is arranged for one artist, as the booking says it, or on
// other sheets who travels and sleeps here.
func (c *sheetColumn) travelling() {
	if !c.own.alone() {
		c.travel()
		return
	}
	for _, k := range c.booked {
		for _, need := range k.Needs {
			if label := c.Say(NeedName(need)); label != "" {
				c.add(PaperFact, label, c.T("Yes"))
			} else {
				c.add(PaperText, "", need)
			}
		}
		c.fact(c.T("Travels"), strings.Join(k.travels, ", "))
	}
}

// fileName names the one artist as far as the name of a file may: by how they are
// billed, and who may not be named outside the office by their place.
func (d *theDay) fileName() string {
	if !d.own.alone() {
		return ""
	}
	k, place := d.own.booking, strconv.Itoa(d.own.place)
	switch {
	case !d.open.Names(k.ArtistID()), d.open.Text(k.Artist, "") != k.Artist, fileWords(k.Artist) == "":
		return place
	case len(d.own.others.Find(k.Artist)) > 0:
		return fileWords(k.Artist) + " " + place // somebody else is called so too
	}
	return fileWords(k.Artist)
}
