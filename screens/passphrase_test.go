package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

const (
	firstPassphrase  = "kafe pas provës"
	secondPassphrase = "violina bez žica"
)

// told is an office with one person who said who they are.
func told(t *testing.T) (where string, a *app.App, id app.ID) {
	t.Helper()
	where = filepath.Join(t.TempDir(), "Ritmi 2025.sofra")
	a = dbtest.Open(t, where, app.Mode{Create: true, Who: "desk1"})
	id = addPerson(t, a, "Elif Yıldız")
	answer := app.Identity{PersonID: id, Asks: app.AsksCommunity, Answer: "tur", SaidBy: app.SaidSelf, SaidOn: "2025-01-14", Purpose: "report to the ministry"}
	if err := a.SaveIdentity(t.Context(), &answer); err != nil {
		t.Fatal(err)
	}
	return where, a, id
}

// sealed is the same office with a passphrase, opened by a desk without it.
func sealed(t *testing.T) (a *app.App, recovery string) {
	t.Helper()
	where, a, _ := told(t)
	recovery, err := a.Protect(t.Context(), firstPassphrase)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	return dbtest.Open(t, where, app.Mode{Write: true, Who: "desk1"}), recovery
}

// everyLook draws the window in the languages and looks that are the hardest.
func everyLook(t *testing.T, u *UI, name string, open func()) {
	t.Helper()
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl, words.Tr} {
		u.dialogs.CloseAll()
		u.speak(l)
		open()
		look(t, u, name+"-"+string(l))
	}
	u.dialogs.CloseAll()
	u.look = widgets.Dark
	u.wear()
	u.speak(words.En)
	open()
	look(t, u, name+"-dark")
	u.dialogs.CloseAll()
	u.look = widgets.System
	u.wear()
	u.speak(words.En)
}

// fileMenu are the lines of the first menu.
func fileMenu(u *UI) string {
	var all []string
	for _, item := range u.window.MainMenu().Items[0].Items {
		if !item.Disabled {
			all = append(all, lineOf(item))
		}
	}
	return strings.Join(all, "; ")
}

// pick does what a line of the first menu does.
func pick(t *testing.T, u *UI, label string) {
	t.Helper()
	for _, item := range u.window.MainMenu().Items[0].Items {
		if lineOf(item) == label {
			item.Action()
			return
		}
	}
	t.Fatalf("no %q among %s", label, fileMenu(u))
}

func TestProtectAndRecover(t *testing.T) {
	_, a, _ := told(t)
	u := desk(t, a)
	if got := read(u); !strings.Contains(got, "The key lies open in this office.") {
		t.Errorf("an open office says %q", got)
	}
	look(t, u, "passphrase-open-key")
	pick(t, u, "Protect identities with a passphrase…")
	fill(t, u, "New passphrase", "short")
	fill(t, u, "New passphrase, once more", "other")
	press(t, u, "Protect")
	if got := problems(u); got != "New passphrase: A passphrase has at least 12 letters.; New passphrase, once more: The two are not the same." {
		t.Fatalf("what is wrong: %q", got)
	}
	fill(t, u, "New passphrase", firstPassphrase)
	fill(t, u, "New passphrase, once more", firstPassphrase)
	press(t, u, "Protect")
	look(t, u, "passphrase-recovery")
	shown := lines(u)
	press(t, u, "Copy")
	recovery := u.desk.Clipboard().Content()
	if shown != strings.Join(grouped(recovery), "\n") || strings.Join(strings.Fields(shown), "") != recovery || len(recovery) != 74 {
		t.Fatalf("%q is copied, %q is shown", recovery, shown)
	}
	typeKey(u, fyne.KeyEscape)
	if u.dialogs.Top() == nil || lines(u) != shown {
		t.Fatal("Esc lost the recovery key")
	}
	press(t, u, "I have written it down")
	if got := fileMenu(u); strings.Contains(got, "Protect identities") || !strings.Contains(got, "Change the passphrase…") || strings.Contains(got, "Open identities…") {
		t.Errorf("the menu has %s", got)
	}
	if got := read(u); strings.Contains(got, "lies open") || !strings.Contains(got, "Kept apart and protected.") {
		t.Errorf("a protected office says %q", got)
	}
	pick(t, u, "Forgotten passphrase…")
	fill(t, u, "Recovery key", strings.ToLower(shown))
	fill(t, u, "New passphrase", secondPassphrase)
	fill(t, u, "New passphrase, once more", secondPassphrase)
	press(t, u, "Set passphrase")
	press(t, u, "I have written it down")
	if err := a.Unlock(t.Context(), secondPassphrase); err != nil {
		t.Errorf("the new passphrase: %v", err)
	}
	if err := a.Unlock(t.Context(), firstPassphrase); err == nil {
		t.Error("the old passphrase still opens")
	}
}

