package app

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// File is a document, picture or recording that belongs to a record. Its
// contents are kept apart from it, sealed where they are personal; the journal
// knows their hash only.
type File struct {
	Kept
	OwnerKind Kind
	OwnerID   ID
	Purpose   string // FileTechnical, …
	Name      string // for a personal one the purpose and the end: it tells nothing
	MediaType string
	Size      int64
	SHA256    string // of the contents, before they are sealed
	Personal  bool
	AddedOn   Date
	Mark      string // of a paper that the program made, see Paper.Mark
	ErasedOn  Date   // the contents went with a person whom they named
}

// What a file is for.
const (
	FileTechnical   = "technical-rider"
	FileHospitality = "hospitality-rider"
	FilePhoto       = "photo"
	FilePaper       = "paper"
	FileEvidence    = "evidence" // of a consent; always personal
	FileScore       = "score"
	FilePart        = "part" // of one instrument or voice
	FileLyrics      = "lyrics"
	FileRecording   = "recording"
	FileLogo        = "logo" // PNG or JPEG
	FileContract    = "contract"
	FileAddendum    = "addendum"
	FileBudget      = "budget"
	FileApplication = "application"
	FileScan        = "scan" // of forms on paper; always personal: it shows a hand
)

// MostFile is how many bytes a file may have: 25 MB.
const MostFile = 25 << 20

// What can be wrong with a file.
var (
	ErrFileBig    = &Fault{"file_too_big", words.T("A file may have 25 MB at most. Make it smaller, or keep it elsewhere and note where.")}
	ErrFileEmpty  = &Fault{"file_empty", words.T("This file is empty.")}
	ErrFileSealed = &Fault{"sealed", words.T("Personal files in this office are sealed. Give the passphrase to open them.")}
	ErrFileErased = &Fault{"file_erased", words.T("The contents of this paper were erased with the data of a person whom it named.")}
	ErrFileBroken = &Fault{"file_damaged", words.T("The contents of this file are damaged. Take it from a backup, or add it again.")}
)

// FilePurposes lists what the files of a kind of record are for, in the order
// of forms.
func FilePurposes(owner Kind) []string {
	switch owner {
	case Responses:
		return []string{FileScan}
	case Events:
		return []string{FileScan, FilePhoto}
	case Works:
		return []string{FileScore, FilePart, FileLyrics, FileRecording, FilePaper}
	case Media:
		return []string{FileEvidence, FilePhoto, FileRecording, FilePaper}
	case Organisations:
		return []string{FileLogo, FilePaper}
	case Expenses:
		return []string{FilePaper}
	case Venues:
		return []string{FileTechnical, FilePhoto, FilePaper}
	case Grants:
		return []string{FileContract, FileAddendum, FileBudget, FileApplication, FilePaper}
	case Measurements:
		return []string{FilePaper, FileScan, FilePhoto}
	}
	return []string{FileTechnical, FileHospitality, FilePhoto, FilePaper, FileEvidence}
}

// FileOwners lists the kinds of record that have files.
func FileOwners() []Kind {
	return []Kind{People, Ensembles, Venues, Bookings, Works, Media, Organisations, Responses, Events, Expenses, Grants, Measurements}
}

type fileReader interface {
	// Files lists the files of a record, newest first; not those in the bin.
	Files(ctx context.Context, of Ref) ([]File, error)

	// FilesEver lists them with those in the bin.
	FilesEver(ctx context.Context, of Ref) ([]File, error)

	// File returns one, in the bin or not, or ErrNotFound.
	File(ctx context.Context, id ID) (File, error)

	// FileBody writes the contents of a file that is not personal.
	FileBody(ctx context.Context, f File, to io.Writer) error
}

type fileWriter interface {
	// PutFile keeps f and its contents, of which it notes size and hash.
	PutFile(ctx context.Context, f *File, body io.Reader) error

	// BinFile puts a file into the bin, or takes it back with "".
	BinFile(ctx context.Context, id ID, at Instant) error

	// PutPersonal makes a file personal, or not, and keeps its contents so.
	PutPersonal(ctx context.Context, f *File) error

	// PersonalBody writes the contents of any file. It is asked for inside a
	// step only, so that looking leaves a trace.
	PersonalBody(ctx context.Context, f File, to io.Writer) error
}

