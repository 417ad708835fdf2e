package paper

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// longest gives an evening forty items, with titles and names as long as people
// will ever have them.
func (e *evening) longest(t *testing.T) {
	t.Helper()
	ctx := t.Context()
	p, err := e.Programme(ctx, e.event.ProgrammeID)
	e.keep(t, err)
	w := app.Work{Title: "Këngë e gjatë për udhën që kthehet në shtëpi kur bie shiu mbi kalldrëm e askush nuk e pret", Tradition: "mne", Rights: app.RightsArranged,
		Arranger: "Aleksandra-Konstantina Hadžijusufović-Stojanović-Gashi", Edition: app.Edition{Titles: []app.WorkTitle{
			{Language: "sr-Cyrl", Title: "Дуга песма о путу који се враћа кући када киша пада по калдрми а никога нема да дочека"},
			{Language: "tr", Title: strings.Repeat("Uzunbirşarkınınadı", 8)}}}}
	e.keep(t, e.SaveWork(ctx, &w))
	for n := len(p.Items); n < 42; n++ {
		one := app.Item{Kind: "work", WorkID: w.ID, Planned: 200, Movement: fmt.Sprintf("Nr%d", n)}
		for i, who := range []string{"arb", "mil", "rom", "never", "ylli"} {
			one.Performers = append(one.Performers, app.Performer{PersonID: e.people[who].ID, Part: strings.Repeat("kontrabas ", 1+n%7), Position: i})
		}
		p.Items = append(p.Items, one)
	}
	e.keep(t, e.SaveProgramme(ctx, &p))
	e.event.Title = "Ritmi i përbashkët i një mbrëmjeje të gjatë me këngë nga tri tradita dhe Konstantinopoljskimuzičariizdijaspore"
	e.keep(t, e.SaveEvent(ctx, &e.event), e.SaveEventTexts(ctx, e.event.ID, "title", map[words.Lang]string{words.Sq: "", words.En: ""}),
		e.SaveEventTexts(ctx, e.event.ID, "announcement", map[words.Lang]string{words.Sq: strings.Repeat(greetings()[words.Sq]+"\n", 9)}))
}

// Nothing in a printed programme leaves its column or its page or lies over
// something else: in each language, and in two triples, on each paper.
func TestLeafletStaysInItsColumn(t *testing.T) {
	usual, long := aConcert(t), aConcert(t)
	long.longest(t)
	var all [][]words.Lang
	for _, l := range words.Langs() {
		all = append(all, []words.Lang{l})
	}
	all = append(all, []words.Lang{words.Sq, words.SrCyrl, words.En}, []words.Lang{words.Tr, words.Bs, words.SrLatn})
	for i, langs := range all {
		for _, size := range []string{app.SizeA5, app.SizeA4} {
			if size == app.SizeA4 && len(langs) == 1 && i%2 == 0 {
				continue // a booklet is narrower
			}
			for name, e := range map[string]evening{"usual": usual, "long": long} {
				path, p := e.leafletOf(t, e.asked(size, langs...))
				found, pages := boxes(t, path)
				if len(found) < 60 || name == "long" && pages < 4 {
					t.Fatalf("%s %s %v: %d words on %d pages", name, size, langs, len(found), pages)
				}
				for _, wrong := range outOfPlace(found, formatOf(size)) {
					t.Errorf("%s %s %v: %s", name, size, langs, wrong)
				}
				piecesHold(t, name, laid(p, 1))
			}
		}
	}
}

// outOfPlace are the words that leave the column or the page, or lie over others.
func outOfPlace(all []boxed, f format) (wrong []string) {
	const slack = 0.4
	for i, w := range all {
		where := " on page " + strconv.Itoa(w.page)
		switch {
		case w.left < f.side-slack || w.right > f.wide-f.side+slack:
			wrong = append(wrong, w.text+" leaves the column"+where)
		case w.top < f.top-2 || w.below > f.high-f.under/2+3:
			wrong = append(wrong, w.text+" leaves the page"+where)
		}
		for _, o := range all[i+1:] {
			if o.page == w.page && o.left < w.right-slack && w.left < o.right-slack && o.top < w.below-2.2 && w.top < o.below-2.2 {
				wrong = append(wrong, w.text+" lies over "+o.text+where)
			}
		}
	}
	return wrong
}

