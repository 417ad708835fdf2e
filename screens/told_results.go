package screens

import (
	"strconv"

	"sofra/app"
	"sofra/app/words"
)

// resultColumns are all those that the history of a logframe and of its indicators
// tells of.
func resultColumns() []toldColumn {
	return []toldColumn{
		{"title", words.T("Title"), nil}, {"definition", words.T("What exactly is counted"), nil}, {"unit", words.T("Unit"), nil}, {"means", words.T("Means of verification"), nil}, {"assumptions", words.T("Assumptions"), nil},
		{"level", words.T("Level|of a logframe"), sayCode(aimLevels)}, {"code", words.T("Code"), nil}, {"donor_number", words.T("Donor’s number"), nil}, {"position", words.T("Place in the order"), nil},
		{"kind", words.T("Kind"), sayResultKind}, {"direction", words.T("Which way is better"), sayCode(indicatorWays)}, {"aggregation", words.T("How values are put together"), sayCode(indicatorRules)},
		{"measure", words.T("Counted from records"), sayCode(indicatorMeasures)}, {"of_measure", words.T("Of|a whole"), sayCode(indicatorMeasures)}, {"event_kind", words.T("Kind of event"), sayCode(eventKinds)},
		{"share_of", words.T("Share of"), sayCode(genders)}, {"question", words.T("Question"), nil}, {"answers", words.T("Answers that count"), nil},
		{"frequency", words.T("How often"), sayCode(frequencies)}, {"responsible", words.T("Who looks after it"), nil},
		{"baseline", words.T("Baseline"), sayWhole}, {"baseline_of", words.T("Baseline: of how many"), sayCount}, {"baseline_on", words.T("Baseline: day"), sayDay}, {"baseline_note", words.T("Baseline: note"), nil},
		{"due_on", words.T("Until"), sayDay}, {"from_on", words.T("From"), sayDay}, {"to_on", words.T("Until"), sayDay},
		{"n", words.T("Value|of an indicator"), sayWhole}, {"of_n", words.T("Of how many"), sayCount}, {"said", words.T("In words"), nil},
		{"evidence", words.T("Evidence"), nil}, {"state", words.T("State"), sayCode(measurementStates)}, {"note", words.T("Note"), nil},
	}
}

// resultTables are those of a logframe.
func resultTables() map[string]words.Text {
	return map[string]words.Text{
		"aim": words.T("Aims"), "indicator_text": words.T("Texts"), "indicator_target": words.T("Targets|of an indicator"), "measurement": words.T("Values|of an indicator"),
	}
}

func sayResultKind(u *UI, table string, _ image, v string) string {
	if table == "indicator_target" {
		return u.code(targetKinds(), v)
	}
	return u.code(indicatorKinds(), v)
}

// sayWhole says a number, nought too.
func sayWhole(u *UI, _ string, _ image, v string) string {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil {
		return ""
	}
	return u.book.Int(n)
}

// resultLead is how a part of a logframe is called.
func (u *UI) resultLead(table string, row image) string {
	switch table {
	case "indicator_text":
		return words.Lang(valueOf(row, "language")).Name()
	case "indicator_target":
		return u.code(targetKinds(), valueOf(row, "kind"))
	case "measurement":
		return u.day(app.Date(valueOf(row, "to_on")))
	case "aim":
		return valueOf(row, "code")
	}
	return "" // the record itself
}
