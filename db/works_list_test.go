package db_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// owing is an office with a society that asks for lists from 2027 on, and a
// concert with music on its programme.
type owing struct {
	*app.App
	t         *testing.T
	society   app.Society
	event     app.Event
	programme app.Programme
}

func newOwing(t *testing.T, a *app.App) *owing {
	t.Helper()
	o := &owing{App: a, t: t, society: app.NewSociety()}
	before := 7
	o.society.Name, o.society.FromOn, o.society.DaysBefore = "Society A", "2027-01-01", &before
	must(t, a.SaveSociety(t.Context(), &o.society))
	w := app.Work{Title: "Zog i verës", Rights: app.RightsProtected, Seconds: 300}
	must(t, a.SaveWork(t.Context(), &w))
	o.programme = app.Programme{Title: "Evening", Items: []app.Item{{Kind: "speech", Title: "Welcome"}, {Kind: "work", WorkID: w.ID, Planned: 240}}}
	must(t, a.SaveProgramme(t.Context(), &o.programme))
	o.event = o.add("Concert", app.Event{Day: "2027-03-20", ProgrammeID: o.programme.ID})
	return o
}

func (o *owing) add(title string, e app.Event) app.Event {
	o.t.Helper()
	e.Title, e.Kind, e.Status = title, "concert", "planned"
	must(o.t, o.SaveEvent(o.t.Context(), &e))
	return e
}

// lists are works lists as "moment due sent", those of the other events with
// their names.
func (o *owing) lists(f app.WorksFilter) string {
	o.t.Helper()
	rows, n, err := o.WorksLists(o.t.Context(), f)
	must(o.t, err)
	if n != len(rows) {
		o.t.Errorf("%d rows of %d", len(rows), n)
	}
	var all []string
	for _, r := range rows {
		all = append(all, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", r.Event, r.Moment, r.Due, r.SentOn)))
	}
	return strings.Join(all, "; ")
}

func TestWorksListsAreDueByThemselves(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, o := t.Context(), newOwing(t, a)
		o.add("Before the society", app.Event{Day: "2026-12-31", ProgrammeID: o.programme.ID})
		o.add("Without a programme", app.Event{Day: "2027-03-20"})
		o.add("Without a day", app.Event{ProgrammeID: o.programme.ID})
		off := o.add("Off", app.Event{Day: "2027-03-21", ProgrammeID: o.programme.ID})
		must(t, a.CancelEvent(ctx, off.ID, "No hall"))
		if got := o.lists(app.WorksFilter{}); got != "Concert before 2027-03-13; Concert after 2027-04-04" {
			t.Fatalf("due are %q", got)
		}
		for day, want := range map[app.Date]string{
			"2027-03-05": "", "2027-03-06": "Concert before 2027-03-13", "2027-03-20": "Concert before 2027-03-13",
			"2027-03-21": "", "2027-03-28": "Concert after 2027-04-04", "2028-01-01": "Concert after 2027-04-04",
		} {
			if got := o.lists(app.WorksFilter{WaitsOn: day, DueBy: day.Add(7)}); got != want {
				t.Errorf("on %s there waits %q, not %q", day, got, want)
			}
		}
		l := app.WorksList{EventID: o.event.ID, SocietyID: o.society.ID, Moment: app.ListAfter, DueOn: "2027-05-01", Reference: "R-7"}
		must(t, a.SaveWorksList(ctx, &l))
		if got := o.lists(app.WorksFilter{}); got != "Concert before 2027-03-13; Concert after 2027-05-01" {
			t.Errorf("with a day of its own: %q", got)
		}
		must(t, a.MarkWorksListSent(ctx, l, "2027-04-20"))
		if got := o.lists(app.WorksFilter{WaitsOn: "2027-06-01"}); got != "" {
			t.Errorf("sent, there waits %q", got)
		}
		_, err := a.Undo(ctx)
		must(t, err)
		if got := o.lists(app.WorksFilter{WaitsOn: "2027-06-01"}); got != "Concert after 2027-05-01" {
			t.Errorf("undone, there waits %q", got)
		}
		history, err := a.HistoryOf(ctx, app.Ref{Kind: app.Events, ID: o.event.ID}, app.Page{})
		must(t, err)
		if !slices.ContainsFunc(history, func(c app.Changed) bool { return c.TableName == "works_list" }) {
			t.Error("the history of the event does not know its works list")
		}
	})
}

