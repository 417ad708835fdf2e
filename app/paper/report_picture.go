package paper

import (
	"fmt"
	"strings"

	"sofra/app"
)

// drawn is a chart as a picture that says in words what it shows.
func (d *wordEssay) drawn(c *chart) (string, error) {
	data, err := c.picture(column)
	if err != nil {
		return "", err
	}
	return d.pictured(wordPicture{fmt.Sprintf("chart%d.png", len(d.pictures)+1), data}, placed{column, c.high(), c.alt()}), nil
}

// photographed is a photograph with what stands beneath it.
func (d *wordEssay) photographed(p app.ReportPhoto) (string, error) {
	shot, err := developed(p, nil)
	if err != nil {
		return "", err
	}
	wide, high := shot.within(column, photoHigh)
	return d.pictured(wordPicture{fmt.Sprintf("photo%d.jpeg", len(d.pictures)+1), shot.data}, placed{wide, high, p.Alt}) + wordLine("Beneath", p.Caption), nil
}

// placed is how large a picture stands on the page, in millimetres, and what is said
// to those who cannot see it.
type placed struct {
	wide, high float64
	alt        string
}

// pictured takes a picture into the document and says where it stands.
func (d *wordEssay) pictured(p wordPicture, at placed) string {
	d.pictures = append(d.pictures, p)
	n, name := len(d.pictures), p.name[:strings.IndexByte(p.name, '.')]
	return fmt.Sprintf(`<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%[1]d" cy="%[2]d"/><wp:docPr id="%[3]d" name="%[5]s" descr="%[4]s"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`+
		`<pic:pic><pic:nvPicPr><pic:cNvPr id="%[3]d" name="%[5]s" descr="%[4]s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdP%[3]d"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%[1]d" cy="%[2]d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
		int(at.wide*emu), int(at.high*emu), n, strings.ReplaceAll(escaped(at.alt), "\n", " "), name)
}

// photographed sets a photograph with what stands beneath it; the two stay together.
func (l *listing) photographed(p app.ReportPhoto) {
	shot, err := developed(p, l.sheets.widths)
	if err != nil {
		l.SetError(err)
		return
	}
	wide, high := shot.within(l.room(), photoHigh)
	as := within(0, l.room(), setting{size: 9.5, line: 4.6, colour: dark})
	l.need(high + 4 + float64(len(l.lines([]app.Piece{{Text: p.Caption}}, as)))*as.line)
	name := "photo " + string(p.ID)
	l.RegisterImageOptionsReader(name, asJPEG(), strings.NewReader(string(shot.data)))
	l.ImageOptions(name, margin, l.GetY()+1, wide, high, false, asJPEG(), 0, "")
	l.SetY(l.GetY() + high + 2)
	l.said(p.Caption, false, as)
	l.SetY(l.GetY() + 4)
}
