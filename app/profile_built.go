package app

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"

	"sofra/assets"
)

// builtProfiles are the codes of the profiles that come with the program.
func builtProfiles() []string {
	return []string{"nl-embassy", "eu", "mcys", "unmik", "foundation"}
}

// builtProfile reads one that comes with the program.
func builtProfile(code string) (Profile, error) {
	data, err := builtProfileFile(code)
	if err != nil {
		return Profile{}, err
	}
	return ReadProfile(code+".json", data)
}

func builtProfileFile(code string) ([]byte, error) {
	return assets.Profiles.ReadFile("profiles/" + code + ".json")
}

// ProfileFile is a profile as a file to edit: as the office took it, or as it came.
func (a *App) ProfileFile(ctx context.Context, code string) ([]byte, error) {
	p, err := a.Profile(ctx, code)
	if err != nil {
		return nil, err
	}
	if !p.Own() {
		return builtProfileFile(p.Code)
	}
	all, err := a.OwnProfiles(ctx)
	at := slices.IndexFunc(all, func(o OwnProfile) bool { return o.Code == p.Code })
	if err != nil || at < 0 {
		return nil, err
	}
	return []byte(all[at].Body), nil
}

// WriteProfile is a profile as a file that people can edit.
func WriteProfile(p Profile) ([]byte, error) {
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	err := to.Encode(p)
	return b.Bytes(), err
}
