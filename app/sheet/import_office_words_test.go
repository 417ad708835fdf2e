package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// meant are the answers of the office's questionnaire as they are worded there,
// in three languages, and what each is.
var meant = map[string]string{
	"po": "yes", "da": "yes", "yes": "yes", "jo": "no", "ne": "no", "no": "no",
	"aspak nuk pajtohem": "1", "uopšte se ne slažem": "1", "nuk pajtohem": "2", "ne slažem se": "2", "neutral": "3",
	"pajtohem": "4", "slažem se": "4", "plotësisht pajtohem": "5", "u potpunosti se slažem": "5", "4": "4", "5": "5",
	"f": "woman", "femër": "woman", "ž": "woman", "m": "man", "mashkull": "man",
}

// officeAnswers counts the office's answers with another reader of workbooks, by
// question, answer and language.
func officeAnswers(t testing.TB) (want map[string]map[string]int, gender map[string]int) {
	t.Helper()
	f, err := excelize.OpenFile(office)
	check(t, err)
	defer f.Close()
	rows, err := f.GetRows("Pyetësori")
	check(t, err)
	want, gender = map[string]map[string]int{"": {}}, map[string]int{}
	for _, r := range rows[1:] {
		language := r[1]
		if want[language] == nil {
			want[language] = map[string]int{}
		}
		for _, in := range []string{"", language} {
			want[in]["all "]++
			want[in]["language "+language]++
			if score := strings.TrimSpace(r[2]); score != "" {
				want[in]["score "+score]++
			}
			for col, question := range map[int]string{3: "heard", 4: "trust"} {
				if answer := meant[strings.ToLower(r[col])]; answer != "" {
					want[in][question+" "+answer]++
				} else if r[col] != "" {
					t.Fatalf("the test does not know what %q is", r[col])
				}
			}
		}
		gender[meant[strings.ToLower(r[6])]]++
	}
	return want, gender
}

// The office's questionnaire of 420 forms in four languages: what the words of
// three of them mean is one answer each, by every language and in all.
func TestTheOfficesQuestionnaireIsPooled(t *testing.T) {
	want, gender := officeAnswers(t)
	if want[""]["heard yes"] != 49+48+59+44 || want[""]["trust 2"] != 31+33 || len(want) != 5 {
		t.Fatalf("the file is another one: %v", want[""])
	}
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		_, f := koboOffice(t, a, "liked", "heard", "trust", "comment", "community", "gender", "age", "place")
		o := app.ImportOptions{Today: today, Sheets: []string{"Pyetësori"}, Answering: app.Answering{Questionnaire: f.ID}}
		if out := bring(t, a, office, o); out.Added[app.Responses] != 420 || len(out.Words) != 0 {
			t.Fatalf("%d forms, words %v", out.Added[app.Responses], out.Words)
		}
		for language, counts := range want {
			sameCounts(t, "in "+language, countsOf(t, a, app.ResponseFilter{QuestionnaireID: f.ID, Language: language}), counts)
		}
		got := map[string]int{}
		rows, _, err := a.Responses(t.Context(), app.ResponseFilter{})
		check(t, err)
		for _, r := range rows {
			got[r.Gender]++
		}
		if fmt.Sprint(got) != fmt.Sprint(gender) {
			t.Errorf("gender %v, want %v", got, gender)
		}
		k, err := a.Questionnaire(t.Context(), f.ID)
		if check(t, err); k.State != app.QuestionnaireFrozen {
			t.Errorf("it is %s", k.State)
		}
	})
}

// A title that is a question of the office in any language is found, with what
// forms on telephones put around it.
func TestTitlesThatExportsGive(t *testing.T) {
	a := dbtest.New(t)
	_, f := koboOffice(t, a, askedCodes...)
	contact, source := f.Asked[2].Question, f.Asked[4].Question
	titles := map[string]string{
		"CONTACT": "question:contact", "group_a/b/contact": "question:contact", "a/source/poster": "question:source/poster",
		"3. " + contact.In(words.Sq).Text: "question:contact", "**" + contact.In(words.SrCyrl).Text + "**": "question:contact",
		contact.In(words.Sq).Text + " / " + contact.In(words.SrLatn).Text + " / " + contact.In(words.En).Text: "question:contact",
		source.In(words.Tr).Text + "/" + source.Choices[1].In(words.Tr):                                       "question:source/poster",
		"Kad/gde/" + source.In(words.Bs).Text + "/" + source.Choices[0].In(words.Bs):                          "question:source/people",
		"community/alb": "community/alb", "x/liked": "score", "who/_1_name": "other", "meta/instanceID": "uuid", "deviceid": "-", "a/own_code": "own_code",
		"end": "filled_at", "start": "-", "today": "-", "_submission_time": "sent_at", "_validation_status": "approval", "_notes": "other", "": "other",
	}
	for title, field := range titles {
		head := []string{title, "_uuid", "end", "unknown", "unknown/one"}
		if title == "end" {
			head = head[:2]
		}
		p := planned(t, a, koboCSV(t, true, [][]string{head, make([]string, len(head))}))
		if got := p.Columns[0].Field; got != field || p.Columns[1].Field != "uuid" || p.Kind != app.Responses {
			t.Errorf("%q is taken for %s, not for %s", title, got, field)
		}
		if title != "end" && (p.Columns[3].Field != "other" || p.Columns[4].Field != "-") {
			t.Errorf("beside %q what nobody asks is taken for %s and %s", title, p.Columns[3].Field, p.Columns[4].Field)
		}
	}
}

func planned(t testing.TB, a *app.App, path string) app.SheetPlan {
	t.Helper()
	book, err := Open(path)
	check(t, err)
	defer book.Close()
	p, err := a.Preview(t.Context(), book, app.ImportOptions{})
	check(t, err)
	return p.Sheets[0]
}
