package sheet_test

import (
	"strings"
	"testing"

	"sofra/app/words"
)

// A share has its sign where the report's language has it: 56 %, but %56.
func TestSharesInTheirLanguage(t *testing.T) {
	for lang, want := range map[words.Lang]string{words.Sq: `0\ %_0`, words.Tr: "%0_0"} {
		r := plainReport()
		r.Lang = lang
		_, f := written(t, r)
		forms := 0
		for _, form := range f.Styles.NumFmts.NumFmt {
			if strings.Contains(form.FormatCode, "%") {
				forms++
				if form.FormatCode != want {
					t.Errorf("%s: shares are written as %q", lang, form.FormatCode)
				}
			}
		}
		if forms == 0 {
			t.Errorf("%s: no share among the styles", lang)
		}
	}
}
