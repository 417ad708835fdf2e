package sheet

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// growParts lets follow what lies over a sheet or beside it: tables, pictures and
// charts, comments, pivot tables.
func (b *donorBook) growParts(sheet string, g growth) (err error) {
	ranges := change{attr: func(_, _, name, value string) string {
		if name == "ref" {
			return g.movedAreas(value, false)
		}
		return value
	}}
	tables := ranges
	tables.text = g.inFormulas(g.sheet).text
	for _, kind := range []struct {
		name string
		change
	}{{"table", tables}, {"comments", ranges}, {"threadedComment", ranges}, {"pivotTable", ranges}, {"drawing", g.anchors()}, {"vmlDrawing", g.notes()}} {
		parts, failed := b.related(sheet, kind.name)
		err = errors.Join(err, failed)
		for _, part := range parts {
			failed := b.alter(part, kind.change)
			if kind.name != "vmlDrawing" { // which is no XML at times, and then stays
				err = errors.Join(err, failed)
			}
		}
	}
	return err
}

// anchors moves pictures and charts with the cells that they lie on, as far as
// they want to be moved.
func (g growth) anchors() change {
	how, moved := "", false
	return change{
		starts: func(element string) {
			if strings.HasSuffix(element, "Anchor") {
				how, moved = "", false
			}
		},
		attr: func(_, element, name, value string) string {
			if element == "twoCellAnchor" && name == "editAs" {
				how = value
			}
			return value
		},
		text: func(around, element, value string) string {
			if element != "row" || how == "absolute" || around != "from" && around != "to" {
				return value
			}
			if around == "to" && how == "oneCell" && !moved {
				return value // it keeps its size
			}
			now := g.rowFrom0(value)
			moved = moved || around == "from" && now != value
			return now
		},
	}
}

// notes moves the boxes of comments.
func (g growth) notes() change {
	return change{text: func(_, element, value string) string {
		switch element {
		case "Row":
			return g.rowFrom0(value)
		case "Anchor":
			at := strings.Split(value, ",")
			for _, i := range []int{2, 6} {
				if i < len(at) {
					at[i] = " " + g.rowFrom0(at[i])
				}
			}
			return strings.Join(at, ",")
		}
		return value
	}}
}

var sourceForm = regexp.MustCompile(`<(?:\w+:)?worksheetSource\s[^>]*>`)

// growSource lets the range follow that a pivot table sums up.
func (b *donorBook) growSource(name string, g growth) error {
	content, err := b.get(name)
	if err != nil {
		return err
	}
	b.set(name, sourceForm.ReplaceAllFunc(content, func(tag []byte) []byte {
		if !strings.EqualFold(tagAttr(string(tag), "sheet"), g.sheet) {
			return tag
		}
		return changedTag(tag, "", "worksheetSource", func(_, _, name, value string) string {
			if name == "ref" {
				return g.movedAreas(value, false)
			}
			return value
		})
	}))
	return nil
}

// tagAttr is an attribute of a tag.
func tagAttr(tag, name string) string {
	for _, m := range attrForm.FindAllStringSubmatch(tag, -1) {
		if m[1] == name {
			return strings.Trim(m[3], `"'`)
		}
	}
	return ""
}

var (
	calcForm   = regexp.MustCompile(`<((?:\w+:)?)calcPr((?:\s[^>]*?)?)(/?)>`)
	beforeCalc = regexp.MustCompile(`(?s)</((?:\w+:)?)(?:sheets|functionGroups|externalReferences|definedNames)>`)
	pivotForm  = regexp.MustCompile(`<(?:\w+:)?pivotCacheDefinition\s[^>]*>`)
	chainType  = regexp.MustCompile(`<(?:\w+:)?Override\s[^>]*calcChain[^>]*?(?:/>|></(?:\w+:)?Override>)`)
	chainLink  = regexp.MustCompile(`<(?:\w+:)?Relationship\s[^>]*calcChain[^>]*?(?:/>|></(?:\w+:)?Relationship>)`)
)

// settle takes away all that was worked out before. Every program works it out when it
// opens the workbook.
func (b *donorBook) settle() error {
	for _, g := range b.grids {
		for _, r := range g.rows {
			for _, c := range r.cells {
				if _, ok := c.formula(); ok && c.forget() {
					g.changed = true
				}
			}
		}
	}
	replace := func(name string, form *regexp.Regexp, by func(string) string) error {
		content, err := b.get(name)
		if err == nil && len(content) > 0 {
			b.set(name, []byte(form.ReplaceAllStringFunc(string(content), by)))
		}
		return err
	}
	nothing := func(string) string { return "" }
	var err error
	for _, name := range b.named("xl/pivotcache/pivotcachedefinition") {
		err = errors.Join(err, replace(name, pivotForm, func(tag string) string {
			return strings.TrimSuffix(without(tag, "refreshOnLoad"), ">") + ` refreshOnLoad="1">`
		}))
	}
	if b.parts["xl/calcchain.xml"] != nil { // the order in which cells were worked out: Excel makes it anew
		b.gone["xl/calcchain.xml"] = true
		err = errors.Join(err, replace("[content_types].xml", chainType, nothing), replace("xl/_rels/workbook.xml.rels", chainLink, nothing))
	}
	return errors.Join(err, b.workOut())
}

// workOut asks whoever opens the workbook to work all formulas out.
func (b *donorBook) workOut() error {
	content, err := b.get("xl/workbook.xml")
	if err != nil {
		return err
	}
	text := string(content)
	if calcForm.MatchString(text) {
		text = calcForm.ReplaceAllStringFunc(text, func(tag string) string {
			m := calcForm.FindStringSubmatch(tag)
			return "<" + m[1] + "calcPr" + strings.TrimRight(without(m[2], "fullCalcOnLoad"), " ") + ` fullCalcOnLoad="1"` + m[3] + ">"
		})
	} else if ends := beforeCalc.FindAllStringSubmatchIndex(text, -1); len(ends) > 0 {
		last := ends[len(ends)-1]
		text = text[:last[1]] + "<" + text[last[2]:last[3]] + `calcPr fullCalcOnLoad="1"/>` + text[last[1]:]
	}
	b.set("xl/workbook.xml", []byte(text))
	return nil
}

// numberOf reads a number of the file; what is none is 0.
func numberOf(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
