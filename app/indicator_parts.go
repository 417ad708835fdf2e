package app

import (
	"slices"

	"sofra/app/words"
)

// The directions that a value is parted in.
const (
	ByGender     = "gender"
	ByAge        = "age"
	ByCommunity  = "community"
	ByPlace      = "place"
	ByIbar       = "ibar"
	ByLanguage   = "language"
	ByEventKind  = "event-kind"
	ByTradition  = "tradition"
	ByOutlet     = "outlet"
	ByBalance    = "balance"
	ByMaturity   = "maturity"
	BySeat       = "seat"
	ByBackground = "background"
)

// PartCount is how much of a figure is of one part; "" is not stated.
type PartCount struct {
	Part string
	N    int64
}

// CountedIn is the kind of record that the rows of a measure are.
func CountedIn(m Measure) Kind {
	switch m {
	case ArtistsOnStage, PeopleTrained, Panellists:
		return People
	case WorksPlayed, NewVersions:
		return Works
	case Answers, AnswersGiven, AnswersTop, MatchedGiven, MatchedTop, MatchedChange:
		return Responses
	case MediaReports, MediaBalanced:
		return Media
	case Members:
		return Seats
	case TakenUp:
		return Advocacies
	case StatementsSigned:
		return Statements
	}
	return Events
}

// PartedBy lists the directions in which a measure can be parted: what its records
// say, and what people said of themselves.
func PartedBy(m Measure) []string {
	switch {
	case slices.Contains(MatchedMeasures(), m), partOnly(m):
		return nil // what people are is not read with what they answered before and after
	case m == Panellists:
		return []string{ByGender, ByCommunity, ByBackground}
	}
	switch CountedIn(m) {
	case People:
		return []string{ByGender, ByCommunity}
	case Works:
		return []string{ByTradition}
	case Responses:
		return []string{ByGender, ByAge, ByCommunity, ByLanguage, ByPlace, ByIbar}
	case Media:
		return []string{ByLanguage, ByOutlet, ByBalance}
	case Seats:
		return []string{BySeat, ByIbar, ByMaturity, ByGender}
	case Events:
		return []string{ByPlace, ByIbar, ByEventKind}
	}
	return nil
}

// SealedBy says whether a direction of a measure is what people said of themselves
// in sealed cells.
func SealedBy(m Measure, by string) bool {
	return (by == ByGender || by == ByCommunity) && slices.Contains([]Kind{People, Seats}, CountedIn(m))
}

// IdentityBy says whether a direction tells who people are, so that few must not
// stand alone.
func IdentityBy(m Measure, by string) bool {
	if SealedBy(m, by) || slices.Contains(AcrossMeasures(), m) {
		return true // who met on stage is told by the sheet of encounters, as far as it may be
	}
	return CountedIn(m) == Responses || seatsBySide(m, by)
}

// seatsBySide says whether seats are parted by the side of the Ibar: where an
// organisation sits is public, on which side somebody lives tells their community.
func seatsBySide(m Measure, by string) bool { return CountedIn(m) == Seats && by == ByIbar }

// TypedIdentity says whether parts that somebody typed tell who people are. Of people
// the side of the Ibar and the language say nearly as much as a community. What is
// parted by maturity is organisations, unless somebody parts it by what only people
// are; whether another value counts people nobody knows, so that it counts as if.
func (i Indicator) TypedIdentity(by string) bool {
	switch by {
	case ByGender, ByAge, ByCommunity:
		return true
	case ByIbar, ByLanguage:
		return !i.partedInto(ByMaturity) || i.partedInto(ByGender, ByAge, ByCommunity)
	}
	return false
}

// partedInto says whether parts by one of these are asked for, or were typed.
func (i Indicator) partedInto(directions ...string) bool {
	return slices.ContainsFunc(directions, func(by string) bool {
		return i.PartedBy.Has(by) || slices.ContainsFunc(i.Measurements, func(m Measurement) bool { return len(m.By(by)) > 0 })
	})
}

// PartedText says what a value is parted by.
func PartedText(by string) words.Text {
	switch by {
	case ByGender:
		return words.T("Gender")
	case ByAge:
		return words.T("Age")
	case ByCommunity:
		return words.T("Community")
	case ByPlace:
		return words.T("Municipality")
	case ByIbar:
		return words.T("Side of the Ibar")
	case ByLanguage:
		return words.T("Language")
	case ByEventKind:
		return words.T("Kind of event")
	case ByTradition:
		return words.T("Tradition")
	case ByOutlet:
		return words.T("Outlet")
	case ByBalance:
		return words.T("Balance|of a media item")
	case ByMaturity:
		return words.T("Maturity")
	case BySeat:
		return words.T("Seat|of the platform")
	case ByOwn:
		return words.T("Parts of our own")
	}
	return words.T("Where the work of speakers is from")
}

// PartName is a part in words, as far as its code alone says it.
func PartName(b *words.Book, by, part string) string {
	switch {
	case part == "", part == NotStated:
		return b.T("not stated")
	case part == OtherParts:
		return b.T("others or not shown")
	case by == ByGender:
		return b.Say(genderText(part))
	case by == ByIbar, by == ByMaturity:
		return b.Say(SeatGroup(part))
	case by == ByCommunity:
		return b.Say(CommunityName(part))
	case by == ByLanguage:
		return LanguageName(b, part)
	case by == ByAge && slices.Contains(AgeBands(), part):
		return ageText([]string{part})
	case part == "organisations":
		return b.T("Organisations")
	case part == "people":
		return b.T("Individuals")
	case part == "kosovo":
		return b.T("Kosovo")
	case part == "serbia":
		return b.T("Serbia")
	case part == "international":
		return b.T("International")
	}
	return part
}
