package db_test

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Who is erased is erased from frozen versions: by id the name is not there, and
// one that a list wrote is taken out.
func TestErasedFromVersions(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		who := app.Person{Name: "Zejnepe Rrustemaj"}
		must(t, a.SavePerson(ctx, &who))
		p := app.Programme{Title: "Evening", Status: "agreed", Items: []app.Item{
			{Kind: "work", Title: "One", Performers: []app.Performer{{PersonID: who.ID, Part: "voice"}, {Said: "Zejnepe Rrustemaj"}}},
		}}
		must(t, a.SaveProgramme(ctx, &p))
		must(t, a.FreezeProgramme(ctx, p))
		all, err := a.ProgrammeVersions(ctx, p.ID)
		must(t, err)
		if !strings.Contains(all[0].Body, "Rrustemaj") {
			t.Fatalf("the version is %s", all[0].Body)
		}
		must(t, a.ErasePerson(ctx, who.ID, app.EraseAsked))
		all, err = a.ProgrammeVersions(ctx, p.ID)
		must(t, err)
		items, err := all[0].Items()
		must(t, err)
		if strings.Contains(all[0].Body, "Rrustemaj") || len(items) != 1 || len(items[0].Performers) != 2 {
			t.Errorf("after erasing the version is %s", all[0].Body)
		}
	})
}
