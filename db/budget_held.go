package db

import (
	"context"

	"sofra/app"
)

func (r reader) LinesHeld(ctx context.Context, grant app.ID) (all []app.ID, err error) {
	defer wrap(&err, "lines that something stands on")
	err = r.all(ctx, &all, `
		SELECT l.id FROM budget_line l WHERE l.grant_id = ? AND (
			EXISTS (SELECT 1 FROM share s WHERE s.line_id = l.id)
			OR EXISTS (SELECT 1 FROM share_key_part p WHERE p.line_id = l.id)
			OR EXISTS (SELECT 1 FROM forecast f WHERE f.line_id = l.id)
			OR EXISTS (SELECT 1 FROM staff_time t WHERE t.line_id = l.id))
		ORDER BY l.id`, grant)
	return all, err
}
