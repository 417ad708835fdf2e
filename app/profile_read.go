package app

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"sofra/app/words"
)

// ReadProfile reads a profile from a file that people edit. What is wrong is a
// fault that says in which line, and what to do.
func ReadProfile(file string, data []byte) (p Profile, err error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // some editors begin a file with it
	fault := func(line int, what words.Text) error {
		return &Fault{"wrong_profile", words.T("{file}, line {line}: {what}", "file", file, "line", line, "what", what)}
	}
	if !utf8.Valid(data) {
		return p, fault(1, words.T("This is no text in UTF-8. Save the file as UTF-8 in your editor."))
	}
	at, twice := jsonPlaces(data)
	if twice != "" {
		return p, fault(at.line(twice), words.T("{place} is there twice. Leave one of them.", "place", lastPart(twice)))
	}
	from := json.NewDecoder(bytes.NewReader(data))
	from.DisallowUnknownFields()
	if err := from.Decode(&p); err != nil {
		line, what := profileWrong(data, from.InputOffset(), err)
		return p, fault(line, what)
	}
	if _, err := from.Token(); !errors.Is(err, io.EOF) {
		return p, fault(lineAt(data, from.InputOffset()), words.T("The profile ends before this line. Take away what follows."))
	}
	for _, w := range p.wrongs() {
		if !w.Text.Empty() {
			return p, fault(at.line(w.Field), w.Text)
		}
	}
	return p, nil
}

// profileWrong says what the library stumbled over.
func profileWrong(data []byte, offset int64, err error) (line int, what words.Text) {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return lineAt(data, syntax.Offset), words.T("A comma, a bracket or a quotation mark is missing or one too many, here or just before.")
	case errors.As(err, &kind):
		return lineAt(data, kind.Offset), words.T("{place} is of another kind: a text stands in quotation marks, a list in square brackets, several named parts in braces. Look at a profile that came with the program.", "place", cmp.Or(lastPart(kind.Field), kind.Value))
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return lineAt(data, int64(len(data))), words.T("The file ends in the middle. A bracket is missing.")
	}
	name := strings.Trim(strings.TrimPrefix(err.Error(), "json: unknown field "), `"`)
	return lineAt(data, unknownAt(data, offset, name)), words.T("A profile has no part {name}. Take it out, or write it as in a profile that came with the program.", "name", name)
}

// unknownAt is where the name last stands before the library gave up.
func unknownAt(data []byte, offset int64, name string) int64 {
	if at := bytes.LastIndex(data[:min(int(offset), len(data))], []byte(`"`+name+`"`)); at >= 0 {
		return int64(at)
	}
	return int64(max(bytes.Index(data, []byte(`"`+name+`"`)), 0))
}

// lastPart is the end of a path that a person knows a place by.
func lastPart(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(max(int(offset), 0), len(data))], []byte("\n"))
}
