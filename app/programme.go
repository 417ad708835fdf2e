package app

import (
	"context"

	"sofra/app/words"
)

// Programme is what is played, in order; several events may play one.
type Programme struct {
	Kept
	Title  string
	Number string // as an outside list numbers it; "" is none
	Status string // draft, proposed, agreed, timed, frozen
	Notes  string
	Items  []Item // written with the programme, in one step
}

// Item is one line of a programme.
type Item struct {
	Kept
	ProgrammeID ID
	Position    int
	Kind        string // work, speech, change-over, interval, encore
	WorkID      ID
	Title       string // what it is called here, where it is no work or another title
	Movement    string
	Languages   Set
	Planned     int // seconds
	Performed   int // seconds, as performed; 0 is not measured
	Note        string
	Performers  []Performer
	WorkShown
}

// WorkShown is what an item shows of its work; it is read only.
type WorkShown struct {
	Work     string `part:"shown"` // its title
	Composer string `part:"shown"`
	Arranger string `part:"shown"`
	Rights   string `part:"shown"`
}

// Performer is a person or ensemble in one item.
type Performer struct {
	Kept
	ItemID     ID
	PersonID   ID
	EnsembleID ID
	Part       string // instrument, conductor, …
	Said       string // the name as a list wrote it, where nobody was found
	Position   int
	Name       string `part:"shown"` // read only
}

// ProgrammeRow is a programme as a list shows it.
type ProgrammeRow struct {
	Programme
	ItemCount int
	Seconds   int // planned, all items
	Times     int // events that play it
	LastDay   Date
}

// Names returns what a programme is found by.
func (p Programme) Names() []string { return []string{p.Title, p.Number} }

type programmeReader interface {
	// Programmes lists programmes, and how many there are.
	Programmes(ctx context.Context, p Page) ([]ProgrammeRow, int, error)

	// Programme returns one with its items and performers, or ErrNotFound.
	Programme(ctx context.Context, id ID) (Programme, error)
}

type programmeWriter interface {
	// PutProgramme keeps p and makes its items and performers those of p.
	PutProgramme(ctx context.Context, p *Programme) error
}

// Name is what an item is called: by its own title, else by its work's.
func (i Item) Name() string {
	if i.Title != "" {
		return i.Title
	}
	return i.Work
}

// Music says whether an item is played, and not talk or a pause.
func (i Item) Music() bool {
	return i.Kind != "speech" && i.Kind != "change-over" && i.Kind != "interval"
}

// ItemKinds lists what a line of a programme may be.
func ItemKinds() []string { return []string{"work", "speech", "change-over", "interval", "encore"} }

// ProgrammeStatuses lists the states of a programme, in the order they come.
func ProgrammeStatuses() []string { return []string{"draft", "proposed", "agreed", "timed", "frozen"} }

// Check returns Invalid when p breaks a rule.
func (p Programme) Check() error {
	wrongs := []Wrong{
		{"Title", NameRule(p.Title)},
		{"Status", oneOf(p.Status, ProgrammeStatuses()...)},
	}
	for _, i := range p.Items {
		wrongs = append(wrongs,
			Wrong{"Items", oneOf(i.Kind, ItemKinds()...)},
			Wrong{"Items", countRule(i.Planned, i.Performed)})
		if i.WorkID == "" {
			wrongs = append(wrongs, Wrong{"Items", NameRule(i.Title)})
		}
	}
	return check(wrongs...)
}

// SaveProgramme adds or replaces a programme with its items.
func (a *App) SaveProgramme(ctx context.Context, p *Programme) error {
	return a.saveProgramme(ctx, words.T("Saved {name}", "name", p.Title), p)
}

// saveProgramme keeps a programme whole, as the step that verb names.
func (a *App) saveProgramme(ctx context.Context, verb words.Text, p *Programme) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.putProgramme(ctx, verb, p)
}

// putProgramme keeps a programme whose items stand in their order.
func (a *App) putProgramme(ctx context.Context, verb words.Text, p *Programme) error {
	for i := range p.Items {
		p.Items[i].Position = i + 1
		for n := range p.Items[i].Performers {
			p.Items[i].Performers[n].Position = n + 1
		}
	}
	return a.change(ctx, verb, func(tx Tx) error {
		return tx.PutProgramme(ctx, p)
	})
}
