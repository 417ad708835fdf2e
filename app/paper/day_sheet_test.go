package paper

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// theDay is an office with one event that has all that day sheets may tell: an
// artist who may be named, one who is quiet, one who never is, phones and fees.
func theDay(t *testing.T) (*app.App, app.Event) {
	t.Helper()
	ctx, a := t.Context(), dbtest.New(t)
	keep := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	v := app.Venue{Name: "Fabrika 7", Address: "Rr. e Remzi Ademajt 7", PlaceID: "prizren", Phone: "+383 38 555 100", Rooms: []app.Room{{Name: "Salla e madhe"}},
		Access: app.Access{StepFree: "yes", Toilets: "no"}, VenueParts: app.VenueParts{Technical: "Grand piano, 24 channels", Neutral: "Neutralground"}}
	keep(a.SaveVenue(ctx, &v))
	people := map[string]*app.Person{
		"stage":  {Name: "Besim Rama", Phone: "+383 44 555 021", Languages: app.Set{"sq", "sr"}},
		"forms":  {Name: "Driton Gashi", Phone: "+383 44 555 022"},
		"named":  {Name: "Милица Ђорђевић", Phone: "+383 49 555 900"},
		"quiet":  {Name: "Arbnora Kelmendi", Phone: "+383 44 555 902"},
		"never":  {Name: "Elif Yıldız", Phone: "+383 45 555 901", Formal: app.Formal{Naming: app.NamingNever}},
		"driver": {Name: "Zoran Petrović", Phone: "+383 45 555 903"},
	}
	for _, p := range people {
		keep(a.SavePerson(ctx, p))
	}
	p := app.Programme{Title: "Evening", Status: "agreed", Items: []app.Item{
		{Kind: "speech", Title: "Welcome by Arbnora Kelmendi", Planned: 180},
		{Kind: "encore", Title: "Ritmi i rrugës", Planned: 570, Performers: []app.Performer{{PersonID: people["named"].ID}, {PersonID: people["quiet"].ID}, {Said: "Elif Yıldız"}}},
	}}
	keep(a.SaveProgramme(ctx, &p))
	e := app.Event{Title: "Ritmi i përbashkët me Elif Yıldız", Kind: "concert", Day: "2025-03-22", Starts: "20:00", Ends: "21:30", Status: "confirmed", VenueID: v.ID, RoomID: v.Rooms[0].ID, ProgrammeID: p.ID}
	e.People = []app.EventPerson{{PersonID: people["stage"].ID, Role: "stage"}, {PersonID: people["forms"].ID, Role: "forms", Position: 1}}
	keep(a.SaveEvent(ctx, &e))
	for who, k := range map[string]app.Booking{
		"named": {Fee: 45000, Plays: "violin", BookingCare: app.BookingCare{Needs: app.Set{"hotel", "travel"}}},
		"quiet": {Fee: 40100, BookingCare: app.BookingCare{Quiet: true, Needs: app.Set{"visa"}}}, "never": {Fee: 30200},
	} {
		k.EventID, k.PersonID, k.DateState, k.Currency = e.ID, people[who].ID, app.DateConfirmed, "EUR"
		keep(a.SaveBooking(ctx, &k))
		if who == "named" {
			keep(a.SaveBookingContacts(ctx, k.ID, []app.BookingContact{{PersonID: people["driver"].ID, Role: app.Travels}}))
		}
	}
	for _, purpose := range []string{app.ForPress, app.ForPoster} {
		keep(a.GiveConsent(ctx, &app.Consent{PersonID: people["named"].ID, Purpose: purpose, GivenOn: "2025-01-14", Method: app.ByPaper}))
	}
	dayLines(t, a, e, people["quiet"].ID)
	return a, e
}

// dayLines are its run of show, in which a quiet artist stands too.
func dayLines(t *testing.T, a *app.App, e app.Event, quiet app.ID) {
	t.Helper()
	for _, l := range []app.ShowLine{
		{Starts: "14:00", What: "Load-in, stage build", Who: "Besim", SeenBy: app.Set{"crew"}},
		{Starts: "16:30", What: "Sound check with Elif Yıldız", PersonID: quiet, SeenBy: app.Set{"crew", "artists", "press"}},
		{Starts: "19:50", What: "Guests of honour seated", SeenBy: app.Set{"security"}},
		{Starts: "20:05", What: "Concert", Programme: true, SeenBy: app.SeenByAll()},
		{Starts: "00:30", NextDay: true, What: "Strike done", SeenBy: app.Set{"crew"}},
		{What: "Group photograph", SeenBy: app.Set{"public"}},
		{Starts: "13:00", What: "Donor visits the office"},
	} {
		l.EventID = e.ID
		if err := a.SaveShowLine(t.Context(), &l); err != nil {
			t.Fatal(err)
		}
	}
}

// office is an office with the event whose sheets are made.
type office struct {
	*app.App
	event app.ID
}

// sheetOf is a day sheet with all its blocks, as another program reads it.
func sheetOf(t *testing.T, d office, variant string, langs ...words.Lang) (string, app.Paper) {
	t.Helper()
	ask := app.DaySheetAsk{EventID: d.event, Variant: variant, Blocks: app.DaySheetBlocks(variant), Langs: langs, At: time.Date(2025, 3, 21, 17, 5, 0, 0, time.UTC)}
	p, err := d.MakeDaySheet(t.Context(), ask)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(readAs(t, "pdftotext", "-layout", filed(t, p), "-"), "\u00a0", " "), p
}

