package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// dayOf is a concert today with its people, its venue, its bookings and its
// programme, and no run of show yet.
func dayOf(t *testing.T) (*UI, *app.App, app.Event) {
	t.Helper()
	ctx, a := t.Context(), dbtest.New(t)
	v := app.Venue{Name: "Fabrika 7", Address: "Rr. e Remzi Ademajt 7", PlaceID: "prizren", Phone: "+383 38 555 100", Rooms: []app.Room{{Name: "Main hall", Seats: 320}},
		Access: app.Access{StepFree: "yes", Toilets: "no"}, VenueParts: app.VenueParts{Contacts: []app.VenueContact{{Name: "Front desk", Concern: "the keys", Phone: "+383 38 555 101"}}}}
	keep(t, a.SaveVenue(ctx, &v))
	e := app.Event{Title: "Concert 4: Ritmi i përbashkët", Kind: "concert", Day: app.DateOf(time.Now()), Starts: "20:00", Ends: "21:30", Status: "confirmed", VenueID: v.ID, RoomID: v.Rooms[0].ID}
	besim := app.Person{Name: "Besim Rama", Phone: "+383 44 555 021", Languages: app.Set{"sq", "sr"}}
	nenad := app.Person{Name: "Nenad Simić", Phone: "+383 49 555 038", Languages: app.Set{"sr", "en"}}
	milica := app.Person{Name: "Милица Ђорђевић", Phone: "+383 49 555 900", Languages: app.Set{"sr"}}
	elif := app.Person{Name: "Elif Yıldız", Phone: "+383 45 555 901", Languages: app.Set{"tr"}}
	arbnora := app.Person{Name: "Arbnora Kelmendi", Phone: "+383 44 555 902", Languages: app.Set{"sq"}}
	for _, p := range []*app.Person{&besim, &nenad, &milica, &elif, &arbnora} {
		keep(t, a.SavePerson(ctx, p))
	}
	e.People = []app.EventPerson{{PersonID: besim.ID, Role: "stage", Position: 1}, {PersonID: nenad.ID, Role: "sound", Position: 2}}
	keep(t, a.SaveEvent(ctx, &e))
	for _, k := range []app.Booking{
		{PersonID: milica.ID, DateState: app.DateConfirmed, Deal: app.DealContractSent, Fee: 45000, Currency: "EUR", Plays: "violin"},
		{PersonID: elif.ID, DateState: app.DateConfirmed, Deal: app.DealSent, Fee: 30000, Currency: "EUR", BookingDays: app.BookingDays{SentOn: "2025-03-18"}},
		{PersonID: arbnora.ID, DateState: app.DateConfirmed, Deal: app.DealSigned, Fee: 40000, Currency: "EUR", BookingCare: app.BookingCare{Quiet: true}},
	} {
		k.EventID = e.ID
		keep(t, a.SaveBooking(ctx, &k))
	}
	yes := app.Consent{PersonID: milica.ID, Purpose: app.ForPoster, Answer: app.ConsentYes, GivenOn: "2025-01-14", Method: app.ByPaper}
	keep(t, a.GiveConsent(ctx, &yes))
	u := desk(t, a)
	u.show("events")
	return u, a, e
}

// runOf is the run of show as the page has it.
func runOf(u *UI) string {
	p := u.over.(*showPage)
	var all []string
	for i := range p.grid.Total() {
		p.grid.MoveTo(i)
		r, _ := p.grid.Cursor()
		all = append(all, r.Cells[1].Text+" "+r.Cells[2].Text)
	}
	return strings.Join(all, "; ")
}

// showLine adds a line of the run of show by its form.
func showLine(t *testing.T, u *UI, l app.ShowLine) {
	t.Helper()
	press(t, u, "Line")
	fill(t, u, "What", l.What)
	fill(t, u, "Begins", string(l.Starts))
	fill(t, u, "Or in words", l.Who)
	press(t, u, "Add")
	mustClose(t, u)
}

