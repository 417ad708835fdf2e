package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// threads is the one file that may start a goroutine and come back to Fyne's.
const threads = "screens/job.go"

// helpful are the files that may start one that is waited for, so that two cores do the
// work of one: reading beside, and packing the pieces of a part.
func helpful(name string) bool { return name == "db/beside.go" || name == "app/sheet/report_pack.go" }

func TestHabits(t *testing.T) { hold(t, wrongHabits) }

func wrongHabits(all []source) (wrong []string) {
	for _, s := range all {
		bad := func(p token.Pos, why string) { wrong = append(wrong, s.at(p)+": "+why) }
		s.walk(func(n ast.Node) {
			switch x := n.(type) {
			case *ast.GoStmt:
				if s.name != threads && !helpful(s.name) && !s.test() {
					bad(x.Pos(), "only "+threads+" starts goroutines")
				}
			case *ast.CallExpr: // of a sync.WaitGroup
				if f, ok := x.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Go" && len(x.Args) == 1 && s.name != threads && !helpful(s.name) && !s.test() {
					bad(x.Pos(), "only "+threads+" starts goroutines")
				}
			case *ast.FuncDecl:
				if x.Name.Name == "init" && x.Recv == nil {
					bad(x.Pos(), "init runs before anyone asked")
				}
			case *ast.SelectorExpr:
				if why := refused(s, x); why != "" {
					bad(x.Pos(), why)
				}
			}
		})
	}
	return wrong
}

// refused says why x may not be used there.
func refused(s source, x *ast.SelectorExpr) string {
	from, _ := x.X.(*ast.Ident)
	if from == nil {
		return ""
	}
	switch name := from.Name + "." + x.Sel.Name; name {
	case "fyne.Do", "fyne.DoAndWait":
		if s.name != threads {
			return "only " + threads + " may " + name
		}
	case "time.Sleep":
		return "sleeping is hoping; wait for the thing itself"
	case "context.Background", "context.TODO":
		if s.test() {
			return "tests have t.Context()"
		}
	}
	return ""
}

// TestSkips lets a test be left out only where something is missing that is
// not ours to bring: the server, another program (it says loudly what it did
// not check), or other people's data.
func TestSkips(t *testing.T) { hold(t, wrongSkips) }

func wrongSkips(all []source) (wrong []string) {
	for _, s := range all {
		s.walk(func(n ast.Node) {
			c, ok := n.(*ast.CallExpr)
			if !ok {
				return
			}
			sel, ok := c.Fun.(*ast.SelectorExpr)
			if !ok || !slices.Contains([]string{"Skip", "Skipf", "SkipNow"}, sel.Sel.Name) {
				return
			}
			said := ""
			if len(c.Args) > 0 {
				said, _ = literal(c.Args[0])
			}
			if s.dir() != "db/dbtest" && !strings.HasPrefix(said, "NOT CHECKED: ") && !mentions(s, others) {
				wrong = append(wrong, s.at(c.Pos())+": a test that is left out tests nothing")
			}
		})
	}
	return wrong
}

// others is where tests find other people's data.
const others = "../shared" + "/data"

// mentions says whether a literal of the file has the words.
func mentions(s source, words string) (found bool) {
	s.walk(func(n ast.Node) {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			found = found || strings.Contains(s.text(l), words)
		}
	})
	return found
}

// reasons are the variables of packages that are none of the usual ones, each
// with why it has to be one.
var reasons = map[string]string{
	"db/dbtest/cluster.go only": "one server for a run of tests, however many tests ask for it",
	"db/put.go shapes":          "how a type lies in its table, worked out once a type and never changed",
}

// TestVariables keeps what changes out of packages: a variable there is a
// fault, an embedded file, a compiled expression or a table, or has a reason.
func TestVariables(t *testing.T) { hold(t, wrongVariables) }

func wrongVariables(all []source) (wrong []string) {
	for _, s := range all {
		if s.test() {
			continue
		}
		for _, d := range s.file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, spec := range g.Specs {
				v := spec.(*ast.ValueSpec)
				name := v.Names[0].Name
				if reasons[s.name+" "+name] == "" && !usual(g, v) {
					wrong = append(wrong, fmt.Sprintf("%s: why is %s a variable of the package?", s.at(v.Pos()), name))
				}
			}
		}
	}
	return wrong
}

// usual says whether a variable is of a kind that never changes.
func usual(g *ast.GenDecl, v *ast.ValueSpec) bool {
	name := v.Names[0].Name
	embedded := strings.Contains(comments(g.Doc), "//go:embed") || strings.Contains(comments(v.Doc), "//go:embed")
	if embedded || name == "_" {
		return true
	}
	if len(v.Values) != 1 {
		return false
	}
	switch x := v.Values[0].(type) {
	case *ast.CompositeLit: // a table; nobody outside can write into it
		return !ast.IsExported(name)
	case *ast.UnaryExpr:
		return strings.HasPrefix(name, "Err")
	case *ast.CallExpr:
		return made(x)
	}
	return false
}

// made says whether a call makes something that stays as it is.
func made(c *ast.CallExpr) bool {
	sel, _ := c.Fun.(*ast.SelectorExpr)
	if sel == nil {
		return false
	}
	from, _ := sel.X.(*ast.Ident)
	return from != nil && slices.Contains([]string{
		"errors.New", "regexp.MustCompile", "sync.OnceValue", "sync.OnceValues", "template.Must",
		"strings.NewReplacer", "cases.Fold", "language.MustParse",
	}, from.Name+"."+sel.Sel.Name)
}

// comments is the text of a comment with its directives.
func comments(c *ast.CommentGroup) (all string) {
	if c != nil {
		for _, line := range c.List {
			all += line.Text + "\n"
		}
	}
	return all
}

// literal is the value of "a" or "a" + "b".
func literal(e ast.Expr) (string, bool) {
	switch x := e.(type) {
	case *ast.BasicLit:
		v, err := strconv.Unquote(x.Value)
		return v, err == nil && x.Kind == token.STRING
	case *ast.BinaryExpr:
		a, okA := literal(x.X)
		b, okB := literal(x.Y)
		return a + b, okA && okB && x.Op == token.ADD
	case *ast.ParenExpr:
		return literal(x.X)
	}
	return "", false
}
