package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/app/words"
)

// anyLadder draws a ladder that holds: days that differ, the event's own among
// them, and shares that never fall.
func anyLadder(t *rapid.T) (app.Ladder, []app.LadderStep) {
	days := rapid.SliceOfNDistinct(rapid.IntRange(1, 200), 0, app.MostLadderSteps-1, rapid.ID[int]).Draw(t, "days")
	days = append(days, 0)
	slices.Sort(days)
	slices.Reverse(days)
	shares := rapid.SliceOfN(rapid.IntRange(0, 100), len(days), len(days)).Draw(t, "shares")
	slices.Sort(shares)
	var steps []app.LadderStep
	for i, d := range days {
		steps = append(steps, app.LadderStep{Days: d, Share: shares[i]})
	}
	return app.LadderOf(rapid.Permutation(steps).Draw(t, "order")), steps
}

// On each day exactly one step holds, so there is neither a gap nor an overlap;
// nearer the event the share is never less, and never above the whole.
func TestLadderHasAStepForEachDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, steps := anyLadder(t)
		if err := l.Check(); err != nil {
			t.Fatalf("%q: %v", l, err)
		}
		if got := l.Steps(); !slices.Equal(got, steps) {
			t.Fatalf("%q has the steps %v, want %v", l, got, steps)
		}
		before := 100
		for day := -3; day <= 203; day++ {
			var holds []int
			for i, s := range steps {
				begins := i == 0 || day < steps[i-1].Days
				ends := day >= s.Days || i == len(steps)-1 // the last one also holds after the event
				if begins && ends {
					holds = append(holds, s.Share)
				}
			}
			share := l.Share(day)
			if len(holds) != 1 || holds[0] != share {
				t.Fatalf("%q: %d days before, the steps %v hold and %d is due", l, day, holds, share)
			}
			if share > before || share < 0 {
				t.Fatalf("%q: %d days before %d is due, a day nearer %d", l, day, share, before)
			}
			before = share
		}
	})
}

func TestLadderIsRefused(t *testing.T) {
	for l, want := range map[app.Ladder]string{
		"": "", "0:100": "", "30:0 8:50 0:100": "",
		"30:0 8:50":                        "Say the last share too",
		"30:0 0:101":                       "from 0 to 100",
		"30:50 0:20":                       "owes no smaller share",
		"8:0 8:50 0:100":                   "begin on the same day",
		"1000:0 0:100":                     "at most 999 days",
		"half 0:100":                       "Each step needs",
		"9:0 8:0 7:0 6:0 5:0 0:100":        "at most 5 steps",
		app.LadderOf([]app.LadderStep{{}}): "",
	} {
		err := l.Check()
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v, want %q", l, err, want)
		}
	}
}

func TestLadderInWords(t *testing.T) {
	b := words.In(words.En)
	for l, want := range map[app.Ladder]string{
		"30:0 8:50 0:100":    "30 days or more before the event 0 %; 29 to 8 days before the event 50 %; 7 days or fewer before the event 100 %",
		"3:0 2:20 1:50 0:80": "3 days or more before the event 0 %; 2 days before the event 20 %; 1 day before the event 50 %; On the day of the event or later 80 %",
		"0:40":               "Whenever it is cancelled 40 %",
	} {
		var got []string
		for _, line := range l.Lines(b) {
			got = append(got, line.When+" "+strings.ReplaceAll(line.Share, "\u00a0", " "))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q says %q", l, s)
		}
	}
}

// After a cancellation a settlement adds up, and what was agreed for the evening
// counts no more but for what was paid of it.
func TestCancelledSettlementAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := slices.DeleteFunc(anyLines(t), func(l app.BookingLine) bool { return l.Kind == app.LineCancellation })
		gross, share := rapid.Bool().Draw(t, "gross"), rapid.IntRange(0, 100).Draw(t, "share")
		fee := app.Minor(rapid.Int64Range(0, 1_000_000).Draw(t, "fee"))
		due := (fee*app.Minor(share)*2 + 100) / 200
		lines = append(lines, app.BookingLine{Kind: app.LineCancellation, Amount: due, Currency: "EUR"})
		s := app.SettlementOf(app.Booking{Fee: fee, Currency: "EUR", Gross: gross}, lines)[0]
		if s.Additions != 0 || s.PerDiems != 0 || s.Deductions != 0 || s.Fee != s.Withheld+s.Net {
			t.Fatalf("%+v", s)
		}
		if base := s.Net; !gross && base != due || gross && s.Fee != due {
			t.Fatalf("%d is due, the settlement says %+v", due, s)
		}
		if s.Balance != s.Net+s.Reimbursed+s.Corrections-s.Paid {
			t.Fatalf("%+v", s)
		}
	})
}

func TestAmountsAreRefused(t *testing.T) {
	before := -14
	for name, l := range map[string]app.BookingLine{
		"two due days": {Kind: app.LineDeposit, Amount: 1, Currency: "EUR", DueOn: "2025-03-01", DueDays: &before},
		"too large":    {Kind: app.LineFee, Amount: 1_000_000_001, Currency: "EUR"},
		"too low":      {Kind: app.LineCorrection, Amount: -1_000_000_001, Currency: "EUR"},
	} {
		var wrong app.Invalid
		if err := l.Check(); !errors.As(err, &wrong) || len(wrong) != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := (app.BookingLine{Kind: app.LineFee, Amount: 1_000_000_000, Currency: "RSD"}).Check(); err != nil {
		t.Errorf("ten millions: %v", err)
	}
}
