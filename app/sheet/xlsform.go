package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// A questionnaire for telephones is a workbook by the rules of XLSForm: Kobo, ODK
// and their like make a form of it. Its sheets are survey, choices and settings;
// each text has a column a language. The names of its questions and choices are
// their codes, by which the answers are read when they come back.

// xlsform is such a workbook in the making.
type xlsform struct {
	app.FormPhone
	langs   []words.Lang
	survey  []xlsRow
	choices []xlsRow
}

// xlsRow is a row by the names of its columns.
type xlsRow map[string]string

func newXLSForm(p app.FormPhone) *xlsform {
	f := &xlsform{FormPhone: p, langs: p.Langs()}
	for _, name := range []string{"start", "end", "today"} {
		f.add(name, name)
	}
	f.constant("questionnaire", string(p.Form.ID))
	f.constant("event", string(p.EventID))
	if p.Form.Purpose != "audience" {
		f.ownCode()
	}
	grouped := false
	for _, q := range p.Form.Asked {
		if q.Identity && !grouped {
			grouped = true
			group := f.add("begin_group", "about_you")
			group["appearance"] = "field-list"
			f.say(group, "label", app.AboutYou())
			f.say(f.add("note", "about_you_note"), "label", app.AboutYouWhy())
		}
		f.ask(q)
	}
	if grouped {
		f.add("end_group", "")
	}
	return f
}

// add begins a row of the survey.
func (f *xlsform) add(kind, name string) xlsRow {
	r := xlsRow{"type": kind, "name": name}
	f.survey = append(f.survey, r)
	return r
}

// constant is what every answer says without being asked; nothing where there is
// nothing to say.
func (f *xlsform) constant(name, value string) {
	if value != "" {
		f.add("calculate", name)["calculation"] = "'" + value + "'"
	}
}

// tongue is how a column names a language: with a code that other programs know.
// They know one Serbian; where a form has it in both scripts, the script is said.
func (f *xlsform) tongue(l words.Lang) string {
	name, _, _ := strings.Cut(l.Name(), " (")
	code := string(l)
	if l == words.SrLatn || l == words.SrCyrl {
		if !slices.Contains(f.langs, words.SrLatn) || !slices.Contains(f.langs, words.SrCyrl) {
			code = "sr"
		}
	}
	return name + " (" + code + ")"
}

// in writes a text into its column of a language.
func (f *xlsform) in(r xlsRow, column string, l words.Lang, text string) {
	if text = strings.TrimSpace(text); text != "" {
		r[column+"::"+f.tongue(l)] = strings.ReplaceAll(text, "${", "$ {") // which would point to a question
	}
}

// say writes words of the program in every language.
func (f *xlsform) say(r xlsRow, column string, t words.Text) {
	for _, l := range f.langs {
		f.in(r, column, l, words.In(l).Say(t))
	}
}

// written writes what people wrote: where a language has nothing, the first that
// has something stands there, for a form has no empty label.
func (f *xlsform) written(r xlsRow, column string, text func(words.Lang) string) {
	instead := ""
	for _, l := range append(slices.Clone(f.langs), words.Langs()...) {
		if instead == "" {
			instead = text(l)
		}
	}
	for _, l := range f.langs {
		said := text(l)
		if said == "" {
			said = instead
		}
		f.in(r, column, l, said)
	}
}

// ownCode asks for the code that somebody makes up.
func (f *xlsform) ownCode() {
	r := f.add("text", "own_code")
	f.say(r, "label", app.OwnCodeName())
	for _, l := range f.langs {
		b := words.In(l)
		said := b.Say(app.OwnCodeWhy())
		for i, part := range app.OwnCodeParts() {
			said += fmt.Sprintf(" %d: %s.", i+1, b.Say(part))
		}
		f.in(r, "hint", l, said)
	}
}

