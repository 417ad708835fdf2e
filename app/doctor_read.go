package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"sofra/app/names"
)

// CheckedExpense is a document as the doctor looks at it: with all its shares,
// also those of other grants.
type CheckedExpense struct {
	Expense
	EventProject ID // of its event
	EventPlace   ID // municipality in Kosovo of its event's venue; "" is elsewhere or not known
	Scans        int
}

type doctorReader interface {
	// CheckedExpenses lists the documents that a grant pays a part of, and those
	// of events of its projects whoever pays them: of any time, by their days,
	// none that is void.
	CheckedExpenses(ctx context.Context, grant ID) ([]CheckedExpense, error)

	// DocumentsOf lists these documents with their shares, by their ids.
	DocumentsOf(ctx context.Context, ids ...ID) ([]CheckedExpense, error)

	// DocumentMarks lists all documents of the office that count, each with no more
	// than Twins needs to find those that look like one.
	DocumentMarks(ctx context.Context) ([]Expense, error)
}

// examined is what the checks look at, read once.
type examined struct {
	filter   Filter
	grant    Grant
	versions []BudgetVersion
	action   []CheckedExpense // all documents of what the grant is for, of any time
	all      []CheckedExpense // of them those that the grant pays a part of
	twins    map[ID]Twin      // of all documents of the office
	events   []Behind         // held in the period
	notes    []FindingNote
	turns    *Turning
	examinedRecords
}

// examinedRecords is what there is of a grant beside documents.
type examinedRecords struct {
	auditRows
	others      map[ID][]StaffTime // of the same people, whoever pays
	media       []MediaRow
	instalments []Instalment
	texts       []ReportText
	buying      Buying
	statements  []BankStatement
	keys        []ShareKey
	scale       []PerDiem
	reported    []reportedTotal
	unshown     []Behind // typed values of the period of which there is no file
}

func examine(ctx context.Context, from Reader, f Filter) (x *examined, err error) {
	x = &examined{filter: f}
	if x.grant, err = from.Grant(ctx, f.GrantID); err != nil {
		return nil, err
	}
	var fails [8]error
	x.versions, fails[0] = from.BudgetVersions(ctx, f.GrantID)
	x.action, fails[1] = from.CheckedExpenses(ctx, f.GrantID)
	marks, fail := from.DocumentMarks(ctx)
	x.twins, fails[2] = Twins(marks), fail
	x.notes, fails[3] = from.FindingNotes(ctx, f.GrantID)
	x.events, _, fails[4] = from.Behind(ctx, EventsHeld, f, Page{})
	fails[5] = x.readRecords(ctx, from)
	fails[6] = x.readTexts(ctx, from)
	x.unshown, fails[7] = from.UnshownValues(ctx, f)
	var lines []ShareLine
	for _, e := range x.action {
		lines = append(lines, e.line(Share{}))
		if len(x.shares(e)) > 0 {
			x.all = append(x.all, e)
		}
	}
	if err := errors.Join(fails[:]...); err != nil {
		return nil, err
	}
	if x.turns, err = TurningFor(ctx, from, x.grant, f.Period(), lines); err != nil {
		return nil, err
	}
	return x, x.readReported(ctx, from)
}

func (x *examined) readRecords(ctx context.Context, from Reader) error {
	var fails [7]error
	grant := x.filter.GrantID
	x.statements, fails[4] = from.BankStatements(ctx, grant)
	x.keys, fails[5] = from.ShareKeys(ctx)
	x.scale, fails[6] = from.PerDiems(ctx)
	fails[0] = x.readAudit(ctx, from, grant)
	x.media, fails[1] = from.MediaLines(ctx, x.filter)
	x.instalments, fails[2] = from.Instalments(ctx, grant)
	x.buying, fails[3] = BuyingOf(ctx, from)
	if err := errors.Join(fails[:]...); err != nil {
		return err
	}
	x.others = map[ID][]StaffTime{}
	for _, s := range x.staff {
		if _, read := x.others[s.PersonID]; read {
			continue
		}
		theirs, err := from.StaffTimesOf(ctx, s.PersonID)
		if err != nil {
			return err
		}
		x.others[s.PersonID] = theirs
	}
	return nil
}

// readTexts reads what the report of exactly these days tells.
func (x *examined) readTexts(ctx context.Context, from Reader) error {
	owed, _, err := from.ReportPeriods(ctx, ReportPeriodFilter{GrantID: x.filter.GrantID})
	for _, p := range owed {
		if err == nil && p.FromOn == x.filter.From && p.ToOn == x.filter.To {
			var more []ReportText
			more, err = from.ReportTexts(ctx, p.ID)
			x.texts = append(x.texts, more...)
		}
	}
	return err
}

// atEnd says whether the report is the last one: it goes to the end of the grant.
func (x *examined) atEnd() bool {
	return x.grant.EndsOn != "" && (x.filter.To == "" || x.filter.To >= x.grant.EndsOn)
}

// documents are those of the period that the grant pays a part of.
func (x *examined) documents() []CheckedExpense {
	return slices.DeleteFunc(slices.Clone(x.all), func(e CheckedExpense) bool { return !x.filter.Has(e.Day) })
}

// until are the documents among some up to the end of the period, also before it.
func (x *examined) until(some []CheckedExpense) []CheckedExpense {
	return slices.DeleteFunc(slices.Clone(some), func(e CheckedExpense) bool {
		return e.Day == "" || x.filter.To != "" && e.Day > x.filter.To
	})
}

// shares are the parts of a document that the grant pays.
func (x *examined) shares(e CheckedExpense) []Share {
	return slices.DeleteFunc(slices.Clone(e.Shares), func(s Share) bool { return s.GrantID != x.grant.ID })
}

// turned is a part of a document in the grant's currency; false where it has no rate.
func (x *examined) turned(e CheckedExpense, part Minor) (Minor, bool) {
	turned, missing := x.turns.Of(e.line(Share{Amount: part}).payable())
	return turned.Amount, missing == nil
}

// share is a share in the grant's currency, as far as that can be said.
func (x *examined) share(e CheckedExpense, s Share) Minor {
	turned, _ := x.turns.Line(e.line(s))
	return turned.Amount
}

// paid is what the grant pays of a document, as far as that can be said.
func (x *examined) paid(e CheckedExpense) (sum Minor) {
	for _, s := range x.shares(e) {
		sum += x.share(e, s)
	}
	return sum
}

// row has a document stand behind a finding.
func (x *examined) row(e CheckedExpense) Behind {
	return Behind{Kind: Expenses, ID: e.ID, Name: e.Description, Day: e.Day, Amount: int64(x.paid(e)), Paper: &BehindPaper{Voucher: e.VoucherText(), Number: e.Number, Supplier: e.Supplier, Amount: e.Amount, Currency: e.Currency}}
}

// those are the documents among some that a check picks.
func (x *examined) those(some []CheckedExpense, picks func(CheckedExpense) bool) (rows []Behind) {
	for _, e := range some {
		if picks(e) {
			rows = append(rows, x.row(e))
		}
	}
	return rows
}

// speaks says whether a word of a text begins with one of some beginnings, however
// it is written.
func speaks(text string, beginnings ...string) bool {
	return slices.ContainsFunc(names.Words(text), func(w string) bool {
		return slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(w, b) })
	})
}
