package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// Profile is how a donor wants its report. It is a file that people can read and
// change; those that come with the program lie in assets/profiles.
type Profile struct {
	Code       string            `json:"code"` // "eu"
	Names      Worded            `json:"names"`
	Languages  []words.Lang      `json:"languages,omitempty"` // one, or two side by side; none leaves it to whoever asks
	Currency   string            `json:"currency,omitempty"`  // that the donor pays in
	AgeBands   [][2]int          `json:"age_bands,omitempty"` // first and last year; a last one of 0 has no end
	Headings   []ProfileHeading  `json:"headings,omitempty"`
	Indicators map[string]string `json:"indicators,omitempty"` // the donor's numbers of our measures and indicators
	Sheets     []ProfileSheet    `json:"sheets"`
	Sections   []ProfileSection  `json:"sections,omitempty"`
	Declared   Worded            `json:"declaration,omitempty"` // what is signed
	Kept       `json:"-"`        // of the office's own; its ID is "" as it came
}

// Worded is a text in the languages that somebody wrote it in.
type Worded map[words.Lang]string

// ProfileSheet is a sheet of the report, in the profile's order.
type ProfileSheet struct {
	Sheet   string          `json:"sheet"`             // its key
	Names   Worded          `json:"names,omitempty"`   // over the program's own
	Columns []ProfileColumn `json:"columns,omitempty"` // of its first table; none are all
	IfAny   bool            `json:"if_any,omitempty"`  // it stays away where there is nothing
}

// ProfileColumn is a column of a sheet, in the profile's order.
type ProfileColumn struct {
	Column string `json:"column"` // its key
	Names  Worded `json:"names,omitempty"`
}

// ProfileHeading is a heading of the donor's budget, and what of ours stands
// under it: headings by their words, lines by the beginning of their codes.
type ProfileHeading struct {
	Code  string   `json:"code"`
	Names Worded   `json:"names"`
	Takes []string `json:"takes,omitempty"`
	Rest  bool     `json:"rest,omitempty"` // it takes what no other does
}

// ProfileSection is a heading of the narrative, with what is asked under it.
type ProfileSection struct {
	Key    string `json:"key"`
	Titles Worded `json:"titles"`
	Hints  Worded `json:"hints,omitempty"`
}

// OwnProfile is a profile as an office edited it, under the code of the one that
// it stands for, or under its own.
type OwnProfile struct {
	Kept
	Code string
	Body string // as it was taken from the file
}

type profileReader interface {
	// OwnProfiles lists the profiles that the office edited, by code.
	OwnProfiles(ctx context.Context) ([]OwnProfile, error)
}

type profileWriter interface {
	// PutOwnProfile keeps one.
	PutOwnProfile(ctx context.Context, p *OwnProfile) error

	// DropOwnProfile takes one away.
	DropOwnProfile(ctx context.Context, k Kept) error
}

// In is the text in a language: as somebody wrote it, Serbian in Cyrillic by
// letters from the Latin, else in English, else in whatever there is.
func (w Worded) In(l words.Lang) string {
	if s := w[l]; s != "" {
		return s
	}
	if s := w[words.SrLatn]; l == words.SrCyrl && s != "" {
		return words.Cyrillic(s)
	}
	for _, other := range words.Langs() {
		if s := w[other]; s != "" {
			return s
		}
	}
	return ""
}

// Name is what the profile is called in a language.
func (p Profile) Name(l words.Lang) string { return p.Names.In(l) }

// Own says that the office edited the profile.
func (p Profile) Own() bool { return p.Version > 0 }

// Built says that the program has one of the code, to go back to.
func (p Profile) Built() bool { return slices.Contains(builtProfiles(), p.Code) }

// Profiles lists the donor profiles: those of the program in their order, each as
// the office edited it, then the office's own.
func (a *App) Profiles(ctx context.Context) ([]Profile, error) { return profilesOf(ctx, a) }

// Profile is the one of a code, or a fault that names those there are.
func (a *App) Profile(ctx context.Context, code string) (Profile, error) {
	return profileOf(ctx, a, code)
}

func profilesOf(ctx context.Context, from profileReader) (all []Profile, err error) {
	for _, code := range builtProfiles() {
		p, err := builtProfile(code)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	own, err := from.OwnProfiles(ctx)
	for _, o := range own {
		p, err := ReadProfile(o.Code, []byte(o.Body))
		if err != nil { // of a later version of the program
			return nil, err
		}
		p.Kept = o.Kept
		if at := slices.IndexFunc(all, func(b Profile) bool { return b.Code == p.Code }); at >= 0 {
			all[at] = p
		} else {
			all = append(all, p)
		}
	}
	return all, err
}

func profileOf(ctx context.Context, from profileReader, code string) (Profile, error) {
	all, err := profilesOf(ctx, from)
	if err != nil {
		return Profile{}, err
	}
	var codes []string
	for _, p := range all {
		if strings.EqualFold(p.Code, code) {
			return p, nil
		}
		codes = append(codes, p.Code)
	}
	return Profile{}, &ChoiceFault{&Fault{"unknown_profile", words.T("There is no donor profile {code}. There are: {list}.", "code", code, "list", strings.Join(codes, ", "))}, codes}
}

// TakeProfile keeps a profile that somebody edited, from the file of that name. It
// stands for the one of its code.
func (a *App) TakeProfile(ctx context.Context, file string, data []byte) (Profile, error) {
	p, err := ReadProfile(file, data)
	if err != nil {
		return p, err
	}
	return p, a.change(ctx, words.T("Took the donor profile {name}", "name", p.Code), func(tx Tx) error {
		own := OwnProfile{Code: p.Code, Body: string(data)}
		all, err := tx.OwnProfiles(ctx)
		if err != nil {
			return err
		}
		if at := slices.IndexFunc(all, func(o OwnProfile) bool { return o.Code == p.Code }); at >= 0 {
			own.Kept = all[at].Kept
		}
		err = tx.PutOwnProfile(ctx, &own)
		p.Kept = own.Kept
		return err
	})
}

// RestoreProfile has a profile be again as it came with the program; one that did
// not come with it goes, unless grants are reported on by it.
func (a *App) RestoreProfile(ctx context.Context, p Profile) error {
	if !p.Own() {
		return ErrNothing
	}
	return a.change(ctx, words.T("Restored the donor profile {name}", "name", p.Code), func(tx Tx) error {
		if err := unusedProfile(ctx, tx, p); err != nil {
			return err
		}
		return tx.DropOwnProfile(ctx, p.Kept)
	})
}
