// Package widgets is what Fyne lacks, each thing built once: the look, buttons,
// fields, the grid, dialogs and the few drawings of Sofra. It knows nothing of
// the office's records; pages hand it plain strings.
package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Look is the set of colours that the person chose in Settings.
type Look int

// The looks. System follows the desktop's light or dark.
const (
	Light Look = iota
	Dark
	HighContrast
	System
)

// Colour names that Fyne has no word for, or has under another.
const (
	ColorNameRail          = theme.ColorNameMenuBackground
	ColorNamePanel         = theme.ColorNameOverlayBackground
	ColorNameQuietBand     = theme.ColorNameHeaderBackground
	ColorNameFieldEdge     = theme.ColorNameInputBorder
	ColorNameFocusRing     = fyne.ThemeColorName("sofraFocusRing")
	ColorNameOnSelected    = fyne.ThemeColorName("sofraOnSelected")
	ColorNameNotice        = fyne.ThemeColorName("sofraNotice")
	ColorNameDoneTint      = fyne.ThemeColorName("sofraDoneTint")
	ColorNameWarningTint   = fyne.ThemeColorName("sofraWarningTint")
	ColorNameErrorTint     = fyne.ThemeColorName("sofraErrorTint")
	ColorNameNoticeTint    = fyne.ThemeColorName("sofraNoticeTint")
	ColorNameWeekend       = fyne.ThemeColorName("sofraWeekend")
	ColorNameButtonEdge    = fyne.ThemeColorName("sofraButtonEdge")
	ColorNamePanelEdge     = fyne.ThemeColorName("sofraPanelEdge")
	ColorNameDialogEdge    = fyne.ThemeColorName("sofraDialogEdge")
	ColorNameHatch         = fyne.ThemeColorName("sofraHatch")
	ColorNameHatchGround   = fyne.ThemeColorName("sofraHatchGround")
	ColorNameTrack         = fyne.ThemeColorName("sofraTrack")
	ColorNameToastInk      = fyne.ThemeColorName("sofraToastInk")
	colorNameTransparent   = fyne.ThemeColorName("sofraTransparent")
	SizeNameSecond         = fyne.ThemeSizeName("sofraSecond")
	SizeNameCard           = fyne.ThemeSizeName("sofraCard")
	SizeNameStart          = fyne.ThemeSizeName("sofraStart")
	SizeNameCount          = fyne.ThemeSizeName("sofraCount")
	sizeNameUnit           = fyne.ThemeSizeName("sofraUnit")
	sizeNameStrongEdge     = fyne.ThemeSizeName("sofraStrongEdge")
	shadowAlpha            = 0x29
	shadowAlphaDark        = 0x80
	defaultScale           = 1
	strongEdgePlain        = 1
	strongEdgeHighContrast = 2
)

// palette holds a colour for the light, the dark and the high contrast look.
var palette = map[fyne.ThemeColorName][3]color.NRGBA{
	theme.ColorNameBackground:          {hex(0xF4F0E9), hex(0x1B181D), hex(0x000000)},
	theme.ColorNameMenuBackground:      {hex(0xEAE4DA), hex(0x161317), hex(0x000000)},
	theme.ColorNameOverlayBackground:   {hex(0xFFFDFA), hex(0x252128), hex(0x000000)},
	theme.ColorNameHeaderBackground:    {hex(0xF7F3EC), hex(0x2B262E), hex(0x000000)},
	theme.ColorNameInputBackground:     {hex(0xFFFFFF), hex(0x1F1B22), hex(0x000000)},
	theme.ColorNameForeground:          {hex(0x2A232C), hex(0xF0EBF1), hex(0xFFFFFF)},
	theme.ColorNamePlaceHolder:         {hex(0x655C66), hex(0xB5ABB7), hex(0xE6E6E6)},
	theme.ColorNameDisabled:            {hex(0x8A8087), hex(0x7D7480), hex(0xA6A6A6)},
	theme.ColorNameSeparator:           {hex(0xE1D9CD), hex(0x38323C), hex(0x8F8F8F)},
	theme.ColorNameInputBorder:         {hex(0x8C8187), hex(0x897D8D), hex(0xFFFFFF)},
	theme.ColorNameButton:              {hex(0xECE5DA), hex(0x38323C), hex(0x2B2B2B)},
	theme.ColorNameDisabledButton:      {hex(0xECE5DA), hex(0x38323C), hex(0x2B2B2B)},
	theme.ColorNamePrimary:             {hex(0x6A3763), hex(0xD9A5D1), hex(0xFFC2F0)},
	theme.ColorNameHyperlink:           {hex(0x6A3763), hex(0xD9A5D1), hex(0xFFC2F0)},
	theme.ColorNameForegroundOnPrimary: {hex(0xFFFFFF), hex(0x2A1528), hex(0x000000)},
	theme.ColorNameSelection:           {hex(0xF0E3EC), hex(0x45304A), hex(0x4A1F45)},
	theme.ColorNameHover:               {hex(0xF5F0E8), hex(0x302A34), hex(0x333333)},
	theme.ColorNamePressed:             {hex(0xF0E3EC), hex(0x45304A), hex(0x4A1F45)},
	theme.ColorNameFocus:               {hex(0xEFE1EB), hex(0x46314B), hex(0x4B2046)}, // ground of the open line of Fyne's menus
	theme.ColorNameSuccess:             {hex(0x1D6A58), hex(0x74CFB4), hex(0x7CF0C8)},
	theme.ColorNameWarning:             {hex(0x8A4F00), hex(0xE8B968), hex(0xFFCF66)},
	theme.ColorNameError:               {hex(0xA0371F), hex(0xF2A18B), hex(0xFFB09C)},
	theme.ColorNameForegroundOnSuccess: {hex(0xFFFFFF), hex(0x161118), hex(0x000000)},
	theme.ColorNameForegroundOnWarning: {hex(0xFFFFFF), hex(0x161118), hex(0x000000)},
	theme.ColorNameForegroundOnError:   {hex(0xFFFFFF), hex(0x161118), hex(0x000000)},
	theme.ColorNameScrollBar:           {hex(0x8C8187), hex(0x897D8D), hex(0xFFFFFF)},
	theme.ColorNameShadow:              {{0x4A, 0x35, 0x20, shadowAlpha}, {A: shadowAlphaDark}, {}},
	ColorNameFocusRing:                 {hex(0x9A4E90), hex(0xE3B4DC), hex(0xFFE45C)},
	ColorNameOnSelected:                {hex(0x57294F), hex(0xF3DDF0), hex(0xFFFFFF)},
	ColorNameNotice:                    {hex(0x47566C), hex(0xAFBFD9), hex(0xCFE0FF)},
	ColorNameDoneTint:                  {hex(0xDDEFE8), hex(0x1E3B34), hex(0x06382B)},
	ColorNameWarningTint:               {hex(0xFAEBCF), hex(0x43341A), hex(0x3F2C00)},
	ColorNameErrorTint:                 {hex(0xFAE4DC), hex(0x4A2820), hex(0x4A1508)},
	ColorNameNoticeTint:                {hex(0xE5E9EF), hex(0x2B3442), hex(0x1B2A44)},
	ColorNameWeekend:                   {hex(0xF3EEE6), hex(0x211D24), hex(0x1A1A1A)},
	ColorNameButtonEdge:                {{}, {}, hex(0xFFFFFF)},
	ColorNamePanelEdge:                 {hex(0xE1D9CD), hex(0x38323C), hex(0x8F8F8F)},
	ColorNameDialogEdge:                {hex(0xE1D9CD), hex(0x38323C), hex(0xFFFFFF)},
	ColorNameHatch:                     {hex(0x8C8187), hex(0x897D8D), hex(0xFFFFFF)},
	ColorNameHatchGround:               {hex(0xF1ECE4), hex(0x2E2932), hex(0x000000)},
	ColorNameTrack:                     {hex(0xECE5DA), hex(0x38323C), hex(0x2B2B2B)},
	ColorNameToastInk:                  {hex(0xFFFDFA), hex(0x1B181D), hex(0x000000)},
	colorNameTransparent:               {{}, {}, {}},
}

