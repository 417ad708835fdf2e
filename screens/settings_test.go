package screens

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// start is a desk that begins with the settings in that file.
func start(t *testing.T, file string) *UI {
	t.Helper()
	u := newUI(test.NewTempApp(t), nil)
	u.now = true
	u.settle(file)
	u.begin("")
	return u
}

func TestDeskRemembers(t *testing.T) {
	t.Setenv("LC_ALL", "de_DE.UTF-8")
	file := filepath.Join(t.TempDir(), "sofra", "desk.json")
	u := start(t, file)
	if u.book.Lang() != words.En {
		t.Errorf("a desk in German speaks %s", u.book.Lang())
	}
	u.speak(words.SrLatn)
	u.dress(func(s *settings) { s.Look = "dark" })
	u.dress(func(s *settings) { s.TextSize = 1.25 })
	u.remember(func(s *settings) { s.opened("/tmp/Ritmi 2025.sofra") })
	u.window.Resize(u.window.Canvas().Size().AddWidthHeight(-100, -40))
	u.quit()

	again := start(t, file)
	want := settings{Recent: []string{withoutPassword("/tmp/Ritmi 2025.sofra")}, Lang: words.SrLatn, Look: "dark", TextSize: 1.25, Width: 1266, Height: 728}
	if !reflect.DeepEqual(again.settings, want) {
		t.Errorf("remembered %+v, want %+v", again.settings, want)
	}
	if again.book.Lang() != words.SrLatn || again.look != widgets.Dark || again.window.Canvas().Size().Width != 1266 {
		t.Errorf("the second start speaks %s, looks %v, is %v wide", again.book.Lang(), again.look, again.window.Canvas().Size())
	}
	if got := texts(again); !strings.Contains(got, "Kako želite da počnete?") || !strings.Contains(got, "Ritmi 2025") {
		t.Errorf("the second start says\n%s", got)
	}
}

