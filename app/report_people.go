package app

import (
	"slices"
	"strconv"
	"strings"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// communitiesSheet counts people by community: artists, those who filled in a
// form, and nameless tallies. No name stands on it.
func (p *reporting) communitiesSheet() Sheet {
	s := p.sheet("communities", p.T("Communities"), p.communityTable(), p.audienceTable())
	s.Lead = p.T("How many, never who. Groups of fewer than {n} people are merged.", "n", smallest)
	switch {
	case p.sealed:
		s.Notes = append(s.Notes, p.sealedNote())
	case len(p.communities) > 0:
		s.Notes = append(s.Notes, p.T("Shares of stage time and of fees are in whole per cent, so that they cannot be traced back to one person's part. An item played together counts for each who played it."))
	}
	if p.unknown > 0 {
		s.Notes = append(s.Notes, p.lowerBound())
	}
	if n := p.ensembleFees(); n > 0 {
		s.Notes = append(s.Notes, p.T("Fees agreed with ensembles, {amount}, are not split by person and not in the shares.", "amount", p.Money(n, "EUR")))
	}
	return s
}

// sealedNote says why there are no communities.
func (p *reporting) sealedNote() string {
	return p.T("Identity was sealed when this report was made, so communities of artists are not shown.")
}

// ensembleFees is the part of the fees that no single person gets.
func (p *reporting) ensembleFees() int64 {
	left := p.figures[FeesAgreed]
	for _, a := range p.artists {
		left -= int64(a.Fees)
	}
	return left
}

// communityTable shows people, stage time and fees by community, all three
// protected together: what is merged in one is merged in all.
func (p *reporting) communityTable() Table {
	t := Table{Name: "Communities", Title: p.T("Artists on stage"), Columns: []Column{
		{Key: "community", Title: p.T("Community"), Cell: LongCell},
		{Key: "said", Title: p.T("As said by"), Cell: LongCell},
		{Key: "people", Title: p.T("People"), Cell: CountCell, Total: SumTotal},
		{Key: "share", Title: p.T("Share of people"), Cell: ShareCell, Calc: &Calc{Op: ShareOf, Column: "people"}},
		{Key: "time", Title: p.T("Share of stage time"), Cell: ShareCell},
		{Key: "fees", Title: p.T("Share of fees"), Cell: ShareCell},
	}}
	if p.sealed {
		t.Rows = p.uncounted()
		return t
	}
	both := disclosure.Same(smallest, p.stageAndFees()...)
	people, fees := both[0], both[1]
	if people.TotalOnly {
		t.Rows = append(t.Rows, p.communityRow(p.T("all together"), "", people.Total, people.Total))
		return t
	}
	add := func(name, by string, row, fee disclosure.Row) {
		cells := p.communityRow(name, by, row, people.Total)
		if p.feesMayShow(people) {
			cells[5] = percent(fee.Amount, fees.Total.Amount)
		}
		t.Rows = append(t.Rows, cells)
	}
	for i, row := range people.Rows { // one agreement: both tables have the same rows
		by, code, _ := strings.Cut(row.Code, ":")
		add(p.Say(CommunityName(code)), p.saidBy(by), row, fees.Rows[i])
	}
	if people.Others.People > 0 {
		add(p.T("others or not shown"), "", people.Others, fees.Others)
	}
	return t
}

// uncounted is the one line that can be told without opening identity: a table
// without lines would say that nobody was on stage.
func (p *reporting) uncounted() [][]Value {
	all := disclosure.Row{People: int64(len(p.artists))}
	for _, a := range p.artists {
		all.Amount += int64(a.Seconds)
	}
	if all.People == 0 {
		return nil
	}
	return [][]Value{p.communityRow(p.T("all together"), "", all, all)}
}

// stageAndFees are the two tables that are protected together, over the same
// people: their time on stage and their fees.
func (p *reporting) stageAndFees() []disclosure.Table {
	var stage, fees disclosure.Table
	for _, c := range p.communities {
		code := c.SaidBy + ":" + c.Community
		stage.People = append(stage.People, disclosure.Count{Code: code, N: c.People})
		stage.Amounts = append(stage.Amounts, disclosure.Count{Code: code, N: c.Seconds})
		fees.Amounts = append(fees.Amounts, disclosure.Count{Code: code, N: int64(c.Fees)})
	}
	fees.People = stage.People
	return []disclosure.Table{stage, fees}
}

// feesMayShow holds when in each line that is shown nobody was paid, or enough
// people: one line left empty would follow from all the others.
func (p *reporting) feesMayShow(people disclosure.Result) bool {
	paid := map[string]int64{}
	for _, c := range p.communities {
		paid[c.SaidBy+":"+c.Community] = c.Paid
	}
	var rest int64
	for _, n := range paid {
		rest += n
	}
	for _, row := range people.Rows {
		n := paid[row.Code]
		if rest -= n; n > 0 && n < smallest {
			return false
		}
	}
	return rest == 0 || rest >= smallest
}

func (p *reporting) communityRow(name, by string, row, total disclosure.Row) []Value {
	return []Value{
		Said(name), Said(by), Number(row.People), Ratio(row.People, total.People), percent(row.Amount, total.Amount), {},
	}
}

// percent is a share in whole per cent and nothing finer.
func percent(n, of int64) Value {
	if of == 0 {
		return Value{}
	}
	return Ratio((n*200+of)/(2*of), 100)
}

func (p *reporting) saidBy(by string) string {
	switch by {
	case SaidSelf:
		return p.T("themselves")
	case SaidList:
		return p.T("a list, not themselves")
	}
	return ""
}

// audienceTable counts the forms by what people said of themselves, and the
// tallies by what was counted, each question protected on its own.
func (p *reporting) audienceTable() Table {
	t := Table{Name: "Audience", Title: p.T("Audience"), Columns: []Column{
		{Key: "asked", Title: p.T("Asked"), Cell: LongCell},
		{Key: "group", Title: p.T("Group"), Cell: LongCell},
		{Key: "people", Title: p.T("People"), Cell: CountCell},
	}}
	forms := func(code, asked string, name func(string) words.Text) {
		var counts []disclosure.Count
		for _, c := range p.answers {
			if c.Question == code {
				counts = append(counts, disclosure.Count{Code: c.Answer, N: c.N})
			}
		}
		t.Rows = append(t.Rows, p.groupRows(asked, counts, name)...)
	}
	forms("community", p.T("Forms: community"), CommunityName)
	forms("gender", p.T("Forms: gender"), genderText)
	forms("age_band", p.T("Forms: age"), noAnswer)
	t.Rows = append(t.Rows, p.groupRows(p.T("Tallies at events"), p.tallies(), CommunityName)...)
	return t
}

// groupRows is one protected count.
func (p *reporting) groupRows(asked string, counts []disclosure.Count, name func(string) words.Text) [][]Value {
	safe := disclosure.Merge(counts, smallest)
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
		add(p.Say(name(row.Code)), row.People)
	}
	if safe.Others.People > 0 {
		add(p.T("others or not shown"), safe.Others.People)
	}
	return rows
}

