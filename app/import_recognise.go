package app

import (
	"cmp"
	"slices"
	"strings"

	"sofra/app/names"
)

// Confidence is how sure the program is of what a column is.
type Confidence string

// What a proposal may be: certain, to be looked at, or a guess.
const (
	Sure  Confidence = "sure"
	Check Confidence = "check"
	Guess Confidence = "guess"
)

// Fields that stand for no field: kept in the notes, and left out.
const (
	OtherField = "other"
	NoField    = "-"
)

// SheetPlan is what the program takes a sheet for.
type SheetPlan struct {
	Name    string
	Kind    Kind // "" when it was not recognised
	Header  int  // the row that names the columns
	Part    bool // its lines are parts of the forms of another sheet
	Own     bool // a table that the program gave out
	Columns []ColumnPlan

	asks *asks // what its columns may ask
}

// ColumnPlan is what the program takes a column for.
type ColumnPlan struct {
	Letter     string // "A"
	Title      string // as the header has it
	Field      string
	Confidence Confidence
	Identity   bool     // it is about who people are, and will be sealed
	Values     []string // the first ones
}

// headRow is one of the first rows of a sheet.
type headRow struct {
	number int
	cells  []Cell
}

// fit is a field that a column may be, and how well its title says so.
type fit struct {
	col   int
	field string
	score float64
	rank  int // of the field in the list
}

// Scores of a title. What is at least likely makes a header.
const (
	wholeTitle = 3.0
	phraseIn   = 2.5
	wordIn     = 2.0
	shortIn    = 1.5
	nearly     = 1.0
)

// propose finds the header among the first rows of a sheet, and what the
// sheet and its columns are. Where a kind is wanted, only it is tried. Columns of
// answers may be any question that k knows.
func propose(sheet string, rows []headRow, want Kind, k *asks) SheetPlan {
	best, most := SheetPlan{Name: sheet, asks: k, Part: len(rows) > 0 && partOfForms(rows[0].cells)}, 0.0
	for _, kind := range append(ImportKinds(), asked(want)...) {
		if want != "" && kind != want {
			continue
		}
		for _, r := range rows {
			fits := assign(kind, r.cells, k)
			score := worth(kind, fits)
			if score > 0 && sheetIs(kind, sheet) {
				score += wholeTitle
			}
			if score > most {
				best, most = planOf(SheetPlan{Name: sheet, asks: k, Part: best.Part}, kind, r, fits), score
			}
		}
	}
	if best.Kind != "" {
		best.show(rows)
	}
	return best
}

// worth adds up how well a row names the columns of a kind; 0 when it cannot
// be its header.
func worth(kind Kind, fits []fit) (sum float64) {
	has := map[string]bool{}
	for _, f := range fits {
		has[f.field] = true
		switch f.field {
		case "notes", "number": // every kind has them
			sum += f.score / 6
		default:
			if !bookkeeping(f.field) {
				sum += f.score
			}
		}
	}
	if len(fits) < 2 || !suffices(kind, has) {
		return 0
	}
	return max(sum, nearly)
}

// suffices says whether the fields make records of the kind.
func suffices(kind Kind, has map[string]bool) bool {
	any := func(fields ...string) bool {
		return slices.ContainsFunc(fields, func(f string) bool { return has[f] })
	}
	switch kind {
	case People:
		return any("name", "last_name") && any("plays", "community", "phone", "email", "born_on", "fee", "roles", "place", "gender", "languages", "last_name")
	case Events:
		return has["day"] && any("work", "performers", "conductor", "soloist", "venue", "title", "people")
	case Responses:
		return any("score", "heard", "trust") && any("day", "filled_at", "score", "community", "age", "gender", "comment") || answers(has)
	case Expenses:
		return any("amount", "net") && any("day", "paid_on", "number", "voucher", "supplier") && any("description", "supplier", "number", "voucher")
	case Works:
		return has["title"] && any("tradition", "composer", "arranger", "rights", "duration", "new_version", "lyricist") && !has["day"]
	case Venues:
		return has["name"] && any("seats", "standing", "address", "step_free", "hire", "room")
	case Media:
		return has["title"] && any("outlet", "link")
	case Rates:
		return any("code", "currency") && has["value"] || has["day"] && has["rate_in"]
	}
	return kind == budgetSheet && has["what"] && (has["amount"] || has["quantity"] && has["cost"])
}

// answers says whether the fields are of forms: numbers of submissions, or what
// two questions ask. Parts of forms are forms only where a question is asked.
func answers(has map[string]bool) bool {
	asked, own := 0, 0
	for field := range has {
		if asksSomething(field) {
			asked++
		}
		if strings.HasPrefix(field, asksField) {
			own++
		}
	}
	if has["submission"] {
		return asked > 0
	}
	return has["uuid"] || own > 0 && asked > 1
}

