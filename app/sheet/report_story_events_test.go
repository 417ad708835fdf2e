package sheet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// What the grant of the story is for: two evenings each half year, with people who
// play, an audience that is counted and asked, and a report in the media.
const (
	evenings = 2  // of a half year
	asked    = 12 // forms of an evening
	players  = 12 // six of each of two communities: none is too small to be told
)

// audienceOf is how many came to an evening.
func audienceOf(half, n int) int { return 80 + 40*half + 7*n }

// found has the project of the story, its programme and who plays it.
func (s *story) found(t *testing.T) app.Project {
	t.Helper()
	ctx := t.Context()
	p := app.Project{Code: "BRIDGES", Title: "Bridges of song"}
	settle(t, s.SaveProject(ctx, &p))
	song := app.Work{Title: "The bridge", Tradition: "alb", NewVersion: true}
	settle(t, s.SaveWork(ctx, &song))
	item := app.Item{Kind: "work", WorkID: song.ID, Planned: 240, Performed: 250}
	for i := range players {
		who := app.Person{Name: fmt.Sprint([]string{"Arta Krasniqi ", "Milan Petrović "}[i%2], i), Roles: app.Set{"artist"}}
		settle(t, s.SavePerson(ctx, &who))
		settle(t, s.SaveIdentity(ctx, &app.Identity{PersonID: who.ID, Asks: app.AsksCommunity, Answer: []string{"alb", "srb"}[i%2], SaidBy: app.SaidSelf}))
		item.Performers = append(item.Performers, app.Performer{PersonID: who.ID})
	}
	s.programme = app.Programme{Title: "Evening", Items: []app.Item{item}}
	settle(t, s.SaveProgramme(ctx, &s.programme))
	s.hall = app.Venue{Name: "Red Hall", PlaceID: "gracanice"}
	settle(t, s.SaveVenue(ctx, &s.hall))
	return p
}

// play has the evenings of a half year held.
func (s *story) play(t *testing.T, half int) {
	t.Helper()
	ctx := t.Context()
	for n := range evenings {
		day := app.Date(fmt.Sprintf("2025-%02d-15", 6*half+2+2*n))
		e := app.Event{ProjectID: s.grants[euros].Projects[0].ProjectID, ProgrammeID: s.programme.ID, VenueID: s.hall.ID, Kind: "concert", Title: fmt.Sprint("Evening ", 2*half+n+1), Status: "done", Day: day}
		e.Attendance = []app.Attendance{{Way: "head-count", People: audienceOf(half, n)}}
		settle(t, s.SaveEvent(ctx, &e))
		for i := range asked {
			score := 5 + i%6
			r := app.Response{EventID: e.ID, Day: day, Score: &score, Heard: "no", Gender: []string{"woman", "man"}[i%2]}
			settle(t, s.SaveResponse(ctx, &r))
		}
		settle(t, s.SaveMediaItem(ctx, &app.MediaItem{EventID: e.ID, Title: "A bridge of song", Outlet: "Radio", Language: "sq", Day: day.Add(1), Link: "https://example.org/1", Coverage: app.Coverage{DonorVisible: "yes"}}))
	}
}

// counts holds what a report says of evenings and people against what was held.
func (s *story) counts(t *testing.T, r app.Report, half int) {
	t.Helper()
	visitors := int64(0)
	for n := range evenings {
		visitors += int64(audienceOf(half, n))
	}
	events, _ := r.Table("Events")
	came, _ := events.Total("visitors")
	forms, _ := events.Total("answers")
	media, _ := r.Table("Media")
	artists, _ := r.Table("Artists")
	if len(events.Rows) != evenings || came.N != visitors || forms.N != evenings*asked || len(media.Rows) != evenings || len(artists.Rows) != players {
		t.Errorf("%s: %d events with %d visitors and %d forms, %d in the media, %d artists", r.Lang, len(events.Rows), came.N, forms.N, len(media.Rows), len(artists.Rows))
	}
	for table, want := range map[string]int64{"Attendance.visitors": visitors, "Media": evenings} {
		if got := summed(r, table); got != want {
			t.Errorf("%s: the summary says %d of %s, want %d", r.Lang, got, table, want)
		}
	}
}

// summed is what the summary says of a table, or of one of its columns.
func summed(r app.Report, of string) int64 {
	summary, _ := r.Table("Summary")
	for _, row := range summary.Rows {
		if c := row[1].Calc; c != nil && (c.Table == of || c.Table+"."+c.Column == of) {
			return row[1].N
		}
	}
	return -1
}

// workedOutAgain holds a workbook against what LibreOffice works out of it.
func workedOutAgain(t *testing.T, file []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.xlsx")
	settle(t, os.WriteFile(path, file, 0o600))
	stored, err := excelize.OpenFile(path)
	settle(t, err)
	defer stored.Close() //nolint:errcheck // only read
	if n := agree(t, stored, recalculated(t, path)); n < 40 {
		t.Errorf("%d formulas only", n)
	}
}

// explains says of the receipt that came after the interim report was frozen where it
// is reported: in what the final one says of what changed.
func (s *story) explains(t *testing.T, p app.ReportPeriod, d app.Finding) bool {
	t.Helper()
	if d.Rule != "ledger" || p.Kind != "final" {
		return false
	}
	if d.N != 1 || d.Rows[0].Amount != 12345 {
		t.Errorf("the books and the interim report: %+v", d.Rows)
	}
	settle(t, s.ExplainFinding(t.Context(), p.Filter(), d, "The receipt of June is in this report, on the sheet of what changed."))
	return true
}
