package app

import "sofra/app/words"

// ReportRhythm says how often a grant is reported on: every so many months, the
// last one at its end; each is due so many days after its last day.
type ReportRhythm struct {
	Months  int // 0 is at the end alone
	Days    int // until an interim report is due
	Final   int // until the final one is due
	Lang    words.Lang
	Lang2   words.Lang
	GrantID ID
}

// mostReports is how many reports one grant is proposed.
const mostReports = 60

// ProposeReports is the calendar of a grant's reports. Without both days of the
// grant there is none.
func ProposeReports(from, to Date, r ReportRhythm) (all []ReportPeriod) {
	if !from.Valid() || !to.Valid() || to < from {
		return nil
	}
	for begin := from; begin <= to && len(all) < mostReports; {
		p := ReportPeriod{GrantID: r.GrantID, Kind: "interim", FromOn: begin, ToOn: to, Lang: r.Lang, Lang2: r.Lang2, State: ReportPlanned}
		if r.Months > 0 {
			p.ToOn = min(to, begin.AddMonths(r.Months).Add(-1))
		}
		p.DueOn = p.ToOn.Add(r.Days)
		if p.ToOn == to {
			p.Kind, p.DueOn = "final", to.Add(r.Final)
		}
		all = append(all, p)
		begin = p.ToOn.Add(1)
	}
	return all
}

// AddMonths is the day so many months later, the last of a month where there is
// no such day in it.
func (d Date) AddMonths(n int) Date {
	t, ok := d.Time()
	if !ok {
		return d
	}
	then := t.AddDate(0, n, 0)
	if then.Day() != t.Day() { // it fell into the next month
		then = then.AddDate(0, 0, -then.Day())
	}
	return DateOf(then)
}
