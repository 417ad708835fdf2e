package app

import "sofra/app/words"

// Languages are the languages that people, works and media are in, those of the region
// first.
func Languages() []string {
	return []string{"sq", "sr", "bs", "tr", "rom", "en", "de", "fr", "mk"}
}

// LanguageText is what a language is called, also one that a form was answered in; a
// code of another is its own name.
func LanguageText(code string) words.Text {
	switch code {
	case "sq":
		return words.T("Albanian|a language")
	case "sr":
		return words.T("Serbian|a language")
	case "sr-Latn":
		return words.T("Serbian, Latin script|a language")
	case "sr-Cyrl":
		return words.T("Serbian, Cyrillic script|a language")
	case "bs":
		return words.T("Bosnian|a language")
	case "tr":
		return words.T("Turkish|a language")
	case "rom":
		return words.T("Romani|a language")
	case "en":
		return words.T("English|a language")
	case "de":
		return words.T("German|a language")
	case "fr":
		return words.T("French|a language")
	case "mk":
		return words.T("Macedonian|a language")
	}
	return words.Text{}
}

// LanguageName is a language in words.
func LanguageName(b *words.Book, code string) string {
	if text := LanguageText(code); !text.Empty() {
		return b.Say(text)
	}
	return code
}
