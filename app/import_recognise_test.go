package app

import (
	"fmt"
	"strings"
	"testing"
)

// head makes a row of texts.
func head(number int, titles ...string) headRow {
	r := headRow{number: number}
	for _, t := range titles {
		c := Cell{Holds: HoldsText, Text: t}
		if t == "" {
			c = Cell{}
		}
		r.cells = append(r.cells, c)
	}
	return r
}

func TestPropose(t *testing.T) {
	cases := map[string]struct {
		sheet string
		rows  []headRow
		kind  Kind
		want  string // header row, then field by field
	}{
		"the office's people": {"Artistët", []headRow{
			head(1, "BAZA E ARTISTËVE 2024 – Ritmi Multikulturor"),
			head(3, "Nr.", "Emri dhe mbiemri", "Komuniteti", "Instrumenti", "Qyteti", "Tel.", "E-mail", "Datëlindja", "Honorari", "Shënime"),
			head(4, "1", "Emir Ćatović", "Bošnjakinja", "violinë", "Pejë / Peć"),
		}, People, "3 number name community plays place phone email born_on fee notes"},
		"the office's concerts": {"Koncertet", []headRow{head(1, "Data", "Ora", "Vendi", "Qyteti", "Nr", "Pjesa", "Origjina", "Aranzhimi", "Interpretuesit", "Kohëzgjatja", "Publiku")},
			Events, "1 day starts venue place number work tradition arranger performers duration people"},
		"the office's answers": {"Pyetësori", []headRow{head(1, "Timestamp", "Gjuha", "Sa ju pëlqeu? (0-10)", "A keni dëgjuar më parë muzikë të komunitetit tjetër?", "Kam besim te njerëzit nga komuniteti tjetër", "Komuniteti", "Gjinia", "Mosha", "Komuna", "Koment")},
			Responses, "1 filled_at language score heard trust community gender age place comment"},
		"a list of an orchestra": {"concerts", []headRow{head(1, "Season", "Event type", "Date", "Time", "Venue", "City", "Programme", "No.", "Composer", "Work", "Movement", "Conductor", "Soloist", "Instrument")},
			Events, "1 season event_kind day starts venue place programme number composer work movement conductor soloist part"},
		"Serbian, in Cyrillic, other places": {"Уметници", []headRow{head(2, "Хонорар (дин)", "Име", "Презиме", "Број телефона", "Инструмент", "Заједница", "Датум рођења", "Град", "Обућа")},
			People, "2 fee first_name last_name phone plays community born_on place other"},
		"Turkish": {"Sayfa1", []headRow{head(1, "Adı Soyadı", "Telefon", "Çalgı", "Şehir")}, People, "1 name phone plays place"},
		"Bosnian concerts": {"Sheet1", []headRow{head(1, "Datum koncerta", "Vrijeme", "Dvorana", "Pjesma", "Porijeklo", "Izvođači", "Trajanje (min)")}, Events,
			"1 day starts venue work tradition performers duration"},
		"two languages in one title": {"x", []headRow{head(1, "Emri / Ime", "Instrumenti / Instrument", "Telefoni / Telefon")}, People, "1 name plays phone"},
		"expenses with VAT":          {"Shpenzimet", []headRow{head(1, "Nr. i mandatit", "Data e faturës", "Data e pagesës", "Furnitori", "Përshkrimi", "Shuma pa TVSH", "TVSH", "Shuma me TVSH", "Lloji i dokumentit", "Linja buxhetore", "Të dhëna personale")}, Expenses, "1 voucher day paid_on supplier description net vat amount doc_kind line personal"},
		"expenses as paid":           {"Giderler", []headRow{head(1, "Ödeme tarihi", "Tedarikçi", "Açıklama", "KDV oranı", "KDV dahil tutar", "Ödeme şekli")}, Expenses, "1 paid_on supplier description vat_rate amount paid_by"},
		"expenses":                   {"Troškovi", []headRow{head(1, "Troškovi projekta"), head(2, "Br. računa", "Datum", "Dobavljač", "Opis", "Iznos (RSD)", "Kurs", "Grant", "Budžetska linija")}, Expenses, "2 number day supplier description amount rate grant line"},
		"works":                      {"Repertoar", []headRow{head(1, "Naslov", "Kompozitor", "Aranžman", "Poreklo", "Trajanje")}, Works, "1 title composer arranger tradition duration"},
		"venues":                     {"Halls", []headRow{head(1, "Venue", "City", "Address", "Capacity", "Wheelchair access", "Rent")}, Venues, "1 name place address seats step_free hire"},
		"a coverage log":             {"Mediji", []headRow{head(1, "Naslov", "Medij", "Koder 1", "Koder 2", "Doseg", "Izvor dosega", "Donator vidljiv")}, Media, "1 title outlet coder coder_b reach reach_source donor_visible"},
		"media":                      {"Media", []headRow{head(1, "Headline", "Outlet", "Date", "Link", "Language", "Tone", "Tone 2", "Balanced")}, Media, "1 title outlet day link language tone tone_b balance"},
		"a slip of the keyboard":     {"x", []headRow{head(1, "Name", "Instrumant", "Telephonne")}, People, "1 name plays phone"},
		"endings":                    {"x", []headRow{head(1, "Emri i artistit", "Instrumentin", "Numri i telefonit")}, People, "1 name plays phone"},
		"no header":                  {"x", []headRow{head(1, "12", "a", "b"), head(2, "13", "c", "d")}, "", "0"},
		"a lone list of names":       {"x", []headRow{head(1, "Name"), head(2, "Arta")}, "", "0"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := propose(c.sheet, c.rows, "", nil)
			got := fmt.Sprint(p.Header)
			for _, col := range p.Columns {
				got += " " + col.Field
			}
			if p.Kind != c.kind || got != c.want {
				t.Errorf("got %q %s\nwant %q %s", p.Kind, got, c.kind, c.want)
			}
		})
	}
}

