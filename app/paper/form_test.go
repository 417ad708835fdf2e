package paper

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// asked is an office with two questionnaires: one that asks all kinds of
// questions at a concert, and one that comes before a series.
type asked struct {
	*app.App
	event          app.Event
	concert, first app.ID
}

func (a asked) keep(t *testing.T, errs ...error) { evening{}.keep(t, errs...) }

// aQuestionnaire asks the examples, and others whose words are long.
func aQuestionnaire(t *testing.T) asked {
	t.Helper()
	ctx, a := t.Context(), asked{App: dbtest.New(t)}
	a.keep(t, a.AddQuestionExamples(ctx, words.En))
	v, s := app.Venue{Name: "Fabrika 7"}, app.Series{Title: "Nëntë mbrëmje"}
	a.keep(t, a.SaveVenue(ctx, &v), a.SaveSeries(ctx, &s))
	a.event = app.Event{Title: "Ritmi i përbashkët", Kind: "concert", Status: "planned", Day: "2026-03-20", VenueID: v.ID}
	a.keep(t, a.SaveEvent(ctx, &a.event))
	rows, _, err := a.Questions(ctx, app.QuestionFilter{})
	a.keep(t, err)
	k := app.Questionnaire{Title: "Pas koncertit", Purpose: "audience", EventID: a.event.ID}
	for _, r := range rows {
		k.Items = append(k.Items, app.QuestionnaireItem{QuestionID: r.ID, Code: r.Code, Needed: r.Code == "liked"})
	}
	long := app.Question{Code: "why", Kind: app.AsksSeveral, Texts: []app.QuestionText{{Language: words.Sq, Text: "Pse?"}, {Language: words.SrCyrl, Text: "Зашто?"}}, Choices: []app.Choice{
		{Code: "a", Texts: []app.ChoiceText{{Language: words.Sq, Text: "Sepse më pëlqen muzika që nuk e kam dëgjuar kurrë më parë, nga njerëz që nuk i njoh"}, {Language: words.SrCyrl, Text: "Зато што волим музику коју никада раније нисам слушао, у извођењу људи које не познајем"}}},
		{Code: "b", Texts: []app.ChoiceText{{Language: words.Sq, Text: "Rastësisht"}, {Language: words.SrCyrl, Text: "Најнеприлагођенијевишејезичнораспитивање"}}}}}
	degrees := app.Question{Code: "degrees", Kind: app.AsksScore, Low: 1, High: 17, Texts: []app.QuestionText{{Language: words.En, Text: "From 1 to 17?"}}}
	a.keep(t, a.SaveQuestion(ctx, &long), a.SaveQuestion(ctx, &degrees))
	k.Items = append(k.Items, app.QuestionnaireItem{QuestionID: degrees.ID, Code: "degrees"}, app.QuestionnaireItem{QuestionID: long.ID, Code: "why", WhenQuestion: "heard", WhenAnswer: "yes"})
	a.keep(t, a.SaveQuestionnaire(ctx, &k), a.OpenQuestionnaire(ctx, k.ID))
	b := app.Questionnaire{Title: "Para serisë", Purpose: "before", SeriesID: s.ID, Items: []app.QuestionnaireItem{{QuestionID: k.Items[0].QuestionID}, {QuestionID: rows[len(rows)-1].ID}}}
	a.keep(t, a.SaveQuestionnaire(ctx, &b))
	a.concert, a.first = k.ID, b.ID
	return a
}

// printed are forms as a file, and how they were asked for.
func (a asked) printed(t *testing.T, p app.FormPaper) string {
	t.Helper()
	var to bytes.Buffer
	err := a.PrintForms(t.Context(), p, time.Date(2026, 3, 20, 18, 0, 0, 0, time.UTC), func(p app.FormPaper, w io.Writer) error { return WriteForms(w, p) }, &to)
	a.keep(t, err)
	path := filepath.Join(t.TempDir(), "forms.pdf")
	a.keep(t, os.WriteFile(path, to.Bytes(), 0o600))
	return path
}

