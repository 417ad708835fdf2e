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
	Status string // draft, proposed, agreed, timed, frozen, performed
	Notes  string

	CopiedFrom ID     // the programme of which it is a copy for one evening; "" is none
	Items      []Item // written with the programme, in one step
}

// Item is one line of a programme.
type Item struct {
	Kept
	ProgrammeID ID
	Position    int
	Kind        string // one of ItemKinds
	WorkID      ID
	Title       string // what it is called here, where it is no work or another title
	Movement    string
	Languages   Set
	Planned     int // seconds
	Performed   int // seconds, as performed; 0 is not measured
	Note        string
	Performers  []Performer
	ItemStage
	WorkShown
}

// ItemStage is how an item stands in its evening: before it, and after it.
type ItemStage struct {
	Soft       bool   // not agreed yet: it does not count
	Transition string // to the next item: attacca, applause, talk; "" is not said
	StageNote  string // for the stage: chairs, microphones, light
	Outcome    string // "" is planned; played, dropped, added
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
	Role       string // one of PerformerRoles; "" is not said
	Part       string // instrument, voice, …
	Said       string // the name as a list wrote it, where nobody was found
	Position   int
	Name       string `part:"shown"` // read only
}

// ProgrammeRow is a programme as a list shows it.
type ProgrammeRow struct {
	Programme
	ItemCount int
	Seconds   int // planned, of the items that count
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

	// ProgrammeVersions lists the frozen versions of one, the newest first.
	ProgrammeVersions(ctx context.Context, id ID) ([]ProgrammeVersion, error)

	// PlayingWith lists who stands in each line that is asked for: the people,
	// and who is in the ensembles that evening.
	PlayingWith(ctx context.Context, ask StageAsk) ([]PlayingWith, error)
}

type programmeWriter interface {
	// PutProgramme keeps p and makes its items and performers those of p.
	PutProgramme(ctx context.Context, p *Programme) error

	// PutProgrammeVersion keeps a version of a programme.
	PutProgrammeVersion(ctx context.Context, v *ProgrammeVersion) error
}

// Name is what an item is called: by its own title, else by its work's.
func (i Item) Name() string {
	if i.Title != "" {
		return i.Title
	}
	return i.Work
}

// Check returns Invalid when p breaks a rule.
func (p Programme) Check() error {
	wrongs := []Wrong{
		{"Title", NameRule(p.Title)},
		{"Status", oneOf(p.Status, ProgrammeStatuses()...)},
	}
	for _, i := range p.Items {
		wrongs = append(wrongs,
			Wrong{"Items", oneOf(i.Kind, ItemKinds()...)},
			Wrong{"Items", i.stageRule()},
			Wrong{"Items", countRule(i.Planned, i.Performed)})
		if i.Music() && i.WorkID == "" {
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
	p.ordered()
	return a.change(ctx, verb, func(tx Tx) error {
		return tx.PutProgramme(ctx, p)
	})
}

// ordered numbers the items and their performers as they stand.
func (p *Programme) ordered() {
	for i := range p.Items {
		p.Items[i].Position = i + 1
		for n := range p.Items[i].Performers {
			p.Items[i].Performers[n].Position = n + 1
		}
	}
}
