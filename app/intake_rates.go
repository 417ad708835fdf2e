package app

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"sofra/app/words"
)

// knownRates are the rates of the office by source, currency and day, read
// currency by currency as the file names them.
type knownRates struct {
	by      map[string]Rate
	read    Set          // currencies
	met     Set          // currencies that the office has to do with
	frozen  []frozenDays // that reports were made of
	source  string       // of the sheet
	month   Date         // of the sheet, where no column says it
	brought map[string]bool
}

// frozenDays are the days of a report that left, and whose rates it went by.
type frozenDays struct {
	Period
	source string
}

// ErrNoMonth is a file of monthly rates that does not say of which month.
var ErrNoMonth = &Fault{"no_month", words.T("These are rates of a month, and the file does not say of which. Name it as inforeuro-2026-03, or add a column with the month.")}

// loadRates finds out what the sheet has rates of.
func (in *intake) loadRates(ctx context.Context) error {
	in.memory.rates = &knownRates{by: map[string]Rate{}, brought: map[string]bool{}, met: Set(Currencies())}
	k := in.memory.rates
	name := strings.ToLower(in.book.Name() + " " + in.plan.Name)
	isoTitle := slices.ContainsFunc(in.plan.Columns, func(c ColumnPlan) bool { return strings.EqualFold(strings.TrimSpace(c.Title), "isoA3Code") })
	switch {
	case len(in.fields["rate_in"]) > 0, strings.Contains(name, "eurofxref"), strings.Contains(name, "ecb"):
		k.source = ECB
	case isoTitle, strings.Contains(name, "inforeuro"), strings.Contains(name, "monthly-rates"):
		k.source = InforEuro
	default:
		k.source = Bank
	}
	k.month = orDate(monthNamed(in.book.Name()), in.o.Month.Month())
	if len(in.fields["day"]) == 0 && k.month == "" {
		return ErrNoMonth
	}
	grants, _, err := in.tx.Grants(ctx, Page{})
	for _, g := range grants {
		if !k.met.Has(g.Currency) {
			k.met = append(k.met, g.Currency)
		}
	}
	if err != nil {
		return err
	}
	frozen, _, err := in.tx.ReportPeriods(ctx, ReportPeriodFilter{Frozen: true})
	for _, p := range frozen {
		for _, g := range grants {
			if g.ID == p.GrantID {
				k.frozen = append(k.frozen, frozenDays{Period{p.FromOn.Month(), p.ToOn}, sourceOf(g.Exchange)})
			}
		}
	}
	return err
}

// sourceOf is where the rates of a method come from.
func sourceOf(method string) string {
	switch method {
	case ByMonth, ByPaidMonth, ByMeanMonth:
		return InforEuro
	case ByMeanDay:
		return ECB
	}
	return Bank
}

