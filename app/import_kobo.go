package app

import (
	"slices"
	"strings"
)

// koboFields are what the columns hold that Kobo adds to the questions of a
// form, by their titles in small letters. What nobody needs to keep, or what
// tells of the telephone and of whoever held it, is left out.
func koboFields() map[string]string {
	all := map[string]string{
		"_uuid": "uuid", "meta/instanceid": "uuid", "meta/rootuuid": "uuid", "meta/deprecatedid": "uuid", "instanceid": "uuid",
		"_submission__uuid": "submission", "_submission_time": "sent_at", "_submission__submission_time": "sent_at",
		"_validation_status": "approval", "_submission__validation_status": "approval", "_notes": OtherField, "_tags": OtherField,
		"event": "event", "questionnaire": "questionnaire", "own_code": "own_code", "end": "filled_at",
	}
	for _, title := range strings.Fields(`_id _index _status _version_ __version__ _submitted_by _parent_index _parent_table_name _xform_id_string
		_submission__id _submission__notes _submission__status _submission__submitted_by _submission___version__ _submission__tags _attachments
		_geolocation _bamboo_dataset_id _media_count _media_all_received formhub/uuid meta/instancename meta/audit deviceid subscriberid
		simserial phonenumber username audit start today`) {
		all[title] = NoField
	}
	return all
}

// sentIn says whether these are the titles of forms that came from telephones:
// each has a number of its own.
func sentIn(cells []Cell) bool {
	return titled(cells, "_uuid") || titled(cells, "meta/instanceID") || partOfForms(cells)
}

// partOfForms says whether these are the titles of a sheet with parts of forms:
// what a form asks again and again.
func partOfForms(cells []Cell) bool {
	return titled(cells, "_submission__uuid") && titled(cells, "_parent_index")
}

func titled(cells []Cell, title string) bool {
	return slices.ContainsFunc(cells, func(c Cell) bool { return strings.EqualFold(strings.TrimSpace(c.Text), title) })
}

// koboFits are what the columns of such a sheet are that Kobo added. When a form
// was filled in says its end, else its beginning, else the day.
func koboFits(cells []Cell) (all []fit) {
	fields := koboFields()
	switch {
	case titled(cells, "end"):
	case titled(cells, "start"):
		fields["start"] = "filled_at"
	case !titled(cells, "_submission_time"):
		fields["today"] = "day"
	}
	for i, c := range cells {
		title := strings.ToLower(strings.TrimSpace(c.Text))
		field := fields[title]
		if at := strings.LastIndexByte(title, '/'); field == "" && at >= 0 {
			if inner := fields[title[at+1:]]; !strings.HasPrefix(title[at+1:], "_") { // in a group of the form
				field = inner
			}
		}
		if field == "" && strings.HasPrefix(title, "_submission_") {
			field = NoField
		}
		if field != "" {
			all = append(all, fit{col: i, field: field, score: wholeTitle + 1})
		}
	}
	return all
}

// fits are what the titles of columns ask, and what is said of one choice where
// another column says the whole answer to a question that nobody knows.
func (k *asks) fits(cells []Cell) (all []fit) {
	sent := sentIn(cells)
	for i, c := range cells {
		if c.Holds != HoldsText || c.Filled {
			continue
		}
		at := strings.LastIndexByte(c.Text, '/')
		if field := k.named(c.Text); field != "" {
			all = append(all, fit{col: i, field: field, score: wholeTitle + 0.5})
		} else if sent && at > 0 && titled(cells, c.Text[:at]) {
			all = append(all, fit{col: i, field: NoField, score: wholeTitle + 0.5})
		}
	}
	if sent {
		all = append(all, koboFits(cells)...)
	}
	return all
}

// asksSomething says whether a column of this field answers a question.
func asksSomething(field string) bool {
	base, _, _ := strings.Cut(field, "/")
	return strings.HasPrefix(base, asksField) || base == "score" || IsColumn(base)
}

// bookkeeping says whether a field tells of a form and not of what it answers.
func bookkeeping(field string) bool {
	return slices.Contains([]string{NoField, OtherField, "uuid", "submission", "sent_at", "approval", "questionnaire"}, field)
}
