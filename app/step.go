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

// Broken is the problem of a record that breaks the rule of this name.
func Broken(rule string, kind Kind, id ID) Problem {
	text := brokenMoney(rule)
	switch rule {
	case "identity_not_sealed":
		text = words.T("An answer on identity is not sealed.")
	case "identity_key_missing":
		text = words.T("The key for an answer on identity is not in this office, so nobody can open it.")
	case "erased_person_remains":
		text = words.T("This person was erased, and something of them is still here.")
	case "file_without_contents":
		text = words.T("The contents of a file of this record are missing.")
	case "template_without_contents":
		text = words.T("The contents of a Word template are missing. Remove it and add it again.")
	case "file_key_missing":
		text = words.T("The key for a personal file is not in this office, so nobody can open it.")
	case "file_without_owner":
		text = words.T("A file belongs to a record that is not there.")
	case "evidence_of_another":
		text = words.T("The file that shows a consent belongs to another record.")
	case "hold_ranks":
		text = words.T("The holds of one place and day have a gap in their ranks, or one rank twice.")
	case "hold_confirmed_twice":
		text = words.T("This event has two confirmed holds.")
	case "taken_twice":
		text = words.T("Another event has the same room or the same person at that time.")
	case "taken_astray":
		text = words.T("A room or a person is taken for an event that does not need it any more.")
	case "room_part_elsewhere":
		text = words.T("A part of a room belongs to another venue.")
	case "foreign_key":
		text = words.T("This record points to one that is not there.")
	}
	return Problem{Rule: rule, Kind: kind, ID: id, Text: text}
}

// brokenMoney says which rule about money is broken; another rule in general.
func brokenMoney(rule string) words.Text {
	text := words.T("This record breaks a rule.")
	switch rule {
	case "shares_above_expense":
		text = words.T("The shares are more than the expense.")
	case "voucher_gap":
		text = words.T("The voucher number before this one is missing in its year.")
	case "line_of_another_grant":
		text = words.T("A share names a budget line of another grant.")
	case "staff_time_above_whole":
		text = words.T("Grants together pay more than the whole of this person.")
	}
	return text
}

// Damage is the problem of a file that the engine itself finds damaged.
func Damage(why string) Problem {
	return Problem{Rule: "damaged", Text: words.T("The file is damaged; the engine's own check says: {why}", "why", why)}
}
