package app

import (
	"strconv"

	"sofra/app/words"
)

// ActivityFile is what anybody may know of grants: what the lead partner or the
// funder publishes. It is plain data; package exchange writes it as IATI. Nobody is
// named in it, and who people are is told as far as disclosure control allows.
type ActivityFile struct {
	Publisher  Publisher
	Lang       words.Lang
	ChangedAt  Instant // of the office, for the same office is the same file
	Activities []Activity
	Sealed     bool // this desk could not open identity, so no figure rests on it
	Less       bool // parts are withheld because of what left the office before
}

// Activity is one grant as anybody may know it.
type Activity struct {
	Code       string // of the grant
	Ident      string // of the activity, everywhere the same
	Title      string
	Abstract   string
	Objectives []Narrative
	Stage      ActivityStage
	StartsOn   Date
	EndsOn     Date
	Parties    []ActivityParty // the office is one of them
	Sectors    Sectors
	Aid        bool
	ActivityPlaces
	ActivityMoney
	Results    []ActivityResult
	ReportLink string // where anybody can read the report
}

// ActivityStage is how far a grant is, in the words of such files.
type ActivityStage string

// The stages of a grant that has been given.
const (
	StageToCome  ActivityStage = "to come"
	StageRunning ActivityStage = "running"
	StageClosed  ActivityStage = "closed"
)

// Narrative is a text in one language.
type Narrative struct {
	Lang words.Lang
	Text string
}

// ActivityParty is an organisation of an activity, and its part in it.
type ActivityParty struct {
	Part string // funding, accountable, extending, implementing
	PublicParty
}

// PublicParty is an organisation as anybody may know it.
type PublicParty struct {
	Name     string
	Ident    string
	Kind     string
	Activity string // theirs, that ours hangs from
	Ours     bool
}

// ActivityMoney is what was planned, what came in and what was spent.
type ActivityMoney struct {
	Currency string
	Budgets  []ActivityBudget
	Moves    []ActivityMove
}

// ActivityBudget is a part of the budget, of a year at most.
type ActivityBudget struct {
	From, To Date
	Amount   Minor
	Revised  bool // it was agreed anew since the contract
}

// ActivityMove is money that was promised, came in, went to a partner, or was
// spent: what was spent in a quarter is one.
type ActivityMove struct {
	Kind     string // committed, received, passed, spent
	On       Date
	Amount   Minor
	Text     string
	From, To PublicParty // the zero PublicParty is not said
}

// The kinds of move.
const (
	MoveCommitted = "committed"
	MoveReceived  = "received"
	MovePassed    = "passed"
	MoveSpent     = "spent"
)

// ActivityResult is an aim with its indicators.
type ActivityResult struct {
	Level      string
	Titles     []Narrative
	Indicators []ActivityIndicator
}

// ActivityIndicator is an indicator with what it was, is to be, and came to.
type ActivityIndicator struct {
	Titles     []Narrative
	Meanings   []Narrative
	Percent    bool
	Up         bool // more is better
	Sum        bool // its values may be added to those of others
	Baseline   *Decimal
	BaselineOn Date
	Target     *Decimal
	Actual     *Decimal
	Parts      []ActivityPart
}

// ActivityPart is how much of a value is of one part.
type ActivityPart struct {
	By, Part string
	N        Decimal
}

// Decimal is a number with so many places after the point.
type Decimal struct {
	N      int64
	Places int
}

// String writes it with a point, as files do.
func (d Decimal) String() string {
	digits, sign := strconv.FormatInt(max(d.N, -d.N), 10), ""
	if d.N < 0 {
		sign = "-"
	}
	if d.Places == 0 {
		return sign + digits
	}
	for len(digits) <= d.Places {
		digits = "0" + digits
	}
	at := len(digits) - d.Places
	return sign + digits[:at] + "." + digits[at:]
}

// Spent is what was spent of it in all.
func (m ActivityMoney) Spent() (sum Minor) {
	for _, one := range m.Moves {
		if one.Kind == MoveSpent {
			sum += one.Amount
		}
	}
	return sum
}
