package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// ofFiles is what a desk remembers of files that were brought in.
type ofFiles struct {
	Columns []chosenColumns `json:"columns,omitempty"` // the last first
	Words   []chosenWord    `json:"words,omitempty"`   // what answers mean, the last first
}

// chosenWord is the choice of a question that a wording means. Of questions on
// who people are there are none.
type chosenWord struct {
	Question string `json:"question"`
	Word     string `json:"word"` // as it is compared
	Choice   string `json:"choice"`
}

// mostWords is how many words a desk remembers, and mostAsked how many are asked
// about at a time.
const (
	mostWords = 500
	mostAsked = 6
)

// meanings are the choices that words mean, the last said first.
type meanings []chosenWord

// with is them with one more; "" as the choice takes it out.
func (m meanings) with(one chosenWord) meanings {
	m = slices.DeleteFunc(slices.Clone(m), func(o chosenWord) bool { return o.Question == one.Question && o.Word == one.Word })
	if one.Choice != "" {
		m = append(meanings{one}, m...)
	}
	return m[:min(len(m), mostWords)]
}

func (m meanings) all() map[app.SaidWord]string {
	all := map[app.SaidWord]string{}
	for _, one := range m {
		all[app.SaidWord{Question: one.Question, Key: one.Word}] = one.Choice
	}
	return all
}

// findWords takes in the words of which nobody could tell what they mean. Those that
// were said a moment ago stay, so that they can be said otherwise.
func (p *importing) findWords() {
	for _, w := range p.got.Words {
		same := func(o app.UnreadWord) bool {
			return app.WordOf(o.Question.Code, o.Text) == app.WordOf(w.Question.Code, w.Text)
		}
		if !slices.ContainsFunc(p.unread, same) {
			p.unread = append(p.unread, w)
		}
	}
}

// formRows ask what is to be known of forms before they come in: what words of
// theirs mean, and whether those that are not approved come; nil where nothing is.
func (p *importing) formRows(u *UI) fyne.CanvasObject {
	b, rows := u.book, widgets.Down(6)
	p.findWords()
	if n := p.got.Unapproved; n > 0 {
		leave := widgets.NewCheck(b.N("Leave out {n} forms that are not approved in Kobo", n), func(on bool) {
			p.approved, p.hand = on, handApproved
			p.tryAgain(u)
		})
		leave.SetChecked(p.approved)
		p.reach(handApproved, leave)
		rows.Objects = append(rows.Objects, leave)
	}
	if len(p.unread) > 0 {
		rows.Objects = append(rows.Objects, widgets.Across(10, widgets.Soft(b.T("Which answer do these words mean?")), widgets.Gap(),
			widgets.Quiet(b.T("It is taken for all rows that say so, and remembered"))))
	}
	said, waiting := p.means.all(), 0
	for _, w := range p.unread {
		if said[app.WordOf(w.Question.Code, w.Text)] == "" {
			waiting++
		}
		if waiting <= mostAsked {
			rows.Objects = append(rows.Objects, p.wordRow(u, w))
		}
	}
	if waiting > mostAsked {
		rows.Objects = append(rows.Objects, widgets.Quiet(b.N("{n} more words are asked about once these are said.", waiting-mostAsked)))
	}
	if len(rows.Objects) == 0 {
		return nil
	}
	return widgets.NewCard(widgets.Inset(8, 14, rows))
}

// wordRow asks what one wording means.
func (p *importing) wordRow(u *UI, w app.UnreadWord) fyne.CanvasObject {
	b, key := u.book, app.WordOf(w.Question.Code, w.Text)
	options := []widgets.Option{{Text: b.T("As it stands, beside the answers")}}
	for _, c := range w.Question.Choices {
		options = append(options, widgets.Option{ID: c.Code, Text: c.Said(b.Lang())})
	}
	means := widgets.NewSelect(b.T("What “{word}” means", "word", w.Text), options)
	means.Bare()
	means.SetChosen(p.means.all()[key])
	means.OnChanged = func(choice string) {
		p.means, p.word, p.hand = p.means.with(chosenWord{key.Question, key.Key, choice}), key, handWord
		p.tryAgain(u)
	}
	if key == p.word {
		p.reach(handWord, means.Target())
	}
	return widgets.Across(10, widgets.Wide(180, widgets.Strong(w.Text)), widgets.Flex(widgets.Soft(w.Question.Said(b.Lang()))),
		widgets.Quiet(b.N("{n} rows", w.Times)), widgets.Wide(260, means))
}

// rememberWords keeps what was said of words for the next file.
func (p *importing) rememberWords(u *UI) {
	if len(p.means) > 0 {
		u.remember(func(s *settings) { s.Words = p.means })
	}
}

// partsLeftOut says of a sheet that is left out that it has parts of forms.
func (p *importing) partsLeftOut(u *UI) string {
	if !p.plan().Part {
		return u.book.T("Say below what it holds, and its columns appear here.")
	}
	return u.book.T("Its lines are parts of the forms of another sheet, and no column asks what Sofra asks. Say below that it holds filled-in forms, and choose what the columns ask: each line is a form of its own then.")
}
