package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// leafletFunder is a grant that pays for the event, with its sentence, and who
// stands behind it.
type leafletFunder struct {
	GrantRow
	sentences []GrantSentence
	donors    []LeafletDonor
}

// LeafletDonor is an organisation whose logo stands on a printed programme.
type LeafletDonor struct {
	ID   ID
	Name string
	logo []byte
}

// pays says whether a grant pays for what is on a day: it was granted, and the
// day lies in its period as far as that is known.
func (g Grant) pays(on Date) bool {
	granted := g.Status == "granted" || g.Status == "running" || g.Status == "closed"
	return granted && (on == "" || (g.StartsOn == "" || g.StartsOn <= on) && (g.EndsOn == "" || g.EndsOn >= on))
}

// paid reads the grants that pay for the event, with their donors and logos.
func (d *leafletDay) paid(ctx context.Context, a *App) error {
	if d.event.ProjectID == "" {
		return nil
	}
	grants, err := a.Payers(ctx, d.event.ProjectID)
	for _, g := range grants {
		if err != nil {
			return err
		}
		if !g.pays(d.event.Day) {
			continue
		}
		one := leafletFunder{GrantRow: g}
		if one.sentences, err = a.GrantSentences(ctx, g.ID); err != nil {
			return err
		}
		for _, of := range []LeafletDonor{{ID: g.FunderID, Name: g.Funder}, {ID: g.BackDonorID, Name: g.BackDonor}} {
			if of.ID == "" {
				continue
			}
			if of.logo, err = logoOf(ctx, a, of.ID); err != nil {
				return err
			}
			one.donors = append(one.donors, of)
		}
		d.funders = append(d.funders, one)
	}
	return err
}

// donors are those of all grants, each once: who was chosen to come first, then
// as the grants stand.
func (d leafletDay) donors() (all []LeafletDonor) {
	for _, f := range d.funders {
		for _, one := range f.donors {
			if !slices.ContainsFunc(all, func(o LeafletDonor) bool { return o.ID == one.ID }) {
				all = append(all, one)
			}
		}
	}
	place := func(o LeafletDonor) int {
		if at := slices.Index(d.Logos, string(o.ID)); at >= 0 {
			return at
		}
		return len(d.Logos)
	}
	slices.SortStableFunc(all, func(a, b LeafletDonor) int { return cmp.Compare(place(a), place(b)) })
	return all
}

// LeafletDonors lists whose logos stand on the printed programme of an event.
func (a *App) LeafletDonors(ctx context.Context, event ID) ([]LeafletDonor, error) {
	e, err := a.Event(ctx, event)
	if err != nil {
		return nil, err
	}
	d := leafletDay{event: e}
	err = d.paid(ctx, a)
	return d.donors(), err
}

// back is what stands at the end of the paper. A sentence that is written in none
// of its languages stands in those in which it is: a donor requires it.
func (d leafletDay) back() (b LeafletBack) {
	if d.has(LeafletPartners) {
		b.Partners = lines(d.Partners)
		b.Heading = d.each(func(b *words.Book) string { return b.T("Partners") })
	}
	if !d.has(LeafletFunders) {
		return b
	}
	for _, f := range d.funders {
		said := d.each(func(b *words.Book) string { return SentenceIn(f.sentences, b.Lang()) })
		if len(said) == 0 {
			for _, s := range f.sentences {
				said = append(said, s.Body)
			}
		}
		if len(said) > 0 {
			b.Sentences = append(b.Sentences, said)
		}
	}
	for _, o := range d.donors() {
		if len(o.logo) > 0 {
			b.Logos = append(b.Logos, o.logo)
		}
	}
	return b
}
