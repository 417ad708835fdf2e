package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// Aim is one line of a grant's logframe: its impact, an outcome, an output or an
// activity, under the aim that it serves.
type Aim struct {
	Kept
	GrantID  ID
	ParentID ID     // the aim that it serves; "" is the top
	Level    string // impact, outcome, output, activity
	Code     string // as the donor's document numbers it: "Op 1.1"
	Position int
	Texts    []AimText
	Depth    int `part:"shown"` // how many aims it stands under; read only
}

// AimText is an aim in one language.
type AimText struct {
	Kept
	AimID       ID
	Language    words.Lang
	Title       string
	Assumptions string // what must hold outside the project for it to be reached
}

type aimReader interface {
	// Aims lists the logframe of a grant: each aim behind the one that it serves.
	Aims(ctx context.Context, grant ID) ([]Aim, error)

	// Aim returns one with its texts, or ErrNotFound.
	Aim(ctx context.Context, id ID) (Aim, error)
}

type aimWriter interface {
	// PutAim keeps a and makes its texts those of a.
	PutAim(ctx context.Context, a *Aim) error

	// DropAim forgets an aim that nothing stands under.
	DropAim(ctx context.Context, k Kept) error
}

// AimLevels lists the codes of the levels, the highest first.
func AimLevels() []string { return []string{"impact", "outcome", "output", "activity"} }

// AimLevel says a level.
func AimLevel(code string) words.Text {
	switch code {
	case "impact":
		return words.T("Impact")
	case "outcome":
		return words.T("Outcome|of a project")
	case "output":
		return words.T("Output|of a project")
	}
	return words.T("Activity|of a project")
}

// In is the aim in a language; empty where nobody wrote it.
func (a Aim) In(l words.Lang) AimText {
	for _, t := range a.Texts {
		if t.Language == l {
			return t
		}
	}
	return AimText{}
}

// Said is the aim in a language, else in the first that it has.
func (a Aim) Said(l words.Lang) AimText {
	if t := a.In(l); t.Title != "" || len(a.Texts) == 0 {
		return t
	}
	return a.Texts[0]
}

// Called is the code and the title in a language.
func (a Aim) Called(l words.Lang) string { return strings.TrimSpace(a.Code + " " + a.Said(l).Title) }

// Name is the code and the title in English, else in the first of its languages: the
// journal has one.
func (a Aim) Name() string { return a.Called(words.En) }

// Check returns Invalid when a breaks a rule.
func (a Aim) Check() error {
	var title words.Text
	if len(a.Texts) == 0 {
		title = words.T("Write what is aimed at, in one language at least.")
	}
	wrongs := []Wrong{{"Texts", title}, {"Level", oneOf(a.Level, AimLevels()...)}, {"Code", LengthRule(a.Code)}}
	for _, t := range a.Texts {
		wrongs = append(wrongs, Wrong{"Texts", sentenceRule(t.Title)}, Wrong{"Texts", sentenceRule(t.Assumptions)})
	}
	return check(wrongs...)
}

// tidy leaves out languages in which nothing is written.
func (a *Aim) tidy() {
	a.Level = cmp.Or(a.Level, "outcome")
	a.Texts = slices.DeleteFunc(a.Texts, func(t AimText) bool { return strings.TrimSpace(t.Title) == "" })
}

// SaveAim adds an aim behind its sisters, or replaces it.
func (a *App) SaveAim(ctx context.Context, m *Aim) error {
	m.tidy()
	if err := m.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", m.Name()), func(tx Tx) error {
		all, err := tx.Aims(ctx, m.GrantID)
		if err != nil {
			return err
		}
		if m.Version == 0 {
			m.Position = len(all)
		}
		if under(all, m.ParentID, m.ID) {
			return Invalid{{"ParentID", words.T("An aim cannot serve itself.")}}
		}
		return tx.PutAim(ctx, m)
	})
}

// under says whether an aim is another one, or stands below it.
func under(all []Aim, aim, of ID) bool {
	for range all {
		at := slices.IndexFunc(all, func(a Aim) bool { return a.ID == aim })
		switch {
		case of == "" || at < 0:
			return false
		case aim == of:
			return true
		}
		aim = all[at].ParentID
	}
	return false
}

// ErrAimInUse is that something still stands under an aim.
var ErrAimInUse = &Fault{"aim_in_use", words.T("Aims or indicators still stand under this one. Move or remove them first.")}

// RemoveAim takes an aim out of the logframe. Nothing may stand under it.
func (a *App) RemoveAim(ctx context.Context, m Aim) error {
	return a.change(ctx, words.T("Removed {name}", "name", m.Name()), func(tx Tx) error {
		all, err := tx.Aims(ctx, m.GrantID)
		if err != nil {
			return err
		}
		_, n, err := tx.Indicators(ctx, IndicatorFilter{AimID: m.ID, Binned: true})
		if err != nil {
			return err
		}
		if n > 0 || slices.ContainsFunc(all, func(o Aim) bool { return o.ParentID == m.ID }) {
			return ErrAimInUse
		}
		return tx.DropAim(ctx, m.Kept)
	})
}

// MoveAim moves an aim up (-1) or down (1) among those that serve the same.
func (a *App) MoveAim(ctx context.Context, m Aim, by int) error {
	return a.change(ctx, words.T("Moved {name}", "name", m.Name()), func(tx Tx) error {
		all, err := tx.Aims(ctx, m.GrantID)
		if err != nil {
			return err
		}
		sisters := slices.DeleteFunc(slices.Clone(all), func(o Aim) bool { return o.ParentID != m.ParentID })
		at := slices.IndexFunc(sisters, func(o Aim) bool { return o.ID == m.ID })
		if at < 0 || at+by < 0 || at+by >= len(sisters) {
			return ErrNowhere
		}
		sisters[at], sisters[at+by] = sisters[at+by], sisters[at]
		for i := range sisters {
			if o := &sisters[i]; o.Position != i {
				o.Position = i
				if err := tx.PutAim(ctx, o); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// ErrNowhere is that there is no place further up or down.
var ErrNowhere = &Fault{"nowhere", words.T("It stands at the end already.")}

// inTree puts aims in the order of the tree, and says how deep each stands. What
// serves an aim that is not there stands at the top.
func inTree(all []Aim) (tree []Aim) {
	known := map[ID]bool{}
	for _, a := range all {
		known[a.ID] = true
	}
	var add func(parent ID, depth int)
	add = func(parent ID, depth int) {
		for _, a := range all {
			if a.ParentID == parent || parent == "" && !known[a.ParentID] {
				a.Depth = depth
				tree = append(tree, a)
				add(a.ID, depth+1)
			}
		}
	}
	add("", 0)
	return tree
}

// AimTree puts aims, by position, in the order of their tree.
func AimTree(all []Aim) []Aim { return inTree(all) }
