package app

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"sofra/app/words"
)

// Questionnaire is questions in an order. Without event and series it is a
// template, to be copied.
type Questionnaire struct {
	Kept
	Title     string
	Purpose   string // audience, before, after
	Edition   int
	OfID      ID // its first edition; "" is itself
	State     string
	Languages Set // in which it is given out
	SeriesID  ID
	EventID   ID
	Notes     string
	Frozen    string // how its questions were worded at the first answer
	Items     []QuestionnaireItem
}

// QuestionnaireItem is a question of a questionnaire.
type QuestionnaireItem struct {
	Kept
	QuestionnaireID ID
	QuestionID      ID
	Position        int
	Needed          bool
	WhenQuestion    string // asked only where this one, asked before it,
	WhenAnswer      string // was answered so; "" is always
	Code            string `part:"shown"`
	Identity        bool   `part:"shown"`
}

// QuestionnaireRow is a questionnaire as a list shows it.
type QuestionnaireRow struct {
	Questionnaire
	Event     string
	Series    string
	Asked     int // questions
	Responses int // filled-in forms
}

// QuestionnaireFilter says which questionnaires a list shows.
type QuestionnaireFilter struct {
	Page
	State     string
	EventID   ID
	Templates bool // only those without event and series
}

// AskedQuestion is a question as a questionnaire asks it.
type AskedQuestion struct {
	Question
	Needed       bool
	WhenQuestion string
	WhenAnswer   string
}

// AskedForm is a questionnaire whole: its questions in their order, with the
// texts and the choices in each language. One that has answers says what was
// asked then, whatever the bank says now.
type AskedForm struct {
	Questionnaire
	Asked []AskedQuestion
}

type questionnaireReader interface {
	// Questionnaires lists questionnaires without their items, and how many
	// there are.
	Questionnaires(ctx context.Context, f QuestionnaireFilter) ([]QuestionnaireRow, int, error)

	// Questionnaire returns one with its items, or ErrNotFound.
	Questionnaire(ctx context.Context, id ID) (Questionnaire, error)

	// QuestionnaireAt is the one that is asked at an event: its own, else that
	// of its series, open or frozen, the newest edition; "" is none.
	QuestionnaireAt(ctx context.Context, event ID) (ID, error)
}

type questionnaireWriter interface {
	// PutQuestionnaire keeps q with its items.
	PutQuestionnaire(ctx context.Context, q *Questionnaire) error

	// FreezeQuestionnaire marks one as answered, with how it was worded; one
	// that is frozen stays as it is.
	FreezeQuestionnaire(ctx context.Context, id ID, wording string) error
}

// The states of a questionnaire.
const (
	QuestionnaireDraft  = "draft"
	QuestionnaireOpen   = "open"
	QuestionnaireFrozen = "frozen"
)

// QuestionnaireStates lists the states in their order.
func QuestionnaireStates() []string {
	return []string{QuestionnaireDraft, QuestionnaireOpen, QuestionnaireFrozen}
}

// QuestionnairePurposes lists when a questionnaire is given out.
func QuestionnairePurposes() []string { return []string{"audience", "before", "after"} }

// MostQuestions is how many questions people answer without growing tired.
const MostQuestions = 12

// ErrFrozen is that a questionnaire has answers, so it stays as it was asked.
var ErrFrozen = &Fault{"frozen", words.T("There are answers to this questionnaire, so it stays as it is. Make a new version of it.")}

// Names returns what a questionnaire is found by.
func (q Questionnaire) Names() []string { return []string{q.Title} }

// First is the first edition.
func (q Questionnaire) First() ID {
	if q.OfID != "" {
		return q.OfID
	}
	return q.ID
}

// Template says whether it is there to be copied.
func (q Questionnaire) Template() bool { return q.EventID == "" && q.SeriesID == "" }

// Langs are the languages it is given out in; all six where nobody said.
func (q Questionnaire) Langs() (all []words.Lang) {
	for _, l := range words.Langs() {
		if len(q.Languages) == 0 || q.Languages.Has(string(l)) {
			all = append(all, l)
		}
	}
	return all
}