func TestRunOfShowFromTheFirstLineToTheLast(t *testing.T) {
	u, a, e := dayOf(t)
	u.goToEvent(e.ID, "show", "")
	look(t, u, "show-side-empty")
	press(t, u, "Open the day")
	look(t, u, "show-empty")
	press(t, u, "Line")
	press(t, u, "Add")
	if got := problems(u); got != "What: A name is needed." {
		t.Errorf("an empty line says %q", got)
	}
	look(t, u, "show-form")
	u.dialogs.Top().Close()
	showLine(t, u, app.ShowLine{Starts: "00:30", What: "Strike done", Who: "Besim, crew"})
	showLine(t, u, app.ShowLine{Starts: "20:00", What: "Concert, first half", Who: "Stage manager"})
	showLine(t, u, app.ShowLine{Starts: "", What: "Photograph of everybody", Who: "Driton"})
	showLine(t, u, app.ShowLine{Starts: "14:00", What: "Load-in, stage build", Who: "Besim, crew"})
	showLine(t, u, app.ShowLine{Starts: "16:30", What: "Sound check, in reverse order", Who: "Ylli Shatri"})
	want := "14:00 Load-in, stage build; 16:30 Sound check, in reverse order; 20:00 Concert, first half; 00:30 Strike done (after midnight); TBA Photograph of everybody"
	if got := runOf(u); got != want {
		t.Fatalf("the day is %q", got)
	}
	page := u.over.(*showPage)
	page.grid.MoveTo(0)
	press(t, u, "Done, or not")
	if got := u.status.Said(); !strings.HasPrefix(got, "Load-in, stage build done at ") {
		t.Errorf("the status says %q", got)
	}
	u.undo()
	if lines, _ := a.ShowLines(t.Context(), e.ID); lines[0].DoneAt != "" {
		t.Error("undo leaves it done")
	}
	u.redo()
	page.grid.MoveTo(1)
	page.do(u, "rest", page.rowID(1))
	fill(t, u, "By how many minutes", "230")
	look(t, u, "show-rest")
	press(t, u, "Move")
	want = "14:00 Load-in, stage build; 20:20 Sound check, in reverse order; 23:50 Concert, first half; 04:20 Strike done (after midnight); TBA Photograph of everybody"
	if got := runOf(u); got != want || u.status.Said() != "Moved the rest of "+e.Title+" 230 minutes later" {
		t.Errorf("the day is %q, the status says %q", got, u.status.Said())
	}
	page.do(u, "rest", page.rowID(1))
	fill(t, u, "By how many minutes", "15")
	press(t, u, "Move")
	if got := runOf(u); !strings.Contains(got, "00:05 Concert, first half (after midnight)") {
		t.Errorf("over midnight the day is %q", got)
	}
	u.undo()
	u.undo()
	page.grid.MoveTo(4)
	page.grid.OnOpen(rowAt(page, 4))
	press(t, u, "Remove")
	if got := runOf(u); strings.Contains(got, "Photograph") || !strings.Contains(got, "16:30 Sound check") {
		t.Errorf("the day is %q", got)
	}
}

// rowID is the line of a row.
func (p *showPage) rowID(i int) string { return string(p.now.lines[i].ID) }

func rowAt(p *showPage, i int) widgets.Row {
	p.grid.MoveTo(i)
	r, _ := p.grid.Cursor()
	return r
}

// theLines are a whole day, as an office has it at the beginning.
func theLines(t *testing.T, a *app.App, e app.Event) {
	t.Helper()
	all, crew := app.SeenByAll(), app.Set{app.SeenByCrew}
	for _, l := range []app.ShowLine{
		{Starts: "00:00", What: "Load-in, stage build", Who: "Besim, crew", SeenBy: crew, DoneAt: "2025-03-22T13:00:00Z"},
		{Starts: "00:01", What: "Sound check, in reverse order", Who: "Ylli Shatri", SeenBy: app.Set{app.SeenByCrew, app.SeenByArtists}},
		{Starts: "17:50", What: "Dinner for everyone", Who: "Arta Krasniqi", SeenBy: all},
		{Starts: "19:15", What: "Interpreters’ booth tested", Who: "Vesna Jokić", SeenBy: crew},
		{Starts: "19:30", What: "Doors; forms and pencils on the seats", Who: "Driton, Elif", SeenBy: all},
		{Starts: "19:50", What: "Guests of honour seated", SeenBy: app.Set{app.SeenBySecurity}},
		{Starts: "20:00", What: "Concert, first half", Who: "Stage manager", SeenBy: all, Programme: true},
		{Starts: "20:56", What: "Concert, second half", Who: "Stage manager", SeenBy: all},
		{Starts: "00:30", NextDay: true, What: "Strike done", Who: "Besim, crew", SeenBy: crew},
		{What: "Photograph of everybody", Who: "Driton"},
	} {
		l.EventID = e.ID
		keep(t, a.SaveShowLine(t.Context(), &l))
	}
}

func TestTheDayOfAConcert(t *testing.T) {
	u, a, e := dayOf(t)
	theLines(t, a, e)
	p := app.Programme{Title: "Evening", Status: "agreed", Items: []app.Item{{Kind: "speech", Title: "Welcome", Planned: 180}, {Kind: "encore", Title: "Ritmi i rrugës", Planned: 570, Performers: []app.Performer{{Said: "Ylli Shatri"}}}}}
	keep(t, a.SaveProgramme(t.Context(), &p))
	now, err := a.Event(t.Context(), e.ID)
	keep(t, err)
	now.ProgrammeID = p.ID
	keep(t, a.SaveEvent(t.Context(), &now))
	u.goToEvent(e.ID, "show", "")
	look(t, u, "show-side")
	press(t, u, "Open the day")
	look(t, u, "show")
	said := wordsOf(u) + read(u)
	for _, want := range []string{"Contract of Милица Ђорђевић not signed", "No answer from Elif Yıldız", "Asked on 18.03.2025", "1 artist is not named in public papers",
		"Besim Rama", "Stage manager", "Front desk", "the keys", "sq, sr"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not on the page: %s", want, said)
		}
	}
	page := u.over.(*showPage)
	if l, late := page.next(); l.What != "Sound check, in reverse order" || late < 0 {
		t.Errorf("next is %q, %d late", l.What, late)
	}
	if r, ok := page.grid.Cursor(); !ok || r.Cells[2].Text != "Sound check, in reverse order" {
		t.Errorf("the frame is on %v", r)
	}
	press(t, u, "Show the programme")
	if got := runOf(u); !strings.Contains(got, "20:00 Concert, first half; 20:00 Welcome; 20:03 Ritmi i rrugës; 20:56") {
		t.Errorf("with the programme: %q", got)
	}
	look(t, u, "show-programme")
	press(t, u, "Hide the programme")
	everyLanguage(t, u, "show")
	open(t, u, "No answer from Elif Yıldız")
	if got := tags(u); u.over != nil || !strings.Contains(got, "Offer sent 18.03.2025") {
		t.Errorf("it opens the booking: %q", got)
	}
}