func TestSettingsThatCannotBeReadAreKeptAside(t *testing.T) {
	for name, data := range map[string]string{"half": `{"language": "sq", "rec`, "of another kind": `{"recent": 7}`, "no text": "\x00\x01"} {
		t.Run(name, func(t *testing.T) {
			d := &drawer{path: filepath.Join(t.TempDir(), "desk.json")}
			if err := os.WriteFile(d.path, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := d.read()
			if err != nil || s.TextSize != 1 || s.Lang != "" || s.Width != 1366 {
				t.Errorf("read %+v, %v", s, err)
			}
			if kept, err := os.ReadFile(d.path + ".unreadable"); err != nil || string(kept) != data {
				t.Errorf("kept aside %q, %v", kept, err)
			}
		})
	}
}

// What other versions and people write into the file does no harm.
func TestSettingsAreCleaned(t *testing.T) {
	s := settings{Lang: "xx", Look: "pink", TextSize: 9, Width: 3, Height: 1e9}
	for i := range 20 {
		s.Recent = append(s.Recent, "/a/"+strings.Repeat("x", i/2))
	}
	s.clean()
	if s.Lang != "" || lookOf(s.Look) != widgets.System || s.TextSize != 1 || s.Width != 1366 || len(s.Recent) != mostRecent {
		t.Errorf("cleaned to %+v", s)
	}
}

// Two windows that keep their settings in one file lose nothing of each other's,
// and each file that can be found is a whole one.
func TestTwoWindowsKeepTheirSettings(t *testing.T) {
	file := filepath.Join(t.TempDir(), "desk.json")
	one, two := start(t, file), start(t, file)
	one.speak(words.Sq)
	two.dress(func(s *settings) { s.Look = "dark" })
	one.remember(func(s *settings) { s.opened("/a.sofra") })
	two.remember(func(s *settings) { s.opened("/b.sofra") })
	s, err := one.drawer.read()
	if err != nil || s.Lang != words.Sq || s.Look != "dark" || len(s.Recent) != 2 {
		t.Errorf("kept %+v, %v", s, err)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
	if err != nil || len(left) != 1 {
		t.Errorf("beside the settings there are %v, %v", left, err)
	}
}

func TestSettingsThatCannotBeWrittenStopNobody(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "sofra")
	if err := os.WriteFile(folder, nil, 0o600); err != nil { // a file where the folder would be
		t.Fatal(err)
	}
	u := start(t, filepath.Join(folder, "desk.json"))
	u.speak(words.Sq)
	if u.book.Lang() != words.Sq {
		t.Error("the language was not changed")
	}
}

func TestPasswordsAreNotRemembered(t *testing.T) {
	file := filepath.Join(t.TempDir(), "desk.json")
	u := start(t, file)
	for _, where := range []string{
		"postgres://arta:geheim@db.example.org/ritmi?sslmode=verify-full&password=geheim",
		"postgresql://arta:geheim@db.example.org", "postgres://db.example.org/x?sslpassword=geheim", "postgres://%zz:geheim",
	} {
		u.remember(func(s *settings) { s.opened(where) })
		for _, said := range []string{officeName(where), officePlace(withoutPassword(where)), withoutPassword(where)} {
			if strings.Contains(said, "geheim") {
				t.Errorf("%s is shown as %s", where, said)
			}
		}
	}
	data, err := os.ReadFile(file)
	if err != nil || strings.Contains(string(data), "geheim") || !strings.Contains(string(data), "sslmode=verify-full") {
		t.Errorf("remembered %s, %v", data, err)
	}
	for address, ok := range map[string]bool{"postgres://arta@db/x": true, "http://db/x": false, "db": false, "postgres://": false} {
		whole, got := withPassword(address, "a/b")
		if got != ok || ok && whole != "postgres://arta:a%2Fb@db/x" {
			t.Errorf("%s becomes %q, %v", address, whole, got)
		}
	}
}

func TestLocales(t *testing.T) {
	bosnian, ok := words.Parse("bs")
	if !ok {
		bosnian = words.En
	}
	for locale, want := range map[string]words.Lang{
		"sq_XK.UTF-8": words.Sq, "sq": words.Sq, "sq-AL": words.Sq, "sr_RS": words.SrCyrl, "sr_RS.UTF-8@latin": words.SrLatn,
		"sr-Latn-RS": words.SrLatn, "sr-RS-Latn": words.SrLatn, "sr_ME.UTF-8": words.SrLatn, "sr_Cyrl_ME": words.SrCyrl, "sr_XK": words.SrCyrl,
		"en_GB": words.En, "bs_BA.UTF-8": bosnian, "tr_TR.UTF-8": words.Tr, "tr": words.Tr, "mk_MK": words.En, "C": words.En, "": words.En, "srn_SR": words.En, "sqx": words.En,
	} {
		if got := langOf(locale); got != want {
			t.Errorf("%q is %s, want %s", locale, got, want)
		}
	}
	t.Setenv("LC_ALL", "")
	t.Setenv("LC_MESSAGES", "sq_AL.UTF-8")
	t.Setenv("LANG", "en_US.UTF-8")
	if got := systemLang(); got != words.Sq {
		t.Errorf("the computer's language is %s", got)
	}
}

// The toolkit says all its words in the language of the window, whatever the
// computer's is; its own list of them is held against ours.
func TestFyneSpeaksTheLanguageOfTheWindow(t *testing.T) {
	folder, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(folder)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	var theirs map[string]any
	if err := json.Unmarshal(data, &theirs); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := teachFyne(words.In(words.En)); err != nil {
			t.Error(err)
		}
	})
	for _, computer := range []string{"en_US.UTF-8", "de_DE.UTF-8", "sq_XK.UTF-8", "sr_RS@latin", "sr_RS.UTF-8", "tr_TR.UTF-8", "C"} {
		t.Setenv("LC_ALL", computer)
		for _, l := range slices.Concat(words.Langs(), []words.Lang{words.En, words.Sq}) {
			ours := fyneWords(words.In(l))
			if err := teachFyne(words.In(l)); err != nil {
				t.Fatal(err)
			}
			for key := range theirs {
				if got := lang.X(key, "nothing"); got != ours[key] || got == "" {
					t.Errorf("%s on a computer in %s: %s is %q, want %q", l, computer, key, got, ours[key])
				}
				if l != words.En && ours[key] == fyneWords(words.In(words.En))[key] {
					t.Errorf("%s: %s stays English: %q", l, key, ours[key])
				}
			}
		}
	}
}
