package seal_test

import (
	"errors"
	"strings"
	"testing"

	"sofra/app/seal"
)

func TestWrap(t *testing.T) {
	key := seal.NewKey()
	text, err := seal.Wrap(key, "Kafja në Mitrovicë")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, passphrase string
		want             error
	}{
		{"right", "Kafja në Mitrovicë", nil},
		{"ë typed as two characters", "Kafja ne\u0308 Mitrovice\u0308", nil},
		{"wrong", "Kafja ne Mitrovice", seal.ErrPassphrase},
		{"empty", "", seal.ErrPassphrase},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := seal.Unwrap(text, c.passphrase)
			if !errors.Is(err, c.want) || c.want == nil && got != key || c.want != nil && got != (seal.Key{}) {
				t.Errorf("%v, %v; want %v", got, err, c.want)
			}
		})
	}
	if _, err := seal.Wrap(key, ""); !errors.Is(err, seal.ErrPassphrase) {
		t.Errorf("empty passphrase wraps: %v", err)
	}
	if _, err := seal.Wrap(seal.Key{}, "x"); !errors.Is(err, seal.ErrLocked) {
		t.Errorf("no key wraps: %v", err)
	}
}

func TestChangedWraps(t *testing.T) {
	cost := func(text string) string { return strings.Replace(goldenWrap, "t=3,m=65536,p=4", text, 1) }
	last := goldenWrap[:len(goldenWrap)-1]
	for _, c := range []struct {
		name, text string
		want       error
	}{
		{"hours of work", cost("t=4000000000,m=65536,p=4"), seal.ErrDamaged},
		{"just too much work", cost("t=11,m=65536,p=4"), seal.ErrDamaged},
		{"all memory there is", cost("t=3,m=4294967295,p=4"), seal.ErrDamaged},
		{"just too much memory", cost("t=3,m=262145,p=4"), seal.ErrDamaged},
		{"too many threads", cost("t=3,m=65536,p=17"), seal.ErrDamaged},
		{"more threads than a byte", cost("t=3,m=65536,p=260"), seal.ErrDamaged},
		{"no threads", cost("t=3,m=65536,p=0"), seal.ErrDamaged},
		{"no work", cost("t=0,m=65536,p=4"), seal.ErrDamaged},
		{"cheap work", cost("t=2,m=65536,p=4"), seal.ErrDamaged},
		{"little memory", cost("t=3,m=8,p=4"), seal.ErrDamaged},
		{"negative", cost("t=-3,m=65536,p=4"), seal.ErrDamaged},
		{"other spelling", cost("t=03,m=65536,p=4"), seal.ErrDamaged},
		{"something after", cost("t=3,m=65536,p=4,x=1"), seal.ErrDamaged},
		{"no cost", cost(""), seal.ErrDamaged},
		{"other cost within bounds", cost("t=3,m=65536,p=3"), seal.ErrPassphrase},
		{"changed at the end", last + "A", seal.ErrPassphrase},
		{"cut short", last, seal.ErrPassphrase},
		{"other key's name", strings.Replace(goldenWrap, "19029eaeafc32d9d", "00000000000000ff", 1), seal.ErrPassphrase},
		{"no key's name", strings.Replace(goldenWrap, "19029eaeafc32d9d", "", 1), seal.ErrDamaged},
		{"short salt", strings.Replace(goldenWrap, "S8OW9nDGaAfNMfAaBGyyjA", "S8OW", 1), seal.ErrDamaged},
		{"a plain key", goldenKey, seal.ErrDamaged},
		{"a cell", goldenCell, seal.ErrDamaged},
		{"nothing", "", seal.ErrDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			if key, err := seal.Unwrap(c.text, goldenPass); !errors.Is(err, c.want) || key != (seal.Key{}) {
				t.Errorf("%v, %v; want %v", key, err, c.want)
			}
		})
	}
}

