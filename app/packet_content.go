package app

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
)

// packetContent is what one side has of an event that both may change.
type packetContent struct {
	event    Event
	visitors []Visitor
	tasks    []Task
	forms    []Response
}

// sideOf reads what a side has, without its forms: the packet has all of its
// own, and of the office those count that the packet has or came with before.
func sideOf(ctx context.Context, r Reader, event ID) (c packetContent, err error) {
	if c.event, err = r.Event(ctx, event); err != nil {
		return c, err
	}
	if c.visitors, err = r.Visitors(ctx, event); err != nil {
		return c, err
	}
	rows, _, err := r.Tasks(ctx, TaskFilter{EventID: event})
	for _, t := range rows {
		c.tasks = append(c.tasks, t.Task)
	}
	return c, err
}

// doorSide is what came back.
func doorSide(ctx context.Context, door Reader, event ID) (c packetContent, err error) {
	if c, err = sideOf(ctx, door, event); err != nil {
		return c, err
	}
	rows, _, err := door.Responses(ctx, ResponseFilter{EventID: event})
	for i := 0; i < len(rows) && err == nil; i++ {
		var r Response
		r, err = door.Response(ctx, rows[i].ID)
		c.forms = append(c.forms, r)
	}
	slices.SortFunc(c.forms, func(a, b Response) int { // a second entry comes behind its first
		return cmp.Or(cmp.Compare(a.SecondOf, ""), cmp.Compare(a.ID, b.ID))
	})
	return c, err
}

// officeSide is what the office has now of what came back, and of what came
// back before. Who was erased is named no more, whatever the packet says.
func officeSide(ctx context.Context, office Reader, event ID, base packetLines, door *packetContent) (c packetContent, err error) {
	if c, err = sideOf(ctx, office, event); err != nil {
		return c, err
	}
	wanted := map[ID]bool{}
	for k := range base {
		if k.Of == LineForm {
			wanted[ID(k.ID)] = true
		}
	}
	for _, f := range door.forms {
		wanted[f.ID] = true
	}
	for id := range wanted {
		r, err := office.Response(ctx, id)
		if errors.Is(err, ErrNotFound) || err == nil && r.DeletedAt != "" {
			continue
		}
		if err != nil {
			return c, err
		}
		c.forms = append(c.forms, r)
	}
	door.visitors = slices.Clone(door.visitors)
	for i, d := range door.visitors {
		at := slices.IndexFunc(c.visitors, func(v Visitor) bool { return v.ID == d.ID && v.PersonID != "" && v.Person == ErasedName })
		if at >= 0 {
			door.visitors[i].Name, door.visitors[i].Note = ErasedName, ""
		}
	}
	return c, nil
}

// lines are what a side has, field by field.
func (c packetContent) lines() packetLines {
	all := packetLines{}
	for _, v := range c.visitors {
		all[PacketLine{LineName, string(v.ID)}] = map[string]string{
			"name": v.Shown(), "state": string(v.State), "note": v.Note, "came_at": string(v.CameAt), "person": string(v.PersonID), "title": v.Shown()}
	}
	for _, t := range c.tasks {
		all[PacketLine{LineTask, string(t.ID)}] = map[string]string{"done": string(t.DoneOn), "title": t.Title}
	}
	for _, f := range c.forms {
		all[PacketLine{LineForm, string(f.ID)}] = map[string]string{"form": f.said(), "title": f.Number}
	}
	for _, n := range c.event.Attendance {
		k := PacketLine{LineCount, n.counts()}
		was := all[k]
		if was == nil {
			was = map[string]string{}
		}
		all[k] = map[string]string{"people": strconv.Itoa(count(was["people"]) + n.People), "note": joinNotes(was["note"], n.Note)}
	}
	return all
}

// counts names what a count counts, whichever row keeps it.
func (n Attendance) counts() string {
	if n.Way == headLine {
		return headLine
	}
	return TallyPartOf(n.Category).Category()
}

// said is what a form says, without what each office has of its own.
func (r Response) said() string {
	r.Kept, r.ProjectID, r.EventID, r.QuestionnaireID = Kept{ID: r.ID}, "", "", ""
	r.Answers = slices.Clone(r.Answers)
	for i := range r.Answers {
		r.Answers[i].Kept, r.Answers[i].ResponseID = Kept{ID: r.Answers[i].ID}, ""
	}
	slices.SortFunc(r.Answers, func(a, b FormAnswer) int { return cmp.Compare(a.ID, b.ID) })
	said, err := json.Marshal(r)
	if err != nil {
		return string(r.ID) // all of its fields can be written
	}
	return string(said)
}
