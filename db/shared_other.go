//go:build !linux

package db

import "strings"

// sharedDrive reports whether a folder is on a network share by its name; a
// drive letter that stands for a share is not seen.
func sharedDrive(folder string) bool {
	return strings.HasPrefix(folder, `\\`) || strings.HasPrefix(folder, "//")
}
