package app

import "testing"

func TestTitlesAreTheSameHoweverTheyAreWritten(t *testing.T) {
	key := headKey([]string{"Emri", "Telefoni"})
	for _, same := range [][]string{{" EMRI ", "telefoni"}, {"Emri", "Telefoni", "", " "}} {
		if headKey(same) != key {
			t.Errorf("%q are other titles", same)
		}
	}
	for _, other := range [][]string{{"Telefoni", "Emri"}, {"Emri", "", "Telefoni"}, {"EmriTelefoni", "x"}} {
		if headKey(other) == key {
			t.Errorf("%q are the same titles", other)
		}
	}
	if headKey([]string{"Emri", ""}) != "" {
		t.Error("one title is enough to tell a sheet by")
	}
}

func TestWhatIsLostOfAFile(t *testing.T) {
	for code, want := range map[string]bool{
		"bad_date": true, "bad_phone": false, "no_name": true, "no_concert": false, "long_name": true, "formula": true,
		"ambiguous_place": false, "unknown_person": false, "roll_up": false, "kept": true, "letters": false, "known": false,
	} {
		if (CellProblem{Code: code}).Lost() != want {
			t.Errorf("%s: want %v", code, want)
		}
	}
}
