package sample

import (
	"fmt"

	"sofra/app"
)

// rate is what a dinar was worth in euros.
const rate = "0.00854"

// expenses tells the papers behind every line of the budgets: 120 a round.
func (s *story) expenses() {
	rows := s.rows("sample_lines")
	count := 0
	for _, g := range s.given {
		place := 0
		for _, r := range rows {
			if r[0] != g.Code {
				continue
			}
			papers := s.number(r[7]) * s.times
			for range papers {
				count++
				s.expense(g, g.Lines[place], r, share{papers, count})
			}
			place++
		}
	}
	if s.err == nil {
		keep(s, s.a.CloseGrant, &s.given[1]) // its last report was accepted
	}
}

// share says how many papers a line is spent in, and which number this has.
type share struct{ papers, count int }

// expense is one paper. Lines are spent to nine tenths or so; some papers
// are in dinars, some are only partly paid by the grant.
func (s *story) expense(g app.Grant, l app.BudgetLine, row []string, of share) {
	e := app.Expense{Description: row[8], Supplier: row[9], Currency: "EUR"}
	e.Amount = l.Amount / app.Minor(of.papers) * app.Minor(78+s.chance.IntN(27)) / 100
	switch row[9] {
	case "person":
		e.Supplier = one(s, append(s.artists[:len(s.artists):len(s.artists)], s.others...)).Name
	case "staff": // the same one every month
		e.Supplier = s.others[0].Name
	case "venue":
		e.Supplier = one(s, s.halls).Name
	}
	s.when(&e, g)
	e.Number = fmt.Sprintf("%.4s-%03d", e.Day, of.count)
	e.DocKind, e.PaidBy, e.PaidOn = paper(row[9], l.Unit), "bank", e.Day.Add(2+of.count%5)
	e.PaymentNumber = fmt.Sprintf("U-%04d", of.count)
	if l.Unit == "trip" && of.count%2 == 0 {
		e.Currency, e.Rate, e.RateSource = "RSD", rate, "NBS, middle rate"
		e.Amount = e.Amount * 117 / 1000 * 1000
	}
	e.Shares = []app.Share{{GrantID: g.ID, LineID: l.ID, Amount: e.Amount}}
	switch {
	case of.count%13 == 0: // the rest comes from own money
		e.Shares[0].Amount = e.Amount / 4 * 3
	case of.count%17 == 0 && g.Code == "MCYS-2025" && e.Day >= s.given[2].StartsOn:
		other := s.given[2]
		e.Shares[0].Amount = e.Amount / 2
		e.Shares = append(e.Shares, app.Share{GrantID: other.ID, LineID: other.Lines[2].ID, Amount: e.Amount / 10})
	}
	keep(s, s.a.SaveExpense, &e)
}

// paper is the kind of paper that somebody gives, or that is given for a unit.
func paper(from, unit string) string {
	switch {
	case from == "person":
		return "contract"
	case from == "staff":
		return "payslip"
	case unit == "trip":
		return "ticket"
	}
	return "invoice"
}

// when puts a paper soon after an event that it was for, inside the grant.
func (s *story) when(e *app.Expense, g app.Grant) {
	project := map[string]string{"MCYS-2025": "US-2025", "NL-2024": "NSC-2024", "BARABAR-2025": "DIA-2025"}[g.Code]
	event := s.seen(project, "concert", "panel", "meeting", "workshop")
	e.EventID, e.Day = event.ID, min(event.Day.Add(s.chance.IntN(12)), g.EndsOn)
}
