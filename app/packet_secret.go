package app

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

// What each side had is kept in the office without a word of it: names
// and notes are digests that only the secret makes, which is in the packet. So
// nobody who was erased lives on in it, and a packet that was not taken out here
// is told from one that was.

// newSecret is a secret that no packet has.
func newSecret() string {
	key := make([]byte, sha256.Size)
	rand.Read(key) //nolint:errcheck // it never fails
	return hex.EncodeToString(key)
}

// secretMark is what the office knows a packet's secret by.
func secretMark(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// digestLength is how many bytes tell one text of a line from another.
const digestLength = 16

// digestWith makes digests of what lines say; counts stay, to be reckoned with.
func digestWith(secret string) func(field, value string) string {
	return func(field, value string) string {
		if field == "people" {
			return value
		}
		h := hmac.New(sha256.New, []byte(secret))
		h.Write([]byte(field + "\x00" + value))
		return hex.EncodeToString(h.Sum(nil)[:digestLength])
	}
}

// packetBase is what each side had, by the names of the lines.
type packetBase struct {
	Door   map[string]map[string]string `json:"door"`
	Office map[string]map[string]string `json:"office"`
}

// baseOf writes down what each side has of the lines that the door has, as
// digests.
func baseOf(door, office packetLines, secret string) (string, error) {
	digest := digestWith(secret)
	base := packetBase{map[string]map[string]string{}, map[string]map[string]string{}}
	write := func(to map[string]map[string]string, k PacketLine, line map[string]string) {
		said := map[string]string{}
		for _, f := range lineFields(k.Of) {
			said[f] = digest(f, line[f])
		}
		to[k.Of+" "+k.ID] = said
	}
	for k, line := range door {
		write(base.Door, k, line)
		if here, ok := office[k]; ok {
			write(base.Office, k, here)
		}
	}
	said, err := json.Marshal(base)
	return string(said), err
}

// baseIn reads them again.
func baseIn(text, secret string) (m merging, err error) {
	var base packetBase
	if err := json.Unmarshal([]byte(text), &base); err != nil {
		return m, fmt.Errorf("what a packet began with: %w", err)
	}
	read := func(all map[string]map[string]string) packetLines {
		lines := packetLines{}
		for name, said := range all {
			of, id, _ := strings.Cut(name, " ")
			lines[PacketLine{of, id}] = said
		}
		return lines
	}
	return merging{read(base.Door), read(base.Office), digestWith(secret)}, nil
}
