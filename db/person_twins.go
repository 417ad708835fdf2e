package db

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/names"
)

// MovePerson makes all that points to one person point to another: every key
// that the engine knows, and the files, which have none. A link that the other
// one has too is not made twice.
func (w *writer) MovePerson(ctx context.Context, from, to app.ID) (err error) {
	defer wrap(&err, "move a person")
	for _, same := range []string{
		`DELETE FROM apart WHERE (person_id = ? AND other_id = ?) OR (other_id = ? AND person_id = ?)`,
	} {
		if _, err := w.exec(ctx, same, from, to, from, to); err != nil {
			return err
		}
	}
	if err := w.joinVisits(ctx, from, to); err != nil {
		return err
	}
	if err := w.dropTwice(ctx, from, to); err != nil {
		return err
	}
	keys, err := w.keysOf(ctx)
	if err != nil {
		return err
	}
	for _, k := range keys {
		if k.There != "person" {
			continue
		}
		if _, err := w.exec(ctx, `UPDATE `+k.Here+` SET `+k.Column+` = ?, version = version + 1 WHERE `+k.Column+` = ?`, to, from); err != nil {
			return err
		}
	}
	if _, err = w.exec(ctx, `UPDATE taken SET subject = ?, version = version + 1 WHERE subject = ?`, to, from); err != nil {
		return err
	}
	_, err = w.exec(ctx, `UPDATE file SET owner_id = ?, version = version + 1 WHERE owner_kind = 'people' AND owner_id = ?`, to, from)
	return err
}

// dropTwice removes the links of one person that the other has as well.
func (w *writer) dropTwice(ctx context.Context, from, to app.ID) error {
	for table, same := range map[string]string{
		"event_person":    `o.event_id = t.event_id AND o.role = t.role`,
		"booking_contact": `o.booking_id = t.booking_id AND o.role = t.role`,
		"lineup":          `o.booking_id = t.booking_id`,
		"participant":     `o.event_id = t.event_id`,
		"photo_person":    `o.photo_id = t.photo_id`,
		"visitor":         `o.event_id = t.event_id`,
		"signatory":       `o.statement_id = t.statement_id`,
		"availability":    `o.event_id = t.event_id`,
		"performer":       `o.item_id = t.item_id AND o.part = t.part`,
		"member":          `o.ensemble_id = t.ensemble_id AND o.from_on IS NOT DISTINCT FROM t.from_on AND o.until_on IS NOT DISTINCT FROM t.until_on`,
	} {
		if _, err := w.exec(ctx, `DELETE FROM `+table+` WHERE id IN (SELECT t.id FROM `+table+` t JOIN `+table+` o
			ON o.person_id = ? AND o.deleted_at IS NULL AND `+same+` WHERE t.person_id = ?)`, to, from); err != nil {
			return err
		}
	}
	return nil
}

// PutApart keeps that two people are two.
func (w *writer) PutApart(ctx context.Context, a *app.Apart) error { return put(ctx, w, "apart", a) }

// compared is what of a person is compared with others.
type compared struct {
	ID      app.ID
	Name    string
	Said    string // all names, a line each
	Reached string // telephones and addresses, a line each
	BornOn  app.Date
	PlaceID app.ID
}

// twins collects who shares what with whom.
type twins struct {
	people []compared
	seen   map[string][]int // by what they share
	why    map[[2]int]app.Set
	called map[[2]int][2]string // by which names two are alike
	as     map[saying]string
}

// saying is somebody who shares something, by a name of theirs.
type saying struct {
	what string
	who  int
}

// Duplicates lists the people who may be one. All are compared in one pass:
// names are the same by rules that no index has.
func (r reader) Duplicates(ctx context.Context, p app.Page) (pairs []app.LookAlike, n int, err error) {
	defer wrap(&err, "duplicates")
	t := twins{seen: map[string][]int{}, why: map[[2]int]app.Set{}, called: map[[2]int][2]string{}, as: map[saying]string{}}
	line := `char(10)`
	joined := `(SELECT group_concat(%, char(10)) FROM `
	if r.on == postgres {
		line, joined = `chr(10)`, `(SELECT string_agg(%, chr(10)) FROM `
	}
	if err := r.all(ctx, &t.people, `
		SELECT p.id, p.name, p.stage_name || `+line+` || p.legal_name || `+line+` || p.other_names || `+line+` ||
				coalesce(`+strings.Replace(joined, "%", "n.name", 1)+`person_name n WHERE n.person_id = p.id), '') AS said,
			p.phone || `+line+` || p.email || `+line+` ||
				coalesce(`+strings.Replace(joined, "%", "c.value", 1)+`contact c WHERE c.person_id = p.id AND c.kind IN ('phone', 'email')), '') AS reached,
			p.born_on, p.place_id
		FROM person p WHERE p.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = p.id) ORDER BY p.sort_key, p.id`); err != nil {
		return nil, 0, err
	}
	for i := range t.people {
		t.meet(i)
	}
	if err := r.apart(ctx, &t); err != nil {
		return nil, 0, err
	}
	pairs = t.pairs()
	n = len(pairs)
	pairs = pairs[min(p.Offset, n):]
	if p.Limit > 0 {
		pairs = pairs[:min(p.Limit, len(pairs))]
	}
	return pairs, n, nil
}

