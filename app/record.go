package app

import (
	"context"
	"strings"
	"unicode"

	"sofra/app/words"
)

// Record is a noun, or a part of one, as it is kept: a pointer to a Person, an
// Event, a Room.
type Record interface{ Ident() *Kept }

// noun is how the records of a kind are read, and kept by their own verb.
type noun struct {
	read func(ctx context.Context, q Reader, id ID) (Record, error)
	save func(ctx context.Context, a *App, verb words.Text, r Record) error
}

func nounOf[T any, P interface {
	*T
	Record
}](read func(Reader, context.Context, ID) (T, error), save func(*App, context.Context, words.Text, P) error) noun {
	return noun{
		read: func(ctx context.Context, q Reader, id ID) (Record, error) {
			one, err := read(q, ctx, id)
			return P(&one), err
		},
		save: func(ctx context.Context, a *App, verb words.Text, r Record) error { return save(a, ctx, verb, r.(P)) },
	}
}

// nouns are all of them.
func nouns() map[Kind]noun {
	return map[Kind]noun{
		People:         nounOf(Reader.Person, (*App).savePerson),
		Ensembles:      nounOf(Reader.Ensemble, (*App).saveEnsemble),
		Organisations:  nounOf(Reader.Organisation, (*App).saveOrganisation),
		Venues:         nounOf(Reader.Venue, (*App).saveVenue),
		Projects:       nounOf(Reader.Project, (*App).saveProject),
		EventSeries:    nounOf(Reader.Series, (*App).saveSeries),
		EventPatterns:  nounOf(Reader.Pattern, (*App).savePattern),
		Grants:         nounOf(Reader.Grant, (*App).saveGrant),
		Events:         nounOf(Reader.Event, (*App).saveEvent),
		Programmes:     nounOf(Reader.Programme, (*App).saveProgramme),
		Works:          nounOf(Reader.Work, (*App).saveWork),
		Bookings:       nounOf(Reader.Booking, (*App).saveBooking),
		Responses:      nounOf(Reader.Response, (*App).saveResponse),
		Questions:      nounOf(Reader.Question, (*App).saveQuestion),
		Questionnaires: nounOf(Reader.Questionnaire, (*App).saveQuestionnaire),
		Media:          nounOf(Reader.MediaItem, (*App).saveMediaItem),
		Expenses:       nounOf(Reader.Expense, (*App).saveExpense),
		Decisions:      nounOf(Reader.Decision, (*App).saveDecision),
		ActionPoints:   nounOf(Reader.ActionPoint, (*App).saveActionPoint),
		Seats:          nounOf(Reader.Seat, (*App).saveSeat),
		Advocacies:     nounOf(Reader.Advocacy, (*App).saveAdvocacy),
		Needs:          nounOf(Reader.Need, (*App).saveNeed),
		Proposals:      nounOf(Reader.Proposal, (*App).saveProposal),
		Statements:     nounOf(Reader.Statement, (*App).saveStatement),
		Rates:          nounOf(Reader.Rate, (*App).saveRate),
		Indicators:     nounOf(Reader.Indicator, (*App).saveIndicator),
	}
}

// Record reads a record of any kind with its parts, also one in the bin.
func (a *App) Record(ctx context.Context, r Ref) (Record, error) {
	n, ok := nouns()[r.Kind]
	if !ok {
		return nil, ErrNotFound
	}
	return n.read(ctx, a, r.ID)
}

// called is how the record is named; a filled-in form has no name.
func (a *App) called(ctx context.Context, r Record) (string, error) {
	switch r := r.(type) {
	case *Seat:
		return a.seatName(ctx, *r)
	case *Booking:
		return a.booked(ctx, *r)
	case *Rate:
		return RateName(*r), nil
	case interface{ Names() []string }:
		return r.Names()[0], nil
	}
	return "", nil
}

// ColumnOf turns a field's name into its column's: PlaceID, place_id. Storage and
// the history of a record go by it alike.
func ColumnOf(field string) string {
	var b strings.Builder
	r := []rune(field)
	for i, c := range r {
		if i > 0 && unicode.IsUpper(c) && (!unicode.IsUpper(r[i-1]) || i+1 < len(r) && unicode.IsLower(r[i+1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}
