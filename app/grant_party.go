package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// GrantParties say who stands where in a grant beside the funder.
type GrantParties struct {
	Role        string       // ours: lead, partner
	BackDonorID ID           // organisation whose money the funder passes on; the first of a chain
	Parties     []GrantParty // written with the grant, in one step
}

// GrantParty is an organisation beside the funder. Back donors stand in their
// order: each passes on the money of the next.
type GrantParty struct {
	Kept
	GrantID        ID
	OrganisationID ID
	Role           string // lead, partner, back-donor, co-funder
	Position       int
	Amount         Minor // their part, in the grant's currency
	Notes          string

	Name string `part:"shown"` // of the organisation; read only
}

// GrantPartyRoles lists what a party may be, in the order of forms.
func GrantPartyRoles() []string { return []string{"back-donor", "lead", "partner", "co-funder"} }

// PartiesAs lists the parties of one role, in their order.
func (p GrantParties) PartiesAs(role string) (all []GrantParty) {
	for _, one := range p.Parties {
		if one.Role == role {
			all = append(all, one)
		}
	}
	return all
}

func (p GrantParties) wrongs(currency string) []Wrong {
	all := []Wrong{{"Role", oneOf(p.Role, "lead", "partner")}}
	for _, one := range p.Parties {
		all = append(all, one.wrongs(currency)...)
	}
	return all
}

func (p GrantParty) wrongs(currency string) []Wrong {
	var who, role words.Text
	if p.OrganisationID == "" {
		who = words.T("Choose an organisation.")
	}
	if role = oneOf(p.Role, GrantPartyRoles()...); p.Role == "" {
		role = words.T("Choose one of the list.")
	}
	return []Wrong{{"OrganisationID", who}, {"Role", role}, {"Amount", MoneyRule(p.Amount, currency)}}
}

// SaveParty adds a party to g, or replaces it.
func (a *App) SaveParty(ctx context.Context, g Grant, p GrantParty) error {
	if err := check(p.wrongs(g.Currency)...); err != nil {
		return err
	}
	g.Parties = withPart(g.Parties, p, func(p *GrantParty) *int { return &p.Position })
	return a.saveGrant(ctx, words.T("Saved a party of {grant}", "grant", g.Code), &g)
}

// RemoveParty takes a party away from g.
func (a *App) RemoveParty(ctx context.Context, g Grant, p GrantParty) error {
	g.Parties = slices.DeleteFunc(slices.Clone(g.Parties), func(old GrantParty) bool { return old.ID == p.ID })
	return a.saveGrant(ctx, words.T("Removed a party of {grant}", "grant", g.Code), &g)
}
