package screens

func (p *audiencePage) askPaper(u *UI) {}
