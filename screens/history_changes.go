package screens

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// difference is one thing that a change did: to what, and what. Back is the
// value before, where it can be taken back. Of parts that came or went it is
// the names of all that did.
type difference struct {
	lead, text string
	back       *app.Earlier
	was        string
	names      []string
}

// together joins the parts of one kind that came or went in one step.
func together(all []difference) (joined []difference) {
	for _, d := range all {
		last := len(joined) - 1
		if last < 0 || len(d.names) == 0 || joined[last].lead != d.lead || joined[last].text != d.text {
			joined = append(joined, d)
			continue
		}
		if !slices.Contains(joined[last].names, d.names[0]) {
			joined[last].names = append(joined[last].names, d.names[0])
		}
	}
	return joined
}

// line shows a difference, with the way to take the value back.
func (h *history) line(d difference) fyne.CanvasObject {
	lead := d.lead
	if names := strings.Join(d.names, ", "); names != "" {
		lead += ": " + names
	}
	text := widgets.Wrapped(d.text).Led(lead)
	if d.back == nil {
		return text
	}
	b, label := h.u.book, h.u.book.T("Take this value back")
	if d.was == "" {
		label = b.T("Leave it empty again")
	}
	back := widgets.NewLink(label, func() { h.takeBack(*d.back) }).WithIcon("undo").Small()
	back.SetToolTip(strings.TrimSuffix(d.lead+": "+d.was, ": "))
	return widgets.Down(0, text, widgets.Across(0, back, widgets.Gap()))
}

// takeBack gives the record the earlier value, and shows the history anew.
func (h *history) takeBack(e app.Earlier) {
	u := h.u
	u.job(context.Background(), func(ctx context.Context) func() {
		err := u.App.TakeValueBack(ctx, e)
		return func() {
			if err == nil {
				h.done()
				u.changed()
				return
			}
			h.read(app.Page{Limit: changesAtOnce}, nil)
			h.fail(err)
		}
	})
}

// differences tells what a change did to its row.
func (h *history) differences(c app.Changed) (all []difference) {
	u, before, after := h.u, imageOf(c.Before), imageOf(c.After)
	lead, name := u.leadOf(c.TableName, cmpImage(after, before), h.past.names)
	switch {
	case before == nil && after == nil:
		return []difference{{text: u.book.T("What was changed here was personal, and was erased.")}}
	case before == nil && lead != "":
		return []difference{{lead: lead, text: u.book.T("added|to a list"), names: []string{name}}}
	case before == nil:
		return []difference{{text: u.book.T("Added to the office")}}
	case after == nil && lead != "":
		return []difference{{lead: lead, text: u.book.T("removed|from a list"), names: []string{name}}}
	case after == nil:
		return nil
	}
	if had, has := before["deleted_at"] != nil, after["deleted_at"] != nil; had != has {
		all = append(all, difference{text: u.binned(has)})
	}
	if name != "" {
		lead += ": " + name
	}
	all = append(all, h.judgedApart(c.TableName, before, after)...)
	for _, t := range h.past.tellable(c.TableName) {
		was, is := t.say(u, c.TableName, before, h.past.names), t.say(u, c.TableName, after, h.past.names)
		if was == is {
			continue
		}
		d := difference{lead: strings.TrimPrefix(lead+", ", ", ") + u.say(t.label), text: u.turned(was, is), was: was}
		e := app.Earlier{Of: h.of, Version: h.past.now.Ident().Version, Row: c.RowID, Column: t.column, Field: t.label, Before: c.Before}
		if e.Offers(h.past.now) {
			d.back = &e
		}
		all = append(all, d)
	}
	return all
}

// leadOf is of what kind the part of a record is that a row holds, and how it
// is called; the record itself is none.
func (u *UI) leadOf(table string, row image, known calledBy) (kind, name string) {
	label, part := partLabels()[table]
	switch {
	case !part:
		return u.say(resultTables()[table]), u.resultLead(table, row)
	case table == "contact":
		return u.say(label), valueOf(row, "value")
	case table == "booking_line" && valueOf(row, "title") == "":
		return u.say(label), u.say(app.LineText(app.LineKind(valueOf(row, "kind"))))
	case table == "item" && partName(row, known) == "":
		return u.say(label), u.say(app.ItemKindName(valueOf(row, "kind")))
	case table == "work_title", table == "task", table == "person_name":
		return u.say(label), cmp.Or(valueOf(row, "title"), valueOf(row, "name"))
	case table == "show_line", table == "event_cost", table == "income":
		return u.say(label), valueOf(row, "what")
	case table == "consent":
		return u.say(label), u.code(purposes(), valueOf(row, "purpose"))
	case table == "event_text":
		return u.say(label), u.textLead(row)
	case table == "question_text", table == "choice_text", table == "grant_sentence":
		return u.say(label), words.Lang(valueOf(row, "language")).Name()
	case table == "budget_version", table == "instalment", table == "forecast", table == "report_period":
		return u.say(label), u.grantPart(table, row)
	case table == "choice":
		return u.say(label), valueOf(row, "code")
	case table == "works_list":
		return u.say(label), u.say(app.ListName(valueOf(row, "moment")))
	case table == "pattern_line", table == "vacancy":
		return u.wantedLead(table, row)
	case table == "balance_target":
		return u.say(label), u.code(balanceCounts(), valueOf(row, "counts"))
	case table == "attendance":
		return u.say(label), u.countLead(row)
	}
	return u.say(label), partName(row, known)
}

