package sheet_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// holds holds what the office says was spent against the papers, whichever way it is
// asked, and looks the books over.
func (s *story) holds(t *testing.T) {
	t.Helper()
	ctx, want := t.Context(), s.reckon(t)
	rows, _, err := s.Grants(ctx, app.Page{})
	settle(t, err)
	for i, g := range s.grants {
		at := slices.IndexFunc(rows, func(r app.GrantRow) bool { return r.ID == g.ID })
		figure, err := s.Figure(ctx, app.Spent, app.Filter{GrantID: g.ID})
		settle(t, err)
		lines, err := s.LinesSpent(ctx, g.ID)
		settle(t, err)
		byLine := int64(0)
		for _, l := range lines {
			byLine += int64(l.Amount)
		}
		if n := want.grants[i]; int64(rows[at].Spent) != n || figure != n || byLine != n {
			t.Errorf("%s spent %d by its papers: its row says %d, its figure %d, its lines %d", g.Code, n, rows[at].Spent, figure, byLine)
		}
	}
	s.numbered(t)
}

// numbered holds that the numbers of the books have no gap, and that no document is
// claimed above what is eligible of it.
func (s *story) numbered(t *testing.T) {
	t.Helper()
	rows, n, err := s.Expenses(t.Context(), app.ExpenseFilter{})
	settle(t, err)
	var numbers []int
	for _, r := range rows {
		if numbers = append(numbers, r.Voucher); r.Shared > r.Eligible() || r.Shared <= 0 {
			t.Errorf("%s of %d is claimed with %d", r.Number, r.Eligible(), r.Shared)
		}
	}
	slices.Sort(numbers)
	if n != len(s.papers) || numbers[0] != 1 || numbers[n-1] != n || len(slices.Compact(numbers)) != n {
		t.Errorf("%d documents of %d have the numbers %v", n, len(s.papers), numbers)
	}
}

// addsUp holds a report against the papers: each line before the period and in it,
// the transactions together, and the figure of the summary.
func (s *story) addsUp(t *testing.T, r app.Report, half int) {
	t.Helper()
	want := s.reckon(t)
	budget, _ := r.Table("Budget")
	if len(budget.Rows) != 5 {
		t.Fatalf("the budget has %d lines", len(budget.Rows))
	}
	for i, l := range s.grants[euros].Lines {
		row, before := budget.Rows[i], int64(0)
		if half == 1 {
			before = want.lines[0][l.ID]
		}
		if got := [2]int64{row[budget.Column("before")].N, row[budget.Column("period")].N}; got != [2]int64{before, want.lines[half][l.ID]} {
			t.Errorf("%s: line %s says %d before and in the period, want %d and %d", r.Lang, l.Code, got, before, want.lines[half][l.ID])
		}
	}
	sum, transactions := int64(0), func() app.Table { t, _ := r.Table("Transactions"); return t }()
	for _, row := range transactions.Rows {
		sum += row[transactions.Column("paid")].N
	}
	spent := int64(-1)
	summary, _ := r.Table("Summary")
	for _, row := range summary.Rows {
		if c := row[1].Calc; c != nil && c.Table == "Transactions" {
			spent = row[1].N
		}
	}
	if n := want.total(half); sum != n || spent != n {
		t.Errorf("%s: the transactions come to %d, the summary says %d, the papers %d", r.Lang, sum, spent, n)
	}
	if told, _ := r.Table("Narrative"); r.Lang == words.En && !strings.Contains(told.Rows[0][1].Text, words.In(words.En).Money(spent, "EUR")) {
		t.Errorf("the text says %q of %d", told.Rows[0][1].Text, spent)
	}
	if _, agreed := r.Table("Addenda"); agreed != (half == 1) {
		t.Errorf("%s: the sheet of addenda is there: %v", r.Lang, agreed)
	}
}

// saysWhatChanged looks for a change in the sheet of changes of what was frozen last.
func (s *story) saysWhatChanged(t *testing.T, p app.ReportPeriod, of string, by int64) {
	t.Helper()
	_, f, err := s.Frozen(t.Context(), p.ID)
	settle(t, err)
	changes, _ := f.Reports[0].Table("Changes")
	if !slices.ContainsFunc(changes.Rows, func(row []app.Value) bool { return row[0].Text == of && row[6].N == by }) {
		t.Errorf("no change of %d in the report on %s: %+v", by, of, changes.Rows)
	}
}

// restate voids a document of a report that was sent: nothing else can be done to
// what is in the books. What left stays as it was; the new version says what
// changed, and why.
func (s *story) restate(t *testing.T, p app.ReportPeriod, sent []byte) {
	t.Helper()
	ctx := t.Context()
	id := s.papers[301]
	e, err := s.Expense(ctx, id)
	settle(t, err)
	changed := e
	changed.Amount--
	if s.SaveExpense(ctx, &changed) == nil || s.Delete(ctx, "2026-03-02T10:00:00Z", app.Ref{Kind: app.Expenses, ID: id}) == nil {
		t.Error("what is in the books can be changed")
	}
	settle(t, s.VoidExpense(ctx, id, "2026-03-02", "The supplier paid it back."))
	if !bytes.Equal(sent, given(t, s.App, p.ID)) {
		t.Error("the void document changed what was frozen")
	}
	settle(t, s.RestateReport(ctx, p.ID, "A bill came late"), s.ApproveReport(ctx, p.ID, "Blerta", "2026-03-03"))
	if s.FreezeReport(ctx, app.Freezing{Period: p.ID}) == nil {
		t.Error("it is restated without a reason")
	}
	settle(t, s.FreezeReport(ctx, app.Freezing{Period: p.ID, Why: "F-301/25 was paid back."}))
	s.lookOver(t, p, 1)
	s.saysWhatChanged(t, p, "01.07.2025–31.12.2025", -int64(e.Amount))
	_, f, err := s.Frozen(ctx, p.ID)
	settle(t, err)
	if last := f.Reports[0].Sheets[len(f.Reports[0].Sheets)-1]; !strings.Contains(last.Lead, "F-301/25 was paid back.") {
		t.Errorf("the sheet of changes says %q", last.Lead)
	}
	all, err := s.ReportSnapshots(ctx, p.ID)
	settle(t, err)
	if len(all) != 2 {
		t.Fatalf("%d snapshots", len(all))
	}
	settle(t, s.GiveFrozen(ctx, all[1], words.En, func(r app.Report) error {
		if !bytes.Equal(sent, bytesOf(t, r)) {
			t.Error("the first version is another one")
		}
		return nil
	}))
}

// inOtherLanguages has the last version worked out on a server in each language that
// it was frozen in, and the same period anew in Serbian letters.
func (s *story) inOtherLanguages(t *testing.T, p app.ReportPeriod) {
	t.Helper()
	ctx := t.Context()
	r, err := s.DonorReport(ctx, app.ReportRequest{Grant: "NL-2025", From: p.FromOn, To: p.ToOn, Lang: words.SrCyrl, Less: true}, nil)
	settle(t, err)
	s.addsUp(t, r, 1)
	s.counts(t, r, 1)
	if !strings.HasSuffix(t.Name(), "/postgres") {
		return
	}
	workedOutAgain(t, bytesOf(t, r))
	all, err := s.ReportSnapshots(ctx, p.ID)
	settle(t, err)
	for _, lang := range []words.Lang{words.En, words.Sq} {
		settle(t, s.GiveFrozen(ctx, all[0], lang, func(r app.Report) error {
			workedOutAgain(t, bytesOf(t, r))
			return nil
		}))
	}
}
