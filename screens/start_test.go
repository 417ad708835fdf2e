package screens

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// complaint is what the toolkit writes into the log, line by line.
func complaint(q *hushed, what, cause string) {
	for _, line := range []string{"Fyne error:  " + what, "  Cause: " + cause, "  At: fyne.io/fyne/v2/app.go:180"} {
		if _, err := q.Write([]byte("2026/11/25 18:21:33 " + line + "\n")); err != nil {
			panic(err)
		}
	}
}

// Where no window comes up the toolkit's own lines are not said; afterwards all
// are but those that are no fault.
func TestToolkitIsHushedUntilTheWindowIsUp(t *testing.T) {
	var out bytes.Buffer
	q := &hushed{to: &out}
	complaint(q, "failed to watch theme settings", "exec: dbus-launch")
	complaint(q, "something else", "early")
	if q.failed() || out.Len() > 0 {
		t.Fatalf("said before there is a window: %q", out.String())
	}
	q.speak()
	complaint(q, "Preferences load error:", "EOF")
	complaint(q, "something more", "late")
	_, err := q.Write([]byte("2026/11/25 18:21:33 *** Error in Fyne call thread\n"))
	got := out.String()
	for _, want := range []string{"something else", "Cause: early", "something more", "Cause: late", "Error in Fyne call thread"} {
		if err != nil || !strings.Contains(got, want) {
			t.Errorf("it does not say %q (%v)", want, err)
		}
	}
	if strings.Contains(got, "dbus") || strings.Contains(got, "EOF") || strings.Count(got, "At: ") != 2 {
		t.Errorf("it says what is no fault:\n%s", got)
	}
	complaint(q, "window creation error", "APIUnavailable: GLX: GLX extension not found")
	if !q.failed() {
		t.Error("a graphics driver without OpenGL is not heard of")
	}
}

func TestPlainLocales(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"LANG": "sr_RS@latin"}, "sr_RS"},
		{map[string]string{"LANG": "sr_RS.UTF-8@latin"}, "sr_RS.UTF-8"},
		{map[string]string{"LANG": "sq_XK.UTF-8"}, ""},
		{map[string]string{"LC_ALL": "sr_RS@latin", "LANGUAGE": "sq:en"}, ""},
		{map[string]string{"LANG": "en_US.UTF-8", "LANGUAGE": "sr@latin:en"}, "sr:en"},
		{nil, ""},
	} {
		if got := plainLocales(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v is written %q, want %q", c.env, got, c.want)
		}
	}
}

func TestSafeGraphicsInTheEnvironment(t *testing.T) {
	env := []string{"HOME=/home/amra", "GALLIUM_DRIVER=zink", "MESA_LOADER_DRIVER_OVERRIDE=zink"}
	safe := with(env, append(safeGraphics("linux"), safeMark+"="+safeAsked)...)
	for _, want := range []string{"HOME=/home/amra", "LIBGL_ALWAYS_SOFTWARE=1", "GALLIUM_DRIVER=llvmpipe", safeMark + "=asked"} {
		if !slices.Contains(safe, want) {
			t.Errorf("%s is not in %q", want, safe)
		}
	}
	if strings.Contains(strings.Join(safe, " "), "zink") {
		t.Errorf("the driver that is not there stays in %q", safe)
	}
	if usual := with(safe, usualGraphics("linux")...); !slices.Equal(usual, []string{"HOME=/home/amra"}) {
		t.Errorf("taken back: %q", usual)
	}
	if safeGraphics("windows") != nil {
		t.Error("Windows has no such environment")
	}
}

// Safe graphics are switched from the menu, and remembered.
func TestSafeGraphicsAreRemembered(t *testing.T) {
	u := newcomer(t)
	for _, want := range []bool{true, false} {
		menuItem(t, u, "View", "Safe graphics").Action()
		if u.settings.SafeGraphics != want || wantsSafe(u.drawer.path) != want || menuItem(t, u, "View", "Safe graphics").Checked != want {
			t.Errorf("remembered %v, want %v", wantsSafe(u.drawer.path), want)
		}
		look(t, u, "safe-graphics")
		press(t, u, "Close")
	}
	menuItem(t, u, "View", "Safe graphics").Action()
	press(t, u, "Restart")
	if u.again == nil {
		t.Error("the program does not begin anew")
	}
}

func TestNoDisplayIsAFault(t *testing.T) {
	if err := (Program{}).Start("", false); !errors.Is(err, app.ErrNoDisplay) {
		t.Errorf("without a display: %v", err)
	}
}

// Which program this is stands in Help ▸ About and at the foot of the first page.
func TestVersionIsSaid(t *testing.T) {
	u := newcomer(t)
	u.mishaps.build = app.Build{Version: "0.9.1", Schema: 12, Commit: "4c0ffee4c0ffee4c0ffee"}
	u.showFirst(nil)
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		if got := texts(u); !strings.Contains(got, "0.9.1") {
			t.Errorf("in %s the first page says\n%s", l, got)
		}
		look(t, u, "first-version-"+string(l))
		u.about()
		look(t, u, "about-"+string(l))
		u.dialogs.CloseAll()
	}
	u.speak(words.En)
	u.dress(func(s *settings) { s.Look = "dark" })
	u.about()
	look(t, u, "about-dark")
	got := texts(u)
	for _, o := range seen(u) {
		if p, ok := o.(*widgets.Paragraph); ok {
			got += "\n" + p.AccessibilityLabel()
		}
	}
	for _, want := range []string{"0.9.1", "12", "4c0ffee4c0ff", "Apache 2.0"} {
		if !strings.Contains(got, want) {
			t.Errorf("About does not say %s:\n%s", want, got)
		}
	}
}
