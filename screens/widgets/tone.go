package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Tone is how a tag, a note or an icon is meant. It is never the only sign:
// the word stands beside it.
type Tone int

// The tones; ToneNone is quiet and untinted.
const (
	ToneNone Tone = iota
	TonePlain
	ToneDone
	ToneWarning
	ToneError
	ToneNotice
	ToneSelected
	ToneOutline
)

// ink is the colour of the tone's words and icons.
func (t Tone) ink() fyne.ThemeColorName {
	switch t {
	case TonePlain, ToneOutline:
		return theme.ColorNameForeground
	case ToneDone:
		return theme.ColorNameSuccess
	case ToneWarning:
		return theme.ColorNameWarning
	case ToneError:
		return theme.ColorNameError
	case ToneNotice:
		return ColorNameNotice
	case ToneSelected:
		return ColorNameOnSelected
	default:
		return theme.ColorNamePlaceHolder
	}
}

// icon is the colour of an icon of the tone: the chosen one has the accent.
func (t Tone) icon() fyne.ThemeColorName {
	if t == ToneSelected {
		return theme.ColorNamePrimary
	}
	return t.ink()
}

// ground is the tint behind the tone's words.
func (t Tone) ground() fyne.ThemeColorName {
	switch t {
	case TonePlain:
		return theme.ColorNameButton
	case ToneDone:
		return ColorNameDoneTint
	case ToneWarning:
		return ColorNameWarningTint
	case ToneError:
		return ColorNameErrorTint
	case ToneNotice:
		return ColorNameNoticeTint
	case ToneSelected:
		return theme.ColorNameSelection
	case ToneOutline:
		return ColorNamePanel
	default:
		return colorNameTransparent
	}
}
