package app

import (
	"context"

	"sofra/app/words"
)

// Organisation is a partner, funder, outlet, supplier or member of the
// platform.
type Organisation struct {
	Kept
	Name         string
	OtherNames   string // in other languages, a line each
	Kind         string // ngo, funder, media, institution, company
	Registration string // number in the register it is in
	PlaceID      ID
	Ibar         string // north, south, both; "" is not known
	Maturity     string // established, emerging; "" is not known
	Serves       Set    // groups it works for, as codes or words
	Phone        string
	Email        string
	Website      string
	Notes        string
	InPublic
}

// Names returns what an organisation is found by.
func (o Organisation) Names() []string { return append([]string{o.Name}, lines(o.OtherNames)...) }

// OrganisationRow is an organisation as a list shows it.
type OrganisationRow struct {
	Organisation
	PlaceNames
}

// OrganisationFilter says which organisations a list shows.
type OrganisationFilter struct {
	Page
	Kind string
	Ibar string
}

type organisationReader interface {
	// Organisations lists organisations, and how many there are.
	Organisations(ctx context.Context, f OrganisationFilter) ([]OrganisationRow, int, error)

	// Organisation returns one, or ErrNotFound.
	Organisation(ctx context.Context, id ID) (Organisation, error)
}

type organisationWriter interface {
	// PutOrganisation keeps o.
	PutOrganisation(ctx context.Context, o *Organisation) error
}

// Check returns Invalid when o breaks a rule.
func (o Organisation) Check() error {
	return check(append(o.InPublic.wrongs(),
		Wrong{"Name", NameRule(o.Name)},
		Wrong{"Phone", PhoneRule(o.Phone)},
		Wrong{"Email", EmailRule(o.Email)},
		Wrong{"Ibar", oneOf(o.Ibar, "north", "south", "both")},
		Wrong{"Maturity", oneOf(o.Maturity, "established", "emerging")},
	)...)
}

// oneOf says what is wrong with a code that must be one of these or empty.
func oneOf(s string, codes ...string) words.Text {
	for _, c := range codes {
		if s == c {
			return words.Text{}
		}
	}
	if s == "" {
		return words.Text{}
	}
	return words.T("Choose one of the list.")
}

// SaveOrganisation adds or replaces an organisation.
func (a *App) SaveOrganisation(ctx context.Context, o *Organisation) error {
	return a.saveOrganisation(ctx, words.T("Saved {name}", "name", o.Name), o)
}

// saveOrganisation keeps an organisation as the step that verb names.
func (a *App) saveOrganisation(ctx context.Context, verb words.Text, o *Organisation) error {
	if err := o.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutOrganisation(ctx, o) })
}
