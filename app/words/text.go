package words

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Text is a sentence for a user that no language has been chosen for yet: the
// English with {braces}, and what fills them. The journal keeps names of steps
// this way, so that each reader sees them in her own language.
type Text struct {
	Key  string // the English sentence; for homographs followed by "|" and a hint
	N    *int   // what the plural goes by; nil when the sentence has no plural
	Fill []any  // name, value, name, value
}

// T marks a sentence. After the key come names and values for its braces. A
// Text among the values is said in the same language; an int of five digits or
// more is grouped as the language does it, a shorter one may be a year and is
// left alone; anything else is written as it prints.
func T(key string, fill ...any) Text { return Text{Key: key, Fill: fill} }

// N marks a sentence that has plural forms, chosen by n. {n} is n, written as
// the language writes numbers.
func N(key string, n int, fill ...any) Text { return Text{Key: key, N: &n, Fill: fill} }

// Sum is an amount among the values of a sentence: each language writes it its way.
type Sum struct {
	Minor    int64
	Currency string
}

// String writes it as English does, where no language is known.
func (s Sum) String() string { return In(En).Money(s.Minor, s.Currency) }

// Empty says that there is no sentence.
func (t Text) Empty() bool { return t.Key == "" }

// English is the sentence in English.
func (t Text) English() string { return In(En).Say(t) }

// String is English, for logs and tests.
func (t Text) String() string { return t.English() }

// english is the key as a sentence: without the hint for translators.
func english(key string) string {
	if at := strings.LastIndexByte(key, '|'); at > 0 {
		return key[:at]
	}
	return key
}

// kept is the shape of a Text in JSON.
type kept struct {
	Key  string `json:"k"`
	N    *int   `json:"n,omitempty"`
	Fill []any  `json:"f,omitempty"`
}

// MarshalJSON writes {"k":"Moved {name}","f":["name","x"]}. Values that are
// neither number nor Text are kept as the words they print as.
func (t Text) MarshalJSON() ([]byte, error) {
	k := kept{Key: t.Key, N: t.N}
	for _, v := range t.Fill {
		switch v.(type) {
		case string, int, int64, Text:
			k.Fill = append(k.Fill, v)
		default:
			k.Fill = append(k.Fill, fmt.Sprint(v))
		}
	}
	return json.Marshal(k)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (t *Text) UnmarshalJSON(data []byte) error {
	var k struct {
		kept
		Fill []json.RawMessage `json:"f"`
	}
	if err := json.Unmarshal(data, &k); err != nil {
		return fmt.Errorf("read a sentence: %w", err)
	}
	*t = Text{Key: k.Key, N: k.N}
	for _, raw := range k.Fill {
		v, err := filling(raw)
		if err != nil {
			return fmt.Errorf("read a sentence: %w", err)
		}
		t.Fill = append(t.Fill, v)
	}
	return nil
}

// filling is one kept value: words, a whole number, or a sentence within.
func filling(raw json.RawMessage) (any, error) {
	switch raw[0] {
	case '"':
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	case '{':
		var t Text
		err := json.Unmarshal(raw, &t)
		return t, err
	}
	if n, err := strconv.Atoi(string(raw)); err == nil {
		return n, nil
	}
	return string(raw), nil
}
