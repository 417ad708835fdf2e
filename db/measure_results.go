package db

import (
	"strings"

	"sofra/app"
)

// resultBehind is the query for the rows of a measure of indicators.
func (r reader) resultBehind(m app.Measure, f app.Filter) (asked, bool) {
	switch m {
	case app.Appearances:
		return onStage(f).and(asked{sql: `
			SELECT 'events' AS kind, h.id, h.title AS name, h.day, count(DISTINCT s.person_id) AS amount
			FROM held h JOIN stage s ON s.event_id = h.id JOIN person p ON p.id = s.person_id AND p.deleted_at IS NULL
			GROUP BY h.id, h.title, h.day`}), true
	case app.TrainingsHeld:
		return eventsBehind(f, "workshop"), true
	case app.Participations:
		return held(f).and(asked{sql: `, noted AS (
				SELECT t.event_id, sum(CASE WHEN t.person_id IS NULL THEN 0 ELSE 1 END) AS named, sum(CASE WHEN t.person_id IS NULL THEN 1 ELSE 0 END) AS coded
				FROM participant t WHERE t.deleted_at IS NULL GROUP BY t.event_id
			)
			SELECT 'events' AS kind, h.id, h.title AS name, h.day, CAST(CASE WHEN n.named > n.coded THEN n.named ELSE n.coded END AS BIGINT) AS amount
			FROM held h JOIN noted n ON n.event_id = h.id`}), true
	case app.PeopleTrained:
		return held(f).and(asked{sql: `
			SELECT 'people' AS kind, p.id, p.name, min(h.day) AS day, 1 AS amount
			FROM held h JOIN participant t ON t.event_id = h.id AND t.deleted_at IS NULL JOIN person p ON p.id = t.person_id AND p.deleted_at IS NULL
			GROUP BY p.id, p.name`}), true
	case app.Panellists:
		return held(f).and(asked{sql: `
			SELECT 'people' AS kind, p.id, p.name, min(h.day) AS day, 1 AS amount
			FROM held h JOIN event_person v ON v.event_id = h.id AND v.deleted_at IS NULL JOIN person p ON p.id = v.person_id AND p.deleted_at IS NULL
			WHERE h.kind = 'panel' AND v.role IN ('panellist', 'speaker') AND v.state NOT IN ` + quoted(app.AbsentStates()...) + `
			GROUP BY p.id, p.name`}), true
	case app.Members:
		return r.membersBehind(f), true
	case app.TakenUp:
		return takenUpBehind(f), true
	case app.StatementsSigned:
		return signedBehind(f), true
	case app.AnswersGiven:
		return answersBehind(f).and(r.answering(f.Question, nil)), true
	case app.AnswersTop:
		return answersBehind(f).and(r.answering(f.Question, app.SetOf(f.Answers))), true
	}
	return asked{}, false
}

// membersBehind has the seats that stand on the last day of the period. The
// platform is the office's own: no grant narrows it.
func (r reader) membersBehind(f app.Filter) asked {
	query := asked{sql: `
		SELECT 'seats' AS kind, s.id, ` + billedAs(`o`, `p`, `''`) + ` AS name, s.from_on AS day, 1 AS amount
		FROM ` + seatOf + ` WHERE ` + seatHere + ` AND s.state <> 'proposed'`}
	if f.To == "" {
		return query.and(asked{sql: ` AND s.until_on IS NULL`})
	}
	return query.and(asked{` AND (s.from_on IS NULL OR s.from_on <= ` + r.day() + `) AND (s.until_on IS NULL OR s.until_on >= ` + r.day() + `)`, []any{f.To, f.To}})
}

// takenUpBehind has the positions that somebody took up, by the day of what
// became of them last, else of their adoption.
func takenUpBehind(f app.Filter) asked {
	const day = `coalesce((SELECT max(o.day) FROM outcome o WHERE o.advocacy_id = a.id AND o.deleted_at IS NULL), a.adopted_on)`
	return asked{sql: `
		SELECT 'advocacy' AS kind, a.id, a.title AS name, ` + day + ` AS day, 1 AS amount
		FROM advocacy a LEFT JOIN event e ON e.id = a.event_id AND e.deleted_at IS NULL
		WHERE a.deleted_at IS NULL AND a.state IN ('taken-up', 'partly')`}.and(covers(f, "e.project_id", day)).and(openly(f))
}

func signedBehind(f app.Filter) asked {
	return asked{sql: `
		SELECT 'statements' AS kind, s.id, s.title AS name, s.signed_on AS day, 1 AS amount
		FROM statement s LEFT JOIN event e ON e.id = s.event_id AND e.deleted_at IS NULL
		WHERE s.deleted_at IS NULL AND EXISTS (SELECT 1 FROM signatory g WHERE g.statement_id = s.id AND g.did = 'signed' AND g.deleted_at IS NULL)`}.
		and(covers(f, "e.project_id", "s.signed_on")).and(openly(f))
}

// answering keeps forms r to those that answer a question: with one of some
// answers, or with any. A question on identity is answered by nobody here.
func (r reader) answering(question string, answers app.Set) asked {
	column := map[string]string{"liked": `CAST(r.score AS TEXT)`, "trust": `CAST(r.trust AS TEXT)`, "heard": `nullif(r.heard, '')`}[question]
	if column != "" {
		return asked{sql: ` AND ` + column + ` IS NOT NULL`}.and(oneOf(column, answers))
	}
	inner := asked{` AND EXISTS (SELECT 1 FROM answer w WHERE w.response_id = r.id AND w.question_code = ? AND (w.number IS NOT NULL OR w.choice_code <> '')
		AND NOT EXISTS (SELECT 1 FROM question q WHERE q.code = w.question_code AND q.identity)`, []any{question}}
	return inner.and(oneOf(`coalesce(nullif(w.choice_code, ''), CAST(w.number AS TEXT))`, answers)).and(asked{sql: `)`})
}

// oneOf keeps a column to some texts; none is no condition.
func oneOf(column string, texts app.Set) asked {
	if len(texts) == 0 {
		return asked{}
	}
	var args []any
	for _, t := range texts {
		args = append(args, t)
	}
	return asked{` AND ` + column + ` IN (` + strings.TrimSuffix(strings.Repeat("?, ", len(args)), ", ") + `)`, args}
}
