package app

import (
	"context"
	"io"
	"slices"
	"time"

	"sofra/app/words"
)

// DaySheet says that a day sheet was printed. The sheet itself is not kept: it
// has people's phones, and each print is made anew.
type DaySheet struct {
	Kept
	EventID   ID
	BookingID ID // the one artist or ensemble that it is for; "" is for all of them
	Variant   string
	Number    int // the how manieth for them
	PrintedAt Instant
	Blocks    Set    // that were on
	Said      string // its lines, without phones, as JSON
}

// For whom a day sheet is.
const (
	SheetFull     = "full" // the office
	SheetCrew     = "crew"
	SheetArtists  = "artists"
	SheetSecurity = "security"
	SheetPress    = "press"
)

// DaySheetVariants lists for whom day sheets are, in the order of forms.
func DaySheetVariants() []string {
	return []string{SheetFull, SheetCrew, SheetArtists, SheetSecurity, SheetPress}
}

// The parts of a day sheet that may be left out.
const (
	BlockContacts  = "contacts"
	BlockSchedule  = "schedule"
	BlockProgramme = "programme"
	BlockArtists   = "artists" // what each needs
	BlockTravel    = "travel"
	BlockFees      = "fees"
	BlockTechnical = "technical"
	BlockAccess    = "access"
	BlockForms     = "forms"
	BlockEmergency = "emergency"
)

// DaySheetBlocks lists what a variant may have, in the order of the paper. What
// is not among them its readers may not see.
func DaySheetBlocks(variant string) []string {
	switch variant {
	case SheetFull:
		return []string{BlockContacts, BlockSchedule, BlockProgramme, BlockArtists, BlockTravel, BlockFees, BlockTechnical, BlockAccess, BlockForms, BlockEmergency}
	case SheetCrew:
		return []string{BlockContacts, BlockSchedule, BlockProgramme, BlockArtists, BlockTravel, BlockTechnical, BlockAccess, BlockForms, BlockEmergency}
	case SheetArtists:
		return []string{BlockContacts, BlockSchedule, BlockProgramme, BlockTechnical, BlockAccess, BlockEmergency}
	case SheetSecurity:
		return []string{BlockContacts, BlockSchedule, BlockAccess, BlockEmergency}
	case SheetPress:
		return []string{BlockSchedule, BlockProgramme, BlockAccess}
	}
	return nil
}

type daySheetReader interface {
	// DaySheets lists the prints for a variant, newest first: of an event, or
	// with "" of all.
	DaySheets(ctx context.Context, event ID, variant string) ([]DaySheet, error)
}

type daySheetWriter interface {
	// PutDaySheet keeps s.
	PutDaySheet(ctx context.Context, s *DaySheet) error
}

// Check returns Invalid when s breaks a rule.
func (s DaySheet) Check() error {
	var blocks words.Text
	for _, b := range s.Blocks {
		if !slices.Contains(s.allowed(), b) {
			blocks = words.T("This part is not for these readers.")
		}
	}
	return check(Wrong{"Variant", oneOf(s.Variant, DaySheetVariants()...)}, Wrong{"Blocks", blocks})
}

// allowed are the blocks that its readers may see.
func (s DaySheet) allowed() []string {
	if s.BookingID != "" {
		return OwnSheetBlocks()
	}
	return DaySheetBlocks(s.Variant)
}

// printsFor are those of all that are for one booking, or with "" for all artists.
func printsFor(all []DaySheet, booking ID) []DaySheet {
	return slices.DeleteFunc(slices.Clone(all), func(s DaySheet) bool { return s.BookingID != booking })
}

// DaySheetChoice is what was on when a variant was last printed: for this event,
// else for any; at first all that it may have.
func (a *App) DaySheetChoice(ctx context.Context, event ID, variant string) (Set, error) {
	for _, of := range []ID{event, ""} {
		all, err := a.DaySheets(ctx, of, variant)
		if err != nil {
			return nil, err
		}
		if all = printsFor(all, ""); len(all) > 0 {
			return all[0].Blocks, nil
		}
	}
	return DaySheetBlocks(variant), nil
}

