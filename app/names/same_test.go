package names

import "testing"

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Lazar Djordjevic", "Лазар Ђорђевић", true},
		{"Hodža Amra", "Amra Hoxha", true},
		{"ELIF YILDIZ", "Elif Yıldız", true},
		{"Ana", "Ana Kovač", false},
		{"Ana Kovač", "Ana Kovačević", false},
		{"Ana Ana", "Ana Kovač", false},
		{"", "", false},
		{"–", "?", false},
	} {
		if Same(c.a, c.b) != c.same || Same(c.b, c.a) != c.same {
			t.Errorf("%q and %q are one: %v", c.a, c.b, !c.same)
		}
	}
}
