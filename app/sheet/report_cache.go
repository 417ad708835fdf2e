package sheet

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"sofra/app"
)

// cached is what one reference of a chart says: programs that do not work tables
// out (viewers, mail, assistive ones) draw a chart from it.
type cached struct {
	ref    string
	texts  []string // of names and labels
	number bool
	cells  []app.Value // of values
	kind   app.CellKind
}

// remember writes what a chart shows into its part, which the library leaves empty.
func (b *book) remember(t *placed, c app.Chart) error {
	name := fmt.Sprintf("xl/charts/chart%d.xml", b.charts)
	part, ok := b.Pkg.Load(name)
	if !ok {
		return fmt.Errorf("no part %s", name)
	}
	content := part.([]byte)
	for _, one := range t.cache(c) {
		from := "<f>" + inXML(one.ref) + "</f>"
		if one.number {
			from += "<numCache><formatCode></formatCode></numCache>"
		}
		if !bytes.Contains(content, []byte(from)) {
			return fmt.Errorf("no reference %s in %s", one.ref, name)
		}
		content = bytes.ReplaceAll(content, []byte(from), []byte("<f>"+inXML(one.ref)+"</f>"+one.xml(b.words.PercentForm())))
	}
	b.Pkg.Store(name, bytes.Replace(content, []byte(`<lang val="en-US">`), []byte(`<lang val="`+string(b.report.Lang)+`">`), 1))
	return nil
}

// cache are the references of a chart with what their cells say.
func (t *placed) cache(c app.Chart) (all []cached) {
	from, to := t.span(c)
	labels := cached{ref: t.cells(c.Labels, from, to)}
	for _, row := range t.shownRows(c) {
		labels.texts = append(labels.texts, row[t.Column(c.Labels)].Text)
	}
	all = append(all, labels)
	for _, key := range c.Values {
		at := t.Column(key)
		values := cached{ref: t.cells(key, from, to), number: true, kind: t.Columns[at].Cell}
		for _, row := range t.shownRows(c) {
			values.cells = append(values.cells, row[at])
		}
		all = append(all, cached{ref: t.cells(key, t.top, t.top), texts: []string{t.titles[at]}}, values)
	}
	return all
}

// shownRows are the rows that a chart draws.
func (t *placed) shownRows(c app.Chart) [][]app.Value {
	if c.To == 0 {
		return t.Rows
	}
	return t.Rows[c.From:min(c.To, len(t.Rows))]
}

func (c cached) xml(share string) string {
	var s strings.Builder
	point := func(i int, v string) {
		fmt.Fprintf(&s, `<pt idx="%d"><v>%s</v></pt>`, i, inXML(v))
	}
	if !c.number {
		fmt.Fprintf(&s, `<strCache><ptCount val="%d"></ptCount>`, len(c.texts))
		for i, text := range c.texts {
			point(i, fitting(text))
		}
		return s.String() + "</strCache>"
	}
	form := formats(share)[c.kind]
	if form == "" {
		form = "General"
	}
	fmt.Fprintf(&s, `<numCache><formatCode>%s</formatCode><ptCount val="%d"></ptCount>`, inXML(form), len(c.cells))
	for i, v := range c.cells {
		if n, ok := drawable(v, c.kind); ok {
			point(i, strconv.FormatFloat(n, 'g', -1, 64))
		}
	}
	return s.String() + "</numCache>"
}

// drawable is a value that a chart can draw.
func drawable(v app.Value, kind app.CellKind) (float64, bool) {
	if !v.Has {
		return 0, false
	}
	switch n := number(v, kind).(type) {
	case float64:
		return n, true
	case int64:
		return float64(n), true
	}
	return 0, false
}

func inXML(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // to memory: it cannot fail
	return b.String()
}

// How many bars a chart's text for those who cannot see it names, and how long it is
// at most.
const (
	mostSaid    = 12
	longestSaid = 2000
)

// said is a chart in words, for those who hear the workbook: what it shows, bar by
// bar where they are few.
func (b *book) said(t *placed, c app.Chart) string {
	rows := t.shownRows(c)
	title := c.Title[:len(strings.ToValidUTF8(c.Title[:min(len(c.Title), longestSaid)], ""))]
	var series []string
	for _, key := range c.Values {
		series = append(series, t.Columns[t.Column(key)].Title)
	}
	if title += " (" + strings.Join(series, " | ") + ")"; len(rows) > mostSaid {
		return title
	}
	var all []string
	for _, row := range rows {
		text := row[t.Column(c.Labels)].Text
		var values []string
		for _, key := range c.Values {
			values = append(values, b.inWords(row[t.Column(key)], t.Columns[t.Column(key)].Cell))
		}
		all = append(all, strings.TrimSpace(text+" "+strings.Join(values, " | ")))
	}
	if text := title + ": " + strings.Join(all, "; "); len(text) <= longestSaid {
		return text
	}
	return title
}

// inWords is a value as a sentence has it.
func (b *book) inWords(v app.Value, kind app.CellKind) string {
	n, ok := drawable(v, kind)
	switch {
	case !ok:
		return v.Text
	case kind == app.MoneyCell:
		return b.words.Decimal(v.N, 2)
	case kind == app.ShareCell:
		return b.words.Percent(v.N, v.Of)
	}
	return b.words.Int(int64(n))
}
