package app

import "sofra/app/words"

// What can keep the window from coming up, and what can be wrong with it then.
var (
	ErrNoDisplay = &Fault{"no_display", words.T("There is no display here for the window; sofra help lists what works without one.")}
	ErrNoOpenGL  = &Fault{"no_opengl", words.T("This computer's graphics driver has no OpenGL 2.1, which the window needs, and safe graphics did not help. Update the driver or install Mesa; sofra help lists what works without a window.")}
	ErrNoDriver  = &Fault{"no_opengl", words.T("This computer's graphics driver has no OpenGL 2.1, which the window needs. Update the driver, or put Mesa's opengl32.dll beside sofra.exe; sofra help lists what works without a window.")}
)

// ErrBroke is a fault of the program's own that ended it.
func ErrBroke(file string) *Fault {
	return &Fault{"broke", words.T("Something broke inside Sofra. What was saved is safe; where it broke is written down in {file}.", "file", file)}
}
