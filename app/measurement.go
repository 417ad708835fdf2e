package app

import (
	"cmp"
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"sofra/app/words"
)

// Measurements is the kind of a typed value, as an owner of files.
const Measurements Kind = "measurements"

// Measurement is a value that somebody typed, with the evidence that it rests on.
type Measurement struct {
	Kept
	IndicatorID ID
	FromOn      Date // "" is of one day
	ToOn        Date
	N           int64 // thousandths times OfN for a score
	OfN         int64
	Places      int    // of both
	Said        string // of an indicator in words
	Evidence    string // which document, list or address shows it
	State       string // draft, approved
	Note        string
	Parts       []MeasurementPart
	PartsWhy    string // why they do not add up to it
}

// MeasurementPart is how much of a typed value is of one part, in one direction.
type MeasurementPart struct {
	Kept
	MeasurementID ID
	PartedBy      string
	Part          string
	N             int64 // as Measurement has it
	OfN           int64
	Places        int
	Position      int
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
		Wrong{"N", value}, Wrong{"Parts", m.partsRule(i)}, Wrong{"PartsWhy", LengthRule(m.PartsWhy)}, Wrong{"Said", said}, Wrong{"Evidence", orText(evidence, sentenceRule(m.Evidence))},
		Wrong{"FromOn", DayRule(m.FromOn)}, Wrong{"ToOn", orText(to, periodRule(m.FromOn, m.ToOn))},
		Wrong{"State", oneOf(m.State, MeasurementStates()...)}, Wrong{"Note", LengthRule(m.Note)},
	)
}

// SaveMeasurement types a value of an indicator, or replaces it. Without evidence
// it is refused; one that is counted from records takes none. Where several people
// work in the office it is a draft until it is approved as it stands.
func (a *App) SaveMeasurement(ctx context.Context, m Measurement) error {
	if err := a.settleState(ctx, &m); err != nil {
		return err
	}
	return a.changeIndicator(ctx, m.IndicatorID, notedValue, m.into)
}

// SaveMeasurementWith is SaveMeasurement with a file that is its evidence, all in one
// step. Where nothing else is said of the evidence, the file's name says it.
func (a *App) SaveMeasurementWith(ctx context.Context, m Measurement, f File, body io.Reader) error {
	if err := a.settleState(ctx, &m); err != nil {
		return err
	}
	if m.ID == "" {
		m.ID = NewID()
	}
	f.OwnerKind, f.OwnerID, f.Purpose = Measurements, m.ID, cmp.Or(f.Purpose, FilePaper)
	f.settle(DateOf(time.Now()))
	if strings.TrimSpace(m.Evidence) == "" {
		m.Evidence = f.Name
	}
	i, err := a.Indicator(ctx, m.IndicatorID)
	if err == nil {
		err = m.into(&i)
	}
	i.tidy()
	if err = errors.Join(err, i.Check(), f.Check()); err != nil {
		return err
	}
	return a.change(ctx, notedValue(i.Names()[0]), func(tx Tx) error {
		if err := keepIndicator(ctx, tx, &i); err != nil {
			return err
		}
		return tx.PutFile(ctx, &f, body)
	})
}

func notedValue(name string) words.Text { return words.T("Noted a value of {name}", "name", name) }

// into puts a typed value among those of its indicator.
func (m Measurement) into(i *Indicator) error {
	if i.Counted() {
		return Invalid{{"N", words.T("This indicator is counted from records. Its values are not typed.")}}
	}
	if err := errors.Join(m.check(*i), check(Wrong{"ToOn", m.twiceRule(*i)})); err != nil {
		return err
	}
	return with(&i.Measurements, m)
}

// RemoveMeasurement takes a typed value away; its files go into the bin.
func (a *App) RemoveMeasurement(ctx context.Context, m Measurement, at Instant) error {
	i, err := a.Indicator(ctx, m.IndicatorID)
	if err == nil {
		err = without(&i.Measurements, m.Kept)
	}
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Removed a value of {name}", "name", i.Names()[0]), func(tx Tx) error {
		if err := keepIndicator(ctx, tx, &i); err != nil {
			return err
		}
		files, err := tx.Files(ctx, Ref{Measurements, m.ID})
		for _, f := range files {
			if err == nil {
				err = tx.BinFile(ctx, f.ID, at)
			}
		}
		return err
	})
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
	}, func(i *Indicator) error { return without(&i.Targets, t.Kept) })
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
