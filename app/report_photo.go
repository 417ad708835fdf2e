package app

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
)

// ReportPhoto is a photograph in a report: which one, what stands beneath it, and
// what is said to those who cannot see it. A snapshot keeps no picture, so that who
// takes a consent back is not in what is given out from then on.
type ReportPhoto struct {
	ID      ID
	Caption string
	Alt     string
	Body    func(to io.Writer) error `json:"-"` // its contents, where the report is given out
}

// readPhotos reads the photographs of the period that may be shown today.
func (p *reporting) readPhotos(ctx context.Context, from Reader) (err error) {
	p.photos, err = allowedPhotos(ctx, from, p.filter)
	return err
}

func allowedPhotos(ctx context.Context, from Reader, f Filter) ([]PhotoRow, error) {
	all, err := from.ReportPhotos(ctx, f)
	if err == nil {
		err = photoConsents(ctx, from, all)
	}
	return slices.DeleteFunc(all, func(r PhotoRow) bool { return !r.Gap().Empty() }), err
}

// shownPhotos are the photographs as the report has them: the event and its day, what is
// seen, who is named, and who is thanked.
func (p *reporting) shownPhotos() (all []ReportPhoto) {
	say := func(text string) string { return p.discreet.Text(strings.TrimSpace(text), p.T("an artist")) }
	for _, r := range p.photos {
		shows := say(r.Shows)
		said := []string{say(r.Event)}
		if r.Day != "" {
			said[0] += ", " + p.Date(r.Day.YMD())
		}
		said = append(said, shows, p.List(p.namedOn(r)))
		if r.TakenBy != "" {
			said = append(said, p.T("Photo: {name}", "name", say(r.TakenBy)))
		}
		said = slices.DeleteFunc(said, func(s string) bool { return s == "" })
		for i := range said {
			said[i] = strings.TrimSuffix(said[i], ".")
		}
		all = append(all, ReportPhoto{ID: r.ID, Caption: strings.Join(said, ". ") + ".", Alt: shows})
	}
	return all
}

// namedOn are those who are named beneath a photograph: it is asked for, they agreed,
// and they may be named to donors.
func (p *reporting) namedOn(r PhotoRow) (all []string) {
	if !r.Named {
		return nil
	}
	for _, one := range r.People {
		if one.Agreed == ConsentGiven && p.discreet.Names(one.PersonID) {
			all = append(all, one.Name)
		}
	}
	return all
}

// withPhotos gives a report the contents of its photographs, and takes those out that
// may not be shown any more.
func (a *App) withPhotos(ctx context.Context, grant ID, r *Report) error {
	if len(r.Photos) == 0 {
		return nil
	}
	allowed, err := allowedPhotos(ctx, a.Reader, Filter{GrantID: grant, From: r.From, To: r.To})
	if err != nil {
		return err
	}
	var kept []ReportPhoto
	for _, photo := range r.Photos {
		at := slices.IndexFunc(allowed, func(row PhotoRow) bool { return row.ID == photo.ID })
		if at < 0 {
			continue
		}
		file := allowed[at].FileID
		photo.Body = func(to io.Writer) error {
			f, err := a.File(ctx, file)
			if err == nil {
				err = a.FileBody(ctx, f, to)
			}
			if err != nil {
				return fmt.Errorf("a photo of the report: %w", err)
			}
			return nil
		}
		kept = append(kept, photo)
	}
	r.Photos = kept
	return nil
}
