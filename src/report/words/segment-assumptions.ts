import type { Catalogue } from "./catalogue.js";

/** Assumptions that only some scenarios have; names stand in their places. */
export const SEGMENT_ASSUMPTIONS: Catalogue = {
  "Inflow on <0>, <1>: <2>": ["Zufluss am <0>, <1>: <2>", "Souscription le <0>, <1> : <2>"],
  "Outflow on <0>, <1>: <2>": ["Abfluss am <0>, <1>: <2>", "Rachat le <0>, <1> : <2>"],
  "Exchange on <0>, <1>: <2>": ["Umschichtung am <0>, <1>: <2>", "Transfert le <0>, <1> : <2>"],
  "Disposal on <0>, <1>: <2>": ["Verkauf am <0>, <1>: <2>", "Cession le <0>, <1> : <2>"],
  "Distribution on <0>, <1>: <2>": ["Ausschüttung am <0>, <1>: <2>", "Distribution le <0>, <1> : <2>"],
  "Realization on <0>, <1>: <2>": ["Rückzahlung am <0>, <1>: <2>", "Réalisation le <0>, <1> : <2>"],
  "Change of scope on <0>, <1>: <2>": [
    "Änderung der Abgrenzung am <0>, <1>: <2>",
    "Changement de périmètre le <0>, <1> : <2>",
  ],
  "Fee change on <0>, <1>: <2>": ["Gebührenänderung am <0>, <1>: <2>", "Changement de commission le <0>, <1> : <2>"],
  "History that months are drawn from": [
    "Historie, aus der Monate gezogen werden",
    "Historique dont les mois sont tirés",
  ],
  "Months of a block": ["Monate eines Blocks", "Mois d’un bloc"],
  "Volatility of <0>": ["Volatilität von <0>", "Volatilité de <0>"],
  "<0>: mean return of <1>": ["<0>: mittlere Rendite von <1>", "<0> : rendement moyen de <1>"],
  "<0>: volatility of <1>": ["<0>: Volatilität von <1>", "<0> : volatilité de <1>"],
  "<0>: alpha": ["<0>: Alpha", "<0> : alpha"],
  "<0>: tracking error": ["<0>: Tracking Error", "<0> : écart de suivi"],
  "<0>: hurdle": ["<0>: Hürde", "<0> : rendement minimal"],
  "<0>: hurdle over <1>": ["<0>: Hürde über <1>", "<0> : rendement minimal au-delà de <1>"],
  "<0>: performance fee, share of the gain": [
    "<0>: erfolgsabhängige Gebühr, Anteil am Gewinn",
    "<0> : commission de surperformance, part du gain",
  ],
  "<0>: discount on fees": ["<0>: Nachlass auf Gebühren", "<0> : remise sur commissions"],
  "<0>: change of fee rates a year": ["<0>: Änderung der Gebührensätze im Jahr", "<0> : évolution annuelle des taux"],
  "<0>: least fee a year of a billing unit": [
    "<0>: Mindestgebühr im Jahr je Abrechnungseinheit",
    "<0> : commission annuelle minimale d’une unité",
  ],
  "<0>: most fee a year of a billing unit": [
    "<0>: Höchstgebühr im Jahr je Abrechnungseinheit",
    "<0> : commission annuelle maximale d’une unité",
  ],
  "<0>: part of distributions that is reinvested": [
    "<0>: wiederangelegter Teil der Ausschüttungen",
    "<0> : part réinvestie des distributions",
  ],
  "<0>: persistence of the net flow rate": [
    "<0>: Persistenz der Nettoflussrate",
    "<0> : persistance du taux de collecte",
  ],
  "<0>: volatility of the monthly net flow rate": [
    "<0>: Volatilität der monatlichen Nettoflussrate",
    "<0> : volatilité du taux mensuel de collecte",
  ],
  "<0>: volatility of monthly inflows": [
    "<0>: Volatilität der monatlichen Zuflüsse",
    "<0> : volatilité des souscriptions mensuelles",
  ],
  "<0>: inflow shocks with outflow shocks": [
    "<0>: Zuflussschocks mit Abflussschocks",
    "<0> : chocs de souscriptions avec ceux de rachats",
  ],
  "<0>: dispersion of peers' returns over a year": [
    "<0>: Streuung der Renditen Vergleichbarer über ein Jahr",
    "<0> : dispersion des rendements des pairs sur un an",
  ],
  "<0>: drawdown of the return index that moves flows": [
    "<0>: Rückgang des Renditeindex, der Flüsse bewegt",
    "<0> : baisse de l’indice qui meut les flux",
  ],
  "<0>: distribution costs, part of revenue": [
    "<0>: Vertriebskosten, Anteil am Ertrag",
    "<0> : frais de distribution, part des revenus",
  ],
  "<0>: rebates, part of revenue": ["<0>: Rückvergütungen, Anteil am Ertrag", "<0> : rétrocessions, part des revenus"],
  "<0>: season of inflows, January to December": [
    "<0>: Jahreszeiten der Zuflüsse, Januar bis Dezember",
    "<0> : saison des souscriptions, janvier à décembre",
  ],
  "<0>: season of outflows, January to December": [
    "<0>: Jahreszeiten der Abflüsse, Januar bis Dezember",
    "<0> : saison des rachats, janvier à décembre",
  ],
  "<0>: season of net flows, January to December": [
    "<0>: Jahreszeiten der Nettoflüsse, Januar bis Dezember",
    "<0> : saison de la collecte, janvier à décembre",
  ],
  "<0>: response of inflows to last month's return": [
    "<0>: Reaktion der Zuflüsse auf die Rendite des letzten Monats",
    "<0> : réponse des souscriptions au rendement du mois passé",
  ],
  "<0>: response of outflows to last month's return": [
    "<0>: Reaktion der Abflüsse auf die Rendite des letzten Monats",
    "<0> : réponse des rachats au rendement du mois passé",
  ],
  "<0>: response of net flows to last month's return": [
    "<0>: Reaktion der Nettoflüsse auf die Rendite des letzten Monats",
    "<0> : réponse de la collecte au rendement du mois passé",
  ],
};
