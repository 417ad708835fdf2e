package screens

import (
	"slices"
	"strconv"

	"sofra/app"
	"sofra/app/words"
)

// toldOf are the columns that the history of a table tells of, in the order of
// forms. What is not here is never shown: derived columns, sealed cells, and
// what people said of themselves in forms.
func toldOf(table string) []toldColumn {
	all := toldColumns()
	if table == "response" {
		all = slices.DeleteFunc(all, func(t toldColumn) bool { return t.column == "place_id" })
	}
	if _, of := resultTables()[table]; of || table == "indicator" {
		return resultColumns()
	}
	switch table {
	case "show_line", "pattern_line", "event_cost":
		all = ofShow(all)
	case "question", "question_text", "choice", "choice_text", "questionnaire", "questionnaire_item":
		return questionColumns()
	case "report_period":
		return reportColumns()
	case "rate":
		return rateColumns()
	case "works_list":
		all = ofWorksList(all)
	case "grants", "instalment":
		all = ofGrant(all)
	}
	return all
}

func toldColumns() []toldColumn {
	return slices.Concat(
		commonColumns(), laterColumns(), termsColumns(), showColumns(), discussionColumns(), platformColumns(), rightsColumns(), audienceColumns(),
		documentColumns(),
		grantColumns(),
		checkColumns(),
	)
}

// commonColumns are those of people, groups and places, and what others share
// with them.
func commonColumns() []toldColumn {
	return []toldColumn{
		{"name", words.T("Name"), nil}, {"title", words.T("Title"), nil}, {"code", words.T("Code"), nil},
		{"description", words.T("Description"), nil}, {"stage_name", words.T("Stage name"), nil}, {"other_names", words.T("Also written"), nil},
		{"roles", words.T("Roles"), saySet(personRoles)}, {"kind", words.T("Kind"), sayKind}, {"status", words.T("State"), sayStatus},
		{"plays", words.T("Plays"), nil}, {"part", words.T("What they play there"), nil},
		{"from_on", words.T("From"), sayDay}, {"until_on", words.T("Until"), sayDay},
		{"day", words.T("Date"), sayDay}, {"starts", words.T("Begins"), nil}, {"ends", words.T("Ends"), nil},
		{"starts_on", words.T("From"), sayDay}, {"ends_on", words.T("Until"), sayDay},
		{"venue_id", words.T("Venue"), nil}, {"project_id", words.T("Project"), nil}, {"series_id", words.T("Series"), nil}, {"programme_id", words.T("Programme"), nil}, {"copied_from", words.T("Copied from"), nil},
		{"funder_id", words.T("Funder"), nil}, {"person_id", words.T("Person"), nil}, {"reason", words.T("Reason"), nil},
		{"registration", words.T("Registration number"), nil}, {"place_id", words.T("Municipality"), nil}, {"town", words.T("Town"), nil},
		{"address", words.T("Address"), nil}, {"ibar", words.T("Ibar"), sayCode(ibarSides)}, {"maturity", words.T("Maturity"), sayCode(maturities)},
		{"serves", words.T("Works for"), saySet(served)}, {"languages", words.T("Languages"), saySet(languages)},
		{"phone", words.T("Phone"), nil}, {"email", words.T("E-mail"), nil}, {"website", words.T("Website"), nil},
		{"born_on", words.T("Born"), sayDay}, {"usual_fee", words.T("Usual fee"), sayMoney}, {"hire", words.T("Hire for a day"), sayMoney},
		{"amount", words.T("Amount"), sayMoney}, {"supplier", words.T("Supplier"), nil}, {"number", words.T("Number"), nil},
		{"step_free", words.T("Step-free"), sayCode(yesNo)}, {"toilets", words.T("Accessible toilets"), sayCode(yesNo)},
		{"hearing_loop", words.T("Hearing loop"), sayCode(yesNo)}, {"opens", words.T("Opening hours"), sayOpensOf}, {"technical", words.T("Stage, sound, light"), nil},
		{"neutral", words.T("Whose ground it is; for the staff only"), nil}, {"concern", words.T("What for"), nil}, {"what", words.T("What for"), nil}, {"composer", words.T("Composer"), nil}, {"arranger", words.T("Arranger"), nil},
		{"tradition", words.T("Tradition"), sayTradition}, {"rights", words.T("Rights"), sayCode(rights)}, {"seconds", words.T("Length"), sayLength},
		{"notes", words.T("Notes"), nil},
	}
}

