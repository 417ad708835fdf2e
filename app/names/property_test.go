package names

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// Syllables of the region's spellings, thick with the letters the rules are about.
var (
	latinParts = strings.Fields("a e i ı o ö u ü y ë b c ç č ć d đ dj dž dh f g ğ gj h j k kj l ll lj m n nj p q r rr s ş š sh " +
		"t th tj v x xh z ž zh ' ’ Đ İ I Š XH Gj DJ ǆ ǉ ŋ w ß")
	cyrillicParts = strings.Split("абвгдђежзијклљмнњопрстћуфхцчџшѓќѕАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ", "")
)

func drawName(t *rapid.T, parts []string, label string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 12).Draw(t, label), "")
}

// A database finds names by the beginnings of keys, so the key of a beginning must be a beginning of the key.
func TestKeysGrowWithTheName(t *testing.T) {
	for name, parts := range map[string][]string{"Latin": latinParts, "Cyrillic": cyrillicParts} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			whole := []rune(drawName(t, parts, "name"))
			typed := string(whole[:rapid.IntRange(1, len(whole)).Draw(t, "typed")])
			if len(Words(typed)) == 0 {
				return
			}
			if w, n := Key(typed), Key(string(whole)); !strings.HasPrefix(n, w) {
				t.Errorf("Key(%q) = %q does not begin %q", typed, w, n)
			}
			if w, n := Sounds(typed)[0], Sounds(string(whole))[0]; !strings.HasPrefix(n, w) {
				t.Errorf("Sounds(%q) = %q does not begin %q", typed, w, n)
			}
			if Meets(typed, string(whole)) != Exact {
				t.Errorf("%q does not meet %q", typed, string(whole))
			}
		}))
	}
}

func TestScriptDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := drawName(t, cyrillicParts, "name")
		latin := Latin(name)
		if Key(latin) != Key(name) {
			t.Errorf("Key(%q) = %q, Key(%q) = %q", name, Key(name), latin, Key(latin))
		}
		a, _, _ := strings.Cut(Sort(name), " ")
		b, _, _ := strings.Cut(Sort(latin), " ")
		if a != b {
			t.Errorf("%q sorts at %q, %q at %q", name, a, latin, b)
		}
		if Mixed(latin) || Latin(latin) != latin {
			t.Errorf("Latin(%q) = %q is not Latin", name, latin)
		}
	})
}

func TestEqualWordsSoundEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := drawName(t, latinParts, "name")
		if a, b := strings.Join(Sounds(name), " "), strings.Join(Sounds(Key(name)), " "); a != b {
			t.Errorf("%q sounds %q, its key %q", name, a, b)
		}
	})
}

// What is ASCII takes a shorter way to its keys; a word that is not brings it the long way.
func TestPlainTextIsNoException(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[ -~\t\n]{0,20}`).Draw(t, "plain") + rapid.SampledFrom([]string{"", "'", "\x00", "dj", "DJ d'j"}).Draw(t, "end")
		if got, want := Key(s+" č"), strings.TrimSpace(Key(s)+" c"); got != want {
			t.Errorf("Key(%q) is %q, alone %q", s, got, Key(s))
		}
		if got, want := strings.Join(Sounds(s+" č"), " "), strings.TrimSpace(strings.Join(Sounds(s), " ")+" c"); got != want {
			t.Errorf("Sounds(%q) is %q, alone %q", s, got, want)
		}
		whole, _, _ := strings.Cut(Sort(s+" č"), " ")
		alone, _, _ := strings.Cut(Sort(s), " ")
		if whole != strings.TrimPrefix(alone+"!c~2", "!") {
			t.Errorf("Sort(%q) is %q, alone %q", s, whole, alone)
		}
		if Unmix(s) != s || Mixed(s) || Latin(s) != s {
			t.Errorf("%q is not in one script", s)
		}
	})
}

func FuzzKeys(f *testing.F) {
	for _, s := range append(latinParts, "Đorđević", "Ђорђевић", "Сpбиn", "pr\xf6\u0374", "\xcdaĿоB", "İstanbul", "D´Angelo", "\xff\x00", "가각 हिन्दी", "پریشتینا", "ﬁ ½ ㎏", "пҟҟ") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkKeys(t, s) })
}

func TestKeysOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkKeys(t, rapid.String().Draw(t, "text")) })
}

// checkKeys is what must hold for any bytes at all.
func checkKeys(t interface{ Errorf(string, ...any) }, s string) {
	key, sounds, sorted := Key(s), strings.Join(Sounds(s), " "), Sort(s)
	for _, k := range []string{key, sounds, sorted} {
		if !utf8.ValidString(k) || strings.ContainsRune(k, 0) {
			t.Errorf("%q has the key %q", s, k)
		}
	}
	if again := Key(key); again != key {
		t.Errorf("Key(%q) = %q, of that %q", s, key, again)
	}
	if again := strings.Join(Sounds(sounds), " "); again != sounds {
		t.Errorf("Sounds(%q) = %q, of that %q", s, sounds, again)
	}
	if len(Words(s)) != len(Sounds(s)) {
		t.Errorf("%q has %d words and %d sounds", s, len(Words(s)), len(Sounds(s)))
	}
	if Sort(s) != sorted {
		t.Errorf("Sort(%q) differs from itself", s)
	}
	// Compatibility form may split a word (Ŀ is L and a dot), so only in that form are the words of both the same.
	s = norm.NFKC.String(strings.ToValidUTF8(s, " "))
	if u := Unmix(s); Mixed(u) || Key(u) != Key(s) {
		t.Errorf("Unmix(%q) = %q, Key %q for %q", s, u, Key(u), Key(s))
	}
}
