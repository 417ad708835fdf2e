package app

import "sofra/app/words"

// Communities lists the codes of the communities of Kosovo. People may answer
// with several, in own words, or not at all.
func Communities() []string {
	return []string{"alb", "srb", "bos", "tur", "rom", "ash", "egy", "gor", "cro", "mne"}
}

// CommunityName says a code of a community, or an answer that is none, as
// charts and tables do. A code that it does not know is shown as it is.
func CommunityName(code string) words.Text {
	switch code {
	case "alb":
		return words.T("Albanian community")
	case "srb":
		return words.T("Serb community")
	case "bos":
		return words.T("Bosniak community")
	case "tur":
		return words.T("Turkish community")
	case "rom":
		return words.T("Roma community")
	case "ash":
		return words.T("Ashkali community")
	case "egy":
		return words.T("Egyptian community")
	case "gor":
		return words.T("Gorani community")
	case "cro":
		return words.T("Croat community")
	case "mne":
		return words.T("Montenegrin community")
	case MixedCommunity:
		return words.T("more than one community")
	case OtherCommunity:
		return words.T("another community, in own words")
	}
	return noAnswer(code)
}

// noAnswer says the answers that say nothing.
func noAnswer(code string) words.Text {
	switch code {
	case PrefersNot:
		return words.T("prefers not to say")
	case NotAsked:
		return words.T("not asked")
	case "":
		return words.T("not stated")
	}
	return words.Text{Key: code} // the office's own word, the same in every language
}

// eventKindText says what an event is.
func eventKindText(kind string) words.Text {
	switch kind {
	case "concert":
		return words.T("concert")
	case "panel":
		return words.T("panel")
	case "workshop":
		return words.T("workshop")
	case "meeting":
		return words.T("meeting")
	case "press":
		return words.T("press event")
	}
	return words.T("event")
}

// eventStatusText says how far an event is.
func eventStatusText(status string) words.Text {
	switch status {
	case "planned":
		return words.T("planned")
	case "confirmed":
		return words.T("confirmed")
	case "cancelled":
		return words.T("cancelled")
	case "postponed":
		return words.T("postponed")
	}
	return words.T("done")
}

// itemKindText says what a line of a programme is.
func itemKindText(kind string) words.Text {
	switch kind {
	case "speech":
		return words.T("speech")
	case "change-over":
		return words.T("change-over")
	case "interval":
		return words.T("interval|a pause")
	case "encore":
		return words.T("encore")
	}
	return words.T("work")
}

// toneText says how a media item speaks of us.
func toneText(tone string) words.Text {
	switch tone {
	case "favourable":
		return words.T("favourable")
	case "neutral":
		return words.T("neutral")
	case "unfavourable":
		return words.T("unfavourable")
	case "balanced":
		return words.T("balanced")
	case "one-sided":
		return words.T("one-sided")
	}
	return words.Text{}
}

// genderText says an answer on gender.
func genderText(code string) words.Text {
	switch code {
	case "woman":
		return words.T("women")
	case "man":
		return words.T("men")
	case "another":
		return words.T("another gender")
	}
	return noAnswer(code)
}
