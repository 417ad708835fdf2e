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
}

// MayBeNamed says whether a person may be named for a purpose on a day.
func (a *App) MayBeNamed(ctx context.Context, person ID, purpose string, on Date) (bool, error) {
	return mayBeNamed(ctx, a, person, purpose, on)
}

func mayBeNamed(ctx context.Context, from Reader, person ID, purpose string, on Date) (bool, error) {
	p, err := from.Person(ctx, person)
	if err != nil || p.Naming == NamingNever {
		return false, err
	}
	if quiet, err := from.Quiet(ctx, on); err != nil || slices.Contains(quiet, person) {
		return false, err
	}
	if !needsConsent(purpose) {
		return true, nil
	}
	all, err := from.Consents(ctx, person)
	for _, now := range ConsentsOn(all, on) {
		if now.Purpose == purpose {
			return now.State == ConsentGiven, err
		}
	}
	return false, err
}

// MayEnsembleBeNamed says it of an ensemble: not where its name has the name of
// a member who may not be named, not where none of its members may, and not where
// a booking of it is quiet.
func (a *App) MayEnsembleBeNamed(ctx context.Context, ensemble ID, purpose string, on Date) (bool, error) {
	n, err := a.Ensemble(ctx, ensemble)
	if err != nil {
		return false, err
	}
	return mayEnsemble(ctx, a, n, purpose, on)
}

func mayEnsemble(ctx context.Context, from Reader, n Ensemble, purpose string, on Date) (bool, error) {
	if quiet, err := from.Quiet(ctx, on); err != nil || slices.Contains(quiet, n.ID) {
		return false, err
	}
	members, named := 0, 0
	for _, m := range n.Members {
		if m.FromOn != "" && m.FromOn > on || m.UntilOn != "" && m.UntilOn < on {
			continue
		}
		members++
		may, err := mayBeNamed(ctx, from, m.PersonID, purpose, on)
		if err != nil {
			return false, err
		}
		if may {
			named++
			continue
		}
		p, err := from.Person(ctx, m.PersonID)
		if err != nil || len(namesIn(true, p).Find(n.Name)) > 0 {
			return false, err
		}
	}
	return members == 0 || named > 0, nil
}

// Discreet takes the names of those who may not be named out of what goes out.
// The zero Discreet names everybody.
type Discreet struct {
	unnamed map[ID]bool
	within  names.Within
	alone   map[string]bool // names of one word: only where they stand by themselves
}

// DiscreetIn reads who may not be named for a purpose on a day.
func DiscreetIn(ctx context.Context, from Reader, purpose string, on Date) (d Discreet, err error) {
	people, err := from.Unnamed(ctx, purpose, on)
	quiet, failed := from.Quiet(ctx, on)
	if err = errors.Join(err, failed); err != nil || len(people)+len(quiet) == 0 {
		return d, err
	}
	d = Discreet{unnamed: map[ID]bool{}, alone: map[string]bool{}}
	var said []string
	add := func(id ID, all ...string) {
		d.unnamed[id] = true
		for _, n := range all {
			if key := names.Key(n); strings.Contains(key, " ") {
				said = append(said, n)
			} else if key != "" {
				d.alone[key] = true
			}
		}
	}
	for _, p := range people {
		add(p.ID, p.Names()...)
	}
	ensembles, _, err := from.Ensembles(ctx, Page{})
	for _, row := range ensembles {
		n, fail := from.Ensemble(ctx, row.ID)
		may, failed := mayEnsemble(ctx, from, n, purpose, on)
		if err = errors.Join(err, fail, failed); err == nil && !may {
			add(n.ID, n.Names()...)
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
