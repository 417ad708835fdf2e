package screens

import (
	"sofra/app"
	"sofra/app/words"
)

// questionColumns are all those that the history of questions and of
// questionnaires tells of.
func questionColumns() []toldColumn {
	return []toldColumn{
		{"title", words.T("Title"), nil}, {"code", words.T("Code"), nil}, {"kind", words.T("Kind"), sayCode(questionKinds)}, {"low", words.T("Low end of the scale"), nil}, {"high", words.T("High end of the scale"), nil},
		{"topic", words.T("Topic|of a question"), sayCode(topics)}, {"identity", words.T("Asks about identity"), sayYes},
		{"text", words.T("Text"), nil}, {"hint", words.T("Note below the question"), nil}, {"low_label", words.T("At the low end"), nil}, {"high_label", words.T("At the high end"), nil},
		{"purpose", words.T("When it is given out"), sayCode(purposesOfForms)}, {"edition", words.T("Version|of a questionnaire"), nil}, {"state", words.T("State"), sayCode(questionnaireStates)},
		{"languages", words.T("Languages"), sayTongues}, {"series_id", words.T("Series"), nil}, {"event_id", words.T("Event"), nil}, {"notes", words.T("Notes"), nil},
		{"position", words.T("Place in the order"), nil}, {"needed", words.T("Needs an answer"), sayYes}, {"when_question", words.T("Asked only after"), nil}, {"when_answer", words.T("where the answer is"), nil},
	}
}

func sayTongues(u *UI, _ string, _ image, v string) string {
	var all []words.Lang
	for _, l := range app.SetOf(v) {
		all = append(all, words.Lang(l))
	}
	return u.languageNames(all)
}

// questionKinds are what kinds of answer questions ask for.
func questionKinds() []code {
	return []code{
		{app.AsksScore, words.T("Score")}, {app.AsksAgreement, words.T("Agree or disagree")}, {app.AsksChoice, words.T("One of several")}, {app.AsksSeveral, words.T("Several answers")},
		{app.AsksNumber, words.T("Number")}, {app.AsksText, words.T("Own words")}, {app.AsksConsent, words.T("Consent")}, {app.AsksThermometer, words.T("Feeling thermometer")}, {app.AsksDistance, words.T("Social distance")},
	}
}

// topics are what the questions of the program are about.
func topics() []code {
	return []code{
		{"liking", words.T("Liking")}, {"captivation", words.T("Captivation")}, {"challenge", words.T("Challenge|to think")}, {"rigour", words.T("Rigour")}, {"distinctiveness", words.T("Distinctiveness")},
		{"relevance", words.T("Relevance")}, {"recommendation", words.T("Recommendation")}, {"contact", words.T("Contact between communities")}, {"trust", words.T("Trust")}, {"distance", words.T("Social distance")},
		{"warmth", words.T("Feeling thermometer")}, {"coming", words.T("How they came")}, {"comment", words.T("Comment")}, {"identity", words.T("Identity")},
	}
}

func questionnaireStates() []code {
	return []code{{app.QuestionnaireDraft, words.T("Draft")}, {app.QuestionnaireOpen, words.T("Open|for answers")}, {app.QuestionnaireFrozen, words.T("Frozen")}}
}

func purposesOfForms() []code {
	return []code{{"audience", words.T("To the audience")}, {"before", words.T("Before a programme of several events")}, {"after", words.T("After a programme of several events")}}
}
