package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Task is one line of an event's checklist: what somebody is to do for it, or
// is asked and has to answer. It is due on a day, or so many days before its
// event, wherever that moves; or at no time that anybody set.
type Task struct {
	Kept
	EventID    ID
	Title      string
	PersonID   ID   // whose it is
	DueOn      Date // one of this and the days before
	DaysBefore *int // the event
	AskedOn    Date
	AnsweredOn Date
	DoneOn     Date
	Note       string
	Position   int
}

// TaskRow is a task as a list shows it.
type TaskRow struct {
	Task
	Person string
	Event  string
	Day    Date // of the event
	Due    Date // "" where nobody set one, or the event waits for a day
}

// Waits says whether somebody was asked and has not answered.
func (t Task) Waits() bool { return t.AskedOn != "" && t.AnsweredOn == "" && t.DoneOn == "" }

// TaskFilter says which tasks a list shows, the ones due first before others.
type TaskFilter struct {
	Page
	EventID  ID
	PersonID ID
	Open     bool // not done, and of an event that was not cancelled
	DueBy    Date // due until this day, or somebody has not answered
}

type taskReader interface {
	// Tasks lists tasks, and how many there are: those of one event in the
	// order of its checklist, others by the day on which they are due.
	Tasks(ctx context.Context, f TaskFilter) ([]TaskRow, int, error)

	// Task returns one, or ErrNotFound.
	Task(ctx context.Context, id ID) (Task, error)

	// TaskOwners lists those who have open tasks, each once, by name.
	TaskOwners(ctx context.Context) ([]Hit, error)
}

type taskWriter interface {
	// PutTask keeps t; a new one comes last in its checklist.
	PutTask(ctx context.Context, t *Task) error

	// DropTask forgets one.
	DropTask(ctx context.Context, k Kept) error
}

// mostDaysBefore is how long before an event something may be due.
const mostDaysBefore = 730

// Check returns Invalid when t breaks a rule.
func (t Task) Check() error {
	var before, answered words.Text
	switch {
	case t.DaysBefore == nil:
	case t.DueOn != "":
		before = words.T("Either a day or a number of days before the event.")
	case *t.DaysBefore < 0 || *t.DaysBefore > mostDaysBefore:
		before = words.T("Between 0 and {n} days.", "n", mostDaysBefore)
	}
	if t.AskedOn != "" && t.AnsweredOn != "" && t.AnsweredOn < t.AskedOn {
		answered = words.T("This is before the question was asked.")
	}
	return check(Wrong{"Title", NameRule(t.Title)}, Wrong{"DueOn", DayRule(t.DueOn)}, Wrong{"DaysBefore", before},
		Wrong{"AskedOn", DayRule(t.AskedOn)}, Wrong{"AnsweredOn", answered}, Wrong{"Note", LengthRule(t.Note)})
}

// SaveTask adds or replaces a line of a checklist.
func (a *App) SaveTask(ctx context.Context, t *Task) error {
	if err := t.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved the task {name}", "name", t.Title), func(tx Tx) error { return tx.PutTask(ctx, t) })
}

// RemoveTask takes a line out of its checklist.
func (a *App) RemoveTask(ctx context.Context, t Task) error {
	return a.change(ctx, words.T("Removed the task {name}", "name", t.Title), func(tx Tx) error { return tx.DropTask(ctx, t.Kept) })
}

// TaskMark is what is noted of a task with a day.
type TaskMark string

// The marks of a task.
const (
	TaskDone     TaskMark = "done"
	TaskOpen     TaskMark = "open" // not done after all
	TaskAsked    TaskMark = "asked"
	TaskAnswered TaskMark = "answered"
)

// Marks lists what can be noted of a task as it stands, the likeliest first.
func (t Task) Marks() []TaskMark {
	switch {
	case t.DoneOn != "":
		return []TaskMark{TaskOpen}
	case t.Waits():
		return []TaskMark{TaskAnswered, TaskDone, TaskAsked}
	}
	return []TaskMark{TaskDone, TaskAsked}
}

// MarkTask notes something of a task. Who is asked again has not answered yet.
func (a *App) MarkTask(ctx context.Context, id ID, mark TaskMark, on Date) error {
	now, err := a.Task(ctx, id)
	if err != nil {
		return err
	}
	return a.again(ctx, mark.verb(now.Title), func(tx Tx) error {
		t, err := tx.Task(ctx, id)
		if err != nil {
			return err
		}
		if !slices.Contains(t.Marks(), mark) {
			return ErrStale
		}
		switch mark {
		case TaskDone:
			t.DoneOn = on
		case TaskOpen:
			t.DoneOn = ""
		case TaskAsked:
			t.AskedOn, t.AnsweredOn = on, ""
		case TaskAnswered:
			t.AnsweredOn = max(on, t.AskedOn)
		}
		return tx.PutTask(ctx, &t)
	})
}

func (m TaskMark) verb(name string) words.Text {
	switch m {
	case TaskOpen:
		return words.T("Marked {name} as not done", "name", name)
	case TaskAsked:
		return words.T("Noted that somebody was asked: {name}", "name", name)
	case TaskAnswered:
		return words.T("Noted the answer: {name}", "name", name)
	}
	return words.T("Marked {name} as done", "name", name)
}