// laterColumns are those of events and money, of what is played and what is
// said of it.
func laterColumns() []toldColumn {
	return []toldColumn{
		{"room_id", words.T("Room"), nil}, {"old_day", words.T("Was on"), sayDay}, {"role", words.T("Role"), sayRole}, {"stands", words.T("How they stand"), sayCode(lineupStandings)}, {"people", words.T("How many"), sayCount},
		{"seats", words.T("Seated"), sayCount}, {"standing", words.T("Standing"), sayCount}, {"buffer", words.T("Set-up before an event"), sayMinutes}, {"strike", words.T("Strike after it"), sayMinutes}, {"layout_id", words.T("Layout"), nil},
		{"back_donor_id", words.T("Back donor"), nil}, {"variance", words.T("A line may be over by"), sayCount}, {"heading", words.T("Heading"), nil},
		{"unit", words.T("Unit"), nil}, {"quantity", words.T("Quantity"), sayQuantity}, {"units", words.T("Units of the line"), sayQuantity}, {"unit_cost", words.T("Unit cost"), sayMoney},
		{"grant_id", words.T("Paid by the grant"), nil}, {"line_id", words.T("Budget line"), nil}, {"rate", words.T("Rate"), sayRate}, {"rate_source", words.T("Source of the rate"), nil},
		{"event_id", words.T("Event"), nil}, {"ensemble_id", words.T("Ensemble"), nil}, {"fee", words.T("Fee"), sayMoney}, {"gross", words.T("The fee is"), sayGross},
		{"date_state", words.T("Date|of a booking"), sayCode(dateStates)}, {"hold_until", words.T("Hold until"), sayDay}, {"rank", words.T("Rank of the hold, 1 is first"), sayCount},
		{"challenged_until", words.T("Decide by"), sayDay}, {"request_id", words.T("Asked for with others"), sayTogether},
		{"needs", words.T("Needs"), saySet(bookingNeeds)}, {"named_from", words.T("Named from"), sayDay}, {"quiet", words.T("Named in public"), sayQuiet},
		{"deal", words.T("Deal"), sayCode(deals)}, {"sent_on", words.T("Offer sent"), sayDay}, {"set_length", words.T("How long they play, in minutes"), sayCount}, {"contract_on", words.T("Contract sent"), sayDay}, {"signed_on", words.T("Signed"), sayDay}, {"paid_on", words.T("Paid"), sayDay},
		{"lyricist", words.T("Author of the words"), nil}, {"society", words.T("Collecting society"), nil}, {"publisher", words.T("Publisher"), nil},
		{"key", words.T("Key|of music"), nil}, {"instruments", words.T("Instruments"), nil},
		{"new_version", words.T("Interpretation"), sayNew}, {"work_id", words.T("Work"), nil}, {"movement", words.T("Movement"), nil},
		{"planned", words.T("Planned length"), sayLength}, {"performed", words.T("Length as performed"), sayLength}, {"note", words.T("Note"), nil},
		{"outlet", words.T("Outlet"), nil}, {"link", words.T("Link"), nil}, {"language", words.T("Language"), sayLanguage},
		{"reach", words.T("Reach|of a report"), sayCount}, {"reach_kind", words.T("What the figure counts"), sayCode(reachKinds)}, {"reach_source", words.T("Source of the figure"), nil},
		{"donor_visible", words.T("The donor is seen or named"), sayCode(yesNo)}, {"coder1", words.T("First coder"), nil}, {"coder2", words.T("Second coder"), nil},
		{"due_on", words.T("Until|a day"), sayDay}, {"days_before", words.T("Days before the event"), nil}, {"asked_on", words.T("Asked on"), sayDay},
		{"answered_on", words.T("Answered on"), sayDay}, {"done_on", words.T("Done on"), sayDay},
		{"tone1", words.T("Tone, first coder"), sayCode(tones)}, {"tone2", words.T("Tone, second coder"), sayCode(tones)},
		{"balance1", words.T("Balance, first coder"), sayCode(balances)}, {"balance2", words.T("Balance, second coder"), sayCode(balances)},
		{"score", words.T("Liked it, 0 to 10"), nil}, {"heard", words.T("Heard such music before"), sayCode(yesNo)},
		{"legal_name", words.T("Legal name, for contracts"), nil}, {"disciplines", words.T("Works in"), saySet(disciplines)},
		{"naming", words.T("Named outside the office"), sayCode(namings)}, {"value", words.T("Number or address"), nil}, {"label", words.T("Whose, or when"), nil},
		{"given_on", words.T("Given|a consent"), sayDay}, {"withdrawn_on", words.T("Withdrawn|a consent"), sayDay},
		{"counts", words.T("What is counted"), sayCode(balanceCounts)}, {"rule", words.T("What is wanted"), sayCode(balanceRules)}, {"bound", words.T("Number"), sayCount},
		{"soft", words.T("Agreement|of an item"), saySoft}, {"transition", words.T("Goes over"), sayCode(transitions)}, {"stage_note", words.T("For the stage"), nil},
		{"outcome", words.T("That evening"), sayCode(outcomes)}, {"curfew", words.T("Curfew"), nil}, {"slot", words.T("Slot"), sayMinutes},
		{"frozen_on", words.T("Frozen on"), sayDay}, {"frozen_by", words.T("Frozen by"), nil},
		{"trust", words.T("Trust, 1 to 5"), nil}, {"comment", words.T("Comment"), nil},
	}
}

