package db

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"sofra/app"
	"sofra/app/names"
)

// MoveWork makes all that points to one work point to another: every key that
// the engine knows, and the files, which have none.
func (w *writer) MoveWork(ctx context.Context, from, to app.ID) (err error) {
	defer wrap(&err, "move a work")
	if _, err := w.exec(ctx, `DELETE FROM work_apart WHERE (work_id = ? AND other_id = ?) OR (other_id = ? AND work_id = ?)`, from, to, from, to); err != nil {
		return err
	}
	if _, err := w.exec(ctx, `DELETE FROM work_apart WHERE id IN (SELECT t.id FROM work_apart t JOIN work_apart o
			ON (t.work_id = ? AND o.work_id = ? AND t.other_id = o.other_id) OR (t.other_id = ? AND o.other_id = ? AND t.work_id = o.work_id))`, from, to, from, to); err != nil {
		return err
	}
	keys, err := w.keysOf(ctx)
	if err != nil {
		return err
	}
	for _, k := range keys {
		if k.There != "work" {
			continue
		}
		if _, err := w.exec(ctx, `UPDATE `+k.Here+` SET `+k.Column+` = ?, version = version + 1 WHERE `+k.Column+` = ?`, to, from); err != nil {
			return err
		}
	}
	_, err = w.exec(ctx, `UPDATE file SET owner_id = ?, version = version + 1 WHERE owner_kind = 'works' AND owner_id = ?`, to, from)
	return err
}

// PutWorkApart keeps that two works are two.
func (w *writer) PutWorkApart(ctx context.Context, a *app.WorkApart) error {
	return put(ctx, w, "work_apart", a)
}

// WorkTwins lists the works that may be one. All are compared in one pass:
// titles are the same by rules that no index has.
func (r reader) WorkTwins(ctx context.Context, p app.Page) (pairs []app.LookAlike, n int, err error) {
	defer wrap(&err, "works that may be one")
	all, err := r.titledWorks(ctx)
	if err != nil {
		return nil, 0, err
	}
	apart, err := r.worksApart(ctx)
	if err != nil {
		return nil, 0, err
	}
	seen, why := map[string][]int{}, map[[2]int]app.Set{}
	for i := range all {
		for _, key := range keysOfWork(all[i]) {
			for _, j := range seen[key.text] {
				pair := [2]int{j, i}
				if j != i && !apart[twoOf(all[i].ID, all[j].ID)] && !why[pair].Has(key.why) {
					why[pair] = append(why[pair], key.why)
				}
			}
			if !slices.Contains(seen[key.text], i) {
				seen[key.text] = append(seen[key.text], i)
			}
		}
	}
	pairs = workPairs(all, why)
	n = len(pairs)
	pairs = pairs[min(p.Offset, n):]
	if p.Limit > 0 {
		pairs = pairs[:min(p.Limit, len(pairs))]
	}
	return pairs, n, nil
}

// titledWorks are all works with their titles.
func (r reader) titledWorks(ctx context.Context) (all []app.Work, err error) {
	if err := r.all(ctx, &all, `SELECT `+columns[app.Work]("")+` FROM work WHERE deleted_at IS NULL ORDER BY sort_key, id`); err != nil {
		return nil, err
	}
	var titles []app.WorkTitle
	if err := r.all(ctx, &titles, `SELECT `+columns[app.WorkTitle]("")+` FROM work_title WHERE deleted_at IS NULL ORDER BY position, id`); err != nil {
		return nil, err
	}
	of := map[app.ID][]app.WorkTitle{}
	for _, t := range titles {
		of[t.WorkID] = append(of[t.WorkID], t)
	}
	for i := range all {
		all[i].Titles = of[all[i].ID]
	}
	return all, nil
}

// twoOf names a pair, whichever is first.
func twoOf(a, b app.ID) [2]app.ID { return [2]app.ID{min(a, b), max(a, b)} }

// worksApart are the pairs that were told apart.
func (r reader) worksApart(ctx context.Context) (map[[2]app.ID]bool, error) {
	var told []app.WorkApart
	err := r.all(ctx, &told, `SELECT `+columns[app.WorkApart]("")+` FROM work_apart WHERE deleted_at IS NULL`)
	two := map[[2]app.ID]bool{}
	for _, a := range told {
		two[twoOf(a.WorkID, a.OtherID)] = true
	}
	return two, err
}

// workKey is something that a work may have in common with another.
type workKey struct{ why, text string }

// keysOfWork are the titles of a work, each with its authors: by letter, and by
// ear where something else is known that must be the same too.
func keysOfWork(w app.Work) (all []workKey) {
	by := sorted(names.Words(w.Composer)) + "|" + sorted(names.Words(w.Arranger))
	for _, title := range w.Names() {
		said := names.Words(title)
		if len(said) == 0 {
			continue
		}
		all = append(all, workKey{app.AlikeTitle, "=" + strings.Join(said, " ") + "|" + by})
		if by != "|" || w.Tradition != "" {
			all = append(all, workKey{app.AlikeByEar, "~" + heard(title, said) + "|" + by + "|" + w.Tradition})
		}
	}
	return all
}

// heard is how a title sounds; its numbers are read as they are written.
func heard(title string, said []string) string {
	sounds := names.Sounds(title)
	if len(sounds) != len(said) {
		return strings.Join(said, " ")
	}
	for i, w := range said {
		if strings.ContainsFunc(w, unicode.IsDigit) {
			sounds[i] = w
		}
	}
	return strings.Join(sounds, " ")
}

// workPairs are in order: those with the same words first, then by title.
func workPairs(all []app.Work, why map[[2]int]app.Set) (pairs []app.LookAlike) {
	keys := make([][2]int, 0, len(why))
	for pair, w := range why {
		if w.Has(app.AlikeTitle) { // which says it already
			w = app.Set{app.AlikeTitle}
		}
		if all[pair[0]].Composer != "" || all[pair[0]].Arranger != "" {
			w = append(w, app.AlikeAuthors)
		}
		why[pair] = w
		keys = append(keys, pair)
	}
	slices.SortFunc(keys, func(a, b [2]int) int {
		return cmp.Or(cmp.Compare(why[a][0], why[b][0]), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	for _, k := range keys {
		a, b := all[k[0]], all[k[1]]
		pairs = append(pairs, app.LookAlike{A: a.ID, B: b.ID, AName: a.Title, BName: b.Title, Why: why[k]})
	}
	return pairs
}
