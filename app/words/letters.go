package words

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// serbian is the Serbian alphabet, single letters only, and the ligatures that
// old files have for the pairs.
const serbian = "abcčćdđefghijklmnoprsštuvzžǆǉǌ" + "ABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽǄǇǊǅǈǋ"

// letters are the Cyrillic letters, pairs of Latin ones last.
var letters = map[string]rune{
	"a": 'а', "b": 'б', "v": 'в', "g": 'г', "d": 'д', "đ": 'ђ', "e": 'е', "ž": 'ж',
	"z": 'з', "i": 'и', "j": 'ј', "k": 'к', "l": 'л', "m": 'м', "n": 'н', "o": 'о',
	"p": 'п', "r": 'р', "s": 'с', "t": 'т', "ć": 'ћ', "u": 'у', "f": 'ф', "h": 'х',
	"c": 'ц', "č": 'ч', "š": 'ш', "ǆ": 'џ', "ǉ": 'љ', "ǌ": 'њ',
	"lj": 'љ', "nj": 'њ', "dž": 'џ',
}

// turn writes one Serbian word in Cyrillic letters.
func turn(word string) string {
	latin := []rune(word)
	small := make([]rune, len(latin))
	for i, r := range latin {
		small[i] = unicode.ToLower(r)
	}
	parted := partedAt(string(small))
	out := make([]rune, 0, len(latin))
	for i := 0; i < len(latin); i++ {
		at := i
		letter, ok := letters[string(small[i])]
		if i+1 < len(latin) && i+1 != parted {
			if pair, paired := letters[string(small[i:i+2])]; paired {
				letter = pair
				i++
			}
		}
		switch {
		case !ok:
			letter = latin[at]
		case latin[at] != small[at]:
			letter = unicode.ToUpper(letter)
		}
		out = append(out, letter)
	}
	return string(out)
}

// partedAt is where a word has two sounds and not one letter, counted in
// letters: in|jekcija, ne|kon|jugovan. The beginnings are those of the table,
// also after ne- and naj-.
func partedAt(small string) int {
	if !strings.Contains(small, "nj") && !strings.Contains(small, "dž") {
		return -1
	}
	for _, before := range []string{"", "ne", "naj"} {
		stem, ok := strings.CutPrefix(small, before)
		for plain, split := range exceptions()["split"] {
			if ok && strings.HasPrefix(stem, plain) {
				first, _, _ := strings.Cut(split, "|")
				return len([]rune(before + first))
			}
		}
	}
	return -1
}

func isException(kind, word string) bool {
	_, ok := exceptions()[kind][word]
	return ok
}

// names are chunks to leave alone: links, addresses, paths, options, keys, and
// all that has an extension or an internet domain.
var names = regexp.MustCompile(`://|\w@|@\w|\\|\bwww\.|\b(Ctrl|Alt|Shift|Cmd|Win)\+` +
	`|^[^\pL\d]*--[a-z]|^[(„“"«]*(~|\.\.?)?/[\w.]` +
	`|^[^\pL\d.]*\.[A-Za-z][A-Za-z0-9]{1,9}\b|[\pL_][\pL\d_-]+\.[a-z][a-z0-9]{1,9}\b` +
	`|(?i:\.(pdf|xlsx?|docx?|csv|json|ods|odt|png|jpe?g|svg|zip|ics|vcf|txt|xml|html?|db)\b)`)

// Most words have no sign that could make them a name; looking for one first
// makes reading a catalogue several times quicker.
func isName(chunk string) bool {
	return strings.ContainsAny(chunk, `./\@+-`) && names.MatchString(chunk)
}

var code = regexp.MustCompile(`^\p{Lu}+[-\x{2011}][\pL\d\x{2011}-]*\d`)

// isCode finds codes with a hyphen: NL-2024.
func isCode(word string) bool {
	return strings.ContainsFunc(word, isHyphen) && code.MatchString(word)
}

// staysLatin finds words that are not Serbian by their looks alone.
func staysLatin(word string) bool {
	if isException("latin", word) || len(word) > 1 && isRoman(word) {
		return true
	}
	letter, digit, small := false, false, false
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			digit = true
		case unicode.Is(unicode.Latin, r) && !strings.ContainsRune(serbian, r):
			return true
		case small && unicode.IsUpper(r): // vCard, LibreOffice
			return true
		}
		letter = letter || unicode.Is(unicode.Latin, r)
		small = unicode.IsLower(r)
	}
	return letter && digit // A4, 3D
}

var roman = regexp.MustCompile(`^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$`)

func isRoman(word string) bool {
	return word != "" && strings.Trim(word, "IVXLCDM") == "" &&
		roman.MatchString(word) && !isException("word", word)
}

// isNumeral tells a lone V or I from a word. "I" is also how a sentence begins
// that says "and", or one in capitals goes on.
func isNumeral(word, before, after string) bool {
	if word == "V" {
		return true
	}
	before = strings.TrimSpace(before)
	if word != "I" || before == "" {
		return word == "I" && strings.HasPrefix(after, ".")
	}
	if strings.HasPrefix(after, ".") {
		return true
	}
	last := []rune(before[strings.LastIndexFunc(before, unicode.IsSpace)+1:])
	if slices.Contains([]rune(".!?:;…(„“\"–—"), last[len(last)-1]) {
		return false
	}
	return len(last) < 2 || !unicode.IsUpper(last[0]) || !unicode.IsUpper(last[1])
}

// isUnit tells metres in "5 m", "{n} m" and "m²" from a lone letter.
func isUnit(word, before, after string) bool {
	if word == "m" && (strings.HasPrefix(after, "²") || strings.HasPrefix(after, "³")) {
		return true
	}
	before = strings.TrimSpace(before)
	if before == "" || !isException("unit", word) {
		return false
	}
	last := before[len(before)-1]
	return last == '}' || '0' <= last && last <= '9'
}
