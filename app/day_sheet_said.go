package app

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"sofra/app/words"
)

// What a day sheet said is kept by its lines, so that what changed since can be
// told. It has what the sheet's readers read and no more. Phones, and blocks that
// are told as a whole, are kept as marks too short to find out from them what
// they are of.

// sheetSaid is what a sheet said, in its first language.
type sheetSaid struct {
	Lang  words.Lang `json:"lang"`
	Lines []saidLine `json:"lines"`
}

// saidLine is one thing that a sheet said.
type saidLine struct {
	Part string `json:"part"`           // a block, or a fact of its head
	ID   ID     `json:"id,omitempty"`   // of a line, an item, or somebody to call
	At   string `json:"at,omitempty"`   // when
	What string `json:"what,omitempty"` // what, or what somebody does
	Who  string `json:"who,omitempty"`
	Mark string `json:"mark,omitempty"` // of the rest
}

// The facts of a day sheet's head that changes are told of.
const (
	SaidTitle   = "title"
	SaidState   = "state"
	SaidDay     = "day"
	SaidTime    = "time"
	SaidVenue   = "venue"
	SaidRoom    = "room"
	SaidAddress = "address"
)

// said writes what the sheet says in one language.
func (d *theDay) said(lang words.Lang) (string, error) {
	var body strings.Builder
	to := json.NewEncoder(&body)
	to.SetEscapeHTML(false)
	err := to.Encode(sheetSaid{lang, d.saidLines(words.In(lang))})
	return strings.TrimSpace(body.String()), err
}

func (d *theDay) saidLines(b *words.Book) (all []saidLine) {
	c := &sheetColumn{Book: b, theDay: d}
	all = c.saidHead()
	if c.has(BlockContacts) {
		for _, k := range c.called() {
			all = append(all, saidLine{Part: BlockContacts, ID: ID(orName(k.PersonID, k.Name)), What: k.Role, Mark: markOf(k.Name, k.Phone)})
		}
	}
	if c.has(BlockSchedule) {
		for _, l := range c.seen() {
			all = append(all, saidLine{Part: BlockSchedule, ID: l.ID, At: c.at(l), What: c.what(l), Who: c.owner(l)})
		}
	}
	if c.has(BlockProgramme) {
		for _, i := range c.listed() {
			all = append(all, saidLine{Part: BlockProgramme, ID: i.ID, At: i.at, What: c.say(c.Book, i.Called(c.Book)), Who: c.billing(i.Item), Mark: lengthOf(i.Planned)})
		}
	}
	return append(all, c.saidBlocks()...)
}

// saidHead are the facts of the head.
func (c *sheetColumn) saidHead() (all []saidLine) {
	c.head()
	of := map[string]string{c.T("State"): SaidState, c.T("Day"): SaidDay, c.T("Time|of an event"): SaidTime, c.T("Venue"): SaidVenue,
		c.T("Room"): SaidRoom, c.T("Address"): SaidAddress}
	for _, b := range c.blocks {
		switch {
		case b.Kind == PaperTitle:
			all = append(all, saidLine{Part: SaidTitle, What: b.Text})
		case b.Kind == PaperFact && of[b.Label] != "":
			all = append(all, saidLine{Part: of[b.Label], What: b.Text})
		}
	}
	return all
}

// saidBlocks are the other blocks, each as a whole.
func (c *sheetColumn) saidBlocks() (all []saidLine) {
	for _, part := range c.parts() {
		switch part.block {
		case BlockContacts, BlockSchedule, BlockProgramme:
			continue
		}
		if !c.has(part.block) {
			continue
		}
		c.blocks = nil
		part.write()
		var said []string
		for _, b := range c.blocks {
			said = append(said, b.Label, b.Text, b.Beside)
		}
		if len(said) > 0 {
			all = append(all, saidLine{Part: part.block, Mark: markOf(said...)})
		}
	}
	return all
}

// orName is the id of somebody to call; who has none is told apart by a mark.
func orName(id ID, name string) string {
	if id != "" {
		return string(id)
	}
	return markOf(name)
}

// markOf tells texts apart, and does not tell them.
func markOf(all ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(all, "\n")))
	return hex.EncodeToString(sum[:2])
}
