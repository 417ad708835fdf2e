package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// QuestionExample is a question as the program words it, in every language. The
// wording is our own.
type QuestionExample struct {
	Code     string
	Text     words.Text
	kind     string
	hint     words.Text
	low      words.Text
	high     words.Text
	choices  []exampleChoice
	topic    string
	identity bool
}

type exampleChoice struct {
	code string
	text words.Text
}

// QuestionExamples are offered to an office. They are kept only when it asks for
// them.
func QuestionExamples() []QuestionExample {
	return slices.Concat(experienceExamples(), togetherExamples(), otherExamples(), identityExamples())
}

// experienceExamples ask what the evening was to somebody.
func experienceExamples() []QuestionExample {
	all := []QuestionExample{
		{Code: "liked", kind: AsksScore, topic: "liking", Text: words.T("How much did you like this evening?"), low: words.T("Not at all|liked"), high: words.T("Very much|liked")},
		{Code: "captivation", topic: "captivation", Text: words.T("The evening drew me in, and time passed quickly.")},
		{Code: "challenge", topic: "challenge", Text: words.T("I go home with new questions.")},
		{Code: "rigour", topic: "rigour", Text: words.T("One could hear and see how carefully it was prepared.")},
		{Code: "distinctiveness", topic: "distinctiveness", Text: words.T("There was something in it that is found nowhere else.")},
		{Code: "relevance", topic: "relevance", Text: words.T("It has to do with life here and now.")},
		{Code: "recommend", kind: AsksScore, topic: "recommendation", Text: words.T("Would you advise people you know to come to such an evening?"), low: words.T("Certainly not"), high: words.T("Certainly|would advise")},
	}
	return agreeing(all)
}

// agreeing gives statements the scale on which people agree.
func agreeing(all []QuestionExample) []QuestionExample {
	for i := range all {
		if e := &all[i]; e.kind == "" {
			e.kind, e.low, e.high = AsksAgreement, words.T("I do not agree at all"), words.T("I agree fully")
		}
	}
	return all
}

// togetherExamples ask about people of other communities, the same of everybody.
func togetherExamples() []QuestionExample {
	return agreeing([]QuestionExample{
		{Code: "heard", kind: AsksChoice, topic: "contact", Text: words.T("Had you heard music of another community before this evening?"), choices: []exampleChoice{{"yes", words.T("Yes")}, {"no", words.T("No")}}},
		{Code: "trust", topic: "trust", Text: words.T("People of other communities can be trusted.")},
		{Code: "contact", kind: AsksChoice, topic: "contact", Text: words.T("How often do you talk with people of other communities?"), choices: []exampleChoice{
			{"daily", words.T("Every day")}, {"weekly", words.T("Every week")}, {"monthly", words.T("Every month")}, {"seldom", words.T("Less often")}, {"never", words.T("Never")}}},
		{Code: "distance", kind: AsksDistance, topic: "distance", Text: words.T("How close may people of another community be to you?"), hint: words.T("Choose the closest that you would welcome."), choices: []exampleChoice{
			{"family", words.T("As part of my family")}, {"friend", words.T("As close friends")}, {"neighbour", words.T("As neighbours")}, {"work", words.T("At work")},
			{"town", words.T("As people of my town")}, {"visitor", words.T("As visitors")}, {"none", words.T("Rather not at all")}}},
		{Code: "warmth", kind: AsksThermometer, topic: "warmth", Text: words.T("How warm are your feelings towards people of other communities?"), hint: words.T("0 is cold, 50 is neither, 100 is warm."), low: words.T("Cold|feelings"), high: words.T("Warm|feelings")},
	})
}

func otherExamples() []QuestionExample {
	return []QuestionExample{
		{Code: "source", kind: AsksSeveral, topic: "coming", Text: words.T("How did you learn of this evening?"), hint: words.T("Several answers are possible."), choices: []exampleChoice{
			{"people", words.T("From people I know")}, {"poster", words.T("From a poster")}, {"online", words.T("On the internet")}, {"media", words.T("From the media")}, {"other", words.T("In another way")}}},
		{Code: "visits", kind: AsksNumber, topic: "coming", Text: words.T("How many of our events did you come to before this one?")},
		{Code: "comment", kind: AsksText, topic: "comment", Text: words.T("What will stay with you from this evening?")},
		{Code: "may_quote", kind: AsksConsent, topic: "comment", Text: words.T("My comment may be quoted, without a name.")},
	}
}

