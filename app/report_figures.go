package app

import (
	"slices"

	"sofra/app/words"
)

// figure is one line of the summary: what it is called, what is counted, on
// which sheet its rows stand, and how it follows from them.
type figure struct {
	label, counted words.Text
	sheet          string
	calc           *Calc
	cell           CellKind
}

// figureOf says how a measure is shown. Measures whose rows are not in the
// workbook one by one have no calculation.
func figureOf(m Measure) figure {
	if slices.Contains(ResultMeasures(), m) {
		return resultFigureOf(m)
	}
	switch m {
	case EventsHeld:
		return figure{words.T("Events held"), words.T("Events of the grant's projects in the period that were confirmed or done, or come from an old list. Not counted: ideas, plans, rehearsals, and what was cancelled or postponed."), "events", heldOf(""), CountCell}
	case ConcertsHeld:
		return figure{words.T("of them concerts"), words.T("Events held of the kind concert."), "events", heldOf("concert"), CountCell}
	case PanelsHeld:
		return figure{words.T("of them panels"), words.T("Events held of the kind panel."), "events", heldOf("panel"), CountCell}
	case MeetingsHeld:
		return figure{words.T("of them meetings"), words.T("Events held of the kind meeting."), "events", heldOf("meeting"), CountCell}
	case Visitors:
		return figure{words.T("Visits"), words.T("The sum of the head-counts of events held; where the hall was not counted, the names that came. Who came twice is counted twice."), "attendance", &Calc{Op: SumOf, Table: "Attendance", Column: "visitors"}, CountCell}
	case UniquePeople:
		return figure{words.T("Different people, at least"), words.T("Who came to events held, each once: people with a record, and names without one, told apart by how they are written. Who was only counted, without a name, is not among them."), "attendance", nil, CountCell}
	case Answers:
		return figure{words.T("Forms filled in"), words.T("Feedback forms on the grant's projects in the period."), "feedback", nil, CountCell}
	}
	return madeFigureOf(m)
}

// heldOf counts the events held of one kind; "" is any.
func heldOf(kind string) *Calc {
	c := &Calc{Op: CountOf, Table: "Events", Column: "event", Where: []Where{{Column: "held", Is: "yes"}}}
	if kind != "" {
		c.Where = append(c.Where, Where{Column: "kind", Is: kind})
	}
	return c
}

// madeFigureOf goes on with what was made, said about it, and paid.
func madeFigureOf(m Measure) figure {
	switch m {
	case ArtistsOnStage:
		return figure{words.T("Artists on stage"), words.T("Different people who were booked and agreed, stand on a programme that was played, or performed at an event held, alone or in an ensemble. Each is counted once."), "artists", &Calc{Op: CountOf, Table: "Artists", Column: "artist"}, CountCell}
	case WorksPlayed:
		return figure{words.T("Works played"), words.T("Different works on the programmes of events held. Each arrangement is counted as a work of its own, so several works may have one title."), "works", &Calc{Op: CountOf, Table: "Works", Column: "work"}, CountCell}
	case NewVersions:
		return figure{words.T("of them modern interpretations"), words.T("Works played that are a traditional melody with an arrangement: their rights are “traditional, arranged”, or they come from a tradition and are marked as a new version."), "works", &Calc{Op: CountOf, Table: "Works", Column: "work", Where: []Where{{Column: "new", Is: "yes"}}}, CountCell}
	case MediaReports:
		return figure{words.T("Media items"), words.T("Reports in the media on the grant's projects in the period."), "media", &Calc{Op: CountOf, Table: "Media", Column: "title"}, CountCell}
	case MediaBalanced:
		return figure{words.T("of them balanced"), words.T("Media items that everyone who judged them called balanced."), "media", &Calc{Op: CountOf, Table: "Media", Column: "title", Where: []Where{{Column: "balance", Is: "balanced"}}}, CountCell}
	case Spent:
		return figure{words.T("Spent"), words.T("The grant's shares of expenses in the period, by the day of the document, in the grant's currency. A document in another currency is turned line by line, by the method of the grant."), "transactions", &Calc{Op: SumOf, Table: "Transactions", Column: "paid"}, MoneyCell}
	}
	if m == FeesAgreed {
		return figure{words.T("Fees agreed, EUR"), words.T("Fees of agreed bookings for events held, with artists and ensembles. Fees in other currencies are not in this sum."), "bookings", nil, MoneyCell}
	}
	return acrossFigureOf(m)
}

