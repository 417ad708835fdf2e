package app

import (
	"context"
	"strings"
	"time"

	"sofra/app/words"
)

// MinutesPaper is the name of the paper with the minutes of an event.
const MinutesPaper PaperKind = "minutes"

// MakeMinutes writes the minutes of an event in one language or in two side by
// side. Who may not be named, or asked not to be recorded, is "a participant".
func (a *App) MakeMinutes(ctx context.Context, event ID, langs []words.Lang) (Paper, error) {
	p := Paper{Kind: MinutesPaper, Langs: langs}
	var in words.Text
	if len(langs) < 1 || len(langs) > 2 || len(langs) == 2 && langs[0] == langs[1] {
		in = words.T("A paper has one language, or two different ones.")
	}
	if err := check(Wrong{"Langs", in}); err != nil {
		return p, err
	}
	now, err := a.Event(ctx, event)
	if err != nil {
		return p, err
	}
	var m minuted
	err = a.GiveOut(ctx, words.T("Made the minutes of {name}", "name", now.Title), func(from Reader) (err error) {
		m, err = minutesFrom(ctx, from, event)
		return err
	})
	if err != nil {
		return p, err
	}
	p.Day = m.event.Day
	var rows []int
	for _, l := range langs {
		rows = m.stretch(rows, l)
	}
	for _, l := range langs {
		p.Columns = append(p.Columns, m.column(words.In(l), rows))
	}
	p.About = m.hush(words.In(langs[0]), m.event.Title)
	p.Title = p.Columns[0][0].Text + ": " + p.About
	return p, nil
}

// minuted is what minutes tell of an event.
type minuted struct {
	event     Event
	venue     Venue
	discreet  Discreet
	decisions []DecisionRow
	points    []ActionPointRow
}

func minutesFrom(ctx context.Context, from Reader, event ID) (m minuted, err error) {
	if m.event, err = from.Event(ctx, event); err != nil {
		return m, err
	}
	if m.event.VenueID != "" {
		if m.venue, err = from.Venue(ctx, m.event.VenueID); err != nil {
			return m, err
		}
	}
	if m.discreet, err = discreetAt(ctx, from, m.event); err != nil {
		return m, err
	}
	if m.decisions, _, err = from.Decisions(ctx, DecisionFilter{EventID: event, Page: Page{Sort: "made"}}); err != nil {
		return m, err
	}
	m.points, _, err = from.ActionPoints(ctx, ActionPointFilter{EventID: event})
	return m, err
}

// discreetAt takes out who may not be named in minutes: always, today, or
// because they asked not to be recorded there.
func discreetAt(ctx context.Context, from Reader, e Event) (Discreet, error) {
	var unrecorded []Person
	for _, s := range e.People {
		if !s.Unrecorded {
			continue
		}
		p, err := from.Person(ctx, s.PersonID)
		if err != nil {
			return Discreet{}, err
		}
		unrecorded = append(unrecorded, p)
	}
	return discreetWith(ctx, from, InMinutes, DateOf(time.Now()), unrecorded...)
}

// in are the points written in a language, and those of which it is not said;
// where there are none, all are as they are.
func (m minuted) in(l words.Lang) (all []Minute) {
	base, _, _ := strings.Cut(string(l), "-")
	for _, one := range m.event.Minutes {
		if one.Language == "" || one.Language == base {
			all = append(all, one)
		}
	}
	if len(all) == 0 {
		return m.event.Minutes
	}
	return all
}

// hush is a text without the names that are not said.
func (m minuted) hush(b *words.Book, text string) string {
	return m.discreet.Text(text, b.T("a participant"))
}

func (m minuted) name(b *words.Book, id ID, name string) string {
	if !m.discreet.Names(id) {
		return b.T("a participant")
	}
	return name
}

// paragraphs are those of what was said on a point.
func (m Minute) paragraphs() []string {
	return strings.FieldsFunc(m.Account, func(r rune) bool { return r == '\n' || r == '\r' })
}

// stretch makes room for as many points, each of as many paragraphs, as a
// language has: columns stay side by side.
func (m minuted) stretch(rows []int, l words.Lang) []int {
	for i, one := range m.in(l) {
		if i == len(rows) {
			rows = append(rows, 0)
		}
		rows[i] = max(rows[i], len(one.paragraphs()))
	}
	return rows
}

// column is the minutes in one language, with room for the paragraphs of rows.
func (m minuted) column(b *words.Book, rows []int) []PaperBlock {
	c := &minuteColumn{Book: b, minuted: m}
	c.add(PaperTitle, "", b.T("Minutes|of a meeting"))
	c.head()
	own := c.in(b.Lang())
	for i, n := range rows {
		var one Minute
		if i < len(own) {
			one = own[i]
		}
		c.add(PaperHead, "", c.hush(b, one.Topic))
		said := append(one.paragraphs(), make([]string, n)...)
		for _, text := range said[:n] {
			c.add(PaperText, "", c.hush(b, text))
		}
	}
	c.decided()
	c.open()
	return c.blocks
}

// minuteColumn is one language of minutes, and what was written so far.
type minuteColumn struct {
	*words.Book
	minuted
	blocks []PaperBlock
}

func (c *minuteColumn) add(kind PaperBlockKind, label, text string) {
	c.blocks = append(c.blocks, PaperBlock{Kind: kind, Label: label, Text: text})
}

// head is what it was, when and where, and who spoke.
func (c *minuteColumn) head() {
	c.add(PaperFact, c.T("Event"), c.hush(c.Book, c.event.Title))
	if c.event.Day != "" {
		c.add(PaperFact, c.T("Date"), c.LongDate(c.event.Day.YMD()))
	}
	if c.venue.Name != "" {
		c.add(PaperFact, c.T("Venue"), c.venue.Name)
	}
	c.present()
}

// present is who was noted as arrived, and, apart from them, who was asked: to
// have said yes is not to have been there.
func (c *minuteColumn) present() {
	var here, asked []string
	for _, p := range c.event.People {
		name := c.name(c.Book, p.PersonID, p.PersonName)
		switch {
		case p.ArrivedAt != "":
			here = append(here, name)
		case p.Comes() && p.State != "idea":
			asked = append(asked, name)
		}
	}
	label := c.T("Not noted as present")
	if len(here) > 0 {
		c.add(PaperFact, c.T("Taking part"), c.List(here))
	} else {
		label = c.T("Invited; presence was not noted")
	}
	if len(asked) > 0 {
		c.add(PaperFact, label, c.List(asked))
	}
}

func (c *minuteColumn) decided() {
	if len(c.decisions) == 0 {
		return
	}
	c.add(PaperHead, "", c.T("Decisions"))
	for _, d := range c.decisions {
		label := "–"
		if d.Number > 0 {
			label = c.Int(int64(d.Number))
		}
		c.add(PaperFact, label, c.hush(c.Book, d.Decided))
	}
}

func (c *minuteColumn) open() {
	if len(c.points) == 0 {
		return
	}
	c.add(PaperHead, "", c.T("Action points"))
	for _, p := range c.points {
		label := c.name(c.Book, p.PersonID, p.Person)
		if p.PersonID == "" {
			label = "–"
		}
		text := c.hush(c.Book, p.Title)
		if p.DueOn != "" {
			text += ", " + c.Date(p.DueOn.YMD())
		}
		c.add(PaperFact, label, text)
	}
}
