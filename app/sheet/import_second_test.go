package sheet

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/db/dbtest"
)

// twin says how a sheet of the office's workbook is written anew: its name,
// and its columns in their new order with their new titles. A column that is
// not there before is "+".
type twin struct {
	from, to string
	header   int // row of the titles in the old sheet
	title    string
	order    []string
	titles   []string
}

// twins are workbooks of the same facts as other offices write them.
func twins() map[string][]twin {
	people := []string{"H", "B", "+", "F", "G", "D", "C", "I", "E", "A", "J"}
	concerts := []string{"C", "D", "A", "B", "K", "+", "E", "F", "I", "J", "H", "G"}
	answers := []string{"B", "A", "I", "H", "G", "F", "+", "E", "D", "C", "J"}
	return map[string][]twin{
		"Serbian": {
			{"Artistët", "Уметници", 3, "БАЗА УМЕТНИКА 2024", people,
				[]string{"Датум рођења", "Име и презиме", "Величина мајице", "Број телефона", "Е-пошта", "Инструмент", "Заједница", "Хонорар", "Град", "Р. бр.", "Напомене"}},
			{"Koncertet", "Концерти", 1, "Концерти и програм", concerts,
				[]string{"Место одржавања", "Општина", "Датум", "Време", "Публика", "Разглас", "Бр.", "Композиција", "Извођачи", "Трајање", "Аранжман", "Порекло"}},
			{"Pyetësori", "Упитник", 1, "", answers,
				[]string{"Језик", "Временска ознака", "Општина", "Године", "Пол", "Заједница", "Уређај", "Имам поверења у људе из друге заједнице", "Да ли сте раније слушали музику друге заједнице?", "Колико вам се допало? (0-10)", "Коментар"}},
		},
		"Turkish": {
			{"Artistët", "Sanatçılar", 3, "SANATÇI LİSTESİ 2024", people,
				[]string{"Doğum tarihi", "Adı Soyadı", "Tişört bedeni", "Cep telefonu", "E-posta", "Çalgı", "Topluluk", "Ücret", "Şehir", "Sıra", "Notlar"}},
			{"Koncertet", "Konserler", 1, "2024 konserleri", concerts,
				[]string{"Mekân", "Belediye", "Tarih", "Saat", "Seyirci sayısı", "Ses sistemi", "No", "Eser", "İcracılar", "Süre", "Düzenleme", "Köken"}},
			{"Pyetësori", "Anket", 1, "", answers,
				[]string{"Dil", "Zaman damgası", "Belediye", "Yaş", "Cinsiyet", "Topluluk", "Cihaz", "Diğer topluluktan insanlara güveniyorum", "Daha önce başka bir topluluğun müziğini dinlediniz mi?", "Ne kadar beğendiniz? (0-10)", "Yorum"}},
		},
	}
}

func TestOtherLanguageAndColumnsAreTheSameOffice(t *testing.T) {
	want := readLines(t, officeLines)
	for name, sheets := range twins() {
		t.Run(name, func(t *testing.T) {
			a := dbtest.New(t)
			out := bring(t, a, rewritten(t, sheets), app.ImportOptions{Today: today})
			alike(t, linesOf(t, a), want)
			if out.Skipped != 0 || out.Added[app.Venues] != 13 || out.Added[app.Works] != 83 {
				t.Errorf("%s", out.Summary())
			}
			people, _, err := a.People(t.Context(), app.PersonFilter{})
			check(t, err)
			extra := sheets[0].titles[2] + ": XL"
			if n := len(slices.DeleteFunc(people, func(p app.PersonRow) bool { return !strings.Contains(p.Notes, extra) })); n != 99 {
				t.Errorf("the column that no field is for is in the notes of %d people", n)
			}
		})
	}
}

// rewritten is the office's workbook in another language and order.
func rewritten(t testing.TB, sheets []twin) string {
	t.Helper()
	f := excelize.NewFile()
	for _, s := range sheets {
		_, err := f.NewSheet(s.to)
		check(t, err)
		s.write(t, f)
	}
	check(t, f.DeleteSheet("Sheet1"))
	path := filepath.Join(t.TempDir(), "second.xlsx")
	check(t, errors.Join(f.SaveAs(path), f.Close()))
	return path
}

// write puts a title above the table, where it has one, and leaves two rows
// empty; the merged ranges are merged again.
func (s twin) write(t testing.TB, f *excelize.File) {
	t.Helper()
	old := rows(t, office, s.from)
	down := 3 - s.header
	if s.title == "" {
		down = 0
	} else {
		check(t, f.SetCellValue(s.to, "A1", s.title))
	}
	for i, letter := range s.order {
		check(t, f.SetCellValue(s.to, cellName(t, i, s.header+down), s.titles[i]))
		first := 0 // of a run of rows that say the same by a merge
		for row := s.header + 1; row <= s.header+len(old)+5; row++ {
			here := cellName(t, i, row+down)
			if letter == "+" {
				if len(old[row]) > 1 {
					check(t, f.SetCellValue(s.to, here, "XL"))
				}
				continue
			}
			c := at(t, old, letter+cellName(t, 0, row)[1:])
			check(t, s.put(f, here, c))
			if !c.Filled {
				first = row
			} else if !at(t, old, letter+cellName(t, 0, row+1)[1:]).Filled {
				check(t, f.MergeCell(s.to, cellName(t, i, first+down), here))
			}
		}
	}
}

func cellName(t testing.TB, col, row int) string {
	t.Helper()
	name, err := excelize.CoordinatesToCellName(col+1, row)
	check(t, err)
	return name
}

// put writes a cell as it was, but for one that a merge fills.
func (s twin) put(f *excelize.File, name string, c app.Cell) error {
	switch {
	case c.Filled || c.Holds == app.HoldsNothing:
		return nil
	case c.Holds == app.HoldsFormula:
		return f.SetCellFormula(s.to, name, c.Formula)
	case c.Holds == app.HoldsNumber:
		return f.SetCellValue(s.to, name, c.Day)
	case c.Holds == app.HoldsDay:
		form := time.DateOnly
		if strings.Contains(c.Text, " ") {
			form = time.DateTime
		}
		day, err := time.Parse(form, c.Text)
		return errors.Join(err, f.SetCellValue(s.to, name, day))
	}
	return f.SetCellStr(s.to, name, c.Text)
}