// ask is one question.
func (f *xlsform) ask(q app.AskedQuestion) {
	r := f.add(f.kind(q), q.Code)
	f.written(r, "label", func(l words.Lang) string { return q.In(l).Text })
	f.written(r, "hint", func(l words.Lang) string { return hintOf(q, l) })
	if q.Needed && !q.Identity {
		r["required"] = "yes"
	}
	r["relevant"] = f.relevant(q)
	switch {
	case q.HasScale():
		r["parameters"] = fmt.Sprintf("start=%d end=%d step=1", q.Low, q.High)
		r["constraint"] = fmt.Sprintf(". >= %d and . <= %d", q.Low, q.High)
		f.say(r, "constraint_message", words.T("A score from {low} to {high} is needed.", "low", q.Low, "high", q.High))
	case q.Kind == app.AsksNumber:
		r["constraint"] = ". >= 0"
		f.say(r, "constraint_message", words.T("A number is needed."))
	case q.Kind == app.AsksText:
		r["appearance"] = "multiline"
	case q.Code == "place":
		r["appearance"] = "minimal"
	}
	f.offer(q, r)
}

// kind is the type of a question.
func (f *xlsform) kind(q app.AskedQuestion) string {
	switch {
	case q.HasScale():
		return "range"
	case q.Kind == app.AsksNumber:
		return "integer"
	case q.Kind == app.AsksConsent:
		return "acknowledge"
	case q.Kind == app.AsksSeveral && len(q.Choices) > 0:
		return "select_multiple " + q.Code
	case len(q.Choices) > 0, q.Code == "place":
		return "select_one " + q.Code
	}
	return "text"
}

// hintOf is the note below a question, with what the ends of its scale mean.
func hintOf(q app.AskedQuestion, l words.Lang) string {
	t := q.In(l)
	all := []string{t.Hint}
	if q.HasScale() && t.LowLabel != "" {
		all = append(all, strconv.Itoa(q.Low)+": "+t.LowLabel)
	}
	if q.HasScale() && t.HighLabel != "" {
		all = append(all, strconv.Itoa(q.High)+": "+t.HighLabel)
	}
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " · ")
}

// relevant says on which answer a question waits.
func (f *xlsform) relevant(q app.AskedQuestion) string {
	for _, before := range f.Form.Asked {
		switch {
		case q.WhenQuestion == "" || before.Code != q.WhenQuestion:
		case before.Kind == app.AsksSeveral:
			return fmt.Sprintf("selected(${%s}, '%s')", before.Code, q.WhenAnswer)
		default:
			return fmt.Sprintf("${%s} = '%s'", before.Code, q.WhenAnswer)
		}
	}
	return ""
}

// offer lists the answers that a question offers. Of several, the one that says
// nothing stands alone; and another community may be said in own words.
func (f *xlsform) offer(q app.AskedQuestion, r xlsRow) {
	for _, c := range q.Choices {
		one := xlsRow{"list_name": q.Code, "name": c.Code}
		f.written(one, "label", c.In)
		if !slices.ContainsFunc(f.langs, func(l words.Lang) bool { return one["label::"+f.tongue(l)] != "" }) {
			f.written(one, "label", c.Said)
		}
		f.choices = append(f.choices, one)
		if q.Kind == app.AsksSeveral && c.Code == app.PrefersNot {
			r["constraint"] = fmt.Sprintf("not(selected(., '%s') and count-selected(.) > 1)", c.Code)
			for _, l := range f.langs {
				f.in(r, "constraint_message", l, words.In(l).T("“{answer}” stands alone.", "answer", c.Said(l)))
			}
		}
		if q.Code == "community" && c.Code == app.OtherCommunity {
			own := f.add("text", "community_other")
			own["relevant"] = fmt.Sprintf("selected(${%s}, '%s')", q.Code, c.Code)
			f.say(own, "label", words.T("In own words"))
		}
	}
	if q.Code != "place" || len(q.Choices) > 0 {
		return
	}
	for _, p := range f.Places {
		one := xlsRow{"list_name": q.Code, "name": string(p.ID)}
		f.written(one, "label", func(l words.Lang) string { return words.In(l).Place(p.NameSq, p.NameSr, p.NameCyrl) })
		f.choices = append(f.choices, one)
	}
}
