package db_test

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A donor's workbook is kept with its grant, and so is what goes where in it.
func TestDonorBookOfAGrant(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "NL-2024", Title: "Contract", Currency: "EUR"}
		must(t, a.SaveGrant(ctx, &g))
		body := bytes.Repeat([]byte("PK workbook "), 40_000)
		b := app.DonorBook{GrantID: g.ID, Name: `C:\Zyra\Annex VI.xlsx`}
		must(t, a.AddDonorBook(ctx, &b, body))
		b.Goes = app.BookMap{
			Cells:  []app.BookCell{{Sheet: "Cover", Cell: "C2", Put: "grant.code"}},
			Tables: []app.BookTable{{Sheet: "Costs", Head: 5, First: 6, Last: 8, Table: "Transactions", Columns: []app.BookColumn{{Column: "B", Put: "day"}}}},
			Marks:  []app.BookMark{{Sheet: "Costs", Cell: "B5", Text: "Data «e» dokumentit"}},
		}
		must(t, a.MapDonorBook(ctx, &b))
		kept, whole, err := a.DonorBookWhole(ctx, b.ID)
		if err != nil || kept.Name != "Annex VI.xlsx" || !bytes.Equal(whole, body) || !reflect.DeepEqual(kept.Goes, b.Goes) {
			t.Fatalf("%+v with %d bytes, %v", kept, len(whole), err)
		}
		must(t, a.RenewDonorBook(ctx, &kept, "Annex VI 2026.xlsx", []byte("PK other")))
		all, err := a.DonorBooks(ctx, g.ID)
		if err != nil || len(all) != 1 || all[0].Name != "Annex VI 2026.xlsx" || !reflect.DeepEqual(all[0].Goes, b.Goes) {
			t.Fatalf("another edition: %+v, %v", all, err)
		}
		must(t, a.RemoveDonorBook(ctx, all[0]))
		if _, err := a.DonorBook(ctx, all[0].ID); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("a removed workbook: %v", err)
		}
		for range 2 {
			_, err = a.Undo(ctx)
			must(t, err)
		}
		if _, whole, err = a.DonorBookWhole(ctx, b.ID); err != nil || !bytes.Equal(whole, body) {
			t.Errorf("after undo it has %d bytes, %v", len(whole), err)
		}
		if h, err := a.Health(ctx); err != nil || !h.OK || len(h.Problems) > 0 {
			t.Errorf("%+v, %v", h.Problems, err)
		}
		if err := a.AddDonorBook(ctx, &app.DonorBook{GrantID: g.ID, Name: "Big.xlsx"}, make([]byte, app.MostFile+1)); !errors.Is(err, app.ErrFileBig) {
			t.Errorf("a workbook of more than 25 MB: %v", err)
		}
	})
}
