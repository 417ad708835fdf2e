package sheet

import (
	"html"
	"regexp"
	"strconv"
	"strings"
)

// formula is the formula of a cell.
type formula struct {
	text   string
	kind   string // "", "shared", "array", "dataTable"
	area   string // of an array or a shared one
	shared string // its number
}

var (
	formulaForm = regexp.MustCompile(`(?s)<(?:\w+:)?f(?:\s[^>]*?)?(?:/>|>(.*?)</(?:\w+:)?f>)`)
	valueForm   = regexp.MustCompile(`(?s)<(?:\w+:)?v(?:\s[^>]*)?(?:/>|>.*?</(?:\w+:)?v>)`)
)

// formula is the formula of the cell, and whether it has one.
func (c *gridCell) formula() (f formula, ok bool) {
	at := formulaForm.FindStringSubmatchIndex(c.inner)
	if at == nil {
		return f, false
	}
	whole := c.inner[at[0]:at[1]]
	if at[2] >= 0 {
		f.text = html.UnescapeString(c.inner[at[2]:at[3]])
	}
	tag, _, _ := strings.Cut(whole, ">")
	for _, m := range attrForm.FindAllStringSubmatch(tag, -1) {
		value := strings.Trim(m[3], `"'`)
		switch m[1] {
		case "t":
			f.kind = value
		case "ref":
			f.area = value
		case "si":
			f.shared = value
		}
	}
	return f, true
}

// setFormula says the formula anew; its last result goes, for it may be wrong.
func (c *gridCell) setFormula(prefix string, f formula) {
	tag := "<" + prefix + "f"
	if f.kind == "array" {
		tag += ` t="array" ref="` + f.area + `"`
	}
	whole := tag + ">" + xmlText(f.text) + "</" + prefix + "f>"
	c.inner = formulaForm.ReplaceAllLiteralString(c.inner, whole)
	c.forget()
}

// forget takes away the last result of a formula: whoever opens the workbook
// works it out.
func (c *gridCell) forget() bool {
	was := c.inner
	c.inner = valueForm.ReplaceAllLiteralString(c.inner, "")
	c.attrs = without(c.attrs, "t")
	return c.inner != was
}

// without leaves an attribute out.
func without(attrs, name string) string {
	return attrForm.ReplaceAllStringFunc(attrs, func(one string) string {
		if strings.HasPrefix(one, name+"=") || strings.HasPrefix(one, name+" ") {
			return ""
		}
		return one
	})
}

// style is the number of the cell's style.
func (c *gridCell) style() int {
	for _, m := range attrForm.FindAllStringSubmatch(c.attrs, -1) {
		if m[1] == "s" {
			n, _ := strconv.Atoi(strings.Trim(m[3], `"'`))
			return n
		}
	}
	return 0
}

func (c *gridCell) setStyle(n int) {
	c.attrs = strings.TrimRight(without(c.attrs, "s"), " ") + ` s="` + strconv.Itoa(n) + `"`
}

// unshare writes formulas out that the file says once for many cells, so that
// each can be moved on its own.
func (g *grid) unshare() {
	type master struct {
		formula
		column, row int
	}
	masters := map[string]master{}
	for _, r := range g.rows {
		for _, c := range r.cells {
			f, ok := c.formula()
			if !ok || f.kind != "shared" {
				continue
			}
			if f.text != "" {
				masters[f.shared] = master{f, c.column, r.number}
			} else if m, known := masters[f.shared]; known {
				f.text = movedFormula(m.text, filled(r.number-m.row, c.column-m.column))
			}
			f.kind = ""
			c.setFormula(g.prefix, f)
			g.changed = true
		}
	}
}

// formulas hands each cell with a formula on.
func (g *grid) formulas(each func(row int, c *gridCell, f formula) error) error {
	for _, r := range g.rows {
		for _, c := range r.cells {
			if f, ok := c.formula(); ok {
				if err := each(r.number, c, f); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
