package app

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
	"sofra/assets"
)

// Chapter is one page of the guide: a job from its beginning to its end, or one
// section of the program.
type Chapter struct {
	ID     string // "book", "donor", or the ID of the section
	Title  string
	Blocks []Block
}

// BlockKind is what a block of the guide is.
type BlockKind int

// The kinds of blocks, in the order of their weight.
const (
	BlockText BlockKind = iota
	BlockHead
	BlockStep // numbered
	BlockPoint
	BlockTip
	BlockPicture
)

// Block is a paragraph of the guide, or a picture with its caption.
type Block struct {
	Kind    BlockKind
	Number  int // of a step
	Pieces  []Piece
	Picture string // its name, see GuidePicture
}

// Piece is words of one weight. What the program itself says is bold.
type Piece struct {
	Text string
	Bold bool
}

// Text is the words of the block.
func (b Block) Text() string {
	var all strings.Builder
	for _, p := range b.Pieces {
		all.WriteString(p.Text)
	}
	return all.String()
}

// Has says whether words of the block begin as was typed, whatever their script
// and marks.
func (b Block) Has(typed string) bool {
	return strings.Contains(" "+names.Key(b.Text()), " "+names.Key(typed))
}

// Has says whether the chapter has the words, in its title or below.
func (c Chapter) Has(typed string) bool {
	for _, b := range c.Blocks {
		if b.Has(typed) {
			return true
		}
	}
	return Block{Pieces: []Piece{{Text: c.Title}}}.Has(typed)
}

// GuideJobs is how many of the chapters are jobs; sections follow.
const GuideJobs = 2

// GuideChapters are the IDs of the chapters in the order of the book: the two
// main jobs, then the sections as the rail has them, then what is for all.
func GuideChapters() []string {
	return []string{
		"book", "donor",
		"today", "people", "venues", "calendar", "events", "platform", "works", "feedback", "questionnaires", "door", "opinions", "money", "grants", "results", "reports", "sent", "import", "bin",
		"view", "keys",
	}
}

// Guide is the user guide in a language. What the program has a word for is
// said with that word, from the catalogue.
func Guide(b *words.Book) (all []Chapter) {
	for _, id := range GuideChapters() {
		all = append(all, chapter(id, guideText(guideLang(b.Lang()), id), b))
	}
	return all
}

// guideLang is the language whose chapters a reader gets. Bosnian is close
// enough to Serbian in Latin letters to be read with ease; all others without a
// guide of their own read English.
func guideLang(l words.Lang) words.Lang {
	switch l {
	case words.Sq, words.SrLatn, words.SrCyrl:
		return l
	case "bs":
		return words.SrLatn
	}
	return words.En
}

// GuideLang is the language that the guide is in for a reader of another one.
func GuideLang(l words.Lang) words.Lang { return guideLang(l) }

// guideText is a chapter as it was written. Serbian is written in Latin letters.
func guideText(l words.Lang, id string) string {
	if l == words.SrCyrl {
		l = words.SrLatn
	}
	return guideFile(string(l), id+".txt")
}

// guideFile is a file of the guide, empty where there is none.
func guideFile(folder, name string) string {
	data, err := fs.ReadFile(assets.Guide, path.Join("guide", folder, name))
	if err != nil {
		return "" // they are embedded, and a test asks for each of them
	}
	return string(data)
}

// GuidePicture is a picture of the guide as a reader of a language sees it, PNG.
func GuidePicture(l words.Lang, name string) []byte {
	return []byte(guideFile(string(guideLang(l)), name+".png"))
}

// GuideFileName is what the printed guide is called.
func GuideFileName(l words.Lang) string { return "sofra-guide-" + string(l) + ".pdf" }

var (
	guideStep = regexp.MustCompile(`^(\d+)\. `)
	guideSaid = regexp.MustCompile(`\[\[(.+?)\]\]|\*\*(.+?)\*\*`)
)

// chapter reads a chapter. Its paragraphs stand on a line each and say by their
// first letters what they are: "# " the title, "## " a subhead, "1. " a step,
// "- " a point, "> " a tip, "![name] " a picture with its caption.
func chapter(id, text string, b *words.Book) Chapter {
	c := Chapter{ID: id}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		block := Block{}
		switch rest := ""; {
		case line == "":
			continue
		case strings.HasPrefix(line, "# "):
			c.Title = Block{Pieces: pieces(line[2:], b)}.Text()
			continue
		case strings.HasPrefix(line, "## "):
			block.Kind, line = BlockHead, line[3:]
		case strings.HasPrefix(line, "- "):
			block.Kind, line = BlockPoint, line[2:]
		case strings.HasPrefix(line, "> "):
			block.Kind, line = BlockTip, line[2:]
		case strings.HasPrefix(line, "!["):
			block.Picture, rest, _ = strings.Cut(line[2:], "]")
			block.Kind, line = BlockPicture, strings.TrimSpace(rest)
		case guideStep.MatchString(line):
			rest = guideStep.FindString(line)
			_, _ = fmt.Sscan(rest, &block.Number)
			block.Kind, line = BlockStep, line[len(rest):]
		}
		block.Pieces = pieces(line, b)
		c.Blocks = append(c.Blocks, block)
	}
	return c
}

// pieces parts a paragraph. [[Words of the program]] are looked up in the
// catalogue; **keys** stay as they are printed on a keyboard.
func pieces(line string, b *words.Book) (all []Piece) {
	turn := func(s string) string { return s }
	if b.Lang() == words.SrCyrl {
		turn = words.Cyrillic
	}
	add := func(text string, bold bool) {
		if text != "" {
			all = append(all, Piece{text, bold})
		}
	}
	at := 0
	for _, m := range guideSaid.FindAllStringSubmatchIndex(line, -1) {
		add(turn(line[at:m[0]]), false)
		if m[2] >= 0 {
			add(b.Say(words.Text{Key: line[m[2]:m[3]]}), true)
		} else {
			add(line[m[4]:m[5]], true)
		}
		at = m[1]
	}
	add(turn(line[at:]), false)
	return all
}
