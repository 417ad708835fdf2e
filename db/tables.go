package db

import (
	"context"
	"slices"
	"strings"

	"github.com/jmoiron/sqlx"
)

// watched lists the tables that the journal follows and the digest covers, in
// an order in which each stands after those it points to.
func watched() []string {
	return []string{
		"place", "person", "person_name", "contact", "identity", "file", "consent", "apart", "ensemble", "member", "organisation", "venue", "room", "layout", "hire_price", "venue_contact",
		"project", "pattern", "pattern_line", "series", "balance_target", "grants", "budget_line", "grant_project", "grant_party", "grant_sentence", "instalment", "budget_version", "budget_version_line", "forecast", "work", "work_title", "work_apart", "programme", "item", "performer", "programme_version",
		"event", "event_person", "vacancy", "event_cost", "attendance", "show_line", "event_text", "leaflet", "task", "speaking", "minute", "decision", "action_point", "booking", "day_sheet", "booking_line", "booking_contact", "lineup", "clause", "clause_text", "booking_clause", "template", "donor_book", "withholding", "hold", "taken", "room_part", "blocked", "availability", "own_day", "question", "question_text", "choice", "choice_text", "questionnaire", "questionnaire_item", "form_print", "response", "answer", "tag", "response_tag", "reading", "media_item", "share_key", "share_key_part", "per_diem", "expense", "share", "gift_in_kind", "income", "bank_statement", "rate", "setting",
		"photo", "photo_person",
		"seat", "seat_target", "quorum", "presence", "advocacy", "participant", "visitor", "packet",
		"need", "proposal", "proposal_version", "statement", "statement_text", "signatory", "outcome",
		"society", "society_column", "society_text", "works_list",
		"staff_time", "asset", "purchase", "purchase_quote", "purchase_document", "visibility", "finding_note",
		"donor_profile",
		"report_period", "report_text", "report_question", "report_snapshot",
		"aim", "aim_text", "indicator", "indicator_text", "indicator_target", "measurement", "measurement_part",
	}
}

// derived columns follow from others: they are not journaled, and not part of
// what an office says.
func derived(column string) bool { return slices.Contains(derivedColumns(), column) }

func derivedColumns() []string { return []string{"version", "sort_key"} }

// tableColumn is a column as the engine describes it.
type tableColumn struct {
	Name string
	Type string // lower case
}

// columnsOf asks the engine for a table's columns, without derived ones, by name.
func (r reader) columnsOf(ctx context.Context, table string) ([]tableColumn, error) {
	var all []tableColumn
	query := `SELECT name, lower(type) AS type FROM pragma_table_info(?)`
	if r.on == postgres {
		query = `
			SELECT column_name AS name, data_type AS type FROM information_schema.columns
			WHERE table_schema = 'public' AND table_name = ?`
	}
	if err := r.all(ctx, &all, query, table); err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(c tableColumn) bool { return derived(c.Name) })
	slices.SortFunc(all, func(a, b tableColumn) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}

// plain writes a column as text that is the same on both engines.
func (c tableColumn) plain(on engine) string {
	switch {
	case on == lite:
		return "CAST(" + c.Name + " AS TEXT)"
	case c.Type == "timestamp with time zone":
		return `to_char(` + c.Name + ` AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
	case c.Type == "boolean":
		return c.Name + "::int::text"
	}
	return c.Name + "::text"
}

// image is the SQL that makes the journal's image of a row on SQLite. row is
// OLD, NEW, or the name of the table.
func image(columns []tableColumn, row string) string {
	var parts []string
	for _, c := range columns {
		parts = append(parts, "'"+c.Name+"', "+row+"."+c.Name)
	}
	return "json_object(" + strings.Join(parts, ", ") + ")"
}

// inTx runs do in one transaction of the writing pool.
func (d *DB) inTx(ctx context.Context, do func(*sqlx.Tx) error) error {
	tx, err := d.rw.BeginTxx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // does nothing after a commit
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}
