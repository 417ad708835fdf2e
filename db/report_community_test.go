package db_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// eachDB runs a test on an empty office of each engine, without the app before it.
func eachDB(t *testing.T, test func(t *testing.T, d *db.DB)) {
	t.Helper()
	for _, engine := range []string{"sqlite", "postgres"} {
		t.Run(engine, func(t *testing.T) {
			where, mode := filepath.Join(t.TempDir(), "office.sofra"), app.Mode{Create: true, Write: true}
			if engine == "postgres" {
				where, mode = dbtest.Server(t), app.Mode{Write: true}
			}
			d, err := db.OpenDB(t.Context(), where, mode)
			must(t, err)
			t.Cleanup(func() { d.Close() })
			test(t, d)
		})
	}
}

// What every screen has opens no answer on identity, alone or counted.
func TestScreensCannotCountCommunities(t *testing.T) {
	for _, all := range []reflect.Type{reflect.TypeFor[app.Reader](), reflect.TypeFor[*app.App]()} {
		for i := range all.NumMethod() {
			m := all.Method(i)
			if strings.Contains(m.Type.String(), "CommunityCount") || m.Name == "Identity" {
				t.Errorf("%s has %s", all, m.Name)
			}
		}
	}
}

// A report says that it merges groups, and opens nobody's answer but theirs
// who are on stage.
func TestSmallCommunities(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		merges := func(f app.Filter) bool {
			t.Helper()
			small, err := a.SmallCommunities(t.Context(), f)
			must(t, err)
			return small
		}
		if !merges(app.Filter{GrantID: y.Grant.ID}) || merges(app.Filter{GrantID: y.Grant.ID, From: "2019-01-01", To: "2019-12-31"}) {
			t.Error("it is said of the wrong year")
		}
		absent := app.Person{Name: "Nobody"}
		must(t, a.SavePerson(t.Context(), &absent))
		must(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: absent.ID, Asks: app.AsksCommunity, Answer: "alb", SaidBy: app.SaidSelf}))
		must(t, d.Outside(t.Context(), `UPDATE identity SET answer = 's1:damaged' WHERE person_id = ?`, absent.ID))
		if _, err := communitiesOf(t, d, app.Filter{GrantID: y.Grant.ID}); err != nil {
			t.Errorf("a cell of somebody who was not there was opened: %v", err)
		}
	})
}
