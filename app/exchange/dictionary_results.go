package exchange

import (
	"sofra/app"
	"sofra/app/words"
)

// resultMeanings say what the columns of indicators are.
var resultMeanings = map[string]words.Text{
	"aim_id": words.T("Id of its aim"), "aim": words.T("Aim"), "level": words.T("Level|of a logframe"), "grant_id": words.T("Id of its grant"), "grant": words.T("Grant"),
	"donor_number": words.T("Donor’s number"), "example": words.T("Code in the library"), "position": words.T("Place in the order"),
	"direction": words.T("Which way is better"), "aggregation": words.T("How values are put together"),
	"measure": words.T("Counted from records"), "of_measure": words.T("Of|a whole"), "event_kind": words.T("Kind of event"), "share_of": words.T("Share of"),
	"question": words.T("Question"), "answers": words.T("Answers that count"), "frequency": words.T("How often"), "responsible": words.T("Who looks after it"),
	"baseline": words.T("Baseline"), "baseline_of": words.T("Baseline: of how many"), "baseline_on": words.T("Baseline: day"), "baseline_note": words.T("Baseline: note"),
	"parted_by": words.T("By what values are parted"), "own_parts": words.T("Names of the parts"),
}

// resultCodes are the codes that columns of indicators have.
func resultCodes() map[string][]string {
	return map[string][]string{
		"indicators.kind": app.IndicatorKinds(), "direction": app.IndicatorWays(), "aggregation": app.IndicatorRules(), "frequency": app.Frequencies(), "level": app.AimLevels(),
		"indicators.event_kind": app.EventKinds(), "indicators.share_of": {"woman", "man", "another"},
	}
}

// resultCodeTexts say what those codes mean.
var resultCodeTexts = map[string]words.Text{
	"percentage": words.T("Percentage, n of N"), "up": words.T("Is to rise"), "down": words.T("Is to fall"),
	"sum": words.T("Added up"), "unique": words.T("Different ones, counted again"), "ratio": words.T("Sum of the parts of sum of the wholes"),
	"mean": words.T("Mean|of values"), "latest": words.T("The latest holds"), "max": words.T("The greatest holds"),
	"event": words.T("After each event"), "month": words.T("Every month"), "quarter": words.T("Every quarter"), "half": words.T("Every half year"), "year": words.T("Every year"), "once": words.T("Once, at the end"),
	"impact": app.AimLevel("impact"), "outcome": app.AimLevel("outcome"), "output": app.AimLevel("output"), "activity": app.AimLevel("activity"),
	"woman": words.T("Woman"), "man": words.T("Man"), "another": words.T("Another"),
}
