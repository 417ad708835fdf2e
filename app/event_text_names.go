package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// Found lists the names within a text of those who may not be named. A name of
// one word counts where it stands by itself between commas or in a line.
func (d Discreet) Found(text string) []string {
	if len(d.unnamed) == 0 {
		return nil
	}
	found := d.within.Find(text)
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		if part = strings.TrimSpace(part); d.alone[names.Key(part)] {
			found = append(found, part)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// ProposePosters writes a poster in each language in which it is still missing:
// what, when, where, and those of its artists who may be named there on a day.
func (a *App) ProposePosters(ctx context.Context, event ID, on Date) error {
	e, err := a.Event(ctx, event)
	if err != nil {
		return err
	}
	all, err := a.Untranslated(ctx, e)
	if err != nil {
		return err
	}
	in := map[words.Lang]string{}
	for _, u := range all {
		if u.Kind != "poster" {
			continue
		}
		if len(u.Written)+len(u.Missing) == 0 {
			u.Missing = []words.Lang{words.Sq, words.SrCyrl, words.En}
		}
		for _, l := range u.Missing {
			if in[l], err = a.ProposedPoster(ctx, e, l, on); err != nil {
				return err
			}
		}
	}
	if len(in) == 0 {
		return &Fault{"wrong_state", words.T("The poster is written in every language that is wanted.")}
	}
	verb := words.T("Proposed the poster of {event}", "event", e.Title)
	return a.change(ctx, verb, func(tx Tx) error {
		texts, err := tx.EventTexts(ctx, event)
		if err != nil {
			return err
		}
		return tx.PutEventTexts(ctx, event, withTexts(texts, "poster", in))
	})
}

// ProposedPoster is the text of a poster in a language, from what is known of an
// event. Without a title in that language the event's own stands, and the text
// counts as untranslated. Who may not be named on a poster on that day is left out.
func (a *App) ProposedPoster(ctx context.Context, e Event, l words.Lang, on Date) (string, error) {
	b := words.In(l)
	texts, err := a.EventTexts(ctx, e.ID)
	if err != nil {
		return "", err
	}
	discreet, err := DiscreetIn(ctx, a, ForPoster, on)
	if err != nil {
		return "", err
	}
	title := discreet.Text(cmp.Or(titleIn(texts, l), e.Title), b.T("an artist"))
	lines := []string{title, ""}
	if e.Day != "" {
		lines = append(lines, strings.TrimSpace(b.Capital(b.LongDate(e.Day.YMD()))+" "+string(e.Starts)))
	}
	where, err := a.whereWords(ctx, e, b)
	if err != nil {
		return "", err
	}
	if where != "" {
		lines = append(lines, where)
	}
	artists, err := a.posterArtists(ctx, e, l, discreet)
	if len(artists) > 0 {
		lines = append(lines, "", strings.Join(artists, "\n"))
	}
	return strings.Join(lines, "\n"), err
}

// whereWords is the venue with its municipality by both names.
func (a *App) whereWords(ctx context.Context, e Event, b *words.Book) (string, error) {
	if e.VenueID == "" {
		return e.Town, nil
	}
	v, err := a.Venue(ctx, e.VenueID)
	if err != nil {
		return "", err
	}
	town := cmp.Or(v.Town, e.Town)
	if v.PlaceID != "" {
		p, err := a.Place(ctx, v.PlaceID)
		if err != nil {
			return "", err
		}
		town = b.Place(p.NameSq, p.NameSr, p.NameCyrl)
	}
	if town == "" {
		return v.Name, nil
	}
	return v.Name + ", " + town, nil
}

// posterArtists are the booked who may be named, once each, as the language
// writes them.
func (a *App) posterArtists(ctx context.Context, e Event, l words.Lang, discreet Discreet) (all []string, err error) {
	rows, _, err := a.Bookings(ctx, BookingFilter{EventID: e.ID, Standing: true, Page: Page{Sort: "artist"}})
	for _, k := range rows {
		if err != nil {
			return nil, err
		}
		if k.Unknown() || !discreet.Names(k.ArtistID()) || !k.firm() {
			continue
		}
		name := k.Artist
		if k.PersonID != "" {
			var p Person
			p, err = a.Person(ctx, k.PersonID)
			for _, n := range p.NamesIn {
				if n.Language == string(l) {
					name = n.Name
				}
			}
		}
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all, err
}

// firm says that a date is more than kept: a poster names nobody who may still
// say no.
func (b Booking) firm() bool { return slices.Contains(FirmDates(), b.DateState) }