// apart takes away the pairs that were told apart.
func (r reader) apart(ctx context.Context, t *twins) error {
	var told []app.Apart
	if err := r.all(ctx, &told, `SELECT `+columns[app.Apart]("")+` FROM apart WHERE deleted_at IS NULL`); err != nil {
		return err
	}
	two := map[[2]app.ID]bool{}
	for _, a := range told {
		two[[2]app.ID{min(a.PersonID, a.OtherID), max(a.PersonID, a.OtherID)}] = true
	}
	for pair := range t.why {
		a, b := t.people[pair[0]].ID, t.people[pair[1]].ID
		if two[[2]app.ID{min(a, b), max(a, b)}] {
			delete(t.why, pair)
		}
	}
	return nil
}

// meet compares one more person with those before.
func (t *twins) meet(i int) {
	p := t.people[i]
	for _, at := range strings.Split(p.Reached, "\n") {
		at = strings.ToLower(strings.TrimSpace(at))
		if strings.Contains(at, "@") {
			t.share(i, app.AlikeEmail, at)
		} else if phone, ok := app.ParsePhone(at); ok && phone != "" {
			t.share(i, app.AlikePhone, phone)
		}
	}
	for _, name := range append([]string{p.Name}, strings.Split(p.Said, "\n")...) {
		said := names.Words(name)
		if len(said) < 2 && name != p.Name {
			continue // one word is too little, but as the whole name of both
		}
		if mine := (saying{sorted(said), i}); t.as[mine] == "" {
			t.as[mine] = name
		}
		t.share(i, app.AlikeName, sorted(said))
		if p.BornOn != "" {
			t.share(i, app.AlikeSound, sorted(names.Sounds(name))+" "+string(p.BornOn))
		}
		if p.PlaceID != "" {
			t.share(i, app.AlikeSound, sorted(names.Sounds(name))+" "+string(p.PlaceID))
		}
	}
}

func sorted(words []string) string { return strings.Join(slices.Sorted(slices.Values(words)), " ") }

// share notes that a person has something, and whom they have it in common with.
func (t *twins) share(i int, why, what string) {
	if what == "" {
		return
	}
	key := why + ":" + what
	for _, j := range t.seen[key] {
		a, b := t.people[i].BornOn, t.people[j].BornOn
		if j != i && (why == app.AlikeEmail || why == app.AlikePhone || a == "" || b == "" || a == b) {
			pair := [2]int{j, i}
			if !t.why[pair].Has(why) {
				t.why[pair] = append(t.why[pair], why)
				if why == app.AlikeName {
					t.called[pair] = [2]string{t.as[saying{what, j}], t.as[saying{what, i}]}
				}
			}
		}
	}
	if !slices.Contains(t.seen[key], i) {
		t.seen[key] = append(t.seen[key], i)
	}
}

// pairs are in order: those with the most reasons first, then by name.
func (t *twins) pairs() (all []app.LookAlike) {
	keys := make([][2]int, 0, len(t.why))
	for pair, why := range t.why {
		if why.Has(app.AlikeName) { // which says it already
			t.why[pair] = slices.DeleteFunc(why, func(w string) bool { return w == app.AlikeSound })
		}
		keys = append(keys, pair)
	}
	slices.SortFunc(keys, func(a, b [2]int) int {
		return cmp.Or(cmp.Compare(len(t.why[b]), len(t.why[a])), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	for _, k := range keys {
		a, b, why := t.people[k[0]], t.people[k[1]], t.why[k]
		slices.Sort(why)
		called := t.called[k]
		all = append(all, app.LookAlike{A: a.ID, B: b.ID, AName: a.Name, BName: b.Name, Why: why, ACalled: called[0], BCalled: called[1]})
	}
	return all
}
