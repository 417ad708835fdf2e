package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestConsentIsAskedGivenRefusedWithdrawn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Милица Ђорђевић"}
		must(t, a.SavePerson(ctx, &p))
		yes := app.Consent{PersonID: p.ID, Purpose: app.ForPoster, GivenOn: "2025-01-14", TextVersion: "2", Language: "sr-Cyrl", Method: app.ByPaper, TakenBy: "Arta"}
		must(t, a.GiveConsent(ctx, &yes))
		no := app.Consent{PersonID: p.ID, Purpose: app.ForVideo, GivenOn: "2025-01-14"}
		must(t, a.RefuseConsent(ctx, &no))
		state := func(purpose string, on app.Date) app.ConsentState {
			all, err := a.Consents(ctx, p.ID)
			must(t, err)
			for _, now := range app.ConsentsOn(all, on) {
				if now.Purpose == purpose {
					return now.State
				}
			}
			t.Fatalf("%s is not told", purpose)
			return ""
		}
		must(t, a.WithdrawConsent(ctx, yes.ID, "2025-03-01"))
		for _, c := range []struct {
			purpose string
			on      app.Date
			want    app.ConsentState
		}{
			{app.ForPoster, "2025-01-13", app.ConsentUnasked}, {app.ForPoster, "2025-02-28", app.ConsentGiven},
			{app.ForPoster, "2025-03-01", app.ConsentWithdrawn}, {app.ForVideo, "2025-03-01", app.ConsentRefused},
			{app.ForPress, "2025-03-01", app.ConsentUnasked},
		} {
			if got := state(c.purpose, c.on); got != c.want {
				t.Errorf("%s on %s is %q, want %q", c.purpose, c.on, got, c.want)
			}
		}
		_, err := a.Undo(ctx)
		must(t, err)
		if got := state(app.ForPoster, "2025-06-01"); got != app.ConsentGiven {
			t.Errorf("after the withdrawal was taken back it is %q", got)
		}
		again := app.Consent{PersonID: p.ID, Purpose: app.ForPoster, GivenOn: "2025-04-01"}
		must(t, a.RefuseConsent(ctx, &again))
		if got := state(app.ForPoster, "2025-06-01"); got != app.ConsentRefused {
			t.Errorf("the later answer does not count: %q", got)
		}
	})
}

func TestConsentIsNotGivenBySilence(t *testing.T) {
	a := dbtest.New(t)
	p := app.Person{Name: "Милица Ђорђевић"}
	must(t, a.SavePerson(t.Context(), &p))
	for field, c := range map[string]app.Consent{
		"GivenOn": {PersonID: p.ID, Purpose: app.ForPoster, Method: app.ByPaper},
		"Method":  {PersonID: p.ID, Purpose: app.ForPoster, GivenOn: "2025-01-14"},
		"Purpose": {PersonID: p.ID, GivenOn: "2025-01-14", Method: app.ByPaper},
	} {
		var wrong app.Invalid
		if err := a.GiveConsent(t.Context(), &c); !errors.As(err, &wrong) || wrong[0].Field != field {
			t.Errorf("without %s: %v", field, err)
		}
	}
	blank := app.Consent{PersonID: p.ID, Purpose: app.ForPoster, GivenOn: "2025-01-14", Method: app.ByPaper}
	if err := blank.Check(); err == nil {
		t.Error("an answer that nobody gave is one")
	}
	all, err := a.Consents(t.Context(), p.ID)
	must(t, err)
	for _, now := range app.ConsentsOn(all, "2025-06-01") {
		if now.State != app.ConsentUnasked {
			t.Errorf("%s is %q", now.Purpose, now.State)
		}
	}
}
