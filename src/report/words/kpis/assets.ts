import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on assets. */
export const ASSETS: Catalogue = {
  "Assets under management": ["Verwaltetes Vermögen (AUM)", "Encours sous gestion"],
  "Client assets that the firm manages, at a month end.": [
    "Kundenvermögen, das das Haus verwaltet, an einem Monatsende.",
    "Actifs des clients que gère la société, à une fin de mois.",
  ],
  "closing = opening + netFlows + exchanges − distributions + marketGain − fees": [
    "Endbestand = Anfangsbestand + Nettomittelzuflüsse + Umschichtungen − Ausschüttungen + Markteffekt − Gebühren",
    "clôture = ouverture + collecte nette + transferts internes − distributions + effet de marché − commissions",
  ],
  "firm = sum of its segments": ["Haus = Summe seiner Segmente", "société = somme de ses segments"],
  "The market value of all client assets that the firm manages on one date, as its own policy defines them.": [
    "Der Marktwert aller Kundenvermögen, die das Haus an einem Datum verwaltet, wie seine eigene Richtlinie sie bestimmt.",
    "La valeur de marché de tous les actifs des clients que gère la société à une date, tels que les définit sa propre politique.",
  ],
  "Regulatory AUM, assets under advisement and billable assets are other counts and have other names.": [
    "Aufsichtsrechtliche AUM, beratenes Vermögen und abrechenbares Vermögen sind andere Zählungen und heißen anders.",
    "Les encours réglementaires, les actifs conseillés et les actifs facturables sont d’autres comptes et portent d’autres noms.",
  ],
  "It is the stock from which every fee is earned, so it sets the scale of the business.": [
    "Es ist der Bestand, aus dem jede Gebühr verdient wird, und bestimmt so die Größenordnung des Geschäfts.",
    "C’est le stock dont provient chaque commission : il fixe donc l’échelle de l’activité.",
  ],
  "A board should read it with its cause: the same closing may come from clients who joined or from a kind market.": [
    "Ein Leitungsgremium sollte es mit seiner Ursache lesen: Derselbe Endbestand kann von neuen Kunden oder von einem freundlichen Markt kommen.",
    "Un conseil devrait le lire avec sa cause : la même clôture peut venir de clients qui sont arrivés ou d’un marché favorable.",
  ],
  "Every segment is rolled forward month by month, and the firm is their exact sum.": [
    "Jedes Segment wird Monat für Monat fortgeschrieben, und das Haus ist deren exakte Summe.",
    "Chaque segment est projeté mois par mois, et la société en est la somme exacte.",
  ],
  "The fan shows percentiles date by date over the simulated paths, beside the ledger at expected returns.": [
    "Der Fächer zeigt Perzentile Datum für Datum über die simulierten Pfade, neben der Rechnung bei erwarteten Renditen.",
    "L’éventail montre les centiles date par date sur les trajectoires simulées, à côté du compte aux rendements attendus.",
  ],
  "Compare the slope of the median with the width of the band around it.": [
    "Die Steigung des Medians ist mit der Breite des Bandes um ihn zu vergleichen.",
    "Comparer la pente de la médiane à la largeur de la bande qui l’entoure.",
  ],
  "A median that rises while the 5th percentile falls means that growth is being bought with risk.": [
    "Steigt der Median, während das 5. Perzentil fällt, so wird Wachstum mit Risiko erkauft.",
    "Une médiane qui monte tandis que le 5e centile baisse signifie que la croissance s’achète par du risque.",
  ],
  "Which segment adds most to the closing balance, and does it also add most to fees?": [
    "Welches Segment trägt am meisten zum Endbestand bei, und trägt es auch am meisten zu den Gebühren bei?",
    "Quel segment ajoute le plus à la clôture, et ajoute-t-il aussi le plus aux commissions ?",
  ],
  "How many of the last five years of growth would remain if markets had stood still?": [
    "Wie viele der letzten fünf Wachstumsjahre blieben übrig, hätten die Märkte stillgestanden?",
    "Combien des cinq dernières années de croissance resterait-il si les marchés n’avaient pas bougé ?",
  ],
  "Does the policy text count assets that have given notice but not yet left?": [
    "Zählt der Text der Richtlinie Vermögen mit, das gekündigt, aber noch nicht abgezogen ist?",
    "Le texte de la politique compte-t-il les actifs qui ont donné leur préavis mais ne sont pas encore partis ?",
  ],
  "Agree one policy for what counts, and print it under each published number.": [
    "Eine einzige Richtlinie dafür vereinbaren, was zählt, und sie unter jede veröffentlichte Zahl setzen.",
    "Convenir d’une seule politique de ce qui compte, et l’imprimer sous chaque chiffre publié.",
  ],
  "Set a floor below which the spending plan is reopened, and write it as a target in the scenario.": [
    "Eine Untergrenze festlegen, unter der der Ausgabenplan neu verhandelt wird, und sie als Ziel ins Szenario schreiben.",
    "Fixer un plancher au-dessous duquel le plan de dépenses est rouvert, et l’écrire comme objectif dans le scénario.",
  ],
  "Give every large segment an owner who explains its roll-forward once a quarter.": [
    "Jedem großen Segment einen Verantwortlichen geben, der seine Fortschreibung einmal im Quartal erklärt.",
    "Donner à chaque grand segment un responsable qui en explique l’évolution une fois par trimestre.",
  ],
  "A fan of month-end balances with the opening marked on its left edge.": [
    "Ein Fächer der Monatsendbestände, mit dem Anfangsbestand am linken Rand markiert.",
    "Un éventail des soldes de fin de mois, avec l’ouverture marquée à son bord gauche.",
  ],
  "A bridge from opening to closing, with one bar for each cause.": [
    "Eine Brücke vom Anfangs- zum Endbestand, mit einem Balken für jede Ursache.",
    "Un pont de l’ouverture à la clôture, avec une barre par cause.",
  ],
  "A double count between affiliates flatters the total until somebody reconciles it.": [
    "Eine Doppelzählung zwischen verbundenen Gesellschaften schönt die Summe, bis jemand sie abstimmt.",
    "Un double compte entre sociétés affiliées flatte le total jusqu’à ce que quelqu’un le rapproche.",
  ],
  "Month ends hide what happens inside the month, when bills are often struck.": [
    "Monatsenden verdecken, was im Monat geschieht, wenn oft die Rechnungen gestellt werden.",
    "Les fins de mois cachent ce qui se passe dans le mois, quand les factures sont souvent établies.",
  ],
  "The run report opens with it, `aumcast project` lists it to the cent, and portfolio accounting confirms it each month end.":
    [
      "Der Bericht eines Laufs beginnt damit, `aumcast project` führt es auf den Cent genau auf, und die Portfoliobuchhaltung bestätigt es an jedem Monatsende.",
      "Le rapport d’un calcul s’ouvre avec lui, `aumcast project` le donne au centime près, et la comptabilité des portefeuilles le confirme à chaque fin de mois.",
    ],
  "Feed the custodian's closing balances into the scenario's `opening` keys, and date them with `start`.": [
    "Die Endbestände der Depotbank in die Schlüssel `opening` des Szenarios eintragen und mit `start` datieren.",
    "Reporter les soldes de clôture du dépositaire dans les clés `opening` du scénario, et les dater par `start`.",
  ],
  "A higher balance lifts revenue at once and pushes tiered contracts into cheaper slices, which lowers the fee rate.":
    [
      "Ein höherer Bestand hebt den Ertrag sofort und schiebt gestaffelte Verträge in billigere Stufen, was den Gebührensatz senkt.",
      "Un solde plus élevé accroît aussitôt les revenus et pousse les contrats à paliers vers des tranches moins chères, ce qui abaisse le taux de commission.",
    ],

  "Average AUM": ["Durchschnittliche AUM", "Encours moyens"],
  "Assets over a period rather than on a day: what fees are measured against.": [
    "Vermögen über einen Zeitraum statt an einem Tag: woran Gebühren gemessen werden.",
    "Les actifs sur une période plutôt qu’à un jour : ce à quoi se mesurent les commissions.",
  ],
  "averageAum = mean over the months of (opening + closing)/2, under the trapezoid rule": [
    "Durchschnittliche AUM = Mittel von (Anfangsbestand + Endbestand)/2 über die Monate, nach der Trapezregel",
    "encours moyens = moyenne sur les mois de (ouverture + clôture)/2, selon la règle du trapèze",
  ],
  "The mean of the balance through a period, by the averaging rule that the scenario names.": [
    "Das Mittel des Bestands über einen Zeitraum, nach der Durchschnittsregel, die das Szenario nennt.",
    "La moyenne du solde au cours d’une période, selon la règle de moyenne que nomme le scénario.",
  ],
  "It differs from the fee base called average, which is the midpoint of one billing period before its fee.": [
    "Es unterscheidet sich von der Bemessungsgrundlage namens Durchschnitt, die der Mittelpunkt einer einzigen Abrechnungsperiode vor ihrer Gebühr ist.",
    "Elle diffère de l’assiette de commission dite moyenne, qui est le milieu d’une seule période de facturation avant sa commission.",
  ],
  "Fees accrue on the path of assets, not on where the year happens to end.": [
    "Gebühren laufen auf dem Weg des Vermögens auf, nicht auf dem Punkt, an dem das Jahr zufällig endet.",
    "Les commissions courent sur le parcours des actifs, non sur le point où l’année se trouve finir.",
  ],
  "One listed manager closed 2009 with 30% more assets than 2008 and still earned 12.5% less, because its average was lower.":
    [
      "Ein börsennotierter Vermögensverwalter schloss 2009 mit 30% mehr Vermögen als 2008 und verdiente dennoch 12,5% weniger, weil sein Durchschnitt niedriger war.",
      "Un gérant coté a clos 2009 avec 30% d’actifs de plus qu’en 2008 et a pourtant gagné 12,5% de moins, parce que sa moyenne était plus basse.",
    ],
  "Six rules are in use: two-point, month-ends, 13-month, quarter-ends, five-points and trapezoid.": [
    "Sechs Regeln sind in Gebrauch: zwei Punkte, Monatsenden, 13 Monatspunkte, Quartalsenden, fünf Punkte und Trapez.",
    "Six règles sont en usage : deux points, fins de mois, 13 mois, fins de trimestre, cinq points et trapèze.",
  ],
  "Trapezoid is the default here, while several issuers state thirteen month ends.": [
    "Das Trapez ist hier die Vorgabe, während mehrere Emittenten dreizehn Monatsenden angeben.",
    "Le trapèze est ici le choix par défaut, tandis que plusieurs émetteurs énoncent treize fins de mois.",
  ],
  "After a fall the average lags the spot balance, and after a rally it trails behind as well.": [
    "Nach einem Rückgang hinkt der Durchschnitt dem Stichtagsbestand nach, und nach einem Aufschwung bleibt er ebenso zurück.",
    "Après une baisse, la moyenne est en retard sur le solde du jour, et après une hausse elle traîne également.",
  ],
  "The gap between closing and average tells next year's budget how much growth is already banked.": [
    "Der Abstand zwischen Endbestand und Durchschnitt sagt dem Budget des nächsten Jahres, wie viel Wachstum schon gesichert ist.",
    "L’écart entre clôture et moyenne dit au budget de l’année suivante combien de croissance est déjà acquise.",
  ],
  "Which averaging rule did the peer use in the number that we compare ourselves with?": [
    "Welche Durchschnittsregel steckt in der Zahl des Vergleichshauses, mit der wir uns vergleichen?",
    "Quelle règle de moyenne le pair a-t-il employée dans le chiffre auquel nous nous comparons ?",
  ],
  "How far does year-end AUM stand above or below the mean of the year?": [
    "Wie weit stehen die AUM am Jahresende über oder unter dem Mittel des Jahres?",
    "De combien les encours de fin d’année dépassent-ils la moyenne de l’année, ou lui sont-ils inférieurs ?",
  ],
  "Would a single large mandate on 31 December move our reported figure?": [
    "Würde ein einziges großes Mandat am 31. Dezember unsere ausgewiesene Zahl verschieben?",
    "Un seul grand mandat au 31 décembre déplacerait-il notre chiffre publié ?",
  ],
  "Fix the rule in the scenario's conventions and never change it inside a series.": [
    "Die Regel in den Konventionen des Szenarios festlegen und innerhalb einer Reihe nie ändern.",
    "Fixer la règle dans les conventions du scénario et ne jamais la changer au sein d’une série.",
  ],
  "Restate history under a new rule before anybody draws a line through both.": [
    "Die Vergangenheit nach einer neuen Regel anpassen, bevor jemand eine Linie durch beides zieht.",
    "Retraiter l’historique selon une nouvelle règle avant que quiconque trace une ligne à travers les deux.",
  ],
  "Budget revenue from the average of the plan, never from its final balance.": [
    "Den Ertrag aus dem Durchschnitt des Plans budgetieren, nie aus seinem Schlussbestand.",
    "Budgéter les revenus d’après la moyenne du plan, jamais d’après son solde final.",
  ],
  "Bars of yearly averages with a dot for each year's closing.": [
    "Balken der Jahresdurchschnitte mit einem Punkt für den Endbestand jedes Jahres.",
    "Des barres de moyennes annuelles avec un point pour la clôture de chaque année.",
  ],
  "A small table of the same year under all six rules.": [
    "Eine kleine Tabelle desselben Jahres nach allen sechs Regeln.",
    "Un petit tableau de la même année selon les six règles.",
  ],
  "Two-point averages react violently to whatever lands in the last week of December.": [
    "Zweipunktdurchschnitte schlagen heftig auf alles aus, was in der letzten Dezemberwoche eintrifft.",
    "Les moyennes à deux points réagissent violemment à tout ce qui arrive dans la dernière semaine de décembre.",
  ],
  "Splicing series from issuers with unlike rules produces fee rates that nobody ever charged.": [
    "Reihen von Emittenten mit ungleichen Regeln aneinanderzufügen ergibt Gebührensätze, die niemand je berechnet hat.",
    "Raccorder des séries d’émetteurs aux règles différentes produit des taux de commission que personne n’a jamais facturés.",
  ],
  "`aumcast project --by year` prints it beside the yield; finance usually holds its own copy in the general ledger's statistics.":
    [
      "`aumcast project --by year` gibt sie neben der Ertragsmarge aus; das Finanzwesen führt gewöhnlich eine eigene Kopie in den Statistiken des Hauptbuchs.",
      "`aumcast project --by year` les affiche à côté du rendement ; la direction financière en tient d’ordinaire sa propre copie dans les statistiques du grand livre.",
    ],
  "Use it as the driver row of the revenue budget and as the denominator in peer comparisons.": [
    "Als Treiberzeile des Ertragsbudgets und als Nenner in Vergleichen mit anderen Häusern verwenden.",
    "À employer comme ligne motrice du budget des revenus et comme dénominateur dans les comparaisons avec les pairs.",
  ],
  "It is the denominator of the fee rate and the outflow rate, so a softer average makes both look higher.": [
    "Sie sind der Nenner des Gebührensatzes und der Abflussquote; ein schwächerer Durchschnitt lässt deshalb beide höher aussehen.",
    "Ils sont le dénominateur du taux de commission et du taux de rachat : une moyenne plus faible fait donc paraître les deux plus élevés.",
  ],

  "Total growth of AUM": ["Gesamtwachstum der AUM", "Croissance totale des encours"],
  "How much larger the balance is than at the beginning, from all causes.": [
    "Um wie viel größer der Bestand ist als am Anfang, aus allen Ursachen.",
    "De combien le solde est plus grand qu’au début, toutes causes confondues.",
  ],
  "totalGrowth = closing / opening − 1": [
    "Gesamtwachstum = Endbestand / Anfangsbestand − 1",
    "croissance totale = clôture / ouverture − 1",
  ],
  "Closing assets over opening assets, less one.": [
    "Endbestand durch Anfangsbestand, minus eins.",
    "Actifs de clôture sur actifs d’ouverture, moins un.",
  ],
  "Clients, markets, distributions and deducted fees are all inside it.": [
    "Kunden, Märkte, Ausschüttungen und entnommene Gebühren sind alle darin enthalten.",
    "Clients, marchés, distributions et commissions prélevées y sont tous compris.",
  ],
  "This is the headline that the press prints and the least useful one for judging management.": [
    "Das ist die Schlagzeile, die die Presse druckt, und die am wenigsten nützliche, um die Geschäftsleitung zu beurteilen.",
    "C’est le titre qu’imprime la presse et le moins utile pour juger la direction.",
  ],
  "Its worth lies in the split that follows: what was won, what was given by markets, what leaked away.": [
    "Ihr Wert liegt in der Aufteilung, die folgt: was gewonnen wurde, was die Märkte gaben, was versickerte.",
    "Sa valeur tient à la répartition qui suit : ce qui a été gagné, ce que les marchés ont donné, ce qui s’est perdu.",
  ],
  "Each path has its own rate, and percentiles are taken over those rates.": [
    "Jeder Pfad hat seine eigene Rate, und die Perzentile werden über diese Raten genommen.",
    "Chaque trajectoire a son propre taux, et les centiles sont pris sur ces taux.",
  ],
  "A stub year shows the growth of its months without annualising them.": [
    "Ein Rumpfjahr zeigt das Wachstum seiner Monate, ohne es zu annualisieren.",
    "Une année incomplète montre la croissance de ses mois sans l’annualiser.",
  ],
  "Yearly percentiles do not compound to the percentile of the whole horizon, because good and bad years mix along a path.":
    [
      "Jährliche Perzentile ergeben verkettet nicht das Perzentil des gesamten Horizonts, weil sich gute und schlechte Jahre auf einem Pfad mischen.",
      "Les centiles annuels, capitalisés, ne donnent pas le centile de tout l’horizon, parce que bonnes et mauvaises années se mêlent le long d’une trajectoire.",
    ],
  "Watch whether the lower edge turns positive as the horizon lengthens.": [
    "Zu beobachten ist, ob der untere Rand positiv wird, wenn der Horizont länger wird.",
    "Observer si le bord inférieur devient positif à mesure que l’horizon s’allonge.",
  ],
  "What share of the increase would survive a flat market?": [
    "Welcher Anteil der Zunahme überstünde einen unbewegten Markt?",
    "Quelle part de la hausse survivrait à un marché étale ?",
  ],
  "Is the fastest segment fast from a small base?": [
    "Ist das schnellste Segment nur von kleiner Basis aus schnell?",
    "Le segment le plus rapide l’est-il à partir d’une petite base ?",
  ],
  "Does the plan assume better years than the firm has ever had twice in a row?": [
    "Nimmt der Plan bessere Jahre an, als das Haus je zweimal hintereinander hatte?",
    "Le plan suppose-t-il de meilleures années que la société n’en a jamais eu deux fois de suite ?",
  ],
  "Quote it only with its organic part next to it.": [
    "Nur zusammen mit seinem organischen Teil nennen.",
    "Ne la citer qu’avec sa part organique à côté.",
  ],
  "Test the plan at the 25th percentile before committing to hires.": [
    "Den Plan am 25. Perzentil prüfen, bevor Einstellungen zugesagt werden.",
    "Éprouver le plan au 25e centile avant de s’engager à recruter.",
  ],
  "Take acquisitions out into their own line when comparing with a rival.": [
    "Zukäufe beim Vergleich mit einem Rivalen in eine eigene Zeile nehmen.",
    "Isoler les acquisitions sur leur propre ligne pour se comparer à un concurrent.",
  ],
  "A table of years with lower edge, middle and upper edge.": [
    "Eine Tabelle der Jahre mit unterem Rand, Mitte und oberem Rand.",
    "Un tableau des années avec bord inférieur, milieu et bord supérieur.",
  ],
  "Stacked columns that divide each year's rate into flows, markets and leakage.": [
    "Gestapelte Säulen, die die Rate jedes Jahres in Flüsse, Märkte und Versickerndes teilen.",
    "Des colonnes empilées qui divisent le taux de chaque année en flux, marchés et déperditions.",
  ],
  "A rate over a tiny opening is huge and means little.": [
    "Eine Rate auf einen winzigen Anfangsbestand ist riesig und sagt wenig.",
    "Un taux sur une ouverture minuscule est énorme et signifie peu.",
  ],
  "Bonuses tied to it pay people for the index.": [
    "Boni, die daran hängen, bezahlen die Leute für den Index.",
    "Les bonus qui en dépendent rémunèrent les gens pour l’indice.",
  ],
  "See the growth table of the run report, or read `answers.growth` from the run file into a spreadsheet.": [
    "Siehe die Wachstumstabelle im Bericht des Laufs, oder `answers.growth` aus der Laufdatei in eine Tabellenkalkulation einlesen.",
    "Voir le tableau de croissance du rapport d’un calcul, ou lire `answers.growth` du fichier du calcul dans un tableur.",
  ],
  "Place it at the top of the strategic plan, directly above the causes that explain it.": [
    "An die Spitze des strategischen Plans stellen, unmittelbar über die Ursachen, die es erklären.",
    "À placer en tête du plan stratégique, juste au-dessus des causes qui l’expliquent.",
  ],
  "It sums organic growth and market growth, then loses distributions and fees paid from assets.": [
    "Es summiert organisches Wachstum und Marktentwicklung und verliert dann Ausschüttungen und aus dem Vermögen gezahlte Gebühren.",
    "Elle additionne croissance organique et effet de marché, puis perd les distributions et les commissions payées sur les actifs.",
  ],
};
