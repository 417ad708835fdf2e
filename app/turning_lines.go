package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"
)

// DocumentPart says which part of a document a share is.
type DocumentPart struct {
	ShareID ID
	Whole   Minor   // what is eligible of the document
	Parts   []int64 `part:"shown"` // all shares of the document in their order; nil where it is the only one
	At      int     `part:"shown"` // its own place among them
	Units   int64   // of the budget line, in thousandths; 0 does not say
	Project string  // code of the event's; "" is no event's
}

// payable is what is turned of a line.
func (s ShareLine) payable() Payable {
	return Payable{Amount: s.Amount, Currency: s.Currency, Rate: s.Rate, RateSource: s.RateSource, Day: s.Day, PaidOn: s.PaidOn}
}

// line is a share of a document as the report has it.
func (e Expense) line(s Share) ShareLine {
	l := ShareLine{ID: e.ID, Day: e.Day, Amount: s.Amount, Currency: e.Currency, Rate: e.Rate, RateSource: e.RateSource}
	l.PaidOn, l.Whole, l.ShareID = e.PaidOn, e.Eligible(), s.ID
	for i, part := range e.Shares {
		if l.Parts = append(l.Parts, int64(part.Amount)); part.ID == s.ID {
			l.At = i
		}
	}
	return l
}

// Line turns a share, on into the currency of the report where that is another. A
// document that several shares are parts of is turned once, and parted among them
// to the cent: together they are never more than it is.
func (t *Turning) Line(s ShareLine) (Turned, *MissingRate) {
	in, missing := t.lineBy(s, t.factor)
	if missing != nil || t.On == nil {
		return in, missing
	}
	return t.turnedOn(s, in)
}

// Kept turns a share of a document as it is kept: parted to the cent among all its
// shares.
func (t *Turning) Kept(e Expense, s Share) (Turned, *MissingRate) { return t.Line(e.line(s)) }

// Share turns a share of a document that is being typed.
func (t *Turning) Share(e Expense, s Share) (Turned, *MissingRate) { return t.Of(e.line(s).payable()) }

func (t *Turning) lineBy(s ShareLine, by func(Payable) (factor, *MissingRate)) (Turned, *MissingRate) {
	p := s.payable()
	if len(s.Parts) < 2 || p.Currency == t.Currency {
		return t.ofBy(p, by)
	}
	var shared Minor
	for _, part := range s.Parts {
		shared += Minor(part)
	}
	p.Amount = max(s.Whole, shared)
	whole, missing := t.ofBy(p, by)
	if missing != nil {
		return whole, missing
	}
	parts := append(slices.Clone(s.Parts), int64(p.Amount-shared)) // last what no grant pays
	whole.Amount = Split(whole.Amount, parts)[s.At]
	return whole, nil
}

// MoneySource is what is asked where money is turned.
type MoneySource interface {
	Grants(ctx context.Context, p Page) ([]GrantRow, int, error)
	Grant(ctx context.Context, id ID) (Grant, error)
	ShareLines(ctx context.Context, f Filter) ([]ShareLine, error)
	RatesOf(ctx context.Context, w RatesWanted) ([]Rate, error)
	Instalments(ctx context.Context, grant ID) ([]Instalment, error)
	ReportPeriods(ctx context.Context, f ReportPeriodFilter) ([]ReportPeriodRow, int, error)
	OwnProfiles(ctx context.Context) ([]OwnProfile, error)
}

// TurningFor is how a grant has lines turned in a report on a period; with the
// zero period as its own periods say.
func TurningFor(ctx context.Context, from MoneySource, g Grant, asked Period, lines ...[]ShareLine) (*Turning, error) {
	t := &Turning{Method: g.Exchange, Currency: g.Currency, Fixed: g.FixedRate, Whole: Period{g.StartsOn, g.EndsOn}, Asked: asked, Today: DateOf(time.Now())}
	var wanted []string
	for _, some := range lines {
		for i := range some {
			if c := some[i].Currency; c != g.Currency && !slices.Contains(wanted, c) {
				wanted = append(wanted, c)
			}
		}
	}
	if len(wanted) == 0 || g.Currency == "" {
		return t, nil
	}
	wanted = slices.DeleteFunc(append(wanted, g.Currency), func(c string) bool { return c == "EUR" })
	rates, err := from.RatesOf(ctx, RatesWanted{Currencies: wanted})
	t.Rates = RateBookOf(rates)
	if err == nil && t.Method == ByInstalment {
		err = t.readInstalments(ctx, from, g.ID)
	}
	if err == nil && (t.Method == ByMeanMonth || t.Method == ByMeanDay) {
		err = t.readPeriods(ctx, from, g.ID)
	}
	return t, err
}