// triples are the languages in which forms are printed here.
func triples() [][]words.Lang {
	all := [][]words.Lang{{words.En, words.Sq, words.SrCyrl}, {words.Sq, words.SrLatn, words.Tr}, {words.SrCyrl, words.Bs}}
	for _, l := range words.Langs() {
		all = append(all, []words.Lang{l})
	}
	return all
}

// In every language nothing leaves the page or lies over something else, every
// question and every answer is there once, and every page has its number.
func TestFormsOnPaper(t *testing.T) {
	a := aQuestionnaire(t)
	form, err := a.FormOf(t.Context(), a.concert)
	a.keep(t, err)
	next := 1
	for _, langs := range triples() {
		path := a.printed(t, app.FormPaper{QuestionnaireID: a.concert, Langs: langs, Size: app.SizeA5, Copies: 2, Numbered: true})
		all, pages := boxes(t, path)
		for _, wrong := range outOfPlace(all, formFormat()) {
			t.Errorf("%v: %s", langs, wrong)
		}
		if pages%4 != 0 || pages < 8 {
			t.Errorf("%v: two copies have %d pages", langs, pages)
		}
		numbers := map[int]int{}
		for _, b := range all {
			if n, err := strconv.Atoi(b.text); err == nil && b.top < 16 {
				numbers[n]++
			}
		}
		if len(numbers) != 2 || numbers[next] < pages/2-1 || numbers[next] != numbers[next+1] {
			t.Errorf("%v: from %d on, the pages have the numbers %v", langs, next, numbers)
		}
		next += 2
		text := flat(readAs(t, "pdftotext", "-raw", "-l", strconv.Itoa(pages/2), path, "-"))
		for _, q := range form.Asked {
			for _, l := range langs {
				if said := q.In(l).Text; !strings.Contains(text, flat(said)) {
					t.Errorf("%v: %s is not asked in %s: %q", langs, q.Code, l, said)
				}
			}
		}
	}
}

// flat leaves out what breaks lines.
func flat(text string) string { return strings.Join(strings.Fields(text), "") }

// Two forms lie side by side on a sheet: cut, the two piles are in order, and
// each back lies behind its front.
func TestFormsSideBySide(t *testing.T) {
	a := aQuestionnaire(t)
	path := a.printed(t, app.FormPaper{QuestionnaireID: a.concert, Langs: []words.Lang{words.SrCyrl, words.Sq}, Size: app.SizePair, Copies: 3, Numbered: true})
	all, pages := boxes(t, path)
	left, right := map[int]string{}, map[int]string{}
	for _, b := range all {
		if len(b.text) != 1 || b.text < "1" || b.text > "3" || b.top > 16 {
			continue
		}
		if b.left < 148 {
			left[b.page] += b.text
		} else {
			right[b.page] += b.text
		}
	}
	per := pages / 2
	for page, want := range map[int][2]string{1: {"1", "3"}, 2: {"3", "1"}, per - 1: {"1", "3"}, per + 1: {"2", ""}, per + 2: {"", "2"}} {
		if got := [2]string{left[page], right[page]}; got != want {
			t.Errorf("on sheet %d of %d stand the forms %q, not %q", page, per, got, want)
		}
	}
	if per%2 != 0 {
		t.Errorf("a form has %d pages: the next one begins on its back", per)
	}
	if last, err := a.NextFormNumber(t.Context(), a.concert, ""); last != 4 || err != nil {
		t.Errorf("the next number is %d, %v", last, err)
	}
}

