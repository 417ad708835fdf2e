package app

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// ProgrammeVersion is a programme as it was frozen: what was printed or sent.
type ProgrammeVersion struct {
	Kept
	ProgrammeID ID
	Number      int // from 1 on
	FrozenOn    Date
	FrozenBy    string // as the journal calls them
	Body        string // its items, as JSON
}

// FrozenItem is an item of a version. Who performs is kept by id, so that a
// name that is corrected or erased is so here, too.
type FrozenItem struct {
	ID         ID                `json:"id"`
	Kind       string            `json:"kind"`
	WorkID     ID                `json:"work_id,omitempty"`
	Title      string            `json:"title"` // as it was called then
	Movement   string            `json:"movement,omitempty"`
	Languages  Set               `json:"languages,omitempty"`
	Planned    int               `json:"planned"`
	Soft       bool              `json:"soft,omitempty"`
	Transition string            `json:"transition,omitempty"`
	Performers []FrozenPerformer `json:"performers,omitempty"`
}

// FrozenPerformer is somebody in an item of a version.
type FrozenPerformer struct {
	PersonID   ID     `json:"person_id,omitempty"`
	EnsembleID ID     `json:"ensemble_id,omitempty"`
	Said       string `json:"said,omitempty"`
	Role       string `json:"role,omitempty"`
	Part       string `json:"part,omitempty"`
}

// frozen is an item as a version keeps it.
func frozen(i Item) FrozenItem {
	f := FrozenItem{ID: i.ID, Kind: i.Kind, WorkID: i.WorkID, Title: i.Name(), Movement: i.Movement, Languages: i.Languages,
		Planned: i.Planned, Soft: i.Soft, Transition: i.Transition}
	for _, p := range i.Performers {
		f.Performers = append(f.Performers, FrozenPerformer{PersonID: p.PersonID, EnsembleID: p.EnsembleID, Said: p.Said, Role: p.Role, Part: p.Part})
	}
	return f
}

// Items are the items of a version, in their order.
func (v ProgrammeVersion) Items() (all []FrozenItem, err error) {
	return all, json.Unmarshal([]byte(v.Body), &all)
}

// bodyOf writes items as a version keeps them, letters as they are.
func bodyOf(items []Item) (string, error) {
	all := make([]FrozenItem, len(items))
	for n, i := range items {
		all[n] = frozen(i)
	}
	var body strings.Builder
	to := json.NewEncoder(&body)
	to.SetEscapeHTML(false)
	err := to.Encode(all)
	return strings.TrimSpace(body.String()), err
}

// FreezeProgramme keeps the programme as it is now as its next version. It may
// be changed afterwards: what changed since is shown, and frozen as the next.
func (a *App) FreezeProgramme(ctx context.Context, p Programme) error {
	p.Status = "frozen"
	if err := p.Check(); err != nil {
		return err
	}
	before, err := a.ProgrammeVersions(ctx, p.ID)
	if err != nil {
		return err
	}
	v := ProgrammeVersion{ProgrammeID: p.ID, Number: nextVersion(before), FrozenOn: DateOf(time.Now())}
	p.ordered()
	verb := words.T("Froze {name} as version {n}", "name", p.Title, "n", v.Number)
	return a.change(ctx, verb, func(tx Tx) (err error) {
		if err = tx.PutProgramme(ctx, &p); err != nil {
			return err
		}
		if v.Body, err = bodyOf(p.Items); err != nil { // the items have their ids now
			return err
		}
		return tx.PutProgrammeVersion(ctx, &v)
	})
}

// nextVersion is the number of the version that comes behind all of these.
func nextVersion(all []ProgrammeVersion) int {
	next := 1
	for _, v := range all {
		next = max(next, v.Number+1)
	}
	return next
}

// same says whether two items say the same of what is played, by its title: a
// work that was joined to another one is the same piece.
func (f FrozenItem) same(o FrozenItem) bool {
	return f.Kind == o.Kind && f.Title == o.Title && f.Movement == o.Movement &&
		slices.Equal(f.Languages, o.Languages) && f.Soft == o.Soft && f.Transition == o.Transition
}