// A society with lists stays; without, it goes and comes back with its form.
func TestSocietyKeepsItsForm(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, o := t.Context(), newOwing(t, a)
		s := o.society
		s.SetText("title", words.Sq, "Titulli i plotë")
		s.SetText(app.SocietyHeading, words.Sq, "Deklaratë")
		must(t, a.SaveSociety(ctx, &s))
		must(t, a.MoveSocietyColumn(ctx, s, 1, 0))
		s = only(t, a)
		if s.Columns[0].Field != "title" || s.Label("title", words.Sq) != "Titulli i plotë" || s.Label("title", words.En) != "Title" || s.Text(app.SocietyHeading, words.Sq) != "Deklaratë" {
			t.Errorf("kept is %+v", s)
		}
		s.SetText("title", words.Sq, "")
		must(t, a.SaveSociety(ctx, &s))
		if s = only(t, a); len(s.Texts) != 1 {
			t.Errorf("taken away, there are %+v", s.Texts)
		}
		must(t, a.RemoveSociety(ctx, s))
		if all, err := a.Societies(ctx); err != nil || len(all) != 0 {
			t.Errorf("removed, there are %+v, %v", all, err)
		}
		_, err := a.Undo(ctx)
		must(t, err)
		if s = only(t, a); len(s.Columns) != 7 || len(s.Texts) != 1 {
			t.Errorf("undone, it is %+v", s)
		}
		must(t, a.SaveWorksList(ctx, &app.WorksList{EventID: o.event.ID, SocietyID: s.ID, Moment: app.ListBefore}))
		var invalid app.Invalid
		if err := a.RemoveSociety(ctx, s); !errors.As(err, &invalid) {
			t.Errorf("with a list it goes: %v", err)
		}
		if h, err := a.Health(ctx); err != nil || !h.OK {
			t.Errorf("%+v, %v", h, err)
		}
	})
}

// only is the one society there is.
func only(t *testing.T, a *app.App) app.Society {
	t.Helper()
	all, err := a.Societies(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatalf("%d societies, %v", len(all), err)
	}
	return all[0]
}

func TestSocietyExamplesComeOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		for range 2 {
			must(t, a.AddSocietyExamples(t.Context(), words.In(words.Sq)))
		}
		all, err := a.Societies(t.Context())
		if err != nil || len(all) != 2 || all[0].Checked || all[0].FromOn != "2026-01-01" || len(all[0].Texts) != len(words.Langs()) {
			t.Errorf("examples are %+v, %v", all, err)
		}
	})
}

// What is made is noted with its day; a file that cannot be written leaves
// nothing behind.
func TestWorksListIsNotedOnceWritten(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, o := t.Context(), newOwing(t, a)
		ask := app.WorksListAsk{EventID: o.event.ID, SocietyID: o.society.ID, Moment: app.ListBefore, Lang: words.En}
		full := errors.New("the disk is full")
		if err := a.MakeWorksList(ctx, ask, func(app.Report) error { return full }); !errors.Is(err, full) {
			t.Fatalf("it says %v", err)
		}
		rows, _, err := a.WorksLists(ctx, app.WorksFilter{Made: true})
		if err != nil || len(rows) != 0 {
			t.Errorf("noted are %+v, %v", rows, err)
		}
		for range 2 {
			must(t, a.MakeWorksList(ctx, ask, func(app.Report) error { return nil }))
		}
		rows, _, err = a.WorksLists(ctx, app.WorksFilter{Made: true})
		if err != nil || len(rows) != 1 || rows[0].MadeOn != app.DateOf(time.Now()) {
			t.Errorf("made twice, noted are %+v, %v", rows, err)
		}
		var invalid app.Invalid
		if ask.Moment = app.ListAfter; !errors.As(a.MakeWorksList(ctx, ask, func(app.Report) error { return nil }), &invalid) {
			t.Error("a list is made of what nobody said was played")
		}
	})
}
