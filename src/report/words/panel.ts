import type { Catalogue } from "./catalogue.js";

/** What the panel says by itself while it computes in the page, which carries these and no other entries. */
export const PANEL: Catalogue = {
  "Starting the engine …": ["Das Rechenwerk startet …", "Démarrage du moteur de calcul …"],
  Reset: ["Zurücksetzen", "Réinitialiser"],
  "This browser cannot compute here: {0}.": [
    "Dieser Browser kann hier nicht rechnen: {0}.",
    "Ce navigateur ne peut pas calculer ici : {0}.",
  ],
  "Shaded: the middle 50% and 90%, and the median, of what is moved. Dashed: the report's 5th percentile, median and 95th.":
    [
      "Schattiert: die mittleren 50% und 90% und der Median des Veränderten. Gestrichelt: 5. Perzentil, Median und 95. des Berichts.",
      "Ombré : les 50% et 90% du milieu, et la médiane, de ce qui est modifié. Tireté : 5e centile, médiane et 95e du rapport.",
    ],
  "Every move is computed in this page by the engine that made the report, from the same seed: nothing is sent anywhere.":
    [
      "Jede Änderung rechnet diese Seite selbst, mit dem Rechenwerk des Berichts und demselben Startwert: Nichts wird irgendwohin gesendet.",
      "Chaque modification est calculée dans cette page par le moteur qui a fait le rapport, avec le même germe : rien n’est envoyé nulle part.",
    ],
  "The report has {0} simulations; this panel compares with its first {1}.": [
    "Der Bericht hat {0} Simulationen; diese Tafel vergleicht mit den ersten {1}.",
    "Le rapport a {0} simulations ; ce panneau compare avec les {1} premières.",
  ],
  "The report has {0} simulations; this panel compares with {1}.": [
    "Der Bericht hat {0} Simulationen; diese Tafel vergleicht mit {1}.",
    "Le rapport a {0} simulations ; ce panneau compare avec {1}.",
  ],
  "This cannot be computed: {0}": ["Dies lässt sich nicht rechnen: {0}", "Ceci ne peut être calculé : {0}"],
  "First {0} of {1} simulations …": ["Die ersten {0} von {1} Simulationen …", "Les {0} premières de {1} simulations …"],
  "{0} simulations. Differences are between the same simulations, ± their standard error.": [
    "{0} Simulationen. Differenzen bestehen zwischen denselben Simulationen, ± ihr Standardfehler.",
    "{0} simulations. Les différences sont entre les mêmes simulations, ± leur erreur type.",
  ],
  "Nothing is moved. {0} numbers of the report computed again in this page: all the same to the last bit.": [
    "Nichts ist verändert. {0} Zahlen des Berichts in dieser Seite noch einmal gerechnet: alle gleich bis aufs letzte Bit.",
    "Rien n’est modifié. {0} chiffres du rapport recalculés dans cette page : tous identiques au dernier bit.",
  ],
  "Nothing is moved. {0} numbers of the report computed again in this page: {1} of them other than the report's.": [
    "Nichts ist verändert. {0} Zahlen des Berichts in dieser Seite noch einmal gerechnet: {1} davon anders als im Bericht.",
    "Rien n’est modifié. {0} chiffres du rapport recalculés dans cette page : {1} diffèrent du rapport.",
  ],
  "First {0}": ["Die ersten {0}", "Les {0} premières"],
  Report: ["Bericht", "Rapport"],
  "What if": ["Was wäre wenn", "Et si"],
  Difference: ["Differenz", "Différence"],
  "Figures of the report, what they become, and the difference.": [
    "Zahlen des Berichts, was aus ihnen wird, und die Differenz.",
    "Chiffres du rapport, ce qu’ils deviennent, et la différence.",
  ],
  Figures: ["Zahlen", "Chiffres"],
  "as in the report": ["wie im Bericht", "comme dans le rapport"],
  "{0} pp a year": ["{0} Pp im Jahr", "{0} pt par an"],
  "Copy as YAML": ["Als YAML kopieren", "Copier en YAML"],
  "What is moved, as a scenario file": [
    "Das Veränderte als Szenariodatei",
    "Ce qui est modifié, en fichier de scénario",
  ],
  "Copied. Save it beside the scenario's file.": [
    "Kopiert. Neben der Szenariodatei speichern.",
    "Copié. À enregistrer à côté du fichier de scénario.",
  ],
  "Copy it from here.": ["Von hier kopieren.", "À copier d’ici."],
  None: ["Keiner", "Aucun"],
  Stress: ["Stress", "Stress"],
  "It begins in": ["Er beginnt im", "Il commence en"],
  "Flows as it assumes: {0}": ["Flüsse, wie er sie annimmt: {0}", "Flux tels qu’il les suppose : {0}"],
  "Fees as it assumes: {0}": ["Gebühren, wie er sie annimmt: {0}", "Commissions telles qu’il les suppose : {0}"],
  "inflows {0}": ["Zuflüsse {0}", "souscriptions {0}"],
  "outflows {0}": ["Abflüsse {0}", "rachats {0}"],
  "fee rates {0}": ["Gebührensätze {0}", "taux de commission {0}"],
  "{0}: at the end {1}": ["{0}: am Ende {1}", "{0} : à la fin {1}"],
};
