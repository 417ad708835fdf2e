package app

import (
	"context"
	"math/big"
	"strconv"
	"strings"

	"sofra/app/words"
)

// Rate is what one euro was worth, as a source said it.
type Rate struct {
	Kept
	Currency string
	Source   string // inforeuro, ecb, bank
	Day      Date   // of InforEuro the first of the month that it holds for
	Value    string // units of the currency for one euro, a decimal as it was published
	Note     string // where it was read: "statement 3/2026"
}

// Where rates come from.
const (
	InforEuro = "inforeuro" // the European Commission's, one a month
	ECB       = "ecb"       // the European Central Bank's reference rate, one a working day
	Bank      = "bank"      // what a bank said for a day
)

// RateSources lists where rates come from.
func RateSources() []string { return []string{InforEuro, ECB, Bank} }

// RateRow is a rate as a list shows it.
type RateRow struct{ Rate }

// RateFilter says which rates a list shows. Page.Find is the beginning of a currency.
type RateFilter struct {
	Page
	Currency, Source string
	From, To         Date
}

// RatesWanted says which rates are read to turn money by: of these currencies,
// by all sources, up to a day.
type RatesWanted struct {
	Currencies []string
	Until      Date
}

type rateReader interface {
	// Rates lists rates, and how many there are.
	Rates(ctx context.Context, f RateFilter) ([]RateRow, int, error)

	// Rate returns one, or ErrNotFound.
	Rate(ctx context.Context, id ID) (Rate, error)

	// RatesOf lists the rates that are wanted, by source, currency and day.
	RatesOf(ctx context.Context, w RatesWanted) ([]Rate, error)

	// RatedCurrencies lists the currencies that have a rate.
	RatedCurrencies(ctx context.Context) ([]string, error)
}

type rateWriter interface {
	// PutRate keeps r.
	PutRate(ctx context.Context, r *Rate) error
}

// RateName is what a rate is called: "USD, 03.2026" of a month, else of a day.
func RateName(r Rate) string {
	if r.Source == InforEuro && r.Day.Valid() {
		return r.Currency + ", " + writtenMonth(r.Day)
	}
	return r.Currency + ", " + writtenDay(r.Day)
}

// writtenMonth is the month of a day as grids write it, the same in every language.
func writtenMonth(d Date) string { return writtenDay(d)[len("01."):] }

// RateText is what a source is called.
func RateText(source string) words.Text {
	switch source {
	case InforEuro:
		return words.T("InforEuro")
	case ECB:
		return words.T("European Central Bank")
	}
	return words.T("Bank")
}

// mostPlaces is how many places a rate has behind the point; nobody publishes more.
const mostPlaces = 6

// ParseRate reads a rate as people and files write it, "117,2003" or "1.0834",
// and says it as a decimal without idle zeros.
func ParseRate(text string) (string, bool) {
	s := strings.Join(strings.Fields(text), "")
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	if at := strings.LastIndexByte(s, '.'); at > 0 && strings.Contains(s[:at], ",") { // 1,234.5
		s = strings.ReplaceAll(s[:at], ",", "") + s[at:]
	}
	if len(s) > 24 || strings.Trim(s, "0123456789.") != "" {
		return "", false
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok || r.Sign() <= 0 {
		return "", false
	}
	return rateText(r, mostPlaces), rateText(r, mostPlaces) != "0"
}

// RateDigits are the digits of a decimal, and how many of them stand behind the
// point.
func RateDigits(value string) (n int64, places int, ok bool) {
	whole, behind, _ := strings.Cut(value, ".")
	n, err := strconv.ParseInt(whole+behind, 10, 64)
	return n, len(behind), err == nil
}

// rateText writes a number with at most so many places, halves up, without
// idle zeros.
func rateText(r *big.Rat, places int) string {
	s := r.FloatString(places)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// Check returns Invalid when r breaks a rule.
func (r Rate) Check() error {
	wrongs := []Wrong{{"Currency", RateCurrencyRule(r.Currency)}, {"Source", oneOf(r.Source, RateSources()...)}, {"Day", DayRule(r.Day)}, {"Value", RateRule(r.Value)}, {"Note", LengthRule(r.Note)}}
	if r.Day == "" {
		wrongs = append(wrongs, Wrong{"Day", words.T("Choose the day.")})
	}
	if r.Value == "" {
		wrongs = append(wrongs, Wrong{"Value", words.T("Write how many units one euro was worth.")})
	}
	return check(wrongs...)
}

// RateCurrencyRule says what is wrong with the currency of a rate.
func RateCurrencyRule(currency string) words.Text {
	currency = strings.ToUpper(strings.TrimSpace(currency))
	if currency == "EUR" {
		return words.T("A rate says what the euro is worth in another currency.")
	}
	return MoneyRule(1, currency)
}

// SaveRate adds or replaces a rate. One of a month stands on its first day.
func (a *App) SaveRate(ctx context.Context, r *Rate) error {
	r.Currency = strings.ToUpper(strings.TrimSpace(r.Currency))
	return a.saveRate(ctx, words.T("Saved {name}", "name", RateName(*r)), r)
}

// saveRate keeps a rate as the step that verb names.
func (a *App) saveRate(ctx context.Context, verb words.Text, r *Rate) error {
	if value, ok := ParseRate(r.Value); ok {
		r.Value = value
	}
	if r.Source == InforEuro {
		r.Day = r.Day.Month()
	}
	if err := r.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error {
		same, _, err := tx.Rates(ctx, RateFilter{Currency: r.Currency, Source: r.Source, From: r.Day, To: r.Day})
		if err == nil && len(same) > 0 && same[0].ID != r.ID {
			err = check(Wrong{"Value", words.T("There is a rate of this source for this currency and time already: {value}.", "value", same[0].Value)})
		}
		if err != nil {
			return err
		}
		return tx.PutRate(ctx, r)
	})
}

// Month is the first day of the month that d is in.
func (d Date) Month() Date {
	if !d.Valid() {
		return ""
	}
	return d[:8] + "01"
}

// NeededDay says of a field that it needs a day; nothing where it has one.
func NeededDay(field string, d Date) error {
	if d == "" {
		return Invalid{{field, words.T("Choose a day.")}}
	}
	return check(Wrong{field, DayRule(d)})
}
