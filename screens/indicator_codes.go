package screens

import (
	"sofra/app"
	"sofra/app/words"
)

// aimLevels are the levels of a logframe.
func aimLevels() (all []code) {
	for _, l := range app.AimLevels() {
		all = append(all, code{l, app.AimLevel(l)})
	}
	return all
}

// indicatorKinds are what the values of an indicator may be.
func indicatorKinds() []code {
	return []code{
		{app.NumberValue, words.T("Number")}, {app.PercentOf, words.T("Percentage, n of N")},
		{app.ScoreValue, words.T("Score, a mean")}, {app.TextValue, words.T("In words")},
	}
}

// indicatorWays are which way is better.
func indicatorWays() []code {
	return []code{{"up", words.T("Is to rise")}, {"down", words.T("Is to fall")}}
}

// indicatorRules are how values of several times are put together.
func indicatorRules() []code {
	return []code{
		{"sum", words.T("Added up")}, {"unique", words.T("Different ones, counted again")}, {"ratio", words.T("Sum of the parts of sum of the wholes")},
		{"mean", words.T("Mean|of values")}, {"latest", words.T("The latest holds")}, {"max", words.T("The greatest holds")},
	}
}

// frequencies are how often an indicator is looked at.
func frequencies() []code {
	return []code{
		{"event", words.T("After each event")}, {"month", words.T("Every month")}, {"quarter", words.T("Every quarter")},
		{"half", words.T("Every half year")}, {"year", words.T("Every year")}, {"once", words.T("Once, at the end")},
	}
}

// targetKinds are what an indicator may be aimed at.
func targetKinds() []code {
	return []code{{"target", words.T("Target")}, {"milestone", words.T("Milestone")}}
}

// measurementStates are those of a typed value.
func measurementStates() []code {
	return []code{{"draft", words.T("Draft")}, {"approved", words.T("Approved")}}
}

// indicatorMeasures are what indicators are counted by.
func indicatorMeasures() (all []code) {
	for _, m := range app.IndicatorMeasures() {
		all = append(all, code{string(m), app.MeasureName(m)})
	}
	return all
}