func TestConfidence(t *testing.T) {
	p := propose("x", []headRow{head(1, "Name", "Phone of the artist", "Instrumant", "Shoes")}, "", nil)
	var got []string
	for _, c := range p.Columns {
		got = append(got, c.Field+" "+string(c.Confidence))
	}
	if s := strings.Join(got, ", "); s != "name sure, phone check, plays guess, other guess" {
		t.Error(s)
	}
}

func TestEveryFieldHasItsWords(t *testing.T) {
	for _, kind := range ImportKinds() {
		for _, f := range Fields(kind) {
			if _, ok := fieldTexts[f.Code]; !ok && f.Code != OtherField && f.Code != NoField {
				t.Errorf("%s: %s has no label", kind, f.Code)
			}
		}
	}
	if letters := columnLetter(0) + columnLetter(26) + columnLetter(702); letters != "AAAAAA" || columnNumber("AAA") != 702 || columnNumber("a1") != -1 {
		t.Errorf("letters %s", letters)
	}
}

func TestMapping(t *testing.T) {
	m, err := ParseMapping([]byte(`{"S":{"header":2,"columns":{"B":"name","E":"phone","C":"-"}}}`))
	if err != nil {
		t.Fatal(err)
	}
	p := propose("S", []headRow{head(2, "Name", "Nickname", "Instrument")}, "", nil)
	if err := m["S"].apply(&p); err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, c := range p.Columns {
		got += c.Letter + c.Field + " "
	}
	if got != "Aother Bname C- Dother Ephone " {
		t.Error(got)
	}
	if err := (SheetMapping{Columns: map[string]string{"A": "shoes"}}).apply(&p); err == nil || err.(*Fault).Code != "unknown_field" {
		t.Errorf("an unknown field: %v", err)
	}
	if _, err := ParseMapping([]byte(`{"S":3}`)); err == nil || err.(*Fault).Code != "bad_mapping" {
		t.Errorf("a broken mapping: %v", err)
	}
}

func TestPersonName(t *testing.T) {
	cases := map[string][2]string{
		"Emir  Ćatović": {"Emir Ćatović", ""}, "Nebojša Џаковић": {"Nebojša Džaković", "Nebojša Џаковић"}, "Чедомир Њежић": {"Чедомир Њежић", ""},
		"Damrosch, Walter": {"Walter Damrosch", ""}, "Corigliano, John, Sr.": {"John Corigliano, Sr.", ""}, "Barbirolli , John": {"John Barbirolli", ""},
		"EGZON SHALA": {"EGZON SHALA", ""}, "Mиlica": {"Milica", "Mиlica"},
	}
	for text, want := range cases {
		if name, listed := personName(text); name != want[0] || listed != want[1] {
			t.Errorf("%q: got %q and %q, want %q", text, name, listed, want)
		}
	}
}

func TestArranged(t *testing.T) {
	cases := map[string]string{
		"trad.": " true", "trad. / arr. Arta Gashi": "Arta Gashi true", "Zehra Hodžić": "Zehra Hodžić false", "": " false", "arr. X Y": "X Y false",
		"obrada: Ana A.": "Ana A false", "popullore / aranzh. B C": "B C true", "arranged by A B": "A B false",
	}
	for text, want := range cases {
		who, folk := arranged(text)
		if got := fmt.Sprint(who, " ", folk); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
