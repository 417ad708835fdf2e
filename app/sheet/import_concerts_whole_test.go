package sheet

import (
	"compress/gzip"
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/names"
)

// evening is a programme: how many items, and the words of the names of who
// stands at them.
type evening struct {
	items map[string]bool
	who   map[string][]string
}

func newEvening() *evening {
	return &evening{items: map[string]bool{}, who: map[string][]string{}}
}

func (e *evening) name(text string) {
	switch names.Key(text) {
	case "not conducted", "no conductor", "no soloist", "unknown soloist", "unknown":
		return
	}
	if said := names.Words(text); len(said) > 0 {
		e.who[strings.Join(slices.Sorted(slices.Values(said)), " ")] = said
	}
}

// eveningsInFile reads the list a second time, without the program: its
// programmes by their numbers.
func eveningsInFile(t testing.TB, path string) map[string]*evening {
	t.Helper()
	f, err := os.Open(path)
	check(t, err)
	defer f.Close()
	unpacked, err := gzip.NewReader(f)
	check(t, err)
	rows, err := csv.NewReader(unpacked).ReadAll()
	check(t, err)
	at := map[string]int{}
	for i, title := range rows[0] {
		at[title] = i
	}
	all := map[string]*evening{}
	for _, r := range rows[1:] {
		e := all[r[at["Programme"]]]
		if e == nil {
			e = newEvening()
			all[r[at["Programme"]]] = e
		}
		e.items[strings.Join([]string{r[at["No."]], r[at["Composer"]], r[at["Work"]], r[at["Movement"]]}, "|")] = true
		for _, name := range strings.Split(r[at["Conductor"]]+";"+r[at["Soloist"]], ";") {
			e.name(name)
		}
	}
	return all
}

// eveningsInOffice are the programmes that were played, by their numbers.
func eveningsInOffice(t testing.TB, a *app.App) map[string]*evening {
	t.Helper()
	programmes, _, err := a.Programmes(t.Context(), app.Page{})
	check(t, err)
	numbers := map[app.ID]string{}
	for _, p := range programmes {
		numbers[p.ID] = p.Number
	}
	events, _, err := a.Events(t.Context(), app.EventFilter{})
	check(t, err)
	of := map[app.ID]string{}
	for _, e := range events {
		of[e.ID] = numbers[e.ProgrammeID]
	}
	lines, err := a.ItemLines(t.Context(), app.Filter{})
	check(t, err)
	all := map[string]*evening{}
	for _, l := range lines {
		e := all[of[l.EventID]]
		if e == nil {
			e = newEvening()
			all[of[l.EventID]] = e
		}
		e.items[string(l.ItemID)] = true
		for _, name := range l.Performers {
			e.name(name)
		}
	}
	return all
}

// wholeList says that every programme of the list is here, with as many items,
// and with every conductor and soloist among its performers. A name is kept
// without the remarks that the list makes in brackets.
func wholeList(t testing.TB, a *app.App, path string) {
	t.Helper()
	want, got := eveningsInFile(t, path), eveningsInOffice(t, a)
	if len(want) != 8301 || len(got) != len(want) {
		t.Errorf("%d programmes, want %d", len(got), len(want))
	}
	wrong, named := 0, 0
	for number, w := range want {
		g := got[number]
		if g == nil || len(g.items) != len(w.items) {
			t.Errorf("programme %s: %d items in the list, here %+v", number, len(w.items), g)
			continue
		}
		for key, said := range w.who {
			named++
			if g.who[key] != nil || g.nearly(said) {
				continue
			}
			if wrong++; wrong < 20 {
				t.Errorf("programme %s: nobody here is %q", number, key)
			}
		}
	}
	if wrong > 0 || named < 20000 {
		t.Errorf("%d of %d names are missing", wrong, named)
	}
}

// nearly says whether somebody is called by some of these words, the family's
// name among them.
func (e *evening) nearly(said []string) bool {
	for _, words := range e.who {
		if slices.Contains(words, said[0]) && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(said, w) }) {
			return true
		}
	}
	return false
}

// foundBySpelling says that works and people of the list are found however
// they are written, the first hit being theirs.
func foundBySpelling(t testing.TB, a *app.App) {
	t.Helper()
	for _, c := range []struct {
		kind app.Kind
		text string
		want string
	}{
		{app.Works, "fidelio", "FIDELIO, OP. 72"}, {app.Works, "ФИДЕЛИО op 72", "FIDELIO, OP. 72"}, {app.Works, "72 fidel", "FIDELIO, OP. 72"},
		{app.Works, "Оберон", "OBERON"}, {app.Works, "symphony 5 c minor", "SYMPHONY NO. 5 IN C MINOR, OP.67"},
		{app.People, "Damrosch Walter", "Walter Damrosch"}, {app.People, "walter damr", "Walter Damrosch"},
		{app.People, "Митропоулос Димитри", "Dimitri Mitropoulos"}, {app.People, "mitropoulos d", "Dimitri Mitropoulos"},
		{app.People, "Бернстеин", "Leonard Bernstein"}, {app.People, "BERNSTEIN LEONARD", "Leonard Bernstein"},
	} {
		hits, err := a.Find(t.Context(), c.text, c.kind, 50)
		check(t, err)
		if !slices.ContainsFunc(hits, func(h app.Hit) bool { return h.Name == c.want }) {
			t.Errorf("%s %q finds %v, not %s", c.kind, c.text, hits, c.want)
		}
	}
}
