package db

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"sofra/app"
)

// stepRow is a step as its table keeps it; its verb is a sentence as JSON.
type stepRow struct {
	ID    app.ID
	At    app.Instant
	Who   string
	Verb  string
	Kind  string
	About app.ID
}

func (s stepRow) step() (app.Step, error) {
	out := app.Step{ID: s.ID, At: s.At, Who: s.Who, Kind: app.StepKind(s.Kind), About: s.About}
	if s.Verb == "" {
		out.Verb = app.OutsideStep()
		return out, nil
	}
	if err := json.Unmarshal([]byte(s.Verb), &out.Verb); err != nil {
		return out, fmt.Errorf("verb of step %s: %w", s.ID, err)
	}
	return out, nil
}

// History lists the steps, newest first. What was written outside a step is
// listed row by row, so that nothing is left out.
func (r reader) History(ctx context.Context, p app.Page) (steps []app.Step, err error) {
	defer wrap(&err, "history")
	var rows []stepRow
	if err := r.all(ctx, &rows, `
		SELECT id, at, who, verb, kind, about FROM (
			SELECT id, at, who, verb, kind, about, 0 AS seq FROM step
			UNION ALL
			SELECT 'outside-' || CAST(seq AS TEXT), at, '', '', 'change', row_id, seq FROM journal WHERE step_id IS NULL) h
		ORDER BY at DESC, seq DESC, id DESC LIMIT ? OFFSET ?`, limitOf(p), p.Offset); err != nil {
		return nil, err
	}
	for _, row := range rows {
		s, err := row.step()
		if err != nil {
			return nil, err
		}
		steps = append(steps, s)
	}
	return steps, nil
}

// limitOf is how many rows a page wants; 0 is all of them.
func limitOf(p app.Page) int {
	if p.Limit <= 0 {
		return math.MaxInt32
	}
	return p.Limit
}

// HistoryOf lists what was changed in one record and its parts, newest first.
func (r reader) HistoryOf(ctx context.Context, ref app.Ref, p app.Page) (all []app.Changed, err error) {
	defer wrap(&err, "history of a record")
	table := tableOf(ref.Kind)
	if table == "" {
		return nil, app.ErrNotFound
	}
	var rows []struct {
		stepRow
		TableName string
		RowID     app.ID
		Before    string
		After     string
	}
	of, args := r.belongs(table, ref.ID)
	if err := r.all(ctx, &rows, `
		SELECT coalesce(s.id, 'outside-' || CAST(j.seq AS TEXT)) AS id, coalesce(s.at, j.at) AS at, coalesce(s.who, '') AS who,
			coalesce(s.verb, '') AS verb, coalesce(s.kind, 'change') AS kind, coalesce(s.about, '') AS about,
			j.table_name, j.row_id, coalesce(CAST(j.before AS TEXT), '') AS before, coalesce(CAST(j.after AS TEXT), '') AS after
		FROM journal j LEFT JOIN step s ON s.id = j.step_id
		WHERE `+of+` ORDER BY j.seq DESC LIMIT ? OFFSET ?`, append(args, limitOf(p), p.Offset)...); err != nil {
		return nil, err
	}
	for _, row := range rows {
		s, err := row.step()
		if err != nil {
			return nil, err
		}
		all = append(all, app.Changed{Step: s, TableName: row.TableName, RowID: row.RowID, Before: row.Before, After: row.After})
	}
	return all, nil
}

// belongs is the condition that a row of journal j is of the record or one of
// its parts. A part may be gone, so its owner is looked up in its image.
func (r reader) belongs(table string, id app.ID) (query string, args []any) {
	query, args = `(j.table_name = ? AND j.row_id = ?)`, []any{table, id}
	for _, p := range partsOf(table) {
		query += ` OR (j.table_name = ? AND ` + r.inImage("j", p.owner) + ` = ?)`
		args = append(args, p.table, id)
	}
	for _, p := range innerOf(table) {
		query += ` OR (j.table_name = ? AND ` + r.inImage("j", p.owner) + ` IN (
			SELECT i.row_id FROM journal i WHERE i.table_name = ? AND ` + r.inImage("i", p.outer.owner) + ` = ?))`
		args = append(args, p.table, p.outer.table, id)
	}
	return "(" + strings.TrimSpace(query) + ")", args
}

