package sheet_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// story is an office with three grants, told through its verbs.
type story struct {
	*app.App
	grants [3]app.Grant
	key    app.ShareKey
	papers []app.ID

	programme app.Programme
	hall      app.Venue
}

// The story of a grant: a year of 120,000 euros with 400 documents in three
// currencies over three grants, from the budget to the accepted final report, with
// an addendum, a late receipt and a restatement.
func TestStoryOfAGrant(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		s := &story{App: a}
		s.agree(t)
		s.enter(t, 0, 200)
		s.play(t, 0)
		s.holds(t)
		interim := s.report(t, "interim", "2025-01-01", "2025-06-30")
		first := s.freeze(t, interim, 0)
		settle(t, a.SendReport(t.Context(), interim.ID, "The embassy", "2025-07-20"))
		s.amend(t)
		s.enter(t, 200, 400)
		s.late(t, interim, first)
		s.play(t, 1)
		s.holds(t)
		final := s.report(t, "final", "2025-07-01", "2025-12-31")
		sent := s.freeze(t, final, 1)
		s.saysWhatChanged(t, final, "01.01.2025–30.06.2025", 12345)
		settle(t, a.SendReport(t.Context(), final.ID, "The embassy", "2026-02-20"),
			a.SaveReportQuestion(t.Context(), app.ReportQuestion{PeriodID: final.ID, AskedOn: "2026-03-01", Question: "What became of F-301/25?", Answer: "The supplier paid it back.", AnsweredOn: "2026-03-02"}))
		s.restate(t, final, sent)
		s.holds(t)
		settle(t, a.SendReport(t.Context(), final.ID, "The embassy", "2026-03-10"), a.AcceptReport(t.Context(), interim.ID, "2026-04-01"), a.AcceptReport(t.Context(), final.ID, "2026-04-01"), a.CloseGrant(t.Context(), s.now(t, euros)))
		s.inOtherLanguages(t, final)
		if !bytes.Equal(first, given(t, a, interim.ID)) {
			t.Error("at the end the interim report is another one")
		}
		if h, err := a.Health(t.Context()); err != nil || !h.OK {
			t.Errorf("afterwards the office is %+v (%v)", h.Problems, err)
		}
	})
}

// agree has three grants applied for, given and started, with their budgets, the
// rates of the year, a key for what they share, and the first instalment.
func (s *story) agree(t *testing.T) {
	t.Helper()
	ctx := t.Context()
	line := func(code, heading, title string, amount app.Minor) app.BudgetLine {
		return app.BudgetLine{Code: code, Heading: heading, Title: title, Amount: amount}
	}
	s.grants = [3]app.Grant{
		{Code: "NL-2025", Title: "Bridges of song", Currency: "EUR", GrantRules: app.GrantRules{Exchange: app.ByMonth, Variance: 15, VarianceBasis: "heading", VarianceBoth: true}, Lines: []app.BudgetLine{
			line("1.1", "Artists", "Fees", 40_000_00), line("1.2", "Artists", "Travel", 20_000_00), line("2.1", "Evenings", "Halls", 14_000_00),
			line("2.2", "Evenings", "Printing", 20_000_00), line("3.1", "Office", "Coordination", 26_000_00)}},
		{Code: "US-2025", Title: "Voices", Currency: "USD", GrantRules: app.GrantRules{Exchange: app.ByMonth}, Lines: []app.BudgetLine{line("A", "All", "Evenings", 40_000_00)}},
		{Code: "RS-2025", Title: "Stage", Currency: "RSD", GrantRules: app.GrantRules{Exchange: app.ByMeanMonth}, Lines: []app.BudgetLine{line("A", "All", "Evenings", 6_000_000_00)}},
	}
	s.grants[euros].Projects = []app.GrantProject{{ProjectID: s.found(t).ID}}
	for i := range s.grants {
		g := &s.grants[i]
		g.StartsOn, g.EndsOn = "2025-01-01", "2025-12-31"
		for at := range g.Lines {
			g.Lines[at].Position = at + 1
		}
		settle(t, s.SaveGrant(ctx, g))
		g.AskedOn, g.Asked = "2024-09-01", 130_000_00
		settle(t, s.ApplyForGrant(ctx, g))
		g.DecidedOn, g.Amount = "2024-12-01", []app.Minor{120_000_00, 40_000_00, 6_000_000_00}[i]
		settle(t, s.GiveGrant(ctx, g), s.StartGrant(ctx, g), s.AgreeBudget(ctx, &app.BudgetVersion{GrantID: g.ID, Kind: "contract", AgreedOn: "2024-12-15", ValidFrom: "2025-01-01"}))
		s.grants[i] = *s.now(t, i)
	}
	s.key = app.ShareKey{Name: "Hall", FromOn: "2025-01-01", UntilOn: "2025-12-31"}
	for i, parts := range []int{5000, 3333, 1667} {
		s.key.Parts = append(s.key.Parts, app.ShareKeyPart{GrantID: s.grants[i].ID, LineID: s.grants[i].Lines[0].ID, Parts: parts, Position: i + 1})
	}
	settle(t, s.SaveShareKey(ctx, &s.key), s.SaveInstalment(ctx, &app.Instalment{GrantID: s.grants[euros].ID, DueOn: "2025-01-15", Amount: 60_000_00, ReceivedOn: "2025-01-15", Received: 60_000_00}))
	s.importRates(t)
}

