package screens

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// addPlayed adds a work that was played twice, and one that never was.
func addPlayed(t *testing.T, a *app.App) {
	t.Helper()
	w := app.Work{Title: "Emina", Composer: "Aleksa Šantić", Tradition: "bos", Rights: app.RightsPublic, Seconds: 240, Edition: app.Edition{Languages: app.Set{"bs"}}}
	v := app.Venue{Name: "Kino Armata"}
	keep(t, a.SaveWork(t.Context(), &w), a.SaveVenue(t.Context(), &v))
	keep(t, a.SaveWork(t.Context(), &app.Work{Title: "Xhamadani vija-vija", Tradition: "alb", Rights: app.RightsTraditional, Edition: app.Edition{Languages: app.Set{"sq"}}}))
	who := addPerson(t, a, "Amra Hodža")
	for i, performed := range []int{250, 290} {
		p := app.Programme{Title: "Evening", Items: []app.Item{{Kind: "work", WorkID: w.ID, Planned: 240, Performed: performed, Performers: []app.Performer{
			{PersonID: who, Part: "voice"}, {Said: "a guest", Part: "saz"},
		}}}}
		keep(t, a.SaveProgramme(t.Context(), &p))
		keep(t, a.SaveEvent(t.Context(), &app.Event{Title: fmt.Sprint("Concert ", i+1), Kind: "concert", Status: "done", Day: app.Date(fmt.Sprintf("2024-0%d-08", i+3)), VenueID: v.ID, ProgrammeID: p.ID}))
	}
}

// The page of a work says where it was played, by whom, and how long it took;
// the list shows what was not played here or lately.
func TestWhoPlayedAWork(t *testing.T) {
	a := dbtest.New(t)
	addPlayed(t, a)
	u := desk(t, a)
	u.show("works")
	if got := said(u); !strings.Contains(got, "4:30, the median of 2 times: 4:10 to 4:50") {
		t.Errorf("the overview says %q", got)
	}
	look(t, u, "work-took")
	turnTo(t, u, "Played")
	if got := strings.Join(readable(u), "; "); !strings.Contains(got, "voice") || !strings.Contains(got, "a guest") {
		t.Errorf("who played it: %q", got)
	}
	look(t, u, "work-played-by")
	openRow(t, u, "Amra Hodža")
	if u.at != "people" {
		t.Errorf("the performer is shown on %s", u.at)
	}
	u.show("works")
	p := u.pageNow().(*list[app.WorkRow])
	for _, c := range []struct{ id, text, want string }{
		{"rights", "Traditional", "Xhamadani"}, {"language", "Bosnian", "Emina"}, {"unplayed", "for a year", "Emina Xhamadani"},
		{"unplayed", "ever", "Xhamadani"}, {"unplayed", "Kino Armata", "Xhamadani"},
	} {
		p.narrow(t, u, c.id, c.text)
		got := strings.Join(rowNames(p), " ")
		for _, title := range []string{"Emina", "Xhamadani"} {
			if strings.Contains(got, title) != strings.Contains(c.want, title) {
				t.Errorf("%s %s shows %q", c.id, c.text, got)
			}
		}
		look(t, u, "works-"+c.id+"-"+c.text)
		p.bar.none()
	}
	u.speak(words.Sq)
	look(t, u, "works-sq")
	u.speak(words.SrCyrl)
	u.dress(func(s *settings) { s.Look = "dark" })
	look(t, u, "works-sr-Cyrl-dark")
}

// rowNames are the titles of the rows that a list holds.
func rowNames(l *list[app.WorkRow]) (all []string) {
	for _, r := range l.rows {
		all = append(all, r.Title)
	}
	return all
}

func TestWorksHereTwice(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	do(t, u, "Look for works twice here…")
	look(t, u, "work-twins-none")
	press(t, u, "Close")
	for _, w := range []app.Work{
		{Title: "Emina", Composer: "Aleksa Šantić", Seconds: 200, Rights: app.RightsPublic},
		{Title: "Емина", Composer: "Алекса Шантић", Seconds: 240, Edition: app.Edition{Key: "D minor"}},
	} {
		keep(t, a.SaveWork(t.Context(), &w))
	}
	do(t, u, "Look for works twice here…")
	look(t, u, "work-twins")
	for _, r := range seen(u) {
		if row, ok := r.(*widgets.ActionRow); ok {
			row.Tapped(nil)
			break
		}
	}
	if enabled(t, u, "Merge") {
		t.Error("it can be merged before all is chosen")
	}
	for _, o := range seen(u) {
		if e, ok := o.(*widgets.Either); ok && e.Chosen() == widgets.NoSide {
			e.SetChosen(widgets.LeftSide)
			e.OnChanged()
		}
	}
	look(t, u, "work-twins-compare")
	press(t, u, "Merge")
	rows, n, err := a.Works(t.Context(), app.WorkFilter{})
	if err != nil || n != 1 || rows[0].Key != "D minor" || rows[0].Rights != app.RightsPublic || rows[0].OtherNames == "" {
		t.Fatalf("merged into %+v, %v", rows, err)
	}
	u.undo()
	if _, n, _ := a.Works(t.Context(), app.WorkFilter{}); n != 2 {
		t.Errorf("%d works after Undo", n)
	}
	u.speak(words.SrCyrl)
	u.lookForWorkTwins()
	look(t, u, "work-twins-sr-Cyrl")
}
