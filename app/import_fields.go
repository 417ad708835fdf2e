package app

import (
	"slices"

	"sofra/app/words"
)

// ImportKinds lists what can be brought in, in the order in which the sheets
// of a workbook are: what others point to comes first.
func ImportKinds() []Kind {
	return []Kind{People, Venues, Works, Events, Responses, Media, Expenses, Rates}
}

// Field is something that a column may be.
type Field struct {
	Code     string // as a mapping names it
	Text     words.Text
	Identity bool // about who people are
}

// Fields lists what the columns of a kind may be.
func Fields(kind Kind) []Field {
	var all []Field
	for _, w := range headerWords()[kind] {
		if w.field == "sheet" || w.field == NoField || slices.ContainsFunc(all, func(f Field) bool { return f.Code == w.field }) {
			continue
		}
		all = append(all, Field{w.field, fieldText(w.field), isIdentity(w.field)})
	}
	return append(all,
		Field{Code: OtherField, Text: words.T("Notes, with its title")},
		Field{Code: NoField, Text: words.T("Leave out")})
}

// Fields lists what the columns of the sheet may be, with the questions that
// answers may be to; what nobody has a text for in that language is in another.
func (p SheetPlan) Fields(l words.Lang) []Field {
	all := Fields(p.Kind)
	if p.Kind != Responses || p.asks == nil {
		return all
	}
	last := len(all) - 2
	more := slices.Clone(all[:last])
	for _, q := range p.asks.order {
		if !IsColumn(q.Code) {
			more = append(more, Field{q.field, words.Text{Key: q.Said(l)}, q.Identity})
		}
		for _, c := range q.Choices {
			if q.Kind == AsksSeveral {
				text := words.T("{answer} ({question})", "question", q.Said(l), "answer", c.Said(l))
				more = append(more, Field{q.field + "/" + c.Code, text, p.asks.identity(q.field)})
			}
		}
	}
	return append(more, all[last:]...)
}

// isIdentity says whether a field is about who people are. What stands there
// is never repeated in a problem.
func isIdentity(field string) bool { return field == "community" || field == "gender" }

func fieldText(code string) words.Text {
	if t, ok := fieldTexts[code]; ok {
		return t
	}
	return words.Text{Key: code}
}

var fieldTexts = map[string]words.Text{
	"name": words.T("Name"), "first_name": words.T("First name"), "last_name": words.T("Last name"), "stage_name": words.T("Stage name"),
	"other_names": words.T("Other names"), "roles": words.T("Roles"), "plays": words.T("Plays"), "community": words.T("Community (list says)"),
	"gender": words.T("Gender"), "phone": words.T("Phone"), "email": words.T("E-mail"), "place": words.T("Town"), "languages": words.T("Languages"),
	"born_on": words.T("Date of birth"), "fee": words.T("Usual fee"), "currency": words.T("Currency"), "notes": words.T("Notes"),
	"number": words.T("Number"), "day": words.T("Day"), "starts": words.T("Starts"), "ends": words.T("Ends"), "venue": words.T("Venue"),
	"title": words.T("Title"), "event_kind": words.T("Kind of event or series"), "season": words.T("Season"), "programme": words.T("Programme number"),
	"status": words.T("Status"), "work": words.T("Work"), "movement": words.T("Movement"), "composer": words.T("Composer"),
	"tradition": words.T("Tradition"), "arranger": words.T("Arranger"), "performers": words.T("Performers"), "conductor": words.T("Conductor"),
	"soloist": words.T("Soloist"), "part": words.T("Instrument"), "duration": words.T("Duration"), "people": words.T("Head-count"),
	"filled_at": words.T("Filled in at"), "language": words.T("Language"), "score": words.T("Score, 0 to 10"),
	"heard": words.T("Heard another community's music before"), "trust": words.T("Trust, 1 to 5"), "age": words.T("Age"), "comment": words.T("Comment"),
	"code": words.T("Currency code"), "value": words.T("For one euro"), "rate_in": words.T("Rate of the currency in the title"), "source": words.T("Source"),
	"supplier": words.T("Supplier"), "description": words.T("Description"), "amount": words.T("Amount"), "rate": words.T("Exchange rate"),
	"paid_on": words.T("Paid on"), "net": words.T("Amount without VAT"), "vat": words.T("VAT"), "vat_rate": words.T("Rate of VAT"), "doc_kind": words.T("Kind of document"),
	"payment_number": words.T("Number of the payment"), "ineligible": words.T("What no grant may pay"), "ineligible_why": words.T("Why no grant may pay it"),
	"shared": words.T("Paid by grants"), "shared_as": words.T("Shares, a line each: grant; budget line; amount; units; event’s id; event"), "nights": words.T("Nights|of an allowance"), "voucher_year": words.T("Year of the voucher"), "voided_on": words.T("Voided on"),
	"paid_by": words.T("How it was paid"), "personal": words.T("Text is hidden outside the office"), "voucher": words.T("Voucher in the old list"),
	"rate_source": words.T("Source of the rate"), "grant": words.T("Grant"), "line": words.T("Budget line"), "rights": words.T("Rights"),
	"lyricist": words.T("Author of the words"), "society": words.T("Collecting society"), "publisher": words.T("Publisher"), "key": words.T("Key|of music"),
	"instruments": words.T("Instruments"), "title_sq": words.T("Title in Albanian"), "title_sr": words.T("Title in Serbian"), "title_bs": words.T("Title in Bosnian"),
	"title_tr": words.T("Title in Turkish"), "title_rom": words.T("Title in Romani"), "title_en": words.T("Title in English"),
	"new_version": words.T("New version"), "address": words.T("Address"), "step_free": words.T("Step-free access"), "hire": words.T("Hire"),
	"room": words.T("Room"), "seats": words.T("Seats"), "standing": words.T("Standing places"), "outlet": words.T("Outlet"), "link": words.T("Link"),
	"reach": words.T("Reach|of a report"), "reach_source": words.T("Source of the figure"), "donor_visible": words.T("The donor is seen or named"),
	"line_code": words.T("Code"), "heading": words.T("Heading"), "what": words.T("What for"), "unit": words.T("Unit"),
	"quantity": words.T("Quantity"), "cost": words.T("Unit cost"), "event": words.T("Event"), "questionnaire": words.T("Questionnaire"), "own_code": words.T("Own code"), "uuid": words.T("Number of the submission"),
	"submission": words.T("Submission that the line is part of"), "sent_at": words.T("Sent at, by the server’s clock (UTC)"), "approval": words.T("Approval in Kobo"),
	"withheld_tax": words.T("Withholding tax"), "withheld_rate": words.T("Rate of the withholding tax, 100 is 1 %"), "withheld_amount": words.T("Amount of the withholding tax"),
	"withheld_due_on": words.T("Withholding tax due on"), "withheld_paid_on": words.T("Day on which the withholding tax was handed on"), "withheld_paper": words.T("Number of the payment of the withholding tax"), "coder": words.T("First coder"), "coder_b": words.T("Second coder"),
	"tone": words.T("Tone, first coder"), "tone_b": words.T("Tone, second coder"), "balance": words.T("Balance, first coder"), "balance_b": words.T("Balance, second coder"),
}
