package sample

import "sofra/app"

// patterns tells what events of each kind begin with, in the words of the
// program's examples, and what a concert costs here.
func (s *story) patterns() {
	if s.err == nil {
		s.err = s.a.AddPatternExamples(s.ctx, "en")
	}
	if s.err != nil {
		return
	}
	rows, _, err := s.a.Patterns(s.ctx, app.PatternFilter{})
	s.begin = map[string]app.ID{}
	for _, r := range rows {
		s.begin[r.Kind] = r.ID
	}
	if s.err = err; err != nil {
		return
	}
	p, err := s.a.Pattern(s.ctx, s.begin["concert"])
	amounts := []app.Minor{40000, 65000, 18000, 12000}
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Part == app.PatternCosts && len(amounts) > 0 {
			l.Amount, amounts = amounts[0], amounts[1:]
		}
	}
	if s.err = err; err == nil {
		s.err = s.a.SavePattern(s.ctx, &p)
	}
}

// beginsWith is what an event was filled from: those that are still to come,
// and a panel. Of the rest nobody wrote down how the day went.
func (s *story) beginsWith(e *told, round int) app.ID {
	if round == 0 && (e.Kind == "concert" && e.Status != "done" || e.Title == "Neighbours in the news") {
		return s.begin[e.Kind]
	}
	return ""
}

// evenings tells how far the checklists are: something is done, somebody has
// answered, somebody has not, and the rest waits.
func (s *story) evenings() {
	for _, e := range s.told {
		if e.PatternID == "" || s.err != nil {
			continue
		}
		tasks, _, err := s.a.Tasks(s.ctx, app.TaskFilter{EventID: e.ID})
		s.err = err
		for i := range tasks {
			t := &tasks[i].Task
			switch {
			case e.Status == "done", i == 0:
				t.DoneOn = e.Day.Add(-*t.DaysBefore)
			case i == 1:
				t.PersonID, t.AskedOn = s.others[0].ID, e.Day.Add(-16)
			case i == 2:
				t.PersonID, t.AskedOn, t.AnsweredOn = s.others[1].ID, e.Day.Add(-12), e.Day.Add(-10)
			default:
				continue
			}
			keep(s, s.a.SaveTask, t)
		}
	}
}
