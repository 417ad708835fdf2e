package app

import (
	"strings"

	"sofra/app/words"
)

// HandOver is the file as a workbook, flat, for a lead partner who fills in a form of
// its own: the same activities, the same figures.
func (f ActivityFile) HandOver() Report {
	b := words.In(f.Lang)
	h := handOver{Book: b, file: f}
	return Report{
		Grant: "IATI", Lang: b.Lang(), Title: b.T("Hand-over to the lead partner"), Subject: f.Publisher.Name,
		Sheets: []Sheet{h.activities(), h.money(), h.indicators()}, Sealed: f.Sealed, Less: f.Less,
	}
}

type handOver struct {
	*words.Book
	file ActivityFile
}

func (h handOver) sheet(key, name string, t Table) Sheet {
	return Sheet{Key: key, Name: name, Title: name, Tables: []Table{t}}
}

func (h handOver) activities() Sheet {
	t := Table{Name: "Activities", Columns: []Column{
		{Key: "activity", Title: h.T("Identifier in IATI")}, {Key: "code", Title: h.T("Code")}, {Key: "title", Title: h.T("Title"), Cell: LongCell},
		{Key: "abstract", Title: h.T("What it is about"), Cell: LongCell}, {Key: "funder", Title: h.T("Funder’s activity")},
		{Key: "from", Title: h.T("From"), Cell: DateCell}, {Key: "until", Title: h.T("Until"), Cell: DateCell},
		{Key: "parties", Title: h.T("Parties|of a grant"), Cell: LongCell}, {Key: "sectors", Title: h.T("Sectors"), Cell: LongCell},
		{Key: "places", Title: h.T("Municipalities"), Cell: LongCell}, {Key: "budget", Title: h.T("Budget"), Cell: MoneyCell},
		{Key: "spent", Title: h.T("Spent"), Cell: MoneyCell}, {Key: "currency", Title: h.T("Currency")},
	}}
	for _, a := range h.file.Activities {
		var parties, places, sectors []string
		for _, p := range a.Parties {
			if !p.Ours {
				parties = append(parties, p.Name)
			}
		}
		for _, p := range a.Places {
			places = append(places, h.Place(p.NameSq, p.NameSr, p.NameCyrl))
		}
		for _, s := range a.Sectors.All() {
			sectors = append(sectors, h.Say(SectorName(s.Code))+" ("+s.Code+") "+h.Percent(int64(s.Percent), 100))
		}
		t.Rows = append(t.Rows, []Value{
			Said(a.Ident), Said(a.Code), Said(a.Title), Said(a.Abstract), Said(a.funderActivity()), Day(a.StartsOn), Day(a.EndsOn),
			Said(strings.Join(parties, "; ")), Said(strings.Join(sectors, "; ")), Said(strings.Join(places, "; ")),
			Number(a.budget()), Number(a.Spent()), Said(a.Currency),
		})
	}
	return h.sheet("activities", h.T("Activities"), t)
}

// funderActivity is what the activity hangs from.
func (a Activity) funderActivity() string {
	for _, p := range a.Parties {
		if p.Activity != "" {
			return p.Activity
		}
	}
	return ""
}

// budget is what holds today.
func (a Activity) budget() (sum Minor) {
	revised := len(a.Budgets) > 0 && a.Budgets[len(a.Budgets)-1].Revised
	for _, b := range a.Budgets {
		if b.Revised == revised {
			sum += b.Amount
		}
	}
	return sum
}

func (h handOver) money() Sheet {
	t := Table{Name: "Money", Columns: []Column{
		{Key: "code", Title: h.T("Code")}, {Key: "day", Title: h.T("Day"), Cell: DateCell}, {Key: "what", Title: h.T("What"), Cell: LongCell},
		{Key: "from", Title: h.T("From|somebody"), Cell: LongCell}, {Key: "to", Title: h.T("To|somebody"), Cell: LongCell},
		{Key: "amount", Title: h.T("Amount"), Cell: MoneyCell}, {Key: "currency", Title: h.T("Currency")},
	}}
	for _, a := range h.file.Activities {
		for _, m := range a.Moves {
			t.Rows = append(t.Rows, []Value{Said(a.Code), Day(m.On), Said(m.Text), Said(m.From.Name), Said(m.To.Name), Number(m.Amount), Said(a.Currency)})
		}
	}
	return h.sheet("money", h.T("Money"), t)
}

func (h handOver) indicators() Sheet {
	number := func(d *Decimal) Value {
		if d == nil {
			return Value{}
		}
		if d.Places == 0 {
			return Number(d.N)
		}
		return Value{N: d.N, Of: tens(d.Places), Has: true, Cell: DecimalCell}
	}
	t := Table{Name: "Indicators", Columns: []Column{
		{Key: "code", Title: h.T("Code")}, {Key: "result", Title: h.T("Aim"), Cell: ProseCell}, {Key: "indicator", Title: h.T("Indicator"), Cell: ProseCell},
		{Key: "unit", Title: h.T("Unit")}, {Key: "by", Title: h.T("By|a table is parted by")}, {Key: "part", Title: h.T("Part|of a value")},
		{Key: "baseline", Title: h.T("Baseline"), Cell: CountCell}, {Key: "target", Title: h.T("Target"), Cell: CountCell}, {Key: "actual", Title: h.T("Value"), Cell: CountCell},
	}}
	for _, a := range h.file.Activities {
		for _, r := range a.Results {
			for _, i := range r.Indicators {
				unit := ""
				if i.Percent {
					unit = "%"
				}
				head := []Value{Said(a.Code), Said(h.first(r.Titles)), Said(h.first(i.Titles)), Said(unit)}
				t.Rows = append(t.Rows, append(head[:4:4], Value{}, Value{}, number(i.Baseline), number(i.Target), number(i.Actual)))
				for _, p := range i.Parts {
					t.Rows = append(t.Rows, append(head[:4:4], Said(h.Say(PartedText(p.By))), Said(p.Part), Value{}, Value{}, number(&p.N)))
				}
			}
		}
	}
	s := h.sheet("indicators", h.T("Indicators"), t)
	s.Notes = []string{h.T("What is withheld to protect few people is not here either.")}
	return s
}

// first is a text in the language of the workbook, else in the first it has.
func (h handOver) first(all []Narrative) string {
	for _, n := range all {
		if n.Lang == h.Lang() {
			return n.Text
		}
	}
	if len(all) == 0 {
		return ""
	}
	return all[0].Text
}
