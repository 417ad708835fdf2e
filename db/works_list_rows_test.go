package db_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// repertoire is an evening of works of every kind, played and not.
func repertoire(t *testing.T, o *owing) {
	t.Helper()
	ctx := t.Context()
	named, hidden := app.Person{Name: "Arbnora Kelmendi"}, app.Person{Name: "Ylli Shatri", Formal: app.Formal{Naming: app.NamingNever}}
	must(t, o.SavePerson(ctx, &named))
	must(t, o.SavePerson(ctx, &hidden))
	works := []app.Work{
		{Title: "Ура", Rights: app.RightsProtected, Composer: "A. Krasniqi", Edition: app.Edition{Titles: []app.WorkTitle{{Language: "sq", Title: "Ura"}}}},
		{Title: "Moj e bukura", Rights: app.RightsArranged, Arranger: "D. Berisha"},
		{Title: "Zemër e lodhur", Rights: app.RightsTraditional, NewVersion: true},
		{Title: "Stojanke", Rights: app.RightsTraditional},
		{Title: "Anonim"},
	}
	o.programme.Items = nil
	for i := range works {
		must(t, o.SaveWork(ctx, &works[i]))
		o.programme.Items = append(o.programme.Items, app.Item{Kind: "work", WorkID: works[i].ID, Planned: 100 + i,
			Performers: []app.Performer{{PersonID: named.ID}, {PersonID: hidden.ID}}})
	}
	o.programme.Items = append(o.programme.Items,
		app.Item{Kind: "encore", WorkID: works[0].ID, Planned: 50, Performers: []app.Performer{{PersonID: named.ID}}},
		app.Item{Kind: "improvisation", Title: "Ylli Shatri alone", Planned: 60},
		app.Item{Kind: "work", WorkID: works[1].ID, Planned: 70, ItemStage: app.ItemStage{Soft: true}},
		app.Item{Kind: "interval", Title: "Interval", Planned: 900})
	must(t, o.SaveProgramme(ctx, &o.programme))
}

// told is a works list as "title/composer/arranger/seconds/times/performers",
// and what may be wrong with it.
func (o *owing) told(moment string) (rows, doubts []string) {
	o.t.Helper()
	d, err := o.DraftWorksList(o.t.Context(), app.WorksListAsk{EventID: o.event.ID, SocietyID: o.society.ID, Moment: moment, Lang: words.Sq})
	must(o.t, err)
	for _, row := range d.Report.Sheets[0].Tables[0].Rows {
		var cells []string
		for _, v := range row {
			if cells = append(cells, v.Text); v.Text == "" && v.Has {
				cells[len(cells)-1] = fmt.Sprint(v.N)
			}
		}
		rows = append(rows, strings.Join(cells, "/"))
	}
	for _, one := range d.Doubts {
		var of []string
		for _, h := range one.Of {
			of = append(of, h.Name)
		}
		doubts = append(doubts, one.Text.English()+": "+strings.Join(of, ", "))
	}
	return rows, doubts
}

