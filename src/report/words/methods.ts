import type { Catalogue } from "./catalogue.js";

/** The section on method: how it is to be read, how precise it is. */
export const METHODS: Catalogue = {
  "Means and chances without the market's own luck": [
    "Mittel und Chancen ohne das Glück des Marktes",
    "Moyennes et probabilités sans la chance du marché",
  ],
  "Regressed on {0} returns of asset classes whose expectation is known (control variates).": [
    "Regression auf {0} Renditen von Anlageklassen, deren Erwartungswert bekannt ist (Kontrollvariablen).",
    "Régression sur {0} rendements de classes d’actifs dont l’espérance est connue (variables de contrôle).",
  ],
  "Means and chances with control variates and without.": [
    "Mittel und Chancen mit Kontrollvariablen und ohne.",
    "Moyennes et probabilités avec variables de contrôle et sans.",
  ],
  "With controls": ["Mit Kontrollvariablen", "Avec contrôles"],
  "The answers of this report stay what they are: these are estimates beside them.": [
    "Die Antworten dieses Berichts bleiben, wie sie sind: dies sind Schätzungen daneben.",
    "Les réponses de ce rapport restent ce qu’elles sont : ce sont des estimations à côté.",
  ],
  "As the scenario states them.": ["Wie das Szenario sie angibt.", "Telles que le scénario les énonce."],
  "Lines marked “no source” are stated without one.": [
    "Zeilen mit „keine Quelle“ sind ohne Quelle angegeben.",
    "Les lignes marquées « sans source » sont énoncées sans source.",
  ],
  "As the scenario states them; every one names its source.": [
    "Wie das Szenario sie angibt; jede nennt ihre Quelle.",
    "Telles que le scénario les énonce ; chacune nomme sa source.",
  ],
  "Read from the scenario after all that it extends; nothing is left out.": [
    "Aus dem Szenario gelesen, mit allem, worauf es aufbaut; nichts ist ausgelassen.",
    "Lues dans le scénario et tout ce qu’il prolonge ; rien n’est omis.",
  ],
  "Where practice differs, this is how it was computed, and whether the scenario says so or leaves the default.": [
    "Wo die Praxis sich unterscheidet: wie gerechnet wurde, und ob das Szenario es so sagt oder die Vorgabe lässt.",
    "Là où les pratiques diffèrent : comment le calcul est fait, et si le scénario le dit ou laisse le choix par défaut.",
  ],
  "The exact model and the simulation use the same ones.": [
    "Das exakte Modell und die Simulation verwenden dieselben.",
    "Le modèle exact et la simulation emploient les mêmes.",
  ],
  "Bands are per date: no simulation follows the 5% line or the 95% line from beginning to end.": [
    "Die Bänder gelten je Datum: Keine Simulation folgt der 5%- oder der 95%-Linie von Anfang bis Ende.",
    "Les bandes valent date par date : aucune simulation ne suit la ligne des 5% ou des 95% du début à la fin.",
  ],
  "Percentiles of segments do not add up to the firm's: bad years of one are not always bad years of another.": [
    "Die Perzentile der Segmente ergeben zusammen nicht das des Hauses: Schlechte Jahre des einen sind nicht immer schlechte Jahre des anderen.",
    "Les centiles des segments ne s’additionnent pas pour donner ceux de la société : les mauvaises années de l’un ne sont pas toujours celles de l’autre.",
  ],
  "A percentile of a year is not the sum of the months' percentiles.": [
    "Das Perzentil eines Jahres ist nicht die Summe der Perzentile der Monate.",
    "Le centile d’une année n’est pas la somme des centiles des mois.",
  ],
  "A chance is the share of simulated paths, under these assumptions.": [
    "Eine Chance ist der Anteil der simulierten Pfade, unter diesen Annahmen.",
    "Une probabilité est la part des trajectoires simulées, sous ces hypothèses.",
  ],
  "It is not the probability that the firm will do so.": [
    "Sie ist nicht die Wahrscheinlichkeit, dass es dem Haus so ergeht.",
    "Ce n’est pas la probabilité qu’il en soit ainsi pour la société.",
  ],
  "“At expected returns” lies above the median: compounding pulls the average of many paths above the middle one.": [
    "„Bei erwarteten Renditen“ liegt über dem Median: Der Zinseszins zieht den Durchschnitt vieler Pfade über den mittleren.",
    "« Aux rendements attendus » est au-dessus de la médiane : la capitalisation porte la moyenne de nombreuses trajectoires au-dessus de celle du milieu.",
  ],
  "“By” and “ever” look at month ends.": [
    "„Bis“ und „je“ betrachten Monatsenden.",
    "« D’ici » et « un jour » portent sur les fins de mois.",
  ],
  "AUM is counted by the firm's own policy: {0}": [
    "Die AUM werden nach der Richtlinie des Hauses gezählt: {0}",
    "Les encours sont comptés selon la politique de la société : {0}",
  ],
  "True of every run; this one has {0} simulations.": [
    "Gilt für jeden Lauf; dieser hat {0} Simulationen.",
    "Vrai de tout calcul ; celui-ci a {0} simulations.",
  ],
  "Percentiles: half the width of the 68% interval of order statistics.": [
    "Perzentile: halbe Breite des 68%-Intervalls der Ordnungsstatistik.",
    "Centiles : demi-largeur de l’intervalle à 68% des statistiques d’ordre.",
  ],
  "Percentiles: half the width of the 68% interval of order statistics. Means: deviation over the root of the number of paths. Chances: binomial.":
    [
      "Perzentile: halbe Breite des 68%-Intervalls der Ordnungsstatistik. Mittel: Standardabweichung durch die Wurzel der Pfadzahl. Chancen: binomial.",
      "Centiles : demi-largeur de l’intervalle à 68% des statistiques d’ordre. Moyennes : écart type sur la racine du nombre de trajectoires. Probabilités : loi binomiale.",
    ],
  "Means and chances: deviation between the means of pairs over the root of their number. Percentiles: deviation between sixteen sets of pairs over the root of sixteen.":
    [
      "Mittel und Chancen: Abweichung zwischen den Mitteln der Paare durch die Wurzel ihrer Zahl. Perzentile: Abweichung zwischen sechzehn Sätzen von Paaren durch die Wurzel aus sechzehn.",
      "Moyennes et probabilités : écart entre les moyennes des paires sur la racine de leur nombre. Centiles : écart entre seize jeux de paires sur la racine de seize.",
    ],
  "Deviation between sixteen sets of points, each scrambled by itself, over the root of sixteen.": [
    "Abweichung zwischen sechzehn je für sich verwürfelten Punktsätzen durch die Wurzel aus sechzehn.",
    "Écart entre seize jeux de points, chacun brouillé séparément, sur la racine de seize.",
  ],
  "From {0} simulations.": ["Aus {0} Simulationen.", "Sur {0} simulations."],
  "Another seed would move a figure by about one standard error; two thirds of the time by less.": [
    "Ein anderer Startwert würde eine Zahl um etwa einen Standardfehler verschieben; in zwei Dritteln der Fälle um weniger.",
    "Un autre germe déplacerait un chiffre d’environ une erreur type ; deux fois sur trois, de moins.",
  ],
  "Simulation error is not forecast uncertainty.": [
    "Der Simulationsfehler ist nicht die Unsicherheit der Prognose.",
    "L’erreur de simulation n’est pas l’incertitude de la prévision.",
  ],
  "More simulations make these standard errors smaller; they do not make the future more certain.": [
    "Mehr Simulationen machen diese Standardfehler kleiner; sie machen die Zukunft nicht gewisser.",
    "Davantage de simulations réduisent ces erreurs types ; elles ne rendent pas l’avenir plus certain.",
  ],
  "That uncertainty is the width of the bands, and it is only as good as the assumptions.": [
    "Diese Unsicherheit ist die Breite der Bänder, und sie ist nur so gut wie die Annahmen.",
    "Cette incertitude est la largeur des bandes, et elle ne vaut que ce que valent les hypothèses.",
  ],
  "On {0} simulations a return was held at the loss of everything.": [
    "In {0} Simulationen wurde eine Rendite beim Totalverlust begrenzt.",
    "Dans {0} simulations un rendement a été limité à la perte totale.",
  ],
  "On {0} simulations an outflow was cut to what could be paid.": [
    "In {0} Simulationen wurde ein Abfluss auf das Zahlbare gekürzt.",
    "Dans {0} simulations un rachat a été réduit à ce qui pouvait être payé.",
  ],
  "On {0} simulations a fee was cut to what the assets could pay.": [
    "In {0} Simulationen wurde eine Gebühr auf das gekürzt, was das Vermögen zahlen konnte.",
    "Dans {0} simulations une commission a été réduite à ce que les actifs pouvaient payer.",
  ],
  "On {0} simulations an uncertain value was held at its bound.": [
    "In {0} Simulationen wurde ein unsicherer Wert an seiner Grenze gehalten.",
    "Dans {0} simulations une valeur incertaine a été maintenue à sa borne.",
  ],
  "No simulation had to be bent: no return was floored, no outflow or fee cut, no uncertain value held at a bound.": [
    "Keine Simulation musste zurechtgebogen werden: keine Rendite begrenzt, kein Abfluss und keine Gebühr gekürzt, kein unsicherer Wert an einer Grenze gehalten.",
    "Aucune simulation n’a dû être contrainte : aucun rendement limité, aucun rachat ni aucune commission réduits, aucune valeur incertaine tenue à une borne.",
  ],
  "Every row of every simulation adds up; the largest residual, relative to its opening, is {0}.": [
    "Jede Zeile jeder Simulation geht auf; der größte Rest beträgt, bezogen auf ihren Anfangsbestand, {0}.",
    "Chaque ligne de chaque simulation s’équilibre ; le plus grand résidu, rapporté à son ouverture, est de {0}.",
  ],
  "Counted during the simulation.": ["Während der Simulation gezählt.", "Compté pendant la simulation."],
  "Chance: {0}": ["Chance: {0}", "Probabilité : {0}"],
  "{0} simulations, {1} rows, computed once more in exact decimals from what was drawn for them, differ by at most {2};":
    [
      "{0} Simulationen, {1} Zeilen, aus ihren Ziehungen noch einmal in exakten Dezimalzahlen gerechnet, weichen um höchstens {2} ab;",
      "{0} simulations, {1} lignes, recalculées en décimales exactes à partir de leurs tirages, diffèrent d’au plus {2} ;",
    ],
  "{0} is allowed.": ["erlaubt sind {0}.", "{0} est admis."],
  "Differences are relative to a row's opening, or to its largest line where that is larger.": [
    "Abweichungen sind auf den Anfangsbestand einer Zeile bezogen, oder auf ihren größten Posten, wo dieser größer ist.",
    "Les écarts sont rapportés à l’ouverture d’une ligne, ou à son plus grand poste s’il est plus grand.",
  ],
  "Chosen: the simulations with the <0,>.": [
    "Ausgewählt: die Simulationen mit <0,>.",
    "Choisies : les simulations avec <0,>.",
  ],
  "lowest closing AUM": ["den niedrigsten End-AUM", "les encours finaux les plus bas"],
  "median closing AUM": ["den End-AUM im Median", "les encours finaux médians"],
  "highest closing AUM": ["den höchsten End-AUM", "les encours finaux les plus hauts"],
  "lowest revenue": ["dem niedrigsten Ertrag", "les revenus les plus bas"],
  "median revenue": ["dem Ertrag im Median", "les revenus médians"],
  "highest revenue": ["dem höchsten Ertrag", "les revenus les plus hauts"],
  "others spread evenly over all": ["weitere, gleichmäßig verteilt", "d’autres, réparties également"],
  "Lines that are not listed are the same to the last digit.": [
    "Zeilen, die nicht aufgeführt sind, sind bis zur letzten Stelle gleich.",
    "Les lignes qui ne figurent pas sont identiques jusqu’au dernier chiffre.",
  ],
  "Simulations do not agree with the exact ledger": [
    "Die Simulationen stimmen nicht mit der exakten Rechnung überein",
    "Les simulations ne concordent pas avec le compte exact",
  ],
  "Fees in advance": ["Vorschüssige Gebühren", "Commissions à échoir"],
  "Changes of scope": ["Änderungen der Abgrenzung", "Changements de périmètre"],
  "Exchange rates": ["Wechselkurse", "Taux de change"],
  "Accrued performance fees": ["Abgegrenzte erfolgsabhängige Gebühren", "Commissions de surperformance provisionnées"],
};
