package db

import (
	"context"
	"slices"

	"sofra/app"
)

func (r reader) ProgrammeVersions(ctx context.Context, id app.ID) (all []app.ProgrammeVersion, err error) {
	defer wrap(&err, "versions of a programme")
	err = r.all(ctx, &all, `SELECT `+columns[app.ProgrammeVersion]("")+` FROM programme_version
		WHERE programme_id = ? AND deleted_at IS NULL ORDER BY number DESC`, id)
	return all, err
}

func (w *writer) PutProgrammeVersion(ctx context.Context, v *app.ProgrammeVersion) (err error) {
	if v.Version == 0 {
		if v.FrozenBy, err = w.who(ctx); err != nil {
			return err
		}
	}
	return put(ctx, w, "programme_version", v)
}

// PlayingWith asks for people alone, then for the members of ensembles on the
// day, less those who are off and with those whom line-ups add.
func (r reader) PlayingWith(ctx context.Context, ask app.StageAsk) (all []app.PlayingWith, err error) {
	defer wrap(&err, "who plays with whom")
	for some := range slices.Chunk(ask.People, mostAsked) {
		in, args := among(some)
		var rows []app.PlayingWith
		if err := r.all(ctx, &rows, `SELECT p.id AS of_id, p.id AS person_id, p.name, '' AS part FROM person p
			WHERE p.deleted_at IS NULL AND p.id IN `+in+` ORDER BY p.sort_key, p.id`, args...); err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	for some := range slices.Chunk(ask.Ensembles, mostAsked) {
		playing := playsOf(ask, some)
		var rows []app.PlayingWith
		if err := r.all(ctx, &rows, `SELECT x.of_id, x.person_id, p.name, max(x.part) AS part FROM (`+playing.sql+`) x
			JOIN person p ON p.id = x.person_id AND p.deleted_at IS NULL
			GROUP BY x.of_id, x.person_id, p.name, p.sort_key ORDER BY x.of_id, p.sort_key, x.person_id`, playing.args...); err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}

// playsOf selects who plays in ensembles that evening: the members of the day
// who are not off, and those whom the line-ups of their bookings add.
func playsOf(ask app.StageAsk, some []app.ID) asked {
	in, ensembles := among(some)
	return asked{`
				SELECT m.ensemble_id AS of_id, m.person_id, '' AS part FROM member m
				WHERE m.deleted_at IS NULL AND (m.from_on IS NULL OR m.from_on <= ?) AND (m.until_on IS NULL OR m.until_on >= ?)
					AND m.ensemble_id IN ` + in + ` AND` + notOffAt(`?`) + `
				UNION ALL
				SELECT b.ensemble_id, u.person_id, u.part FROM booking b JOIN lineup u ON u.booking_id = b.id
				WHERE b.event_id = ? AND b.ensemble_id IN ` + in + ` AND` + stands(`b`) + ` AND` + onTop,
		slices.Concat([]any{ask.Day, ask.Day}, ensembles, []any{ask.EventID, ask.EventID}, ensembles)}
}
