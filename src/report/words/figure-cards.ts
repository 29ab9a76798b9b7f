import type { Catalogue } from "./catalogue.js";

/** What stands around the meaning of a figure: its chapters, and what its numbers are called. */
export const FIGURE_CARDS: Catalogue = {
  Definition: ["Begriff", "Définition"],
  "Why it matters": ["Warum es wichtig ist", "Pourquoi c’est important"],
  "How it is measured": ["Wie gemessen wird", "Comment on le mesure"],
  Trend: ["Verlauf", "Évolution"],
  "Questions to ask": ["Fragen, die zu stellen sind", "Questions à poser"],
  Actions: ["Maßnahmen", "Mesures à prendre"],
  "Charts that suit it": ["Passende Diagramme", "Graphiques qui conviennent"],
  "How it misleads": ["Wie es täuscht", "Comment il trompe"],
  Tools: ["Werkzeuge", "Outils"],
  "Where it is used": ["Wo es verwendet wird", "Où il sert"],
  "What it moves": ["Was es bewegt", "Ce qu’il fait bouger"],
  Firm: ["Haus", "Société"],
  to: ["bis", "à"],
  Of: ["Für", "Pour"],
  Period: ["Periode", "Période"],
  "<0> by period.": ["<0> nach Periode.", "<0> par période."],
  Ledger: ["Rechnung", "Compte"],
  "Near 5th": ["Nahe dem 5.", "Près du 5e"],
  "Near median": ["Nahe dem Median", "Près de la médiane"],
  "Near 95th": ["Nahe dem 95.", "Près du 95e"],
  "Median less 5th": ["Median minus 5.", "Médiane moins 5e"],
  "Of the median": ["Anteil am Median", "Part de la médiane"],
  "Definition, formula and use of every figure, and what it is in this run": [
    "Begriff, Formel und Gebrauch jeder Zahl und was sie in diesem Lauf ist",
    "Définition, formule et usage de chaque chiffre, et sa valeur dans ce calcul",
  ],
  "Ledger: exact, at expected returns.": [
    "Rechnung: exakt, bei erwarteten Renditen.",
    "Compte : exact, aux rendements attendus.",
  ],
  "The others are over {0} simulations.": [
    "Die übrigen beruhen auf {0} Simulationen.",
    "Les autres portent sur {0} simulations.",
  ],
  "The others are over one simulation.": [
    "Die übrigen beruhen auf einer Simulation.",
    "Les autres portent sur une simulation.",
  ],
  "The others are over {0} simulations, ± the standard error of the simulation.": [
    "Die übrigen beruhen auf {0} Simulationen, ± Standardfehler der Simulation.",
    "Les autres portent sur {0} simulations, ± l’erreur type de la simulation.",
  ],
  "The others are over one simulation, ± the standard error of the simulation.": [
    "Die übrigen beruhen auf einer Simulation, ± Standardfehler der Simulation.",
    "Les autres portent sur une simulation, ± l’erreur type de la simulation.",
  ],
  "The command aumcast kpi prints the same text, and every period with its standard error.": [
    "Der Befehl aumcast kpi gibt denselben Text auf Englisch aus und jede Periode mit ihrem Standardfehler.",
    "La commande aumcast kpi affiche le même texte en anglais, et chaque période avec son erreur type.",
  ],
  "This run has no figure of it, which takes <0>.": [
    "Dieser Lauf hat dazu keine Zahl; nötig: <0>.",
    "Ce calcul n’en donne aucun chiffre ; il faut : <0>.",
  ],
  "another run": ["ein anderer Lauf", "un autre calcul"],
};
