package app

import (
	"strings"

	"sofra/app/words"
)

// morePlaceholders are the room, the ladder, the language that prevails and the
// sums of a settlement; money picks one of these.
func morePlaceholders(money func(func(Settlement) Minor) func(*paperColumn) string) []Placeholder {
	return []Placeholder{
		{"room", words.T("Room"), (*paperColumn).room},
		{"ladder", words.T("What is due when the organiser cancels, each step as a line"), (*paperColumn).ladderText},
		{"prevails", words.T("Language that prevails"), func(c *paperColumn) string { return c.prevails.Name() }},
		{"additions", words.T("Additions"), money(func(s Settlement) Minor { return s.Additions })},
		{"expenses", words.T("Expenses paid back"), money(func(s Settlement) Minor { return s.Reimbursed })},
		{"allowances", words.T("Daily allowances"), money(func(s Settlement) Minor { return s.PerDiems })},
		{"deductions", words.T("Deductions"), money(func(s Settlement) Minor { return s.Deductions })},
		{"corrections", words.T("Corrections"), money(func(s Settlement) Minor { return s.Corrections })},
		{"paid", words.T("Paid already"), money(func(s Settlement) Minor { return s.Paid })},
		{"lines", words.T("All amounts with what they are for, each as a line"), (*paperColumn).linesText},
	}
}

// ladderText is the cancellation ladder, a line a step.
func (c *paperColumn) ladderText() string {
	var all []string
	for _, l := range c.ladder.Lines(c.Book) {
		all = append(all, l.When+": "+l.Share)
	}
	return strings.Join(all, "\n")
}

// linesText are the amounts that the paper has when the program sets it itself.
func (c *paperColumn) linesText() string {
	of := &paperColumn{Book: c.Book, dealt: c.dealt, kind: c.kind}
	of.money()
	var all []string
	for _, b := range of.blocks {
		switch b.Kind {
		case PaperAmount, PaperTotal:
			all = append(all, b.Label+": "+b.Text)
		case PaperText:
			all = append(all, b.Text)
		}
	}
	return strings.Join(all, "\n")
}

// PlaceholderPaper is the list of placeholders, to be printed and laid beside Word.
func PlaceholderPaper(b *words.Book) Paper {
	p := Paper{Title: b.T("Placeholders"), Langs: []words.Lang{b.Lang()}}
	blocks := []PaperBlock{
		{Kind: PaperTitle, Text: p.Title},
		{Kind: PaperText, Text: b.T("Write one into the Word document where the paper is to say it. With a language behind it, as in {example}, it is written in that language.", "example", "{{day:sr-Latn}}")},
	}
	for _, one := range Placeholders() {
		blocks = append(blocks, PaperBlock{Kind: PaperFact, Label: "{{" + one.Name + "}}", Text: b.Say(one.About)})
	}
	p.Columns = [][]PaperBlock{blocks}
	return p
}
