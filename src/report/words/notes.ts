import type { Catalogue } from "./catalogue.js";

/** What stands under titles: measure, unit and sample, and how the numbers came about. */
export const NOTES: Catalogue = {
  "Percentiles and chances are of {0} simulations under the assumptions of this report, to three significant digits and in whole percent.":
    [
      "Perzentile und Chancen aus {0} Simulationen unter den Annahmen dieses Berichts, auf drei Stellen und in ganzen Prozent.",
      "Centiles et probabilités de {0} simulations sous les hypothèses de ce rapport, à trois chiffres significatifs et en pour cent entiers.",
    ],
  "Their standard errors stand under “How precise the simulation is”.": [
    "Ihre Standardfehler stehen unter „Wie genau die Simulation ist“.",
    "Leurs erreurs types figurent sous « Précision de la simulation ».",
  ],
  "Month-end AUM, {0}.": ["AUM am Monatsende, {0}.", "Encours en fin de mois, {0}."],
  "Shaded: the middle 50% and 90% of {0} simulations.": [
    "Schattiert: die mittleren 50% und 90% von {0} Simulationen.",
    "Ombré : les 50% et 90% du milieu de {0} simulations.",
  ],
  "Thin lines: single simulations, one ending near each percentile.": [
    "Dünne Linien: einzelne Simulationen, die je nahe einem Perzentil enden.",
    "Traits fins : simulations isolées, chacune finissant près d’un centile.",
  ],
  "Thin lines: single simulations.": ["Dünne Linien: einzelne Simulationen.", "Traits fins : simulations isolées."],
  "Dashed: at expected returns, about the {0} percentile.": [
    "Gestrichelt: bei erwarteten Renditen, etwa das {0} Perzentil.",
    "Tireté : aux rendements attendus, environ le {0} centile.",
  ],
  "Shaded:": ["Schattiert:", "Ombré :"],
  "Dashed:": ["Gestrichelt:", "Tireté :"],
  "Thin lines:": ["Dünne Linien:", "Traits fins :"],
  "the middle 50% and 90% of {0} simulations.": [
    "die mittleren 50% und 90% von {0} Simulationen.",
    "les 50% et 90% du milieu de {0} simulations.",
  ],
  "Percentiles, date by date, of month-end AUM over {0} simulations; the dashed line is the exact ledger at expected returns and flows.":
    [
      "Perzentile der AUM am Monatsende, Datum für Datum, über {0} Simulationen; die gestrichelte Linie ist die exakte Rechnung bei erwarteten Renditen und Flüssen.",
      "Centiles, date par date, des encours en fin de mois sur {0} simulations ; le tireté est le compte exact aux rendements et flux attendus.",
    ],
  "Fee revenue over the trailing twelve months, {0}.": [
    "Gebührenertrag der jeweils letzten zwölf Monate, {0}.",
    "Commissions des douze derniers mois, {0}.",
  ],
  "Revenue counts when it is earned, whether deducted from the assets or invoiced.": [
    "Der Ertrag zählt, wenn er verdient ist, ob vom Vermögen abgezogen oder in Rechnung gestellt.",
    "Les revenus comptent quand ils sont acquis, qu’ils soient prélevés sur les actifs ou facturés.",
  ],
  "Percentiles, date by date, of revenue earned over the trailing twelve months over {0} simulations.": [
    "Perzentile des in den jeweils letzten zwölf Monaten verdienten Ertrags, Datum für Datum, über {0} Simulationen.",
    "Centiles, date par date, des revenus acquis sur les douze derniers mois, sur {0} simulations.",
  ],
  "Share of {0} simulations by AUM in {1}, {2}.": [
    "Anteil von {0} Simulationen nach AUM im {1}, {2}.",
    "Part de {0} simulations selon les encours en {1}, {2}.",
  ],
  "The stronger bars meet the target.": [
    "Die kräftigeren Balken erfüllen das Ziel.",
    "Les barres plus soutenues atteignent l’objectif.",
  ],
  "The first and the last bar hold everything beyond.": [
    "Der erste und der letzte Balken enthalten alles, was darüber hinausgeht.",
    "La première et la dernière barre contiennent tout ce qui est au-delà.",
  ],
  "Counts of {0} simulations in bins of equal width at the last month end.": [
    "Zahl von {0} Simulationen in gleich breiten Klassen am letzten Monatsende.",
    "Nombre de {0} simulations par classes de même largeur à la dernière fin de mois.",
  ],
  "Chance of at least so much AUM in {0}, over {1} simulations, {2}.": [
    "Chance auf mindestens so hohe AUM im {0}, über {1} Simulationen, {2}.",
    "Probabilité d’encours d’au moins ce montant en {0}, sur {1} simulations, {2}.",
  ],
  "Share of {0} simulations that end at each level or above it; its standard error": [
    "Anteil von {0} Simulationen, die auf jeder Höhe oder darüber enden; sein Standardfehler",
    "Part de {0} simulations finissant à chaque niveau ou au-dessus ; son erreur type",
  ],
  "Share of {0} simulations that end at each level or above it;": [
    "Anteil von {0} Simulationen, die auf jeder Höhe oder darüber enden;",
    "Part de {0} simulations finissant à chaque niveau ou au-dessus ;",
  ],
  "Change in AUM from {0} to {1}, {2}, mean of {3} simulations.": [
    "Veränderung der AUM von {0} bis {1}, {2}, Mittel von {3} Simulationen.",
    "Variation des encours de {0} à {1}, {2}, moyenne de {3} simulations.",
  ],
  "The axis is cut: totals do not stand on zero.": [
    "Die Achse ist beschnitten: Summen stehen nicht auf null.",
    "L’axe est coupé : les totaux ne partent pas de zéro.",
  ],
  "Each line is the mean over all {0} simulations of its sum over the horizon, so the lines add up to the change.": [
    "Jede Zeile ist das Mittel ihrer Summe über den Horizont aus allen {0} Simulationen; die Zeilen ergeben zusammen die Veränderung.",
    "Chaque ligne est la moyenne sur les {0} simulations de sa somme sur l’horizon ; ensemble elles donnent la variation.",
  ],
  "Largest residual of any bridge: {0} {1}.": [
    "Größter Rest einer Überleitung: {0} {1}.",
    "Plus grand résidu d’une décomposition : {0} {1}.",
  ],
  "Each percentile is the mean of the 2% of simulations whose closing AUM is nearest to it, so every column adds up.": [
    "Jedes Perzentil ist das Mittel der 2% der Simulationen, deren End-AUM ihm am nächsten liegen; so geht jede Spalte auf.",
    "Chaque centile est la moyenne des 2% de simulations dont les encours finaux en sont les plus proches ; chaque colonne s’additionne donc.",
  ],
  "Each line is the mean of a set of simulations, so it adds up to its closing.": [
    "Jede Zeile ist das Mittel einer Auswahl von Simulationen und ergibt daher ihren Endbestand.",
    "Chaque ligne est la moyenne d’un ensemble de simulations et donne donc sa clôture.",
  ],
  "Inflows less outflows over the trailing twelve months, {0}.": [
    "Zuflüsse abzüglich Abflüsse der jeweils letzten zwölf Monate, {0}.",
    "Souscriptions moins rachats des douze derniers mois, {0}.",
  ],
  "Market gains, distributions and fees are not flows.": [
    "Markteffekt, Ausschüttungen und Gebühren sind keine Flüsse.",
    "Effet de marché, distributions et commissions ne sont pas des flux.",
  ],
  "Percentiles, date by date, of client money in less client money out over the trailing twelve months, over {0} simulations.":
    [
      "Perzentile, Datum für Datum, der Kundengelder herein abzüglich hinaus in den jeweils letzten zwölf Monaten, über {0} Simulationen.",
      "Centiles, date par date, de l’argent des clients entré moins sorti sur les douze derniers mois, sur {0} simulations.",
    ],
  "Percentiles, date by date, of each segment's month-end AUM over {0} simulations.": [
    "Perzentile der AUM jedes Segments am Monatsende, Datum für Datum, über {0} Simulationen.",
    "Centiles, date par date, des encours de chaque segment en fin de mois sur {0} simulations.",
  ],
  "Month-end AUM by segment, {0}: median and the middle 50% and 90% of {1} simulations.": [
    "AUM am Monatsende nach Segment, {0}: Median und die mittleren 50% und 90% von {1} Simulationen.",
    "Encours en fin de mois par segment, {0} : médiane et 50% et 90% du milieu de {1} simulations.",
  ],
  "Month-end AUM by segment, {0}, the exact ledger at expected returns and flows;": [
    "AUM am Monatsende nach Segment, {0}, die exakte Rechnung bei erwarteten Renditen und Flüssen;",
    "Encours en fin de mois par segment, {0}, compte exact aux rendements et flux attendus ;",
  ],
  "Each on a scale of its own, from zero.": [
    "Jedes in eigenem Maßstab, von null an.",
    "Chacun à sa propre échelle, à partir de zéro.",
  ],
  "the amounts at the end are those of {0}.": [
    "die Beträge am Ende sind die von {0}.",
    "les montants à la fin sont ceux de {0}.",
  ],
  "Segments of the exact ledger add up to the firm.": [
    "Die Segmente der exakten Rechnung ergeben zusammen das Haus.",
    "Les segments du compte exact s’additionnent pour donner la société.",
  ],
  "the small charts by segment show those.": [
    "die kleinen Diagramme nach Segment zeigen diese.",
    "les petits graphiques par segment les montrent.",
  ],
  "Percentiles do not:": ["Perzentile nicht:", "Les centiles non :"],
  "Percentiles over {0} simulations of the sum of the tag's segments, path by path.": [
    "Perzentile der Summe der Segmente des Merkmals, Pfad für Pfad, über {0} Simulationen.",
    "Centiles, sur {0} simulations, de la somme des segments de l’étiquette, trajectoire par trajectoire.",
  ],
  "Every tag cuts the same assets in its own way; tags are not added to each other.": [
    "Jedes Merkmal teilt dasselbe Vermögen auf seine Weise; Merkmale werden nicht zusammengezählt.",
    "Chaque étiquette découpe les mêmes actifs à sa façon ; les étiquettes ne s’additionnent pas.",
  ],
  "{0}, {1} simulations.": ["{0}, {1} Simulationen.", "{0}, {1} simulations."],
  "{0} simulations.": ["{0} Simulationen.", "{0} simulations."],
  "{0} simulations": ["{0} Simulationen", "{0} simulations"],
  "A year that the horizon covers only in part is labelled with its months.": [
    "Ein Jahr, das der Horizont nur teilweise umfasst, nennt seine Monate.",
    "Une année que l’horizon ne couvre qu’en partie indique ses mois.",
  ],
  "Years covered in part hold only the months named.": [
    "Teilweise umfasste Jahre enthalten nur die genannten Monate.",
    "Les années partielles ne contiennent que les mois indiqués.",
  ],
  "A stub year holds fewer months.": [
    "Ein Rumpfjahr hat weniger Monate.",
    "Une année incomplète compte moins de mois.",
  ],
  "Percentiles of AUM at the last month end of each calendar year, over {0} simulations.": [
    "Perzentile der AUM am letzten Monatsende jedes Kalenderjahrs, über {0} Simulationen.",
    "Centiles des encours à la dernière fin de mois de chaque année civile, sur {0} simulations.",
  ],
  "Percentiles of AUM at the last month end of each fiscal year, over {0} simulations.": [
    "Perzentile der AUM am letzten Monatsende jedes Geschäftsjahrs, über {0} Simulationen.",
    "Centiles des encours à la dernière fin de mois de chaque exercice, sur {0} simulations.",
  ],
  "Percentiles of each calendar year's revenue, over {0} simulations: sums within each path, not sums of percentiles.":
    [
      "Perzentile des Ertrags jedes Kalenderjahrs über {0} Simulationen: Summen innerhalb jedes Pfades, nicht Summen von Perzentilen.",
      "Centiles des revenus de chaque année civile, sur {0} simulations : sommes dans chaque trajectoire, non sommes de centiles.",
    ],
  "Percentiles of each fiscal year's revenue, over {0} simulations: sums within each path, not sums of percentiles.": [
    "Perzentile des Ertrags jedes Geschäftsjahrs über {0} Simulationen: Summen innerhalb jedes Pfades, nicht Summen von Perzentilen.",
    "Centiles des revenus de chaque exercice, sur {0} simulations : sommes dans chaque trajectoire, non sommes de centiles.",
  ],
  "Percentiles over {0} simulations of what fell due in each calendar year.": [
    "Perzentile über {0} Simulationen dessen, was in jedem Kalenderjahr fällig wurde.",
    "Centiles, sur {0} simulations, de ce qui est échu dans chaque année civile.",
  ],
  "Percentiles over {0} simulations of what fell due in each fiscal year.": [
    "Perzentile über {0} Simulationen dessen, was in jedem Geschäftsjahr fällig wurde.",
    "Centiles, sur {0} simulations, de ce qui est échu dans chaque exercice.",
  ],
  "Means of the two parts add up to the mean of the revenue; percentiles do not.": [
    "Die Mittel der beiden Teile ergeben das Mittel des Ertrags; Perzentile nicht.",
    "Les moyennes des deux parties donnent la moyenne des revenus ; les centiles non.",
  ],
  "Percentiles over {0} simulations, path by path.": [
    "Perzentile über {0} Simulationen, Pfad für Pfad.",
    "Centiles sur {0} simulations, trajectoire par trajectoire.",
  ],
  "A bill counts in the month in which it falls due, a payment when it comes, net revenue when it is earned, less rebates and distribution costs.":
    [
      "Eine Rechnung zählt im Monat ihrer Fälligkeit, eine Zahlung bei Eingang, Nettoertrag, wenn er verdient ist, abzüglich Rückvergütungen und Vertriebskosten.",
      "Une facture compte le mois de son échéance, un paiement à son arrivée, les revenus nets quand ils sont acquis, moins rétrocessions et frais de distribution.",
    ],
  "{0}. One ledger in decimals at expected returns and flows, not a forecast of the middle: it ends at about the {1} percentile of the simulations.":
    [
      "{0}. Eine Rechnung in Dezimalzahlen bei erwarteten Renditen und Flüssen, keine Prognose der Mitte: Sie endet etwa beim {1} Perzentil der Simulationen.",
      "{0}. Un compte en décimales aux rendements et flux attendus, non une prévision du milieu : il finit vers le {1} centile des simulations.",
    ],
  "Rolled forward month by month in decimals of forty digits, then added up by year; nothing here is simulated.": [
    "Monat für Monat in Dezimalzahlen mit vierzig Stellen fortgeschrieben, dann nach Jahren summiert; nichts hier ist simuliert.",
    "Déroulé mois par mois en décimales de quarante chiffres, puis additionné par année ; rien ici n’est simulé.",
  ],
  "Figures are rounded one by one, so a column may differ from its total by its last digit.": [
    "Die Zahlen sind einzeln gerundet; eine Spalte kann daher in der letzten Stelle von ihrer Summe abweichen.",
    "Les chiffres sont arrondis un à un ; une colonne peut donc différer de son total au dernier chiffre.",
  ],
  "The identity itself is exact.": ["Die Gleichung selbst ist exakt.", "L’identité elle-même est exacte."],
  "The exact projection at expected returns and flows.": [
    "Die exakte Projektion bei erwarteten Renditen und Flüssen.",
    "La projection exacte aux rendements et flux attendus.",
  ],
  "{0}, the exact ledger at expected returns.": [
    "{0}, die exakte Rechnung bei erwarteten Renditen.",
    "{0}, compte exact aux rendements attendus.",
  ],
  "{0}, over the whole horizon, from {1}.": [
    "{0}, über den ganzen Horizont, ab {1}.",
    "{0}, sur tout l’horizon, à partir de {1}.",
  ],
  "{0}, from one whole year to another.": [
    "{0}, von einem ganzen Jahr zum anderen.",
    "{0}, d’une année entière à une autre.",
  ],
  "Years are the first and the last whole one.": [
    "Die Jahre sind das erste und das letzte ganze.",
    "Les années sont la première et la dernière entières.",
  ],
  "Segment by segment, from the means of average AUM and of revenue.": [
    "Segment für Segment, aus den Mitteln der durchschnittlichen AUM und des Ertrags.",
    "Segment par segment, à partir des moyennes des encours moyens et des revenus.",
  ],
  "Volume at the old average rate, mix at the old rates, rates at the new volumes.": [
    "Menge zum alten Durchschnittssatz, Struktur zu den alten Sätzen, Sätze bei den neuen Mengen.",
    "Volume à l’ancien taux moyen, composition aux anciens taux, taux aux nouveaux volumes.",
  ],
  "The parts add up to the change; a segment that is new is mix.": [
    "Die Teile ergeben die Veränderung; ein neues Segment ist Struktur.",
    "Les parties donnent la variation ; un segment nouveau relève de la composition.",
  ],
  "Means over replayed paths.": ["Mittel über nachgerechnete Pfade.", "Moyennes de trajectoires rejouées."],
  "± is the standard error of the simulation.": [
    "± ist der Standardfehler der Simulation.",
    "± est l’erreur type de la simulation.",
  ],
  "Rates of the period, not annualised;": [
    "Sätze der Periode, nicht annualisiert;",
    "Taux de la période, non annualisés ;",
  ],
  "Percentiles over {0} simulations.": ["Perzentile über {0} Simulationen.", "Centiles sur {0} simulations."],
  "Percentiles over {0} simulations of each path's own rate, so rows do not compound to the last one.": [
    "Perzentile des eigenen Satzes jedes Pfades über {0} Simulationen; die Zeilen ergeben daher nicht verkettet die letzte.",
    "Centiles, sur {0} simulations, du taux propre à chaque trajectoire ; les lignes ne se composent donc pas pour donner la dernière.",
  ],
  "Percentiles over {0} simulations of each path's own deepest fall so far: it can only grow with time.": [
    "Perzentile des bisher tiefsten Rückgangs jedes Pfades über {0} Simulationen: Er kann mit der Zeit nur wachsen.",
    "Centiles, sur {0} simulations, de la plus forte baisse de chaque trajectoire jusque-là : elle ne peut que croître avec le temps.",
  ],
  "Total growth: closing over opening, less one.": [
    "Gesamtwachstum: Endbestand durch Anfangsbestand, minus eins.",
    "Croissance totale : clôture sur ouverture, moins un.",
  ],
  "Organic growth: net flows over opening.": [
    "Organisches Wachstum: Nettomittelzuflüsse durch Anfangsbestand.",
    "Croissance organique : collecte nette sur ouverture.",
  ],
  "Growth by clients is net flows over the opening, growth by markets the market gain over it, over the whole horizon.":
    [
      "Wachstum durch Kunden sind die Nettomittelzuflüsse durch den Anfangsbestand, Wachstum durch Märkte der Markteffekt durch ihn, über den ganzen Horizont.",
      "La croissance due aux clients est la collecte nette sur l’ouverture, celle due aux marchés l’effet de marché sur elle, sur tout l’horizon.",
    ],
  "the yield is revenue, annualised, over average AUM.": [
    "die Marge ist der annualisierte Ertrag durch die durchschnittlichen AUM.",
    "le rendement est le revenu annualisé sur les encours moyens.",
  ],
  "Yields are revenue over that average; the one in force stands out.": [
    "Margen sind Ertrag durch diesen Durchschnitt; die geltende ist hervorgehoben.",
    "Les rendements sont les revenus sur cette moyenne ; celui en vigueur ressort.",
  ],
  "Yields are revenue over that average;": [
    "Margen sind Ertrag durch diesen Durchschnitt;",
    "Les rendements sont les revenus sur cette moyenne ;",
  ],
  "the one in force stands out.": ["die geltende ist hervorgehoben.", "celle en vigueur ressort."],
  "Daily averages count each dated movement for its days, take undated flows at their timing, and let the gain accrue evenly through the month.":
    [
      "Tagesdurchschnitte zählen jede datierte Bewegung für ihre Tage, undatierte Flüsse nach ihrem Zeitpunkt und lassen den Gewinn gleichmäßig über den Monat entstehen.",
      "Les moyennes quotidiennes comptent chaque mouvement daté pour ses jours, les flux non datés selon leur moment, et répartissent le gain également sur le mois.",
    ],
  "Deepest fall of month-end AUM, flows included, from its highest month end so far, by the end of each year.": [
    "Tiefster Rückgang der AUM am Monatsende, Flüsse eingeschlossen, von ihrem bisher höchsten Monatsende, bis zum Ende jedes Jahres.",
    "Plus forte baisse des encours en fin de mois, flux compris, depuis leur plus haute fin de mois jusque-là, à la fin de chaque année.",
  ],
  "What comes after the worst month end does not undo it.": [
    "Was nach dem schlechtesten Monatsende kommt, macht es nicht ungeschehen.",
    "Ce qui suit la pire fin de mois ne l’annule pas.",
  ],
};
