package app

import (
	"context"
	"slices"
	"time"

	"sofra/app/words"
)

// theDay is what a day sheet tells, before it is said in a language.
type theDay struct {
	ask     DaySheetAsk
	number  int
	event   Event
	venue   Venue
	place   Place
	lines   []ShowLine
	texts   []EventText
	played  Programme
	cast    Cast // of the programme
	calls   []Call
	booked  []bookedArtist
	hides   bool // who may not be named outside the office
	without Discreet
	open    Discreet // who may not be named where others than the reader look
	own     ownSheet // of one artist
}

// bookedArtist is somebody who is booked, with what the sheet says of them.
type bookedArtist struct {
	BookingRow
	travels []string
	riders  []File
	sums    []Settlement
}

func (a *App) theDay(ctx context.Context, ask DaySheetAsk, number int) (d theDay, err error) {
	d = theDay{ask: ask, number: number}
	steps := []func() error{
		func() error { d.event, err = a.Event(ctx, ask.EventID); return err },
		func() error { d.lines, err = a.ShowLines(ctx, ask.EventID); return err },
		func() error { d.texts, err = a.EventTexts(ctx, ask.EventID); return err },
		func() error { return d.where(ctx, a) },
		func() error { d.calls, err = a.Calls(ctx, d.event); return err },
		func() error { return d.readOwn(ctx, a) },
		func() error { return d.plays(ctx, a) },
		func() error { return d.artists(ctx, a) },
		func() error { return d.discreet(ctx, a) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return d, err
		}
	}
	return d, nil
}

func (d *theDay) where(ctx context.Context, a *App) (err error) {
	if d.event.VenueID == "" {
		return nil
	}
	if d.venue, err = a.Venue(ctx, d.event.VenueID); err != nil || d.venue.PlaceID == "" {
		return err
	}
	d.place, err = a.Place(ctx, d.venue.PlaceID)
	return err
}

func (d *theDay) plays(ctx context.Context, a *App) (err error) {
	if d.event.ProgrammeID == "" || !d.has(BlockProgramme) {
		return nil
	}
	if d.played, err = a.Programme(ctx, d.event.ProgrammeID); err == nil {
		d.cast, err = a.CastOf(ctx, d.played, d.event, DateOf(d.ask.At))
	}
	if err == nil && d.own.alone() {
		d.own.playing, err = a.PlayingOf(ctx, d.played, d.event.ID, d.event.Day)
	}
	return err
}

// artists reads who is booked, as far as this sheet says anything of them: what
// it may not say is not even read.
func (d *theDay) artists(ctx context.Context, a *App) error {
	if !d.has(BlockArtists) && !d.has(BlockTravel) && !d.has(BlockFees) {
		return nil
	}
	rows, _, err := a.Bookings(ctx, BookingFilter{EventID: d.event.ID, Standing: true, Page: Page{Sort: "artist"}})
	for _, k := range rows {
		if err != nil {
			return err
		}
		if d.own.alone() && k.ID != d.ask.BookingID {
			continue
		}
		one := bookedArtist{BookingRow: k}
		err = d.about(ctx, a, &one)
		d.booked = append(d.booked, one)
	}
	return err
}

// about reads what a sheet says of one artist.
func (d *theDay) about(ctx context.Context, a *App, one *bookedArtist) error {
	if d.has(BlockFees) {
		lines, err := a.LinesOf(ctx, one.ID)
		if err != nil {
			return err
		}
		one.sums = SettlementOf(one.Booking, lines)
	}
	contacts, err := a.BookingContacts(ctx, one.ID)
	if err != nil {
		return err
	}
	for _, c := range contacts {
		if c.Role == Travels {
			one.travels = append(one.travels, c.Name)
		}
	}
	if one.Unknown() {
		return nil
	}
	of := Ref{Kind: People, ID: one.PersonID}
	if one.EnsembleID != "" {
		of = Ref{Kind: Ensembles, ID: one.EnsembleID}
	}
	files, err := a.Files(ctx, of)
	for _, f := range files {
		if !f.Personal && (f.Purpose == FileTechnical || f.Purpose == FileHospitality) {
			one.riders = append(one.riders, f)
		}
	}
	return err
}

// discreet reads who may not be named on what leaves the office: to artists and
// security as in a programme, to the press only with a yes.
func (d *theDay) discreet(ctx context.Context, a *App) (err error) {
	purpose := InProgramme
	switch d.ask.Variant {
	case SheetFull, SheetCrew:
		return nil
	case SheetPress:
		purpose = ForPress
	}
	d.hides = true
	if d.own.alone() {
		if d.open, err = DiscreetIn(ctx, a, purpose, DateOf(d.ask.At)); err != nil {
			return err
		}
	}
	d.without, err = discreetFor(ctx, a, purpose, DateOf(d.ask.At), d.own.who)
	return err
}

// has says whether a block is on.
func (d *theDay) has(block string) bool {
	of := DaySheet{Variant: d.ask.Variant, BookingID: d.ask.BookingID}
	return slices.Contains(d.ask.Blocks, block) && slices.Contains(of.allowed(), block)
}

// seen are the lines of the run of show that the readers see.
func (d *theDay) seen() (all []ShowLine) {
	for _, l := range d.lines {
		by := d.ask.Variant // variants are called as who sees them
		if (by == SheetFull || l.Seen(by) || by == SheetPress && l.Seen(SeenByPublic)) && !d.own.callsAnother(l) {
			all = append(all, l)
		}
	}
	return all
}

// say is a text without the names that its readers may not know.
func (d *theDay) say(b *words.Book, text string) string {
	if !d.hides {
		return text
	}
	return d.without.Text(text, b.T("an artist"))
}

// named is somebody's name, or none where they may not be named.
func (d *theDay) named(b *words.Book, id ID, name string) string {
	if d.hides && id != "" && !d.without.Names(id) {
		return b.T("an artist")
	}
	return d.say(b, name)
}

// printed is when the sheet is made, as a book writes it.
func (d *theDay) printed(b *words.Book) string {
	at := d.ask.At
	y, m, day := at.Date()
	return b.T("Version {n}, printed on {day} at {time}", "n", d.number, "day", b.Date(y, int(m), day), "time", at.Format(time.TimeOnly)[:5])
}
