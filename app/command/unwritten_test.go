package command_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db"
)

// An office that cannot note what leaves it tells in no file of people by what they are,
// but what left just so before: not in the workbook of what audiences say, nor in the
// activity file.
func TestFilesOfAnOfficeThatCannotNoteThem(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra", "-size", "small")
	open := func(mode app.Mode) *app.App {
		t.Helper()
		a, err := db.Open(t.Context(), "a.sofra", mode)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	read := open(app.Mode{})
	code := shownByCommunity(t, read)
	if communities(t, read, code) != 0 || parts(t, read) != 0 {
		t.Errorf("before anything left: %d communities, %d parts", communities(t, read, code), parts(t, read))
	}
	if err := read.Close(); err != nil {
		t.Fatal(err)
	}
	write := open(app.Mode{Write: true})
	shown, told := communities(t, write, code), parts(t, write)
	if shown == 0 || told == 0 {
		t.Fatalf("the sample has %d communities, %d parts", shown, told)
	}
	if err := write.Close(); err != nil {
		t.Fatal(err)
	}
	read = open(app.Mode{})
	defer read.Close()
	if communities(t, read, code) != shown || parts(t, read) != told {
		t.Errorf("what left before: %d communities of %d, %d parts of %d", communities(t, read, code), shown, parts(t, read), told)
	}
}

// shownByCommunity is a question that the sample shows by community.
func shownByCommunity(t *testing.T, a *app.App) string {
	t.Helper()
	all, err := a.Opinions(t.Context(), app.ResponseFilter{})
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(all.Asked, func(o app.Opinion) bool {
		table, err := a.OpinionsByCommunity(t.Context(), app.ResponseFilter{}, o.Code)
		return err == nil && len(table.Rows) > 0
	})
	if at < 0 {
		t.Fatal("no question is shown by community")
	}
	return all.Asked[at].Code
}

// communities are the lines of the workbook that tell of communities.
func communities(t *testing.T, a *app.App, code string) (n int) {
	t.Helper()
	ask := app.OpinionAsk{Code: code, By: app.OpinionsByCommunity, Reason: "Asked for", Lang: words.En}
	if err := a.OpinionWorkbook(t.Context(), ask, func(r app.Report) error {
		table, _ := r.Table("ByCommunity")
		n = len(table.Rows)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return n
}

// parts are how many parts the activity file tells of figures.
func parts(t *testing.T, a *app.App) (n int) {
	t.Helper()
	if _, err := a.ActivityFile(t.Context(), app.ActivityRequest{Lang: words.En}, func(f app.ActivityFile) error {
		for _, one := range f.Activities {
			for _, r := range one.Results {
				for _, i := range r.Indicators {
					for _, p := range i.Parts {
						if p.By == app.ByGender {
							n++
						}
					}
				}
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return n
}
