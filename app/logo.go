package app

import (
	"bytes"
	"context"
	"image"
	_ "image/jpeg" // the two kinds of picture that a logo may be
	_ "image/png"
	"io"
	"strings"

	"sofra/app/words"
)

// ErrNoLogo says that a file is no picture that can be printed.
var ErrNoLogo = &Fault{"no_logo", words.T("A logo is a PNG or JPEG picture. This file is none, or it is damaged.")}

// widestLogo is how many dots a side of a logo may have: more is no logo, and
// would fill the memory when it is printed.
const widestLogo = 8000

// logo looks at the contents of a file and not at its name: they are a picture
// that can be printed. The file has the type that it is.
func logo(f *File, body io.Reader) (io.Reader, error) {
	all, err := io.ReadAll(io.LimitReader(body, MostFile+1))
	if err != nil {
		return nil, err
	}
	if len(all) > MostFile {
		return nil, ErrFileBig
	}
	about, kind, err := image.DecodeConfig(bytes.NewReader(all))
	if err != nil || about.Width > widestLogo || about.Height > widestLogo {
		return nil, ErrNoLogo
	}
	if _, _, err := image.Decode(bytes.NewReader(all)); err != nil {
		return nil, ErrNoLogo
	}
	f.MediaType, f.Personal = "image/"+kind, false
	return bytes.NewReader(all), nil
}

// logoOf is the newest logo of an organisation; nothing where it has none.
func logoOf(ctx context.Context, from Reader, organisation ID) ([]byte, error) {
	files, err := from.Files(ctx, Ref{Kind: Organisations, ID: organisation})
	for _, f := range files {
		if f.Purpose != FileLogo || !strings.HasPrefix(f.MediaType, "image/") {
			continue
		}
		var body bytes.Buffer
		err = from.FileBody(ctx, f, &body)
		return body.Bytes(), err
	}
	return nil, err
}
