import type { Catalogue } from "./catalogue.js";

/** Parts that only some reports have: measures, clients and pipeline, performance fees, cliffs, answers to returns. */
export const FEATURES: Catalogue = {
  "Assets by measure at the start and at the horizon.": [
    "Vermögen nach Messgröße am Anfang und am Horizont.",
    "Actifs par mesure au début et à l’horizon.",
  ],
  "Balance of the segment by month end: median, middle half and middle nine tenths of the simulations, in <0>.": [
    "Bestand des Segments nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
    "Solde du segment par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
  ],
  "Percentiles of the segment's balance, every twelfth month.": [
    "Perzentile des Bestands des Segments, jeder zwölfte Monat.",
    "Centiles du solde du segment, tous les douze mois.",
  ],
  "Fee revenue of the firm of the month, by month end: median, middle half and middle nine tenths of the simulations, in <0>.":
    [
      "Gebührenertrag des Hauses im Monat, nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
      "Commissions de la société du mois, par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
    ],
  "Net flows of the firm of the month, by month end: median, middle half and middle nine tenths of the simulations, in <0>.":
    [
      "Nettomittelzuflüsse des Hauses im Monat, nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
      "Collecte nette de la société du mois, par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
    ],
  "Performance fees of the firm over the trailing twelve months, by month end: median, middle half and middle nine tenths of the simulations, in <0>.":
    [
      "Erfolgsabhängige Gebühren des Hauses der jeweils letzten zwölf Monate, nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
      "Commissions de surperformance de la société sur les douze derniers mois, par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
    ],
  "Comes in by the horizon": ["Kommt bis zum Horizont", "Entre d’ici l’horizon"],
  "Leaves by the horizon": ["Geht bis zum Horizont", "Sort d’ici l’horizon"],
  Today: ["Heute", "Aujourd’hui"],
  Won: ["Gewonnen", "Gagné"],
  Amount: ["Betrag", "Montant"],
  Assets: ["Vermögen", "Actifs"],
  Client: ["Kunde", "Client"],
  Item: ["Posten", "Affaire"],
  Funded: ["Eingezahlt", "Versé"],
  "Of AUM": ["Der AUM", "Des encours"],
  "On paths": ["Auf Pfaden", "Sur trajectoires"],
  "Mean of paths": ["Mittel der Pfade", "Moyenne des trajectoires"],
  Total: ["Summe", "Total"],
  Discretionary: ["Mit Ermessen verwaltet", "Discrétionnaire"],
  "Non-discretionary": ["Ohne Ermessen verwaltet", "Non discrétionnaire"],
  "Who may leave": ["Wer gehen kann", "Qui peut partir"],
  "What may be won": ["Was gewonnen werden kann", "Ce qui peut être gagné"],
  "What may be won, and what of it is expected": [
    "Was gewonnen werden kann und was davon erwartet wird",
    "Ce qui peut être gagné, et ce qui en est attendu",
  ],
  "Large clients: assets, chance to leave, and what is expected to leave.": [
    "Große Kunden: Vermögen, Chance zu gehen und erwarteter Abgang.",
    "Grands clients : actifs, probabilité de partir, et départ attendu.",
  ],
  "Pipeline: amount, chance, funding, and what comes in.": [
    "Pipeline: Betrag, Chance, Einzahlung und Eingang.",
    "Pipeline : montant, probabilité, versement, et entrées.",
  ],
  "A client leaves once, with all its mandates.": [
    "Ein Kunde geht einmal, mit allen Mandaten.",
    "Un client part une fois, avec tous ses mandats.",
  ],
  "What the exact ledger takes out is its assets when it leaves × the chance.": [
    "Die exakte Rechnung entnimmt sein Vermögen beim Abgang × die Chance.",
    "Le compte exact retire ses actifs au départ × la probabilité.",
  ],
  "Chances as stated; beside them the share of {0} simulations on which the client leaves, ± its standard error.": [
    "Chancen wie angegeben; daneben der Anteil von {0} Simulationen, in denen der Kunde geht, ± sein Standardfehler.",
    "Probabilités énoncées ; à côté, la part de {0} simulations où le client part, ± son erreur type.",
  ],
  "A simulation wins all of an item or nothing; the exact ledger takes chance × amount.": [
    "Eine Simulation gewinnt einen Posten ganz oder nicht; die exakte Rechnung nimmt Chance × Betrag.",
    "Une simulation gagne toute l’affaire ou rien ; le compte exact prend probabilité × montant.",
  ],
  "What is funded after the horizon is left out.": [
    "Was nach dem Horizont eingezahlt wird, bleibt außen vor.",
    "Ce qui est versé après l’horizon est omis.",
  ],
  "Counted over {0} simulations; ± is the standard error of the simulation.": [
    "Über {0} Simulationen gezählt; ± ist der Standardfehler der Simulation.",
    "Compté sur {0} simulations ; ± est l’erreur type de la simulation.",
  ],
  "Clients add a net {0} a month by {1} in the median case": [
    "Kunden bringen im Median bis {1} netto {0} im Monat",
    "Les clients apportent {0} nets par mois d’ici {1} dans le cas médian",
  ],
  "Revenue falls to {0} a month by {1} in the median case": [
    "Der Ertrag fällt im Median bis {1} auf {0} im Monat",
    "Les revenus tombent à {0} par mois d’ici {1} dans le cas médian",
  ],
  "Revenue rises to {0} a month by {1} in the median case": [
    "Der Ertrag steigt im Median bis {1} auf {0} im Monat",
    "Les revenus montent à {0} par mois d’ici {1} dans le cas médian",
  ],
  "Revenue stays near {0} a month until {1} in the median case": [
    "Der Ertrag bleibt im Median bis {1} nahe {0} im Monat",
    "Les revenus restent proches de {0} par mois jusqu’à {1} dans le cas médian",
  ],
  "Fee revenue of the month, {0}.": ["Gebührenertrag des Monats, {0}.", "Commissions du mois, {0}."],
  "Inflows less outflows of the month, {0}.": [
    "Zuflüsse abzüglich Abflüsse des Monats, {0}.",
    "Souscriptions moins rachats du mois, {0}.",
  ],
  "Percentiles, date by date, of client money in less client money out of the month, over {0} simulations.": [
    "Perzentile, Datum für Datum, der Kundengelder herein abzüglich hinaus im Monat, über {0} Simulationen.",
    "Centiles, date par date, de l’argent des clients entré moins sorti dans le mois, sur {0} simulations.",
  ],
  "Percentiles, date by date, of revenue earned of the month over {0} simulations.": [
    "Perzentile des im Monat verdienten Ertrags, Datum für Datum, über {0} Simulationen.",
    "Centiles, date par date, des revenus acquis dans le mois, sur {0} simulations.",
  ],
  "Month-end balance by segment, {0}: median and the middle 50% and 90% of {1} simulations.": [
    "Bestand am Monatsende nach Segment, {0}: Median und die mittleren 50% und 90% von {1} Simulationen.",
    "Solde en fin de mois par segment, {0} : médiane et 50% et 90% du milieu de {1} simulations.",
  ],
  "Percentiles, date by date, of each segment's month-end balance over {0} simulations.": [
    "Perzentile des Bestands jedes Segments am Monatsende, Datum für Datum, über {0} Simulationen.",
    "Centiles, date par date, du solde de chaque segment en fin de mois sur {0} simulations.",
  ],
  "Largest named client, of AUM": ["Größter namentlicher Kunde, an den AUM", "Plus grand client nommé, des encours"],
  "Measures count the same assets in different ways and are not added to each other; AUA is never inside AUM, and client assets are all there are.":
    [
      "Messgrößen zählen dasselbe Vermögen verschieden und werden nicht zusammengezählt; AUA sind nie in den AUM, und Kundenvermögen ist alles, was da ist.",
      "Les mesures comptent les mêmes actifs autrement et ne s’additionnent pas ; les AUA ne sont jamais dans les encours, et les avoirs des clients sont tout ce qu’il y a.",
    ],
  "Percentiles over {0} simulations of the sum of the segments that count in the measure, with the part of each that counts, path by path.":
    [
      "Perzentile über {0} Simulationen der Summe der Segmente, die in der Messgröße zählen, mit ihrem zählenden Teil, Pfad für Pfad.",
      "Centiles, sur {0} simulations, de la somme des segments qui comptent dans la mesure, pour leur part, trajectoire par trajectoire.",
    ],
  "Regulatory AUM by discretion": ["Regulatorische AUM nach Ermessen", "Encours réglementaires par discrétion"],
  "{0}, the exact ledger at expected returns: Form ADV Part 1A, Item 5.F(2), at the start and at year ends.": [
    "{0}, die exakte Rechnung bei erwarteten Renditen: Form ADV Teil 1A, Ziffer 5.F(2), am Anfang und an Jahresenden.",
    "{0}, compte exact aux rendements attendus : Form ADV partie 1A, point 5.F(2), au début et en fin d’année.",
  ],
  "The part of each segment that counts as RAUM, times the part that the scenario says is managed with discretion.": [
    "Der als RAUM zählende Teil jedes Segments mal der Teil, der laut Szenario mit Ermessen verwaltet wird.",
    "La part de chaque segment comptée en RAUM, fois la part gérée avec discrétion selon le scénario.",
  ],
  "Performance fees that fell due over the trailing twelve months, {0}.": [
    "In den jeweils letzten zwölf Monaten fällige erfolgsabhängige Gebühren, {0}.",
    "Commissions de surperformance échues sur les douze derniers mois, {0}.",
  ],
  "Percentiles, date by date, of performance fees that fell due over the trailing twelve months over {0} simulations: at the end of a period and on redemptions, path by path above each path's own high-water mark.":
    [
      "Perzentile, Datum für Datum, der in den jeweils letzten zwölf Monaten fälligen erfolgsabhängigen Gebühren über {0} Simulationen: am Ende einer Periode und bei Rückgaben, Pfad für Pfad über der eigenen High-Water-Mark.",
      "Centiles, date par date, des commissions de surperformance échues sur les douze derniers mois, sur {0} simulations : en fin de période et lors de rachats, au-dessus du high-water mark de chaque trajectoire.",
    ],
  "They are part of the revenue above.": [
    "Sie sind Teil des Ertrags oben.",
    "Elles font partie des revenus ci-dessus.",
  ],
  "What has accrued and is not due is no revenue yet.": [
    "Was abgegrenzt und nicht fällig ist, ist noch kein Ertrag.",
    "Ce qui est provisionné et non échu n’est pas encore un revenu.",
  ],
  "No billing unit of {0} crosses a cliff on any simulation.": [
    "In keiner Simulation überschreitet eine Abrechnungseinheit von {0} eine Stufe.",
    "Aucune unité de facturation de {0} ne franchit de palier dans aucune simulation.",
  ],
  "On {0} of simulations billing units of {1} cross a cliff: there in {2} unit-months on average, against {3} at expected returns.":
    [
      "In {0} der Simulationen überschreiten Abrechnungseinheiten von {1} eine Stufe: dort in {2} Einheitsmonaten im Mittel, gegenüber {3} bei erwarteten Renditen.",
      "Dans {0} des simulations des unités de facturation de {1} franchissent un palier : là en {2} unités-mois en moyenne, contre {3} aux rendements attendus.",
    ],
  "A unit crosses a cliff in a month at whose end it lies in a band of another rate than a month before, under the fees of the month; then the rate of its whole balance changes.":
    [
      "Eine Einheit überschreitet eine Stufe in einem Monat, an dessen Ende sie in einer Klasse mit anderem Satz liegt als einen Monat zuvor, nach den Gebühren des Monats; dann ändert sich der Satz ihres ganzen Bestands.",
      "Une unité franchit un palier dans un mois à la fin duquel elle est dans une tranche d’un autre taux qu’un mois avant, selon les commissions du mois ; le taux de tout son solde change alors.",
    ],
  "Counted unit by unit over {0} simulations; ten units that cross in one month are ten unit-months.": [
    "Einheit für Einheit über {0} Simulationen gezählt; zehn Einheiten in einem Monat sind zehn Einheitsmonate.",
    "Compté unité par unité sur {0} simulations ; dix unités en un mois font dix unités-mois.",
  ],
  "No alert sounds in any simulation": [
    "In keiner Simulation wird eine Warnung ausgelöst",
    "Aucune alerte ne se déclenche dans aucune simulation",
  ],
  "even all of it would not earn the price back within the forecast, in the mean.": [
    "selbst alles würde den Preis innerhalb der Prognose im Mittel nicht verdienen.",
    "même la totalité ne rembourserait pas le prix dans la prévision, en moyenne.",
  ],
  "the worst performance adds {0} a year to net flows, the best {1}": [
    "die schlechteste Leistung bringt den Nettomittelzuflüssen {0} im Jahr, die beste {1}",
    "la pire performance ajoute {0} par an à la collecte nette, la meilleure {1}",
  ],
  "<0,> of {0}, ever in {1} of simulations": [
    "<0,> von {0}, je in {1} der Simulationen",
    "<0,> de {0}, un jour dans {1} des simulations",
  ],
};