// everyLanguage looks at the page in the languages that are longest, and dark.
func everyLanguage(t *testing.T, u *UI, name string) {
	t.Helper()
	t.Cleanup(func() { u.speak(words.En) })
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.Tr} {
		u.speak(l)
		look(t, u, name+"-"+string(l))
	}
	u.speak(words.En)
	was := u.look
	u.look = widgets.Dark
	u.wear()
	u.rebuild()
	look(t, u, name+"-dark")
	u.look = was
	u.wear()
	u.rebuild()
}

func TestADaySheetIsPrinted(t *testing.T) {
	u, a, e := dayOf(t)
	theLines(t, a, e)
	u.goToEvent(e.ID, "show", "")
	press(t, u, "Open the day")
	press(t, u, "Print day sheet")
	look(t, u, "show-sheets")
	open(t, u, "Crew")
	look(t, u, "show-print")
	chipped(t, u, "Travel and hotel")
	press(t, u, "Print day sheet")
	path := filepath.Join(t.TempDir(), "crew.pdf")
	fill(t, u, "File", path)
	press(t, u, "Save")
	if got := u.status.Said(); got != "The file is in "+path+"." {
		t.Fatalf("the status says %q", got)
	}
	if body, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(body), "%PDF") {
		t.Errorf("the file is no PDF: %v", err)
	}
	press(t, u, "Print day sheet")
	if got := tags(u); !strings.Contains(got, "Version 1, ") {
		t.Errorf("the tags say %q", got)
	}
	u.dialogs.Top().Close()
	chosen, err := a.DaySheetChoice(t.Context(), e.ID, app.SheetCrew)
	if err != nil || chosen.Has(app.BlockTravel) || !chosen.Has(app.BlockContacts) {
		t.Errorf("the choice is %v, %v", chosen, err)
	}
}

func TestTextsOfAnEvent(t *testing.T) {
	u, a, e := dayOf(t)
	u.goToEvent(e.ID, "show", "")
	press(t, u, "Open the day")
	page := u.over.(*showPage)
	page.tab = "texts"
	page.tabs.Choose("texts")
	page.fill(u)
	look(t, u, "show-texts-empty")
	press(t, u, "Propose the posters that are missing")
	texts, err := a.EventTexts(t.Context(), e.ID)
	if err != nil || len(texts) < 3 {
		t.Fatalf("proposed are %+v, %v", texts, err)
	}
	for _, x := range texts {
		if strings.Contains(x.Body, "Arbnora") || strings.Contains(x.Body, "Elif") || !strings.Contains(x.Body, "Милица") {
			t.Errorf("the poster names %q", x.Body)
		}
	}
	page.askTexts(u, "announcement")
	fill(t, u, "Shqip", "Luan edhe Kelmendi Arbnora.")
	look(t, u, "show-texts-form")
	press(t, u, "Save")
	look(t, u, "show-texts-doubt")
	if got := read(u); !strings.Contains(got, "Kelmendi Arbnora may not be named there: Announcement.") {
		t.Errorf("the doubt says %q", got)
	}
	press(t, u, "Save")
	look(t, u, "show-texts")
	everyLanguage(t, u, "show-texts")
	if got := read(u); !strings.Contains(got, "Still to be translated: ") || !strings.Contains(got, "Shqip: Kelmendi Arbnora may not be named there: Announcement.") {
		t.Errorf("it is translated, or the name is not pointed out: %q", got)
	}
	if got := tags(u); !strings.Contains(got, "Title not translated") || !strings.Contains(got, "Names who may not be named") {
		t.Errorf("the texts are marked %q", got)
	}
	page.copyText(u, "announcement", words.Sq)
	if got := u.desk.Clipboard().Content(); strings.Contains(got, "Arbnora") {
		t.Errorf("copied is %q", got)
	}
	press(t, u, "Copy")
	if got := u.desk.Clipboard().Content(); got != "Luan edhe Kelmendi Arbnora." {
		t.Errorf("copied is %q", got)
	}
}
