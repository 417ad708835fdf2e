package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// promised is a booking of 900 euros gross, less 1 percent, that is confirmed and
// signed, with a deposit of 300 that was paid.
func promised(t *testing.T, a *app.App, ladder app.Ladder) app.Booking {
	t.Helper()
	ctx := t.Context()
	_, b := agreed(t, a)
	must(t, a.SaveOfficeLadder(ctx, ladder))
	must(t, a.MoveDate(ctx, b.ID, app.DateConfirmed))
	for _, to := range []app.Deal{app.DealApproved, app.DealSent, app.DealAccepted} {
		must(t, a.MoveDeal(ctx, b.ID, to, "2025-01-02"))
	}
	lines, err := a.LinesOf(ctx, b.ID)
	must(t, err)
	lines[1].PaidOn = "2025-02-20"
	must(t, a.SaveBookingLine(ctx, lines[1]))
	now, err := a.Booking(ctx, b.ID)
	must(t, err)
	return now
}

func TestCancelByTheLadder(t *testing.T) {
	for name, c := range map[string]struct {
		how     app.Cancelling
		fee     app.Minor
		balance app.Minor
	}{
		"long before":    {app.Cancelling{By: app.ByOffice, On: "2025-02-01"}, 0, -30000},
		"30 days before": {app.Cancelling{By: app.ByOffice, On: "2025-02-06"}, 0, -30000},
		"29 days before": {app.Cancelling{By: app.ByOffice, On: "2025-02-07"}, 45000, 45000 - 450 - 30000},
		"8 days before":  {app.Cancelling{By: app.ByOffice, On: "2025-02-28"}, 45000, 45000 - 450 - 30000},
		"7 days before":  {app.Cancelling{By: app.ByOffice, On: "2025-03-01"}, 90000, 90000 - 900 - 30000},
		"after it":       {app.Cancelling{By: app.ByOffice, On: "2025-03-10"}, 90000, 90000 - 900 - 30000},
		"by the artist":  {app.Cancelling{By: app.ByArtist, On: "2025-03-01"}, 0, -30000},
		"nobody's fault": {app.Cancelling{By: app.ByNobody, On: "2025-03-01"}, 0, -30000},
	} {
		t.Run(name, func(t *testing.T) {
			dbtest.Each(t, func(t *testing.T, a *app.App) {
				ctx := t.Context()
				b := promised(t, a, "30:0 8:50 0:100")
				if b.Ladder != "30:0 8:50 0:100" {
					t.Fatalf("the offer left with the ladder %q", b.Ladder)
				}
				must(t, a.SaveOfficeLadder(ctx, "0:10")) // what was offered stays
				before := balance(t, a, b)
				c.how.Why = "no hall"
				r, err := a.Reckon(ctx, b, c.how)
				must(t, err)
				must(t, a.CancelBooking(ctx, b.ID, c.how))
				got := balance(t, a, b)
				if got.Fee != c.fee || got.Balance != c.balance || r.Sums[0].Balance != got.Balance {
					t.Errorf("due are %+v, reckoned %+v", got, r.Sums[0])
				}
				now, err := a.Booking(ctx, b.ID)
				must(t, err)
				if now.DateState != app.DateCancelled || now.CancelledBy != c.how.By || now.CancelledOn != c.how.On || now.CancelWhy != "no hall" {
					t.Errorf("kept as %+v", now)
				}
				_, err = a.Undo(ctx)
				must(t, err)
				if again := balance(t, a, b); again.Balance != before.Balance {
					t.Errorf("undone it is %+v, was %+v", again, before)
				}
				_, err = a.Redo(ctx)
				must(t, err)
				must(t, a.MoveDate(ctx, b.ID, app.DateIdea))
				if now, err = a.Booking(ctx, b.ID); err != nil || now.CancelledBy != "" || now.CancelledOn != "" {
					t.Errorf("wanted again it is %+v, %v", now, err)
				}
				if again := balance(t, a, b); again.Balance != before.Balance || again.Fee != before.Fee {
					t.Errorf("wanted again it is paid %+v, was %+v", again, before)
				}
			})
		})
	}
}

