package sheet_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
)

// Who has the workbook of yesterday and gets that of today would read off what the
// one form between them says: it is told, and leaves only for a reason.
func TestOpinionsAreLaidBesideEarlierOnes(t *testing.T) {
	a, series := heard(t)
	ctx := t.Context()
	ask := app.OpinionAsk{Filter: app.ResponseFilter{SeriesID: series}, About: "Rrënjë dhe degë", Code: "trust", By: app.OpinionsByCommunity, Lang: words.En}
	written := 0
	give := func(ask app.OpinionAsk) error {
		return a.OpinionWorkbook(ctx, ask, func(app.Report) error { written++; return nil })
	}
	for range 2 { // the same again tells nothing new
		if err := give(ask); err != nil {
			t.Fatal(err)
		}
	}
	forms, _, err := a.Responses(ctx, app.ResponseFilter{SeriesID: series})
	if err != nil {
		t.Fatal(err)
	}
	trust := 5
	if err := a.SaveResponses(ctx, []*app.Response{{EventID: forms[0].EventID, Day: forms[0].Day, Language: "sq", Trust: &trust, Community: "alb"}}); err != nil {
		t.Fatal(err)
	}
	var told *app.ToldTogether
	if err := give(ask); !errors.As(err, &told) || len(told.Doubts) == 0 || written != 2 {
		t.Fatalf("one form more: %v, %d written", err, written)
	}
	without := ask
	without.By = app.OpinionsByEvent
	if err := give(without); err != nil {
		t.Errorf("without the communities: %v", err)
	}
	ask.Reason = "The funder's auditor asked for both"
	if err := give(ask); err != nil {
		t.Fatal(err)
	}
	kept := releases(ctx, t, a)
	if len(kept) != 3 || kept[0].Reason != ask.Reason || kept[1].Reason != "" || written != 4 {
		t.Errorf("%d written, kept: %+v", written, kept)
	}
}

// releases are what left the office, the newest first.
func releases(ctx context.Context, t *testing.T, a *app.App) []app.ReleaseRow {
	t.Helper()
	kept, _, err := a.Releases(ctx, app.ReleaseFilter{What: app.AnalysisRelease})
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

// One event has no table by community; its workbook says so and is made.
func TestWorkbookOfOneEventSaysWhyItHasNoCommunities(t *testing.T) {
	a, _ := heard(t)
	forms, _, err := a.Responses(t.Context(), app.ResponseFilter{})
	if err != nil {
		t.Fatal(err)
	}
	ask := app.OpinionAsk{Filter: app.ResponseFilter{EventID: forms[0].EventID}, About: "Evening 2", Code: "trust", By: app.OpinionsByCommunity, Lang: words.En}
	path := filepath.Join(t.TempDir(), ask.FileName())
	if err := a.OpinionWorkbook(t.Context(), ask, func(r app.Report) error { return sheet.SaveReport(path, r) }); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wantCells(t, f, "Community", "Of one event they would tell who said what")
}
