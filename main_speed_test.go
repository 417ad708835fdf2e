//go:build e2e

package main

import (
	"cmp"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// mostTimes is how much longer than an empty window the desk may need until
// its first page has its rows.
const mostTimes = 1.5

// starting is a program that is started again and again, and what it shows
// when it has shown everything.
type starting struct {
	program string
	args    []string
	shown   picture
	took    []time.Duration
}

// starts starts programs on a screen that shows nothing else.
type starts struct {
	*screen
	bare picture
	home string
}

// start starts a program, calls then while it runs, and ends it. The next one
// finds the screen bare again.
func (s *starts) start(p *starting, then func(from time.Time)) {
	s.b.Helper()
	desk := exec.Command(p.program, p.args...)
	desk.Env = append(os.Environ(), "HOME="+s.home, "XDG_CONFIG_HOME="+s.home, "LANG=C.UTF-8")
	from := time.Now()
	if err := desk.Start(); err != nil {
		s.b.Fatal(err)
	}
	defer desk.Process.Kill() // where then gives up
	then(from)
	desk.Process.Kill()
	desk.Wait()
	s.until("a bare screen", func() bool { return s.shows(s.bare) })
}

// learn starts a program once, not measured, to see what it shows at last.
func (s *starts) learn(p *starting, name string) {
	s.start(p, func(time.Time) {
		p.shown = s.settled(s.bare, 6*time.Second)
		exec.Command("import", "-window", "root", filepath.Join("build", "starts-"+name+".png")).Run()
	})
}

// measure starts a program and notes when it shows all of that.
func (s *starts) measure(p *starting) {
	s.start(p, func(from time.Time) {
		s.until("what "+filepath.Base(p.program)+" shows", func() bool { return s.shows(p.shown) })
		p.took = append(p.took, time.Since(from))
	})
}

// median is the middle of what was measured, in milliseconds.
func (p *starting) median() float64 {
	slices.Sort(p.took)
	n := len(p.took)
	return float64(p.took[(n-1)/2]+p.took[n/2]) / 2 / float64(time.Millisecond)
}

// BenchmarkWindow holds how soon the desk shows an office of a usual size
// against how soon the toolkit shows an empty window: from the start of the
// process until the whole page with all its rows is on the screen, to the last
// pixel. They are started in turn, ten times each, the first time not counted.
func BenchmarkWindow(b *testing.B) {
	desk, office := os.Getenv("SOFRA"), filepath.Join(b.TempDir(), "office.sofra")
	empty := filepath.Join(b.TempDir(), "emptywindow")
	build := exec.Command("go", "build", "-trimpath", "-o", empty, "./testdata/emptywindow")
	build.Env = append(os.Environ(), "CGO_ENABLED=1")
	for _, c := range []*exec.Cmd{build, exec.Command(desk, "sample", office, "-size", "office")} {
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("%s: %v: %s", c, err, out)
		}
	}
	s := &starts{screen: openScreen(b, image.Rect(210, 130, 1330, 780)), home: b.TempDir()}
	s.bare = s.take()
	yardstick, sofra, without := &starting{program: empty}, &starting{program: desk, args: []string{office}}, &starting{program: desk}
	s.learn(yardstick, "empty")
	s.learn(without, "without")
	s.learn(sofra, "office")
	if sofra.shown.equal(without.shown) || sofra.shown.equal(yardstick.shown) {
		b.Fatal("the office shows nothing of its own; see build/starts-office.png")
	}
	for b.Loop() {
		for range 10 {
			s.measure(yardstick)
			s.measure(sofra)
		}
	}
	b.Logf("empty window: %v", yardstick.took)
	b.Logf("office:       %v", sofra.took)
	times := sofra.median() / cmp.Or(yardstick.median(), 1)
	b.ReportMetric(yardstick.median(), "empty-ms")
	b.ReportMetric(sofra.median(), "office-ms")
	b.ReportMetric(times, "times-empty")
	if times > mostTimes {
		b.Errorf("the rows are there after %.2f times an empty window, at most %.1f", times, mostTimes)
	}
}