// Check returns Invalid when q breaks a rule.
func (q Questionnaire) Check() error {
	wrong := []Wrong{{"Title", NameRule(q.Title)}, {"Purpose", oneOf(q.Purpose, QuestionnairePurposes()...)}, {"State", oneOf(q.State, QuestionnaireStates()...)}}
	if q.EventID != "" && q.SeriesID != "" {
		wrong = append(wrong, Wrong{"SeriesID", words.T("Choose the event or the series.")})
	}
	before := map[string]bool{}
	for _, i := range q.Items {
		if i.WhenQuestion != "" && !before[i.WhenQuestion] {
			wrong = append(wrong, Wrong{"WhenQuestion", words.T("The question that {name} waits for must stand before it.", "name", i.Code)})
		}
		before[i.Code] = true
	}
	return check(wrong...)
}

// tidy puts what is asked of somebody's identity last, and lets nobody be
// compelled to answer it.
func (q *Questionnaire) tidy() {
	slices.SortStableFunc(q.Items, func(a, b QuestionnaireItem) int {
		switch {
		case a.Identity == b.Identity:
			return 0
		case a.Identity:
			return 1
		}
		return -1
	})
	for i := range q.Items {
		one := &q.Items[i]
		one.Position = i
		one.Needed = one.Needed && !one.Identity
		if one.WhenQuestion == "" || one.WhenAnswer == "" {
			one.WhenQuestion, one.WhenAnswer = "", ""
		}
	}
	if q.Edition == 0 {
		q.Edition = 1
	}
	if q.State == "" {
		q.State = QuestionnaireDraft
	}
}

// SaveQuestionnaire adds or replaces a questionnaire with its items.
func (a *App) SaveQuestionnaire(ctx context.Context, q *Questionnaire) error {
	return a.saveQuestionnaire(ctx, words.T("Saved {name}", "name", q.Title), q)
}

// saveQuestionnaire keeps a questionnaire as the step that verb names.
func (a *App) saveQuestionnaire(ctx context.Context, verb words.Text, q *Questionnaire) error {
	return a.change(ctx, verb, func(tx Tx) error { return q.keep(ctx, tx) })
}

// keep puts a questionnaire in order and keeps it, within a step.
func (q *Questionnaire) keep(ctx context.Context, tx Tx) error {
	for i := range q.Items {
		one, err := tx.Question(ctx, q.Items[i].QuestionID)
		if err != nil {
			return err
		}
		q.Items[i].Code, q.Items[i].Identity = one.Code, one.Identity
	}
	q.tidy()
	if err := q.Check(); err != nil {
		return err
	}
	if q.Version != 0 {
		was, err := tx.Questionnaire(ctx, q.ID)
		if err != nil {
			return err
		}
		if was.State == QuestionnaireFrozen && !was.asks(*q) {
			return ErrFrozen
		}
	}
	return tx.PutQuestionnaire(ctx, q)
}

// asks says whether two editions ask the same of the same people.
func (q Questionnaire) asks(other Questionnaire) bool {
	same := func(a, b QuestionnaireItem) bool {
		return a.QuestionID == b.QuestionID && a.Needed == b.Needed && a.WhenQuestion == b.WhenQuestion && a.WhenAnswer == b.WhenAnswer
	}
	return q.State == other.State && q.Frozen == other.Frozen && q.Purpose == other.Purpose && slices.EqualFunc(q.Items, other.Items, same)
}

// FormOf reads a questionnaire whole. Forms on paper, exports and figures begin
// with it.
func (a *App) FormOf(ctx context.Context, id ID) (AskedForm, error) { return formOf(ctx, a, id) }

func formOf(ctx context.Context, from Reader, id ID) (f AskedForm, err error) {
	if f.Questionnaire, err = from.Questionnaire(ctx, id); err != nil {
		return f, err
	}
	if f.Frozen != "" {
		if err := json.Unmarshal([]byte(f.Frozen), &f.Asked); err != nil {
			return f, fmt.Errorf("wording of questionnaire %s: %w", id, err)
		}
		return f, nil
	}
	for _, i := range f.Items {
		q, err := from.Question(ctx, i.QuestionID)
		if err != nil {
			return f, err
		}
		f.Asked = append(f.Asked, AskedQuestion{q, i.Needed, i.WhenQuestion, i.WhenAnswer})
	}
	return f, nil
}
