package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// early is the hour before which a time is after midnight by itself: nobody
// begins to build then, and concerts go on until two.
const early = app.Clock("05:00")

// askLine asks about a line of the run of show.
func (p *showPage) askLine(u *UI, l app.ShowLine) {
	b, d := u.book, &l
	night := ""
	switch {
	case l.NextDay:
		night = "yes"
	case l.Version > 0 && l.Starts != "":
		night = "no"
	}
	sees := widgets.NewChoices(b.T("Who sees it"), u.choices(seenBy()), true)
	sees.SetChosen(d.SeenBy...)
	f := form{
		title: b.T("New line"), verb: b.T("Add"), text: b.T("Without a time it stands last, as TBA. Before 05:00 is after midnight, unless you say otherwise."),
		inputs: []input{
			u.line("What", b.T("What|in a run of show"), &d.What, app.NameRule).row(),
			u.clock("Starts", b.T("Begins"), &d.Starts), u.choice("NextDay", b.T("After midnight"), &night, u.options(yesNo())),
			u.pickPerson(link{&d.PersonID, d.Person}), u.line("Who", b.T("Or in words"), &d.Who, app.LengthRule),
			u.whole("Minutes", b.T("How long, in minutes"), &d.Minutes), u.tick("Programme", b.T("The programme begins here"), &d.Programme),
			{name: "SeenBy", field: sees, wide: true, take: func() words.Text { d.SeenBy = sees.Chosen(); return words.Text{} }},
		},
		doubt: func(ctx context.Context) (doubt, error) {
			d.NextDay = night == "yes" || night == "" && d.Starts != "" && d.Starts < early
			return u.saveAllTheSame(u.App.ShowLineDoubts(ctx, *d))
		},
		save: func(ctx context.Context) error {
			d.NextDay = night == "yes" || night == "" && d.Starts != "" && d.Starts < early
			return u.App.SaveShowLine(ctx, d)
		},
	}
	if l.Version > 0 {
		f.title, f.verb = l.What, ""
		f.remove = func(ctx context.Context) error { return u.App.RemoveShowLine(ctx, l) }
	}
	u.ask(f)
}

// askRest asks by how many minutes a line and the rest of the day move.
func (p *showPage) askRest(u *UI, from app.ShowLine) {
	b, minutes, way := u.book, 10, "later"
	u.ask(form{
		title: b.T("Move the rest of the day?"), verb: b.T("Move"), width: 480,
		text: b.T("{what} and all that comes after it and is not done.", "what", from.What),
		inputs: []input{
			u.whole("Minutes", b.T("By how many minutes"), &minutes),
			u.choiceOf("Way", b.T("Which way"), &way, []widgets.Option{{ID: "later", Text: b.T("Later")}, {ID: "earlier", Text: b.T("Earlier|on the day")}}),
		},
		save: func(ctx context.Context) error {
			by := minutes
			if way == "earlier" {
				by = -minutes
			}
			return u.App.MoveRest(ctx, from, by)
		},
	})
}