// DaySheetAsk says which day sheet is wanted: for whom, with which blocks, in
// which languages, and when it is printed. With a booking it is the artists' for
// one of them alone.
type DaySheetAsk struct {
	EventID   ID
	BookingID ID
	Variant   string
	Blocks    Set
	Langs     []words.Lang
	At        time.Time
}

// PrintDaySheet makes a day sheet, hands it to write, and notes that it was
// printed; where writing fails nothing is noted.
func (a *App) PrintDaySheet(ctx context.Context, ask DaySheetAsk, write func(Paper, io.Writer) error, to io.Writer) error {
	p, s, err := a.daySheet(ctx, ask)
	if err == nil {
		err = write(p, to)
	}
	if err != nil {
		return err
	}
	verb := words.T("Printed a day sheet: {variant}, {event}", "variant", DaySheetName(ask.Variant), "event", p.About)
	step := Step{Verb: verb, Kind: Trace, About: ask.EventID} // what was printed is out of the house: no undo
	return a.keep(ctx, step, func(tx Tx) error { return tx.PutDaySheet(ctx, &s) })
}

// MakeDaySheet makes one and notes nothing.
func (a *App) MakeDaySheet(ctx context.Context, ask DaySheetAsk) (Paper, error) {
	p, _, err := a.daySheet(ctx, ask)
	return p, err
}

func (a *App) daySheet(ctx context.Context, ask DaySheetAsk) (p Paper, s DaySheet, err error) {
	s = DaySheet{EventID: ask.EventID, BookingID: ask.BookingID, Variant: ask.Variant, Number: 1, PrintedAt: InstantOf(ask.At), Blocks: ask.Blocks}
	if err := s.Check(); err != nil {
		return p, s, err
	}
	if err := languagesRule(ask.Langs); err != nil {
		return p, s, err
	}
	before, err := a.DaySheets(ctx, ask.EventID, ask.Variant)
	if err != nil {
		return p, s, err
	}
	if before = printsFor(before, ask.BookingID); len(before) > 0 {
		s.Number = before[0].Number + 1
	}
	d, err := a.theDay(ctx, ask, s.Number)
	if err != nil {
		return p, s, err
	}
	p = Paper{Kind: PaperKind("day-sheet-" + ask.Variant), Day: d.event.Day, Langs: ask.Langs, Number: s.Number}
	if p.About, err = a.aboutPaper(ctx, d.event); err != nil {
		return p, s, err
	}
	p.For = d.fileName()
	for _, l := range ask.Langs {
		p.Columns = append(p.Columns, d.sheet(words.In(l)))
	}
	p.Title = p.Columns[0][0].Text
	s.Said, err = d.said(ask.Langs[0])
	return p, s, err
}

// languagesRule says what is wrong with the languages of a paper.
func languagesRule(langs []words.Lang) error {
	if len(langs) < 1 || len(langs) > 2 || len(langs) == 2 && langs[0] == langs[1] {
		return Invalid{{"Langs", words.T("A paper has one language, or two different ones.")}}
	}
	return nil
}

// DaySheetName says for whom a day sheet is.
func DaySheetName(variant string) words.Text {
	switch variant {
	case SheetCrew:
		return words.T("Crew")
	case SheetArtists:
		return words.T("Artists")
	case SheetSecurity:
		return words.T("Security")
	case SheetPress:
		return words.T("Press")
	}
	return words.T("Office: all of it")
}

// DaySheetBlockName is what a part of a day sheet is called.
func DaySheetBlockName(block string) words.Text {
	switch block {
	case BlockContacts:
		return words.T("Call|a list of phones")
	case BlockSchedule:
		return words.T("Run of show")
	case BlockProgramme:
		return words.T("Programme")
	case BlockArtists:
		return words.T("What the artists need")
	case BlockTravel:
		return words.T("Travel and hotel")
	case BlockFees:
		return words.T("Fees")
	case BlockTechnical:
		return words.T("Stage, sound, light")
	case BlockAccess:
		return words.T("Access")
	case BlockForms:
		return words.T("Who hands out the forms")
	}
	return words.T("In an emergency")
}
