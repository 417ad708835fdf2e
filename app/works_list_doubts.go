package app

import (
	"slices"

	"sofra/app/words"
)

// doubts are what may be wrong with the list, each with the works it is of.
// None of them keeps anything off the list; what the society does not ask for is
// named here as well.
func (l *listing) doubts() (all []WorksDoubt) {
	where := l.atWork
	add := func(which []listedWork, text func(n int) words.Text) {
		var of []Hit
		for _, one := range which {
			hit := where(one)
			if !slices.ContainsFunc(of, func(h Hit) bool { return h.ID == hit.ID && h.Name == hit.Name }) {
				of = append(of, hit)
			}
		}
		if len(of) > 0 {
			all = append(all, WorksDoubt{text(len(of)), of})
		}
	}
	with := func(wrong func(listedWork) bool) []listedWork {
		return slices.DeleteFunc(slices.Clone(l.lines), func(o listedWork) bool { return !wrong(o) })
	}
	add(with(listedWork.unknown), func(n int) words.Text { return words.N("{n} pieces are not in the list of works", n) })
	add(with(listedWork.lacksComposer), func(n int) words.Text { return words.N("{n} works have no composer", n) })
	add(with(listedWork.lacksArranger), func(n int) words.Text { return words.N("{n} arrangements have no arranger", n) })
	add(with(listedWork.lacksRights), func(n int) words.Text { return words.N("Of {n} works the rights are not known", n) })
	add(l.left, func(n int) words.Text {
		return words.N("{n} works are not on the list: the society does not ask for them", n)
	})
	if where = l.inProgramme; l.ask.Moment == ListAfter {
		add(l.guessed, func(n int) words.Text {
			return words.N("{n} works were not measured: the planned length stands there", n)
		})
		add(l.unsaid, func(n int) words.Text {
			return words.N("Of {n} works nobody said whether they were played; they are not on the list", n)
		})
	}
	return all
}

// unknown says that a line is of no work in the office's list.
func (o listedWork) unknown() bool { return o.WorkID == "" }

// lacksComposer says that a work is by somebody and nobody is named.
func (o listedWork) lacksComposer() bool {
	return o.WorkID != "" && o.work.Composer == "" && o.work.Rights != RightsTraditional && o.work.Rights != RightsArranged
}

// lacksArranger says that a traditional theme was arranged by nobody who is named.
func (o listedWork) lacksArranger() bool {
	return o.WorkID != "" && o.work.Interprets() && o.work.Arranger == ""
}

func (o listedWork) lacksRights() bool { return o.WorkID != "" && o.work.Rights == "" }
