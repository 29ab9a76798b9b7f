import type { Catalogue } from "./catalogue.js";

/** Conventions of fees, markets and currencies that only some scenarios have. */
export const FEE_CONVENTIONS: Catalogue = {
  "Average rates": ["Durchschnittskurse", "Cours moyens"],
  "Bounds of bands": ["Grenzen der Klassen", "Bornes des tranches"],
  "Change of rates": ["Änderung der Sätze", "Évolution des taux"],
  Collection: ["Zahlungseingang", "Encaissement"],
  Currencies: ["Währungen", "Monnaies"],
  "Day of arrival": ["Eingangstag", "Jour d’arrivée"],
  "Fee changes": ["Gebührenänderungen", "Changements de commissions"],
  "Flows in the period": ["Flüsse in der Periode", "Flux dans la période"],
  "Gains below the mark": ["Gewinne unter der Marke", "Gains sous le seuil"],
  "High-water mark": ["High-Water-Mark", "High-water mark"],
  Hurdle: ["Hürde", "Taux de rendement minimal"],
  "Hurdle since": ["Hürde seit", "Rendement minimal depuis"],
  "Hurdle within a period": ["Hürde in einer Periode", "Rendement minimal dans une période"],
  "Large clients": ["Große Kunden", "Grands clients"],
  "Mark moves": ["Marke rückt nach", "Le seuil bouge"],
  "New business": ["Neugeschäft", "Affaires nouvelles"],
  "Order of terms": ["Reihenfolge der Bedingungen", "Ordre des clauses"],
  "Performance fee due": ["Fälligkeit der erfolgsabhängigen Gebühr", "Échéance de la commission de surperformance"],
  "Performance fee measured": ["Messung der erfolgsabhängigen Gebühr", "Mesure de la commission de surperformance"],
  "Returns from another currency": ["Renditen aus anderer Währung", "Rendements d’une autre monnaie"],
  "Rounding of bills": ["Rundung der Rechnungen", "Arrondi des factures"],
  Sampling: ["Ziehung", "Échantillonnage"],
  "Segment currency": ["Währung des Segments", "Monnaie du segment"],
  "Size of mandates": ["Größe der Mandate", "Taille des mandats"],
  Translation: ["Umrechnung", "Conversion"],
  "after the management fee": ["nach der Verwaltungsgebühr", "après la commission de gestion"],
  "as given": ["wie gegeben", "tels que donnés"],
  "bootstrap, blocks of random length": [
    "Bootstrap, Blöcke zufälliger Länge",
    "bootstrap, blocs de longueur aléatoire",
  ],
  "bootstrap, circular blocks": ["Bootstrap, kreisförmige Blöcke", "bootstrap, blocs circulaires"],
  "bootstrap, months by themselves": ["Bootstrap, einzelne Monate", "bootstrap, mois isolés"],
  charged: ["berechnet", "facturés"],
  "not charged": ["nicht berechnet", "non facturés"],
  counted: ["gezählt", "compté"],
  "not counted": ["nicht gezählt", "non compté"],
  "equal units": ["gleiche Einheiten", "unités égales"],
  "every high": ["jeder Höchststand", "chaque plus haut"],
  "expected growth": ["erwartetes Wachstum", "croissance attendue"],
  "given path": ["gegebener Pfad", "trajectoire donnée"],
  "half-yearly": ["halbjährlich", "semestrielle"],
  "leave once, with all mandates": ["gehen einmal, mit allen Mandaten", "partent une fois, avec tous les mandats"],
  "lower inclusive": ["untere eingeschlossen", "inférieure incluse"],
  "upper inclusive": ["obere eingeschlossen", "supérieure incluse"],
  "mean of the ends": ["Mittel der Enden", "moyenne des extrémités"],
  "next billing period": ["nächste Abrechnungsperiode", "période de facturation suivante"],
  "regime switching": ["Regimewechsel", "changement de régime"],
  "stochastic log volatility": ["stochastische Log-Volatilität", "log-volatilité stochastique"],
  "the mark was set": ["die Marke gesetzt wurde", "la fixation du seuil"],
  "units of its own": ["eigene Einheiten", "unités propres"],
  "when due": ["bei Fälligkeit", "à l’échéance"],
  "reported in <0>": ["berichtet in <0>", "rapporté en <0>"],
  "A balance exactly on a bound belongs to the lower band.": [
    "Ein Bestand genau auf einer Grenze gehört zur unteren Klasse.",
    "Un solde exactement sur une borne relève de la tranche inférieure.",
  ],
  "A balance exactly on a bound belongs to the upper band.": [
    "Ein Bestand genau auf einer Grenze gehört zur oberen Klasse.",
    "Un solde exactement sur une borne relève de la tranche supérieure.",
  ],
  "A bill falls due at the beginning of its period, on the assets then.": [
    "Eine Rechnung wird am Beginn ihrer Periode fällig, auf das Vermögen dann.",
    "Une facture échoit au début de sa période, sur les actifs d’alors.",
  ],
  "A chance a within a year is one of 1 − (1 − a)^(1/12) in each month; who leaves, leaves at the beginning of the month. The exact projection takes chance × amount.":
    [
      "Eine Chance a binnen eines Jahres ist eine von 1 − (1 − a)^(1/12) in jedem Monat; wer geht, geht am Monatsbeginn. Die exakte Projektion nimmt Chance × Betrag.",
      "Une probabilité a dans l’année est de 1 − (1 − a)^(1/12) chaque mois ; qui part, part au début du mois. La projection exacte prend probabilité × montant.",
    ],
  "A departing client takes its amount as it is stated.": [
    "Ein gehender Kunde nimmt seinen Betrag mit, wie er angegeben ist.",
    "Un client qui part prend son montant tel qu’énoncé.",
  ],
  "A departing client takes its part of the assets as they are then: its amount moves with the balance per billing unit.":
    [
      "Ein gehender Kunde nimmt seinen Teil des dann vorhandenen Vermögens mit: Sein Betrag bewegt sich mit dem Bestand je Abrechnungseinheit.",
      "Un client qui part prend sa part des actifs d’alors : son montant suit le solde par unité de facturation.",
    ],
  "A mean is the geometric mean of annual returns, a volatility the standard deviation of simple ones.": [
    "Ein Mittel ist das geometrische Mittel der Jahresrenditen, eine Volatilität die Standardabweichung der einfachen.",
    "Une moyenne est la moyenne géométrique des rendements annuels, une volatilité l’écart type des rendements simples.",
  ],
  "Mean and volatility are those of annual log returns.": [
    "Mittel und Volatilität sind die der jährlichen Log-Renditen.",
    "Moyenne et volatilité sont celles des log-rendements annuels.",
  ],
  "A period is its days over 365.": ["Eine Periode sind ihre Tage durch 365.", "Une période est ses jours sur 365."],
  "All billing units of the segment have the same size; an approximation where real ones differ.": [
    "Alle Abrechnungseinheiten des Segments sind gleich groß; eine Näherung, wo wirkliche sich unterscheiden.",
    "Toutes les unités de facturation du segment ont la même taille ; une approximation si les vraies diffèrent.",
  ],
  "Bills are paid so long after they fall due; revenue does not wait for it.": [
    "Rechnungen werden so lange nach Fälligkeit bezahlt; der Ertrag wartet nicht darauf.",
    "Les factures sont payées après ce délai ; les revenus n’attendent pas.",
  ],
  "Correlations are of annual simple returns and are converted to those of log returns.": [
    "Korrelationen sind die einfacher Jahresrenditen und werden in die der Log-Renditen umgerechnet.",
    "Les corrélations sont celles des rendements annuels simples, converties en celles des log-rendements.",
  ],
  "Flows within the period are neither charged nor refunded.": [
    "Flüsse in der Periode werden weder berechnet noch erstattet.",
    "Les flux dans la période ne sont ni facturés ni remboursés.",
  ],
  "The day on which money arrives or leaves is charged.": [
    "Der Tag, an dem Geld kommt oder geht, wird berechnet.",
    "Le jour où l’argent arrive ou part est facturé.",
  ],
  "The exact projection earns the given returns, as every path does.": [
    "Die exakte Projektion verdient die gegebenen Renditen, wie jeder Pfad.",
    "La projection exacte rapporte les rendements donnés, comme chaque trajectoire.",
  ],
  "The fee is charged on the assets at the beginning of the billing period.": [
    "Die Gebühr wird auf das Vermögen am Anfang der Abrechnungsperiode erhoben.",
    "La commission porte sur les actifs au début de la période de facturation.",
  ],
  "The fee is charged on the assets at the end of the billing period, before the fee.": [
    "Die Gebühr wird auf das Vermögen am Ende der Abrechnungsperiode erhoben, vor der Gebühr.",
    "La commission porte sur les actifs à la fin de la période de facturation, avant commission.",
  ],
  "The fee is charged on the gain above the hurdle.": [
    "Die Gebühr wird auf den Gewinn über der Hürde erhoben.",
    "La commission porte sur le gain au-delà du rendement minimal.",
  ],
  "The fee is measured on the value after the management fee.": [
    "Die Gebühr wird am Wert nach der Verwaltungsgebühr gemessen.",
    "La commission se mesure sur la valeur après commission de gestion.",
  ],
  "The mark moves to the value after the fee, and only when a fee was due.": [
    "Die Marke rückt auf den Wert nach der Gebühr, und nur, wenn eine fällig war.",
    "Le seuil passe à la valeur après commission, et seulement si une était due.",
  ],
  "The mark moves whenever the value at the end of a period, after the fee, is above it.": [
    "Die Marke rückt nach, wann immer der Wert am Ende einer Periode, nach der Gebühr, über ihr liegt.",
    "Le seuil bouge dès que la valeur en fin de période, après commission, le dépasse.",
  ],
  "The whole of a billing unit's assets pays the rate of its band.": [
    "Das ganze Vermögen einer Abrechnungseinheit zahlt den Satz ihrer Klasse.",
    "Tous les actifs d’une unité de facturation paient le taux de sa tranche.",
  ],
  "Returns are net of fees already, so fees are shown and not deducted.": [
    "Die Renditen sind schon nach Gebühren; diese werden gezeigt und nicht abgezogen.",
    "Les rendements sont déjà nets ; les commissions sont indiquées et non déduites.",
  ],
  "Each unit's bill is rounded to the currency's minor unit, halves to the even one.": [
    "Die Rechnung jeder Einheit wird auf die kleinste Währungseinheit gerundet, Hälften zur geraden.",
    "La facture de chaque unité est arrondie à la sous-unité monétaire, les moitiés au pair.",
  ],
};
