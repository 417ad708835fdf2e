package app

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"syscall"

	"sofra/app/words"
)

// Text is a sentence that a user reads; storage hands it on without reading it.
type Text = words.Text

// What can be wrong with the place where an office is kept.
var (
	ErrDiskFull   = &Fault{"disk_full", words.T("The disk is full. Nothing was changed; free some space and do it again.")}
	ErrNotOffice  = &Fault{"not_an_office", words.T("This is not an office of Sofra.")}
	ErrMissing    = &Fault{"missing", words.T("There is no office at this place. Look for the file, or make a new office.")}
	ErrDamaged    = &Fault{"damaged", words.T("This office is damaged. Restore the newest backup; the damaged file stays as it is.")}
	ErrRefused    = &Fault{"refused", words.T("The server did not let this desk in. Check the name and the password.")}
	ErrNewer      = &Fault{"newer", words.T("This office was written by a newer version of Sofra. Install that version to open it.")}
	ErrOlder      = &Fault{"upgrade_needed", words.T("This office is from an older version. Its owner brings it up to date with: sofra upgrade")}
	ErrUnreached  = &Fault{"unreachable", words.T("The server does not answer. Check the address and the line, then do it again.")}
	ErrShared     = &Fault{"shared_folder", words.T("A live office on a network or synced folder would be damaged. Keep it on this computer and put backups there, or use a server for several desks.")}
	ErrOnlyRead   = &Fault{"read_only", words.T("This office may only be read here: its file or its folder cannot be written. Save a copy of it to a folder of your own.")}
	ErrUnsettled  = &Fault{"unsettled", words.T("This office was not closed well, and nothing can be written beside it. Open it once where that is allowed, or copy its folder to one of your own.")}
	ErrDiskFails  = &Fault{"disk_fails", words.T("The disk does not read or write as it should; it may be full or broken. Nothing was changed; check it and do it again.")}
	ErrCannotOpen = &Fault{"cannot_open", words.T("The office cannot be opened at this place. Check that you may read the file and its folder.")}
	ErrUnsafeLine = &Fault{"unsafe_line", words.T("The line to this server is not safe. Use sslmode=verify-full and the office's certificate in the address.")}
	ErrBadBackup  = &Fault{"bad_backup", words.T("This backup is damaged: its contents are not what was written. Take another one.")}
	ErrNoPlace    = &Fault{"no_place", words.T("A file cannot be written at this place. Check that the folder is there and that you may write to it.")}
)

// DiskFault is the fault that a system's refusal to read or write a file is to
// people, who do not know its words; nil where err is something else.
func DiskFault(err error) *Fault {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case !errors.As(err, &path) && !errors.As(err, &link):
		return nil
	case noSpace(err):
		return ErrDiskFull
	case errors.Is(err, fs.ErrPermission):
		return ErrCannotOpen
	}
	return ErrDiskFails
}

// noSpace tells a full disk, or a full share of one, by what systems call it.
func noSpace(err error) bool {
	var code syscall.Errno
	if !errors.As(err, &code) {
		return false
	}
	if runtime.GOOS == "windows" {
		return code == 39 || code == 112 // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
	}
	return code == syscall.ENOSPC || code == syscall.EDQUOT
}
