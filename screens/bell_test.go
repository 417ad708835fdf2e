package screens

import (
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// ringer has a run of this test binary be the second start: it rings the bell
// at a path for an office.
const ringer = "SOFRA_TEST_RINGS"

// TestRingsAsASecondStart is that second start, in the process that another
// test begins; in none else there is anything to ring for.
func TestRingsAsASecondStart(t *testing.T) {
	path, office, child := strings.Cut(os.Getenv(ringer), "\n")
	if !child {
		return
	}
	b, err := hang(t.Context(), path)
	if b != nil || err != nil {
		t.Fatalf("the second start has the bell too: %v, %v", b, err)
	}
	if err := ringAt(t.Context(), path, ring{office}); err != nil {
		t.Fatal(err)
	}
}

// second is the second start of a test, in a process of its own.
func second(t *testing.T, path, office string) *exec.Cmd {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestRingsAsASecondStart$")
	c.Env = append(os.Environ(), ringer+"="+path+"\n"+office)
	return c
}

func TestSecondStartCallsTheWindow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sofra")
	b, err := hang(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.close() })
	for _, office := range []string{"", "/home/amra/Ritmi 2025.sofra", "postgres://desk@db.example.org/ritmi"} {
		c := second(t, path, office)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		r, err := b.next()
		if err != nil || r.Office != office {
			t.Errorf("called for %q, %v; want %q", r.Office, err, office)
		}
		if err := c.Wait(); err != nil {
			t.Errorf("the second start was not answered: %v", err)
		}
	}
}

// What a crash leaves behind, a socket that nobody answers and the file of a
// lock that nobody holds, is in nobody's way.
func TestBellThatACrashLeft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sofra")
	stale, err := net.ListenUnix("unix", &net.UnixAddr{Name: path + ".sock", Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	stale.SetUnlinkOnClose(false)
	if err := stale.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path+".lock", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := hang(t.Context(), path)
	if err != nil || b == nil {
		t.Fatalf("the bell cannot be hung: %v, %v", b, err)
	}
	defer b.close()
	c := second(t, path, "x.sofra")
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if r, err := b.next(); err != nil || r.Office != "x.sofra" {
		t.Errorf("called for %q, %v", r.Office, err)
	}
	if err := c.Wait(); err != nil {
		t.Error(err)
	}
}

// A window that hangs does not answer; then the second start goes its own way.
func TestBellThatNobodyAnswers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sofra")
	b, err := hang(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	ctx, stop := context.WithTimeout(t.Context(), patience/10)
	defer stop()
	if err := ringAt(ctx, path, ring{}); err == nil {
		t.Error("nobody answered, and it is taken for an answer")
	}
	if err := b.close(); err != nil {
		t.Fatal(err)
	}
	again, err := hang(t.Context(), path)
	if err != nil || again == nil {
		t.Fatalf("the bell of a window that was closed cannot be hung again: %v", err)
	}
	again.close()
}

func TestDisplaysHaveBellsOfTheirOwn(t *testing.T) {
	at := func(display string) string {
		return bellName(func(name string) string { return map[string]string{"DISPLAY": display}[name] })
	}
	if home := at(":0"); home == at("localhost:10.0") || home != at(":0") {
		t.Error("a window at home is called from elsewhere")
	}
}

// The office that a second start names opens as by File ▸ Open, but never under
// what somebody is typing.
func TestCalledWithAnOffice(t *testing.T) {
	u := newcomer(t)
	folder := t.TempDir()
	var offices []string
	for _, name := range []string{"Ritmi.sofra", "Zëri.sofra"} {
		path := filepath.Join(folder, name)
		if err := dbtest.Open(t, path, app.Mode{Create: true}).Close(); err != nil {
			t.Fatal(err)
		}
		offices = append(offices, path)
	}
	u.called(ring{})
	if u.App != nil {
		t.Fatal("an office opens that nobody named")
	}
	u.called(ring{offices[0]})
	if u.App == nil || u.window.Title() != "Sofra – Ritmi" {
		t.Fatalf("the window shows %q", u.window.Title())
	}
	open := u.App
	u.called(ring{offices[0]})
	if u.App != open {
		t.Error("the same office was opened again")
	}
	u.dialogs.Open(widgets.Asking{Title: "half a form", Plain: "Close"})
	u.called(ring{offices[1]})
	if u.App != open || !strings.Contains(read(u), "Finish what is open here first") {
		t.Errorf("under an open form: %q", read(u))
	}
	u.dialogs.CloseAll()
	u.called(ring{offices[1]})
	if u.window.Title() != "Sofra – Zëri" {
		t.Errorf("the window shows %q", u.window.Title())
	}
}
