package db_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

func TestAllAboutOnePersonIsGivenOut(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := known(t, a)
		other := app.Person{Name: "Somebody Else", Notes: "not hers"}
		must(t, a.SavePerson(ctx, &other))
		r, err := a.ExportPerson(ctx, p.ID, words.En)
		must(t, err)
		said := fmt.Sprintf("%+v", r)
		for _, word := range []string{"Zejnepe Rrustemaj", "Zeynep Rüstemay", "+383 44 909 808", "zejnepe.example", "old bridge", "Concert", "poster", "evidence.pdf", "srb"} {
			if !strings.Contains(said, word) {
				t.Errorf("%q is not given out", word)
			}
		}
		if strings.Contains(said, "not hers") {
			t.Error("something of another person is given out")
		}
		if name := app.FileNameOfPerson("2025-03-08"); name != "person_2025-03-08.xlsx" {
			t.Errorf("the file is called %q", name)
		}
		var out bytes.Buffer
		must(t, sheet.WriteReport(&out, r))
		steps, err := a.History(ctx, app.Page{Limit: 1})
		must(t, err)
		if steps[0].Kind != app.Trace || steps[0].About != p.ID {
			t.Errorf("the last step is %+v", steps[0])
		}
	})
}
