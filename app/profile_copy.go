package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// CopyProfile makes a profile of the office's own that begins as another is: as
// says its code and what it is called.
func (a *App) CopyProfile(ctx context.Context, code string, as Profile) (Profile, error) {
	p, err := a.Profile(ctx, code)
	if err != nil {
		return p, err
	}
	p.Kept, p.Code, p.Names = Kept{}, strings.TrimSpace(as.Code), as.Names
	if err := check(Wrong{"Code", ProfileCodeRule(p.Code)}, Wrong{"Name", wordedRule(p.Names)}); err != nil {
		return p, err
	}
	all, err := a.Profiles(ctx)
	if err != nil {
		return p, err
	}
	if slices.ContainsFunc(all, func(o Profile) bool { return o.Code == p.Code }) {
		return p, check(Wrong{"Code", ErrTaken.Text})
	}
	data, err := WriteProfile(p)
	if err != nil {
		return p, err
	}
	return p, a.change(ctx, words.T("Copied the donor profile {name} as {code}", "name", code, "code", p.Code), func(tx Tx) error {
		own := OwnProfile{Code: p.Code, Body: string(data)}
		err := tx.PutOwnProfile(ctx, &own)
		p.Kept = own.Kept
		return err
	})
}

// ProfileCodeRule says what is wrong with the code of a profile.
func ProfileCodeRule(code string) words.Text {
	if !profileCode.MatchString(code) {
		return words.T("A profile's code begins with a small letter, then small letters, figures and hyphens: nl-embassy.")
	}
	return words.Text{}
}

// unusedProfile refuses to take away a profile that nothing could stand in for,
// while a grant is reported on by it.
func unusedProfile(ctx context.Context, from Reader, p Profile) error {
	if p.Built() {
		return nil
	}
	grants, _, err := from.Grants(ctx, Page{})
	var codes []string
	for _, g := range grants {
		if strings.EqualFold(g.Profile, p.Code) {
			codes = append(codes, g.Code)
		}
	}
	if err != nil || len(codes) == 0 {
		return err
	}
	return &ChoiceFault{&Fault{"profile_used", words.T("Grants are reported on by this profile: {list}. Choose another one there first.", "list", strings.Join(codes, ", "))}, codes}
}

// SheetName is what the program calls a sheet of a report.
func SheetName(key string, b *words.Book) string {
	if key == "cover" {
		return b.T("Cover")
	}
	s, _ := emptySheet(key, b)
	return s.Name
}

// emptySheet is a sheet of a report on nothing; false is none of the key.
func emptySheet(key string, b *words.Book) (Sheet, bool) {
	make := makerOf(key)
	if make == nil {
		return Sheet{}, false
	}
	return make(&reporting{Book: b, reportRows: reportRows{moneyRows: moneyRows{turning: &Turning{}}}}), true
}
