package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// performers reads who plays in a row: people of the office's list, and the
// conductor and soloists that a list of concerts brings along.
func (in *intake) performers(ctx context.Context, r *intakeRow) (all []Performer, err error) {
	for _, name := range parted(r.text("performers")) {
		all = append(all, in.listed(r, name))
	}
	for _, field := range []string{"conductor", "soloist"} {
		part := r.text("part")
		if field == "conductor" {
			part = field
		}
		for name := range strings.SplitSeq(r.text(field), ";") {
			if name == "" {
				continue
			}
			key := [2]string{name, part}
			p, ok := in.memory.guests[key]
			if !ok {
				if p, err = in.guest(ctx, r, strings.TrimSpace(name), part); err != nil {
					return nil, err
				}
				remember(&in.memory.guests, key, p)
			}
			if p != (Performer{}) {
				p.Role = field // what the file's column calls them is a role of ours
				all = append(all, p)
			}
		}
	}
	return all, nil
}

// parted cuts a list of names. Where semicolons part them, a comma stands
// inside a name.
func parted(text string) []string {
	cut := ","
	if strings.Contains(text, ";") {
		cut = ";"
	}
	var all []string
	for _, n := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(cut+"\n", r) }) {
		if n = strings.TrimSpace(n); n != "" {
			all = append(all, n)
		}
	}
	return all
}

// listed joins a name to the people sheet. Nobody is chosen among several,
// and nobody is made up: then the name stays as the list says it.
func (in *intake) listed(r *intakeRow, name string) Performer {
	clean, _ := personName(name)
	id, several := in.people.find(name)
	if id == "" && !several {
		id, several = in.people.find(clean)
	}
	group := in.ensembles[keyOf(name)]
	if several {
		r.tellName(name, "ambiguous_person", chosen(clean, id))
	}
	switch {
	case id != "":
		return Performer{PersonID: id}
	case several:
	case group != "":
		return Performer{EnsembleID: group}
	default:
		r.tellName(name, "unknown_person", words.T("{name} is not among the people. The name is kept as it stands here.", "name", clean))
	}
	return Performer{Said: clean}
}

// chosen says whether one of several people was taken.
func chosen(name string, taken ID) words.Text {
	if taken == "" {
		return words.T("Several people are called {name}. The name is kept as it stands here; choose who is meant.", "name", name)
	}
	return words.T("Several people are called {name}. The one who is written exactly so was taken; look whether it is the right one.", "name", name)
}

// tellName notes a problem with one name of a list of them.
func (r *intakeRow) tellName(name, code string, text words.Text) {
	if c, col := r.cell("performers"); !c.Filled {
		r.in.tell(spot{r.number, col}, name, code, text)
	}
}

// guest is a conductor or soloist, who becomes one of the office's people or
// ensembles.
func (in *intake) guest(ctx context.Context, r *intakeRow, name, part string) (Performer, error) {
	switch nobody := said("nobody", name); {
	case nobody == "none", nothing(name):
		return Performer{}, nil
	case nobody == "said":
		return Performer{Said: name, Part: part}, nil
	}
	if nothing(part) {
		part = ""
	}
	if isGroup(name, part) {
		id, err := in.ensemble(ctx, name)
		return Performer{EnsembleID: id, Part: part}, err
	}
	clean, listed := personName(name)
	id, several := in.people.find(clean)
	if several {
		in.tell(spot{r.number, -1}, name, "ambiguous_person", chosen(clean, id))
	}
	switch {
	case id != "":
		return Performer{PersonID: id, Part: part}, nil
	case several:
		return Performer{Said: clean, Part: part}, nil
	}
	if strings.Contains(listed, ",") && !names.Mixed(listed) {
		listed = "" // only turned round
	}
	p := Person{Name: clean, OtherNames: listed, Roles: Set{"artist"}}
	if part != "conductor" {
		p.Plays = part
	}
	if err := in.added(People, in.tx.PutPerson(ctx, &p)); err != nil {
		return Performer{}, err
	}
	in.people.add(traitsOf(p), SheetRow{Sheet: in.plan.Name})
	return Performer{PersonID: p.ID, Part: part}, nil
}

// isGroup says whether a name is that of a choir or band: by the part that it
// plays, or by itself where no comma makes it a person's.
func isGroup(name, part string) bool {
	if strings.Contains(name, ",") {
		return false
	}
	group := saidWords()["group"]
	return slices.ContainsFunc(append(names.Words(part), names.Words(name)...), func(w string) bool { return group[w] != "" })
}

func (in *intake) ensemble(ctx context.Context, name string) (ID, error) {
	key := keyOf(name)
	if id := in.ensembles[key]; id != "" {
		return id, nil
	}
	e := Ensemble{Name: tidy(name)}
	err := in.added(Ensembles, in.tx.PutEnsemble(ctx, &e))
	in.ensembles[key] = e.ID
	return e.ID, err
}
