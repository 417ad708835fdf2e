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
	Performed  int               `json:"performed,omitempty"` // where it was another length
	Outcome    string            `json:"outcome,omitempty"`   // where it was dropped
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
func (p Programme) frozen(i Item) FrozenItem {
	f := FrozenItem{ID: i.ID, Kind: i.Kind, WorkID: i.WorkID, Title: i.Name(), Movement: i.Movement, Languages: i.Languages,
		Planned: i.Planned, Soft: i.Soft, Transition: i.Transition}
	if took := p.Takes(i); took != i.Planned {
		f.Performed = took
	}
	if i.Outcome == WasDropped {
		f.Outcome = i.Outcome
	}
	for _, p := range i.Performers {
		f.Performers = append(f.Performers, FrozenPerformer{PersonID: p.PersonID, EnsembleID: p.EnsembleID, Said: p.Said, Role: p.Role, Part: p.Part})
	}
	return f
}

// takes is how long an item of a version is.
func (f FrozenItem) takes() int {
	if f.Performed > 0 {
		return f.Performed
	}
	return f.Planned
}

// Items are the items of a version, in their order.
func (v ProgrammeVersion) Items() (all []FrozenItem, err error) {
	return all, json.Unmarshal([]byte(v.Body), &all)
}

// body writes the items as a version keeps them, letters as they are.
func (p Programme) body() (string, error) {
	all := make([]FrozenItem, len(p.Items))
	for n, i := range p.Items {
		all[n] = p.frozen(i)
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
		if v.Body, err = p.body(); err != nil { // the items have their ids now
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
		slices.Equal(f.Languages, o.Languages) && f.Soft == o.Soft && f.Transition == o.Transition && f.Outcome == o.Outcome
}
