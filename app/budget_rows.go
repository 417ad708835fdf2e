package app

import (
	"context"
	"math/big"
	"regexp"
	"strings"

	"sofra/app/words"
)

// budgetRow is a row of a table that may be a line, a heading, a sum or a remark.
type budgetRow struct {
	number   int
	code     string
	heading  string
	what     string
	unit     string
	quantity int64
	cost     Minor
	amount   Minor
	counted  bool // it has a quantity
	priced   bool // a unit cost
	given    bool // an amount
	unread   bool // something that is no amount stands in its place
	sum      bool // it says that it adds up
}

// reckoned says whether the row has what an amount is reckoned from: only lines do.
func (r budgetRow) reckoned() bool { return r.counted && r.quantity != 0 || r.priced && r.cost != 0 }

// isLine says whether the row has money, or was to have some.
func (r budgetRow) isLine() bool { return r.given || r.unread || r.counted && r.priced }

// budgetRows reads the rows below the header.
func (in *intake) budgetRows(ctx context.Context, read *BudgetRead) (rows []budgetRow, err error) {
	r := &intakeRow{in: in}
	err = in.book.Rows(ctx, in.plan.Name, func(n int, cells []Cell) error {
		if r.number, r.cells = n, cells; n <= in.plan.Header || r.isBlank() {
			return nil
		}
		if len(rows) >= mostBudgetRows {
			return &Fault{"long_budget", words.T("A budget has {n} rows at most.", "n", mostBudgetRows)}
		}
		r.tellCells()
		if one, ok := r.budgetRow(read); ok {
			rows = append(rows, one)
		}
		return nil
	})
	return rows, err
}

// leadingCode is the number that a text begins with: "1.2 Travel", "A. Staff".
var leadingCode = regexp.MustCompile(`^((?:[0-9]{1,3}|[A-Za-z])(?:\.[0-9A-Za-z]{1,3})*)[.)]?\s+(\S.*)$`)

// aCode is a text that is nothing but such a number.
var aCode = regexp.MustCompile(`^(?:[0-9]{1,3}|[A-Za-z]{1,3})(?:\.[0-9A-Za-z]{1,3})*[.)]?$`)

// budgetRow reads a row. One that says nothing a budget has a place for is none.
func (r *intakeRow) budgetRow(read *BudgetRead) (b budgetRow, ok bool) {
	b = budgetRow{number: r.number, code: r.lineCode(), heading: r.text("heading"), what: r.text("what"), unit: r.text("unit")}
	if b.what == "" {
		b.what = r.firstText()
	}
	if b.what != "" { // a heading over the whole width is in all its columns
		b.code, b.unit = ifOther(b.code, b.what), ifOther(b.unit, b.what)
	}
	if b.code == "" && b.what != "" {
		if m := leadingCode.FindStringSubmatch(b.what); m != nil && strings.ContainsAny(m[1], "0123456789") {
			b.code, b.what = m[1], m[2]
		}
	}
	b.sum = r.addsUp(b)
	b.cost, b.priced = r.amountOf("cost", read)
	b.amount, b.given = r.amountOf("amount", read)
	if text, col := r.value("amount"); col >= 0 && !b.given && !nothing(text) {
		b.unread = b.code != "" && text != b.what
	}
	b.quantity, b.counted = r.quantity(b)
	if b.what == "" && !b.sum {
		b.what = b.heading
	}
	return b, b.what != "" || b.sum || b.isLine()
}

// firstText is what the row says first that is no code: headings over the whole width
// stand in the first column, whatever that is for.
func (r *intakeRow) firstText() string {
	for _, c := range r.cells {
		if text := oneLine(c.Text); c.Holds == HoldsText && !c.Filled && text != "" && !aCode.MatchString(text) {
			if _, _, amount := ParseMoney(text); amount {
				return ""
			}
			return text
		}
	}
	return ""
}