// Costs with a receipt are paid, what was agreed for the evening is not, and what
// was paid of the cancellation fee stays paid when the date comes back.
func TestCancelCountsCosts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		b := promised(t, a, "0:50")
		for _, l := range []app.BookingLine{
			{Kind: app.LineReimbursable, Title: "Bus", Amount: 2450, Receipt: "7"}, {Kind: app.LinePerDiem, Amount: 4000},
			{Kind: app.LineAddition, Amount: 5000, PaidOn: "2025-02-21"}, {Kind: app.LineDeduction, Amount: 100},
		} {
			l.BookingID, l.Currency = b.ID, "EUR"
			must(t, a.SaveBookingLine(ctx, l))
		}
		if err := a.MoveDate(ctx, b.ID, app.DateCancelled); !errors.Is(err, app.ErrWhoCancels) {
			t.Errorf("cancelled without a word: %v", err)
		}
		must(t, a.CancelBooking(ctx, b.ID, app.Cancelling{By: app.ByOffice, On: "2025-03-01", Why: "no hall"}))
		s := balance(t, a, b)
		if s.Fee != 45000 || s.Reimbursed != 2450 || s.PerDiems != 0 || s.Paid != 30000+4950 || s.Balance != 44550+2450-34950 {
			t.Errorf("%+v", s)
		}
		lines, err := a.LinesOf(ctx, b.ID)
		must(t, err)
		fee := lines[len(lines)-1]
		if fee.Kind != app.LineCancellation {
			t.Fatalf("%+v", fee)
		}
		fee.PaidOn = "2025-03-02"
		must(t, a.SaveBookingLine(ctx, fee))
		must(t, a.HoldDate(ctx, b.ID, "2025-03-05"))
		if s := balance(t, a, b); s.Fee != 90000 || s.Paid != 30000+4950+44550 {
			t.Errorf("brought back it is %+v", s)
		}
	})
}

func TestCancelIsRefused(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		b := promised(t, a, "")
		var wrong app.Invalid
		if err := a.CancelBooking(ctx, b.ID, app.Cancelling{}); !errors.As(err, &wrong) || len(wrong) != 3 {
			t.Errorf("without a word: %v", err)
		}
		how := app.Cancelling{By: app.ByOffice, On: "2025-03-01", Why: "no hall"}
		r, err := a.Reckon(ctx, b, how)
		must(t, err)
		if got := r.Words(words.In(words.En)); r.Share != 0 || len(got) != 3 || got[0] != "No cancellation ladder was agreed, so no fee is reckoned. What both agree on can be written in its place." {
			t.Errorf("without a ladder it says %q", got)
		}
		if err := a.SaveLadder(ctx, b.ID, "30:0 8:50"); err == nil {
			t.Error("a ladder with a gap")
		}
		must(t, a.SaveLadder(ctx, b.ID, "0:100"))
		must(t, a.SettleBooking(ctx, b.ID, "2025-03-09"))
		if err := a.CancelBooking(ctx, b.ID, how); !errors.Is(err, app.ErrSettled) {
			t.Errorf("a settled booking: %v", err)
		}
		must(t, a.CancelEventBy(ctx, b.EventID, how)) // its settlement stays
		if s := balance(t, a, b); s.Fee != 90000 {
			t.Errorf("%+v", s)
		}
	})
}

// An event that is cancelled reckons each of its bookings.
func TestCancelTheEvent(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		b := promised(t, a, "30:0 8:50 0:100")
		must(t, a.CancelEventBy(ctx, b.EventID, app.Cancelling{By: app.ByOffice, On: "2025-02-28", Why: "no hall"}))
		if s := balance(t, a, b); s.Fee != 45000 {
			t.Errorf("%+v", s)
		}
		_, err := a.Undo(ctx)
		must(t, err)
		if s := balance(t, a, b); s.Fee != 90000 {
			t.Errorf("undone: %+v", s)
		}
	})
}

func TestWithholdingExamplesWhenAsked(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		must(t, a.AddWithholdingExamples(ctx, words.In(words.Sq)))
		must(t, a.AddWithholdingExamples(ctx, words.In(words.Sq)))
		all, err := a.OwnWithholdings(ctx)
		must(t, err)
		if len(all) != len(app.WithholdingExamples()) || all[0].Checked {
			t.Fatalf("%+v", all)
		}
		all[0].Checked, all[0].FromOn = true, "2025-01-01"
		must(t, a.SaveWithholding(ctx, &all[0]))
		must(t, a.RemoveWithholding(ctx, all[1]))
		if now, err := a.OwnWithholdings(ctx); err != nil || len(now) != len(all)-1 || !now[0].Checked {
			t.Errorf("%+v, %v", now, err)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if now, err := a.OwnWithholdings(ctx); err != nil || len(now) != len(all) {
			t.Errorf("%+v, %v", now, err)
		}
	})
}