func (o *owing) asksFor(counts string, fields ...string) {
	o.t.Helper()
	was := o.society.Columns
	o.society.Counts, o.society.Columns = counts, nil
	for _, f := range fields {
		c := app.SocietyColumn{Field: f}
		if at := slices.IndexFunc(was, func(c app.SocietyColumn) bool { return c.Field == f }); at >= 0 {
			c = was[at]
		}
		o.society.Columns = append(o.society.Columns, c)
	}
	must(o.t, o.SaveSociety(o.t.Context(), &o.society))
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nnot\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The plan is all that is agreed, in the list's language; a work that is played
// twice is one line where the form counts, and nobody is named who may not be.
func TestWorksListOfThePlan(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		o := newOwing(t, a)
		repertoire(t, o)
		o.asksFor(app.CountsAll, "title", "composer", "arranger", "duration", "times", "performers")
		rows, doubts := o.told(app.ListBefore)
		with := "Arbnora Kelmendi, " + words.In(words.Sq).T("an artist")
		same(t, "the plan", rows,
			"Ura/A. Krasniqi//150/2/"+with, "Moj e bukura//D. Berisha/101/1/"+with, "Zemër e lodhur///102/1/"+with, "Stojanke///103/1/"+with,
			"Anonim///104/1/"+with, words.In(words.Sq).T("an artist")+" alone///60/1/")
		same(t, "the doubts", doubts,
			"1 piece is not in the list of works: 7. Ylli Shatri alone", "1 work has no composer: Anonim",
			"1 arrangement has no arranger: Zemër e lodhur", "Of 1 work the rights are not known: Anonim")
		o.asksFor(app.CountsArranged, "original", "duration")
		rows, doubts = o.told(app.ListBefore)
		same(t, "with arrangements", rows, "Ура/100", "Moj e bukura/101", "Zemër e lodhur/102", "Anonim/104", "Ура/50", "/60")
		if got := doubts[len(doubts)-1]; got != "1 work is not on the list: the society does not ask for it: Stojanke" {
			t.Errorf("the last doubt is %q", got)
		}
		o.asksFor(app.CountsProtected, "original")
		rows, _ = o.told(app.ListBefore)
		same(t, "protected alone", rows, "Ура", "Anonim", "Ура", "")
	})
}

// What was played is what was written down, with the times that were measured;
// what nobody spoke of is named.
func TestWorksListOfWhatWasPlayed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		o := newOwing(t, a)
		repertoire(t, o)
		o.asksFor(app.CountsAll, "number", "original", "duration")
		p := o.programme
		must(t, a.RecordPerformed(t.Context(), p, []app.Performed{
			{ItemID: p.Items[0].ID, Outcome: app.WasPlayed, Seconds: 111}, {ItemID: p.Items[1].ID, Outcome: app.WasDropped},
			{ItemID: p.Items[3].ID, Outcome: app.WasPlayed}, {ItemID: p.Items[5].ID, Outcome: app.WasAdded, Seconds: 55},
			{ItemID: p.Items[6].ID, Outcome: app.WasDropped},
		}))
		rows, doubts := o.told(app.ListAfter)
		same(t, "played", rows, "1/Ура/111", "2/Stojanke/103", "3/Ура/55")
		same(t, "the doubts", doubts, "1 work was not measured: the planned length stands there: 4. Stojanke",
			"Of 2 works nobody said whether they were played; they are not on the list: 3. Zemër e lodhur, 5. Anonim")
	})
}

// A work that was played twice is one line; of the two, the one is named that
// nobody measured. It counts for as long as the work usually is, on the list and
// in the programme's sums alike.
func TestUnmeasuredCountsOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, o := t.Context(), newOwing(t, a)
		repertoire(t, o)
		o.asksFor(app.CountsAll, "number", "original", "duration", "times")
		o.programme.Items = o.programme.Items[:1]
		must(t, a.SaveProgramme(ctx, &o.programme))
		work, err := a.Work(ctx, o.programme.Items[0].WorkID)
		must(t, err)
		work.Seconds = 283
		must(t, a.SaveWork(ctx, &work))
		must(t, a.RecordEvening(ctx, o.programme, app.Evening{
			Items: []app.Performed{{ItemID: o.programme.Items[0].ID, Outcome: app.WasPlayed, Seconds: 370}},
			Added: []app.Item{{Kind: "encore", WorkID: work.ID}},
		}))
		rows, doubts := o.told(app.ListAfter)
		same(t, "played", rows, "1/Ура/653/2")
		same(t, "the doubts", doubts, "1 work was not measured: the planned length stands there: 2. Ура")
		now, err := a.Programme(ctx, o.programme.ID)
		must(t, err)
		if music := now.Times().Music; music != 653 {
			t.Errorf("the programme counts %d seconds of music, the list 653", music)
		}
	})
}
