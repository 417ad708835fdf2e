package app

import (
	"cmp"
	"slices"
)

// Twin is a document that another looks like; Same says that all that tells documents
// apart is the same of both.
type Twin struct {
	Of   ID
	Same bool
}

// Twins says of each document of some that may be the same as another of them which
// one that is: by the rule of Expense.Alike, without holding each against each.
func Twins(all []Expense) map[ID]Twin {
	f := twinFinder{all: all, marks: marksOf(all), found: map[ID]Twin{}}
	same, numbered, daily := map[Fingerprint]int{}, map[Fingerprint]int{}, map[Fingerprint][]int{}
	for i, m := range f.marks {
		if m.Telling() {
			f.meet(same, m, Twin{Same: true}, i)
		}
		if m.Supplier != "" && m.Number != "" {
			f.meet(numbered, Fingerprint{Supplier: m.Supplier, Number: m.Number}, Twin{}, i)
		}
		if m.Supplier != "" && m.Day != "" && m.Amount > 0 {
			day := Fingerprint{Supplier: m.Supplier, Day: m.Day, Currency: m.Currency}
			daily[day] = append(daily[day], i)
		}
	}
	for _, day := range daily {
		f.nearly(day)
	}
	return f.found
}

// twinFinder pairs documents.
type twinFinder struct {
	all   []Expense
	marks []Fingerprint
	found map[ID]Twin
}

// meet pairs a document with the first one of the same mark, if there is one.
func (f *twinFinder) meet(first map[Fingerprint]int, mark Fingerprint, twin Twin, i int) {
	if at, known := first[mark]; known {
		f.pair(at, i, twin)
		return
	}
	first[mark] = i
}

// nearly pairs those of one supplier and day whose amounts are nearly the same: put in
// order, each that has one has it beside itself.
func (f *twinFinder) nearly(day []int) {
	slices.SortStableFunc(day, func(a, b int) int { return cmp.Compare(f.marks[a].Amount, f.marks[b].Amount) })
	for i := 1; i < len(day); i++ {
		if nearlySame(f.marks[day[i-1]].Amount, f.marks[day[i]].Amount) {
			f.pair(day[i-1], day[i], Twin{})
		}
	}
}

// pair notes that two look like one; one that is the same goes before one that is not.
func (f *twinFinder) pair(a, b int, twin Twin) {
	for _, of := range [][2]int{{a, b}, {b, a}} {
		id := f.all[of[0]].ID
		if was, known := f.found[id]; !known || twin.Same && !was.Same {
			f.found[id] = Twin{f.all[of[1]].ID, twin.Same}
		}
	}
}

// marksOf are the fingerprints of documents.
func marksOf(all []Expense) []Fingerprint {
	keys, marks := supplierKeys{}, make([]Fingerprint, len(all))
	for i, e := range all {
		marks[i] = e.markedAs(keys.of(e.Supplier))
	}
	return marks
}

// supplierKeys are keys of suppliers by their names: they come back, and each is
// worked out once.
type supplierKeys map[string]string

func (k supplierKeys) of(name string) string {
	key, known := k[name]
	if !known {
		key = supplierKey(name)
		k[name] = key
	}
	return key
}

// TwinsOf are those of some documents that may be the same as e.
func TwinsOf(e Expense, all []Expense) (ids []ID) {
	mark, keys := e.Fingerprint(), supplierKeys{}
	for _, o := range all {
		if key := keys.of(o.Supplier); o.ID != e.ID && key == mark.Supplier && mark.alike(o.markedAs(key)) {
			ids = append(ids, o.ID)
		}
	}
	return ids
}
