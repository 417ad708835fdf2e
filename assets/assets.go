// Package assets carries what the program ships beside its code: icon, line
// icons, translations and the lists that offices may know by other words.
package assets

import "embed"

// Icon is the mark as a picture, for windows and launchers.
//
//go:embed icon.png
var Icon []byte

// Icons are the line icons, 24 × 24, black on nothing.
//
//go:embed icons/*.svg
var Icons embed.FS

// Lists are the tables that the program looks words and places up in.
//
//go:embed lists/*.csv
var Lists embed.FS

// Profiles say how donors want their reports, one a donor.
//
//go:embed profiles/*.json
var Profiles embed.FS

// Translations are the message catalogues, one a language.
//
//go:embed translations/*.json
var Translations embed.FS

// Guide is the user guide: a folder a language, in it a text a chapter and the
// pictures of the program in that language.
//
//go:embed guide/*/*.txt guide/*/*.png
var Guide embed.FS

// Regular is Noto Sans, for what is printed.
//
//go:embed fonts/NotoSans-Regular.ttf
var Regular []byte

// Bold is its bold.
//
//go:embed fonts/NotoSans-Bold.ttf
var Bold []byte

// Serif is Noto Serif, for what an audience reads.
//
//go:embed fonts/NotoSerif-Regular.ttf
var Serif []byte

// SerifItalic is its italic.
//
//go:embed fonts/NotoSerif-Italic.ttf
var SerifItalic []byte
