package app

import (
	"strconv"
	"strings"

	"sofra/app/words"
)

// intakeRow is one row of a sheet, asked by field.
type intakeRow struct {
	in     *intake
	number int
	cells  []Cell
}

// cell is the first cell of a field that holds something, and its column; -1
// when none does.
func (r *intakeRow) cell(field string) (Cell, int) {
	for _, col := range r.in.fields[field] {
		if col < len(r.cells) && r.cells[col].Holds != HoldsNothing && strings.TrimSpace(r.cells[col].Text) != "" {
			return r.cells[col], col
		}
	}
	return Cell{}, -1
}

// value is a field that is to be read as a figure, day or code: a formula
// without a result has none.
func (r *intakeRow) value(field string) (string, int) {
	c, col := r.cell(field)
	if c.Holds == HoldsFormula {
		return "", -1
	}
	return c.Text, col
}

// text is a field as a person reads it, on one line; "" where it says nothing.
func (r *intakeRow) text(field string) string {
	c, _ := r.cell(field)
	if c.Text == "" || c.Holds != HoldsFormula && r.in.memory.nothing(c.Text) {
		return ""
	}
	return oneLine(c.Text)
}

// title is a field that names something. What is called Unknown is so called.
func (r *intakeRow) title(field string) string {
	c, _ := r.cell(field)
	if r.in.memory.key(c.Text) == "" {
		return ""
	}
	return tidy(c.Text)
}

// raw is a field as it stands.
func (r *intakeRow) raw(field string) string {
	c, _ := r.cell(field)
	return c.Text
}

// notes are the texts of the notes' columns and of those that no field is
// for, these with their titles.
func (r *intakeRow) notes(field string) string {
	return addLines(r.texts(field), r.others()...)
}

// texts are all texts of a field's columns, as they stand.
func (r *intakeRow) texts(field string) string {
	var all []string
	for _, col := range r.in.fields[field] {
		if col < len(r.cells) && !r.cells[col].Filled {
			all = append(all, strings.TrimSpace(r.cells[col].Text))
		}
	}
	return addLines(strings.Join(all, "\n"))
}

// others are what stands in columns that no field is for: "Title: text".
func (r *intakeRow) others() (all []string) {
	for col, c := range r.cells {
		title, field := "", OtherField
		if col < len(r.in.plan.Columns) {
			title, field = r.in.plan.Columns[col].Title, r.in.plan.Columns[col].Field
		}
		if field != OtherField || c.Filled || c.Holds == HoldsNothing || strings.TrimSpace(c.Text) == "" {
			continue
		}
		if title == "" {
			title = columnLetter(col)
		}
		all = append(all, title+": "+oneLine(c.Text))
	}
	return all
}

// tell notes a problem with the first cell of a field; what a merged range
// repeats was told before.
func (r *intakeRow) tell(field, code string, text words.Text) {
	if c, col := r.cell(field); !c.Filled {
		r.in.tell(spot{r.number, col}, c.Text, code, text)
	}
}

// shown is a field's text for a sentence; nothing of it where it is about
// who somebody is.
func (r *intakeRow) shown(field string) string {
	if isIdentity(field) {
		return ""
	}
	c, _ := r.cell(field)
	return begins(c.Text)
}

// isTotal says whether the row adds up the rows above: all words of its first
// text are words for totals. What a merged range repeats is not its own text,
// but may be that of a total above.
func (r *intakeRow) isTotal() bool {
	for _, c := range r.cells {
		if c.Holds == HoldsText && r.saysTotal(c) {
			return true
		}
		if c.Holds == HoldsText && !c.Filled {
			return false
		}
	}
	return false
}

func (r *intakeRow) saysTotal(c Cell) bool {
	list, total := saidWords()["total"], false
	for _, w := range strings.Fields(r.in.memory.key(c.Text)) {
		if list[w] == "" {
			return false
		}
		total = total || list[w] == "total"
	}
	return total
}

// isBlank says whether nothing of the row is its own.
func (r *intakeRow) isBlank() bool {
	for _, c := range r.cells {
		if c.Holds != HoldsNothing && !c.Filled && strings.TrimSpace(c.Text) != "" {
			return false
		}
	}
	return true
}