// assign gives each column the field that its title says best; a field is
// given once, but for those that several columns may have.
func assign(kind Kind, cells []Cell, k *asks) (given []fit) {
	var all []fit
	choices, least, own := map[int]int{}, 0.0, ownTable(kind, cells)
	if kind == Responses && k != nil {
		if all = k.fits(cells); sentIn(cells) {
			least = phraseIn // the titles of such sheets are codes, and a word of one says little
		}
	}
	for i, c := range cells {
		if c.Holds != HoldsText || c.Filled || len(c.Text) > 300 {
			continue
		}
		for _, f := range titleFits(kind, c.Text, own) {
			if f.col = i; f.score >= least {
				all = append(all, f)
				choices[i]++
			}
		}
	}
	slices.SortStableFunc(all, func(a, b fit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(choices[a.col], choices[b.col]), cmp.Compare(a.col, b.col), cmp.Compare(a.rank, b.rank))
	})
	taken, done := map[string]bool{}, map[int]bool{}
	for _, f := range all {
		if done[f.col] || taken[f.field] && !repeats(f.field) && !(own && f.field == "event") {
			continue
		}
		given = append(given, f)
		taken[f.field], done[f.col] = true, true
	}
	if taken["last_name"] && !taken["first_name"] { // "Ime" beside "Prezime"
		for i, f := range given {
			if f.field == "name" && slices.ContainsFunc(all, func(o fit) bool { return o.col == f.col && o.field == "first_name" }) {
				given[i].field = "first_name"
			}
		}
	}
	slices.SortFunc(given, func(a, b fit) int { return a.col - b.col })
	return given
}

// repeats says whether several columns may be this field.
func repeats(field string) bool {
	switch field {
	case "notes", "performers", "soloist", "conductor", "comment", "uuid", "rate_in", OtherField, NoField:
		return true
	}
	return false
}

// fitsOf lists the fields that a title may mean, each with its best score.
func fitsOf(kind Kind, title string) []fit {
	if strings.TrimSpace(title) == "#" {
		title = "no"
	}
	if kind == Rates && isQuoted(title) {
		return []fit{{field: "rate_in", score: wholeTitle}}
	}
	whole := names.Words(title)
	if len(whole) == 0 {
		return nil
	}
	sides := map[string]bool{strings.Join(whole, " "): true}
	for _, s := range strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune("/|(\n;:", r) }) {
		sides[names.Key(s)] = true
	}
	best := map[string]fit{}
	for rank, w := range headerWords()[kind] {
		if w.field == "sheet" {
			continue
		}
		score := scoreOf(w, whole, sides)
		if old, ok := best[w.field]; score > 0 && (!ok || score > old.score) {
			best[w.field] = fit{field: w.field, score: score, rank: rank}
		}
	}
	var all []fit
	for _, f := range best {
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b fit) int { return a.rank - b.rank })
	return all
}

// scoreOf says how well a title says a word of the list.
func scoreOf(w headerWord, whole []string, sides map[string]bool) float64 {
	if sides[w.key] {
		return wholeTitle
	}
	if len(w.words) > 1 {
		if strings.Contains(" "+strings.Join(whole, " ")+" ", " "+w.key+" ") {
			return phraseIn + float64(len(w.key))/1000 // the longer phrase says more
		}
		return 0
	}
	best := 0.0
	for _, t := range whole {
		switch {
		case t == w.key && len(t) >= 4:
			best = max(best, wordIn+float64(len(t))/1000)
		case t == w.key && len(whole) <= 3:
			best = max(best, shortIn)
		case len(w.key) >= 5 && strings.HasPrefix(t, w.key) && len(t) <= len(w.key)+4: // an ending: telefonit
			best = max(best, shortIn+float64(len(w.key))/1000)
		case len(w.key) >= 6 && len(whole) == 1 && slips(t, w.key):
			best = max(best, nearly)
		}
	}
	return best
}

// slips says whether two words are one letter apart.
func slips(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[min(i+1, len(a)):] == b[min(i+1, len(b)):]
	}
	return a[i:] == b[i+1:]
}

// sheetIs says whether a sheet's name is one that sheets of the kind have.
func sheetIs(kind Kind, sheet string) bool {
	words := names.Words(sheet)
	return slices.ContainsFunc(headerWords()[kind], func(w headerWord) bool {
		return w.field == "sheet" && (w.key == strings.Join(words, " ") || len(w.words) == 1 && slices.Contains(words, w.key))
	})
}
