package app

import (
	"strings"

	"sofra/app/words"
)

// budgetSorter tells the rows of a budget apart: lines, the headings over them, sums.
type budgetSorter struct {
	in       *intake
	rows     []budgetRow
	currency string

	tree  bool // codes say what is under what: 1, 1.1, 1.1.2
	open  []*openHeading
	all   *openHeading // everything so far
	since Minor        // what the lines after the last sum come to
	named string       // by the column of headings
	lines []BudgetLine
}

// openHeading is a heading that lines may still come under.
type openHeading struct {
	code, name string
	row        int
	said       Minor // what it says it comes to
	says       bool
	sum        Minor // what its lines come to
}

// sort goes through the rows from above to below.
func (b *budgetSorter) sort() {
	for i := range b.rows {
		b.tree = b.tree || b.hasUnder(i)
	}
	for i, r := range b.rows {
		switch {
		case r.sum && !r.reckoned():
			b.takeSum(r)
		case b.isHeading(i):
			b.openUp(r)
		case r.isLine():
			b.takeLine(r)
		case r.heading != "" && r.what == r.heading:
			b.named = r.heading
		case r.what != "":
			b.tell(r, "no_amount", words.T("“{value}” has no amount, and no line follows under it. It was passed over.", "value", begins(r.what)))
		}
	}
	b.close(0)
	if b.named != "" || len(b.in.fields["heading"]) > 0 {
		return
	}
	b.standAlone()
}

// standAlone has lines outside of all headings be their own, where there are headings:
// indirect costs, a reserve.
func (b *budgetSorter) standAlone() {
	headed := false
	for _, l := range b.lines {
		headed = headed || l.Heading != ""
	}
	for i := range b.lines {
		if l := &b.lines[i]; headed && l.Heading == "" {
			l.Heading = l.Title
		}
	}
}

func (b *budgetSorter) tell(r budgetRow, code string, text words.Text) {
	b.in.tell(spot{r.number, -1}, "", code, text)
}

// isUnder says whether a code is one below another: 1.2 below 1, A1 below A.
func isUnder(code, above string) bool {
	rest, ok := strings.CutPrefix(code, above)
	if !ok || above == "" || rest == "" {
		return false
	}
	letter := above[len(above)-1] > '9'
	return rest[0] == '.' || letter && rest[0] >= '0' && rest[0] <= '9'
}

// hasUnder says whether a row below has a code under that of row i.
func (b *budgetSorter) hasUnder(i int) bool { return len(b.under(i)) > 0 }

// under are the rows that follow row i and have a code under its own.
func (b *budgetSorter) under(i int) (rows []budgetRow) {
	for _, r := range b.rows[i+1:] {
		switch {
		case isUnder(r.code, b.rows[i].code):
			rows = append(rows, r)
		case r.code != "" && !r.sum:
			return rows
		}
	}
	return rows
}

// isHeading says whether lines stand under row i. A heading has no figures, or what its
// lines come to.
func (b *budgetSorter) isHeading(i int) bool {
	r := b.rows[i]
	if r.what == "" || r.heading != "" && r.heading == r.what {
		return false
	}
	switch {
	case b.hasUnder(i):
		return !r.reckoned() || r.given && b.isSumOf(r, b.under(i))
	case r.reckoned() || r.unit != "" || r.unread:
		return false
	case r.given:
		return (r.code == "" || !b.tree) && b.addsBelow(i)
	case r.code != "" && b.tree:
		return false // a line that was left empty
	}
	return b.lineFollows(i)
}

// lineFollows says whether the next row that is no heading is a line.
func (b *budgetSorter) lineFollows(i int) bool {
	for _, r := range b.rows[i+1:] {
		if r.sum {
			return false
		}
		if r.isLine() {
			return true
		}
	}
	return false
}

// isSumOf says whether a row is the sum of those of rows that have nothing under them.
func (b *budgetSorter) isSumOf(r budgetRow, rows []budgetRow) bool {
	var sum Minor
	for i, one := range rows {
		if i+1 < len(rows) && isUnder(rows[i+1].code, one.code) {
			continue
		}
		sum += one.comes()
	}
	return sum == r.amount
}

// comes is what a line comes to.
func (r budgetRow) comes() Minor {
	if r.given {
		return r.amount
	}
	return LineAmount(r.quantity, r.cost)
}

// addsBelow says whether the rows under row i come to its amount: those that have more
// than an amount, else two at least.
func (b *budgetSorter) addsBelow(i int) bool {
	var sum Minor
	n, reckoned := 0, false
	for _, r := range b.rows[i+1:] {
		if r.sum || !r.isLine() || n > 0 && reckoned != r.reckoned() {
			break
		}
		n, reckoned, sum = n+1, r.reckoned(), sum+r.comes()
		if sum == b.rows[i].amount && sum > 0 && (reckoned || n > 1) {
			return true
		}
	}
	return false
}

// openUp begins a heading.
func (b *budgetSorter) openUp(r budgetRow) {
	b.close(b.parents(r.code))
	b.open = append(b.open, &openHeading{code: r.code, name: r.what, row: r.number, said: r.amount, says: r.given})
}

// parents is how many of the open headings a code is under.
func (b *budgetSorter) parents(code string) int {
	for n := len(b.open); n > 0; n-- {
		if isUnder(code, b.open[n-1].code) {
			return n
		}
	}
	if code == "" && b.tree && len(b.open) > 0 && b.open[0].code != "" {
		n := len(b.open)
		for ; n > 1 && b.open[n-1].code == ""; n-- { // one without a code ends another
		}
		return n
	}
	return 0
}

// close ends all headings but the first n, and says of those that name a sum whether
// their lines come to it.
func (b *budgetSorter) close(n int) {
	for _, h := range b.open[n:] {
		if h.says && h.said != h.sum {
			b.tell(budgetRow{number: h.row}, "sum_differs", words.T("“{heading}” says {said}, its lines come to {sum}.", "heading", begins(h.name), "said", b.money(h.said), "sum", b.money(h.sum)))
		}
	}
	b.open = b.open[:n]
}

func (b *budgetSorter) money(m Minor) words.Sum {
	return words.Sum{Minor: int64(m), Currency: b.currency}
}
