package db_test

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// The steps on a consent say whose it is, but of who is named nowhere; a name
// goes from them when the person's data is erased.
func TestConsentStepsSayWhose(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p, quiet := app.Person{Name: "Arta Gashi"}, app.Person{Name: "Zana Berisha", Formal: app.Formal{Naming: app.NamingNever}}
		must(t, a.SavePerson(ctx, &p))
		must(t, a.SavePerson(ctx, &quiet))
		for _, id := range []app.ID{p.ID, quiet.ID} {
			yes := app.Consent{PersonID: id, Purpose: app.ForPoster, GivenOn: "2025-01-14", Method: app.ByPaper}
			must(t, a.GiveConsent(ctx, &yes))
			must(t, a.WithdrawConsent(ctx, yes.ID, "2025-02-01"))
			must(t, a.RefuseConsent(ctx, &app.Consent{PersonID: id, Purpose: app.ForVideo, GivenOn: "2025-01-14"}))
		}
		want := "Wrote down that a consent was refused; Wrote down that a consent was withdrawn; Wrote down a consent; " +
			"Wrote down that a consent was refused: Arta Gashi; Wrote down that a consent was withdrawn: Arta Gashi; Wrote down a consent: Arta Gashi"
		if got := stepNames(t, a, 6); got != want {
			t.Errorf("the steps are %s", got)
		}
		must(t, a.ErasePerson(ctx, p.ID, app.EraseAsked))
		if got := stepNames(t, a, 7); strings.Contains(got, "Gashi") {
			t.Errorf("erased, the steps are %s", got)
		}
	})
}

// stepNames are the last steps of an office, newest first.
func stepNames(t *testing.T, a *app.App, n int) string {
	t.Helper()
	steps, err := a.History(t.Context(), app.Page{Limit: n})
	must(t, err)
	var all []string
	for _, s := range steps {
		all = append(all, s.Verb.English())
	}
	return strings.Join(all, "; ")
}
