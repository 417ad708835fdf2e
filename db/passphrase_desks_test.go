package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

func TestDeskWithTheOldKeyIsAsked(t *testing.T) {
	where := dbtest.Server(t)
	a, b, ctx := tell(t, where), &told{where: where}, t.Context()
	b.open(t, "")
	b.people = a.people
	b.reads(t, said, nil)
	_, err := a.app.Protect(ctx, first)
	must(t, err)
	b.is(t, app.Protection{Passphrase: true})
	b.reads(t, "", app.ErrSealed)
	if err := b.app.SaveIdentity(ctx, &app.Identity{PersonID: b.people[0], Asks: app.AsksGender, Answer: "woman", SaidBy: app.SaidSelf}); !errors.Is(err, app.ErrSealed) {
		t.Errorf("sealed with the old key: %v", err)
	}
	if _, err := b.app.Recover(ctx, "", second); !errors.Is(err, app.ErrMistyped) {
		t.Errorf("recovered without a sheet: %v", err)
	}
	if _, err := b.DB.Protect(ctx, &app.Step{Kind: app.Trace}, second); !errors.Is(err, app.ErrSealed) {
		t.Errorf("a passphrase by who cannot open anything: %v", err)
	}
	move(t, b.Undo, nil) // both are one person: the last answer's removal
	must(t, b.app.Unlock(ctx, first))
	b.reads(t, said, nil)
	b.sound(t)
}

func TestPassphraseWaitsForRunningSteps(t *testing.T) {
	where := dbtest.Server(t)
	a, b, ctx := tell(t, where), &told{where: where}, t.Context()
	b.open(t, "")
	late := app.Identity{PersonID: a.people[1], Asks: app.AsksGender, Answer: "man", SaidBy: app.SaidSelf}
	done := make(chan error)
	err := b.Update(ctx, &app.Step{Kind: app.Change}, func(tx app.Tx) error {
		go func() {
			_, err := a.app.Protect(ctx, first)
			done <- err
		}()
		for waiting := 0; waiting == 0; {
			if err := b.LookAt(ctx, &waiting, `SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'office_key'::regclass`); err != nil {
				return err
			}
		}
		return tx.PutIdentity(ctx, &late)
	})
	must(t, err)
	must(t, <-done)
	a.sound(t)
	all, err := a.app.ShowIdentity(ctx, a.people[1])
	if err != nil || len(all) != 2 {
		t.Errorf("%d answers, %v: what was said meanwhile is lost", len(all), err)
	}
}

func TestCommandBesideTheDesk(t *testing.T) {
	where := newFile(t)
	o, ctx := tell(t, where), t.Context()
	beside := dbtest.Open(t, where, app.Mode{})
	_, err := o.app.Protect(ctx, first)
	must(t, err)
	if is, err := beside.Protection(ctx); is != (app.Protection{Passphrase: true}) || err != nil {
		t.Errorf("%+v, %v", is, err)
	}
	if _, err := beside.Protect(ctx, first); !errors.Is(err, app.ErrProtected) {
		t.Errorf("%v", err)
	}
	if _, err := beside.ChangePassphrase(ctx, first, second); !errors.Is(err, app.ErrReadOnly) {
		t.Errorf("changed by who only reads: %v", err)
	}
}

func TestDamagedCellsStayWhatTheyAre(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		o, ctx := tell(t, where), t.Context()
		var moved []string
		must(t, o.Look(ctx, &moved, `SELECT answer FROM identity WHERE person_id = ?`, o.people[0]))
		must(t, o.Outside(ctx, `UPDATE identity SET answer = ? WHERE person_id = ?`, moved[0], o.people[2]))
		_, err := o.app.Protect(ctx, first)
		must(t, err)
		o.reads(t, said, nil)
		if _, err := o.app.ShowIdentity(ctx, o.people[2]); err == nil || errors.Is(err, app.ErrSealed) {
			t.Errorf("a cell that belongs elsewhere: %v", err)
		}
	})
}

func newFile(t *testing.T) (where string) {
	t.Helper()
	where = t.TempDir() + "/office.sofra"
	d, err := db.OpenDB(t.Context(), where, app.Mode{Create: true, Who: "desk1"})
	must(t, err)
	must(t, d.Close())
	return where
}
