package command_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/command"
	"sofra/app/sheet"
	"sofra/db"
)

// orchestra is other people's data: 81,182 rows of an orchestra's concerts.
func orchestra(t testing.TB) string {
	t.Helper()
	const path = "../../../shared/data/concerts-1842-1962.csv.gz"
	if _, err := os.Stat(path); err != nil {
		t.Skip("NOT CHECKED: what a killed import leaves: ", path, " is missing")
	}
	return path
}

// child is this test as another process: it imports a file into an office,
// and says on standard output how far it is.
func child(t testing.TB, office, path string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledImport$")
	cmd.Env = append(os.Environ(), "SOFRA_TEST_IMPORT="+office+"\n"+path)
	cmd.Stderr = os.Stderr
	return cmd
}

// bePatient is the child. Ctrl+C ends its context, as it does the program's.
func bePatient(t *testing.T, office, path string) {
	ctx, stop := signal.NotifyContext(t.Context(), os.Interrupt)
	defer stop()
	a, err := db.Open(ctx, office, app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	book, err := sheet.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = a.Import(ctx, book, app.ImportOptions{Kind: app.Events, Progress: func(done, total int64) {
		fmt.Println("read", done, "of", total)
	}})
	if errors.Is(err, app.ErrCancelled) {
		fmt.Println("cancelled")
		err = nil
	}
	if err = errors.Join(err, book.Close(), a.Close()); err != nil {
		t.Fatal(err)
	}
}

// TestKilledImport ends a process that imports at several places, and looks at
// the office that it leaves.
func TestKilledImport(t *testing.T) {
	if office, path, ok := strings.Cut(os.Getenv("SOFRA_TEST_IMPORT"), "\n"); ok {
		bePatient(t, office, path)
		return
	}
	path := orchestra(t)
	office := newOffice(t)
	if got := run(t, "import", office, "office", workbook); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	before := tables(t, office)
	for _, after := range []int{3, 150, 300} { // of 319 calls of progress
		t.Run(fmt.Sprint("killed after ", after), func(t *testing.T) {
			cmd := child(t, office, path)
			said := start(t, cmd)
			wait(t, said, after)
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Wait(); err == nil {
				t.Fatal("it ended before it was killed")
			}
			if tables(t, office) != before {
				t.Error("a killed import left something")
			}
		})
	}
	t.Run("Ctrl+C", func(t *testing.T) {
		cmd := child(t, office, path)
		said := start(t, cmd)
		wait(t, said, 100)
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		rest, err := io.ReadAll(said)
		if err = errors.Join(err, cmd.Wait()); err != nil || !strings.Contains(string(rest), "cancelled") {
			t.Errorf("%v", err)
		}
		if tables(t, office) != before {
			t.Error("a cancelled import left something")
		}
	})
	if got := run(t, "undo", office); got.code != 0 || got.out != "Brought in office-2024.xlsx\n" {
		t.Errorf("afterwards: %+v", got)
	}
}

// start starts cmd and reads what it says.
func start(t testing.TB, cmd *exec.Cmd) *bufio.Reader {
	t.Helper()
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return bufio.NewReader(out)
}

// wait reads so many lines.
func wait(t testing.TB, from *bufio.Reader, lines int) {
	t.Helper()
	for range lines {
		if line, err := from.ReadString('\n'); err != nil || !strings.HasPrefix(line, "read ") {
			t.Fatalf("%q, %v", line, err)
		}
	}
}

// program is the program as another process, in this test's clothes.
func program(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], "-test.run=^TestCtrlC$")
	cmd.Env = append(os.Environ(), "SOFRA_TEST_RUN="+strings.Join(args, "\n"))
	return cmd
}

// beTheProgram runs it where this process is one of those, says on the last
// line of standard output the most memory that it held, and ends.
func beTheProgram(t *testing.T) {
	line := os.Getenv("SOFRA_TEST_RUN")
	if line == "" {
		return
	}
	code := command.Run(t.Context(), strings.Split(line, "\n"), os.Stdout, os.Stderr, command.Offices{Open: db.Open, Restore: db.Restore})
	status, err := os.ReadFile("/proc/self/status")
	if _, peak, ok := strings.Cut(string(status), "VmHWM:"); err == nil && ok && code == 0 {
		fmt.Println(strings.Fields(peak)[0])
	}
	os.Exit(code)
}

// TestCtrlC is the whole program as another process, which is interrupted when
// it has written some megabytes.
func TestCtrlC(t *testing.T) {
	beTheProgram(t)
	path := orchestra(t)
	office := newOffice(t)
	before := tables(t, office)
	var out, errs strings.Builder
	cmd := program("import", office, "concerts", path)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for written := int64(0); written < 8<<20; {
		select {
		case err := <-ended:
			t.Fatalf("it ended by itself: %v, %s", err, errs.String())
		default:
		}
		if info, err := os.Stat(office + "-wal"); err == nil {
			written = info.Size()
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := <-ended; !errors.As(err, &exit) || exit.ExitCode() != 1 || out.Len() > 0 || errs.String() != "Stopped. Nothing was changed.\n" {
		t.Errorf("%v, %q, %q", err, out.String(), errs.String())
	}
	if tables(t, office) != before {
		t.Error("an interrupted import left something")
	}
}
