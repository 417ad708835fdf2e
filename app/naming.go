package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"sofra/app/names"
)

// Who is named in public is decided here and nowhere else: every export,
// programme, poster, calendar and donor file asks. Somebody may play and not be
// named; they are counted and appear as "an artist".
//
// A poster, the web and the press need a yes of the person. All else does not,
// but no one whose naming is "never" is named anywhere outside the office, nor
// who has a quiet booking, as long as it is quiet: not even at other events, for
// what is said there could be put together.

// What a name may go out in without a yes of the person, beside ForPoster,
// ForWeb and ForPress, which need one.
const (
	InDonorFile = "donor-file"
	InProgramme = "programme"
	InCalendar  = "calendar"
	InMinutes   = "minutes"
)

// needsConsent says whether naming somebody there takes their yes.
func needsConsent(purpose string) bool {
	return purpose == ForPoster || purpose == ForWeb || purpose == ForPress
}

type namingReader interface {
	// Unnamed lists the people who may not be named for a purpose on a day,
	// with all their names.
	Unnamed(ctx context.Context, purpose string, on Date) ([]Person, error)

	// Quiet lists the people and ensembles whom a booking keeps from the public
	// on a day.
	Quiet(ctx context.Context, on Date) ([]ID, error)

	// Groups lists all ensembles with their members.
	Groups(ctx context.Context) ([]Ensemble, error)
}

// MayBeNamed says whether a person may be named for a purpose on a day.
func (a *App) MayBeNamed(ctx context.Context, person ID, purpose string, on Date) (bool, error) {
	n, err := namingOn(ctx, a, purpose, on)
	if err != nil {
		return false, err
	}
	return n.person(ctx, person)
}

// naming answers who may be named for a purpose on a day.
type naming struct {
	from    Reader
	purpose string
	on      Date
	quiet   []ID        // whom a booking keeps back
	own     map[ID]bool // who reads it: they are named to themselves
}

func namingOn(ctx context.Context, from Reader, purpose string, on Date) (naming, error) {
	quiet, err := from.Quiet(ctx, on)
	return naming{from: from, purpose: purpose, on: on, quiet: quiet}, err
}

func (n naming) person(ctx context.Context, id ID) (bool, error) {
	p, err := n.from.Person(ctx, id)
	if err != nil || p.Naming == NamingNever || slices.Contains(n.quiet, id) {
		return false, err
	}
	if !needsConsent(n.purpose) {
		return true, nil
	}
	all, err := n.from.Consents(ctx, id)
	for _, now := range ConsentsOn(all, n.on) {
		if now.Purpose == n.purpose {
			return now.State == ConsentGiven, err
		}
	}
	return false, err
}

// MayEnsembleBeNamed says it of an ensemble: not where its name has the name of
// a member who may not be named, not where none of its members may, and not where
// a booking of it is quiet.
func (a *App) MayEnsembleBeNamed(ctx context.Context, ensemble ID, purpose string, on Date) (bool, error) {
	e, err := a.Ensemble(ctx, ensemble)
	if err != nil {
		return false, err
	}
	n, err := namingOn(ctx, a, purpose, on)
	people, failed := a.Unnamed(ctx, purpose, on)
	return n.ensemble(e, byID(people)), errors.Join(err, failed)
}

// byID are people by their IDs.
func byID(people []Person) map[ID]Person {
	all := map[ID]Person{}
	for _, p := range people {
		all[p.ID] = p
	}
	return all
}

// ensemble answers it of an ensemble among the people who may not be named.
func (n naming) ensemble(e Ensemble, unnamed map[ID]Person) bool {
	switch {
	case n.own[e.ID]:
		return true
	case slices.Contains(n.quiet, e.ID):
		return false
	}
	members, named := 0, 0
	for _, m := range e.Members {
		if m.FromOn != "" && m.FromOn > n.on || m.UntilOn != "" && m.UntilOn < n.on {
			continue
		}
		members++
		p, not := unnamed[m.PersonID]
		if !not {
			named++
			continue
		}
		if len(namesIn(true, p).Find(e.Name)) > 0 {
			return false
		}
	}
	return members == 0 || named > 0
}

// Discreet takes the names of those who may not be named out of what goes out.
// The zero Discreet names everybody.
type Discreet struct {
	unnamed map[ID]bool
	within  names.Within
	alone   map[string]bool // names of one word: only where they stand by themselves
	groups  map[string]bool // names of ensembles, as keys
}

// DiscreetIn reads who may not be named for a purpose on a day.
func DiscreetIn(ctx context.Context, from Reader, purpose string, on Date) (d Discreet, err error) {
	return discreetWith(ctx, from, purpose, on)
}

