package sheet

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"sofra/app"
	"sofra/app/words"
)

// letters is how the bytes of a table of text make letters.
type letters string

const (
	utf8Letters  letters = "UTF-8"
	utf16Letters letters = "UTF-16"
	latinLetters letters = "Windows-1250" // Albanian, Serbian Latin, Bosnian
	cyrLetters   letters = "Windows-1251"
)

// lettersOf reads all of r: one byte that is no UTF-8 at its very end
// decides too. Most letters of a Cyrillic text are above ASCII; of a Latin
// one, few are.
func lettersOf(r io.Reader) (letters, error) {
	buf := make([]byte, 1<<16)
	valid, high, low, first := true, 0, 0, true
	var tail []byte
	for {
		n, err := r.Read(buf)
		chunk := buf[:n]
		if first && n > 0 {
			first = false
			if bytes.HasPrefix(chunk, []byte("\xff\xfe")) || bytes.HasPrefix(chunk, []byte("\xfe\xff")) {
				return utf16Letters, nil
			}
			if bytes.IndexByte(chunk, 0) >= 0 {
				return "", app.ErrUnreadableFile
			}
		}
		if valid {
			tail, valid = stillUTF8(append(tail, chunk...))
		}
		h, l := countLetters(chunk)
		high, low = high+h, low+l
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", err
		}
	}
	switch {
	case valid && len(tail) == 0:
		return utf8Letters, nil
	case high > low:
		return cyrLetters, nil
	}
	return latinLetters, nil
}

// countLetters counts the letters above ASCII, as the Windows pages have
// them, and those of ASCII.
func countLetters(chunk []byte) (high, low int) {
	for _, c := range chunk {
		switch {
		case c >= 0xC0 || c == 0x8A || c == 0x8E || c == 0x9A || c == 0x9E: // letters in both pages
			high++
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			low++
		}
	}
	return high, low
}

// stillUTF8 says whether all of p may be UTF-8, and keeps a letter that the
// end of p cut in two.
func stillUTF8(p []byte) (tail []byte, ok bool) {
	end := len(p)
	for i := 1; i <= utf8.UTFMax-1 && i <= len(p); i++ {
		if c := p[len(p)-i]; utf8.RuneStart(c) {
			if !utf8.FullRune(p[len(p)-i:]) {
				end = len(p) - i
			}
			break
		}
	}
	return append([]byte(nil), p[end:]...), utf8.Valid(p[:end])
}

// reader reads r as UTF-8, without a byte order mark.
func (l letters) reader(r io.Reader) io.Reader {
	switch l {
	case utf16Letters:
		return transform.NewReader(r, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	case cyrLetters:
		return transform.NewReader(r, charmap.Windows1251.NewDecoder())
	case latinLetters:
		return transform.NewReader(r, charmap.Windows1250.NewDecoder())
	}
	return transform.NewReader(r, unicode.UTF8BOM.NewDecoder())
}

// guess says which page was taken where the bytes do not tell.
func (l letters) guess() words.Text {
	if l == cyrLetters || l == latinLetters {
		return words.T("The letters of this file were read as {page}. Where they look wrong, save the table as UTF-8 and bring it in again.", "page", string(l))
	}
	return words.Text{}
}
