package app

import (
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"

	"sofra/app/names"
	"sofra/app/words"
)

// loadPeople reads the people of the office once.
func (in *intake) loadPeople(ctx context.Context) error {
	if in.people != nil {
		return nil
	}
	rows, _, err := in.tx.People(ctx, PersonFilter{})
	if err != nil {
		return err
	}
	in.people = &knownPeople{byName: map[string][]*knownPerson{}, reach: map[string]*knownPerson{}}
	for _, r := range rows {
		in.people.add(traitsOf(r.Person), SheetRow{})
	}
	groups, _, err := in.tx.Ensembles(ctx, Page{})
	in.ensembles = map[string]ID{}
	for _, g := range groups {
		in.ensembles[keyOf(g.Name)] = g.ID
	}
	return err
}

// find looks a name up, and says whether several have it. Of these, the one
// who is written exactly so is taken; where that is nobody, or not one alone,
// nobody is.
func (k *knownPeople) find(name string) (id ID, several bool) {
	all := k.byName[keyOf(name)]
	if len(all) == 1 {
		return all[0].id, false
	}
	for _, p := range all {
		if p.name == name || slices.Contains(p.others, name) {
			if id != "" {
				return "", true
			}
			id = p.id
		}
	}
	return id, len(all) > 0
}

// personName is a name as its person would write it: in one script, first
// name first. What the list wrote is kept as another name.
func personName(text string) (name, listed string) {
	listed = strings.Join(strings.Fields(strings.ReplaceAll(text, " ,", ",")), " ")
	name = names.Unmix(listed)
	if hasScript(name, unicode.Latin) && hasScript(name, unicode.Cyrillic) {
		name = names.Latin(name)
	}
	if name == listed {
		listed = ""
	}
	last, first, ok := strings.Cut(name, ", ")
	first, title, titled := strings.Cut(first, ", ") // Corigliano, John, Sr.
	if ok && !strings.Contains(title, ",") && (!titled || len(title) <= 4) {
		if name = strings.TrimSpace(first + " " + last); titled {
			name += ", " + title
		}
	}
	return name, listed
}

func hasScript(s string, script *unicode.RangeTable) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(script, r) })
}

// takePerson makes a person of a row.
func (in *intake) takePerson(ctx context.Context, r *intakeRow) error {
	name := r.text("name")
	if name == "" {
		name = strings.TrimSpace(r.text("first_name") + " " + r.text("last_name"))
	}
	if name == "" || !NameRule(name).Empty() {
		return in.unnamed(r, name, "no_name", words.T("This row has no name, so it was passed over."))
	}
	p := Person{StageName: r.text("stage_name"), Plays: tidy(r.text("plays")), Roles: in.roles(r), Notes: r.notes("notes")}
	var listed string
	p.Name, listed = personName(name)
	p.OtherNames = addLines(listed, strings.FieldsFunc(r.text("other_names"), func(c rune) bool { return c == ',' || c == ';' })...)
	p.PlaceID, p.Town = in.place(r, "place")
	p.BornOn = r.day("born_on", in.o.Today)
	if p.BornOn > in.o.Today {
		r.tell("born_on", "bad_date", words.T("“{value}” is still to come. It is left empty.", "value", r.shown("born_on")))
		p.BornOn = ""
	}
	p.UsualFee, p.Currency = r.money("fee")
	p.Languages = in.languages(r)
	in.contacts(r, &p)
	return in.meetPerson(ctx, r, &p)
}

// placed says where the two stand.
func placed(why, a, b words.Text) words.Text {
	if a.Empty() {
		return words.T("{why} ({b}, and already in the office)", "why", why, "b", b)
	}
	return words.T("{why} ({a}, and {b})", "why", why, "a", a, "b", b)
}

// roles are what the row says, else what the sheet is a list of.
func (in *intake) roles(r *intakeRow) (roles Set) {
	for _, w := range roleWords(r.text("roles")) {
		code := said("role", w)
		if code == "" {
			code = strings.ToLower(w)
		}
		if !roles.Has(code) {
			roles = append(roles, code)
		}
	}
	if roles == nil {
		for _, w := range names.Words(in.plan.Name) {
			if code := saidWords()["role"][w]; code != "" {
				return Set{code}
			}
		}
		if r.text("plays") != "" {
			return Set{"artist"}
		}
	}
	return roles
}

