package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Past one of these numbers the question is whether a noun is hiding. Tests
// have tables, so they may be longer.
const (
	fileLines, testFileLines = 300, 400
	funcLines, testFuncLines = 40, 60
	parameters               = 4 // besides ctx
	fields                   = 15
	methods                  = 7 // an interface's own; embedded ones have their own file
)

func TestSizes(t *testing.T) { hold(t, wrongSizes) }

func wrongSizes(all []source) (wrong []string) {
	for _, s := range all {
		maxFile, maxFunc := fileLines, funcLines
		if s.test() {
			maxFile, maxFunc = testFileLines, testFuncLines
		}
		tooMany := func(p token.Pos, what string, n, limit int) {
			if n > limit {
				wrong = append(wrong, fmt.Sprintf("%s: %s: %d, at most %d", s.at(p), what, n, limit))
			}
		}
		tooMany(s.file.Package, "lines of the file", s.line(s.file.FileEnd), maxFile)
		s.walk(func(n ast.Node) {
			switch x := n.(type) {
			case *ast.FuncDecl:
				tooMany(x.Pos(), "lines of "+x.Name.Name, s.lines(x), maxFunc)
				tooMany(x.Pos(), "parameters of "+x.Name.Name, taken(x.Type.Params), parameters)
			case *ast.TypeSpec:
				switch y := x.Type.(type) {
				case *ast.StructType:
					tooMany(x.Pos(), "fields of "+x.Name.Name, countFields(y.Fields), fields)
				case *ast.InterfaceType:
					tooMany(x.Pos(), "methods of "+x.Name.Name, ownMethods(y), methods)
				}
			}
		})
	}
	return wrong
}

// taken counts parameters, but not a context.
func taken(list *ast.FieldList) (n int) {
	for _, f := range list.List {
		if sel, ok := f.Type.(*ast.SelectorExpr); !ok || sel.Sel.Name != "Context" {
			n += max(1, len(f.Names))
		}
	}
	return n
}

func countFields(list *ast.FieldList) (n int) {
	for _, f := range list.List {
		n += max(1, len(f.Names))
	}
	return n
}

func ownMethods(i *ast.InterfaceType) (n int) {
	for _, m := range i.Methods.List {
		n += len(m.Names)
	}
	return n
}

// TestDocs asks what every exported thing is for, and what every package is.
func TestDocs(t *testing.T) { hold(t, wrongDocs) }

func wrongDocs(all []source) (wrong []string) {
	packages := map[string]bool{} // whether the package says what it is
	for _, s := range all {
		if s.test() {
			continue
		}
		said := strings.HasPrefix(s.file.Doc.Text(), "Package "+s.file.Name.Name+" ") || s.file.Name.Name == "main" && s.file.Doc != nil
		packages[s.dir()] = packages[s.dir()] || said
		for _, d := range s.file.Decls {
			for _, name := range unexplained(d) {
				wrong = append(wrong, s.at(d.Pos())+": what is "+name+" for? Its comment begins with its name")
			}
		}
	}
	for dir, said := range packages {
		if !said {
			wrong = append(wrong, dir+": no file says what the package is")
		}
	}
	slices.Sort(wrong)
	return wrong
}

// fixed are methods whose meaning some library's interface has fixed.
const fixed = ` Error Is Unwrap String MarshalJSON UnmarshalJSON Scan Value Len Less Swap Write Read Close
	CreateRenderer MinSize Layout Refresh Objects Destroy Resize Move Show Hide Visible
	Tapped TappedSecondary DoubleTapped MouseDown MouseUp MouseIn MouseMoved MouseOut Dragged DragEnd Scrolled
	FocusGained FocusLost TypedRune TypedKey TypedShortcut KeyDown KeyUp AcceptsTab Cursor
	Enable Disable Disabled Color Font Icon Size AccessibilityLabel AccessibilityRole `

// unexplained lists what d exports without a comment that begins with its name.
func unexplained(d ast.Decl) (names []string) {
	ask := func(name string, docs ...*ast.CommentGroup) {
		said := func(c *ast.CommentGroup) bool {
			return regexp.MustCompile(`^` + name + `\b`).MatchString(c.Text())
		}
		if ast.IsExported(name) && !slices.ContainsFunc(docs, said) {
			names = append(names, name)
		}
	}
	switch x := d.(type) {
	case *ast.FuncDecl:
		if x.Recv == nil || ast.IsExported(receiver(x)) && !slices.Contains(strings.Fields(fixed), x.Name.Name) {
			ask(x.Name.Name, x.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range x.Specs {
			switch y := spec.(type) {
			case *ast.TypeSpec:
				ask(y.Name.Name, x.Doc, y.Doc)
			case *ast.ValueSpec:
				if x.Lparen == token.NoPos {
					ask(y.Names[0].Name, x.Doc)
				} else if x.Doc == nil && y.Doc == nil && y.Comment == nil {
					ask(y.Names[0].Name)
				}
			}
		}
	}
	return names
}

// receiver is the name of a method's type.
func receiver(f *ast.FuncDecl) string {
	expr := f.Recv.List[0].Type
	for {
		switch x := expr.(type) {
		case *ast.StarExpr:
			expr = x.X
		case *ast.IndexExpr:
			expr = x.X
		case *ast.IndexListExpr:
			expr = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}

func TestNames(t *testing.T) { hold(t, wrongNames) }

// lazy names say nothing of what is inside.
const lazy = "util utils common helper helpers types models services managers misc base shared"

func wrongNames(all []source) (wrong []string) {
	declared := map[string]string{} // where each top-level name of a package is
	for _, s := range all {
		for name, pos := range topLevel(s) {
			declared[s.dir()+"."+name] = s.at(pos)
		}
	}
	for _, s := range all {
		if slices.Contains(strings.Fields(lazy), path.Base(s.dir())) {
			wrong = append(wrong, s.name+": "+path.Base(s.dir())+" says nothing")
		}
		if twin.MatchString(strings.TrimSuffix(strings.TrimSuffix(s.name, ".go"), "_test")) {
			wrong = append(wrong, s.name+": a numbered file is a twin of another")
		}
	}
	for name, at := range declared {
		if m := twin.FindString(name); m != "" && declared[strings.TrimSuffix(name, m)] != "" {
			wrong = append(wrong, at+": "+name+" is a numbered twin")
		}
	}
	slices.Sort(wrong)
	return wrong
}

var twin = regexp.MustCompile(`_?\d+$`)

// topLevel is what a file declares, but for methods.
func topLevel(s source) map[string]token.Pos {
	names := map[string]token.Pos{}
	for _, d := range s.file.Decls {
		switch x := d.(type) {
		case *ast.FuncDecl:
			if x.Recv == nil {
				names[x.Name.Name] = x.Pos()
			}
		case *ast.GenDecl:
			for _, spec := range x.Specs {
				if y, ok := spec.(*ast.TypeSpec); ok {
					names[y.Name.Name] = y.Pos()
				}
			}
		}
	}
	return names
}
