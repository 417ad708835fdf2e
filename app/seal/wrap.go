package seal

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// ErrPassphrase says that a passphrase does not open a wrapped key. A wrapped key
// that was changed looks the same.
var ErrPassphrase = errors.New("seal: the passphrase does not open this key")

// Way is how a key lies in the office file.
type Way string

// The ways a key can lie there. All of a key's wrappings open the same key.
const (
	// ByPassphrase needs a passphrase: w1:argon2id:t=3,m=65536,p=4:<key id>:<salt>:<box>
	ByPassphrase Way = "argon2id"
	// ByRecovery needs the printed recovery key: w1:age:<key id>:<age file>
	ByRecovery Way = "age"
	// Plain needs nothing, and protects nothing: w1:plain:<key id>:<key>
	Plain Way = "plain"
)

const wrapVersion = "w1"

// What one try at a passphrase costs: RFC 9106's second choice, about a fifth of
// a second on an office computer; and the most that is read from a file, lest a
// file keep a desk busy for ever. What is cheaper than usual is refused as well:
// this program never wrote it.
const (
	usualTimes, mostTimes         = 3, 10
	usualKibibytes, mostKibibytes = 64 * 1024, 256 * 1024
	usualThreads, mostThreads     = 4, 16
)

const saltSize = 16

// cost is the price of one try, as it stands in the text.
type cost struct {
	times, kibibytes uint32
	threads          uint8
}

func (c cost) String() string {
	return fmt.Sprintf("t=%d,m=%d,p=%d", c.times, c.kibibytes, c.threads)
}

// readCost takes only what String writes, within bounds.
func readCost(text string) (cost, error) {
	var c cost
	_, err := fmt.Sscanf(text, "t=%d,m=%d,p=%d", &c.times, &c.kibibytes, &c.threads)
	if err != nil || c.String() != text ||
		c.times < usualTimes || c.times > mostTimes ||
		c.kibibytes < usualKibibytes || c.kibibytes > mostKibibytes ||
		c.threads < 1 || c.threads > mostThreads {
		return cost{}, ErrDamaged
	}
	return c, nil
}

// stretch makes the key of a passphrase. The passphrase is composed first, for
// two keyboards may send the same ë as one character or as two.
func (c cost) stretch(passphrase string, salt []byte) [KeySize]byte {
	words := []byte(norm.NFC.String(passphrase))
	return [KeySize]byte(argon2.IDKey(words, salt, c.times, c.kibibytes, c.threads, KeySize))
}

// Wrap closes a key with a passphrase, which must not be empty.
func Wrap(key Key, passphrase string) (string, error) {
	if key.id == "" {
		return "", ErrLocked
	}
	if passphrase == "" {
		return "", ErrPassphrase
	}
	usual := cost{times: usualTimes, kibibytes: usualKibibytes, threads: usualThreads}
	salt := make([]byte, saltSize)
	_, _ = rand.Read(salt) // never fails: the program stops instead
	head := strings.Join([]string{wrapVersion, string(ByPassphrase), usual.String(), key.id,
		encode(salt), ""}, ":")
	return head + box(usual.stretch(passphrase, salt), key.secret[:], []byte(head)), nil
}

// Unwrap opens what Wrap closed: ErrPassphrase when the passphrase is wrong,
// ErrDamaged when the text is no such thing or asks for a cost out of bounds.
func Unwrap(text, passphrase string) (Key, error) {
	parts, err := wrapped(text, ByPassphrase, 6)
	if err != nil {
		return Key{}, err
	}
	c, err := readCost(parts[2])
	if err != nil {
		return Key{}, err
	}
	id, boxed := parts[3], parts[5]
	salt, err := decode(parts[4])
	if err != nil || len(salt) != saltSize || !isID(id) {
		return Key{}, ErrDamaged
	}
	head := strings.TrimSuffix(text, boxed)
	raw, err := unbox(c.stretch(passphrase, salt), boxed, []byte(head))
	if err != nil {
		return Key{}, ErrPassphrase
	}
	return keyFromBytes(raw, id)
}

// WrapPlain writes a key down as it is, for an office without a passphrase. Who
// has the file has the key, and the text says so.
func WrapPlain(key Key) string {
	return strings.Join([]string{wrapVersion, string(Plain), key.id,
		encode(key.secret[:])}, ":")
}

// UnwrapPlain reads what WrapPlain wrote.
func UnwrapPlain(text string) (Key, error) {
	parts, err := wrapped(text, Plain, 4)
	if err != nil {
		return Key{}, err
	}
	raw, err := decode(parts[3])
	if err != nil {
		return Key{}, ErrDamaged
	}
	return keyFromBytes(raw, parts[2])
}

// WayOf tells how a wrapped key is to be opened. It is not ok for other texts.
func WayOf(text string) (way Way, ok bool) {
	parts := strings.SplitN(text, ":", 3)
	if len(parts) < 3 || parts[0] != wrapVersion {
		return "", false
	}
	way = Way(parts[1])
	return way, way == ByPassphrase || way == ByRecovery || way == Plain
}

func wrapped(text string, way Way, n int) ([]string, error) {
	parts := strings.Split(text, ":")
	if is, ok := WayOf(text); !ok || is != way || len(parts) != n {
		return nil, ErrDamaged
	}
	return parts, nil
}
