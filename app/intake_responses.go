package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// knownEvent is an event that answers and media may speak of.
type knownEvent struct {
	id      ID
	project ID
	kind    string
	title   string
	day     Date
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
			in.days[e.Day] = append(in.days[e.Day], knownEvent{e.ID, e.ProjectID, e.Kind, e.Title, e.Day, e.Starts})
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
	numbers := r.numbers()
	if !in.approved(r) {
		in.remember(numbers, parent{out: true})
		in.out.Skipped++
		return nil
	}
	timed, err := in.belongs(ctx, r, &a)
	if err != nil {
		return err
	}
	in.remember(numbers, parent{Response: a})
	in.answers(r, &a)
	in.answersOfRow(r, &a)
	a.OwnCode, a.Number = r.text("own_code"), r.text("number")
	a.Comment, a.Other = r.texts("comment"), addLines(a.Other, r.others()...)
	if a.Empty() {
		return in.skip(r, "no_answer", words.T("This row has no answer, so it was passed over."))
	}
	known, err := in.sentBefore(ctx, r, &a, numbers)
	if !known && err == nil {
		known, err = in.refilled(ctx, &a, timed)
	}
	if known || err != nil {
		return err
	}
	if a.EventID == "" {
		in.unheard++
	}
	if err := in.frozen(ctx, a.QuestionnaireID); err != nil {
		return err
	}
	return in.added(Responses, in.tx.PutResponse(ctx, &a))
}

// belongs finds when a form was filled in, the event it speaks of and the
// questionnaire it answers. It reports whether a time of day was given.
func (in *intake) belongs(ctx context.Context, r *intakeRow, a *Response) (timed bool, err error) {
	if err := in.partOf(ctx, r, a); err != nil {
		return false, err
	}
	if a.EventID == "" {
		if timed, err = in.when(ctx, r, a); err != nil {
			return false, err
		}
	}
	if a.QuestionnaireID != "" {
		in.asks, err = in.asksTo(ctx, a.QuestionnaireID)
		return timed, err
	}
	return timed, in.formOfRow(ctx, r, a)
}

// Empty says whether nothing was answered.
func (a Response) Empty() bool {
	return a.Score == nil && a.Trust == nil && a.Heard+a.Community+a.Gender+a.AgeBand+a.Comment+a.Other == "" && a.PlaceID == "" && len(a.Answers) == 0
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
		a.AgeBand = in.codeOf("age", text)
	}
	if a.AgeBand == "" && !ok {
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
	if codes := in.communities(r, a); len(codes) == 1 {
		answer, how = codes[0], SaidCode
	} else if len(codes) > 1 {
		a.SayCommunities(codes...)
		return
	}
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
	in.endForms()
	return nil
}
