//go:build e2e

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// starts runs the program as a person does, on a display, until it ends.
func (r *real) starts(display string, args ...string) (said string, code int) {
	r.t.Helper()
	c := exec.CommandContext(r.t.Context(), r.program, args...)
	c.Env = append(os.Environ(), "HOME="+r.home, "XDG_CONFIG_HOME="+r.home, "LANG=C.UTF-8", "DISPLAY="+display)
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); c.ProcessState == nil {
		r.t.Fatal(err)
	}
	return out.String(), c.ProcessState.ExitCode()
}

// titled waits for a window of that title.
func (r *real) titled(title string) {
	r.t.Helper()
	r.x("search", "--sync", "--onlyvisible", "--name", title)
}

// TestWindowIsCalledByASecondStart puts the window away, and gets it back by
// starting the program again; then it has another office shown there.
func TestWindowIsCalledByASecondStart(t *testing.T) {
	r := openWindow(t, "en")
	display := os.Getenv("DISPLAY")
	r.looks()
	r.x("search", "--onlyvisible", "--name", "Sofra", "windowminimize", "--sync")
	if said, code := r.starts(display); code != 0 || said != "" {
		t.Errorf("the second start ends with %d and says %q", code, said)
	}
	r.titled("Sofra – ritmi")
	other := filepath.Join(r.home, "zeri.sofra")
	r.run("new", other)
	if said, code := r.starts(display, other); code != 0 || said != "" {
		t.Errorf("the second start ends with %d and says %q", code, said)
	}
	r.titled("Sofra – zeri")
	r.end()
}

// TestWindowAfterOneThatWasKilled starts beside the bell of a window that a
// crash took away.
func TestWindowAfterOneThatWasKilled(t *testing.T) {
	r := openWindow(t, "en")
	r.looks()
	if err := r.desk.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = r.desk.Wait() // it was killed
	r.begins()
	r.titled("Sofra – ritmi")
	r.looks()
	r.end()
}

// TestWindowWithoutOpenGL asks for the window where there is a display that
// draws no OpenGL, and where there is none: each is one sentence.
func TestWindowWithoutOpenGL(t *testing.T) {
	r := newReal(t)
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.CommandContext(t.Context(), "Xvfb", "-displayfd", "3", "-extension", "GLX", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Process.Kill() })
	number := make([]byte, 16)
	n, err := read.Read(number)
	if err != nil {
		t.Fatal(err)
	}
	for display, want := range map[string]string{
		":" + strings.TrimSpace(string(number[:n])): "This computer's graphics driver has no OpenGL 2.1",
		":9999": "There is no display here",
	} {
		for _, args := range [][]string{{r.office}, {"-safe-graphics", r.office}} {
			said, code := r.starts(display, args...)
			if code != 1 || !strings.HasPrefix(said, want) || strings.Count(said, "\n") != 1 {
				t.Errorf("%q on %s ends with %d and says\n%s", args, display, code, said)
			}
		}
	}
}

// TestWindowDrawnSafely has the graphics sent to a driver that is not there: the
// window comes up all the same, and the desk remembers how.
func TestWindowDrawnSafely(t *testing.T) {
	t.Setenv("GALLIUM_DRIVER", "zink")
	t.Setenv("LIBGL_ALWAYS_INDIRECT", "1")
	r := openWindow(t, "en")
	r.looks()
	r.keys("ctrl+q")
	if err := r.desk.Wait(); err != nil {
		t.Errorf("it ended with %v\n%s", err, r.log.String())
	}
	desk, err := os.ReadFile(filepath.Join(r.home, "sofra", "desk.json"))
	if err != nil || !strings.Contains(string(desk), `"safe_graphics": true`) {
		t.Errorf("the desk remembers %s, %v", desk, err)
	}
}

// TestWindowKeepsTheKeyboard presses blank ground in the form for paper, and
// goes on by keys.
func TestWindowKeepsTheKeyboard(t *testing.T) {
	r := openWindow(t, "en")
	r.looks()
	r.keys("ctrl+7")
	r.looks()
	r.keys("ctrl+n")
	r.looks()
	r.picks("winter lights")
	r.looks()
	r.keys("7")
	r.x("mousemove", "1330", "780", "click", "1") // right of the figures, on nothing
	r.keys("1", "5")
	r.keys("Return")
	row := r.until("the form", "responses", func(row map[string]any) bool { return row["score"] == float64(7) && row["trust"] == float64(5) })
	if row["heard"] == nil {
		t.Errorf("kept %v", row)
	}
	r.end()
	if said := r.log.String(); strings.Contains(said, "Fyne error") {
		t.Error(said)
	}
}