// ifOther is a text, unless it is the other one.
func ifOther(text, other string) string {
	if text == other {
		return ""
	}
	return text
}

// lineCode is the code of the row, without the point that ends it. Where no column is
// named so, it is what looks like one before the text.
func (r *intakeRow) lineCode() string {
	code := r.text("line_code")
	if len(r.in.fields["line_code"]) == 0 {
		for col := 0; col < len(r.cells) && col < r.in.fields["what"][0]; col++ {
			if text := oneLine(r.cells[col].Text); code == "" && !r.cells[col].Filled && r.in.plan.Columns[col].Field == OtherField && aCode.MatchString(text) {
				code = text
			}
		}
	}
	return strings.TrimRight(code, ".)")
}

// addsUp says whether the row is a sum: its text begins or ends with a word for it.
func (r *intakeRow) addsUp(b budgetRow) bool {
	for _, text := range []string{b.what, b.code, b.heading} {
		said := strings.Fields(r.in.memory.key(text))
		if len(said) == 0 {
			continue
		}
		list := saidWords()["total"]
		return list[said[0]] == "total" || list[said[len(said)-1]] == "total"
	}
	return r.isTotal()
}

// amountOf reads an amount; it reports false where there is none, or none that can be
// read, which is told.
func (r *intakeRow) amountOf(field string, read *BudgetRead) (Minor, bool) {
	text, col := r.value(field)
	if c, _ := r.cell(field); col < 0 || c.Filled || nothing(text) {
		return 0, false
	}
	m, coin, code, wrong := r.figure(field)
	if code != "" {
		r.tell(field, code, wrong)
		return 0, false
	}
	read.name(coin)
	return m, true
}

// quantity reads thousandths of a unit. Where one mark may part thousands or parts, the
// unit cost and the amount of the row say which, else the other figures of the sheet.
func (r *intakeRow) quantity(b budgetRow) (int64, bool) {
	text, col := r.value("quantity")
	if c, _ := r.cell("quantity"); col < 0 || c.Filled || nothing(text) {
		return 0, false
	} else if c.Holds == HoldsNumber {
		if n, ok := inThousandths(text); ok {
			return n, true
		}
	}
	all := r.quantities(text)
	if len(all) == 0 {
		r.tell("quantity", "bad_number", words.T("“{value}” is no number. It is left empty.", "value", r.shown("quantity")))
		return 0, false
	}
	for _, n := range all {
		if b.given && b.priced && LineAmount(n, b.cost) == b.amount {
			return n, true
		}
	}
	return all[0], true
}

// inThousandths reads a plain decimal to the thousandth.
func inThousandths(text string) (int64, bool) {
	n, ok := new(big.Rat).SetString(text)
	if !ok || n.Sign() < 0 || len(text) > 20 {
		return 0, false
	}
	m := int64(roundUp(n.Mul(n, big.NewRat(1000, 1))))
	return m, m >= 0 && m < 1e12
}

// quantities are the numbers that a text may be, the likelier one first.
func (r *intakeRow) quantities(text string) (all []int64) {
	text = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "").Replace(text)
	mark, lone := centsMark(text)
	whole := strings.NewReplacer(".", "", ",", "").Replace(text)
	parts := text
	if mark != 0 {
		other := string('.' + ',' - mark)
		parts = strings.Replace(strings.ReplaceAll(text, other, ""), string(mark), ".", 1)
	}
	read := []string{parts}
	if lone {
		read = []string{parts, whole}
		if said := r.in.moneyMark(); said != 0 && said != mark {
			read = []string{whole, parts}
		}
	}
	for _, one := range read {
		if n, ok := inThousandths(one); ok && strings.Trim(one, "0123456789.") == "" {
			all = append(all, n)
		}
	}
	return all
}

// moneyMark is what parts cents in the sheet; 0 where it does not say.
func (in *intake) moneyMark() byte {
	for _, m := range in.memory.marks {
		return m.mark()
	}
	return 0
}
