package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"sync"
)

// pieceSize is how much of a part is compressed at a time: so large that what is
// alike at two ends of a piece is hardly missed.
const pieceSize = 1 << 20

// level is how hard a part is pressed: the last tenth of its size would take more than
// twice the time.
const level = 2

// packing compresses a part of a workbook while it is still being written, on as
// many cores as there are. Pieces are cut where they are full and never where a
// core is free, so that the same part gives the same bytes on every machine.
type packing struct {
	piece  []byte
	packed []*bytes.Buffer // in their order
	size   uint64
	sum    uint32
	busy   chan struct{} // as many as may be compressed at a time, of all parts
	all    sync.WaitGroup
}

// pieces are those that are free to be filled again, and their compressors.
var (
	pieces      = sync.Pool{New: func() any { return new([pieceSize]byte) }}
	compressors = sync.Pool{New: func() any {
		w, _ := flate.NewWriter(io.Discard, level) // there is this level
		return w
	}}
)

// Write takes more of the part.
func (p *packing) Write(more []byte) (n int, err error) {
	n = len(more)
	for len(more) > 0 {
		if p.piece == nil {
			p.piece = pieces.Get().(*[pieceSize]byte)[:0]
		}
		fits := min(len(more), pieceSize-len(p.piece))
		p.piece, more = append(p.piece, more[:fits]...), more[fits:]
		if len(p.piece) == pieceSize {
			p.cut(false)
		}
	}
	return n, nil
}

// cut has the piece compressed.
func (p *packing) cut(last bool) {
	piece, to := p.piece, new(bytes.Buffer)
	p.piece, p.packed = nil, append(p.packed, to)
	p.size, p.sum = p.size+uint64(len(piece)), crc32.Update(p.sum, crc32.IEEETable, piece)
	p.busy <- struct{}{}
	p.all.Go(func() {
		defer func() { <-p.busy }()
		w := compressors.Get().(*flate.Writer)
		w.Reset(to)
		_, _ = w.Write(piece) // memory takes everything
		if last {
			_ = w.Close()
		} else {
			_ = w.Flush() // to a whole byte: the next goes on from there
		}
		compressors.Put(w)
		if piece != nil {
			pieces.Put((*[pieceSize]byte)(piece[:pieceSize]))
		}
	})
}

// into puts the part into the workbook once all of it is compressed, without a date.
func (p *packing) into(to *zip.Writer, name string) error {
	p.all.Wait()
	const version = 20 // of the format, that compressed parts need
	h := &zip.FileHeader{Name: name, Method: zip.Deflate, CRC32: p.sum, UncompressedSize64: p.size, CreatorVersion: version, ReaderVersion: version}
	for _, one := range p.packed {
		h.CompressedSize64 += uint64(one.Len())
	}
	w, err := to.CreateRaw(h)
	for _, one := range p.packed {
		if err == nil {
			_, err = one.WriteTo(w)
		}
	}
	return err
}
