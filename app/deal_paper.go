package app

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"

	"sofra/app/words"
)

// PaperKind is which paper of a booking one is.
type PaperKind string

// The papers of a booking, in the order they come.
const (
	OfferPaper        PaperKind = "offer"
	ContractPaper     PaperKind = "contract"
	ConfirmationPaper PaperKind = "confirmation"
	SettlementPaper   PaperKind = "settlement"
	ReceiptPaper      PaperKind = "receipt"
)

// PaperKinds lists the papers of a booking, in the order they come.
func PaperKinds() []PaperKind {
	return []PaperKind{OfferPaper, ContractPaper, ConfirmationPaper, SettlementPaper, ReceiptPaper}
}

// Text is what a paper is called.
func (k PaperKind) Text() words.Text {
	switch k {
	case OfferPaper:
		return words.T("Offer")
	case ContractPaper:
		return words.T("Contract")
	case ConfirmationPaper:
		return words.T("Confirmation")
	case SettlementPaper:
		return words.T("Settlement")
	}
	return words.T("Receipt|a paper")
}

// Paper is a paper of a booking in one or two languages, as it is set: the
// columns have the same blocks in the same order.
type Paper struct {
	Kind    PaperKind
	Title   string // in the first language, which prevails
	About   string // the event, as the name of a file may say it
	For     string // the one artist whose day sheet it is, likewise; "" is none
	Day     Date   // of the event
	Word    bool   // as a Word document, not as PDF
	Number  int    // the how manieth print of a day sheet; 0 is none
	Langs   []words.Lang
	Columns [][]PaperBlock // one a language
}

// PaperBlockKind is what a block of a paper is.
type PaperBlockKind int

// The kinds of blocks of a paper.
const (
	PaperTitle  PaperBlockKind = iota
	PaperHead                  // above what belongs together
	PaperText                  // a paragraph
	PaperFact                  // a label with what is said of it
	PaperAmount                // a label with an amount
	PaperTotal                 // an amount that others add up to
	PaperBlank                 // a label with a line to write on
	PaperSign                  // who signs on the line
	PaperTimed                 // a time, what then, and beside it who
)

// PaperBlock is a piece of a paper in one language.
type PaperBlock struct {
	Kind  PaperBlockKind
	Label string
	Text  string

	Beside string // of a timed one: who, or how long
}

// officeSetting is the office as its papers name it: name, address, number.
const officeSetting = "paper_office"

// PaperOffice is how the office is named on papers; "" is not said yet.
func (a *App) PaperOffice(ctx context.Context) (string, error) { return a.Setting(ctx, officeSetting) }

// SavePaperOffice keeps how the office is named on papers.
func (a *App) SavePaperOffice(ctx context.Context, name string) error {
	if err := check(Wrong{"Office", LengthRule(name)}); err != nil {
		return err
	}
	return a.change(ctx, words.T("Changed how papers name the office"), func(tx Tx) error { return tx.PutSetting(ctx, officeSetting, strings.TrimSpace(name)) })
}

// MakePaper writes a paper of a booking in one language or in two side by side;
// of two the first prevails. It keeps nothing; AddPaper does.
func (a *App) MakePaper(ctx context.Context, booking ID, kind PaperKind, langs []words.Lang) (Paper, error) {
	p := Paper{Kind: kind, Langs: langs}
	var which, in words.Text
	if !slices.Contains(PaperKinds(), kind) {
		which = words.T("Choose the paper.")
	}
	if len(langs) < 1 || len(langs) > 2 || len(langs) == 2 && langs[0] == langs[1] {
		in = words.T("A paper has one language, or two different ones.")
	}
	if err := check(Wrong{"Kind", which}, Wrong{"Langs", in}); err != nil {
		return p, err
	}
	d, err := a.dealt(ctx, booking)
	if err != nil {
		return p, err
	}
	if d.clauses, err = a.ClausesFor(ctx, booking, kind); err != nil {
		return p, err
	}
	if p.About, err = a.aboutPaper(ctx, d.event); err != nil {
		return p, err
	}
	p.Day = d.event.Day
	for _, l := range langs {
		p.Columns = append(p.Columns, d.paper(words.In(l), kind, langs))
	}
	p.Title = p.Columns[0][0].Text + ": " + d.artist
	return p, nil
}

// AddPaper keeps a paper with its booking, as a file. Write sets it; where that
// fails nothing is kept, and no step says that it was made.
func (a *App) AddPaper(ctx context.Context, booking ID, p Paper, write func(io.Writer) error) error {
	var body bytes.Buffer
	if err := write(&body); err != nil {
		return err
	}
	verb := words.T("Made a paper: {paper}, {event}", "paper", p.Kind.Text(), "event", p.About)
	return a.addFile(ctx, verb, &File{OwnerKind: Bookings, OwnerID: booking, Purpose: FilePaper, Name: p.FileName(), Mark: p.Mark()}, &body)
}

// dealt is what papers tell of a booking.
type dealt struct {
	Booking
	event   Event
	venue   Venue
	place   Place
	office  string
	artist  string
	legal   string
	namesIn map[string]string // of the artist, by language
	signs   []string
	gets    []string // who is paid
	lines   []BookingLine
	sums    []Settlement
	clauses []Clause
	ladder  Ladder
}

func (a *App) dealt(ctx context.Context, booking ID) (d dealt, err error) {
	steps := []func() error{
		func() error { d.Booking, err = a.Booking(ctx, booking); return err },
		func() error { d.event, err = a.Event(ctx, d.EventID); return err },
		func() error { d.office, err = a.PaperOffice(ctx); return err },
		func() error { d.artist, err = a.booked(ctx, d.Booking); return err },
		func() error { d.lines, err = a.LinesOf(ctx, booking); return err },
		func() error { d.ladder, err = a.LadderFor(ctx, d.Booking); return err },
		func() error { return d.people(ctx, a) },
		func() error { return d.where(ctx, a) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return d, err
		}
	}
	d.sums = SettlementOf(d.Booking, d.lines)
	return d, nil
}

// people reads how the artist is named, and who signs and is paid.
func (d *dealt) people(ctx context.Context, a *App) error {
	d.namesIn = map[string]string{}
	if d.PersonID != "" {
		p, err := a.Person(ctx, d.PersonID)
		if err != nil {
			return err
		}
		d.legal = p.LegalName
		for _, n := range p.NamesIn {
			d.namesIn[n.Language] = n.Name
		}
	}
	all, err := a.BookingContacts(ctx, d.ID)
	for _, c := range all {
		switch c.Role {
		case Signs:
			d.signs = append(d.signs, c.Name)
		case IsPaid:
			d.gets = append(d.gets, c.Name)
		}
	}
	return err
}

// where reads the venue and its municipality, as far as they are known.
func (d *dealt) where(ctx context.Context, a *App) (err error) {
	if d.event.VenueID == "" {
		return nil
	}
	if d.venue, err = a.Venue(ctx, d.event.VenueID); err != nil || d.venue.PlaceID == "" {
		return err
	}
	d.place, err = a.Place(ctx, d.venue.PlaceID)
	return err
}
