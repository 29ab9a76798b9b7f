import type { Catalogue } from "./catalogue.js";

/** What the panel is given to show: names of levers, of fans and of figures. */
export const PANEL_LABELS: Catalogue = {
  "What if?": ["Was wäre wenn?", "Et si ?"],
  "Move the assumptions and see the forecast change.": [
    "Die Annahmen verschieben und sehen, wie sich die Prognose ändert.",
    "Modifier les hypothèses et voir changer la prévision.",
  ],
  "Market return": ["Marktrendite", "Rendement des marchés"],
  "Market volatility": ["Marktvolatilität", "Volatilité des marchés"],
  "Fee rates": ["Gebührensätze", "Taux de commission"],
  "AUM at month end": ["AUM am Monatsende", "Encours en fin de mois"],
  "Revenue of the month": ["Ertrag des Monats", "Revenus du mois"],
  "Revenue over twelve months": ["Ertrag über zwölf Monate", "Revenus sur douze mois"],
  "Operating income over twelve months": [
    "Betriebsergebnis über zwölf Monate",
    "Résultat d’exploitation sur douze mois",
  ],
  "over twelve months to <0>": ["über zwölf Monate bis <0>", "sur douze mois jusqu’à <0>"],
  "Chance of the target": ["Chance des Ziels", "Chances de l’objectif"],
  "<0,>, median": ["<0,>, Median", "<0,>, médiane"],
  "<0,>, mean": ["<0,>, Mittel", "<0,>, moyenne"],
  "<0,>, 5th percentile": ["<0,>, 5. Perzentil", "<0,>, 5e centile"],
  "<0,>, 95th percentile": ["<0,>, 95. Perzentil", "<0,>, 95e centile"],
};
