package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Measure names a figure that reports count, once for screen and workbook.
type Measure string

// The measures that a donor report shows. How each is counted is said to the
// donor by its definition in report_figures.go; the SQL is in db/measure_*.go.
const (
	EventsHeld     Measure = "events"
	ConcertsHeld   Measure = "concerts"
	PanelsHeld     Measure = "panels"
	MeetingsHeld   Measure = "meetings"
	ArtistsOnStage Measure = "artists"        // different people in agreed bookings, items played, or roles of performers, alone or in an ensemble
	WorksPlayed    Measure = "works"          // different works in programmes of events held
	NewVersions    Measure = "new_versions"   // of them modern interpretations of traditional themes, as Work.Interprets says
	Visitors       Measure = "visitors"       // sum of head-counts; where nobody counted, of names that came
	UniquePeople   Measure = "unique_people"  // different people on the lists of names of events held, as far as names tell
	Answers        Measure = "answers"        // responses
	MediaReports   Measure = "media"          // media items
	MediaBalanced  Measure = "media_balanced" // called balanced by every coder who coded
	Spent          Measure = "spent"          // shares of expenses, minor units of the grant's currency
	FeesAgreed     Measure = "fees"           // fees of agreed bookings, minor units of EUR
)

// The measures of what a report lacks: a reader may ask about each.
const (
	NoHeadCount Measure = "no_head_count" // events held where nobody counted who came
	NoPerformer Measure = "no_performer"  // names at items of events held that no person is known for: one of several, a stranger, an ensemble without members
	NoEvent     Measure = "no_event"      // responses that speak of no event
	OutOfPeriod Measure = "out_of_period" // expenses with a share on a grant in whose period their day is not, or that have no day
	NoLine      Measure = "no_line"       // expenses with a share on no budget line
	NoRate      Measure = "no_rate"       // expenses in another currency than the grant's, without a rate
	MaybeTwice  Measure = "maybe_twice"   // artists on stage who have a name, telephone or e-mail in common with another
)

// The measures that rest on what people said of themselves. They are counted in
// a step that leaves a trace, and their rows name events, never anybody.
const (
	FirstEncounters    Measure = "first_encounters"    // pairs of artists of different communities in one piece that was played, for the first time
	RepeatedEncounters Measure = "repeated_encounters" // such pairs that had played together before, once an event
	SupportFees        Measure = "support_fees"        // cents of EUR agreed with artists who are not of the majority there
	SupportTime        Measure = "support_time"        // seconds of music that are theirs
	SupportVersions    Measure = "support_versions"    // new arrangements played with one of them
	SupportLead        Measure = "support_lead"        // leading roles that are theirs
)

// AcrossMeasures lists the measures that rest on identity.
func AcrossMeasures() []Measure {
	return []Measure{FirstEncounters, RepeatedEncounters, SupportFees, SupportTime, SupportVersions, SupportLead}
}

// Gaps lists the measures of what is missing, the gravest first. Rates and
// lines are looked for in all that the money of a report counts, also before
// its period; the grant's own period whatever the report's is.
func Gaps() []Measure {
	return []Measure{NoRate, OutOfPeriod, NoLine, NoPerformer, MaybeTwice, NoHeadCount, NoEvent}
}

// Measures lists all that a summary counts, in the order that it shows. Those of AcrossMeasures are counted by App.Figure only.
func Measures() []Measure {
	return slices.Concat(PlainMeasures(), AcrossMeasures())
}

// PlainMeasures lists those that anybody may count.
func PlainMeasures() []Measure {
	return []Measure{
		EventsHeld, ConcertsHeld, PanelsHeld, MeetingsHeld, ArtistsOnStage, WorksPlayed, NewVersions,
		Visitors, UniquePeople, Answers, MediaReports, MediaBalanced, Spent, FeesAgreed,
	}
}

// Filter says what a figure is counted over: the projects of a grant in a
// period, both days inclusive; with no grant, all of the office. Answers and
// media count by their own project and day, and by their event's where they
// have none; expenses count by theirs.
type Filter struct {
	GrantID  ID
	SeriesID ID // of events alone: it narrows what is counted event by event
	From, To Date
	Public   bool // without what was at sensitive events: anybody may read what is counted
	Narrow
	OnePart
}

// OnePart keeps what a measure counts to one part of it, in a direction that its
// records tell of; "" is what they do not say. Without a direction it is all.
type OnePart struct{ By, Part string }

// Narrow leaves out some of what a measure counts: events of other kinds, and
// what forms say to other questions.
type Narrow struct {
	EventKind string
	Question  string // its code
	Answers   string // that count, with commas between them: "4,5"
}

// Period is the days of the filter.
func (f Filter) Period() Period { return Period{f.From, f.To} }

// Has says whether a day is in the filter's period; no day is, for else nobody
// would ask after it.
func (f Filter) Has(d Date) bool { return d == "" || f.Period().Has(d) }

// HeldStatuses lists the states of an event that counts as held: what an old
// list brought in has none. An idea, a plan, and what was cancelled or
// postponed is not held, and no rehearsal is an event for a donor.
func HeldStatuses() []string { return []string{"", "confirmed", "done"} }

// Behind is one row that a figure was counted from.
type Behind struct {
	Kind   Kind
	ID     ID
	Name   string
	Day    Date
	Amount int64 // what the row adds to the figure
	Paper  *BehindPaper
	Place  string // where an event was; DetailBehind fills it in
}

// BehindPaper is what a document is found by in the books, and what it lacks.
type BehindPaper struct {
	Voucher  string // "" until it is posted
	Number   string // its own
	Supplier string
	Amount   Minor // of the whole document, in Currency
	Currency string
	Lacks    []words.Text
}

type measureReader interface {
	// Figure counts a measure.
	Figure(ctx context.Context, m Measure, f Filter) (int64, error)

	// Behind lists the rows that Figure counted, by day, and how many there
	// are; their amounts add up to the figure.
	Behind(ctx context.Context, m Measure, f Filter, p Page) ([]Behind, int, error)

	// DetailBehind fills in what tells rows apart that have one day and one name: the
	// papers of documents, and where events were.
	DetailBehind(ctx context.Context, rows []Behind) error

	// Parts counts a measure by a direction that its records tell of. They add up
	// to the figure; "" is what a record does not say.
	Parts(ctx context.Context, m Measure, f Filter, by string) ([]PartCount, error)

	reportReader
}
