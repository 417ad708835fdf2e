package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"sofra/app/words"
)

// ScoreUnit is how a score is kept: in thousandths.
const ScoreUnit = 1000

// Reached is what an indicator came to: a number, a part of a whole, a sum of
// scores of so many, or words.
type Reached struct {
	N, Of  int64
	Places int // both have so many after the point
	Said   string
	Has    bool // there is a value; 0 is one
}

// Why a value is not told.
const (
	ValueClosed   = "closed"   // it rests on what people said of themselves, and nobody opened that yet
	ValueSealed   = "sealed"   // this desk has no key for that
	ValueWithheld = "withheld" // too few people are behind it
)

// IndicatorValue is an indicator with what it came to.
type IndicatorValue struct {
	Indicator
	Now      Reached // in the period
	Ever     Reached // from the beginning of the grant to the end of the period
	Hidden   string  // why neither is told; "" they are
	Drafts   int     // typed values that nobody approved yet: they count nowhere
	Unstated int64   // of a share by gender: how many state none, in the period
}

// Results is the logframe of a grant with the values of its indicators.
type Results struct {
	Grant  Grant
	Filter Filter
	Aims   []Aim // in the order of their tree
	Values []IndicatorValue
}

// Of are the indicators of an aim.
func (r Results) Of(aim ID) (all []IndicatorValue) {
	for _, v := range r.Values {
		if v.AimID == aim {
			all = append(all, v)
		}
	}
	return all
}

// partReader opens sealed cells, as communityReader does: for a step only.
type partReader interface {
	// SealedParts counts people by what they said of themselves.
	SealedParts(ctx context.Context, m Measure, f Filter, by string) ([]PartCount, error)
}

// sealedSource is what values that rest on identity are counted from.
type sealedSource interface {
	acrossSource
	partReader
}

// IndicatorValues counts the indicators of a grant in a period, and from the
// beginning of the grant to its end, in the order of the logframe. Where one rests
// on what people said of themselves, it leaves a trace; where few are behind a value
// it is not told.
func (a *App) IndicatorValues(ctx context.Context, grant ID, from, to Date) ([]IndicatorValue, error) {
	r, err := a.OpenResults(ctx, Filter{GrantID: grant, From: from, To: to})
	return r.Values, err
}

// OpenResults is ResultsOf with the values that rest on what people said of
// themselves. It leaves a trace where there are such.
func (a *App) OpenResults(ctx context.Context, f Filter) (r Results, err error) {
	if r, err = ResultsOf(ctx, a.Reader, f); err != nil {
		return r, err
	}
	if !slices.ContainsFunc(r.Values, func(v IndicatorValue) bool { return v.Hidden == ValueClosed }) {
		return r, nil
	}
	step := Step{Verb: words.T("Counted the indicators of {code}", "code", r.Grant.Code), Kind: Trace, About: f.GrantID}
	err = a.keep(ctx, step, func(tx Tx) error {
		r, err = resultsOf(ctx, tx, tx, f)
		return err
	})
	if errors.Is(err, ErrReadOnly) {
		r, err = resultsOf(ctx, a.store, a.store, f)
	}
	return r, err
}

// ResultsOf counts what anybody may count; values that rest on what people said of
// themselves stay closed.
func ResultsOf(ctx context.Context, from Reader, f Filter) (Results, error) {
	return resultsOf(ctx, from, nil, f)
}

func resultsOf(ctx context.Context, from Reader, open sealedSource, f Filter) (r Results, err error) {
	c := counter{from: from, open: open, across: map[Filter][]AcrossFigure{}}
	if c.least, err = SmallestOf(ctx, from); err != nil {
		return r, err
	}
	if r.Grant, err = from.Grant(ctx, f.GrantID); err != nil {
		return r, err
	}
	r.Filter, c.filter, c.start = f, f, r.Grant.StartsOn
	if r.Aims, err = from.Aims(ctx, f.GrantID); err != nil {
		return r, err
	}
	rows, _, err := from.Indicators(ctx, IndicatorFilter{GrantID: f.GrantID})
	if err != nil {
		return r, err
	}
	for _, row := range rows {
		v, err := c.value(ctx, row.Indicator)
		if err != nil {
			return r, err
		}
		r.Values = append(r.Values, v)
	}
	at := map[ID]int{}
	for n, a := range r.Aims {
		at[a.ID] = n
	}
	slices.SortStableFunc(r.Values, func(a, b IndicatorValue) int { return cmp.Compare(at[a.AimID], at[b.AimID]) })
	return r, nil
}

// counter counts indicators over one period.
type counter struct {
	from   Reader
	open   sealedSource // nil: what people said of themselves stays closed
	filter Filter
	start  Date // of the grant
	least  Smallest
	across map[Filter][]AcrossFigure // worked out once a period
}

