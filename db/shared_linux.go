package db

import "syscall"

// sharedDrive reports whether a folder is on a network file system.
func sharedDrive(folder string) bool {
	var fs syscall.Statfs_t
	if syscall.Statfs(folder, &fs) != nil {
		return false
	}
	switch uint32(fs.Type) {
	case 0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x564C: // NFS, SMB, CIFS, SMB2, NCP
		return true
	}
	return false
}
