package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// mixedEvening is an office with a concert whose first artists have most of the
// minutes, with its targets, at its programme's page.
func mixedEvening(t *testing.T, passphrase bool) (*UI, *app.App, app.ID) {
	t.Helper()
	a := dbtest.New(t)
	p := app.Programme{Title: "Ritmi i përbashkët", Status: "draft"}
	cast := []struct{ name, community, gender string }{
		{"Arbnora Kelmendi", "alb", "woman"}, {"Ylli Shatri", "alb", "man"}, {"Lirije Gashi", "alb", "woman"}, {"Drilona Berisha", "alb", "woman"},
		{"Милица Ђорђевић", "srb", "woman"}, {"Nenad Simić", "srb", "man"}, {"Elif Yıldız", "tur", "woman"}, {"Amra Hodžić", "bos", "woman"},
		{"Emir Ćatović", "bos,tur", "man"}, {"Ajsel Bajrami", "rom", ""}, {"Stefan Ristić", app.PrefersNot, ""}, {"Teuta Hoti", "", ""},
	}
	var performers []app.Performer
	for _, c := range cast {
		one := app.Person{Name: c.name, Town: c.community}
		keep(t, a.SavePerson(t.Context(), &one))
		for asks, answer := range map[string]string{app.AsksCommunity: c.community, app.AsksGender: c.gender} {
			if answer != "" {
				keep(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: one.ID, Asks: asks, Answer: answer, SaidBy: app.SaidSelf}))
			}
		}
		performers = append(performers, app.Performer{PersonID: one.ID})
	}
	for _, i := range []struct {
		title   string
		minutes int
		who     []int
	}{
		{"Zog i verës", 7, []int{0, 1}}, {"Stojanke, bela Vranjanke", 6, []int{4, 5}}, {"Prizren türküsü", 7, []int{6, 8}}, {"Kad ja pođoh na Bembašu", 6, []int{7, 8}},
		{"Zemër e lodhur", 12, []int{2, 3}}, {"Romano drom", 7, []int{9, 10, 11}}, {"Ritmi i rrugës", 10, []int{1, 5}},
	} {
		item := app.Item{Kind: "work", Title: i.title, Planned: 60 * i.minutes}
		for _, n := range i.who {
			item.Performers = append(item.Performers, performers[n])
		}
		p.Items = append(p.Items, item)
	}
	keep(t, a.SaveProgramme(t.Context(), &p))
	e := app.Event{Title: p.Title, Kind: "concert", Day: "2027-03-22", Starts: "20:00", Status: "planned", ProgrammeID: p.ID}
	keep(t, a.SaveEvent(t.Context(), &e),
		a.SaveBalanceTarget(t.Context(), &app.BalanceTarget{Counts: "minutes", Rule: "at-most", Bound: 40}),
		a.SaveBalanceTarget(t.Context(), &app.BalanceTarget{Counts: "people", Rule: "communities", Bound: 3}))
	for n, f := range performers {
		keep(t, a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, PersonID: f.PersonID, Fee: app.Minor(20000 + 1000*n), Currency: "EUR"}))
	}
	if passphrase {
		_, err := a.Protect(t.Context(), "four short plain words")
		keep(t, err)
	}
	u := desk(t, a)
	u.show("events")
	u.into(&programmePage{id: p.ID, event: e.ID})
	return u, a, p.ID
}

// meterSays is all that the bars say.
func meterSays(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if s, ok := o.(*widgets.Shares); ok {
			all = append(all, s.AccessibilityLabel())
		}
	}
	return strings.Join(all, "\n")
}

func TestBalanceOfAProgramme(t *testing.T) {
	u, a, id := mixedEvening(t, true)
	look(t, u, "balance-closed")
	before, _ := a.History(t.Context(), app.Page{})
	if meterSays(u) != "" {
		t.Error("the balance is open before anybody asked")
	}
	press(t, u, "Show the balance")
	look(t, u, "balance")
	for _, want := range []string{
		"People on stage. 12 people. met. Albanian community 34", "Minutes of music. 55 min. above 40 %. Albanian community 44. Serb community 20",
		"prefers not to say", "not stated", "more than one community", "Fees. 3,060.00",
	} {
		if !strings.Contains(meterSays(u), want) {
			t.Errorf("the meter does not say %q:\n%s", want, meterSays(u))
		}
	}
	press(t, u, "Try")
	if !strings.Contains(meterSays(u), "Minutes of music. 55 min. met.") {
		t.Errorf("after the first change it says\n%s", meterSays(u))
	}
	look(t, u, "balance-met")
	u.undo()
	if p, _ := a.Programme(t.Context(), id); !strings.Contains(meterSays(u), "above 40 %") || p.Items[4].Planned != 720 {
		t.Errorf("undo leaves %+v", p.Items[4])
	}
	c := u.window.Canvas()
	c.Focus(u.over.(*programmePage).order.Target())
	u.over.(*programmePage).order.OnMove(0, 3)
	after, _ := a.History(t.Context(), app.Page{})
	traces := 0
	for _, s := range after[:len(after)-len(before)] {
		if s.Kind == app.Trace {
			traces++
		}
	}
	if traces != 1 {
		t.Errorf("one sitting left %d traces", traces)
	}
	press(t, u, "Close the balance")
	if meterSays(u) != "" {
		t.Error("the balance stays open")
	}
}

// Without a passphrase small groups are merged, and no change is proposed.
func TestBalanceWithoutTheRight(t *testing.T) {
	u, _, _ := mixedEvening(t, false)
	press(t, u, "Show the balance")
	look(t, u, "balance-merged")
	if says := meterSays(u); says != "" || !strings.Contains(texts(u), "Too few people to show without a passphrase") {
		t.Errorf("without the right it says\n%s", says)
	}
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == "Try" {
			t.Error("a change is proposed that would tell")
		}
	}
}

// The panel holds in every language, in the dark, in a small window with large
// text.
func TestBalanceIsLookedAt(t *testing.T) {
	u, _, _ := mixedEvening(t, true)
	press(t, u, "Show the balance")
	for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
		u.speak(l)
		look(t, u, "balance-"+string(l))
		u.dress(func(s *settings) { s.Look = "dark" })
		look(t, u, "balance-dark-"+string(l))
		u.dress(func(s *settings) { s.Look = "light" })
	}
	u.window.Resize(fyne.NewSize(1024, 700))
	look(t, u, "balance-small")
	u.dress(func(s *settings) { s.TextSize = 1.5 })
	look(t, u, "balance-small-large")
	if meterSays(u) == "" {
		t.Error("nothing is weighed")
	}
}

// A target is set at the meter for the office, changed, and taken away.
func TestBalanceTargetsAreSet(t *testing.T) {
	u, a, _ := mixedEvening(t, true)
	press(t, u, "Show the balance")
	press(t, u, "New target")
	fill(t, u, "Number", "120")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "A share is between 1 and 100 per cent.") {
		t.Errorf("120 per cent say %q", got)
	}
	fill(t, u, "Number", "70")
	look(t, u, "balance-target")
	press(t, u, "Save")
	all, err := a.BalanceTargets(t.Context(), "", "")
	if err != nil || len(all) != 3 || all[2].Bound != 70 {
		t.Fatalf("targets: %+v (%v)", all, err)
	}
	press(t, u, "No community above 70 % · Minutes of music")
	press(t, u, "Remove")
	if all, _ = a.BalanceTargets(t.Context(), "", ""); len(all) != 2 {
		t.Errorf("%d targets stay", len(all))
	}
}
