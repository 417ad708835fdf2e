package app

import (
	"slices"
	"strconv"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// askedColumn is where a sheet answers one question: in columns with the whole
// answer, or in those that say of one choice each whether it was taken.
type askedColumn struct {
	field   string
	choices map[string]int // columns by the code of their choice
}

// askedColumns are the questions of the sheet, in the order of its columns.
func (p SheetPlan) askedColumns() (all []askedColumn) {
	for i, c := range p.Columns {
		field, choice, _ := strings.Cut(c.Field, "/")
		if !strings.HasPrefix(field, asksField) && field != "community" {
			continue
		}
		at := slices.IndexFunc(all, func(o askedColumn) bool { return o.field == field })
		if at < 0 {
			all, at = append(all, askedColumn{field, map[string]int{}}), len(all)
		}
		if choice != "" {
			all[at].choices[choice] = i
		}
	}
	return all
}

// answersOfRow reads the answers to questions that are no column of a form.
func (in *intake) answersOfRow(r *intakeRow, a *Response) {
	for _, c := range in.columns {
		if q, _ := in.asks.of(c.field); q != nil && !IsColumn(q.Code) {
			if all := in.answersTo(r, a, q, c); len(all) > 0 {
				a.SetAnswers(q.Code, all...)
			}
		}
	}
}

// answersTo reads what a row answers to one question. What is none of its
// answers is told, and kept beside them.
func (in *intake) answersTo(r *intakeRow, a *Response, q *readable, c askedColumn) (all []FormAnswer) {
	text, col := r.value(c.field)
	if col >= 0 {
		var ok bool
		if all, ok = in.answerOf(q, text); !ok {
			in.unread(q, text)
			a.Other = r.keep(a.Other, c.field, oneLine(text))
			in.tell(spot{r.number, col}, text, "unknown_answer", in.notOffered(q, text))
		}
	}
	for _, code := range in.ticked(r, a, q, c) {
		if !slices.ContainsFunc(all, func(o FormAnswer) bool { return o.ChoiceCode == code }) {
			all = append(all, FormAnswer{ChoiceCode: code})
		}
	}
	return all
}

// notOffered says that an answer is none of those there are; not what it is
// where it is about who somebody is.
func (in *intake) notOffered(q *readable, text string) words.Text {
	if q.Identity {
		return words.T("This is none of the answers there are. It is kept beside the answers.")
	}
	return words.T("“{value}” is none of the answers there are. It is kept beside the answers.", "value", begins(text))
}

// answerOf reads an answer; false is that it is none. No text is no answer.
func (in *intake) answerOf(q *readable, text string) (all []FormAnswer, ok bool) {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
		return nil, true
	case q.Kind == AsksSeveral:
		return in.choicesOf(q, text)
	case q.HasChoices():
		code := in.choiceOf(q, text)
		return []FormAnswer{{ChoiceCode: code}}[:min(len(code), 1)], code != "" || in.memory.nothing(text)
	case q.Kind == AsksConsent:
		return consentOf(text)
	case q.Kind == AsksText:
		if in.memory.nothing(text) {
			return nil, true
		}
		return []FormAnswer{{Text: text}}, true
	}
	n, ok := q.number(text)
	if n == nil {
		return nil, ok
	}
	return []FormAnswer{{Number: n}}, ok
}

// number reads an answer in figures, on the scale of the question where it has
// one; how much somebody agrees may be in words.
func (q *readable) number(text string) (*int, bool) {
	if !q.HasScale() {
		return ParseScore(text, 0, 1_000_000)
	}
	if n, ok := ParseScore(text, q.Low, q.High); ok {
		return n, true
	}
	for _, t := range q.Texts {
		switch key := names.Key(text); {
		case key != "" && key == names.Key(t.LowLabel):
			return &q.Low, true
		case key != "" && key == names.Key(t.HighLabel):
			return &q.High, true
		}
	}
	if n, ok := ParseAgreement(text); ok && q.Kind == AsksAgreement && q.Low == 1 && q.High == 5 {
		return n, true
	}
	if first, _, ok := strings.Cut(text, " "); ok { // "10 – very much"
		if n, err := strconv.Atoi(strings.Trim(first, ".-–:=")); err == nil && n >= q.Low && n <= q.High {
			return &n, true
		}
	}
	return nil, false
}

// consentOf reads a yes or a no. Forms on telephones say OK.
func consentOf(text string) ([]FormAnswer, bool) {
	code, ok := ParseChoice("yesno", text)
	if strings.EqualFold(text, "ok") {
		code, ok = "yes", true
	}
	if code == PrefersNot {
		code = ""
	}
	if code == "" {
		return nil, ok
	}
	return []FormAnswer{{ChoiceCode: code}}, ok
}

