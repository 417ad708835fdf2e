package screens

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// keyedTags is how many tags have a key.
const keyedTags = 9

// byKeys gives tags and goes through the answers by the keyboard alone.
func (p *openPage) byKeys(u *UI) {
	p.grid.OnKey = func(e *fyne.KeyEvent) {
		if n, err := strconv.Atoi(string(e.Name)); err == nil && n >= 1 && n <= min(keyedTags, len(p.now.tags)) {
			p.tag(u, p.now.tags[n-1].ID)
		}
	}
	p.grid.OnSpace = func(r widgets.Row) { p.read(u, r.ID) }
	p.grid.OnOpen = func(r widgets.Row) {
		if u.narrow {
			p.lift(u, true)
			return
		}
		p.askQuote(u, p.rows[r.ID])
	}
	p.grid.OnPressed = func(widgets.Row) { p.lift(u, false) }
	p.grid.OnCopy = func() { p.copy(u) }
}

// tag gives the answer that is read a tag, or takes it away.
func (p *openPage) tag(u *UI, id app.ID) {
	o, ok := p.rows[openID(p.at)]
	if !ok {
		return
	}
	tags := slices.DeleteFunc(slices.Clone(o.TagIDs), func(have app.ID) bool { return have == id })
	if len(tags) == len(o.TagIDs) {
		tags = append(tags, id)
	}
	if !u.narrow { // the chip that was pressed is drawn anew
		u.window.Canvas().Focus(p.grid.Target())
	}
	u.change(func(ctx context.Context) error { return u.App.TagAnswer(ctx, o, tags...) })
}

// read marks an answer as read and goes on to the next.
func (p *openPage) read(u *UI, id string) {
	o, ok := p.rows[id]
	if !ok {
		return
	}
	p.grid.MoveTo(min(p.grid.At()+1, p.grid.Total()-1))
	if !o.IsRead() {
		u.change(func(ctx context.Context) error { return u.App.ReadAnswer(ctx, o) })
	}
}

// copy hands on what may be quoted, and nothing else.
func (p *openPage) copy(u *UI) {
	o, ok := p.rows[openID(p.at)]
	if !ok {
		return
	}
	u.status.SetUndo("", nil)
	if why := o.Quotable(); !why.Empty() {
		u.status.Say("lock", widgets.ToneWarning, u.say(why))
		return
	}
	u.desk.Clipboard().SetContent(o.Text)
	u.status.Say("copy", widgets.ToneDone, u.book.T("Copied the answer"))
}

// sheet is one answer whole: what was written, of what it speaks, and whether it
// may be quoted.
func (p *openPage) sheet(u *UI, o app.OpenAnswer) fyne.CanvasObject {
	about := widgets.Down(2, widgets.QuietWrapped(p.now.asked(u, o.QuestionCode)), widgets.QuietWrapped(join(o.Event, u.day(o.Day), u.code(formLanguages(), o.Written()))))
	head := []fyne.CanvasObject{widgets.Flex(about)}
	if p.wayBack(u, p.grid); p.back != nil {
		head = append([]fyne.CanvasObject{p.back}, head...)
	}
	body := widgets.Down(14, widgets.Reading(o.Text), p.tagsPart(u, o), widgets.Line(), p.quotePart(u, o), p.namesPart(u, o), widgets.Line(), p.countsPart(u))
	return widgets.Down(0, widgets.Inset(14, 14, widgets.Across(8, head...)), widgets.Flex(widgets.NewSight(widgets.Inset(4, 14, body))))
}

// tagsPart are all tags, those of the answer filled.
func (p *openPage) tagsPart(u *UI, o app.OpenAnswer) fyne.CanvasObject {
	b := u.book
	if len(p.now.tags) == 0 {
		return widgets.Down(8, widgets.QuietWrapped(b.T("Tags say what an answer speaks of. There is none yet.")),
			widgets.Across(8, widgets.NewButton(b.T("Use the example tags"), func() {
				l := b.Lang()
				u.change(func(ctx context.Context) error { return u.App.AddTagExamples(ctx, l) })
			}).Small(), widgets.Gap()))
	}
	all := widgets.Flow(6)
	for i, t := range p.now.tags {
		name := t.Said(b)
		if i < keyedTags {
			name = strconv.Itoa(i+1) + "  " + name
		}
		c := widgets.NewChip(name, func() { p.tag(u, t.ID) })
		c.SetChosen(slices.Contains(o.TagIDs, t.ID))
		all.Add(c)
	}
	return widgets.Down(8, widgets.CardTitle(b.T("Tags")), all)
}