// tallies adds up what was counted without names over all events held, but
// for what attendanceSheet shows event by event.
func (p *reporting) tallies() []disclosure.Count {
	sums := map[string]int64{}
	for _, e := range p.events {
		for _, c := range e.Counts {
			if slices.Contains(HeldStatuses(), e.Status) && c.Way == "tally" && !shownByEvent(c.Category) {
				sums[strings.ToLower(strings.TrimSpace(c.Category))] += int64(c.People)
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
	c := strings.ToLower(strings.TrimSpace(category))
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
		for _, c := range e.Counts {
			if !slices.Contains(HeldStatuses(), e.Status) || c.Way == "tally" && !shownByEvent(c.Category) {
				continue
			}
			t.Rows = append(t.Rows, p.attendanceRow(e, c))
		}
	}
	s := p.sheet("attendance", p.T("Attendance"), t)
	s.Lead = p.T("Every count of who came, event by event. Tallies by community are added up on the sheet {sheet}.", "sheet", p.T("Communities"))
	return s
}

func (p *reporting) attendanceRow(e EventLine, c Attendance) []Value {
	row := []Value{Day(e.Day), Said(e.Title), Said(p.T("head-count")), Said(p.T("everybody")), Number(c.People), {}, Said(c.Note)}
	if c.Way == "tally" {
		row[2], row[3] = Said(p.T("tally without names")), Said(p.tallyText(c.Category))
		row[4], row[5] = Value{}, Number(c.People)
	} else if c.Category != "" {
		row[3] = Said(c.Category)
	}
	return row
}

func (p *reporting) tallyText(category string) string {
	switch strings.ToLower(category) {
	case "women", "woman":
		return p.T("women")
	case "men", "man":
		return p.T("men")
	case "":
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
