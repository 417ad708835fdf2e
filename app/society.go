package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Society collects for authors, and asks for a list of the works of a concert:
// of what is planned, of what was played, or of both. What its list looks like
// is data.
type Society struct {
	Kept
	Name       string
	ShortName  string
	Country    string
	Email      string
	Address    string
	Licence    string // the office's number there
	DaysBefore *int   // a concert, on which the plan is due; nil is not asked for
	DaysAfter  int    // a concert, on which what was played is due
	Counts     string // CountsAll, …
	FromOn     Date   // lists are due by themselves for concerts from this day on; "" is never
	Checked    bool   // somebody held the form against the society's own
	Columns    []SocietyColumn
	Texts      []SocietyText
}

// SocietyColumn is a column of a society's form.
type SocietyColumn struct {
	Kept
	SocietyID ID
	Field     string // one of SocietyFields
	Position  int
}

// SocietyText is what a form says in a language: its heading, or what a column
// is called where the society calls it otherwise than the program.
type SocietyText struct {
	Kept
	SocietyID ID
	Part      string // SocietyHeading, or one of SocietyFields
	Language  words.Lang
	Body      string
}

// SocietyHeading is the part of a form that stands above everything.
const SocietyHeading = "heading"

// Which works a society asks for.
const (
	CountsAll       = "all"
	CountsArranged  = "arranged"  // all but those that are nobody's
	CountsProtected = "protected" // protected ones alone
)

// SocietyCounts lists them, in the order of forms.
func SocietyCounts() []string { return []string{CountsAll, CountsArranged, CountsProtected} }

// UsualDaysAfter is how many days after a concert societies mostly give.
const UsualDaysAfter = 15

type societyReader interface {
	// Societies lists the societies with their forms.
	Societies(ctx context.Context) ([]Society, error)
}

type societyWriter interface {
	// PutSociety keeps s with its form.
	PutSociety(ctx context.Context, s *Society) error

	// DropSociety forgets one with its form.
	DropSociety(ctx context.Context, k Kept) error
}

// Text is what a part of the form says in a language, "" where nobody wrote that.
func (s Society) Text(part string, l words.Lang) string {
	for _, t := range s.Texts {
		if t.Part == part && t.Language == l {
			return t.Body
		}
	}
	return ""
}

// Label is what a column is called in a language.
func (s Society) Label(field string, l words.Lang) string {
	if own := s.Text(field, l); own != "" {
		return own
	}
	return words.In(l).Say(SocietyFieldName(field))
}

// Fields are those of the columns, in their order.
func (s Society) Fields() (all []string) {
	for _, c := range s.Columns {
		all = append(all, c.Field)
	}
	return all
}

// SetText writes what a part of the form says in a language; "" takes it away.
func (s *Society) SetText(part string, l words.Lang, body string) {
	at := slices.IndexFunc(s.Texts, func(t SocietyText) bool { return t.Part == part && t.Language == l })
	switch {
	case body == "" && at >= 0:
		s.Texts = slices.Delete(slices.Clone(s.Texts), at, at+1)
	case body == "":
	case at >= 0:
		s.Texts = slices.Clone(s.Texts)
		s.Texts[at].Body = body
	default:
		s.Texts = append(slices.Clone(s.Texts), SocietyText{Part: part, Language: l, Body: body})
	}
}

// Check returns Invalid when s breaks a rule.
func (s Society) Check() error {
	wrongs := []Wrong{
		{"Name", NameRule(s.Name)}, {"ShortName", LengthRule(s.ShortName)}, {"Country", LengthRule(s.Country)},
		{"Email", EmailRule(s.Email)}, {"Address", LengthRule(s.Address)}, {"Licence", LengthRule(s.Licence)},
		{"DaysAfter", societyDays(s.DaysAfter)}, {"Counts", oneOf(s.Counts, SocietyCounts()...)}, {"FromOn", DayRule(s.FromOn)},
	}
	if s.DaysBefore != nil {
		wrongs = append(wrongs, Wrong{"DaysBefore", societyDays(*s.DaysBefore)})
	}
	seen := map[string]bool{}
	for _, c := range s.Columns {
		wrongs = append(wrongs, Wrong{"Columns", oneOf(c.Field, SocietyFields()...)})
		if seen[c.Field] {
			wrongs = append(wrongs, Wrong{"Columns", words.T("This column is there already.")})
		}
		seen[c.Field] = true
	}
	if len(s.Columns) == 0 {
		wrongs = append(wrongs, Wrong{"Columns", words.T("A form has one column at least.")})
	}
	for _, t := range s.Texts {
		wrongs = append(wrongs, Wrong{"Texts", LengthRule(t.Body)})
	}
	return check(wrongs...)
}

// mostSocietyDays is how long before or after a concert a list may be due.
const mostSocietyDays = 365

func societyDays(n int) words.Text {
	if n < 0 || n > mostSocietyDays {
		return words.T("Between 0 and {n} days.", "n", mostSocietyDays)
	}
	return words.Text{}
}

// NewSociety is a society to begin with: the usual form and days.
func NewSociety() Society {
	s := Society{DaysAfter: UsualDaysAfter, Counts: CountsAll}
	s.setFields(usualFields())
	return s
}

func (s *Society) setFields(fields []string) {
	s.Columns = nil
	for i, f := range fields {
		s.Columns = append(s.Columns, SocietyColumn{Field: f, Position: i})
	}
}

// SaveSociety adds or replaces a society with its form.
func (a *App) SaveSociety(ctx context.Context, s *Society) error {
	return a.saveSociety(ctx, words.T("Saved {name}", "name", s.Name), s)
}

func (a *App) saveSociety(ctx context.Context, verb words.Text, s *Society) error {
	if s.Counts == "" {
		s.Counts = CountsAll
	}
	if err := s.Check(); err != nil {
		return err
	}
	for i := range s.Columns {
		s.Columns[i].Position = i
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutSociety(ctx, s) })
}

// MoveSocietyColumn puts a column of a form at another place, counted from 0.
func (a *App) MoveSocietyColumn(ctx context.Context, s Society, from, to int) error {
	if min(from, to) < 0 || max(from, to) >= len(s.Columns) {
		return ErrNotFound
	}
	c := s.Columns[from]
	s.Columns = moved(s.Columns, from, to)
	return a.saveSociety(ctx, words.T("Moved {title} to place {place}", "title", SocietyFieldName(c.Field), "place", to+1), &s)
}

// RemoveSociety forgets a society and its form. One that has works lists stays:
// they say what was sent to whom.
func (a *App) RemoveSociety(ctx context.Context, s Society) error {
	return a.change(ctx, words.T("Deleted {name}", "name", s.Name), func(tx Tx) error {
		_, made, err := tx.WorksLists(ctx, WorksFilter{SocietyID: s.ID, Made: true, Page: Page{Limit: 1}})
		if err != nil {
			return err
		}
		if made > 0 {
			return Invalid{{"Name", words.T("Works lists were made for this society, and they stay. Without a first day, none becomes due by itself.")}}
		}
		return tx.DropSociety(ctx, s.Kept)
	})
}
