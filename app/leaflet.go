package app

import (
	"context"
	"io"
	"slices"
	"time"

	"sofra/app/words"
)

// Leaflet says that the programme of an event was printed for its audience. The
// sheet itself is not kept: each print is made anew.
type Leaflet struct {
	Kept
	EventID   ID
	Number    int // the how manieth of the event
	PrintedAt Instant
	Frozen    int    // the version that it was printed from; 0 is as it stood
	Languages Set    // in their order
	Size      string // SizeA5, …
	Blocks    Set    // that were on
	Logos     Set    // the organisations whose logos come first, in their order
	Partners  string // a line each
}

// The paper that a programme is printed on.
const (
	SizeA5     = "a5"     // pages of a booklet
	SizeFolded = "folded" // the same pages on A4 sheets, to be folded in the middle
	SizeA4     = "a4"
)

// LeafletSizes lists them in the order of forms.
func LeafletSizes() []string { return []string{SizeA5, SizeFolded, SizeA4} }

// The parts of a printed programme that may be left out.
const (
	LeafletText       = "text"       // the announcement, as a greeting
	LeafletPerformers = "performers" // beside their pieces
	LeafletTradition  = "tradition"  // from which a work comes
	LeafletLengths    = "lengths"
	LeafletPartners   = "partners"
	LeafletFunders    = "funders" // logos and required sentences
)

// LeafletBlocks lists them in the order of the paper.
func LeafletBlocks() []string {
	return []string{LeafletText, LeafletPerformers, LeafletTradition, LeafletLengths, LeafletPartners, LeafletFunders}
}

// LeafletBlockName is what a part of a printed programme is called.
func LeafletBlockName(block string) words.Text {
	switch block {
	case LeafletText:
		return words.T("Announcement")
	case LeafletPerformers:
		return words.T("Performers")
	case LeafletTradition:
		return words.T("Tradition")
	case LeafletLengths:
		return words.T("Lengths|of pieces")
	case LeafletPartners:
		return words.T("Partners")
	}
	return words.T("Donors")
}

// mostLanguages is in how many languages a programme is printed at most.
const mostLanguages = 3

type leafletReader interface {
	// Leaflets lists the printed programmes, newest first: of an event, or
	// with "" of all.
	Leaflets(ctx context.Context, event ID) ([]Leaflet, error)
}

type leafletWriter interface {
	// PutLeaflet keeps l.
	PutLeaflet(ctx context.Context, l *Leaflet) error
}

// Check returns Invalid when l breaks a rule.
func (l Leaflet) Check() error {
	var langs, blocks, size words.Text
	for i, code := range l.Languages {
		if !slices.Contains(words.Langs(), words.Lang(code)) || slices.Contains(l.Languages[:i], code) {
			langs = words.T("Choose different languages.")
		}
	}
	if n := len(l.Languages); n < 1 || n > mostLanguages {
		langs = words.T("A printed programme has one to three languages.")
	}
	for _, b := range l.Blocks {
		if !slices.Contains(LeafletBlocks(), b) {
			blocks = words.T("Choose one of the list.")
		}
	}
	if !slices.Contains(LeafletSizes(), l.Size) {
		size = words.T("Choose one of the list.")
	}
	return check(Wrong{"Languages", langs}, Wrong{"Size", size}, Wrong{"Blocks", blocks}, Wrong{"Partners", sentenceRule(l.Partners)})
}

// langs are its languages, in their order.
func (l Leaflet) langs() (all []words.Lang) {
	for _, code := range l.Languages {
		all = append(all, words.Lang(code))
	}
	return all
}

// LeafletChoice is how the programme of an event was printed last, or how any
// was; at first an A5 booklet with all but the lengths. Logos and partners are
// those of this event alone.
func (a *App) LeafletChoice(ctx context.Context, event ID) (Leaflet, error) {
	l := Leaflet{EventID: event, Size: SizeA5, Blocks: slices.DeleteFunc(Set(LeafletBlocks()), func(b string) bool { return b == LeafletLengths })}
	for _, of := range []ID{event, ""} {
		all, err := a.Leaflets(ctx, of)
		if err != nil {
			return l, err
		}
		if len(all) == 0 {
			continue
		}
		l.Languages, l.Size, l.Blocks = all[0].Languages, all[0].Size, all[0].Blocks
		if of == event {
			l.Logos, l.Partners = all[0].Logos, all[0].Partners
		}
		break
	}
	return l, nil
}

// PrintedVersion is the number of the version that the programme of an event is
// printed from, 0 where none was frozen; and how many changes since are not in it.
func (a *App) PrintedVersion(ctx context.Context, event ID) (number, changed int, err error) {
	d := leafletDay{}
	if d.event, err = a.Event(ctx, event); err != nil || d.event.ProgrammeID == "" {
		return 0, 0, err
	}
	p, err := a.Programme(ctx, d.event.ProgrammeID)
	if err == nil {
		_, err = d.newest(ctx, a, p)
	}
	return d.version.Number, d.changed, err
}

// PrintLeaflet makes a programme for the audience, hands it to write, and notes
// that it was printed; where writing fails nothing is noted.
func (a *App) PrintLeaflet(ctx context.Context, l Leaflet, at time.Time, write func(LeafletPaper, io.Writer) error, to io.Writer) error {
	p, err := a.MakeLeaflet(ctx, l, at)
	if err == nil {
		err = write(p, to)
	}
	if err != nil {
		return err
	}
	l.Number, l.Frozen, l.PrintedAt = p.Number, p.Frozen, InstantOf(at)
	verb := words.T("Printed the programme: {event}", "event", p.About)
	step := Step{Verb: verb, Kind: Trace, About: l.EventID} // what was printed is out of the house: no undo
	return a.keep(ctx, step, func(tx Tx) error { return tx.PutLeaflet(ctx, &l) })
}
