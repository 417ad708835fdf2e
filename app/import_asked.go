package app

import (
	"context"
	"strings"

	"sofra/app/names"
)

// asksField is how the field of a question begins, where its answers are no
// column of a form: "question:source". One choice of several has its own field
// behind a slash: "question:source/poster", "community/alb".
const asksField = "question:"

// fieldAsking is the field of columns that answer the question of a code.
func fieldAsking(code string) string {
	switch {
	case code == "liked":
		return "score"
	case IsColumn(code):
		return code
	}
	return asksField + code
}

// asks are the questions that columns of answers may be: by their codes, and by
// their texts in every language. What a questionnaire asked goes before what the
// bank asks now.
type asks struct {
	order  []*readable
	fields map[string]*readable
	titles map[string]string // the field, by the key of a code or a text
	own    map[string]bool   // codes that the questionnaire asks
}

// readable is a question, with what its choices may be called.
type readable struct {
	Question
	field string
	said  map[string]string // the code of a choice, by the key of its code or of a text
}

// asksOf reads the questions of a questionnaire, where there is one, and of the
// bank behind them.
func asksOf(ctx context.Context, from Reader, form ID) (*asks, error) {
	k := &asks{fields: map[string]*readable{}, titles: map[string]string{}, own: map[string]bool{}}
	if form != "" {
		f, err := formOf(ctx, from, form)
		if err != nil {
			return nil, err
		}
		for _, q := range f.Asked {
			k.add(q.Question)
			k.own[q.Code] = true
		}
	}
	bank, err := from.Bank(ctx)
	for _, q := range bank {
		k.add(q)
	}
	for _, e := range QuestionExamples() {
		if IsColumn(e.Code) { // whatever the office asks, forms have these
			k.add(e.question())
		}
	}
	return k, err
}

// add makes a question known, unless one of its code is.
func (k *asks) add(q Question) {
	field := fieldAsking(q.Code)
	if k.fields[field] != nil {
		return
	}
	r := &readable{Question: q, field: field, said: map[string]string{}}
	for _, c := range q.Choices {
		keep(r.said, choiceKey(c.Code), c.Code)
	}
	for _, c := range q.Choices {
		for _, t := range c.Texts {
			keep(r.said, keyOf(t.Text), c.Code)
		}
	}
	k.order, k.fields[field] = append(k.order, r), r
	keep(k.titles, strings.ToLower(q.Code), field)
	for _, t := range q.Texts {
		keep(k.titles, "text "+names.Key(t.Text), field)
	}
}

// keep remembers the first of what has the same key.
func keep(in map[string]string, key, value string) {
	if _, known := in[key]; !known && key != "" {
		in[key] = value
	}
}

// choiceKey is what codes of choices are the same by: other programs allow fewer
// signs in them than we do.
func choiceKey(code string) string {
	return "code " + strings.Map(func(r rune) rune {
		if r == '-' || r == '+' {
			return '_'
		}
		return r
	}, strings.ToLower(strings.TrimSpace(code)))
}

// read is the choice that a text names by its code, or says in whatever language.
func (q *readable) read(text string) string {
	if code := q.said[choiceKey(text)]; code != "" {
		return code
	}
	return q.said[keyOf(text)]
}

// of is the question of a field, and the choice where it is about one.
func (k *asks) of(field string) (q *readable, choice string) {
	if k == nil {
		return nil, ""
	}
	if q = k.fields[field]; q != nil {
		return q, ""
	}
	if base, code, ok := strings.Cut(field, "/"); ok && k.fields[base] != nil {
		if q = k.fields[base]; q.has(code) {
			return q, code
		}
	}
	return nil, ""
}

func (q *readable) has(code string) bool {
	for _, c := range q.Choices {
		if c.Code == code {
			return true
		}
	}
	return false
}

// identity says whether a field is about who people are.
func (k *asks) identity(field string) bool {
	if base, _, _ := strings.Cut(field, "/"); isIdentity(base) {
		return true
	}
	q, _ := k.of(field)
	return q != nil && q.Identity && !IsColumn(q.Code)
}

// named is the field that the title of a column names; "" is none. A title may
// have the groups of a form before it, a choice behind it, and be in several
// languages with strokes between them.
func (k *asks) named(title string) string {
	if k == nil || len(title) > 2000 {
		return ""
	}
	if field := k.whole(title); field != "" {
		return field
	}
	var cuts []int
	for i := range len(title) {
		if title[i] == '/' {
			cuts = append(cuts, i)
		}
	}
	if len(cuts) > 12 {
		return ""
	}
	for _, at := range cuts {
		if field := k.choiceNamed(title[:at], title[at+1:]); field != "" {
			return field
		}
	}
	for _, at := range cuts {
		if field := k.whole(title[at+1:]); field != "" {
			return field
		}
	}
	for _, at := range cuts {
		if field := k.titles["text "+names.Key(title[:at])]; field != "" {
			return field
		}
	}
	return ""
}

// choiceNamed is the field of one choice of several: the question stands at the
// end of left.
func (k *asks) choiceNamed(left, right string) string {
	for {
		if q := k.fields[k.whole(left)]; q != nil && q.Kind == AsksSeveral {
			if code := q.read(right); code != "" {
				return q.field + "/" + code
			}
		}
		_, rest, ok := strings.Cut(left, "/")
		if !ok {
			return ""
		}
		left = rest
	}
}

// whole is the field whose code or text this is; a text may be numbered.
func (k *asks) whole(title string) string {
	title = strings.TrimSpace(title)
	if field := k.titles[strings.ToLower(title)]; field != "" {
		return field
	}
	key := names.Key(title)
	if key == "" {
		return ""
	}
	if field := k.titles["text "+key]; field != "" {
		return field
	}
	if number, rest, ok := strings.Cut(key, " "); ok && strings.Trim(number, "0123456789") == "" {
		return k.titles["text "+rest]
	}
	return ""
}
