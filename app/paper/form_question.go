package paper

import (
	"slices"
	"strconv"

	"sofra/app"
	"sofra/app/words"
)

// What a hand ticks is this wide, in millimetres: wide enough for a pen in the
// dark of a hall.
const (
	tickWide   = 6.6
	tickHigh   = 7.4 // of a line with one
	asideWide  = 6.0 // of the number of a question
	writeHigh  = 8.2 // of a line to write on
	writeShort = 34.0
)

// shapeOf is what the answers to a question are ticked in.
func shapeOf(q app.AskedQuestion) shape {
	switch {
	case q.Kind == app.AsksSeveral:
		return square
	case q.Kind == app.AsksConsent, len(q.Choices) > 0, len(stepsOf(q)) > 0:
		return circle
	}
	return noShape
}

// stepsOf are the numbers of a scale that a form shows; none where a number is
// written.
func stepsOf(q app.AskedQuestion) (all []int) {
	step := 1
	if wide := q.High - q.Low; wide > 10 {
		step = wide / 10
		if wide%10 != 0 {
			return nil
		}
	}
	for n := q.Low; q.HasScale() && n <= q.High; n += step {
		all = append(all, n)
	}
	return all
}

// question is one question: on which answer it waits, what it asks, and the room
// for its answer.
func (f *formed) question(n int, q app.AskedQuestion) []row {
	in := box{left: f.side + asideWide, wide: f.column() - asideWide}
	var rows []row
	if q.WhenQuestion != "" {
		rows = f.columns(in, formKind, f.waits(q)...)
	}
	var asked, hints []string
	for _, b := range f.books {
		t := q.In(b.Lang())
		asked = append(asked, t.Text)
		if hint := t.Hint; !q.Identity || hint != b.T("You need not answer.") { // the heading says so
			hints = append(hints, hint)
		}
	}
	if once(asked) == "" {
		asked = []string{q.Said(f.books[0].Lang())}
	}
	number := strconv.Itoa(n + 1)
	if q.Needed {
		number += "*"
	}
	rows = append(rows, beside(f.para(box{left: f.side, wide: asideWide}, phrase{number, formCount}), f.columns(in, formQuestion, asked...)))
	rows = append(rows, f.columns(in, formSmall, hints...)...)
	return append(append(rows, gap(1.4)), f.room(in, q)...)
}

// waits says of which answer to which question before it a question speaks.
func (f *formed) waits(q app.AskedQuestion) (all []string) {
	for i, before := range f.Form.Asked {
		if before.Code != q.WhenQuestion {
			continue
		}
		for _, b := range f.books {
			answer := q.WhenAnswer
			for _, c := range before.Choices {
				if c.Code == q.WhenAnswer {
					answer = c.Said(b.Lang())
				}
			}
			all = append(all, b.T("Only if you answered “{answer}” to question {n}:", "answer", answer, "n", i+1))
		}
	}
	return all
}

// room is where the answer goes.
func (f *formed) room(in box, q app.AskedQuestion) []row {
	switch {
	case q.HasScale():
		return f.scale(in, q)
	case q.Kind == app.AsksConsent:
		return f.options(in, circle, f.said(words.T("Yes")), f.said(words.T("No")))
	case q.Kind == app.AsksNumber:
		return []row{{writeHigh, []mark{{x: in.left, y: 0.2, wide: writeShort, high: writeHigh - 0.4, shape: frame, as: formEdge}}}}
	case q.Kind == app.AsksText:
		return []row{f.line(in, 0), f.line(in, 0), f.line(in, 0)}
	case len(q.Choices) == 0:
		return []row{f.line(in, 0)}
	}
	rows := f.options(in, shapeOf(q), f.choices(q)...)
	for _, c := range q.Choices {
		if q.Code == "community" && c.Code == app.OtherCommunity {
			label := once(f.said(words.T("In own words"))) + ":"
			at := f.measure(label, formSmall) + 2
			said := f.line(in, at)
			said.marks = append(said.marks, mark{x: in.left, y: writeHigh - 1.6, text: label, as: formSmall})
			rows = append(rows, said)
		}
	}
	return rows
}

// line is one to write on, from so far on.
func (f *formed) line(in box, from float64) row {
	line := rule(in.left+from, in.wide-from, quiet)
	line.y = writeHigh - 1
	return row{writeHigh, []mark{line}}
}

// choices are the answers in each language.
func (f *formed) choices(q app.AskedQuestion) (all [][]string) {
	for _, c := range q.Choices {
		var said []string
		for _, l := range f.Langs {
			said = append(said, c.In(l))
		}
		if once(said) == "" {
			said = []string{c.Said(f.Langs[0])}
		}
		all = append(all, said)
	}
	return all
}

