package screens

import (
	"context"
	"math"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// editAim asks about an aim, in the language of the window.
func (p *results) editAim(u *UI, a app.Aim) {
	b, lang := u.book, u.book.Lang()
	text := a.In(lang)
	var parents []widgets.Option
	for _, o := range p.now.Aims {
		if o.ID != a.ID {
			parents = append(parents, widgets.Option{ID: string(o.ID), Text: o.Called(lang)})
		}
	}
	parent := string(a.ParentID)
	title := b.T("New aim")
	if a.ID != "" {
		title = a.Called(lang)
	}
	f := form{title: title, width: 640, inputs: []input{
		u.choiceOf("Level", b.T("Level|of a logframe"), &a.Level, u.options(aimLevels())),
		u.line("Code", b.T("Code"), &a.Code, app.LengthRule),
		u.choice("ParentID", b.T("It serves"), &parent, parents).row(),
		u.notes("Texts", b.T("What is aimed at, in {language}", "language", lang.Name()), &text.Title).row(),
		u.notes("Assumptions", b.T("Assumptions"), &text.Assumptions).row(),
	}}
	f.save = func(ctx context.Context) error {
		keep := a
		keep.ParentID, keep.Texts = app.ID(parent), append([]app.AimText{}, a.Texts...)
		text.Language = lang
		at := -1
		for i, t := range keep.Texts {
			if t.Language == lang {
				at = i
			}
		}
		if at < 0 {
			keep.Texts = append(keep.Texts, text)
		} else {
			keep.Texts[at] = text
		}
		return u.App.SaveAim(ctx, &keep)
	}
	u.ask(f)
}

// editIndicator asks about an indicator, in the language of the window.
func (p *results) editIndicator(u *UI, i app.Indicator) {
	b, lang := u.book, u.book.Lang()
	text, title := i.In(lang), b.T("New indicator")
	if i.ID != "" {
		title = i.Said(lang).Title
	}
	measure, of := string(i.Measure), string(i.OfMeasure)
	f := form{title: title, width: 760, about: about(app.Indicators, &i), inputs: []input{
		u.notes("Texts", b.T("What is counted, in {language}", "language", lang.Name()), &text.Title).row(),
		u.line("Code", b.T("Code"), &i.Code, app.LengthRule), u.line("DonorNumber", b.T("Donor’s number"), &i.DonorNumber, app.LengthRule),
		u.choice("Kind", b.T("Kind"), &i.Kind, u.options(indicatorKinds())), u.line("Unit", b.T("Unit"), &text.Unit, app.LengthRule),
		u.choice("Aggregation", b.T("How values are put together"), &i.Aggregation, u.options(indicatorRules())), u.choice("Direction", b.T("Which way is better"), &i.Direction, u.options(indicatorWays())),
		u.choice("Measure", b.T("Counted from records"), &measure, u.options(indicatorMeasures())), u.choice("OfMeasure", b.T("Of|a whole"), &of, u.options(indicatorMeasures())),
		u.choice("EventKind", b.T("Kind of event"), &i.EventKind, u.options(eventKinds())), u.choice("ShareOf", b.T("Share of"), &i.ShareOf, u.options(genders())),
		u.line("Question", b.T("Code of the question"), &i.Question, app.LengthRule), u.line("Answers", b.T("Answers that count"), &i.Answers, app.LengthRule),
		u.choice("Frequency", b.T("How often"), &i.Frequency, u.options(frequencies())), u.line("Responsible", b.T("Who looks after it"), &i.Responsible, app.LengthRule),
		u.date("BaselineOn", b.T("Baseline: day"), &i.BaselineOn), u.line("BaselineNote", b.T("Baseline: note"), &i.BaselineNote, app.LengthRule),
		u.notes("Definition", b.T("What exactly is counted"), &text.Definition).row(), u.line("Means", b.T("Means of verification"), &text.Means, app.LengthRule).row(),
	}}
	f.inputs = append(f.inputs[:len(f.inputs)-2:len(f.inputs)-2], append(p.baseline(u, &i), f.inputs[len(f.inputs)-2:]...)...)
	f.save = func(ctx context.Context) error {
		i.Measure, i.OfMeasure = app.Measure(measure), app.Measure(of)
		text.Language = lang
		i.SetText(text)
		return u.App.SaveIndicator(ctx, &i)
	}
	u.ask(f)
}

// baseline asks where an indicator began.
func (p *results) baseline(u *UI, i *app.Indicator) []input {
	known := i.Baseline != nil
	n, of := int64(0), int64(i.BaselineOf)
	if known {
		n = int64(*i.Baseline)
	}
	all := u.valueInputs(*i, "Baseline", &n, &of)
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

// valueInputs ask for a value of an indicator: a number, n of N, or a mean of so
// many.
func (u *UI) valueInputs(i app.Indicator, name string, n, of *int64) []input {
	b := u.book
	label := b.T("Value|of an indicator")
	if name == "Baseline" {
		label = b.T("Baseline")
	}
	if i.Kind == app.ScoreValue {
		mean := u.quantity(name, label, n)
		if *of > 0 {
			mean.field.(*widgets.DecimalField).SetThousandths(*n / *of)
		}
		count := int(*of)
		many := u.whole(name+"Of", b.T("Of how many"), &count)
		take := many.take
		many.take = func() words.Text {
			wrong := take()
			if *of = int64(count); *of > 0 && *n < math.MaxInt32*app.ScoreUnit {
				*n *= *of
			}
			return wrong
		}
		return []input{mean, many}
	}
	part := int(*n)
	one := u.whole(name, label, &part)
	takeOne := one.take
	one.take = func() words.Text { wrong := takeOne(); *n = int64(part); return wrong }
	if i.Kind != app.PercentOf {
		return []input{one}
	}
	whole := int(*of)
	all := u.whole(name+"Of", b.T("Of how many"), &whole)
	takeAll := all.take
	all.take = func() words.Text { wrong := takeAll(); *of = int64(whole); return wrong }
	return []input{one, all}
}

// aimAt asks what an indicator is to come to.
func (p *results) aimAt(u *UI, t app.IndicatorTarget, i app.Indicator) {
	b := u.book
	f := form{title: b.T("What is “{name}” to come to?", "name", i.Said(b.Lang()).Title), inputs: []input{
		u.choiceOf("Kind", b.T("Kind"), &t.Kind, u.options(targetKinds())), u.date("DueOn", b.T("Until"), &t.DueOn),
	}}
	if i.Kind != app.TextValue {
		f.inputs = append(f.inputs, u.valueInputs(i, "N", &t.N, &t.OfN)...)
	}
	f.inputs = append(f.inputs, u.line("Note", b.T("Note"), &t.Note, app.LengthRule).row())
	f.save = func(ctx context.Context) error { return u.App.SaveIndicatorTarget(ctx, t) }
	if t.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveIndicatorTarget(ctx, t) }
	}
	u.ask(f)
}

// typeValue asks for a value and its evidence.
func (p *results) typeValue(u *UI, m app.Measurement, i app.Indicator) {
	b := u.book
	f := form{title: b.T("What did “{name}” come to?", "name", i.Said(b.Lang()).Title), inputs: []input{u.date("FromOn", b.T("From"), &m.FromOn), u.date("ToOn", b.T("Until"), &m.ToOn)}}
	if i.Kind == app.TextValue {
		f.inputs = append(f.inputs, u.notes("Said", b.T("In words"), &m.Said).row())
	} else {
		f.inputs = append(f.inputs, u.valueInputs(i, "N", &m.N, &m.OfN)...)
	}
	f.inputs = append(f.inputs, u.notes("Evidence", b.T("Evidence"), &m.Evidence).row(),
		u.choiceOf("State", b.T("State"), &m.State, u.options(measurementStates())), u.line("Note", b.T("Note"), &m.Note, app.LengthRule))
	f.save = func(ctx context.Context) error { return u.App.SaveMeasurement(ctx, m) }
	if m.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveMeasurement(ctx, m) }
	}
	u.ask(f)
}
