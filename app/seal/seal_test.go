package seal_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sofra/app/seal"
)

func mustSeal(t testing.TB, r *seal.Ring, cell seal.Cell, plain string) string {
	t.Helper()
	sealed, err := r.Seal(cell, plain)
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

func TestSealAndOpen(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	rapid.Check(t, func(rt *rapid.T) {
		plain := rapid.OneOf(rapid.String(), rapid.StringN(0, 400, -1)).Draw(rt, "plain")
		cell := seal.Cell{Table: rapid.String().Draw(rt, "table"), Column: rapid.String().Draw(rt, "column"), Row: rapid.String().Draw(rt, "row")}
		sealed := mustSeal(t, ring, cell, plain)
		if got, err := ring.Open(cell, sealed); got != plain || err != nil {
			rt.Fatalf("opens to %q, %v", got, err)
		}
		if !seal.IsSealed(sealed) {
			rt.Fatalf("%s is not sealed", sealed)
		}
	})
}

func TestMovedCells(t *testing.T) {
	for _, c := range []struct {
		name string
		to   seal.Cell
	}{
		{"other row", seal.Cell{Table: "identity", Column: "answer", Row: "8"}},
		{"other column", seal.Cell{Table: "identity", Column: "words", Row: "7"}},
		{"other table", seal.Cell{Table: "payee", Column: "answer", Row: "7"}},
		{"same letters, cut elsewhere", seal.Cell{Table: "identitya", Column: "nswer", Row: "7"}},
		{"nowhere", seal.Cell{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			ring := seal.NewRing(seal.NewKey())
			sealed := mustSeal(t, ring, seal.Cell{Table: "identity", Column: "answer", Row: "7"}, "bosniak")
			if got, err := ring.Open(c.to, sealed); !errors.Is(err, seal.ErrDamaged) || got != "" {
				t.Errorf("opens to %q, %v", got, err)
			}
		})
	}
}

func TestEveryChangedCharacterIsRefused(t *testing.T) {
	ring := goldenRing(t)
	for at := range len(goldenCell) {
		for bit := range 8 {
			changed := []byte(goldenCell)
			changed[at] ^= 1 << bit
			got, err := ring.Open(goldenPlace(), string(changed))
			if err == nil || got != "" {
				t.Errorf("bit %d of character %d changed: opens to %q", bit, at, got)
			}
		}
	}
}

func TestRefusedTexts(t *testing.T) {
	head, body := goldenCell[:20], goldenCell[20:]
	for _, c := range []struct {
		name, text string
		want       error
	}{
		{"empty", "", seal.ErrDamaged},
		{"never sealed", "bosniak", seal.ErrDamaged},
		{"cut short", goldenCell[:len(goldenCell)-1], seal.ErrDamaged},
		{"only the head", head, seal.ErrDamaged},
		{"a line break inside", head + body[:9] + "\n" + body[9:], seal.ErrDamaged},
		{"a space after", goldenCell + " ", seal.ErrDamaged},
		{"one more part", goldenCell + ":", seal.ErrDamaged},
		{"other version", "s2" + goldenCell[2:], seal.ErrDamaged},
		{"key id in capitals", strings.ToUpper(head) + body, seal.ErrDamaged},
		{"other key", "s1:00000000000000ff:" + body, seal.ErrLocked},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := goldenRing(t).Open(goldenPlace(), c.text); !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
}

func TestRing(t *testing.T) {
	older, newer := seal.NewKey(), seal.NewKey()
	cell := seal.Cell{Table: "identity", Column: "answer", Row: "7"}
	var ring seal.Ring
	if _, err := ring.Seal(cell, "x"); !errors.Is(err, seal.ErrLocked) {
		t.Errorf("empty ring seals: %v", err)
	}
	ring.Use(older)
	first := mustSeal(t, &ring, cell, "one")
	ring.Use(newer)
	second := mustSeal(t, &ring, cell, "two")
	for sealed, want := range map[string]struct{ plain, key string }{
		first: {"one", older.ID()}, second: {"two", newer.ID()},
	} {
		id, ok := seal.KeyOf(sealed)
		plain, err := ring.Open(cell, sealed)
		if id != want.key || !ok || plain != want.plain || err != nil {
			t.Errorf("%q by %s, %v; want %v", plain, id, err, want)
		}
	}
	if len(ring.IDs()) != 2 {
		t.Errorf("keys on the ring: %v", ring.IDs())
	}
	ring.Lock()
	if _, err := ring.Open(cell, first); !errors.Is(err, seal.ErrLocked) || len(ring.IDs()) != 0 {
		t.Errorf("locked ring opens: %v", err)
	}
	if _, err := seal.NewRing(seal.Key{}, older).Seal(cell, "x"); !errors.Is(err, seal.ErrLocked) {
		t.Errorf("ring without a current key seals: %v", err)
	}
}

func TestSameTextSealsDifferently(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	seen := map[string]bool{}
	for range 1000 {
		seen[mustSeal(t, ring, goldenPlace(), "serb")] = true
	}
	if len(seen) != 1000 {
		t.Errorf("%d different texts of 1000", len(seen))
	}
}

func TestLengthsDoNotTell(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	for _, c := range []struct {
		name string
		a, b int
		same bool
	}{
		{"nothing and most of a block", 0, 63, true},
		{"short names", 4, 11, true},
		{"one block and two", 63, 64, false},
		{"within the second", 64, 127, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := mustSeal(t, ring, goldenPlace(), strings.Repeat("x", c.a))
			b := mustSeal(t, ring, goldenPlace(), strings.Repeat("x", c.b))
			if (len(a) == len(b)) != c.same {
				t.Errorf("lengths %d and %d", len(a), len(b))
			}
		})
	}
}

func TestKeyNeverShowsItself(t *testing.T) {
	key, err := seal.UnwrapPlain(goldenKey)
	if err != nil {
		t.Fatal(err)
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, shown := range []any{key, &key} {
			if got := fmt.Sprintf(verb, shown); got != "key "+key.ID() {
				t.Errorf("%s shows %s", verb, got)
			}
		}
	}
}

func FuzzOpen(f *testing.F) {
	ring := goldenRing(f)
	for _, text := range []string{goldenCell, goldenKey, goldenWrap, goldenAge, "", "s1::", "bosniak", goldenCell[:60]} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		plain, err := ring.Open(goldenPlace(), text)
		if err == nil && (text != goldenCell || plain != goldenPlain) {
			t.Errorf("%q opens", text)
		}
		if err != nil && (plain != "" || strings.Contains(err.Error(), goldenPlain)) {
			t.Errorf("%q with %v", plain, err)
		}
		if key, err := seal.UnwrapPlain(text); err == nil && seal.WrapPlain(key) != text {
			t.Errorf("%q is a key in another spelling", text)
		}
		_, _ = seal.UnwrapPrinted(text, goldenPaper)
	})
}
