package screens

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// TestGuidePictures draws the pictures of the guide from the program itself, on
// the way that the guide tells. Where SOFRA_GUIDE says, they are kept, a folder
// a language.
func TestGuidePictures(t *testing.T) {
	to, langs := os.Getenv("SOFRA_GUIDE"), words.Langs()[:1]
	if to != "" {
		langs = []words.Lang{words.En, words.Sq, words.SrLatn, words.SrCyrl}
	}
	for _, l := range langs {
		p := &painter{t: t, lang: l, drawn: map[string]bool{}}
		if to != "" {
			p.folder = filepath.Join(to, string(l))
		}
		a := full(t)
		p.importing()
		p.open(a, fyne.NewSize(1240, 580))
		p.sections(a)
		p.report()
		p.booking(a)
		for _, c := range app.Guide(words.In(l)) {
			for _, b := range c.Blocks {
				if b.Kind == app.BlockPicture && !p.drawn[b.Picture] {
					t.Errorf("%s shows %s, which nobody draws", c.ID, b.Picture)
				}
				delete(p.drawn, b.Picture)
			}
		}
		for name := range p.drawn {
			t.Errorf("%s is drawn for no chapter", name)
		}
	}
}

// painter draws the pictures of the guide in one language.
type painter struct {
	t      *testing.T
	lang   words.Lang
	folder string // "" keeps none
	drawn  map[string]bool
	u      *UI
}

// open shows an office in the painter's language.
func (p *painter) open(a *app.App, size fyne.Size) {
	p.u = desk(p.t, a)
	p.u.settings.Recent = nil // places of this computer
	p.u.speak(p.lang)
	p.u.window.Resize(size)
}

// say is a sentence of the program in the painter's language.
func (p *painter) say(key string) string { return p.u.book.Say(words.Text{Key: key}) }

func (p *painter) press(key string) { p.t.Helper(); press(p.t, p.u, p.say(key)) }

func (p *painter) find(label, typed string) { p.t.Helper(); find(p.t, p.u, p.say(label), typed) }

// Where the parts of the window are.
const (
	railEdge   = 168
	statusEdge = 28
)

// whole is all of the window, page what stands beside the rail.
func (p *painter) whole() box {
	size := p.u.window.Canvas().Size()
	return box{0, 0, size.Width, size.Height}
}

func (p *painter) page() box {
	b := p.whole()
	return box{railEdge, 0, b.right, b.bottom - statusEdge}
}

// detail is the part of the page at the right of a list, without its head.
func (p *painter) detail(bottom float32) box {
	b := p.page()
	return box{b.right - 418, 152, b.right - 20, bottom}
}

// foot is where the button of that name ends.
func (p *painter) foot(key string) float32 {
	for _, o := range seen(p.u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == p.say(key) {
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Y + b.Size().Height
		}
	}
	p.t.Fatalf("no button %q", key)
	return 0
}

// dialog is the open dialog alone.
func (p *painter) dialog() box {
	all := p.whole()
	largest := box{}
	for _, o := range seen(p.u) {
		r, ok := o.(*canvas.Rectangle)
		if !ok || r.Size().Width >= all.right {
			continue
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r)
		b := box{at.X, at.Y, at.X + r.Size().Width, at.Y + r.Size().Height}
		if b.right-b.left > largest.right-largest.left {
			largest = b
		}
	}
	largest = box{largest.left + 1, largest.top + 2, largest.right - 1, largest.bottom - 1} // what is half of the page stays out
	return largest.within(all)
}

// sections draws a page a section.
func (p *painter) sections(a *app.App) {
	p.today("2025-10-23")
	for _, id := range []string{"people", "venues", "works", "feedback", "import", "reports"} {
		p.u.show(id)
		p.keep(id, p.page())
	}
	p.u.show("money")
	p.u.pageNow().(*tabbed).at = "grants"
	p.u.show("money")
	p.keep("money", p.page())
	p.u.show("people")
	p.u.dress(func(s *settings) { s.Look = "dark" })
	p.keep("view", p.whole())
	p.u.dress(func(s *settings) { s.Look = "light" })
	p.bin(a)
	size := p.u.window.Canvas().Size()
	p.u.window.Resize(fyne.NewSize(1366, 660)) // so that tabs and dialogs are whole
	p.u.show("events")
	p.keep("events", p.page())
	p.u.showKeys()
	p.keep("keys", p.dialog())
	p.u.dialogs.Top().Close()
	p.u.window.Resize(size)
}