// TurningOf is how a grant has documents turned, whatever currency they are in.
func (a *App) TurningOf(ctx context.Context, g Grant) (*Turning, error) {
	var lines []ShareLine
	for _, c := range Currencies() {
		lines = append(lines, ShareLine{Currency: c})
	}
	return TurningFor(ctx, a.Reader, g, Period{}, lines)
}

func (t *Turning) readInstalments(ctx context.Context, from MoneySource, grant ID) error {
	all, err := from.Instalments(ctx, grant)
	for _, i := range all {
		if !i.Open() {
			t.Booked = append(t.Booked, Booked{i.ReceivedOn, i.Received, i.Rate})
		}
	}
	return err
}

// readPeriods reads what is reported on; a forecast and an audit report on
// nothing of their own.
func (t *Turning) readPeriods(ctx context.Context, from MoneySource, grant ID) error {
	all, _, err := from.ReportPeriods(ctx, ReportPeriodFilter{GrantID: grant})
	for _, p := range all {
		if (p.Kind == "interim" || p.Kind == "final") && p.FromOn != "" && p.ToOn != "" {
			t.Periods = append(t.Periods, Period{p.FromOn, p.ToOn})
		}
	}
	return err
}

// readOn has lines turned on into the currency of the grant's profile, where that
// is another.
func (t *Turning) readOn(ctx context.Context, from MoneySource, g Grant) error {
	p, err := profileOf(ctx, from, g.Profile)
	var known *Fault
	if g.Profile == "" || errors.As(err, &known) { // one that is not there any more
		return nil
	}
	if err == nil && p.Currency != "" && p.Currency != g.Currency && g.Currency != "" {
		t.On, err = turningOn(ctx, from, g, turnedInto{p.Currency, t.Asked})
	}
	return err
}

// Unturned is a line that has no rate to be turned by.
type Unturned struct {
	ShareLine
	Missing MissingRate
}

// UnturnedLines are the lines of a grant until the end of a period that cannot be
// turned; with no grant, of all.
func UnturnedLines(ctx context.Context, from MoneySource, f Filter) (all []Unturned, err error) {
	if f.GrantID == "" {
		grants, _, err := from.Grants(ctx, Page{})
		for _, g := range grants {
			if err == nil {
				var more []Unturned
				one := f
				one.GrantID = g.ID
				more, err = UnturnedLines(ctx, from, one)
				all = append(all, more...)
			}
		}
		return all, err
	}
	g, err := from.Grant(ctx, f.GrantID)
	if err != nil {
		return nil, err
	}
	lines, err := from.ShareLines(ctx, Filter{GrantID: f.GrantID, To: f.To})
	if err != nil {
		return nil, err
	}
	t, err := TurningFor(ctx, from, g, f.Period(), lines)
	if err == nil {
		err = t.readOn(ctx, from, g)
	}
	for _, l := range lines {
		if _, missing := t.Line(l); missing != nil {
			all = append(all, Unturned{l, *missing})
		}
	}
	return all, err
}

// LackingRate is a rate that documents need, and how many.
type LackingRate struct {
	MissingRate // of its month
	Documents   int
}

// LackingOf counts the rates that lines lack, month by month.
func LackingOf(lines []Unturned) (all []LackingRate) {
	type lack struct {
		MissingRate
		document ID
	}
	seen, at := map[lack]bool{}, map[MissingRate]int{}
	for _, l := range lines {
		m := l.Missing
		m.Day = m.Day.Month()
		if one := (lack{m, l.ID}); seen[one] {
			continue
		} else {
			seen[one] = true
		}
		i, known := at[m]
		if !known {
			i = len(all)
			at[m] = i
			all = append(all, LackingRate{MissingRate: m})
		}
		all[i].Documents++
	}
	slices.SortFunc(all, func(a, b LackingRate) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Currency, b.Currency), cmp.Compare(a.Source, b.Source))
	})
	return all
}

// LackingRates are the rates that documents of the office need and that are not
// there.
func (a *App) LackingRates(ctx context.Context) ([]LackingRate, error) {
	lines, err := UnturnedLines(ctx, a.Reader, Filter{})
	return LackingOf(lines), err
}
