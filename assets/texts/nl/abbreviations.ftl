# What abbreviations mean. Each is explained where it stands on a screen.

terms-explained = Uitleg:

term-ave = AVE
term-ave-means = Aanpak ter Voorkoming van Escalatie. De vier niveaus helpen om op tijd op te schalen, en weer af te schalen als dat kan.
term-mdo = MDO
term-mdo-means = Multidisciplinair overleg. Mensen met verschillende beroepen overleggen samen over één gezin.
term-mda = MDA
term-mda-means = Multidisciplinaire aanpak. MDA++ is een team van specialisten voor gezinnen waar geweld blijft terugkomen.
term-save = SAVE
term-save-means = Samenwerken aan Veiligheid. Zo heten in sommige regio’s de teams die helpen als kinderen niet veilig zijn.
term-fact = FACT
term-fact-means = Flexible Assertive Community Treatment. Een team dat mensen met ernstige psychische problemen thuis helpt.
term-ivz = IVZ
term-ivz-means = Zo staat het in de tabel met rollen. Wat de letters betekenen, staat er niet bij. Vraag in uw gemeente wie dit is.
term-oov = OOV
term-oov-means = Openbare orde en veiligheid. Dit is een taak van de gemeente en de burgemeester.
term-om = OM
term-om-means = Openbaar Ministerie. Het beslist of iemand voor de rechter moet komen.
term-vng = VNG
term-vng-means = Vereniging van Nederlandse Gemeenten. Zij schrijft voor gemeenten op hoe het werk goed kan.
term-hhm = HHM
term-hhm-means = De naam van het bureau dat de handreiking over AVE schreef.
term-knmg = KNMG
term-knmg-means = De vereniging van artsen in Nederland. Artsen werken met de meldcode van de KNMG.
term-vws = VWS
term-vws-means = Volksgezondheid, Welzijn en Sport. Dit is een ministerie.
term-jenv = JenV
term-jenv-means = Justitie en Veiligheid. Dit is een ministerie.
term-vira = VIRA
term-vira-means = Zo heet de verwijsindex in de regio Arnhem. Professionals geven daarin aan dat zij een kind of jongere kennen.
term-ggd = GGD
term-ggd-means = Gemeentelijke gezondheidsdienst. Die let op de gezondheid van alle inwoners.
