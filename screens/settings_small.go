package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// smallGroups are how an office protects people in tables.
type smallGroups struct {
	least  app.Smallest
	rolled []app.RollUp
}

func (u *UI) loadSmallGroups(ctx context.Context) (s smallGroups, err error) {
	if s.least, err = u.App.Smallest(ctx); err != nil {
		return s, err
	}
	s.rolled, err = u.App.RollUps(ctx)
	return s, err
}

// card says how few people a table shows, and which communities may stand in one
// line.
func (s smallGroups) card(u *UI) fyne.CanvasObject {
	b := u.book
	said := b.T("Tables show no group of fewer than {counts} people; {attitudes} where they say what people think, {ages} where they count by gender or age alone.",
		"counts", int(s.least.Counts), "attitudes", int(s.least.Attitudes), "ages", int(s.least.GenderAge))
	all := widgets.Down(10, widgets.QuietWrapped(said))
	if s.least.Why != "" {
		all.Add(widgets.NewNote(widgets.ToneWarning, "warning", b.T("Fewer than usual."), s.least.Why))
	}
	all.Add(widgets.Across(8, widgets.NewButton(b.T("Change the numbers"), func() { u.askSmallest(s.least) }).Small(), widgets.Gap()))
	all.Add(widgets.Line())
	all.Add(widgets.QuietWrapped(b.T("Communities that are each too few may stand in one line. A report offers such a line where it lets more be shown.")))
	rows := widgets.Down(0)
	for _, r := range s.rolled {
		under := b.T("Named by its communities")
		if r.Label != "" {
			under = app.RollUp{Codes: r.Codes}.Name(b)
		}
		rows.Add(widgets.NewActionRow("people", widgets.ToneNone, r.Name(b), under).WithWhole().WithOpen(func() { u.askRollUp(r) }))
	}
	if len(s.rolled) > 0 {
		all.Add(widgets.Inset(0, -14, rows))
	}
	all.Add(widgets.Across(8, widgets.NewButton(b.T("Add a line|of several communities"), func() { u.askRollUp(app.RollUp{}) }).WithIcon("plus").Small(), widgets.Gap()))
	return all
}

// askSmallest asks for the fewest people that tables show.
func (u *UI) askSmallest(s app.Smallest) {
	b := u.book
	counts, attitudes, ages := int(s.Counts), int(s.Attitudes), int(s.GenderAge)
	take := func() app.Smallest {
		return app.Smallest{Counts: int64(counts), Attitudes: int64(attitudes), GenderAge: int64(ages), Why: s.Why}
	}
	u.ask(form{
		title: b.T("How few people may a table show?"), width: 520,
		text: b.T("More needs no reason. Fewer than {counts}, {attitudes} for opinions, does: it stands in the history and with every table that leaves. Three is for gender and age alone.",
			"counts", int(app.UsualSmallest().Counts), "attitudes", int(app.UsualSmallest().Attitudes)),
		inputs: []input{
			u.whole("Counts", b.T("Who came, played or answered"), &counts), u.whole("Attitudes", b.T("What people think"), &attitudes),
			u.whole("GenderAge", b.T("Gender and age alone"), &ages), u.line("Why", b.T("Reason"), &s.Why, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error { return u.App.SetSmallest(ctx, take()) },
	})
}

// askRollUp asks for communities that may stand in one line.
func (u *UI) askRollUp(r app.RollUp) {
	b := u.book
	codes := app.Set(r.Codes)
	f := form{
		title: b.T("Which communities may stand in one line?"), width: 520,
		text: b.T("It is a sum and nobody’s answer. Without words of your own, the line names its communities."),
		inputs: []input{
			u.anyOf("Codes", b.T("Communities"), &codes, u.options(communities())),
			u.line("Label", b.T("Words of your own"), &r.Label, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error {
			r.Codes = codes
			return u.App.SaveRollUp(ctx, r)
		},
	}
	if r.ID != "" {
		f.remove = func(ctx context.Context) error { return u.App.RemoveRollUp(ctx, r.ID) }
	}
	u.ask(f)
}

// rollUpText says that a line of several communities shows more, of which, and how
// much more.
func (u *UI) rollUpText(o app.RollUpOffer) (fact, why string) {
	b := u.book
	name := o.Name(b)
	switch {
	case o.Used:
		return b.T("Shown as one line"), join(name, b.T("Each by itself would be withheld."))
	case o.Fewer > 0:
		return b.T("More can be shown as one line"), join(name, u.say(words.N("{n} communities fewer are withheld.", o.Fewer)))
	}
	return b.T("More can be shown as one line"), join(name, b.T("Fewer communities are withheld."))
}
