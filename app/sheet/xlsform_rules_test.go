package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// formSheet is a sheet as another program reads it: rows by the names of columns.
type formSheet struct {
	columns []string
	rows    []map[string]string
}

// formBook is the form as another program reads it.
type formBook map[string]*formSheet

var (
	nameShape = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]*$`)
	idShape   = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,64}$`)
	labelled  = regexp.MustCompile(`^(label|hint|constraint_message)::(.+ \(([a-z]{2}(?:-[A-Z][a-z]{3})?)\))$`)
	points    = regexp.MustCompile(`\$\{([^}]*)\}`)
	scaled    = regexp.MustCompile(`^start=(\d+) end=(\d+) step=(\d+)$`)
)

// wrongForm says against which rules of XLSForm a workbook is.
func wrongForm(w formBook) (wrong []string) {
	for _, name := range []string{"survey", "choices", "settings"} {
		if w[name] == nil {
			return []string{"no sheet " + name}
		}
	}
	if len(w) != 3 {
		wrong = append(wrong, "a sheet too many")
	}
	r := &ruled{formBook: w, lists: map[string]map[string]bool{}, seen: map[string]bool{}}
	r.columns()
	r.offered()
	r.asked()
	r.named()
	return append(wrong, r.wrong...)
}

// ruled collects what is wrong with a form.
type ruled struct {
	formBook
	wrong []string
	langs []string
	lists map[string]map[string]bool
	used  []string
	seen  map[string]bool
	depth int
	past  bool // a group has ended
}

func (r *ruled) say(format string, about ...any) {
	r.wrong = append(r.wrong, fmt.Sprintf(format, about...))
}

// columns are known, and have each text in every language.
func (r *ruled) columns() {
	known := map[string][]string{
		"survey":   {"type", "name", "required", "relevant", "constraint", "parameters", "appearance", "calculation"},
		"choices":  {"list_name", "name"},
		"settings": {"form_title", "form_id", "version", "default_language"},
	}
	needed := map[string][]string{"survey": {"type", "name"}, "choices": {"list_name", "name"}, "settings": {"form_id", "form_title", "version", "default_language"}}
	texts := map[string][]string{}
	for sheet, t := range r.formBook {
		for i, c := range t.columns {
			m := labelled.FindStringSubmatch(c)
			switch {
			case slices.Contains(t.columns[:i], c):
				r.say("%s has two columns %s", sheet, c)
			case m != nil && sheet != "settings":
				texts[sheet+" "+m[1]] = append(texts[sheet+" "+m[1]], m[2])
			case !slices.Contains(known[sheet], c):
				r.say("%s has a column %q", sheet, c)
			}
		}
		for _, c := range needed[sheet] {
			if !slices.Contains(t.columns, c) {
				r.say("%s has no column %s", sheet, c)
			}
		}
	}
	if r.langs = texts["survey label"]; len(r.langs) == 0 {
		r.say("no label has a language")
	}
	for of, langs := range texts {
		if !slices.Equal(langs, r.langs) {
			r.say("%s is in %v, labels in %v", of, langs, r.langs)
		}
	}
	if _, ok := texts["choices label"]; !ok {
		r.say("choices have no label")
	}
}

// offered are the choices: no name twice in a list, and none with a space.
func (r *ruled) offered() {
	for n, row := range r.formBook["choices"].rows {
		list, name := row["list_name"], row["name"]
		if list == "" || name == "" || strings.ContainsAny(name, " \t\n'\"") {
			r.say("choice %d of %q is called %q", n+1, list, name)
		}
		if r.lists[list] == nil {
			r.lists[list] = map[string]bool{}
		}
		if r.lists[list][name] {
			r.say("list %s has two choices %s", list, name)
		}
		r.lists[list][name] = true
		r.texts(row, "label", true)
	}
}

// texts holds what people read against the languages: all of them, or none.
func (r *ruled) texts(row map[string]string, what string, needed bool) {
	said := 0
	for _, l := range r.langs {
		text := row[what+"::"+l]
		if text != "" {
			said++
		}
		if strings.Contains(text, "${") {
			r.say("%s of %s points to a question", what, row["name"])
		}
	}
	if said != len(r.langs) && (needed || said > 0) {
		r.say("%s of %s is in %d of %d languages", what, row["name"], said, len(r.langs))
	}
}

// asked are the rows of the survey.
func (r *ruled) asked() {
	for n, row := range r.formBook["survey"].rows {
		kind, of, _ := strings.Cut(row["type"], " ")
		switch kind {
		case "":
			r.say("row %d is blank", n+2)
			continue
		case "end_group":
			r.depth--
			r.past = true
			continue
		case "begin_group":
			r.depth++
		}
		if r.past {
			r.say("%s stands behind the group on identity", row["name"])
		}
		if !nameShape.MatchString(row["name"]) || r.seen[strings.ToLower(row["name"])] {
			r.say("row %d is called %q, or another one is", n+2, row["name"])
		}
		r.row(kind, of, row)
		r.seen[strings.ToLower(row["name"])] = true
	}
	if r.depth != 0 {
		r.say("groups do not close")
	}
	for list := range r.lists {
		if !slices.Contains(r.used, list) {
			r.say("nothing asks the list %s", list)
		}
	}
}

// row holds one question against the rules of its type.
func (r *ruled) row(kind, of string, row map[string]string) {
	switch kind {
	case "start", "end", "today":
	case "calculate":
		if row["calculation"] == "" {
			r.say("%s calculates nothing", row["name"])
		}
	case "note", "begin_group", "text", "integer", "acknowledge":
		r.texts(row, "label", true)
	case "range":
		r.texts(row, "label", true)
		if m := scaled.FindStringSubmatch(row["parameters"]); m == nil || row["constraint"] != fmt.Sprintf(". >= %s and . <= %s", m[1], m[2]) {
			r.say("the scale of %s is %q, %q", row["name"], row["parameters"], row["constraint"])
		}
	case "select_one", "select_multiple":
		r.texts(row, "label", true)
		r.used = append(r.used, of)
		if len(r.lists[of]) == 0 {
			r.say("%s has no list %q", row["name"], of)
		}
		if kind == "select_multiple" && r.lists[of]["pns"] && row["constraint"] != "not(selected(., 'pns') and count-selected(.) > 1)" {
			r.say("%s takes pns with others", row["name"])
		}
	default:
		r.say("%s is of type %q", row["name"], kind)
	}
	r.texts(row, "hint", false)
	r.texts(row, "constraint_message", row["constraint"] != "")
	for _, m := range points.FindAllStringSubmatch(row["relevant"]+row["constraint"]+row["calculation"], -1) {
		if !r.seen[strings.ToLower(m[1])] {
			r.say("%s waits for %q", row["name"], m[1])
		}
	}
	if row["required"] != "" && (row["required"] != "yes" || r.depth > 0) {
		r.say("%s needs an answer: %q", row["name"], row["required"])
	}
}

// named are the settings.
func (r *ruled) named() {
	rows := r.formBook["settings"].rows
	if len(rows) != 1 {
		r.say("%d rows of settings", len(rows))
		return
	}
	s := rows[0]
	switch {
	case s["form_title"] == "":
		r.say("no title")
	case !idShape.MatchString(s["form_id"]):
		r.say("the id is %q", s["form_id"])
	case !regexp.MustCompile(`^20\d{8}$`).MatchString(s["version"]):
		r.say("the version is %q", s["version"])
	case !slices.Contains(r.langs, s["default_language"]):
		r.say("it opens in %q", s["default_language"])
	}
}