// roleWords cuts what a cell of roles says at commas, and at strokes where they
// stand between roles: in "artist/e" and "panelista/panelistkinja" one gives the
// word of the other gender.
func roleWords(text string) (all Set) {
	for _, w := range SetOf(text) {
		first, _, _ := strings.Cut(w, "/")
		for i, half := range strings.Split(w, "/") {
			alike := len([]rune(half)) <= 4 || len(first) > 4 && strings.HasPrefix(half, first[:4])
			if i == 0 || !alike || said("role", half) != "" {
				all = append(all, half)
			}
		}
	}
	return SetOf(strings.Join(all, ","))
}

func (in *intake) languages(r *intakeRow) (codes Set) {
	for _, w := range strings.FieldsFunc(r.text("languages"), func(c rune) bool { return strings.ContainsRune(",;/+&", c) }) {
		code := said("language", w)
		if code == "" {
			code = strings.TrimSpace(w)
		}
		if code != "" && !codes.Has(code) {
			codes = append(codes, code)
		}
	}
	return codes
}

// contacts reads telephone and e-mail. A second number goes to the notes.
func (in *intake) contacts(r *intakeRow, p *Person) {
	p.Phone = r.phone(&p.Notes)
	p.Email = r.email()
}

// phone reads a telephone number; others beside it go to notes.
func (r *intakeRow) phone(notes *string) string {
	text, _ := r.value("phone")
	if n, ok := ParsePhone(text); ok {
		return n
	}
	numbers := strings.FieldsFunc(strings.ReplaceAll(text, " / ", ";"), func(c rune) bool { return strings.ContainsRune(",;\n", c) })
	first := ""
	for _, s := range numbers {
		n, ok := ParsePhone(s)
		if !ok || len(numbers) < 2 {
			r.tell("phone", "bad_phone", words.T("“{value}” is no telephone number that can be called. It is kept in the notes.", "value", r.shown("phone")))
			*notes = addLines(*notes, text)
			return first
		}
		if first == "" {
			first = n
		} else {
			*notes = addLines(*notes, n)
		}
	}
	return first
}

func (r *intakeRow) email() string {
	text, _ := r.value("email")
	text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "mailto:"))
	if nothing(text) {
		return ""
	}
	if !strings.Contains(text, "@") || !EmailRule(text).Empty() {
		r.tell("email", "bad_email", words.T("“{value}” is no e-mail address. It is left empty.", "value", r.shown("email")))
		return ""
	}
	return text
}

// unsealed is the refusal of a file that says who people are, where this desk
// cannot seal it. Nothing of the file is kept then: left out here, it would have
// to be brought in again, and everybody with it.
func unsealed(err error) error {
	if errors.Is(err, ErrSealed) {
		return &Fault{ErrSealed.Code, words.T("The file says who people are, and identity in this office is sealed. Give the passphrase and bring it in then; nothing was changed.")}
	}
	return err
}

// identity keeps what the list says of who somebody is, sealed, and never as
// said by the person.
// What was answered to before is not answered again.
func (in *intake) identity(ctx context.Context, r *intakeRow, person ID, answered Set) error {
	keep := func(asks, answer string) error {
		if answered.Has(asks) {
			return nil
		}
		return unsealed(in.tx.PutIdentity(ctx, &Identity{PersonID: person, Asks: asks, Answer: answer, SaidBy: SaidList}))
	}
	text, _ := r.value("community")
	answer, how := ParseCommunity(text)
	switch how {
	case SaidRollUp:
		r.tell("community", "roll_up", words.T("This word stands for three communities. It is kept in the list's own words."))
	case SaidSeveral:
		r.tell("community", "several_communities", words.T("Two communities stand here. They are kept in the list's own words."))
	case SaidWords:
		r.tell("community", "own_words", words.T("This is no community of the list. It is kept in the list's own words."))
	}
	if how != SaidNothing {
		if err := keep(AsksCommunity, answer); err != nil {
			return err
		}
	}
	if gender := r.choice("gender", "gender"); gender != "" {
		return keep(AsksGender, gender)
	}
	return nil
}
