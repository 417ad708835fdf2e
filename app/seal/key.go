package seal

import (
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/crypto/chacha20poly1305"
)

// KeySize is the length of a key in bytes: 256 bits.
const KeySize = chacha20poly1305.KeySize

// idSize in bytes is enough that nobody finds a second key with a given id.
const idSize = 8

// Key closes and opens cells. It is only ever made by NewKey or unwrapped; the
// zero Key is no key. It shows its id, never itself, however it is printed.
type Key struct {
	id     string
	secret [KeySize]byte
}

// NewKey makes a key at random.
func NewKey() Key {
	var secret [KeySize]byte
	_, _ = rand.Read(secret[:]) // never fails: the program stops instead
	return keyFrom(secret)
}

// keyFrom names the key after its own bytes, so that a key unwrapped under a
// wrong name is noticed.
func keyFrom(secret [KeySize]byte) Key {
	sum := sha256.Sum256(append([]byte("sofra key id:"), secret[:]...))
	return Key{id: hex.EncodeToString(sum[:idSize]), secret: secret}
}

// keyFromBytes is the key in raw if it is the one named id.
func keyFromBytes(raw []byte, id string) (Key, error) {
	if len(raw) != KeySize {
		return Key{}, ErrDamaged
	}
	if key := keyFrom([KeySize]byte(raw)); key.id == id {
		return key, nil
	}
	return Key{}, ErrDamaged
}

// ID is the key's name: 16 hexadecimal digits that tell nothing about it.
func (k Key) ID() string { return k.id }

// Format prints the id for every verb, so that no log shows a key by accident.
func (k Key) Format(w fmt.State, _ rune) { _, _ = fmt.Fprint(w, "key ", k.id) }

func isID(s string) bool {
	return len(s) == 2*idSize && strings.Trim(s, "0123456789abcdef") == ""
}

func aead(secret [KeySize]byte) cipher.AEAD {
	box, err := chacha20poly1305.NewX(secret[:])
	if err != nil {
		panic(err) // only for a key of another length, which the type forbids
	}
	return box
}

// Ring holds the keys that are unlocked at this desk. New cells are sealed with
// the current one; older ones stay readable with theirs. The zero Ring is locked.
// It may be used by several goroutines.
type Ring struct {
	mu      sync.RWMutex
	keys    map[string]Key
	current string
}

// NewRing is a ring whose current key is the first one given.
func NewRing(current Key, older ...Key) *Ring {
	r := &Ring{}
	for _, key := range older {
		r.Add(key)
	}
	r.Use(current)
	return r
}

// Add puts a key on the ring, to open with. The zero Key is not put on.
func (r *Ring) Add(key Key) {
	if key.id == "" {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.keys == nil {
		r.keys = map[string]Key{}
	}
	r.keys[key.id] = key
}

// Use puts a key on the ring and makes it the current one. With the zero Key
// there is none, and nothing can be sealed.
func (r *Ring) Use(key Key) {
	r.Add(key)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.current = key.id
}

// Lock forgets all keys.
func (r *Ring) Lock() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.keys, r.current = nil, ""
}

// Current is the key that new cells are sealed with. It is not ok while locked.
func (r *Ring) Current() (key Key, ok bool) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	key, ok = r.keys[r.current]
	return key, ok
}

// IDs are the names of all keys on the ring, in order.
func (r *Ring) IDs() []string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return slices.Sorted(maps.Keys(r.keys))
}

func (r *Ring) key(id string) (Key, bool) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	key, ok := r.keys[id]
	return key, ok
}
