package screens

import (
	"context"
	"slices"

	"sofra/app"
	"sofra/screens/widgets"
)

// byProfile is by which profile the report on that page is made, and in which
// language.
type byProfile struct {
	lang     *widgets.Select
	profile  *widgets.Select
	profiles []app.Profile
	own      string // the grant's
}

// profileField asks by which profile the report is made; without a choice by the
// grant's own.
func (p *reports) profileField(u *UI) *widgets.Select {
	p.profile = widgets.NewSelect(u.book.T("Report for"), u.profileChoices(p.profiles, p.own))
	p.profile.SetChosen(p.ask.Profile)
	p.profile.OnChanged = func(id string) {
		p.ask.Profile, p.made, p.fault = id, "", nil
		p.speakItsLanguage()
		p.tell(u)
	}
	return p.profile
}

// profileChoices are what a report may be made by: what the grant says, all sheets,
// or one of the profiles.
func (u *UI) profileChoices(all []app.Profile, own string) []widgets.Option {
	b := u.book
	first := b.T("As the grant says")
	if at := slices.IndexFunc(all, func(o app.Profile) bool { return o.Code == own }); at >= 0 {
		first = join(first, all[at].Name(b.Lang()))
	}
	return append([]widgets.Option{{ID: "", Text: first}, {ID: app.NoProfile, Text: b.T("All sheets of the program")}}, u.profileOptions(all)...)
}

func (u *UI) profileOptions(all []app.Profile) (options []widgets.Option) {
	for _, one := range all {
		options = append(options, widgets.Option{ID: one.Code, Text: one.Name(u.book.Lang())})
	}
	return options
}

// offerProfiles shows the profiles as they are now, and the grant's own. A choice
// that is not there any more is none.
func (p *reports) offerProfiles(u *UI, all []app.Profile, own string) {
	p.profiles, p.own = all, own
	if p.ask.Profile != app.NoProfile && !slices.ContainsFunc(all, func(o app.Profile) bool { return o.Code == p.ask.Profile }) {
		p.ask.Profile = ""
	}
	p.profile.SetOptions(u.profileChoices(all, own))
	p.profile.SetChosen(p.ask.Profile)
	p.speakItsLanguage()
}

// speakItsLanguage has the report be in a language of its profile.
func (p *reports) speakItsLanguage() {
	code := p.ask.Profile
	if code == "" {
		code = p.own
	}
	for _, one := range p.profiles {
		if one.Code == code && len(one.Languages) > 0 && !slices.Contains(one.Languages, p.ask.Lang) {
			p.ask.Lang = one.Languages[0]
			p.lang.SetChosen(string(p.ask.Lang))
		}
	}
}

// grantToReport is a grant, and the profiles that its report may be made by.
type grantToReport struct {
	app.Grant
	all []app.Profile
}

func grantAsked(ctx context.Context, a *app.App, id app.ID) (g grantToReport, err error) {
	if g.Grant, err = a.Grant(ctx, id); err == nil {
		g.all, err = a.Profiles(ctx)
	}
	return g, err
}

// profileName is what the profile of a grant is called. One that is not there any
// more can still be seen.
func (u *UI) profileName(g grantToReport) string {
	for _, one := range g.all {
		if one.Code == g.Profile {
			return one.Name(u.book.Lang())
		}
	}
	return u.book.T("{name}, which is not there any more", "name", g.Profile)
}

// grantProfile asks by which profile the reports of a grant are made.
func (u *UI) grantProfile(g *grantToReport) input {
	options := u.profileOptions(g.all)
	if g.Profile != "" && !slices.ContainsFunc(g.all, func(o app.Profile) bool { return o.Code == g.Profile }) {
		options = append(options, widgets.Option{ID: g.Profile, Text: u.profileName(*g)})
	}
	return u.choice("Profile", u.book.T("Report for"), &g.Profile, options)
}
