package paper

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// boxed is a word on paper, where another program finds it, in millimetres.
type boxed struct {
	text                    string
	page                    int
	left, top, right, below float64
}

// boxes reads where each word of a PDF stands.
func boxes(t *testing.T, path string) (all []boxed, pages int) {
	t.Helper()
	word := regexp.MustCompile(`<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>`)
	for _, line := range strings.Split(readAs(t, "pdftotext", "-bbox", path, "-"), "\n") {
		if strings.Contains(line, "<page ") {
			pages++
		}
		m := word.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		var at [4]float64
		for i := range at {
			points, err := strconv.ParseFloat(m[i+1], 64)
			if err != nil {
				t.Fatal(err)
			}
			at[i] = points * 25.4 / 72
		}
		all = append(all, boxed{m[5], pages, at[0], at[1], at[2], at[3]})
	}
	return all, pages
}

// strained is a booking whose names, amounts and clauses are as long as people
// will ever have them, in every language.
func strained(t *testing.T) papers {
	t.Helper()
	ctx, a := t.Context(), settled(t)
	b, err := a.Booking(ctx, a.booking)
	if err != nil {
		t.Fatal(err)
	}
	p, err := a.Person(ctx, b.PersonID)
	if err != nil {
		t.Fatal(err)
	}
	p.Name = "Aleksandra-Konstantina Hadžijusufović-Stojanović-Gashi-Berisha Orchestra of the Seven Rivers"
	p.LegalName = strings.Repeat("Konstantinopoljskimuzičariizdijaspore", 3)
	p.NamesIn = nil
	if err := a.SavePerson(ctx, &p); err != nil {
		t.Fatal(err)
	}
	if err := a.AddClauseExamples(ctx, words.En); err != nil {
		t.Fatal(err)
	}
	long := app.Clause{Title: "Long", GoesOn: app.Set{"offer", "contract"}}
	for _, l := range words.Langs() {
		long.Texts = append(long.Texts, app.ClauseText{Language: l, Body: strings.Repeat(words.In(l).Say(app.ClauseExamples()[7].Body)+" ", 55)})
	}
	if err := a.SaveClause(ctx, &long); err != nil {
		t.Fatal(err)
	}
	for _, l := range []app.BookingLine{
		{Kind: app.LineReimbursable, Title: "Autobus Niš–Gračanica–Prishtinë–Prizren, povratno, za četrnaest osoba i instrumente", Amount: 9_876_543_00, Currency: "RSD", Receipt: "114/2025-7788-A"},
	} {
		l.BookingID = a.booking
		if err := a.SaveBookingLine(ctx, l); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// allTongues are the ways in which papers are looked at: each language alone,
// and two pairs that have least in common.
func allTongues() (all [][]words.Lang) {
	for _, l := range words.Langs() {
		all = append(all, []words.Lang{l})
	}
	return append(all, []words.Lang{words.Sq, words.SrCyrl}, []words.Lang{words.En, words.Tr})
}

// Nothing on any paper leaves its column or lies over something else, in any
// language, however long the names and clauses are.
func TestPapersStayInTheirColumns(t *testing.T) {
	for name, a := range map[string]papers{"usual": settled(t), "strained": strained(t)} {
		for _, langs := range allTongues() {
			for _, kind := range app.PaperKinds() {
				p, err := a.MakePaper(t.Context(), a.booking, kind, langs)
				if err != nil {
					t.Fatal(err)
				}
				path := filed(t, p)
				all, pages := boxes(t, path)
				if len(all) < 40 {
					t.Fatalf("%s %s %v has %d words", name, kind, langs, len(all))
				}
				for _, wrong := range misplaced(all, len(langs)) {
					t.Errorf("%s %s %v: %s", name, kind, langs, wrong)
				}
				for n := range pages {
					if want := words.In(langs[0]).T("Page {n} of {all}", "n", n+1, "all", pages); !strings.Contains(pageText(all, n+1), want) {
						t.Errorf("%s %s %v: %q is not on page %d", name, kind, langs, want, n+1)
					}
				}
				if from, to := ofSigning(p, all); from != pages || to != pages {
					t.Errorf("%s %s %v: signing begins on page %d and ends on %d of %d", name, kind, langs, from, to, pages)
				}
				if name == "strained" && (kind == app.ContractPaper || kind == app.OfferPaper) && pages < 2 {
					t.Errorf("%s %v: a long clause is on one page", kind, langs)
				}
				pictured(t, name, path)
			}
		}
	}
}

// misplaced are the words that are out of their column, out of the page, or over
// another.
func misplaced(all []boxed, langs int) (wrong []string) {
	const slack, middle = 0.3, margin + column/2
	for i, w := range all {
		where := " on page " + strconv.Itoa(w.page)
		switch {
		case w.left < margin-slack || w.right > margin+column+slack:
			wrong = append(wrong, w.text+" leaves the sheet's column"+where)
		case w.top < 9 || w.below > sheetHigh-8:
			wrong = append(wrong, w.text+" leaves the page"+where)
		case langs == 2 && w.top > marginTop && w.below < bottom && w.left < middle-slack && w.right > middle+slack:
			wrong = append(wrong, w.text+" reaches into the other language"+where)
		}
		for _, o := range all[i+1:] {
			if o.page == w.page && o.left < w.right-slack && w.left < o.right-slack && o.top < w.below-2 && w.top < o.below-2 {
				wrong = append(wrong, w.text+" lies over "+o.text+where)
			}
		}
	}
	return wrong
}

// pageText is what a page says, word after word.
func pageText(all []boxed, page int) string {
	var said []string
	for _, w := range all {
		if w.page == page {
			said = append(said, w.text)
		}
	}
	return strings.Join(said, " ")
}

// ofSigning are the pages on which the lines to sign begin and end.
func ofSigning(p app.Paper, all []boxed) (from, to int) {
	var labels []string
	for _, b := range p.Columns[0][len(p.Columns[0])-2:] {
		first, _, _ := strings.Cut(b.Label+":", " ")
		labels = append(labels, strings.Fields(b.Label)[0], first)
	}
	for _, w := range all {
		if w.text == labels[0] || w.text == labels[0]+":" {
			from = w.page
		}
		if w.text == labels[2] || w.text == labels[2]+":" {
			to = w.page
		}
	}
	return from, to
}

// pictured turns a paper into pictures where somebody wants to look at it.
func pictured(t *testing.T, name, path string) {
	t.Helper()
	folder := os.Getenv("SOFRA_PICTURES")
	if folder == "" {
		return
	}
	to := filepath.Join(folder, name+" "+strings.TrimSuffix(filepath.Base(path), ".pdf"))
	if out, err := exec.CommandContext(t.Context(), "pdftoppm", "-r", "70", "-png", path, to).CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
}
