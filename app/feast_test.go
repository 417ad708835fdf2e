package app_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// The Sundays of Easter as calendars print them.
func TestEaster(t *testing.T) {
	for year, want := range map[int][2]app.Date{
		2023: {"2023-04-09", "2023-04-16"}, 2024: {"2024-03-31", "2024-05-05"}, 2025: {"2025-04-20", "2025-04-20"}, 2026: {"2026-04-05", "2026-04-12"},
		2027: {"2027-03-28", "2027-05-02"}, 2028: {"2028-04-16", "2028-04-16"}, 2029: {"2029-04-01", "2029-04-08"}, 2030: {"2030-04-21", "2030-04-28"},
	} {
		if got := [2]app.Date{app.CatholicEaster(year), app.OrthodoxEaster(year)}; got != want {
			t.Errorf("Easter of %d is %v, not %v", year, got, want)
		}
	}
}

// Every feast has a name in every language, and the moon's go until 2030.
func TestFeasts(t *testing.T) {
	all, err := app.Feasts("2024-01-01", "2030-12-31")
	must(t, err)
	moving := 0
	for _, f := range all {
		for _, l := range words.Langs() {
			if f.Title(l) == "" {
				t.Errorf("%s has no name in %s", f.Day, l)
			}
		}
		if f.MayMove {
			moving++
		}
	}
	if moving != 14 {
		t.Errorf("%d feasts of the moon in seven years", moving)
	}
}

// The office's own days stand among the program's.
func TestDaysNear(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		for _, d := range []app.OwnDay{
			{FromOn: "2024-12-28", UntilOn: "2025-01-12", Title: "Winter holidays", Kind: "school", Yearly: true},
			{FromOn: "2025-03-31", Title: "Open day", Kind: "other"},
		} {
			must(t, a.SaveOwnDay(ctx, &d))
		}
		said := func(from, to app.Date, l words.Lang) (all []string) {
			near, err := a.DaysNear(ctx, from, to)
			must(t, err)
			for _, d := range near {
				all = append(all, d.Text(words.In(l)))
			}
			return all
		}
		for _, c := range []struct {
			from, to app.Date
			lang     words.Lang
			want     []string
		}{
			{"2025-03-29", "2025-04-01", words.En, []string{"Ramadan Bayram, 30 March 2025; it may be a day earlier or later.", "Open day, 31 March 2025"}},
			{"2026-01-03", "2026-01-10", words.SrCyrl, []string{"Winter holidays, 28. децембра 2025. до 12. јануара 2026.", "Православни Божић, 7. јануара 2026."}},
			{"2031-01-30", "2031-01-31", words.Sq, nil},
		} {
			if got := said(c.from, c.to, c.lang); !slices.Equal(got, c.want) {
				t.Errorf("%s: %q, not %q", c.from, got, c.want)
			}
		}
		own, err := a.OwnDays(ctx)
		must(t, err)
		must(t, a.RemoveOwnDay(ctx, own[0]))
		if got := said("2026-01-03", "2026-01-06", words.En); got != nil {
			t.Errorf("%q after it was removed", got)
		}
	})
}

// A feast that goes by the moon is said on the day that the office wrote down,
// under whichever of its names, and in other years as it is reckoned.
func TestOwnDayOfAFeastTakesItsPlace(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		must(t, a.SaveOwnDay(ctx, &app.OwnDay{FromOn: "2026-03-21", Title: "fitër bajrami", Kind: "feast"}))
		for from, want := range map[app.Date]string{"2026-03-19": "fitër bajrami, 21 March 2026", "2027-03-09": "Ramadan Bayram, 10 March 2027; it may be a day earlier or later."} {
			near, err := a.DaysNear(ctx, from, from.Add(3))
			must(t, err)
			if len(near) != 1 || near[0].Text(words.In(words.En)) != want {
				t.Errorf("%s: %+v, want %q", from, near, want)
			}
		}
		near, err := a.DaysNear(ctx, "2026-03-20", "2026-03-20") // as reckoned, the day before
		must(t, err)
		if len(near) != 0 {
			t.Errorf("it is said twice: %+v", near)
		}
	})
}
