package app_test

import (
	"testing"

	"sofra/app"
)

func TestConvert(t *testing.T) {
	for name, c := range map[string]struct {
		amount app.Minor
		rate   string
		want   app.Minor
		ok     bool
	}{
		"dinars":             {420000, "0.00854", 3587, true},
		"one to one":         {12345, "1", 12345, true},
		"a half up":          {3, "0.5", 2, true},
		"also to an odd one": {5, "0.5", 3, true},
		"under a half":       {5, "0.499", 2, true},
		"below zero":         {-5, "0.5", -3, true},
		"nothing":            {0, "117.2", 0, true},
		"no rate":            {100, "", 0, false},
		"zero":               {100, "0", 0, false},
		"a fraction":         {100, "1/3", 0, false},
		"an exponent":        {100, "1e3", 0, false},
		"words":              {100, "much", 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := app.Convert(c.amount, c.rate); got != c.want || ok != c.ok {
				t.Errorf("%d at %q is %d, %v; want %d, %v", c.amount, c.rate, got, ok, c.want, c.ok)
			}
		})
	}
}

func must(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}
