package screens

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// How answers lie on the screen, at text scale 1.
const (
	boardGap     = 12
	kioskColumns = 3
	touchRow     = 72 + boardGap
	aroundBoard  = 300 // head, question, foot and the room between them
	mostOnRow    = 11  // numbers of a scale side by side
	notesLarger  = 1.5
)

// rows is how many rows of answers the screen has room for.
func (p *kiosk) rows(u *UI) int {
	scale := u.settings.TextSize
	return max(int((u.window.Canvas().Size().Height-aroundBoard*scale)/(touchRow*scale)), 3)
}

// answers are what a visitor touches or writes, and which of it begins with the
// keyboard; changed is called after each answer.
func (p *kiosk) answers(u *UI, changed func()) (fyne.CanvasObject, fyne.Focusable) {
	q := p.question()
	switch {
	case p.counts():
		return p.numbers(u), nil
	case q.HasScale():
		return p.scale(q, changed), nil
	case q.Kind == app.AsksText:
		return p.written(changed)
	}
	return p.choices(u, changed), nil
}

// choices are the answers that a question offers; a long list has several pages.
func (p *kiosk) choices(u *UI, changed func()) fyne.CanvasObject {
	v, q := p.visit, p.question()
	all := p.offered(u, q)
	most := p.rows(u) * kioskColumns
	if q.Code == "community" { // there is a field for own words below
		most = max(p.rows(u)-1, 2) * kioskColumns
	}
	paged := len(all) > most
	if paged {
		from := v.more * (most - 1) % len(all)
		all = all[from:min(from+most-1, len(all))]
	}
	own, ownRow := p.ownWords(changed)
	c := &chooser{}
	for _, one := range all {
		c.codes = append(c.codes, one.ID)
		c.targets = append(c.targets, p.touch(one.Text, func() {
			p.choose(q, one.ID)
			c.mark(v.r.Said(q.Code))
			p.showOwn(u, q, own, ownRow)
			changed()
		}))
	}
	c.mark(v.r.Said(q.Code))
	targets := c.objects()
	if paged {
		targets = append(targets, p.touch(v.book.T("More answers"), func() {
			if v.more++; v.more*(most-1) >= len(p.offered(u, q)) {
				v.more = 0
			}
			p.ask(u)
		}).Plain())
	}
	return widgets.Down(boardGap, p.board(u, targets...), ownRow)
}

// offered are the answers to a question, in the visitor's language.
func (p *kiosk) offered(u *UI, q app.AskedQuestion) (all []widgets.Option) {
	b := p.visit.book
	add := func(codes []code) {
		for _, c := range codes {
			all = append(all, widgets.Option{ID: c.id, Text: b.Say(c.text)})
		}
	}
	refusal := code{app.PrefersNot, app.CommunityName(app.PrefersNot)}
	for _, c := range q.Choices {
		all = append(all, widgets.Option{ID: c.Code, Text: c.Said(b.Lang())})
	}
	switch {
	case len(all) > 0:
	case q.Kind == app.AsksConsent, q.Code == "heard":
		add(yesNo())
	case q.Code == "gender":
		add(append(genders(), refusal))
	case q.Code == "community":
		add(append(communities(), code{app.OtherCommunity, app.CommunityName(app.OtherCommunity)}, refusal))
	case q.Code == "age":
		for _, band := range app.AgeBands() {
			all = append(all, widgets.Option{ID: band, Text: band})
		}
		add([]code{refusal})
	case q.Code == "place":
		for _, l := range p.places {
			all = append(all, widgets.Option{ID: string(l.ID), Text: b.Place(l.NameSq, l.NameSr, l.NameCyrl)})
		}
	}
	return all
}

// ownWords is the field for a community that is none of the list.
func (p *kiosk) ownWords(changed func()) (*widgets.TextField, fyne.CanvasObject) {
	v := p.visit
	f := widgets.NewTextField(v.book.T("In your own words"))
	f.SetText(v.own)
	f.OnChanged = func(text string) {
		p.touched, v.own = p.clock(), text
		p.calm()
		changed()
	}
	row := widgets.Larger(notesLarger, f)
	if p.question().Code != "community" || !hasOther(v.r) {
		row.Hide()
	}
	return f, row
}

