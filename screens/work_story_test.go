package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// A traditional theme becomes a work of the catalogue: with its arranger, its
// titles and a score, and it is found by every spelling.
func TestWorkFromThemeToScore(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("works")
	press(t, u, "New work")
	fill(t, u, "Title", "Хајде Јано")
	find(t, u, "Tradition", "serb")
	field[*widgets.Select](t, u, "Rights").SetChosen(app.RightsArranged)
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "needs the name of its arranger") {
		t.Errorf("without an arranger it says %q", got)
	}
	look(t, u, "work-no-arranger")
	fill(t, u, "Arranger", "Arta Gashi")
	fill(t, u, "Author of the words", "popular")
	fill(t, u, "Collecting society", "Kosova Music Rights Society")
	fill(t, u, "Key", "D")
	fill(t, u, "Instruments", "voice, kaval, çifteli, double bass")
	fill(t, u, "Length", "4:10")
	look(t, u, "work-full-form")
	press(t, u, "Save")
	mustClose(t, u)
	addTitles(t, u)
	addScore(t, u)
	turnTo(t, u, "History")
	if got := strings.Join(readable(u), "; "); !strings.Contains(got, "Eja Jano") {
		t.Errorf("the history says %q", got)
	}
	look(t, u, "work-history")
	turnTo(t, u, "Overview")
	if got := said(u); !strings.Contains(got, "Modern interpretation of a traditional theme") || !strings.Contains(got, "Haydi Yano") {
		t.Errorf("the overview says %q", got)
	}
	look(t, u, "work-overview")
	lookAtWork(t, u)
}

// addTitles writes what the work is called in other languages.
func addTitles(t *testing.T, u *UI) {
	t.Helper()
	turnTo(t, u, "Titles")
	look(t, u, "work-titles-none")
	for language, title := range map[string]string{"sq": "Hajde Jano", "tr": "Haydi Yano"} {
		press(t, u, "Add a title")
		field[*widgets.Select](t, u, "Language").SetChosen(language)
		fill(t, u, "Title", title)
		press(t, u, "Save")
		mustClose(t, u)
	}
	press(t, u, "Add a title")
	field[*widgets.Select](t, u, "Language").SetChosen("sq")
	fill(t, u, "Title", "Eja Jano")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "has a title in this language") {
		t.Errorf("a second title in Albanian says %q", got)
	}
	field[*widgets.Select](t, u, "Kind").SetChosen(app.TitleAlternative)
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "work-titles")
	for _, text := range []string{"hajde jano", "haydi", "eja jano", "hajde јано"} {
		if hits, err := u.App.Find(t.Context(), text, app.Works, 5); err != nil || len(hits) != 1 {
			t.Errorf("%q finds %v, %v", text, hits, err)
		}
	}
}

// lookAtWork looks at the work in other languages, and in the dark.
func lookAtWork(t *testing.T, u *UI) {
	t.Helper()
	u.speak(words.Sq)
	look(t, u, "work-overview-sq")
	u.speak(words.SrCyrl)
	look(t, u, "work-overview-sr-Cyrl")
	u.dress(func(s *settings) { s.Look = "dark" })
	look(t, u, "work-overview-dark")
	editWork(u, &u.pageNow().(*list[app.WorkRow]).rowsShown()[0])
	look(t, u, "work-form-sr-Cyrl-dark")
}

// rowsShown are the records that the list holds.
func (l *list[R]) rowsShown() (all []R) {
	for _, r := range l.rows {
		all = append(all, r)
	}
	return all
}

// addScore keeps a score with the chosen work.
func addScore(t *testing.T, u *UI) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "jano.pdf")
	keep(t, os.WriteFile(path, []byte("notes"), 0o600))
	turnTo(t, u, "Files")
	look(t, u, "work-files-none")
	id := u.pageNow().(*list[app.WorkRow]).chosen
	u.askFile(app.Ref{Kind: app.Works, ID: id}, path)
	field[*widgets.Select](t, u, "What it is for").SetChosen(app.FileScore)
	look(t, u, "work-file-form")
	press(t, u, "Add")
	mustClose(t, u)
	look(t, u, "work-files")
	if files, err := u.App.Files(t.Context(), app.Ref{Kind: app.Works, ID: id}); err != nil || len(files) != 1 || files[0].Purpose != app.FileScore {
		t.Errorf("kept %+v, %v", files, err)
	}
	u.undo()
	if files, err := u.App.Files(t.Context(), app.Ref{Kind: app.Works, ID: id}); err != nil || len(files) != 0 {
		t.Errorf("after Undo there are %+v, %v", files, err)
	}
	u.redo()
}

// A protected work without its authors is kept after a question, and says so.
func TestProtectedWorkWithoutAuthors(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("works")
	press(t, u, "New work")
	fill(t, u, "Title", "Zog i verës")
	field[*widgets.Select](t, u, "Rights").SetChosen(app.RightsProtected)
	press(t, u, "Save")
	look(t, u, "work-doubt")
	if _, n, _ := a.Works(t.Context(), app.WorkFilter{}); n != 0 {
		t.Error("it is kept before the question is answered")
	}
	press(t, u, "Save")
	mustClose(t, u)
	if got := said(u); !strings.Contains(got, "A protected work has a composer or an arranger") {
		t.Errorf("the detail says %q", got)
	}
	look(t, u, "work-doubt-detail")
}
