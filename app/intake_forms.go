package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
)

// forms are what is known of filled-in forms, and of how they are read.
type forms struct {
	unheard int             // those of the file without an event
	filled  map[uint64][]ID // those of the office, by what their columns answer
	columns []askedColumn   // of the sheet
	asks    *asks           // what the form at hand may answer
	asked   map[ID]*asks    // by questionnaire; "" is the bank
	froze   map[ID]bool     // questionnaires that have an answer of the file
	at      map[ID]ID       // the questionnaire of an event
	titles  map[string]ID   // questionnaires by their titles
	events  map[string][]knownEvent
	wording map[SaidWord]int // what is asked about, by where it stands in the list
	sending
}

// loadFilled reads which forms the office has, where what is there exactly so
// is not to be added again.
func (in *intake) loadFilled(ctx context.Context) error {
	if !in.o.Exact || in.filled != nil {
		return nil
	}
	rows, _, err := in.tx.Responses(ctx, ResponseFilter{})
	in.filled = map[uint64][]ID{}
	for i := range rows {
		key := answersOf(&rows[i].Response)
		in.filled[key] = append(in.filled[key], rows[i].ID)
	}
	return err
}

// refilled says whether the office has this form, filled in at the same minute
// with the same answers. One form of the office stands for one row; without a
// time nobody can tell, and what has a number of its own is told by that.
func (in *intake) refilled(ctx context.Context, a *Response, timed bool) (bool, error) {
	if !in.o.Exact || !timed || a.UUID != "" {
		return false, nil
	}
	key := answersOf(a)
	for i, id := range in.filled[key] {
		old, err := in.tx.Response(ctx, id)
		if err != nil {
			return false, err
		}
		if formSays(old) == formSays(*a) {
			in.filled[key] = slices.Delete(in.filled[key], i, i+1)
			in.meet(Responses, false)
			return true, nil
		}
	}
	return false, nil
}

// answersOf is a short name for what the columns of a form say, and when it was
// filled in.
func answersOf(a *Response) uint64 {
	return hashed("form", string(a.FilledAt), a.Language, numeral(a.Score), a.Heard, numeral(a.Trust), a.Community, a.Gender, a.AgeBand, a.Comment)
}

func numeral(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// formSays is all that a form answers, to be compared. Where it belongs, and
// what is kept beside its answers, the office may have changed.
func formSays(a Response) string {
	var all []string
	for _, one := range a.Answers {
		all = append(all, fmt.Sprintf("%q", []string{one.QuestionCode, one.ChoiceCode, numeral(one.Number), oneLine(one.Text)}))
	}
	slices.Sort(all)
	return fmt.Sprintf("%q", append(all, a.Language, numeral(a.Score), a.Heard, numeral(a.Trust), a.Community, a.Gender, a.AgeBand, string(a.PlaceID), oneLine(a.Comment), a.OwnCode))
}

// loadForms reads what questionnaires and events are called.
func (in *intake) loadForms(ctx context.Context) error {
	if in.titles != nil {
		return nil
	}
	rows, _, err := in.tx.Questionnaires(ctx, QuestionnaireFilter{})
	in.titles, in.asked, in.froze, in.at = map[string]ID{}, map[ID]*asks{}, map[ID]bool{}, map[ID]ID{}
	for _, r := range rows { // the newest edition of a title first
		for _, key := range []string{string(r.ID), keyOf(r.Title)} {
			if in.titles[key] == "" {
				in.titles[key] = r.ID
			}
		}
	}
	in.events, in.wording = map[string][]knownEvent{}, map[SaidWord]int{}
	for _, all := range in.days {
		for _, e := range all {
			in.events[string(e.id)] = append(in.events[string(e.id)], e)
			in.events[keyOf(e.title)] = append(in.events[keyOf(e.title)], e)
		}
	}
	in.parents, in.lines = map[string]parent{}, map[string]int{}
	if err != nil {
		return err
	}
	numbers, err := in.tx.FormsSent(ctx)
	for _, n := range numbers {
		in.sent.add(hashed(n))
	}
	return err
}

// formOfRow chooses the questionnaire that a row answers: the one that it names
// or that was chosen, else the one asked at its event, where the sheet has
// answers to it.
func (in *intake) formOfRow(ctx context.Context, r *intakeRow, a *Response) (err error) {
	id := in.o.Questionnaire
	if name := r.text("questionnaire"); name != "" {
		id = in.titles[keyOf(name)]
		if id == "" {
			id = in.titles[name]
		}
	}
	if id == "" && a.EventID != "" {
		if id, err = in.askedAt(ctx, a.EventID); err != nil {
			return err
		}
	}
	if in.asks, err = in.asksTo(ctx, id); err == nil && (id == in.o.Questionnaire || in.asks.askedIn(in.plan)) {
		a.QuestionnaireID = id
	}
	return err
}

// askedAt is the questionnaire of an event; "" is none.
func (in *intake) askedAt(ctx context.Context, event ID) (ID, error) {
	if id, known := in.at[event]; known {
		return id, nil
	}
	id, err := in.tx.QuestionnaireAt(ctx, event)
	in.at[event] = id
	return id, err
}

// asksTo are the questions that a form of a questionnaire may answer.
func (in *intake) asksTo(ctx context.Context, form ID) (k *asks, err error) {
	if k = in.asked[form]; k != nil {
		return k, nil
	}
	k, err = asksOf(ctx, in.tx, form)
	in.asked[form] = k
	return k, err
}

// askedIn says whether a column of the sheet answers what the questionnaire asks.
func (k *asks) askedIn(p SheetPlan) bool {
	return slices.ContainsFunc(p.Columns, func(c ColumnPlan) bool {
		q, _ := k.of(c.Field)
		return q != nil && k.own[q.Code]
	})
}

// frozen freezes the questionnaire that a form answers, once.
func (in *intake) frozen(ctx context.Context, form ID) error {
	if form == "" || in.froze[form] {
		return nil
	}
	in.froze[form] = true
	f, err := formOf(ctx, in.tx, form)
	if err != nil {
		return err
	}
	return freeze(ctx, in.tx, f)
}
