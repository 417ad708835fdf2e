package app

import (
	"strings"

	"sofra/app/words"
)

// credits say whose a work is: who composed it and wrote its words, from which
// tradition it comes, and who arranged it; a line each, in the languages of the
// paper. A name stands there once.
func (d leafletDay) credits(w Work) (all []string) {
	add := func(text string) {
		if text != "" {
			all = append(all, d.discreet.Text(text, strings.Join(d.each(func(b *words.Book) string { return b.T("an artist") }), " · ")))
		}
	}
	joined := func(say func(b *words.Book) string) string { return strings.Join(d.each(say), " · ") }
	lyricist, arranger := unlike(w.Lyricist, w.Composer), unlike(w.Arranger, w.Composer)
	from := d.each(func(b *words.Book) string { return d.tradition(b, w) })
	if arranger != "" && len(d.Languages) == 1 && len(from) == 1 && w.Composer == "" {
		said := words.In(d.langs()[0]).T("{tradition}, arranged by {name}", "tradition", from[0], "name", arranger)
		head, tail, _ := strings.Cut(said, ", ")
		add(head + ", " + together(tail))
		from, arranger = nil, ""
	}
	add(together(w.Composer))
	if lyricist != "" {
		add(joined(func(b *words.Book) string { return b.T("words|of a song") }) + ": " + together(lyricist))
	}
	for _, one := range from {
		add(together(one))
	}
	if arranger != "" {
		add(joined(func(b *words.Book) string { return b.T("arr.|before a name") }) + " " + together(arranger))
	}
	return all
}

// unlike is a name, where it is not another one that is said already.
func unlike(name, said string) string {
	if name == said {
		return ""
	}
	return name
}

// together keeps a name of usual length on one line.
func together(name string) string {
	if len([]rune(name)) > 34 {
		return name
	}
	return strings.ReplaceAll(name, " ", "\u00a0")
}

// tradition is the one that a work comes from, or that its melody is nobody's.
func (d leafletDay) tradition(b *words.Book, w Work) string {
	if d.has(LeafletTradition) {
		if from := traditionIn(b, w.Tradition); from != "" {
			return from
		}
	}
	if w.Composer == "" && (w.Rights == RightsTraditional || w.Interprets()) {
		return b.T("traditional|a melody")
	}
	return ""
}

// traditionIn is what a tradition is called, by its code, or the office's own
// words for it.
func traditionIn(b *words.Book, code string) string {
	if code == OtherCommunity {
		return ""
	}
	if name := traditionName(strings.ToLower(code)); !name.Empty() {
		return b.Say(name)
	}
	return code
}

// traditionName is what the tradition of a community is called.
func traditionName(code string) words.Text {
	switch code {
	case "alb":
		return words.T("Albanian tradition")
	case "srb":
		return words.T("Serb tradition")
	case "bos":
		return words.T("Bosniak tradition")
	case "tur":
		return words.T("Turkish tradition")
	case "rom":
		return words.T("Roma tradition")
	case "ash":
		return words.T("Ashkali tradition")
	case "egy":
		return words.T("Egyptian tradition")
	case "gor":
		return words.T("Gorani tradition")
	case "cro":
		return words.T("Croat tradition")
	case "mne":
		return words.T("Montenegrin tradition")
	case MixedCommunity:
		return words.T("more than one tradition")
	}
	return words.Text{}
}
