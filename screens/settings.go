package screens

import (
	"os"
	"path/filepath"
	"slices"
	"sync"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// settings are what this desk remembers between starts, of no office in
// particular. There are no passwords in them, and no name but that of the person
// who sits here.
type settings struct {
	Recent   []string   `json:"recent,omitempty"`   // where offices are, the last one opened first
	Lang     words.Lang `json:"language,omitempty"` // "" until somebody chose: the computer's
	Name     string     `json:"name,omitempty"`     // as the journal calls the person at this desk; "" is as the computer does
	Look     string     `json:"look,omitempty"`
	TextSize float32    `json:"text_size,omitempty"`
	Width    float32    `json:"width,omitempty"`
	Height   float32    `json:"height,omitempty"`

	SafeGraphics bool   `json:"safe_graphics,omitempty"` // drawn without the graphics card from the start
	Told         string `json:"told,omitempty"`          // the last mishap that was told, by its file

	Copies map[string]app.Date            `json:"copies,omitempty"` // when an office was last copied from this desk, by where it is
	Lists  map[string]widgets.Arrangement `json:"lists,omitempty"`  // columns by kind of record
	Views  map[string][]view              `json:"views,omitempty"`  // that were given names, by kind of record

	Papers []words.Lang `json:"papers,omitempty"` // languages of the last paper, the one that prevails first
	Door   *keptDoor    `json:"door,omitempty"`   // where visitors answer on this screen; nil: nowhere
	ofFiles
}

// longestName is how many bytes a person's name may have here.
const longestName = 300

// mostRecent is how many offices are remembered.
const mostRecent = 8

// looks are the looks by the words of the settings, in the order of the menu.
func looks() []string { return []string{"system", "light", "dark", "high-contrast"} }

// lookOf is the look of that word, the desktop's own for any other.
func lookOf(word string) widgets.Look {
	all := []widgets.Look{widgets.System, widgets.Light, widgets.Dark, widgets.HighContrast}
	return all[max(slices.Index(looks(), word), 0)]
}

// textSizes are how large the text may be.
func textSizes() []float32 { return []float32{1, 1.25, 1.5} }

// clean puts right what a person or another version wrote into the file.
func (s *settings) clean() {
	if _, ok := words.Parse(string(s.Lang)); !ok {
		s.Lang = ""
	}
	if !slices.Contains(textSizes(), s.TextSize) {
		s.TextSize = 1
	}
	if s.Width < 640 || s.Height < 480 || s.Width > 10_000 || s.Height > 10_000 {
		s.Width, s.Height = 1366, 768
	}
	if len(s.Name) > longestName {
		s.Name = ""
	}
	var recent []string
	for _, where := range s.Recent {
		if where = withoutPassword(where); where != "" && !slices.Contains(recent, where) && len(recent) < mostRecent {
			recent = append(recent, where)
		}
	}
	s.Recent = recent
}

// opened puts an office at the top of the list.
func (s *settings) opened(where string) {
	s.Recent = append([]string{where}, s.Recent...)
	s.clean()
}

// forget takes an office off the list.
func (s *settings) forget(where string) {
	s.Recent = slices.DeleteFunc(s.Recent, func(w string) bool { return w == withoutPassword(where) })
}

// drawer keeps the settings in one file. Several windows may use it at once, so
// a change is made to what the file says at that moment.
type drawer struct {
	path    string
	mu      sync.Mutex
	waiting []func(*settings)
}

// settingsFile is where this desk's settings are; "" where the computer has no
// place for them.
func settingsFile() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "sofra", "desk.json")
}

// read is what the file says. One that cannot be understood is kept aside, and
// the desk begins anew.
func (d *drawer) read() (s settings, err error) {
	err = readWhole(d.path, &s)
	s.clean()
	return s, err
}

// put notes a change to be kept.
func (d *drawer) put(change func(*settings)) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.waiting = append(d.waiting, change)
}

// save keeps the changes that wait, in the order in which they were made.
func (d *drawer) save() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.waiting) == 0 {
		return nil
	}
	s, err := d.read()
	if err != nil {
		return err
	}
	for _, change := range d.waiting {
		change(&s)
	}
	if err := writeWhole(d.path, s); err != nil {
		return err
	}
	d.waiting = nil
	return nil
}