// value is an indicator with what it came to.
func (c counter) value(ctx context.Context, i Indicator) (v IndicatorValue, err error) {
	v.Indicator = i
	if !i.Counted() {
		v.typed(c.filter, c.start)
		return v, nil
	}
	now, ever := c.filter, c.filter
	if ever.From = c.start; i.Aggregation == "latest" {
		ever.From = now.From
	}
	now.Narrow, ever.Narrow = i.Narrow, i.Narrow
	var hidden string
	if v.Now, v.Unstated, v.Hidden, err = c.count(ctx, i, now); err != nil {
		return v, err
	}
	if v.Ever, _, hidden, err = c.count(ctx, i, ever); err != nil {
		return v, err
	}
	if v.Hidden = cmp.Or(v.Hidden, hidden); v.Hidden == "" && c.tells(v) {
		v.Hidden = ValueWithheld
	}
	if v.Hidden != "" {
		v.Now, v.Ever, v.Unstated = Reached{}, Reached{}, 0
	}
	return v, nil
}

// tells says whether the period and the whole time laid side by side tell of a few
// people: what lies between them is a group as well.
func (c counter) tells(v IndicatorValue) bool {
	if v.ShareOf == "" && !slices.Contains(AcrossMeasures(), v.Measure) || partOnly(v.Measure) {
		return false
	}
	n, rest := v.Ever.N-v.Now.N, (v.Ever.Of-v.Ever.N)-(v.Now.Of-v.Now.N)
	return small(n, c.least.Counts) || v.Kind == PercentOf && small(rest, c.least.Counts)
}

// count is what an indicator comes to over one time.
func (c counter) count(ctx context.Context, i Indicator, f Filter) (r Reached, unstated int64, hidden string, err error) {
	switch {
	case i.ShareOf != "":
		return c.byGender(ctx, i, f)
	case slices.Contains(AcrossMeasures(), i.Measure):
		r, hidden, err = c.acrossOf(ctx, i.Measure, f)
		return r, 0, hidden, err
	}
	if r.N, err = c.figure(ctx, i, f); err != nil {
		return r, 0, "", err
	}
	r.Has = true
	switch {
	case i.Measure == MatchedChange:
		r.Of, err = c.from.Figure(ctx, MatchedGiven, f)
	case i.Kind == PercentOf:
		r.Of, err = c.from.Figure(ctx, i.OfMeasure, f)
	case i.Aggregation == "mean":
		_, n, fail := c.from.Behind(ctx, i.Measure, f, Page{Limit: 1})
		r.Of, err = int64(n), fail
	}
	if i.Kind == PercentOf || i.Kind == ScoreValue || i.Aggregation == "mean" {
		r.Has = r.Of > 0
	}
	if slices.Contains(MatchedMeasures(), i.Measure) && small(max(r.Of, r.N), c.least.Attitudes) {
		hidden = ValueWithheld
	}
	return r, 0, hidden, err
}

// figure is a count, or the greatest row of it.
func (c counter) figure(ctx context.Context, i Indicator, f Filter) (n int64, err error) {
	if i.Aggregation != "max" {
		return c.from.Figure(ctx, i.Measure, f)
	}
	rows, _, err := c.from.Behind(ctx, i.Measure, f, Page{})
	for _, row := range rows {
		n = max(n, row.Amount)
	}
	return n, err
}

// byGender is how many state the gender, of all who state one; or simply how many.
func (c counter) byGender(ctx context.Context, i Indicator, f Filter) (r Reached, unstated int64, hidden string, err error) {
	if c.open == nil {
		return r, 0, ValueClosed, nil
	}
	parts, err := c.open.SealedParts(ctx, i.Measure, f, ByGender)
	if errors.Is(err, ErrSealed) {
		return r, 0, ValueSealed, nil
	}
	for _, p := range parts {
		switch p.Part {
		case "", PrefersNot:
			unstated += p.N
			continue
		case i.ShareOf:
			r.N = p.N
		}
		r.Of += p.N
	}
	if r.Has = r.Of > 0; small(r.N, c.least.Counts) || small(r.Of-r.N, c.least.Counts) {
		hidden = ValueWithheld
	}
	return r, unstated, hidden, err
}

// acrossOf is a figure that rests on communities.
func (c counter) acrossOf(ctx context.Context, m Measure, f Filter) (r Reached, hidden string, err error) {
	if c.open == nil {
		return r, ValueClosed, nil
	}
	f.Narrow = Narrow{EventKind: f.EventKind}
	if c.across[f] == nil {
		rows, err := readAcross(ctx, c.open, f)
		if errors.Is(err, ErrSealed) {
			return r, ValueSealed, nil
		}
		if err != nil {
			return r, "", err
		}
		c.across[f] = rows.protected()
	}
	for _, one := range c.across[f] {
		switch {
		case one.Measure != m:
		case one.Withheld:
			return r, ValueWithheld, nil
		default:
			r = Reached{N: one.N, Of: one.All, Has: !partOnly(m) || one.All > 0}
		}
	}
	return r, "", nil
}
