package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// LeafletDoubts says what to know before a programme is printed: what is not
// translated, how many are not named, what a donor would miss, and that the
// programme changed since its version. Nobody is named in it.
func (a *App) LeafletDoubts(ctx context.Context, l Leaflet, at time.Time) ([]words.Text, error) {
	if err := l.Check(); err != nil {
		return nil, err
	}
	d, err := a.leafletDay(ctx, l, at)
	if err != nil {
		return nil, err
	}
	return slices.Concat(d.versionDoubts(), d.titleDoubts(), d.namingDoubts(), d.funderDoubts()), nil
}

func (d leafletDay) versionDoubts() []words.Text {
	switch {
	case len(d.items) == 0:
		return []words.Text{words.T("The programme has no items.")}
	case d.version.Number == 0:
		return []words.Text{words.T("No version is frozen: the programme is printed as it stands now.")}
	case d.changed > 0:
		return []words.Text{words.N("Printed is version {version}; {n} changes since are not in it.", d.changed, "version", d.version.Number)}
	}
	return nil
}

// titleDoubts are the titles that a language of the paper lacks. A work that is
// from a language is called there as it is.
func (d leafletDay) titleDoubts() (all []words.Text) {
	for _, l := range d.langs() {
		if TextIn(d.texts, "title", l) == "" && (other(l) == "" || TextIn(d.texts, "title", other(l)) == "") {
			all = append(all, words.T("The event has no title in this language: {language}.", "language", l.Name()))
		}
		n := 0
		for _, i := range d.items {
			base, _, _ := strings.Cut(string(l), "-")
			if i.work.ID != "" && i.work.titleIn(l) == "" && !i.work.Languages.Has(base) && !i.work.Languages.Has(string(l)) {
				n++
			}
		}
		if n > 0 {
			all = append(all, words.N("{n} works have no title in this language: {language}.", n, "language", l.Name()))
		}
	}
	return all
}

func (d leafletDay) namingDoubts() []words.Text {
	if !d.has(LeafletPerformers) {
		return nil
	}
	var all []Performer
	for _, i := range d.items {
		all = append(all, i.players...)
	}
	_, rest := d.discreet.billing(all)
	if rest.none() {
		return nil
	}
	return []words.Text{words.N("{n} artists or ensembles may not be named: they are counted.", rest.artists+rest.ensembles)}
}

// funderDoubts are what the donors of the event would miss.
func (d leafletDay) funderDoubts() (all []words.Text) {
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
		switch {
		case len(f.sentences) == 0:
			all = append(all, words.T("The grant {grant} has no required sentence.", "grant", f.Code))
		case len(missing) > 0:
			all = append(all, words.T("The sentence of the grant {grant} is missing in: {languages}.", "grant", f.Code, "languages", strings.Join(missing, ", ")))
		}
	}
	for _, o := range d.donors() {
		if len(o.logo) == 0 {
			all = append(all, words.T("{name} has no logo.", "name", o.Name))
		}
	}
	return all
}
