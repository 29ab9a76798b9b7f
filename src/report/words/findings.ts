import type { Catalogue } from "./catalogue.js";

/** Headings of the report and the titles that say what was found. */
export const FINDINGS: Catalogue = {
  "Near the median, clients bring {0} of the opening over the horizon and markets {1}": [
    "Nahe dem Median bringen Kunden über den Horizont {0} des Anfangsbestands und Märkte {1}",
    "Près de la médiane, les clients apportent {0} de l’ouverture sur l’horizon et les marchés {1}",
  ],
  "Where AUM is heading": ["Wohin sich die AUM bewegen", "Où vont les encours"],
  "What it earns": ["Was es einbringt", "Ce que cela rapporte"],
  "What it leaves": ["Was davon bleibt", "Ce qu’il en reste"],
  "What moves it": ["Was die AUM bewegt", "Ce qui fait bouger les encours"],
  "Where it happens": ["Wo es geschieht", "Où cela se passe"],
  "How fast it grows, and how far it may fall": [
    "Wie schnell es wächst und wie tief es fallen kann",
    "À quelle vitesse cela croît, et jusqu’où cela peut baisser",
  ],
  "Whether it is enough": ["Ob es reicht", "Est-ce suffisant"],
  "The figures by year": ["Die Zahlen nach Jahren", "Les chiffres par année"],
  "What it rests on": ["Worauf es beruht", "Sur quoi cela repose"],
  "How to read it": ["Wie es zu lesen ist", "Comment le lire"],
  "How precise the simulation is": ["Wie genau die Simulation ist", "Précision de la simulation"],
  "What the figures mean": ["Was die Zahlen bedeuten", "Ce que signifient les chiffres"],
  "What must hold": ["Was gelten muss", "Ce qui doit être respecté"],
  "What to watch": ["Was zu beobachten ist", "Ce qu’il faut surveiller"],
  "What acquisitions bring": ["Was Zukäufe bringen", "Ce qu’apportent les acquisitions"],
  "What the initiatives add": ["Was die Initiativen beitragen", "Ce qu’apportent les initiatives"],
  "How wide the outcome is": ["Wie weit die Ergebnisse streuen", "L’étendue des résultats"],
  "How much is at risk": ["Wie viel auf dem Spiel steht", "Ce qui est exposé"],
  "What growth is made of": ["Woraus das Wachstum besteht", "De quoi la croissance est faite"],
  "Every assumption, with its source": ["Jede Annahme mit ihrer Quelle", "Chaque hypothèse, avec sa source"],
  "Conventions in force": ["Geltende Konventionen", "Conventions en vigueur"],
  "Standard errors of the headline figures": ["Standardfehler der Kennzahlen", "Erreurs types des chiffres clés"],
  "Simulations agree with the exact ledger": [
    "Die Simulationen stimmen mit der exakten Rechnung überein",
    "Les simulations concordent avec le compte exact",
  ],
  "AUM at the end of each year": ["AUM am Ende jedes Jahres", "Encours à la fin de chaque année"],
  "Revenue of each year": ["Ertrag jedes Jahres", "Revenus de chaque année"],
  "Revenue of each year without performance fees": [
    "Ertrag jedes Jahres ohne erfolgsabhängige Gebühren",
    "Revenus de chaque année hors commissions de surperformance",
  ],
  "Performance fees of each year": [
    "Erfolgsabhängige Gebühren jedes Jahres",
    "Commissions de surperformance de chaque année",
  ],
  "Fees billed in each year": ["In jedem Jahr fakturierte Gebühren", "Commissions facturées chaque année"],
  "Fees collected in each year": ["In jedem Jahr eingegangene Gebühren", "Commissions encaissées chaque année"],
  "Net revenue from assets of each year": [
    "Nettoertrag aus dem Vermögen in jedem Jahr",
    "Revenus nets sur encours de chaque année",
  ],
  "The exact projection at expected returns": [
    "Die exakte Projektion bei erwarteten Renditen",
    "La projection exacte aux rendements attendus",
  ],
  "The exact projection at expected returns, continued": [
    "Die exakte Projektion bei erwarteten Renditen, Fortsetzung",
    "La projection exacte aux rendements attendus, suite",
  ],
  "The statement at expected returns": [
    "Die Erfolgsrechnung bei erwarteten Renditen",
    "Le compte de résultat aux rendements attendus",
  ],
  "The same bridge where things go badly, middling and well": [
    "Dieselbe Überleitung, wenn es schlecht, mittel und gut läuft",
    "La même décomposition quand tout va mal, moyennement et bien",
  ],
  "What moves AUM, in the middle and where it goes wrong": [
    "Was die AUM bewegt, in der Mitte und wo es schlecht läuft",
    "Ce qui fait bouger les encours, au milieu et quand cela tourne mal",
  ],
  "The same targets at the end of every year": [
    "Dieselben Ziele am Ende jedes Jahres",
    "Les mêmes objectifs à la fin de chaque année",
  ],
  "What the choice of average does": [
    "Was die Wahl des Durchschnitts ausmacht",
    "Ce que change le choix de la moyenne",
  ],
  "Flows that answer to returns, as stated and on the paths": [
    "Flüsse, die auf Renditen reagieren: wie angegeben und auf den Pfaden",
    "Flux sensibles aux rendements : énoncés et sur les trajectoires",
  ],
  "Why revenue changes: volume, mix and rate": [
    "Warum sich der Ertrag ändert: Menge, Struktur und Satz",
    "Pourquoi les revenus changent : volume, composition et taux",
  ],
  "What the initiatives do for the targets, and what is still missing": [
    "Was die Initiativen für die Ziele leisten und was noch fehlt",
    "Ce que les initiatives font pour les objectifs, et ce qui manque encore",
  ],
  "What each initiative adds, at the horizon and when targets are asked": [
    "Was jede Initiative beiträgt, am Horizont und zum Zeitpunkt der Ziele",
    "Ce qu’apporte chaque initiative, à l’horizon et à la date des objectifs",
  ],
  "There is no AUM in the median case": ["Im Median gibt es keine AUM", "Il n’y a pas d’encours dans le cas médian"],
  "AUM falls to nothing by {0} in the median case": [
    "Die AUM fallen im Median bis {0} auf null",
    "Les encours tombent à zéro d’ici {0} dans le cas médian",
  ],
  "AUM stays near {0} until {1} in the median case": [
    "Die AUM bleiben im Median bis {1} nahe {0}",
    "Les encours restent proches de {0} jusqu’à {1} dans le cas médian",
  ],
  "AUM reaches {0} by {1} in the median case": [
    "Die AUM erreichen im Median bis {1} {0}",
    "Les encours atteignent {0} d’ici {1} dans le cas médian",
  ],
  "AUM falls to {0} by {1} in the median case": [
    "Die AUM fallen im Median bis {1} auf {0}",
    "Les encours tombent à {0} d’ici {1} dans le cas médian",
  ],
  "Revenue falls to {0} a year by {1} in the median case": [
    "Der Ertrag fällt im Median bis {1} auf {0} im Jahr",
    "Les revenus tombent à {0} par an d’ici {1} dans le cas médian",
  ],
  "Revenue rises to {0} a year by {1} in the median case": [
    "Der Ertrag steigt im Median bis {1} auf {0} im Jahr",
    "Les revenus montent à {0} par an d’ici {1} dans le cas médian",
  ],
  "Nine simulations in ten end between {0} and {1}": [
    "Neun von zehn Simulationen enden zwischen {0} und {1}",
    "Neuf simulations sur dix finissent entre {0} et {1}",
  ],
  "Clients add a net {0} a year by {1} in the median case": [
    "Kunden bringen im Median bis {1} netto {0} im Jahr",
    "Les clients apportent {0} nets par an d’ici {1} dans le cas médian",
  ],
  "Clients come to add a net {0} a year by {1} in the median case": [
    "Kunden bringen im Median bis {1} schließlich netto {0} im Jahr",
    "Les clients en viennent à apporter {0} nets par an d’ici {1} dans le cas médian",
  ],
  "Inflows and outflows nearly balance in the median case": [
    "Zu- und Abflüsse gleichen sich im Median beinahe aus",
    "Souscriptions et rachats s’équilibrent presque dans le cas médian",
  ],
  "AUM grows by {0} until {1} in the median case;": [
    "Die AUM wachsen im Median bis {1} um {0};",
    "Les encours croissent de {0} jusqu’à {1} dans le cas médian ;",
  ],
  "AUM shrinks by {0} until {1} in the median case;": [
    "Die AUM schrumpfen im Median bis {1} um {0};",
    "Les encours diminuent de {0} jusqu’à {1} dans le cas médian ;",
  ],
  "net flows come to {0} of the opening": [
    "die Nettomittelzuflüsse machen {0} des Anfangsbestands aus",
    "la collecte nette représente {0} de l’ouverture",
  ],
  "Clients bring {0} and withdraw {1};": [
    "Kunden bringen {0} und ziehen {1} ab;",
    "Les clients apportent {0} et retirent {1} ;",
  ],
  "markets add {0}": ["die Märkte tragen {0} bei", "les marchés ajoutent {0}"],
  "markets take {0}": ["die Märkte nehmen {0}", "les marchés retirent {0}"],
  "The largest segment by {0} is {1}, with {2} in the median case": [
    "Das größte Segment ist im {0} {1}, mit {2} im Median",
    "Le plus grand segment en {0} est {1}, avec {2} dans le cas médian",
  ],
  "AUM by tag in {0}": ["AUM nach Merkmal im {0}", "Encours par étiquette en {0}"],
  "The mix moves towards {0}:": ["Die Struktur verschiebt sich hin zu {0}:", "La composition se déplace vers {0} :"],
  "from {0} to {1} of AUM by {2}": ["von {0} auf {1} der AUM bis {2}", "de {0} à {1} des encours d’ici {2}"],
  "Half of the simulations see AUM fall {0} or more by {1}, one in twenty {2}": [
    "In der Hälfte der Simulationen fallen die AUM bis {1} um {0} oder mehr, in einer von zwanzig um {2}",
    "Dans la moitié des simulations les encours baissent de {0} ou plus d’ici {1}, dans une sur vingt de {2}",
  ],
  "On the way, half of the simulations see AUM fall by {0} or more from its highest month end;": [
    "Unterwegs fallen die AUM in der Hälfte der Simulationen um {0} oder mehr von ihrem höchsten Monatsende;",
    "En chemin, la moitié des simulations voient les encours baisser de {0} ou plus depuis leur plus haute fin de mois ;",
  ],
  "one in twenty by {0} or more.": ["in einer von zwanzig um {0} oder mehr.", "une sur vingt de {0} ou plus."],
  "{0} of simulations regain that height within the horizon, half of these within {1} months.": [
    "{0} der Simulationen erreichen diese Höhe innerhalb des Horizonts wieder, die Hälfte davon innerhalb von {1} Monaten.",
    "{0} des simulations retrouvent cette hauteur dans l’horizon, dont la moitié en {1} mois.",
  ],
  "Operating income is {0} a year by {1} in the median case, and {2} or less in one simulation of twenty": [
    "Das Betriebsergebnis liegt im Median bis {1} bei {0} im Jahr, in einer von zwanzig Simulationen bei {2} oder weniger",
    "Le résultat d’exploitation est de {0} par an d’ici {1} dans le cas médian, et de {2} ou moins dans une simulation sur vingt",
  ],
  "In no simulation is a whole year without operating income": [
    "In keiner Simulation bleibt ein ganzes Jahr ohne Betriebsgewinn",
    "Dans aucune simulation une année entière n’est sans bénéfice d’exploitation",
  ],
  "Clients keep {0} of their assets with the firm in {1} in the median case, and {2} or less in one simulation of twenty":
    [
      "Kunden belassen {1} im Median {0} ihres Vermögens im Haus, in einer von zwanzig Simulationen {2} oder weniger",
      "Les clients laissent {0} de leurs avoirs à la société en {1} dans le cas médian, et {2} ou moins dans une simulation sur vingt",
    ],
  "AUM a head ({0}) lies between {1} and {2} in {3}": [
    "Die AUM je Kopf ({0}) liegen {3} zwischen {1} und {2}",
    "Les encours par tête ({0}) sont entre {1} et {2} en {3}",
  ],
  "AUM is at least {0} by {1} in {2} of simulations": [
    "Die AUM liegen bis {1} in {2} der Simulationen bei mindestens {0}",
    "Les encours sont d’au moins {0} d’ici {1} dans {2} des simulations",
  ],
  "{0} of simulations reach {1} by {2}": [
    "{0} der Simulationen erreichen bis {2} {1}",
    "{0} des simulations atteignent {1} d’ici {2}",
  ],
  "The chances of the targets lie between {0} and {1}": [
    "Die Chancen der Ziele liegen zwischen {0} und {1}",
    "Les chances des objectifs sont entre {0} et {1}",
  ],
  "the chance rises from {0} to {1} over the years": [
    "die Chance steigt über die Jahre von {0} auf {1}",
    "les chances montent de {0} à {1} au fil des ans",
  ],
  "the chance falls from {0} to {1} over the years": [
    "die Chance fällt über die Jahre von {0} auf {1}",
    "les chances baissent de {0} à {1} au fil des ans",
  ],
  "One thing calls for a decision:": ["Eines verlangt eine Entscheidung:", "Un point appelle une décision :"],
  "Likeliest to be breached:": ["Am ehesten verletzt:", "Le plus probablement enfreint :"],
  "Likeliest to sound:": ["Am ehesten ausgelöst:", "La plus probable :"],
  "{0}, ever in {1} of simulations": ["{0}, je in {1} der Simulationen", "{0}, un jour dans {1} des simulations"],
  "The initiatives take AUM from {0} to {1} on average": [
    "Die Initiativen heben die AUM im Mittel von {0} auf {1}",
    "Les initiatives portent les encours de {0} à {1} en moyenne",
  ],
  "The initiatives take operating income from {0} to {1} on average": [
    "Die Initiativen bringen das Betriebsergebnis im Mittel von {0} auf {1}",
    "Les initiatives portent le résultat d’exploitation de {0} à {1} en moyenne",
  ],
  "The initiatives take revenue from {0} to {1} on average": [
    "Die Initiativen bringen den Ertrag im Mittel von {0} auf {1}",
    "Les initiatives portent les revenus de {0} à {1} en moyenne",
  ],
  "{0} earns its price back by {1} in the median case, and by {2} in {3} of simulations": [
    "{0} verdient seinen Preis im Median bis {1} zurück, und bis {2} in {3} der Simulationen",
    "{0} rembourse son prix d’ici {1} dans le cas médian, et d’ici {2} dans {3} des simulations",
  ],
  "inflows are {0} times as large after the worst returns, {1} times after the best": [
    "Zuflüsse sind nach den schlechtesten Renditen {0}-mal, nach den besten {1}-mal so groß",
    "les souscriptions sont {0} fois aussi élevées après les pires rendements, {1} fois après les meilleurs",
  ],
  "outflows are {0} times as large after the worst returns, {1} times after the best": [
    "Abflüsse sind nach den schlechtesten Renditen {0}-mal, nach den besten {1}-mal so groß",
    "les rachats sont {0} fois aussi élevés après les pires rendements, {1} fois après les meilleurs",
  ],
  "{0} pay from {1} at {2} down to {3} at {4}": [
    "{0}: von {1} bei {2} bis hinunter zu {3} bei {4}",
    "{0} : de {1} à {2} jusqu’à {3} à {4}",
  ],
  "Revenue stays near {0} a year until {1} in the median case": [
    "Der Ertrag bleibt im Median bis {1} nahe {0} im Jahr",
    "Les revenus restent proches de {0} par an jusqu’à {1} dans le cas médian",
  ],
  "Clients withdraw a net {0} a year by {1} in the median case": [
    "Kunden ziehen im Median bis {1} netto {0} im Jahr ab",
    "Les clients retirent {0} nets par an d’ici {1} dans le cas médian",
  ],
  "Clients come to withdraw a net {0} a year by {1} in the median case": [
    "Kunden ziehen im Median bis {1} schließlich netto {0} im Jahr ab",
    "Les clients en viennent à retirer {0} nets par an d’ici {1} dans le cas médian",
  ],
  "No simulation meets the target": ["Keine Simulation erfüllt das Ziel", "Aucune simulation n’atteint l’objectif"],
  "{0} of simulations meet the target": [
    "{0} der Simulationen erfüllen das Ziel",
    "{0} des simulations atteignent l’objectif",
  ],
  "Every target has a chance of {0}": [
    "Jedes Ziel hat eine Chance von {0}",
    "Chaque objectif a une probabilité de {0}",
  ],
  "{0} of simulations have a whole year in which revenue does not cover cost": [
    "{0} der Simulationen haben ein ganzes Jahr, in dem der Ertrag die Kosten nicht deckt",
    "{0} des simulations ont une année entière où les revenus ne couvrent pas les charges",
  ],
  "In nineteen simulations of twenty, month-end AUM never falls below an earlier month's.": [
    "In neunzehn von zwanzig Simulationen fallen die AUM am Monatsende nie unter die eines früheren Monats.",
    "Dans dix-neuf simulations sur vingt, les encours en fin de mois ne passent jamais sous ceux d’un mois antérieur.",
  ],
  "No simulation regains its earlier height within the horizon.": [
    "Keine Simulation erreicht innerhalb des Horizonts ihre frühere Höhe wieder.",
    "Aucune simulation ne retrouve sa hauteur antérieure dans l’horizon.",
  ],
  "AUM grows by {0} until {1} in the median case": [
    "Die AUM wachsen im Median bis {1} um {0}",
    "Les encours croissent de {0} jusqu’à {1} dans le cas médian",
  ],
  "AUM shrinks by {0} until {1} in the median case": [
    "Die AUM schrumpfen im Median bis {1} um {0}",
    "Les encours diminuent de {0} jusqu’à {1} dans le cas médian",
  ],
  "No simulation reaches {0} by {1}": [
    "Keine Simulation erreicht bis {1} {0}",
    "Aucune simulation n’atteint {0} d’ici {1}",
  ],
  "No simulation ends at or below {0} in {1}": [
    "Keine Simulation endet {1} bei oder unter {0}",
    "Aucune simulation ne finit à {0} ou moins en {1}",
  ],
  "Every simulation reaches {0} by {1}": [
    "Jede Simulation erreicht bis {1} {0}",
    "Toute simulation atteint {0} d’ici {1}",
  ],
  "Every simulation ends at or below {0} in {1}": [
    "Jede Simulation endet {1} bei oder unter {0}",
    "Toute simulation finit à {0} ou moins en {1}",
  ],
  "{0} of simulations end at or below {1} in {2}": [
    "{0} der Simulationen enden {2} bei oder unter {1}",
    "{0} des simulations finissent à {1} ou moins en {2}",
  ],
  "AUM is {0} by {1} in every case": [
    "Die AUM liegen bis {1} in jedem Fall bei {0}",
    "Les encours sont de {0} d’ici {1} dans tous les cas",
  ],
  "{0} and what stands behind each of them": [
    "{0} und was hinter jedem davon steht",
    "{0} et ce qu’il y a derrière chacun",
  ],
  "{0} adds {1} of revenue in the last year on average": [
    "{0} bringt im letzten Jahr im Mittel {1} Ertrag",
    "{0} apporte {1} de revenus la dernière année en moyenne",
  ],
  "{0} earns its price back by {1} in {2} of simulations": [
    "{0} verdient seinen Preis bis {1} in {2} der Simulationen zurück",
    "{0} rembourse son prix d’ici {1} dans {2} des simulations",
  ],
  "The assets by measure in {0}": ["Das Vermögen nach Messgröße im {0}", "Les actifs par mesure en {0}"],
  "No performance fee is due in the median case by {0}; the mean is {1} a year": [
    "Im Median ist bis {0} keine erfolgsabhängige Gebühr fällig; das Mittel beträgt {1} im Jahr",
    "Aucune commission de surperformance n’est due dans le cas médian d’ici {0} ; la moyenne est de {1} par an",
  ],
  "Performance fees are {0} a year by {1} in the median case, {2} on average": [
    "Die erfolgsabhängigen Gebühren liegen im Median bis {1} bei {0} im Jahr, im Mittel bei {2}",
    "Les commissions de surperformance sont de {0} par an d’ici {1} dans le cas médian, de {2} en moyenne",
  ],
  "Clients who may leave by {0}": ["Kunden, die bis {0} gehen können", "Clients qui peuvent partir d’ici {0}"],
  "What AUM is made of": ["Woraus die AUM bestehen", "De quoi les encours sont faits"],
  "The mix of AUM stays as it is; {0} is {1} of it": [
    "Die Struktur der AUM bleibt; {0} macht {1} davon aus",
    "La composition des encours reste ; {0} en fait {1}",
  ],
  "The mix moves away from {0}:": ["Die Struktur verschiebt sich weg von {0}:", "La composition s’éloigne de {0} :"],
  "The chances of the targets over time": [
    "Die Chancen der Ziele über die Zeit",
    "Les chances des objectifs dans le temps",
  ],
  "No covenant is breached in any simulation": [
    "In keiner Simulation wird eine Kreditauflage verletzt",
    "Aucun covenant n’est enfreint dans aucune simulation",
  ],
};
