package db_test

import (
	"errors"
	"slices"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// What is kept of forms says the same as the forms do, whatever is done to them and to
// their events, by verbs, by Undo and past the program.
func TestKeptAnswersAreNeverStale(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		form := app.Response{EventID: y.Concert.ID, Heard: "yes", Community: "alb"}
		alone := app.Response{Heard: "no", Day: "2025-05-05"}
		for name, do := range inOrderOf(
			"as it is", func() error { return nil },
			"a form", func() error { return a.SaveResponse(t.Context(), &form) },
			"a form of no event", func() error { return a.SaveResponse(t.Context(), &alone) },
			"an answer", func() error { form.Community = "srb"; return a.SaveResponse(t.Context(), &form) },
			"another event", func() error { form.EventID = y.Panel.ID; return a.SaveResponse(t.Context(), &form) },
			"a day of its own", func() error { form.Day = "2025-02-02"; return a.SaveResponse(t.Context(), &form) },
			"a project of its own", func() error {
				form.ProjectID = y.Other.Projects[0].ProjectID
				return a.SaveResponse(t.Context(), &form)
			},
			"of no event any more", func() error { form.EventID = ""; return a.SaveResponse(t.Context(), &form) },
			"undone", func() error { _, err := a.Undo(t.Context()); return err },
			"done again", func() error { _, err := a.Redo(t.Context()); return err },
			"into the bin", func() error {
				return a.Delete(t.Context(), "2025-06-01T00:00:00Z", app.Ref{Kind: app.Responses, ID: form.ID})
			},
			"out of it", func() error { _, err := a.Undo(t.Context()); return err },
			"its event's day", func() error { y.Concert.Day = "2025-03-20"; return a.SaveEvent(t.Context(), &y.Concert) },
			"its event into the bin", func() error {
				return a.Delete(t.Context(), "2025-06-01T00:00:00Z", app.Ref{Kind: app.Events, ID: y.Concert.ID})
			},
			"a new event", func() error {
				return a.SaveEvent(t.Context(), &app.Event{Kind: "panel", Title: "New", Status: "done", Day: "2025-04-04", ProjectID: y.Grant.Projects[0].ProjectID})
			},
			"somebody erased", func() error { return a.ErasePerson(t.Context(), y.People[3].ID, app.EraseAsked) },
			"past the program", func() error {
				return d.Outside(t.Context(), `UPDATE response SET heard = 'no', score = 3 WHERE heard = 'yes'`)
			},
			"entered twice", func() error {
				return d.Outside(t.Context(), `UPDATE response SET second_of = '`+string(alone.ID)+`' WHERE id = '`+string(form.ID)+`'`)
			},
			"gone for good", func() error {
				return d.Outside(t.Context(), `DELETE FROM response WHERE id <> '`+string(form.ID)+`' AND id <> '`+string(alone.ID)+`'`)
			},
			"the last ones", func() error { return d.Outside(t.Context(), `DELETE FROM response`) },
		) {
			must(t, do())
			sameAnswers(t, d, name+", not kept yet")
			must(t, d.Update(t.Context(), &app.Step{Verb: app.Text{Key: "Counted"}, Kind: app.Trace}, func(tx app.Tx) error {
				_, err := tx.AnswerCounts(t.Context(), app.Filter{})
				return err
			}))
			if all, err := d.KeptAnswers(t.Context()); err != nil || !all {
				t.Fatalf("%s: nothing was kept (%v)", name, err)
			}
			sameAnswers(t, d, name+", kept")
		}
	})
}

// inOrderOf goes through names and what is done.
func inOrderOf(all ...any) func(yield func(string, func() error) bool) {
	return func(yield func(string, func() error) bool) {
		for i := 0; i < len(all); i += 2 {
			if !yield(all[i].(string), all[i+1].(func() error)) {
				return
			}
		}
	}
}

func sameAnswers(t *testing.T, d *db.DB, when string) {
	t.Helper()
	for _, f := range []app.Filter{{}, {From: "2025-03-09"}, {To: "2025-03-09"}, {From: "2025-02-01", To: "2025-02-28"}, {Narrow: app.Narrow{EventKind: "panel"}}} {
		want, err := d.LiveAnswers(t.Context(), f)
		must(t, err)
		if got, err := d.AnswerCounts(t.Context(), f); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s, %+v: %v (%v), the forms say %v", when, f, got, err, want)
		}
	}
	events, err := d.EventLines(t.Context(), app.Filter{})
	must(t, err)
	for _, e := range events {
		var n int64
		must(t, d.LookAt(t.Context(), &n, `SELECT count(*) FROM response WHERE event_id = '`+string(e.ID)+`' AND deleted_at IS NULL AND second_of IS NULL`))
		if n != int64(e.Answers) {
			t.Errorf("%s: the line of an event has %d forms, there are %d", when, e.Answers, n)
		}
	}
}

// Of forms that are gone nothing is kept either.
func TestKeptAnswersGoWithTheirForms(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		count := func() (n int) {
			must(t, d.LookAt(t.Context(), &n, `SELECT count(*) FROM answers_kept WHERE said <> ''`))
			return n
		}
		step := app.Step{Verb: app.Text{Key: "Counted"}, Kind: app.Trace}
		keep := func(tx app.Tx) error { _, err := tx.AnswerCounts(t.Context(), app.Filter{}); return err }
		must(t, d.Update(t.Context(), &step, keep))
		if count() == 0 {
			t.Fatal("nothing is kept")
		}
		must(t, a.ErasePerson(t.Context(), y.People[2].ID, app.EraseAsked))
		if n := count(); n != 0 {
			t.Errorf("%d events are kept after somebody was erased", n)
		}
		step.ID = ""
		must(t, d.Update(t.Context(), &step, keep), d.Outside(t.Context(), `DELETE FROM response`))
		if n := count(); n != 0 {
			t.Errorf("%d events are kept, and no form", n)
		}
	})
}

