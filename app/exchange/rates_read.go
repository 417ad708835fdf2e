package exchange

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// rates is a file of rates that is no table, as a table: what the Commission's
// public service answers as JSON, or the European Central Bank as XML.
type rates struct {
	path   string
	data   []byte
	titles []string
	rows   [][]string
}

// mostOfRates is how long such a file may be: the bank's whole history has eight
// million bytes.
const mostOfRates = 64 << 20

// IsRates says whether the file at path begins as such a file does.
func IsRates(path string) bool {
	head := beginningOf(path, 512)
	return bytes.HasPrefix(head, []byte("[")) || bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("gesmes"))
}

// OpenRates opens such a file for bringing its rates in.
func OpenRates(path string) (app.Workbook, error) {
	if _, err := sizeOf(path, mostOfRates); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, app.ErrMissingFile
	}
	r := &rates{path: path, data: bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))}
	if bytes.HasPrefix(r.data, []byte("[")) {
		err = r.readJSON()
	} else {
		err = r.readXML()
	}
	if err != nil || len(r.rows) == 0 {
		return nil, app.ErrUnreadableFile
	}
	return r, nil
}

// told is a rate as the public service tells it: of all currencies in a month, or of
// one currency month by month.
type told struct {
	Country, Currency, IsoA3Code, Comment string
	Value                                 json.Number

	CurrencyIso string
	Amount      json.Number
	DateStart   string // 01/03/2026
}

// readJSON reads objects with a code and a value.
func (r *rates) readJSON() error {
	var all []told
	if err := json.Unmarshal(r.data, &all); err != nil {
		return err
	}
	if len(all) > 0 && all[0].CurrencyIso != "" {
		r.titles = []string{"isoA3Code", "Value", "Date"}
	} else {
		r.titles = []string{"Country", "Currency name", "isoA3Code", "Value", "Comment"}
	}
	for _, one := range all {
		switch {
		case one.CurrencyIso != "":
			day, err := time.Parse("02/01/2006", one.DateStart)
			if err != nil {
				return err
			}
			r.rows = append(r.rows, []string{one.CurrencyIso, one.Amount.String(), day.Format(time.DateOnly)})
		case one.IsoA3Code != "":
			r.rows = append(r.rows, []string{one.Country, one.Currency, one.IsoA3Code, one.Value.String(), one.Comment})
		}
	}
	return nil
}

// readXML reads days with a rate for each currency.
func (r *rates) readXML() error {
	var all struct {
		Days []struct {
			Time  string `xml:"time,attr"`
			Rates []struct {
				Currency string `xml:"currency,attr"`
				Rate     string `xml:"rate,attr"`
			} `xml:"Cube"`
		} `xml:"Cube>Cube"`
	}
	if err := xml.Unmarshal(r.data, &all); err != nil {
		return err
	}
	r.titles = []string{"Date", "Currency", "Rate"}
	for _, day := range all.Days {
		for _, one := range day.Rates {
			r.rows = append(r.rows, []string{day.Time, one.Currency, one.Rate})
		}
	}
	return nil
}

// Name is the file's own.
func (r *rates) Name() string { return filepath.Base(r.path) }

// Sheets is one, called as who says such rates.
func (r *rates) Sheets() []string {
	if len(r.titles) > 0 && r.titles[0] == "Date" {
		return []string{"eurofxref"}
	}
	return []string{"inforeuro"}
}

// Guess is empty: such files say how their letters are written.
func (r *rates) Guess() words.Text { return words.Text{} }

// Progress is all of it: it is read when it is opened.
func (r *rates) Progress() (done, total int64) { return int64(len(r.data)), int64(len(r.data)) }

// Close has nothing to give back.
func (r *rates) Close() error { return nil }

// Digest is the file's SHA-256.
func (r *rates) Digest() (string, error) {
	data, err := os.ReadFile(r.path)
	if err != nil {
		return "", app.ErrMissingFile
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}

// Rows hands on the titles, then a row for each rate.
func (r *rates) Rows(ctx context.Context, sheet string, take func(int, []app.Cell) error) error {
	if !strings.EqualFold(sheet, r.Sheets()[0]) {
		return app.ErrUnreadableFile
	}
	if err := take(1, cells(r.titles)); err != nil {
		return err
	}
	for i, row := range r.rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := take(i+2, cells(row)); err != nil {
			return err
		}
	}
	return nil
}
