import type { Catalogue } from "./catalogue.js";

/** Scenarios side by side, and the walk from one forecast to the other. */
export const COMPARISONS: Catalogue = {
  "AUM by {0}: {1} under <0>, {2} under <1>": [
    "AUM bis {0}: {1} unter <0>, {2} unter <1>",
    "Encours d’ici {0} : {1} sous <0>, {2} sous <1>",
  ],
  "Month-end AUM, {0}: medians of {1} simulations on the same draws.": [
    "AUM am Monatsende, {0}: Mediane von {1} Simulationen auf denselben Ziehungen.",
    "Encours en fin de mois, {0} : médianes de {1} simulations aux mêmes tirages.",
  ],
  "Shaded: the middle 90% of <0>.": ["Schattiert: die mittleren 90% von <0>.", "Ombré : les 90% du milieu de <0>."],
  "Dashed: the bounds of the other's.": ["Gestrichelt: die Grenzen der anderen.", "Tireté : les bornes de l’autre."],
  "AUM of the firm by month end under <0>: medians, and the middle nine tenths of <1>.": [
    "AUM des Hauses nach Monatsende unter <0>: Mediane und die mittleren neun Zehntel von <1>.",
    "Encours de la société par fin de mois sous <0> : médianes, et neuf dixièmes du milieu de <1>.",
  ],
  "AUM by scenario, every twelfth month.": [
    "AUM nach Szenario, jeder zwölfte Monat.",
    "Encours par scénario, tous les douze mois.",
  ],
  "Percentiles, date by date, of each scenario.": [
    "Perzentile, Datum für Datum, jedes Szenarios.",
    "Centiles, date par date, de chaque scénario.",
  ],
  "The draws are the same wherever scenarios have a source of randomness in common.": [
    "Die Ziehungen sind dieselben, wo immer Szenarien eine Quelle des Zufalls teilen.",
    "Les tirages sont les mêmes partout où des scénarios ont une source de hasard en commun.",
  ],
  "<0> on the same draws": ["<0> auf denselben Ziehungen", "<0> aux mêmes tirages"],
  "Medians of the simulations, and how much each lies above the first, path by path.": [
    "Mediane der Simulationen, und wie weit jeder über dem ersten liegt, Pfad für Pfad.",
    "Médianes des simulations, et de combien chacune dépasse la première, trajectoire par trajectoire.",
  ],
  "Medians of the scenarios and differences from the first.": [
    "Mediane der Szenarien und Differenzen zum ersten.",
    "Médianes des scénarios et différences avec le premier.",
  ],
  "<0> less <1>": ["<0> minus <1>", "<0> moins <1>"],
  "Higher in": ["Höher in", "Plus haut dans"],
  "AUM {0}": ["AUM {0}", "Encours {0}"],
  "Revenue {0}": ["Ertrag {0}", "Revenus {0}"],
  "Net flows {0}": ["Nettomittelzuflüsse {0}", "Collecte nette {0}"],
  "Operating income {0}": ["Betriebsergebnis {0}", "Résultat d’exploitation {0}"],
  "The scenarios share every draw that they have in common; {0} simulations each, seed {1}.": [
    "Die Szenarien teilen jede gemeinsame Ziehung; je {0} Simulationen, Startwert {1}.",
    "Les scénarios partagent tout tirage commun ; {0} simulations chacun, germe {1}.",
  ],
  "±: paired standard error of the difference of the medians.": [
    "±: gepaarter Standardfehler der Differenz der Mediane.",
    "± : erreur type appariée de la différence des médianes.",
  ],
  "Higher in: share of the simulations.": [
    "Höher in: Anteil der Simulationen.",
    "Plus haut dans : part des simulations.",
  ],
  "<0> less <1>: {0} of AUM by {1} in the median": [
    "<0> minus <1>: {0} AUM bis {1} im Median",
    "<0> moins <1> : {0} d’encours d’ici {1} à la médiane",
  ],
  "AUM under <0> less AUM under <1>, simulation by simulation, {0}, at year ends.": [
    "AUM unter <0> minus AUM unter <1>, Simulation für Simulation, {0}, an Jahresenden.",
    "Encours sous <0> moins encours sous <1>, simulation par simulation, {0}, en fin d’année.",
  ],
  "Shaded: the middle 90% of {0} simulations.": [
    "Schattiert: die mittleren 90% von {0} Simulationen.",
    "Ombré : les 90% du milieu de {0} simulations.",
  ],
  "How far AUM under <0> lies above AUM under <1>, simulation by simulation, at year ends: median and the middle nine tenths.":
    [
      "Wie weit die AUM unter <0> über denen unter <1> liegen, Simulation für Simulation, an Jahresenden: Median und die mittleren neun Zehntel.",
      "De combien les encours sous <0> dépassent ceux sous <1>, simulation par simulation, en fin d’année : médiane et neuf dixièmes du milieu.",
    ],
  "Differences by year end.": ["Differenzen nach Jahresende.", "Différences par fin d’année."],
  "Year end": ["Jahresende", "Fin d’année"],
  "Percentiles of the differences of single simulations, which share their draws; not differences of percentiles.": [
    "Perzentile der Differenzen einzelner Simulationen, die ihre Ziehungen teilen; nicht Differenzen von Perzentilen.",
    "Centiles des différences de simulations isolées, qui partagent leurs tirages ; non différences de centiles.",
  ],
  "What that does to the targets": ["Was das für die Ziele heißt", "Ce que cela fait aux objectifs"],
  "Share of the simulations that meet each target, with standard errors; differences are paired.": [
    "Anteil der Simulationen, die jedes Ziel erfüllen, mit Standardfehlern; Differenzen sind gepaart.",
    "Part des simulations qui atteignent chaque objectif, avec erreurs types ; les différences sont appariées.",
  ],
  "Chances of the targets by scenario.": ["Chancen der Ziele nach Szenario.", "Chances des objectifs par scénario."],
  "The bridges side by side": ["Die Überleitungen nebeneinander", "Les décompositions côte à côte"],
  "From the opening to the closing of each scenario's own horizon, means over the simulations, {0}.": [
    "Vom Anfangs- zum Endbestand über den eigenen Horizont jedes Szenarios, Mittel über die Simulationen, {0}.",
    "De l’ouverture à la clôture de l’horizon propre à chaque scénario, moyennes des simulations, {0}.",
  ],
  "Bridges from opening to closing by scenario.": [
    "Überleitungen vom Anfangs- zum Endbestand nach Szenario.",
    "Décompositions de l’ouverture à la clôture par scénario.",
  ],
  "Each line is a mean, so every column adds up; figures are rounded one by one.": [
    "Jede Zeile ist ein Mittel, daher geht jede Spalte auf; die Zahlen sind einzeln gerundet.",
    "Chaque ligne est une moyenne, chaque colonne s’additionne donc ; les chiffres sont arrondis un à un.",
  ],
  "What <0> assumes otherwise than <1>": ["Was <0> anders annimmt als <1>", "Ce que <0> suppose autrement que <1>"],
  "<0> states the same assumptions and conventions as <1>.": [
    "<0> gibt dieselben Annahmen und Konventionen an wie <1>.",
    "<0> énonce les mêmes hypothèses et conventions que <1>.",
  ],
  "Every assumption and convention that differs, as it is stated; all others are the same.": [
    "Jede abweichende Annahme und Konvention, wie angegeben; alle anderen sind gleich.",
    "Chaque hypothèse et convention qui diffère, telle qu’énoncée ; toutes les autres sont les mêmes.",
  ],
  "Differing assumptions and conventions.": [
    "Abweichende Annahmen und Konventionen.",
    "Hypothèses et conventions qui diffèrent.",
  ],
  "Assumption or convention": ["Annahme oder Konvention", "Hypothèse ou convention"],
  "From {0} to {1}, on the same draws, {2} simulations each.": [
    "Von {0} zu {1}, auf denselben Ziehungen, je {2} Simulationen.",
    "De {0} à {1}, aux mêmes tirages, {2} simulations chacun.",
  ],
  "From <0> to <1>: what changed <2>, step by step.": [
    "Von <0> zu <1>: was <2> verändert hat, Schritt für Schritt.",
    "De <0> à <1> : ce qui a changé <2>, pas à pas.",
  ],
  "{0} changes by {1}; <0,>: {2}": ["{0} ändert sich um {1}; <0,>: {2}", "{0} change de {1} ; <0,> : {2}"],
  "{0} changes by {1}, all by <0,>": ["{0} ändert sich um {1}, alles durch <0,>", "{0} change de {1}, tout par <0,>"],
  "Nothing differs: {0} is the same": ["Nichts weicht ab: {0} ist gleich", "Rien ne diffère : {0} est identique"],
  Second: ["Danach", "Ensuite"],
  "Opening and market to date": ["Anfangsbestand und Markt bis heute", "Ouverture et marché à ce jour"],
  "Return assumptions": ["Renditeannahmen", "Hypothèses de rendement"],
  "Events and clients": ["Ereignisse und Kunden", "Événements et clients"],
  "Everything else": ["Alles andere", "Tout le reste"],
  Events: ["Ereignisse", "Événements"],
  "The rest": ["Der Rest", "Le reste"],
  "The change step by step, in order and alone.": [
    "Die Veränderung Schritt für Schritt, der Reihe nach und allein.",
    "La variation pas à pas, dans l’ordre et isolément.",
  ],
  Step: ["Schritt", "Étape"],
  "In order": ["Der Reihe nach", "Dans l’ordre"],
  Reaches: ["Erreicht", "Atteint"],
  Interaction: ["Wechselwirkung", "Interaction"],
  "In order: after the steps above it, ± paired standard error, seed {0}.": [
    "Der Reihe nach: nach den Schritten darüber, ± gepaarter Standardfehler, Startwert {0}.",
    "Dans l’ordre : après les étapes au-dessus, ± erreur type appariée, germe {0}.",
  ],
  "Alone: on the first by itself; the interaction is what the steps do only together, and a different order gives other parts.":
    [
      "Allein: auf die erste für sich; die Wechselwirkung ist, was die Schritte nur zusammen tun, und eine andere Reihenfolge ergibt andere Teile.",
      "Seul : sur la première isolément ; l’interaction est ce que les étapes ne font qu’ensemble, et un autre ordre donne d’autres parts.",
    ],
  "Density of AUM at year ends over {0} simulations, {1}; the tick is the median, its amount stands at the right.": [
    "Dichte der AUM an Jahresenden über {0} Simulationen, {1}; der Strich ist der Median, sein Betrag steht rechts.",
    "Densité des encours en fin d’année sur {0} simulations, {1} ; le trait est la médiane, son montant figure à droite.",
  ],
  "Density of AUM over the simulations at the end of every year, with its median, in <0>.": [
    "Dichte der AUM über die Simulationen am Ende jedes Jahres, mit ihrem Median, in <0>.",
    "Densité des encours sur les simulations à la fin de chaque année, avec sa médiane, en <0>.",
  ],
  "Percentiles at year ends.": ["Perzentile an Jahresenden.", "Centiles en fin d’année."],
  "Gaussian kernels of Silverman's width; all ridges have the same area and scale.": [
    "Gaußsche Kerne mit Silvermans Breite; alle Grate haben dieselbe Fläche und denselben Maßstab.",
    "Noyaux gaussiens de largeur de Silverman ; toutes les crêtes ont même aire et même échelle.",
  ],
  "What lies beyond the outermost half per cent is heaped at the edge.": [
    "Was jenseits des äußersten halben Prozents liegt, ist am Rand aufgehäuft.",
    "Ce qui dépasse le demi pour cent extrême est amassé au bord.",
  ],
  and: ["und", "et"],
};
