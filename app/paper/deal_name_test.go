package paper

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// The name of a file says the event and never who may not be named, nor what a
// disk cannot have.
func TestFileNameTellsNobody(t *testing.T) {
	ctx, a := t.Context(), settled(t)
	b, err := a.Booking(ctx, a.booking)
	if err != nil {
		t.Fatal(err)
	}
	p, err := a.Person(ctx, b.PersonID)
	if err != nil {
		t.Fatal(err)
	}
	e, err := a.Event(ctx, b.EventID)
	if err != nil {
		t.Fatal(err)
	}
	p.Naming, e.Title = app.NamingNever, `An evening with Milica Đorđević: "one/two"?`
	if err := a.SavePerson(ctx, &p); err != nil {
		t.Fatal(err)
	}
	if err := a.SaveEvent(ctx, &e); err != nil {
		t.Fatal(err)
	}
	made, err := a.MakePaper(ctx, a.booking, app.ContractPaper, []words.Lang{words.Sq})
	if err != nil {
		t.Fatal(err)
	}
	if got := made.FileName(); got != "contract 2025-03-29 An evening with … one two sq.pdf" || strings.Contains(got, "Milica") {
		t.Errorf("the file is %q", got)
	}
	if got := app.PaperKindOf(made.FileName()); got != app.ContractPaper {
		t.Errorf("the file is taken for %q", got)
	}
}
