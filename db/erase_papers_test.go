package db_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
)

// says is what papers say here.
const says = "Between us and Zejnepe Rrustemaj"

// lying is how often those words lie in the office.
func lying(t testing.TB, d *db.DB) int {
	t.Helper()
	return strings.Count(tables(t, d), base64.StdEncoding.EncodeToString([]byte(says)))
}

// made keeps a paper of a booking that says these words.
func made(t testing.TB, a *app.App, booking app.ID, says string) app.File {
	t.Helper()
	must(t, a.AddPaper(t.Context(), booking, app.Paper{Kind: app.ContractPaper, About: "One evening"}, func(w io.Writer) error {
		_, err := io.WriteString(w, says)
		return err
	}))
	files, err := a.Files(t.Context(), app.Ref{Kind: app.Bookings, ID: booking})
	must(t, err)
	return files[0]
}

// papered is an office in which papers name a person: a booking of theirs, two of
// an ensemble for which they sign or signed once, and one at an event that is
// called after them. The last names somebody else.
func papered(t testing.TB, a *app.App, p app.ID) (naming []app.File, other app.File) {
	t.Helper()
	ctx := t.Context()
	e, after := app.Event{Kind: "concert", Title: "Concert", Status: "planned", Day: "2025-05-01"}, app.Event{Kind: "concert", Title: "Zejnepe Rrustemaj at 50", Status: "planned"}
	must(t, a.SaveEvent(ctx, &e))
	must(t, a.SaveEvent(ctx, &after))
	g, elsewhere := app.Ensemble{Name: "Duo"}, app.Person{Name: "Arta Gashi"}
	must(t, a.SaveEnsemble(ctx, &g))
	must(t, a.SavePerson(ctx, &elsewhere))
	for _, b := range []app.Booking{
		{EventID: e.ID, PersonID: p}, {EventID: e.ID, EnsembleID: g.ID}, {EventID: e.ID, EnsembleID: g.ID},
		{EventID: after.ID, PersonID: elsewhere.ID}, {EventID: e.ID, PersonID: elsewhere.ID},
	} {
		b.DateState, b.Deal = app.DateIdea, app.DealDraft
		must(t, a.SaveBooking(ctx, &b))
		signs := []app.BookingContact{{BookingID: b.ID, PersonID: p, Role: app.Signs}}
		if len(naming) == 1 || len(naming) == 2 {
			must(t, a.SaveBookingContacts(ctx, b.ID, signs))
		}
		if other = made(t, a, b.ID, says); len(naming) == 2 { // who signed is another one by now
			must(t, a.SaveBookingContacts(ctx, b.ID, nil))
		}
		naming = append(naming, other)
	}
	return naming[:4], other
}

// A paper that names somebody is emptied with their data, and the office still
// says that there was one; the papers of others stay.
func TestErasureEmptiesThePapersThatNameSomebody(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d, ctx := openDB(t, where, "desk1"), t.Context()
		a := app.New(d)
		p := known(t, a)
		naming, other := papered(t, a, p.ID)
		rider := app.File{OwnerKind: app.Bookings, OwnerID: naming[0].OwnerID, Purpose: app.FileTechnical, Name: "rider.pdf"}
		must(t, a.AddFile(ctx, &rider, strings.NewReader("Two davul")))
		n, err := a.PapersNaming(ctx, p.ID)
		must(t, err)
		if n != len(naming) {
			t.Errorf("%d papers name the person, want %d", n, len(naming))
		}
		must(t, a.ErasePerson(ctx, p.ID, app.EraseAsked))
		for _, f := range naming {
			left, err := a.File(ctx, f.ID)
			must(t, err)
			var body bytes.Buffer
			if err := a.SaveFileAs(ctx, f.ID, &body); !errors.Is(err, app.ErrFileErased) || body.Len() > 0 || left.ErasedOn == "" {
				t.Errorf("%+v says %q: %v", left, body.String(), err)
			}
		}
		var body bytes.Buffer
		must(t, a.SaveFileAs(ctx, other.ID, &body))
		if _, err := a.File(ctx, rider.ID); body.Len() == 0 || !errors.Is(err, app.ErrNotFound) {
			t.Errorf("the other paper says %q, the rider is there: %v", body.String(), err)
		}
		if got := lying(t, d); got != 1 {
			t.Errorf("%d papers lie in the office with their words, want that of another", got)
		}
		for n, err = 0, nil; err == nil && n < 40; n++ { // no undo brings one back
			_, err = a.Undo(ctx)
		}
		if !errors.Is(err, app.ErrErased) && !errors.Is(err, app.ErrOvertaken) {
			t.Errorf("undo ended with %v", err)
		}
		all(t, d)
	})
}

// A paper that undo took away waits to be brought back; with the person's data
// its contents go too.
func TestErasureEmptiesAPaperThatUndoTookAway(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d, ctx := openDB(t, where, "desk1"), t.Context()
		a := app.New(d)
		p := known(t, a)
		bookings, _, err := a.Bookings(ctx, app.BookingFilter{PersonID: p.ID})
		must(t, err)
		made(t, a, bookings[0].ID, says)
		_, err = a.Undo(ctx)
		must(t, err)
		must(t, a.ErasePerson(ctx, p.ID, app.EraseAsked))
		if _, err := a.Redo(ctx); err == nil {
			t.Error("the paper is back")
		}
		if n, err := a.PapersNaming(ctx, p.ID); err != nil || n != 0 {
			t.Errorf("%d papers, %v", n, err)
		}
		if lying(t, d) > 0 {
			t.Error("the words of the paper lie in the office")
		}
		all(t, d)
	})
}
