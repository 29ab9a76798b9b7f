import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on billing. */
export const BILLING: Catalogue = {
  "Billed fees": ["Fakturierte Gebühren", "Commissions facturées"],
  "Bills that fall due in a period, whatever months they are for.": [
    "Rechnungen, die in einem Zeitraum fällig werden, für welche Monate auch immer.",
    "Les factures qui échoient dans une période, quels que soient les mois qu’elles couvrent.",
  ],
  "billed = Σ bills due in the period + performance fees that fell due": [
    "Fakturiert = Σ im Zeitraum fällige Rechnungen + fällig gewordene erfolgsabhängige Gebühren",
    "facturé = Σ factures échues dans la période + commissions de surperformance échues",
  ],
  "A quarterly or annual bill counts whole in the month it is sent or taken.": [
    "Eine Quartals- oder Jahresrechnung zählt ganz in dem Monat, in dem sie gestellt oder entnommen wird.",
    "Une facture trimestrielle ou annuelle compte en entier dans le mois où elle est envoyée ou prélevée.",
  ],
  "Advance billing runs ahead of earnings, arrears behind them.": [
    "Vorschüssige Abrechnung läuft dem Verdienten voraus, nachschüssige hinterher.",
    "La facturation à échoir précède ce qui est gagné, celle à terme échu le suit.",
  ],
  "The gap to earned fees is unearned income or accrued income on the balance sheet.": [
    "Der Abstand zu den verdienten Gebühren steht in der Bilanz als passiver oder aktiver Abgrenzungsposten.",
    "L’écart avec les commissions gagnées figure au bilan en produits constatés d’avance ou en produits à recevoir.",
  ],
  "A cut of frequency moves this line once, and earnings never.": [
    "Eine seltenere Abrechnung verschiebt diese Zeile einmal und das Verdiente nie.",
    "Une baisse de fréquence déplace cette ligne une fois, et ce qui est gagné jamais.",
  ],
  "Contracts state period, month and base; bills are rounded where they say so.": [
    "Verträge nennen Periode, Monat und Bemessungsgrundlage; Rechnungen werden gerundet, wo sie es sagen.",
    "Les contrats énoncent période, mois et assiette ; les factures sont arrondies là où ils le disent.",
  ],
  "What the assets cannot bear after a total loss is cut from the bill.": [
    "Was das Vermögen nach einem Totalverlust nicht tragen kann, wird von der Rechnung gekürzt.",
    "Ce que les actifs ne peuvent supporter après une perte totale est retranché de la facture.",
  ],
  "Steps every third or twelfth month are normal, and smoothing them hides late invoices.": [
    "Stufen in jedem dritten oder zwölften Monat sind normal; sie zu glätten verdeckt verspätete Rechnungen.",
    "Des paliers tous les trois ou douze mois sont normaux, et les lisser cache les factures tardives.",
  ],
  "A drift away from earnings over years means periods or exclusions have changed.": [
    "Entfernt sich die Zeile über Jahre vom Verdienten, haben sich Perioden oder Ausschlüsse geändert.",
    "Un éloignement de ce qui est gagné, au fil des années, signifie que périodes ou exclusions ont changé.",
  ],
  "How much is earned and not yet invoiced at the year's end?": [
    "Wie viel ist am Jahresende verdient und noch nicht in Rechnung gestellt?",
    "Combien est gagné et pas encore facturé à la fin de l’année ?",
  ],
  "Which clients pay ahead, and would they go on doing so?": [
    "Welche Kunden zahlen im Voraus, und würden sie es weiterhin tun?",
    "Quels clients paient d’avance, et continueraient-ils à le faire ?",
  ],
  "Do invoices match the ledger of the custodian?": [
    "Stimmen die Rechnungen mit den Büchern der Depotbank überein?",
    "Les factures concordent-elles avec les livres du dépositaire ?",
  ],
  "Plan cash from this line and from payment terms.": [
    "Die Liquidität aus dieser Zeile und den Zahlungsfristen planen.",
    "Planifier la trésorerie d’après cette ligne et les délais de paiement.",
  ],
  "Move large mandates to the quarter in which wages are due.": [
    "Große Mandate in das Quartal verlegen, in dem die Löhne fällig sind.",
    "Déplacer les grands mandats vers le trimestre où les salaires sont dus.",
  ],
  "Reconcile invoices to accruals every quarter.": [
    "Rechnungen jedes Quartal mit den Abgrenzungen abstimmen.",
    "Rapprocher chaque trimestre les factures des provisions.",
  ],
  "Columns by month over the line of earnings.": [
    "Säulen nach Monaten über der Linie des Verdienten.",
    "Des colonnes par mois sur la ligne de ce qui est gagné.",
  ],
  "Accrued and deferred balances by quarter.": [
    "Aktive und passive Abgrenzungen nach Quartalen.",
    "Les soldes à recevoir et constatés d’avance par trimestre.",
  ],
  "Budgets that take invoices for income are a quarter off.": [
    "Budgets, die Rechnungen für Ertrag halten, liegen um ein Quartal daneben.",
    "Les budgets qui prennent les factures pour des revenus sont décalés d’un trimestre.",
  ],
  "Billing late once delays everything that follows.": [
    "Einmal zu spät abzurechnen verzögert alles, was folgt.",
    "Facturer tard une fois retarde tout ce qui suit.",
  ],
  "`aumcast project --by month` has the column, and `billed in 2028 >= 4m` asks for it.": [
    "`aumcast project --by month` hat die Spalte, und `billed in 2028 >= 4m` fragt danach.",
    "`aumcast project --by month` a la colonne, et `billed in 2028 >= 4m` la demande.",
  ],
  "Accounts receivable begin with it, contract by contract.": [
    "Die Debitorenbuchhaltung beginnt damit, Vertrag für Vertrag.",
    "Les comptes clients commencent par elles, contrat par contrat.",
  ],
  "It decides how much of the year's work is financed by clients.": [
    "Sie entscheiden, wie viel von der Arbeit des Jahres die Kunden finanzieren.",
    "Elles décident de la part du travail de l’année que financent les clients.",
  ],

  "Collected fees": ["Eingegangene Gebühren", "Commissions encaissées"],
  "Payments that arrive in a period for bills sent before.": [
    "Zahlungen, die in einem Zeitraum für zuvor gestellte Rechnungen eingehen.",
    "Les paiements qui arrivent dans une période pour des factures envoyées auparavant.",
  ],
  "collected(month) = billed(month − collectedAfter)": [
    "Eingegangen(Monat) = Fakturiert(Monat − Zahlungsfrist)",
    "encaissé(mois) = facturé(mois − délai de paiement)",
  ],
  "Fees deducted from assets arrive at once; invoices after the stated months.": [
    "Aus dem Vermögen entnommene Gebühren gehen sofort ein, Rechnungen nach den angegebenen Monaten.",
    "Les commissions prélevées sur les actifs arrivent aussitôt ; les factures, après les mois énoncés.",
  ],
  "Nothing is written off here: a bill that is sent is paid.": [
    "Hier wird nichts abgeschrieben: Eine gestellte Rechnung wird bezahlt.",
    "Rien n’est passé en perte ici : une facture envoyée est payée.",
  ],
  "Wages are paid from this line, not from earnings.": [
    "Löhne werden aus dieser Zeile bezahlt, nicht aus dem Verdienten.",
    "Les salaires se paient sur cette ligne, non sur ce qui est gagné.",
  ],
  "Fast growth with slow payers needs money before it makes any.": [
    "Schnelles Wachstum mit langsamen Zahlern braucht Geld, bevor es welches bringt.",
    "Une croissance rapide avec des payeurs lents demande de l’argent avant d’en rapporter.",
  ],
  "Each bill moves forward by the months of `collected-after`.": [
    "Jede Rechnung rückt um die Monate von `collected-after` nach hinten.",
    "Chaque facture est décalée des mois de `collected-after`.",
  ],
  "Foreign invoices convert at the average rate of the month they are paid in.": [
    "Rechnungen in fremder Währung werden zum Durchschnittskurs des Monats umgerechnet, in dem sie bezahlt werden.",
    "Les factures en devises sont converties au cours moyen du mois où elles sont payées.",
  ],
  "It repeats billing with a delay, so a fall is known ahead.": [
    "Sie wiederholen die Fakturierung mit Verzug; ein Rückgang ist daher im Voraus bekannt.",
    "Elles répètent la facturation avec un délai : une baisse est donc connue d’avance.",
  ],
  "Longer terms show as one weak quarter, then as nothing.": [
    "Längere Fristen zeigen sich als ein schwaches Quartal, danach gar nicht mehr.",
    "Des délais plus longs se voient comme un trimestre faible, puis plus du tout.",
  ],
  "Who pays later than the contract allows?": [
    "Wer zahlt später, als der Vertrag erlaubt?",
    "Qui paie plus tard que le contrat ne le permet ?",
  ],
  "Does the weakest quarter still cover fixed wages?": [
    "Deckt das schwächste Quartal noch die festen Löhne?",
    "Le trimestre le plus faible couvre-t-il encore les salaires fixes ?",
  ],
  "What would thirty more days cost to finance?": [
    "Was würde es kosten, dreißig Tage mehr zu finanzieren?",
    "Que coûterait le financement de trente jours de plus ?",
  ],
  "Ask new mandates for deduction at the custodian.": [
    "Bei neuen Mandaten den Abzug bei der Depotbank verlangen.",
    "Demander aux nouveaux mandats le prélèvement chez le dépositaire.",
  ],
  "Keep a credit line for one slow quarter.": [
    "Eine Kreditlinie für ein langsames Quartal vorhalten.",
    "Garder une ligne de crédit pour un trimestre lent.",
  ],
  "Track days outstanding by client group.": [
    "Die Außenstandstage nach Kundengruppe verfolgen.",
    "Suivre les délais de règlement par groupe de clients.",
  ],
  "Receipts and wages by quarter.": ["Eingänge und Löhne nach Quartalen.", "Encaissements et salaires par trimestre."],
  "Age of open invoices in bands.": [
    "Alter der offenen Rechnungen in Klassen.",
    "Ancienneté des factures ouvertes par tranches.",
  ],
  "Terms in contracts are shorter than habits.": [
    "Fristen in Verträgen sind kürzer als Gewohnheiten.",
    "Les délais des contrats sont plus courts que les habitudes.",
  ],
  "One pension fund's approval round can delay a third of receipts.": [
    "Der Freigabelauf einer einzigen Pensionskasse kann ein Drittel der Eingänge verzögern.",
    "Le circuit d’approbation d’un seul fonds de pension peut retarder un tiers des encaissements.",
  ],
  "`fees.collected-after` states the delay, and `collected` in questions reads every path.": [
    "`fees.collected-after` gibt den Verzug an, und `collected` in Fragen liest jeden Pfad.",
    "`fees.collected-after` énonce le délai, et `collected` dans les questions lit chaque trajectoire.",
  ],
  "Treasury plans take it month by month.": [
    "Liquiditätspläne übernehmen sie Monat für Monat.",
    "Les plans de trésorerie les reprennent mois par mois.",
  ],
  "It sets how long the firm lives on reserves.": [
    "Sie bestimmen, wie lange das Haus von Reserven lebt.",
    "Elles fixent combien de temps la société vit sur ses réserves.",
  ],

  "Net revenue from assets": ["Nettoertrag aus dem Vermögen", "Revenus nets sur encours"],
  "Fees earned less rebates to clients and parts of distributors.": [
    "Verdiente Gebühren abzüglich Rückvergütungen an Kunden und Anteilen von Vertriebspartnern.",
    "Commissions gagnées moins les rétrocessions aux clients et les parts des distributeurs.",
  ],
  "netRevenue = Σ revenue · (1 − rebates − distributionCosts)": [
    "Nettoertrag = Σ Ertrag · (1 − Rückvergütungen − Vertriebskosten)",
    "revenus nets = Σ revenus · (1 − rétrocessions − coûts de distribution)",
  ],
  "Rebates and trail commissions leave as shares of what each contract earns.": [
    "Rückvergütungen und Bestandsprovisionen gehen als Anteile dessen ab, was jeder Vertrag verdient.",
    "Rétrocessions et commissions de suivi sortent en parts de ce que gagne chaque contrat.",
  ],
  "Other income and cost come after it, in the statement of the firm.": [
    "Übriger Ertrag und Aufwand folgen danach, in der Erfolgsrechnung des Hauses.",
    "Les autres revenus et les charges viennent après, dans le compte de résultat de la société.",
  ],
  "Two fund houses with one gross yield may keep thirty or sixty basis points.": [
    "Zwei Fondshäuser mit gleicher Bruttomarge behalten vielleicht dreißig oder sechzig Basispunkte.",
    "Deux maisons de fonds au même rendement brut peuvent en garder trente ou soixante points de base.",
  ],
  "Mix between channels moves it without any change of price.": [
    "Die Struktur der Kanäle verschiebt ihn ohne jede Preisänderung.",
    "La composition des canaux les déplace sans aucun changement de prix.",
  ],
  "Shares are stated by contract, may change by year, and apply to performance fees too.": [
    "Anteile sind je Vertrag angegeben, können sich je Jahr ändern und gelten auch für erfolgsabhängige Gebühren.",
    "Les parts sont énoncées par contrat, peuvent changer d’une année à l’autre et s’appliquent aussi aux commissions de surperformance.",
  ],
  "Paths carry the same shares as the ledger, month by month.": [
    "Die Pfade tragen dieselben Anteile wie die Rechnung, Monat für Monat.",
    "Les trajectoires portent les mêmes parts que le compte, mois par mois.",
  ],
  "It falls behind gross takings where intermediaries gain weight.": [
    "Er bleibt hinter den Bruttoeinnahmen zurück, wo Vermittler an Gewicht gewinnen.",
    "Ils prennent du retard sur les recettes brutes là où les intermédiaires gagnent du poids.",
  ],
  "Bans on commissions lift the ratio and lower the gross.": [
    "Provisionsverbote heben die Quote und senken das Brutto.",
    "Les interdictions de commissions relèvent le ratio et abaissent le brut.",
  ],
  "Which channel keeps the least of what it earns?": [
    "Welcher Kanal behält am wenigsten von dem, was er verdient?",
    "Quel canal garde le moins de ce qu’il gagne ?",
  ],
  "Are rebates granted by contract or by habit?": [
    "Werden Rückvergütungen nach Vertrag oder aus Gewohnheit gewährt?",
    "Les rétrocessions sont-elles accordées par contrat ou par habitude ?",
  ],
  "What remains when a platform asks for five points more?": [
    "Was bleibt, wenn eine Plattform fünf Punkte mehr verlangt?",
    "Que reste-t-il quand une plateforme demande cinq points de plus ?",
  ],
  "Compare contracts on it, never on list prices.": [
    "Verträge daran vergleichen, nie an Listenpreisen.",
    "Comparer les contrats sur cette base, jamais sur les prix affichés.",
  ],
  "Renegotiate the largest distributor before launching another class.": [
    "Mit dem größten Vertriebspartner neu verhandeln, bevor eine weitere Anteilsklasse aufgelegt wird.",
    "Renégocier avec le plus grand distributeur avant de lancer une autre classe de parts.",
  ],
  "Move clean classes to the front of the shelf.": [
    "Provisionsfreie Anteilsklassen nach vorn ins Regal stellen.",
    "Mettre les classes de parts sans rétrocession en tête de gondole.",
  ],
  "Gross, rebates, trails and the rest as a waterfall.": [
    "Brutto, Rückvergütungen, Bestandsprovisionen und der Rest als Wasserfall.",
    "Brut, rétrocessions, commissions de suivi et reste en cascade.",
  ],
  "Kept share by channel over years.": [
    "Behaltener Anteil nach Kanal über die Jahre.",
    "Part conservée par canal au fil des années.",
  ],
  "Peers report gross of trails, which makes margins incomparable.": [
    "Vergleichshäuser weisen vor Bestandsprovisionen aus, was Margen unvergleichbar macht.",
    "Les pairs publient avant commissions de suivi, ce qui rend les marges incomparables.",
  ],
  "Retroactive volume rebates arrive after the year is closed.": [
    "Rückwirkende Mengenrabatte treffen ein, wenn das Jahr abgeschlossen ist.",
    "Les remises rétroactives sur volume arrivent après la clôture de l’année.",
  ],
  "`rebates` and `distribution-costs` among `fees`, and `net-revenue` in questions.": [
    "`rebates` und `distribution-costs` unter `fees`, und `net-revenue` in Fragen.",
    "`rebates` et `distribution-costs` parmi `fees`, et `net-revenue` dans les questions.",
  ],
  "It is the asset line that the statement of `economics` starts from.": [
    "Er ist die Vermögenszeile, mit der die Erfolgsrechnung von `economics` beginnt.",
    "C’est la ligne des actifs dont part le compte de résultat de `economics`.",
  ],
  "Bonuses and profit are paid out of this, not of the gross.": [
    "Boni und Gewinn werden daraus bezahlt, nicht aus dem Brutto.",
    "Bonus et bénéfice se paient là-dessus, non sur le brut.",
  ],
};
