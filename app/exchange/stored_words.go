package exchange

import (
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// storedMeaning says what a column of a file of parts is.
func storedMeaning(f storedFile, column string) words.Text {
	if t, own := storedOwn[f.file+"."+column]; own {
		return t
	}
	for _, known := range []map[string]words.Text{storedMeanings, resultMeanings, meanings} {
		if t, ok := known[column]; ok {
			return t
		}
	}
	return words.Text{}
}

// storedOwn are of columns that mean something else in one file.
var storedOwn = map[string]words.Text{
	"programme-items.planned": words.T("Planned"), "balance-targets.rule": words.T("Rule"), "tags.name": words.T("Tag"), "purchases.number": words.T("Number of the contract"),
	"expense-shares.amount": words.T("Share of the document"), "instalments.rate": words.T("Booked rate"), "purchases.way": words.T("How it was bought"),
	"indicator-targets.kind": words.T("Target or milestone"), "report-texts.section": words.T("Heading|of a text"), "share-key-parts.parts": words.T("Parts of the whole"),
	"gifts-in-kind.what": words.T("What was given"), "visibility.what": words.T("Where the donor is seen"), "purchases.what": words.T("What was bought"), "hire-prices.what": words.T("What for"),
}

var storedMeanings = map[string]words.Text{
	"position": words.T("Place in the order"), "body": words.T("Text"), "heading": words.T("Heading"), "unit": words.T("Unit"), "quantity": words.T("Quantity"), "unit_cost": words.T("Unit cost"),
	"explanation": words.T("Explanation"), "agreed_on": words.T("Agreed on"), "valid_from": words.T("Valid from"), "version_id": words.T("Id of the budget version"), "line_id": words.T("Id of the budget line"),
	"from_on": words.T("From"), "to_on": words.T("Until"), "until_on": words.T("Until"), "received_on": words.T("Received on"), "received": words.T("Received"), "expense_id": words.T("Id of the document"),
	"units": words.T("Units of the line"), "key_id": words.T("Id of the share key"), "what": words.T("What it is"), "hours": words.T("Hours|of work"), "hour_rate": words.T("Worth of an hour"),
	"evidence": words.T("Evidence"), "planned": words.T("Planned"), "account": words.T("Name of the account"), "opening": words.T("Opening balance"), "closing": words.T("Closing balance"),
	"job": words.T("Job"), "percent": words.T("Part of their time, in hundredths of a per cent"), "contract": words.T("Contract"), "timesheet": words.T("Timesheets"), "payslip": words.T("Payslips"),
	"serial": words.T("Serial number"), "bought_on": words.T("Bought on"), "cost": words.T("Cost"), "place": words.T("Where it is"), "handed_to_id": words.T("Handed over to"),
	"handed_on": words.T("Handed over on"), "certificate": words.T("Certificate of the handover"), "why": words.T("Reason"), "purchase_id": words.T("Id of the purchase"), "chosen": words.T("This one was chosen"),
	"media_id": words.T("Id of the report in the media"), "logo": words.T("The donor’s logo is there"), "sentence": words.T("The required sentence is there"), "disclaimer": words.T("The disclaimer is there"),
	"parent_id": words.T("Id of the aim that it serves"), "assumptions": words.T("Assumptions"), "indicator_id": words.T("Id of its indicator"), "definition": words.T("Definition|of an indicator"),
	"means": words.T("Means of verification"), "n": words.T("Value|of an indicator"), "of_n": words.T("Of how many, where it is a share"), "said": words.T("Value in words"),
	"lang": words.T("Language of the report"), "lang2": words.T("Also in|a language"), "approved_on": words.T("Approved on"), "sent_to": words.T("Sent to"), "accepted_on": words.T("Accepted by the donor on"), "restated_for": words.T("Reason of the restatement"),
	"period_id": words.T("Id of the report"), "asked_on": words.T("Asked on"), "answer": words.T("Answer"), "answered_on": words.T("Answered on"), "made_at": words.T("Frozen at"), "sha256": words.T("Hash of what was frozen"),
	"rule": words.T("Check that found it"), "record_id": words.T("Id of the record"), "work_id": words.T("Id of the work"), "movement": words.T("Movement|of a work"), "performed": words.T("As performed"),
	"buffer": words.T("Minutes kept free around an event"), "strike": words.T("Minutes to take down"), "counts": words.T("What is counted"), "bound": words.T("Bound, in per cent; of communities how many"),
	"measurement_id": words.T("Id of the typed value"), "parted_by": words.T("By what the value is parted"), "part": words.T("Part|of a value"), "places": words.T("Places after the point"),
	"parts_why": words.T("Why the parts do not add up"),
	"meaning":   words.T("Meaning|of a tag"), "example": words.T("Worded by the program"),
}

// storedCodes lists the codes of a column with what they mean.
func (t *tables) storedCodes(f storedFile, column string) string {
	if isEither(column) {
		return t.saidCodes([]string{"true", "false"}, func(code string) words.Text { return codeTexts[code] })
	}
	switch f.file + "." + column {
	case "gifts-in-kind.kind":
		return t.saidCodes(app.GiftKinds(), app.GiftKindName)
	case "incomes.kind":
		return t.saidCodes(app.IncomeKinds(), app.IncomeName)
	case "budget-versions.kind":
		return t.saidCodes(app.BudgetVersionKinds(), app.BudgetVersionName)
	case "aims.level":
		return t.saidCodes(app.AimLevels(), app.AimLevel)
	case "indicator-targets.kind":
		return t.saidCodes([]string{"target", "milestone"}, nil)
	case "grant-parties.role":
		return t.saidCodes(app.GrantPartyRoles(), nil)
	case "purchases.way":
		return t.saidCodes(app.PurchaseWays(), nil)
	case "measurement-parts.parted_by":
		return t.saidCodes(app.TypedParts(), app.PartedText)
	case "measurements.state":
		return t.saidCodes(app.MeasurementStates(), nil)
	case "report-periods.kind":
		return t.saidCodes(app.ReportKinds(), nil)
	case "report-periods.state":
		return t.saidCodes(app.ReportStates(), nil)
	case "balance-targets.counts":
		return t.saidCodes(app.BalanceCounts(), nil)
	case "balance-targets.rule":
		return t.saidCodes(app.BalanceRules(), nil)
	case "programme-items.kind":
		return t.saidCodes(app.ItemKinds(), nil)
	}
	return ""
}

// saidCodes are codes with their words; without words they are English ones.
func (t *tables) saidCodes(codes []string, say func(code string) words.Text) string {
	var all []string
	for _, code := range codes {
		if say != nil {
			code += " = " + t.Book.Say(say(code))
		}
		all = append(all, code)
	}
	return strings.Join(all, "; ")
}
