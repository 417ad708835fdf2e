package paper

import (
	"strings"

	"sofra/app"
)

// CheckWord lists the placeholders of a template that nobody knows or that are
// not closed, each with its place. None is a template that can be filled.
func CheckWord(template []byte) (all []app.TemplateFault, err error) {
	from, err := openWord(template)
	if err != nil {
		return nil, err
	}
	for _, f := range from.File {
		if !ofPeople(f.Name) {
			continue
		}
		source, err := readPart(f)
		if err != nil {
			return nil, err
		}
		paragraphs, err := paragraphsOf(source)
		if err != nil {
			return nil, err
		}
		for _, p := range paragraphs {
			all = append(all, faultsIn(plainOf(p), placeOf(f.Name))...)
		}
	}
	return all, nil
}

// placeOf is where people look for a part of a document.
func placeOf(part string) string {
	for _, place := range []string{"header", "footer"} {
		if strings.HasPrefix(part, "word/"+place) {
			return place
		}
	}
	if strings.HasSuffix(part, "notes.xml") {
		return "notes"
	}
	return "body"
}

// faultsIn are the faults of one paragraph.
func faultsIn(text, place string) (all []app.TemplateFault) {
	for at := 0; ; {
		from := strings.Index(text[at:], "{{")
		if from < 0 {
			return all
		}
		from += at
		length := strings.Index(text[from:], "}}")
		if length < 0 {
			return append(all, app.TemplateFault{Part: place, Near: near(text, from, len(text))})
		}
		at = from + length + 2
		if name := strings.TrimSpace(text[from+2 : from+length]); !app.KnownPlaceholder(name) {
			all = append(all, app.TemplateFault{Name: name, Part: place, Near: near(text, from, at)})
		}
	}
}

// near is a placeholder with some of the words around it.
func near(text string, from, to int) string {
	const around = 24
	before, after := []rune(text[:from]), []rune(text[to:])
	begin, end := "", ""
	if len(before) > around {
		before, begin = before[len(before)-around:], "…"
	}
	if len(after) > around {
		after, end = after[:around], "…"
	}
	within := []rune(text[from:to])
	if len(within) > 2*around {
		within, after, end = within[:2*around], nil, "…"
	}
	return strings.TrimSpace(begin + string(before) + string(within) + string(after) + end)
}
