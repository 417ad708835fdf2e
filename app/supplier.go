package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/names"
)

// isLegalForm says whether words without signs are what stands behind the name of a
// business, and is left out as often as it is written: "Sh.p.k.", "d.o.o.", "A.Ş.".
func isLegalForm(said string) bool {
	switch said {
	case "shpk", "sha", "ntp", "ntsh", "nsh", "npt", "npn", "bi", "pp", "ojq", // Albanian
		"doo", "dooel", "ad", "od", "kd", "sp", "szr", "str", "sztr", "nvo", "ug", // Serbian, Bosnian
		"as", "ltdsti", // Turkish
		"llc", "ltd", "limited", "inc", "gmbh", "ag", "bv", "srl", "ngo":
		return true
	}
	return false
}

// mostInForm is in how many pieces a legal form falls: "S.Z.T.R." has four.
const mostInForm = 5

// supplierKey is the same for names of a supplier that differ in case, marks, script,
// punctuation and legal form.
func supplierKey(name string) string {
	said := names.Words(name)
	var own []string
next:
	for i := 0; i < len(said); {
		for n := min(mostInForm, len(said)-i); n > 0; n-- {
			if isLegalForm(strings.Join(said[i:i+n], "")) {
				i += n
				continue next
			}
		}
		own = append(own, said[i])
		i++
	}
	if len(own) == 0 { // it is called so
		own = said
	}
	if len(own) == 0 {
		return keyOf(name)
	}
	return strings.Join(own, "")
}

// Supplier is a name that a document's supplier may be.
type Supplier struct {
	Name string
	Of   Kind // "" is of earlier documents
}

// mostSuppliers is how many names are proposed.
const mostSuppliers = 6

// SuppliersLike proposes whom a document may be from by what is typed of it: those of
// earlier documents, the organisations, then people. Nothing of an identity is read.
func (a *App) SuppliersLike(ctx context.Context, typed string) (all []Supplier, err error) {
	key := names.Key(typed)
	if key == "" { // signs alone stand in no name, and nothing in every one
		return nil, nil
	}
	add := func(name string, of Kind) {
		key := supplierKey(name)
		if len(all) < mostSuppliers && !slices.ContainsFunc(all, func(o Supplier) bool { return supplierKey(o.Name) == key }) {
			all = append(all, Supplier{name, of})
		}
	}
	earlier, err := a.Suppliers(ctx)
	for _, name := range earlier {
		if strings.Contains(names.Key(name), key) {
			add(name, "")
		}
	}
	if err != nil {
		return nil, err
	}
	p := Page{Find: typed, Limit: mostSuppliers}
	organisations, _, err := a.Organisations(ctx, OrganisationFilter{Page: p})
	for _, o := range organisations {
		add(o.Name, Organisations)
	}
	if err != nil {
		return nil, err
	}
	people, _, err := a.People(ctx, PersonFilter{Page: p})
	for _, o := range people {
		add(o.Name, People)
	}
	return all, err
}
