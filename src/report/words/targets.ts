import type { Catalogue } from "./catalogue.js";

/** Targets, alerts and covenants: how they are worded, and what stands beside them. */
export const TARGETS: Catalogue = {
  "Chances are shares of {0} simulations;": [
    "Chancen sind Anteile von {0} Simulationen;",
    "Les probabilités sont des parts de {0} simulations ;",
  ],
  "Chances are shares of {0} simulations; the standard error is that of the simulation.": [
    "Chancen sind Anteile von {0} Simulationen; der Standardfehler ist der der Simulation.",
    "Les probabilités sont des parts de {0} simulations ; l’erreur type est celle de la simulation.",
  ],
  "the standard error is that of the simulation.": [
    "der Standardfehler ist der der Simulation.",
    "l’erreur type est celle de la simulation.",
  ],
  "The standard error is that of the simulation, in percentage points.": [
    "Der Standardfehler ist der der Simulation, in Prozentpunkten.",
    "L’erreur type est celle de la simulation, en points de pourcentage.",
  ],
  "The last column is the exact ledger.": [
    "Die letzte Spalte ist die exakte Rechnung.",
    "La dernière colonne est le compte exact.",
  ],
  "A chance is the share of {0} simulations that meet the target, under these assumptions.": [
    "Eine Chance ist der Anteil der {0} Simulationen, die das Ziel erfüllen, unter diesen Annahmen.",
    "Une probabilité est la part des {0} simulations qui atteignent l’objectif, sous ces hypothèses.",
  ],
  "A path on which the number does not exist, as a margin without revenue, does not meet it.": [
    "Ein Pfad, auf dem es die Zahl nicht gibt, wie eine Marge ohne Ertrag, erfüllt es nicht.",
    "Une trajectoire où le chiffre n’existe pas, comme une marge sans revenus, ne l’atteint pas.",
  ],
  '"By" and "ever" look at month ends only; "ever" of what is summed over time at whole years.': [
    "„Bis“ und „je“ betrachten nur Monatsenden; „je“ bei Summen über die Zeit ganze Jahre.",
    "« D’ici » et « un jour » ne portent que sur les fins de mois ; « un jour » d’une somme dans le temps, sur des années entières.",
  ],
  '"By" and "ever" look at month ends only;': [
    "„Bis“ und „je“ betrachten nur Monatsenden;",
    "« D’ici » et « un jour » ne portent que sur les fins de mois ;",
  ],
  '"ever" of what is summed over time at whole years.': [
    "„je“ bei Summen über die Zeit ganze Jahre.",
    "« un jour » d’une somme dans le temps, sur des années entières.",
  ],
  '"ever" is any month end, or any whole year for what is summed over time.': [
    "„je“ ist irgendein Monatsende, bei Summen über die Zeit irgendein ganzes Jahr.",
    "« un jour » est une fin de mois quelconque, ou une année entière pour une somme dans le temps.",
  ],
  'Balances are read at the year\'s end; "ever" is any month end, or any whole year for what is summed over time.': [
    "Bestände werden am Jahresende gelesen; „je“ ist irgendein Monatsende, bei Summen über die Zeit irgendein ganzes Jahr.",
    "Les soldes sont lus en fin d’année ; « un jour » est une fin de mois quelconque, ou une année entière pour une somme dans le temps.",
  ],
  "Balances are read at the year's end;": [
    "Bestände werden am Jahresende gelesen;",
    "Les soldes sont lus en fin d’année ;",
  ],
  "Chances by year of {0} simulations, under these assumptions.": [
    "Chancen nach Jahren aus {0} Simulationen, unter diesen Annahmen.",
    "Probabilités par année de {0} simulations, sous ces hypothèses.",
  ],
  "Counted over {0} simulations, path by path.": [
    "Über {0} Simulationen gezählt, Pfad für Pfad.",
    "Compté sur {0} simulations, trajectoire par trajectoire.",
  ],
  "Counted path by path at month ends, as the target itself.": [
    "Pfad für Pfad an Monatsenden gezählt, wie das Ziel selbst.",
    "Compté trajectoire par trajectoire en fin de mois, comme l’objectif lui-même.",
  ],
  "Counted path by path at month ends, or over whole years, as the target itself.": [
    "Pfad für Pfad an Monatsenden oder über ganze Jahre gezählt, wie das Ziel selbst.",
    "Compté trajectoire par trajectoire en fin de mois, ou sur des années entières, comme l’objectif lui-même.",
  ],
  "Chance of each target had it been set for that year, or of what is asked by a date or ever that it has happened by then;":
    [
      "Chance jedes Ziels, wäre es für dieses Jahr gesetzt, oder bei „bis“ und „je“, dass es bis dahin eingetreten ist;",
      "Probabilité de chaque objectif s’il valait pour cette année, ou, pour « d’ici » et « un jour », qu’il soit survenu d’ici là ;",
    ],
  "The chance had the target been set for that year end; of one that is asked by a date or ever, the chance that it has happened by then.":
    [
      "Die Chance, wäre das Ziel für dieses Jahresende gesetzt; bei „bis“ und „je“ die Chance, dass es bis dahin eingetreten ist.",
      "La probabilité si l’objectif valait pour cette fin d’année ; pour « d’ici » et « un jour », celle qu’il soit survenu d’ici là.",
    ],
  "The chance had the target been set for that year end;": [
    "Die Chance, wäre das Ziel für dieses Jahresende gesetzt;",
    "La probabilité si l’objectif valait pour cette fin d’année ;",
  ],
  "of one that is asked by a date or ever, the chance that it has happened by then.": [
    "bei „bis“ und „je“ die Chance, dass es bis dahin eingetreten ist.",
    "pour « d’ici » et « un jour », celle qu’il soit survenu d’ici là.",
  ],
  "Tested in every whole year, balances at its end, or at the one time that is written;": [
    "In jedem ganzen Jahr geprüft, Bestände an dessen Ende, oder zu der einen genannten Zeit;",
    "Vérifié chaque année entière, les soldes à sa fin, ou au seul moment écrit ;",
  ],
  "the last column is the chance to meet all of these tests, and to breach any.": [
    "die letzte Spalte ist die Chance, alle Prüfungen zu bestehen, und eine zu verletzen.",
    "la dernière colonne est la probabilité de respecter tous ces tests, et d’en enfreindre un.",
  ],
  "as written, the same in every whole year, and ever.": [
    "wie geschrieben, dasselbe in jedem ganzen Jahr, und je.",
    "tel qu’écrit, de même chaque année entière, et un jour.",
  ],
  "Shares of {0} simulations, under these assumptions:": [
    "Anteile von {0} Simulationen, unter diesen Annahmen:",
    "Parts de {0} simulations, sous ces hypothèses :",
  ],
  "Shares of {0} simulations, under these assumptions: as written, the same in every whole year, and ever.": [
    "Anteile von {0} Simulationen, unter diesen Annahmen: wie geschrieben, dasselbe in jedem ganzen Jahr, und je.",
    "Parts de {0} simulations, sous ces hypothèses : tel qu’écrit, de même chaque année entière, et un jour.",
  ],
  "What is wanted is on course from two in three, unlikely below one in three; what is feared is to be watched from one in twenty, acted on from one in five.":
    [
      "Gewünschtes ist ab zwei von drei auf Kurs, unter einem von drei unwahrscheinlich; Befürchtetes ist ab einem von zwanzig zu beobachten, ab einem von fünf zu behandeln.",
      "Ce qui est voulu est en bonne voie à partir de deux sur trois, improbable sous un sur trois ; ce qui est craint est à surveiller à partir d’un sur vingt, à traiter à partir d’un sur cinq.",
    ],
  "What is wanted is on course from two in three, unlikely below one in three;": [
    "Gewünschtes ist ab zwei von drei auf Kurs, unter einem von drei unwahrscheinlich;",
    "Ce qui est voulu est en bonne voie à partir de deux sur trois, improbable sous un sur trois ;",
  ],
  "what is feared is to be watched from one in twenty, acted on from one in five.": [
    "Befürchtetes ist ab einem von zwanzig zu beobachten, ab einem von fünf zu behandeln.",
    "ce qui est craint est à surveiller à partir d’un sur vingt, à traiter à partir d’un sur cinq.",
  ],
  "A chance near a bound, within its standard error, may be called either.": [
    "Eine Chance nahe einer Grenze, innerhalb ihres Standardfehlers, kann so oder so heißen.",
    "Une probabilité proche d’une borne, à son erreur type près, peut être dite l’un ou l’autre.",
  ],
  "The bounds of the words are ours, and the same for every report.": [
    "Die Grenzen dieser Wörter sind unsere und in jedem Bericht dieselben.",
    "Les bornes de ces mots sont les nôtres, et les mêmes dans tout rapport.",
  ],
  Misses: ["Verfehlt", "Manque"],
  "<0,> of at least {0}": ["<0,> von mindestens {0}", "<0,> d’au moins {0}"],
  "<0,> of at most {0}": ["<0,> von höchstens {0}", "<0,> d’au plus {0}"],
  "<0,> of at least {0}, ever in {1} of simulations": [
    "<0,> von mindestens {0}, je in {1} der Simulationen",
    "<0,> d’au moins {0}, un jour dans {1} des simulations",
  ],
  "<0,> of at most {0}, ever in {1} of simulations": [
    "<0,> von höchstens {0}, je in {1} der Simulationen",
    "<0,> d’au plus {0}, un jour dans {1} des simulations",
  ],
  "<0,> of at least {0} in {1}": ["<0,> von mindestens {0}, {1}", "<0,> d’au moins {0} en {1}"],
  "<0,> of at most {0} in {1}": ["<0,> von höchstens {0}, {1}", "<0,> d’au plus {0} en {1}"],
  "<0,> of at least {0} by {1}": ["<0,> von mindestens {0} bis {1}", "<0,> d’au moins {0} d’ici {1}"],
  "<0,> of at most {0} by {1}": ["<0,> von höchstens {0} bis {1}", "<0,> d’au plus {0} d’ici {1}"],
  "<0,> of at least {0} by then": ["<0,> von mindestens {0} bis dahin", "<0,> d’au moins {0} d’ici là"],
  "<0,> of at most {0} by then": ["<0,> von höchstens {0} bis dahin", "<0,> d’au plus {0} d’ici là"],
  "<0,> of at least {0} at some month end": [
    "<0,> von mindestens {0} an irgendeinem Monatsende",
    "<0,> d’au moins {0} à une fin de mois quelconque",
  ],
  "<0,> of at most {0} at some month end": [
    "<0,> von höchstens {0} an irgendeinem Monatsende",
    "<0,> d’au plus {0} à une fin de mois quelconque",
  ],
  "<0,> of at least {0} in some whole year": [
    "<0,> von mindestens {0} in irgendeinem ganzen Jahr",
    "<0,> d’au moins {0} dans une année entière quelconque",
  ],
  "<0,> of at most {0} in some whole year": [
    "<0,> von höchstens {0} in irgendeinem ganzen Jahr",
    "<0,> d’au plus {0} dans une année entière quelconque",
  ],
  "<0,> of {0}": ["<0,> von {0}", "<0,> de {0}"],
  "Several things call for a decision, <0,> first": [
    "Mehreres verlangt eine Entscheidung, zuerst: <0,>",
    "Plusieurs points appellent une décision, d’abord : <0,>",
  ],
  Return: ["Rendite", "Rendement"],
  "Regulatory AUM": ["Regulatorische AUM", "Encours réglementaires"],
  AUA: ["AUA", "Encours conseillés"],
  "Billable assets": ["Abrechenbares Vermögen", "Actifs facturables"],
  "Fee-paying assets": ["Gebührenpflichtiges Vermögen", "Actifs payant commission"],
  "Client assets": ["Kundenvermögen", "Avoirs des clients"],
  "Revenue without performance fees": [
    "Ertrag ohne erfolgsabhängige Gebühren",
    "Revenus hors commissions de surperformance",
  ],
  "Billed fees": ["Fakturierte Gebühren", "Commissions facturées"],
  "Collected fees": ["Eingegangene Gebühren", "Commissions encaissées"],
  "Fee rate": ["Gebührensatz", "Taux de commission"],
  "Fee rate without performance fees": [
    "Gebührensatz ohne erfolgsabhängige Gebühren",
    "Taux hors commissions de surperformance",
  ],
  Drawdown: ["Rückgang", "Baisse"],
  "Total revenue": ["Gesamtertrag", "Revenus totaux"],
  "Client retention": ["Kundenbindung", "Fidélisation des clients"],
};
