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
		{"since", words.T("Not played"), func(u *UI) []widgets.Option { return u.options(agos()) }},
		{"venue", words.T("Not played in"), nil},
	}
}

// agos are how long a work was not played: days, as text.
func agos() []code {
	return []code{{"365", words.T("for a year")}, {"730", words.T("for two years")}, {"1826", words.T("for five years")}, {everDays, words.T("ever|never before")}}
}

// everDays is longer than any concert is ago.
const everDays = "365000"

func narrowWorks(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.WorkRow, int, error) {
	f := app.WorkFilter{Page: p, Tradition: by["tradition"], Rights: by["rights"], Language: by["language"], NotAt: app.ID(by["venue"])}
	if by["since"] == everDays {
		f.NotSince = "0001-01-01"
	} else if days, err := strconv.Atoi(by["since"]); err == nil {
		f.NotSince = app.DateOf(time.Now()).Add(-days)
	}
	return a.Works(ctx, f)
}

// mostHalls is how many venues the chip offers; those with the most events.
const mostHalls = 60

// knowHalls are the venues where something was held.
func knowHalls(ctx context.Context, a *app.App, _ *words.Book) (map[string][]widgets.Option, error) {
	rows, _, err := a.Venues(ctx, app.VenueFilter{Page: app.Page{Sort: "times", Down: true, Limit: mostHalls}})
	var options []widgets.Option
	for _, v := range rows {
		if v.Times > 0 {
			options = append(options, widgets.Option{ID: string(v.ID), Text: v.Name})
		}
	}
	return map[string][]widgets.Option{"venue": options}, err
}
