//go:build e2e

package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"os"
	"slices"
	"testing"
	"time"
)

// oneLook is how often the screen is looked at.
const oneLook = 10 * time.Millisecond

// screen is a part of what Xvfb shows, read from the file that Xvfb draws into:
// looking costs the X server nothing. SOFRA_SCREEN says where the file is.
type screen struct {
	b     testing.TB
	file  *os.File
	first int64 // where the pixels begin
	line  int64 // bytes of a line of pixels
	part  image.Rectangle
}

// picture is the pixels of the part, by line.
type picture [][]byte

// equal says whether two pictures are the same.
func (p picture) equal(q picture) bool { return slices.EqualFunc(p, q, bytes.Equal) }

// openScreen finds the pixels: before them are a head of big-endian numbers,
// as of the X window dump, and the colours.
func openScreen(b testing.TB, part image.Rectangle) *screen {
	b.Helper()
	file, err := os.Open(os.Getenv("SOFRA_SCREEN"))
	if err != nil {
		b.Fatalf("SOFRA_SCREEN must name the file of an X screen, as .ci/xvfb makes it: run make bench (%v)", err)
	}
	b.Cleanup(func() { file.Close() })
	var head [25]uint32
	if err := binary.Read(file, binary.BigEndian, &head); err != nil {
		b.Fatal(err)
	}
	size, width, height, bits, line, colours := head[0], head[4], head[5], head[11], head[12], head[19]
	if !part.In(image.Rect(0, 0, int(width), int(height))) || bits != 32 {
		b.Fatalf("the screen is %d by %d of %d bits", width, height, bits)
	}
	return &screen{b, file, int64(size) + int64(colours)*12, int64(line), part}
}

// read reads one line of the part.
func (s *screen) read(i int, into []byte) {
	at := s.first + int64(s.part.Min.Y+i)*s.line + int64(s.part.Min.X)*4
	if _, err := s.file.ReadAt(into, at); err != nil {
		s.b.Fatal(err)
	}
}

// take takes a picture.
func (s *screen) take() picture {
	p := make(picture, s.part.Dy())
	for i := range p {
		p[i] = make([]byte, s.part.Dx()*4)
		s.read(i, p[i])
	}
	return p
}

// shows says whether the screen shows exactly that. It mostly knows by the
// first lines that differ.
func (s *screen) shows(p picture) bool {
	line := make([]byte, s.part.Dx()*4)
	for i := range p {
		if s.read(i, line); !bytes.Equal(line, p[i]) {
			return false
		}
	}
	return true
}

// until looks until it is so, and gives up after a minute and a half.
func (s *screen) until(what string, so func() bool) {
	s.b.Helper()
	look := time.NewTicker(oneLook)
	defer look.Stop()
	end := time.Now().Add(90 * time.Second)
	for now := range look.C {
		if so() {
			return
		}
		if now.After(end) {
			s.b.Fatalf("%s did not come about", what)
		}
	}
}

// settled is what the screen shows at last: other than before, and still for
// a good while.
func (s *screen) settled(before picture, still time.Duration) picture {
	s.b.Helper()
	last, since := s.take(), time.Now()
	s.until("a still picture", func() bool {
		if s.shows(before) || !s.shows(last) {
			last, since = s.take(), time.Now()
		}
		return time.Since(since) > still
	})
	return last
}
