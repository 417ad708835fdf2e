package command

import (
	"io"
	"os"
	"slices"
	"strings"

	"sofra/app/words"
)

// Window is how the window was asked for.
type Window struct {
	Office string // "" asks which
	Safe   bool   // to be drawn without the graphics card
}

// ForWindow reads the words after the program's name as the window does, which
// takes at most the office to open. It reports whether they are for it and not
// for Run.
func ForWindow(args []string) (w Window, ok bool) {
	rest := slices.DeleteFunc(slices.Clone(args), isSafe)
	w.Safe = len(rest) < len(args)
	if len(rest) == 1 {
		w.Office = rest[0]
	}
	return w, !Wants(rest)
}

func isSafe(arg string) bool { return arg == "-safe-graphics" || arg == "--safe-graphics" }

// Wants reports whether the words after the program's name are for Run rather
// than for the window.
func Wants(args []string) bool {
	switch {
	case len(args) == 0:
		return false
	case len(args) > 1 || strings.HasPrefix(args[0], "-"):
		return true
	}
	if _, known := named(args[0]); known || args[0] == "help" {
		return true
	}
	_, err := os.Stat(args[0])
	return err != nil && !strings.HasSuffix(args[0], ".sofra") && !strings.Contains(args[0], "://")
}

// Ended tells how the window ended, in the words of whoever started it, and
// returns the exit code.
func Ended(err error, book *words.Book, stderr io.Writer) int {
	c := &call{errs: stderr, book: book}
	return c.tell(err)
}
