package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// Clause is what an office's papers say again and again, in each language that
// somebody wrote it in.
type Clause struct {
	Kept
	Title    string
	GoesOn   Set  // the papers on which it stands by itself: offer, contract
	Checked  bool // by a lawyer
	Position int
	Texts    []ClauseText
}

// ClauseText is what a clause says in one language.
type ClauseText struct {
	Kept
	ClauseID ID
	Language words.Lang
	Body     string
}

// BookingClause is a clause that the papers of one booking have.
type BookingClause struct {
	Kept
	BookingID ID
	ClauseID  ID
	Position  int
}

type clauseReader interface {
	// Clauses lists the clauses of the office with their texts, in their order.
	Clauses(ctx context.Context) ([]Clause, error)

	// BookingClauses lists the clauses that were chosen for a booking, in
	// their order; none where nobody chose.
	BookingClauses(ctx context.Context, booking ID) ([]BookingClause, error)
}

type clauseWriter interface {
	// PutClause keeps c and its texts.
	PutClause(ctx context.Context, c *Clause) error

	// DropClause takes one away, also from bookings.
	DropClause(ctx context.Context, k Kept) error

	// PutBookingClauses makes the clauses of a booking these.
	PutBookingClauses(ctx context.Context, booking ID, all []BookingClause) error
}

// ClausePapers lists the papers that clauses stand on.
func ClausePapers() []PaperKind { return []PaperKind{OfferPaper, ContractPaper} }

// longestClause is how many letters a clause may have: two pages.
const longestClause = 8000

// ClauseRule says what is wrong with the text of a clause.
func ClauseRule(s string) words.Text {
	if n := len([]rune(s)); n > longestClause {
		return words.T("This clause has {n} letters; {most} are the most. Make two of it.", "n", n, "most", longestClause)
	}
	return words.Text{}
}

// In is what the clause says in a language, "" where nobody wrote that.
func (c Clause) In(l words.Lang) string {
	for _, t := range c.Texts {
		if t.Language == l {
			return t.Body
		}
	}
	return ""
}

// Languages are those in which the clause says something, in the order of lists.
func (c Clause) Languages() (all []words.Lang) {
	for _, l := range words.Langs() {
		if c.In(l) != "" {
			all = append(all, l)
		}
	}
	return all
}

// Check returns Invalid when c breaks a rule.
func (c Clause) Check() error {
	wrong := []Wrong{{"Title", NameRule(c.Title)}}
	for _, t := range c.Texts {
		wrong = append(wrong, Wrong{string(t.Language), ClauseRule(t.Body)})
	}
	if len(c.Languages()) == 0 {
		wrong = append(wrong, Wrong{"Texts", words.T("Write the clause in one language at least.")})
	}
	return check(wrong...)
}

// SaveClause adds or replaces a clause. A language without words is left out.
func (a *App) SaveClause(ctx context.Context, c *Clause) error {
	c.Title = strings.TrimSpace(c.Title)
	c.Texts = slices.DeleteFunc(c.Texts, func(t ClauseText) bool { return strings.TrimSpace(t.Body) == "" })
	if err := c.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", c.Title), func(tx Tx) error {
		if c.Version == 0 {
			all, err := tx.Clauses(ctx)
			if err != nil {
				return err
			}
			c.Position = after(all)
		}
		return tx.PutClause(ctx, c)
	})
}

// after is the place behind the last clause.
func after(all []Clause) int {
	if len(all) == 0 {
		return 0
	}
	return all[len(all)-1].Position + 1
}

// RemoveClause takes a clause away, also from the bookings that have it. Papers
// that are made stay as they are.
func (a *App) RemoveClause(ctx context.Context, c Clause) error {
	return a.change(ctx, words.T("Deleted {name}", "name", c.Title), func(tx Tx) error { return tx.DropClause(ctx, c.Kept) })
}

// AddClauseExamples keeps the program's example clauses, each in all languages
// and with its title in one; those whose titles are there already stay out. No
// lawyer has checked them, and they say so until somebody says otherwise.
func (a *App) AddClauseExamples(ctx context.Context, titles words.Lang) error {
	return a.change(ctx, words.T("Added example clauses"), func(tx Tx) error {
		have, err := tx.Clauses(ctx)
		if err != nil {
			return err
		}
		for _, e := range ClauseExamples() {
			c := e.clause(titles)
			if slices.ContainsFunc(have, func(h Clause) bool { return h.Shown(words.In(titles)) == c.Title }) {
				continue
			}
			c.Position = after(have)
			if err := tx.PutClause(ctx, &c); err != nil {
				return err
			}
			have = append(have, c)
		}
		return nil
	})
}

// SaveBookingClauses chooses the clauses of a booking's papers, in this order.
// None has its papers say again what they say by themselves.
func (a *App) SaveBookingClauses(ctx context.Context, booking ID, clauses []ID) error {
	verb := func(name string) words.Text { return words.T("Chose the clauses: {name}", "name", name) }
	return a.moveBookingTx(ctx, booking, verb, func(tx Tx, b *Booking) error {
		have, err := tx.BookingClauses(ctx, booking)
		if err != nil {
			return err
		}
		var all []BookingClause
		for _, id := range clauses {
			if slices.ContainsFunc(all, func(c BookingClause) bool { return c.ClauseID == id }) {
				continue
			}
			c := BookingClause{ClauseID: id, Position: len(all)}
			if at := slices.IndexFunc(have, func(h BookingClause) bool { return h.ClauseID == id }); at >= 0 {
				c.Kept = have[at].Kept
			}
			all = append(all, c)
		}
		if err := tx.PutBooking(ctx, b); err != nil { // its version guards them
			return err
		}
		return tx.PutBookingClauses(ctx, booking, all)
	})
}

// ClausesFor are the clauses of a booking's paper, in their order: those that
// were chosen, else those that stand on such a paper by themselves. A chosen one
// that stands on no paper by itself is on all that have clauses.
func (a *App) ClausesFor(ctx context.Context, booking ID, kind PaperKind) (all []Clause, err error) {
	if !slices.Contains(ClausePapers(), kind) {
		return nil, nil
	}
	library, err := a.Clauses(ctx)
	if err != nil {
		return nil, err
	}
	chosen, err := a.BookingClauses(ctx, booking)
	if len(chosen) == 0 {
		return slices.DeleteFunc(library, func(c Clause) bool { return !slices.Contains(c.GoesOn, string(kind)) }), err
	}
	for _, one := range chosen {
		at := slices.IndexFunc(library, func(c Clause) bool { return c.ID == one.ClauseID })
		if at >= 0 && (len(library[at].GoesOn) == 0 || slices.Contains(library[at].GoesOn, string(kind))) {
			all = append(all, library[at])
		}
	}
	return all, err
}
