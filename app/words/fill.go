package words

import (
	"fmt"
	"strconv"
	"strings"
)

// fill puts the values in place of the braces, in one pass: what is filled in
// is never read again, so a person who calls herself "{n}" stays "{n}".
// Braces without a value stay, to be seen and mended.
func (b *Book) fill(said string, t Text) string {
	if t.N == nil && len(t.Fill) == 0 {
		return said
	}
	var out strings.Builder
	for {
		from := strings.IndexByte(said, '{')
		if from < 0 {
			break
		}
		length := strings.IndexByte(said[from:], '}')
		if length < 0 {
			break
		}
		value, ok := b.value(t, said[from+1:from+length])
		if !ok {
			out.WriteString(said[:from+1])
			said = said[from+1:]
			continue
		}
		out.WriteString(said[:from])
		out.WriteString(value)
		said = said[from+length+1:]
	}
	out.WriteString(said)
	return out.String()
}

// value is what fills {name}, in the words of this language.
func (b *Book) value(t Text, name string) (string, bool) {
	for i := 0; i+1 < len(t.Fill); i += 2 {
		if t.Fill[i] == name {
			return b.written(t.Fill[i+1]), true
		}
	}
	if name == "n" && t.N != nil {
		return b.Int(int64(*t.N)), true
	}
	return "", false
}

// Erased is what is kept in place of the name of somebody whose data was erased:
// a mark that is the key of the words which are shown for it.
const Erased = "Erased person"

func (b *Book) written(v any) string {
	switch v := v.(type) {
	case string:
		if v == Erased {
			return b.Say(T(v))
		}
		return v
	case Text:
		return b.Say(v)
	case Sum:
		return b.Money(v.Minor, v.Currency)
	case int:
		return b.number(int64(v))
	case int64:
		return b.number(v)
	}
	return fmt.Sprint(v)
}

// number leaves up to four digits ungrouped: 2025 is more often a year than
// two thousand and twenty-five.
func (b *Book) number(n int64) string {
	if -10_000 < n && n < 10_000 {
		return strconv.FormatInt(n, 10)
	}
	return b.Int(n)
}
