package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// StaffTime is the time of one person that a grant pays. Percent is in hundredths
// of one: 5000 is half of them. All grants together pay the whole of a person
// at most, on any day.
type StaffTime struct {
	Kept
	GrantID  ID
	LineID   ID
	PersonID ID
	Job      string // "Coordinator"
	FromOn   Date
	ToOn     Date // "" goes on
	Percent  int
	StaffPapers
	Notes string
	Name  string `part:"shown"` // of the person
	Grant string `part:"shown"` // its code
}

// StaffPapers says which papers there are for somebody's time.
type StaffPapers struct {
	Contract  bool
	Timesheet bool
	Payslip   bool
}

type staffReader interface {
	// StaffTimes lists the time of people that a grant pays, by their days.
	StaffTimes(ctx context.Context, grant ID) ([]StaffTime, error)

	// StaffTimesOf lists the time of one person that grants pay.
	StaffTimesOf(ctx context.Context, person ID) ([]StaffTime, error)
}

type staffWriter interface {
	// PutStaffTime keeps the time of one person that a grant pays.
	PutStaffTime(ctx context.Context, s *StaffTime) error

	// RemoveStaffTime takes it away.
	RemoveStaffTime(ctx context.Context, k Kept) error
}

// WholePerson is all of somebody's time, in hundredths of a per cent.
const WholePerson = 10_000

// On says whether the time counts on a day.
func (s StaffTime) On(d Date) bool { return s.FromOn <= d && (s.ToOn == "" || d <= s.ToOn) }

// StaffSum is how much of one person is paid on a day.
func StaffSum(all []StaffTime, d Date) (sum int) {
	for _, s := range all {
		if s.On(d) {
			sum += s.Percent
		}
	}
	return sum
}

// StaffRule keeps the time of one person at the whole of them on any day. The
// most there is begins on a day on which some of it does.
func StaffRule(all []StaffTime) words.Text {
	for _, s := range all {
		if sum := StaffSum(all, s.FromOn); sum > WholePerson {
			return words.T("On {day} all grants together would pay {n} % of this person.", "day", words.In(words.En).Date(s.FromOn.YMD()), "n", (sum+99)/100)
		}
	}
	return words.Text{}
}

// Check returns Invalid when s breaks a rule.
func (s StaffTime) Check() error {
	var who, from, part words.Text
	if s.PersonID == "" {
		who = words.T("Choose the person.")
	}
	if s.FromOn == "" {
		from = words.T("A day is needed.")
	}
	if s.Percent < 1 || s.Percent > WholePerson {
		part = words.T("A part of somebody’s time is above 0 and at most 100 per cent.")
	}
	return check(Wrong{"PersonID", who}, Wrong{"FromOn", from}, Wrong{"Percent", part}, Wrong{"Job", LengthRule(s.Job)}, Wrong{"ToOn", periodRule(s.FromOn, s.ToOn)})
}

// SaveStaffTime adds the time of somebody that a grant pays, or replaces it.
func (a *App) SaveStaffTime(ctx context.Context, s StaffTime) error {
	if err := s.Check(); err != nil {
		return err
	}
	return a.changeStaff(ctx, s.GrantID, func(tx Tx) error {
		if err := tx.Alone(ctx, "staff|"+string(s.PersonID)); err != nil { // two desks do not both give the rest of somebody away
			return err
		}
		theirs, err := tx.StaffTimesOf(ctx, s.PersonID)
		if err != nil {
			return err
		}
		theirs = append(slices.DeleteFunc(theirs, func(o StaffTime) bool { return o.ID == s.ID }), s)
		if err := check(Wrong{"Percent", StaffRule(theirs)}); err != nil {
			return err
		}
		return tx.PutStaffTime(ctx, &s)
	})
}

// RemoveStaffTime takes the time of somebody away from a grant.
func (a *App) RemoveStaffTime(ctx context.Context, s StaffTime) error {
	return a.changeStaff(ctx, s.GrantID, func(tx Tx) error { return tx.RemoveStaffTime(ctx, s.Kept) })
}

func (a *App) changeStaff(ctx context.Context, grant ID, do func(Tx) error) error {
	g, err := a.Grant(ctx, grant)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Noted whose time {grant} pays", "grant", g.Code), do)
}
