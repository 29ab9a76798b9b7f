import type { Catalogue } from "./catalogue.js";

/** What the assumptions are of; names stand in their places. */
export const ASSUMPTIONS: Catalogue = {
  "<0>: mean return (arithmetic)": ["<0>: mittlere Rendite (arithmetisch)", "<0> : rendement moyen (arithmétique)"],
  "<0>: mean return (geometric)": ["<0>: mittlere Rendite (geometrisch)", "<0> : rendement moyen (géométrique)"],
  "<0>: mean log return": ["<0>: mittlere Log-Rendite", "<0> : log-rendement moyen"],
  "<0>: volatility": ["<0>: Volatilität", "<0> : volatilité"],
  "<0>: volatility of log returns": ["<0>: Volatilität der Log-Renditen", "<0> : volatilité des log-rendements"],
  "<0>: opening": ["<0>: Anfangsbestand", "<0> : ouverture"],
  "<0>: inflows": ["<0>: Zuflüsse", "<0> : souscriptions"],
  "<0>: outflows": ["<0>: Abflüsse", "<0> : rachats"],
  "<0>: net flows": ["<0>: Nettomittelzuflüsse", "<0> : collecte nette"],
  "<0>: new clients": ["<0>: neue Kunden", "<0> : nouveaux clients"],
  "<0>: contributions": ["<0>: Einzahlungen", "<0> : versements"],
  "<0>: departures": ["<0>: Abgänge", "<0> : départs"],
  "<0>: withdrawals": ["<0>: Entnahmen", "<0> : retraits"],
  "<0>: distributions": ["<0>: Ausschüttungen", "<0> : distributions"],
  "<0>: reinvested": ["<0>: wiederangelegt", "<0> : réinvesti"],
  "<0>: fee rate": ["<0>: Gebührensatz", "<0> : taux de commission"],
  "<0>: fee rate up to <1> per billing unit": [
    "<0>: Gebührensatz bis <1> je Abrechnungseinheit",
    "<0> : taux jusqu’à <1> par unité de facturation",
  ],
  "<0>: fee rate above <1> per billing unit": [
    "<0>: Gebührensatz über <1> je Abrechnungseinheit",
    "<0> : taux au-delà de <1> par unité de facturation",
  ],
  "<0>: mix, <1>": ["<0>: Anteil <1>", "<0> : part de <1>"],
  "<0>: households": ["<0>: Haushalte", "<0> : ménages"],
  "<0>: billing units": ["<0>: Abrechnungseinheiten", "<0> : unités de facturation"],
  "<0>: volatility of monthly inflows and outflows": [
    "<0>: Volatilität der monatlichen Zu- und Abflüsse",
    "<0> : volatilité des souscriptions et rachats mensuels",
  ],
  "<0>: persistence of monthly inflows and outflows": [
    "<0>: Persistenz der monatlichen Zu- und Abflüsse",
    "<0> : persistance des souscriptions et rachats mensuels",
  ],
  "<0>: flow shocks with those of other segments": [
    "<0>: Flussschocks mit denen anderer Segmente",
    "<0> : chocs de flux avec ceux d’autres segments",
  ],
  "Correlation of log returns: <0> with <1>": [
    "Korrelation der Log-Renditen: <0> mit <1>",
    "Corrélation des log-rendements : <0> avec <1>",
  ],
  "Correlation of simple returns: <0> with <1>": [
    "Korrelation der einfachen Renditen: <0> mit <1>",
    "Corrélation des rendements simples : <0> avec <1>",
  ],
  "Given returns: <0>": ["Gegebene Renditen: <0>", "Rendements donnés : <0>"],
  "Bonus pool: share of operating income": [
    "Bonustopf: Anteil am Betriebsergebnis",
    "Enveloppe de bonus : part du résultat d’exploitation",
  ],
  "Cost, <0>: a year": ["Kosten, <0>: im Jahr", "Charges, <0> : par an"],
  "Cost, <0>: growth": ["Kosten, <0>: Wachstum", "Charges, <0> : croissance"],
  "Cost, <0>: steps": ["Kosten, <0>: Stufen", "Charges, <0> : paliers"],
  "Cost, <0>: share of revenue": ["Kosten, <0>: Anteil am Ertrag", "Charges, <0> : part des revenus"],
  "Cost, <0>: on average AUM of all segments": [
    "Kosten, <0>: auf durchschnittliche AUM aller Segmente",
    "Charges, <0> : sur encours moyens de tous les segments",
  ],
  "Cost, <0>: on average AUM of <1>": [
    "Kosten, <0>: auf durchschnittliche AUM von <1>",
    "Charges, <0> : sur encours moyens de <1>",
  ],
  "Other revenue, <0>: a year": ["Übriger Ertrag, <0>: im Jahr", "Autres revenus, <0> : par an"],
  "Other revenue, <0>: growth": ["Übriger Ertrag, <0>: Wachstum", "Autres revenus, <0> : croissance"],
  "Heads, <0>": ["Köpfe, <0>", "Effectifs, <0>"],
  "Heads, <0>: cost of one a year": [
    "Köpfe, <0>: Kosten je Kopf im Jahr",
    "Effectifs, <0> : coût annuel d’une personne",
  ],
  "Heads, <0>: growth of that cost": ["Köpfe, <0>: Wachstum dieser Kosten", "Effectifs, <0> : croissance de ce coût"],
  "While the margin of the last twelve months is below <0>": [
    "Solange die Marge der letzten zwölf Monate unter <0> liegt",
    "Tant que la marge des douze derniers mois est sous <0>",
  ],
  "Initiative, <0>: when": ["Initiative, <0>: wann", "Initiative, <0> : quand"],
  "Initiative, <0>: chance": ["Initiative, <0>: Chance", "Initiative, <0> : probabilité"],
  "Initiative, <0>: cost once": ["Initiative, <0>: einmalige Kosten", "Initiative, <0> : coût unique"],
  "Initiative, <0>: running cost a year": [
    "Initiative, <0>: laufende Kosten im Jahr",
    "Initiative, <0> : coût courant annuel",
  ],
  "Initiative, <0>: growth of that cost": [
    "Initiative, <0>: Wachstum dieser Kosten",
    "Initiative, <0> : croissance de ce coût",
  ],
  "Initiative, <0>: revenue a year": ["Initiative, <0>: Ertrag im Jahr", "Initiative, <0> : revenus annuels"],
  "Initiative, <0>: growth of that revenue": [
    "Initiative, <0>: Wachstum dieses Ertrags",
    "Initiative, <0> : croissance de ces revenus",
  ],
  "Initiative, <0>: inflows of <1>": ["Initiative, <0>: Zuflüsse von <1>", "Initiative, <0> : souscriptions de <1>"],
  "Initiative, <0>: outflows of <1>": ["Initiative, <0>: Abflüsse von <1>", "Initiative, <0> : rachats de <1>"],
  "Initiative, <0>: fee rates of <1>": [
    "Initiative, <0>: Gebührensätze von <1>",
    "Initiative, <0> : taux de commission de <1>",
  ],
  "Acquisition on <0>, <1>: <2>": ["Zukauf am <0>, <1>: <2>", "Acquisition le <0>, <1> : <2>"],
  "Acquisition on <0>, <1>: <2>, chance": [
    "Zukauf am <0>, <1>: <2>, Chance",
    "Acquisition le <0>, <1> : <2>, probabilité",
  ],
  "Acquisition on <0>, <1>: <2>, price (capital)": [
    "Zukauf am <0>, <1>: <2>, Preis (Kapital)",
    "Acquisition le <0>, <1> : <2>, prix (capital)",
  ],
  "Acquisition on <0>, <1>: <2>, retention": [
    "Zukauf am <0>, <1>: <2>, Verbleib",
    "Acquisition le <0>, <1> : <2>, rétention",
  ],
  "Acquisition on <0>, <1>: <2>, run-off": [
    "Zukauf am <0>, <1>: <2>, Auslaufen",
    "Acquisition le <0>, <1> : <2>, extinction",
  ],
  "Acquisition on <0>, <1>: <2>: cost once": [
    "Zukauf am <0>, <1>: <2>: einmalige Kosten",
    "Acquisition le <0>, <1> : <2> : coût unique",
  ],
  "Acquisition on <0>, <1>: <2>: running cost a year": [
    "Zukauf am <0>, <1>: <2>: laufende Kosten im Jahr",
    "Acquisition le <0>, <1> : <2> : coût courant annuel",
  ],
  "Acquisition on <0>, <1>: <2>: growth of that cost": [
    "Zukauf am <0>, <1>: <2>: Wachstum dieser Kosten",
    "Acquisition le <0>, <1> : <2> : croissance de ce coût",
  ],
  "<0>, drawn once per path": ["<0>, einmal je Pfad gezogen", "<0>, tiré une fois par trajectoire"],
  "from <0>, linear over <1> months": ["ab <0>, linear über <1> Monate", "dès <0>, linéaire sur <1> mois"],
  "<0>: response of inflows to the trailing year's return": [
    "<0>: Reaktion der Zuflüsse auf die Rendite des letzten Jahres",
    "<0> : réponse des souscriptions au rendement de l’année écoulée",
  ],
  "<0>: response of outflows to the trailing year's return": [
    "<0>: Reaktion der Abflüsse auf die Rendite des letzten Jahres",
    "<0> : réponse des rachats au rendement de l’année écoulée",
  ],
  "<0>: response of net flows to the trailing year's return": [
    "<0>: Reaktion der Nettomittelzuflüsse auf die Rendite des letzten Jahres",
    "<0> : réponse de la collecte nette au rendement de l’année écoulée",
  ],
  "Other revenue, <0>: on average AUM of all segments": [
    "Übriger Ertrag, <0>: auf durchschnittliche AUM aller Segmente",
    "Autres revenus, <0> : sur encours moyens de tous les segments",
  ],
  "Other revenue, <0>: on average AUM of <1>": [
    "Übriger Ertrag, <0>: auf durchschnittliche AUM von <1>",
    "Autres revenus, <0> : sur encours moyens de <1>",
  ],
  "<0>: beta of <1> to <2>": ["<0>: Beta von <1> zu <2>", "<0> : bêta de <1> à <2>"],
  "slope <0>, over <1>; before the start as expected": [
    "Steigung <0>, über <1>; vor dem Beginn wie erwartet",
    "pente <0>, au-delà de <1> ; avant le début comme attendu",
  ],
  "Client <0>: mandate in <1>": ["Kunde <0>: Mandat in <1>", "Client <0> : mandat dans <1>"],
  "Client <0>: chance to leave within a year": [
    "Kunde <0>: Chance, binnen eines Jahres zu gehen",
    "Client <0> : probabilité de partir dans l’année",
  ],
  "Pipeline, <0> into <1>": ["Pipeline, <0> in <1>", "Pipeline, <0> vers <1>"],
  "Pipeline, <0> into <1>, chance to win": [
    "Pipeline, <0> in <1>, Chance des Gewinns",
    "Pipeline, <0> vers <1>, probabilité de gain",
  ],
  "<0>: <1> for one <2> at the start": ["<0>: <1> je <2> am Anfang", "<0> : <1> pour un <2> au début"],
  "<0>: given rates at month ends": ["<0>: gegebene Kurse an Monatsenden", "<0> : cours donnés en fin de mois"],
  "<0>: given average rates of the months": [
    "<0>: gegebene Durchschnittskurse der Monate",
    "<0> : cours moyens donnés des mois",
  ],
  "<0>: hedged share of <1>": ["<0>: abgesicherter Anteil von <1>", "<0> : part couverte de <1>"],
};
