package app

import (
	"cmp"
	"context"
	"strings"

	"sofra/app/words"
)

// Measurement is a value that somebody typed, with the evidence that it rests on.
type Measurement struct {
	Kept
	IndicatorID ID
	FromOn      Date // "" is of one day
	ToOn        Date
	N           int64 // thousandths times OfN for a score
	OfN         int64
	Said        string // of an indicator in words
	Evidence    string // which document, list or address shows it
	State       string // draft, approved
	Note        string
}

// MeasurementStates lists the codes that a typed value may have.
func MeasurementStates() []string { return []string{"draft", "approved"} }

func (m Measurement) check(i Indicator) error {
	var value, said, evidence, to words.Text
	switch {
	case i.Kind == TextValue && strings.TrimSpace(m.Said) == "":
		said = words.T("A text is needed.")
	case i.Kind != TextValue:
		value = i.valueRule(m.N, m.OfN)
	}
	if strings.TrimSpace(m.Evidence) == "" {
		evidence = words.T("A value needs its evidence: the list, the letter, the link or the file that shows it.")
	}
	if m.ToOn == "" {
		to = words.T("Say up to which day it counts.")
	}
	return check(
		Wrong{"N", value}, Wrong{"Said", said}, Wrong{"Evidence", orText(evidence, sentenceRule(m.Evidence))},
		Wrong{"FromOn", DayRule(m.FromOn)}, Wrong{"ToOn", orText(to, periodRule(m.FromOn, m.ToOn))},
		Wrong{"State", oneOf(m.State, MeasurementStates()...)}, Wrong{"Note", LengthRule(m.Note)},
	)
}

// SaveMeasurement types a value of an indicator, or replaces it. Without evidence
// it is refused; one that is counted from records takes none.
func (a *App) SaveMeasurement(ctx context.Context, m Measurement) error {
	m.State = cmp.Or(m.State, "draft")
	return a.changeIndicator(ctx, m.IndicatorID, func(name string) words.Text {
		return words.T("Noted a value of {name}", "name", name)
	}, func(i *Indicator) error {
		if i.Counted() {
			return Invalid{{"N", words.T("This indicator is counted from records. Its values are not typed.")}}
		}
		if err := m.check(*i); err != nil {
			return err
		}
		return with(&i.Measurements, m)
	})
}

// ApproveMeasurement has a typed value count.
func (a *App) ApproveMeasurement(ctx context.Context, m Measurement) error {
	m.State = "approved"
	return a.changeIndicator(ctx, m.IndicatorID, func(name string) words.Text {
		return words.T("Approved a value of {name}", "name", name)
	}, func(i *Indicator) error { return with(&i.Measurements, m) })
}

// RemoveMeasurement takes a typed value away.
func (a *App) RemoveMeasurement(ctx context.Context, m Measurement) error {
	return a.changeIndicator(ctx, m.IndicatorID, func(name string) words.Text {
		return words.T("Removed a value of {name}", "name", name)
	}, func(i *Indicator) error { return without(&i.Measurements, m.ID) })
}

// SaveIndicatorTarget sets what an indicator is to come to, or changes it.
func (a *App) SaveIndicatorTarget(ctx context.Context, t IndicatorTarget) error {
	t.Kind = cmp.Or(t.Kind, "target")
	return a.changeIndicator(ctx, t.IndicatorID, func(name string) words.Text {
		return words.T("Set a target of {name}", "name", name)
	}, func(i *Indicator) error {
		if err := t.check(*i); err != nil {
			return err
		}
		return with(&i.Targets, t)
	})
}

// RemoveIndicatorTarget takes a target or a milestone away.
func (a *App) RemoveIndicatorTarget(ctx context.Context, t IndicatorTarget) error {
	return a.changeIndicator(ctx, t.IndicatorID, func(name string) words.Text {
		return words.T("Removed a target of {name}", "name", name)
	}, func(i *Indicator) error { return without(&i.Targets, t.ID) })
}

// changeIndicator changes an indicator as it is kept now, in one step that is
// named after it.
func (a *App) changeIndicator(ctx context.Context, id ID, verb func(name string) words.Text, edit func(*Indicator) error) error {
	i, err := a.Indicator(ctx, id)
	if err != nil {
		return err
	}
	if err := edit(&i); err != nil {
		return err
	}
	return a.saveIndicator(ctx, verb(i.Names()[0]), &i)
}
