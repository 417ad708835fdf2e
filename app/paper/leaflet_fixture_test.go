package paper

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// evening is an office with a concert whose programme is printed.
type evening struct {
	*app.App
	event  app.Event
	people map[string]*app.Person
	donor  app.Organisation
	grant  app.Grant
}

func (e evening) keep(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// aConcert is an evening of three traditions with all that a programme may say:
// titles in several scripts, an arrangement of nobody's melody, a poem, an interval, a quiet
// artist, and a grant with its logos and sentence.
func aConcert(t *testing.T) evening {
	t.Helper()
	ctx, e := t.Context(), evening{App: dbtest.New(t)}
	e.people = map[string]*app.Person{
		"arb": {Name: "Arbnora Kelmendi"}, "ylli": {Name: "Ylli Shatri"},
		"mil":   {Name: "Милица Ђорђевић", Formal: app.Formal{NamesIn: []app.PersonName{{Language: "sq", Name: "Milica Gjorgjeviq"}}}},
		"rom":   {Name: "Bajram Qerimi"},
		"never": {Name: "Elif Yıldız", Formal: app.Formal{Naming: app.NamingNever}}, "quiet": {Name: "Zoran Tihić"},
	}
	for _, p := range e.people {
		e.keep(t, e.SavePerson(ctx, p))
	}
	v := app.Venue{Name: "Fabrika 7"}
	places, err := e.Places(ctx)
	e.keep(t, err)
	for _, place := range places {
		if place.NameSr == "Priština" {
			v.PlaceID = place.ID
		}
	}
	e.keep(t, e.SaveVenue(ctx, &v))
	project := app.Project{Code: "US-1", Title: "Urban Soundscape"}
	e.keep(t, e.SaveProject(ctx, &project))
	p := app.Programme{Title: "Evening", Status: "agreed", Items: e.pieces(t)}
	e.keep(t, e.SaveProgramme(ctx, &p))
	e.event = app.Event{Title: "Ritmi i përbashkët", Kind: "concert", Status: "confirmed", Day: "2025-03-22", Starts: "20:00", VenueID: v.ID, ProgrammeID: p.ID, ProjectID: project.ID}
	e.keep(t, e.SaveEvent(ctx, &e.event),
		e.SaveEventTexts(ctx, e.event.ID, "title", map[words.Lang]string{words.Sq: "Ritmi i përbashkët", words.SrCyrl: "Заједнички ритам", words.En: "A rhythm we share", words.Tr: "Ortak ritim"}),
		e.SaveEventTexts(ctx, e.event.ID, "announcement", greetings()),
		e.SaveBooking(ctx, &app.Booking{EventID: e.event.ID, PersonID: e.people["quiet"].ID, DateState: app.DateConfirmed, Currency: "EUR", BookingCare: app.BookingCare{Quiet: true}}))
	e.fund(t, project.ID)
	return e
}

func greetings() map[words.Lang]string {
	return map[words.Lang]string{
		words.Sq:     "Mirë se vini në mbrëmjen e parë të ciklit. Në skenë takohen këngë nga tri tradita, të luajtura nga njerëz që i mësuan njëri prej tjetrit.\nPas koncertit ju ftojmë të qëndroni edhe pak me ne.",
		words.SrCyrl: "Добро дошли на прво вече циклуса. На сцени се срећу песме из три традиције, у извођењу људи који су их научили једни од других.\nПосле концерта позивамо вас да останете још мало са нама.",
		words.En:     "Welcome to the first evening of the series. Songs from three traditions meet on stage, played by people who learnt them from each other.\nAfter the concert we invite you to stay with us a little longer.",
	}
}

// pieces are the running order.
func (e evening) pieces(t *testing.T) []app.Item {
	t.Helper()
	title := func(lang words.Lang, text string) app.WorkTitle {
		return app.WorkTitle{Language: string(lang), Title: text}
	}
	all := []app.Work{
		{Title: "Xhamadani vija-vija", Tradition: "alb", Rights: app.RightsArranged, Arranger: "Ylli Shatri", Edition: app.Edition{Languages: app.Set{"sq"}, Titles: []app.WorkTitle{title(words.SrLatn, "Prsluk na pruge"), title(words.En, "The striped waistcoat")}}},
		{Title: "Стојанке, бела Врањанке", Tradition: "srb", Rights: app.RightsTraditional, Edition: app.Edition{Languages: app.Set{"sr"}, Titles: []app.WorkTitle{title(words.Sq, "Stojanka, vajza e bardhë e Vranjës"), title(words.En, "Stojanka, fair maid of Vranje")}}},
		{Title: "Emina", Tradition: "bos", Composer: "Himzo Polovina", Edition: app.Edition{Lyricist: "Aleksa Šantić", Titles: []app.WorkTitle{title(words.SrCyrl, "Емина")}}},
		{Title: "Ederlezi", Tradition: "rom", Rights: app.RightsArranged, Arranger: "Bajram Qerimi", Edition: app.Edition{Languages: app.Set{"rom"}, Titles: []app.WorkTitle{title(words.Sq, "Shëngjergji"), title(words.SrCyrl, "Ђурђевдан"), title(words.En, "Saint George’s Day"), title(words.Tr, "Hıdırellez")}}},
	}
	for i := range all {
		e.keep(t, e.SaveWork(t.Context(), &all[i]))
	}
	by := func(who, part, role string) app.Performer {
		return app.Performer{PersonID: e.people[who].ID, Part: part, Role: role}
	}
	return []app.Item{
		{Kind: "speech", Planned: 180},
		{Kind: "work", WorkID: all[0].ID, Planned: 330, Performers: []app.Performer{by("arb", "zë", app.LeadRole), by("ylli", "def", ""), by("never", "kanun", ""), by("quiet", "harmonika", "")}},
		{Kind: "work", WorkID: all[1].ID, Planned: 340, Performers: []app.Performer{by("mil", "глас", app.LeadRole), by("never", "kanun", ""), by("quiet", "хармоника", ""), {Said: "Elif Yıldız"}}},
		{Kind: "change-over", Title: "Change-over", Planned: 120},
		{Kind: "work", WorkID: all[2].ID, Planned: 280, Performers: []app.Performer{by("never", "kanun", "")}},
		{Kind: "interval", Title: "Interval", Planned: 900},
		{Kind: "poem", Title: "Udha", Planned: 240, Performers: []app.Performer{by("arb", "", "speaker")}},
		{Kind: "improvisation", Title: "Nuk është vendosur ende", ItemStage: app.ItemStage{Soft: true}},
		{Kind: "work", WorkID: all[3].ID, Movement: "I. Agimi", Planned: 420, Performers: []app.Performer{by("rom", "klarinetë", app.LeadRole), by("mil", "глас", ""), by("arb", "zë", ""), by("ylli", "tapan", "soloist")}},
		{Kind: "encore", Title: "Bashkë, zajedno", Planned: 300, Performers: []app.Performer{by("arb", "zë", ""), by("mil", "глас", "")}},
	}
}

// fund gives the event a grant with two donors, their logos and the sentence.
func (e *evening) fund(t *testing.T, project app.ID) {
	t.Helper()
	ctx := t.Context()
	e.donor = app.Organisation{Name: "Ministria e Kulturës", Kind: "funder"}
	other := app.Organisation{Name: "Barabar Centar", Kind: "funder"}
	e.keep(t, e.SaveOrganisation(ctx, &e.donor), e.SaveOrganisation(ctx, &other))
	e.grant = app.Grant{Code: "MK-2025", Title: "Urban Soundscape", Currency: "EUR", Status: "running", FunderID: e.donor.ID, GrantParties: app.GrantParties{BackDonorID: other.ID}, Projects: []app.GrantProject{{ProjectID: project}}}
	e.keep(t, e.SaveGrant(ctx, &e.grant))
	e.keep(t, e.SaveGrantSentences(ctx, e.grant.ID, map[words.Lang]string{
		words.Sq:     "Ky aktivitet mbështetet nga Ministria e Kulturës, Rinisë dhe Sportit. Përmbajtja nuk pasqyron domosdoshmërisht qëndrimet e saj.",
		words.SrCyrl: "Ову активност подржава Министарство културе, омладине и спорта. Садржај не одражава нужно његове ставове.",
		words.En:     "This activity is supported by the Ministry of Culture, Youth and Sports. Its contents do not necessarily reflect the Ministry’s views.",
	}))
	for of, data := range map[app.ID][]byte{e.donor.ID: drawn(t, 400, 200, true), other.ID: drawn(t, 240, 240, false)} {
		e.keep(t, e.AddFile(ctx, &app.File{OwnerKind: app.Organisations, OwnerID: of, Purpose: app.FileLogo, Name: "logo.png"}, bytes.NewReader(data)))
	}
}

// drawn is a logo: a coloured sign with empty edges round it.
func drawn(t *testing.T, wide, high int, clear bool) []byte {
	t.Helper()
	pic := image.NewNRGBA(image.Rect(0, 0, wide, high))
	if !clear {
		draw.Draw(pic, pic.Bounds(), image.White, image.Point{}, draw.Src)
	}
	sign := color.NRGBA{0x1d, 0x4e, 0x89, 255}
	draw.Draw(pic, image.Rect(wide/8, high/8, wide-wide/8, high-high/8), image.NewUniform(sign), image.Point{}, draw.Src)
	var to bytes.Buffer
	var err error
	if clear {
		err = png.Encode(&to, pic)
	} else {
		err = jpeg.Encode(&to, pic, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}

// asked is a programme in these languages with all its blocks but the lengths.
func (e evening) asked(size string, langs ...words.Lang) app.Leaflet {
	l := app.Leaflet{EventID: e.event.ID, Size: size, Partners: "Fabrika 7\nOrkestra Frymore e Prishtinës"}
	for _, b := range app.LeafletBlocks() {
		if b != app.LeafletLengths {
			l.Blocks = append(l.Blocks, b)
		}
	}
	for _, in := range langs {
		l.Languages = append(l.Languages, string(in))
	}
	return l
}

func printedAt() time.Time { return time.Date(2025, 3, 20, 17, 0, 0, 0, time.UTC) }

// leafletOf is a programme as a file, and what it says.
func (e evening) leafletOf(t *testing.T, l app.Leaflet) (string, app.LeafletPaper) {
	t.Helper()
	p, err := e.MakeLeaflet(t.Context(), l, printedAt())
	e.keep(t, err)
	var once, again bytes.Buffer
	e.keep(t, WriteLeaflet(&once, p), WriteLeaflet(&again, p))
	if !bytes.Equal(once.Bytes(), again.Bytes()) {
		t.Error("the same programme is another file")
	}
	folder := t.TempDir()
	if keep := os.Getenv("SOFRA_PICTURES"); keep != "" {
		folder = keep
	}
	path := filepath.Join(folder, fmt.Sprintf("leaflet-%s-%s-%d.pdf", l.Size, strings.Join(l.Languages, "-"), len(p.Items)))
	e.keep(t, os.WriteFile(path, once.Bytes(), 0o600))
	pictured(t, "programme", path)
	return path, p
}

// readLeaflet is what another program reads.
func (e evening) readLeaflet(t *testing.T, l app.Leaflet) string {
	t.Helper()
	path, _ := e.leafletOf(t, l)
	return strings.Join(strings.Fields(strings.ReplaceAll(readAs(t, "pdftotext", "-layout", path, "-"), "\u00a0", " ")), " ")
}
