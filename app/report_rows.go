package app

import (
	"context"
	"slices"
)

// reportReader gives the rows of a donor report, in the order it shows them.
type reportReader interface {
	// EventLines lists the events of the period, held or not, but no ideas
	// and no rehearsals.
	EventLines(ctx context.Context, f Filter) ([]EventLine, error)

	// ArtistLines lists the people that ArtistsOnStage counts.
	ArtistLines(ctx context.Context, f Filter) ([]ArtistLine, error)

	// ItemLines lists what was on the programme of each event held.
	ItemLines(ctx context.Context, f Filter) ([]ItemLine, error)

	// AnswerCounts counts the answers to each question of the forms.
	AnswerCounts(ctx context.Context, f Filter) ([]AnswerCount, error)

	// MediaLines lists the media items that MediaReports counts.
	MediaLines(ctx context.Context, f Filter) ([]MediaRow, error)

	// ShareLines lists what the grant pays, document by document.
	ShareLines(ctx context.Context, f Filter) ([]ShareLine, error)

	// SmallCommunities says whether a report merges groups of people on stage,
	// and nothing of which.
	SmallCommunities(ctx context.Context, f Filter) (bool, error)
}

// communityReader opens sealed cells. It is no part of Reader, which every
// screen has: small counts tell who is who.
type communityReader interface {
	// CommunityCounts counts people on stage by what they answered on their
	// community, as they are: nobody sees them but package disclosure.
	CommunityCounts(ctx context.Context, people []ArtistLine) ([]CommunityCount, error)
}

// reportSource is what a report is made from.
type reportSource interface {
	Reader
	besideReader
	communityReader
	stageReader
	partReader
}

// EventLine is an event as a report shows it.
type EventLine struct {
	ID          ID
	Day         Date
	Kind        string
	Title       string
	Status      string
	Reason      string
	Venue       string
	Town        string
	PlaceID     ID          // municipality of the venue
	Coordinates Coordinates // of the venue
	Project     string

	Sensitive bool // no public file tells where it was
	EventSums
}

// EventSums is what was counted at one event.
type EventSums struct {
	Items    int
	Visitors int // head-counts
	Answers  int
	Counts   []Attendance // every count of who came
}

// ArtistLine is somebody on stage.
type ArtistLine struct {
	ID       ID
	Name     string
	Events   int
	Items    int
	Seconds  int64 // of items, as performed; as planned where that was not measured
	Fees     Minor // agreed in EUR with the person, not with an ensemble
	Paid     bool  // whether there is such a fee
	FirstDay Date
	LastDay  Date
}

// ItemLine is one line of a programme as an event played it.
type ItemLine struct {
	EventID  ID
	ItemID   ID
	Day      Date
	Event    string
	Kind     string
	Position int
	Title    string
	WorkID   ID
	Planned  int64 // seconds
	Played   int64 // seconds; 0 was not measured
	ItemWork
}

// ItemWork says whose the work of an item is and who played it.
type ItemWork struct {
	Work       string
	Composer   string
	Arranger   string
	Tradition  string
	NewVersion bool
	Performers []string
}

// AnswerCount is how many gave one answer to one question. "all" is the
// question that every form answers.
type AnswerCount struct {
	Question string // all, score, heard, trust, community, gender, age_band
	Answer   string
	N        int64
}

// ShareLine is a grant's part of one document.
type ShareLine struct {
	ID          ID
	Day         Date
	Number      string
	Supplier    string
	Description string
	LineID      ID
	Event       string
	Amount      Minor // of the share, in Currency
	Currency    string
	Rate        string
	RateSource  string
	DocumentLine
	DocumentPart
	turned *turnedLine // once a report had it turned
}

// DocumentLine is what a line says of the whole document.
type DocumentLine struct {
	VoucherYear, Voucher int
	DocKind              string
	PaidOn               Date
	PaidBy               string
	ShareKey             string // by which the document was shared
	Personal             bool   // its supplier and description name nobody in what leaves
	Net, VAT             Minor  // of the document, in its currency
	TaxHeld              Minor  // kept back from what its supplier got
	TaxPaidOn            Date   // when that was handed on
}

// VoucherText is the number of the document in the books, "2025-0001".
func (d DocumentLine) VoucherText() string { return VoucherText(d.VoucherYear, d.Voucher) }

// CommunityCount is how many people on stage gave one answer, who may be one:
// it is shown to nobody before package disclosure has seen it.
type CommunityCount struct {
	Community string // a code, MixedCommunity, OtherCommunity, PrefersNot or NotAsked
	SaidBy    string // SaidSelf or SaidList; "" where nothing was said
	People    int64
	Seconds   int64
	Paid      int64 // people with a fee of their own
	Fees      Minor
}

// SmallAmong says whether one of the groups has fewer than k people, too few to
// stand alone.
func SmallAmong(counts []CommunityCount, k int64) bool {
	return slices.ContainsFunc(counts, func(c CommunityCount) bool { return small(c.People, k) })
}

// Answers on community that are no community.
const (
	MixedCommunity = "mix" // several answers
	OtherCommunity = "oth" // own words
	NotAsked       = "nas"
)
