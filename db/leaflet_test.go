package db_test

import (
	"io"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// What was printed, and the sentence that a grant requires, are kept on both
// engines; a sentence that stays keeps its row, and Undo takes a change back.
func TestLeafletsAndSentences(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "MK-1", Title: "Talks", Currency: "EUR"}
		must(t, a.SaveGrant(ctx, &g))
		must(t, a.SaveGrantSentences(ctx, g.ID, map[words.Lang]string{words.Sq: " Mbështetur. ", words.En: "Supported."}))
		before, err := a.GrantSentences(ctx, g.ID)
		must(t, err)
		must(t, a.SaveGrantSentences(ctx, g.ID, map[words.Lang]string{words.Sq: "Mbështetur."}))
		after, err := a.GrantSentences(ctx, g.ID)
		if err != nil || len(before) != 2 || len(after) != 1 || after[0].Body != "Mbështetur." || after[0].Version != 1 {
			t.Errorf("before %+v, after %+v, %v", before, after, err)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if all, err := a.GrantSentences(ctx, g.ID); err != nil || len(all) != 2 {
			t.Errorf("after undo %+v, %v", all, err)
		}
		e := app.Event{Title: "Evening", Kind: "concert", Status: "planned"}
		must(t, a.SaveEvent(ctx, &e))
		l := app.Leaflet{EventID: e.ID, Number: 1, PrintedAt: app.InstantOf(time.Date(2025, 3, 20, 17, 0, 0, 0, time.UTC)), Languages: app.Set{"sq", "sr-Cyrl", "en"}, Size: app.SizeFolded, Blocks: app.Set{app.LeafletFunders}, Partners: "A\nB"}
		must(t, a.PrintLeaflet(ctx, l, time.Date(2025, 3, 20, 17, 0, 0, 0, time.UTC), func(app.LeafletPaper, io.Writer) error { return nil }, io.Discard))
		all, err := a.Leaflets(ctx, e.ID)
		if err != nil || len(all) != 1 || all[0].Languages.String() != "sq, sr-Cyrl, en" || all[0].Partners != "A\nB" || all[0].Number != 1 {
			t.Errorf("printed: %+v, %v", all, err)
		}
	})
}
