package screens

import (
	"context"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// holdDays is how long a new hold lasts where nobody says.
const holdDays = 14

// moveDate takes the date of a booking one step on. A hold asks until when; a
// confirmed date asks why where there are doubts.
func (u *UI) moveDate(k *app.BookingRow, to app.DateState) {
	b := u.book
	switch to {
	case app.DateHold:
		longer := app.Date("")
		if k.DateState == app.DateHold {
			longer = k.HoldUntil
		}
		until := holdUntil(longer, k.Day)
		u.ask(form{
			title: b.T("Hold the date until when?"), verb: b.T("Hold the date"),
			inputs: []input{u.ruled(u.needed(u.date("HoldUntil", b.T("Hold until"), &until), &until), func() words.Text { return app.HoldRule(until, k.Day) })},
			save:   func(ctx context.Context) error { return u.App.HoldDate(ctx, k.ID, until) },
		})
	case app.DateConfirmed:
		u.confirmDate(k)
	case app.DateCancelled:
		u.cancelDate(k)
	default:
		u.change(func(ctx context.Context) error { return u.App.MoveDate(ctx, k.ID, to) })
	}
}

// moveDeal takes the deal of a booking one step on; where its day is kept, that
// is asked.
func (u *UI) moveDeal(k *app.BookingRow, to app.Deal) {
	b, on := u.book, app.DateOf(time.Now())
	if !to.KeepsDay() {
		u.change(func(ctx context.Context) error { return u.App.MoveDeal(ctx, k.ID, to, "") })
		return
	}
	title := b.T("When was the offer sent?")
	switch to {
	case app.DealContractSent:
		title = b.T("When was the contract sent?")
	case app.DealSigned:
		title = b.T("When was the contract signed?")
	case app.DealSettled:
		title = b.T("When was the fee paid?")
	}
	f := form{
		title: title, verb: u.code(dealVerbs(), string(to)),
		inputs: []input{u.needed(u.date("On", b.T("Day"), &on), &on)},
		save:   func(ctx context.Context) error { return u.App.MoveDeal(ctx, k.ID, to, on) },
	}
	if to == app.DealSent {
		f.doubt = func(ctx context.Context) (doubt, error) { return u.unfair(ctx, k.Booking) }
	}
	u.ask(f)
}

// unfair is the doubt of an offer whose fee is far from what others were
// promised for the same.
func (u *UI) unfair(ctx context.Context, k app.Booking) (d doubt, err error) {
	fair, err := u.App.FairFee(ctx, k)
	d.title, d.verb = u.book.T("Send this offer all the same?"), u.code(dealVerbs(), string(app.DealSent))
	if text := fair.Doubt(); !text.Empty() {
		d.facts = []words.Text{text}
	}
	return d, err
}

// holdUntil is the last day proposed for a hold: two weeks ahead, or longer
// than a hold lasts that there is now, but not after the event.
func holdUntil(now, event app.Date) app.Date {
	today := app.DateOf(time.Now())
	until := max(today, now).Add(holdDays)
	if event != "" && until > event {
		return event
	}
	return until
}

// newBooking is a first hold of an event's date.
func (u *UI) newBooking(r *app.EventRow) app.Booking {
	return app.Booking{EventID: r.ID, DateState: app.DateHold, Rank: 1, HoldUntil: holdUntil("", r.Day), Currency: "EUR"}
}

// askBooking asks about a booking. Made, if given, hears which one was made.
func (u *UI) askBooking(k app.BookingRow, made func(app.ID)) {
	f, seen := u.bookingForm(&k)
	f.kept = func() {
		if made != nil {
			made(k.ID)
		}
	}
	if k.Version == 0 {
		f.text = join(k.Event, u.day(k.Day))
	}
	u.ask(f)
	seen.look()
}

// bookingForm asks about a booking, and once more where somebody is asked
// twice. What its day has stands above the fields.
func (u *UI) bookingForm(k *app.BookingRow) (form, *dayNotes) {
	d, b, inputs := &k.Booking, u.book, u.bookingInputs(k)
	seen := u.noteDay(k, inputs)
	f := form{
		title: u.artistName(k), inputs: inputs, about: about(app.Bookings, d), above: seen.notes,
		save: func(ctx context.Context) error {
			if d.DateState == app.DateIdea { // what only a hold has
				d.HoldUntil, d.Rank = "", 0
			}
			return u.App.SaveBooking(ctx, d)
		},
		doubt: func(ctx context.Context) (doubt, error) {
			facts, err := doubtTexts(ctx, u.App, *d)
			return doubt{title: b.T("Book all the same?"), verb: b.T("Book"), facts: facts}, err
		},
	}
	if d.Version == 0 {
		f.title, f.verb = b.T("Book an artist"), b.T("Book")
	}
	return f, seen
}

// bookingInputs are the fields of a booking. Its states are chosen when it is
// made; later they go by steps.
func (u *UI) bookingInputs(k *app.BookingRow) []input {
	d, b := &k.Booking, u.book
	artist := u.artist("PersonID", b.T("Artist or ensemble"), billed{&d.PersonID, &d.EnsembleID, k.Artist})
	plays := u.line("Plays", b.T("What they play"), &d.Plays, app.LengthRule)
	fee := u.fee(b.T("Fee"), &d.Fee, &d.Currency)
	tick := u.unknownTick(k, artist)
	inputs := append([]input{artistNeeded(artist, tick), u.partNeeded(plays, tick), tick}, fee...)
	inputs = append(inputs, u.gross(&d.Gross), u.ruled(u.whole("SetLength", b.T("How long they play, in minutes"), &d.SetLength), func() words.Text { return app.SetLengthRule(d.SetLength) }))
	inputs = append(append(inputs, u.holdInputs(k)...), u.careInputs(&d.BookingCare)...)
	u.propose(artist, plays.field.(*widgets.TextField), fee[0].field.(*widgets.MoneyField))
	return inputs
}

// holdInputs are the fields of a hold, and whether it is one.
func (u *UI) holdInputs(k *app.BookingRow) (inputs []input) {
	d, b := &k.Booking, u.book
	now := func() app.DateState { return d.DateState }
	if d.Version == 0 {
		state := u.choiceOf("DateState", b.T("Date|of a booking"), (*string)(&d.DateState), u.options(dateStates()[:2]))
		now = func() app.DateState { return app.DateState(state.field.(*widgets.Select).Chosen()) }
		inputs = append(inputs, state)
	} else if d.DateState != app.DateHold {
		return nil
	}
	return append(inputs,
		u.ruled(u.date("HoldUntil", b.T("Hold until"), &d.HoldUntil), func() words.Text {
			if now() != app.DateHold {
				return words.Text{}
			}
			return app.HoldRule(d.HoldUntil, k.Day)
		}).begin(),
		u.ruled(u.whole("Rank", b.T("Rank of the hold, 1 is first"), &d.Rank), func() words.Text { return app.RankRule(now(), d.Rank) }))
}

// propose fills what a person plays and usually asks for into empty fields.
func (u *UI) propose(artist input, plays *widgets.TextField, fee *widgets.MoneyField) {
	artist.field.(*widgets.Picker).OnChanged = func(o widgets.Option) {
		person, _ := whoOf(o.ID)
		if person == "" {
			return
		}
		load(u, func(ctx context.Context) (app.Person, error) { return u.App.Person(ctx, person) }, func(p app.Person) {
			if plays.Text() == "" {
				plays.SetText(p.Plays)
			}
			if fee.Text() == "" && p.UsualFee > 0 {
				fee.SetCents(int64(p.UsualFee))
			}
		})
	}
}
