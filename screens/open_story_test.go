package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// wordsOffice has an event with forms on which people wrote.
func wordsOffice(t *testing.T) *app.App {
	t.Helper()
	a := dbtest.New(t)
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "concert", Status: "done", Day: "2026-03-20"}
	keep(t, a.SaveEvent(t.Context(), &e), a.SavePerson(t.Context(), &app.Person{Name: "Rona Berisha"}))
	for i, said := range []struct{ language, comment, quote string }{
		{"sq", "Për herë të parë i dëgjova këngët tona bashkë me këngët e tyre, dhe askush nuk pyeti kush është kush. Do të doja ta dëgjoja edhe babai im.", "yes"},
		{"sr", "Zvuk je bio preglasan u zadnjim redovima, reči se nisu razumele.", "yes"},
		{"en", "Rona Berisha made the whole hall sing.", "yes"},
		{"sq", "Shumë mirë.", "no"},
		{"sr", "Dođite i u Gračanicu.", ""},
	} {
		r := app.Response{EventID: e.ID, Day: e.Day, Language: said.language, Comment: said.comment, FilledAt: app.Instant("2026-03-20T2" + string(rune('0'+i)) + ":00:00Z")}
		if said.quote != "" {
			r.SetAnswers(app.QuoteConsent, app.FormAnswer{ChoiceCode: said.quote})
		}
		if i == 1 {
			r.SetAnswers("source", app.FormAnswer{ChoiceCode: "other", Text: "Komšinica"})
		}
		keep(t, a.SaveResponse(t.Context(), &r))
	}
	return a
}

// openShown is the page of open answers.
func openShown(u *UI) *openPage { return u.pageNow().(*tabbed).now().(*openPage) }

// goTo puts the frame on the answer that begins so.
func (p *openPage) goTo(t *testing.T, u *UI, begins string) {
	t.Helper()
	for i, o := range p.now.first.rows {
		if strings.HasPrefix(o.Text, begins) {
			p.grid.MoveTo(i)
			u.window.Canvas().Focus(p.grid.Target())
			return
		}
	}
	t.Fatalf("no answer begins with %q", begins)
}

// Answers are read, tagged by one key each, counted, narrowed and quoted; what
// nobody agreed to is neither quoted nor copied.
func TestOpenAnswersByKeyboard(t *testing.T) {
	a := wordsOffice(t)
	u := desk(t, a)
	feedbackTab(t, u, "words")
	press(t, u, "Use the example tags")
	p := openShown(u)
	k := &keyboard{u: u}
	p.goTo(t, u, "Për herë")
	k.press(fyne.Key1)
	k.press(fyne.Key2)
	k.press(fyne.Key3)
	k.press(fyne.Key3) // away again
	p.goTo(t, u, "Zvuk")
	k.press(fyne.Key5)
	p.goTo(t, u, "Shumë")
	k.press(fyne.KeySpace)
	if c := p.now.counts; c.All != 6 || c.Read != 3 || len(c.Tags) != 3 {
		t.Fatalf("counted %+v", c)
	}
	p.goTo(t, u, "Shumë")
	p.grid.OnCopy()
	if got := u.desk.Clipboard().Content(); got != "" || !strings.Contains(u.status.Said(), "does not want to be quoted") {
		t.Errorf("copied %q, and said %q", got, u.status.Said())
	}
	k.press(fyne.KeyReturn)
	if !u.dialogs.Empty() {
		t.Error("what may not be quoted is asked to be")
	}
	p.goTo(t, u, "Rona")
	wantLine(t, u, "It names Rona Berisha. Read it once more before it is quoted.")
	p.goTo(t, u, "Për herë")
	k.press(fyne.KeyReturn)
	fill(t, u, "Translation", "For the first time I heard our songs together with theirs, and nobody asked who was who.")
	byLetter(t, u, "Language of the translation", 'e')
	look(t, u, "open-quote-form")
	press(t, u, "Quote it")
	mustClose(t, u)
	for _, l := range threeLangs() {
		u.speak(l)
		feedbackTab(t, u, "words")
		openShown(u).goTo(t, u, "Për herë")
		look(t, u, "open-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, "open-dark")
	u.look = widgets.Light
	u.wear()
	u.speak(words.En)
	narrowOpen(t, u)
}

// narrowOpen narrows the answers by tag, state and search.
func narrowOpen(t *testing.T, u *UI) {
	t.Helper()
	feedbackTab(t, u, "words")
	p := openShown(u)
	for _, c := range []struct {
		by   narrowing
		find string
		want int
	}{{narrowing{"tag": string(p.now.tags[0].ID)}, "", 1}, {narrowing{"state": app.OpenUnread}, "", 3}, {narrowing{"state": app.OpenQuoted}, "", 1}, {narrowing{"question": "source"}, "", 1}, {nil, "звук", 1}, {narrowing{"year": "2025"}, "", 0}} {
		p.by, p.find = c.by, c.find
		p.again(u)
		if p.grid.Total() != c.want {
			t.Errorf("%v %q: %d answers, not %d", c.by, c.find, p.grid.Total(), c.want)
		}
	}
	// In the list of those not read yet an answer stays while it is tagged.
	p.by, p.find = narrowing{"state": app.OpenUnread}, ""
	p.again(u)
	was := p.at
	k := &keyboard{u: u}
	u.window.Canvas().Focus(p.grid.Target())
	k.press(fyne.Key1)
	k.press(fyne.Key2)
	if p.at != was || len(p.rows[openID(was)].TagIDs) != 2 || p.grid.Total() != 3 {
		t.Errorf("tagged %+v, at %v, %d rows", p.rows[openID(was)], p.at, p.grid.Total())
	}
	look(t, u, "open-unread")
	k.press(fyne.KeySpace)
	k.press(fyne.KeySpace)
	if p.at == was || p.grid.Total() != 1 {
		t.Errorf("gone on to %v of %d", p.at, p.grid.Total())
	}
}

// Tags are named, put in order and merged.
func TestTheTagsOfAnOffice(t *testing.T) {
	a := wordsOffice(t)
	u := desk(t, a)
	feedbackTab(t, u, "words")
	press(t, u, "Tags")
	look(t, u, "tags-empty")
	press(t, u, "Use the example tags")
	press(t, u, "New tag")
	fill(t, u, "Name", "Wish")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "Two can be merged.") {
		t.Errorf("a second tag of a name: %q", got)
	}
	fill(t, u, "Name", "Gračanica")
	fill(t, u, "What it means, in a few words", "Concerts elsewhere")
	look(t, u, "tag-form")
	press(t, u, "Save")
	mustClose(t, u)
	p := u.over.(*tagPage)
	p.order.OnMove(9, 0)
	if p.now[0].Name != "Gračanica" || p.now[9].Example != "criticism" {
		t.Errorf("in order: %+v", p.now)
	}
	p.order.MoveTo(8)
	press(t, u, "Merge…")
	look(t, u, "tag-merge")
	press(t, u, "Merge")
	if got := problems(u); !strings.Contains(got, "Choose another tag.") {
		t.Errorf("into none: %q", got)
	}
	byLetter(t, u, "Into the tag", 'G')
	press(t, u, "Merge")
	mustClose(t, u)
	if slices.ContainsFunc(p.now, func(r app.TagRow) bool { return r.Example == "wish" }) {
		t.Error("the merged tag is still there")
	}
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "tags-"+string(l))
	}
	u.speak(words.En)
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if all, err := a.Tags(t.Context()); err != nil || len(all) != 10 {
		t.Errorf("undone, %d tags, %v", len(all), err)
	}
}
