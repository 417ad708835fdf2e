package app

import (
	"context"

	"sofra/app/words"
)

// BroughtBefore is an import of a file that is in the office.
type BroughtBefore struct {
	Step
	Name string // the file's, then
	Same bool   // its content is the same to the byte
}

// broughtIn names the step that brings a file in. The digest of its content
// stands beside the sentence, where nobody reads it.
func broughtIn(name, digest string) words.Text {
	verb := words.T("Brought in {name}", "name", name)
	verb.Fill = append(verb.Fill, "digest", digest)
	return verb
}

// verb names the step. What is not kept needs no digest.
func (o ImportOptions) verb(book Workbook) (words.Text, error) {
	if o.DryRun {
		return broughtIn(book.Name(), ""), nil
	}
	digest, err := book.Digest()
	return broughtIn(book.Name(), digest), err
}

// Before lists the imports of a file of this name, or of the same content,
// that are in the office: the latest first.
func (a *App) Before(ctx context.Context, book Workbook) (all []BroughtBefore, err error) {
	digest, err := book.Digest()
	if err != nil {
		return nil, stopped(err)
	}
	steps, err := a.StepsCalled(ctx, broughtIn("", "").Key)
	if err != nil {
		return nil, stopped(err)
	}
	for _, s := range steps {
		name, was := filled(s.Verb, "name"), filled(s.Verb, "digest")
		if was == digest || name == book.Name() { // one without a digest is not said to be another
			all = append(all, BroughtBefore{Step: s, Name: name, Same: was == digest || was == ""})
		}
	}
	return all, nil
}

// filled is what fills a brace of a sentence.
func filled(t words.Text, name string) string {
	for i := 0; i+1 < len(t.Fill); i += 2 {
		if t.Fill[i] == name {
			text, _ := t.Fill[i+1].(string)
			return text
		}
	}
	return ""
}
