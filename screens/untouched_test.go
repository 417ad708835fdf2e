package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// Changing the name alone changes no set, in whatever order that is kept.
func TestUntouchedSetIsNoChange(t *testing.T) {
	a := dbtest.New(t)
	p := app.Person{Name: "Amra Hodžić", Languages: app.Set{"bs", "sq"}}
	keep(t, a.SavePerson(t.Context(), &p))
	u := desk(t, a)
	press(t, u, "Edit")
	fill(t, u, "Name", "Amra Hodžić-Gashi")
	press(t, u, "Save")
	mustClose(t, u)
	turnTo(t, u, "History")
	wantLine(t, u, "Name from Amra Hodžić to Amra Hodžić-Gashi")
	if got := strings.Join(readable(u), "\n"); strings.Contains(got, "Languages from") {
		t.Errorf("the history says %q", got)
	}
}

// A name without an end stays in its panel.
func TestNameWithoutAnEndStaysInItsPanel(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.SavePerson(t.Context(), &app.Person{Name: strings.Repeat("Wilhelm", 26), StageName: strings.Repeat("Sazlar", 33)}))
	u := desk(t, a)
	look(t, u, "name-without-end")
	for _, w := range misfits(u) {
		t.Error(w)
	}
}

// What is no amount says nothing of the part that a grant pays.
func TestWrongAmountLeavesTheShare(t *testing.T) {
	a := dbtest.New(t)
	g := app.Grant{Code: "NL-2024", Title: "Contract", Currency: "EUR", Status: "running"}
	keep(t, a.SaveGrant(t.Context(), &g))
	keep(t, a.SaveExpense(t.Context(), &app.Expense{Description: "Sound", Day: "2024-11-02", Amount: 5000, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, Amount: 5000}}}))
	u := desk(t, a)
	u.show("money")
	press(t, u, "Edit")
	fill(t, u, "Amount", "12abc")
	press(t, u, "Save")
	look(t, u, "expense-wrong-amount")
	if got := problems(u); got != "Amount: This is no amount." {
		t.Errorf("it says %q", got)
	}
	fill(t, u, "Amount", "80")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	if err != nil || rows[0].Amount != 8000 || rows[0].Shared != 8000 {
		t.Errorf("kept %+v, %v", rows, err)
	}
}

// The frame goes with a piece that is moved, and back with it by Undo.
func TestFrameStaysWithItsPiece(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	rows, _, err := a.Programmes(t.Context(), app.Page{})
	keep(t, err)
	p := &programmePage{}
	for _, r := range rows {
		if full, err := a.Programme(t.Context(), r.ID); err == nil && len(full.Items) > 2 && full.Status != "frozen" {
			p.id = r.ID
		}
	}
	u.into(p)
	first := p.now.Items[0].ID
	p.order.MoveTo(0)
	p.order.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierShortcutDefault})
	on := func(what string, place int) {
		t.Helper()
		if r, ok := p.order.Cursor(); !ok || app.ID(r.ID) != first || p.now.Items[place].ID != first {
			t.Errorf("%s: the frame is on %q, not on %q at %d", what, r.ID, first, place)
		}
	}
	on("moved", 1)
	u.undo()
	on("taken back", 0)
}

// The calendar tells what its faint dates are, and what ends after midnight.
func TestCalendarTellsTheFaintAndTheLate(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.SaveEvent(t.Context(), &app.Event{Title: "Long night", Kind: "concert", Status: "planned", Day: "2027-03-20", Starts: "20:00", Ends: "01:00"}))
	u := desk(t, a)
	p := calendarAt(u, "2027-03-20")
	look(t, u, "calendar-legend")
	if got := texts(u); !strings.Contains(got, "Postponed or cancelled") {
		t.Errorf("the legend says %q", got)
	}
	p.see(u, byList)
	look(t, u, "calendar-next-day")
	if got := u.dayRow(&[]app.DayRow{p.rows[func() string { r, _ := p.list.Cursor(); return r.ID }()]}[0]); got.Cells[4].Text != "Ends on the next day" {
		t.Errorf("the list says %q", got.Cells[4].Text)
	}
}

// Today says in how many days a hold runs out.
func TestHoldRunsOutInDays(t *testing.T) {
	u := desk(t, dbtest.New(t))
	today := app.DateOf(time.Now())
	for days, want := range map[int]string{0: "Runs out today", 1: "Runs out tomorrow", 5: "Runs out in 5 days", 7: "Runs out in 7 days"} {
		if got, tone := u.runsOut(today.Add(days), today); got != want || tone != widgets.ToneWarning {
			t.Errorf("in %d days it says %q", days, got)
		}
	}
	u.speak(words.SrLatn)
	if got, _ := u.runsOut(today.Add(3), today); got != "Ističe za 3 dana" {
		t.Errorf("in Serbian it says %q", got)
	}
}

// The bar of what takes long lies under the head of the page and moves nothing.
func TestBusyBarMovesNothing(t *testing.T) {
	u := desk(t, full(t))
	where := func() fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(sideOf[app.PersonRow](u).grid)
	}
	before := where()
	u.running++
	u.showBusy()
	look(t, u, "busy")
	if now := where(); now != before || !u.bar.Visible() {
		t.Errorf("the list was at %v and is at %v", before, now)
	}
	head := sideOf[app.PersonRow](u).head
	foot := fyne.CurrentApp().Driver().AbsolutePositionForObject(head).Y + head.Size().Height
	if bar := fyne.CurrentApp().Driver().AbsolutePositionForObject(u.bar); bar.Y != foot {
		t.Errorf("the bar is at %v, the head ends at %v", bar, foot)
	}
	u.running--
	u.showBusy()
}
