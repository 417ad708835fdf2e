package screens

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// typedValue is where a form writes a value: a number with its decimals, or one of
// another; known is that there is one already.
type typedValue struct {
	n, of  *int64
	places *int
	known  bool
}

// valueInputs ask for a value of an indicator: a number, n of N, or a mean of so
// many.
func (u *UI) valueInputs(i app.Indicator, name string, v typedValue) []input {
	b := u.book
	label := b.T("Value|of an indicator")
	if name == "Baseline" {
		label = b.T("Baseline")
	}
	return u.valueNamed(i, valueNames{name, label, b.T("Of how many")}, v)
}

// valueNames is how the fields of a value are called: its field of the draft, and what
// stands above them.
type valueNames struct{ field, label, whole string }

func (u *UI) valueNamed(i app.Indicator, as valueNames, v typedValue) []input {
	if i.Kind == app.ScoreValue {
		return u.meanInputs(as, v)
	}
	n, of := app.Thousandths(*v.n, *v.places), app.Thousandths(*v.of, *v.places)
	settle := func(one *input) {
		take := one.take
		one.take = func() words.Text {
			wrong := take()
			all, places := app.Fewest(n, of)
			*v.n, *v.of, *v.places = all[0], all[1], places
			return wrong
		}
	}
	part := u.quantity(as.field, as.label, &n)
	if v.known {
		part.field.(*widgets.DecimalField).SetThousandths(n)
	}
	settle(&part)
	if i.Kind != app.PercentOf {
		return []input{part}
	}
	whole := u.quantity(as.field+"Of", as.whole, &of)
	settle(&whole)
	return []input{part, whole}
}

// meanInputs ask for a mean and of how many it is.
func (u *UI) meanInputs(as valueNames, v typedValue) []input {
	mean := u.quantity(as.field, as.label, v.n)
	if *v.of > 0 {
		mean.field.(*widgets.DecimalField).SetThousandths(*v.n / *v.of)
	}
	count := int(*v.of)
	many := u.whole(as.field+"Of", as.whole, &count)
	take := many.take
	many.take = func() words.Text {
		wrong := take()
		if *v.of = int64(count); *v.of > 0 && *v.n < math.MaxInt32*app.ScoreUnit {
			*v.n *= *v.of
		}
		return wrong
	}
	return []input{mean, many}
}

// baseline asks where an indicator began.
func (p *results) baseline(u *UI, i *app.Indicator) []input {
	known := i.Baseline != nil
	n, of := int64(0), int64(i.BaselineOf)
	if known {
		n = int64(*i.Baseline)
	}
	all := u.valueInputs(*i, "Baseline", typedValue{&n, &of, &i.BaselinePlaces, known})
	for at := range all {
		take := all[at].take
		all[at].take = func() words.Text {
			wrong := take()
			if text, ok := all[0].field.(interface{ Text() string }); ok && text.Text() == "" {
				i.Baseline = nil
			} else {
				v := int(n)
				i.Baseline = &v
			}
			i.BaselineOf = int(of)
			return wrong
		}
	}
	return all
}

// partedIn are the fields of how typed values are parted.
type partedIn struct{ by, names input }

func (u *UI) partedInputs(i *app.Indicator) partedIn {
	b, own := u.book, i.OwnParts.String()
	var all []code
	for _, by := range app.TypedParts() {
		all = append(all, code{by, app.PartedText(by)})
	}
	choices := widgets.NewChoices(b.T("Typed values are parted by"), u.choices(all), true)
	choices.SetChosen(i.PartedBy...)
	names := u.line("OwnParts", b.T("Names of the parts of our own, with commas between them"), &own, app.LengthRule).row()
	take := names.take
	names.take = func() words.Text { wrong := take(); i.OwnParts = app.SetOf(own); return wrong }
	return partedIn{input{name: "PartedBy", field: choices, wide: true, take: func() words.Text { i.PartedBy = choices.Chosen(); return words.Text{} }}, names}
}

// typeValue asks for a value and its evidence.
func (p *results) typeValue(u *UI, m app.Measurement, i app.Indicator) {
	f := p.valueForm(u, &m, i)
	f.save = func(ctx context.Context) error { return u.App.SaveMeasurement(ctx, m) }
	if m.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveMeasurement(ctx, m, app.InstantOf(time.Now())) }
	}
	u.ask(f)
}