// countLead says how people were counted. Whom a tally counts is nobody's to browse.
func (u *UI) countLead(row image) string {
	if row["way"] == "head-count" {
		return u.book.T("Head-count")
	}
	return u.book.T("Counted without names")
}

func cmpImage(a, b image) image {
	if a != nil {
		return a
	}
	return b
}

func (u *UI) binned(now bool) string {
	if now {
		return u.book.T("Put into the bin")
	}
	return u.book.T("Taken back from the bin")
}

// turned says from what to what.
func (u *UI) turned(was, is string) string {
	switch {
	case was == "":
		return is
	case is == "":
		return u.book.T("removed: {before}", "before", was)
	}
	return u.book.T("from {before} to {after}", "before", was, "after", is)
}

// partName is how a part of a record is called: by whom it points to, or by its
// own words.
func partName(row image, known calledBy) string {
	for _, column := range []string{"person_id", "organisation_id", "seat_id", "ensemble_id", "work_id", "grant_id", "project_id", "part_id", "question_id", "tag_id"} {
		if name := known[app.ID(valueOf(row, column))]; name != "" {
			return name
		}
	}
	for _, column := range []string{"title", "name", "topic", "decided", "said", "part", "what", "text", "supplier", "rule"} {
		if own := valueOf(row, column); own != "" {
			return own
		}
	}
	return ""
}

// partLabels are the tables of parts that a history tells of.
func partLabels() map[string]words.Text {
	return map[string]words.Text{
		"member": words.T("Members"), "room": words.T("Rooms"), "event_person": words.T("People"),
		"budget_line": words.T("Budget line"), "item": words.T("Programme"), "performer": words.T("Performers"), "programme_version": words.T("Frozen version"),
		"attendance": words.T("Audience"), "share": words.T("Who pays"), "grant_project": words.T("Projects"),
		"contact": words.T("Contacts"), "person_name": words.T("Name in other languages"), "work_title": words.T("Titles"), "consent": words.T("Consent"),
		"layout": words.T("Layouts"), "room_part": words.T("Made of"), "venue_contact": words.T("Contacts"), "hire_price": words.T("Hire"),
		"booking_line": words.T("Amounts"), "booking_contact": words.T("Who signs and travels"), "booking_clause": words.T("Clauses"),
		"lineup":       words.T("Line-up"),
		"pattern_line": words.T("Lines|of a template"), "vacancy": words.T("Still to fill|roles"), "event_cost": words.T("Planned costs"),
		"show_line": words.T("Run of show"), "event_text": words.T("Texts"),
		"task": words.T("Checklist"), "works_list": words.T("Works lists"),
		"speaking": words.T("Speaking time"), "minute": words.T("Minutes|of a meeting"), "decision": words.T("Decisions"), "action_point": words.T("Action points"),
		"presence": words.T("Presence"), "participant": words.T("Participants"), "visitor": words.T("List of names|of an event"), "outcome": words.T("What became of it"),
		"proposal_version": words.T("Versions"), "statement_text": words.T("Texts"), "signatory": words.T("Signatures"),
		"question_text": words.T("Texts"), "choice": words.T("Choices|of a question"), "choice_text": words.T("Choices|of a question"), "questionnaire_item": words.T("Questions|of a questionnaire"),
		"response_tag": words.T("Tags"), "reading": words.T("Reading of an answer"),
		"balance_target": words.T("Targets|of balance"), "grant_sentence": words.T("Required sentence"), "donor_book": words.T("The donor's own workbook"),
		"grant_party": words.T("Parties|of a grant"), "instalment": words.T("Instalments"), "income": words.T("Income|of a grant"), "gift_in_kind": words.T("Gift in kind"), "bank_statement": words.T("Bank statement"), "forecast": words.T("Forecast"),
		"budget_version": words.T("Budget version"), "budget_version_line": words.T("Budget line"),
		"staff_time": words.T("Staff"), "asset": words.T("Equipment"), "purchase": words.T("Purchases"), "purchase_quote": words.T("Quotes"), "purchase_document": words.T("Documents"),
		"photo": words.T("Photos"), "photo_person": words.T("Who can be recognised"),
		"visibility": words.T("Visibility"), "finding_note": words.T("Explanations"),
		"report_period": words.T("Report|a document"),
	}
}
