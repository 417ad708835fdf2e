//go:build unix

package db

import (
	"os"
	"syscall"
)

// mayWrite reports whether this user may write to a file or into a folder. One
// that nobody may write to stays as it is, also for those whom no right stops.
func mayWrite(path string) bool {
	const write = 2
	info, err := os.Stat(path)
	return err == nil && info.Mode().Perm()&0o222 != 0 && syscall.Access(path, write) == nil
}
