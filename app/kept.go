package app

import (
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"
)

// ID names a record for as long as the office lives. It is a UUIDv7, made by
// the desk, so that a COMMIT whose answer was lost can be looked up.
type ID string

// NewID returns an ID that no record has.
func NewID() ID { return ID(uuid.Must(uuid.NewV7()).String()) }

// Scan reads an ID from a column; NULL is the empty ID.
func (id *ID) Scan(v any) error { return scanText((*string)(id), v) }

// Value writes the empty ID as NULL, so that foreign keys hold.
func (id ID) Value() (driver.Value, error) { return nullText(string(id)) }

// Kept is what every record has.
type Kept struct {
	ID        ID
	Version   int64   // rises with each change; 0 is not kept yet
	DeletedAt Instant // when it went to the bin; "" when it did not
}

// Ident returns the record's ID and version, for the one piece of storage
// that keeps all records.
func (k *Kept) Ident() *Kept { return k }

// withPart is the parts of a record with one more behind the last, or with the
// one of its ID replaced. The list that was given stays as it is.
func withPart[P any, K interface {
	*P
	Ident() *Kept
}](all []P, one P, position func(*P) *int) []P {
	all = slices.Clone(all)
	id := K(&one).Ident().ID
	for i := range all {
		if id != "" && K(&all[i]).Ident().ID == id {
			all[i] = one
			return all
		}
	}
	at := position(&one)
	for i := range all {
		*at = max(*at, *position(&all[i])+1)
	}
	return append(all, one)
}

// Set is a short list of codes or words in one column: languages, roles.
type Set []string

// Has reports whether s holds the code.
func (s Set) Has(code string) bool { return slices.Contains(s, code) }

// Scan reads a set from a column of words between commas.
func (s *Set) Scan(v any) error {
	var t string
	if err := scanText(&t, v); err != nil {
		return err
	}
	*s = SetOf(t)
	return nil
}

// Value writes the set with a comma before and after each word, so that SQL
// can look one up by LIKE '%,word,%'.
func (s Set) Value() (driver.Value, error) {
	if len(s) == 0 {
		return "", nil
	}
	return "," + strings.Join(s, ",") + ",", nil
}

// String lists the words for people.
func (s Set) String() string { return strings.Join(s, ", ") }

// SetOf reads words parted by commas or semicolons; the order stays.
func SetOf(text string) Set {
	var s Set
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if w = strings.TrimSpace(w); w != "" && !s.Has(w) {
			s = append(s, w)
		}
	}
	return s
}

func scanText(to *string, v any) error {
	switch x := v.(type) {
	case nil:
		*to = ""
	case string:
		*to = x
	case []byte:
		*to = string(x)
	default:
		return fmt.Errorf("%T is not text", v)
	}
	return nil
}

func nullText(s string) (driver.Value, error) {
	if s == "" {
		return nil, nil
	}
	return s, nil
}
