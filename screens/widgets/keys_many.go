package widgets

import (
	"slices"
	"strings"
)

// WithMany lets several answers be given: each key gives one or takes it away,
// and Space goes on. Ids have no spaces; Chosen has one between two.
func (k *Keys) WithMany() *Keys {
	k.many = true
	return k
}

// Several are the ids of the answers.
func (k *Keys) Several() []string { return strings.Fields(k.chosen) }

// has says whether an answer is given.
func (k *Keys) has(id string) bool {
	if k.many {
		return slices.Contains(k.Several(), id)
	}
	return id != "" && k.chosen == id
}

// toggled is what is chosen once an answer was given or taken away, in the order
// of the keys.
func (k *Keys) toggled(id string) string {
	var all []string
	for _, x := range k.keys {
		if k.has(x.ID) != (x.ID == id) {
			all = append(all, x.ID)
		}
	}
	return strings.Join(all, " ")
}
