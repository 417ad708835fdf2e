package screens

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"sofra/app"
)

// mishap is a fault of the program's own: a panic that was caught, and is
// written down for whoever mends the program.
type mishap struct{ path string }

func (m *mishap) Error() string { return "a fault of the program, written down in " + m.path }

// mishaps are kept in a folder of the desk, a file each. What stands in them is
// where in the program it was and nothing of what it was about: a panic's own
// words may hold a name, or what somebody says of who they are.
type mishaps struct {
	folder string // "" does not catch: a test is to see its panics
	build  app.Build
}

// mostMishaps is how many are kept.
const mostMishaps = 20

// sure does work, and turns a panic in it into an error that is written down.
func sure[T any](m mishaps, work func() (T, error)) (got T, err error) {
	defer func() {
		if m.folder == "" {
			return
		}
		if why := recover(); why != nil {
			err = m.write(kindOf(why), debug.Stack())
		}
	}()
	return work()
}

// kindOf says what a panic was as far as that is the runtime's own word, which
// holds types and numbers only; of any other it says the type alone.
func kindOf(why any) string {
	kind := fmt.Sprintf("%T", why)
	if fault, ok := why.(runtime.Error); ok && strings.HasPrefix(strings.TrimPrefix(kind, "*"), "runtime.") {
		return fault.Error()
	}
	return "panic of the type " + kind
}

// calledWith is what a function of a stack was called with. Texts are addresses
// there, but a number or a yes is itself.
var calledWith = regexp.MustCompile(`(?m)\([^()\n]+\)$`)

// write writes a mishap down. What cannot be written is told all the same.
func (m mishaps) write(what string, stack []byte) *mishap {
	var b bytes.Buffer
	now := time.Now().UTC()
	fmt.Fprintf(&b, "Sofra %s, schema %d, commit %s, %s, %s/%s\n", m.build.Version, m.build.Schema, m.build.Commit, m.build.Go, runtime.GOOS, runtime.GOARCH)
	fmt.Fprintf(&b, "%s\n%s\n\n%s", now.Format(time.RFC3339), what, calledWith.ReplaceAll(stack, []byte("(…)")))
	err := os.MkdirAll(m.folder, 0o700)
	name := "fault-" + now.Format("20060102-150405.000") + ".txt"
	if err == nil {
		err = os.WriteFile(filepath.Join(m.folder, name), b.Bytes(), 0o600)
	}
	if err != nil {
		logError(err)
		return &mishap{}
	}
	m.thin()
	return &mishap{filepath.Join(m.folder, name)}
}

// all are the files, the oldest first.
func (m mishaps) all() []string {
	files, _ := filepath.Glob(filepath.Join(m.folder, "fault-*.txt")) // the pattern is right
	slices.Sort(files)
	return files
}

// thin takes the oldest away where there are many.
func (m mishaps) thin() {
	files := m.all()
	for _, old := range files[:max(len(files)-mostMishaps, 0)] {
		if err := os.Remove(old); err != nil {
			logError(err)
		}
	}
}

// last is the newest mishap that is newer than the one of this name.
func (m mishaps) last(told string) *mishap {
	files := m.all()
	if len(files) == 0 || filepath.Base(files[len(files)-1]) <= told {
		return nil
	}
	return &mishap{files[len(files)-1]}
}

// watch has Go itself write down what ends the program at once and cannot be
// caught, as a fault in a library's own goroutine, and takes over what it has
// written the last time.
func (m mishaps) watch() error {
	if err := os.MkdirAll(m.folder, 0o700); err != nil {
		return err
	}
	path := filepath.Join(m.folder, "crash.txt")
	if raw, err := os.ReadFile(path); err == nil && len(raw) > 0 {
		m.write(clean(raw))
		if err := os.Truncate(path, 0); err != nil {
			return err
		}
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(debug.SetCrashOutput(f, debug.CrashOptions{}), f.Close()) // Go keeps one of its own
}

// What Go writes of a crash: the words of its own, and lines of a stack.
var (
	crashWords = regexp.MustCompile(`(?m)^(fatal error: [a-z :]+|panic: runtime error: [^\n]*|\[signal [^\n]*|SIG[A-Z]+: [^\n]*)$`)
	crashStack = regexp.MustCompile(`(?m)^goroutine \d+ .*\[[^\n]*\]:$`)
)

// clean leaves out of a crash what the panic itself said.
func clean(raw []byte) (what string, stack []byte) {
	at := crashStack.FindIndex(raw)
	if at == nil {
		at = []int{len(raw), len(raw)}
	}
	said := crashWords.FindAll(raw[:at[0]], -1)
	if len(said) == 0 {
		return "crash", raw[at[0]:]
	}
	return string(bytes.Join(said, []byte("; "))), raw[at[0]:]
}