// Each variant has what its readers need, and nothing that they may not see.
func TestDaySheetsKeepBackWhatTheirReadersMayNotSee(t *testing.T) {
	a, e := theDay(t)
	const money, artistPhone, quiet, never = "450,00|450.00|401|302|€|EUR", "555 900|555 902|555 901|555 903", "Arbnora|Kelmendi", "Elif|Yıldız"
	for _, c := range []struct{ variant, has, not string }{
		{app.SheetFull, "450.00|555 021|555 900|Arbnora Kelmendi|Donor visits|Hotel|Zoran Petrović|Driton Gashi|Grand piano|112", "Neutralground"},
		{app.SheetCrew, "555 021|555 900|Arbnora Kelmendi|Load-in|Strike done (after midnight)|00:30|Visa|20:08|9:30|Driton Gashi", money + "|Donor visits|Guests of honour|Neutralground"},
		{app.SheetArtists, "555 021|16:30|Sound check|20:05|Милица Ђорђевић and 2 more artists|Grand piano", money + "|" + artistPhone + "|" + quiet + "|" + never + "|Load-in|Visa|Zoran|Neutralground"},
		{app.SheetSecurity, "Guests of honour|555 021|555 100|112|Step-free", money + "|" + artistPhone + "|" + quiet + "|" + never + "|Милица|Load-in|Sound check"},
		{app.SheetPress, "Милица Ђорђевић and 2 more artists|TBA|Group photograph|20:05", money + "|" + artistPhone + "|" + quiet + "|" + never + "|555|Besim|Load-in|Guests of honour|Neutralground"},
	} {
		text, p := sheetOf(t, office{a, e.ID}, c.variant, words.En)
		for _, want := range strings.Split(c.has, "|") {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not on\n%s", c.variant, want, text)
			}
		}
		for _, no := range strings.Split(c.not, "|") {
			if strings.Contains(text, no) {
				t.Errorf("%s: %q is on\n%s", c.variant, no, text)
			}
		}
		if got := p.FileName(); !strings.HasPrefix(got, "day-sheet-"+c.variant+"-1 2025-03-22 Ritmi i përbashkët") || strings.Contains(got, "Elif") || !strings.HasSuffix(got, " en.pdf") {
			t.Errorf("the file is called %q", got)
		}
	}
}

// In two languages the columns stand side by side, and places are called as each
// language calls them.
func TestDaySheetsInEveryLanguage(t *testing.T) {
	a, e := theDay(t)
	for _, langs := range [][]words.Lang{{words.Sq, words.SrCyrl}, {words.SrLatn, words.Tr}, {words.Bs, words.En}, {words.Sq}, {words.SrCyrl}, {words.Tr}} {
		for _, variant := range app.DaySheetVariants() {
			text, p := sheetOf(t, office{a, e.ID}, variant, langs...)
			text = plain(text)
			for i, blocks := range p.Columns {
				if len(blocks) != len(p.Columns[0]) {
					t.Fatalf("%s: %s has %d blocks, not %d", variant, langs[i], len(blocks), len(p.Columns[0]))
				}
				for n, b := range blocks {
					if b.Kind != p.Columns[0][n].Kind {
						t.Errorf("%s: block %d of %s stands beside another", variant, n, langs[i])
					}
					for _, word := range strings.Fields(b.Label + " " + b.Text + " " + b.Beside) {
						if !strings.Contains(text, plain(word)) {
							t.Errorf("%s %v: %q is not on paper", variant, langs, word)
						}
					}
				}
			}
		}
	}
	if text, _ := sheetOf(t, office{a, e.ID}, app.SheetCrew, words.SrCyrl); !strings.Contains(text, "Призрен") || !strings.Contains(text, "Субота, 22. март 2025.") || !strings.Contains(text, "21.03.2025 у 17:05") {
		t.Errorf("in Serbian it says\n%s", text)
	}
}

// A block that is off is not on paper; one that is not for these readers cannot
// be asked for; each print has its number.
func TestBlocksOfADaySheet(t *testing.T) {
	a, e := theDay(t)
	ask := app.DaySheetAsk{EventID: e.ID, Variant: app.SheetCrew, Blocks: app.Set{app.BlockSchedule}, Langs: []words.Lang{words.En}, At: time.Date(2025, 3, 21, 17, 5, 0, 0, time.UTC)}
	path := filepath.Join(t.TempDir(), "crew.pdf")
	for range 2 {
		f, err := os.Create(path)
		if err == nil {
			err = a.PrintDaySheet(t.Context(), ask, func(p app.Paper, to io.Writer) error { return WritePaper(to, p) }, f)
		}
		if err != nil || f.Close() != nil {
			t.Fatal(err)
		}
	}
	text := readAs(t, "pdftotext", "-layout", path, "-")
	if !strings.Contains(text, "Version 2, printed") || !strings.Contains(text, "Load-in") || strings.Contains(text, "555") || strings.Contains(text, "Visa") || strings.Contains(text, "112") {
		t.Errorf("with the schedule alone it says\n%s", text)
	}
	if chosen, err := a.DaySheetChoice(t.Context(), e.ID, app.SheetCrew); err != nil || len(chosen) != 1 {
		t.Errorf("remembered is %v, %v", chosen, err)
	}
	ask.Variant, ask.Blocks = app.SheetPress, app.Set{app.BlockContacts}
	if _, err := a.MakeDaySheet(t.Context(), ask); err == nil {
		t.Error("the press gets phones")
	}
	ask.Blocks, ask.Langs = nil, []words.Lang{words.Sq, words.Sq}
	if _, err := a.MakeDaySheet(t.Context(), ask); err == nil {
		t.Error("one language stands beside itself")
	}
}