// day reads a field as a day, not after latest where the year has two figures.
func (r *intakeRow) day(field string, latest Date) Date {
	text, col := r.value(field)
	if col < 0 {
		return ""
	}
	c, _ := r.cell(field)
	if c.Holds == HoldsNumber {
		text = strconv.FormatInt(int64(c.Day), 10)
	}
	d, _, ok := ParseMoment(text, latest)
	if !ok {
		r.tell(field, "bad_date", words.T("“{value}” is no day. It is left empty.", "value", r.shown(field)))
		return ""
	}
	return d
}

// clock reads a field as a time of day.
func (r *intakeRow) clock(field string) Clock {
	text, _ := r.value(field)
	if c, _ := r.cell(field); c.Holds == HoldsDay && strings.Contains(text, " ") {
		text = text[strings.IndexByte(text, ' ')+1:]
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
	clock, ok := ParseClock(first)
	if !ok {
		r.tell(field, "bad_time", words.T("“{value}” is no time of day. It is left empty.", "value", r.shown(field)))
	}
	return clock
}

// money reads a field as an amount, in the currency that the cell, its own
// column or the header names; euros where none does.
func (r *intakeRow) money(field string) (Minor, string) {
	text, col := r.value(field)
	if col < 0 {
		return 0, ""
	}
	m, coin, code, wrong := r.figure(field)
	if code != "" {
		r.tell(field, code, wrong)
		return 0, ""
	}
	if own, _ := r.value("currency"); coin == "" {
		if coin, _ = r.coinOf(own); coin == "" && !nothing(own) {
			r.tell("currency", "bad_currency", words.T("“{value}” is no currency. Euros are taken.", "value", r.shown("currency")))
		}
	}
	if text == "" || nothing(text) {
		return 0, ""
	}
	for _, c := range []string{r.in.coin, "EUR"} {
		if coin == "" {
			coin = c
		}
	}
	return m, coin
}

// coinOf is the currency that a text of its own names; none where it says nothing. It
// reports false where there is no such currency.
func (r *intakeRow) coinOf(text string) (string, bool) {
	if nothing(text) {
		return "", true
	}
	if _, coin, ok := ParseMoney("1 " + text); ok && coin != "" {
		return coin, true
	}
	if coin := strings.ToUpper(strings.TrimSpace(text)); KnownCurrency(coin) {
		return coin, true
	}
	return "", false
}

// choice reads a field as a word of a list.
func (r *intakeRow) choice(field, list string) string {
	text, col := r.value(field)
	if col < 0 {
		return ""
	}
	if code := r.in.codeOf(field, text); code != "" {
		return code
	}
	code, ok := ParseChoice(list, text)
	switch {
	case !ok && isIdentity(field):
		r.tell(field, "bad_choice", words.T("This is none of the answers there are. It is left empty."))
	case !ok:
		r.tell(field, "bad_choice", words.T("“{value}” is none of the answers there are. It is left empty.", "value", r.shown(field)))
	}
	return code
}

// count reads a field as a number of people or places.
func (r *intakeRow) count(field string) int {
	text, col := r.value(field)
	if col < 0 {
		return 0
	}
	if c, _ := r.cell(field); c.Holds != HoldsNumber {
		text = strings.NewReplacer(" ", "", "\u00a0", "", ".", "").Replace(text)
	}
	n, ok := ParseScore(text, 0, 1_000_000)
	if !ok {
		r.tell(field, "bad_number", words.T("“{value}” is no number. It is left empty.", "value", r.shown(field)))
		return 0
	}
	if n == nil {
		return 0
	}
	return *n
}

// seconds reads a field as a duration. A table turns 4:30 into half past
// four: in a column of durations it is minutes all the same.
func (r *intakeRow) seconds(field string) int {
	text, col := r.value(field)
	if col < 0 {
		return 0
	}
	if c, _ := r.cell(field); c.Holds == HoldsDay {
		if hours, rest, ok := strings.Cut(text, ":"); ok && strings.Trim(hours, "0") != "" && strings.HasSuffix(rest, ":00") {
			text = strings.TrimSuffix(text, ":00")
		}
	}
	n, ok := ParseDuration(text)
	if !ok {
		r.tell(field, "bad_duration", words.T("“{value}” is no duration. It is left empty.", "value", r.shown(field)))
	}
	return n
}
