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

// gridNow is the grid that is seen, the last in the order of the window.
func gridNow(u *UI) (g *widgets.Grid) {
	for _, o := range seen(u) {
		if one, ok := o.(*widgets.Grid); ok {
			g = one
		}
	}
	return g
}

// gridSays is what the rows of a grid say, a line each.
func gridSays(g *widgets.Grid) string {
	var all []string
	for i := range 20 {
		g.MoveTo(i)
		row, ok := g.Cursor()
		if !ok {
			break
		}
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, strings.ReplaceAll(c.Text, "\u00a0", " "))
		}
		if line := strings.Join(cells, " | "); len(all) == 0 || all[len(all)-1] != line {
			all = append(all, line)
		}
	}
	return strings.Join(all, "\n")
}

// pressed presses a link that begins so.
func pressed(t *testing.T, u *UI, begins string) {
	t.Helper()
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && strings.HasPrefix(b.AccessibilityLabel(), begins) {
			press(t, u, b.AccessibilityLabel())
			return
		}
	}
	t.Fatalf("nothing begins %q", begins)
}

// The number on the card says that it is of a plan, and opens who would meet;
// played, it says so, and what was dropped is not in it. Each look is a trace.
func TestFirstEncountersOfAProgramme(t *testing.T) {
	u, a, id := mixedEvening(t, true)
	press(t, u, "Show the balance")
	if got := texts(u); !strings.Contains(got, "would be 1 first encounter") {
		t.Errorf("the plan says %q", got)
	}
	before, _ := a.History(t.Context(), app.Page{})
	pressed(t, u, "would be")
	look(t, u, "encounters-plan")
	if got := gridSays(gridNow(u)); !strings.Contains(got, "Ritmi i rrugës | Ylli Shatri and Nenad Simić") {
		t.Errorf("the pairs are\n%s", got)
	}
	if after, _ := a.History(t.Context(), app.Page{}); len(after) != len(before)+1 || after[0].Kind != app.Trace {
		t.Errorf("the look left %d traces", len(after)-len(before))
	}
	press(t, u, "Close")
	p, err := a.Programme(t.Context(), id)
	keep(t, err)
	all := p.Begun()
	keep(t, a.RecordPerformed(t.Context(), p, all))
	u.reload()
	if got := texts(u); !strings.Contains(got, "1 first encounter") || strings.Contains(got, "would be") {
		t.Errorf("as performed it says %q", got)
	}
	pressed(t, u, "1 first")
	look(t, u, "encounters-played")
	press(t, u, "Close")
	p, err = a.Programme(t.Context(), id)
	keep(t, err)
	all[6].Outcome = app.WasDropped
	keep(t, a.RecordPerformed(t.Context(), p, all))
	u.reload()
	if got := texts(u); !strings.Contains(got, "0 first encounters") {
		t.Errorf("with the piece dropped it says %q", got)
	}
}

// Where all is too small, the card says what to do; done, it weighs by itself.
func TestBalanceWithoutAPassphrase(t *testing.T) {
	u, _, _ := mixedEvening(t, false)
	press(t, u, "Show the balance")
	look(t, u, "balance-instead")
	if got := meterSays(u); got != "" {
		t.Errorf("empty bars say\n%s", got)
	}
	press(t, u, "Protect identities with a passphrase…")
	write(t, u, "New passphrase", "four short plain words")
	write(t, u, "New passphrase, once more", "four short plain words")
	press(t, u, "Protect")
	press(t, u, "I have written it down")
	if got := meterSays(u); !strings.Contains(got, "Albanian community 44") {
		t.Errorf("with the passphrase it says\n%s", got)
	}
	press(t, u, "New target")
	fill(t, u, "Number", "30")
	press(t, u, "Save")
	if got := texts(u); !strings.Contains(got, "No community above 30 %") {
		t.Errorf("the new target is not there: %s", got)
	}
}

// acrossOf is the page of a year in a small office.
func acrossOf(t *testing.T, passphrase bool) (*UI, *app.App) {
	t.Helper()
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	if passphrase {
		_, err := a.Protect(t.Context(), "four short plain words")
		keep(t, err)
	}
	u := desk(t, a)
	u.show("reports")
	find(t, u, "Grant", "nl-2025")
	press(t, u, "Across communities")
	return u, a
}

func TestAcrossCommunities(t *testing.T) {
	u, a := acrossOf(t, true)
	p := u.over.(*acrossPage)
	look(t, u, "across")
	got := gridSays(p.grid)
	for _, want := range []string{"01.01.2025 to 31.03.2025 | 6 | 0 | 100 %", "01.10.2025 to 31.12.2025 | 0 | 6", "In all | 6 | 6 | 100 %"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q:\n%s", want, got)
		}
	}
	before, _ := a.History(t.Context(), app.Page{})
	p.grid.MoveTo(0)
	u.window.Canvas().Focus(p.grid.Target())
	u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	look(t, u, "across-pairs")
	if got := gridSays(gridNow(u)); strings.Count(got, "08.03.2025 | Spring concert | Old song | ") != 6 {
		t.Errorf("the pairs are\n%s", got)
	}
	if after, _ := a.History(t.Context(), app.Page{}); len(after) == len(before) || after[0].Kind != app.Trace {
		t.Error("who met is shown without a trace")
	}
	press(t, u, "Close")
	p.grid.OnLink(widgets.Row{ID: wholeRow}, 4)
	if got := gridSays(gridNow(u)); got != "08.03.2025 | Spring concert | Red Hall | 3:34" {
		t.Errorf("behind the stage time:\n%s", got)
	}
	press(t, u, "Close")
	for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
		u.speak(l)
		look(t, u, "across-"+string(l))
		u.dress(func(s *settings) { s.Look = "dark" })
		look(t, u, "across-dark-"+string(l))
		u.dress(func(s *settings) { s.Look = "light" })
	}
	u.dress(func(s *settings) { s.TextSize = 1.5 })
	look(t, u, "across-large")
}

// Without the right the page tells no small number and opens nothing.
func TestAcrossWithoutTheRight(t *testing.T) {
	u, _ := acrossOf(t, false)
	p := u.over.(*acrossPage)
	look(t, u, "across-withheld")
	if got := gridSays(p.grid); !strings.Contains(got, "In all | 6 | 6 | not shown | not shown | not shown | not shown") {
		t.Errorf("the page says\n%s", got)
	}
	p.grid.MoveTo(0)
	row, _ := p.grid.Cursor()
	for _, c := range row.Cells {
		if c.Link {
			t.Errorf("%q leads to rows", c.Text)
		}
	}
	p.grid.OnOpen(row)
	if got := u.status.Said(); !strings.Contains(got, "they open with a passphrase") || strings.Contains(texts(u), "press a figure") {
		t.Errorf("of rows that do not open the status says %q", got)
	}
}
