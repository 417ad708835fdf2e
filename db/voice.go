package db

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"sofra/app"
)

// voice is what one person said of themselves, as codes; nothing is nothing
// that may be counted.
type voice struct {
	communities app.Set
	gender      string
}

// mostAsked is how many ids a query takes at once.
const mostAsked = 500

// voices opens what people said of themselves. What a list says of them is not
// asked for, nor are those who today do not want to be counted.
func (r reader) voices(ctx context.Context, people []app.ID) (map[app.ID]voice, error) {
	said := map[app.ID]voice{}
	for some := range slices.Chunk(people, mostAsked) {
		silent, err := r.uncountable(ctx, some)
		if err != nil {
			return nil, err
		}
		var rows []app.Identity
		in, args := among(some)
		if err := r.all(ctx, &rows, `
			SELECT id, person_id, asks, answer, said_by FROM identity
			WHERE deleted_at IS NULL AND said_by = 'self' AND person_id IN `+in+` ORDER BY id`, args...); err != nil {
			return nil, err
		}
		for _, i := range rows {
			if silent[i.PersonID] {
				continue
			}
			answer, err := r.clear(i)
			if err != nil {
				return nil, err
			}
			v := said[i.PersonID]
			v.add(i.Asks, app.SetOf(strings.ToLower(answer)))
			said[i.PersonID] = v
		}
	}
	return said, nil
}

// add takes an answer in. Own words on the community become one code, for two
// spellings of one word are not two communities.
func (v *voice) add(asks string, codes app.Set) {
	if asks == app.AsksGender {
		if len(codes) > 0 {
			v.gender = codes[0]
		}
		return
	}
	for _, c := range codes {
		if c != app.PrefersNot && !slices.Contains(app.Communities(), c) {
			c = app.OtherCommunity
		}
		if !v.communities.Has(c) {
			v.communities = append(v.communities, c)
		}
	}
}

// stated are the communities of the list that a person named.
func (v voice) stated() (codes app.Set) {
	for _, c := range v.communities {
		if slices.Contains(app.Communities(), c) {
			codes = append(codes, c)
		}
	}
	return codes
}

// apart says whether two people are of different communities: both said which,
// and they have none in common.
func (v voice) apart(w voice) bool {
	mine, theirs := v.answers(), w.answers()
	if len(mine) == 0 || len(theirs) == 0 {
		return false
	}
	return !slices.ContainsFunc(mine, theirs.Has)
}

// answers are what a person said, without a refusal.
func (v voice) answers() app.Set {
	return slices.DeleteFunc(slices.Clone(v.communities), func(c string) bool { return c == app.PrefersNot })
}

// uncountable are those who do not want their community counted.
func (r reader) uncountable(ctx context.Context, people []app.ID) (map[app.ID]bool, error) {
	var rows []app.Consent
	in, args := among(people)
	err := r.all(ctx, &rows, `SELECT `+columns[app.Consent]("")+` FROM consent
		WHERE deleted_at IS NULL AND purpose = ? AND person_id IN `+in, append([]any{app.ForStatistics}, args...)...)
	asked := map[app.ID][]app.Consent{}
	for _, c := range rows {
		asked[c.PersonID] = append(asked[c.PersonID], c)
	}
	silent, today := map[app.ID]bool{}, app.DateOf(time.Now())
	for id, all := range asked {
		for _, now := range app.ConsentsOn(all, today) {
			if now.State == app.ConsentRefused || now.State == app.ConsentWithdrawn {
				silent[id] = true
			}
		}
	}
	return silent, err
}

// among lists ids for IN.
func among(ids []app.ID) (marks string, args []any) {
	for _, id := range ids {
		args = append(args, id)
	}
	return "(" + strings.TrimSuffix(strings.Repeat("?, ", len(ids)), ", ") + ")", args
}

// list is a list of any length as one argument, and what it is asked for in.
func (r reader) list(ids []app.ID) (arg, in string) {
	text, _ := json.Marshal(ids) // of texts: it cannot fail
	if r.on == postgres {
		return string(text), `(SELECT jsonb_array_elements_text(CAST(? AS jsonb)))`
	}
	return string(text), `(SELECT value FROM json_each(?))`
}
