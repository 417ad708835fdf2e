package command_test

import (
	"strings"
	"testing"
)

// A profile says which sheets there are, and in which languages where nobody asks.
func TestReportByProfile(t *testing.T) {
	t.Chdir(t.TempDir())
	if got := run(t, "sample", "a.sofra"); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	got := run(t, "report", "a.sofra", "-grant", "MCYS-2025", "-profile", "mcys", "-json")
	if got.code != 0 || !strings.Contains(got.out, `"file":"MCYS-2025_mcys_2025-01-01_2025-12-31_sq.xlsx"`) || !strings.Contains(got.out, "Deklarata / Изјава") {
		t.Errorf("in the profile's languages: %+v", got)
	}
	got = run(t, "report", "a.sofra", "-grant", "MCYS-2025", "-profile", "mcys", "-lang", "en", "-json")
	if got.code != 0 || !strings.Contains(got.out, `"name":"Declaration"`) {
		t.Errorf("in English: %+v", got)
	}
	if got = run(t, "report", "a.sofra", "-grant", "MCYS-2025", "-profile", "nato", "-json"); got.code != 1 || !strings.Contains(got.out, `"unknown_profile"`) {
		t.Errorf("by none: %+v", got)
	}
}
