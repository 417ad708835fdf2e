package app

import "context"

// StageAsk says who is to be weighed: the people and ensembles of a programme,
// on a day, with the fees of the event that plays it.
type StageAsk struct {
	EventID   ID
	Day       Date // who is in an ensemble, and who had met before, is of this day
	People    []ID
	Ensembles []ID
}

// StagePerson is somebody on stage without a name. Communities and gender are
// what they said themselves, for they did not refuse to be counted: an answer
// that only a list gave, or of somebody whose consent for statistics is refused
// or withdrawn, is none.
type StagePerson struct {
	Communities []string
	Gender      string
	Town        string
	Fee         int64 // of bookings for the event that stand, in cents of EUR
}

// Stage is who stands on a stage, by number.
type Stage struct {
	People []StagePerson
	IDs    []ID            // who they are, for a step that may name them
	Of     map[ID][]int    // of a person: the number; of an ensemble: of who is in it that day
	Met    map[[2]int]bool // who has played together before, the lower number first
}

// SupportLine is what artists who are not of the majority had of one event, and
// what all had.
type SupportLine struct {
	EventID               ID
	Event                 string
	Day                   Date
	Fees, FeesAll         int64 // cents of EUR agreed with single people
	Seconds, SecondsAll   int64 // of music, each piece in equal parts
	Versions, VersionsAll int64 // new arrangements: with such an artist, and all
	Lead, LeadAll         int64 // leading roles
	People, PeopleAll     int64 // on stage
	Paid, PaidAll         int64 // single people with a fee
}

// stageReader opens sealed cells, as communityReader does: for a step only.
type stageReader interface {
	// Stage reads who stands on a stage. ErrSealed where this desk has no key.
	Stage(ctx context.Context, ask StageAsk) (Stage, error)

	// Encounters lists the pieces played in which people of different
	// communities met, by day.
	Encounters(ctx context.Context, f Filter) ([]Encounter, error)

	// Across lists those pieces, and the events held at places whose majority is
	// known: for both, what was played is read once.
	Across(ctx context.Context, f Filter) ([]Encounter, []SupportLine, error)
}
