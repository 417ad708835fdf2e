package sheet

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A table that somebody keeps by hand: titles and answers are in whatever
// language was at hand, in both scripts.
func TestWordsOfEveryLanguageAreOneAnswer(t *testing.T) {
	a := dbtest.New(t)
	_, f := koboOffice(t, a, askedCodes...)
	contact, source := f.Asked[2].Question, f.Asked[4].Question
	daily, poster, media := contact.Choices[0], source.Choices[1], source.Choices[3]
	for _, title := range words.Langs() {
		rows := []string{"Datum\t" + contact.In(title).Text + "\tLiked / " + f.Asked[0].In(title).Text + "\t" + source.In(title).Text}
		for _, l := range words.Langs() {
			rows = append(rows, fmt.Sprintf("20.03.2026\t%s\t8\t%s; %s", strings.ToUpper(daily.In(l)), poster.In(l), media.In(l)))
		}
		out := bring(t, a, write(t, "list.tsv", []byte(strings.Join(rows, "\n"))), app.ImportOptions{Today: today, Kind: app.Responses})
		counts := countsOf(t, a, app.ResponseFilter{QuestionnaireID: f.ID})
		if out.Added[app.Responses] != 6 || out.ProblemsTotal != 0 || counts["contact daily"] != 6 || counts["source poster"] != 6 || counts["source media"] != 6 || counts["score 8"] != 6 {
			t.Errorf("titles in %s: %v, %+v", title, counts, out)
		}
		move(t, a.Undo)
	}
}

// Words that are none of the choices are asked about once, whoever used them how
// often; what they mean is counted, and until then nothing of them is lost.
func TestWhatWordsMeanIsAskedOnce(t *testing.T) {
	a := dbtest.New(t)
	_, f := koboOffice(t, a, askedCodes...)
	list := write(t, "list.csv", []byte("day;How often?;liked;visits;religion\n20.03.2026;Stalno;9;3;none of yours\n20.03.2026;STALNO;8;many;\n20.03.2026;Svake godine;7;2;\n20.03.2026;Stalno ili ređe;6;;\n"))
	columns := map[string]string{"A": "day", "B": "question:contact", "C": "score", "D": "question:visits"}
	o := app.ImportOptions{Today: today, Mapping: app.Mapping{"list": app.SheetMapping{Kind: app.Responses, Header: 1, Columns: columns}}}
	out := bring(t, a, list, o)
	if len(out.Words) != 3 || out.Words[0].Text != "Stalno" || out.Words[0].Times != 2 || out.Words[0].Question.Code != "contact" || codesOf(out) != "unknown_answer 5" {
		t.Fatalf("%s: %+v", codesOf(out), out.Words)
	}
	rows, _, err := a.Responses(t.Context(), app.ResponseFilter{QuestionnaireID: f.ID})
	check(t, err)
	kept := ""
	for _, r := range rows {
		kept += r.Other + "\n"
	}
	for _, lost := range []string{"How often?: Stalno\n", "How often?: STALNO\n", "visits: many\n", "religion: none of yours\n", "How often?: Stalno ili ređe\n"} {
		if !strings.Contains(kept, lost) {
			t.Errorf("%q is not beside the answers:\n%s", lost, kept)
		}
	}
	move(t, a.Undo)
	o.Meaning = map[app.SaidWord]string{app.WordOf("contact", "стално"): "daily", app.WordOf("contact", "svake godine"): "no such choice"}
	if out = bring(t, a, list, o); len(out.Words) != 2 || codesOf(out) != "unknown_answer 3" {
		t.Errorf("%s: %+v", codesOf(out), out.Words)
	}
	if counts := countsOf(t, a, app.ResponseFilter{QuestionnaireID: f.ID}); counts["contact daily"] != 2 || counts["contact "] != 2 || counts["visits 3"] != 1 {
		t.Errorf("counted %v", counts)
	}
}

// A questionnaire that has answers reads as it was asked then: a choice that the
// bank got later is none of its answers.
func TestAFrozenQuestionnaireReadsAsItWasAsked(t *testing.T) {
	a := dbtest.New(t)
	_, f := koboOffice(t, a, askedCodes...)
	forms := sentForms(3)
	bring(t, a, koboCSV(t, false, koboStyle{several: "summary"}.table(f, forms[:1])), app.ImportOptions{Today: today})
	k, err := a.Questionnaire(t.Context(), f.ID)
	check(t, err)
	if k.State != app.QuestionnaireFrozen {
		t.Fatalf("with answers it is %s", k.State)
	}
	q, err := a.Question(t.Context(), f.Asked[2].ID)
	check(t, err)
	q.Choices = append(q.Choices, app.Choice{Code: "hourly", Texts: []app.ChoiceText{{Language: words.En, Text: "Every hour"}}})
	check(t, a.SaveQuestion(t.Context(), &q))
	forms[1].said["contact"], forms[2].said["contact"] = "hourly", "daily"
	path := koboCSV(t, false, koboStyle{several: "summary"}.table(f, forms))
	out := bring(t, a, path, app.ImportOptions{Today: today})
	if len(out.Words) != 1 || out.Words[0].Text != "hourly" || codesOf(out) != "unknown_answer 1" {
		t.Errorf("%s: %+v", codesOf(out), out.Words)
	}
	r, err := a.FormSent(t.Context(), forms[1].uuid)
	check(t, err)
	if r.Other != "contact: hourly" || len(r.AnswersOf("contact")) != 0 || a.SaveResponse(t.Context(), &r) != nil {
		t.Errorf("kept %+v", r)
	}
	move(t, a.Undo) // the form that was saved
	move(t, a.Undo)
	out = bring(t, a, path, app.ImportOptions{Today: today, Answering: app.Answering{Meaning: map[app.SaidWord]string{app.WordOf("contact", "hourly"): "daily"}}})
	if counts := countsOf(t, a, app.ResponseFilter{}); out.ProblemsTotal != 0 || counts["contact daily"] != 3 {
		t.Errorf("%+v, counted %v", out, counts)
	}
}

// Who people are is not asked about: their own words stay beside the answers, and
// no problem repeats them.
func TestWordsOnWhoPeopleAreAreNotAskedAbout(t *testing.T) {
	a := dbtest.New(t)
	koboOffice(t, a, askedCodes...)
	faith := app.Question{Code: "faith", Kind: app.AsksChoice, Identity: true, Texts: []app.QuestionText{{Language: words.En, Text: "Which faith?"}}, Choices: []app.Choice{{Code: "one"}, {Code: "two"}}}
	check(t, a.SaveQuestion(t.Context(), &faith))
	out := bring(t, a, write(t, "list.csv", []byte("liked,Which faith?,community,contact\n7,secret words,hidden words,daily\n8,one,alb,never\n")), app.ImportOptions{Today: today})
	if out.Added[app.Responses] != 2 || len(out.Words) != 0 {
		t.Errorf("%+v", out)
	}
	for _, p := range out.Problems {
		if said := p.Value + words.In(words.En).Say(p.Text); strings.Contains(said, "words") {
			t.Errorf("a problem says who somebody is: %s", said)
		}
	}
}
