package app

import (
	"bytes"
	"context"
	"image"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// Photo is a photograph of an event, a file of it, with what is seen there and
// whether a report may show it. Without a mark it stays in the office.
type Photo struct {
	Kept
	EventID    ID
	FileID     ID
	Shows      string // what is seen, without names: for who cannot see it, and beneath it
	TakenBy    string // who is thanked for it
	Permission string // PhotoNobody, …; "" where nobody asked yet
	InReports  bool
	Named      bool          // those who are seen are named beneath it, as far as they may be
	People     []PhotoPerson // who can be recognised
}

// PhotoPerson is somebody who can be recognised on a photograph.
type PhotoPerson struct {
	Kept
	PhotoID  ID
	PersonID ID
	Position int
	Name     string       `part:"shown"`
	Agreed   ConsentState `part:"shown"` // to photographs for donors, today
}

// How those who are seen on a photograph agreed that a donor sees it.
const (
	PhotoNobody = "nobody" // nobody can be recognised
	PhotoAsked  = "asked"  // all were asked there, and the office has it in writing
	PhotoPeople = "people" // those listed, by the consent that each of them gave
)

// PhotoPermissions lists them in the order of forms.
func PhotoPermissions() []string { return []string{PhotoNobody, PhotoAsked, PhotoPeople} }

// ErrNoPhoto says that a file is no picture that can be printed.
var ErrNoPhoto = &Fault{"no_photo", words.T("A photo is a PNG or JPEG picture. This file is none, or it is damaged.")}

// PhotoRow is a photograph with its event.
type PhotoRow struct {
	Photo
	File  string // its name
	Event string
	Day   Date
	Town  string
}

type photoReader interface {
	// EventPhotos lists the photographs of an event, each with who can be recognised.
	EventPhotos(ctx context.Context, event ID) ([]PhotoRow, error)

	// ReportPhotos lists those of the events held that are marked for reports.
	ReportPhotos(ctx context.Context, f Filter) ([]PhotoRow, error)

	// PhotoStage lists who took part in an event and so may be seen on its photographs.
	PhotoStage(ctx context.Context, event ID) ([]PhotoPerson, error)
}

type photoWriter interface {
	// PutPhoto keeps p and who can be recognised on it.
	PutPhoto(ctx context.Context, p *Photo) error
}

// Check returns Invalid when p breaks a rule.
func (p Photo) Check() error {
	var shows, permission, people words.Text
	if shows = LengthRule(p.Shows); p.InReports && strings.TrimSpace(p.Shows) == "" {
		shows = words.T("Say what is seen: it stands beneath the photo, and is read to those who cannot see it.")
	}
	if p.Permission != "" && !slices.Contains(PhotoPermissions(), p.Permission) || p.InReports && p.Permission == "" {
		permission = words.T("Say how those who are seen agreed.")
	}
	if p.InReports && p.Permission == PhotoPeople && len(p.People) == 0 {
		people = words.T("Say who can be recognised.")
	}
	return check(Wrong{"Shows", shows}, Wrong{"TakenBy", LengthRule(p.TakenBy)}, Wrong{"Permission", permission}, Wrong{"People", people})
}

// Gap says why no report may show the photograph; nothing where one may.
func (p Photo) Gap() words.Text {
	if !p.InReports {
		return words.T("Not for reports")
	}
	missing := 0
	for _, one := range p.People {
		if one.Agreed == ConsentRefused || one.Agreed == ConsentWithdrawn || one.Agreed != ConsentGiven && p.Permission == PhotoPeople {
			missing++
		}
	}
	if missing > 0 {
		return words.N("{n} have not agreed", missing)
	}
	return words.Text{}
}

// Photos lists the photographs of an event, each with how those who can be
// recognised stand to it today.
func (a *App) Photos(ctx context.Context, event ID) ([]PhotoRow, error) {
	all, err := a.EventPhotos(ctx, event)
	if err != nil {
		return nil, err
	}
	return all, photoConsents(ctx, a.Reader, all)
}

// photoConsents says of everybody on photographs whether they agreed to it today.
func photoConsents(ctx context.Context, from Reader, all []PhotoRow) error {
	asked := map[ID]ConsentState{}
	for i := range all {
		for j := range all[i].People {
			p := &all[i].People[j]
			state, known := asked[p.PersonID]
			if !known {
				given, err := from.Consents(ctx, p.PersonID)
				if err != nil {
					return err
				}
				for _, now := range ConsentsOn(given, DateOf(time.Now())) {
					if now.Purpose == ForDonorPhoto {
						state = now.State
					}
				}
				asked[p.PersonID] = state
			}
			p.Agreed = state
		}
	}
	return nil
}

// AddPhoto keeps a photograph of an event; name is that of its file, of which
// only the end is kept, for it may say who is seen.
func (a *App) AddPhoto(ctx context.Context, p *Photo, name string, body io.Reader) error {
	if err := p.Check(); err != nil {
		return err
	}
	all, err := io.ReadAll(io.LimitReader(body, MostFile+1))
	if err != nil {
		return err
	}
	if len(all) > MostFile {
		return ErrFileBig
	}
	_, kind, err := image.DecodeConfig(bytes.NewReader(all))
	if err != nil {
		return ErrNoPhoto
	}
	f := File{OwnerKind: Events, OwnerID: p.EventID, Purpose: FilePhoto, Name: FilePhoto + strings.ToLower(filepath.Ext(name))}
	f.settle(DateOf(time.Now()))
	if f.MediaType = "image/" + kind; f.Check() != nil {
		return f.Check()
	}
	return a.change(ctx, words.T("Added a photo"), func(tx Tx) error {
		if err := tx.PutFile(ctx, &f, bytes.NewReader(all)); err != nil {
			return err
		}
		p.FileID = f.ID
		return tx.PutPhoto(ctx, p)
	})
}

// SavePhoto keeps what is seen on a photograph, and what may be done with it.
func (a *App) SavePhoto(ctx context.Context, p *Photo) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved what a photo shows"), func(tx Tx) error { return tx.PutPhoto(ctx, p) })
}
