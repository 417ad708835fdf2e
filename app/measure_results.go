package app

import (
	"slices"

	"sofra/app/words"
)

// The measures that indicators are counted by beside those of a summary.
const (
	Appearances      Measure = "appearances"       // who was on stage at each event: a person counts once an event
	TrainingsHeld    Measure = "trainings"         // workshops held
	Participations   Measure = "participations"    // who was at each training: by name, or by code where more codes are noted
	PeopleTrained    Measure = "people_trained"    // different people named at trainings held
	Panellists       Measure = "panellists"        // different people who spoke on panels held
	Members          Measure = "members"           // seats of the platform that stand on the last day
	TakenUp          Measure = "taken_up"          // positions that an institution took up, or took up in part
	StatementsSigned Measure = "statements_signed" // agreements and joint statements that somebody signed
	AnswersGiven     Measure = "answers_given"     // forms that answer a question
	AnswersTop       Measure = "answers_top"       // of them those that give one of some answers
	MatchedGiven     Measure = "matched_given"     // people who answered a question before and after
	MatchedTop       Measure = "matched_top"       // of them those who gave one of some answers after
	MatchedChange    Measure = "matched_change"    // what their answers rose by, added up
)

// MatchedMeasures lists those that forms from before and after are held against
// each other for.
func MatchedMeasures() []Measure { return []Measure{MatchedGiven, MatchedTop, MatchedChange} }

// ResultMeasures lists the measures that only indicators are counted by.
func ResultMeasures() []Measure {
	return append([]Measure{
		Appearances, TrainingsHeld, Participations, PeopleTrained, Panellists, Members, TakenUp, StatementsSigned, AnswersGiven, AnswersTop,
	}, MatchedMeasures()...)
}

// IndicatorMeasures lists all that an indicator may be counted by. Money is what
// a budget tells.
func IndicatorMeasures() []Measure {
	all := slices.Concat(PlainMeasures(), ResultMeasures(), AcrossMeasures())
	return slices.DeleteFunc(all, func(m Measure) bool { return m == Spent || m == FeesAgreed })
}

// resultFigureOf says how the measures of indicators are called and counted.
func resultFigureOf(m Measure) figure {
	f := figure{sheet: "indicators", cell: CountCell}
	switch m {
	case Appearances:
		f.label, f.counted = words.T("Appearances on stage"), words.T("Who was on stage at each event held, added up: a person counts once an event. Different people are fewer.")
	case TrainingsHeld:
		f.label, f.counted = words.T("Trainings"), words.T("Workshops held in the period.")
	case Participations:
		f.label, f.counted = words.T("Participations in trainings"), words.T("Who was at each training held, added up: by name, or by their own codes where more of these are noted. Somebody at two trainings counts twice.")
	case PeopleTrained:
		f.label, f.counted = words.T("Different people trained"), words.T("The different people named at trainings held, each once. Who is noted by a code alone is not among them.")
	case Panellists:
		f.label, f.counted = words.T("Panellists"), words.T("The different people who spoke on panels held, each once; moderators are not among them.")
	case Members:
		f.label, f.counted = words.T("Members of the platform"), words.T("Seats of organisations and of people that stand on the last day of the period.")
	case TakenUp:
		f.label, f.counted = words.T("Positions taken up"), words.T("Positions of events of the grant’s projects that an institution took up, wholly or in part, by the day of what became of them last.")
	case StatementsSigned:
		f.label, f.counted = words.T("Agreements and joint statements signed"), words.T("Those of events of the grant’s projects that at least one signed, by the day of signing.")
	case AnswersGiven:
		f.label, f.counted = words.T("Forms that answer a question"), words.T("Filled-in forms that answer the question.")
	case AnswersTop:
		f.label, f.counted = words.T("Forms that give certain answers"), words.T("Filled-in forms that give one of the answers that count.")
	case MatchedGiven:
		f.label, f.counted = words.T("People who answered before and after"), words.T("People whose forms from before and after bear the same code, and who answered the question both times.")
	case MatchedTop:
		f.label, f.counted = words.T("People who give certain answers after"), words.T("Of the people who answered before and after, those who give one of the answers that count after.")
	case MatchedChange:
		f.label, f.counted = words.T("Change from before to after"), words.T("What the answers of the same people rose by from before to after, as a mean.")
	}
	return f
}
