package db_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// clausesOn are the clauses of a booking's paper, by their titles.
func clausesOn(t *testing.T, a *app.App, booking app.ID, kind app.PaperKind) (all []string) {
	t.Helper()
	clauses, err := a.ClausesFor(t.Context(), booking, kind)
	must(t, err)
	for _, c := range clauses {
		all = append(all, c.Title)
	}
	return all
}

func TestClausesOfABooking(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		_, k := agreed(t, a)
		contract := app.Clause{Title: "Pay", GoesOn: app.Set{"contract"}, Texts: []app.ClauseText{{Language: words.Sq, Body: "Paguhet."}, {Language: words.Tr, Body: "  "}}}
		both := app.Clause{Title: "Equal", GoesOn: app.Set{"offer", "contract"}, Checked: true, Texts: []app.ClauseText{{Language: words.SrCyrl, Body: "Једнако."}}}
		chosen := app.Clause{Title: "Court", Texts: []app.ClauseText{{Language: words.Sq, Body: "Gjykata."}}}
		for _, c := range []*app.Clause{&contract, &both, &chosen} {
			must(t, a.SaveClause(ctx, c))
		}
		if got := clausesOn(t, a, k.ID, app.ContractPaper); !slices.Equal(got, []string{"Pay", "Equal"}) {
			t.Errorf("by itself a contract has %v", got)
		}
		if got := clausesOn(t, a, k.ID, app.ReceiptPaper); got != nil {
			t.Errorf("a receipt has %v", got)
		}
		must(t, a.SaveBookingClauses(ctx, k.ID, []app.ID{chosen.ID, both.ID, chosen.ID, contract.ID}))
		if got := clausesOn(t, a, k.ID, app.ContractPaper); !slices.Equal(got, []string{"Court", "Equal", "Pay"}) {
			t.Errorf("chosen are %v", got)
		}
		if got := clausesOn(t, a, k.ID, app.OfferPaper); !slices.Equal(got, []string{"Court", "Equal"}) {
			t.Errorf("on the offer are %v", got)
		}
		must(t, a.SaveBookingClauses(ctx, k.ID, []app.ID{both.ID, chosen.ID}))
		history, err := a.HistoryOf(ctx, app.Ref{Kind: app.Bookings, ID: k.ID}, app.Page{})
		must(t, err)
		if !slices.ContainsFunc(history, func(c app.Changed) bool { return c.TableName == "booking_clause" }) {
			t.Error("the history of the booking does not know its clauses")
		}
		must(t, a.RemoveClause(ctx, chosen))
		if got := clausesOn(t, a, k.ID, app.ContractPaper); !slices.Equal(got, []string{"Equal"}) {
			t.Errorf("without the removed one there are %v", got)
		}
		for _, want := range [][]string{{"Equal", "Court"}, {"Court", "Equal", "Pay"}} {
			_, err := a.Undo(ctx)
			must(t, err)
			if got := clausesOn(t, a, k.ID, app.ContractPaper); !slices.Equal(got, want) {
				t.Errorf("after undo there are %v, not %v", got, want)
			}
		}
		all, err := a.Clauses(ctx)
		must(t, err)
		if len(all) != 3 || all[2].In(words.Sq) != "Gjykata." || len(all[0].Texts) != 1 || all[1].In(words.SrCyrl) != "Једнако." || !all[1].Checked {
			t.Errorf("kept are %+v", all)
		}
	})
}

// Examples come once, in all languages, and in one step.
func TestClauseExamplesComeOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		own := app.Clause{Title: words.In(words.Sq).Say(app.ClauseExamples()[0].Title), Texts: []app.ClauseText{{Language: words.Sq, Body: "Jona."}}}
		must(t, a.SaveClause(ctx, &own))
		for range 2 {
			must(t, a.AddClauseExamples(ctx, words.Sq))
		}
		all, err := a.Clauses(ctx)
		must(t, err)
		if len(all) != len(app.ClauseExamples()) || all[0].In(words.Sq) != "Jona." {
			t.Fatalf("%d clauses, the first says %q", len(all), all[0].In(words.Sq))
		}
		for _, c := range all[1:] {
			if len(c.Languages()) != len(words.Langs()) || c.Checked {
				t.Errorf("%s: in %v, checked %v", c.Title, c.Languages(), c.Checked)
			}
		}
		for range 2 {
			_, err = a.Undo(ctx)
			must(t, err)
		}
		if all, err = a.Clauses(ctx); err != nil || len(all) != 1 {
			t.Errorf("after undo %d clauses, %v", len(all), err)
		}
	})
}

func TestTemplatesOfTheOffice(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		old, next := bytes.Repeat([]byte("old "), 100_000), []byte("next")
		for _, body := range [][]byte{old, next} {
			must(t, a.AddTemplate(ctx, &app.Template{Kind: app.OfferPaper, Language: words.Sq, Name: `C:\Zyra\Oferta.docx`}, body))
		}
		kept, body, err := a.TemplateFor(ctx, app.OfferPaper, words.Sq)
		if err != nil || kept.Name != "Oferta.docx" || !bytes.Equal(body, next) {
			t.Fatalf("%+v, %q, %v", kept, body, err)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if _, body, err = a.TemplateFor(ctx, app.OfferPaper, words.Sq); err != nil || !bytes.Equal(body, old) {
			t.Errorf("after undo the template has %d bytes, %v", len(body), err)
		}
		all, err := a.Templates(ctx)
		must(t, err)
		must(t, a.RemoveTemplate(ctx, all[0]))
		if _, _, err = a.TemplateFor(ctx, app.OfferPaper, words.Sq); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("a removed template: %v", err)
		}
		if err := a.AddTemplate(ctx, &app.Template{Kind: "letter", Language: words.Sq, Name: "a.docx"}, next); err == nil {
			t.Error("a template for no paper is kept")
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if h, err := a.Health(ctx); err != nil || !h.OK || len(h.Problems) > 0 {
			t.Errorf("%+v, %v", h.Problems, err)
		}
	})
}
