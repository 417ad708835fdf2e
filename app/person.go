package app

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"sofra/app/words"
)

// Person is somebody the office works with, named as they write it
// themselves. What they do is in Roles; who they are is kept apart, sealed.
type Person struct {
	Kept
	Name       string // as the person writes it
	StageName  string
	OtherNames string // the name in other scripts and spellings, a line each
	Roles      Set    // artist, panellist, member, staff, supplier, …
	Plays      string // instruments and voice, in the office's words
	Phone      string // +383 44 123 456
	Email      string
	PlaceID    ID     // municipality
	Town       string // as it was written, where it is no municipality or ambiguous
	Languages  Set    // sq, sr, tr, …
	UsualFee   Minor
	Currency   string
	Notes      string
	Formal
}

// PersonRow is a person as a list shows them.
type PersonRow struct {
	Person
	LastDay Date // of the latest of those events
	Times   int  // events held at which they were on stage, as ArtistsOnStage counts them
	DealNow Deal // of the first event whose deal is still open; "" when there is none
	PlaceNames
}

// PersonFilter says which people a list shows.
type PersonFilter struct {
	Page
	Role     string
	Language string // that they speak
	PlaceID  ID
}

// Names returns what a person is found by; the first is the label.
func (p Person) Names() []string {
	all := append([]string{p.Name, p.StageName, p.LegalName}, lines(p.OtherNames)...)
	for _, n := range p.NamesIn {
		all = append(all, n.Name)
	}
	return all
}

type personReader interface {
	// People lists the people that f asks for, and how many there are.
	People(ctx context.Context, f PersonFilter) ([]PersonRow, int, error)

	// Person returns one person, or ErrNotFound.
	Person(ctx context.Context, id ID) (Person, error)
}

type personWriter interface {
	// PutPerson adds p when its Version is 0 (and gives it an ID when it has
	// none), else replaces the one of that version; ErrStale when another
	// desk was faster. Put of every other noun does the same.
	PutPerson(ctx context.Context, p *Person) error
}

// NameRule says what is wrong with a name or title; empty when nothing is.
func NameRule(s string) words.Text {
	if strings.TrimSpace(s) == "" {
		return words.T("A name is needed.")
	}
	return LengthRule(s)
}

// LengthRule keeps one-line texts to 300 letters.
func LengthRule(s string) words.Text {
	if utf8.RuneCountInString(s) > 300 {
		return words.T("This is longer than 300 letters.")
	}
	return words.Text{}
}

// EmailRule says what is wrong with an address; none is fine.
func EmailRule(s string) words.Text {
	at := strings.LastIndexByte(s, '@')
	if s != "" && (at < 1 || at == len(s)-1 || strings.ContainsAny(s, " \t\n")) {
		return words.T("An e-mail address looks like name@example.org.")
	}
	return words.Text{}
}

// DayRule says what is wrong with a day; none is fine.
func DayRule(d Date) words.Text {
	if d != "" && !d.Valid() {
		return words.T("This day is not in the calendar.")
	}
	return words.Text{}
}

// Check returns Invalid when p breaks a rule.
func (p Person) Check() error {
	return check(append([]Wrong{
		{"Name", NameRule(p.Name)},
		{"StageName", LengthRule(p.StageName)},
		{"Plays", LengthRule(p.Plays)},
		{"Phone", PhoneRule(p.Phone)},
		{"Email", EmailRule(p.Email)},
		{"BornOn", BornRule(p.BornOn, DateOf(time.Now()))},
		{"Currency", MoneyRule(p.UsualFee, p.Currency)},
	}, p.Formal.wrongs()...)...)
}

// SavePerson adds or replaces a person.
func (a *App) SavePerson(ctx context.Context, p *Person) error {
	return a.savePerson(ctx, words.T("Saved {name}", "name", p.Name), p)
}

// savePerson keeps a person as the step that verb names.
func (a *App) savePerson(ctx context.Context, verb words.Text, p *Person) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutPerson(ctx, p) })
}
