# Wat alleen een schermlezer voorleest.
reader-error = Let op: { $error }
reader-expanded = Uitgeklapt.
reader-collapsed = Ingeklapt.
page-arrived = Geopend: { $page }