// identityExamples ask what somebody is. They come last, and say that nobody
// need answer.
func identityExamples() []QuestionExample {
	own, free := []exampleChoice{}, words.T("You need not answer.")
	for _, c := range Communities() {
		own = append(own, exampleChoice{c, CommunityName(c)})
	}
	own = append(own, exampleChoice{OtherCommunity, CommunityName(OtherCommunity)}, notSaying())
	ages := []exampleChoice{}
	for _, band := range AgeBands() {
		ages = append(ages, exampleChoice{band, words.Text{Key: band}})
	}
	genders := []exampleChoice{{"woman", words.T("Woman")}, {"man", words.T("Man")}, {"another", words.T("Another")}, notSaying()}
	return []QuestionExample{
		{Code: "community", kind: AsksSeveral, topic: "identity", identity: true, Text: words.T("Which community do you feel part of?"), hint: words.T("Several answers and your own words are possible. You need not answer."), choices: own},
		{Code: "gender", kind: AsksChoice, topic: "identity", identity: true, Text: words.T("Which gender do you state?"), hint: free, choices: genders},
		{Code: "age", kind: AsksChoice, topic: "identity", identity: true, Text: words.T("How old are you?"), hint: free, choices: append(ages, notSaying())},
		{Code: "place", kind: AsksChoice, topic: "identity", identity: true, Text: words.T("In which municipality do you live?"), hint: free},
	}
}

func notSaying() exampleChoice { return exampleChoice{PrefersNot, words.T("I would rather not say")} }

// question is the example in all languages.
func (e QuestionExample) question() Question {
	scale := scaleOf(e.kind)
	q := Question{Code: e.Code, Kind: e.kind, Low: scale[0], High: scale[1], Topic: e.topic, Identity: e.identity, Example: true}
	for _, l := range words.Langs() {
		b := words.In(l)
		q.Texts = append(q.Texts, QuestionText{Language: l, Text: b.Say(e.Text), Hint: b.Say(e.hint), LowLabel: b.Say(e.low), HighLabel: b.Say(e.high)})
	}
	for _, one := range e.choices {
		c := Choice{Code: one.code, Position: len(q.Choices)}
		for _, l := range words.Langs() {
			c.Texts = append(c.Texts, ChoiceText{Language: l, Text: words.In(l).Say(one.text)})
		}
		q.Choices = append(q.Choices, c)
	}
	return q
}

// standardCodes are what the example questionnaire asks: twelve questions, an
// open one with whether it may be quoted, and identity at the end.
func standardCodes() []string {
	return []string{"liked", "captivation", "relevance", "heard", "trust", "recommend", "comment", QuoteConsent, "community", "gender", "age", "place"}
}

// AddQuestionExamples keeps the example questions, each in all languages, and
// with the first of them a template of a questionnaire, titled in one. Questions
// whose codes are there already stay as they are.
func (a *App) AddQuestionExamples(ctx context.Context, title words.Lang) error {
	return a.change(ctx, words.T("Wrote down the example questions"), func(tx Tx) error {
		have, err := tx.Bank(ctx)
		if err != nil {
			return err
		}
		ids := map[string]ID{}
		for _, h := range have {
			ids[h.Code] = h.ID
		}
		for _, e := range QuestionExamples() {
			if ids[e.Code] != "" {
				continue
			}
			q := e.question()
			if err := tx.PutQuestion(ctx, &q); err != nil {
				return err
			}
			ids[q.Code] = q.ID
		}
		_, n, err := tx.Questionnaires(ctx, QuestionnaireFilter{Templates: true})
		if err != nil || n > 0 {
			return err
		}
		k := Questionnaire{Title: words.In(title).T("After a concert"), Purpose: "audience", State: QuestionnaireDraft, Edition: 1}
		for i, code := range standardCodes() {
			k.Items = append(k.Items, QuestionnaireItem{QuestionID: ids[code], Position: i})
		}
		return tx.PutQuestionnaire(ctx, &k)
	})
}
