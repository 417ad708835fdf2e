package app

import (
	"cmp"
	"slices"
	"strings"

	"sofra/app/words"
)

// tidy leaves out languages in which nothing is written, and fills in what goes
// without saying.
func (i *Indicator) tidy() {
	i.Kind, i.Direction = cmp.Or(i.Kind, NumberValue), cmp.Or(i.Direction, "up")
	if i.Aggregation == "" {
		i.Aggregation = map[string]string{PercentOf: "ratio", ScoreValue: "ratio", TextValue: "latest"}[i.Kind]
		i.Aggregation = cmp.Or(i.Aggregation, "sum")
	}
	i.Texts = slices.DeleteFunc(i.Texts, func(t IndicatorText) bool { return strings.TrimSpace(t.Title) == "" })
	if i.Measure == "" {
		i.CountedFrom = CountedFrom{}
	} else {
		i.TypedIn = TypedIn{}
	}
}

// Check returns Invalid when i breaks a rule.
func (i Indicator) Check() error {
	var title, aim words.Text
	if len(i.Texts) == 0 {
		title = words.T("Write what is counted, in one language at least.")
	}
	if i.AimID == "" {
		aim = words.T("Choose what it is an indicator of.")
	}
	wrongs := []Wrong{
		{"Texts", title}, {"AimID", aim}, {"Code", LengthRule(i.Code)}, {"DonorNumber", LengthRule(i.DonorNumber)},
		{"Kind", oneOf(i.Kind, IndicatorKinds()...)}, {"Direction", oneOf(i.Direction, IndicatorWays()...)},
		{"Aggregation", i.ruleRule()}, {"Measure", i.measureRule()}, {"OfMeasure", i.ofRule()}, {"Question", i.askedRule()},
		{"Frequency", oneOf(i.Frequency, Frequencies()...)}, {"BaselineOn", DayRule(i.BaselineOn)},
		{"BaselineOf", countRule(i.BaselineOf)}, {"PartedBy", i.partedRule()}, {"OwnParts", i.ownRule()},
	}
	if i.Baseline != nil {
		wrongs = append(wrongs, Wrong{"Baseline", i.valueRule(int64(*i.Baseline), int64(i.BaselineOf))})
	}
	for _, t := range i.Texts {
		wrongs = append(wrongs, Wrong{"Texts", sentenceRule(t.Title)}, Wrong{"Texts", sentenceRule(t.Definition)}, Wrong{"Texts", sentenceRule(t.Means)})
	}
	return check(wrongs...)
}

// ruleRule holds the way values are put together against their kind: shares are
// never added up or averaged.
func (i Indicator) ruleRule() words.Text {
	if wrong := oneOf(i.Aggregation, IndicatorRules()...); !wrong.Empty() {
		return wrong
	}
	switch {
	case i.Kind == PercentOf && i.Aggregation != "ratio" && i.Aggregation != "latest":
		return words.T("A percentage is the sum of its parts of the sum of their wholes, or the latest value. It is never averaged.")
	case i.Kind == TextValue && i.Aggregation != "latest":
		return words.T("Of texts the latest holds.")
	case i.Kind == NumberValue && i.Aggregation == "ratio":
		return words.T("Only percentages and scores are put together from parts and wholes.")
	}
	return words.Text{}
}

// measureRule says what is wrong with what is counted.
func (i Indicator) measureRule() words.Text {
	switch m := i.Measure; {
	case m == "":
		return words.Text{}
	case !slices.Contains(IndicatorMeasures(), m):
		return words.T("Indicators are not counted by this.")
	case i.Kind == TextValue:
		return words.T("A text is typed, and not counted.")
	case i.ShareOf != "" && (i.Kind != PercentOf || !SealedBy(m, ByGender)):
		return words.T("A share by gender is a percentage of people or of seats.")
	case i.Kind == ScoreValue && m != MatchedChange, i.Kind != ScoreValue && m == MatchedChange:
		return words.T("A score is counted as the mean change of those who answered before and after, and of nothing else.")
	case i.Kind == NumberValue && partOnly(m):
		return words.T("This is counted as a share only. Choose the percentage.")
	}
	return words.Text{}
}

// ofRule says what is wrong with what a share is of.
func (i Indicator) ofRule() words.Text {
	switch {
	case i.Measure == "" || i.Kind != PercentOf || i.ShareOf != "" || partOnly(i.Measure):
		return words.Text{}
	case i.OfMeasure == "":
		return words.T("Choose what it is a part of.")
	case !slices.Contains(IndicatorMeasures(), i.OfMeasure) || partOnly(i.OfMeasure):
		return words.T("Indicators are not counted by this.")
	}
	return words.Text{}
}

// askedRule wants the question whose answers are counted, and which of them.
func (i Indicator) askedRule() words.Text {
	switch {
	case i.Question == "" && slices.Contains([]Measure{AnswersTop, AnswersGiven, MatchedTop, MatchedGiven, MatchedChange}, i.Measure):
		return words.T("Choose the question.")
	case i.Answers == "" && (i.Measure == AnswersTop || i.Measure == MatchedTop):
		return words.T("Say which answers count.")
	}
	return LengthRule(i.Answers)
}

// valueRule says what is wrong with a value: a part is not above its whole.
func (i Indicator) valueRule(n, of int64) words.Text {
	switch {
	case i.Kind == PercentOf && of <= 0:
		return words.T("A percentage is a number of another: say of how many.")
	case i.Kind == PercentOf && n > of:
		return words.T("The part is more than the whole.")
	case n < 0 && i.Kind != ScoreValue:
		return words.T("A count is not below zero.")
	}
	return countRule(int(of))
}

// ValueRule is valueRule, for a form.
func (i Indicator) ValueRule(n, of int64) words.Text { return i.valueRule(n, of) }

// partOnly says whether a measure is a share of its own whole.
func partOnly(m Measure) bool {
	_, of := SupportLine{}.Of(m)
	return of >= 0
}

// Check returns Invalid when t breaks a rule of its indicator.
func (t IndicatorTarget) check(i Indicator) error {
	var value, note words.Text
	if i.Kind != TextValue {
		value = i.valueRule(t.N, t.OfN)
	} else if strings.TrimSpace(t.Note) == "" {
		note = words.T("Write what is aimed at.")
	}
	return check(Wrong{"N", value}, Wrong{"Note", orText(note, LengthRule(t.Note))}, Wrong{"DueOn", DayRule(t.DueOn)}, Wrong{"Kind", oneOf(t.Kind, "target", "milestone")})
}
