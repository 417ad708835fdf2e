package sheet

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// askedCodes are what the questionnaire of these tests asks.
var askedCodes = []string{"liked", "heard", "contact", "warmth", "source", "visits", "comment", "may_quote", "community", "age"}

// sentForms are submissions, the n-th always the same.
func sentForms(n int) (all []koboForm) {
	one := func(i int, of ...string) string { return of[i%len(of)] }
	for i := range n {
		all = append(all, koboForm{
			uuid: fmt.Sprintf("7d0c1f6e-0000-4000-8000-%012d", i), end: fmt.Sprintf("2026-03-20T22:%02d:11.250+01:00", i%60),
			said: map[string]string{
				"liked": fmt.Sprint(i % 11), "heard": one(i, "yes", "no"), "contact": one(i, "daily", "weekly", "never", ""), "warmth": fmt.Sprint(i * 7 % 101),
				"source": one(i, "poster media", "people", "people online other", ""), "visits": fmt.Sprint(i % 5),
				"comment": one(i, `It was "good"; really`, "", "=1+1"), "may_quote": one(i, "yes", "no", ""),
				"community": one(i, "alb", "srb", "alb tur", "pns"), "age": one(i, "18-24", "65+", "pns"),
			},
			extra: map[string]string{},
		})
	}
	return all
}

// pooled counts the answers of submissions as the office should, by another way.
func pooled(forms []koboForm) map[string]int {
	counts := map[string]int{"all ": len(forms)}
	for _, f := range forms {
		counts["score "+f.said["liked"]]++
		counts["heard "+f.said["heard"]]++
		for _, code := range []string{"contact", "warmth", "visits", "source", "comment", "may_quote"} {
			said := f.said[code]
			if said == "" {
				continue
			}
			counts[code+" "]++
			if code == "comment" {
				delete(counts, "comment ")
				continue
			}
			for _, choice := range strings.Fields(said) {
				counts[code+" "+choice]++
			}
		}
	}
	return counts
}

func countsOf(t testing.TB, a *app.App, f app.ResponseFilter) map[string]int {
	t.Helper()
	all, err := a.AnswersTo(t.Context(), f)
	check(t, err)
	counts := map[string]int{}
	for _, c := range all {
		counts[c.Question+" "+c.Answer] = int(c.N)
	}
	return counts
}

func sameCounts(t testing.TB, what string, got, want map[string]int) {
	t.Helper()
	if maps.Equal(got, want) {
		return
	}
	for _, key := range slices.Sorted(maps.Keys(got)) {
		if got[key] != want[key] {
			t.Errorf("%s: %q is counted %d times, not %d", what, key, got[key], want[key])
		}
	}
	for key, n := range want {
		if got[key] == 0 {
			t.Errorf("%s: %q is not counted, and should be %d times", what, key, n)
		}
	}
}

// A table from Kobo twice over, then the same forms as a workbook in another
// style with five new ones: each form is there once, its answers are counted
// once, and undo takes each file back whole.
func TestFormsFromTelephonesComeOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		e, f := koboOffice(t, a, askedCodes...)
		forms := sentForms(45)
		empty := digest(t, a)
		first := koboCSV(t, true, koboStyle{groups: true, several: "both"}.table(f, forms[:40]))
		exact := app.ImportOptions{Today: today, Joins: app.Joins{Exact: true}}
		out := bring(t, a, first, exact)
		if out.Added[app.Responses] != 40 || out.Known[app.Responses] != 0 || out.ProblemsTotal != 0 || out.Skipped != 0 {
			t.Fatalf("first: %+v", out)
		}
		sameCounts(t, "forty", countsOf(t, a, app.ResponseFilter{EventID: e.ID, QuestionnaireID: f.ID}), pooled(forms[:40]))
		before := digest(t, a)
		if out = bring(t, a, first, exact); out.Step != "" || out.Known[app.Responses] != 40 || digest(t, a) != before {
			t.Errorf("again: %+v", out)
		}
		if out = bring(t, a, first, app.ImportOptions{Today: today}); out.Step != "" || out.Known[app.Responses] != 40 {
			t.Errorf("again, with nothing joined: %+v", out)
		}
		labels := koboStyle{labels: words.Sq, several: "both"}.table(f, forms)
		out = bring(t, a, koboBook(t, koboSheet{"Bridges", labels}), exact)
		if out.Added[app.Responses] != 5 || out.Known[app.Responses] != 40 || out.ProblemsTotal != 0 {
			t.Errorf("five new ones: %+v", out)
		}
		sameCounts(t, "all", countsOf(t, a, app.ResponseFilter{EventID: e.ID, QuestionnaireID: f.ID}), pooled(forms))
		move(t, a.Undo)
		if digest(t, a) != before {
			t.Error("undo left something of the workbook")
		}
		move(t, a.Undo)
		if digest(t, a) != empty {
			t.Error("undo left something of the table")
		}
	})
}

// Whatever the export is set to, the same answers come of it.
func TestEveryStyleOfExportSaysTheSame(t *testing.T) {
	forms := sentForms(24)
	a := dbtest.New(t)
	_, f := koboOffice(t, a, askedCodes...)
	for _, labels := range append([]words.Lang{""}, words.Langs()...) {
		for _, several := range []string{"summary", "details", "both"} {
			style := koboStyle{labels: labels, several: several, groups: several == "both", bom: labels == ""}
			rows := style.table(f, forms)
			for kind, path := range map[string]string{"csv": koboCSV(t, style.bom, rows), "xlsx": koboBook(t, koboSheet{"Bridges", rows})} {
				t.Run(fmt.Sprint(kind, " ", labels, " ", several), func(t *testing.T) {
					out := bring(t, a, path, app.ImportOptions{Today: today})
					if out.Added[app.Responses] != len(forms) || out.ProblemsTotal != 0 {
						t.Errorf("%+v", out)
					}
					sameCounts(t, "pooled", countsOf(t, a, app.ResponseFilter{QuestionnaireID: f.ID}), pooled(forms))
					said := ""
					rows, _, err := a.Responses(t.Context(), app.ResponseFilter{})
					check(t, err)
					for _, r := range rows {
						said += r.Community + " " + r.AgeBand + ";"
						if r.Day != "2026-03-20" || r.Way != "import" || !strings.HasPrefix(string(r.FilledAt), "2026-03-20T21:") {
							t.Errorf("filled in at %s, %s", r.FilledAt, r.Day)
						}
					}
					if n := strings.Count(said, "mix ") + strings.Count(said, " 65+"); n != 6+8 {
						t.Errorf("who they are: %s", said)
					}
					move(t, a.Undo)
				})
			}
		}
	}
}
