package exchange_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/words"
	"sofra/db/dbtest"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func in(l words.Lang) exchange.Out { return exchange.Out{Book: words.In(l)} }

// python is Debian's, with the library that a test reads with.
func python(t testing.TB, library string) string {
	t.Helper()
	const path = "/usr/bin/python3"
	if out, err := exec.CommandContext(t.Context(), path, "-c", "import "+library).CombinedOutput(); err != nil {
		t.Fatalf("python3-%s is missing; .ci/install test brings it: %v %s", library, err, out)
	}
	return path
}

// readBack has python read what was written, and its answer.
func readBack[T any](t testing.TB, library, script, path string) (said T) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), python(t, library), "-c", script, path)
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", library, err, errs.String())
	}
	if err := json.Unmarshal(out, &said); err != nil {
		t.Fatalf("%s said %s: %v", library, out, err)
	}
	return said
}

// keep keeps a record of a test.
func keep(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// hall is a venue in a town of two names, with a room, and one that is called as
// the venue.
func hall(t testing.TB, a *app.App) app.Venue {
	t.Helper()
	v := app.Venue{Name: "Salla; e «Kuqe»", PlaceID: "peje", Rooms: []app.Room{{Name: "Foaje", Position: 1}, {Name: "Salla; e «Kuqe»", Position: 2}}}
	v.Neutral = "not for everybody's eyes"
	keep(t, a.SaveVenue(t.Context(), &v))
	return v
}

// season is a project with the events of a small calendar; their ids are the
// same in each run.
func season(t testing.TB, a *app.App) {
	t.Helper()
	p := app.Project{Code: "US-2025", Title: "Urban Soundscape, \"Rhythm\"", Status: "running"}
	keep(t, a.SaveProject(t.Context(), &p))
	where := hall(t, a)
	for i, e := range []app.Event{
		{Title: "Netët; e vjeshtës, \\ Јесен 🎻\nčetvrtkom", Kind: "concert", Status: "confirmed", Day: "2025-03-08", Starts: "20:30", Ends: "22:00", VenueID: where.ID, RoomID: where.Rooms[0].ID},
		{Title: "Over midnight", Kind: "concert", Status: "done", Day: "2025-12-31", Starts: "22:00", Ends: "01:30", Town: "Tirana"},
		{Title: "A whole day", Kind: "workshop", Status: "idea", Day: "2025-02-28"},
		{Title: "No end", Kind: "panel", Status: "planned", Day: "2025-03-30", Starts: "02:30"},
		{Title: "Called off", Kind: "panel", Status: "cancelled", Day: "2025-05-05", Starts: "19:00", Ends: "19:00", Reason: "the speaker is ill", VenueID: where.ID, RoomID: where.Rooms[1].ID},
		{Title: "Later", Kind: "panel", Status: "postponed", Day: "2025-06-05", Starts: "19:00", Ends: "20:00", Reason: "rain"},
		{Title: "Some day", Kind: "concert", Status: "idea"},
		{Title: strings.Repeat("ëЖğ🎻", 75), Kind: "press", Status: "planned", Day: "2025-07-01"},
	} {
		e.ID, e.ProjectID = app.ID("0190a000-0000-7000-8000-00000000000"+string(rune('1'+i))), p.ID
		keep(t, a.SaveEvent(t.Context(), &e))
	}
}

func calendarOf(t testing.TB, a *app.App, l words.Lang) string {
	t.Helper()
	var b bytes.Buffer
	keep(t, exchange.WriteCalendar(t.Context(), a, &b, in(l)))
	return b.String()
}

const readCalendar = `
import sys, json, icalendar
c = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
out = []
for e in c.walk("VEVENT"):
    when = lambda k: e[k].dt.isoformat() + " " + str(getattr(e[k].dt, "tzinfo", None)) if k in e else ""
    out.append([str(e["UID"]), str(e["SUMMARY"]), str(e["STATUS"]), when("DTSTART"), when("DTEND"),
        str(e.get("LOCATION", "")), str(e.get("DESCRIPTION", "")), str(e["SEQUENCE"]), str(e["DTSTAMP"].dt)])
zone = c.walk("VTIMEZONE")[0].to_tz()
print(json.dumps({"events": out, "zone": str(zone)}))
`

// TestCalendarIsRead has another library read the calendar.
func TestCalendarIsRead(t *testing.T) {
	a := dbtest.New(t)
	season(t, a)
	path := filepath.Join(t.TempDir(), "a.ics")
	keep(t, exchange.SaveCalendar(t.Context(), a, path, in(words.Sq)))
	got := readBack[struct {
		Events [][]string
		Zone   string
	}](t, "icalendar", readCalendar, path)
	by := map[string][]string{}
	for _, e := range got.Events {
		by[e[1]] = e
	}
	for title, want := range map[string][]string{
		"Netët; e vjeshtës, \\ Јесен 🎻\nčetvrtkom": {"CONFIRMED", "2025-03-08T20:30:00+01:00", "2025-03-08T22:00:00+01:00", "Foaje, Salla; e «Kuqe», Pejë / Peć"},
		"Over midnight":            {"CONFIRMED", "2025-12-31T22:00:00+01:00", "2026-01-01T01:30:00+01:00", "Tirana"},
		"A whole day":              {"TENTATIVE", "2025-02-28 None", "2025-03-01 None", ""},
		"No end":                   {"TENTATIVE", "2025-03-30T02:30:00", "", ""},
		"Called off":               {"CANCELLED", "2025-05-05T19:00:00+02:00", "", "Salla; e «Kuqe», Pejë / Peć"},
		"Later":                    {"TENTATIVE", "2025-06-05T19:00:00+02:00", "2025-06-05T20:00:00+02:00", ""},
		strings.Repeat("ëЖğ🎻", 75): {"TENTATIVE", "2025-07-01 None", "2025-07-02 None", ""},
	} {
		e := by[title]
		if e == nil {
			t.Errorf("no event %q among %v", title, got.Events)
			continue
		}
		if e[2] != want[0] || !strings.HasPrefix(e[3], want[1]) || !strings.HasPrefix(e[4], want[2]) || e[5] != want[3] {
			t.Errorf("%q is %q, want %q", title, e[2:6], want)
		}
		if e[6] != "Projekti: Urban Soundscape, \"Rhythm\" (US-2025)" || e[7] != "1" {
			t.Errorf("%q has %q, %q", title, e[6], e[7])
		}
	}
	if len(got.Events) != 7 || got.Zone != zone {
		t.Errorf("%d events in %s", len(got.Events), got.Zone)
	}
}

const zone = "Europe/Belgrade"

// TestCalendarStays asks for the same bytes of the same office: what was only
// read or given out in between changes nothing.
func TestCalendarStays(t *testing.T) { dbtest.Each(t, calendarStays) }

func calendarStays(t *testing.T, a *app.App) {
	season(t, a)
	first := calendarOf(t, a, words.En)
	if again := calendarOf(t, a, words.En); again != first {
		t.Errorf("the same office gave\n%s\nand then\n%s", first, again)
	}
	for line := range strings.SplitSeq(first, "\r\n") {
		if len(line) > 75 || strings.Contains(line, "\n") {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	for _, secret := range []string{"ill", "rain"} {
		if strings.Contains(first, secret) {
			t.Errorf("the calendar says why: %s", secret)
		}
	}
	steps, err := a.History(t.Context(), app.Page{Limit: 2})
	keep(t, err)
	if steps[0].Kind != app.Trace || steps[0].Verb.English() != "Exported the calendar" {
		t.Errorf("the last step is %+v", steps[0])
	}
	e, err := a.Event(t.Context(), "0190a000-0000-7000-8000-000000000003")
	keep(t, err)
	e.Title = "A longer day"
	keep(t, a.SaveEvent(t.Context(), &e))
	if now := calendarOf(t, a, words.En); !strings.Contains(now, "SEQUENCE:2") || !strings.Contains(now, "UID:"+string(e.ID)) {
		t.Errorf("after a change: %s", now)
	}
}

// TestCalendarGolden holds a small calendar against what was looked at.
func TestCalendarGolden(t *testing.T) {
	a := dbtest.New(t)
	season(t, a)
	stamp := regexp.MustCompile(`DTSTAMP:\d{8}T\d{6}Z`)
	got := stamp.ReplaceAllString(calendarOf(t, a, words.SrCyrl), "DTSTAMP:20250101T120000Z")
	path := filepath.Join("testdata", "season.ics")
	want, err := os.ReadFile(path)
	if err != nil || got != string(want) {
		t.Errorf("%v: the calendar is\n%s", err, got)
	}
}

// TestCalendarReplaces only a calendar.
func TestCalendarReplaces(t *testing.T) {
	a := dbtest.New(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "notes.txt")
	keep(t, os.WriteFile(path, []byte("mine"), 0o600))
	err := exchange.SaveCalendar(t.Context(), a, path, in(words.En))
	if code(err) != "cannot_write" || !strings.Contains(err.Error(), "notes.txt is there already") {
		t.Errorf("over notes: %v", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "mine" {
		t.Errorf("the notes are %q, %v", data, err)
	}
	for range 2 {
		keep(t, exchange.SaveCalendar(t.Context(), a, filepath.Join(dir, "a.ics"), in(words.En)))
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
	if err := exchange.SaveCalendar(t.Context(), a, filepath.Join(dir, "none", "a.ics"), in(words.En)); code(err) != "cannot_write" {
		t.Errorf("into no folder: %v", err)
	}
}

// TestGivenUp leaves nothing of an export that somebody stopped.
func TestGivenUp(t *testing.T) {
	a := dbtest.New(t)
	season(t, a)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	dir := t.TempDir()
	_, tables := exchange.SaveTables(ctx, a, filepath.Join(dir, "tables"), in(words.En))
	for what, err := range map[string]error{
		"calendar": exchange.SaveCalendar(ctx, a, filepath.Join(dir, "a.ics"), in(words.En)),
		"contacts": exchange.SaveContacts(ctx, a, filepath.Join(dir, "a.vcf"), exchange.ContactsOut{Out: in(words.En)}),
		"tables":   tables,
	} {
		if code(err) != "cancelled" {
			t.Errorf("%s: %v", what, err)
		}
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != 0 {
		t.Errorf("left behind: %v, %v", all, err)
	}
}
