import type { Catalogue } from "./catalogue.js";

/** The same of risk, of the firm around the assets, of initiatives and acquisitions. */
export const FIRM_NOTES: Catalogue = {
  "Reference less percentile, and less the mean of the simulations at or below it;": [
    "Bezugswert abzüglich Perzentil und abzüglich des Mittels der Simulationen bei oder unter ihm;",
    "Référence moins centile, et moins la moyenne des simulations à ce niveau ou en dessous ;",
  ],
  "Below zero where even the percentile is above the reference.": [
    "Unter null, wo selbst das Perzentil über dem Bezugswert liegt.",
    "Négatif là où même le centile dépasse la référence.",
  ],
  "Against today (for revenue: the fee schedules on today's AUM) and against the ledger at expected returns.": [
    "Gegenüber heute (beim Ertrag: die Gebührensätze auf die heutigen AUM) und gegenüber der Rechnung bei erwarteten Renditen.",
    "Par rapport à aujourd’hui (pour les revenus : les barèmes sur les encours actuels) et au compte aux rendements attendus.",
  ],
  "Revenue is of the last twelve months.": [
    "Der Ertrag ist der der letzten zwölf Monate.",
    "Les revenus sont ceux des douze derniers mois.",
  ],
  "Operating income over the trailing twelve months, {0}.": [
    "Betriebsergebnis der jeweils letzten zwölf Monate, {0}.",
    "Résultat d’exploitation des douze derniers mois, {0}.",
  ],
  "Revenue of all segments after rebates, with other revenue, less cost and bonus, path by path;": [
    "Ertrag aller Segmente nach Rückvergütungen, mit übrigem Ertrag, abzüglich Kosten und Bonus, Pfad für Pfad;",
    "Revenus de tous les segments après rétrocessions, avec autres revenus, moins charges et bonus, trajectoire par trajectoire ;",
  ],
  "percentiles date by date over {0} simulations.": [
    "Perzentile Datum für Datum über {0} Simulationen.",
    "centiles date par date sur {0} simulations.",
  ],
  "margin is operating income over revenue.": [
    "die Marge ist Betriebsergebnis durch Ertrag.",
    "la marge est le résultat d’exploitation sur les revenus.",
  ],
  "Each path's own sums over the year's months;": [
    "Die Summen jedes Pfades über die Monate des Jahres;",
    "Les sommes de chaque trajectoire sur les mois de l’année ;",
  ],
  "Each path's own: one less the assets of clients who left, as a share of the opening.": [
    "Je Pfad: eins minus das Vermögen der Kunden, die gingen, als Anteil am Anfangsbestand.",
    "Par trajectoire : un moins les avoirs des clients partis, en part de l’ouverture.",
  ],
  "Client retention by year:": ["Kundenbindung nach Jahren:", "Fidélisation des clients par année :"],
  "one less the assets of clients who left, as a share of the opening.": [
    "eins minus das Vermögen der Kunden, die gingen, als Anteil am Anfangsbestand.",
    "un moins les avoirs des clients partis, en part de l’ouverture.",
  ],
  "Each path's own:": ["Je Pfad:", "Par trajectoire :"],
  "Outflows that nobody divides are all departures, which makes this a lower bound.": [
    "Nicht aufgeteilte Abflüsse gelten alle als Abgänge; dies ist daher eine untere Grenze.",
    "Les rachats non répartis sont tous comptés comme départs, ce qui en fait une borne inférieure.",
  ],
  "its chance is {0}.": ["seine Chance ist {0}.", "sa probabilité est {0}."],
  "By role and year, {0}; heads are the mean of the year's months, AUM a head is the firm's average AUM over them, revenue a head is net revenue with other lines over them.":
    [
      "Nach Funktion und Jahr, {0}; Köpfe sind das Mittel der Monate des Jahres, AUM je Kopf die durchschnittlichen AUM des Hauses durch sie, Ertrag je Kopf der Nettoertrag mit den übrigen Posten durch sie.",
      "Par fonction et année, {0} ; les effectifs sont la moyenne des mois de l’année, les encours par tête les encours moyens de la société rapportés à eux, les revenus par tête les revenus nets avec les autres lignes rapportés à eux.",
    ],
  "By role and year, {0};": ["Nach Funktion und Jahr, {0};", "Par fonction et année, {0} ;"],
  "heads are the mean of the year's months, AUM a head is the firm's average AUM over them, revenue a head is net revenue with other lines over them.":
    [
      "Köpfe sind das Mittel der Monate des Jahres, AUM je Kopf die durchschnittlichen AUM des Hauses durch sie, Ertrag je Kopf der Nettoertrag mit den übrigen Posten durch sie.",
      "les effectifs sont la moyenne des mois de l’année, les encours par tête les encours moyens de la société rapportés à eux, les revenus par tête les revenus nets avec les autres lignes rapportés à eux.",
    ],
  "Heads are means of the months; AUM a head is the year's average AUM over them.": [
    "Köpfe sind Mittel der Monate; AUM je Kopf sind die durchschnittlichen AUM des Jahres durch sie.",
    "Les effectifs sont des moyennes des mois ; les encours par tête sont les encours moyens de l’année rapportés à eux.",
  ],
  "Hires that a reaction holds back are missing on the paths that hold them.": [
    "Einstellungen, die eine Reaktion zurückhält, fehlen auf den Pfaden, die sie zurückhalten.",
    "Les embauches qu’une réaction retient manquent sur les trajectoires qui les retiennent.",
  ],
  "By year, {0}.": ["Nach Jahren, {0}.", "Par année, {0}."],
  "By year, {0};": ["Nach Jahren, {0};", "Par année, {0} ;"],
  "AUM at the end of {0}, {1}, mean of {2} simulations, one initiative more at a time.": [
    "AUM Ende {0}, {1}, Mittel von {2} Simulationen, jeweils eine Initiative mehr.",
    "Encours à la fin de {0}, {1}, moyenne de {2} simulations, une initiative de plus à chaque fois.",
  ],
  "Operating income in {0}, {1}, mean of {2} simulations, one initiative more at a time.": [
    "Betriebsergebnis im Jahr {0}, {1}, Mittel von {2} Simulationen, jeweils eine Initiative mehr.",
    "Résultat d’exploitation en {0}, {1}, moyenne de {2} simulations, une initiative de plus à chaque fois.",
  ],
  "Revenue in {0}, {1}, mean of {2} simulations, one initiative more at a time.": [
    "Ertrag im Jahr {0}, {1}, Mittel von {2} Simulationen, jeweils eine Initiative mehr.",
    "Revenus en {0}, {1}, moyenne de {2} simulations, une initiative de plus à chaque fois.",
  ],
  "Each is added to those before it.": ["Jede kommt zu den vorigen hinzu.", "Chacune s’ajoute aux précédentes."],
  "Each is the mean of the difference over all {0} simulations on the same draws, with the initiatives before it and without those after it;":
    [
      "Jede ist das Mittel der Differenz über alle {0} Simulationen auf denselben Ziehungen, mit den Initiativen vor ihr und ohne die nach ihr;",
      "Chacune est la moyenne de la différence sur les {0} simulations aux mêmes tirages, avec les initiatives qui la précèdent et sans celles qui la suivent ;",
    ],
  "where two change the same thing, the order decides what each adds.": [
    "wo zwei dasselbe ändern, entscheidet die Reihenfolge, was jede beiträgt.",
    "quand deux changent la même chose, l’ordre décide de l’apport de chacune.",
  ],
  "what each initiative adds is in percentage points.": [
    "was jede Initiative beiträgt, in Prozentpunkten.",
    "l’apport de chaque initiative est en points de pourcentage.",
  ],
  "Chances over {0} simulations.": ["Chancen über {0} Simulationen.", "Probabilités sur {0} simulations."],
  "The gap is what the median simulation misses; below zero it meets the target with so much to spare.": [
    "Die Lücke ist, was der Median-Simulation fehlt; unter null erfüllt sie das Ziel mit so viel Spielraum.",
    "L’écart est ce qui manque à la simulation médiane ; négatif, elle atteint l’objectif avec cette marge.",
  ],
  "Standard errors are paired: of the differences path by path, so that what both plans share does not count.": [
    "Standardfehler sind gepaart: der Differenzen Pfad für Pfad, sodass nicht zählt, was beide Pläne teilen.",
    "Les erreurs types sont appariées : des différences trajectoire par trajectoire, sans ce que les deux plans partagent.",
  ],
  "Both plans are simulated on the same draws, so that the differences are of the acquisition alone.": [
    "Beide Pläne sind auf denselben Ziehungen simuliert, sodass die Differenzen allein vom Zukauf kommen.",
    "Les deux plans sont simulés aux mêmes tirages ; les différences viennent donc de la seule acquisition.",
  ],
  "{0} simulations, on the same draws.": [
    "{0} Simulationen, auf denselben Ziehungen.",
    "{0} simulations, aux mêmes tirages.",
  ],
  "{0} simulations, as if it came for certain;": [
    "{0} Simulationen, als käme es sicher;",
    "{0} simulations, comme si elle était certaine ;",
  ],
  "with it less without it, on the same draws;": [
    "mit ihm minus ohne ihn, auf denselben Ziehungen;",
    "avec moins sans, aux mêmes tirages ;",
  ],
  "paid back is the share of simulations in which what was added so far is the price or more.": [
    "verdient ist der Anteil der Simulationen, in denen das bisher Hinzugekommene den Preis erreicht.",
    "amorti : part des simulations où l’apport cumulé atteint le prix.",
  ],
  "Return on price is the operating income added in a year, annualised, over the price;": [
    "Rendite auf den Preis ist das in einem Jahr hinzugekommene Betriebsergebnis, annualisiert, durch den Preis;",
    "Le rendement du prix est le résultat d’exploitation ajouté en un an, annualisé, sur le prix ;",
  ],
  "The price of {0} is capital, no cost.": [
    "Der Preis von {0} ist Kapital, keine Kosten.",
    "Le prix de {0} est du capital, non une charge.",
  ],
  "Nothing is discounted.": ["Nichts ist abgezinst.", "Rien n’est actualisé."],
  "{0} of the assets is assumed to come over; {1} would have to for the price to be earned back within it, in the mean.":
    [
      "{0} des Vermögens kommen annahmegemäß herüber; {1} müssten es sein, damit der Preis darin im Mittel verdient wird.",
      "{0} des actifs sont supposés suivre ; il en faudrait {1} pour que le prix soit remboursé dans ce délai, en moyenne.",
    ],
  "{0} of the assets is assumed to come over;": [
    "{0} des Vermögens kommen annahmegemäß herüber;",
    "{0} des actifs sont supposés suivre ;",
  ],
  "{0} would have to for the price to be earned back within it, in the mean.": [
    "{0} müssten es sein, damit der Preis darin im Mittel verdient wird.",
    "il en faudrait {0} pour que le prix soit remboursé dans ce délai, en moyenne.",
  ],
  "No source is stated.": ["Keine Quelle ist angegeben.", "Aucune source n’est énoncée."],
  "Drawdowns, seasons and shocks come on top.": [
    "Rückgänge, Jahreszeiten und Schocks kommen hinzu.",
    "Baisses, saisons et chocs s’y ajoutent.",
  ],
  "Responses, drawdowns, shocks and seasons are in it.": [
    "Reaktionen, Rückgänge, Schocks und Jahreszeiten sind enthalten.",
    "Réponses, baisses, chocs et saisons y sont compris.",
  ],
  "Rates a year on the balance: as the scenario states them, and the mean over simulations and months.": [
    "Sätze pro Jahr auf den Bestand: wie das Szenario sie angibt und das Mittel über Simulationen und Monate.",
    "Taux annuels sur le solde : tels qu’énoncés par le scénario, et moyenne sur simulations et mois.",
  ],
  "what inflows are multiplied by, by the return of the last twelve months less {0}.": [
    "womit Zuflüsse multipliziert werden, nach der Rendite der letzten zwölf Monate abzüglich {0}.",
    "facteur des souscriptions, selon le rendement des douze derniers mois moins {0}.",
  ],
  "what outflows are multiplied by, by the return of the last twelve months less {0}.": [
    "womit Abflüsse multipliziert werden, nach der Rendite der letzten zwölf Monate abzüglich {0}.",
    "facteur des rachats, selon le rendement des douze derniers mois moins {0}.",
  ],

  "beyond the ends of stated points the answer stays what it is there.": [
    "jenseits der angegebenen Punkte bleibt die Antwort, wie sie dort ist.",
    "au-delà des points énoncés, la réponse reste ce qu’elle y est.",
  ],
  "Fee of a year over the whole balance of one billing unit, basis points, by its size in {0} (each step ten times the last):":
    [
      "Jahresgebühr durch den ganzen Bestand einer Abrechnungseinheit, Basispunkte, nach ihrer Größe in {0} (jede Stufe das Zehnfache der vorigen):",
      "Commission annuelle sur tout le solde d’une unité de facturation, points de base, selon sa taille en {0} (chaque pas décuple le précédent) :",
    ],
  "schedule, discount, minimum and cap as they begin.": [
    "Staffel, Nachlass, Minimum und Obergrenze zu Beginn.",
    "barème, remise, minimum et plafond au début.",
  ],
  "Exact, from the schedules as they are stated; what billing units there are does not matter here.": [
    "Exakt, aus den Staffeln wie angegeben; welche Abrechnungseinheiten es gibt, spielt hier keine Rolle.",
    "Exact, d’après les barèmes énoncés ; les unités de facturation existantes n’importent pas ici.",
  ],
  "Exact, from the schedules as they are stated;": [
    "Exakt, aus den Staffeln wie angegeben;",
    "Exact, d’après les barèmes énoncés ;",
  ],
  "what billing units there are does not matter here.": [
    "welche Abrechnungseinheiten es gibt, spielt hier keine Rolle.",
    "les unités de facturation existantes n’importent pas ici.",
  ],
  "Net flows, dependence on markets, resilience of revenue, concentration: each line compares two figures.": [
    "Nettomittelzuflüsse, Abhängigkeit von Märkten, Widerstandskraft des Ertrags, Konzentration: Jede Zeile vergleicht zwei Zahlen.",
    "Collecte nette, dépendance des marchés, résistance des revenus, concentration : chaque ligne compare deux chiffres.",
  ],
  "The run-rate is that of the schedules on every unit's balance, after a fall of all of them.": [
    "Die annualisierten Gebühren sind die der Staffeln auf den Bestand jeder Einheit, nach einem Rückgang aller.",
    "Les commissions annualisées sont celles des barèmes sur le solde de chaque unité, après une baisse de toutes.",
  ],
  "it lies above the median of the simulations.": [
    "sie liegt über dem Median der Simulationen.",
    "elle est au-dessus de la médiane des simulations.",
  ],
  "Means add up.": ["Mittel ergänzen sich.", "Les moyennes s’additionnent."],
  "Percentiles of a year's lines do not add up.": [
    "Perzentile der Zeilen eines Jahres ergänzen sich nicht.",
    "Les centiles des lignes d’une année ne s’additionnent pas.",
  ],
  "Alpha's part of a month's gain is its part of the month's return.": [
    "Der Anteil des Alphas am Gewinn eines Monats ist sein Anteil an der Rendite des Monats.",
    "La part de l’alpha dans le gain d’un mois est sa part dans le rendement du mois.",
  ],
  "It adds up;": ["Es geht auf;", "Cela s’additionne ;"],
  "of a large set over evenly chosen ones.": [
    "bei einer großen Auswahl über gleichmäßig gewählte.",
    "d’un grand ensemble, sur des simulations choisies également.",
  ],
  "As the scenario states it for the first month; beyond the ends of stated points the answer stays what it is there.":
    [
      "Wie das Szenario es für den ersten Monat angibt; jenseits der angegebenen Punkte bleibt die Antwort, wie sie dort ist.",
      "Tel que le scénario l’énonce pour le premier mois ; au-delà des points énoncés, la réponse reste ce qu’elle y est.",
    ],
  "As the scenario states it for the first month;": [
    "Wie das Szenario es für den ersten Monat angibt;",
    "Tel que le scénario l’énonce pour le premier mois ;",
  ],
  "Conditional means over replayed paths; of a large set over evenly chosen ones.": [
    "Bedingte Mittel über nachgerechnete Pfade; bei einer großen Auswahl über gleichmäßig gewählte.",
    "Moyennes conditionnelles de trajectoires rejouées ; d’un grand ensemble, sur des trajectoires choisies également.",
  ],
  "Over the first {0} simulations: what is asked for in a month over the balance, times twelve, without dated amounts.":
    [
      "Über die ersten {0} Simulationen: was in einem Monat verlangt wird, durch den Bestand, mal zwölf, ohne datierte Beträge.",
      "Sur les {0} premières simulations : ce qui est demandé dans un mois sur le solde, fois douze, sans montants datés.",
    ],
  "A named client is taken to stay; a billing unit moves with the balance per unit.": [
    "Ein namentlicher Kunde gilt als bleibend; eine Abrechnungseinheit bewegt sich mit dem Bestand je Einheit.",
    "Un client nommé est supposé rester ; une unité de facturation suit le solde par unité.",
  ],
  "Largest fall of month-end AUM, flows included, from its highest month end so far, the opening among them; over {0} simulations.":
    [
      "Größter Rückgang der AUM am Monatsende, Flüsse eingeschlossen, von ihrem bisher höchsten Monatsende, der Anfang eingeschlossen; über {0} Simulationen.",
      "Plus forte baisse des encours en fin de mois, flux compris, depuis leur plus haute fin de mois jusque-là, ouverture comprise ; sur {0} simulations.",
    ],
  'By path: the left side of the target less the right (the other way round for "at most"); of several month ends the one nearest to meeting it.':
    [
      "Je Pfad: linke Seite des Ziels minus rechte (umgekehrt bei „höchstens“); bei mehreren Monatsenden das, das ihm am nächsten kommt.",
      "Par trajectoire : membre de gauche de l’objectif moins celui de droite (l’inverse pour « au plus ») ; de plusieurs fins de mois, celle qui en est la plus proche.",
    ],
  "Departed: lost clients, dated outflows, and what the scenario calls departures of the regular ones; withdrawals of clients who stay are none.":
    [
      "Abgänge: verlorene Kunden, datierte Abflüsse und was das Szenario unter den regelmäßigen so nennt; Entnahmen bleibender Kunden zählen nicht.",
      "Partis : clients perdus, rachats datés et ce que le scénario nomme départs parmi les réguliers ; les retraits de clients qui restent n’en sont pas.",
    ],
  "A median is the difference of two medians; those add up too, and no single path follows them.": [
    "Ein Median ist die Differenz zweier Mediane; auch diese gehen auf, und kein einzelner Pfad folgt ihnen.",
    "Une médiane est la différence de deux médianes ; elles s’additionnent aussi, et aucune trajectoire ne les suit.",
  ],
};
