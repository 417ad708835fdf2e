package app

import (
	"context"
	"encoding/json"
	"slices"

	"sofra/app/disclosure"
)

// Release is one time that tables of people left the office, as they left: with
// what was shown, and never with what was withheld. It is written in the step that
// gave them out, and stays: what left the house cannot be called home.
type Release struct {
	Kept
	MadeOn Date
	StepID ID     // of the journal
	What   string // ReportRelease, …
	Name   string // of what it was: the code of a grant, the title of a questionnaire
	ReleaseOf
	Reason  string // why it left although it tells more beside earlier ones
	Lowered string // why the office showed fewer people than is usual then
	Tables  []ReleasedTable
}

// ReleaseOf says whom a release counted.
type ReleaseOf struct {
	AboutID ID       // a grant, a questionnaire
	FromOn  Date     // inclusive; "" is open
	ToOn    Date     // inclusive; "" is open
	Events  EventIDs // of these alone; empty where the time alone says it
}

// What a release was part of.
const (
	ReportRelease   = "report"
	AnalysisRelease = "analysis"
	PublicRelease   = "public" // an activity file
)

// EventIDs are the ids of events, as one column keeps them.
type EventIDs string

// EventsOf lists events.
func EventsOf(ids ...ID) EventIDs {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	text, _ := json.Marshal(slices.Compact(ids)) // of texts: it cannot fail
	return EventIDs(text)
}

// IDs are the events.
func (e EventIDs) IDs() (ids []ID) {
	_ = json.Unmarshal([]byte(e), &ids) // "" is none
	return ids
}

// ReleasedTable is one table of a release.
type ReleasedTable struct {
	Kept
	ReleaseID ID
	Dims      string // what it counts, and by what: tables of one are comparable
	EventID   ID     // of a table of one event
	K         int64  // the fewest people that it may show
	Shown     string // what was shown, as JSON
}

// ReleaseTable is a table as it leaves, to be kept in a release.
func ReleaseTable(dims string, k int64, told disclosure.Told) ReleasedTable {
	text, _ := json.Marshal(told) // of texts and numbers: it cannot fail
	return ReleasedTable{Dims: dims, K: k, Shown: string(text)}
}

// Told is what was shown.
func (t ReleasedTable) Told() (told disclosure.Told, err error) {
	err = json.Unmarshal([]byte(t.Shown), &told)
	return told, err
}

// ReleaseRow is a release as a list shows it.
type ReleaseRow struct {
	Release
	Who    string // gave it out
	Counts int    // how many tables it has
}

// ReleaseFilter says which releases a list shows.
type ReleaseFilter struct {
	Page
	ID   ID
	What string
}

type releaseReader interface {
	// Releases lists what left the office, the newest first, without its tables,
	// and how much that is.
	Releases(ctx context.Context, f ReleaseFilter) ([]ReleaseRow, int, error)

	// Release returns one with its tables, or ErrNotFound.
	Release(ctx context.Context, id ID) (Release, error)

	// ReleasedBefore lists the releases that have a table of one of the kinds,
	// with those tables alone, the newest first.
	ReleasedBefore(ctx context.Context, dims []string) ([]Release, error)
}

type releaseWriter interface {
	// PutRelease writes one down, with its tables.
	PutRelease(ctx context.Context, r *Release) error
}
