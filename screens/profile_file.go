package screens

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"sofra/app"
	"sofra/screens/widgets"
)

// mostProfile is how many bytes a profile's file may have.
const mostProfile = 1 << 20

// saveProfile writes a profile to a file that can be edited.
func (u *UI) saveProfile(p app.Profile) {
	u.choosePlace(true, p.Code+".json", func(path string) {
		u.saveTo(path, ".json", func(ctx context.Context, w io.Writer) error {
			data, err := u.App.ProfileFile(ctx, p.Code)
			if err == nil {
				_, err = w.Write(data)
			}
			return err
		})
	})
}

// editedProfile is a profile as it was read from a file, or why it was not.
type editedProfile struct {
	app.Profile
	name  string // of the file
	data  []byte
	there bool // there is one of its code
	fault error
}

func (u *UI) readProfile(ctx context.Context, path string) (e editedProfile, err error) {
	e.name = filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return e, unread(path, err)
	case info.Size() > mostProfile:
		return e, app.ErrFileBig
	}
	if e.data, err = os.ReadFile(path); err != nil {
		return e, unread(path, err)
	}
	if e.Profile, e.fault = app.ReadProfile(e.name, e.data); e.fault != nil {
		return e, nil
	}
	all, err := u.App.Profiles(ctx)
	for _, p := range all {
		e.there = e.there || p.Code == e.Code
	}
	return e, err
}

// takeProfile reads a profile from a file, shows what it chooses, and keeps it.
// One with a mistake is not kept: what there was stays.
func (u *UI) takeProfile(path string) {
	background(u, func(ctx context.Context) (editedProfile, error) { return u.readProfile(ctx, path) }, func(e editedProfile) {
		b := u.book
		if e.fault != nil {
			u.refuseProfile(e)
			return
		}
		said := b.T("It is a new profile, which grants may choose.")
		if e.there {
			said = b.T("It takes the place of the profile {code}: reports that are made from now on go by it. What was frozen stays.", "code", e.Code)
		}
		u.dialogs.Open(widgets.Asking{
			Title: b.T("Take {name}?", "name", e.Name(b.Lang())), Text: said, Width: 640, Plain: b.T("Cancel"), First: b.T("Take"),
			Body: u.profileFacts(e.Profile),
			OnFirst: func() bool {
				u.change(func(ctx context.Context) error {
					_, err := u.App.TakeProfile(ctx, e.name, e.data)
					return err
				})
				return true
			},
		})
	})
}

// refuseProfile says in which line of a file a mistake is.
func (u *UI) refuseProfile(e editedProfile) {
	b := u.book
	u.dialogs.Open(widgets.Asking{
		Title: b.T("{file} was not taken", "file", e.name), Width: 560, Body: widgets.NewNote(widgets.ToneError, "error", "", u.sentence(e.fault)),
		Text:  b.T("The profile that was there stays, and the file is as it was. Put this right in it and take it again."),
		Plain: b.T("Close"), First: b.T("Choose another file…"),
		OnFirst: func() bool { u.dialogs.Top().Close(); u.choosePlace(false, "", u.takeProfile); return true },
	})
}

// copyProfile asks what a new profile is called that begins as this one is.
func (u *UI) copyProfile(p app.Profile) {
	b := u.book
	code, name := p.Code+"-2", p.Name(b.Lang())
	u.ask(form{
		title: b.T("Copy {name}", "name", name), verb: b.T("Copy|as a verb"), making: true,
		text:   b.T("The copy is the office’s own. Save it to a file to change what it chooses."),
		inputs: []input{u.line("Code", b.T("Code"), &code, app.ProfileCodeRule), u.line("Name", b.T("Name"), &name, app.NameRule)},
		save: func(ctx context.Context) error {
			_, err := u.App.CopyProfile(ctx, p.Code, app.Profile{Code: code, Names: app.Worded{b.Lang(): name}})
			return err
		},
	})
}
