package app

import (
	"context"
	"time"

	"sofra/app/words"
)

// StepKind says what a step of the journal is, which decides whether Undo
// may take it back.
type StepKind string

// The kinds of step. A trace (a reading or an export) is passed over by Undo.
const (
	Change StepKind = "change"
	Undone StepKind = "undo"
	Redone StepKind = "redo"
	Trace  StepKind = "trace"
)

// Step is one thing that somebody did, as the journal names it.
type Step struct {
	ID    ID
	At    Instant
	Who   string
	Verb  words.Text
	Kind  StepKind
	About ID   // the record that a trace looked at
	Run   bool // one key of many: it joins the step before, where that is of the same name, just made, and the last of all
	Whole bool // all that it reads is of one moment, whatever other desks keep meanwhile; where both write the same, it ends in ErrBusy
}

// RunFor is how long a run of keys stays one step, from its first key on.
const RunFor = 2 * time.Minute

// Changed is one row that a step changed: images before and after as JSON
// objects, "" where the row did not exist.
type Changed struct {
	Step
	TableName string
	RowID     ID
	Before    string
	After     string
}

type journalReader interface {
	// History lists the steps, newest first.
	History(ctx context.Context, p Page) ([]Step, error)

	// HistoryOf lists what was changed in one record and its parts, newest
	// first; of the page only its place and length count.
	HistoryOf(ctx context.Context, r Ref, p Page) ([]Changed, error)

	// NextUndo and NextRedo name the step that would be moved; empty is none.
	NextUndo(ctx context.Context) (words.Text, error)
	NextRedo(ctx context.Context) (words.Text, error)

	// StepsCalled lists the changes named by a sentence of this key that
	// were not taken back, newest first.
	StepsCalled(ctx context.Context, key string) ([]Step, error)

	// Moment says at which moment the records are read: as long as it says the same,
	// nobody wrote anything, at whatever desk.
	Moment(ctx context.Context) (string, error)

	// Standing says what became of a step.
	Standing(ctx context.Context, step ID) (Standing, error)
}

// Standing is what became of a step.
type Standing struct {
	Stands bool // what it did is there: it was not taken back, or was done again
	Next   bool // it is what Undo would take back, or Redo do again
}

// Health is what a look over the whole office found.
type Health struct {
	OK          bool
	Engine      string // "sqlite" or "postgres"
	Schema      int64  // number of the newest migration
	Integrity   string // "ok", or what the engine's own check says
	ForeignKeys int    // rows that point to nothing
	Tables      map[string]TableHealth
	Problems    []Problem
}

// TableHealth is the count and digest of one table's rows in id order,
// without derived columns; equal on both engines for equal content.
type TableHealth struct {
	Rows   int    `json:"rows"`
	SHA256 string `json:"sha256"`
}

// Problem is a rule that a kept record breaks, or damage that no record can be
// named for.
type Problem struct {
	Rule string // stable, for scripts
	Kind Kind
	ID   ID
	Text words.Text
}

// Health looks the whole office over.
func (a *App) Health(ctx context.Context) (Health, error) { return a.store.Health(ctx) }

// Backup writes a checked copy of the office to a new file.
func (a *App) Backup(ctx context.Context, path string) error { return a.store.Backup(ctx, path) }

// OutsideStep names a change that no verb of the program made.
func OutsideStep() Text { return words.T("Written outside the program") }

// Damage is the problem of a file that the engine itself finds damaged.
func Damage(why string) Problem {
	return Problem{Rule: "damaged", Text: words.T("The file is damaged; the engine's own check says: {why}", "why", why)}
}