// discreetWith is DiscreetIn where these people are not named either.
func discreetWith(ctx context.Context, from Reader, purpose string, on Date, also ...Person) (d Discreet, err error) {
	people, err := from.Unnamed(ctx, purpose, on)
	people = append(people, also...)
	asked, failed := namingOn(ctx, from, purpose, on)
	if err = errors.Join(err, failed); err != nil {
		return d, err
	}
	return asked.discreet(ctx, people)
}

// discreetFor is DiscreetIn for readers who are named to themselves.
func discreetFor(ctx context.Context, from Reader, purpose string, on Date, own map[ID]bool) (d Discreet, err error) {
	people, err := from.Unnamed(ctx, purpose, on)
	people = slices.DeleteFunc(people, func(p Person) bool { return own[p.ID] })
	asked, failed := namingOn(ctx, from, purpose, on)
	if asked.own = own; err != nil || failed != nil {
		return d, errors.Join(err, failed)
	}
	return asked.discreet(ctx, people)
}

// discreet keeps these people back, and the ensembles that may not be named.
func (n naming) discreet(ctx context.Context, people []Person) (d Discreet, err error) {
	if len(people)+len(n.quiet) == 0 {
		return d, nil
	}
	d = Discreet{unnamed: map[ID]bool{}, alone: map[string]bool{}, groups: map[string]bool{}}
	var said []string
	add := func(id ID, all ...string) {
		d.unnamed[id] = true
		for _, name := range all {
			if key := names.Key(name); strings.Contains(key, " ") {
				said = append(said, name)
			} else if key != "" {
				d.alone[key] = true
			}
		}
	}
	for _, p := range people {
		add(p.ID, p.Names()...)
	}
	unnamed := byID(people)
	ensembles, err := n.from.Groups(ctx)
	for _, e := range ensembles {
		if !n.ensemble(e, unnamed) {
			add(e.ID, e.Names()...)
			for _, name := range e.Names() {
				d.groups[names.Key(name)] = true
			}
		}
	}
	d.within = names.NewWithin(said...)
	return d, err
}

// Names says whether a person or an ensemble may be named.
func (d Discreet) Names(id ID) bool { return !d.unnamed[id] }

// Text is a text in which instead stands for each who may not be named.
func (d Discreet) Text(text, instead string) string {
	if len(d.unnamed) == 0 || text == "" {
		return text
	}
	text = d.within.Replace(text, instead)
	parts := strings.Split(text, ",")
	for i, part := range parts {
		if d.alone[names.Key(part)] {
			room, _, _ := strings.Cut(part, strings.TrimSpace(part))
			parts[i] = room + instead
		}
	}
	return strings.Join(parts, ",")
}

// namesIn finds the names of these people; those of one word too, where alone.
func namesIn(alone bool, all ...Person) names.Within {
	var said []string
	for _, p := range all {
		for _, n := range p.Names() {
			if words := len(names.Words(n)); n != ErasedName && (words > 1 || alone && words > 0) {
				said = append(said, n)
			}
		}
	}
	return names.NewWithin(said...)
}

// NamesWithin finds the names of people in texts. A name of one word may be
// anybody's, so it is not looked for.
func NamesWithin(all ...Person) names.Within { return namesIn(false, all...) }

// artistName is how a report calls somebody on stage.
func (p *reporting) artistName(a ArtistLine) string {
	if p.discreet.Names(a.ID) {
		return a.Name
	}
	return p.T("an artist")
}

// namedFirst are the artists by name, and those who are not named behind them:
// their place among the others would tell how they begin.
func (p *reporting) namedFirst() []ArtistLine {
	all := slices.Clone(p.artists)
	slices.SortStableFunc(all, func(a, b ArtistLine) int {
		switch x, y := p.discreet.Names(a.ID), p.discreet.Names(b.ID); {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	return all
}

// unname goes through all that the report says. A link is left out where it has
// a name.
func (p *reporting) unname(r *Report) {
	say := func(text *string) { *text = p.discreet.Text(*text, p.T("an artist")) }
	say(&r.Title)
	for i := range r.Sheets {
		s := &r.Sheets[i]
		say(&s.Lead)
		for j := range s.Notes {
			say(&s.Notes[j])
		}
		for j := range s.Facts {
			say(&s.Facts[j].Text)
		}
		for _, t := range s.Tables {
			for _, row := range t.Rows {
				for c := range row {
					was := row[c].Text
					if say(&row[c].Text); was != row[c].Text && t.Columns[c].Cell == LinkCell {
						row[c] = Value{}
					}
				}
			}
		}
	}
}
