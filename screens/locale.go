package screens

import (
	"os"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sofra/app/words"
)

// systemLang is the language of the computer, English where the program does
// not speak it.
func systemLang() words.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := os.Getenv(name); locale != "" {
			return langOf(locale)
		}
	}
	return langOf(lang.SystemLocale().String()) // Windows and macOS
}

// langOf reads a locale as systems write them: sq_XK.UTF-8, sr_RS@latin,
// sr-Latn-RS. Montenegro writes Latin where nobody says otherwise.
func langOf(locale string) words.Lang {
	parts := strings.FieldsFunc(strings.ToLower(locale), func(r rune) bool { return strings.ContainsRune("_-.@", r) })
	if len(parts) == 0 {
		return words.En
	}
	has := func(part string) bool { return slices.Contains(parts[1:], part) }
	switch {
	case parts[0] != "sr":
		l, ok := words.Parse(parts[0])
		if !ok {
			return words.En
		}
		return l
	case has("latn"), has("latin"), has("me") && !has("cyrl") && !has("cyrillic"):
		return words.SrLatn
	}
	return words.SrCyrl
}

// plainLocales writes the computer's languages so that the toolkit can read
// them: it takes sr_RS@latin for broken, and says so at each start. It returns
// "" where all of them can be read as they are.
func plainLocales(getenv func(string) string) string {
	for _, name := range []string{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"} {
		all := getenv(name)
		if all == "" {
			continue
		}
		if !strings.Contains(all, "@") {
			return ""
		}
		var plain []string
		for one := range strings.SplitSeq(all, ":") {
			one, _, _ = strings.Cut(one, "@")
			plain = append(plain, one)
		}
		return strings.Join(plain, ":")
	}
	return ""
}
