package app

import (
	"slices"

	"sofra/app/words"
)

// Music says whether an item is played, and not talk or a pause.
func (i Item) Music() bool { return !slices.Contains(NotMusic(), i.Kind) }

// NotMusic are the kinds of items that are talk or a pause.
func NotMusic() []string { return []string{"speech", "poem", "change-over", "interval"} }

// ItemKinds lists what a line of a programme may be: music first.
func ItemKinds() []string {
	return []string{"work", "part", "improvisation", "encore", "speech", "poem", "change-over", "interval"}
}

// ProgrammeStatuses lists the states of a programme, in the order they come.
func ProgrammeStatuses() []string {
	return []string{"draft", "proposed", "agreed", "timed", "frozen", "performed"}
}

// Transitions lists how an item may go over into the next.
func Transitions() []string { return []string{"attacca", "applause", "talk"} }

// The outcomes of an item after the evening; "" is that nobody said.
const (
	WasPlayed  = "played"
	WasDropped = "dropped"
	WasAdded   = "added"
)

// Outcomes lists them.
func Outcomes() []string { return []string{WasPlayed, WasDropped, WasAdded} }

// LeadRole is the role of whoever is billed as leading an item.
const LeadRole = "lead"

// PerformerRoles lists what somebody may be in an item.
func PerformerRoles() []string {
	return []string{LeadRole, "soloist", "accompanist", "conductor", "speaker"}
}

// Counts says whether an item is of the evening: agreed, and not dropped.
func (i Item) Counts() bool { return !i.Soft && i.Outcome != WasDropped }

// Takes is how long an item is, in seconds: as it was performed where that was
// ticked and measured, else as it is planned.
func (i Item) Takes() int {
	if i.Outcome != "" && i.Performed > 0 {
		return i.Performed
	}
	return i.Planned
}

// Takes is how long an item of the programme is: of one that was performed, as it
// was measured, whoever said so.
func (p Programme) Takes(i Item) int {
	if p.Status == "performed" && i.Performed > 0 {
		return i.Performed
	}
	return i.Takes()
}

// Lead says whether the performer at a place leads the item: who has that role,
// and where nobody has it, whoever stands first.
func (i Item) Lead(at int) bool {
	if i.namesLead() {
		return i.Performers[at].Role == LeadRole
	}
	return at == 0
}

// namesLead says whether somebody is said to lead an item.
func (i *Item) namesLead() bool {
	for n := range i.Performers {
		if i.Performers[n].Role == LeadRole {
			return true
		}
	}
	return false
}

// stageRule says what is wrong with how an item stands in its evening.
func (i Item) stageRule() words.Text {
	rules := []words.Text{oneOf(i.Transition, Transitions()...), oneOf(i.Outcome, Outcomes()...)}
	for _, f := range i.Performers {
		rules = append(rules, oneOf(f.Role, PerformerRoles()...))
	}
	for _, wrong := range rules {
		if !wrong.Empty() {
			return wrong
		}
	}
	return words.Text{}
}
