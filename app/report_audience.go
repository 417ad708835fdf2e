package app

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sofra/app/disclosure"
)

// audienceTable counts the forms by what people said of themselves, and the
// tallies by what was counted, each question protected on its own.
func (p *reporting) audienceTable() Table {
	t := Table{Name: "Audience", Title: p.T("Audience"), Beside: true, Columns: []Column{
		{Key: "asked", Title: p.T("Asked"), Cell: LongCell},
		{Key: "group", Title: p.T("Group"), Cell: LongCell},
		{Key: "people", Title: p.T("People"), Cell: CountCell},
	}}
	forms := func(code, asked string, name func(string) string) {
		var counts []disclosure.Count
		for _, c := range p.answers {
			if c.Question == code {
				counts = append(counts, disclosure.Count{Code: c.Answer, N: c.N})
			}
		}
		if code == "community" {
			counts = rollUp(counts, p.rolled)
		} else if code == "age_band" {
			counts = rollUp(counts, p.ageLines(formAge))
		}
		t.Rows = append(t.Rows, p.groupRows(asked, p.people(FormsDims+code, "", counts), name)...)
	}
	forms("community", p.T("Forms: community"), p.communityLine)
	forms("gender", p.T("Forms: gender"), func(code string) string { return p.Say(genderText(code)) })
	forms("age_band", p.T("Forms: age"), func(code string) string {
		if name, ok := ageName(p.ageLines(formAge), code); ok {
			return name
		}
		return p.Say(noAnswer(code))
	})
	for _, asks := range append(TallyAsks(), "") {
		counts := p.tallies(asks)
		if asks == "community" {
			counts = rollUp(counts, p.rolled)
		}
		t.Rows = append(t.Rows, p.groupRows(p.tallyAsked(asks), p.people(TallyDims+asks, "", counts), p.tallyAnswer(asks))...)
	}
	return t
}

// groupRows is one protected count.
func (p *reporting) groupRows(asked string, safe disclosure.Result, name func(string) string) [][]Value {
	var rows [][]Value
	add := func(group string, n int64) {
		rows = append(rows, []Value{Said(asked), Said(group), Number(n)})
	}
	switch {
	case safe.Total.People == 0:
		return nil
	case safe.TotalOnly:
		add(p.T("all together"), safe.Total.People)
		return rows
	}
	for _, row := range safe.Rows {
		add(name(row.Code), row.People)
	}
	if safe.Others.People > 0 {
		add(p.T("others or not shown"), safe.Others.People)
	}
	return rows
}

// tallyAsked is what a question of the tallies is called in the report.
func (p *reporting) tallyAsked(asks string) string {
	if asks == "" || asks == "community" {
		return p.T("Tallies at events")
	}
	return p.Say(TallyAsked(asks))
}

// tallyAnswer says an answer of a tally in words.
func (p *reporting) tallyAnswer(asks string) func(string) string {
	return func(code string) string {
		l, known := p.places[ID(code)]
		switch {
		case known && asks == "place":
			return p.Place(l.NameSq, l.NameSr, l.NameCyrl)
		case strings.Contains(code, disclosure.Together):
			return p.communityLine(code)
		}
		return p.Say(TallyName(TallyPart{asks, code}))
	}
}

// tallies adds up what was counted without names over all events held, a
// question of the tally at a time, but for what attendanceSheet shows event by
// event.
func (p *reporting) tallies(asks string) []disclosure.Count {
	sums := map[string]int64{}
	for _, e := range p.events {
		for _, c := range e.Counts {
			part := TallyPartOf(c.Category)
			if slices.Contains(HeldStatuses(), e.Status) && c.Way == "tally" && part.Asks == asks && !shownByEvent(c.Category) {
				sums[strings.ToLower(part.Code)] += int64(c.People)
			}
		}
	}
	var counts []disclosure.Count
	for _, category := range sortedKeys(sums) {
		counts = append(counts, disclosure.Count{Code: category, N: sums[category]})
	}
	return counts
}

// shownByEvent tells the tallies that say nothing about a community: women,
// men, and ages. Anything else may be a community in an office's own words.
func shownByEvent(category string) bool {
	part := TallyPartOf(category)
	switch {
	case part.Code == PrefersNot, part.Asks == "community", part.Asks == "place", part.Asks == "gender" && part.Code == "another":
		return false
	case part.Asks != "":
		return true
	}
	c := strings.ToLower(part.Code)
	switch c {
	case "", "women", "men", "woman", "man", "girls", "boys", "children", "young":
		return true
	}
	c = strings.TrimPrefix(strings.TrimPrefix(c, "under "), "over ")
	return c != "" && strings.Trim(c, "0123456789-–+ ") == ""
}

