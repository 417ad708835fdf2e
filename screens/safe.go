package screens

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"

	"sofra/screens/widgets"
)

// Safe graphics are drawn by the processor, for computers whose graphics card
// or its driver does not do. The libraries that draw ask the environment once,
// when the program begins, so it has to begin anew for them.
const (
	safeMark  = "SOFRA_SAFE_GRAPHICS"
	safeAsked = "asked" // by a person, or by what the desk remembers
	safeTried = "tried" // because the window did not come up
)

// safeGraphics is what tells the libraries of a system to draw by themselves;
// nothing where they cannot be told. The first is Mesa's own word for it; the
// others take back what sends people's programs to a driver that is not there.
func safeGraphics(system string) []string {
	switch system {
	case "linux", "freebsd", "openbsd", "netbsd":
		return []string{
			"LIBGL_ALWAYS_SOFTWARE=1", "GALLIUM_DRIVER=llvmpipe", "LIBGL_ALWAYS_INDIRECT=0",
			"MESA_LOADER_DRIVER_OVERRIDE=", "__GLX_VENDOR_LIBRARY_NAME=mesa",
		}
	}
	return nil
}

// usualGraphics takes all that back.
func usualGraphics(system string) (set []string) {
	for _, one := range append(safeGraphics(system), safeMark+"=") {
		name, _, _ := strings.Cut(one, "=")
		set = append(set, name+"=")
	}
	return set
}

// switchSafe has the desk drawn with or without the graphics card from the next
// start on.
func (u *UI) switchSafe() {
	u.remember(func(s *settings) { s.SafeGraphics = !s.SafeGraphics })
	u.window.SetMainMenu(u.menu())
	b := u.book
	title := b.T("Usual graphics from the next start on")
	if u.settings.SafeGraphics {
		title = b.T("Safe graphics from the next start on")
	}
	u.dialogs.Open(widgets.Asking{
		Title: title, Text: b.T("With safe graphics the processor draws the window: slower, and also where the graphics card or its driver does not do."),
		Plain: b.T("Close"), First: b.T("Restart"), OnFirst: func() bool { u.again = u.args(); u.quit(); return true },
	})
}

// with is an environment with some of it set anew; what is set to nothing goes.
func with(env []string, set ...string) []string {
	for _, one := range set {
		name, value, _ := strings.Cut(one, "=")
		env = slices.DeleteFunc(slices.Clone(env), func(e string) bool { return strings.HasPrefix(e, name+"=") })
		if value != "" {
			env = append(env, one)
		}
	}
	return env
}

// beginAnew puts a new run of this program in place of this one, with some of
// the environment set anew. It comes back only where that does not work, or
// where systems know no such thing and the new run is another process.
func beginAnew(args []string, set ...string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	env := with(os.Environ(), set...)
	args = append([]string{os.Args[0]}, args...)
	if err := syscall.Exec(self, args, env); err == nil {
		return nil
	}
	next := exec.Command(self, args[1:]...)
	next.Env, next.Stdin, next.Stdout, next.Stderr = env, os.Stdin, os.Stdout, os.Stderr
	return next.Start()
}
