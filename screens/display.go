package screens

import (
	"fmt"
	"os"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// HasDisplay reports whether there is anything to show a window on.
func HasDisplay() bool { return windowed && display(runtime.GOOS, os.Getenv) }

// display asks what the system tells its programs of a display.
func display(system string, getenv func(string) string) bool {
	if system == "windows" || system == "darwin" {
		return true
	}
	return getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != "" || getenv("WAYLAND_SOCKET") != ""
}

// comesUp shows the window, and reports whether there is one: the toolkit
// panics where the display that the system names does not answer.
func comesUp(w fyne.Window) (up bool) {
	defer func() {
		why := recover()
		if why != nil && !strings.Contains(fmt.Sprint(why), "GLFW library is not initialized") {
			panic(why)
		}
		up = why == nil
	}()
	w.Show()
	return true
}