func (p *results) valueForm(u *UI, m *app.Measurement, i app.Indicator) form {
	b := u.book
	f := form{title: b.T("What did “{name}” come to?", "name", i.Said(b.Lang()).Title), inputs: []input{u.date("FromOn", b.T("From"), &m.FromOn), u.date("ToOn", b.T("Until"), &m.ToOn)}}
	if i.Kind == app.TextValue {
		f.inputs = append(f.inputs, u.notes("Said", b.T("In words"), &m.Said).row())
	} else {
		f.inputs = append(f.inputs, u.valueInputs(i, "N", typedValue{&m.N, &m.OfN, &m.Places, m.Version > 0})...)
	}
	if len(m.Parts) > 0 {
		f.inputs = append(f.inputs, u.line("Parts", b.T("Why the parts do not add up"), &m.PartsWhy, app.LengthRule).row())
	}
	f.inputs = append(f.inputs, u.notes("Evidence", b.T("Evidence"), &m.Evidence).row())
	if m.Version > 0 { // what a new one is follows from who works in the office
		f.inputs = append(f.inputs, u.choiceOf("State", b.T("State"), &m.State, u.options(measurementStates())))
	}
	f.inputs = append(f.inputs, u.line("Note", b.T("Note"), &m.Note, app.LengthRule))
	return f
}

// valueFrom asks for a value that a file shows.
func (p *results) valueFrom(u *UI, m app.Measurement, i app.Indicator) {
	u.choosePlace(false, "", func(path string) {
		file := app.File{Name: filepath.Base(path)}
		f := p.valueForm(u, &m, i)
		f.text = u.book.T("{file} is kept as its evidence.", "file", file.Name)
		f.inputs = append(f.inputs, u.tick("Personal", u.book.T("The file is personal: it is sealed"), &file.Personal).row())
		f.save = func(ctx context.Context) error {
			body, err := os.Open(path)
			if err != nil {
				return unread(path, err)
			}
			return errors.Join(u.App.SaveMeasurementWith(ctx, m, file, body), body.Close())
		}
		u.ask(f)
	})
}

// partValue asks for the parts of a typed value in one direction, beside the value
// that they come to.
func (p *results) partValue(u *UI, m app.Measurement, i app.Indicator, by string) {
	b := u.book
	f := form{title: b.T("{value} by {direction}", "value", i.Say(b, m.Value()), "direction", u.say(app.PartedText(by))), width: 640, text: b.T("The parts come to the value, or say why they do not.")}
	f.inputs = u.valueInputs(i, "N", typedValue{&m.N, &m.OfN, &m.Places, true})
	old, kept := m.By(by), []app.MeasurementPart{}
	for n, part := range partsAsked(i, old, by) {
		kept = append(kept, app.MeasurementPart{PartedBy: by, Part: part, Position: n})
		for _, o := range old {
			if o.Part == part {
				kept[n] = o
			}
		}
	}
	for n := range kept {
		one := &kept[n]
		said := app.PartName(b, by, one.Part)
		as := valueNames{"Part" + one.Part, said, b.T("{part}: of how many", "part", said)}
		f.inputs = append(f.inputs, u.valueNamed(i, as, typedValue{&one.N, &one.OfN, &one.Places, one.Version > 0})...)
	}
	f.inputs = append(f.inputs, u.line("Parts", b.T("Why the parts do not add up"), &m.PartsWhy, app.LengthRule).row())
	f.save = func(ctx context.Context) error {
		keep := m
		keep.Parts = nil
		for _, o := range m.Parts {
			if o.PartedBy != by {
				keep.Parts = append(keep.Parts, o)
			}
		}
		for _, one := range kept {
			if one.N != 0 || one.OfN != 0 {
				keep.Parts = append(keep.Parts, one)
			}
		}
		return u.App.SaveMeasurement(ctx, keep)
	}
	u.ask(f)
}

// partsAsked are the parts of a direction, with those that were noted before.
func partsAsked(i app.Indicator, old []app.MeasurementPart, by string) []string {
	all := i.PartsBy(by)
	for _, o := range old {
		known := false
		for _, part := range all {
			known = known || part == o.Part
		}
		if !known {
			all = append(all, o.Part)
		}
	}
	return all
}
