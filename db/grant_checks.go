package db

import (
	"context"

	"sofra/app"
)

// What finance officers ask for beside documents: parts of a grant, each kept by
// its own verb.

// staffTimes are rows of time with whose it is; a condition comes behind.
const staffTimes = `, p.name, g.code AS "grant" FROM staff_time s JOIN person p ON p.id = s.person_id JOIN grants g ON g.id = s.grant_id
	WHERE s.deleted_at IS NULL AND g.deleted_at IS NULL AND `

func (r reader) StaffTimes(ctx context.Context, grant app.ID) (all []app.StaffTime, err error) {
	defer wrap(&err, "time of staff")
	err = r.all(ctx, &all, `SELECT `+columns[app.StaffTime]("s.")+staffTimes+`s.grant_id = ? ORDER BY s.from_on, p.sort_key, s.id`, grant)
	return all, err
}

func (r reader) StaffTimesOf(ctx context.Context, person app.ID) (all []app.StaffTime, err error) {
	defer wrap(&err, "time of a person")
	err = r.all(ctx, &all, `SELECT `+columns[app.StaffTime]("s.")+staffTimes+`s.person_id = ? ORDER BY s.from_on, s.id`, person)
	return all, err
}

func (w *writer) PutStaffTime(ctx context.Context, s *app.StaffTime) error {
	return put(ctx, w, "staff_time", s)
}

func (w *writer) RemoveStaffTime(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "staff_time", k)
}

func (r reader) Assets(ctx context.Context, grant app.ID) (all []app.Asset, err error) {
	defer wrap(&err, "equipment")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Asset]("a.")+`, coalesce(o.name, '') AS handed_to, coalesce(x.description, '') AS document
		FROM asset a LEFT JOIN organisation o ON o.id = a.handed_to_id LEFT JOIN expense x ON x.id = a.expense_id AND x.deleted_at IS NULL
		WHERE a.grant_id = ? AND a.deleted_at IS NULL ORDER BY a.bought_on IS NULL, a.bought_on, a.name, a.id`, grant)
	return all, err
}

func (w *writer) PutAsset(ctx context.Context, x *app.Asset) error { return put(ctx, w, "asset", x) }

func (w *writer) RemoveAsset(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "asset", k)
}

func (r reader) Visibilities(ctx context.Context, grant app.ID) (all []app.Visibility, err error) {
	defer wrap(&err, "visibility")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Visibility]("v.")+`, coalesce(e.title, '') AS event, coalesce(m.title, '') AS media
		FROM visibility v LEFT JOIN event e ON e.id = v.event_id AND e.deleted_at IS NULL LEFT JOIN media_item m ON m.id = v.media_id AND m.deleted_at IS NULL
		WHERE v.grant_id = ? AND v.deleted_at IS NULL ORDER BY v.day IS NULL, v.day, v.what, v.id`, grant)
	return all, err
}

func (w *writer) PutVisibility(ctx context.Context, v *app.Visibility) error {
	return put(ctx, w, "visibility", v)
}

func (w *writer) RemoveVisibility(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "visibility", k)
}

func (r reader) FindingNotes(ctx context.Context, grant app.ID) (all []app.FindingNote, err error) {
	defer wrap(&err, "explanations")
	err = r.all(ctx, &all, `SELECT `+columns[app.FindingNote]("")+` FROM finding_note WHERE grant_id = ? AND deleted_at IS NULL ORDER BY rule, record_id, id`, grant)
	return all, err
}

func (w *writer) PutFindingNote(ctx context.Context, n *app.FindingNote) (err error) {
	if n.Who == "" {
		if n.Who, err = w.who(ctx); err != nil {
			return err
		}
	}
	return put(ctx, w, "finding_note", n)
}

func (w *writer) RemoveFindingNote(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "finding_note", k)
}
