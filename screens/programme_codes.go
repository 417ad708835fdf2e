package screens

import (
	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

func programmeStatuses() []code {
	return []code{
		{"draft", words.T("Sketch|of a programme")}, {"proposed", words.T("Proposed")}, {"agreed", words.T("Agreed")},
		{"timed", words.T("Timed in rehearsal")}, {"frozen", words.T("Frozen")}, {"performed", words.T("As performed")},
	}
}

// itemKinds has what is played first; talkKinds and pieceKinds part it.
func itemKinds() []code { return append(pieceKinds(), talkKinds()...) }

func pieceKinds() []code {
	return []code{
		{"work", app.ItemKindName("work")}, {"part", app.ItemKindName("part")}, {"improvisation", app.ItemKindName("improvisation")}, {"encore", app.ItemKindName("encore")},
	}
}

func talkKinds() []code {
	return []code{
		{"speech", app.ItemKindName("speech")}, {"poem", app.ItemKindName("poem")}, {"change-over", app.ItemKindName("change-over")}, {"interval", app.ItemKindName("interval")},
	}
}

func performerRoles() []code {
	return []code{
		{"lead", words.T("Leads|a piece")}, {"soloist", words.T("Solo")}, {"accompanist", words.T("Accompanies")},
		{"conductor", words.T("Conducts")}, {"speaker", words.T("Speaks|on stage")},
	}
}

func transitions() []code {
	return []code{{"attacca", words.T("Straight on, attacca")}, {"applause", words.T("Applause")}, {"talk", words.T("A few words")}}
}

func outcomes() []code {
	return []code{{app.WasPlayed, words.T("Played|that evening")}, {app.WasDropped, words.T("Dropped")}, {app.WasAdded, words.T("Added")}}
}

func agreements() []code {
	return []code{{"agreed", words.T("Agreed")}, {"soft", words.T("Not agreed yet")}}
}

// saySoft says whether an item is agreed.
func saySoft(u *UI, _ string, _ image, v string) string {
	if yes(v) {
		return u.book.T("Not agreed yet")
	}
	return u.book.T("Agreed")
}

// agreedOrSoft is a field for whether an item counts.
func (u *UI) agreedOrSoft(d *app.Item) input {
	chosen := "agreed"
	if d.Soft {
		chosen = "soft"
	}
	i := u.choiceOf("Soft", u.book.T("Agreement|of an item"), &chosen, u.options(agreements()))
	inner := i.take
	i.take = func() words.Text {
		problem := inner()
		d.Soft = chosen == "soft"
		return problem
	}
	return i
}

// itemIcon is the sign of a kind of item.
func itemIcon(kind string) string {
	switch kind {
	case "speech", "poem":
		return "microphone"
	case "change-over":
		return "change-over"
	case "interval":
		return "interval"
	case "encore":
		return "star"
	}
	return "works"
}

// itemTag is what an item's row says beside its name: that it does not count,
// or was not planned.
func (u *UI) itemTag(i app.Item) (string, widgets.Tone) {
	switch {
	case i.Outcome == app.WasDropped:
		return u.book.T("dropped"), widgets.ToneWarning
	case i.Outcome == app.WasAdded:
		return u.book.T("added|to an evening"), widgets.ToneNotice
	case i.Soft:
		return u.book.T("not agreed"), widgets.TonePlain
	}
	return "", widgets.ToneNone
}