// now is a grant as it stands.
func (s *story) now(t *testing.T, i int) *app.Grant {
	t.Helper()
	g, err := s.Grant(t.Context(), s.grants[i].ID)
	settle(t, err)
	return &g
}

// importRates brings the Commission's rates of the year in, out of a file.
func (s *story) importRates(t *testing.T) {
	t.Helper()
	text := "Country;Currency;ISO code;Value;Month;Source\n"
	for month := 1; month <= 12; month++ {
		for _, currency := range []string{"RSD", "USD"} {
			text += fmt.Sprintf("Somewhere;Money;%s;%s;2025-%02d;InforEuro\n", currency, inforEuro(currency, month), month)
		}
	}
	path := filepath.Join(t.TempDir(), "rates.csv")
	settle(t, os.WriteFile(path, []byte(text), 0o600))
	book, err := sheet.Open(path)
	settle(t, err)
	defer book.Close() //nolint:errcheck // only read
	_, err = s.Import(t.Context(), book, app.ImportOptions{Kind: app.Rates})
	settle(t, err)
	if _, n, err := s.Rates(t.Context(), app.RateFilter{Source: app.InforEuro}); err != nil || n != 24 {
		t.Fatalf("%d rates were imported, want 24 (%v)", n, err)
	}
}

// enter writes papers down as they come, shares them, and posts each month.
func (s *story) enter(t *testing.T, from, to int) {
	t.Helper()
	ctx := t.Context()
	var month []app.ID
	for i := from; i < to; i++ {
		e := receipt(i)
		line := s.grants[euros].Lines[i/5%5].ID
		by := paidBy(i, e)
		for grant, n := range by {
			if n > 0 && i%5 != 2 {
				share := app.Share{GrantID: s.grants[grant].ID, LineID: s.grants[grant].Lines[0].ID, Amount: app.Minor(n)}
				if grant == euros {
					share.LineID = line
				}
				e.Shares = append(e.Shares, share)
			}
		}
		settle(t, s.SaveExpense(ctx, &e))
		s.scan(t, e.ID)
		if i%5 == 2 {
			settle(t, s.ShareByKey(ctx, e, s.key))
		}
		got, err := s.Expense(ctx, e.ID)
		settle(t, err)
		for _, share := range got.Shares {
			for grant := range s.grants {
				if s.grants[grant].ID == share.GrantID && int64(share.Amount) != by[grant] {
					t.Errorf("%s pays %d of %s, want %d", share.Grant, share.Amount, e.Number, by[grant])
				}
			}
		}
		s.papers, month = append(s.papers, e.ID), append(month, e.ID)
		if i+1 == to || receipt(i + 1).Day[:7] != e.Day[:7] {
			settle(t, s.PostExpenses(ctx, e.Day, month...))
			month = nil
		}
	}
}

// scan keeps the scan of a document.
func (s *story) scan(t *testing.T, document app.ID) {
	t.Helper()
	f := app.File{OwnerKind: app.Expenses, OwnerID: document, Purpose: app.FilePaper, Name: "scan.pdf"}
	settle(t, s.AddFile(t.Context(), &f, strings.NewReader("a scan")))
}

// amend has the funder agree that money of the office goes to the halls, and the
// second instalment come.
func (s *story) amend(t *testing.T) {
	t.Helper()
	ctx := t.Context()
	for line, amount := range map[int]app.Minor{2: 20_000_00, 4: 20_000_00} {
		l := s.grants[euros].Lines[line]
		l.Amount = amount
		settle(t, s.SaveLine(ctx, *s.now(t, euros), l))
	}
	settle(t, s.AgreeBudget(ctx, &app.BudgetVersion{GrantID: s.grants[euros].ID, Kind: "addendum", AgreedOn: "2025-07-25", ValidFrom: "2025-08-01", Explanation: "Halls cost more than in 2024."}),
		s.SaveInstalment(ctx, &app.Instalment{GrantID: s.grants[euros].ID, DueOn: "2025-08-01", Amount: 50_000_00, ReceivedOn: "2025-08-01", Received: 50_000_00}))
}

