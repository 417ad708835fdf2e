package db

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"sofra/app"
)

// formsOf names forms that are counted apart: of an event, and with a project or a day
// of their own.
type formsOf struct{ event, project, day string }

// keepCounted counts forms, and keeps the counts of events, also where there are none.
func (w *writer) keepCounted(ctx context.Context, of asked, events []app.ID) error {
	lacking := map[app.ID]bool{}
	for _, e := range events {
		lacking[e] = true
	}
	counted, err := w.countForms(ctx, of, lacking)
	if err != nil {
		return err
	}
	for _, e := range events {
		if at := (formsOf{event: string(e)}); counted[at] == nil { // says that there are no others
			counted[at] = newAnswerSum()
		}
	}
	null := func(s string) any {
		if s == "" {
			return nil
		}
		return s
	}
	for at, sum := range counted {
		_, err := w.exec(ctx, `INSERT INTO answers_kept (event_id, project_id, day, said) VALUES (?, ?, ?, ?)`, at.event, null(at.project), null(at.day), sum.pack())
		if err != nil {
			return err
		}
	}
	return nil
}

// countForms reads the forms of one event after the other and keeps none.
func (w *writer) countForms(ctx context.Context, of asked, lacking map[app.ID]bool) (map[formsOf]*answerSum, error) {
	counted, t := map[formsOf]*answerSum{}, newTally()
	err := w.eachSaid(ctx, asked{sql: ` FROM response r WHERE 1 = 1`}.and(of), func(at formsOf, together string) {
		if lacking[app.ID(at.event)] {
			t.add(together)
			counted[at] = t.sum()
		}
	})
	return counted, err
}

// eachSaid goes through forms r, those of one event after the other, with what they say
// as one text: however many there are, few are in mind at a time.
func (r reader) eachSaid(ctx context.Context, forms asked, do func(at formsOf, together string)) error {
	query := asked{sql: `SELECT coalesce(r.event_id, ''), coalesce(r.project_id, ''), coalesce(CAST(r.day AS TEXT), ''), ` + saidTogether(r.on)}.and(forms).
		and(asked{sql: ` AND r.deleted_at IS NULL AND r.second_of IS NULL GROUP BY r.event_id, r.project_id, r.day`})
	if err := r.settled(ctx); err != nil {
		return err
	}
	rows, err := r.q.QueryxContext(ctx, r.rebind(query.sql), query.args...)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // Err says what was wrong
	for rows.Next() {
		var at formsOf
		var together string
		if err := rows.Scan(&at.event, &at.project, &at.day, &together); err != nil {
			return err
		}
		do(at, together)
	}
	return rows.Err()
}

// pack writes counts as one text, "" where there are none.
func (s *answerSum) pack() string {
	if s.all == 0 {
		return ""
	}
	all := []string{strconv.FormatInt(s.all, 10)}
	for c, n := range s.given {
		all = append(all, c.Question+between+c.Answer+between+strconv.FormatInt(n, 10))
	}
	slices.Sort(all[1:])
	return strings.Join(all, "\n")
}

// unpack adds counts that were packed.
func (s *answerSum) unpack(text string) error {
	first, rest, _ := strings.Cut(text, "\n")
	n, err := strconv.ParseInt(first, 10, 64)
	s.all += n
	for err == nil && rest != "" {
		var line string
		var c app.AnswerCount
		line, rest, _ = strings.Cut(rest, between)
		c.Question = line
		c.Answer, rest, _ = strings.Cut(rest, between)
		line, rest, _ = strings.Cut(rest, "\n")
		n, err = strconv.ParseInt(line, 10, 64)
		s.given[c] += n
	}
	return err
}
