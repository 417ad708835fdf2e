package app

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// RollUp is communities that stand in one line of a table where each by itself
// would be withheld. It is a sum and never an answer: what people say of
// themselves stays as they said it.
type RollUp struct {
	ID    ID
	Label string // in the office's own words; "" names the communities
	Codes []string
}

// Name is what its line is called: by the communities in it, unless the office has
// its own words.
func (r RollUp) Name(b *words.Book) string {
	if r.Label != "" {
		return r.Label
	}
	var all []string
	for _, c := range Communities() {
		if slices.Contains(r.Codes, c) {
			all = append(all, b.Say(CommunityName(c)))
		}
	}
	return b.List(all)
}

// RollUpExample is the line that donors ask for most often.
func RollUpExample() RollUp { return RollUp{ID: "rae", Codes: []string{"rom", "ash", "egy"}} }

// The settings that keep them, and which of them the reports of a grant use.
const (
	rollUpsSetting = "roll_ups"
	rolledSetting  = "rolled_up:"
)

// hostile are beginnings of words that call people by what they are to others, in
// the languages of the house, without marks on their letters.
func hostile() []string {
	return []string{"enem", "hostil", "armiq", "armik", "neprijatelj", "dusman", "the other side", "ana tjeter", "pala tjeter", "druga strana", "karsi taraf", "pakic", "manjin", "azinlik", "minorit"}
}

// Check returns Invalid when r breaks a rule.
func (r RollUp) Check() error {
	var label, codes words.Text
	said := keyOf(r.Label)
	if slices.ContainsFunc(hostile(), func(w string) bool { return strings.Contains(said, w) }) {
		label = words.T("A line is called by the communities in it, never by what they are to others.")
	}
	for i, c := range r.Codes {
		if !slices.Contains(Communities(), c) || slices.Contains(r.Codes[:i], c) {
			codes = words.T("Choose one of the list.")
		}
	}
	if n := len(r.Codes); n < 2 || n > len(Communities())-2 {
		codes = words.T("A line has two communities at least, and leaves two at least outside.")
	}
	return check(Wrong{"Label", orText(label, LengthRule(r.Label))}, Wrong{"Codes", codes})
}

// RollUps lists the roll-ups of this office.
func (a *App) RollUps(ctx context.Context) ([]RollUp, error) { return rollUps(ctx, a.Reader) }

func rollUps(ctx context.Context, from settingReader) (all []RollUp, err error) {
	text, err := from.Setting(ctx, rollUpsSetting)
	if err == nil && text != "" {
		err = json.Unmarshal([]byte(text), &all)
	}
	return all, err
}

// SaveRollUp adds or replaces a roll-up.
func (a *App) SaveRollUp(ctx context.Context, r RollUp) error {
	r.Label = strings.TrimSpace(r.Label)
	if err := r.Check(); err != nil {
		return err
	}
	r.ID = cmp.Or(r.ID, NewID())
	return a.changeRollUps(ctx, words.T("Saved {name}", "name", words.T("a line of several communities")), func(all []RollUp) []RollUp {
		if i := slices.IndexFunc(all, func(o RollUp) bool { return o.ID == r.ID }); i >= 0 {
			all[i] = r
			return all
		}
		return append(all, r)
	})
}

// RemoveRollUp takes a roll-up away; reports that used it show its communities as
// far as each may stand alone.
func (a *App) RemoveRollUp(ctx context.Context, id ID) error {
	return a.changeRollUps(ctx, words.T("Deleted {name}", "name", words.T("a line of several communities")), func(all []RollUp) []RollUp {
		return slices.DeleteFunc(all, func(o RollUp) bool { return o.ID == id })
	})
}

func (a *App) changeRollUps(ctx context.Context, verb words.Text, do func([]RollUp) []RollUp) error {
	return a.change(ctx, verb, func(tx Tx) error {
		all, err := rollUps(ctx, tx)
		if err != nil {
			return err
		}
		text, _ := json.Marshal(do(all)) // of texts: it cannot fail
		return tx.PutSetting(ctx, rollUpsSetting, string(text))
	})
}

// RolledUp are the roll-ups that the reports of a grant use.
func (a *App) RolledUp(ctx context.Context, grant ID) ([]RollUp, error) {
	return rolledUp(ctx, a.Reader, grant)
}

func rolledUp(ctx context.Context, from settingReader, grant ID) (used []RollUp, err error) {
	text, err := from.Setting(ctx, rolledSetting+string(grant))
	if err != nil || text == "" {
		return nil, err
	}
	all, err := rollUps(ctx, from)
	for _, id := range strings.Split(text, ",") {
		if i := slices.IndexFunc(all, func(r RollUp) bool { return string(r.ID) == id }); i >= 0 {
			used = append(used, all[i])
		}
	}
	return used, err
}

// UseRollUp has the reports of a grant show a roll-up, or no longer. One that the
// office does not have yet is kept with it. No community is in two lines: another
// roll-up that has one of its communities is used no longer.
func (a *App) UseRollUp(ctx context.Context, grant Grant, r RollUp, use bool) error {
	if err := r.Check(); err != nil {
		return err
	}
	verb := words.T("The reports on {code} show some communities as one line", "code", grant.Code)
	if !use {
		verb = words.T("The reports on {code} show communities one by one", "code", grant.Code)
	}
	return a.change(ctx, verb, func(tx Tx) error {
		all, err := rollUps(ctx, tx)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(all, func(o RollUp) bool { return o.ID == r.ID }) {
			text, _ := json.Marshal(append(all, r)) // of texts: it cannot fail
			if err := tx.PutSetting(ctx, rollUpsSetting, string(text)); err != nil {
				return err
			}
		}
		now, err := rolledUp(ctx, tx, grant.ID)
		if err != nil {
			return err
		}
		var ids []string
		for _, o := range now {
			if o.ID != r.ID && !(use && o.meets(r)) {
				ids = append(ids, string(o.ID))
			}
		}
		if use {
			ids = append(ids, string(r.ID))
		}
		return tx.PutSetting(ctx, rolledSetting+string(grant.ID), strings.Join(ids, ","))
	})
}

// meets says whether a community is in both.
func (r RollUp) meets(other RollUp) bool {
	return slices.ContainsFunc(r.Codes, func(c string) bool { return slices.Contains(other.Codes, c) })
}

// line is the line that a community stands in.
func lineOf(community string, rolled []RollUp) string {
	for _, r := range rolled {
		if slices.Contains(r.Codes, community) {
			return disclosure.Joined(r.Codes...)
		}
	}
	return community
}

// rollUp adds up the counts of communities that stand in one line.
func rollUp(counts []disclosure.Count, rolled []RollUp) (all []disclosure.Count) {
	at := map[string]int{}
	for _, c := range counts {
		line := lineOf(c.Code, rolled)
		if i, known := at[line]; known {
			all[i].N += c.N
			continue
		}
		at[line] = len(all)
		all = append(all, disclosure.Count{Code: line, N: c.N})
	}
	return all
}

// communityLine says the line of a community, or of several.
func (p *reporting) communityLine(code string) string {
	for _, r := range p.rolled {
		if code == disclosure.Joined(r.Codes...) {
			return r.Name(p.Book)
		}
	}
	return p.Say(CommunityName(code))
}
