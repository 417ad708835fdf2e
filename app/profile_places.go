package app

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// places are the lines on which the parts of a JSON text begin, by their paths:
// "sheets.2.names".
type places map[string]int

// line is where a part begins, or the nearest around it that is there.
func (p places) line(path string) int {
	for {
		if n, ok := p[path]; ok || path == "" {
			return max(n, 1)
		}
		path = path[:max(strings.LastIndexByte(path, '.'), 0)]
	}
}

// jsonPlaces walks through a JSON text as far as it is one; twice is the path of a
// name that its group has twice, which the library would not mind.
func jsonPlaces(data []byte) (at places, twice string) {
	w := &jsonWalk{Decoder: json.NewDecoder(bytes.NewReader(data)), data: data, at: places{}}
	w.value("")
	return w.at, w.twice
}

type jsonWalk struct {
	*json.Decoder
	data  []byte
	at    places
	twice string
}

// value walks through one value; false is the end of what can be read.
func (w *jsonWalk) value(path string) bool {
	token, err := w.Token()
	if err != nil {
		return false
	}
	if _, ok := w.at[path]; !ok {
		w.at[path] = lineAt(w.data, w.InputOffset())
	}
	opened, ok := token.(json.Delim)
	if !ok {
		return true
	}
	for n := 0; w.More(); n++ {
		part := strconv.Itoa(n)
		if opened == '{' {
			name, err := w.Token()
			if err != nil {
				return false
			}
			part, _ = name.(string)
		}
		part = strings.TrimPrefix(path+"."+part, ".")
		if _, there := w.at[part]; there && w.twice == "" {
			w.twice = part
		}
		w.at[part] = lineAt(w.data, w.InputOffset())
		if !w.value(part) {
			return false
		}
	}
	_, err = w.Token()
	return err == nil
}
