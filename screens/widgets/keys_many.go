package widgets

import (
	"slices"
	"strings"
)

// keysMany says whether several answers can be given, a space between them.
type keysMany struct {
	many  bool
	opens string // the answer after which there are several; "" is none
}

// WithMany lets several answers be given: each key gives one or takes it away,
// and Space goes on. Ids have no spaces; Chosen has one between two.
func (k *Keys) WithMany() *Keys {
	k.many = true
	return k
}

// WithSeveral has one answer say that there are several: after it each key gives
// one more, and Space goes on. Without it an answer goes on by itself.
func (k *Keys) WithSeveral(id string) *Keys {
	k.opens = id
	return k
}

// severalNow says whether a key gives one more answer.
func (k *Keys) severalNow() bool {
	return k.many || k.opens != "" && slices.Contains(k.Several(), k.opens)
}

// Several are the ids of the answers.
func (k *Keys) Several() []string { return strings.Fields(k.chosen) }

// has says whether an answer is given.
func (k *Keys) has(id string) bool {
	return id != "" && slices.Contains(k.Several(), id)
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
	if !k.many && !slices.Contains(all, k.opens) {
		all = all[:min(len(all), 1)] // one is left
	}
	return strings.Join(all, " ")
}

// step answers with the one beside.
func (k *Keys) step(by int) {
	if k.severalNow() {
		return
	}
	at := -1
	for i, x := range k.keys {
		if x.ID == k.chosen && k.chosen != "" {
			at = i
		}
	}
	if at += by; at >= 0 && at < len(k.keys) {
		k.take(k.keys[at].ID)
	}
}
