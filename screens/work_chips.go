package screens

import (
	"context"
	"strconv"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

func workChips() []chip {
	return []chip{
		{"tradition", words.T("Tradition"), traditions},
		{"rights", words.T("Rights"), func(u *UI) []widgets.Option { return u.options(rights()) }},
		{"language", words.T("Language"), func(u *UI) []widgets.Option { return u.options(languages()) }},
		{"unplayed", words.T("Not played"), nil},
	}
}

// agos are for how long a work was not played, by days.
func agos() []code {
	return []code{{"365", words.T("for a year")}, {"730", words.T("for two years")}, {"1826", words.T("for five years")}, {everDays, words.T("ever|never before")}}
}

// everDays is longer than any concert is ago.
const everDays = "365000"

func narrowWorks(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.WorkRow, int, error) {
	f := app.WorkFilter{Page: p, Tradition: by["tradition"], Rights: by["rights"], Language: by["language"]}
	if days, err := strconv.Atoi(by["unplayed"]); err != nil {
		f.NotAt = app.ID(by["unplayed"])
	} else if f.NotSince = "0001-01-01"; by["unplayed"] != everDays {
		f.NotSince = app.DateOf(time.Now()).Add(-days)
	}
	return a.Works(ctx, f)
}

// mostHalls is how many venues the chip offers; those with the most events.
const mostHalls = 60

// knowUnplayed are for how long a work was not played, and where never: the
// venues where something was.
func knowUnplayed(ctx context.Context, a *app.App, b *words.Book) (map[string][]widgets.Option, error) {
	var options []widgets.Option
	for _, c := range agos() {
		options = append(options, widgets.Option{ID: c.id, Text: b.Say(c.text)})
	}
	rows, _, err := a.Venues(ctx, app.VenueFilter{Page: app.Page{Sort: "times", Down: true, Limit: mostHalls}})
	for _, v := range rows {
		if v.Times > 0 {
			options = append(options, widgets.Option{ID: string(v.ID), Text: v.Name})
		}
	}
	return map[string][]widgets.Option{"unplayed": options}, err
}