// piecesHold checks that a piece stands with its performers on one page: what
// stands on each page in the look of a title has its names behind it there.
func piecesHold(t *testing.T, name string, p *press) {
	t.Helper()
	title, who := p.as(lookPiece), p.as(lookName)
	for n, leaf := range p.leaves {
		last := look{}
		for _, m := range leaf.marks {
			if m.as == who && last == (look{}) && n > 0 && !strings.Contains(m.text, ":") {
				t.Errorf("%s: page %d begins with %q, whose piece is on another", name, n+1, m.text)
			}
			if m.as == title || m.as == who || m.as == p.as(lookText) || m.as == p.as(lookAlso) || m.as == p.as(lookHead) {
				last = m.as
			}
		}
	}
}

// Lengths stand there when asked for; a booklet to be folded has its pages in
// fours, the last beside the first; the newest version is printed, not what
// changed since.
func TestLeafletChoices(t *testing.T) {
	e := aConcert(t)
	ctx := t.Context()
	p, err := e.Programme(ctx, e.event.ProgrammeID)
	e.keep(t, err, e.FreezeProgramme(ctx, p))
	p, err = e.Programme(ctx, p.ID)
	e.keep(t, err)
	e.keep(t, e.SaveItem(ctx, p, app.Item{Kind: "improvisation", Title: "Shtuar pas ngrirjes"}))
	l := e.asked(app.SizeFolded, words.Sq, words.En)
	l.Blocks = app.Set{app.LeafletLengths}
	path, made := e.leafletOf(t, l)
	text := strings.ReplaceAll(readAs(t, "pdftotext", "-layout", path, "-"), "\u00a0", " ")
	if made.Frozen != 1 || !strings.Contains(text, "5:30") || strings.Contains(text, "Shtuar") || strings.Contains(text, "Kelmendi") || strings.Contains(text, "Mirë se vini") || strings.Contains(text, "traditë") || strings.Contains(text, "Partner") {
		t.Errorf("version %d says\n%s", made.Frozen, text)
	}
	if n := len(leaflet(made).leaves); n%4 != 0 {
		t.Errorf("%d pages are folded", n)
	}
	whole, _ := e.leafletOf(t, e.asked(app.SizeFolded, words.Sq, words.En))
	front, _, _ := strings.Cut(readAs(t, "pdftotext", "-layout", whole, "-"), "\f")
	if !strings.Contains(front, "Ritmi i përbashkët") || !strings.Contains(front, "Ky aktivitet") || strings.Contains(front, "Ederlezi") {
		t.Errorf("the outside says\n%s", front)
	}
}

// A version that was frozen after the evening keeps what was dropped; nobody
// reads of it on the programme.
func TestLeafletLeavesOutWhatWasDropped(t *testing.T) {
	e := aConcert(t)
	ctx := t.Context()
	p, err := e.Programme(ctx, e.event.ProgrammeID)
	e.keep(t, err)
	e.keep(t, e.SaveItem(ctx, p, app.Item{Kind: "improvisation", Title: "Mbetur jashtë", ItemStage: app.ItemStage{Outcome: app.WasDropped}}))
	p, err = e.Programme(ctx, p.ID)
	e.keep(t, err, e.FreezeProgramme(ctx, p))
	path, made := e.leafletOf(t, e.asked(app.SizeA5, words.Sq))
	if text := readAs(t, "pdftotext", "-layout", path, "-"); made.Frozen != 1 || strings.Contains(text, "Mbetur") || !strings.Contains(text, "Ederlezi") {
		t.Errorf("version %d says\n%s", made.Frozen, text)
	}
}
