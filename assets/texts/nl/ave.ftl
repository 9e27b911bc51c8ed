# ave