// summaryRows are the measures, then the shares that answers give.
func (p *reporting) summaryRows(sheets map[string]string) [][]Value {
	var rows [][]Value
	for _, m := range PlainMeasures() {
		f := figureOf(m)
		value := p.figureValue(m, f)
		rows = append(rows, []Value{Said(p.numbered(m, p.figureName(m))), value, leadTo(sheets, f.sheet)})
		if m == Spent {
			rows = append(rows, p.indirectSummary()...)
		}
	}
	rows = append(rows, p.acrossSummary(leadTo(sheets, "across"))...)
	for _, q := range questions() {
		if q.top == nil {
			continue
		}
		rows = append(rows, p.topRow(q, leadTo(sheets, "feedback")))
	}
	return rows
}

// figureValue is what a measure comes to. Where nobody wrote a name down, of people
// counted, nought would say that nobody came.
func (p *reporting) figureValue(m Measure, f figure) Value {
	if nobodyTells(m, p.figures[m], p.figures[Visitors]) {
		return Value{Text: p.T("no names were written down"), Has: true, Cell: LongCell}
	}
	value := Number(p.figures[m])
	value.Cell, value.Calc = f.cell, p.localCalc(f.calc)
	return value
}

// nobodyTells says that nobody can tell a figure: how many different people made so many
// visits, where nobody wrote a name down.
func nobodyTells(m Measure, n, visits int64) bool { return m == UniquePeople && n == 0 && visits > 0 }

// leadTo names a sheet, and leads to its table.
func leadTo(sheets map[string]string, key string) Value {
	v := Said(sheets[key])
	v.To = sheetTable(key)
	return v
}

// topRow is the share of those who gave one of a question's top answers, or
// their number where too few answered for a share.
func (p *reporting) topRow(q question, sheet Value) []Value {
	t, label := tell(p.answers, q), p.Say(q.topText)
	if t.Few() {
		return []Value{Said(label), Said(p.Say(t.Sentence())), sheet}
	}
	value := Ratio(t.Hits, t.All)
	value.Cell = ShareCell
	said := Said(p.Say(t.Sentence()))
	said.To = sheet.To
	return []Value{Said(label), value, said}
}

// whole is a fraction in whole per cent.
func whole(f float64) int { return int(f*100 + 0.5) }

// localCalc says the codes of a calculation in the words of the report, for
// its cells hold words.
func (p *reporting) localCalc(c *Calc) *Calc {
	if c == nil {
		return nil
	}
	out := *c
	out.Where = append([]Where(nil), c.Where...)
	for i, w := range out.Where {
		switch w.Column {
		case "held", "new":
			out.Where[i].Is = p.yesNo(true)
		case "kind":
			out.Where[i].Is = p.Say(eventKindText(w.Is))
		case "balance":
			out.Where[i].Is = p.Say(toneText(w.Is))
		}
	}
	return &out
}

func (p *reporting) yesNo(yes bool) string {
	if yes {
		return p.T("yes")
	}
	return p.T("no")
}

func (p *reporting) period() string {
	from, to := p.filter.From, p.filter.To
	switch {
	case from == "" && to == "":
		return p.T("the whole time")
	case from == "":
		return p.T("to {day}", "day", p.inWords(to))
	case to == "":
		return p.T("from {day}", "day", p.inWords(from))
	}
	return p.T("{from} to {to}", "from", p.inWords(from), "to", p.inWords(to))
}

func (p *reporting) inWords(d Date) string { return p.SentenceDate(d.YMD()) }
