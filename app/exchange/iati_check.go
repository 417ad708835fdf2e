package exchange

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// CheckIATI holds an activity file against the rules of the standard that its
// schemas do not know, and against their order of elements. The first rule that is
// broken is a Fault which says what to do.
func CheckIATI(r io.Reader, today app.Date) error {
	root, err := readNode(xml.NewDecoder(r))
	if err != nil || root.name != "iati-activities" {
		return &app.Fault{Code: "iati_structure", Text: words.T("This is no activity file of IATI.")}
	}
	if err := root.inOrder(""); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, a := range root.all("iati-activity") {
		c := activityCheck{node: a, ident: a.child("iati-identifier").text, today: today}
		if seen[c.ident] {
			return c.fault("iati_identifier", words.T("Two activities are called {activity}. Give each grant its own identifier on its contract.", "activity", c.ident))
		}
		seen[c.ident] = true
		for _, rule := range iatiRules() {
			if err := rule(c); err != nil {
				return err
			}
		}
	}
	return nil
}

// activityCheck holds the rules against one activity.
type activityCheck struct {
	*node
	ident string
	today app.Date
}

func (c activityCheck) fault(code string, text words.Text) error {
	return &app.Fault{Code: code, Text: text}
}

// iatiRules are the rules, each by itself, in the order in which an office meets them.
func iatiRules() []func(activityCheck) error {
	return []func(activityCheck) error{
		activityCheck.structure, activityCheck.identifiers, activityCheck.texts, activityCheck.languages, activityCheck.parties, activityCheck.codes,
		activityCheck.starts, activityCheck.dates, activityCheck.future, activityCheck.sectors, activityCheck.percentages, activityCheck.countries,
		activityCheck.currencies, activityCheck.budgets, activityCheck.amounts, activityCheck.values, activityCheck.references,
	}
}

// node is an element with all that is in it.
type node struct {
	name  string
	attrs map[string]string
	text  string
	nodes []*node
}

// readNode reads the next element whole.
func readNode(d *xml.Decoder) (*node, error) {
	for {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		if start, is := token.(xml.StartElement); is {
			return fillNode(d, start, 0)
		}
	}
}

// deepest is how far elements may lie in each other: the standard needs eight.
const deepest = 40

func fillNode(d *xml.Decoder, start xml.StartElement, depth int) (*node, error) {
	n := &node{name: start.Name.Local, attrs: map[string]string{}}
	if depth > deepest {
		return nil, errors.New("elements lie too deep")
	}
	for _, a := range start.Attr {
		name := a.Name.Local
		if a.Name.Space == xmlSpace {
			name = "xml:" + name
		}
		n.attrs[name] = a.Value
	}
	for {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			inner, err := fillNode(d, t, depth+1)
			if err != nil {
				return nil, err
			}
			n.nodes = append(n.nodes, inner)
		case xml.CharData:
			n.text += string(t)
		case xml.EndElement:
			n.text = strings.TrimSpace(n.text)
			return n, nil
		}
	}
}

// all are the elements of a name that lie in this one.
func (n *node) all(name string) (found []*node) {
	for _, one := range n.nodes {
		if one.name == name {
			found = append(found, one)
		}
	}
	return found
}

// child is the first of a name; an empty one where there is none.
func (n *node) child(name string) *node {
	if all := n.all(name); len(all) > 0 {
		return all[0]
	}
	return &node{}
}

func (n *node) has(name string) bool { return len(n.all(name)) > 0 }

// deep are the elements of these names, however deep they lie.
func (n *node) deep(names ...string) (found []*node) {
	for _, one := range n.nodes {
		if slices.Contains(names, one.name) {
			found = append(found, one)
		}
		found = append(found, one.deep(names...)...)
	}
	return found
}

// says says whether an element has a narrative with a text.
func (n *node) says() bool {
	return slices.ContainsFunc(n.all("narrative"), func(o *node) bool { return o.text != "" })
}

// day is the day of an element's iso-date; "" is none or no day.
func (n *node) day(name string) app.Date { return app.Date(n.child(name).attrs["iso-date"]) }
