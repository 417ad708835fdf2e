package app

import "sofra/app/words"

// Roles lists what people do, as codes; an office may have words of its own.
func Roles() []string {
	return []string{"artist", "panellist", "moderator", "facilitator", "member", "staff", "supplier"}
}

// RoleName says a role; one that the office has a word of its own for is that
// word.
func RoleName(role string) words.Text {
	switch role {
	case "artist":
		return words.T("artist|a role")
	case "panellist":
		return words.T("panellist|a role")
	case "moderator":
		return words.T("moderator|a role")
	case "facilitator":
		return words.T("facilitator|a role")
	case "member":
		return words.T("member|a role")
	case "staff":
		return words.T("staff|a role")
	case "supplier":
		return words.T("supplier|a role")
	}
	return words.Text{Key: role}
}