// inImage is a value of a row's image in the journal, the latest that it has.
func (r reader) inImage(journal, column string) string {
	if r.on == postgres {
		return `coalesce(` + journal + `.after, ` + journal + `.before) ->> '` + column + `'`
	}
	return `json_extract(coalesce(` + journal + `.after, ` + journal + `.before), '$.` + column + `')`
}

// inner are the parts of a part.
type inner struct {
	parts
	outer parts
}

// innerOf lists where the parts of a record's parts lie: performers of the items
// of a programme, layouts of the rooms of a venue.
func innerOf(table string) []inner {
	switch table {
	case "programme":
		return []inner{{parts{"performer", "item_id"}, parts{"item", "programme_id"}}}
	case "indicator":
		return []inner{{parts{"measurement_part", "measurement_id"}, parts{"measurement", "indicator_id"}}}
	case "question":
		return []inner{{parts{"choice_text", "choice_id"}, parts{"choice", "question_id"}}}
	case "grants":
		purchase := parts{"purchase", "grant_id"}
		return []inner{
			{parts{"budget_version_line", "version_id"}, parts{"budget_version", "grant_id"}},
			{parts{"purchase_quote", "purchase_id"}, purchase},
			{parts{"purchase_document", "purchase_id"}, purchase},
		}
	case "venue":
		room := parts{"room", "venue_id"}
		return []inner{{parts{"layout", "room_id"}, room}, {parts{"room_part", "whole_id"}, room}}
	}
	return nil
}

// partsOf lists where the parts of a table's records lie. Answers on identity
// are left out: their history is nobody's to browse.
func partsOf(table string) []parts {
	switch table {
	case "person":
		return []parts{{"person_name", "person_id"}, {"contact", "person_id"}, {"consent", "person_id"}}
	case "ensemble":
		return []parts{{"member", "ensemble_id"}}
	case "venue":
		return []parts{{"room", "venue_id"}, {"venue_contact", "venue_id"}, {"hire_price", "venue_id"}}
	case "project", "series":
		return []parts{{"balance_target", table + "_id"}}
	case "pattern":
		return []parts{{"pattern_line", "pattern_id"}}
	case "grants":
		return partsOfGrant()
	case "work":
		return []parts{{"work_title", "work_id"}}
	case "programme":
		return []parts{{"item", "programme_id"}, {"programme_version", "programme_id"}}
	case "event":
		return []parts{{"event_person", "event_id"}, {"vacancy", "event_id"}, {"event_cost", "event_id"}, {"attendance", "event_id"}, {"show_line", "event_id"}, {"event_text", "event_id"}, {"task", "event_id"}, {"speaking", "event_id"}, {"minute", "event_id"}, {"decision", "event_id"}, {"action_point", "event_id"}, {"presence", "event_id"}, {"participant", "event_id"}, {"visitor", "event_id"}, {"packet", "event_id"}, {"works_list", "event_id"}, {"photo", "event_id"}}
	case "booking":
		return []parts{{"booking_line", "booking_id"}, {"booking_contact", "booking_id"}, {"lineup", "booking_id"}, {"booking_clause", "booking_id"}}
	case "advocacy":
		return []parts{{"outcome", "advocacy_id"}}
	case "proposal":
		return []parts{{"proposal_version", "proposal_id"}, {"outcome", "proposal_id"}}
	case "statement":
		return []parts{{"statement_text", "statement_id"}, {"signatory", "statement_id"}, {"outcome", "statement_id"}}
	case "response":
		return []parts{{"response_tag", "response_id"}, {"reading", "response_id"}}
	case "question":
		return []parts{{"choice", "question_id"}, {"question_text", "question_id"}}
	case "questionnaire":
		return []parts{{"questionnaire_item", "questionnaire_id"}}
	case "expense":
		return []parts{{"share", "expense_id"}}
	}
	return partsOfResults(table)
}

func partsOfGrant() []parts {
	return []parts{
		{"budget_version", "grant_id"}, {"budget_line", "grant_id"}, {"grant_project", "grant_id"}, {"grant_party", "grant_id"}, {"grant_sentence", "grant_id"},
		{"instalment", "grant_id"}, {"income", "grant_id"}, {"gift_in_kind", "grant_id"}, {"bank_statement", "grant_id"}, {"forecast", "grant_id"},
		{"report_period", "grant_id"},
		{"aim", "grant_id"},
		{"donor_book", "grant_id"},
		{"staff_time", "grant_id"}, {"asset", "grant_id"}, {"purchase", "grant_id"}, {"visibility", "grant_id"}, {"finding_note", "grant_id"},
	}
}