// lines are the single lines of text in the open dialog.
func lines(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if line, ok := o.(*widgets.Text); ok && line.Visible() {
			all = append(all, line.Text())
		}
	}
	return strings.Join(all, "\n")
}

func typeKey(u *UI, name fyne.KeyName) {
	u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func TestChangePassphrase(t *testing.T) {
	a, _ := sealed(t)
	u := desk(t, a)
	press(t, u, "Open without it")
	pick(t, u, "Change the passphrase…")
	for _, old := range []string{"a wrong passphrase", firstPassphrase} {
		fill(t, u, "Passphrase until now", old)
		fill(t, u, "New passphrase", secondPassphrase)
		fill(t, u, "New passphrase, once more", secondPassphrase)
		press(t, u, "Change")
		if old != firstPassphrase && !strings.Contains(read(u), "This is not the passphrase of this office.") {
			t.Errorf("a wrong one: %q", read(u))
		}
	}
	press(t, u, "I have written it down")
	if is, err := a.Protection(t.Context()); is != (app.Protection{Passphrase: true, Unlocked: true}) || err != nil {
		t.Errorf("%+v, %v", is, err)
	}
	if err := a.Unlock(t.Context(), secondPassphrase); err != nil {
		t.Errorf("the new passphrase: %v", err)
	}
}

func TestClosedOfficeAsksOnce(t *testing.T) {
	a, _ := sealed(t)
	u := desk(t, a)
	look(t, u, "passphrase-asked")
	fill(t, u, "Passphrase", "a wrong passphrase")
	press(t, u, "Open")
	if got := problems(u); got != "Passphrase: This is not the passphrase of this office." {
		t.Errorf("a wrong passphrase: %q", got)
	}
	look(t, u, "passphrase-wrong")
	press(t, u, "Open without it")
	if got := read(u); !strings.Contains(got, "Sealed. The passphrase opens it.") {
		t.Errorf("a closed office says %q", got)
	}
	look(t, u, "passphrase-closed-card")
	press(t, u, "Show to me")
	fill(t, u, "Passphrase", firstPassphrase)
	press(t, u, "Open")
	if got := read(u); !strings.Contains(got, "Turkish community") {
		t.Errorf("after the passphrase: %q", got)
	}
	pick(t, u, "Change the passphrase…")
}

func TestForgottenPassphraseAtTheDoor(t *testing.T) {
	a, recovery := sealed(t)
	u := desk(t, a)
	press(t, u, "Forgotten passphrase…")
	fill(t, u, "Recovery key", recovery[:40])
	fill(t, u, "New passphrase", secondPassphrase)
	fill(t, u, "New passphrase, once more", secondPassphrase)
	press(t, u, "Set passphrase")
	if got := read(u); !strings.Contains(got, "This is no recovery key.") {
		t.Errorf("half a key: %q", got)
	}
	fill(t, u, "Recovery key", recovery)
	press(t, u, "Set passphrase")
	press(t, u, "I have written it down")
	if !u.dialogs.Empty() {
		t.Errorf("still asked: %q", read(u))
	}
}

func TestPassphraseDialogsInEveryLanguage(t *testing.T) {
	_, a, _ := told(t)
	u := desk(t, a)
	everyLook(t, u, "passphrase-protect", u.protect)
	everyLook(t, u, "passphrase-change", u.changePassphrase)
	everyLook(t, u, "passphrase-recover", u.recoverOffice)
	everyLook(t, u, "passphrase-ask", func() { u.askPassphrase(u.book.T("Open without it"), u.reload) })
	everyLook(t, u, "passphrase-sheet", func() {
		u.showRecovery("AGE-SECRET-KEY-1403Y8L2FNAYRG4V8C8MHL0JQZV05CNLTNT7KVZ8ECSN3V3M0NP2S4VLAFL")
	})
	if !u.dialogs.Empty() {
		t.Error("a dialog stays")
	}
}