func TestWrapPlain(t *testing.T) {
	key := seal.NewKey()
	text := seal.WrapPlain(key)
	if got, err := seal.UnwrapPlain(text); got != key || err != nil {
		t.Errorf("%v, %v", got, err)
	}
	for _, c := range []struct{ name, text string }{
		{"changed key", goldenKey[:30] + "B" + goldenKey[31:]},
		{"other key's name", strings.Replace(goldenKey, "19029eaeafc32d9d", "00000000000000ff", 1)},
		{"cut short", goldenKey[:len(goldenKey)-2]},
		{"line break", goldenKey + "\n"},
		{"a closed key", goldenWrap},
		{"the zero key", seal.WrapPlain(seal.Key{})},
		{"nothing", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, err := seal.UnwrapPlain(c.text); !errors.Is(err, seal.ErrDamaged) || got != (seal.Key{}) {
				t.Errorf("%v, %v", got, err)
			}
		})
	}
}

func TestWayOf(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       seal.Way
		ok         bool
	}{
		{"plain", goldenKey, seal.Plain, true},
		{"passphrase", goldenWrap, seal.ByPassphrase, true},
		{"recovery", goldenAge, seal.ByRecovery, true},
		{"a cell", goldenCell, "", false},
		{"unknown way", "w1:magic:x", "magic", false},
		{"nothing", "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, ok := seal.WayOf(c.text); got != c.want || ok != c.ok {
				t.Errorf("%q, %v", got, ok)
			}
		})
	}
}

func TestRecovery(t *testing.T) {
	key := seal.NewKey()
	printed, recipient, err := seal.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	text, err := seal.WrapFor(key, recipient)
	if err != nil {
		t.Fatal(err)
	}
	typo := strings.Replace(printed, printed[30:31], map[bool]string{true: "Q", false: "P"}[printed[30] == 'P'], 1)
	for _, c := range []struct {
		name, text, printed string
		want                error
	}{
		{"right", text, printed, nil},
		{"in small letters and groups", text, " " + strings.ToLower(printed[:20]) + " \n" + strings.ToLower(printed[20:]), nil},
		{"mistyped", text, typo, seal.ErrMistyped},
		{"nothing typed", text, "", seal.ErrMistyped},
		{"the recipient instead", text, recipient, seal.ErrMistyped},
		{"another office's", text, goldenPaper, seal.ErrRecovery},
		{"cut short", text[:len(text)-4], printed, seal.ErrDamaged},
		{"not an age file", text[:40], printed, seal.ErrDamaged},
		{"too long", text + strings.Repeat("AAAA", 2000), printed, seal.ErrDamaged},
		{"other key's name", strings.Replace(text, key.ID(), "00000000000000ff", 1), printed, seal.ErrDamaged},
		{"a plain key", goldenKey, printed, seal.ErrDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := seal.UnwrapPrinted(c.text, c.printed)
			if !errors.Is(err, c.want) || c.want == nil && got != key || c.want != nil && got != (seal.Key{}) {
				t.Errorf("%v, %v; want %v", got, err, c.want)
			}
		})
	}
}

func TestRecipients(t *testing.T) {
	key := seal.NewKey()
	printed, recipient, err := seal.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := seal.RecipientOf(printed); got != recipient || err != nil {
		t.Errorf("recipient %s, %v; want %s", got, err, recipient)
	}
	if _, err := seal.RecipientOf("AGE-SECRET-KEY-1"); !errors.Is(err, seal.ErrMistyped) {
		t.Errorf("recipient of nothing: %v", err)
	}
	if _, err := seal.WrapFor(key, "age1nobody"); !errors.Is(err, seal.ErrDamaged) {
		t.Errorf("wrapped for nobody: %v", err)
	}
	if _, err := seal.WrapFor(seal.Key{}, recipient); !errors.Is(err, seal.ErrLocked) {
		t.Errorf("no key wrapped: %v", err)
	}
}
