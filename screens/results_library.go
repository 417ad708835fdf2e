package screens

import (
	"context"

	"sofra/app"
	"sofra/screens/widgets"
)

// libraryShown are the indicators of the library, and the codes of those that the
// logframe has.
type libraryShown struct {
	all  []app.IndicatorExample
	have map[string]bool
}

// fromLibrary offers indicators of the library by the level of their aims.
func (p *results) fromLibrary(u *UI, aim app.ID) {
	if p.ask.GrantID == "" {
		return
	}
	load(u, func(context.Context) (o libraryShown, err error) {
		o.all, err = app.IndicatorExamples()
		return o, err
	}, func(o libraryShown) {
		o.have = map[string]bool{}
		for _, v := range p.now.Values {
			o.have[v.Example] = true
		}
		p.askLibrary(u, o, aim)
	})
}

func (p *results) askLibrary(u *UI, o libraryShown, aim app.ID) {
	b := u.book
	chosen := map[string]bool{}
	rows := widgets.Down(6)
	lay := func(typed string) {
		rows.Objects = nil
		level := ""
		for _, e := range o.all {
			if o.have[e.Code] || typed != "" && !e.Meets(b.Lang(), typed) {
				continue
			}
			if e.Level != level {
				level = e.Level
				rows.Add(widgets.CardTitle(u.say(app.AimLevel(level))))
			}
			tick := widgets.NewCheck(e.Title(b.Lang()), func(on bool) { chosen[e.Code] = on })
			tick.SetChecked(chosen[e.Code])
			rows.Add(tick)
		}
		if len(rows.Objects) == 0 {
			rows.Add(widgets.Quiet(b.T("Nothing found.")))
		}
		rows.Refresh()
	}
	lay("")
	search := widgets.NewSearchBox(b.T("Search names"), "")
	search.OnChanged = lay
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Which indicators does the logframe need?"), Text: b.T("Their aims come with them. What is counted from records counts from the first day on."), Width: 760,
		Body: widgets.Down(10, search, widgets.Tall(380, widgets.NewSight(rows))), FirstFocus: search.Target(),
		Plain: b.T("Cancel"), First: b.T("Add"), OnFirst: func() bool { p.addChosen(u, aim, chosen); return true },
	})
}

func (p *results) addChosen(u *UI, aim app.ID, chosen map[string]bool) {
	var codes []string
	for code, on := range chosen {
		if on {
			codes = append(codes, code)
		}
	}
	if len(codes) > 0 {
		u.change(func(ctx context.Context) error {
			_, err := u.App.AddIndicators(ctx, p.ask.GrantID, aim, codes...)
			return err
		})
	}
}
