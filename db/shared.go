package db

import (
	"path/filepath"
	"strings"
)

// shared reports whether a path lies in a folder that another program copies
// to other computers: a live database is damaged there. Folders of the
// network are told apart by sharedDrive, which knows the system.
func shared(path string) bool {
	for _, part := range strings.Split(filepath.ToSlash(path), "/") {
		name := strings.ToLower(part)
		for _, sync := range []string{"onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "syncthing"} {
			if name == sync || strings.HasPrefix(name, sync+" ") || strings.HasPrefix(name, sync+"-") {
				return true
			}
		}
	}
	return sharedDrive(filepath.Dir(path))
}
