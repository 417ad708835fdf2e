package seal

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"filippo.io/age"
)

// What can be wrong with a recovery key that somebody types from paper.
var (
	// ErrMistyped says that it is no recovery key: its own check sum is wrong.
	ErrMistyped = errors.New("seal: the recovery key is mistyped")
	// ErrRecovery says that it is a recovery key, but not the one for this.
	ErrRecovery = errors.New("seal: this recovery key does not open this key")
)

// ageLimit is far above the some 300 bytes of a wrapped key.
const ageLimit = 4096

// NewRecovery makes a recovery key. What is printed goes on paper and is then
// forgotten; recipient is kept, for it closes keys and backups but opens nothing.
// Both are age's own texts: a backup opens with the age tool and the printed key.
func NewRecovery() (printed, recipient string, err error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return "", "", err
	}
	return identity.String(), identity.Recipient().String(), nil
}

// WrapFor closes a key so that the recovery key of this recipient opens it.
func WrapFor(key Key, recipient string) (string, error) {
	if key.id == "" {
		return "", ErrLocked
	}
	to, err := age.ParseX25519Recipient(recipient)
	if err != nil {
		return "", ErrDamaged
	}
	var file bytes.Buffer
	w, err := age.Encrypt(&file, to)
	if err != nil {
		return "", err
	}
	if _, err := w.Write(key.secret[:]); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	return strings.Join([]string{wrapVersion, string(ByRecovery), key.id,
		encode(file.Bytes())}, ":"), nil
}

// UnwrapPrinted opens what WrapFor closed. The printed key may be typed in small
// letters and with spaces or line breaks anywhere.
func UnwrapPrinted(text, printed string) (Key, error) {
	parts, err := wrapped(text, ByRecovery, 4)
	if err != nil {
		return Key{}, err
	}
	identity, err := readPrinted(printed)
	if err != nil {
		return Key{}, err
	}
	file, err := decode(parts[3])
	if err != nil || len(file) > ageLimit {
		return Key{}, ErrDamaged
	}
	r, err := age.Decrypt(bytes.NewReader(file), identity)
	if other := new(age.NoIdentityMatchError); errors.As(err, &other) {
		return Key{}, ErrRecovery
	}
	if err != nil {
		return Key{}, ErrDamaged
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return Key{}, ErrDamaged
	}
	return keyFromBytes(raw, parts[2])
}

// RecipientOf is the recipient that belongs to a printed recovery key, to tell
// whether a sheet of paper is the one for this office.
func RecipientOf(printed string) (string, error) {
	identity, err := readPrinted(printed)
	if err != nil {
		return "", err
	}
	return identity.Recipient().String(), nil
}

// readPrinted drops age's own error, which may quote what was typed.
func readPrinted(printed string) (*age.X25519Identity, error) {
	identity, err := age.ParseX25519Identity(strings.ToUpper(strings.Join(strings.Fields(printed), "")))
	if err != nil {
		return nil, ErrMistyped
	}
	return identity, nil
}
