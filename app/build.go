package app

import (
	"runtime"
	"runtime/debug"
)

// Build says which program this is.
type Build struct {
	Version string
	Schema  int64 // number of the newest migration that it brings
	Go      string
	Commit  string // "" where it was built without its history
}

// ThisBuild is the program that runs.
func ThisBuild(version string, schema int64) Build {
	b := Build{Version: version, Schema: schema, Go: runtime.Version()}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			b.Commit = s.Value
		}
	}
	return b
}
