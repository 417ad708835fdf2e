package app

import (
	"context"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// Place is a municipality. Its ID is its slug ("severna-mitrovica"), the same
// in every office; the office comes with the 38 of Kosovo.
type Place struct {
	Kept
	NameSq    string
	NameSr    string // in Latin script
	NameCyrl  string
	NameEn    string
	Ibar      string // north, south
	Majority  string // code of the community that is the majority there
	AltNames  string // other ways it is written, between semicolons
	Languages Set    // official or in official use there; edited by the office
}

// PlaceNames are the names of a row's municipality, empty where it has none.
type PlaceNames struct {
	PlaceSq  string
	PlaceSr  string // in Latin script
	PlaceCyr string
}

// Names returns what a place is found by.
func (p Place) Names() []string {
	all := []string{p.NameSq, p.NameSr, p.NameCyrl, p.NameEn}
	return append(all, strings.Split(p.AltNames, ";")...)
}

// MajorityAt is the community that is the majority where a place says so by its
// code; the list of municipalities names the others than Albanian only.
func MajorityAt(code string) string {
	if code == "" {
		return "alb"
	}
	return code
}

type placeReader interface {
	// Places lists all municipalities in name order.
	Places(ctx context.Context) ([]Place, error)

	// Place returns one, or ErrNotFound.
	Place(ctx context.Context, id ID) (Place, error)
}

type placeWriter interface {
	// PutPlace keeps p.
	PutPlace(ctx context.Context, p *Place) error
}

// Check returns Invalid when p breaks a rule.
func (p Place) Check() error {
	return check(
		Wrong{"NameSq", NameRule(p.NameSq)},
		Wrong{"NameSr", NameRule(p.NameSr)},
		Wrong{"Ibar", oneOf(p.Ibar, "north", "south")},
	)
}

// SavePlace replaces what the office knows of a municipality.
func (a *App) SavePlace(ctx context.Context, p *Place) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", p.NameSq), func(tx Tx) error {
		return tx.PutPlace(ctx, p)
	})
}

// PlaceOf finds the municipality that text names, in any language or script.
// A bare Mitrovica is two municipalities: it answers with both, and never
// chooses.
func PlaceOf(places []Place, text string) []Place {
	key := names.Key(text)
	if key == "" {
		return nil
	}
	var hits []Place
	for _, p := range places {
		if p.named(key) {
			hits = append(hits, p)
		}
	}
	if len(hits) > 0 {
		return hits
	}
	if id := ID(said("place", text)); id != "" {
		return placesWith(places, id)
	}
	if bare(key) {
		for _, p := range places {
			if strings.Contains(names.Key(p.NameSr), "mitrovica") {
				hits = append(hits, p)
			}
		}
		return hits
	}
	if a, b, ok := strings.Cut(text, "/"); ok { // "Pejë / Peć": both must agree
		return same(PlaceOf(places, a), PlaceOf(places, b))
	}
	return nil
}

// placesWith is the one municipality that has the id.
func placesWith(places []Place, id ID) (hits []Place) {
	for _, p := range places {
		if p.ID == id {
			hits = append(hits, p)
		}
	}
	return hits
}

func (p Place) named(key string) bool {
	for _, n := range p.Names() {
		if n = strings.TrimSpace(n); n != "" && names.Key(n) == key {
			return true
		}
	}
	return false
}

// bare reports whether the key is Mitrovica without saying which.
func bare(key string) bool {
	switch key {
	case "mitrovica", "mitrovice", "kosovska mitrovica", "k mitrovica":
		return true
	}
	return false
}

func same(a, b []Place) []Place {
	if len(a) == 1 && len(b) == 1 && a[0].ID == b[0].ID {
		return a
	}
	return nil
}

// lines splits a text of several lines, without the empty ones.
func lines(s string) []string {
	var all []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			all = append(all, l)
		}
	}
	return all
}