func sortedKeys(m map[string]int64) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// attendanceSheet shows each count of who came. Visits and tallies stand in
// columns of their own, for a tally counts people that a head-count has too.
func (p *reporting) attendanceSheet() Sheet {
	t := Table{Name: "Attendance", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "way", Title: p.T("How it was counted")},
		{Key: "who", Title: p.T("Who was counted")},
		{Key: "visitors", Title: p.T("Visits"), Cell: CountCell, Total: SumTotal},
		{Key: "tally", Title: p.T("Of them, by tally"), Cell: CountCell},
		{Key: "note", Title: p.T("Note"), Cell: LongCell},
	}}
	for _, e := range p.events {
		if !slices.Contains(HeldStatuses(), e.Status) {
			continue
		}
		for _, c := range e.Counts {
			if c.Way != "tally" {
				t.Rows = append(t.Rows, p.attendanceRow(e, c))
			}
		}
		t.Rows = append(t.Rows, p.tallyRows(e)...)
	}
	s := p.sheet("attendance", p.T("Attendance"), t)
	s.Lead = p.T("Every count of who came, event by event. Tallies by community are added up on the sheet {sheet}.", "sheet", p.nameOf("communities", p.T("Communities")))
	if len(t.Rows) > 0 {
		s.Notes = append(s.Notes, p.withheldNote())
	}
	return s
}

func (p *reporting) attendanceRow(e EventLine, c Attendance) []Value {
	row := []Value{Day(e.Day), Said(e.Title), Said(p.T("head-count")), Said(p.T("everybody")), Number(c.People), {}, Said(c.Note)}
	if c.Way == "names" {
		row[2] = Said(p.T("list of names"))
	}
	if c.Category != "" {
		row[3] = Said(c.Category)
	}
	return row
}

// tallyRows are the tallies of one event, a question at a time, each protected by
// itself: how many were there is known, so whoever was not counted by a tally is a
// group as well.
func (p *reporting) tallyRows(e EventLine) (rows [][]Value) {
	var asked []string
	for _, c := range e.Counts {
		if asks := TallyPartOf(c.Category).Asks; c.Way == "tally" && shownByEvent(c.Category) && !slices.Contains(asked, asks) {
			asked = append(asked, asks)
		}
	}
	for _, asks := range asked {
		rows = append(rows, p.tallyOf(e, asks)...)
	}
	return rows
}

// tallyOf is one question of a tally at an event.
func (p *reporting) tallyOf(e EventLine, asks string) (rows [][]Value) {
	var counts []disclosure.Count
	left := int64(e.Visitors)
	notes := map[string]string{}
	var ages []RollUp
	if asks == "age" {
		ages = p.ageLines(tallyAge)
	}
	for _, c := range e.Counts {
		if c.Way == "tally" && TallyPartOf(c.Category).Asks == asks && shownByEvent(c.Category) {
			code := ageLine(c.Category, ages)
			counts = append(counts, disclosure.Count{Code: code, N: int64(c.People)})
			notes[code], left = cmp.Or(notes[code], c.Note), left-int64(c.People)
		}
	}
	if len(ages) > 0 { // groups that stand in one line
		counts = rollUp(counts, nil)
	}
	if left > 0 {
		counts = append(counts, disclosure.Count{Code: NotAsked, N: left})
	}
	safe := p.people(TallyDims+asks, e.ID, counts)
	add := func(who string, n Value, note string) {
		rows = append(rows, []Value{Day(e.Day), Said(e.Title), Said(p.T("tally without names")), Said(who), {}, n, Said(note)})
	}
	for _, row := range safe.Rows {
		if name, ok := ageName(ages, row.Code); ok {
			add(name, Number(row.People), notes[row.Code])
		} else if row.Code != NotAsked {
			add(p.tallyText(row.Code), Number(row.People), notes[row.Code])
		}
	}
	switch {
	case safe.TotalOnly:
		add(p.T("others or not shown"), Said(WithheldSign), "")
	case safe.Others.People > 0:
		add(p.T("others or not shown"), Number(safe.Others.People), "")
	}
	return rows
}

func (p *reporting) tallyText(category string) string {
	if part := TallyPartOf(category); part.Asks != "" {
		return p.Say(TallyName(part))
	}
	if category == "" {
		return p.T("everybody")
	}
	side, age, _ := strings.Cut(strings.ToLower(strings.TrimSpace(category)), " ")
	switch _, err := strconv.Atoi(age); {
	case err == nil && side == "under":
		return p.T("younger than {n}", "n", age)
	case err == nil && side == "over":
		return p.T("older than {n}", "n", age)
	}
	return category
}
