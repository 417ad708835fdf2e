package words

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed cyrillic.csv
var cyrillicTable string

// exceptions are what the letters alone do not tell; read once.
var exceptions = sync.OnceValue(func() map[string]map[string]string {
	kinds := map[string]map[string]string{"latin": {}, "unit": {}, "word": {}, "split": {}}
	for line := range strings.Lines(cyrillicTable) {
		kind, word, _ := strings.Cut(strings.TrimSpace(line), ",")
		if kinds[kind] != nil {
			kinds[kind][strings.ReplaceAll(word, "|", "")] = word
		}
	}
	return kinds
})

// Cyrillic turns a Serbian sentence from Latin to Cyrillic letters. What
// stands in braces stays, and so do foreign words, file names, addresses, keys,
// units, codes and Roman numerals. It is meant for the program's own sentences:
// names of people and organisations are never given to it.
func Cyrillic(s string) string {
	var out strings.Builder
	for s != "" {
		from := strings.IndexByte(s, '{')
		length := strings.IndexByte(s[max(from, 0):], '}')
		if from < 0 || length < 0 {
			turnChunks(&out, s)
			break
		}
		turnChunks(&out, s[:from])
		out.WriteString(s[from : from+length+1])
		s = s[from+length+1:]
	}
	return out.String()
}

// turnChunks turns what stands between spaces, one after the other. Out is
// what has been said before, which a lone I or m is judged by.
func turnChunks(out *strings.Builder, s string) {
	for s != "" {
		end := strings.IndexFunc(s, unicode.IsSpace)
		if end < 0 {
			end = len(s)
		}
		if chunk := s[:end]; isName(chunk) {
			out.WriteString(chunk)
		} else {
			turnWords(out, norm.NFC.String(chunk))
		}
		s = s[end:]
		spaces := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		out.WriteString(s[:spaces])
		s = s[spaces:]
	}
}

// turnWords turns the words of a chunk, leaving signs between them as they are.
func turnWords(out *strings.Builder, chunk string) {
	for chunk != "" {
		start := strings.IndexFunc(chunk, isWordRune)
		if start < 0 {
			break
		}
		out.WriteString(chunk[:start])
		chunk = chunk[start:]
		end := strings.IndexFunc(chunk, func(r rune) bool { return !isWordRune(r) && !isHyphen(r) })
		if end < 0 {
			end = len(chunk)
		}
		turnHyphened(out, chunk[:end], chunk[end:])
		chunk = chunk[end:]
	}
	out.WriteString(chunk)
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// A hyphen, or one that does not break.
func isHyphen(r rune) bool { return r == '-' || r == '\u2011' }

// turnHyphened turns a word with its hyphens: the ending of a Latin word turns
// (PDF-a), another Latin word after it does not (Wi-Fi).
func turnHyphened(out *strings.Builder, word, after string) {
	if isException("latin", word) || isCode(word) {
		out.WriteString(word)
		return
	}
	stayed := false
	for word != "" {
		end := strings.IndexFunc(word, isHyphen)
		if end < 0 {
			end = len(word)
		}
		part := word[:end]
		stayed = staysLatin(part) || stayed && part != strings.ToLower(part) ||
			isNumeral(part, out.String(), after) || isUnit(part, out.String(), after)
		if stayed {
			out.WriteString(part)
		} else {
			out.WriteString(turn(part))
		}
		rest := strings.TrimLeftFunc(word[end:], isHyphen)
		out.WriteString(word[end : len(word)-len(rest)])
		word = rest
	}
}
