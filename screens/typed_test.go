package screens

import "testing"

func TestTypedMeetsNames(t *testing.T) {
	for typed, names := range map[string][]string{
		"":     {"Prizren", ""},
		"ISIK": {"Işık ve ses", "ışık"},
		"ilet": {"İletişim giderleri"},
		"sirp": {"Sırp"},
		"muz":  {"Музика и говор", "Müzik"},
		"1.1":  {"1.1 Fees of artists"},
	} {
		for _, name := range names {
			if !meets(name, typed) {
				t.Errorf("%q is not found in %q", typed, name)
			}
		}
	}
	if meets("Türk", "turn") || meets("", "a") {
		t.Error("finds what is not there")
	}
}
