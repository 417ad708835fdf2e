package app

import (
	"regexp"
	"slices"

	"sofra/app/words"
)

// codeShape is what a code of a question looks like: it names a column of files
// that other programs read.
var codeShape = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// choiceShape is what a code of a choice looks like: lists of several have
// spaces between them.
var choiceShape = regexp.MustCompile(`^[a-z0-9_+-]+$`)

// QuestionCodeRule says what is wrong with the code of a question.
func QuestionCodeRule(s string) words.Text {
	switch {
	case !codeShape.MatchString(s) || len(s) > 40:
		return words.T("A code has small Latin letters, figures and _, and begins with a letter.")
	case slices.Contains([]string{"all", "score", "language", "age_band", "own_code"}, s):
		return words.T("Sofra uses this code itself. Choose another.")
	}
	return words.Text{}
}

// ChoiceCodeRule says what is wrong with the code of a choice.
func ChoiceCodeRule(s string) words.Text {
	if !choiceShape.MatchString(s) || len(s) > 40 {
		return words.T("A code has small Latin letters, figures, _, + and -, and no spaces.")
	}
	return words.Text{}
}

// Check returns Invalid when q breaks a rule.
func (q Question) Check() error {
	wrong := []Wrong{{"Code", QuestionCodeRule(q.Code)}, {"Kind", oneOf(q.Kind, QuestionKinds()...)}, {"Topic", LengthRule(q.Topic)}}
	if q.Kind == "" {
		wrong = append(wrong, Wrong{"Kind", words.T("Choose one of the list.")})
	}
	if len(q.Texts) == 0 {
		wrong = append(wrong, Wrong{"Texts", words.T("Write the question in one language at least.")})
	}
	for _, t := range q.Texts {
		wrong = append(wrong, Wrong{string(t.Language), LengthRule(t.Text)}, Wrong{"Hint", LengthRule(t.Hint)})
	}
	if q.HasScale() && (q.Low < 0 || q.High > 100 || q.Low >= q.High) {
		wrong = append(wrong, Wrong{"High", words.T("A scale goes up, from 0 or more to 100 at most.")})
	}
	seen := map[string]bool{}
	for _, c := range q.Choices {
		said := ChoiceCodeRule(c.Code)
		if seen[c.Code] {
			said = words.T("Two choices have the code {code}.", "code", c.Code)
		}
		seen[c.Code] = true
		wrong = append(wrong, Wrong{"Choices", said})
	}
	return check(append(wrong, Wrong{"Kind", q.columnRule()})...)
}

// columnKinds are the questions whose answers are columns of a form, and their
// kinds: the others' answers are rows.
func columnKinds() map[string]string {
	return map[string]string{
		"liked": AsksScore, "heard": AsksChoice, "trust": AsksAgreement, "comment": AsksText,
		"community": AsksSeveral, "gender": AsksChoice, "age": AsksChoice, "place": AsksChoice,
	}
}

// IsColumn says whether the answers to a code are a column of the form.
func IsColumn(code string) bool { return columnKinds()[code] != "" }

// columnRule keeps the questions that are columns as the columns are.
func (q Question) columnRule() words.Text {
	kind, column := columnKinds()[q.Code]
	if !column {
		return words.Text{}
	}
	scale := scaleOf(kind)
	if q.Kind != kind || q.Low != scale[0] || q.High != scale[1] {
		return words.T("A question with this code has the kind and the scale that forms have always had.")
	}
	have := columnChoices()[q.Code]
	if slices.ContainsFunc(q.Choices, func(c Choice) bool { return !slices.Contains(have, c.Code) }) {
		return words.T("A question with this code has the choices that forms have always had.")
	}
	return words.Text{}
}

// columnChoices are the codes that the columns of a form take. Municipalities
// are chosen of the office's own list.
func columnChoices() map[string][]string {
	return map[string][]string{
		"heard": {"yes", "no"}, "gender": {"woman", "man", "another", PrefersNot},
		"age": append(AgeBands(), PrefersNot), "community": append(Communities(), MixedCommunity, OtherCommunity, PrefersNot),
	}
}