// What comes before a series has room for a code and says how it is made; a form
// without numbers takes none.
func TestFormsWithACode(t *testing.T) {
	a := aQuestionnaire(t)
	langs := []words.Lang{words.Sq, words.SrLatn, words.Tr}
	path := a.printed(t, app.FormPaper{QuestionnaireID: a.first, Langs: langs, Size: app.SizeA5, Copies: 1})
	text := flat(readAs(t, "pdftotext", "-raw", path, "-"))
	for _, l := range langs {
		b := words.In(l)
		for _, said := range append(app.OwnCodeParts(), app.OwnCodeName(), app.AboutYou(), app.AboutYouWhy()) {
			if !strings.Contains(text, flat(b.Say(said))) {
				t.Errorf("in %s there is no %q", l, b.Say(said))
			}
		}
		if strings.Contains(text, flat(b.T("Form number"))) {
			t.Errorf("in %s it speaks of a number", l)
		}
	}
	if !strings.Contains(text, "Nëntëmbrëmje") || strings.Contains(text, "Parasërisë") {
		t.Errorf("it is about %s", text)
	}
	if next, err := a.NextFormNumber(t.Context(), a.first, ""); next != 1 || err != nil {
		t.Errorf("the next number is %d, %v", next, err)
	}
	text = flat(readAs(t, "pdftotext", "-raw", a.printed(t, app.FormPaper{QuestionnaireID: a.concert, Langs: langs[:1], Size: app.SizeA5, Copies: 1}), "-"))
	if strings.Contains(text, flat(words.In(words.Sq).Say(app.OwnCodeName()))) {
		t.Error("a form for an audience asks for a code")
	}
}

// What is ticked is wide enough for a pen, says what it is on paper, and stands
// on the page with its words.
func TestWhatIsTickedIsWide(t *testing.T) {
	a := aQuestionnaire(t)
	p, err := a.MakeForms(t.Context(), app.FormPaper{QuestionnaireID: a.concert, Langs: []words.Lang{words.En, words.Sq, words.SrCyrl}, Size: app.SizeA5, Copies: 1})
	a.keep(t, err)
	circles, squares, needed := 0, 0, 0
	for n, leaf := range forms(p).leaves {
		for _, m := range leaf.marks {
			switch {
			case m.text == "8*" && m.as == formCount:
				needed++
			case m.shape == noShape || n == 0 && m.y < 45: // the legend is small
				continue
			case m.shape == circle:
				circles++
			case m.shape == square:
				squares++
			}
			if m.shape != noShape && (m.wide < 6 || m.x < 10 || m.x+m.wide > 138.1 || m.y < 10 || m.y+m.wide > 200 && m.shape != frame) {
				t.Errorf("page %d: a shape of %.1f stands at %.1f, %.1f", n+1, m.wide, m.x, m.y)
			}
		}
	}
	wantCircles, wantSquares := 0, 0
	for _, q := range p.Form.Asked {
		switch {
		case q.Kind == app.AsksSeveral:
			wantSquares += len(q.Choices)
		case q.Kind == app.AsksConsent:
			wantCircles += 2
		default:
			wantCircles += len(q.Choices) + len(stepsOf(q))
		}
	}
	if circles != wantCircles || squares != wantSquares || needed != 1 {
		t.Errorf("%d circles and %d squares, not %d and %d; %d marks of a needed answer", circles, squares, wantCircles, wantSquares, needed)
	}
}

// Forms that are asked for wrongly take no number.
func TestFormsAskedForWrongly(t *testing.T) {
	a := aQuestionnaire(t)
	for want, p := range map[string]app.FormPaper{
		"Langs":  {Langs: []words.Lang{words.Sq, words.Sq}, Size: app.SizeA5, Copies: 1},
		"Copies": {Langs: []words.Lang{words.Sq}, Size: app.SizeA5, Copies: app.MostForms + 1},
		"Size":   {Langs: []words.Lang{words.Sq}, Size: "a3", Copies: 1},
	} {
		p.QuestionnaireID, p.Numbered = a.concert, true
		err := a.PrintForms(t.Context(), p, time.Now(), func(app.FormPaper, io.Writer) error { t.Error("it is printed"); return nil }, io.Discard)
		var wrong app.Invalid
		if !errors.As(err, &wrong) || wrong[0].Field != want {
			t.Errorf("%s: %v", want, err)
		}
	}
	if next, err := a.NextFormNumber(t.Context(), a.concert, ""); next != 1 || err != nil {
		t.Errorf("the next number is %d, %v", next, err)
	}
}
