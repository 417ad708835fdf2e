package names

import (
	"strings"
	"testing"
)

func TestShortForms(t *testing.T) {
	s := NewShort("Besnik Toska", "Shpend Krasniqi", "Милица Ђорђевић", "Zana", "Ana Li")
	but := NewWithin("Arta Krasniqi", "Besnik Toska")
	for _, c := range []struct{ text, want string }{
		{"Me B. Toska në skenë", "B. Toska = Besnik Toska"},
		{"B.Toska, Toska B., toska", "B.Toska = Besnik Toska; Toska B. = Besnik Toska"},
		{"Besnik Toska dhe A. Toska", ""},
		{"zoti Toska", "Toska = Besnik Toska"},
		{"Sh. Krasniqi dhe Arta Krasniqi", "Sh. Krasniqi = Shpend Krasniqi"},
		{"M. Đorđević; Ђорђевић М.", "M. Đorđević = Милица Ђорђевић; Ђорђевић М. = Милица Ђорђевић"},
		{"Ora 8. Toska", "Toska = Besnik Toska"},
		{"Zana, Li", ""},
		{"", ""},
	} {
		var got []string
		for _, f := range s.Find(c.text, but) {
			got = append(got, f.Piece+" = "+f.Name)
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("in %q is %q, not %q", c.text, strings.Join(got, "; "), c.want)
		}
	}
}
