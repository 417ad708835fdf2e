package app

import (
	"context"
	"time"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// Across is what happened across communities, in all and period by period.
type Across struct {
	Exact   bool  // every number may be seen here
	Least   int64 // fewer are not told of where it is not
	Whole   []AcrossFigure
	Periods []AcrossPeriod
}

// AcrossPeriod is a part of the time that was asked about.
type AcrossPeriod struct {
	Filter
	Figures []AcrossFigure
}

// Across counts what happened across communities, by quarters, or by years where
// they are many. Without the right small groups are withheld, with those from
// which they could be reckoned; it leaves a trace. ErrSealed where this desk has
// no key.
func (a *App) Across(ctx context.Context, f Filter) (all Across, err error) {
	err = a.keep(ctx, Step{Verb: words.T("Counted across communities"), Kind: Trace, About: f.GrantID}, func(tx Tx) error {
		may, err := entitled(ctx, tx)
		if err != nil {
			return err
		}
		rows, err := readAcross(ctx, tx, f)
		all = rows.across(f, may)
		return err
	})
	return all, err
}

func (r acrossRows) across(f Filter, exact bool) Across {
	all := Across{Exact: exact, Least: r.k, Whole: r.figures()}
	for _, part := range r.span(f).parts() {
		all.Periods = append(all.Periods, AcrossPeriod{part, r.in(part).figures()})
	}
	if !exact {
		all.Whole = r.protected()
		for i := range all.Whole {
			r.withholdPeriods(all.Periods, i)
		}
	}
	return all
}

// span is the time asked about; where an end is open, to the last or from the
// first day that anything is known of.
func (r acrossRows) span(f Filter) Filter {
	var first, last Date
	see := func(d Date) {
		if d != "" && (first == "" || d < first) {
			first = d
		}
		last = max(last, d)
	}
	for _, e := range r.met {
		see(e.Day)
	}
	for _, l := range r.lines {
		see(l.Day)
	}
	f.From, f.To = orDate(f.From, first), orDate(f.To, last)
	return f
}

// mostQuarters is how many are shown; a longer time is shown by years.
const mostQuarters = 12

// parts are the quarters or years of the calendar in a time, cut at its ends.
func (f Filter) parts() []Filter {
	from, begins := f.From.Time()
	to, ends := f.To.Time()
	if !begins || !ends {
		return nil
	}
	months := 3
	if to.Sub(from) > mostQuarters*92*24*time.Hour {
		months = 12
	}
	var all []Filter
	first := time.Date(from.Year(), from.Month()-time.Month((int(from.Month())-1)%months), 1, 0, 0, 0, 0, time.UTC)
	for ; !first.After(to); first = first.AddDate(0, months, 0) {
		end := first.AddDate(0, months, -1)
		all = append(all, Filter{GrantID: f.GrantID, From: max(f.From, DateOf(first)), To: min(f.To, DateOf(end))})
	}
	return all
}

// withholdPeriods takes away what would tell of few, in the column of a measure.
// What rests on who is on stage is not told by period, for the same people play
// in several.
func (r acrossRows) withholdPeriods(periods []AcrossPeriod, column int) {
	var pairs []disclosure.Pairs
	support := false
	for _, p := range periods {
		m := p.Figures[column].Measure
		_, of := (SupportLine{}).Of(m)
		support = support || of >= 0
		pairs = append(pairs, r.in(p.Filter).pairs(m))
	}
	shown, _ := disclosure.Singly(pairs, int(r.k))
	for i, p := range periods {
		if one := &p.Figures[column]; support || !shown[i] {
			one.N, one.All, one.Withheld = 0, 0, true
		}
	}
}
