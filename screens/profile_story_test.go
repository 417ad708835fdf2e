package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// profilesDesk is a window with the donor profiles of the sample office.
func profilesDesk(t *testing.T) (*UI, *app.App, *profiles) {
	t.Helper()
	a := full(t)
	u := desk(t, a)
	u.show("reports")
	press(t, u, "Donor profiles")
	return u, a, u.pageNow().(*profiles)
}

// openedProfile opens the row of a profile.
func openedProfile(t *testing.T, u *UI, p *profiles, code string) {
	t.Helper()
	for _, one := range p.all {
		if one.Code == code {
			p.grid.OnOpen(widgets.Row{ID: code})
			return
		}
	}
	t.Fatalf("no profile %s", code)
}

// taken takes a profile from a file with those words.
func takenFrom(t *testing.T, u *UI, path, body string) {
	t.Helper()
	keep(t, os.WriteFile(path, []byte(body), 0o600))
	press(t, u, "Take a profile from a file…")
	write(t, u, "File", path)
	press(t, u, "Open")
}

// A profile is saved to a file, edited, taken, chosen and restored; a mistake in the
// file is named by its line, and loses nothing.
func TestProfileIsEditedFromThePage(t *testing.T) {
	u, a, p := profilesDesk(t)
	look(t, u, "profiles")
	if len(p.all) != 5 || p.all[0].Own() {
		t.Errorf("the page has %d profiles", len(p.all))
	}
	path := filepath.Join(t.TempDir(), "mcys.json")
	openedProfile(t, u, p, "mcys")
	look(t, u, "profile")
	press(t, u, "Save to a file…")
	write(t, u, "File", path)
	press(t, u, "Save")
	body, err := os.ReadFile(path)
	keep(t, err)
	takenFrom(t, u, path, strings.Replace(string(body), `"code": "mcys",`, `"code": "mcys"`, 1))
	look(t, u, "profile-refused")
	if got := texts(u); !strings.Contains(got, "mcys.json, line 3: A comma") {
		t.Errorf("the mistake is told as %s", got)
	}
	u.dialogs.Top().Close()
	if one, err := a.Profile(t.Context(), "mcys"); err != nil || one.Own() {
		t.Errorf("a file with a mistake was kept: %v", err)
	}
	takenFrom(t, u, path, strings.Replace(string(body), "Ministry of Culture", "Our Ministry of Culture", 1))
	press(t, u, "Take")
	if one, err := a.Profile(t.Context(), "mcys"); err != nil || !one.Own() || !strings.HasPrefix(one.Name(words.En), "Our Ministry") {
		t.Errorf("taken: %+v, %v", one.Names, err)
	}
	look(t, u, "profile-taken")
	openedProfile(t, u, p, "mcys")
	press(t, u, "Restore the program’s")
	if one, err := a.Profile(t.Context(), "mcys"); err != nil || one.Own() {
		t.Errorf("restored: %v", err)
	}
}

// A copy is the office's own, is chosen in the grant, and then cannot be removed.
func TestProfileIsCopiedAndChosen(t *testing.T) {
	u, a, p := profilesDesk(t)
	openedProfile(t, u, p, "foundation")
	press(t, u, "Copy as a new one…")
	write(t, u, "Code", "Our own")
	press(t, u, "Copy")
	if got := problems(u); !strings.Contains(got, "A profile's code begins") {
		t.Errorf("a wrong code says %q", got)
	}
	write(t, u, "Code", "ours")
	write(t, u, "Name", "Our fund")
	press(t, u, "Copy")
	one, err := a.Profile(t.Context(), "ours")
	if err != nil || !one.Own() || one.Built() || len(one.Sheets) != 1 || one.Name(words.Sq) != "Our fund" {
		t.Fatalf("the copy is %+v (%v)", one, err)
	}
	u.back()
	row := grantNamed(t, a, "MCYS-2025")
	editGrant(u, &row)
	look(t, u, "profile-of-a-grant")
	field[*widgets.Select](t, u, "Report for").SetChosen("ours")
	press(t, u, "Save")
	if g, err := a.Grant(t.Context(), row.ID); err != nil || g.Profile != "ours" {
		t.Errorf("the grant says %q (%v)", g.Profile, err)
	}
	press(t, u, "Donor profiles")
	openedProfile(t, u, u.pageNow().(*profiles), "ours")
	press(t, u, "Remove")
	if got := u.status.Said(); !strings.Contains(got, "MCYS-2025. Choose another one there first") {
		t.Errorf("removing what a grant uses says %q", got)
	}
}

func grantNamed(t *testing.T, a *app.App, code string) app.GrantRow {
	t.Helper()
	all, _, err := a.Grants(t.Context(), app.Page{})
	keep(t, err)
	for _, g := range all {
		if g.Code == code {
			return g
		}
	}
	t.Fatalf("no grant %s", code)
	return app.GrantRow{}
}

// The report goes by the profile that is chosen on its card, in a language of it.
func TestReportByTheChosenProfile(t *testing.T) {
	u, _, _ := profilesDesk(t)
	u.back()
	find(t, u, "Grant", "mcys")
	field[*widgets.Select](t, u, "Report for").OnChanged("mcys")
	p := u.pageNow().(*reports)
	if p.ask.Lang != words.Sq {
		t.Errorf("the report is in %s", p.ask.Lang)
	}
	look(t, u, "report-by-profile")
	path := filepath.Join(t.TempDir(), "r.xlsx")
	saveAt(t, u, path)
	rows := sheetRows(t, path, 1)
	if len(rows) == 0 || !strings.Contains(strings.Join(rows[0], " "), "Deklarata / Изјава") {
		t.Errorf("the second sheet begins %v", rows)
	}
	field[*widgets.Select](t, u, "Report for").OnChanged(app.NoProfile)
	saveAt(t, u, filepath.Join(t.TempDir(), "all.xlsx"))
}

// Nothing is cut off in a small window or in large text, with what a profile chooses
// open and shut.
func TestProfilesFit(t *testing.T) {
	u, _, p := profilesDesk(t)
	for _, scale := range []float32{1, 1.5} {
		inLargeText(u, scale, longLangs(), func(in string) {
			p = &profiles{}
			u.into(p)
			look(t, u, "profiles-"+in)
			fitsHere(t, u, in)("profiles")
			openedProfile(t, u, p, "eu")
			look(t, u, "profile-"+in)
			fitsHere(t, u, in)("profile")
			u.dialogs.Top().Close()
			u.back()
			look(t, u, "profile-chosen-"+in)
			fitsHere(t, u, in)("reports with profiles")
		})
	}
	u.look = widgets.Dark
	u.wear()
	u.rebuild()
	u.into(p)
	openedProfile(t, u, p, "unmik")
	look(t, u, "profiles-dark")
}
