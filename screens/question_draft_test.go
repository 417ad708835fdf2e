package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// What is typed of a choice, of a language and of how a question is asked is not
// lost; each language has a draft of its own.
func TestQuestionsKeepDrafts(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	q := app.Question{Code: "way_here", Kind: app.AsksChoice, Texts: []app.QuestionText{{Language: words.En, Text: "How did you come?"}}, Choices: []app.Choice{{Code: "foot"}}}
	keep(t, a.SaveQuestion(t.Context(), &q))
	forms, _, err := a.Questionnaires(t.Context(), app.QuestionnaireFilter{})
	keep(t, err)
	k, err := a.Questionnaire(t.Context(), forms[0].ID)
	keep(t, err)
	u := deskIn(t, a, t.TempDir())
	page := &questionnairePage{id: k.ID, lang: words.En}
	for _, f := range []struct {
		name         string
		open         func()
		field, typed string
	}{
		{"a new choice", func() { u.editChoice(q, app.Choice{}) }, "Shqip", "Me makinë"},
		{"a choice", func() { u.editChoice(q, q.Choices[0]) }, "Shqip", "Në këmbë"},
		{"a language", func() { u.editQuestionText(q, words.En) }, "Note below the question", "One of them"},
		{"a new language", func() { u.editQuestionText(q, words.Tr) }, "Question", "Nasıl geldiniz?"},
		{"a question of a form", func() { u.into(page); page.askItem(u, string(k.Items[5].ID)) }, "Shown only where the answer was", "heard yes"},
	} {
		t.Run(f.name, func(t *testing.T) {
			f.open()
			if f.typed == "heard yes" {
				byLetter(t, u, f.field, 'h')
			} else {
				fill(t, u, f.field, f.typed)
			}
			typeKeys(t, u, fyne.KeyEscape)
			press(t, u, "Keep as draft")
			if f.name == "a new language" {
				u.editQuestionText(q, words.Bs)
				if got := strings.Join(readable(u), "\n"); strings.Contains(got, "is kept.") {
					t.Errorf("another language offers it: %s", got)
				}
				press(t, u, "Cancel")
			}
			u.show("today")
			press(t, u, "Go on")
			if got := standsIn(t, u, f.field); got != f.typed {
				t.Errorf("%s is %q, want %q", f.field, got, f.typed)
			}
			press(t, u, "Cancel")
			press(t, u, "Throw away")
			if len(u.kept) != 0 || len(u.asked) != 0 {
				t.Errorf("left: %+v", u.kept)
			}
		})
	}
}

// Two desks put one choice into words: what only one of them changed stays, and
// what both did is asked about. A new choice never waits.
func TestChoiceMeets(t *testing.T) {
	a, other := twoDesks(t)
	ctx := t.Context()
	q := app.Question{Code: "way_here", Kind: app.AsksChoice, Texts: []app.QuestionText{{Language: words.En, Text: "How did you come?"}},
		Choices: []app.Choice{{Code: "foot", Texts: []app.ChoiceText{{Language: words.En, Text: "Foot"}}}}}
	keep(t, a.SaveQuestion(ctx, &q))
	q, err := a.Question(ctx, q.ID)
	keep(t, err)
	u := desk(t, a)
	u.editChoice(q, q.Choices[0])
	fill(t, u, "Shqip", "Në këmbë")
	theirs := q.Choices[0]
	theirs.Set(words.En, "On foot")
	keep(t, other.SaveChoice(ctx, q, theirs), other.SaveChoice(ctx, q, app.Choice{Code: "car"}))
	press(t, u, "Save")
	look(t, u, "meeting-choice")
	if got := eithers(u); !slices.Equal(got, []string{"Languages 0"}) {
		t.Fatalf("what differs is %q; %s", got, problems(u))
	}
	atEither(t, u, "Languages")
	typeKeys(t, u, fyne.KeyLeft, fyne.KeyReturn)
	now, err := a.Question(ctx, q.ID)
	keep(t, err)
	if c := now.Choices; len(c) != 2 || c[0].In(words.Sq) != "Në këmbë" || c[0].In(words.En) != "Foot" || c[1].Code != "car" {
		t.Errorf("kept %+v", c)
	}
	u.editChoice(q, app.Choice{})
	fill(t, u, "Code, the same in all languages", "bus")
	press(t, u, "Add")
	mustClose(t, u)
	u.editQuestionText(q, words.Sq)
	fill(t, u, "Question", "Si erdhët?")
	press(t, u, "Save")
	mustClose(t, u)
	if now, err = a.Question(ctx, q.ID); err != nil || len(now.Choices) != 3 || now.In(words.Sq).Text != "Si erdhët?" || now.Choices[0].In(words.Sq) != "Në këmbë" {
		t.Errorf("kept %+v, %v", now, err)
	}
}
