package screens

import (
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
)

// What cannot be understood is kept aside, and what a crash left half-written
// is taken away once nobody can be writing it.
func TestShelfReadsWhatIsWhole(t *testing.T) {
	b := &shelf{folder: t.TempDir(), waiting: map[string]*draft{}}
	for name, text := range map[string]string{"person.json": `{"form": "per`, "event.json": "{}", "new-1": "{", "new-2": "{"} {
		keep(t, os.WriteFile(filepath.Join(b.folder, name), []byte(text), 0o600))
	}
	long := time.Now().Add(-2 * time.Hour)
	keep(t, os.Chtimes(filepath.Join(b.folder, "new-1"), long, long))
	b.put("work", &draft{Form: "work", Fields: typed{"Title": {"Moj Yar"}}, At: app.InstantOf(time.Now())})
	b.put("gone", nil)
	keep(t, b.save())
	all, err := b.read()
	if err != nil || len(all) != 1 || all[0].Slot != "work" || all[0].Fields["Title"][0] != "Moj Yar" {
		t.Errorf("read %+v, %v", all, err)
	}
	for name, there := range map[string]bool{"person.json.unreadable": true, "new-1": false, "new-2": true, "event.json": true} {
		if _, err := os.Stat(filepath.Join(b.folder, name)); (err == nil) != there {
			t.Errorf("%s: there %v", name, err == nil)
		}
	}
}

// Something waits until nothing more comes for a while, and is done once.
func TestPauseWaitsForTheLast(t *testing.T) {
	u := newUI(test.NewTempApp(t), nil)
	synctest.Test(t, func(t *testing.T) {
		var p pause
		done := 0
		for range 5 {
			u.whenCalm(&p, func() { done++ })
			wait(calm / 2)
		}
		if done != 0 {
			t.Errorf("done %d times while it goes on", done)
		}
		wait(calm)
		if done != 1 {
			t.Errorf("done %d times at the end", done)
		}
		u.whenCalm(&p, func() { done++ })
		p.end()
		wait(2 * calm)
		if done != 1 {
			t.Error("done after it was given up")
		}
	})
}

// A draft that cannot be written is said to be so, and is kept until the end.
func TestDraftThatCannotBeWritten(t *testing.T) {
	folder := t.TempDir()
	u := deskIn(t, dbtest.New(t), folder)
	keep(t, os.WriteFile(filepath.Join(u.left.folder, "drafts"), nil, 0o600)) // a file where the folder would be
	press(t, u, "New person")
	fill(t, u, "Name", "Amra")
	typeKeys(t, u, fyne.KeyEscape)
	press(t, u, "Keep as draft")
	if got := u.status.Said(); got != "The draft could not be written to this computer's disk." {
		t.Errorf("the status says %q", got)
	}
	press(t, u, "Go on")
	if got := standsIn(t, u, "Name"); got != "Amra" {
		t.Errorf("the name is %q", got)
	}
}
