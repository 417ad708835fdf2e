package app_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

func TestPassphraseRule(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		right       bool
	}{
		{"four words", "kafe pas provës këtu", true},
		{"just long enough", "dvanaestslov", true},
		{"Cyrillic", "кафа после пробе", true},
		{"too short", "jedanaestsl", false},
		{"short in letters, not in bytes", "ђђђђђђђђђђђ", false},
		{"nothing", "", false},
		{"a space at the end", "kafe pas provës ", false},
		{"two lines", "kafe pas\nprovës këtu", false},
		{"a whole page", strings.Repeat("kafe ", 80) + "x", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := app.PassphraseRule(c.typed); got.Empty() != c.right {
				t.Errorf("%q: %q", c.typed, got.English())
			}
		})
	}
}

func TestAnswerRule(t *testing.T) {
	for answer, right := range map[string]bool{
		"alb": true, "rom, ash": true, "pns": true, "in own words": true,
		"": false, " , ": false, "pns, alb": false, strings.Repeat("x", 301): false,
	} {
		if got := app.AnswerRule(answer); got.Empty() != right {
			t.Errorf("%.20q: %q", answer, got.English())
		}
	}
}

func TestReportWithoutThePassphrase(t *testing.T) {
	where := filepath.Join(t.TempDir(), "office.sofra")
	a := dbtest.Open(t, where, app.Mode{Create: true, Write: true})
	ask := app.ReportRequest{Grant: dbtest.NewYear(t, a).Grant.Code, Lang: words.En}
	before := reportOf(t, a, ask)
	if _, err := a.Protect(t.Context(), "kafe pas provës"); err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if after := reportOf(t, dbtest.Open(t, where, app.Mode{Passphrase: "kafe pas provës"}), ask); !reflect.DeepEqual(before, after) {
		t.Error("with the passphrase it is another report")
	}
	sealed := reportOf(t, dbtest.Open(t, where, app.Mode{}), ask)
	people, _ := sealed.Table("Communities")
	artists, _ := sealed.Table("Artists")
	if !sealed.Sealed || before.Sealed || len(people.Rows) != 1 || people.Rows[0][0].Text != "all together" || people.Rows[0][2].N != int64(len(artists.Rows)) {
		t.Errorf("sealed %v, communities %v", sealed.Sealed, people.Rows)
	}
	said := 0
	for i, s := range sealed.Sheets {
		for _, note := range s.Notes {
			if strings.HasPrefix(note, "Identity was sealed") {
				said++
			}
		}
		if s.Key != "cover" && s.Key != "communities" && s.Key != "across" && s.Key != "summary" && !reflect.DeepEqual(s, before.Sheets[i]) {
			t.Errorf("the sheet %s is another one", s.Key)
		}
	}
	if said != 3 {
		t.Errorf("it is said %d times, want on the cover and on both sheets", said)
	}
}

func reportOf(t *testing.T, a *app.App, ask app.ReportRequest) app.Report {
	t.Helper()
	r, err := a.DonorReport(t.Context(), ask, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