// late writes a receipt of June down in September: what was frozen stays, and says
// of itself what it would say now.
func (s *story) late(t *testing.T, interim app.ReportPeriod, frozen []byte) {
	t.Helper()
	e := app.Expense{Number: "F-LATE/25", Day: "2025-06-20", Supplier: "Print shop", Description: "Posters that came late", Currency: "EUR", Amount: 12345,
		Shares: []app.Share{{GrantID: s.grants[euros].ID, LineID: s.grants[euros].Lines[3].ID, Amount: 12345}}}
	e.DocKind, e.PaidOn, e.PaidBy = "receipt", "2025-06-20", "cash"
	settle(t, s.SaveExpense(t.Context(), &e), s.PostExpenses(t.Context(), "2025-09-15", e.ID))
	s.scan(t, e.ID)
	s.papers = append(s.papers, e.ID)
	changes, err := s.ChangedSince(t.Context(), interim.ID)
	settle(t, err)
	named := false
	for _, c := range changes {
		named = named || c.Table == "Transactions" && strings.Contains(c.Row, "F-LATE/25") && c.Is.N == 12345
	}
	if !named || !said(changes, "Transactions", "", 12345) {
		t.Errorf("the receipt that came late is not told of: %+v", changes)
	}
	if !bytes.Equal(frozen, given(t, s.App, interim.ID)) {
		t.Error("the receipt that came late changed what was frozen")
	}
}

// report is a report that is owed, opened, told, and in order but for texts that
// are still to come.
func (s *story) report(t *testing.T, kind string, from, to app.Date) app.ReportPeriod {
	t.Helper()
	ctx := t.Context()
	half := 0
	if kind == "final" {
		half = 1
	}
	s.bank(t, half, from, to)
	p := app.ReportPeriod{GrantID: s.grants[euros].ID, Kind: kind, FromOn: from, ToOn: to, DueOn: to.Add(60), Lang: words.En, Lang2: words.Sq}
	settle(t, s.PlanReport(ctx, &p), s.OpenReport(ctx, p.ID),
		s.WriteReportText(ctx, app.ReportText{PeriodID: p.ID, Section: "summary", Language: words.En, Body: "We spent {figure:spent} on evenings."}))
	doubts, err := s.ReportDoubts(ctx, p.ID)
	settle(t, err)
	for _, d := range doubts {
		if s.explains(t, p, d) {
			continue
		}
		if d.N > 0 && d.Rule != "text_empty" {
			t.Errorf("the %s report has the finding %s: %d, %+v", kind, d.Rule, d.N, d.Rows)
		}
	}
	settle(t, s.ApproveReport(ctx, p.ID, "Arta", to.Add(40)))
	return p
}

// bank notes what the bank says of a half year, which closes with the records.
func (s *story) bank(t *testing.T, half int, from, to app.Date) {
	t.Helper()
	r, received := s.reckon(t), []int64{60_000_00, 50_000_00}
	b := app.BankStatement{GrantID: s.grants[euros].ID, Account: "Project", Currency: "EUR", FromOn: from, ToOn: to, Received: app.Minor(received[half]), Spent: app.Minor(r.bank[half])}
	if half == 1 {
		b.Opening = app.Minor(received[0] - r.bank[0])
	}
	b.Closing = b.Opening + b.Received - b.Spent
	settle(t, s.SaveBankStatement(t.Context(), &b))
	all, err := app.Reconciliations(t.Context(), s.App, b.GrantID)
	settle(t, err)
	if last := all[len(all)-1]; last.Off() != 0 || last.Documents != b.Spent || last.Instalments != b.Received {
		t.Errorf("the bank paid %d of documents and %d came: the records have %d and %d, off by %d", b.Spent, b.Received, last.Documents, last.Instalments, last.Off())
	}
}

// freeze keeps a report as it is, and looks its workbook over: the same bytes each
// time, the sums of the papers, formulas as LibreOffice works them out, and nothing
// of whoever is not named.
func (s *story) freeze(t *testing.T, p app.ReportPeriod, half int) []byte {
	t.Helper()
	settle(t, s.FreezeReport(t.Context(), app.Freezing{Period: p.ID}))
	return s.lookOver(t, p, half)
}

func (s *story) lookOver(t *testing.T, p app.ReportPeriod, half int) []byte {
	t.Helper()
	file := given(t, s.App, p.ID)
	if sha256.Sum256(file) != sha256.Sum256(given(t, s.App, p.ID)) {
		t.Error("the same snapshot gave two workbooks")
	}
	_, f, err := s.Frozen(t.Context(), p.ID)
	settle(t, err)
	for _, r := range f.Reports {
		s.addsUp(t, r, half)
		s.counts(t, r, half)
	}
	parts, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	settle(t, err)
	for _, part := range parts.File {
		in, err := part.Open()
		settle(t, err)
		text, err := io.ReadAll(in)
		if settle(t, err); bytes.Contains(text, []byte("Hidden")) {
			t.Errorf("%s names somebody", part.Name)
		}
	}
	if strings.HasSuffix(t.Name(), "/sqlite") { // on a server it is worked out once, at the end
		workedOutAgain(t, file)
	}
	return file
}
