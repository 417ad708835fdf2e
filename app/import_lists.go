package app

import (
	"encoding/csv"
	"strings"
	"sync"

	"sofra/app/names"
	"sofra/assets"
)

// wordList gives the code that a word stands for, by the word's key.
type wordList map[string]string

// saidWords are the words of cells, by list: yesno, community, month …
var saidWords = sync.OnceValue(func() map[string]wordList {
	lists := map[string]wordList{}
	for _, r := range listRows("import_words") {
		list, code := r[0], r[1]
		if lists[list] == nil {
			lists[list] = wordList{}
		}
		for _, w := range strings.Split(r[2], "|") {
			if key := names.Key(w); key != "" {
				lists[list][key] = code
			}
		}
	}
	return lists
})

// said is the code that text stands for in a list; "" when it is in none.
func said(list, text string) string { return saidWords()[list][names.Key(text)] }

// nothing says whether a cell says nothing: a dash, a question mark, "None".
func nothing(text string) bool {
	key := names.Key(text)
	return key == "" || saidWords()["nothing"][key] != ""
}

// headerWord is one way to call a column.
type headerWord struct {
	field string
	words []string // of its key
	key   string
}

// headerWords are what columns are called, by kind; the field "sheet" has the
// names of sheets.
var headerWords = sync.OnceValue(func() map[Kind][]headerWord {
	all := map[Kind][]headerWord{}
	for _, r := range listRows("import_headers") {
		kind := importKind(r[0])
		for _, w := range strings.Split(r[2], "|") {
			if words := names.Words(w); len(words) > 0 {
				all[kind] = append(all[kind], headerWord{r[1], words, strings.Join(words, " ")})
			}
		}
	}
	return all
})

// listRows reads one of our lists, which are part of the program: a broken
// one is a bug that every test meets.
func listRows(name string) [][]string {
	data, err := assets.Lists.ReadFile("lists/" + name + ".csv")
	if err != nil {
		panic(err)
	}
	r := csv.NewReader(strings.NewReader(string(data)))
	r.Comment, r.FieldsPerRecord = '#', 3
	rows, err := r.ReadAll()
	if err != nil {
		panic(err)
	}
	return rows
}

// importKind turns the word of a list into a kind. Concerts are events.
func importKind(word string) Kind {
	if word == "concerts" {
		return Events
	}
	return Kind(word)
}
