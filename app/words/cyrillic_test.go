package words

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// pairs are the lines "latin = cyrillic" of testdata/cyrillic.txt.
func pairs(t testing.TB) map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/cyrillic.txt")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		latin, cyrillic, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok {
			t.Fatalf("no case: %q", line)
		}
		found[latin] = cyrillic
	}
	return found
}

func TestCyrillic(t *testing.T) {
	cases := pairs(t)
	if len(cases) < 60 {
		t.Fatalf("only %d cases", len(cases))
	}
	for latin, want := range cases {
		t.Run(latin, func(t *testing.T) {
			if got := Cyrillic(latin); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestCyrillicOfLettersInParts(t *testing.T) {
	if got := Cyrillic("s\u030cuma"); got != "шума" {
		t.Errorf("š of two parts: %q", got)
	}
	if got := Cyrillic("{a}\u00a0PDF\u2011a\n\nkraj "); got != "{a}\u00a0PDF\u2011а\n\nкрај " {
		t.Errorf("spaces or hyphen changed: %q", got)
	}
}

func TestCyrillicLeavesDigests(t *testing.T) {
	if got := Cyrillic("SHA-256 onoga"); got != "SHA-256 онога" {
		t.Errorf("a digest is called %q", got)
	}
}

func FuzzCyrillic(f *testing.F) {
	for latin := range pairs(f) {
		f.Add(latin)
	}
	f.Add("{")
	f.Add("}{a}\xff{č")
	braces := regexp.MustCompile(`(?s)\{[^}]*\}`)
	f.Fuzz(func(t *testing.T, s string) {
		got := Cyrillic(s)
		want := braces.FindAllString(s, -1)
		if !slices.Equal(braces.FindAllString(got, -1), want) {
			t.Errorf("braces of %q became %q", s, got)
		}
		if Cyrillic(s) != got {
			t.Errorf("%q is turned differently each time", s)
		}
	})
}
