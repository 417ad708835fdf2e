package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// euroCash is the day from which cash in Kosovo is paid in euros only.
const euroCash Date = "2024-02-01"

// LineDoubts say what is doubtful about the lines of a booking, on a day.
func LineDoubts(rows []LineRow, today Date) (all []words.Text) {
	void := slices.ContainsFunc(rows, func(r LineRow) bool { return r.Kind == LineCancellation })
	for _, r := range rows {
		if void && (r.Kind == LineDeposit || r.Kind == LineAdvance) && r.PaidOn == "" {
			continue // no longer due
		}
		if text := r.doubt(today); !text.Empty() {
			all = append(all, text)
		}
	}
	return all
}

func (r LineRow) doubt(today Date) words.Text {
	due := r.Due(r.Day)
	switch {
	case r.Cash && r.InKosovo && r.Currency != "EUR" && r.PaidOn >= euroCash:
		return words.T("Paid in cash in {currency}: since 1 February 2024 cash in Kosovo is paid in EUR only. Pay by bank.", "currency", r.Currency)
	case r.Kind == LineReimbursable && r.Receipt == "":
		return words.T("No receipt yet: {title}. It is not counted until its number is here.", "title", r.Title)
	case r.Kind != LineDeposit && r.Kind != LineAdvance || r.PaidOn != "" || r.SettledOn != "":
		return words.Text{}
	case r.DueOn == "" && r.DueDays != nil && r.Day == "":
		return words.T("The event has no day yet, so a deposit has none either.")
	case due != "" && due < today:
		return words.T("A deposit was due on {day} and is not paid.", "day", writtenDay(due))
	}
	return words.Text{}
}

// BalancesDue lists the deposits and advances that are due on or before a day
// and are not paid, with their days, of bookings that stand.
func (a *App) BalancesDue(ctx context.Context, until Date) (due []LineRow, err error) {
	rows, _, err := a.BookingLines(ctx, LineFilter{Unpaid: true})
	for _, r := range rows {
		if day := r.Due(r.Day); day != "" && day <= until {
			due = append(due, r)
		}
	}
	return due, err
}
