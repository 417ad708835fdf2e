package paper

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// The day sheet of one artist has what is theirs, in their language: also of one
// who may not be named to others. It has no money, no phone of an artist, and no
// other artist's call.
func TestADaySheetForOneArtist(t *testing.T) {
	a, e := theDay(t)
	for _, l := range []app.ShowLine{
		{Starts: "15:00", What: "Sound check: Милица Ђорђевић", SeenBy: app.Set{"artists"}},
		{Starts: "15:30", What: "Sound check", Who: "Arbnora Kelmendi", SeenBy: app.Set{"artists"}},
	} {
		l.EventID = e.ID
		keepOwn(t, a.SaveShowLine(t.Context(), &l))
	}
	all, err := a.SheetsFor(t.Context(), e.ID)
	keepOwn(t, err)
	if len(all) != 3 {
		t.Fatalf("day sheets are for %+v", all)
	}
	const never = "450|401|302|€|EUR|Fees|Load-in|Donor|Guests|Neutralground|555 900|555 901|555 902|555 903"
	for _, c := range []struct{ artist, has, not, file string }{
		{"Милица Ђорђевић", "Day sheet: Милица Ђорђевић|15:00|20:05|Ritmi i rrugës (Милица Ђорђевић and 2 more artists)|Travel|Hotel|Zoran Petrović|Besim Rama|112",
			"15:30|16:30|Arbnora|Elif|Welcome|Visa", " Милица Ђорђевић en.pdf"},
		{"Arbnora Kelmendi", "Day sheet: Arbnora Kelmendi|15:30|16:30|Ritmi i rrugës (Милица Ђорђевић, Arbnora Kelmendi and 1|Besim|Visa", "15:00|Elif|Hotel|Zoran", ""},
	} {
		text, p := ownSheetOf(t, office{a, e.ID}, sheetIn(all, c.artist, words.En))
		for _, want := range strings.Split(c.has, "|") {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not on\n%s", c.artist, want, text)
			}
		}
		for _, no := range strings.Split(c.not+"|"+never, "|") {
			if strings.Contains(text, no) {
				t.Errorf("%s: %q is on\n%s", c.artist, no, text)
			}
		}
		if name := p.FileName(); !strings.HasPrefix(name, "day-sheet-artists-1 2025-03-22 ") || !strings.HasSuffix(name, c.file) || strings.Contains(name, "Arbnora") || strings.Contains(name, "Elif") {
			t.Errorf("the file of %s is called %q", c.artist, name)
		}
	}
	for lang, want := range map[words.Lang]string{words.Sq: "Plani i ditës: Милица Ђорђевић", words.SrCyrl: "План дана: Милица Ђорђевић"} {
		if text, _ := ownSheetOf(t, office{a, e.ID}, sheetIn(all, "Милица Ђорђевић", lang)); !strings.Contains(text, want) {
			t.Errorf("%q is not on\n%s", want, text)
		}
	}
	ask := app.DaySheetAsk{EventID: e.ID, BookingID: all[0].ID, Variant: app.SheetCrew, Langs: []words.Lang{words.En}, At: sheetDay()}
	if _, err := a.MakeDaySheet(t.Context(), ask); err == nil {
		t.Error("one artist gets the crew's sheet")
	}
	ask.Variant, ask.Blocks = app.SheetArtists, app.Set{app.BlockFees}
	if _, err := a.MakeDaySheet(t.Context(), ask); err == nil {
		t.Error("one artist may read fees")
	}
}

func sheetDay() time.Time { return time.Date(2025, 3, 21, 17, 5, 0, 0, time.UTC) }

func keepOwn(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// sheetIn is the artist of a name, who reads a language.
func sheetIn(all []app.SheetFor, artist string, lang words.Lang) (one app.SheetFor) {
	for _, s := range all {
		if s.Artist == artist {
			one = s
		}
	}
	one.Lang = lang
	return one
}

// ownSheetOf is the sheet of one artist, as another program reads it.
func ownSheetOf(t *testing.T, d office, s app.SheetFor) (string, app.Paper) {
	t.Helper()
	ask := app.DaySheetAsk{EventID: d.event, BookingID: s.ID, Variant: app.SheetArtists, Blocks: app.OwnSheetBlocks(), Langs: []words.Lang{s.Lang}, At: sheetDay()}
	p, err := d.MakeDaySheet(t.Context(), ask)
	keepOwn(t, err)
	file := filed(t, p)
	pictured(t, "own", file)
	text := strings.ReplaceAll(readAs(t, "pdftotext", "-layout", file, "-"), "\u00a0", " ")
	return strings.Join(strings.Fields(text), " "), p
}

// Each artist's language is known by the person, that of an ensemble by who plays.
func TestADaySheetIsInTheLanguageOfItsReader(t *testing.T) {
	a, e := theDay(t)
	one := app.Person{Name: "Ема Ристић", Languages: app.Set{"ladino", "sr"}}
	two := app.Person{Name: "Ana Kostić", Languages: app.Set{"sr", "en"}}
	keepOwn(t, a.SavePerson(t.Context(), &one))
	keepOwn(t, a.SavePerson(t.Context(), &two))
	band := app.Ensemble{Name: "Duo Ura", Members: []app.Member{{PersonID: two.ID}}}
	keepOwn(t, a.SaveEnsemble(t.Context(), &band))
	for _, k := range []app.Booking{{PersonID: one.ID}, {EnsembleID: band.ID}} {
		k.EventID, k.DateState, k.Currency = e.ID, app.DateConfirmed, "EUR"
		keepOwn(t, a.SaveBooking(t.Context(), &k))
	}
	all, err := a.SheetsFor(t.Context(), e.ID)
	keepOwn(t, err)
	got := map[string]words.Lang{}
	for _, s := range all {
		got[s.Artist] = s.Lang
	}
	if len(all) != 5 || got["Ема Ристић"] != words.SrCyrl || got["Duo Ura"] != words.SrLatn || got["Elif Yıldız"] != "" {
		t.Errorf("the languages are %v", got)
	}
}
