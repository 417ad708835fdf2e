package app

// Answering says how forms are read that were filled in elsewhere.
type Answering struct {
	Questionnaire ID                  // that they answer; "" is the one asked at their event
	Event         ID                  // that they speak of, where they do not say it themselves
	Approved      bool                // leave out those that were not approved, or wait for it
	Meaning       map[SaidWord]string // the choices that words of theirs mean
}

// SaidWord is how an answer was worded that none of the choices of a question
// is, in any language.
type SaidWord struct {
	Question string // its code
	Key      string
}

// WordOf is a wording as it is remembered.
func WordOf(question, text string) SaidWord { return SaidWord{question, keyOf(text)} }

// Unread is what could not be told of forms.
type Unread struct {
	Words      []UnreadWord // in the order in which they were met, the first hundred
	Unapproved int          // forms that were not approved, or wait for it
}

// UnreadWord is an answer that none of the choices is.
type UnreadWord struct {
	Question Question
	Text     string
	Times    int
}

// mostUnread is how many words are asked about.
const mostUnread = 100

// unread counts a wording that is none of the choices. What people are is not
// asked about, and stays in their own words; nor is what is longer than a choice.
func (in *intake) unread(q *readable, text string) {
	const longest = 200
	if q == nil || q.Identity || len(q.Choices) == 0 || len(text) > longest {
		return
	}
	word := WordOf(q.Code, text)
	if at, met := in.wording[word]; met {
		in.out.Words[at].Times++
	} else if len(in.out.Words) < mostUnread {
		in.wording[word] = len(in.out.Words)
		in.out.Words = append(in.out.Words, UnreadWord{q.Question, oneLine(text), 1})
	}
}
