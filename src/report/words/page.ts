import type { Catalogue } from "./catalogue.js";

/** What stands around the cells of every page: head, navigation, buttons and foot. */
export const PAGE: Catalogue = {
  "Skip to the report": ["Zum Bericht springen", "Aller au rapport"],
  Contents: ["Inhalt", "Sommaire"],
  "The figures of this chart": ["Die Zahlen zu diesem Diagramm", "Les chiffres de ce graphique"],
  "All about it": ["Alles dazu", "Tout savoir"],
  "Download as CSV": ["Als CSV herunterladen", "Télécharger en CSV"],
  "chart, arrow keys read its figures": [
    "Diagramm, die Pfeiltasten lesen seine Zahlen vor",
    "graphique, les flèches en lisent les chiffres",
  ],
  Table: ["Tabelle", "Tableau"],
  "{0}: AUM outlook to {1}": ["{0}: AUM-Ausblick bis {1}", "{0} : perspectives d’encours jusqu’à {1}"],
  "From {0}, {1} months, {2} simulations, seed {3}.": [
    "Ab {0}, {1} Monate, {2} Simulationen, Startwert {3}.",
    "À partir du {0}, {1} mois, {2} simulations, germe {3}.",
  ],
  "From {0}, {1} months, one simulation, seed {2}.": [
    "Ab {0}, {1} Monate, eine Simulation, Startwert {2}.",
    "À partir du {0}, {1} mois, une simulation, germe {2}.",
  ],
  "A simulation of stated assumptions: not a promise, and no better than what it assumes.": [
    "Eine Simulation genannter Annahmen: kein Versprechen und nicht besser als das, was sie annimmt.",
    "Une simulation d’hypothèses énoncées : non une promesse, et elle ne vaut que ce que valent ces hypothèses.",
  ],
  "A simulation of stated assumptions: not a promise, and no better than what it assumes. Not advice.": [
    "Eine Simulation genannter Annahmen: kein Versprechen und nicht besser als das, was sie annimmt. Keine Beratung.",
    "Une simulation d’hypothèses énoncées : non une promesse, et elle ne vaut que ce que valent ces hypothèses. Elle ne constitue pas un conseil.",
  ],
  "{0} A simulation of stated assumptions: not a promise, and no better than what it assumes.": [
    "{0} Eine Simulation genannter Annahmen: kein Versprechen und nicht besser als das, was sie annimmt.",
    "{0} Une simulation d’hypothèses énoncées : non une promesse, et elle ne vaut que ce que valent ces hypothèses.",
  ],
  "Aumcast {0}, values version {1}, answers version {2}.": [
    "Aumcast {0}, Werteversion {1}, Antwortversion {2}.",
    "Aumcast {0}, version des valeurs {1}, version des réponses {2}.",
  ],
  "To compute this again:": ["Um dies erneut zu rechnen:", "Pour refaire ce calcul :"],
  "aumcast run <scenario file> --seed {0} --paths {1}.": [
    "aumcast run <Szenariodatei> --seed {0} --paths {1}.",
    "aumcast run <fichier de scénario> --seed {0} --paths {1}.",
  ],
  "aumcast run <scenario file> --seed {0} --paths {1} --sampling {2}.": [
    "aumcast run <Szenariodatei> --seed {0} --paths {1} --sampling {2}.",
    "aumcast run <fichier de scénario> --seed {0} --paths {1} --sampling {2}.",
  ],
  "The result hash must be {0}.": [
    "Die Prüfsumme des Ergebnisses muss {0} lauten.",
    "L’empreinte du résultat doit être {0}.",
  ],
};
