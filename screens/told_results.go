package screens

import (
	"strconv"
	"strings"

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
		{"baseline", words.T("Baseline"), sayPointed}, {"baseline_of", words.T("Baseline: of how many"), sayWholeOf}, {"baseline_on", words.T("Baseline: day"), sayDay}, {"baseline_note", words.T("Baseline: note"), nil},
		{"due_on", words.T("Until"), sayDay}, {"from_on", words.T("From"), sayDay}, {"to_on", words.T("Until"), sayDay},
		{"n", words.T("Value|of an indicator"), sayPointed}, {"of_n", words.T("Of how many"), sayWholeOf}, {"said", words.T("In words"), nil},
		{"evidence", words.T("Evidence"), nil}, {"state", words.T("State"), sayCode(measurementStates)}, {"note", words.T("Note"), nil},
		{"parted_by", words.T("Typed values are parted by"), sayParted}, {"own_parts", words.T("Names of the parts"), sayOwnParts}, {"parts_why", words.T("Why the parts do not add up"), nil}, {"part", words.T("Part|of a value"), sayPart},
	}
}

// sayParted names the directions of typed values.
func sayParted(u *UI, _ string, _ image, v string) string {
	var all []string
	for _, by := range app.SetOf(v) {
		all = append(all, u.say(app.PartedText(by)))
	}
	return strings.Join(all, ", ")
}

func sayOwnParts(_ *UI, _ string, _ image, v string) string { return app.SetOf(v).String() }

// sayWholeOf says what a value is of; of nothing is not said.
func sayWholeOf(u *UI, table string, row image, v string) string {
	if v == "0" {
		return ""
	}
	return sayPointed(u, table, row, v)
}

// sayPart names a part of a typed value.
func sayPart(u *UI, _ string, row image, v string) string {
	return app.PartName(u.book, valueOf(row, "parted_by"), v)
}

// resultTables are those of a logframe.
func resultTables() map[string]words.Text {
	return map[string]words.Text{
		"aim": words.T("Aims"), "indicator_text": words.T("Texts"), "indicator_target": words.T("Targets|of an indicator"), "measurement": words.T("Values|of an indicator"),
		"measurement_part": words.T("Parts of a value"),
	}
}

func sayResultKind(u *UI, table string, _ image, v string) string {
	if table == "indicator_target" {
		return u.code(targetKinds(), v)
	}
	return u.code(indicatorKinds(), v)
}

// sayPointed says a number with its decimals, nought too; that a value is of none is
// not said.
func sayPointed(u *UI, table string, row image, v string) string {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil {
		return ""
	}
	places, err := strconv.Atoi(valueOf(row, "places") + valueOf(row, "baseline_places"))
	if err != nil {
		places = 0 // it was noted before values had decimals
	}
	return u.book.Decimal(n, places)
}

// resultLead is how a part of a logframe is called.
func (u *UI) resultLead(table string, row image) string {
	switch table {
	case "indicator_text":
		return words.Lang(valueOf(row, "language")).Name()
	case "indicator_target":
		return u.code(targetKinds(), valueOf(row, "kind"))
	case "measurement_part":
		return u.say(app.PartedText(valueOf(row, "parted_by")))
	case "measurement":
		return u.day(app.Date(valueOf(row, "to_on")))
	case "aim":
		return valueOf(row, "code")
	}
	return "" // the record itself
}
