package app

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// LeafletDoubt is one thing to know before a programme is printed, and where it
// is put right; that is blank where nothing has to be.
type LeafletDoubt struct {
	Text words.Text
	At   Ref
}

// LeafletDoubts says what to know before a programme is printed: what is not
// translated, how many are not named, what a donor would miss, and that the
// programme changed since its version. Nobody is named in it.
func (a *App) LeafletDoubts(ctx context.Context, l Leaflet, at time.Time) ([]LeafletDoubt, error) {
	if err := l.Check(); err != nil {
		return nil, err
	}
	d, err := a.leafletDay(ctx, l, at)
	if err != nil {
		return nil, err
	}
	unasked, err := a.UnaskedAt(ctx, l.EventID, ForPoster, DateOf(at))
	if err != nil {
		return nil, err
	}
	absent, err := a.absentDoubts(ctx, l.EventID, DateOf(at))
	if err != nil {
		return nil, err
	}
	return slices.Concat(d.versionDoubts(), absent, d.titleDoubts(), d.namingDoubts(unasked), d.funderDoubts()), nil
}

// absentDoubts count who stands in the programme and is not coming, or is not
// booked: the sheet would promise them.
func (a *App) absentDoubts(ctx context.Context, event ID, on Date) (all []LeafletDoubt, err error) {
	p, cast, err := a.onStage(ctx, event, on)
	if err != nil {
		return nil, err
	}
	at, n := Ref{Kind: Events, ID: event}, 0
	for _, f := range cast.Absent(p) {
		n += number(f.Coming == ComesNot || f.Coming == NotBooked)
	}
	if n > 0 {
		all = append(all, LeafletDoubt{words.N("{n} in the programme are not coming, or are not booked.", n), at})
	}
	if cast.Unbooked(p) {
		all = append(all, LeafletDoubt{words.T("Nobody in the programme is booked yet"), at})
	}
	return all, nil
}

func (d leafletDay) versionDoubts() []LeafletDoubt {
	at := Ref{Kind: Programmes, ID: d.event.ProgrammeID}
	switch {
	case len(d.items) == 0:
		return []LeafletDoubt{{words.T("The programme has no items."), at}}
	case d.version.Number == 0:
		return []LeafletDoubt{{words.T("No version is frozen: the programme is printed as it stands now."), at}}
	case d.changed > 0:
		return []LeafletDoubt{{words.N("Printed is version {version}; {n} changes since are not in it.", d.changed, "version", d.version.Number), at}}
	}
	return nil
}

// titleDoubts are the titles that a language of the paper lacks. A work that is
// from a language is called there as it is.
func (d leafletDay) titleDoubts() (all []LeafletDoubt) {
	for _, l := range d.langs() {
		if TextIn(d.texts, "title", l) == "" && (other(l) == "" || TextIn(d.texts, "title", other(l)) == "") {
			all = append(all, LeafletDoubt{words.T("The event has no title in this language: {language}.", "language", l.Name()), Ref{Kind: Events, ID: d.EventID}})
		}
		n, first := 0, Ref{Kind: Works}
		for _, i := range d.items {
			base, _, _ := strings.Cut(string(l), "-")
			if i.work.ID != "" && i.work.titleIn(l) == "" && !i.work.Languages.Has(base) && !i.work.Languages.Has(string(l)) {
				n++
				first.ID = cmp.Or(first.ID, i.work.ID)
			}
		}
		if n > 0 {
			all = append(all, LeafletDoubt{words.N("{n} works have no title in this language: {language}.", n, "language", l.Name()), first})
		}
	}
	return all
}

func (d leafletDay) namingDoubts(unasked []ID) (all []LeafletDoubt) {
	if !d.has(LeafletPerformers) {
		return nil
	}
	var playing []Performer
	for _, i := range d.items {
		playing = append(playing, i.players...)
	}
	if _, rest := d.discreet.billing(playing); !rest.none() {
		all = append(all, LeafletDoubt{Text: words.N("{n} artists or ensembles may not be named: they are counted.", rest.artists+rest.ensembles)})
	}
	if len(unasked) > 0 {
		all = append(all, LeafletDoubt{words.N("{n} people on the programme were not asked whether posters and programmes may name them.", len(unasked)), Ref{Kind: People, ID: unasked[0]}})
	}
	return all
}

// funderDoubts are what the donors of the event would miss.
func (d leafletDay) funderDoubts() (all []LeafletDoubt) {
	if !d.has(LeafletFunders) {
		return nil
	}
	for _, f := range d.funders {
		var missing []string
		for _, l := range d.langs() {
			if SentenceIn(f.sentences, l) == "" {
				missing = append(missing, l.Name())
			}
		}
		grant := Ref{Kind: Grants, ID: f.ID}
		switch {
		case len(f.sentences) == 0:
			all = append(all, LeafletDoubt{words.T("The grant {grant} has no required sentence.", "grant", f.Code), grant})
		case len(missing) > 0:
			all = append(all, LeafletDoubt{words.T("The sentence of the grant {grant} is missing in: {languages}.", "grant", f.Code, "languages", strings.Join(missing, ", ")), grant})
		}
	}
	for _, o := range d.donors() {
		if len(o.logo) == 0 {
			all = append(all, LeafletDoubt{words.T("{name} has no logo.", "name", o.Name), Ref{Kind: Organisations, ID: o.ID}})
		}
	}
	return all
}
