package db

import (
	"context"
	"slices"

	"sofra/app"
)

// rule is a rule that no single row can hold: its name, and a query for the
// records of a kind that break it.
type rule struct {
	name  string
	kind  app.Kind
	query string
}

// problems lists the records that break a rule.
func (r reader) problems(ctx context.Context) (all []app.Problem, err error) {
	for _, rule := range slices.Concat(recordRules(), fileRules(), dateRules()) {
		var ids []app.ID
		if err := r.all(ctx, &ids, rule.query); err != nil {
			return nil, err
		}
		for _, id := range ids {
			all = append(all, app.Broken(rule.name, rule.kind, id))
		}
	}
	return all, nil
}

func recordRules() []rule {
	return []rule{
		{"shares_above_expense", app.Expenses, `
			SELECT e.id FROM expense e JOIN share s ON s.expense_id = e.id AND s.deleted_at IS NULL
			GROUP BY e.id, e.amount, e.ineligible HAVING sum(s.amount) > e.amount - e.ineligible ORDER BY e.id`},
		{"voucher_gap", app.Expenses, `
			SELECT e.id FROM expense e WHERE e.voucher > 1 AND NOT EXISTS (
				SELECT 1 FROM expense p WHERE p.voucher_year = e.voucher_year AND p.voucher = e.voucher - 1) ORDER BY e.id`},
		{"line_of_another_grant", app.Expenses, `
			SELECT DISTINCT s.expense_id FROM share s JOIN budget_line l ON l.id = s.line_id
			WHERE l.grant_id <> s.grant_id ORDER BY s.expense_id`},
		{"staff_time_above_whole", app.People, `
			SELECT DISTINCT a.person_id FROM staff_time a WHERE a.deleted_at IS NULL AND (
				SELECT sum(b.percent) FROM staff_time b WHERE b.person_id = a.person_id AND b.deleted_at IS NULL
					AND b.from_on <= a.from_on AND (b.to_on IS NULL OR b.to_on >= a.from_on)) > 10000 ORDER BY a.person_id`},
		{"identity_not_sealed", app.People, `
			SELECT DISTINCT person_id FROM identity WHERE answer NOT LIKE 's1:%' ORDER BY person_id`},
		{"identity_key_missing", app.People, `
			SELECT DISTINCT person_id FROM identity WHERE substr(answer, 4, 16) NOT IN (SELECT id FROM office_key) ORDER BY person_id`},
		{"erased_person_remains", app.People, remains},
		{"evidence_of_another", app.People, `
			SELECT DISTINCT c.person_id FROM consent c JOIN file f ON f.id = c.evidence_id
			WHERE f.owner_kind <> 'people' OR f.owner_id <> c.person_id ORDER BY c.person_id`},
		{"template_without_contents", "", `
			SELECT t.id FROM template t WHERE NOT EXISTS (SELECT 1 FROM file_body b WHERE b.file_id = t.id) ORDER BY t.id`},
		{"workbook_without_contents", app.Grants, `
			SELECT d.grant_id FROM donor_book d WHERE NOT EXISTS (SELECT 1 FROM file_body b WHERE b.file_id = d.id) ORDER BY d.id`},
	}
}

// fileRules are about files, whose owner no key of the tables holds.
func fileRules() (all []rule) {
	for _, owner := range []struct {
		kind  app.Kind
		table string
	}{{app.People, "person"}, {app.Ensembles, "ensemble"}, {app.Venues, "venue"}, {app.Bookings, "booking"}, {app.Works, "work"}, {app.Media, "media_item"}, {app.Organisations, "organisation"}, {app.Expenses, "expense"}, {app.Grants, "grants"}} {
		all = append(all, fileRulesOf(owner.kind)...)
		all = append(all, rule{"file_without_owner", owner.kind, `
			SELECT DISTINCT f.owner_id FROM file f
			WHERE f.owner_kind = '` + string(owner.kind) + `' AND NOT EXISTS (SELECT 1 FROM ` + owner.table + ` o WHERE o.id = f.owner_id) ORDER BY f.owner_id`})
	}
	return append(all, fileRulesOf(app.Measurements)...) // a typed value that is taken away leaves its files in the bin
}

// fileRulesOf are about the contents of the files of a kind.
func fileRulesOf(owner app.Kind) []rule {
	of := `f.owner_kind = '` + string(owner) + `'`
	return []rule{
		{"file_without_contents", owner, `
			SELECT f.owner_id FROM file f WHERE ` + of + ` AND f.erased_on IS NULL AND NOT EXISTS (SELECT 1 FROM file_body b WHERE b.file_id = f.id) ORDER BY f.id`},
		{"file_key_missing", owner, `
			SELECT DISTINCT f.owner_id FROM file f JOIN file_body b ON b.file_id = f.id
			WHERE ` + of + ` AND f.personal AND substr(b.body, 4, 16) NOT IN (SELECT id FROM office_key) ORDER BY f.owner_id`},
	}
}

// key is a column whose values are ids of another table's rows.
type key struct{ Here, Column, There string }

// keysOf lists the keys of the watched tables, as the engine knows them.
func (r reader) keysOf(ctx context.Context) (all []key, err error) {
	query := `
		SELECT t.name AS here, k."from" AS "column", k."table" AS there
		FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table' ORDER BY 1, 2`
	if r.on == postgres {
		query = `
			SELECT h.relname AS here, a.attname AS "column", t.relname AS there
			FROM pg_constraint c JOIN pg_class h ON h.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
			JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
			WHERE c.contype = 'f' AND h.relnamespace = 'public'::regnamespace ORDER BY 1, 2`
	}
	err = r.all(ctx, &all, query)
	return slices.DeleteFunc(all, func(k key) bool { return !slices.Contains(watched(), k.Here) }), err
}

// astrayKeys lists the records that point to nothing. The engines keep that
// from happening; what was written with their keys off is found here.
func (r reader) astrayKeys(ctx context.Context, h *app.Health) error {
	all, err := r.keysOf(ctx)
	if err != nil {
		return err
	}
	for _, k := range all {
		kind, id := ownerOf(k.Here)
		var ids []app.ID
		if err := r.all(ctx, &ids, `SELECT `+id+` FROM `+k.Here+` h WHERE `+k.Column+` IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM `+k.There+` t WHERE t.id = h.`+k.Column+`) ORDER BY id`); err != nil {
			return err
		}
		h.ForeignKeys += len(ids)
		for _, id := range ids {
			h.Problems = append(h.Problems, app.Broken("foreign_key", kind, id))
		}
	}
	return nil
}

// ownerOf is the kind of the record that a row of a table is, or is a part of,
// and the column with that record's id. What is neither goes by its own id.
func ownerOf(table string) (kind app.Kind, id string) {
	if kind = kindIn(table); kind != "" {
		return kind, "id"
	}
	if table == "identity" || table == "apart" {
		return app.People, "person_id"
	}
	if table == "work_apart" {
		return app.Works, "work_id"
	}
	if table == "outcome" { // of one of three kinds: see ofOutcomes
		return "", "id"
	}
	for owner, kind := range kindOf() {
		for _, p := range partsOf(owner) {
			if p.table == table {
				return kind, p.owner
			}
		}
	}
	return "", "id"
}
