package db

import "sofra/app"

// here keeps members to those who were in the ensemble on the day.
const here = ` m.deleted_at IS NULL AND (m.from_on IS NULL OR m.from_on <= h.day) AND (m.until_on IS NULL OR m.until_on >= h.day)`

// counts keeps the items i that are of the evening: agreed, and not dropped.
const counts = ` NOT i.soft AND i.outcome <> 'dropped'`

// onStage adds two named queries: billed, who is in which programme; and stage,
// who was on stage at which event.
func onStage(f app.Filter) asked {
	return held(f).and(asked{sql: billed + `, stage AS (
			SELECT h.id AS event_id, h.day, x.person_id FROM held h JOIN billed x ON x.programme_id = h.programme_id
			WHERE x.person_id IS NOT NULL
			UNION` + unbilled(`UNION`) + `
		)`})
}

// billed adds behind held who is in which programme.
const billed = `, billed AS (
			SELECT DISTINCT i.programme_id, x.person_id, x.ensemble_id
			FROM performer x JOIN item i ON i.id = x.item_id AND i.deleted_at IS NULL AND` + counts + `
			JOIN programme g ON g.id = i.programme_id AND g.deleted_at IS NULL
			WHERE x.deleted_at IS NULL
		)`

// unbilled are those on stage whom the programme does not name: members of ensembles,
// who is booked, and who was noted at the event.
func unbilled(union string) string {
	return `
			SELECT h.id AS event_id, h.day, m.person_id FROM held h JOIN billed x ON x.programme_id = h.programme_id
			JOIN member m ON m.ensemble_id = x.ensemble_id WHERE` + here + ` AND` + notOffAt(`h.id`) + `
			` + union + `
			SELECT h.id, h.day, u.person_id FROM held h JOIN billed x ON x.programme_id = h.programme_id
			JOIN booking b ON b.event_id = h.id AND b.ensemble_id = x.ensemble_id JOIN lineup u ON u.booking_id = b.id WHERE` + stands(`b`) + ` AND` + onTop + `
			` + union + `
			SELECT h.id, h.day, b.person_id FROM held h JOIN booking b ON b.event_id = h.id
			WHERE b.person_id IS NOT NULL AND` + agreed(`b`) + `
			` + union + `
			SELECT h.id, h.day, m.person_id FROM held h JOIN booking b ON b.event_id = h.id
			JOIN member m ON m.ensemble_id = b.ensemble_id WHERE` + agreed(`b`) + ` AND` + here + ` AND` + notOff(`b.id`) + `
			` + union + `
			SELECT h.id, h.day, u.person_id FROM held h JOIN booking b ON b.event_id = h.id
			JOIN lineup u ON u.booking_id = b.id WHERE` + agreed(`b`) + ` AND` + onTop + `
			` + union + `
			SELECT h.id, h.day, v.person_id FROM held h JOIN event_person v ON v.event_id = h.id
			WHERE v.deleted_at IS NULL AND v.state NOT IN ` + quoted(app.AbsentStates()...) + ` AND v.role IN ('performer', 'conductor', 'soloist', 'artist', 'musician')`
}

// played adds two named queries behind held: part, and played, who played
// which item of which event and for how long.
func played() string {
	return part("") + `, played AS (
			SELECT event_id, day, item_id, person_id, seconds FROM part WHERE person_id IS NOT NULL
			UNION` + through(`UNION`) + `
		)`
}

// part is who is named at which item of which event; more is a condition on the
// performer x.
func part(more string) string {
	return `, part AS (
			SELECT h.id AS event_id, h.day, i.id AS item_id, x.person_id, x.ensemble_id,
				CASE WHEN i.performed > 0 THEN i.performed ELSE i.planned END AS seconds
			FROM held h JOIN programme g ON g.id = h.programme_id AND g.deleted_at IS NULL
			JOIN item i ON i.programme_id = g.id AND i.deleted_at IS NULL AND` + counts + `
			JOIN performer x ON x.item_id = i.id AND x.deleted_at IS NULL` + more + `
		)`
}

// through are those of part who played as members of an ensemble.
func through(union string) string {
	return `
			SELECT h.event_id, h.day, h.item_id, m.person_id, h.seconds
			FROM part h JOIN member m ON m.ensemble_id = h.ensemble_id WHERE` + here + ` AND` + notOffAt(`h.event_id`) + `
			` + union + `
			SELECT h.event_id, h.day, h.item_id, u.person_id, h.seconds
			FROM part h JOIN booking b ON b.event_id = h.event_id AND b.ensemble_id = h.ensemble_id
			JOIN lineup u ON u.booking_id = b.id WHERE` + stands(`b`) + ` AND` + onTop
}

func artistsBehind(f app.Filter) asked {
	return onStage(f).and(asked{sql: `
		SELECT 'people' AS kind, p.id, p.name, min(s.day) AS day, 1 AS amount
		FROM stage s JOIN person p ON p.id = s.person_id AND p.deleted_at IS NULL
		GROUP BY p.id, p.name`})
}

// feesBehind has fees in EUR only: a booking has no rate to turn others by.
func feesBehind(f app.Filter) asked {
	return held(f).and(asked{sql: `
		SELECT 'bookings' AS kind, b.id, ` + billedAs(`p`, `n`, `b.plays`) + ` AS name, h.day, b.fee AS amount
		FROM held h JOIN booking b ON b.event_id = h.id
		LEFT JOIN person p ON p.id = b.person_id LEFT JOIN ensemble n ON n.id = b.ensemble_id
		WHERE b.fee > 0 AND b.currency = 'EUR' AND` + agreed(`b`)})
}
