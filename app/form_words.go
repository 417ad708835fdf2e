package app

import "sofra/app/words"

// What a form says of itself, on paper and on telephones alike.

// OwnCodeName is what the code is called that people make up.
func OwnCodeName() words.Text { return words.T("Your own code") }

// OwnCodeWhy is what it is for.
func OwnCodeWhy() words.Text {
	return words.T("With it we put together what you say now and later, without your name. Make it the same way each time.")
}

// OwnCodeParts are of what somebody makes their code: always the same for one
// person, and nothing that the office knows.
func OwnCodeParts() []words.Text {
	return []words.Text{
		words.T("the first letter of your mother’s first name"),
		words.T("the day of the month on which you were born, with two figures"),
		words.T("the first letter of the place where you were born"),
	}
}

// AboutYou is the heading of the questions on identity.
func AboutYou() words.Text { return words.T("About you: nobody need answer") }

// AboutYouWhy is what becomes of the answers to them.
func AboutYouWhy() words.Text {
	return words.T("This form has no name. Answers are counted together; what few people have in common is not shown.")
}
