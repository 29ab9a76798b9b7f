import type { Catalogue } from "./catalogue.js";

/** Cells of notebooks that ask: sensitivity, solve, stress; and what a notebook says by itself. */
export const QUESTIONS: Catalogue = {
  "Result hash of <0>: {0}.": ["Prüfsumme des Ergebnisses von <0>: {0}.", "Empreinte du résultat de <0> : {0}."],
  "To compute this again: {0}.": ["Um dies erneut zu rechnen: {0}.", "Pour refaire ce calcul : {0}."],
  "There is nothing to show here: this run has no such chart.": [
    "Hier gibt es nichts zu zeigen: Dieser Lauf hat kein solches Diagramm.",
    "Il n’y a rien à montrer ici : ce calcul n’a pas un tel graphique.",
  ],
  "There is nothing to show here: this run has no such table.": [
    "Hier gibt es nichts zu zeigen: Dieser Lauf hat keine solche Tabelle.",
    "Il n’y a rien à montrer ici : ce calcul n’a pas un tel tableau.",
  ],
  "Run <0>:": ["Lauf <0>:", "Calcul <0> :"],
  "{0} moves {1} most": ["{0} bewegt {1} am meisten", "{0} est ce qui change le plus {1}"],
  "Change of {0} when one assumption is lower or higher by its own uncertainty, all else as it is;": [
    "Veränderung von {0}, wenn eine Annahme um ihre eigene Unsicherheit niedriger oder höher ist, alles andere gleich;",
    "Variation de {0} quand une hypothèse est plus basse ou plus haute de sa propre incertitude, tout le reste égal ;",
  ],
  "{0} simulations on the same draws.": [
    "{0} Simulationen auf denselben Ziehungen.",
    "{0} simulations aux mêmes tirages.",
  ],
  "<0> more move it less.": ["<0> weitere bewegen es weniger.", "<0> autres la changent moins."],
  "Tornado: how much <0> changes with each assumption, the largest swing first.": [
    "Tornado: wie sehr sich <0> mit jeder Annahme ändert, der größte Ausschlag zuerst.",
    "Tornade : de combien <0> change avec chaque hypothèse, le plus grand écart d’abord.",
  ],
  "Changes of the output by assumption, with standard errors of the simulation.": [
    "Veränderungen des Ergebnisses nach Annahme, mit Standardfehlern der Simulation.",
    "Variations du résultat par hypothèse, avec erreurs types de la simulation.",
  ],
  "Moved by": ["Verschoben um", "Décalé de"],
  Lower: ["Niedriger", "Plus bas"],
  Higher: ["Höher", "Plus haut"],
  lower: ["niedriger", "plus bas"],
  higher: ["höher", "plus haut"],
  "The output with the assumption moved on every path, less the output with it as stated, on the same draws: the standard errors are of the differences.":
    [
      "Das Ergebnis mit der auf jedem Pfad verschobenen Annahme minus das mit der angegebenen, auf denselben Ziehungen: Die Standardfehler sind die der Differenzen.",
      "Le résultat avec l’hypothèse décalée sur chaque trajectoire, moins celui avec l’hypothèse énoncée, aux mêmes tirages : les erreurs types sont celles des différences.",
    ],
  "<0,> take part in {0} of the variance": [
    "<0,>: an {0} der Varianz beteiligt",
    "<0,> : part dans {0} de la variance",
  ],
  "Where the uncertainty comes from": ["Woher die Unsicherheit kommt", "D’où vient l’incertitude"],
  "Shares of the variance of {0} over the simulations: by source of chance, then assumption by assumption.": [
    "Anteile an der Varianz von {0} über die Simulationen: nach Quelle des Zufalls, dann Annahme für Annahme.",
    "Parts de la variance de {0} sur les simulations : par source de hasard, puis hypothèse par hypothèse.",
  ],
  "First-order and total Sobol indices with their standard errors.": [
    "Sobol-Indizes erster Ordnung und gesamt, mit ihren Standardfehlern.",
    "Indices de Sobol de premier ordre et totaux, avec leurs erreurs types.",
  ],
  "Share of variance": ["Anteil an der Varianz", "Part de la variance"],
  Alone: ["Allein", "Seul"],
  "With others": ["Mit anderen", "Avec les autres"],
  "Source: markets": ["Quelle: Märkte", "Source : marchés"],
  "Source: flows": ["Quelle: Flüsse", "Source : flux"],
  "Source: mandates": ["Quelle: Mandate", "Source : mandats"],
  "Source: fees": ["Quelle: Gebühren", "Source : commissions"],
  "Source: assumptions": ["Quelle: Annahmen", "Source : hypothèses"],
  Markets: ["Märkte", "Marchés"],
  Flows: ["Flüsse", "Flux"],
  Mandates: ["Mandate", "Mandats"],
  Assumptions: ["Annahmen", "Hypothèses"],
  "Alone: what would be gone if this were known (first-order Sobol index).": [
    "Allein: was wegfiele, wäre dies bekannt (Sobol-Index erster Ordnung).",
    "Seul : ce qui disparaîtrait si cela était connu (indice de Sobol de premier ordre).",
  ],
  "With others: what would be left if only this were unknown (total index).": [
    "Mit anderen: was bliebe, wäre nur dies unbekannt (Gesamtindex).",
    "Avec les autres : ce qui resterait si cela seul était inconnu (indice total).",
  ],
  "No order is involved; shares alone need not add up to the whole.": [
    "Eine Reihenfolge spielt keine Rolle; die Anteile allein müssen nicht das Ganze ergeben.",
    "Aucun ordre n’intervient ; les parts seules ne donnent pas forcément le tout.",
  ],
  "No assumption behind {0} is uncertain; by moves the others too.": [
    "Keine Annahme hinter {0} ist unsicher; by verschiebt auch die anderen.",
    "Aucune hypothèse derrière {0} n’est incertaine ; by décale aussi les autres.",
  ],
  "The goal is met at <0> = {0}": ["Das Ziel ist erreicht bei <0> = {0}", "L’objectif est atteint à <0> = {0}"],
  "The goal is met at <0> = {0} ± {1}": [
    "Das Ziel ist erreicht bei <0> = {0} ± {1}",
    "L’objectif est atteint à <0> = {0} ± {1}",
  ],
  "No value that was tried meets the goal": [
    "Kein versuchter Wert erreicht das Ziel",
    "Aucune valeur essayée n’atteint l’objectif",
  ],
  "{0} values of <0> meet the goal": [
    "{0} Werte von <0> erreichen das Ziel",
    "{0} valeurs de <0> atteignent l’objectif",
  ],
  "A fall of {0} breaks the goal": ["Ein Fall von {0} bricht das Ziel", "Une baisse de {0} fait manquer l’objectif"],
  "A fall of {0} reaches the goal": ["Ein Fall von {0} erreicht das Ziel", "Une baisse de {0} atteint l’objectif"],
  "A fall of {0} ± {1} breaks the goal": [
    "Ein Fall von {0} ± {1} bricht das Ziel",
    "Une baisse de {0} ± {1} fait manquer l’objectif",
  ],
  "A fall of {0} ± {1} reaches the goal": [
    "Ein Fall von {0} ± {1} erreicht das Ziel",
    "Une baisse de {0} ± {1} atteint l’objectif",
  ],
  "Goal: {0}.": ["Ziel: {0}.", "Objectif : {0}."],
  "Varied: {0}, from {1} to {2}.": ["Verändert: {0}, von {1} bis {2}.", "Varié : {0}, de {1} à {2}."],
  "{0}, from {1} to {2}.": ["{0}, von {1} bis {2}.", "{0}, de {1} à {2}."],
  "none from {0} to {1}": ["keiner von {0} bis {1}", "aucune de {0} à {1}"],
  "between {0} and {1}": ["zwischen {0} und {1}", "entre {0} et {1}"],
  "Values at which the goal is met, with standard errors.": [
    "Werte, bei denen das Ziel erreicht ist, mit Standardfehlern.",
    "Valeurs où l’objectif est atteint, avec erreurs types.",
  ],
  Fall: ["Fall", "Baisse"],
  It: ["Es", "Il"],
  "rises with it": ["steigt damit", "monte avec elle"],
  "falls with it": ["fällt damit", "baisse avec elle"],
  "Left side of the goal there": ["Linke Seite des Ziels dort", "Membre de gauche de l’objectif, là"],
  "Left side of the goal": ["Linke Seite des Ziels", "Membre de gauche de l’objectif"],
  "{0} simulations of each of {1} scenarios on the same draws, seed {2}.": [
    "{0} Simulationen von jedem von {1} Szenarien auf denselben Ziehungen, Startwert {2}.",
    "{0} simulations de chacun de {1} scénarios aux mêmes tirages, germe {2}.",
  ],
  "±: the standard error of the goal's statistic over its slope.": [
    "±: der Standardfehler der Zielgröße durch ihre Steigung.",
    "± : l’erreur type de la statistique de l’objectif sur sa pente.",
  ],
  "What the scenario would have to say": ["Was das Szenario sagen müsste", "Ce que le scénario devrait dire"],
  "Every number that moves with the variable.": [
    "Jede Zahl, die sich mit der Veränderlichen bewegt.",
    "Chaque nombre qui change avec la variable.",
  ],
  "Numbers of the scenario as stated and as needed.": [
    "Zahlen des Szenarios, wie angegeben und wie nötig.",
    "Nombres du scénario, énoncés et nécessaires.",
  ],
  Place: ["Stelle", "Endroit"],
  Needed: ["Nötig", "Nécessaire"],
  "The answer's own file has the others.": [
    "Die Datei der Antwort hat die übrigen.",
    "Le fichier de la réponse contient les autres.",
  ],
  "How it moves: all that was tried": [
    "Wie es sich bewegt: alles Versuchte",
    "Comment cela bouge : tout ce qui fut essayé",
  ],
  "The left side of the goal for each value of the variable.": [
    "Die linke Seite des Ziels für jeden Wert der Veränderlichen.",
    "Le membre de gauche de l’objectif pour chaque valeur de la variable.",
  ],
  "Values that were tried, with the left side of the goal and its standard error.": [
    "Versuchte Werte, mit der linken Seite des Ziels und ihrem Standardfehler.",
    "Valeurs essayées, avec le membre de gauche de l’objectif et son erreur type.",
  ],
  "What it takes to meet the goal": [
    "Was es braucht, um das Ziel zu erreichen",
    "Ce qu’il faut pour atteindre l’objectif",
  ],
  "The goal takes <0> of {0} where <1> is {1}, and {2} where <2> is {3}": [
    "Das Ziel verlangt <0> von {0}, wo <1> {1} ist, und {2}, wo <2> {3} ist",
    "L’objectif demande <0> de {0} où <1> est {1}, et {2} où <2> est {3}",
  ],
  "What it takes for {0}; bars are one standard error of {1} simulations on the same draws.": [
    "Was es für {0} braucht; Balken sind ein Standardfehler von {1} Simulationen auf denselben Ziehungen.",
    "Ce qu’il faut pour {0} ; les barres sont une erreur type de {1} simulations aux mêmes tirages.",
  ],
  "What <0> must be along <1> for the goal <2>.": [
    "Was <0> längs <1> für das Ziel <2> sein muss.",
    "Ce que <0> doit être le long de <1> pour l’objectif <2>.",
  ],
  "Solutions by the second variable.": [
    "Lösungen nach der zweiten Veränderlichen.",
    "Solutions selon la seconde variable.",
  ],
  "Solved anew for each value of the second number.": [
    "Für jeden Wert der zweiten Zahl neu gelöst.",
    "Résolu à nouveau pour chaque valeur du second nombre.",
  ],
  "Where several values meet the goal all are shown; none: no value of the range does.": [
    "Wo mehrere Werte das Ziel erreichen, sind alle gezeigt; none: kein Wert des Bereichs.",
    "Là où plusieurs valeurs atteignent l’objectif, toutes figurent ; none : aucune valeur de l’intervalle.",
  ],
  "{0} takes median AUM down {1}, to {2} in {3}": [
    "{0} senkt die AUM im Median um {1}, auf {2} im {3}",
    "{0} fait baisser les encours médians de {1}, à {2} en {3}",
  ],
  "The median of AUM does not fall under {0}": [
    "Unter {0} fällt der Median der AUM nicht",
    "La médiane des encours ne baisse pas sous {0}",
  ],
  "Under {0} the median AUM does not fall": [
    "Unter {0} fallen die AUM im Median nicht",
    "Sous {0} les encours médians ne baissent pas",
  ],
  "Under {0} the median AUM falls by {1} and is not back by the end": [
    "Unter {0} fallen die AUM im Median um {1} und sind bis zum Ende nicht zurück",
    "Sous {0} les encours médians baissent de {1} et ne sont pas revenus à la fin",
  ],
  "Under {0} the median AUM falls by {1} and is back by {2}": [
    "Unter {0} fallen die AUM im Median um {1} und sind bis {2} zurück",
    "Sous {0} les encours médians baissent de {1} et sont revenus d’ici {2}",
  ],
  "Shaded: the middle 90% without any episode.": [
    "Schattiert: die mittleren 90% ohne Episode.",
    "Ombré : les 90% du milieu sans épisode.",
  ],
  "Dashed: its bounds under <0>.": ["Gestrichelt: ihre Grenzen unter <0>.", "Tireté : ses bornes sous <0>."],
  "As it is": ["Wie es ist", "En l’état"],
  "Within an episode the classes that it names follow its returns on every path; outside it, and for all other classes, paths keep their draws.":
    [
      "In einer Episode folgen die Klassen, die sie nennt, auf jedem Pfad ihren Renditen; außerhalb und für alle anderen Klassen behalten die Pfade ihre Ziehungen.",
      "Dans un épisode, les classes qu’il nomme suivent ses rendements sur chaque trajectoire ; en dehors, et pour toute autre classe, les trajectoires gardent leurs tirages.",
    ],
  "Depth and recovery of the median AUM under each episode, beside what is published of the fall.": [
    "Tiefe und Erholung der AUM im Median unter jeder Episode, neben dem, was über den Fall veröffentlicht ist.",
    "Profondeur et reprise des encours médians sous chaque épisode, à côté de ce qui est publié de la baisse.",
  ],
  "Another series, or one looked at less often, shows another depth.": [
    "Eine andere Reihe, oder eine seltener betrachtete, zeigt eine andere Tiefe.",
    "Une autre série, ou une moins souvent relevée, montre une autre profondeur.",
  ],
  "Falls in this forecast and as published.": [
    "Rückgänge in dieser Prognose und wie veröffentlicht.",
    "Baisses dans cette prévision et telles que publiées.",
  ],
  "What falls": ["Was fällt", "Ce qui baisse"],
  Depth: ["Tiefe", "Profondeur"],
  Lowest: ["Tiefststand", "Plus bas"],
  "Back at": ["Zurück im", "Retour en"],
  "not by the end": ["nicht bis zum Ende", "pas avant la fin"],
  "{0}: the firm's AUM here": ["{0}: hier die AUM des Hauses", "{0} : ici les encours de la société"],
  "{0}: the firm's AUM here, with its <0,>": [
    "{0}: hier die AUM des Hauses, mit ihren <0,>",
    "{0} : ici les encours de la société, avec ses <0,>",
  ],
  "flows and fees": ["Flüssen und Gebühren", "flux et commissions"],
  "As laid over the forecast from {0}: {1}": [
    "Über die Prognose gelegt ab {0}: {1}",
    "Superposé à la prévision à partir de {0} : {1}",
  ],
  "after {0} months": ["nach {0} Monaten", "après {0} mois"],
  "Published: {0}": ["Veröffentlicht: {0}", "Publié : {0}"],
  "Published: {0} ({1})": ["Veröffentlicht: {0} ({1})", "Publié : {0} ({1})"],
  "Medians over {0} simulations, seed {1}; the opening of the forecast is {2} <0>.": [
    "Mediane über {0} Simulationen, Startwert {1}; der Anfangsbestand der Prognose ist {2} <0>.",
    "Médianes de {0} simulations, germe {1} ; l’ouverture de la prévision est {2} <0>.",
  ],
  "Episodes give the months that they have; before and after them the forecast's own markets go on.": [
    "Episoden geben die Monate, die sie haben; davor und danach gehen die Märkte der Prognose weiter.",
    "Les épisodes donnent les mois qu’ils ont ; avant et après, les marchés de la prévision continuent.",
  ],
  "The forecast as it is, and under each episode": [
    "Die Prognose, wie sie ist, und unter jeder Episode",
    "La prévision en l’état, et sous chaque épisode",
  ],
  Base: ["Basis", "Base"],
  "{0} less Base": ["{0} minus Basis", "{0} moins Base"],
};
