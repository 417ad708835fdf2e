package app

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"sofra/app/words"
)

// knownEvent is an event that answers and media may speak of.
type knownEvent struct {
	id      ID
	project ID
	kind    string
	starts  Clock
}

// loadDays reads which events were when. What was cancelled or postponed
// nobody has heard.
func (in *intake) loadDays(ctx context.Context) error {
	if in.days != nil {
		return nil
	}
	rows, _, err := in.tx.Events(ctx, EventFilter{})
	in.days = map[Date][]knownEvent{}
	for _, e := range rows {
		if e.Day != "" && e.Status != "cancelled" && e.Status != "postponed" {
			in.days[e.Day] = append(in.days[e.Day], knownEvent{e.ID, e.ProjectID, e.Kind, e.Starts})
		}
	}
	return err
}

// heard finds the concert that a form filled in at this time speaks of: of
// several on that day, those of the project; of these, the last to have begun.
func (in *intake) heard(day Date, at Clock) (knownEvent, bool) {
	all := slices.Clone(in.days[day])
	all = slices.DeleteFunc(all, func(e knownEvent) bool { return e.kind != "concert" })
	if own := slices.DeleteFunc(slices.Clone(all), func(e knownEvent) bool { return e.project != in.o.Project }); len(own) > 0 {
		all = own
	}
	slices.SortFunc(all, func(a, b knownEvent) int { return strings.Compare(string(a.starts), string(b.starts)) })
	for len(all) > 1 && at != "" && all[len(all)-1].starts > at {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return knownEvent{}, false
	}
	last := all[len(all)-1]
	if len(all) > 1 && all[len(all)-2].starts == last.starts { // side by side: nobody knows which
		return knownEvent{}, false
	}
	return last, true
}

// takeResponse makes an answer of a row.
func (in *intake) takeResponse(ctx context.Context, r *intakeRow) error {
	a := Response{ProjectID: in.o.Project, ResponseMore: ResponseMore{Way: "import"}}
	timed := in.when(r, &a)
	in.answers(r, &a)
	a.Comment, a.Other = r.texts("comment"), addLines(a.Other, r.others()...)
	if a.Empty() {
		return in.skip(r, "no_answer", words.T("This row has no answer, so it was passed over."))
	}
	if in.refilled(&a, timed) {
		return nil
	}
	if a.EventID == "" {
		in.unheard++
	}
	return in.added(Responses, in.tx.PutResponse(ctx, &a))
}

// Empty says whether nothing was answered.
func (a Response) Empty() bool {
	return a.Score == nil && a.Trust == nil && a.Heard+a.Community+a.Gender+a.AgeBand+a.Comment+a.Other == "" && a.PlaceID == "" && len(a.Answers) == 0
}

// when reads the day a form speaks of, and joins the concert of that day.
// What is filled in after midnight counts to the evening before. It reports
// whether a time of day was given.
func (in *intake) when(r *intakeRow, a *Response) (timed bool) {
	text, _ := r.value("filled_at")
	c, _ := r.cell("filled_at")
	if c.Holds == HoldsNumber {
		text = strconv.FormatFloat(c.Day, 'f', -1, 64)
	}
	filled, at, ok := ParseMoment(text, in.o.Today)
	if !ok {
		r.tell("filled_at", "bad_date", words.T("“{value}” is no day. It is left empty.", "value", r.shown("filled_at")))
	}
	timed = at != ""
	if filled != "" {
		a.FilledAt = moment(filled, at)
	}
	if a.Day = r.day("day", in.o.Today); a.Day == "" && filled != "" {
		if a.Day = filled; at != "" && at < "05:00" {
			a.Day, at = filled.Add(-1), "24:00"
		}
	}
	if e, ok := in.heard(a.Day, at); ok {
		a.EventID = e.id
		if e.project != "" {
			a.ProjectID = e.project
		}
	}
	return timed
}

// moment is a time of day in Kosovo as an instant.
func moment(d Date, at Clock) Instant {
	if at == "" {
		at = "12:00"
	}
	zone, err := time.LoadLocation("Europe/Belgrade")
	if err != nil {
		zone = time.FixedZone("CET", 3600)
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", string(d)+" "+string(at), zone)
	if err != nil {
		return ""
	}
	return InstantOf(t)
}

// answers reads the questions that every form has.
func (in *intake) answers(r *intakeRow, a *Response) {
	a.Language = r.choice("language", "language")
	text, _ := r.value("score")
	var ok bool
	if a.Score, ok = ParseScore(text, 0, 10); !ok {
		r.tell("score", "bad_score", words.T("“{value}” is no score from {low} to {high}. It is left empty.", "value", r.shown("score"), "low", 0, "high", 10))
		a.Score = nil
	}
	text, _ = r.value("trust")
	if a.Trust, ok = ParseAgreement(text); !ok {
		r.tell("trust", "bad_score", words.T("“{value}” is no score from {low} to {high}. It is left empty.", "value", r.shown("trust"), "low", 1, "high", 5))
		a.Trust = nil
	}
	if a.Heard = r.choice("heard", "yesno"); a.Heard == PrefersNot {
		a.Heard = ""
	}
	a.Gender = r.choice("gender", "gender")
	text, _ = r.value("age")
	if a.AgeBand, ok = ParseAge(text); !ok {
		r.tell("age", "bad_age", words.T("“{value}” is no age. It is left empty.", "value", r.shown("age")))
	}
	place, town := in.place(r, "place")
	if a.PlaceID = place; town != "" {
		a.Other = r.keep(a.Other, "place", town)
	}
	in.ownCommunity(r, a)
}

// ownCommunity reads what somebody answered of themselves. The form is linked
// to nobody, so a code may stand plain; other words go beside it.
func (in *intake) ownCommunity(r *intakeRow, a *Response) {
	text, _ := r.value("community")
	answer, how := ParseCommunity(text)
	switch how {
	case SaidNothing:
	case SaidCode:
		a.Community = answer
	case SaidRollUp:
		r.tell("community", "roll_up", words.T("This word stands for three communities, so no community was taken. It is kept beside the answer."))
		a.Other = r.keep(a.Other, "community", answer)
	default:
		a.Community = OtherCommunity
		a.Other = r.keep(a.Other, "community", answer)
	}
}

// keep adds "Title: text" for a field whose own place cannot hold it.
func (r *intakeRow) keep(to, field, text string) string {
	_, col := r.cell(field)
	if col < 0 || col >= len(r.in.plan.Columns) {
		return to
	}
	return addLines(to, r.in.plan.Columns[col].Title+": "+text)
}

// endResponses says how many answers no concert was found for.
func (in *intake) endResponses(context.Context) error {
	switch n := in.unheard; {
	case n > 0 && in.o.Project == "":
		in.tell(spot{0, -1}, "", "no_concert", words.N("{n} answers have no concert on their day, and belong to no project.", n))
	case n > 0:
		in.tell(spot{0, -1}, "", "no_concert", words.N("{n} answers have no concert on their day. They stay with the project.", n))
	}
	in.unheard = 0
	return nil
}