// quotePart says whether the answer may be quoted, and has it quoted.
func (p *openPage) quotePart(u *UI, o app.OpenAnswer) fyne.CanvasObject {
	b := u.book
	if why := o.Quotable(); !why.Empty() {
		return widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone), widgets.Flex(widgets.QuietWrapped(u.say(why))))
	}
	if !o.Reading.Quote {
		return widgets.Down(8, widgets.QuietWrapped(b.T("It may be quoted, without a name.")),
			widgets.Across(8, widgets.NewButton(b.T("Quote it"), func() { p.askQuote(u, o) }).WithIcon("feedback").Small(), widgets.Gap()))
	}
	all := widgets.Down(8, widgets.Across(8, widgets.NewTag(b.T("Quoted"), widgets.ToneDone), widgets.Gap(),
		widgets.NewButton(b.T("Change|a quote"), func() { p.askQuote(u, o) }).Small(),
		widgets.NewButton(b.T("Do not quote it"), func() {
			u.change(func(ctx context.Context) error { return u.App.UnquoteAnswer(ctx, o) })
		}).Small()))
	if o.Reading.Translation != "" {
		all.Add(widgets.QuietWrapped(words.Lang(o.Reading.Translated).Name()))
		all.Add(widgets.Wrapped(b.Quote(o.Reading.Translation)))
	}
	return all
}

// namesPart warns of an answer that names people of the office.
func (p *openPage) namesPart(u *UI, o app.OpenAnswer) fyne.CanvasObject {
	slot := container.NewStack()
	load(u, func(ctx context.Context) ([]string, error) {
		return u.App.NamedIn(ctx, o.Text+"\n"+o.Reading.Translation)
	}, func(named []string) {
		if len(named) == 0 {
			return
		}
		slot.Objects = []fyne.CanvasObject{widgets.NewNote(widgets.ToneWarning, "warning", "", u.namedSentence(named))}
		slot.Refresh()
		if p.spread != nil {
			p.spread.Refresh()
		}
	})
	return slot
}

func (u *UI) namedSentence(named []string) string {
	return u.book.T("It names {names}. Read it once more before it is quoted.", "names", strings.Join(named, ", "))
}

// countsPart is what all answers of the list speak of.
func (p *openPage) countsPart(u *UI) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.number(b.T("Read|answers"), p.now.counts.Read)
	f.number(b.T("Not read yet"), p.now.counts.All-p.now.counts.Read)
	for _, t := range p.now.tags {
		if n := p.now.counts.Tags[t.ID]; n > 0 {
			f.number(t.Said(b), n)
		}
	}
	return widgets.Down(8, widgets.CardTitle(b.T("What these answers speak of")), f.show())
}

// askQuote asks how an answer is quoted.
func (p *openPage) askQuote(u *UI, o app.OpenAnswer) {
	b := u.book
	if why := o.Quotable(); !why.Empty() || o.ResponseID == "" {
		u.status.Say("lock", widgets.ToneWarning, u.say(why))
		u.status.SetUndo("", nil)
		return
	}
	o.Reading.Language = o.Written()
	u.ask(form{
		title: b.T("Quote it?"), verb: b.T("Quote it"), above: widgets.Wrapped(b.Quote(o.Text)),
		text: b.T("It goes into reports, without a name and without anything on who wrote it."),
		inputs: []input{
			u.choice("Language", b.T("Written in"), &o.Reading.Language, u.options(formLanguages())),
			u.choice("Translated", b.T("Language of the translation"), &o.Reading.Translated, tongues()),
			u.notes("Translation", b.T("Translation"), &o.Reading.Translation).row(),
		},
		save: func(ctx context.Context) error { return u.App.QuoteAnswer(ctx, o) },
	})
}

func (p *openPage) leave(u *UI) bool { return p.leaveTo(u, p.grid) }

func (p *openPage) fit(u *UI) {
	p.spread.SetNarrow(u.narrow)
	p.choose(u, openID(p.at))
}
