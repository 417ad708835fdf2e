package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
)

// printedFor prints the day sheet of some readers from the open day.
func printedFor(t *testing.T, u *UI, readers string) {
	t.Helper()
	press(t, u, "Print day sheet")
	open(t, u, readers)
	press(t, u, "Print day sheet")
	fill(t, u, "File", filepath.Join(t.TempDir(), "sheet.pdf"))
	press(t, u, "Save")
}

// After a change the day says which sheets were made before it, what changed for
// their readers, and prints them anew; in every language.
func TestTheDaySaysWhichSheetsAreOld(t *testing.T) {
	u, a, e := dayOf(t)
	theLines(t, a, e)
	u.goToEvent(e.ID, "show", "")
	press(t, u, "Open the day")
	printedFor(t, u, "Crew")
	printedFor(t, u, "Press")
	if got := wordsOf(u); strings.Contains(got, "Made before the last change") {
		t.Fatalf("nothing changed, and it says %s", got)
	}
	lines, err := a.ShowLines(t.Context(), e.ID)
	keep(t, err)
	for _, l := range lines {
		switch l.What {
		case "Strike done":
			keep(t, a.RemoveShowLine(t.Context(), l))
		case "Dinner for everyone":
			l.Starts, l.Who = "18:30", "Elif"
			keep(t, a.SaveShowLine(t.Context(), &l))
		}
	}
	u.pageNow().load(u)
	look(t, u, "show-stale")
	said := wordsOf(u) + read(u)
	for _, want := range []string{"Made before the last change", ": 1 time, 1 line, 1 person", ": 1 time"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not on the page: %s", want, said)
		}
	}
	everyLanguage(t, u, "show-stale")
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		page := u.over.(*showPage)
		page.askStale(u, page.now.stale[0])
		look(t, u, "show-stale-list-"+string(l))
		if l != words.En {
			u.dialogs.Top().Close()
		}
	}
	if got := read(u); !strings.Contains(got, "Dinner for everyone") || !strings.Contains(got, "from 17:50 to 18:30") || !strings.Contains(got, "Strike done") {
		t.Errorf("the list says %q", got)
	}
	press(t, u, "Print day sheet")
	press(t, u, "Print day sheet")
	fill(t, u, "File", filepath.Join(t.TempDir(), "anew.pdf"))
	press(t, u, "Save")
	if page := u.over.(*showPage); len(page.now.stale) != 1 || page.now.stale[0].Variant != app.SheetPress {
		t.Errorf("printed anew, old are %+v", page.now.stale)
	}
}

// Each artist gets a day sheet of their own, in their language, in one go; the
// list of readers offers it to the keyboard.
func TestEachArtistGetsADaySheet(t *testing.T) {
	u, a, e := dayOf(t)
	theLines(t, a, e)
	u.goToEvent(e.ID, "show", "")
	press(t, u, "Open the day")
	press(t, u, "Print day sheet")
	typeKeys(t, u, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		if l != words.En {
			u.dialogs.Top().Close()
			u.speak(l)
			u.over.(*showPage).askOwn(u, "")
			look(t, u, "show-own-"+string(l))
			continue
		}
		u.dialogs.Top().Close()
		u.speak(l)
		u.over.(*showPage).askSheet(u)
		look(t, u, "show-own-list")
		typeKeys(t, u, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	}
	if got := read(u); !strings.HasPrefix(got, "Day sheet: One artist, or each of them") {
		t.Fatalf("Return asks %q", got)
	}
	press(t, u, "Print day sheet")
	folder := filepath.Join(t.TempDir(), "sheets")
	fill(t, u, "File", folder)
	press(t, u, "Save")
	if got := u.status.Said(); got != "3 day sheets are in "+folder+"." {
		t.Errorf("the status says %q", got)
	}
	files, err := os.ReadDir(folder)
	keep(t, err)
	var names []string
	for _, f := range files {
		names = append(names, strings.TrimPrefix(f.Name(), "day-sheet-artists-1 "+string(e.Day)+" Concert 4 Ritmi i përbashkët "))
	}
	if !slices.Equal(names, []string{"1 sq.pdf", "Elif Yıldız tr.pdf", "Милица Ђорђевић sr-Cyrl.pdf"}) {
		t.Errorf("the files are %q", names)
	}
	all, err := a.DaySheets(t.Context(), e.ID, app.SheetArtists)
	keep(t, err)
	if len(all) != 3 || all[0].Number != 1 || all[0].BookingID == "" {
		t.Errorf("printed are %+v", all)
	}
	press(t, u, "Print day sheet")
	if got := tags(u); strings.Contains(got, "Version") {
		t.Errorf("the sheet for all artists is marked %q", got)
	}
}
