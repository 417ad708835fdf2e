package paper

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"

	"sofra/app"
	"sofra/app/words"
	"sofra/assets"
	"sofra/db/dbtest"
)

// papers is an office with a booking whose papers are made.
type papers struct {
	*app.App
	booking app.ID
}

// settled is an office with one booking that has every kind of line.
func settled(t *testing.T) papers {
	t.Helper()
	ctx, a := t.Context(), dbtest.New(t)
	keep := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	p := app.Person{Name: "Милица Ђорђевић", Formal: app.Formal{LegalName: "Milica Đorđević Ljubić", NamesIn: []app.PersonName{{Language: "sr-Latn", Name: "Milica Đorđević"}}}}
	keep(a.SavePerson(ctx, &p))
	v := app.Venue{Name: "Dom kulture Gračanica", Address: "Kralja Milutina 2", PlaceID: "gracanice", Rooms: []app.Room{{Name: "Velika sala"}}}
	v.Neutral = "Neutralno"
	places, err := a.Places(ctx)
	keep(err)
	for _, place := range places {
		if place.NameSr == "Gračanica" {
			v.PlaceID = place.ID
		}
	}
	keep(a.SaveVenue(ctx, &v))
	e := app.Event{Title: "Rrënjë dhe degë / Koreni i grane", Kind: "concert", Day: "2025-03-29", Starts: "20:00", Ends: "21:30", VenueID: v.ID, RoomID: v.Rooms[0].ID}
	keep(a.SaveEvent(ctx, &e))
	keep(a.SavePaperOffice(ctx, "OJQ Ritmi, Prishtinë, Nr. 5110088"))
	b := app.Booking{EventID: e.ID, PersonID: p.ID, Fee: 90000, Currency: "EUR", Gross: true, Plays: "Violina", DateState: app.DateHold, HoldUntil: "2025-03-20", Rank: 1}
	keep(a.SaveBooking(ctx, &b))
	before := -14
	keep(a.SaveBookingContacts(ctx, b.ID, []app.BookingContact{{PersonID: p.ID, Role: app.Signs}}))
	keep(a.SaveBookingLines(ctx, b.ID, []app.BookingLine{
		{Kind: app.LineWithholding, Rate: 100, Currency: "EUR"}, {Kind: app.LineAddition, Title: "Bis", Amount: 10000, Currency: "EUR"},
		{Kind: app.LineReimbursable, Title: "Autobus Niš–Gračanica", Amount: 2450, Currency: "EUR", Receipt: "114/2025"},
		{Kind: app.LinePerDiem, Amount: 4000, Currency: "EUR"}, {Kind: app.LineDeduction, Title: "Hotel", Amount: 1500, Currency: "EUR"},
		{Kind: app.LineDeposit, Amount: 30000, Currency: "EUR", DueDays: &before, PaidOn: "2025-03-14"},
		{Kind: app.LineCorrection, Title: "Strune", Amount: -320, Currency: "EUR"},
	}))
	return papers{a, b.ID}
}

// made is a paper as a file.
func (a papers) made(t *testing.T, kind app.PaperKind, langs ...words.Lang) (app.Paper, string) {
	t.Helper()
	p, err := a.MakePaper(t.Context(), a.booking, kind, langs)
	if err != nil {
		t.Fatal(err)
	}
	path := filed(t, p)
	var again bytes.Buffer
	if err := WritePaper(&again, p); err != nil {
		t.Fatal(err)
	}
	if once, err := os.ReadFile(path); err != nil || !bytes.Equal(once, again.Bytes()) {
		t.Errorf("%s %v: the same paper is another file, %v", kind, langs, err)
	}
	return p, path
}

