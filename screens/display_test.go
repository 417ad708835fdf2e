package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestDisplay(t *testing.T) {
	for name, c := range map[string]struct {
		system string
		env    map[string]string
		want   bool
	}{
		"a server":  {"linux", nil, false},
		"X":         {"linux", map[string]string{"DISPLAY": ":0"}, true},
		"Wayland":   {"freebsd", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		"Windows":   {"windows", nil, true},
		"empty":     {"linux", map[string]string{"DISPLAY": ""}, false},
		"handed on": {"linux", map[string]string{"WAYLAND_SOCKET": "5"}, true},
	} {
		if got := display(c.system, func(key string) string { return c.env[key] }); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if HasDisplay() {
		t.Error("this build has no window to show")
	}
}

// deadWindow is what the toolkit does where no display answers.
type deadWindow struct {
	fyne.Window
	why string
}

func (d deadWindow) Show() { panic(d.why) }

func TestWindowThatDoesNotComeUp(t *testing.T) {
	w := test.NewWindow(nil)
	defer w.Close()
	if !comesUp(w) {
		t.Error("a window does not come up")
	}
	if comesUp(deadWindow{w, "NotInitialized: The GLFW library is not initialized"}) {
		t.Error("a window came up where no display answers")
	}
	defer func() {
		if recover() != "a fault of ours" {
			t.Error("a fault was taken for a missing display")
		}
	}()
	comesUp(deadWindow{w, "a fault of ours"})
}
