package screens

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"sofra/app"
	"sofra/app/words"
)

// toldColumn is a column of the journal's images that people may read, and how
// it is said.
type toldColumn struct {
	column string
	label  words.Text
	how    saying
}

// saying says a value of an image.
type saying func(u *UI, table string, row image, v string) string

func (t toldColumn) say(u *UI, table string, row image, names map[app.ID]string) string {
	v := valueOf(row, t.column)
	if _, points := pointers()[t.column]; points {
		return names[app.ID(v)]
	}
	if v == "" || t.how == nil {
		return short(v)
	}
	return t.how(u, table, row, v)
}

// valueOf is a value as text; none is "".
func valueOf(row image, column string) string {
	switch v := row[column].(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	default:
		return fmt.Sprint(v)
	}
}

// longest is how many letters of a text a history shows.
const longest = 120

func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) > longest {
		s = string([]rune(s)[:longest]) + "…"
	}
	return s
}

func sayDay(u *UI, _ string, _ image, v string) string { return u.day(app.Date(v)) }

func sayMoney(u *UI, _ string, row image, v string) string {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil || n == 0 {
		return ""
	}
	return u.book.Money(n, valueOf(row, "currency"))
}

func sayLength(_ *UI, _ string, _ image, v string) string {
	n, err := strconv.Atoi(v)
	if err != nil {
		return ""
	}
	return length(n)
}

func saySet(all func() []code) saying {
	return func(u *UI, _ string, _ image, v string) string { return u.several(all(), app.SetOf(v)) }
}

func sayCode(all func() []code) saying {
	return func(u *UI, _ string, _ image, v string) string { return u.code(all(), v) }
}

// sayKind and sayStatus go by the noun.
func sayKind(u *UI, table string, _ image, v string) string {
	if table == "organisation" {
		return u.code(organisationKinds(), v)
	}
	return u.code(eventKinds(), v)
}

func sayStatus(u *UI, table string, _ image, v string) string {
	switch table {
	case "event":
		return u.code(eventStatuses(), v)
	case "grants":
		return u.code(grantStatuses(), v)
	case "project":
		return u.code(projectStatuses(), v)
	}
	return v
}

// toldColumns are the columns that a history tells of, in the order of forms. What is
// not here is never shown: derived columns, sealed cells, and the communities
// and genders of forms.
func toldColumns() []toldColumn {
	return []toldColumn{
		{"name", words.T("Name"), nil}, {"title", words.T("Title"), nil}, {"code", words.T("Code"), nil},
		{"description", words.T("Description"), nil}, {"stage_name", words.T("Stage name"), nil}, {"other_names", words.T("Also written"), nil},
		{"roles", words.T("Roles"), saySet(personRoles)}, {"kind", words.T("Kind"), sayKind}, {"status", words.T("State"), sayStatus},
		{"plays", words.T("Plays"), nil}, {"part", words.T("What they play there"), nil},
		{"from_on", words.T("From"), sayDay}, {"until_on", words.T("Until"), sayDay},
		{"day", words.T("Date"), sayDay}, {"starts", words.T("Begins"), nil}, {"ends", words.T("Ends"), nil},
		{"starts_on", words.T("From"), sayDay}, {"ends_on", words.T("Until"), sayDay},
		{"venue_id", words.T("Venue"), nil}, {"project_id", words.T("Project"), nil}, {"programme_id", words.T("Programme"), nil},
		{"funder_id", words.T("Funder"), nil}, {"person_id", words.T("Person"), nil}, {"reason", words.T("Reason"), nil},
		{"registration", words.T("Registration number"), nil}, {"place_id", words.T("Municipality"), nil}, {"town", words.T("Town"), nil},
		{"address", words.T("Address"), nil}, {"ibar", words.T("Ibar"), sayCode(ibarSides)}, {"maturity", words.T("Maturity"), sayCode(maturities)},
		{"serves", words.T("Works for"), saySet(served)}, {"languages", words.T("Languages"), saySet(languages)},
		{"phone", words.T("Phone"), nil}, {"email", words.T("E-mail"), nil}, {"website", words.T("Website"), nil},
		{"born_on", words.T("Born"), sayDay}, {"usual_fee", words.T("Usual fee"), sayMoney}, {"hire", words.T("Hire for a day"), sayMoney},
		{"amount", words.T("Amount"), sayMoney}, {"supplier", words.T("Supplier"), nil}, {"number", words.T("Number"), nil},
		{"step_free", words.T("Step-free"), sayCode(yesNo)}, {"composer", words.T("Composer"), nil}, {"arranger", words.T("Arranger"), nil},
		{"tradition", words.T("Tradition"), nil}, {"rights", words.T("Rights"), sayCode(rights)}, {"seconds", words.T("Length"), sayLength},
		{"notes", words.T("Notes"), nil},
	}
}
