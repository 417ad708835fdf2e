package exchange_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/db/dbtest"
)

// Who may not be named outside the office is counted: in tables all of them, in
// contacts without those who are named nowhere, for they are not in there.
func TestHushedPeopleAreCounted(t *testing.T) {
	a := dbtest.New(t)
	ctx := t.Context()
	never, later, open := app.Person{Name: "Arta Gashi", Formal: app.Formal{Naming: app.NamingNever}}, app.Person{Name: "Drita Morina"}, app.Person{Name: "Ana Ilić"}
	e := app.Event{Title: "Concert", Kind: "concert", Status: "planned"}
	keep(t, a.SavePerson(ctx, &never))
	keep(t, a.SavePerson(ctx, &later))
	keep(t, a.SavePerson(ctx, &open))
	keep(t, a.SaveEvent(ctx, &e))
	b := app.Booking{EventID: e.ID, PersonID: later.ID, DateState: app.DateIdea, Deal: app.DealDraft}
	b.NamedFrom = app.DateOf(time.Now()).Add(9)
	keep(t, a.SaveBooking(ctx, &b))
	for contacts, want := range map[bool]int{false: 2, true: 1} {
		if n, err := exchange.Hushed(ctx, a, contacts); err != nil || n != want {
			t.Errorf("contacts %v: %d, want %d, %v", contacts, n, want, err)
		}
	}
}

const readNames = `
import sys, json, vobject
print(json.dumps([[c.fn.value, c.n.value.family, c.n.value.given] for c in vobject.readComponents(open(sys.argv[1], encoding="utf-8", newline="").read())]))
`

// Two words are a given name and a family's; of others nobody guesses.
func TestNamesArePartedAsTelephonesSort(t *testing.T) {
	a := dbtest.New(t)
	for _, name := range []string{"Adem Idrizi", "Ana", "Fatma Nur Öztürk"} {
		keep(t, a.SavePerson(t.Context(), &app.Person{Name: name}))
	}
	for _, v := range []exchange.CardVersion{exchange.CardNow, exchange.CardOld} {
		path := filepath.Join(t.TempDir(), "a.vcf")
		keep(t, os.WriteFile(path, []byte(contactsOf(t, a, v)), 0o600))
		got := readBack[[][]string](t, "vobject", readNames, path)
		if want := [][]string{{"Adem Idrizi", "Idrizi", "Adem"}, {"Ana", "Ana", ""}, {"Fatma Nur Öztürk", "Fatma Nur Öztürk", ""}}; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q", v, got)
		}
	}
}