// Check returns Invalid when f breaks a rule.
func (f File) Check() error {
	var owner, purpose words.Text
	if f.OwnerID == "" || !slices.Contains(FileOwners(), f.OwnerKind) {
		owner = words.T("A file belongs to a person, an ensemble, a venue, a booking or a work.")
	}
	if !slices.Contains(FilePurposes(f.OwnerKind), f.Purpose) {
		purpose = words.T("Choose what the file is for.")
	}
	return check(Wrong{"OwnerID", owner}, Wrong{"Purpose", purpose}, Wrong{"Name", NameRule(f.Name)})
}

// settle gives a file the name, type and day that it is kept with. The name of
// a personal one may tell who it is about or what they are, so it is not kept.
func (f *File) settle(today Date) {
	f.Personal = f.Personal || f.Purpose == FileEvidence || f.Purpose == FileScan
	f.Name = strings.TrimSpace(filepath.Base(strings.ReplaceAll(f.Name, `\`, "/")))
	end := strings.ToLower(filepath.Ext(f.Name))
	if f.Personal && f.Purpose != "" {
		f.Name = f.Purpose + end
	}
	f.MediaType = mediaTypeOf(end)
	if f.AddedOn == "" {
		f.AddedOn = today
	}
}

// mediaTypeOf names what a file with this end usually is.
func mediaTypeOf(end string) string {
	switch end {
	case ".pdf":
		return "application/pdf"
	case ".jpg", ".jpeg":
		return "image/jpeg"
	case ".png":
		return "image/png"
	case ".txt":
		return "text/plain"
	case ".docx":
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	return "application/octet-stream"
}

// AddFile keeps a file of a record. Name is taken without its folder. The paper of a
// document that names somebody, as a payslip does, is personal too.
func (a *App) AddFile(ctx context.Context, f *File, body io.Reader) error {
	return a.addFile(ctx, words.T("Added a file"), f, body)
}

func (a *App) addFile(ctx context.Context, verb words.Text, f *File, body io.Reader) error {
	was := *f
	if f.OwnerKind == Expenses && f.OwnerID != "" {
		e, err := a.Expense(ctx, f.OwnerID)
		if err != nil {
			return err
		}
		f.Personal = f.Personal || e.Personal
	}
	f.settle(DateOf(time.Now()))
	err := f.Check()
	if err == nil && f.Purpose == FileLogo {
		body, err = logo(f, body)
	}
	if err == nil {
		err = a.change(ctx, verb, func(tx Tx) error { return tx.PutFile(ctx, f, body) })
	}
	if err != nil {
		*f = was
	}
	return err
}

// ownPapers makes the files of a document personal where it names somebody, and lets
// them be as others are where it does so no more.
func ownPapers(ctx context.Context, tx Tx, was Expense, e *Expense) error {
	if was.ID == "" || was.Personal == e.Personal {
		return nil
	}
	files, err := tx.FilesEver(ctx, Ref{Kind: Expenses, ID: e.ID})
	for _, f := range files {
		if f.Personal == e.Personal {
			continue
		}
		f.Personal = e.Personal
		f.settle(f.AddedOn)
		if err := tx.PutPersonal(ctx, &f); err != nil {
			return err
		}
	}
	return err
}

// RemoveFile puts a file into the bin.
func (a *App) RemoveFile(ctx context.Context, id ID, at Instant) error {
	return a.change(ctx, words.T("Removed a file"), func(tx Tx) error { return tx.BinFile(ctx, id, at) })
}

// TakeFileBack takes a file out of the bin.
func (a *App) TakeFileBack(ctx context.Context, id ID) error {
	return a.change(ctx, words.T("Took a file back from the bin"), func(tx Tx) error { return tx.BinFile(ctx, id, "") })
}

// SaveFileAs writes the contents of a file. Of a personal one it is written
// down that it was given out.
func (a *App) SaveFileAs(ctx context.Context, id ID, to io.Writer) error {
	f, err := a.File(ctx, id)
	if err != nil {
		return err
	}
	if !f.Personal {
		return a.FileBody(ctx, f, to)
	}
	step := Step{Verb: words.T("Gave out a personal file"), Kind: Trace, About: f.OwnerID}
	return a.keep(ctx, step, func(tx Tx) error { return tx.PersonalBody(ctx, f, to) })
}