// today draws the page as it is on a day of the sample year.
func (p *painter) today(day app.Date) {
	p.u.show("today")
	page := p.u.pageNow().(*today)
	asked, err := agendaOn(p.u, day)(p.t.Context())
	keep(p.t, err)
	page.show(p.u, asked)
	for _, o := range seen(p.u) {
		if head, ok := o.(*widgets.PageHead); ok {
			head.SetQuiet(p.u.book.LongDate(day.YMD()))
		}
	}
	p.keep("today", p.whole())
}

// bin draws two people on their way back.
func (p *painter) bin(a *app.App) {
	people, _, err := a.People(p.t.Context(), app.PersonFilter{})
	keep(p.t, err)
	for _, r := range people[:3] {
		keep(p.t, a.Delete(p.t.Context(), "2025-03-08T10:00:00Z", app.Ref{Kind: app.People, ID: r.ID}))
	}
	p.u.show("bin")
	p.u.window.Canvas().Focus(p.u.pageNow().(*bin).grid.Target())
	typeKeys(p.t, p.u, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	page := p.page()
	page.bottom = 260
	page.top = 0
	p.keep("bin", page)
}

// report draws the way from the figures to the workbook.
func (p *painter) report() {
	p.u.show("reports")
	p.find("Grant", "mcys")
	p.keep("donor-report", p.page())
	p.press("Export to Excel")
	write(p.t, p.u, p.say("File"), filepath.Join(p.t.TempDir(), "mcys-2025.xlsx"))
	p.press("Save")
	page := p.page()
	p.keep("donor-made", box{page.left, 48, page.left + 20 + 380 + 16, 420})
}

// importing draws the way of a workbook into the office.
func (p *painter) importing() {
	a := dbtest.New(p.t)
	grantWithProject(p.t, a)
	p.open(a, fyne.NewSize(1240, 580))
	p.u.show("import")
	p.press("Choose a file…")
	fill(p.t, p.u, p.say("File"), workbook)
	p.press("Open")
	chooseInList(p.t, p.u, p.say("Project"), "US")
	p.press("Next")
	p.keep("donor-columns", p.page())
	p.press("Preview")
	p.keep("donor-preview", p.page())
}

// booking draws the way of a booking from the question to the fee.
func (p *painter) booking(a *app.App) {
	day := app.DateOf(time.Now()).Add(40)
	concert := app.Event{Title: "Winter lights", Kind: "concert", Day: day, Starts: "19:30", Status: "planned"}
	keep(p.t, a.SaveEvent(p.t.Context(), &concert))
	p.open(a, fyne.NewSize(1366, 660)) // so that the tabs of the event are whole
	p.u.show("events")
	p.u.goToEvent(concert.ID, "bookings", "")
	p.press("Book an artist")
	p.find("Artist or ensemble", "astrit")
	p.keep("book-form", p.dialog())
	p.press("Book")
	p.keep("book-hold", p.detail(p.foot("Approve")+12))
	for _, verb := range []string{"Confirm date", "Approve", "Offer sent*", "Accepted", "Contract sent*", "Signed*", "Mark as done", "Performed", "Paid*", "Settle"} {
		key, asked := verb, false
		if last := len(verb) - 1; verb[last] == '*' { // it asks for the day
			key, asked = verb[:last], true
		}
		if verb == "Mark as done" {
			p.come(a, concert.ID)
		}
		p.press(key)
		if asked {
			p.press(key)
		}
	}
	p.keep("book-paid", p.detail(512))
}

// come lets the one booking of an event come to its day.
func (p *painter) come(a *app.App, event app.ID) {
	rows, _, err := a.Bookings(p.t.Context(), app.BookingFilter{EventID: event})
	keep(p.t, err)
	comes(p.t, p.u, a, rows[0].ID)
}
