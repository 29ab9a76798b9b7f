import type { Catalogue } from "../catalogue.js";

/** What is said of falls of AUM and of the recovery from them. */
export const FALLS: Catalogue = {
  "Drawdown of AUM": ["Rückgang der AUM", "Baisse des encours"],
  "The deepest fall of month-end AUM below its earlier high, flows included.": [
    "Der tiefste Fall der AUM am Monatsende unter ihren früheren Höchststand, Flüsse eingeschlossen.",
    "La chute la plus profonde des encours de fin de mois sous leur sommet antérieur, flux compris.",
  ],
  "The largest loss on the way, measured from the highest month end so far, the opening among them.": [
    "Der größte Verlust unterwegs, gemessen vom bis dahin höchsten Monatsende, den Anfangsbestand eingeschlossen.",
    "La plus grande perte en chemin, mesurée depuis la plus haute fin de mois jusque-là, l’ouverture comprise.",
  ],
  "Zero means that no month ever closed lower than one before it.": [
    "Null heißt, dass nie ein Monat tiefer schloss als einer vor ihm.",
    "Zéro signifie qu’aucun mois n’a jamais clôturé plus bas qu’un mois antérieur.",
  ],
  "No fan shows it, because percentiles date by date smooth every individual journey.": [
    "Kein Fächer zeigt ihn, denn Perzentile Datum für Datum glätten jeden einzelnen Weg.",
    "Aucun éventail ne la montre, car des centiles date par date lissent chaque parcours individuel.",
  ],
  "Covenants, ratings and nerves break at the trough, not at the horizon.": [
    "Kreditauflagen, Ratings und Nerven reißen am Tiefpunkt, nicht am Horizont.",
    "Covenants, notations et nerfs cèdent au creux, non à l’horizon.",
  ],
  "The fall is found on each path first; percentiles are taken afterwards.": [
    "Der Fall wird zuerst auf jedem Pfad bestimmt; danach werden Perzentile gebildet.",
    "La chute est d’abord trouvée sur chaque trajectoire ; les centiles sont pris ensuite.",
  ],
  "The 5th percentile is the severe end here, since depths are negative.": [
    "Das 5. Perzentil ist hier das schwere Ende, da die Tiefen negativ sind.",
    "Le 5e centile est ici l’extrémité sévère, puisque les profondeurs sont négatives.",
  ],
  "drawdown = min over months t of (aum_t / max over s ≤ t of aum_s − 1)": [
    "Rückgang = min über Monate t von (AUM_t / max über s ≤ t von AUM_s − 1)",
    "baisse = min sur les mois t de (encours_t / max sur s ≤ t de encours_s − 1)",
  ],
  "It can only deepen as the horizon lengthens, so quote both together.": [
    "Er kann sich mit längerem Horizont nur vertiefen; beide sind daher zusammen zu nennen.",
    "Elle ne peut que s’approfondir quand l’horizon s’allonge : citer donc les deux ensemble.",
  ],
  "Compare successive plans at equal length.": [
    "Aufeinanderfolgende Pläne bei gleicher Länge vergleichen.",
    "Comparer les plans successifs à durée égale.",
  ],
  "At what depth would key people or consultants leave?": [
    "Bei welcher Tiefe würden Schlüsselpersonen oder Consultants gehen?",
    "À quelle profondeur des personnes clés ou des consultants partiraient-ils ?",
  ],
  "How much of the trough is clients running after prices?": [
    "Wie viel des Tiefpunkts sind Kunden, die den Preisen hinterherlaufen?",
    "Quelle part du creux vient de clients qui courent après les prix ?",
  ],
  "Which costs could be cut within ninety days?": [
    "Welche Kosten ließen sich innerhalb von neunzig Tagen senken?",
    "Quelles charges pourraient être réduites en quatre-vingt-dix jours ?",
  ],
  "Agree the response to falls of 15%, 25% and 40% before they happen.": [
    "Die Antwort auf Rückgänge von 15%, 25% und 40% vereinbaren, bevor sie eintreten.",
    "Convenir de la réponse à des chutes de 15%, 25% et 40% avant qu’elles ne surviennent.",
  ],
  "Keep liquidity for twelve months of fixed cost at the severe depth.": [
    "Liquidität für zwölf Monate Fixkosten bei der schweren Tiefe vorhalten.",
    "Garder de la liquidité pour douze mois de charges fixes à la profondeur sévère.",
  ],
  "Diversify by client type as well as by asset class, as both run together in panics.": [
    "Nach Kundentypen ebenso streuen wie nach Anlageklassen, da in Paniken beide zusammenlaufen.",
    "Diversifier par type de client autant que par classe d’actifs, car les deux vont de pair dans les paniques.",
  ],
  "Underwater lines of three sample paths.": [
    "Kurven dreier Beispielpfade unter ihrem Höchststand.",
    "Courbes de trois trajectoires types au-dessous de leur sommet.",
  ],
  "Cumulative share of paths by depth.": [
    "Kumulierter Anteil der Pfade nach Tiefe.",
    "Part cumulée des trajectoires par profondeur.",
  ],
  "Month ends miss falls that heal within the month.": [
    "Monatsenden übersehen Rückgänge, die innerhalb des Monats wieder aufgeholt werden.",
    "Les fins de mois manquent les chutes qui se résorbent dans le mois.",
  ],
  "Outflows planned from the beginning count as a fall, although nobody was surprised.": [
    "Von Anfang an geplante Abflüsse zählen als Rückgang, obwohl niemand überrascht wurde.",
    "Des rachats prévus dès le début comptent comme une chute, bien que personne n’ait été surpris.",
  ],
  "`drawdown by 2028-12 >= 25%` gives its odds; `scenarios/downturn.yaml` plays a real one.": [
    "`drawdown by 2028-12 >= 25%` gibt seine Chance an; `scenarios/downturn.yaml` spielt einen wirklichen durch.",
    "`drawdown by 2028-12 >= 25%` en donne la probabilité ; `scenarios/downturn.yaml` en joue une vraie.",
  ],
  "Put the severe depth into the recovery plan and the risk appetite statement.": [
    "Die schwere Tiefe in den Sanierungsplan und in die Erklärung zum Risikoappetit aufnehmen.",
    "Inscrire la profondeur sévère dans le plan de redressement et dans la déclaration d’appétence au risque.",
  ],
  "Deep falls trigger redemptions through the response to returns and pull run-rate revenue down at once.": [
    "Tiefe Rückgänge lösen über die Reaktion auf Renditen Abflüsse aus und ziehen die annualisierten Gebühren sofort nach unten.",
    "Des chutes profondes déclenchent des rachats par la réponse aux rendements et abaissent aussitôt les commissions annualisées.",
  ],
  "Time to recover": ["Zeit bis zur Erholung", "Temps de rétablissement"],
  "Months to regain the earlier high, and how many paths do so in time.": [
    "Monate bis zum Wiedererreichen des früheren Höchststands, und wie viele Pfade es rechtzeitig schaffen.",
    "Mois nécessaires pour retrouver le sommet antérieur, et nombre de trajectoires qui y parviennent à temps.",
  ],
  "Months from the bottom of the deepest fall until AUM is back at its former peak.": [
    "Monate vom Boden des tiefsten Rückgangs, bis die AUM wieder auf ihrem früheren Höchststand sind.",
    "Mois depuis le fond de la chute la plus profonde jusqu’à ce que les encours retrouvent leur sommet antérieur.",
  ],
  "Paths still below at the horizon have no such number; a path without any fall counts as nought months.": [
    "Pfade, die am Horizont noch darunter liegen, haben keine solche Zahl; ein Pfad ohne jeden Rückgang zählt als null Monate.",
    "Les trajectoires encore au-dessous à l’horizon n’ont pas un tel chiffre ; une trajectoire sans aucune chute compte pour zéro mois.",
  ],
  "How long a slump lasts decides whether cost can wait for it to end.": [
    "Wie lange ein Einbruch dauert, entscheidet darüber, ob die Kosten sein Ende abwarten können.",
    "La durée d’un recul décide si les charges peuvent en attendre la fin.",
  ],
  "A firm that needs flows to climb back recovers later than its index.": [
    "Ein Haus, das Zuflüsse braucht, um wieder aufzusteigen, erholt sich später als sein Index.",
    "Une société qui a besoin de flux pour remonter se rétablit plus tard que son indice.",
  ],
  "The percentiles cover only paths that do recover; their proportion is the chance beside them.": [
    "Die Perzentile umfassen nur Pfade, die sich erholen; deren Anteil ist die Chance daneben.",
    "Les centiles ne couvrent que les trajectoires qui se rétablissent ; leur proportion est la probabilité indiquée à côté.",
  ],
  "Both are needed, for a short median among few survivors is no comfort.": [
    "Beide werden gebraucht, denn ein kurzer Median unter wenigen Überlebenden ist kein Trost.",
    "Les deux sont nécessaires, car une médiane courte parmi peu de survivantes n’est pas un réconfort.",
  ],
  "monthsToRecover = first month with aum ≥ former peak, less month of the trough": [
    "Monate bis zur Erholung = erster Monat mit AUM ≥ früherem Höchststand, minus Monat des Tiefpunkts",
    "mois de rétablissement = premier mois où encours ≥ sommet antérieur, moins le mois du creux",
  ],
  "recovered = paths that do / paths": [
    "erholt = Pfade, die es schaffen / Pfade",
    "rétablies = trajectoires qui y parviennent / trajectoires",
  ],
  "A longer horizon raises the chance and the median alike.": [
    "Ein längerer Horizont hebt Chance und Median gleichermaßen.",
    "Un horizon plus long relève la probabilité comme la médiane.",
  ],
  "Should the chance fall between plans at equal horizon, organic growth has weakened.": [
    "Sinkt die Chance von Plan zu Plan bei gleichem Horizont, hat das organische Wachstum nachgelassen.",
    "Si la probabilité baisse d’un plan à l’autre à horizon égal, la croissance organique s’est affaiblie.",
  ],
  "Does the return to the old peak rest on sales that always dry up in such times?": [
    "Beruht die Rückkehr zum alten Höchststand auf Absatz, der in solchen Zeiten stets versiegt?",
    "Le retour à l’ancien sommet repose-t-il sur des ventes qui tarissent toujours en de tels moments ?",
  ],
  "Could dividends be held through the median wait?": [
    "Ließen sich die Dividenden über die Wartezeit im Median halten?",
    "Les dividendes pourraient-ils être maintenus pendant l’attente médiane ?",
  ],
  "Whose contracts end before the peak is regained?": [
    "Wessen Verträge enden, bevor der Höchststand wieder erreicht ist?",
    "Quels contrats s’achèvent avant que le sommet soit retrouvé ?",
  ],
  "Match the length of debt and leases to the slow end of the range.": [
    "Die Laufzeit von Schulden und Mietverträgen auf das langsame Ende der Spanne abstimmen.",
    "Accorder la durée des dettes et des baux à l’extrémité lente de la plage.",
  ],
  "Invest in distribution during the slump, when rivals retreat.": [
    "Während des Einbruchs in den Vertrieb investieren, wenn Wettbewerber sich zurückziehen.",
    "Investir dans la distribution pendant le recul, quand les concurrents se retirent.",
  ],
  "Tell directors beforehand how long patience may be required.": [
    "Dem Verwaltungsrat vorab sagen, wie lange Geduld nötig sein kann.",
    "Dire d’avance aux administrateurs combien de temps la patience peut être requise.",
  ],
  "Histogram of months, with a separate bar for paths not yet back.": [
    "Histogramm der Monate, mit einem eigenen Balken für noch nicht erholte Pfade.",
    "Histogramme des mois, avec une barre distincte pour les trajectoires non encore rétablies.",
  ],
  "Curve of the cumulative chance by months since the low.": [
    "Kurve der kumulierten Chance nach Monaten seit dem Tiefpunkt.",
    "Courbe de la probabilité cumulée selon les mois écoulés depuis le creux.",
  ],
  "Late falls cannot heal inside the horizon and depress the chance mechanically.": [
    "Späte Rückgänge können innerhalb des Horizonts nicht aufgeholt werden und drücken die Chance mechanisch.",
    "Les chutes tardives ne peuvent se résorber avant l’horizon et réduisent mécaniquement la probabilité.",
  ],
  "Quoting the median without the chance is the commonest abuse.": [
    "Den Median ohne die Chance zu nennen ist der häufigste Missbrauch.",
    "Citer la médiane sans la probabilité est l’abus le plus courant.",
  ],
  "The note under the growth table states it; `answers.drawdown` holds all percentiles.": [
    "Die Anmerkung unter der Wachstumstabelle nennt sie; `answers.drawdown` enthält alle Perzentile.",
    "La note sous le tableau de croissance l’énonce ; `answers.drawdown` contient tous les centiles.",
  ],
  "Contingency funding and the going-concern assessment can cite it directly.": [
    "Notfallfinanzierung und Beurteilung der Unternehmensfortführung können sie unmittelbar anführen.",
    "Le financement d’urgence et l’appréciation de la continuité d’exploitation peuvent le citer directement.",
  ],
  "Long recoveries keep average AUM low, which delays revenue even after prices are back.": [
    "Lange Erholungen halten die durchschnittlichen AUM niedrig, was den Ertrag verzögert, auch wenn die Preise wieder da sind.",
    "De longs rétablissements maintiennent bas les encours moyens, ce qui retarde les revenus même une fois les prix revenus.",
  ],
};
