import type { Catalogue } from "./catalogue.js";

/** Topics, choices and meanings of the conventions in force. */
export const CONVENTIONS: Catalogue = {
  "Acquired books": ["Zugekaufte Bestände", "Portefeuilles acquis"],
  "Balance of flow rates": ["Bezugsgröße der Flussraten", "Assiette des taux de flux"],
  "Billing frequency": ["Abrechnungsturnus", "Fréquence de facturation"],
  "Billing units": ["Abrechnungseinheiten", "Unités de facturation"],
  "Bonus pool": ["Bonustopf", "Enveloppe de bonus"],
  Correlations: ["Korrelationen", "Corrélations"],
  "Cost of initiatives": ["Kosten der Initiativen", "Coût des initiatives"],
  "Dated movements": ["Datierte Bewegungen", "Mouvements datés"],
  "Day count": ["Tageszählung", "Décompte des jours"],
  "Expected returns": ["Erwartete Renditen", "Rendements attendus"],
  "Fee base": ["Gebührenbasis", "Assiette des commissions"],
  "Fee schedule": ["Gebührenstaffel", "Barème"],
  "Fees due": ["Fälligkeit der Gebühren", "Échéance des commissions"],
  "Fees paid from": ["Gebühren bezahlt aus", "Commissions payées sur"],
  "Flow rates": ["Flussraten", "Taux de flux"],
  "Flow timing": ["Zeitpunkt der Flüsse", "Moment des flux"],
  "Flows and billing units": ["Flüsse und Abrechnungseinheiten", "Flux et unités de facturation"],
  Inflation: ["Teuerung", "Inflation"],
  Initiatives: ["Initiativen", "Initiatives"],
  "Initiatives with a chance": ["Initiativen mit einer Chance", "Initiatives incertaines"],
  "Market model": ["Marktmodell", "Modèle de marché"],
  "Mean returns": ["Mittlere Renditen", "Rendements moyens"],
  "Outflows beyond the assets": ["Abflüsse über das Vermögen hinaus", "Rachats au-delà des actifs"],
  "Pipeline and events with a chance": [
    "Pipeline und Ereignisse mit einer Chance",
    "Pipeline et événements incertains",
  ],
  "Price of acquisitions": ["Preis von Zukäufen", "Prix des acquisitions"],
  "Reactions to margins": ["Reaktionen auf Margen", "Réactions aux marges"],
  "Return on flows": ["Rendite auf Flüsse", "Rendement des flux"],
  Returns: ["Renditen", "Rendements"],
  "Uncertain values": ["Unsichere Werte", "Valeurs incertaines"],
  "accrued over the year": ["über das Jahr abgegrenzt", "provisionné sur l’année"],
  "apart within their segment": ["getrennt in ihrem Segment", "à part dans leur segment"],
  arithmetic: ["arithmetisch", "arithmétique"],
  geometric: ["geometrisch", "géométrique"],
  log: ["logarithmisch", "logarithmique"],
  assets: ["Vermögen", "actifs"],
  average: ["Durchschnitt", "moyenne"],
  "by month": ["nach Monaten", "par mois"],
  "by day": ["nach Tagen", "par jour"],
  capital: ["Kapital", "capital"],
  "client flows": ["Kundenflüsse", "flux des clients"],
  "client-flows": ["Kundenflüsse", "flux des clients"],
  "with reinvested": ["mit Wiederanlage", "avec réinvestissement"],
  "drawn once per path": ["einmal je Pfad gezogen", "tirées une fois par trajectoire"],
  "earn from the next day": ["Rendite ab dem Folgetag", "rémunérés dès le lendemain"],
  "earn from their own day": ["Rendite ab ihrem Tag", "rémunérés dès leur jour"],
  "effects add up": ["Wirkungen addieren sich", "les effets s’additionnent"],
  "end of month": ["Monatsende", "fin de mois"],
  flat: ["einheitlich", "uniforme"],
  gross: ["brutto", "bruts"],
  net: ["netto", "nets"],
  "households in bands": ["Haushalte in Klassen", "ménages par tranches"],
  "in arrears": ["nachschüssig", "à terme échu"],
  "in advance": ["vorschüssig", "à échoir"],
  "in full from the first month": ["voll ab dem ersten Monat", "en entier dès le premier mois"],
  invoice: ["Rechnung", "facture"],
  "last twelve months": ["letzte zwölf Monate", "douze derniers mois"],
  lognormal: ["lognormal", "lognormale"],
  mid: ["Monatsmitte", "milieu"],
  beginning: ["Monatsbeginn", "début"],
  end: ["Monatsende", "fin"],
  monthly: ["monatlich", "mensuelle"],
  quarterly: ["vierteljährlich", "trimestrielle"],
  annual: ["jährlich", "annuelle"],
  nominal: ["nominal", "nominaux"],
  effective: ["effektiv", "effectifs"],
  continuous: ["stetig", "continus"],
  "of log returns": ["von Log-Renditen", "des log-rendements"],
  "of simple returns": ["von einfachen Renditen", "des rendements simples"],
  opening: ["Anfangs\u00adbestand", "ouverture"],
  closing: ["Endbestand", "clôture"],
  "pro rata": ["anteilig", "au prorata"],
  refuse: ["abgelehnt", "refus"],
  cap: ["gekürzt", "plafonné"],
  "revenue less cost": ["Ertrag minus Kosten", "revenus moins charges"],
  simple: ["einfach", "simple"],
  compound: ["mit Zinseszins", "composé"],
  tiered: ["gestaffelt", "par tranches"],
  cliff: ["Stufen auf das Ganze", "par paliers sur le tout"],
  trapezoid: ["Trapez", "trapèze"],
  "two-point": ["zwei Punkte", "deux points"],
  "month-ends": ["Monatsenden", "fins de mois"],
  "13-month": ["13 Monatspunkte", "13 mois"],
  "quarter-ends": ["Quartalsenden", "fins de trimestre"],
  "five-points": ["fünf Punkte", "cinq points"],
  daily: ["täglich", "quotidien"],
  "daily-from-next-day": ["täglich ab dem Folgetag", "quotidien dès le lendemain"],
  "A bill falls due at the end of its period; revenue is accrued by month.": [
    "Eine Rechnung wird am Ende ihrer Periode fällig; der Ertrag wird nach Monaten abgegrenzt.",
    "Une facture échoit à la fin de sa période ; les revenus sont rattachés par mois.",
  ],
  "A bill falls due at the beginning of its period; revenue is accrued by month.": [
    "Eine Rechnung wird am Beginn ihrer Periode fällig; der Ertrag wird nach Monaten abgegrenzt.",
    "Une facture échoit au début de sa période ; les revenus sont rattachés par mois.",
  ],
  "A flow earns its weight times the month's return (Modified Dietz).": [
    "Ein Fluss verdient sein Gewicht mal die Rendite des Monats (modifizierte Dietz-Methode).",
    "Un flux rapporte son poids fois le rendement du mois (Dietz modifié).",
  ],
  "A flow of weight w earns (1 + r)^w − 1 in a month of return r.": [
    "Ein Fluss mit Gewicht w verdient (1 + r)^w − 1 in einem Monat mit Rendite r.",
    "Un flux de poids w rapporte (1 + r)^w − 1 dans un mois de rendement r.",
  ],
  "A mean is the arithmetic mean of simple annual returns, a volatility their standard deviation.": [
    "Ein Mittel ist das arithmetische Mittel einfacher Jahresrenditen, eine Volatilität ihre Standardabweichung.",
    "Une moyenne est la moyenne arithmétique des rendements annuels simples, une volatilité leur écart type.",
  ],
  "A month is a twelfth of a year, whatever its days.": [
    "Ein Monat ist ein Zwölftel eines Jahres, wie viele Tage er auch hat.",
    "Un mois est un douzième d’année, quels que soient ses jours.",
  ],
  "A month's flow rate is a twelfth of the annual one.": [
    "Die Flussrate eines Monats ist ein Zwölftel der jährlichen.",
    "Le taux de flux d’un mois est un douzième du taux annuel.",
  ],
  "A movement on day d of a month of D days is invested for (D − d)/D of it.": [
    "Eine Bewegung am Tag d eines Monats mit D Tagen ist für (D − d)/D davon angelegt.",
    "Un mouvement au jour d d’un mois de D jours est investi pendant (D − d)/D de celui-ci.",
  ],
  "A movement on day d of a month of D days is invested for (D − d + 1)/D of it: the day of arrival is counted.": [
    "Eine Bewegung am Tag d eines Monats mit D Tagen ist für (D − d + 1)/D davon angelegt: Der Eingangstag zählt mit.",
    "Un mouvement au jour d d’un mois de D jours est investi pendant (D − d + 1)/D de celui-ci : le jour d’arrivée compte.",
  ],
  "A path shifts an uncertain value by one amount in all months; the exact projection takes the value as it is stated.":
    [
      "Ein Pfad verschiebt einen unsicheren Wert in allen Monaten um denselben Betrag; die exakte Projektion nimmt den Wert wie angegeben.",
      "Une trajectoire décale une valeur incertaine d’un même montant tous les mois ; la projection exacte prend la valeur énoncée.",
    ],
  "A purchase with a run-off, households or contracts of its own is rolled by itself, with the returns of its segment, and counted in it; with a run-off it gets no new clients.":
    [
      "Ein Zukauf mit eigenem Auslaufen, eigenen Haushalten oder Verträgen wird für sich fortgeschrieben, mit den Renditen seines Segments, und in ihm gezählt; mit einem Auslaufen gewinnt er keine neuen Kunden.",
      "Un achat ayant son extinction, ses ménages ou ses contrats propres est déroulé à part, avec les rendements de son segment, et compté en lui ; en extinction il n’acquiert pas de clients.",
    ],
  "A quarter of the annual fee is billed every three months from the start date.": [
    "Ein Viertel der Jahresgebühr wird ab dem Startdatum alle drei Monate abgerechnet.",
    "Un quart de la commission annuelle est facturé tous les trois mois à partir du début.",
  ],
  "A twelfth of the annual fee is billed every month.": [
    "Ein Zwölftel der Jahresgebühr wird jeden Monat abgerechnet.",
    "Un douzième de la commission annuelle est facturé chaque mois.",
  ],
  "A rate on the month's opening, paid at the end of the month from what outflows leave; they are not organic.": [
    "Ein Satz auf den Anfangsbestand des Monats, bezahlt am Monatsende aus dem, was Abflüsse übrig lassen; sie sind nicht organisch.",
    "Un taux sur l’ouverture du mois, payé en fin de mois sur ce que laissent les rachats ; elles ne sont pas organiques.",
  ],
  "A share of the year's operating income before it so far; a later loss takes back what was accrued.": [
    "Ein Anteil am bisherigen Betriebsergebnis des Jahres vor Bonus; ein späterer Verlust nimmt zurück, was abgegrenzt war.",
    "Une part du résultat d’exploitation de l’année avant bonus jusque-là ; une perte ultérieure reprend la provision.",
  ],
  "Amounts are those of the first month and grow by (1 + i)^(1/12) a month.": [
    "Beträge sind die des ersten Monats und wachsen um (1 + i)^(1/12) im Monat.",
    "Les montants sont ceux du premier mois et croissent de (1 + i)^(1/12) par mois.",
  ],
  "Billing units have the stated sizes, scaled together to the segment's assets.": [
    "Abrechnungseinheiten haben die angegebenen Größen, gemeinsam auf das Vermögen des Segments skaliert.",
    "Les unités de facturation ont les tailles énoncées, ramenées ensemble aux actifs du segment.",
  ],
  "Correlations are of log returns.": [
    "Korrelationen sind die der Log-Renditen.",
    "Les corrélations sont celles des log-rendements.",
  ],
  "Correlations are of simple returns.": [
    "Korrelationen sind die der einfachen Renditen.",
    "Les corrélations sont celles des rendements simples.",
  ],
  "Each effect is of the plan as it is without any; points are added to the annual rate, a factor takes its part of the stated one, uncertainty is not changed. A ramp over n months is k/n in the k-th. Fee changes reach every tier, no minimum, and no acquired book; an amount for a tag is parted by opening balances.":
    [
      "Jede Wirkung bezieht sich auf den Plan ohne Initiativen; Punkte kommen zum Jahressatz hinzu, ein Faktor nimmt seinen Teil des angegebenen, die Unsicherheit bleibt. Ein Anlauf über n Monate ist im k-ten k/n. Gebührenänderungen treffen jede Stufe, kein Minimum und keinen zugekauften Bestand; ein Betrag für ein Merkmal wird nach Anfangsbeständen aufgeteilt.",
      "Chaque effet porte sur le plan sans initiatives ; les points s’ajoutent au taux annuel, un facteur prend sa part du taux énoncé, l’incertitude est inchangée. Une montée sur n mois est de k/n au k-ième. Les changements de commissions touchent chaque tranche, aucun minimum ni portefeuille acquis ; un montant pour une étiquette est réparti selon les soldes d’ouverture.",
    ],
  "Each slice of a billing unit's assets pays its own rate.": [
    "Jede Schicht des Vermögens einer Abrechnungseinheit zahlt ihren eigenen Satz.",
    "Chaque tranche des actifs d’une unité de facturation paie son taux.",
  ],
  "Fees are deducted from the segment's assets.": [
    "Gebühren werden dem Vermögen des Segments entnommen.",
    "Les commissions sont prélevées sur les actifs du segment.",
  ],
  "Fees are invoiced to the client and leave the segment's assets alone.": [
    "Gebühren werden dem Kunden in Rechnung gestellt und lassen das Vermögen des Segments unberührt.",
    "Les commissions sont facturées au client et ne touchent pas les actifs du segment.",
  ],
  "Flow rates apply to the month's opening.": [
    "Flussraten gelten auf den Anfangsbestand des Monats.",
    "Les taux de flux s’appliquent à l’ouverture du mois.",
  ],
  "Flow rates apply to the balance after the month's return and fee.": [
    "Flussraten gelten auf den Bestand nach Rendite und Gebühr des Monats.",
    "Les taux de flux s’appliquent au solde après rendement et commission du mois.",
  ],
  "In the exact projection an outflow beyond the assets is refused; on a path it is cut to what is payable, and counted.":
    [
      "In der exakten Projektion wird ein Abfluss über das Vermögen hinaus abgelehnt; auf einem Pfad wird er auf das Zahlbare gekürzt und gezählt.",
      "Dans la projection exacte un rachat au-delà des actifs est refusé ; sur une trajectoire il est réduit au payable, et compté.",
    ],
  "An outflow beyond the assets is cut to what is payable; the rest is shown as unmet.": [
    "Ein Abfluss über das Vermögen hinaus wird auf das Zahlbare gekürzt; der Rest wird als nicht erfüllt gezeigt.",
    "Un rachat au-delà des actifs est réduit au payable ; le reste est indiqué comme non honoré.",
  ],
  "Inflows and outflows without a date come evenly through the month and are invested for half of it.": [
    "Zu- und Abflüsse ohne Datum kommen gleichmäßig über den Monat und sind für die Hälfte davon angelegt.",
    "Les flux sans date arrivent également sur le mois et sont investis la moitié de celui-ci.",
  ],
  "Inflows and outflows without a date come at the beginning of the month and are invested for all of it.": [
    "Zu- und Abflüsse ohne Datum kommen am Monatsbeginn und sind den ganzen Monat angelegt.",
    "Les flux sans date arrivent en début de mois et sont investis tout le mois.",
  ],
  "Inflows and outflows without a date come at the end of the month and earn nothing in it.": [
    "Zu- und Abflüsse ohne Datum kommen am Monatsende und verdienen in ihm nichts.",
    "Les flux sans date arrivent en fin de mois et n’y rapportent rien.",
  ],
  "Inflows less outflows over the opening; market gain, exchanges, distributions and fees are not in it.": [
    "Zuflüsse abzüglich Abflüsse durch den Anfangsbestand; Markteffekt, Umschichtungen, Ausschüttungen und Gebühren sind nicht enthalten.",
    "Souscriptions moins rachats sur l’ouverture ; effet de marché, transferts, distributions et commissions n’y sont pas.",
  ],
  "Inflows less outflows, and distributions that were reinvested, over the opening.": [
    "Zuflüsse abzüglich Abflüsse und wiederangelegte Ausschüttungen, durch den Anfangsbestand.",
    "Souscriptions moins rachats, et distributions réinvesties, sur l’ouverture.",
  ],
  "Annualised it is that times 12/months: times 4 of a quarter, times 12 of a month, not compounded.": [
    "Annualisiert ist es das mal 12/Monate: mal 4 bei einem Quartal, mal 12 bei einem Monat, ohne Zinseszins.",
    "Annualisée, elle est multipliée par 12/mois : par 4 pour un trimestre, par 12 pour un mois, sans capitalisation.",
  ],
  "It is no cost and no part of operating income. What comes back of it is operating income with the acquisition less without it, undiscounted, on the same draws, as if it came for certain.":
    [
      "Er ist keine Kosten und kein Teil des Betriebsergebnisses. Was davon zurückkommt, ist das Betriebsergebnis mit dem Zukauf minus ohne ihn, nicht abgezinst, auf denselben Ziehungen, als käme er sicher.",
      "Il n’est ni une charge ni une part du résultat d’exploitation. Ce qui en revient est le résultat avec l’acquisition moins sans elle, non actualisé, aux mêmes tirages, comme si elle était certaine.",
    ],
  "Monthly log returns are normal, independent from month to month and correlated; segments are rebalanced every month.":
    [
      "Monatliche Log-Renditen sind normalverteilt, von Monat zu Monat unabhängig und korreliert; Segmente werden jeden Monat umgeschichtet.",
      "Les log-rendements mensuels sont normaux, indépendants d’un mois à l’autre et corrélés ; les segments sont rééquilibrés chaque mois.",
    ],
  "New clients, departures, dated flows and exchanges move the number of units of the average size; contributions, withdrawals and market gain move their size.":
    [
      "Neue Kunden, Abgänge, datierte Flüsse und Umschichtungen verändern die Zahl der Einheiten durchschnittlicher Größe; Einzahlungen, Entnahmen und Markteffekt ihre Größe.",
      "Nouveaux clients, départs, flux datés et transferts changent le nombre d’unités de taille moyenne ; versements, retraits et effet de marché leur taille.",
    ],
  "On a path all of it comes or nothing does. The exact projection takes chance × effect of rates and amounts, month by month, which is not the mean of paths with and without it.":
    [
      "Auf einem Pfad kommt alles oder nichts. Die exakte Projektion nimmt Chance × Wirkung von Sätzen und Beträgen, Monat für Monat; das ist nicht das Mittel der Pfade mit und ohne sie.",
      "Sur une trajectoire tout vient ou rien. La projection exacte prend probabilité × effet des taux et montants, mois par mois, ce qui n’est pas la moyenne des trajectoires avec et sans.",
    ],
  "On a path all of it happens or nothing does; the exact projection takes chance × amount.": [
    "Auf einem Pfad geschieht alles oder nichts; die exakte Projektion nimmt Chance × Betrag.",
    "Sur une trajectoire tout se produit ou rien ; la projection exacte prend probabilité × montant.",
  ],
  "One annual rate on the whole fee base.": [
    "Ein Jahressatz auf die ganze Gebührenbasis.",
    "Un taux annuel sur toute l’assiette.",
  ],
  "Read at the month's beginning, from fewer months in the first year. A rise that was held does not come back.": [
    "Am Monatsbeginn gelesen, im ersten Jahr aus weniger Monaten. Eine zurückgehaltene Erhöhung kommt nicht wieder.",
    "Lu au début du mois, sur moins de mois la première année. Une hausse retenue ne revient pas.",
  ],
  "Returns are before fees; fees that are paid from the assets are deducted.": [
    "Renditen sind vor Gebühren; aus dem Vermögen bezahlte Gebühren werden abgezogen.",
    "Les rendements sont avant commissions ; celles payées sur les actifs sont déduites.",
  ],
  "Returns are after fees; fees are shown and not deducted.": [
    "Renditen sind nach Gebühren; Gebühren werden gezeigt und nicht abgezogen.",
    "Les rendements sont après commissions ; elles sont indiquées et non déduites.",
  ],
  "Revenue is that of all segments after rebates, with the other lines; margin is operating income over it.": [
    "Der Ertrag ist der aller Segmente nach Rückvergütungen, mit den übrigen Posten; die Marge ist das Betriebsergebnis durch ihn.",
    "Les revenus sont ceux de tous les segments après rétrocessions, avec les autres lignes ; la marge est le résultat d’exploitation rapporté à eux.",
  ],
  "Running cost does not wait for the effect; it grows with its inflation from the start date. Other revenue grows with the effect.":
    [
      "Laufende Kosten warten nicht auf die Wirkung; sie wachsen ab dem Startdatum mit ihrer Teuerung. Übriger Ertrag wächst mit der Wirkung.",
      "Le coût courant n’attend pas l’effet ; il croît avec son inflation dès le début. Les autres revenus croissent avec l’effet.",
    ],
  "The exact projection earns (1 + m)^(1/12) − 1 a month, m the arithmetic mean; it lies above the median of the paths.":
    [
      "Die exakte Projektion verdient (1 + m)^(1/12) − 1 im Monat, m das arithmetische Mittel; sie liegt über dem Median der Pfade.",
      "La projection exacte rapporte (1 + m)^(1/12) − 1 par mois, m la moyenne arithmétique ; elle est au-dessus de la médiane des trajectoires.",
    ],
  "The fee is charged on the mean of the assets at the beginning and at the end of the billing period, before the fee.":
    [
      "Die Gebühr wird auf das Mittel des Vermögens am Anfang und am Ende der Abrechnungsperiode erhoben, vor der Gebühr.",
      "La commission porte sur la moyenne des actifs au début et à la fin de la période de facturation, avant commission.",
    ],
  "The mean over the months of (opening + closing)/2.": [
    "Das Mittel von (Anfangsbestand + Endbestand)/2 über die Monate.",
    "La moyenne sur les mois de (ouverture + clôture)/2.",
  ],
  "The mean of opening and closing of the period.": [
    "Das Mittel aus Anfangs- und Endbestand der Periode.",
    "La moyenne de l’ouverture et de la clôture de la période.",
  ],
  "The mean of the period's month ends.": [
    "Das Mittel der Monatsenden der Periode.",
    "La moyenne des fins de mois de la période.",
  ],
  "The mean of the opening and the period's month ends.": [
    "Das Mittel aus Anfangsbestand und Monatsenden der Periode.",
    "La moyenne de l’ouverture et des fins de mois de la période.",
  ],
  "The mean of the period's quarter ends, counted back from its close.": [
    "Das Mittel der Quartalsenden der Periode, von ihrem Ende zurückgezählt.",
    "La moyenne des fins de trimestre de la période, comptées depuis sa clôture.",
  ],
  "The mean of the opening and the period's quarter ends, counted back from its close.": [
    "Das Mittel aus Anfangsbestand und Quartalsenden der Periode, von ihrem Ende zurückgezählt.",
    "La moyenne de l’ouverture et des fins de trimestre de la période, comptées depuis sa clôture.",
  ],
  "end with <0,>": ["enden im <0,>", "finissent en <0,>"],
  "A year is named after the calendar year that it ends in; values by year stay those of calendar years.": [
    "Ein Jahr heißt nach dem Kalenderjahr, in dem es endet; Werte nach Jahren bleiben die der Kalenderjahre.",
    "Une année porte le nom de l’année civile où elle finit ; les valeurs par année restent celles des années civiles.",
  ],
};
