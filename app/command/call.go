package command

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// call is one run of a command.
type call struct {
	flags
	offices Offices
	command command
	args    []string // words that are no flags
	book    *words.Book
	out     *bufio.Writer
	errs    io.Writer
	warned  []words.Text // said when the command has ended well
}

// open opens the office that the first word names. A desk that is logged in
// as the owner of a server's tables is warned where that is not needed.
func (c *call) open(ctx context.Context, mode app.Mode) (*app.App, error) {
	var err error
	if mode.Passphrase, err = c.secret(); err != nil {
		return nil, err
	}
	a, err := c.offices.Open(ctx, c.args[0], mode)
	if err != nil {
		return nil, err
	}
	if !c.command.owner && a.Owner() {
		c.warn(words.T("This desk is logged in as the owner of the server's tables. Only upgrades need that."))
	}
	if mode.Passphrase == "" {
		return a, nil
	}
	is, err := a.Protection(ctx)
	if err != nil {
		return nil, errors.Join(err, a.Close())
	}
	if !is.Passphrase { // whoever gave one believes otherwise
		c.warn(words.T("This office has no passphrase, so none was needed: its key lies open in it."))
	}
	return a, nil
}

// with opens the office, has do use it, and gives it back.
func (c *call) with(ctx context.Context, mode app.Mode, do func(*app.App) error) (err error) {
	a, err := c.open(ctx, mode)
	if err != nil {
		return err
	}
	defer func() {
		if late := a.Close(); err == nil {
			err = late
		}
	}()
	return do(a)
}

// secret reads the passphrase, which no command line and no history may show.
func (c *call) secret() (string, error) {
	path := c.passphrase
	if path == "" {
		path = os.Getenv("SOFRA_PASSPHRASE_FILE")
	}
	if path == "" {
		return "", nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", &app.Fault{Code: "no_passphrase", Text: words.T("The file with the passphrase cannot be read. Check -passphrase-file.")}
	}
	secret := strings.TrimRight(strings.TrimPrefix(string(data), "\ufeff"), "\r\n") // an editor's mark before it, and the end of its line
	if secret == "" {
		return "", &app.Fault{Code: "no_passphrase", Text: words.T("The file with the passphrase is empty. Check -passphrase-file.")}
	}
	return secret, nil
}

// warn says a sentence on standard error, unless the command fails: then the
// failure is the one that is said.
func (c *call) warn(t words.Text) { c.warned = append(c.warned, t) }

func (c *call) say(s string) {
	// Nobody is left to tell when standard error is closed.
	_, _ = fmt.Fprintln(c.errs, oneLine(hide(s)))
}

// row writes one row of text; what would break it is a space.
func (c *call) row(cells ...string) {
	for i, cell := range cells {
		if i > 0 {
			c.put("\t")
		}
		c.put(oneLine(cell))
	}
	c.put("\n")
}

// put writes to standard output, which keeps its first error until the end.
func (c *call) put(s string) { _, _ = c.out.WriteString(s) }

// answer writes v as JSON, or as rows by the function where that is not asked.
func (c *call) answer(v any, rows func()) error {
	if !c.json {
		rows()
		return nil
	}
	data, err := encode(v)
	if err == nil {
		c.put(data + "\n")
	}
	return err
}

// encode is JSON for people too: < and & stay what they are.
func encode(v any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

var breaks = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")

func oneLine(s string) string { return strings.TrimSpace(breaks.Replace(s)) }

var (
	passwordOfURL = regexp.MustCompile(`(://[^:/@\s]*):\S*@`)
	passwordAsked = regexp.MustCompile(`([?&\s]password=)[^&\s]*`)
)

// hide takes passwords of URLs out of a sentence or an address.
func hide(s string) string {
	return passwordAsked.ReplaceAllString(passwordOfURL.ReplaceAllString(s, "$1@"), "${1}xxxxx")
}
