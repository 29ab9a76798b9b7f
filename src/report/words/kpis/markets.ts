import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on markets. */
export const MARKETS: Catalogue = {
  "Market gain": ["Markteffekt", "Effet de marché"],
  "What returns added to the assets, or took from them.": [
    "Was Renditen dem Vermögen hinzugefügt oder ihm genommen haben.",
    "Ce que les rendements ont ajouté aux actifs, ou leur ont pris.",
  ],
  "The return earned on the opening balance and, by its weight, on the money that moved during each month.": [
    "Die Rendite auf den Anfangsbestand und, nach seinem Gewicht, auf das Geld, das sich in jedem Monat bewegt hat.",
    "Le rendement gagné sur le solde d’ouverture et, selon son poids, sur l’argent qui a bougé dans chaque mois.",
  ],
  "It holds benchmark return and alpha together, before fees unless net returns are stated.": [
    "Er umfasst die Rendite des Vergleichsindex und Alpha zusammen, vor Gebühren, sofern nicht Nettorenditen angegeben sind.",
    "Il réunit le rendement de l’indice de référence et l’alpha, avant commissions sauf si des rendements nets sont énoncés.",
  ],
  "It is usually the largest line of the roll-forward, and the one that no manager controls.": [
    "Er ist meist der größte Posten der Überleitung und der einzige, den kein Haus steuert.",
    "C’est d’ordinaire la plus grande ligne du passage d’un solde à l’autre, et la seule qu’aucun gérant ne maîtrise.",
  ],
  "Naming it apart keeps a bull market from being mistaken for strategy.": [
    "Ihn eigens zu nennen verhindert, dass eine Hausse für Strategie gehalten wird.",
    "Le nommer à part évite qu’un marché haussier soit pris pour de la stratégie.",
  ],
  "Flows at mid-month earn half of the month under the simple rule, as in Modified Dietz.": [
    "Flüsse zur Monatsmitte verdienen nach der einfachen Regel den halben Monat, wie bei Modified Dietz.",
    "Les flux à la mi-mois gagnent la moitié du mois selon la règle simple, comme dans Dietz modifié.",
  ],
  "Figures near a percentile are means over the 2% of paths that close nearest to it, so every bridge adds up.": [
    "Zahlen nahe einem Perzentil sind Mittel über die 2% der Pfade, deren Endbestand ihm am nächsten liegt, sodass jede Überleitung aufgeht.",
    "Les chiffres proches d’un centile sont des moyennes sur les 2% des trajectoires qui clôturent le plus près de lui, de sorte que chaque décomposition s’équilibre.",
  ],
  "marketGain = (opening − feeInAdvance)·r + Σ over movements k of amount_k · g(r, w_k)": [
    "Markteffekt = (Anfangsbestand − vorschüssige Gebühr)·r + Σ über Bewegungen k von Betrag_k · g(r, w_k)",
    "effet de marché = (ouverture − commission à échoir)·r + Σ sur les mouvements k de montant_k · g(r, w_k)",
  ],
  "Lay each year beside the benchmark's return on average balances, and what is left is mix or alpha.": [
    "Jedes Jahr neben die Rendite des Vergleichsindex auf die durchschnittlichen Bestände legen; was übrig bleibt, ist Struktur oder Alpha.",
    "Placer chaque année à côté du rendement de l’indice de référence sur les soldes moyens : ce qui reste est composition ou alpha.",
  ],
  "A run of five strong years argues for planning on less, not on more.": [
    "Eine Folge von fünf starken Jahren spricht dafür, mit weniger zu planen, nicht mit mehr.",
    "Une suite de cinq années fortes plaide pour prévoir moins, non davantage.",
  ],
  "How much of it is benchmark, how much skill, how much currency?": [
    "Wie viel davon ist Vergleichsindex, wie viel Können, wie viel Währung?",
    "Quelle part vient de l’indice de référence, quelle part du talent, quelle part du change ?",
  ],
  "What did the same markets give to rivals with another asset mix?": [
    "Was gaben dieselben Märkte Wettbewerbern mit anderer Vermögensstruktur?",
    "Qu’ont donné les mêmes marchés à des concurrents dont la composition d’actifs est autre ?",
  ],
  "Which assumption of return carries no source in the assumptions table?": [
    "Welche Renditeannahme hat in der Tabelle der Annahmen keine Quelle?",
    "Quelle hypothèse de rendement n’a pas de source dans le tableau des hypothèses ?",
  ],
  "Plan costs on a scenario with no gain at all for two years.": [
    "Kosten auf ein Szenario planen, das zwei Jahre lang gar keinen Gewinn bringt.",
    "Planifier les charges sur un scénario sans aucun gain pendant deux ans.",
  ],
  "Write each return assumption with its house view, its date and its uncertainty.": [
    "Jede Renditeannahme mit ihrer Hausmeinung, ihrem Datum und ihrer Unsicherheit niederschreiben.",
    "Écrire chaque hypothèse de rendement avec son opinion maison, sa date et son incertitude.",
  ],
  "Report the line next to flows of equal print size.": [
    "Die Zeile in gleicher Schriftgröße neben den Flüssen berichten.",
    "Publier cette ligne à côté des flux, en caractères de même taille.",
  ],
  "A waterfall in which the market bar has its own colour.": [
    "Ein Wasserfalldiagramm, in dem der Balken des Marktes eine eigene Farbe hat.",
    "Un graphique en cascade où la barre du marché a sa propre couleur.",
  ],
  "Three bridges side by side: poor, middling and good endings.": [
    "Drei Überleitungen nebeneinander: schlechter, mittlerer und guter Ausgang.",
    "Trois décompositions côte à côte : issues mauvaise, moyenne et bonne.",
  ],
  "A residual swept into this line conceals errors of booking.": [
    "Ein in diese Zeile gekehrter Rest verdeckt Buchungsfehler.",
    "Un résidu balayé dans cette ligne cache des erreurs de comptabilisation.",
  ],
  "Expected returns compound above the median path, so a mean looks rosier than a typical outcome.": [
    "Erwartete Renditen verzinsen sich über den Medianpfad hinaus, sodass ein Mittel rosiger aussieht als ein typisches Ergebnis.",
    "Les rendements attendus se capitalisent au-dessus de la trajectoire médiane : une moyenne paraît donc plus favorable qu’une issue typique.",
  ],
  "`aumcast bridge` recovers it from published statements; the report's bridge shows it for the forecast.": [
    "`aumcast bridge` gewinnt ihn aus veröffentlichten Abschlüssen zurück; die Überleitung des Berichts zeigt ihn für die Prognose.",
    "`aumcast bridge` le reconstitue à partir des états publiés ; la décomposition du rapport le montre pour la prévision.",
  ],
  "Tie it to the performance department's composite returns when the quarter is closed.": [
    "Beim Quartalsabschluss mit den Composite-Renditen der Performancemessung abstimmen.",
    "Le rapprocher des rendements composites du service de performance à la clôture du trimestre.",
  ],
  "It moves balances today, flows some quarters later, and the drawdown whenever it turns.": [
    "Er bewegt heute die Bestände, einige Quartale später die Flüsse, und den Rückgang, wann immer er dreht.",
    "Il fait bouger les soldes aujourd’hui, les flux quelques trimestres plus tard, et la baisse maximale chaque fois qu’il s’inverse.",
  ],
  "Market growth": ["Marktwachstum", "Croissance due aux marchés"],
  "Market gain as a share of the opening: growth that nobody had to sell.": [
    "Markteffekt als Anteil des Anfangsbestands: Wachstum, das niemand verkaufen musste.",
    "Effet de marché en part de l’ouverture : la croissance que personne n’a eu à vendre.",
  ],
  "Gain from returns over the assets at the start of the period.": [
    "Gewinn aus Renditen im Verhältnis zum Vermögen am Anfang der Periode.",
    "Gain issu des rendements sur les actifs au début de la période.",
  ],
  "Unlike a time-weighted return it contains what was earned on money that arrived later.": [
    "Anders als eine zeitgewichtete Rendite enthält es, was auf später eingegangenes Geld verdient wurde.",
    "À la différence d’un rendement pondéré par le temps, elle contient ce qui a été gagné sur l’argent arrivé plus tard.",
  ],
  "Set beside organic growth it answers who built the firm, its clients or its times.": [
    "Neben dem organischen Wachstum beantwortet es, wer das Haus aufgebaut hat, seine Kunden oder seine Zeit.",
    "En regard de la croissance organique, elle dit qui a bâti la société, ses clients ou son époque.",
  ],
  "Investors discount it, since they can buy the index for less.": [
    "Anleger bewerten es mit einem Abschlag, denn den Index können sie günstiger kaufen.",
    "Les investisseurs la décotent, puisqu’ils peuvent acheter l’indice pour moins cher.",
  ],
  "The opening is known, hence the error of the rate is that of the gain divided by it.": [
    "Der Anfangsbestand ist bekannt, daher ist der Fehler der Rate der des Gewinns, geteilt durch ihn.",
    "L’ouverture est connue : l’erreur du taux est donc celle du gain divisée par elle.",
  ],
  "Over several years it is not annualised, and it can exceed the assets' own return when flows were large.": [
    "Über mehrere Jahre wird es nicht auf das Jahr gerechnet und kann die eigene Rendite des Vermögens übersteigen, wenn die Flüsse groß waren.",
    "Sur plusieurs années elle n’est pas annualisée, et elle peut dépasser le rendement propre des actifs quand les flux étaient importants.",
  ],
  "marketGrowth = marketGain / opening": [
    "Marktwachstum = Markteffekt / Anfangsbestand",
    "croissance due aux marchés = effet de marché / ouverture",
  ],
  "Long series revert, whereas short ones trend; budget from the long.": [
    "Lange Reihen kehren zum Mittel zurück, kurze folgen einem Trend; zu planen ist mit den langen.",
    "Les séries longues reviennent à la moyenne, les courtes suivent une tendance ; le budget se fonde sur les longues.",
  ],
  "A lasting shortfall against the mix's own expected return points at performance or at stated assumptions.": [
    "Ein dauerhafter Rückstand auf die erwartete Rendite der eigenen Struktur weist auf die Wertentwicklung oder auf die Annahmen hin.",
    "Un retard durable sur le rendement attendu de la composition elle-même met en cause la performance ou les hypothèses énoncées.",
  ],
  "Does the assumed rate exceed what consultants publish for the same mix?": [
    "Übersteigt der angenommene Satz, was Consultants für dieselbe Struktur veröffentlichen?",
    "Le taux supposé dépasse-t-il ce que les consultants publient pour la même composition ?",
  ],
  "How would it look with half the equity weight?": [
    "Wie sähe es mit dem halben Aktiengewicht aus?",
    "Qu’en serait-il avec la moitié du poids des actions ?",
  ],
  "Is alpha stated, and has it ever been delivered for that long?": [
    "Ist Alpha angegeben, und wurde es je so lange geliefert?",
    "Un alpha est-il énoncé, et a-t-il jamais été délivré aussi longtemps ?",
  ],
  "Pair each percentage point of it in the plan with a contingency.": [
    "Jedem Prozentpunkt davon im Plan eine Rückfallmaßnahme zuordnen.",
    "Associer à chacun de ses points de pourcentage dans le plan une mesure de repli.",
  ],
  "Broaden the mix where a single index explains most of the swing.": [
    "Die Struktur verbreitern, wo ein einzelner Index den größten Teil der Schwankung erklärt.",
    "Élargir la composition là où un seul indice explique l’essentiel de l’oscillation.",
  ],
  "Show prospects and directors what remains when it is set to nought.": [
    "Interessenten und dem Verwaltungsrat zeigen, was bleibt, wenn es auf null gesetzt wird.",
    "Montrer aux prospects et aux administrateurs ce qui reste quand elle est mise à zéro.",
  ],
  "A two-part column, organic below and market above, for all years.": [
    "Eine zweiteilige Säule, unten das organische Wachstum, oben der Markt, für alle Jahre.",
    "Une colonne en deux parties, l’organique au-dessous et le marché au-dessus, pour toutes les années.",
  ],
  "A histogram of annual rates over the paths.": [
    "Ein Histogramm der Jahresraten über die Pfade.",
    "Un histogramme des taux annuels sur les trajectoires.",
  ],
  "It is no performance record and must not be marketed as one.": [
    "Es ist kein Leistungsausweis und darf nicht als solcher beworben werden.",
    "Ce n’est pas un historique de performance et cela ne doit pas être commercialisé comme tel.",
  ],
  "Large distributions lift it in appearance, as they leave after the gain is booked.": [
    "Große Ausschüttungen heben es scheinbar, da sie erst nach der Verbuchung des Gewinns abgehen.",
    "De grandes distributions la relèvent en apparence, car elles sortent après la comptabilisation du gain.",
  ],
  "Read gain and opening off the bridge, or change `markets.assets` and run again to see its pull.": [
    "Gewinn und Anfangsbestand aus der Überleitung lesen, oder `markets.assets` ändern und neu rechnen, um seine Wirkung zu sehen.",
    "Lire le gain et l’ouverture dans la décomposition, ou modifier `markets.assets` et relancer le calcul pour en voir l’effet.",
  ],
  "Treasury, pension accounting and the forecast should share the same capital-market assumptions.": [
    "Treasury, Pensionsbilanzierung und Prognose sollten dieselben Kapitalmarktannahmen teilen.",
    "La trésorerie, la comptabilité des retraites et la prévision devraient partager les mêmes hypothèses de marchés de capitaux.",
  ],
  "Together with organic growth it makes up nearly all of total growth.": [
    "Zusammen mit dem organischen Wachstum macht es fast das gesamte Gesamtwachstum aus.",
    "Avec la croissance organique, elle constitue presque toute la croissance totale.",
  ],
  "Dependence on markets": ["Abhängigkeit von Märkten", "Dépendance des marchés"],
  "The part of the change of AUM that came from markets.": [
    "Der Teil der Veränderung der AUM, der von den Märkten kam.",
    "La part de la variation des encours qui est venue des marchés.",
  ],
  "Market gain divided by closing less opening.": [
    "Markteffekt geteilt durch Endbestand minus Anfangsbestand.",
    "Effet de marché divisé par la clôture moins l’ouverture.",
  ],
  "Above 100% it means that clients, distributions and fees together took assets away.": [
    "Über 100% heißt, dass Kunden, Ausschüttungen und Gebühren zusammen Vermögen genommen haben.",
    "Au-dessus de 100%, elle signifie que clients, distributions et commissions ensemble ont retiré des actifs.",
  ],
  "A firm that grows only with the index has a return forecast, not a growth strategy.": [
    "Ein Haus, das nur mit dem Index wächst, hat eine Renditeprognose, keine Wachstumsstrategie.",
    "Une société qui ne croît qu’avec l’indice a une prévision de rendement, non une stratégie de croissance.",
  ],
  "In falling markets the figure shows instead how much of the damage clients did.": [
    "In fallenden Märkten zeigt die Zahl stattdessen, wie viel des Schadens Kunden angerichtet haben.",
    "Dans des marchés en baisse, le chiffre montre plutôt quelle part du dommage les clients ont causée.",
  ],
  "It is a quotient of means over one set of paths, whose parts add up.": [
    "Sie ist ein Quotient von Mitteln über eine Menge von Pfaden, deren Teile sich addieren.",
    "C’est un quotient de moyennes sur un même ensemble de trajectoires, dont les parties s’additionnent.",
  ],
  "The covariance of its two parts is not kept, so the standard error is given as an upper limit.": [
    "Die Kovarianz ihrer beiden Teile wird nicht gehalten, daher ist der Standardfehler als Obergrenze angegeben.",
    "La covariance de ses deux parties n’est pas conservée : l’erreur type est donc donnée comme une borne supérieure.",
  ],
  "marketDependence = marketGain / (closing − opening)": [
    "Abhängigkeit von Märkten = Markteffekt / (Endbestand − Anfangsbestand)",
    "dépendance des marchés = effet de marché / (clôture − ouverture)",
  ],
  "Follow it over rolling three-year windows; a single year says more about the year than about the firm.": [
    "Über rollierende Fenster von drei Jahren verfolgen; ein einzelnes Jahr sagt mehr über das Jahr als über das Haus.",
    "La suivre sur des fenêtres glissantes de trois ans ; une seule année en dit plus sur l’année que sur la société.",
  ],
  "A declining share at a steady pace of expansion is the healthiest picture.": [
    "Ein sinkender Anteil bei stetigem Tempo der Expansion ist das gesündeste Bild.",
    "Une part en baisse à un rythme d’expansion régulier est le tableau le plus sain.",
  ],
  "At what annual return would the firm merely hold its size?": [
    "Bei welcher Jahresrendite würde das Haus seine Größe bloß halten?",
    "À quel rendement annuel la société garderait-elle tout juste sa taille ?",
  ],
  "Do the weak paths fail through prices, through clients, or through both at once?": [
    "Scheitern die schwachen Pfade an Preisen, an Kunden oder an beiden zugleich?",
    "Les trajectoires faibles échouent-elles par les prix, par les clients, ou par les deux à la fois ?",
  ],
  "Which segment would vanish in a decade without appreciation?": [
    "Welches Segment würde ohne Wertzuwachs binnen eines Jahrzehnts verschwinden?",
    "Quel segment disparaîtrait en dix ans sans appréciation ?",
  ],
  "Commit to a ceiling, and shift budget from product to distribution when it is breached.": [
    "Sich auf eine Obergrenze verpflichten und Budget vom Produkt in den Vertrieb verlagern, wenn sie überschritten wird.",
    "S’engager sur un plafond, et déplacer du budget du produit vers la distribution quand il est franchi.",
  ],
  "Add fee lines that do not ride on balances, such as planning or administration.": [
    "Gebührenarten hinzunehmen, die nicht an Beständen hängen, etwa Planung oder Administration.",
    "Ajouter des lignes de commissions qui ne dépendent pas des soldes, comme la planification ou l’administration.",
  ],
  "Rehearse the message to shareholders for a year in which it turns against the firm.": [
    "Die Botschaft an die Aktionäre für ein Jahr einüben, in dem sie sich gegen das Haus wendet.",
    "Répéter le message aux actionnaires pour une année où elle se retourne contre la société.",
  ],
  "A single stacked bar at 100% of the change, split by cause.": [
    "Ein einziger gestapelter Balken mit 100% der Veränderung, nach Ursachen geteilt.",
    "Une seule barre empilée à 100% de la variation, répartie par cause.",
  ],
  "The same split for endings near the 5th percentile, the median and the 95th.": [
    "Dieselbe Aufteilung für Ausgänge nahe dem 5. Perzentil, dem Median und dem 95.",
    "La même répartition pour les issues proches du 5e centile, de la médiane et du 95e.",
  ],
  "When the change is close to zero the quotient explodes and should be left out.": [
    "Ist die Veränderung nahe null, explodiert der Quotient und sollte weggelassen werden.",
    "Quand la variation est proche de zéro, le quotient explose et devrait être omis.",
  ],
  "Its sign depends on two signs, so never print it without the amounts.": [
    "Ihr Vorzeichen hängt von zwei Vorzeichen ab; sie ist daher nie ohne die Beträge zu drucken.",
    "Son signe dépend de deux signes : ne jamais l’imprimer sans les montants.",
  ],
  "Compute it from any bridge that reconciles, your own or a competitor's published table.": [
    "Sie lässt sich aus jeder Überleitung berechnen, die aufgeht, der eigenen oder der veröffentlichten Tabelle eines Wettbewerbers.",
    "La calculer à partir de toute décomposition qui s’équilibre, la vôtre ou le tableau publié d’un concurrent.",
  ],
  "Quote it in the strategy review before any target for size is agreed.": [
    "In der Strategieüberprüfung nennen, bevor ein Größenziel vereinbart wird.",
    "La citer dans la revue stratégique avant de convenir d’un objectif de taille.",
  ],
  "High dependence widens revenue at risk and makes every budget hostage to the same factor.": [
    "Hohe Abhängigkeit verbreitert den gefährdeten Ertrag und macht jedes Budget zur Geisel desselben Faktors.",
    "Une forte dépendance élargit les revenus exposés et rend chaque budget otage du même facteur.",
  ],
};
