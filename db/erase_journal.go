package db

import (
	"context"
	"encoding/json"

	"sofra/app"
)

// imagesOf lists all that the journal has said of a person's own row and names.
func (r reader) imagesOf(ctx context.Context, person app.ID) (all []string, err error) {
	err = r.all(ctx, &all, `
		SELECT CAST(before AS TEXT) FROM journal WHERE before IS NOT NULL AND (`+r.ofPerson()+`)
		UNION SELECT CAST(after AS TEXT) FROM journal WHERE after IS NOT NULL AND (`+r.ofPerson()+`)`, person, person, person, person)
	return all, err
}

// ofPerson is the condition that a row of the journal is of a person or their names.
func (r reader) ofPerson() string {
	return `table_name = 'person' AND row_id = ? OR table_name = 'person_name' AND ` + r.inImage("journal", "person_id") + ` = ?`
}

// namedIn is a person with the names that an image has of them.
func namedIn(image string) (p app.Person) {
	var said struct {
		Name       string `json:"name"`
		StageName  string `json:"stage_name"`
		LegalName  string `json:"legal_name"`
		OtherNames string `json:"other_names"`
	}
	if json.Unmarshal([]byte(image), &said) == nil {
		p.Name, p.StageName, p.LegalName, p.OtherNames = said.Name, said.StageName, said.LegalName, said.OtherNames
	}
	return p
}

// journal empties the images of the person's own rows and takes the name out of
// all others. Row by row, so that no cursor is open while they are written.
func (e *erasing) journal(ctx context.Context) error {
	own := `table_name IN ('person') AND row_id = ? OR table_name IN ('person_name', 'contact', 'consent', 'identity', 'apart', 'blocked', 'availability') AND ` +
		e.inImage("journal", "person_id") + ` = ? OR table_name = 'file' AND ` + e.inImage("journal", "owner_id") + ` = ?
		OR table_name = 'visitor' AND row_id IN (SELECT v.id FROM visitor v WHERE v.person_id = ?)
		OR table_name = 'file' AND NOT EXISTS (SELECT 1 FROM file f WHERE f.id = row_id) AND NOT EXISTS (SELECT 1 FROM file_body b WHERE b.file_id = row_id)`
	var lines []int64
	if err := e.all(ctx, &lines, `SELECT seq FROM journal WHERE (before IS NOT NULL OR after IS NOT NULL) AND (`+own+`) ORDER BY seq`,
		e.person, e.person, e.person, e.person); err != nil {
		return err
	}
	empty := `UPDATE journal SET before = NULL, after = NULL WHERE seq = ?`
	args := func(line int64) []any { return []any{line} }
	if e.on == postgres {
		empty = `SELECT sofra_erase(?, ?)`
		args = func(line int64) []any { return []any{string(e.person), line} }
	}
	for _, line := range lines {
		if _, err := e.exec(ctx, empty, args(line)...); err != nil {
			return err
		}
	}
	return e.unname(ctx)
}

// unname puts ErasedName for the name in the journal's images of other records.
func (e *erasing) unname(ctx context.Context) error {
	for last := int64(-1); ; {
		var rows []struct {
			Seq           int64
			Before, After string
		}
		if err := e.all(ctx, &rows, `SELECT seq, coalesce(CAST(before AS TEXT), '') AS before, coalesce(CAST(after AS TEXT), '') AS after
			FROM journal WHERE seq > ? ORDER BY seq LIMIT ?`, last, moveChunk); err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			for _, said := range append(e.saidIn(r.Before), e.saidIn(r.After)...) {
				if err := e.unnameLine(ctx, r.Seq, said); err != nil {
					return err
				}
			}
		}
		last = rows[len(rows)-1].Seq
	}
}

func (e *erasing) unnameLine(ctx context.Context, line int64, said string) error {
	if e.on == postgres {
		_, err := e.exec(ctx, `SELECT sofra_unname(?, ?, ?, ?)`, string(e.person), line, said, app.ErasedName)
		return err
	}
	_, err := e.exec(ctx, `UPDATE journal SET before = replace(before, ?, ?), after = replace(after, ?, ?) WHERE seq = ?`,
		said, app.ErasedName, said, app.ErasedName, line)
	return err
}
