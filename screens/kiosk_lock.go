package screens

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// How a code may be, and how many wrong ones are passed over before the lock
// waits.
const (
	shortestCode = 4
	longestCode  = 8
	freeTries    = 3
	firstWait    = 30 * time.Second
	longestWait  = time.Hour
)

// lock is the code that leads away from a door, and how often another was tried.
// The code itself is not kept.
type lock struct {
	Salt  string      `json:"salt"`
	Sum   string      `json:"sum"`
	Wrong int         `json:"wrong,omitempty"`
	Until app.Instant `json:"until,omitempty"` // no code is looked at before
}

// newLock locks with a code.
func newLock(code string) lock {
	salt := rand.Text()
	return lock{Salt: salt, Sum: digest(salt, code)}
}

func digest(salt, code string) string {
	sum := sha256.Sum256([]byte(salt + code))
	return hex.EncodeToString(sum[:])
}

// opens says whether a code is the one. A wrong one is counted; from the third
// on the lock waits, each time twice as long as before.
func (l *lock) opens(code string, now time.Time) bool {
	if subtle.ConstantTimeCompare([]byte(digest(l.Salt, code)), []byte(l.Sum)) == 1 {
		l.Wrong, l.Until = 0, ""
		return true
	}
	if l.Wrong++; l.Wrong >= freeTries {
		wait := firstWait
		for range min(l.Wrong-freeTries, 10) {
			wait = min(2*wait, longestWait)
		}
		l.Until = app.InstantOf(now.Add(wait))
	}
	return false
}

// waits is for how many seconds the lock looks at no code yet.
func (l *lock) waits(now time.Time) int {
	until, ok := l.Until.Time()
	if !ok || !now.Before(until) {
		return 0
	}
	return int((until.Sub(now) + time.Second - 1) / time.Second)
}

// codeRule says what is wrong with a code.
func codeRule(code string) words.Text {
	wrong := words.T("A code has four to eight figures.")
	if len(code) < shortestCode || len(code) > longestCode {
		return wrong
	}
	for _, r := range code {
		if r < '0' || r > '9' {
			return wrong
		}
	}
	return words.Text{}
}
