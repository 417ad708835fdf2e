package sample

import "sofra/app"

// bookings asks the cast of every concert and takes each as far as it was.
func (s *story) bookings() {
	for i := range s.told {
		e := &s.told[i]
		if e.Kind != "concert" {
			continue
		}
		for rank, p := range e.cast {
			b := app.Booking{EventID: e.ID, PersonID: p.ID, Fee: p.UsualFee, Currency: "EUR", Gross: s.often(40), Plays: p.Plays}
			s.book(e, &b, rank)
		}
		b := app.Booking{EventID: e.ID, EnsembleID: e.band.ID, Fee: app.Minor(300+10*s.chance.IntN(30)) * 100, Currency: "EUR", Gross: true}
		s.book(e, &b, len(e.cast))
	}
}

// book keeps one booking and moves it as far as the state of its event lets
// it be: the rank within the cast says who is how far.
func (s *story) book(e *told, b *app.Booking, rank int) {
	if e.Status == "planned" && rank%2 == 1 {
		b.DateState, b.Rank, b.HoldUntil = app.DateHold, 1+rank/2, e.Day.Add(-21)
	}
	keep(s, s.a.SaveBooking, b)
	dates, deals := far(e.Status, rank)
	for _, to := range dates {
		if s.err == nil {
			s.err = s.a.MoveDate(s.ctx, b.ID, to)
		}
	}
	day := e.Day.Add(-60 + s.chance.IntN(10))
	for _, to := range deals {
		if to == app.DealSettled {
			day = e.Day.Add(5)
		}
		if s.err == nil {
			s.err = s.a.MoveDeal(s.ctx, b.ID, to, day)
		}
		day = day.Add(6)
	}
}

// far lists the states that a booking went through.
func far(status string, rank int) ([]app.DateState, []app.Deal) {
	deals := []app.Deal{app.DealApproved, app.DealSent, app.DealAccepted, app.DealContractSent, app.DealSigned, app.DealPerformed, app.DealSettled}
	dates := []app.DateState{app.DateConfirmed, app.DateDone, app.DateSettled}
	switch status {
	case "done":
		if rank == 5 { // played, and the money is on its way
			return dates[:2], deals[:6]
		}
		return dates, deals
	case "confirmed":
		return dates[:1], deals[:2+rank%4]
	}
	switch rank {
	case 0:
		return dates[:1], deals[:3]
	case 2:
		return []app.DateState{app.DateReleased}, append(deals[:2:2], app.DealDeclined)
	case 4:
		return nil, append(deals[:2:2], app.DealExpired)
	}
	return nil, deals[:rank%3]
}
