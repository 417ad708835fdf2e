package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// Question is one question of the bank, in each language that somebody wrote it
// in. Its code is the same in all of them: answers are counted by it.
type Question struct {
	Kept
	Code     string
	Kind     string // score, agree, …
	Low      int    // end of a scale; both are 0 where there is none
	High     int
	Topic    string
	Identity bool // asks what somebody is: comes last, and needs no answer
	Example  bool // worded by the program
	Texts    []QuestionText
	Choices  []Choice
}

// QuestionText is a question in one language.
type QuestionText struct {
	Kept
	QuestionID ID
	Language   words.Lang
	Text       string
	Hint       string
	LowLabel   string // at the low end of a scale
	HighLabel  string
}

// Choice is one answer that a question offers.
type Choice struct {
	Kept
	QuestionID ID
	Code       string
	Position   int
	Texts      []ChoiceText
}

// ChoiceText is an answer in one language.
type ChoiceText struct {
	Kept
	ChoiceID ID
	Language words.Lang
	Text     string
}

// QuestionRow is a question as a list shows it.
type QuestionRow struct {
	Question
	Asked   int // how many questionnaires ask it
	Answers int // how many answers there are, of all of them
}

// QuestionFilter says which questions a list shows.
type QuestionFilter struct {
	Page
	Kind string
	Code string // exactly this
}

type questionReader interface {
	// Questions lists questions whole, those of identity last, and how many
	// there are.
	Questions(ctx context.Context, f QuestionFilter) ([]QuestionRow, int, error)

	// Bank is all questions whole, in that order, without how often they are
	// asked and answered: that takes long where there are many forms.
	Bank(ctx context.Context) ([]Question, error)

	// Question returns one whole, or ErrNotFound.
	Question(ctx context.Context, id ID) (Question, error)

	// CountAnswers counts the answers to a question by its code.
	CountAnswers(ctx context.Context, code string) (int, error)
}

type questionWriter interface {
	// PutQuestion keeps q with its texts and choices.
	PutQuestion(ctx context.Context, q *Question) error
}

// The kinds of question.
const (
	AsksScore       = "score"
	AsksAgreement   = "agree"
	AsksChoice      = "choice"
	AsksSeveral     = "several"
	AsksNumber      = "number"
	AsksText        = "text"
	AsksConsent     = "consent"
	AsksThermometer = "thermometer"
	AsksDistance    = "distance"
)

// QuestionKinds lists the kinds of question in the order of forms.
func QuestionKinds() []string {
	return []string{AsksScore, AsksAgreement, AsksChoice, AsksSeveral, AsksNumber, AsksText, AsksConsent, AsksThermometer, AsksDistance}
}

// Names returns what a question is found by.
func (q Question) Names() []string {
	all := []string{q.Code}
	for _, t := range q.Texts {
		all = append(all, t.Text)
	}
	return all
}

// HasScale says whether a number between two ends answers the question.
func (q Question) HasScale() bool { return scaleOf(q.Kind) != [2]int{} }

// HasChoices says whether the question offers answers.
func (q Question) HasChoices() bool {
	return slices.Contains([]string{AsksChoice, AsksSeveral, AsksDistance}, q.Kind)
}

// scaleOf are the ends of the scale of a kind, as people know it.
func scaleOf(kind string) [2]int {
	switch kind {
	case AsksScore:
		return [2]int{0, 10}
	case AsksAgreement:
		return [2]int{1, 5}
	case AsksThermometer:
		return [2]int{0, 100}
	}
	return [2]int{}
}

// In is the question in a language; empty where nobody wrote it.
func (q Question) In(l words.Lang) QuestionText {
	for _, t := range q.Texts {
		if t.Language == l {
			return t
		}
	}
	return QuestionText{}
}

// Said is the question in a language, else in the first that it has.
func (q Question) Said(l words.Lang) string {
	if t := q.In(l).Text; t != "" || len(q.Texts) == 0 {
		return t
	}
	return q.Texts[0].Text
}

