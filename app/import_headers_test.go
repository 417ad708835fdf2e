package app

import (
	"strings"
	"testing"
)

// The fields of the sheets of an office, in the order of the titles below.
const (
	peopleFields  = "number name community plays place phone email born_on fee notes"
	concertFields = "day starts venue place number work tradition arranger performers duration people"
	answerFields  = "filled_at language score heard trust community gender age place comment"
)

func TestTitlesThatOfficesGive(t *testing.T) {
	cases := map[string]struct{ want, titles string }{
		"people in English":           {peopleFields, "#|Full name|Community|Instrument|City|Phone|Email|Date of birth|Fee|Notes"},
		"musicians":                   {peopleFields, "No.|Artist name|Ethnic community|Instrument(s)|Town|Mobile|E-mail address|Birth date|Usual fee (EUR)|Comments"},
		"people in Serbian":           {peopleFields, "Р. бр.|Име и презиме|Заједница|Инструмент|Град|Телефон|Е-пошта|Датум рођења|Хонорар|Напомене"},
		"surname first":               {peopleFields, "Редни број|Презиме и име|Национална припадност|Свира|Општина|Бр. телефона|Имејл адреса|Рођен/а|Хонорар (EUR)|Напомена"},
		"people in Bosnian":           {peopleFields, "Rb.|Ime i prezime umjetnika|Etnička zajednica|Instrument / glas|Mjesto|Mobilni telefon|Elektronska adresa|Dat. rođenja|Naknada|Opaska"},
		"people in Turkish":           {peopleFields, "No|Ad Soyad|Topluluk|Enstrüman|Şehir|Telefon|E-posta|Doğum Tarihi|Ücret|Notlar"},
		"people in Turkish, again":    {peopleFields, "Sıra|Adı ve Soyadı|Etnik köken|Çalgısı|İlçe|Cep tel.|E-posta adresi|Doğum tarihi|Honorar|Açıklamalar"},
		"people in Turkish, ours":     {peopleFields, "Numara|Ad|Topluluk (listeye göre)|Ne çalıyor|Yer|Telefon|E-posta|Doğum tarihi|Olağan ücret|Notlar"},
		"concerts in English":         {concertFields, "Date|Time|Venue|City|No|Piece|Origin|Arrangement|Performers|Duration|Audience"},
		"concerts in Serbian":         {concertFields, "Датум|Време|Место одржавања|Град|Бр.|Композиција|Порекло|Аранжман|Извођачи|Трајање|Публика"},
		"concerts in Serbian, again":  {concertFields, "Дан|Сат|Локација|Општина|Р.б.|Песма|Традиција|Обрада|Учесници|Дужина|Број посетилаца"},
		"concerts by verbs":           {concertFields, "Datum|Početak|Sala|Grad|Br|Numera|Poreklo|Aranžirao|Izvode|Minutaža|Posetilaca"},
		"concerts in Turkish":         {concertFields, "Tarih|Saat|Mekân|Şehir|No|Eser|Kökeni|Düzenleme|İcracılar|Süre|Seyirci sayısı"},
		"concerts in Turkish, again":  {concertFields, "Tarih|Saat|Yer|Şehir|Sıra|Parça|Köken|Aranjman|Sanatçılar|Süre|İzleyici"},
		"concerts in Turkish, ours":   {concertFields, "Tarih|Başlama saati|Mekân|Belediye|Numara|Eser adı|Ait olduğu gelenek|Düzenleyen|İcra edenler|Süre|Salon sayımı"},
		"concerts in Bosnian":         {concertFields, "Datum|Vrijeme početka|Mjesto održavanja|Općina|Rb.|Naziv pjesme|Porijeklo|Obrada|Izvođači|Trajanje|Broj posjetilaca"},
		"answers in English":          {answerFields, "Timestamp|Language|How much did you like it? (0-10)|Have you heard music of the other community before?|I trust people from the other community|Community|Gender|Age|Municipality|Comment"},
		"answers in Serbian":          {answerFields, "Временска ознака|Језик|Колико вам се допало? (0-10)|Да ли сте раније слушали музику друге заједнице?|Имам поверења у људе из друге заједнице|Заједница|Пол|Године|Општина|Коментар"},
		"answers in Serbian, again":   {answerFields, "Време|Језик упитника|Како вам се свидело (0–10)?|Јесте ли већ слушали музику друге заједнице?|Верујем људима из друге заједнице|Којој заједници припадате?|Пол|Колико имате година?|Општина|Ваш коментар"},
		"answers in Turkish":          {answerFields, "Zaman damgası|Dil|Ne kadar beğendiniz? (0-10)|Daha önce başka topluluğun müziğini dinlediniz mi?|Diğer topluluktan insanlara güveniyorum|Topluluk|Cinsiyet|Yaş|Belediye|Yorum"},
		"answers in Turkish, to them": {answerFields, "Tarih ve saat|Dil|Konseri ne kadar beğendiniz? (0-10)|Daha önce diğer topluluğun müziğini dinlemiş miydiniz?|Diğer topluluktaki insanlara güvenim var|Topluluğunuz|Cinsiyetiniz|Yaşınız|Belediyeniz|Yorumunuz"},
		"answers in Turkish, ours":    {answerFields, "Doldurulma zamanı|Dil|Puan, 0 ile 10 arası|Daha önce başka bir topluluğun müziğini dinlemiş|Güven, 1 ile 5 arası|Topluluk|Cinsiyet|Yaş|Yer|Yorum"},
		"answers in Bosnian":          {answerFields, "Vrijeme popunjavanja|Jezik|Koliko vam se svidjelo? (0–10)|Jeste li prije slušali muziku druge zajednice?|Imam povjerenja u ljude iz druge zajednice|Zajednica|Spol|Starosna grupa|Općina|Komentar"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := propose("Sheet1", []headRow{head(1, "2024"), head(3, strings.Split(c.titles, "|")...), head(4, "1", "a")}, "", nil)
			for i, want := range strings.Fields(c.want) {
				if p.Header != 3 || p.Columns[i].Field != want {
					t.Errorf("%q is taken for %s, not for %s", p.Columns[i].Title, p.Columns[i].Field, want)
				}
			}
		})
	}
}
