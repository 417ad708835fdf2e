package app

import (
	"context"
	"reflect"
	"slices"

	"sofra/app/words"
)

// meetPerson adds the person of a row, or joins the row to who is here
// already.
func (in *intake) meetPerson(ctx context.Context, r *intakeRow, p *Person) error {
	t, at := traitsOf(*p), SheetRow{in.plan.Name, r.number}
	like := in.people.like(t)
	if err := in.closest(ctx, &like, t, p); err != nil {
		return err
	}
	who := in.same(like, t, at)
	if who == nil {
		if err := in.added(People, in.tx.PutPerson(ctx, p)); err != nil {
			return err
		}
		t.id = p.ID
		in.people.add(t, at)
	}
	in.tellLike(like, who, p, at)
	if who != nil {
		return in.join(ctx, r, who, t, p)
	}
	return in.identity(ctx, r, p.ID, nil)
}

// tellLike lists the pair, and counts who is known.
func (in *intake) tellLike(like likeness, who *knownPerson, p *Person, at SheetRow) {
	if who != nil {
		like.who = who
	}
	if like.who == nil {
		return
	}
	if like.who.at.Sheet == "" {
		in.meet(People, who == nil)
	}
	in.twin(Duplicate{
		Kind: People, A: like.who.name, B: p.Name, AID: like.who.id, BID: p.ID, AAt: like.who.at, BAt: at,
		Why: placed(like.why, like.who.at.text(), at.text()), Exact: like.exact, Joined: who != nil,
	})
}

// same is the person that a row is joined to: who was chosen for it, else who
// is exactly the same, where that is wanted; nil is nobody.
func (in *intake) same(like likeness, t traits, at SheetRow) *knownPerson {
	if whom, said := in.o.Same[at]; said {
		return in.people.chosen(t, whom)
	}
	if in.o.Exact && like.exact {
		return like.who
	}
	return nil
}

// join adds to somebody who is here what the row says and they do not have
// yet. What they have stays as it is; what the row says otherwise is told.
func (in *intake) join(ctx context.Context, r *intakeRow, who *knownPerson, t traits, p *Person) error {
	old, err := in.tx.Person(ctx, who.id)
	if err != nil {
		return err
	}
	now := old
	for _, field := range now.fill(*p) {
		r.tell(field, "kept", words.T("“{value}” was not taken: {name} has something else there, and it stays.", "value", r.shown(field), "name", old.Name))
	}
	if !reflect.DeepEqual(now, old) {
		if err := in.grown(in.tx.PutPerson(ctx, &now)); err != nil {
			return err
		}
	}
	who.taken = true
	filled := traitsOf(now)
	who.others, who.phone, who.email, who.bornOn = filled.others, filled.phone, filled.email, filled.bornOn
	in.people.learn(t, who)
	answered, err := in.tx.Answered(ctx, who.id)
	if err != nil {
		return err
	}
	return in.identity(ctx, r, who.id, answered)
}

// fill takes from another record of the same person what this one lacks, and
// lists the fields in which they differ.
func (p *Person) fill(from Person) (lost []string) {
	fill := func(field string, to *string, text string) {
		switch {
		case *to == "":
			*to = text
		case text != "" && text != *to:
			lost = append(lost, field)
		}
	}
	if from.Name != p.Name {
		p.OtherNames = withLines(p.OtherNames, from.Name)
	}
	p.OtherNames = withLines(p.OtherNames, lines(from.OtherNames)...)
	fill("stage_name", &p.StageName, from.StageName)
	fill("plays", &p.Plays, from.Plays)
	fill("phone", &p.Phone, from.Phone)
	fill("email", &p.Email, from.Email)
	fill("born_on", (*string)(&p.BornOn), string(from.BornOn))
	switch {
	case p.PlaceID == "" && p.Town == "":
		p.PlaceID, p.Town = from.PlaceID, from.Town
	case from.PlaceID != "" && from.PlaceID != p.PlaceID || from.Town != "" && from.Town != p.Town:
		lost = append(lost, "place")
	}
	switch {
	case p.UsualFee == 0:
		p.UsualFee, p.Currency = from.UsualFee, from.Currency
	case from.UsualFee != 0 && (from.UsualFee != p.UsualFee || from.Currency != p.Currency):
		lost = append(lost, "fee")
	}
	if len(p.Languages) == 0 {
		p.Languages = from.Languages
	}
	p.Roles = p.Roles.with(from.Roles...)
	p.Notes = withLines(p.Notes, lines(from.Notes)...)
	return lost
}

// with is the set with those words at its end that it does not have yet.
func (s Set) with(more ...string) Set {
	all := slices.Clone(s)
	for _, w := range more {
		if !all.Has(w) {
			all = append(all, w)
		}
	}
	return all
}

// withLines is a text as somebody wrote it, with those lines at its end that it
// does not have yet.
func withLines(text string, more ...string) string {
	all := lines(text)
	for _, l := range more {
		if slices.Contains(all, l) {
			continue
		}
		if all = append(all, l); text != "" {
			text += "\n"
		}
		text += l
	}
	return text
}
