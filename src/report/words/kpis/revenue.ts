import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on revenue. */
export const REVENUE: Catalogue = {
  "Fee revenue": ["Gebührenertrag", "Revenus de commissions"],
  "Fees earned in a period, whether deducted from assets or invoiced.": [
    "In einer Periode verdiente Gebühren, ob dem Vermögen entnommen oder in Rechnung gestellt.",
    "Commissions acquises pendant une période, qu’elles soient prélevées sur les actifs ou facturées.",
  ],
  "Fees by contract on every billing unit, recognised in the month that earns them.": [
    "Vertragliche Gebühren auf jede Abrechnungseinheit, erfasst in dem Monat, der sie verdient.",
    "Les commissions prévues au contrat sur chaque unité de facturation, rattachées au mois qui les gagne.",
  ],
  "Cash may follow later: a quarterly invoice in arrears is revenue long before it is money.": [
    "Das Geld kann später folgen: Eine nachschüssige Quartalsrechnung ist Ertrag, lange bevor sie Geld ist.",
    "L’argent peut suivre plus tard : une facture trimestrielle à terme échu est un revenu bien avant d’être de l’argent.",
  ],
  "Staff, systems and dividends are paid from this number and not from AUM.": [
    "Personal, Systeme und Dividenden werden aus dieser Zahl bezahlt und nicht aus den AUM.",
    "Personnel, systèmes et dividendes sont payés sur ce chiffre et non sur les encours.",
  ],
  "Its spread over the paths is what a fixed cost base has to live through.": [
    "Seine Streuung über die Pfade ist das, womit eine feste Kostenbasis leben muss.",
    "Leur dispersion entre les trajectoires est ce qu’une base de charges fixes doit supporter.",
  ],
  "Each schedule (flat, tiered or cliff) runs inside the simulation, so tier effects reach the percentiles.": [
    "Jede Staffel (einheitlich, gestaffelt oder Stufen auf das Ganze) läuft in der Simulation, sodass Stufeneffekte die Perzentile erreichen.",
    "Chaque barème (uniforme, par tranches ou par paliers sur le tout) tourne dans la simulation, si bien que les effets de tranche parviennent aux centiles.",
  ],
  "Twelve trailing months at the horizon remove the season of billing.": [
    "Die letzten zwölf Monate am Horizont nehmen die Saison der Abrechnung heraus.",
    "Les douze derniers mois à l’horizon éliminent la saison de facturation.",
  ],
  "revenue = Σ over billing units of schedule(fee base) · fraction of the year": [
    "Ertrag = Σ über Abrechnungseinheiten von Staffel(Gebührenbasis) · Bruchteil des Jahres",
    "revenus = Σ sur les unités de facturation de barème(assiette des commissions) · fraction de l’année",
  ],
  "trailing = sum of the last twelve months": [
    "gleitend = Summe der letzten zwölf Monate",
    "glissant = somme des douze derniers mois",
  ],
  "It lags assets by about half an averaging period on the way up and cushions the first months of a fall.": [
    "Er läuft dem Vermögen aufwärts um etwa eine halbe Mittelungsperiode nach und dämpft die ersten Monate eines Rückgangs.",
    "Ils suivent les actifs avec un retard d’environ une demi-période de moyenne à la hausse et amortissent les premiers mois d’une baisse.",
  ],
  "If it grows more slowly than average balances, price is the reason.": [
    "Wächst er langsamer als die durchschnittlichen Bestände, liegt es am Preis.",
    "S’ils croissent moins vite que les encours moyens, le prix en est la raison.",
  ],
  "Which tenth of clients pays half of it?": [
    "Welches Zehntel der Kunden zahlt die Hälfte davon?",
    "Quel dixième des clients en paie la moitié ?",
  ],
  "What part is under contracts that reprice within two years?": [
    "Welcher Teil steht unter Verträgen, deren Preise binnen zwei Jahren neu festgesetzt werden?",
    "Quelle part relève de contrats dont le prix sera révisé d’ici deux ans ?",
  ],
  "How low may it go in one year out of twenty?": [
    "Wie tief kann er in einem Jahr von zwanzig fallen?",
    "Jusqu’où peuvent-ils descendre une année sur vingt ?",
  ],
  "Tie variable pay to it, so that costs breathe with income.": [
    "Binden Sie variable Vergütung daran, damit die Kosten mit dem Ertrag atmen.",
    "Liez-y la rémunération variable, pour que les charges suivent les revenus.",
  ],
  "Review contracts whose minimum fee has not been raised for five years.": [
    "Überprüfen Sie Verträge, deren Mindestgebühr seit fünf Jahren nicht erhöht wurde.",
    "Réexaminez les contrats dont la commission minimale n’a pas été relevée depuis cinq ans.",
  ],
  "Hold a reserve sized on the 5th percentile rather than on the plan.": [
    "Halten Sie eine Reserve, bemessen am 5. Perzentil statt am Plan.",
    "Tenez une réserve dimensionnée sur le 5e centile plutôt que sur le plan.",
  ],
  "A fan of trailing twelve months with the budget drawn across.": [
    "Ein Fächer der jeweils letzten zwölf Monate mit dem Budget quer darüber.",
    "Un éventail des douze derniers mois avec le budget tracé en travers.",
  ],
  "A bridge into volume, mix and price.": [
    "Eine Überleitung in Menge, Struktur und Preis.",
    "Une décomposition en volume, composition et prix.",
  ],
  "Billed, accrued and collected amounts get mixed in one table.": [
    "Fakturierte, abgegrenzte und eingegangene Beträge werden in einer Tabelle vermischt.",
    "Montants facturés, provisionnés et encaissés se mêlent dans un même tableau.",
  ],
  "A cliff schedule pays less at one dollar more, which averages cannot show.": [
    "Bei Stufen auf das Ganze zahlt ein Dollar mehr weniger, was Durchschnitte nicht zeigen können.",
    "Un barème par paliers sur le tout paie moins pour un dollar de plus, ce que les moyennes ne peuvent montrer.",
  ],
  "The revenue section of the report, `revenue in 2029 >= 600m` as a target, and the billing system for actuals.": [
    "Der Abschnitt zum Ertrag im Bericht, `revenue in 2029 >= 600m` als Ziel, und das Abrechnungssystem für Istwerte.",
    "La section des revenus du rapport, `revenue in 2029 >= 600m` comme objectif, et le système de facturation pour le réalisé.",
  ],
  "Load yearly medians into the budget tool, with both outer percentiles as its scenarios.": [
    "Laden Sie jährliche Mediane in das Budgetwerkzeug, mit beiden äußeren Perzentilen als dessen Szenarien.",
    "Chargez les médianes annuelles dans l’outil budgétaire, avec les deux centiles extrêmes comme scénarios.",
  ],
  "It equals average AUM times fee rate, and any error in either passes straight through.": [
    "Er ist gleich durchschnittlichen AUM mal Gebührensatz, und jeder Fehler in einem von beiden schlägt unmittelbar durch.",
    "Ils égalent les encours moyens multipliés par le taux de commission, et toute erreur dans l’un ou l’autre s’y répercute directement.",
  ],
  "Revenue yield": ["Ertragsmarge", "Rendement des encours"],
  "Annualised revenue over average AUM, in basis points.": [
    "Annualisierter Ertrag durch durchschnittliche AUM, in Basispunkten.",
    "Revenus annualisés sur encours moyens, en points de base.",
  ],
  "What a unit of managed money pays the firm in a year, after discounts, tiers and waivers.": [
    "Was eine Einheit verwalteten Geldes dem Haus im Jahr zahlt, nach Nachlässen, Staffeln und Verzichten.",
    "Ce qu’une unité d’argent géré paie à la société par an, après remises, tranches et abandons de commissions.",
  ],
  "The list price of a share class is something else.": [
    "Der Listenpreis einer Anteilsklasse ist etwas anderes.",
    "Le prix affiché d’une classe de parts est autre chose.",
  ],
  "Pricing pressure shows here first, a few tenths of a basis point at a time.": [
    "Preisdruck zeigt sich hier zuerst, einige Zehntel eines Basispunkts auf einmal.",
    "La pression sur les prix se voit ici d’abord, quelques dixièmes de point de base à la fois.",
  ],
  "T. Rowe Price went from 42.6 to 39.4 basis points between 2022 and 2025, which no volume report would reveal.": [
    "T. Rowe Price ging zwischen 2022 und 2025 von 42,6 auf 39,4 Basispunkte, was kein Bericht über Mengen zeigen würde.",
    "T. Rowe Price est passé de 42,6 à 39,4 points de base entre 2022 et 2025, ce qu’aucun rapport de volume ne révélerait.",
  ],
  "Revenue of the period is scaled to a year, then divided by the mean balance under the convention in force.": [
    "Der Ertrag der Periode wird auf ein Jahr hochgerechnet, dann durch den mittleren Bestand nach der geltenden Konvention geteilt.",
    "Les revenus de la période sont ramenés à l’année, puis divisés par l’encours moyen selon la convention en vigueur.",
  ],
  "On each path numerator and denominator come from that path alone.": [
    "Auf jedem Pfad stammen Zähler und Nenner allein von diesem Pfad.",
    "Sur chaque trajectoire, numérateur et dénominateur viennent de cette seule trajectoire.",
  ],
  "feeRate = revenue · 12/months / averageAum": [
    "Ertragsmarge = Ertrag · 12/Monate / durchschnittliche AUM",
    "rendement des encours = revenus · 12/mois / encours moyens",
  ],
  "Split any move into price cuts, shift between segments and growth of tiered accounts.": [
    "Zerlegen Sie jede Bewegung in Preissenkungen, Verschiebung zwischen Segmenten und Wachstum gestaffelter Konten.",
    "Décomposez tout mouvement en baisses de prix, glissement entre segments et croissance des comptes à tranches.",
  ],
  "Rising markets favour dear equity products, so a stable number can mask discounting.": [
    "Steigende Märkte begünstigen teure Aktienprodukte, sodass eine stabile Zahl Nachlässe verdecken kann.",
    "Des marchés en hausse favorisent les produits actions, plus chers, si bien qu’un chiffre stable peut masquer des remises.",
  ],
  "What do the last ten wins pay compared with the last ten losses?": [
    "Was zahlen die letzten zehn Gewinne von Mandaten, verglichen mit den letzten zehn Verlusten?",
    "Que paient les dix derniers mandats gagnés par rapport aux dix derniers perdus ?",
  ],
  "Would another averaging rule change our rank among peers?": [
    "Würde eine andere Mittelungsregel unseren Rang unter Vergleichshäusern ändern?",
    "Une autre règle de moyenne changerait-elle notre rang parmi les pairs ?",
  ],
  "How many contracts carry most-favoured-client clauses?": [
    "Wie viele Verträge enthalten Meistbegünstigungsklauseln?",
    "Combien de contrats comportent une clause du client le plus favorisé ?",
  ],
  "Set a floor price per vehicle and make exceptions visible to the executive committee.": [
    "Setzen Sie je Vehikel einen Mindestpreis, und machen Sie Ausnahmen für die Geschäftsleitung sichtbar.",
    "Fixez un prix plancher par véhicule et rendez les exceptions visibles au comité exécutif.",
  ],
  "Model the drift explicitly instead of assuming constancy.": [
    "Modellieren Sie die Drift ausdrücklich, statt Konstanz anzunehmen.",
    "Modélisez la dérive explicitement au lieu de supposer la constance.",
  ],
  "Bundle service into the dearest tiers before procurement unbundles it.": [
    "Bündeln Sie Service in die teuersten Stufen, bevor der Einkauf ihn herauslöst.",
    "Intégrez le service aux tranches les plus chères avant que les acheteurs ne l’en séparent.",
  ],
  "A slope line by year in basis points, scale not starting at zero and marked so.": [
    "Eine Verlaufslinie nach Jahren in Basispunkten, die Skala nicht bei null beginnend und so gekennzeichnet.",
    "Une ligne de pente par année en points de base, dont l’échelle ne part pas de zéro et le signale.",
  ],
  "Marimekko of balances against price by segment.": [
    "Marimekko der Bestände gegen den Preis nach Segment.",
    "Un marimekko des encours et du prix par segment.",
  ],
  "BlackRock's 2025 works out at 14.99 or 15.22 basis points, depending on the average alone.": [
    "BlackRocks Jahr 2025 ergibt 14,99 oder 15,22 Basispunkte, allein je nach Durchschnitt.",
    "L’année 2025 de BlackRock donne 14,99 ou 15,22 points de base, selon la seule moyenne retenue.",
  ],
  "Performance fees slip in unless they are kept apart.": [
    "Erfolgsabhängige Gebühren schleichen sich ein, wenn sie nicht getrennt gehalten werden.",
    "Les commissions de surperformance s’y glissent si elles ne sont pas tenues à part.",
  ],
  "Growth table of the report, `fee-rate` in questions, and `aumcast project --of` for a single segment.": [
    "Wachstumstabelle des Berichts, `fee-rate` in Fragen, und `aumcast project --of` für ein einzelnes Segment.",
    "Le tableau de croissance du rapport, `fee-rate` dans les questions, et `aumcast project --of` pour un seul segment.",
  ],
  "Deal-approval forms should show a new contract's price next to the firm's.": [
    "Formulare zur Freigabe von Abschlüssen sollten den Preis eines neuen Vertrags neben dem des Hauses zeigen.",
    "Les formulaires d’approbation devraient montrer le prix d’un nouveau contrat à côté de celui de la société.",
  ],
  "One basis point on ten billion is a million a year, without a single new client.": [
    "Ein Basispunkt auf zehn Milliarden ist eine Million im Jahr, ohne einen einzigen neuen Kunden.",
    "Un point de base sur dix milliards fait un million par an, sans un seul nouveau client.",
  ],
  "Run-rate revenue": ["Annualisierter Ertrag", "Revenus annualisés"],
  "Revenue of the latest month, times twelve.": [
    "Ertrag des letzten Monats, mal zwölf.",
    "Revenus du dernier mois, multipliés par douze.",
  ],
  "What a year would bring if every month were like the last one.": [
    "Was ein Jahr brächte, wenn jeder Monat wie der letzte wäre.",
    "Ce qu’apporterait une année si chaque mois était comme le dernier.",
  ],
  "It is not yet the schedule applied to the closing billable balance, which this version does not compute.": [
    "Es ist noch nicht die Staffel, angewandt auf den abrechenbaren Endbestand, die diese Version nicht berechnet.",
    "Ce n’est pas encore le barème appliqué à l’encours facturable de clôture, que cette version ne calcule pas.",
  ],
  "It looks through the average and says where next year starts.": [
    "Er blickt durch den Durchschnitt hindurch und sagt, wo das nächste Jahr beginnt.",
    "Ils voient à travers la moyenne et disent d’où part l’année prochaine.",
  ],
  "A run rate under the current year's total is an early warning of a cut in the budget.": [
    "Ein annualisierter Ertrag unter der Summe des laufenden Jahres ist eine frühe Warnung vor einer Kürzung des Budgets.",
    "Des revenus annualisés inférieurs au total de l’année en cours annoncent tôt une coupe dans le budget.",
  ],
  "Monthly accruals are used, so the billing calendar does not disturb it.": [
    "Es werden monatliche Abgrenzungen verwendet, sodass der Abrechnungskalender ihn nicht stört.",
    "Les rattachements mensuels sont employés, si bien que le calendrier de facturation ne les perturbe pas.",
  ],
  "First and last month of the forecast are shown, with the paths' spread for both.": [
    "Erster und letzter Monat der Prognose werden gezeigt, für beide mit der Streuung der Pfade.",
    "Le premier et le dernier mois de la prévision sont montrés, avec la dispersion des trajectoires pour les deux.",
  ],
  "runRateRevenue = 12 · revenue of the month": [
    "annualisierter Ertrag = 12 · Ertrag des Monats",
    "revenus annualisés = 12 · revenus du mois",
  ],
  "Subtract the trailing twelve months: the sign tells momentum.": [
    "Ziehen Sie die letzten zwölf Monate ab: Das Vorzeichen zeigt die Dynamik.",
    "Soustrayez les douze derniers mois : le signe indique l’élan.",
  ],
  "After a sharp market move expect it to overshoot until balances settle.": [
    "Erwarten Sie nach einer heftigen Marktbewegung, dass er überschießt, bis sich die Bestände beruhigen.",
    "Après un vif mouvement de marché, attendez-vous à ce qu’ils réagissent à l’excès jusqu’à ce que les encours se stabilisent.",
  ],
  "Which mandates funded last month are in it only in part?": [
    "Welche im letzten Monat eingezahlten Mandate sind nur zum Teil darin?",
    "Quels mandats dotés le mois dernier n’y figurent qu’en partie ?",
  ],
  "Has a known departure already been taken off?": [
    "Ist ein bekannter Abgang schon abgezogen?",
    "Un départ connu a-t-il déjà été retranché ?",
  ],
  "Do fee holidays end soon?": [
    "Enden bald gebührenfreie Zeiten?",
    "Des franchises de commissions prennent-elles bientôt fin ?",
  ],
  "Base hiring approvals on this and not on the year to date.": [
    "Stützen Sie die Genehmigung von Einstellungen hierauf und nicht auf das Jahr bis heute.",
    "Fondez les autorisations d’embauche sur eux et non sur l’année à ce jour.",
  ],
  "Reforecast whenever it parts from plan by more than one standard deviation.": [
    "Erstellen Sie die Prognose neu, sobald er um mehr als eine Standardabweichung vom Plan abweicht.",
    "Refaites la prévision dès qu’ils s’écartent du plan de plus d’un écart type.",
  ],
  "Give it to lenders with its date and its assumptions.": [
    "Geben Sie ihn Kreditgebern mit seinem Datum und seinen Annahmen.",
    "Communiquez-les aux prêteurs avec leur date et leurs hypothèses.",
  ],
  "A line of twelve times the month over the columns of yearly totals.": [
    "Eine Linie des Zwölffachen des Monats über den Säulen der Jahressummen.",
    "Une ligne de douze fois le mois par-dessus les colonnes des totaux annuels.",
  ],
  "Bullet bars of exit against budget for each segment.": [
    "Bullet-Balken des Endstands gegen das Budget für jedes Segment.",
    "Des barres à repère du niveau de sortie face au budget pour chaque segment.",
  ],
  "Under actual day counts February looks small and March large.": [
    "Bei tatsächlicher Tageszählung sieht der Februar klein und der März groß aus.",
    "Avec le décompte réel des jours, février paraît petit et mars grand.",
  ],
  "Multiplying one odd month multiplies its oddness.": [
    "Einen ungewöhnlichen Monat zu vervielfachen vervielfacht das Ungewöhnliche.",
    "Multiplier un mois singulier multiplie sa singularité.",
  ],
  "Monthly revenue fan in the run file, or the last row of `aumcast project --by month`.": [
    "Der Fächer des monatlichen Ertrags in der Laufdatei, oder die letzte Zeile von `aumcast project --by month`.",
    "L’éventail des revenus mensuels dans le fichier du calcul, ou la dernière ligne de `aumcast project --by month`.",
  ],
  "The board's flash report can carry it within days of the month's end.": [
    "Der Schnellbericht an den Vorstand kann ihn binnen Tagen nach Monatsende enthalten.",
    "Le rapport flash au conseil peut les contenir quelques jours après la fin du mois.",
  ],
  "It tells next year's fee revenue early and reacts to drawdown at once.": [
    "Er zeigt den Gebührenertrag des nächsten Jahres früh an und reagiert sofort auf einen Rückgang.",
    "Ils annoncent tôt les revenus de commissions de l’année prochaine et réagissent aussitôt à un repli.",
  ],
  "Fees deducted from assets": ["Dem Vermögen entnommene Gebühren", "Commissions prélevées sur les actifs"],
  "Fees that leave the assets themselves; invoiced ones are not in it.": [
    "Gebühren, die das Vermögen selbst verlassen; in Rechnung gestellte sind nicht enthalten.",
    "Les commissions qui quittent les actifs eux-mêmes ; les facturées n’y sont pas.",
  ],
  "The part of the fees that is taken out of client portfolios, in advance or in arrears.": [
    "Der Teil der Gebühren, der den Kundenportfolios entnommen wird, vorschüssig oder nachschüssig.",
    "La part des commissions qui est prélevée sur les portefeuilles des clients, à échoir ou à terme échu.",
  ],
  "Separate accounts that pay by invoice contribute revenue and nothing here.": [
    "Einzelmandate, die auf Rechnung zahlen, tragen Ertrag bei und hier nichts.",
    "Les mandats séparés qui paient sur facture apportent des revenus et rien ici.",
  ],
  "Every deducted fee lowers the base of the next one, a slow leak that compounds.": [
    "Jede entnommene Gebühr senkt die Basis der nächsten, ein langsames Leck mit Zinseszins.",
    "Chaque commission prélevée abaisse l’assiette de la suivante, une fuite lente qui se capitalise.",
  ],
  "Clients feel this line as the distance between their return and the index.": [
    "Kunden spüren diese Zeile als den Abstand zwischen ihrer Rendite und dem Index.",
    "Les clients ressentent cette ligne comme la distance entre leur rendement et l’indice.",
  ],
  "Deduction happens in the billing month, after flows and return of a period in arrears.": [
    "Entnommen wird im Abrechnungsmonat, bei nachschüssigen Perioden nach Flüssen und Rendite.",
    "Le prélèvement a lieu dans le mois de facturation, après les flux et le rendement pour une période à terme échu.",
  ],
  "When assets cannot pay in full on a path, the fee is capped and the event counted.": [
    "Kann das Vermögen auf einem Pfad nicht voll zahlen, wird die Gebühr begrenzt und das Ereignis gezählt.",
    "Quand les actifs ne peuvent payer en entier sur une trajectoire, la commission est plafonnée et l’événement compté.",
  ],
  "closing = preFee − feeInArrears": [
    "Endbestand = Bestand vor Gebühr − nachschüssige Gebühr",
    "clôture = solde avant commission − commission à terme échu",
  ],
  "fees = feeInAdvance + feeInArrears, where paid from assets": [
    "Gebühren = vorschüssige Gebühr + nachschüssige Gebühr, wo aus dem Vermögen bezahlt",
    "commissions = commission à échoir + commission à terme échu, si payées sur les actifs",
  ],
  "It should track revenue of fund segments closely; a gap signals a change of billing.": [
    "Sie sollten dem Ertrag der Fondssegmente eng folgen; eine Lücke zeigt eine Änderung der Abrechnung an.",
    "Elles devraient suivre de près les revenus des segments de fonds ; un écart signale un changement de facturation.",
  ],
  "Its weight in the roll-forward matters most when gross returns are meagre.": [
    "Ihr Gewicht in der Fortschreibung zählt am meisten, wenn die Bruttorenditen mager sind.",
    "Leur poids dans le passage de l’ouverture à la clôture compte le plus quand les rendements bruts sont maigres.",
  ],
  "How much smaller is the closing balance than it would be under invoicing?": [
    "Um wie viel kleiner ist der Endbestand, als er es bei Rechnungsstellung wäre?",
    "De combien l’encours de clôture est-il inférieur à ce qu’il serait avec une facturation ?",
  ],
  "Is the drag disclosed to investors in the same terms?": [
    "Wird die Belastung den Anlegern in denselben Begriffen offengelegt?",
    "Ce coût est-il communiqué aux investisseurs dans les mêmes termes ?",
  ],
  "Which vehicles charge twice through a fund of funds?": [
    "Welche Vehikel erheben über einen Dachfonds doppelt Gebühren?",
    "Quels véhicules prélèvent deux fois à travers un fonds de fonds ?",
  ],
  "Offer invoicing to institutions that ask for gross compounding.": [
    "Bieten Sie Institutionen, die Verzinsung vor Gebühren wünschen, Rechnungsstellung an.",
    "Proposez la facturation aux institutions qui demandent une capitalisation brute.",
  ],
  "Reconcile deductions to accrued income every quarter.": [
    "Stimmen Sie die Entnahmen jedes Quartal mit dem abgegrenzten Ertrag ab.",
    "Rapprochez chaque trimestre les prélèvements des revenus rattachés.",
  ],
  "Check that returns entered as net are not charged again.": [
    "Prüfen Sie, dass Renditen, die netto eingegeben sind, nicht noch einmal belastet werden.",
    "Vérifiez que les rendements saisis nets ne supportent pas une seconde fois les commissions.",
  ],
  "The last downward bar of the roll-forward.": [
    "Der letzte abwärts gerichtete Balken der Fortschreibung.",
    "La dernière barre descendante du passage de l’ouverture à la clôture.",
  ],
  "Two index lines of one portfolio, before and after charges.": [
    "Zwei Indexlinien eines Portfolios, vor und nach Gebühren.",
    "Deux lignes d’indice d’un même portefeuille, avant et après commissions.",
  ],
  "Treating it as an outflow spoils organic growth.": [
    "Sie als Abfluss zu behandeln verdirbt das organische Wachstum.",
    "Les traiter comme un rachat fausse la croissance organique.",
  ],
  "Leaving it out makes a bridge fail by exactly that amount.": [
    "Sie wegzulassen lässt eine Überleitung um genau diesen Betrag nicht aufgehen.",
    "Les omettre empêche une décomposition de s’équilibrer, d’exactement ce montant.",
  ],
  "Column Fees of `aumcast project`; `paid-from` in a segment decides whether it applies.": [
    "Spalte Fees von `aumcast project`; `paid-from` in einem Segment entscheidet, ob sie anfallen.",
    "La colonne Fees de `aumcast project` ; `paid-from` dans un segment décide si elles s’appliquent.",
  ],
  "Fund accounting posts the deduction, finance the income, and the two must agree.": [
    "Die Fondsbuchhaltung bucht die Entnahme, die Finanzabteilung den Ertrag, und beide müssen übereinstimmen.",
    "La comptabilité des fonds enregistre le prélèvement, la finance le revenu, et les deux doivent concorder.",
  ],
  "It reduces total growth, though organic growth and market gain stay as they are.": [
    "Sie mindern das Gesamtwachstum, während organisches Wachstum und Markteffekt bleiben, wie sie sind.",
    "Elles réduisent la croissance totale, tandis que croissance organique et effet de marché restent ce qu’ils sont.",
  ],
};
