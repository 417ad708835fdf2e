package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// Placeholder is a word in double braces, {{artist}}, that a template of the
// office has where a paper tells of the booking. {{day:sr-Latn}} is written in
// that language, whatever the paper's.
type Placeholder struct {
	Name  string
	About words.Text
	value func(*paperColumn) string
}

// Placeholders lists all of them, in the order to print.
func Placeholders() []Placeholder {
	day := func(c *paperColumn, d Date) string {
		if d == "" {
			return ""
		}
		return c.LongDate(d.YMD())
	}
	money := func(pick func(Settlement) Minor) func(*paperColumn) string {
		return func(c *paperColumn) string { return c.Money(int64(pick(c.sums[0])), c.sums[0].Currency) }
	}
	return append([]Placeholder{
		{"organiser", words.T("Organiser"), func(c *paperColumn) string { return c.office }},
		{"artist", words.T("Artist or ensemble"), (*paperColumn).artistName},
		{"legal-name", words.T("Legal name"), func(c *paperColumn) string { return c.legal }},
		{"signs", words.T("Signs for the artist"), func(c *paperColumn) string { return c.List(c.signs) }},
		{"paid-to", words.T("The fee is paid to"), func(c *paperColumn) string { return c.List(c.gets) }},
		{"plays", words.T("What they play"), func(c *paperColumn) string { return c.Plays }},
		{"event", words.T("Event"), func(c *paperColumn) string { return c.event.Title }},
		{"day", words.T("Day"), func(c *paperColumn) string { return day(c, c.event.Day) }},
		{"time", words.T("Time|of an event"), (*paperColumn).hours},
		{"venue", words.T("Venue"), func(c *paperColumn) string { return c.venue.Name }},
		{"address", words.T("Address"), func(c *paperColumn) string { return c.venue.Address }},
		{"town", words.T("Town"), (*paperColumn).town},
		{"fee-gross", words.T("Fee, gross"), money(Settlement.Earned)},
		{"tax-rate", words.T("Withholding tax, as a rate"), func(c *paperColumn) string { return RateWords(c.Book, c.sums[0].Rates.Fee) }},
		{"tax", words.T("Withholding tax, as an amount"), money(func(s Settlement) Minor { return s.Withheld })},
		{"fee-net", words.T("Fee, net"), money(func(s Settlement) Minor { return s.Net })},
		{"balance", words.T("Balance due"), money(func(s Settlement) Minor { return s.Balance })},
		{"deposit", words.T("Deposit"), func(c *paperColumn) string { return c.deposit().money }},
		{"deposit-day", words.T("Day on which the deposit is due"), func(c *paperColumn) string { return day(c, c.deposit().due) }},
		{"paper", words.T("What the paper is called"), func(c *paperColumn) string { return c.Say(c.kind.Text()) }},
		{"clauses", words.T("The clauses, each as a paragraph"), func(c *paperColumn) string { return strings.Join(c.clauses([]words.Lang{c.Lang()}), "\n") }},
		{"offer-until", words.T("The offer is valid until"), func(c *paperColumn) string { return day(c, c.HoldUntil) }},
	}, morePlaceholders(money)...)
}

// owed is a deposit and its day.
type owed struct {
	money string
	due   Date
}

// deposit is the first one that was agreed.
func (c *paperColumn) deposit() (o owed) {
	at := slices.IndexFunc(c.lines, func(l BookingLine) bool { return l.Kind == LineDeposit })
	if at < 0 {
		return o
	}
	l := c.lines[at]
	return owed{c.Money(int64(l.Amount), l.Currency), l.Due(c.event.Day)}
}

// PaperWords is what the placeholders of a template stand for.
type PaperWords struct {
	dealt *dealt
	kind  PaperKind
	lang  words.Lang
}

// PaperWords reads what the placeholders of a template stand for: a paper of a
// booking, in a language.
func (a *App) PaperWords(ctx context.Context, booking ID, kind PaperKind, l words.Lang) (PaperWords, error) {
	d, err := a.dealt(ctx, booking)
	if err == nil {
		d.clauses, err = a.ClausesFor(ctx, booking, kind)
	}
	return PaperWords{&d, kind, l}, err
}

// Value is what a placeholder stands for, and whether there is such a one.
func (w PaperWords) Value(name string) (string, bool) {
	p, lang, ok := placeholder(name)
	if !ok {
		return "", false
	}
	return p.value(&paperColumn{Book: words.In(cmp.Or(lang, w.lang)), dealt: w.dealt, kind: w.kind, prevails: w.lang}), true
}

// KnownPlaceholder says whether a template may ask for that.
func KnownPlaceholder(name string) bool {
	_, _, ok := placeholder(name)
	return ok
}

// placeholder finds one by what stands between its braces, and the language that
// it asks for, "" for that of the paper.
func placeholder(name string) (p Placeholder, lang words.Lang, ok bool) {
	name, in, other := strings.Cut(strings.ToLower(strings.TrimSpace(name)), ":")
	if other {
		at := slices.IndexFunc(words.Langs(), func(l words.Lang) bool { return strings.EqualFold(string(l), strings.TrimSpace(in)) })
		if at < 0 {
			return p, "", false
		}
		lang = words.Langs()[at]
	}
	all := Placeholders()
	at := slices.IndexFunc(all, func(p Placeholder) bool { return p.Name == strings.TrimSpace(name) })
	if at < 0 {
		return p, "", false
	}
	return all[at], lang, true
}

// ErrPlaceholder is of a template that asks for what nobody knows.
func ErrPlaceholder(name string) error {
	var known []string
	for _, p := range Placeholders() {
		known = append(known, p.Name)
	}
	return &Fault{"placeholder_unknown", words.T("The template asks for “{name}”, which is not known. It may ask for: {known}.", "name", name, "known", strings.Join(known, ", "))}
}

// What can be wrong with a template.
var (
	ErrNoWord    = &Fault{"no_word_file", words.T("This is no Word document (.docx).")}
	ErrUnclosed  = &Fault{"placeholder_open", words.T("A placeholder of the template is opened with {{ and not closed with }} in the same paragraph.")}
	ErrWordLarge = &Fault{"file_too_big", words.T("This template is too large.")}
)
