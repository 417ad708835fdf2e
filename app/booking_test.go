package app_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// TestBookingStates walks a booking through both machines, and tries to jump.
func TestBookingStates(t *testing.T) {
	a := dbtest.New(t)
	ctx := t.Context()
	p, e := app.Person{Name: "Arta"}, app.Event{Title: "Concert 1", Kind: "concert", Day: "2025-03-08"}
	must(t, a.SavePerson(ctx, &p), a.SaveEvent(ctx, &e))
	b := app.Booking{EventID: e.ID, PersonID: p.ID, Fee: 30000, Currency: "EUR", DateState: app.DateHold, Rank: 1, HoldUntil: "2025-03-01"}
	must(t, a.SaveBooking(ctx, &b))
	jump := &app.Fault{Code: "wrong_state"}
	if err := a.MoveDeal(ctx, b.ID, app.DealSigned, "2025-02-01"); !errors.Is(err, jump) {
		t.Errorf("a draft was signed: %v", err)
	}
	for _, to := range []app.Deal{app.DealApproved, app.DealSent, app.DealAccepted, app.DealSigned} {
		must(t, a.MoveDeal(ctx, b.ID, to, "2025-02-01"))
	}
	must(t, a.MoveDate(ctx, b.ID, app.DateConfirmed))
	if err := a.MoveDate(ctx, b.ID, app.DateHold); !errors.Is(err, jump) {
		t.Errorf("a confirmed date became a hold: %v", err)
	}
	got, err := a.Booking(ctx, b.ID)
	must(t, err)
	if got.Deal != app.DealSigned || got.DateState != app.DateConfirmed || got.SignedOn != "2025-02-01" || got.SentOn != "2025-02-01" {
		t.Errorf("the booking is %+v", got)
	}
	got.Deal = app.DealSettled
	must(t, a.SaveBooking(ctx, &got))
	if got.Deal != app.DealSigned {
		t.Errorf("a form moved the deal to %s", got.Deal)
	}
}

func TestBookingStands(t *testing.T) {
	for _, b := range []app.Booking{
		{DateState: app.DateIdea, Deal: app.DealDraft}, {DateState: app.DateHold, Deal: app.DealSent}, {DateState: app.DateDone, Deal: app.DealSettled},
	} {
		if !b.Stands() {
			t.Errorf("%+v is given up", b)
		}
	}
	for _, b := range []app.Booking{
		{DateState: app.DateReleased, Deal: app.DealSigned}, {DateState: app.DateCancelled}, {DateState: app.DatePostponed},
		{DateState: app.DateHold, Deal: app.DealDeclined}, {DateState: app.DateConfirmed, Deal: app.DealExpired},
	} {
		if b.Stands() {
			t.Errorf("%+v stands", b)
		}
	}
}

func TestBookingNeedsOneArtist(t *testing.T) {
	var wrong app.Invalid
	err := app.Booking{EventID: "e", PersonID: "p", EnsembleID: "n"}.Check()
	if !errors.As(err, &wrong) || wrong[0].Field != "PersonID" {
		t.Errorf("two artists in one booking: %v", err)
	}
}

func TestPlaceOf(t *testing.T) {
	places, err := dbtest.New(t).Places(t.Context())
	must(t, err)
	if len(places) != 38 {
		t.Fatalf("%d municipalities", len(places))
	}
	for text, want := range map[string]int{
		"Gračanica": 1, "Ђаковица": 1, "Pejë / Peć": 1, "Gjakova": 1, "MAMUŞA": 1, "Dragaş": 1, "PRİŞTİNE": 1, "İpek": 1, "ıpek": 1, "Kuzey Mitroviça": 1, "Sjeverna Mitrovica": 1,
		"İpek / Peć": 1, "Yakova / Peć": 0, "Mitrovica": 2, "Mitroviça": 2, "Kosovska Mitrovica": 2,
		"Severna Mitrovica": 1, "Beograd": 0, "": 0, "Pejë / Prizren": 0,
	} {
		if got := app.PlaceOf(places, text); len(got) != want {
			t.Errorf("%q names %d places, want %d", text, len(got), want)
		}
	}
}
