// Package seal closes the few values that must not be read by whoever gets hold
// of an office file, its backup or its server: what links a community, an
// identity number or a bank account to a person.
//
// A value is sealed by itself and bound to its table, column and row, so that a
// sealed text carried to another place is refused there. It is text, the same on
// every engine:
//
//	s1:<key id>:<base64url of 24 bytes nonce and the XChaCha20-Poly1305 box>
//
// What this does not hide: that a cell is filled, roughly how long a very long
// value is, and anything from a person at an unlocked desk. Putting an older
// sealed text back into its own cell is not noticed either; the journal shows it.
package seal

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"strings"

	"golang.org/x/crypto/chacha20poly1305"
)

// What can be wrong with a sealed text. No error ever carries what was sealed.
var (
	// ErrLocked says that the key a cell was sealed with is not at hand.
	ErrLocked = errors.New("seal: the key for this cell is not here")
	// ErrDamaged says that a sealed or wrapped text was changed, or that a
	// sealed text belongs to another cell.
	ErrDamaged = errors.New("seal: the sealed text is damaged or belongs elsewhere")
)

const (
	version = "s1"
	// block is the step in which lengths are told apart: most values fit in one.
	block = 64
)

// encode and decode know one spelling only of the same bytes: also no line
// breaks, which the library would read over.
func encode(raw []byte) string { return base64.RawURLEncoding.EncodeToString(raw) }

func decode(text string) ([]byte, error) {
	if strings.ContainsAny(text, "\r\n") {
		return nil, ErrDamaged
	}
	return base64.RawURLEncoding.Strict().DecodeString(text)
}

// Cell is the place a value belongs to. Row is the row's id, which never changes.
type Cell struct{ Table, Column, Row string }

// bound is what the box is bound to: the cell, unmistakably, and the text before
// the box. Lengths go first, so that no two cells come to the same bytes.
func (c Cell) bound(head string) []byte {
	var out []byte
	for _, part := range []string{"sofra cell", head, c.Table, c.Column, c.Row} {
		out = binary.AppendUvarint(out, uint64(len(part)))
		out = append(out, part...)
	}
	return out
}

// Seal closes plain with the current key. The same text sealed twice gives two
// different texts. Without a current key it is ErrLocked.
func (r *Ring) Seal(cell Cell, plain string) (string, error) {
	key, ok := r.Current()
	if !ok {
		return "", ErrLocked
	}
	head := version + ":" + key.id + ":"
	return head + box(key.secret, pad(plain), cell.bound(head)), nil
}

// Open reads what Seal closed for this cell. It is ErrLocked when the key is not
// on the ring and ErrDamaged for everything else that can be wrong.
func (r *Ring) Open(cell Cell, sealed string) (string, error) {
	id, ok := KeyOf(sealed)
	if !ok {
		return "", ErrDamaged
	}
	key, ok := r.key(id)
	if !ok {
		return "", ErrLocked
	}
	head := version + ":" + id + ":"
	padded, err := unbox(key.secret, sealed[len(head):], cell.bound(head))
	if err != nil {
		return "", err
	}
	return unpad(padded)
}

// IsSealed tells whether s has the form of a sealed text. Whether it opens is
// another question.
func IsSealed(s string) bool {
	_, ok := KeyOf(s)
	return ok
}

// KeyOf tells which key a sealed text needs.
func KeyOf(s string) (id string, ok bool) {
	parts := strings.Split(s, ":")
	if len(parts) != 3 || parts[0] != version || !isID(parts[1]) {
		return "", false
	}
	raw, err := decode(parts[2])
	least := chacha20poly1305.NonceSizeX + block + chacha20poly1305.Overhead
	if err != nil || len(raw) < least || (len(raw)-least)%block != 0 {
		return "", false
	}
	return parts[1], true
}

// box closes plain with a fresh nonce. 24 random bytes never meet by chance.
func box(secret [KeySize]byte, plain, bound []byte) string {
	nonce := make([]byte, chacha20poly1305.NonceSizeX)
	_, _ = rand.Read(nonce) // never fails: the program stops instead
	return encode(aead(secret).Seal(nonce, nonce, plain, bound))
}

func unbox(secret [KeySize]byte, text string, bound []byte) ([]byte, error) {
	raw, err := decode(text)
	if err != nil || len(raw) < chacha20poly1305.NonceSizeX {
		return nil, ErrDamaged
	}
	nonce, sealed := raw[:chacha20poly1305.NonceSizeX], raw[chacha20poly1305.NonceSizeX:]
	plain, err := aead(secret).Open(nil, nonce, sealed, bound)
	if err != nil {
		return nil, ErrDamaged
	}
	return plain, nil
}

// pad fills up to a whole number of blocks, at least one: the text, a mark, zeros
// (ISO/IEC 7816-4), so that the lengths of sealed texts do not tell "Serb" from
// "Montenegrin".
func pad(plain string) []byte {
	out := make([]byte, (len(plain)/block+1)*block)
	copy(out, plain)
	out[len(plain)] = 0x80
	return out
}

func unpad(padded []byte) (string, error) {
	end := bytes.LastIndexByte(padded, 0x80)
	if end < 0 || len(padded)-end > block || len(bytes.Trim(padded[end+1:], "\x00")) > 0 {
		return "", ErrDamaged
	}
	return string(padded[:end]), nil
}
