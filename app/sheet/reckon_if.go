package sheet

// asked are cells with what is asked of each of them.
type asked struct {
	cells stretch
	holds func(answer) answer
}

// askedFor reads pairs of cells and conditions, all of one size.
func (w work) askedFor(given []expression) (all []asked, ok bool) {
	if len(given)%2 != 0 {
		return nil, false
	}
	for i := 0; i < len(given); i += 2 {
		a, holds := w.of(given[i]), condition(w.value(w.of(given[i+1])))
		if a.kind != cellsAnswer || holds == nil {
			return nil, false
		}
		if len(all) > 0 && (a.cells.wide() != all[0].cells.wide() || a.cells.high() != all[0].cells.high()) {
			return nil, false
		}
		all = append(all, asked{a.cells, holds})
	}
	return all, true
}

// places are where all conditions hold, in order, as far down as anything stands
// there or beside; more is how many there are below, where nothing does, less than
// none where nobody says how far that is.
func (w work) places(all []asked, beside ...stretch) (at [][2]int, more int, ok bool) {
	size, rows, blank := all[0].cells, 0, true
	for _, a := range all {
		rows = max(rows, a.cells.grid.last()-a.cells.top+1)
		blank = blank && a.holds(answer{}).n != 0
	}
	for _, b := range beside {
		rows = max(rows, b.grid.last()-b.top+1)
	}
	rows = min(rows, size.high())
	for row := range rows {
		for column := range size.wide() {
			holds := true
			for _, a := range all {
				is := a.holds(w.at(a.cells.place(column, row)))
				if is.kind == unknownAnswer || w.looks > mostLooks {
					return nil, 0, false
				}
				holds = holds && is.n != 0
			}
			if w.looks++; holds {
				at = append(at, [2]int{column, row})
			}
		}
	}
	if blank && size.whole {
		return at, -1, true // to the last row of a sheet, which programs have elsewhere
	}
	if blank {
		more = (size.high() - rows) * size.wide()
	}
	return at, more, true
}

// sumIf sums the cells where conditions hold; of several, what is summed comes first.
func sumIf(several, average bool) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		var what answer
		if several {
			what, given = w.of(given[0]), given[1:]
		} else {
			what = w.of(given[len(given)/3*2]) // the first, if there is no third
			given = given[:2]
		}
		all, ok := w.askedFor(given)
		if !ok || what.kind != cellsAnswer {
			return unknown()
		}
		at, _, ok := w.places(all, what.cells)
		if !ok {
			return unknown()
		}
		s := &sums{}
		for _, p := range at {
			one := answer{kind: cellsAnswer, cells: what.cells.place(p[0], p[1])}
			if stop := w.addAll(s, one); stop.stops() {
				return stop
			}
		}
		if average {
			return s.average()
		}
		return finite(s.sum())
	}
}

func countIf(w work, given []expression) answer {
	all, ok := w.askedFor(given)
	if !ok {
		return unknown()
	}
	at, more, ok := w.places(all)
	if !ok || more < 0 {
		return unknown()
	}
	return figure(float64(len(at) + more))
}
