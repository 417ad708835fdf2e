package screens

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sofra/app/words"
)

// fyneWords are what the toolkit says by itself, in the menu of a text field
// and in its own dialogs, by the keys that it has for them.
func fyneWords(b *words.Book) map[string]string {
	said := map[string]string{
		"Advanced": b.T("Advanced"), "Cancel": b.T("Cancel"), "Confirm": b.T("Confirm"), "Copy": b.T("Copy"),
		"Create Folder": b.T("Make the folder"), "Cut": b.T("Cut"), "Enter filename": b.T("Name of the file"), "Error": b.T("Error"),
		"Favourites": b.T("Favourites"), "File": b.T("File"), "Folder": b.T("Folder"), "New Folder": b.T("New folder"),
		"No": b.T("No"), "OK": b.T("OK"), "Open": b.T("Open"), "Paste": b.T("Paste"), "Quit": b.T("Quit"), "Redo": b.T("Redo"),
		"Save": b.T("Save"), "Select all": b.T("Select all"), "Show Hidden Files": b.T("Show hidden files"),
		"Undo": b.T("Undo"), "Yes": b.T("Yes"), "file.name": b.T("Name"), "file.parent": b.T("Folder above"),
	}
	days := []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
	for i, day := range days {
		said[day], said[day+".short"] = b.Weekday(i+1), b.ShortWeekday(i+1)
	}
	return said
}

// teachFyne hands the toolkit its words. It speaks the language of the computer
// only and cannot be told another, so they are given to it as that language,
// whichever it found, and again at each switch.
func teachFyne(b *words.Book) error {
	data, err := json.Marshal(fyneWords(b))
	if err != nil {
		return err
	}
	here := lang.SystemLocale()
	for _, l := range []fyne.Locale{here, fyne.Locale(here.LanguageString()), fyne.Locale(here.String()[:2]), "en"} {
		if err := lang.AddTranslationsForLocale(data, l); err != nil {
			return err
		}
	}
	return nil
}