// In is the answer in a language; "" where nobody wrote it.
func (c Choice) In(l words.Lang) string {
	for _, t := range c.Texts {
		if t.Language == l {
			return t.Text
		}
	}
	return ""
}

// Said is the answer in a language, else its code.
func (c Choice) Said(l words.Lang) string {
	if t := c.In(l); t != "" {
		return t
	}
	return c.Code
}

// Lacks says whether the question, or one of its answers, is missing in a language.
func (q Question) Lacks(l words.Lang) bool {
	return q.In(l).Text == "" || slices.ContainsFunc(q.Choices, func(c Choice) bool { return c.In(l) == "" })
}

// Untranslated are the languages in which something of the question is missing.
func (q Question) Untranslated() (all []words.Lang) {
	for _, l := range words.Langs() {
		if q.Lacks(l) {
			all = append(all, l)
		}
	}
	return all
}

// Read finds the choice that a text says in whatever language, or names by its
// code: Po, Da and Yes are one answer.
func (q Question) Read(text string) (code string, ok bool) {
	key := names.Key(text)
	for _, c := range q.Choices {
		if strings.EqualFold(c.Code, strings.TrimSpace(text)) {
			return c.Code, true
		}
		for _, t := range c.Texts {
			if key != "" && names.Key(t.Text) == key {
				return c.Code, true
			}
		}
	}
	return "", false
}

// SaveQuestion adds or replaces a question. What is written in no language is
// left out. Once it was answered its code, kind and scale stay, and an answer
// that it offers goes no more: what was counted must stay comparable.
func (a *App) SaveQuestion(ctx context.Context, q *Question) error {
	return a.saveQuestion(ctx, words.T("Saved the question {name}", "name", q.Code), q)
}

// saveQuestion keeps a question as the step that verb names.
func (a *App) saveQuestion(ctx context.Context, verb words.Text, q *Question) error {
	return a.change(ctx, verb, func(tx Tx) error { return q.keep(ctx, tx) })
}

// tidy leaves out empty texts, and numbers the choices.
func (q *Question) tidy() {
	q.Texts = slices.DeleteFunc(q.Texts, func(t QuestionText) bool { return strings.TrimSpace(t.Text) == "" })
	if !q.HasChoices() {
		q.Choices = nil
	}
	if !q.HasScale() {
		q.Low, q.High = 0, 0
	} else if q.Low == 0 && q.High == 0 {
		q.Low, q.High = scaleOf(q.Kind)[0], scaleOf(q.Kind)[1]
	}
	for i := range q.Choices {
		c := &q.Choices[i]
		c.Position = i
		c.Texts = slices.DeleteFunc(c.Texts, func(t ChoiceText) bool { return strings.TrimSpace(t.Text) == "" })
	}
}

// staysComparable refuses what would make answers that are there mean another thing.
func (q Question) staysComparable(ctx context.Context, tx Tx) error {
	if q.Version == 0 {
		return nil
	}
	was, err := tx.Question(ctx, q.ID)
	if err != nil {
		return err
	}
	n, err := tx.CountAnswers(ctx, was.Code)
	if err != nil || n == 0 {
		return err
	}
	kept := func(c Choice) bool {
		return slices.ContainsFunc(q.Choices, func(now Choice) bool { return now.Code == c.Code })
	}
	gone := slices.ContainsFunc(was.Choices, func(c Choice) bool { return !kept(c) })
	if was.Code != q.Code || was.Kind != q.Kind || was.Low != q.Low || was.High != q.High || gone {
		return ErrAnswered
	}
	return nil
}

// ErrAnswered is that a question has answers that another code, kind or scale
// would make incomparable.
var ErrAnswered = &Fault{"answered", words.T("There are answers to this question: its code, kind, scale and choices stay. Write a question with a code of its own.")}
