package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// partsShown are the parts of a value with the names of municipalities.
type partsShown struct {
	all    []app.Parting
	places map[app.ID]app.Place
}

// partings are the parts of the value of the period; one step opens the rows behind
// each.
func (p *results) partings(u *UI, v app.IndicatorValue) fyne.CanvasObject {
	b := u.book
	title := widgets.CardTitle(b.T("In parts, in the period"))
	if why := v.WhyWhole(); !why.Empty() {
		return widgets.Down(8, title, widgets.QuietWrapped(u.say(why)))
	}
	if v.Hidden != "" || !v.Now.Has {
		return widgets.Down(0)
	}
	f := p.ask
	opened := slices.Contains(p.openParts, v.ID)
	return later(u, func(ctx context.Context) (s partsShown, err error) {
		places, err := u.App.Places(ctx)
		s.places = map[app.ID]app.Place{}
		for _, place := range places {
			s.places[place.ID] = place
		}
		if err != nil {
			return s, err
		}
		if opened {
			s.all, err = u.App.OpenPartings(ctx, v, f)
		} else {
			s.all, err = app.Partings(ctx, u.App.Reader, v, f)
		}
		return s, err
	}, func(s partsShown) fyne.CanvasObject {
		all := widgets.Down(8, title)
		for _, one := range s.all {
			all.Add(p.parting(u, v, s, one))
		}
		if len(s.all) == 0 {
			all.Add(widgets.QuietWrapped(b.T("Nobody noted parts of it yet.")))
		}
		return all
	})
}

// parting is a value by one direction.
func (p *results) parting(u *UI, v app.IndicatorValue, s partsShown, one app.Parting) fyne.CanvasObject {
	b := u.book
	all := widgets.Down(2, widgets.Strong(u.say(app.PartedText(one.By))))
	switch {
	case one.Hidden == app.ValueClosed:
		all.Add(widgets.QuietWrapped(b.T("It rests on what people said of themselves. Counting it leaves a trace.")))
		all.Add(widgets.Across(8, widgets.NewButton(b.T("Count it"), func() { p.openParts = append(p.openParts, v.ID); p.showChosen(u) }).WithIcon("lock").Small(), widgets.Gap()))
	case one.Hidden == app.ValueSealed:
		all.Add(widgets.QuietWrapped(b.T("This desk has no key for what people said of themselves.")))
	case one.Hidden != "":
		all.Add(widgets.QuietWrapped(b.T("Too few people are behind it to be told.")))
	}
	for _, part := range one.Parts {
		row := widgets.NewActionRow("", widgets.ToneNone, app.PartSaid(b, s.places, one.By, part.Part), "").WithFigure(p.partFigure(u, v, part, one.Total))
		if v.Counted() && !app.IdentityBy(v.Measure, one.By) {
			row.WithOpen(func() {
				p.behindPart(u, v, app.OnePart{By: one.By, Part: part.Part}, app.PartSaid(b, s.places, one.By, part.Part))
			})
		}
		all.Add(row)
	}
	if sides := one.By == app.ByIbar || one.By == app.ByLanguage; sides && !v.Counted() && v.TypedIdentity(one.By) {
		all.Add(widgets.QuietWrapped(b.T("In what leaves the office these parts are protected as those of people are: few stand with others. Where organisations are counted, choose parts by maturity too.")))
	}
	if !one.Why.Empty() {
		all.Add(widgets.QuietWrapped(u.say(one.Why)))
	}
	return all
}

// partFigure says a part: of a count with its share of the value.
func (p *results) partFigure(u *UI, v app.IndicatorValue, part app.ValuePart, total app.Reached) string {
	said := v.Say(u.book, part.Reached)
	if v.Kind != app.NumberValue || v.Aggregation == "mean" || total.N <= 0 {
		return said
	}
	return join(said, u.book.Percent(app.Thousandths(part.N, part.Places), app.Thousandths(total.N, total.Places)))
}

// behindPart opens the rows behind one part of a value.
func (p *results) behindPart(u *UI, v app.IndicatorValue, part app.OnePart, said string) {
	f := p.ask
	f.Narrow, f.OnePart = v.Narrow, part
	(&rows{u: u, measure: v.Measure, filter: f}).open(v.Said(u.book.Lang()).Title + ": " + said)
}

// typed are the values that somebody typed, each with its evidence and its parts.
func (p *results) typed(u *UI, v app.IndicatorValue) (all []fyne.CanvasObject) {
	if v.Counted() {
		return nil
	}
	b := u.book
	fresh := app.Measurement{IndicatorID: v.ID, FromOn: p.ask.From, ToOn: p.ask.To, State: "approved"}
	all = append(all, widgets.Flow(8,
		widgets.NewButton(b.T("Type a value"), func() { p.typeValue(u, fresh, v.Indicator) }).WithIcon("plus").Small(),
		widgets.NewButton(b.T("From a file…"), func() { p.valueFrom(u, fresh, v.Indicator) }).WithIcon("file").Small()))
	for _, m := range v.Measurements {
		row := widgets.NewActionRow("", widgets.ToneNone, v.Say(b, m.Value()), join(u.day(m.ToOn), m.Evidence))
		if m.State == "draft" {
			row.WithTag(b.T("Draft"), widgets.ToneWarning).WithAction(b.T("Approve"), func() {
				u.change(func(ctx context.Context) error { return u.App.ApproveMeasurement(ctx, m) })
			})
		}
		all = append(all, widgets.Down(4, row.WithOpen(func() { p.typeValue(u, m, v.Indicator) }), p.shownBy(u, v, m)))
	}
	return all
}

// shownBy are the files that show a typed value, and the verbs to add one and to note
// its parts.
func (p *results) shownBy(u *UI, v app.IndicatorValue, m app.Measurement) fyne.CanvasObject {
	b, of := u.book, app.Ref{Kind: app.Measurements, ID: m.ID}
	verbs := []fyne.CanvasObject{widgets.NewButton(b.T("Add a file…"), func() {
		u.choosePlace(false, "", func(path string) { u.askFile(of, path) })
	}).Small()}
	for _, by := range app.TypedParts() {
		if v.Kind != app.TextValue && (v.PartedBy.Has(by) || len(m.By(by)) > 0) {
			verbs = append(verbs, widgets.NewButton(b.T("Parts: {direction}", "direction", u.say(app.PartedText(by))), func() { p.partValue(u, m, v.Indicator, by) }).Small())
		}
	}
	files := later(u, func(ctx context.Context) ([]app.File, error) { return u.App.Files(ctx, of) }, func(found []app.File) fyne.CanvasObject {
		all := widgets.Down(2)
		for _, f := range found {
			icon := "file"
			if f.Personal {
				icon = "lock"
			}
			all.Add(widgets.NewActionRow(icon, widgets.ToneNone, f.Name, join(u.megabytes(f.Size), u.day(f.AddedOn))).WithOpen(func() { u.openKept(f) }))
		}
		return all
	})
	return widgets.Inset(0, 10, widgets.Down(6, files, widgets.Flow(6, verbs...)))
}
