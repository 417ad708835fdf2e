package screens

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
)

// TestKilledDesk types into a form at a desk that is a process of its own, kills
// it a moment after the typing stopped, and starts the desk again.
func TestKilledDesk(t *testing.T) {
	if folder := os.Getenv("SOFRA_KILLED_DESK"); folder != "" {
		typeForever(t, folder)
		return
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "Ritmi 2025.sofra")
	if err := dbtest.Open(t, path, app.Mode{Create: true, Write: true, Who: "desk1"}).Close(); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKilledDesk$")
	cmd.Env = append(os.Environ(), "SOFRA_KILLED_DESK="+folder)
	out, err := cmd.StdoutPipe()
	keep(t, err, cmd.Start())
	for lines := bufio.NewScanner(out); lines.Scan() && lines.Text() != "typed"; {
		t.Log(lines.Text())
	}
	keep(t, cmd.Process.Kill())
	if err := cmd.Wait(); err == nil {
		t.Fatal("the desk ended by itself")
	}

	u := deskIn(t, dbtest.Open(t, path, app.Mode{Write: true, Who: "desk1"}), folder)
	if got := read(u); !strings.Contains(got, "A draft of “New project: Urban Soundscape” from ") {
		t.Fatalf("the next start says %q", got)
	}
	press(t, u, "Go on")
	if got := standsIn(t, u, "Title"); got != "Urban Soundscape" {
		t.Errorf("after the crash the title is %q", got)
	}
}

// typeForever types and says so once a draft lies on the disk; its work is done
// on goroutines, as in the window. It ends by being killed.
func typeForever(t *testing.T, folder string) {
	a := dbtest.Open(t, filepath.Join(folder, "Ritmi 2025.sofra"), app.Mode{Write: true, Who: "desk1"})
	u := deskIn(t, a, folder)
	editProject(u, nil)
	u.now = false
	fill(t, u, "Title", "Urban Soundscape")
	for tick := time.Tick(20 * time.Millisecond); ; <-tick {
		if files, all := draftFiles(t, folder); len(files) == 1 && strings.Contains(all, "Urban Soundscape") {
			os.Stdout.WriteString("typed\n")
			break
		}
	}
	<-t.Context().Done()
}
