//go:build !unix

package db

import "os"

// mayWrite reports whether a file is there for more than reading. Folders say
// nothing of that here.
func mayWrite(path string) bool {
	info, err := os.Stat(path)
	return err == nil && (info.IsDir() || info.Mode().Perm()&0o222 != 0)
}
