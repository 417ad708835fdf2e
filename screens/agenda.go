package screens

import (
	"cmp"
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// How many days the page of today looks back and ahead.
const (
	holdsAhead  = 7
	eventsAhead = 14
	countsBack  = 60
	offersBack  = 7  // an answer to an older offer decides nothing
	papersBack  = 90 // papers are still asked for by a donor
)

// How many matters of a kind are shown, and how many balances that are owed.
const (
	most     = 30
	mostOwed = 200
)

// agenda is what the page of today shows.
type agenda struct {
	day       app.Date
	waiting   []waiting
	unfound   waiting        // where somebody is still to be found
	missing   map[app.ID]int // for how many places of an event
	rooms     []app.HoldRow  // that run out
	deposits  []app.LineRow  // due and not paid
	tasks     []app.TaskRow  // of checklists, due or not answered
	uncounted []app.EventRow
	unclosed  []app.EventRow // over, and standing as if they were to come
	soon      []app.EventRow
	points    []app.ActionPointRow
	works     worksWaiting    // lists for collecting societies
	packets   []app.PacketRow // that are still at the door
	grantMatters
	yearSoFar
}

// yearSoFar is what a year has come to.
type yearSoFar struct {
	year []int64
	of   app.Date // as four figures
}

// waiting is a kind of booking that waits for something.
type waiting struct {
	kind     string // hold, or the state of the deal
	bookings []app.BookingRow
	total    int
}

// agendaOn asks what a day has.
func agendaOn(u *UI, day app.Date) func(context.Context) (agenda, error) {
	return func(ctx context.Context) (agenda, error) { return agendaOf(ctx, u.App, day) }
}

// agendaOf asks an office what a day has.
func agendaOf(ctx context.Context, o *app.App, day app.Date) (agenda, error) {
	a := agenda{day: day}
	for _, ask := range []func(context.Context, *app.App) error{a.askBookings, a.askRooms, a.askDeposits, a.askTasks, a.askEvents, a.askGrants, a.askPoints, a.askWorks, a.askPackets, a.askYear} {
		if err := ask(ctx, o); err != nil {
			return a, err
		}
	}
	return a, nil
}

// ahead is what the first page of an office will show. Where it cannot be read,
// the page asks once more, and says why.
func ahead(ctx context.Context, o *app.App) *agenda {
	a, err := agendaOf(ctx, o, app.DateOf(time.Now()))
	if err != nil {
		return nil
	}
	return &a
}

// askBookings asks for the bookings that wait, the nearest first.
func (a *agenda) askBookings(ctx context.Context, o *app.App) error {
	days, err := o.UnsignedDays(ctx)
	if err != nil {
		return err
	}
	for _, f := range []app.BookingFilter{
		{DateState: app.DateHold, HoldsUntil: a.day.Add(holdsAhead), From: a.day.Add(-offersBack), Page: app.Page{Sort: "hold_until"}},
		{Deal: app.DealSent, From: a.day.Add(-offersBack), Page: app.Page{Sort: "day"}},
		{Deal: app.DealAccepted, From: a.day.Add(-papersBack), Page: app.Page{Sort: "day"}},
		{Deal: app.DealContractSent, Unsigned: app.UnsignedSince(a.day, days), From: a.day.Add(-papersBack), Page: app.Page{Sort: "day"}},
		{Deal: app.DealPerformed, Page: app.Page{Sort: "day"}},
	} {
		if f.Limit, f.Standing = most, true; f.Deal == app.DealPerformed { // what is owed stays owed, from whatever year
			f.Limit = mostOwed
		}
		rows, total, err := o.Bookings(ctx, f)
		if err != nil {
			return err
		}
		a.waiting = append(a.waiting, waiting{cmp.Or(string(f.Deal), string(f.DateState)), rows, total})
	}
	rows, total, err := o.Bookings(ctx, app.BookingFilter{ToFind: true, Standing: true, From: a.day, Page: app.Page{Sort: "day", Limit: most}})
	a.unfound = waiting{"unfound", rows, total}
	return err
}

// askDeposits asks for what is to be paid before its event.
func (a *agenda) askDeposits(ctx context.Context, o *app.App) (err error) {
	a.deposits, err = o.BalancesDue(ctx, a.day.Add(holdsAhead))
	return err
}

// askYear asks for the figures of the year, or, in its first quiet weeks, of the
// last one in which something was on.
func (a *agenda) askYear(ctx context.Context, o *app.App) error {
	last, _, err := o.Events(ctx, app.EventFilter{To: a.day, Page: app.Page{Sort: "day", Down: true, Limit: 1}})
	if err != nil {
		return err
	}
	a.of = a.day[:4]
	if len(last) > 0 && last[0].Day != "" {
		a.of = last[0].Day[:4]
	}
	for _, m := range yearMeasures() {
		n, err := o.Figure(ctx, m, a.yearFilter())
		if err != nil {
			return err
		}
		a.year = append(a.year, n)
	}
	return nil
}

// yearMeasures are what the year is told by.
func yearMeasures() []app.Measure {
	return []app.Measure{app.EventsHeld, app.ArtistsOnStage, app.Visitors, app.Answers}
}

// yearFilter is the year that they are of, until yesterday: what is on today
// has not been yet.
func (a *agenda) yearFilter() app.Filter {
	return app.Filter{From: a.of + "-01-01", To: min(a.of+"-12-31", a.day.Add(-1))}
}

// count is how many matters there are, shown or not.
func (a *agenda) count() int {
	n := len(a.uncounted) + len(a.unclosed) + len(a.points) + len(a.due) + len(a.owed) + len(a.apply) + len(a.instalments) + len(a.taxes) + len(a.rooms) + len(a.deposits) + len(a.tasks) + len(a.packets) + a.works.total + a.unfound.total
	for _, w := range a.waiting {
		n += w.total
	}
	return n
}

// matters are the rows of what waits, under the names of their kinds.
func (a *agenda) matters(u *UI) []fyne.CanvasObject {
	b := u.book
	var all []fyne.CanvasObject
	band := func(name string, rows []fyne.CanvasObject, total int) {
		if len(rows) == 0 {
			return
		}
		all = append(append(all, widgets.NewBand(name)), rows...)
		if more := total - len(rows); more > 0 {
			all = append(all, widgets.Inset(8, 14, widgets.Quiet(b.N("{n} more", more))))
		}
	}
	var deals []fyne.CanvasObject // one band: each row says how far its deal is
	total := 0
	for _, w := range a.waiting {
		rows := rowsOf(w.bookings, func(k *app.BookingRow) *widgets.ActionRow { return w.row(u, k, a.day) })
		if w.kind == string(app.DateHold) {
			rows = append(rows, a.roomRows(u)...)
			band(b.T("Holds that run out"), rows, w.total+len(a.rooms))
			continue
		}
		deals, total = append(deals, rows...), total+w.total
	}
	for i := range a.deposits {
		deals = append(deals, u.depositRow(&a.deposits[i], a.day))
	}
	band(b.T("Offers, contracts and fees"), deals, total+len(a.deposits))
	band(b.T("Still to be found"), rowsOf(a.unfound.bookings, func(k *app.BookingRow) *widgets.ActionRow { return a.unfound.row(u, k, a.day) }), a.unfound.total)
	band(b.T("Checklists"), a.taskRows(u), len(a.tasks))
	band(b.T("Events without a head-count"), rowsOf(a.uncounted, u.uncountedRow), len(a.uncounted))
	band(b.T("Events that are over and not closed"), rowsOf(a.unclosed, u.unclosedRow), len(a.unclosed))
	band(b.T("Packets at the door"), rowsOf(a.packets, func(p *app.PacketRow) *widgets.ActionRow { return u.packetMatter(p, a.day) }), len(a.packets))
	band(b.T("Action points"), rowsOf(a.points, func(p *app.ActionPointRow) *widgets.ActionRow { return u.pointMatter(p, a.day) }), len(a.points))
	band(b.T("Works lists"), a.worksRows(u), a.works.total)
	band(b.T("Reports|to be made"), a.reportRows(u), len(a.owed)+len(a.due))
	band(b.T("Grants"), a.grantRows(u), len(a.apply)+len(a.instalments)+len(a.taxes))
	band(b.T("Copies"), u.copyRows(a), 0)
	widgets.LineUp(all...)
	return all
}

// row is a booking that waits, with how urgent it is.
func (w *waiting) row(u *UI, k *app.BookingRow, today app.Date) *widgets.ActionRow {
	b, name := u.book, u.artistName(k)
	switch w.kind {
	case "unfound":
		return u.matter("person", widgets.ToneWarning, k, name).WithTag(b.N("{n} still to be found", k.ToFind), widgets.ToneWarning).WithVerb(b.T("Name the artist"))
	case string(app.DealSent):
		return u.matter("send", widgets.ToneNotice, k, b.T("Offer to {name}", "name", name)).WithTag(u.waits(k.SentOn, today)).WithVerb(b.T("Ask again"))
	case string(app.DealAccepted):
		return u.matter("pen", widgets.ToneWarning, k, b.T("Contract of {name}", "name", name)).WithTag(b.T("Not sent"), widgets.ToneWarning).WithVerb(b.T("Send the contract"))
	case string(app.DealContractSent):
		return u.matter("pen", widgets.ToneError, k, b.T("Contract of {name}", "name", name)).WithTag(u.unsigned(k.ContractOn, today), widgets.ToneError).WithVerb(b.T("Remind"))
	case string(app.DealPerformed):
		return u.matter("money", widgets.ToneWarning, k, b.T("Fee of {name}", "name", name)).WithTag(b.T("Unpaid"), widgets.ToneWarning).WithVerb(b.T("Record the payment"))
	}
	return u.matter("clock", widgets.ToneWarning, k, name).WithTag(u.runsOut(app.LastDay(k.HoldUntil, k.ChallengedUntil), today)).WithVerb(b.T("Confirm or release"))
}

// rowsOf makes a row of each record.
func rowsOf[R any](all []R, row func(*R) *widgets.ActionRow) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i := range all {
		rows = append(rows, row(&all[i]))
	}
	return rows
}

// matter is a booking that waits; it opens where it is settled.
func (u *UI) matter(icon string, tone widgets.Tone, k *app.BookingRow, bold string) *widgets.ActionRow {
	fee := ""
	if k.Fee > 0 {
		fee = u.book.Money(int64(k.Fee), k.Currency)
	}
	return widgets.NewActionRow(icon, tone, bold, join(k.Event, u.shortDay(k.Day), cmp.Or(fee, k.Venue))).
		WithOpen(func() { u.goToEvent(k.EventID, "bookings", k.ID) })
}

// waits says for how long an offer has had no answer.
func (u *UI) waits(sent, today app.Date) (string, widgets.Tone) {
	days := sent.Until(today)
	switch {
	case sent == "":
		return u.book.T("No answer"), widgets.ToneNotice
	case days > 7:
		return u.book.N("{n} days, no answer", days), widgets.ToneWarning
	}
	return u.book.N("{n} days, no answer", max(days, 0)), widgets.ToneNotice
}
