package app

import (
	"context"
	"strings"

	"sofra/app/words"
)

// knownWork is a work by its key, and what one of its rows may add.
type knownWork struct {
	id                ID
	tradition, rights string
	here              bool // in the office before the file
}

// loadWorks reads the works of the office once.
func (in *intake) loadWorks(ctx context.Context) error {
	if in.works != nil {
		return nil
	}
	rows, _, err := in.tx.Works(ctx, WorkFilter{})
	in.works = map[string]knownWork{}
	for _, w := range rows {
		in.works[in.memory.workKey(w.Work)] = knownWork{w.ID, w.Tradition, w.Rights, true}
	}
	return err
}

// workKey is what a work is the same by: title, composer and arranger.
func (m *memory) workKey(w Work) string {
	title := m.key(w.Title)
	if title == "" {
		title = keyOf(w.Title)
	}
	return title + "|" + m.key(w.Composer) + "|" + m.key(w.Arranger)
}

// work finds a work, or makes it. What the office does not know yet of its
// tradition and rights is added; another tradition is told.
func (in *intake) work(ctx context.Context, r *intakeRow, w Work) (ID, error) {
	key := in.memory.workKey(w)
	old, ok := in.works[key]
	if !ok {
		err := in.added(Works, in.tx.PutWork(ctx, &w))
		in.works[key] = knownWork{w.ID, w.Tradition, w.Rights, false}
		return w.ID, err
	}
	if old.here {
		in.meetOnce(Works, old.id)
	}
	more := old
	switch {
	case w.Tradition == "" || w.Tradition == old.tradition:
	case old.tradition == "" || !isCommunity(old.tradition) && isCommunity(w.Tradition):
		more.tradition = w.Tradition
	case isCommunity(w.Tradition):
		r.tell("tradition", "other_tradition", words.T("{title} stands elsewhere with another tradition. The first one is kept.", "title", w.Title))
	}
	if old.rights == "" {
		more.rights = w.Rights
	}
	if more == old {
		return old.id, nil
	}
	in.works[key] = more
	known, err := in.tx.Work(ctx, old.id)
	if err != nil {
		return "", err
	}
	known.Tradition, known.Rights = more.tradition, more.rights
	return old.id, in.grown(in.tx.PutWork(ctx, &known))
}

func isCommunity(code string) bool {
	for _, c := range Communities() {
		if c == code {
			return true
		}
	}
	return false
}

// tradition reads which community's tradition a work comes from. It is said
// of music, not of people, so words of the list's own may stay.
func (in *intake) tradition(r *intakeRow) string {
	text, col := r.value("tradition")
	if col < 0 {
		return ""
	}
	answer, how := ParseCommunity(text)
	switch {
	case how == SaidRollUp:
		r.tell("tradition", "roll_up", words.T("“{value}” stands for three communities, so no tradition was taken.", "value", r.shown("tradition")))
		return ""
	case answer == PrefersNot:
		return ""
	}
	return answer
}

// arranged reads "trad. / arr. Arta Gashi": who arranged it, and whether it is
// traditional.
func arranged(text string) (arranger string, traditional bool) {
	var rest []string
	for _, part := range strings.Split(text, "/") {
		part = strings.Trim(strings.TrimSpace(part), " .,;:-")
		if part == "" || nothing(part) {
			continue
		}
		if said("folk", part) != "" {
			traditional = true
			continue
		}
		for { // "arr. X", "arranged by X", "obrada: X"
			first, after, ok := strings.Cut(part, " ")
			if !ok || said("arranged", first) == "" && !(first == "by" && len(rest) == 0) {
				break
			}
			part = strings.TrimSpace(after)
		}
		rest = append(rest, part)
	}
	return strings.Join(rest, " / "), traditional
}

// workOf reads the work that a row names under field.
func (in *intake) workOf(r *intakeRow, field string) Work {
	w := Work{Title: r.title(field), Composer: tidy(r.text("composer")), Tradition: in.tradition(r), Rights: r.choice("rights", "rights")}
	var folk bool
	w.Arranger, folk = arranged(r.text("arranger"))
	if in.memory.said("folk", w.Composer) != "" {
		w.Composer, folk = "", true
	}
	w.Arranger, _ = personName(w.Arranger)
	w.Rights = in.rights(r, w, folk)
	return w
}

// rights is how the rights of a work stand. What the list calls traditional
// and names an arranger of is a melody with an arrangement; one that it calls
// arranged and names none of is left a melody.
func (in *intake) rights(r *intakeRow, w Work, folk bool) string {
	switch {
	case (folk || w.Rights == RightsTraditional) && w.Arranger != "" && (w.Rights == "" || w.Rights == RightsTraditional):
		return RightsArranged
	case folk && w.Rights == "":
		return RightsTraditional
	case w.Rights == RightsArranged && w.Arranger == "":
		r.tell("rights", "no_arranger", words.T("{title} is called an arrangement, and nobody is named who arranged it. It was taken as traditional.", "title", w.Title))
		return RightsTraditional
	case w.Rights == PrefersNot:
		return ""
	}
	return w.Rights
}

// takeWork makes a work of a row, or passes over one that is there.
func (in *intake) takeWork(ctx context.Context, r *intakeRow) error {
	w := in.workOf(r, "title")
	if !NameRule(w.Title).Empty() {
		return in.unnamed(r, w.Title, "no_title", words.T("This row has no title, so it was passed over."))
	}
	w.OtherNames = addLines("", r.text("other_names"))
	w.Edition = in.edition(r)
	w.Seconds = r.seconds("duration")
	w.NewVersion = r.choice("new_version", "yesno") == "yes"
	w.Notes = r.notes("notes")
	if _, ok := in.works[in.memory.workKey(w)]; ok {
		in.tell(spot{r.number, -1}, "", "known", words.T("{name} is there already, so this row was not taken.", "name", w.Title))
	}
	_, err := in.work(ctx, r, w)
	return err
}
