import type { Catalogue } from "./catalogue.js";

/** Captions of tables, and what a screen reader says of a chart. */
export const DESCRIPTIONS: Catalogue = {
  "Percentiles by date.": ["Perzentile nach Datum.", "Centiles par date."],
  "AUM of the firm by month end: median, middle half and middle nine tenths of the simulations, in <0>.": [
    "AUM des Hauses nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
    "Encours de la société par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
  ],
  "AUM of the segment by month end: median, middle half and middle nine tenths of the simulations, in <0>.": [
    "AUM des Segments nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
    "Encours du segment par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
  ],
  "Fee revenue of the firm over the trailing twelve months, by month end: median, middle half and middle nine tenths of the simulations, in <0>.":
    [
      "Gebührenertrag des Hauses der jeweils letzten zwölf Monate, nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
      "Commissions de la société sur les douze derniers mois, par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
    ],
  "Net flows of the firm over the trailing twelve months, by month end: median, middle half and middle nine tenths of the simulations, in <0>.":
    [
      "Nettomittelzuflüsse des Hauses der jeweils letzten zwölf Monate, nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
      "Collecte nette de la société sur les douze derniers mois, par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
    ],
  "Operating income of the firm over the trailing twelve months, by month end: median, middle half and middle nine tenths of the simulations, in <0>.":
    [
      "Betriebsergebnis des Hauses der jeweils letzten zwölf Monate, nach Monatsende: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen, in <0>.",
      "Résultat d’exploitation de la société sur les douze derniers mois, par fin de mois : médiane, moitié et neuf dixièmes du milieu des simulations, en <0>.",
    ],
  "How deep AUM has fallen from its highest month end so far, by the end of every year: median, middle half and middle nine tenths of the simulations.":
    [
      "Wie tief die AUM von ihrem bisher höchsten Monatsende gefallen sind, bis zum Ende jedes Jahres: Median, mittlere Hälfte und mittlere neun Zehntel der Simulationen.",
      "De combien les encours ont baissé depuis leur plus haute fin de mois, à la fin de chaque année : médiane, moitié et neuf dixièmes du milieu des simulations.",
    ],
  "Deepest falls by year.": ["Tiefste Rückgänge nach Jahren.", "Plus fortes baisses par année."],
  "AUM at the end of each year.": ["AUM am Ende jedes Jahres.", "Encours à la fin de chaque année."],
  "Revenue of each year.": ["Ertrag jedes Jahres.", "Revenus de chaque année."],
  "Revenue of each year without performance fees.": [
    "Ertrag jedes Jahres ohne erfolgsabhängige Gebühren.",
    "Revenus de chaque année hors commissions de surperformance.",
  ],
  "Performance fees of each year.": [
    "Erfolgsabhängige Gebühren jedes Jahres.",
    "Commissions de surperformance de chaque année.",
  ],
  "Fees billed in each year.": ["In jedem Jahr fakturierte Gebühren.", "Commissions facturées chaque année."],
  "Fees collected in each year.": ["In jedem Jahr eingegangene Gebühren.", "Commissions encaissées chaque année."],
  "Net revenue from assets of each year.": [
    "Nettoertrag aus dem Vermögen in jedem Jahr.",
    "Revenus nets sur encours de chaque année.",
  ],
  "AUM by segment at expected returns, every twelfth month.": [
    "AUM nach Segment bei erwarteten Renditen, jeder zwölfte Monat.",
    "Encours par segment aux rendements attendus, tous les douze mois.",
  ],
  "AUM by segment at expected returns, every month.": [
    "AUM nach Segment bei erwarteten Renditen, jeder Monat.",
    "Encours par segment aux rendements attendus, chaque mois.",
  ],
  "AUM by segment over time at expected returns and flows, stacked, in <0>.": [
    "AUM nach Segment über die Zeit bei erwarteten Renditen und Flüssen, gestapelt, in <0>.",
    "Encours par segment dans le temps aux rendements et flux attendus, empilés, en <0>.",
  ],
  "AUM by tag at the start and at the horizon.": [
    "AUM nach Merkmal am Anfang und am Horizont.",
    "Encours par étiquette au début et à l’horizon.",
  ],
  "AUM from the plan without initiatives to the plan.": [
    "AUM vom Plan ohne Initiativen bis zum Plan.",
    "Encours, du plan sans initiatives au plan.",
  ],
  "Operating income from the plan without initiatives to the plan.": [
    "Betriebsergebnis vom Plan ohne Initiativen bis zum Plan.",
    "Résultat d’exploitation, du plan sans initiatives au plan.",
  ],
  "Revenue from the plan without initiatives to the plan.": [
    "Ertrag vom Plan ohne Initiativen bis zum Plan.",
    "Revenus, du plan sans initiatives au plan.",
  ],
  "From the plan without initiatives to the plan.": [
    "Vom Plan ohne Initiativen bis zum Plan.",
    "Du plan sans initiatives au plan.",
  ],
  "Chances of targets from the plan without initiatives to the plan.": [
    "Chancen der Ziele vom Plan ohne Initiativen bis zum Plan.",
    "Chances des objectifs, du plan sans initiatives au plan.",
  ],
  "Mean AUM from the plan without initiatives to the plan, in <0>: what each adds.": [
    "Mittlere AUM vom Plan ohne Initiativen bis zum Plan, in <0>: was jede beiträgt.",
    "Encours moyens, du plan sans initiatives au plan, en <0> : ce que chacune apporte.",
  ],
  "Mean Operating income from the plan without initiatives to the plan, in <0>: what each adds.": [
    "Mittleres Betriebsergebnis vom Plan ohne Initiativen bis zum Plan, in <0>: was jede beiträgt.",
    "Résultat d’exploitation moyen, du plan sans initiatives au plan, en <0> : ce que chacune apporte.",
  ],
  "Mean Revenue from the plan without initiatives to the plan, in <0>: what each adds.": [
    "Mittlerer Ertrag vom Plan ohne Initiativen bis zum Plan, in <0>: was jede beiträgt.",
    "Revenus moyens, du plan sans initiatives au plan, en <0> : ce que chacune apporte.",
  ],
  "Alerts with their chances by year.": [
    "Warnungen mit ihren Chancen nach Jahren.",
    "Alertes et leurs probabilités par année.",
  ],
  "Assumptions with their sources.": ["Annahmen mit ihren Quellen.", "Hypothèses et leurs sources."],
  "Average AUM and revenue yield by convention.": [
    "Durchschnittliche AUM und Ertragsmarge nach Konvention.",
    "Encours moyens et rendement selon la convention.",
  ],
  "Bridge from AUM at the start to AUM at the horizon by cause, means over the simulations, in <0>.": [
    "Überleitung von den AUM am Anfang zu den AUM am Horizont nach Ursachen, Mittel über die Simulationen, in <0>.",
    "Passage des encours du début à ceux de l’horizon par cause, moyennes des simulations, en <0>.",
  ],
  "Bridge of means.": ["Überleitung der Mittel.", "Décomposition des moyennes."],
  "Bridges of revenue.": ["Überleitungen des Ertrags.", "Décompositions des revenus."],
  "Bridges of the mean and of sets of simulations.": [
    "Überleitungen des Mittels und von Auswahlen von Simulationen.",
    "Décompositions de la moyenne et d’ensembles de simulations.",
  ],
  "Chance of at least so much AUM at the horizon, falling from left to right as the amount rises, in <0>.": [
    "Chance auf mindestens so hohe AUM am Horizont, von links nach rechts fallend, während der Betrag steigt, in <0>.",
    "Probabilité d’encours d’au moins ce montant à l’horizon, décroissante de gauche à droite quand le montant croît, en <0>.",
  ],
  "Chance of each target had it been set for the end of each year, and of those with a deadline that it has happened by then.":
    [
      "Chance jedes Ziels, wäre es für das Ende jedes Jahres gesetzt, und bei Fristen, dass es bis dahin eingetreten ist.",
      "Probabilité de chaque objectif s’il valait pour la fin de chaque année, et, pour ceux à échéance, qu’il soit survenu d’ici là.",
    ],
  "Chance of each target, alert and covenant breach, with what it is called.": [
    "Chance jedes Ziels, jeder Warnung und jeder Verletzung einer Auflage, mit ihrer Bezeichnung.",
    "Probabilité de chaque objectif, alerte et infraction à un covenant, et comment elle est qualifiée.",
  ],
  "Chances of at least so much.": ["Chancen auf mindestens so viel.", "Probabilités d’au moins ce montant."],
  "Chances of the targets by year.": ["Chancen der Ziele nach Jahren.", "Chances des objectifs par année."],
  "Client retention by year.": ["Kundenbindung nach Jahren.", "Fidélisation des clients par année."],
  "Conventions in force.": ["Geltende Konventionen.", "Conventions en vigueur."],
  "Covenants with the chances that they are met and breached.": [
    "Kreditauflagen mit den Chancen, dass sie erfüllt und verletzt werden.",
    "Covenants et probabilités qu’ils soient respectés et enfreints.",
  ],
  "Effective fee rate by size.": ["Effektiver Gebührensatz nach Größe.", "Taux de commission effectif par taille."],
  "Effective fee rate by the size of a billing unit, on a logarithmic axis, for each segment whose fees depend on size.":
    [
      "Effektiver Gebührensatz nach der Größe einer Abrechnungseinheit, auf logarithmischer Achse, für jedes Segment mit größenabhängigen Gebühren.",
      "Taux de commission effectif selon la taille d’une unité de facturation, axe logarithmique, pour chaque segment dont les commissions en dépendent.",
    ],
  "Heads, AUM a head and revenue a head by role and year.": [
    "Köpfe, AUM je Kopf und Ertrag je Kopf nach Funktion und Jahr.",
    "Effectifs, encours et revenus par tête, par fonction et année.",
  ],
  "Histogram of the firm's AUM at the horizon over the simulations, in <0>.": [
    "Histogramm der AUM des Hauses am Horizont über die Simulationen, in <0>.",
    "Histogramme des encours de la société à l’horizon sur les simulations, en <0>.",
  ],
  "Largest difference of sampled simulations from the exact ledger, by line.": [
    "Größte Abweichung ausgewählter Simulationen von der exakten Rechnung, nach Zeile.",
    "Plus grand écart de simulations choisies au compte exact, par ligne.",
  ],
  "Percentiles of the segment's AUM, every twelfth month.": [
    "Perzentile der AUM des Segments, jeder zwölfte Monat.",
    "Centiles des encours du segment, tous les douze mois.",
  ],
  "Percentiles of the segment's AUM, every month.": [
    "Perzentile der AUM des Segments, jeder Monat.",
    "Centiles des encours du segment, chaque mois.",
  ],
  "Revenue, cost and operating income at expected returns, line by line.": [
    "Ertrag, Kosten und Betriebsergebnis bei erwarteten Renditen, Zeile für Zeile.",
    "Revenus, charges et résultat d’exploitation aux rendements attendus, ligne par ligne.",
  ],
  "Revenue, cost, operating income and margin by year.": [
    "Ertrag, Kosten, Betriebsergebnis und Marge nach Jahren.",
    "Revenus, charges, résultat d’exploitation et marge par année.",
  ],
  "Revenue, operating income and margin with the acquisition and without it, by year.": [
    "Ertrag, Betriebsergebnis und Marge mit dem Zukauf und ohne ihn, nach Jahren.",
    "Revenus, résultat d’exploitation et marge avec l’acquisition et sans elle, par année.",
  ],
  "Share of simulations by AUM at the horizon.": [
    "Anteil der Simulationen nach AUM am Horizont.",
    "Part des simulations selon les encours à l’horizon.",
  ],
  "Standard errors of the headline figures.": ["Standardfehler der Kennzahlen.", "Erreurs types des chiffres clés."],
  "Stated and mean rates of flows that answer.": [
    "Angegebene und mittlere Sätze reagierender Flüsse.",
    "Taux énoncés et moyens des flux sensibles.",
  ],
  "Targets with their chances.": ["Ziele mit ihren Chancen.", "Objectifs et leurs chances."],
  "The answer by its regressor.": ["Die Antwort nach ihrer Einflussgröße.", "La réponse selon son régresseur."],
  "The change of AUM by cause, for sets of simulations.": [
    "Die Veränderung der AUM nach Ursachen, für Auswahlen von Simulationen.",
    "La variation des encours par cause, pour des ensembles de simulations.",
  ],
  "The exact ledger at expected returns by year.": [
    "Die exakte Rechnung bei erwarteten Renditen nach Jahren.",
    "Le compte exact aux rendements attendus par année.",
  ],
  "Total growth, organic growth and revenue yield by year.": [
    "Gesamtwachstum, organisches Wachstum und Ertragsmarge nach Jahren.",
    "Croissance totale, croissance organique et rendement par année.",
  ],
  "Value at risk and conditional value at risk.": [
    "Value at Risk und bedingter Value at Risk.",
    "Valeur exposée et valeur exposée conditionnelle.",
  ],
  "What growth is made of.": ["Woraus das Wachstum besteht.", "De quoi la croissance est faite."],
  "What inflows answer by return of the last twelve months.": [
    "Wie Zuflüsse auf die Rendite der letzten zwölf Monate reagieren.",
    "Réponse des souscriptions au rendement des douze derniers mois.",
  ],
  "What outflows answer by return of the last twelve months.": [
    "Wie Abflüsse auf die Rendite der letzten zwölf Monate reagieren.",
    "Réponse des rachats au rendement des douze derniers mois.",
  ],
  "What is watched.": ["Was beobachtet wird.", "Ce qui est surveillé."],
};
