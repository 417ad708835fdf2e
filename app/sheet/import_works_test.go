package sheet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A list of works brings authors, society, key, titles in several languages and
// how the rights stand.
func TestListOfWorks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Repertoar.csv")
	check(t, os.WriteFile(path, []byte(strings.Join([]string{
		"Naslov,Naslov na albanskom,Naslov na srpskom,Poreklo,Kompozitor,Autor teksta,Aranžman,Autorska prava,Organizacija,Izdavač,Tonalitet,Instrumentacija,Peva se na,Trajanje",
		"Ederlezi,Shëngjergji,Ђурђевдан,Rom,,,trad. / arr. Arta Gashi,,SOKOJ,,D minor,\"klarinet, tapan\",romski,4:10",
		"Emina,,,Bošnjak,narodna,Aleksa Šantić,,,,Dielli,,,bosanski,3:20",
		"Zvezde,,Zvezde nad Ibrom,Srb,Nevena Vasić,,,zaštićeno,APIK,,,,srpski,5:00",
		"Kolo,,,Srb,,,,tradicionalno aranžirano,,,,,,2:00",
		"Valle,,,Alb,,,Teuta Ukaj,tradicionalno,,,,,,2:00",
	}, "\n")), 0o600))
	a := dbtest.New(t)
	out := bring(t, a, path, app.ImportOptions{Kind: app.Works, Today: today})
	if out.Added[app.Works] != 5 || out.ProblemsTotal != 1 || out.Problems[0].Code != "no_arranger" || out.Problems[0].Row != 5 {
		t.Errorf("%s, problems %+v", out.Summary(), out.Problems)
	}
	rows, _, err := a.Works(t.Context(), app.WorkFilter{})
	check(t, err)
	got := map[string]app.Work{}
	for _, r := range rows {
		got[r.Title], err = a.Work(t.Context(), r.ID)
		check(t, err)
	}
	w := got["Ederlezi"]
	if w.Rights != app.RightsArranged || w.Arranger != "Arta Gashi" || !w.Interprets() || w.Society != "SOKOJ" || w.Key != "D minor" ||
		w.Instruments != "klarinet, tapan" || !w.Languages.Has("rom") || w.Seconds != 250 {
		t.Errorf("brought in %+v", w)
	}
	if len(w.Titles) != 2 || w.Titles[0].Language != "sq" || w.Titles[0].Title != "Shëngjergji" || w.Titles[1].Language != "sr-Cyrl" {
		t.Errorf("titles %+v", w.Titles)
	}
	if w = got["Emina"]; w.Rights != app.RightsTraditional || w.Lyricist != "Aleksa Šantić" || w.Publisher != "Dielli" || w.Composer != "" {
		t.Errorf("brought in %+v", w)
	}
	if w = got["Zvezde"]; w.Rights != app.RightsProtected || w.Composer != "Nevena Vasić" || len(w.Titles) != 1 || w.Titles[0].Language != "sr-Latn" {
		t.Errorf("brought in %+v", w)
	}
	if got["Kolo"].Rights != app.RightsTraditional || got["Valle"].Rights != app.RightsArranged {
		t.Errorf("rights %s, %s", got["Kolo"].Rights, got["Valle"].Rights)
	}
	for _, text := range []string{"djurdjevdan", "Shengjergji", "ederl"} {
		if hits, err := a.Find(t.Context(), text, app.Works, 5); err != nil || len(hits) != 1 {
			t.Errorf("%q finds %v, %v", text, hits, err)
		}
	}
}
