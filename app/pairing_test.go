package app_test

import (
	"testing"

	"sofra/app"
)

// Whoever writes a code twice seldom writes it alike.
func TestOwnCodesAreReadAlike(t *testing.T) {
	for _, c := range []struct{ one, other string }{{"ana 03", "ANA-03"}, {"АНА 03", "AHA03"}, {"Çela7", "cela 7"}, {"мј.12", "MJ12"}, {"ЖИКА9", "žika9"}} {
		if a, b := app.OwnCodeKey(c.one), app.OwnCodeKey(c.other); a != b || a == "" {
			t.Errorf("%q is %q, %q is %q", c.one, a, c.other, b)
		}
	}
	if app.OwnCodeKey(" - ") != "" || app.OwnCodeKey("ANA03") == app.OwnCodeKey("ANA04") {
		t.Error("no code is one, or two are")
	}
}