// filed is a paper in a file.
func filed(t *testing.T, p app.Paper) string {
	t.Helper()
	var once bytes.Buffer
	if err := WritePaper(&once, p); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if keep := os.Getenv("SOFRA_PICTURES"); keep != "" {
		folder = keep
	}
	path := filepath.Join(folder, p.FileName())
	if err := os.WriteFile(path, once.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// plain is a text without what only spaces it.
func plain(s string) string { return strings.Join(strings.Fields(s), "") }

// Another program reads every word of every paper, in each language and in two.
func TestPapersAreReadByAnotherProgram(t *testing.T) {
	a := settled(t)
	for _, langs := range [][]words.Lang{
		{words.En, words.Sq}, {words.Sq, words.SrLatn}, {words.SrCyrl}, {words.Tr}, {words.Bs}, {words.SrCyrl, words.Tr},
	} {
		for _, kind := range app.PaperKinds() {
			p, path := a.made(t, kind, langs...)
			text := plain(readAs(t, "pdftotext", "-raw", path, "-"))
			for i, blocks := range p.Columns {
				if len(blocks) != len(p.Columns[0]) {
					t.Fatalf("%s: %s has %d blocks, not %d", kind, langs[i], len(blocks), len(p.Columns[0]))
				}
				for n, b := range blocks {
					if b.Kind != p.Columns[0][n].Kind {
						t.Errorf("%s: block %d of %s stands beside another", kind, n, langs[i])
					}
					for _, word := range strings.Fields(b.Label + " " + b.Text) {
						if !strings.Contains(text, plain(word)) {
							t.Errorf("%s %v: %q is not on paper", kind, langs, word)
						}
					}
				}
			}
		}
	}
}

// A settlement on paper says the sums of the program, and which language prevails.
func TestSettlementOnPaper(t *testing.T) {
	a := settled(t)
	_, path := a.made(t, app.SettlementPaper, words.Sq, words.SrLatn)
	text := readAs(t, "pdftotext", "-layout", path, "-")
	for _, want := range []string{"900,00", "100,00", "10,00", "990,00", "24,50", "114/2025", "40,00", "-15,00", "-3,20", "-300,00", "14.03.2025", "736,30", "ka përparësi", "prednost ima", "29 mars 2025", "29. mart 2025"} {
		if !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), want) {
			t.Errorf("%q is not on\n%s", want, text)
		}
	}
	_, path = a.made(t, app.OfferPaper, words.Sq)
	if text := readAs(t, "pdftotext", "-layout", path, "-"); strings.Contains(text, "përparësi") || strings.Contains(text, "Neutralno") || !strings.Contains(text, "15.03.2025") || !strings.Contains(text, "Velika sala") {
		t.Errorf("an offer in one language says\n%s", text)
	}
}

func TestPaperIsKeptWithItsBooking(t *testing.T) {
	a := settled(t)
	ctx := t.Context()
	p, path := a.made(t, app.ContractPaper, words.Sq, words.SrLatn)
	if err := a.AddPaper(ctx, a.booking, p, func(to io.Writer) error { return WritePaper(to, p) }); err != nil {
		t.Fatal(err)
	}
	files, err := a.Files(ctx, app.Ref{Kind: app.Bookings, ID: a.booking})
	if err != nil || len(files) != 1 || files[0].Name != "contract 2025-03-29 Rrënjë dhe degë Koreni i grane sq sr-Latn.pdf" || files[0].Purpose != app.FilePaper {
		t.Fatalf("%+v, %v", files, err)
	}
	var body bytes.Buffer
	if err := a.SaveFileAs(ctx, files[0].ID, &body); err != nil {
		t.Fatal(err)
	}
	if want, _ := os.ReadFile(path); !bytes.Equal(body.Bytes(), want) {
		t.Error("what is kept is another file")
	}
	for _, langs := range [][]words.Lang{nil, {words.Sq, words.Sq}, {words.Sq, words.En, words.Tr}} {
		if _, err := a.MakePaper(ctx, a.booking, app.OfferPaper, langs); err == nil {
			t.Errorf("a paper in %v", langs)
		}
	}
}

// The fonts have every letter of the six languages.
func TestFontsHaveEveryLetter(t *testing.T) {
	for name, data := range map[string][]byte{"regular": assets.Regular, "bold": assets.Bold} {
		font, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range "ëËçÇšŠđĐčČćĆžŽğĞıİşŞöÖüÜâÂîÎûÛЂЉЊЏЋђљњџћжЖшШчЧцЦјЈ–’“”„«»%€…\u00a0" {
			if at, err := font.GlyphIndex(nil, r); err != nil || at == 0 {
				t.Errorf("%s has no %q", name, r)
			}
		}
	}
}
