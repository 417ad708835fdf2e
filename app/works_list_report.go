package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// report is the list as plain data, in the words of its language.
func (l *listing) report() Report {
	name := l.Say(ListName(l.ask.Moment))
	t := Table{Name: "WorksList"}
	fields := l.society.Fields()
	for _, f := range fields {
		t.Columns = append(t.Columns, l.column(f))
	}
	for n, one := range l.lines {
		var row []Value
		for _, f := range fields {
			row = append(row, l.cell(f, n+1, one))
		}
		t.Rows = append(t.Rows, row)
	}
	s := Sheet{Key: "works-list", Name: name, Title: name, Lead: l.society.Text(SocietyHeading, l.ask.Lang), Facts: l.facts(), Tables: []Table{t}}
	return Report{Grant: l.society.Name, Lang: l.ask.Lang, Title: name + ": " + l.title(), Subject: l.day(), Sheets: []Sheet{s}}
}

// title is the event without the name of who may not be named.
func (l *listing) title() string { return l.discreet.Text(l.event.Title, l.T("an artist")) }

func (l *listing) day() string {
	if l.event.Day == "" {
		return ""
	}
	return l.LongDate(l.event.Day.YMD())
}

// facts are the head of the form; what is not known is not in it.
func (l *listing) facts() (all []Fact) {
	add := func(label, text string) {
		if text != "" {
			all = append(all, Fact{label, text})
		}
	}
	add(l.T("Collecting society"), l.society.Name)
	add(l.T("Organiser"), l.office)
	add(l.T("Number at the society"), l.society.Licence)
	add(l.T("Event"), l.title())
	add(l.T("Day"), l.day())
	add(l.T("Begins"), string(l.event.Starts))
	add(l.T("Venue"), l.where)
	if l.ask.Moment == ListAfter && l.event.HeadCount > 0 {
		add(l.T("Visits"), l.Int(int64(l.event.HeadCount)))
	}
	return all
}

// column is a column of the table as the society calls it.
func (l *listing) column(field string) Column {
	c := Column{Key: field, Title: l.society.Label(field, l.ask.Lang), Cell: LongCell}
	switch field {
	case "number":
		c.Cell = CountCell
	case "times":
		c.Cell, c.Total = CountCell, SumTotal
	case "duration":
		c.Cell, c.Total = DurationCell, SumTotal
	}
	return c
}

// cell is what a column says of a line.
func (l *listing) cell(field string, number int, one listedWork) Value {
	w := one.work
	switch field {
	case "number":
		return Number(number)
	case "duration":
		return Number(one.seconds)
	case "times":
		return Number(one.times)
	}
	said := map[string]func() string{
		"title": func() string { return l.titleOf(one) }, "original": func() string { return w.Title },
		"other":    func() string { return strings.Join(w.Names()[1:], ", ") },
		"composer": func() string { return w.Composer }, "lyricist": func() string { return w.Lyricist }, "arranger": func() string { return w.Arranger },
		"publisher": func() string { return w.Publisher }, "society": func() string { return w.Society },
		"kind": func() string { return l.Say(itemKindText(one.Kind)) }, "rights": func() string { return l.Say(rightsText(w.Rights)) },
		"performers": func() string { return l.performers(one.Item) }, "language": func() string { return l.languages(one) },
		"key": func() string { return w.Key }, "instruments": func() string { return w.Instruments },
		"note": func() string { return l.discreet.Text(one.Note, l.T("an artist")) },
	}
	return Said(said[field]())
}

// titleOf is what a work is called in the list's language, else by its first
// title; an item that is no work is called as the programme calls it.
func (l *listing) titleOf(one listedWork) string {
	title := one.Title
	if one.WorkID != "" {
		title = one.work.Title
		for _, t := range one.work.Titles {
			if t.Language == string(l.ask.Lang) && t.Kind != TitleAlternative {
				title = t.Title
			}
		}
	}
	if one.Movement != "" {
		title += ", " + one.Movement
	}
	if one.WorkID == "" {
		return l.discreet.Text(title, l.T("an artist"))
	}
	return title
}

// performers are who played a line, each once; who may not be named is an artist.
func (l *listing) performers(i Item) string {
	var all []string
	for _, f := range i.Performers {
		name := l.discreet.Text(f.Name, l.T("an artist"))
		if f.PersonID != "" && !l.discreet.Names(f.PersonID) || f.EnsembleID != "" && !l.discreet.Names(f.EnsembleID) {
			name = l.T("an artist")
		}
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return strings.Join(all, ", ")
}

// languages are those that a line was sung in that evening, else those of its work.
func (l *listing) languages(one listedWork) string {
	if len(one.Languages) > 0 {
		return one.Languages.String()
	}
	return one.work.Languages.String()
}

// rightsText says how the rights of a work stand.
func rightsText(rights string) words.Text {
	all := map[string]words.Text{
		RightsTraditional: words.T("Traditional"), RightsArranged: words.T("Traditional, arranged"), RightsPublic: words.T("Public domain"),
		RightsProtected: words.T("Protected"), RightsCleared: words.T("Cleared"), "": {},
	}
	return all[rights]
}