// Who writes forms keeps what their events' forms answered, so that no report has to
// count; but not where that takes longer than to write them.
func TestFormsAreCountedByWhoWritesThem(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		form := app.Response{EventID: y.Concert.ID, Heard: "yes"}
		undo := func() error { _, err := a.Undo(t.Context()); return err }
		kept := func(want bool, when string) {
			t.Helper()
			if all, err := d.KeptAnswers(t.Context()); err != nil || all != want {
				t.Errorf("%s: kept is %v (%v)", when, all, err)
			}
			sameAnswers(t, d, when)
		}
		for name, do := range inOrderOf(
			"a form", func() error { return a.SaveResponse(t.Context(), &form) },
			"undone", undo,
			"of no event", func() error { return a.SaveResponse(t.Context(), &app.Response{Heard: "no"}) },
		) {
			must(t, do())
			kept(true, name)
		}
		must(t, d.Outside(t.Context(), `INSERT INTO response (id, event_id, heard) WITH RECURSIVE g (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 1100)
			SELECT 'many' || n, '`+string(y.Panel.ID)+`', 'yes' FROM g`))
		must(t, a.SaveResponse(t.Context(), &app.Response{EventID: y.Panel.ID, Heard: "no"}))
		kept(false, "one form beside many")
	})
}

// desksOfServer are two desks on one server.
func desksOfServer(t *testing.T) (one, other *db.DB) {
	t.Helper()
	where := dbtest.Server(t)
	open := func() *db.DB {
		d, err := db.OpenDB(t.Context(), where, app.Mode{Write: true})
		must(t, err)
		t.Cleanup(func() { d.Close() }) //nolint:errcheck // a test
		return d
	}
	return open(), open()
}

// A report that began before another desk kept its counts is made all the same.
func TestCountsKeptMeanwhileHinderNoReport(t *testing.T) {
	one, other := desksOfServer(t)
	must(t, one.Outside(t.Context(), `INSERT INTO response (id, heard) VALUES ('outside', 'yes')`))
	must(t, one.Update(t.Context(), &app.Step{Verb: app.Text{Key: "Report"}, Kind: app.Trace, Whole: true}, func(tx app.Tx) error {
		_, _, err := tx.Projects(t.Context(), app.Page{}) // from here on it sees one moment
		must(t, err, app.New(other).SaveResponse(t.Context(), &app.Response{Heard: "no"}))
		counts, err := tx.AnswerCounts(t.Context(), app.Filter{})
		if !slices.Contains(counts, app.AnswerCount{Question: "all", N: 1}) {
			t.Errorf("it counted %v", counts)
		}
		return err
	}))
	sameAnswers(t, one, "afterwards")
}

// Two connections read the same; what a step wrote is seen by who reads beside.
func TestBeside(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		wrong := errors.New("wrong")
		for _, wrote := range []bool{false, true} {
			err := d.Update(t.Context(), &app.Step{Verb: app.Text{Key: "Read"}, Kind: app.Trace}, func(tx app.Tx) error {
				if wrote {
					must(t, tx.PutProject(t.Context(), &app.Project{Code: "NEW", Title: "New"}))
				}
				var n int
				wait := tx.Beside(t.Context(), func(from app.Reader) error {
					all, _, err := from.Projects(t.Context(), app.Page{})
					n = len(all)
					_, err2 := from.Grant(t.Context(), y.Grant.ID)
					return errors.Join(err, err2)
				})
				all, _, err := tx.Projects(t.Context(), app.Page{})
				must(t, err, wait())
				if n != len(all) || n == 0 {
					t.Errorf("%d projects beside %d", n, len(all))
				}
				return tx.Beside(t.Context(), func(app.Reader) error { return wrong })()
			})
			if !errors.Is(err, wrong) {
				t.Errorf("it said %v", err)
			}
		}
	})
}

// While another desk writes forms nothing is kept, and nobody waits: what it wrote is
// counted once it is there.
func TestNothingIsKeptWhileFormsAreWritten(t *testing.T) {
	one, other := desksOfServer(t)
	count := func() (all bool) {
		must(t, one.Update(t.Context(), &app.Step{Verb: app.Text{Key: "Counted"}, Kind: app.Trace}, func(tx app.Tx) error {
			_, err := tx.AnswerCounts(t.Context(), app.Filter{})
			return err
		}))
		all, err := one.KeptAnswers(t.Context())
		must(t, err)
		return all
	}
	must(t, other.Update(t.Context(), &app.Step{Verb: app.Text{Key: "Form"}, Kind: app.Change}, func(tx app.Tx) error {
		must(t, tx.PutResponse(t.Context(), &app.Response{Heard: "yes"}))
		if count() {
			t.Error("counts were kept beside a form that nobody sees yet")
		}
		return nil
	}))
	sameAnswers(t, one, "afterwards")
	if !count() {
		t.Error("nothing was kept afterwards")
	}
	sameAnswers(t, one, "kept")
}