// options are answers with a shape to tick before each: in one column, or in two
// or three where that saves room and parts no word. They are read downwards.
func (f *formed) options(in box, s shape, all ...[]string) []row {
	best := f.across(in, s, 1, all)
	for n := 2; n <= min(3, len(all)); n++ {
		if rows := f.across(in, s, n, all); rows != nil && heightOf(rows) < 0.85*heightOf(best) {
			best = rows
		}
	}
	return best
}

// across are answers in so many columns; none where a word would be parted, or
// where words stand in three columns on more than one line.
func (f *formed) across(in box, s shape, n int, all [][]string) (rows []row) {
	const between = 3
	wide := (in.wide - between*float64(n-1)) / float64(n)
	down := (len(all) + n - 1) / n
	for i := range down {
		var options []row
		for column := range n {
			at := column*down + i
			if at >= len(all) {
				continue
			}
			text := once(all[at])
			one := f.option(box{left: in.left + float64(column)*(wide+between), wide: wide}, s, text)
			if n > 1 && f.longest(text, formAnswer) > wide-tickWide-2 || n > 2 && one.high > tickHigh {
				return nil
			}
			options = append(options, one)
		}
		rows = append(rows, amidst(options...))
	}
	return rows
}

// option is one answer.
func (f *formed) option(in box, s shape, text string) row {
	words := f.para(box{left: in.left + tickWide + 2, wide: in.wide - tickWide - 2}, phrase{text, formAnswer})
	said := beside(words)
	high := max(tickHigh, said.high+1)
	for i := range said.marks {
		said.marks[i].y += (high - said.high) / 2
	}
	said.high = high
	said.marks = append(said.marks, mark{x: in.left, y: (high - tickWide) / 2, wide: tickWide, shape: s, as: formEdge})
	return said
}

// scale is a circle for each number, with what the ends mean: beside a short one,
// below a long one.
func (f *formed) scale(in box, q app.AskedQuestion) []row {
	var low, high []string
	for _, l := range f.Langs {
		low, high = append(low, q.In(l).LowLabel), append(high, q.In(l).HighLabel)
	}
	steps := stepsOf(q)
	if len(steps) == 0 {
		ends := once(low) + " " + strconv.Itoa(q.Low) + " – " + strconv.Itoa(q.High) + " " + once(high)
		write := []row{{writeHigh, []mark{{x: in.left, y: 0.2, wide: writeShort, high: writeHigh - 0.4, shape: frame, as: formEdge}}}}
		return append(f.para(in, phrase{ends, formSmall}), write...)
	}
	if len(steps) <= 6 {
		const pitch = 12.5
		wide := pitch * float64(len(steps))
		side := (in.wide - wide) / 2
		left := f.ends(box{left: in.left, wide: side - 2, stands: toRight}, low)
		right := f.ends(box{left: in.left + side + wide + 2, wide: side - 2}, high)
		return []row{amidst(f.circles(in.left+side, pitch, steps), beside(left), beside(right))}
	}
	pitch := (in.wide - tickWide) / float64(len(steps)-1)
	circles := f.circles(in.left-(pitch-tickWide)/2, pitch, steps)
	below := beside(f.ends(box{left: in.left, wide: in.wide/2 - 3}, low), f.ends(box{left: in.left + in.wide/2 + 3, wide: in.wide/2 - 3, stands: toRight}, high))
	return []row{circles, gap(0.6), below}
}

// ends are the words at an end of a scale, a line a language.
func (f *formed) ends(in box, all []string) (rows []row) {
	for i, text := range all {
		if text != "" && !slices.Contains(all[:i], text) {
			rows = append(rows, f.para(in, phrase{text, formSmall})...)
		}
	}
	return rows
}

// circles are the numbers of a scale, each in its circle.
func (f *formed) circles(left, pitch float64, steps []int) (one row) {
	one.high = tickHigh
	for i, n := range steps {
		middle, text := left+pitch*(float64(i)+0.5), strconv.Itoa(n)
		one.marks = append(one.marks,
			mark{x: middle - tickWide/2, y: (tickHigh - tickWide) / 2, wide: tickWide, shape: circle, as: formEdge},
			mark{x: middle - f.measure(text, formFigure)/2, y: tickHigh/2 + formFigure.size*25.4/72*0.36, text: text, as: formFigure})
	}
	return one
}

// amidst puts rows beside each other, each at half the height of the highest.
func amidst(all ...row) (one row) {
	for _, r := range all {
		one.high = max(one.high, r.high)
	}
	for _, r := range all {
		for _, m := range r.marks {
			m.y += (one.high - r.high) / 2
			one.marks = append(one.marks, m)
		}
	}
	return one
}
