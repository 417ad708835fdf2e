package exchange

import (
	"reflect"

	"sofra/app"
	"sofra/app/words"
)

// rowType is an empty row of a kind.
func rowType(kind app.Kind) reflect.Value {
	rows := map[app.Kind]any{
		app.People: app.PersonRow{}, app.Ensembles: app.EnsembleRow{}, app.Organisations: app.OrganisationRow{},
		app.Venues: app.VenueRow{}, app.Projects: app.ProjectRow{}, app.EventSeries: app.SeriesRow{}, app.EventPatterns: app.PatternRow{},
		app.Grants: app.GrantRow{}, app.Events: app.EventRow{},
		app.Programmes: app.ProgrammeRow{}, app.Works: app.WorkRow{}, app.Bookings: app.BookingRow{},
		app.Responses: app.ResponseRow{}, app.Questions: app.QuestionRow{}, app.Questionnaires: app.QuestionnaireRow{}, app.Media: app.MediaRow{}, app.Expenses: app.ExpenseRow{},
		app.Decisions: app.DecisionRow{}, app.ActionPoints: app.ActionPointRow{},
		app.Seats: app.SeatRow{}, app.Advocacies: app.AdvocacyRow{}, app.Needs: app.NeedRow{}, app.Proposals: app.ProposalRow{}, app.Statements: app.StatementRow{}, app.Rates: app.RateRow{},
		app.Indicators: app.IndicatorRow{},
	}
	return reflect.ValueOf(rows[kind])
}

// columnsOf are the columns of a kind's table: those that have a meaning here.
// So a field that is new to a noun is not given out before somebody has said
// what it is.
func columnsOf(kind app.Kind) (all []string) {
	for _, f := range FieldsOf(rowType(kind)) {
		if given := meaningOf(kind, f.Name); !given.Empty() {
			all = append(all, f.Name)
		}
	}
	return all
}

// withheld are the columns that are never given out: what people said of
// themselves in forms, and what a form asked beside the known questions and by which code they may be known again; for whom and
// where a need was said, which few may have; what an
// identity card says; who is kept from the public; what the staff note of a house;
// and the desk's own marks.
func withheld() map[app.Kind][]string {
	return map[app.Kind][]string{
		app.Responses:      {"community", "gender", "age_band", "communities", "place_id", "other", "own_code", "compared", "differed"},
		app.Questionnaires: {"frozen"},
		app.People:         {"legal_name", "born_on", "naming", "merged_into"},
		app.Venues:         {"neutral"},
		app.Works:          {"merged_into"},
		app.Needs:          {"community", "place_id", "place_sq", "place_sr", "place_cyr"},
		app.Bookings:       {"request_id", "challenged_until", "cleared_by", "needs", "named_from", "quiet", "ladder", "cancel_why"},
	}
}

// unitOf says how the values of a column are written; most texts need no word.
func unitOf(f Field) words.Text {
	switch f.Name {
	case "seconds":
		return words.T("seconds")
	case "variance", "vat_rate":
		return words.T("per cent")
	case "co_financing", "indirect", "reserve":
		return words.T("hundredths of a per cent")
	}
	switch f.Value.(type) {
	case app.Minor:
		return words.T("an amount in the currency of the row, with two decimals after a point")
	case app.Date:
		return words.T("a day, as 2025-03-08")
	case app.Clock:
		return words.T("a time of day, as 20:30")
	case app.Instant:
		return words.T("a moment in {zone}, as 2025-03-08T19:30:00Z", "zone", "UTC")
	case app.Opens:
		return words.T("days of the week, 1 is Monday, and hours, a line each")
	case app.Set:
		return words.T("several, with commas between them")
	case app.ID:
		return words.T("an id")
	case int, int64, *int:
		return words.T("a number")
	}
	return words.Text{}
}

// codesOf are the codes that a column may have; other columns have words.
func codesOf(kind app.Kind, f Field) []string {
	if _, either := f.Value.(bool); either {
		return []string{"true", "false"}
	}
	own := string(kind) + "." + f.Name
	if all := kindCodes()[own]; all != nil {
		return all
	}
	if all := resultCodes()[own]; all != nil {
		return all
	}
	if all := kindCodes()[f.Name]; all != nil || kind != app.Indicators {
		return all
	}
	return resultCodes()[f.Name]
}

func kindCodes() map[string][]string {
	tones, balances, yesNo := app.Tones(), app.MediaBalances(), []string{"yes", "no"}
	return map[string][]string{
		"roles": app.Roles(), "languages": languages(), "language": languages(), "currency": app.Currencies(),
		"deal": names(app.Deals()), "deal_now": names(app.Deals()), "date_state": names(app.DateStates()),
		"cancelled_by":       names(app.Cancellers()),
		"organisations.kind": {"ngo", "funder", "media", "institution", "company"}, "events.kind": app.EventKinds(), "patterns.kind": app.EventKinds(),
		"ibar": {"north", "south", "both"}, "maturity": {"established", "emerging"}, "serves": {"women", "youth", "rural", "disability"},
		"events.status": app.EventStatuses(), "programmes.status": app.ProgrammeStatuses(), "projects.status": {"idea", "running", "closed"},
		"public_kind": app.PublicKinds(), "grants.status": app.GrantStatuses(), "grants.role": {"lead", "partner"}, "variance_basis": {"line", "heading"}, "exchange": app.GrantExchanges(),
		"decisions.state": app.DecisionStates(), "seats.state": app.SeatStates(), "advocacy.state": app.AdvocacyStates(), "proposals.state": app.ProposalStates(),
		"questions.kind": app.QuestionKinds(), "questionnaires.purpose": app.QuestionnairePurposes(), "questionnaires.state": app.QuestionnaireStates(),
		"rates.source": app.RateSources(), "needs.kind": app.NeedKinds(), "statements.kind": app.StatementKinds(),
		"doc_kind": app.DocumentKinds(), "paid_by": app.PaidWays(),
		"tradition": app.Communities(), "rights": app.Rights(),
		"counting": {string(app.CountNames), string(app.CountTally), string(app.CountOnly)}, "step_free": yesNo, "toilets": yesNo, "hearing_loop": yesNo, "heard": yesNo, "way": {"paper", "tablet", "import"},
		"reach_kind": app.ReachKinds(), "donor_visible": yesNo, "tone1": tones, "tone2": tones, "balance1": balances, "balance2": balances,
	}
}

func languages() []string { return []string{"sq", "sr", "bs", "tr", "rom", "en", "de", "fr", "mk"} }

func names[S ~string](all []S) (texts []string) {
	for _, s := range all {
		texts = append(texts, string(s))
	}
	return texts
}
