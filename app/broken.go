package app

import "sofra/app/words"

// Broken is the problem of a record that breaks the rule of this name.
func Broken(rule string, kind Kind, id ID) Problem {
	text, known := brokenRules()[rule]
	if !known {
		text = words.T("This record breaks a rule.")
	}
	return Problem{Rule: rule, Kind: kind, ID: id, Text: text}
}

// brokenRules are the rules that a check of the whole office looks after.
func brokenRules() map[string]words.Text {
	return map[string]words.Text{
		"shares_above_expense":      words.T("The shares are more than the expense."),
		"voucher_gap":               words.T("The voucher number before this one is missing in its year."),
		"line_of_another_grant":     words.T("A share names a budget line of another grant."),
		"staff_time_above_whole":    words.T("Grants together pay more than the whole of this person."),
		"identity_not_sealed":       words.T("An answer on identity is not sealed."),
		"identity_key_missing":      words.T("The key for an answer on identity is not in this office, so nobody can open it."),
		"erased_person_remains":     words.T("This person was erased, and something of them is still here."),
		"file_without_contents":     words.T("The contents of a file of this record are missing."),
		"template_without_contents": words.T("The contents of a Word template are missing. Remove it and add it again."),
		"workbook_without_contents": words.T("The contents of a donor's workbook are missing. Remove it and add it again."),
		"file_key_missing":          words.T("The key for a personal file is not in this office, so nobody can open it."),
		"file_without_owner":        words.T("A file belongs to a record that is not there."),
		"evidence_of_another":       words.T("The file that shows a consent belongs to another record."),
		"hold_ranks":                words.T("The holds of one place and day have a gap in their ranks, or one rank twice."),
		"hold_confirmed_twice":      words.T("This event has two confirmed holds."),
		"taken_twice":               words.T("Another event has the same room or the same person at that time."),
		"taken_astray":              words.T("A room or a person is taken for an event that does not need it any more."),
		"room_part_elsewhere":       words.T("A part of a room belongs to another venue."),
		"foreign_key":               words.T("This record points to one that is not there."),
	}
}