// sayKind and sayStatus go by the noun.
func sayKind(u *UI, table string, _ image, v string) string {
	switch table {
	case "organisation":
		return u.code(organisationKinds(), v)
	case "budget_version":
		return u.code(budgetVersionKinds(), v)
	case "income":
		return u.code(incomeKinds(), v)
	case "need":
		return u.code(needKinds(), v)
	case "statement":
		return u.code(statementKinds(), v)
	case "item":
		return u.code(itemKinds(), v)
	case "work_title":
		return u.code(titleKinds(), v)
	case "booking_line":
		return u.say(app.LineText(app.LineKind(v)))
	}
	return u.code(eventKinds(), v)
}

// sayLanguage goes by the noun: Serbian titles and names are of one script.
func sayLanguage(u *UI, table string, _ image, v string) string {
	if table == "work_title" || table == "person_name" {
		return u.code(titleLanguages(), v)
	}
	return u.code(formLanguages(), v)
}

func sayStatus(u *UI, table string, _ image, v string) string {
	switch table {
	case "event":
		return u.code(eventStatuses(), v)
	case "grants":
		return u.code(grantStatuses(), v)
	case "project":
		return u.code(projectStatuses(), v)
	case "programme":
		return u.code(programmeStatuses(), v)
	}
	return v
}

func sayRole(u *UI, table string, _ image, v string) string {
	if table == "grants" {
		return u.code(grantRoles(), v)
	}
	if table == "grant_party" {
		return u.code(partyRoles(), v)
	}
	if table == "performer" {
		return u.code(performerRoles(), v)
	}
	if table == "booking_contact" {
		return u.code(bookingRoles(), v)
	}
	return u.code(eventRoles(), v)
}

// sayCount says a number; none is not said.
func sayCount(u *UI, _ string, _ image, v string) string {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil || n == 0 {
		return ""
	}
	return u.book.Int(n)
}

func sayMinutes(u *UI, table string, row image, v string) string {
	if n := sayCount(u, table, row, v); n != "" {
		return n + "\u00a0min"
	}
	return ""
}

// sayQuantity says thousandths.
func sayQuantity(u *UI, _ string, _ image, v string) string {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil || n == 0 {
		return ""
	}
	places := 3
	for places > 0 && n%10 == 0 {
		n, places = n/10, places-1
	}
	return u.book.Decimal(n, places)
}

// yes says whether an image keeps a yes; the engines write it in two ways.
func yes(v string) bool { return v == "1" || v == "true" }

func sayGross(u *UI, _ string, _ image, v string) string {
	if yes(v) {
		return u.book.T("Gross, before tax")
	}
	return u.book.T("Net")
}

// sayQuiet says whether an artist is named in public; a day says so by itself.
func sayQuiet(u *UI, _ string, _ image, v string) string {
	if yes(v) {
		return u.book.T("Not named in public")
	}
	return ""
}

// sayTogether says that there is a request; its number says nothing.
func sayTogether(u *UI, _ string, _ image, _ string) string { return u.book.T("Yes") }

func sayNew(u *UI, _ string, _ image, v string) string {
	if yes(v) {
		return u.book.T("New version made for our programmes")
	}
	return ""
}

func sayTradition(u *UI, _ string, _ image, v string) string { return u.tradition(v) }
