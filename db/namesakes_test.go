package db_test

import (
	"fmt"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestNamesakes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		amra := app.Person{Name: "Amra Hodžić", OtherNames: "Амра Хоџић"}
		must(t, a.SavePerson(t.Context(), &amra))
		for i := range 5 {
			must(t, a.SavePerson(t.Context(), &app.Person{Name: "Arta Krasniqi", Plays: fmt.Sprint(i)}))
		}
		for typed, want := range map[string]int{
			"amra hodzic": 1, "Хоџић Амра": 1, "Amra": 0, "Amra Hodžić Begu": 0, "Arta Krasniqi": 3, "": 0, "%": 0,
		} {
			same, err := a.Namesakes(t.Context(), app.Person{Name: typed})
			if err != nil || len(same) != want {
				t.Errorf("%q meets %+v, %v", typed, same, err)
			}
		}
		if same, err := a.Namesakes(t.Context(), amra); err != nil || len(same) != 0 {
			t.Errorf("Amra is her own namesake: %+v, %v", same, err)
		}
		if same, err := a.Namesakes(t.Context(), app.Person{Name: "A. H.", StageName: "Amra Hodzic"}); err != nil || len(same) != 1 {
			t.Errorf("a stage name meets %+v, %v", same, err)
		}
	})
}
