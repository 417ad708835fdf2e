package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// NoProfile asks for a report without a donor profile, also where its grant has one.
const NoProfile = "none"

// shape is what the report should look like beside the language of its book.
type shape struct {
	other   *words.Book // of the language beside it; nil is none
	profile Profile     // without a code there is none
}

// shapeOf reads the profile that is asked for, and settles the languages, the first
// of which is the book's.
func shapeOf(ctx context.Context, from profileReader, ask ReportRequest) (book *words.Book, s shape, err error) {
	if ask.was != nil {
		s.profile = *ask.was
	} else if ask.Profile != "" && ask.Profile != NoProfile {
		if s.profile, err = profileOf(ctx, from, ask.Profile); err != nil {
			return nil, s, err
		}
	}
	ask.Lang, ask.Lang2 = s.profile.languages(ask.Lang, ask.Lang2)
	book = words.In(ask.Lang)
	if ask.Lang2 != "" && words.In(ask.Lang2) != book {
		s.other = words.In(ask.Lang2)
	}
	return book, s, nil
}

// languages settles in which languages a report is: those asked for, else the
// profile's. A profile in two languages has both, the one that is asked for first.
// Serbian may be asked for in the other alphabet; a language that is neither of the
// two is the only one.
func (p Profile) languages(lang, lang2 words.Lang) (first, second words.Lang) {
	has := slices.Clone(p.Languages)
	switch {
	case len(has) == 0 || lang2 != "" || len(has) == 1 && lang != "":
		return lang, lang2
	case len(has) == 1:
		return has[0], ""
	}
	for i, l := range has {
		if serbian := []words.Lang{words.SrLatn, words.SrCyrl}; slices.Contains(serbian, l) && slices.Contains(serbian, lang) {
			has[i] = lang
		}
	}
	switch lang {
	case has[1]:
		return has[1], has[0]
	case "", has[0]:
		return has[0], has[1]
	}
	return lang, lang2
}

// chosen are the sheets of the report: those of its profile, else all that every
// report has.
func (p *reporting) chosen() []ProfileSheet {
	if p.profile.Code != "" {
		return p.profile.Sheets
	}
	all := []ProfileSheet{{Sheet: "cover"}}
	for _, m := range sheetMakers() {
		all = append(all, ProfileSheet{Sheet: m.key, IfAny: !m.always})
	}
	return all
}

// makerOf makes the sheet of a key; nil is none, as of the cover.
func makerOf(key string) func(*reporting) Sheet {
	for _, m := range append(sheetMakers(), askedSheets()...) {
		if m.key == key {
			return m.make
		}
	}
	return nil
}

// dressCover is the cover, which names the sheets that there are.
func (p *reporting) dressCover(all []Sheet) Sheet {
	s := p.coverSheet(all)
	for _, c := range p.chosen() {
		if c.Sheet == "cover" {
			return c.dress(s, p.Lang())
		}
	}
	return s
}

// dress gives a sheet the profile's name, and its first table the profile's
// columns.
func (c ProfileSheet) dress(s Sheet, l words.Lang) Sheet {
	if name := c.Names.In(l); name != "" {
		if s.Title == s.Name { // a cover has the title of its grant
			s.Title = name
		}
		s.Name = name
	}
	if len(c.Columns) == 0 || len(s.Tables) == 0 {
		return s
	}
	was := s.Tables[0]
	t := was
	t.Columns, t.Rows = nil, make([][]Value, len(was.Rows))
	for _, wanted := range c.Columns {
		at := was.Column(wanted.Column)
		if at < 0 {
			continue
		}
		column := was.Columns[at]
		if name := wanted.Names.In(l); name != "" {
			column.Title = name
		}
		t.Columns = append(t.Columns, column)
		for i, row := range was.Rows {
			t.Rows[i] = append(t.Rows[i], row[at])
		}
	}
	s.Tables = slices.Clone(s.Tables)
	s.Tables[0] = t
	return s
}

// nameOf is what a sheet is called in this report.
func (p *reporting) nameOf(key, name string) string {
	for _, c := range p.profile.Sheets {
		if c.Sheet == key && len(c.Names) > 0 {
			return c.Names.In(p.Lang())
		}
	}
	return name
}

// has says whether the report has a sheet, if there is anything of it.
func (p *reporting) has(key string) bool {
	return p.profile.Code == "" || slices.ContainsFunc(p.profile.Sheets, func(c ProfileSheet) bool { return c.Sheet == key })
}

// keepSound takes away what speaks of tables and columns that a profile left out:
// a calculation leaves the number that it gave, a chart goes.
func keepSound(all []Sheet) {
	has := map[string]*Table{}
	for i := range all {
		for j := range all[i].Tables {
			has[all[i].Tables[j].Name] = &all[i].Tables[j]
		}
	}
	for i := range all {
		s := &all[i]
		s.Charts = slices.DeleteFunc(s.Charts, func(c Chart) bool {
			t := has[c.Table]
			return t == nil || !t.hasAll(append(slices.Clone(c.Values), c.Labels)...)
		})
		for j := range s.Tables {
			t := &s.Tables[j]
			for k := range t.Columns {
				t.Columns[k].Calc = t.sound(t.Columns[k].Calc, has)
			}
			for _, row := range t.Rows {
				for k := range row {
					row[k].Calc = t.sound(row[k].Calc, has)
				}
			}
		}
	}
}

func (t *Table) hasAll(columns ...string) bool {
	return !slices.ContainsFunc(columns, func(c string) bool { return c != "" && t.Column(c) < 0 })
}

// sound is the calculation where all that it speaks of is there, else none.
func (t *Table) sound(c *Calc, has map[string]*Table) *Calc {
	if c == nil || c.Column == "" {
		return c
	}
	of := t
	if c.Op == SumOf || c.Op == CountOf {
		if of = has[c.Table]; of == nil {
			return nil
		}
	}
	if !of.hasAll(c.Column, c.Other) {
		return nil
	}
	for _, w := range c.Where {
		if !of.hasAll(w.Column) || !t.hasAll(w.Row) {
			return nil
		}
	}
	return c
}
