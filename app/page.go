package app

// Page says which part of a list is wanted, and how it is found and ordered.
// Storage searches, sorts and cuts; no list is ever read whole for a screen.
type Page struct {
	Find   string // words that must begin words of the name; "" is all
	Sort   string // a column the list names; "" is the list's own order
	Down   bool   // largest first
	Offset int
	Limit  int // 0 is all: for commands and reports that stream on
}

// Kind names a noun in searches, commands and references, always in the
// plural.
type Kind string

// The kinds of record, as commands and files name them.
const (
	People         Kind = "people"
	Ensembles      Kind = "ensembles"
	Organisations  Kind = "organisations"
	Venues         Kind = "venues"
	Projects       Kind = "projects"
	EventSeries    Kind = "series"
	EventPatterns  Kind = "patterns"
	Grants         Kind = "grants"
	Events         Kind = "events"
	Programmes     Kind = "programmes"
	Works          Kind = "works"
	Bookings       Kind = "bookings"
	Responses      Kind = "responses"
	Questions      Kind = "questions"
	Questionnaires Kind = "questionnaires"
	Media          Kind = "media"
	Expenses       Kind = "expenses"
	Decisions      Kind = "decisions"
	ActionPoints   Kind = "action-points"
	Seats          Kind = "seats"
	Advocacies     Kind = "advocacy"
	Needs          Kind = "needs"
	Proposals      Kind = "proposals"
	Statements     Kind = "statements"
	Rates          Kind = "rates"
	Indicators     Kind = "indicators"
)

// Kinds lists every kind in the order that commands and files use.
func Kinds() []Kind {
	return []Kind{
		People, Ensembles, Organisations, Venues, Projects, EventSeries, EventPatterns, Grants, Events,
		Programmes, Works, Bookings, Responses, Questions, Questionnaires, Media, Expenses, Decisions, ActionPoints,
		Seats, Advocacies, Needs, Proposals, Statements, Rates, Indicators,
	}
}

// Ref points to one record of any kind.
type Ref struct {
	Kind Kind
	ID   ID
}
