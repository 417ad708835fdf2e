package app

import (
	"cmp"

	"sofra/app/words"
)

// HoldLines are holds as lines of an e-mail, in the language of a book: the
// place, its town by both names, the day, the rank in words and the last day.
func HoldLines(b *words.Book, rows []HoldRow) (lines []string) {
	for _, h := range rows {
		place := h.Venue
		if h.Room != "" {
			place = h.Room + ", " + place
		}
		if town := cmp.Or(b.Place(h.PlaceSq, h.PlaceSr, h.PlaceCyr), h.Town); town != "" {
			place += ", " + town
		}
		day := b.LongDate(h.Day.YMD())
		line := b.T("{place}: {day}, {rank}", "place", place, "day", day, "rank", b.Say(RankWords(h.Rank)))
		if last := LastDay(h.HoldUntil, h.ChallengedUntil); last != "" {
			line = b.T("{place}: {day}, {rank}, until {last}", "place", place, "day", day, "rank", b.Say(RankWords(h.Rank)), "last", b.SentenceDate(last.YMD()))
		}
		lines = append(lines, line)
	}
	return lines
}

// RankWords says the rank of a hold: first hold, second hold.
func RankWords(rank int) words.Text {
	switch rank {
	case 1:
		return words.T("first hold")
	case 2:
		return words.T("second hold")
	case 3:
		return words.T("third hold")
	}
	return words.T("hold {rank}", "rank", rank)
}
