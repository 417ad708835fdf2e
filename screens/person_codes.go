package screens

import (
	"slices"

	"sofra/app"
	"sofra/app/words"
)

// disciplines are what people are as artists; an office may have words of its own.
func disciplines() []code {
	return []code{
		{"music", words.T("music")}, {"dance", words.T("dance")}, {"theatre", words.T("theatre")}, {"film", words.T("film")},
		{"visual", words.T("visual arts")}, {"literature", words.T("literature")},
	}
}

// namings are whether somebody is named outside the office.
func namings() []code { return []code{{app.NamingNever, words.T("Never")}} }

// contactKinds are the ways to reach somebody.
func contactKinds() []code {
	return []code{
		{app.ContactPhone, words.T("Phone")}, {app.ContactEmail, words.T("E-mail")}, {app.ContactWeb, words.T("Website")},
		{app.ContactSocial, words.T("Social network")}, {app.ContactOther, words.T("Another way")},
	}
}

// purposes are what people are asked their consent for.
func purposes() []code {
	return []code{
		{app.ForPoster, words.T("Poster and programme")}, {app.ForWeb, words.T("Web and social networks")}, {app.ForPress, words.T("Press")},
		{app.ForDonorPhoto, words.T("Photo to donors")}, {app.ForVideo, words.T("Tagged video")}, {app.ForContact, words.T("Being written to")},
		{app.ForStatistics, words.T("Community in statistics")},
	}
}

// consentMethods are how consent is given.
func consentMethods() []code {
	return []code{
		{app.ByPaper, words.T("Signed on paper")}, {app.ByTablet, words.T("Signed on a tablet")},
		{app.ByWord, words.T("Said, with a witness")}, {app.ByLetter, words.T("By letter or e-mail")},
	}
}

// consentAnswers are what somebody may answer; neither is chosen beforehand.
func consentAnswers() []code {
	return []code{{app.ConsentYes, words.T("Yes")}, {app.ConsentNo, words.T("No")}}
}

// filePurposes are what files are for.
func filePurposes() []code {
	return []code{
		{app.FileTechnical, words.T("Technical rider")}, {app.FileHospitality, words.T("Hospitality rider")}, {app.FilePhoto, words.T("Photo")},
		{app.FilePaper, words.T("Paper")}, {app.FileEvidence, words.T("Evidence of a consent")}, {app.FileScan, words.T("Scan of forms on paper")},
		{app.FileScore, words.T("Score|of music")}, {app.FilePart, words.T("Part|of music")}, {app.FileLyrics, words.T("Lyrics")}, {app.FileRecording, words.T("Recording")},
		{app.FileLogo, words.T("Logo")},
		{app.FileApplication, words.T("Application")}, {app.FileContract, words.T("Contract")}, {app.FileAddendum, words.T("Addendum")}, {app.FileBudget, words.T("Budget")},
	}
}

// purposesOf are what the files of a kind of record are for.
func purposesOf(owner app.Kind) (all []code) {
	for _, c := range filePurposes() {
		switch {
		case !slices.Contains(app.FilePurposes(owner), c.id), owner == app.Events && c.id == app.FilePhoto: // photos of events are asked for apart
		case owner == app.Venues && c.id == app.FileTechnical:
			all = append(all, code{c.id, words.T("Technical sheet")})
		default:
			all = append(all, c)
		}
	}
	return all
}
