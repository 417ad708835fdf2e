package db_test

import (
	"encoding/json"
	"errors"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// earlier are the values that a record can be given again, as its history
// would offer them: the changes of one column, newest first.
func earlier(t *testing.T, a *app.App, of app.Ref, column string) (all []app.Earlier) {
	t.Helper()
	now, err := a.Record(t.Context(), of)
	must(t, err)
	changes, err := a.HistoryOf(t.Context(), of, app.Page{})
	must(t, err)
	for _, c := range changes {
		e := app.Earlier{Of: of, Version: now.Ident().Version, Row: c.RowID, Column: column, Field: words.T("Phone"), Before: c.Before}
		if valueIn(t, c.Before, column) != valueIn(t, c.After, column) && e.Offers(now) {
			all = append(all, e)
		}
	}
	return all
}

// valueIn is what an image of the journal says of a column.
func valueIn(t *testing.T, image, column string) any {
	t.Helper()
	if image == "" {
		return nil
	}
	var row map[string]any
	must(t, json.Unmarshal([]byte(image), &row))
	return row[column]
}

func TestTakeValueBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Emir Ćatović", Phone: "+383 44 1", UsualFee: 30000, Currency: "EUR", PlaceID: "prizren", Languages: app.Set{"sq", "sr"}, Formal: app.Formal{BornOn: "1990-03-08"}}
		must(t, a.SavePerson(ctx, &p))
		p.Phone, p.UsualFee, p.Currency, p.PlaceID, p.Languages, p.BornOn = "+383 49 2", 50000, "RSD", "peje", nil, ""
		must(t, a.SavePerson(ctx, &p))
		of := app.Ref{Kind: app.People, ID: p.ID}
		for _, column := range []string{"phone", "usual_fee", "place_id", "languages", "born_on"} {
			offered := earlier(t, a, of, column)
			if len(offered) != 1 {
				t.Fatalf("%s is offered %d times", column, len(offered))
			}
			must(t, a.TakeValueBack(ctx, offered[0]))
			if err := a.TakeValueBack(ctx, offered[0]); !errors.Is(err, app.ErrPast) {
				t.Errorf("%s over a newer record: %v", column, err)
			}
			if again := earlier(t, a, of, column); len(again) != 1 { // the one just left
				t.Errorf("%s is offered %d times after it went back", column, len(again))
			}
		}
		now, err := a.Person(ctx, p.ID)
		must(t, err)
		if now.Phone != "+383 44 1" || now.UsualFee != 30000 || now.Currency != "EUR" || now.PlaceID != "prizren" || now.Languages.String() != "sq, sr" || now.BornOn != "1990-03-08" {
			t.Errorf("taken back: %+v", now)
		}
		verb, err := a.Undo(ctx)
		must(t, err)
		if verb.English() != "Took back Phone of Emir Ćatović" {
			t.Errorf("the step is called %q", verb)
		}
		if now, _ = a.Person(ctx, p.ID); now.BornOn != "" {
			t.Errorf("undone, the day stays %s", now.BornOn)
		}
	})
}

// A value that breaks a rule now does not come back, and nothing else changes.
func TestTakeValueBackIsChecked(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "NL-2024", Title: "Contract", Currency: "EUR", Amount: 100000}
		must(t, a.SaveGrant(ctx, &g))
		x := app.Expense{Description: "Hall", Amount: 50000, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, Amount: 20000}}}
		must(t, a.SaveExpense(ctx, &x))
		x.Amount, x.Shares[0].Amount = 90000, 80000
		must(t, a.SaveExpense(ctx, &x))
		of := app.Ref{Kind: app.Expenses, ID: x.ID}
		offered := earlier(t, a, of, "amount")
		if len(offered) != 2 {
			t.Fatalf("the amounts of the document and its share are offered %d times", len(offered))
		}
		for i := range offered {
			e := earlier(t, a, of, "amount")[i]
			err := a.TakeValueBack(ctx, e)
			now, readErr := a.Expense(ctx, x.ID)
			must(t, readErr)
			var invalid app.Invalid
			switch whole := e.Row == x.ID; {
			case whole && !errors.As(err, &invalid):
				t.Errorf("less than its shares: %v", err)
			case whole && now.Amount != 90000:
				t.Errorf("kept all the same: %d", now.Amount)
			case !whole && (err != nil || now.Shares[0].Amount != 20000):
				t.Errorf("the share comes back as %d, %v", now.Shares[0].Amount, err)
			}
			if !errors.As(err, &invalid) {
				_, err = a.Undo(ctx)
				must(t, err)
			}
		}
	})
}

func TestWhatIsNotTakenBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Amra Hodžić"}
		must(t, a.SavePerson(ctx, &p))
		e := app.Event{Title: "Concert", Kind: "concert", Status: "planned", Day: "2025-03-08"}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.CancelEvent(ctx, e.ID, "Snow"))
		event := app.Ref{Kind: app.Events, ID: e.ID}
		if got := earlier(t, a, event, "status"); len(got) != 1 {
			t.Fatalf("a cancelled event cannot be planned again: %d", len(got))
		}
		must(t, a.TakeValueBack(ctx, earlier(t, a, event, "status")[0]))
		if got := earlier(t, a, event, "status"); len(got) != 0 {
			t.Errorf("an event is cancelled without its verb: %d", len(got))
		}
		k := app.Booking{EventID: e.ID, PersonID: p.ID, DateState: app.DateIdea, Plays: "Voice"}
		must(t, a.SaveBooking(ctx, &k))
		must(t, a.MoveDate(ctx, k.ID, app.DateConfirmed))
		for _, column := range []string{"date_state", "deal", "version", "sort_key", "event_id", "deleted_at", "id"} {
			if got := earlier(t, a, app.Ref{Kind: app.Bookings, ID: k.ID}, column); len(got) != 0 {
				t.Errorf("%s of a booking is offered", column)
			}
		}
		g := app.Programme{Title: "Evening", Status: "draft", Notes: "one"}
		must(t, a.SaveProgramme(ctx, &g))
		g.Notes = "two"
		must(t, a.SaveProgramme(ctx, &g))
		of := app.Ref{Kind: app.Programmes, ID: g.ID}
		if got := earlier(t, a, of, "notes"); len(got) != 1 {
			t.Errorf("notes of a draft are offered %d times", len(got))
		}
		must(t, a.SetProgrammeStatus(ctx, g, "frozen"))
		if got := earlier(t, a, of, "notes"); len(got) != 0 {
			t.Error("a frozen programme is changed by its history")
		}
	})
}

func TestHistoryComesInPages(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Elif Yıldız"}
		must(t, a.SavePerson(ctx, &p))
		w := app.Programme{Title: "Evening", Items: []app.Item{{Kind: "work", Title: "Song", Performers: []app.Performer{{PersonID: p.ID}}}}}
		must(t, a.SaveProgramme(ctx, &w))
		w.Items[0].Performers[0].Part = "Voice"
		must(t, a.SaveProgramme(ctx, &w))
		w.Items = nil
		must(t, a.SaveProgramme(ctx, &w))
		of := app.Ref{Kind: app.Programmes, ID: w.ID}
		all, err := a.HistoryOf(ctx, of, app.Page{})
		must(t, err)
		if len(all) != 6 { // three rows made, one changed, two gone
			t.Errorf("%d changes: %+v", len(all), all)
		}
		for at := range all {
			part, err := a.HistoryOf(ctx, of, app.Page{Offset: at, Limit: 1})
			if err != nil || len(part) != 1 || part[0].After != all[at].After || part[0].Before != all[at].Before {
				t.Errorf("page %d: %+v, %v", at, part, err)
			}
		}
	})
}
