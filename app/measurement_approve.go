package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

type writersReader interface {
	// Writers is how many people have changed something in the office.
	Writers(ctx context.Context) (int, error)
}

// settleState has a value that is new, or that says something else than before, be a
// draft where the office has more than one person: somebody approves what is typed. Who
// is alone approves as they type.
func (a *App) settleState(ctx context.Context, m *Measurement) error {
	if m.State = cmp.Or(m.State, "draft"); m.State == "draft" {
		return nil
	}
	n, err := a.Writers(ctx)
	if err != nil || n < 2 {
		return err
	}
	i, err := a.Indicator(ctx, m.IndicatorID)
	if err == nil && !slices.ContainsFunc(i.Measurements, m.approvedAs) {
		m.State = "draft"
	}
	return err
}

// approvedAs says whether a value was approved with the figure and the evidence that m
// has.
func (m Measurement) approvedAs(was Measurement) bool {
	return was.ID == m.ID && was.State == "approved" && was.FromOn == m.FromOn && was.ToOn == m.ToOn &&
		was.value() == m.value() && was.Evidence == m.Evidence && slices.Equal(was.Parts, m.Parts)
}

// ApproveMeasurement has a typed value count, as it is kept: with its evidence, and on
// days that no other counts.
func (a *App) ApproveMeasurement(ctx context.Context, m Measurement) error {
	return a.changeIndicator(ctx, m.IndicatorID, func(name string) words.Text {
		return words.T("Approved a value of {name}", "name", name)
	}, func(i *Indicator) error {
		at := slices.IndexFunc(i.Measurements, func(o Measurement) bool { return o.ID == m.ID && o.Version == m.Version })
		if at < 0 {
			return ErrStale
		}
		kept := i.Measurements[at]
		kept.State = "approved"
		return kept.into(i)
	})
}

// twiceRule keeps days from counting twice: where values are added up, no two that
// count are of the same day.
func (m Measurement) twiceRule(i Indicator) words.Text {
	if m.State != "approved" || i.Kind == TextValue || i.Aggregation != "sum" && i.Aggregation != "ratio" {
		return words.Text{}
	}
	for _, o := range i.Measurements {
		if o.ID != m.ID && o.State == "approved" && o.begins() <= m.ToOn && m.begins() <= o.ToOn {
			return words.T("Another value, up to {day}, counts for some of these days already: they would be added up twice.", "day", words.In(words.En).Date(o.ToOn.YMD()))
		}
	}
	return words.Text{}
}

// begins is the first day of a value; one without it is of one day.
func (m Measurement) begins() Date { return cmp.Or(m.FromOn, m.ToOn) }