var namedMonth = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)\D{0,7}(0?[1-9]|1[0-2])(?:\D|$)|(?:^|\D)(0?[1-9]|1[0-2])\D((?:19|20)\d\d)(?:\D|$)|(?:^|\D)((?:19|20)\d\d)(0[1-9]|1[0-2])(?:\D|$)`)

// monthNamed is the month that a file's name has: "inforeuro-2026-03.json".
func monthNamed(name string) Date {
	m := namedMonth.FindStringSubmatch(name)
	if m == nil {
		return ""
	}
	year, month := m[1]+m[4]+m[5], m[2]+m[3]+m[6]
	if len(month) == 1 {
		month = "0" + month
	}
	return Date(year + "-" + month + "-01")
}

// takeRate keeps the rates of a row: one, or one in each column of a currency.
func (in *intake) takeRate(ctx context.Context, r *intakeRow) error {
	one, ok := in.rateOfRow(r)
	if !ok {
		return in.skip(r, "no_day", words.T("This row has no day or month, so it was passed over."))
	}
	if wide := in.fields["rate_in"]; len(wide) > 0 {
		for _, col := range wide {
			one.Currency = strings.ToUpper(strings.TrimSpace(in.plan.Columns[col].Title))
			if col >= len(r.cells) || !in.memory.rates.met.Has(one.Currency) || notSaid(r.cells[col].Text) {
				continue
			}
			if err := in.takeValue(ctx, one, spot{r.number, col}, r.cells[col].Text); err != nil {
				return err
			}
		}
		return nil
	}
	for _, field := range []string{"code", "currency"} {
		if code := strings.ToUpper(strings.TrimSpace(r.raw(field))); KnownCurrency(code) && one.Currency == "" {
			one.Currency = code
		}
	}
	if code, col := r.value("code"); one.Currency == "" && !nothing(code) {
		return in.passCode(spot{r.number, col}, code)
	} else if coin, col := r.value("currency"); one.Currency == "" && col >= 0 && !nothing(coin) {
		return in.passCode(spot{r.number, col}, coin)
	}
	switch one.Currency {
	case "EUR":
		in.out.Skipped++ // a euro is a euro
		return nil
	case "":
		return in.skip(r, "no_currency", words.T("This row names no currency, so it was passed over."))
	}
	c, col := r.cell("value")
	if notSaid(c.Text) {
		return in.skip(r, "no_rate", words.T("This row has no rate, so it was passed over."))
	}
	return in.takeValue(ctx, one, spot{r.number, col}, c.Text)
}

// passCode passes over the rate of a currency that is none.
func (in *intake) passCode(at spot, code string) error {
	in.out.Skipped++
	in.tell(at, code, "bad_currency", words.T("“{value}” is no currency, so this row was passed over.", "value", begins(code)))
	return nil
}

// notSaid says whether a cell has no rate: "N/A", a dash.
func notSaid(text string) bool {
	return nothing(text) || strings.EqualFold(strings.TrimSpace(text), "N/A")
}

// rateOfRow is what a row says of its rates beside currency and value.
func (in *intake) rateOfRow(r *intakeRow) (one Rate, ok bool) {
	one = Rate{Source: in.memory.rates.source, Day: in.memory.rates.month, Note: r.notes("notes")}
	if !LengthRule(one.Note).Empty() {
		one.Note = ""
	}
	for _, source := range RateSources() {
		if said := r.text("source"); said != "" && (strings.EqualFold(said, source) || strings.EqualFold(said, RateText(source).English())) {
			one.Source = source
		}
	}
	if text, col := r.value("day"); col >= 0 {
		if one.Day = monthNamed(text); one.Day == "" || len(strings.TrimSpace(text)) > len("2026-03") {
			one.Day = r.day("day", in.o.Today)
		}
	}
	if one.Source == InforEuro {
		one.Day = one.Day.Month()
	}
	return one, one.Day != ""
}

// takeValue keeps a rate. One that is here already is not made twice, and stays where
// the file says another value; a rate that cannot be is passed over.
func (in *intake) takeValue(ctx context.Context, one Rate, at spot, text string) error {
	value, ok := ParseRate(text)
	if !ok {
		in.out.Skipped++
		in.tell(at, text, "bad_rate", words.T("“{value}” is no rate. It was passed over.", "value", begins(text)))
		return nil
	}
	one.Value = value
	old, known, err := in.rateHere(ctx, one)
	key := rateKey(one)
	switch {
	case err != nil:
		return err
	case !known && in.doubtRate(at, text, one):
		return nil
	case !known:
		err = in.added(Rates, in.tx.PutRate(ctx, &one))
		in.memory.rates.by[key], in.memory.rates.brought[key] = one, true
		return err
	case old.Value == value:
		if !in.memory.rates.brought[key] {
			in.memory.rates.brought[key] = true
			in.meet(Rates, false)
		}
		return nil
	}
	in.keepRate(at, text, old, one)
	return nil
}

func rateKey(r Rate) string { return r.Source + " " + r.Currency + " " + string(r.Day) }

// rateHere is the rate of a source, a currency and a day that there is already.
func (in *intake) rateHere(ctx context.Context, one Rate) (Rate, bool, error) {
	if !in.memory.rates.read.Has(one.Currency) {
		in.memory.rates.read = append(in.memory.rates.read, one.Currency)
		all, err := in.tx.RatesOf(ctx, RatesWanted{Currencies: []string{one.Currency}})
		if err != nil {
			return Rate{}, false, err
		}
		for _, r := range all {
			in.memory.rates.by[rateKey(r)] = r
		}
	}
	old, known := in.memory.rates.by[rateKey(one)]
	return old, known, nil
}