// showOwn shows that field where it is to be filled in. What was written goes
// with the answer.
func (p *kiosk) showOwn(u *UI, q app.AskedQuestion, own *widgets.TextField, row fyne.CanvasObject) {
	shown := q.Code == "community" && hasOther(p.visit.r)
	if shown == row.Visible() {
		return
	}
	if row.Hide(); !shown {
		own.SetText("")
		p.visit.own = ""
		p.slot.Refresh()
		return
	}
	row.Show()
	p.slot.Refresh()
	u.window.Canvas().Focus(own.Target())
}

func hasOther(r app.Response) bool {
	for _, s := range r.SaidCommunities() {
		if s == app.OtherCommunity {
			return true
		}
	}
	return false
}

// scale is a row of numbers, with the words at its ends.
func (p *kiosk) scale(q app.AskedQuestion, changed func()) fyne.CanvasObject {
	v, c := p.visit, &chooser{}
	for n := q.Low; n <= q.High; n++ {
		code := strconv.Itoa(n)
		c.codes = append(c.codes, code)
		c.targets = append(c.targets, p.touch(code, func() {
			p.choose(q, code)
			c.mark(v.r.Said(q.Code))
			changed()
		}))
	}
	c.mark(v.r.Said(q.Code))
	t := q.In(v.book.Lang())
	return widgets.Down(10, widgets.Board(len(c.targets), boardGap, c.objects()...), widgets.Across(12, widgets.PosterText(t.LowLabel), widgets.Gap(), widgets.PosterText(t.HighLabel)))
}

// written is a field for own words.
func (p *kiosk) written(changed func()) (fyne.CanvasObject, fyne.Focusable) {
	v, q := p.visit, p.question()
	rows := 5
	if q.Code == ownCode {
		rows = 1
	}
	f := widgets.NewNotesField("", rows)
	f.SetText(strings.Join(v.r.Said(q.Code), "\n"))
	f.OnChanged = func(text string) {
		p.touched = p.clock()
		p.calm()
		v.r.Say(q.Question, some(strings.TrimSpace(text))...)
		changed()
	}
	if rows == 1 {
		return widgets.Down(0, widgets.Larger(notesLarger, f)), f.Target()
	}
	return widgets.Larger(notesLarger, f), f.Target()
}

// some is a text as an answer; an empty one is none.
func some(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// counts says whether the question that is shown asks for a number: a count, or
// a place on a scale too long to be laid out.
func (p *kiosk) counts() bool {
	if p.visit == nil || p.visit.at < 0 {
		return false
	}
	q := p.question()
	return q.Kind == app.AsksNumber || q.HasScale() && q.High-q.Low >= mostOnRow
}

// number is the one that is typed.
func (p *kiosk) number() string { return strings.Join(p.visit.r.Said(p.question().Code), "") }

// longestNumber is how many figures a number of a form has.
const longestNumber = 4

// typedNumber answers with a number as far as it is typed.
func (p *kiosk) typedNumber(u *UI, text string) {
	if len(text) > longestNumber {
		return
	}
	p.visit.r.Say(p.question().Question, some(text)...)
	p.ask(u)
}

// inScale says whether a number is none, or stands on the scale of its question.
func (p *kiosk) inScale(q app.AskedQuestion, said []string) bool {
	n := number(strings.Join(said, ""))
	return n == nil || !q.HasScale() || *n >= q.Low && *n <= q.High
}

// numbers are the keypad of figures and what is typed.
func (p *kiosk) numbers(u *UI) fyne.CanvasObject {
	q, typed := p.question(), "–"
	if n := p.number(); n != "" {
		typed = n
	}
	t, beside := q.In(p.visit.book.Lang()), widgets.Down(10, widgets.Count(typed))
	if q.HasScale() {
		beside.Add(widgets.PosterNote(strconv.Itoa(q.Low) + " " + t.LowLabel))
		beside.Add(widgets.PosterNote(strconv.Itoa(q.High) + " " + t.HighLabel))
	}
	pad := p.pad(func(figure string) { p.typedNumber(u, p.number()+figure) }, func() { p.typedNumber(u, lessOne(p.number())) })
	return widgets.Down(0, widgets.Across(28, pad, widgets.Flex(beside)))
}