// hex is an opaque colour from 0xRRGGBB.
func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xFF}
}

// Theme is the look of Sofra for Fyne: colours of one Look, sizes of one scale.
type Theme struct {
	look  Look
	scale float32
}

// NewTheme makes the look; scale is 1, 1.25 or 1.5.
func NewTheme(look Look, scale float32) *Theme {
	if scale < defaultScale {
		scale = defaultScale
	}
	return &Theme{look: look, scale: scale}
}

// Color answers for Fyne's names and for those of this package.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	look := t.look
	if look == System {
		look = Light
		if variant == theme.VariantDark {
			look = Dark
		}
	}
	if looks, ok := palette[name]; ok {
		return looks[look]
	}
	if look != Light {
		variant = theme.VariantDark
	} else {
		variant = theme.VariantLight
	}
	return theme.DefaultTheme().Color(name, variant)
}

// ReadFonts reads the fonts that the widgets write in: Fyne does so at the first
// letter, and keeps them. Nobody else may measure text meanwhile.
func ReadFonts() {
	for _, bold := range []bool{false, true} {
		fyne.MeasureText("Sofra", 14, fyne.TextStyle{Bold: bold})
	}
}

// Font is Noto Sans, regular and bold: Cyrillic italics come out with Russian
// letter forms, so there are none.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	style.Italic = false
	return theme.DefaultTheme().Font(style)
}

// Icon is Fyne's own set, seen only in its own menus and file dialog.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size answers for Fyne's names and for those of this package. Strokes do not
// grow with the text.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness:
		return 1
	case sizeNameStrongEdge:
		if t.look == HighContrast {
			return strongEdgeHighContrast
		}
		return strongEdgePlain
	}
	if size, ok := sizes[name]; ok {
		return size * t.scale
	}
	return theme.DefaultTheme().Size(name) * t.scale
}

// sizes is the measure at text scale 1.
var sizes = map[fyne.ThemeSizeName]float32{
	sizeNameUnit:                  1,
	SizeNameSecond:                12,
	SizeNameCard:                  14,
	SizeNameStart:                 24,
	SizeNameCount:                 34,
	theme.SizeNameText:            13,
	theme.SizeNameHeadingText:     20,
	theme.SizeNameSubHeadingText:  16,
	theme.SizeNameCaptionText:     11,
	theme.SizeNamePadding:         4,
	theme.SizeNameInnerPadding:    8,
	theme.SizeNameInlineIcon:      18,
	theme.SizeNameInputRadius:     7,
	theme.SizeNameButtonRadius:    8,
	theme.SizeNameCardRadius:      10,
	theme.SizeNameDialogRadius:    12,
	theme.SizeNamePopupRadius:     8,
	theme.SizeNameMenuRadius:      8,
	theme.SizeNameSelectionRadius: 8,
	theme.SizeNameScrollBar:       10,
	theme.SizeNameScrollBarSmall:  3,
}