// choiceOf is the choice that a text is: by its code, in the words of any
// language, or as somebody said what it means; "" is none.
func (in *intake) choiceOf(q *readable, text string) string {
	if code := q.read(text); code != "" {
		return code
	}
	if code := in.o.Meaning[WordOf(q.Code, text)]; q.has(code) {
		return code
	}
	for _, list := range []string{"yesno", "gender", "community"} {
		if code := in.memory.said(list, text); q.has(code) {
			return code
		}
	}
	if in.memory.said("refusal", text) != "" && q.has(PrefersNot) {
		return PrefersNot
	}
	return ""
}

// choicesOf reads several choices: codes with spaces between them, or words with
// signs, or with nothing but spaces.
func (in *intake) choicesOf(q *readable, text string) (all []FormAnswer, ok bool) {
	codes := in.wholeChoices(q, []string{text})
	for _, cut := range []func(rune) bool{
		func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' },
		func(r rune) bool { return strings.ContainsRune(";,|\n\r", r) },
		func(r rune) bool { return strings.ContainsRune(";,|\n\r/", r) },
	} {
		if codes == nil {
			codes = in.wholeChoices(q, strings.FieldsFunc(text, cut))
		}
	}
	if codes == nil && len(text) < 10_000 {
		codes = q.oneAfterAnother(names.Words(text))
	}
	for _, code := range codes {
		if !slices.ContainsFunc(all, func(o FormAnswer) bool { return o.ChoiceCode == code }) {
			all = append(all, FormAnswer{ChoiceCode: code})
		}
	}
	return all, codes != nil || in.memory.nothing(text)
}

// wholeChoices are the choices that parts of a text are; nil where one is none.
func (in *intake) wholeChoices(q *readable, parts []string) (codes []string) {
	for _, part := range parts {
		code := in.choiceOf(q, part)
		if code == "" {
			return nil
		}
		codes = append(codes, code)
	}
	return codes
}

// oneAfterAnother finds choices in words without signs between them, the longest
// that fits first; nil where a word is left.
func (q *readable) oneAfterAnother(all []string) (codes []string) {
	const longest, most = 30, 300
	if len(all) > most {
		return nil
	}
	fits := make([]int, len(all)+1) // how many words the choice has that begins there; 0 is none
	for i := len(all) - 1; i >= 0; i-- {
		for n := min(len(all)-i, longest); n > 0 && fits[i] == 0; n-- {
			if (i+n == len(all) || fits[i+n] > 0) && q.said[strings.Join(all[i:i+n], " ")] != "" {
				fits[i] = n
			}
		}
	}
	for i := 0; fits[i] > 0; i += fits[i] {
		codes = append(codes, q.said[strings.Join(all[i:i+fits[i]], " ")])
	}
	return codes
}

// ticked are the choices of which columns say that they were taken.
func (in *intake) ticked(r *intakeRow, a *Response, q *readable, c askedColumn) (codes []string) {
	for _, choice := range q.Choices {
		col, there := c.choices[choice.Code]
		if !there || col >= len(r.cells) || r.cells[col].Holds == HoldsFormula {
			continue
		}
		text := strings.TrimSpace(r.cells[col].Text)
		said, ok := in.memory.said("yesno", text), true
		switch {
		case strings.EqualFold(text, "x") || text == "✓" || text == "✔" || said == "yes" || text != "" && q.read(text) == choice.Code:
			codes = append(codes, choice.Code)
		case text == "" || said == "no":
		default:
			ok = in.memory.nothing(text)
		}
		if !ok {
			a.Other = addLines(a.Other, r.in.plan.Columns[col].Title+": "+oneLine(text))
			in.tell(spot{r.number, col}, text, "unknown_answer", in.notOffered(q, text))
		}
	}
	return codes
}

// communities are those that a row of forms names by their codes or in words;
// "" where its own words are to be read.
func (in *intake) communities(r *intakeRow, a *Response) []string {
	at := slices.IndexFunc(in.columns, func(c askedColumn) bool { return c.field == "community" })
	q, _ := in.asks.of("community")
	if at < 0 || q == nil {
		return nil
	}
	text, _ := r.value("community")
	var codes []string
	if all, ok := in.choicesOf(q, text); ok {
		for _, one := range all {
			codes = append(codes, one.ChoiceCode)
		}
	}
	for _, code := range in.ticked(r, a, q, in.columns[at]) {
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes
}

// codeOf is the choice that an answer is to a question that every form has; ""
// where it is none, or the sheet has no forms.
func (in *intake) codeOf(field, text string) string {
	q, _ := in.asks.of(field)
	if q == nil || in.plan.Kind != Responses || !q.HasChoices() {
		return ""
	}
	code := q.read(text)
	if code == "" {
		code = in.o.Meaning[WordOf(q.Code, text)]
	}
	if code == "" && field == "heard" && !in.memory.nothing(text) && in.memory.said("yesno", text)+in.memory.said("refusal", text) == "" {
		in.unread(q, text)
	}
	return code
}
