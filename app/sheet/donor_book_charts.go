package sheet

import (
	"errors"
	"fmt"
	"html"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	levelsForm  = regexp.MustCompile(`(?s)<(?:\w+:)?multiLvlStrCache>.*?</(?:\w+:)?multiLvlStrCache>`)
	drawnForm   = regexp.MustCompile(`(?s)(<(?:\w+:)?(num|str)Ref>\s*<(\w+:)?f>([^<]*)</(?:\w+:)?f>)(?:\s*<(?:\w+:)?(?:num|str)Cache(?:/>|>(.*?)</(?:\w+:)?(?:num|str)Cache>))?`)
	formatForm  = regexp.MustCompile(`(?s)<(?:\w+:)?formatCode>(.*?)</`)
	hiddenWidth = regexp.MustCompile(`<(?:\w+:)?col\s[^>]*hidden="(?:1|true)"`)
)

// charts writes anew what the charts remember of their cells, for programs that show a
// chart without working anything out. Where a cell is not worked out here, the chart
// remembers nothing, and is drawn by whoever opens the workbook.
func (r *reckoner) charts() (err error) {
	for _, name := range r.donorBook.named("xl/charts/chart") {
		content, failed := r.get(name)
		err = errors.Join(err, failed)
		if len(content) == 0 || !drawnForm.Match(content) {
			continue
		}
		text := levelsForm.ReplaceAllLiteralString(string(content), "")
		r.set(name, []byte(drawnForm.ReplaceAllStringFunc(text, func(whole string) string {
			m := drawnForm.FindStringSubmatch(whole)
			return m[1] + r.remembered(m[2] == "num", m[3], m[4], m[5])
		})))
	}
	return err
}

// remembered is what a chart remembers of cells, "" where that is not sure.
func (r *reckoner) remembered(numbers bool, prefix, formula, was string) string {
	e, ok := readFormula(html.UnescapeString(formula))
	if !ok || len(r.grids) == 0 {
		return ""
	}
	w := work{reckoner: r, home: r.grids[0]}
	a := w.of(e)
	size := a.cells.wide() * a.cells.high()
	if a.kind != cellsAnswer || a.cells.wide() > 1 && a.cells.high() > 1 || size > mostMany || a.cells.hides() {
		return ""
	}
	var points strings.Builder
	if !w.each(a.cells, func(column, row int, one answer) bool {
		said, sure := r.point(a.cells.place(column, row), one, numbers)
		if said != "" {
			fmt.Fprintf(&points, `<%[1]spt idx="%[2]d"><%[1]sv>%[3]s</%[1]sv></%[1]spt>`, prefix, max(column, row), xmlText(said))
		}
		return sure
	}) {
		return ""
	}
	kind, format := "str", ""
	if numbers {
		kind, format = "num", "General"
		if m := formatForm.FindStringSubmatch(was); m != nil && m[1] != "" {
			format = m[1]
		}
		format = fmt.Sprintf("<%[1]sformatCode>%[2]s</%[1]sformatCode>", prefix, format)
	}
	return fmt.Sprintf(`<%[1]s%[2]sCache>%[3]s<%[1]sptCount val="%[4]d"/>%[5]s</%[1]s%[2]sCache>`, prefix, kind, format, size, points.String())
}

// point is what a chart says of one cell; of numbers among words only whole ones that
// are written as they are.
func (r *reckoner) point(at stretch, one answer, numbers bool) (said string, sure bool) {
	switch {
	case one.kind == numberAnswer && numbers:
		return strconv.FormatFloat(fifteen(one.n), 'g', -1, 64), true
	case one.kind == textAnswer && !numbers:
		return cellText(one.text), true
	case one.kind == textAnswer:
		return "", true
	case one.kind == numberAnswer && one.n == math.Trunc(one.n) && math.Abs(one.n) < 1e10 && at.grid.cell(at.left, at.top).style() == 0:
		return strconv.FormatFloat(one.n, 'f', -1, 64), true
	}
	return "", false
}

// hides says that rows or columns of cells may be hidden, which charts pass over.
func (a stretch) hides() bool {
	return hiddenWidth.Match(a.grid.head) || slices.ContainsFunc(a.grid.rows, func(r *gridRow) bool {
		return r.number >= a.top && r.number <= a.bottom && isTrue(tagAttr(r.attrs, "hidden"))
	})
}
