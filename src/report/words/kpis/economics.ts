import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on economics. */
export const ECONOMICS: Catalogue = {
  "Total revenue": ["Gesamtertrag", "Revenus totaux"],
  "All that the firm earns: asset fees it keeps, and income that no balance drives.": [
    "Alles, was das Haus verdient: Gebühren auf Vermögen, die es behält, und Erträge, die an keinem Bestand hängen.",
    "Tout ce que gagne la société : les commissions sur actifs qu’elle conserve, et les revenus qui ne dépendent d’aucun encours.",
  ],
  "Asset fees after rebates and distributors' parts, plus every line listed under other income.": [
    "Gebühren auf Vermögen nach Rückvergütungen und den Anteilen der Vertriebspartner, dazu jede Zeile unter dem übrigen Ertrag.",
    "Les commissions sur actifs après rétrocessions et parts des distributeurs, plus chaque ligne inscrite aux autres revenus.",
  ],
  "Planning fees, retainers, tax work and hourly advice count here although no portfolio pays for them.": [
    "Planungshonorare, Pauschalen, Steuerarbeiten und Beratung nach Stunden zählen hier, obwohl kein Portfolio für sie zahlt.",
    "Les honoraires de planification, les forfaits, les travaux fiscaux et le conseil à l’heure comptent ici, bien qu’aucun portefeuille ne les paie.",
  ],
  "Income that stands still while markets fall is what carries payroll through a bear year.": [
    "Ertrag, der stehen bleibt, während die Märkte fallen, trägt die Gehälter durch ein Baissejahr.",
    "Les revenus qui se maintiennent quand les marchés baissent sont ceux qui portent les salaires pendant une année de baisse.",
  ],
  "A practice with a quarter of its takings from retainers is another business than one that bills balances alone.": [
    "Ein Haus, das ein Viertel seiner Einnahmen aus Pauschalen bezieht, ist ein anderes Geschäft als eines, das nur auf Bestände abrechnet.",
    "Un cabinet qui tire un quart de ses recettes de forfaits est une autre entreprise que celui qui ne facture que sur encours.",
  ],
  "Other lines grow by their own stated rate, and asset fees arrive from each simulated future.": [
    "Die übrigen Zeilen wachsen mit ihrer eigenen angegebenen Rate, und die Gebühren auf Vermögen kommen aus jeder simulierten Zukunft.",
    "Les autres lignes croissent à leur propre taux énoncé, et les commissions sur actifs viennent de chaque avenir simulé.",
  ],
  "Both are recognised by the month and added up by year.": [
    "Beide werden monatlich erfasst und nach Jahren summiert.",
    "Les unes et les autres sont rattachées au mois et additionnées par année.",
  ],
  "totalRevenue = netRevenue + Σ over other lines of amount · growth": [
    "Gesamtertrag = Nettoertrag + Σ über die übrigen Zeilen von Betrag · Wachstum",
    "revenus totaux = revenus nets + Σ sur les autres lignes de montant · croissance",
  ],
  "Follow the proportion of non-asset income: falling in a boom is normal, falling in a slump is not.": [
    "Verfolgen Sie den Anteil des Ertrags, der nicht vom Vermögen abhängt: Fällt er im Aufschwung, ist das normal, fällt er im Abschwung, nicht.",
    "Suivez la part des revenus qui ne viennent pas des actifs : qu’elle baisse dans l’essor est normal, qu’elle baisse dans le repli ne l’est pas.",
  ],
  "A new service usually needs three years before it shows.": [
    "Eine neue Dienstleistung braucht gewöhnlich drei Jahre, bis sie sichtbar wird.",
    "Un nouveau service met en général trois ans à se voir.",
  ],
  "What would remain tomorrow if billing by balance were forbidden?": [
    "Was bliebe morgen, wenn das Abrechnen auf Bestände verboten wäre?",
    "Que resterait-il demain si la facturation sur encours était interdite ?",
  ],
  "Which retainers were last repriced before the recent inflation?": [
    "Welche Pauschalen wurden zuletzt vor der jüngsten Inflation neu bepreist?",
    "Quels forfaits ont été révisés pour la dernière fois avant la récente inflation ?",
  ],
  "Do clients who pay for planning also bring larger portfolios?": [
    "Bringen Kunden, die für Planung zahlen, auch größere Portfolios?",
    "Les clients qui paient la planification apportent-ils aussi de plus gros portefeuilles ?",
  ],
  "Introduce a minimum annual retainer for small households.": [
    "Führen Sie für kleine Haushalte eine jährliche Mindestpauschale ein.",
    "Instaurez un forfait annuel minimal pour les petits foyers.",
  ],
  "Index every fixed invoice to wages.": [
    "Binden Sie jede feste Rechnung an die Löhne.",
    "Indexez chaque facture fixe sur les salaires.",
  ],
  "Separate in the accounts what is recurring from what was a single engagement.": [
    "Trennen Sie in der Buchhaltung, was wiederkehrt, von dem, was ein einmaliges Mandat war.",
    "Séparez dans les comptes ce qui est récurrent de ce qui fut une mission unique.",
  ],
  "Stacked area of asset fees and each other line.": [
    "Gestapelte Flächen der Gebühren auf Vermögen und jeder weiteren Zeile.",
    "Des aires empilées des commissions sur actifs et de chaque autre ligne.",
  ],
  "A fan by year over the committed wage bill.": [
    "Ein Fächer nach Jahren über der gebundenen Lohnsumme.",
    "Un éventail par année au-dessus de la masse salariale engagée.",
  ],
  "Gross and net of distributors' parts differ by half in fund houses.": [
    "Brutto und netto der Anteile der Vertriebspartner unterscheiden sich bei Fondshäusern um die Hälfte.",
    "Bruts ou nets des parts des distributeurs, ils diffèrent de moitié dans les maisons de fonds.",
  ],
  "A growth rate on a small line, left running for ten years, becomes a large assumption.": [
    "Eine Wachstumsrate auf einer kleinen Zeile wird, zehn Jahre sich selbst überlassen, zu einer großen Annahme.",
    "Un taux de croissance sur une petite ligne, laissé courir dix ans, devient une grande hypothèse.",
  ],
  "`economics.revenue` adds lines to a scenario, and the statement of the report lists each of them.": [
    "`economics.revenue` fügt einem Szenario Zeilen hinzu, und die Erfolgsrechnung des Berichts führt jede davon auf.",
    "`economics.revenue` ajoute des lignes à un scénario, et le compte de résultat du rapport les énumère toutes.",
  ],
  "Reconcile it each year with the first line of the audited income statement.": [
    "Stimmen Sie ihn jedes Jahr mit der ersten Zeile der geprüften Erfolgsrechnung ab.",
    "Rapprochez-les chaque année de la première ligne du compte de résultat audité.",
  ],
  "Every extra unit reaches profit after the bonus pool has taken its part.": [
    "Jede zusätzliche Einheit erreicht das Ergebnis, nachdem der Bonustopf seinen Teil genommen hat.",
    "Chaque unité supplémentaire parvient au résultat une fois que l’enveloppe de bonus a pris sa part.",
  ],
  "a scenario with `economics`: what the firm earns besides fees, what it spends, whom it employs": [
    "ein Szenario mit `economics`: was das Haus außer Gebühren verdient, was es ausgibt, wen es beschäftigt",
    "un scénario avec `economics` : ce que la société gagne en plus des commissions, ce qu’elle dépense, qui elle emploie",
  ],
  Cost: ["Kosten", "Charges"],
  "What running the firm takes: people, premises, platforms and bonuses.": [
    "Was der Betrieb des Hauses braucht: Menschen, Räume, Plattformen und Boni.",
    "Ce que demande la marche de la société : personnel, locaux, plateformes et bonus.",
  ],
  "Salaries, fixed lines, charges on assets or on income, and the bonus pool, before tax and interest.": [
    "Gehälter, feste Zeilen, Kosten auf Vermögen oder auf Ertrag sowie der Bonustopf, vor Steuern und Zinsen.",
    "Les salaires, les lignes fixes, les charges sur les actifs ou sur les revenus, et l’enveloppe de bonus, avant impôts et intérêts.",
  ],
  "Purchase prices and capital spending are kept out.": [
    "Kaufpreise und Investitionsausgaben bleiben außen vor.",
    "Les prix d’acquisition et les dépenses d’investissement n’y entrent pas.",
  ],
  "Wages are decided years ahead and markets are not, so this line sets how much bad luck is survivable.": [
    "Über Löhne wird Jahre im Voraus entschieden, über Märkte nicht; daher bestimmt diese Zeile, wie viel Pech sich überstehen lässt.",
    "Les salaires se décident des années à l’avance, les marchés non ; cette ligne fixe donc la malchance à laquelle on peut survivre.",
  ],
  "Its rigid part matters more than its size.": [
    "Ihr starrer Teil zählt mehr als ihre Höhe.",
    "Sa part rigide compte plus que son montant.",
  ],
  "Fixed lines carry inflation and dated steps; variable ones breathe with assets or takings along each future.": [
    "Feste Zeilen tragen Inflation und datierte Stufen; variable atmen entlang jeder Zukunft mit dem Vermögen oder den Einnahmen.",
    "Les lignes fixes portent l’inflation et des paliers datés ; les variables suivent les actifs ou les recettes dans chaque avenir.",
  ],
  "Reactions, where stated, hold or cut lines once a margin has fallen below its trigger.": [
    "Wo Reaktionen angegeben sind, halten oder kürzen sie Zeilen, sobald eine Marge unter ihre Auslöseschwelle gefallen ist.",
    "Les réactions, là où elles sont énoncées, gèlent ou réduisent des lignes dès qu’une marge est tombée sous leur seuil de déclenchement.",
  ],
  "cost = Σ fixed · inflation + Σ rate · base + Σ heads · pay + bonus": [
    "Kosten = Σ fest · Inflation + Σ Satz · Bemessungsgrundlage + Σ Köpfe · Vergütung + Bonus",
    "charges = Σ fixe · inflation + Σ taux · assiette + Σ effectifs · rémunération + bonus",
  ],
  "bonus = share · max(0, profit before it)": [
    "Bonus = Anteil · max(0, Ergebnis davor)",
    "bonus = part · max(0, résultat avant bonus)",
  ],
  "It climbs in steps, one office or one team at a time.": [
    "Sie steigen in Stufen, ein Büro oder ein Team auf einmal.",
    "Elles montent par paliers, un bureau ou une équipe à la fois.",
  ],
  "When it outpaces takings for two years running, productivity has stopped.": [
    "Übersteigt ihr Wachstum zwei Jahre in Folge das der Einnahmen, steht die Produktivität still.",
    "Quand elles croissent plus vite que les recettes deux années de suite, la productivité s’est arrêtée.",
  ],
  "How much could be stopped within one quarter, and by whose decision?": [
    "Wie viel ließe sich binnen eines Quartals einstellen, und auf wessen Entscheidung hin?",
    "Que pourrait-on arrêter en un trimestre, et sur décision de qui ?",
  ],
  "Which contracts with vendors rise automatically?": [
    "Welche Verträge mit Lieferanten steigen automatisch?",
    "Quels contrats de fournisseurs augmentent automatiquement ?",
  ],
  "Are hires planned on the median or on hope?": [
    "Sind Einstellungen auf den Median geplant oder auf Hoffnung?",
    "Les embauches sont-elles prévues sur la médiane ou sur l’espoir ?",
  ],
  "Write cuts into the scenario as reactions, before they are urgent.": [
    "Schreiben Sie Kürzungen als Reaktionen in das Szenario, bevor sie dringend sind.",
    "Inscrivez les réductions dans le scénario comme réactions, avant qu’elles ne deviennent urgentes.",
  ],
  "Move custody and technology to prices per account.": [
    "Stellen Sie Verwahrung und Technik auf Preise je Konto um.",
    "Faites passer la conservation et la technologie à des prix par compte.",
  ],
  "Stagger recruitment so that each wave needs the earlier one's results.": [
    "Staffeln Sie Einstellungen so, dass jede Welle die Ergebnisse der vorigen braucht.",
    "Échelonnez le recrutement pour que chaque vague ait besoin des résultats de la précédente.",
  ],
  "Columns divided into rigid, semi-fixed and variable.": [
    "Säulen, geteilt in starr, halbfix und variabel.",
    "Des colonnes divisées en rigide, semi-fixe et variable.",
  ],
  "Spending per unit of assets against size, for peers.": [
    "Ausgaben je Einheit Vermögen gegen die Größe, für Vergleichshäuser.",
    "Les dépenses par unité d’actifs selon la taille, pour les pairs.",
  ],
  "Owners who pay themselves through profit understate it.": [
    "Eigentümer, die sich selbst aus dem Gewinn bezahlen, weisen sie zu niedrig aus.",
    "Les propriétaires qui se rémunèrent par le bénéfice les sous-estiment.",
  ],
  "Inflation entered twice, in pay and in the line's own rate, compounds unnoticed.": [
    "Inflation, die zweimal eingegeben ist, in der Vergütung und in der eigenen Rate der Zeile, wirkt unbemerkt mit Zinseszins.",
    "L’inflation saisie deux fois, dans la rémunération et dans le taux propre de la ligne, se capitalise sans qu’on le remarque.",
  ],
  "`cost in 2027 <= 5m` can be asked; `economics.costs` and `economics.people` hold the inputs.": [
    "`cost in 2027 <= 5m` lässt sich fragen; `economics.costs` und `economics.people` enthalten die Eingaben.",
    "On peut demander `cost in 2027 <= 5m` ; `economics.costs` et `economics.people` contiennent les données.",
  ],
  "The controller's budget supplies it line by line at each replanning.": [
    "Das Budget des Controllings liefert sie Zeile für Zeile bei jeder Neuplanung.",
    "Le budget du contrôle de gestion les fournit ligne par ligne à chaque nouvelle planification.",
  ],
  "Together with takings it settles margin; cutting service staff too deeply returns later as lost clients.": [
    "Zusammen mit den Einnahmen bestimmen sie die Marge; zu tiefe Einschnitte beim Servicepersonal kehren später als verlorene Kunden zurück.",
    "Avec les recettes, elles déterminent la marge ; trop réduire le personnel de service revient plus tard sous forme de clients perdus.",
  ],
  "Operating income": ["Betriebsergebnis", "Résultat d’exploitation"],
  "What the business leaves its owners before tax and interest.": [
    "Was das Geschäft seinen Eigentümern vor Steuern und Zinsen lässt.",
    "Ce que l’activité laisse à ses propriétaires avant impôts et intérêts.",
  ],
  "Everything earned minus everything spent, bonuses included, over a calendar year.": [
    "Alles Verdiente abzüglich alles Ausgegebenen, Boni eingeschlossen, über ein Kalenderjahr.",
    "Tout ce qui est gagné moins tout ce qui est dépensé, bonus compris, sur une année civile.",
  ],
  "Everything earned minus everything spent, bonuses included, over a fiscal year.": [
    "Alles Verdiente abzüglich alles Ausgegebenen, Boni eingeschlossen, über ein Geschäftsjahr.",
    "Tout ce qui est gagné moins tout ce qui est dépensé, bonus compris, sur un exercice.",
  ],
  "Below zero it is a loss, which owners or reserves must fund.": [
    "Unter null ist es ein Verlust, den Eigentümer oder Reserven decken müssen.",
    "Au-dessous de zéro, c’est une perte, que les propriétaires ou les réserves doivent financer.",
  ],
  "A fall of markets by one fifth can halve it, because most spending does not follow.": [
    "Ein Rückgang der Märkte um ein Fünftel kann es halbieren, weil die meisten Ausgaben nicht folgen.",
    "Une baisse des marchés d’un cinquième peut le réduire de moitié, car la plupart des dépenses ne suivent pas.",
  ],
  "Dividends, debt capacity and the price of the firm all start from here.": [
    "Dividenden, Verschuldungsfähigkeit und der Preis des Hauses gehen alle von hier aus.",
    "Dividendes, capacité d’endettement et prix de la société partent tous d’ici.",
  ],
  "Takings and spending belong to the same simulated future, so a bad market meets the wage bill of that very year.": [
    "Einnahmen und Ausgaben gehören zu derselben simulierten Zukunft, sodass ein schlechter Markt auf die Lohnsumme genau dieses Jahres trifft.",
    "Recettes et dépenses appartiennent au même avenir simulé, si bien qu’un mauvais marché rencontre la masse salariale de cette année même.",
  ],
  "The exact statement at expected returns stands beside the percentiles.": [
    "Die exakte Erfolgsrechnung bei erwarteten Renditen steht neben den Perzentilen.",
    "Le compte de résultat exact aux rendements attendus figure à côté des centiles.",
  ],
  "operatingIncome = totalRevenue − cost": [
    "Betriebsergebnis = Gesamtertrag − Kosten",
    "résultat d’exploitation = revenus totaux − charges",
  ],
  "Look for its lower percentile to cross zero, and note in which year.": [
    "Achten Sie darauf, ob sein unteres Perzentil die Null kreuzt, und notieren Sie, in welchem Jahr.",
    "Cherchez où son centile inférieur franchit le zéro, et notez en quelle année.",
  ],
  "A median that grows more slowly than assets means that scale is not being harvested.": [
    "Ein Median, der langsamer wächst als das Vermögen, bedeutet, dass Größenvorteile nicht geerntet werden.",
    "Une médiane qui croît moins vite que les actifs signifie que les économies d’échelle ne sont pas récoltées.",
  ],
  "How many months of reserves does the one-in-twenty year consume?": [
    "Wie viele Monate an Reserven verbraucht das eine Jahr von zwanzig?",
    "Combien de mois de réserves consomme l’année qui survient une fois sur vingt ?",
  ],
  "Would partners still hire if last year's profit were repeated for five years?": [
    "Würden die Partner auch dann einstellen, wenn sich der Gewinn des letzten Jahres fünf Jahre lang wiederholte?",
    "Les associés embaucheraient-ils encore si le bénéfice de l’an dernier se répétait cinq ans ?",
  ],
  "What does each ten percent in equities do to it?": [
    "Wie verändert es sich mit jeweils zehn Prozent am Aktienmarkt?",
    "Que lui fait chaque variation de dix pour cent des actions ?",
  ],
  "Fix a payout rule that survives the lower percentile.": [
    "Legen Sie eine Ausschüttungsregel fest, die das untere Perzentil übersteht.",
    "Fixez une règle de distribution qui résiste au centile inférieur.",
  ],
  "Set an alert on it, and agree beforehand who acts when it fires.": [
    "Setzen Sie eine Warnung darauf, und vereinbaren Sie vorab, wer handelt, wenn sie anschlägt.",
    "Posez-y une alerte, et convenez d’avance de qui agit quand elle se déclenche.",
  ],
  "Link partners' drawings to several years of results.": [
    "Binden Sie die Entnahmen der Partner an die Ergebnisse mehrerer Jahre.",
    "Liez les prélèvements des associés aux résultats de plusieurs années.",
  ],
  "A fan crossing a zero line.": [
    "Ein Fächer, der eine Nulllinie kreuzt.",
    "Un éventail qui croise une ligne de zéro.",
  ],
  "A waterfall from asset fees through each expense to profit.": [
    "Ein Wasserfall von den Gebühren auf Vermögen über jeden Aufwand bis zum Gewinn.",
    "Une cascade des commissions sur actifs au bénéfice, en passant par chaque charge.",
  ],
  "Bonus pools that swallow the downside make it look steadier than owners' earnings are.": [
    "Bonustöpfe, die den Rückgang schlucken, lassen es stetiger aussehen, als es die Einkünfte der Eigentümer sind.",
    "Les enveloppes de bonus qui absorbent la baisse le font paraître plus stable que ne le sont les gains des propriétaires.",
  ],
  "Comparing it with a peer's figure after amortisation.": [
    "Der Vergleich mit der Zahl eines Vergleichshauses nach Abschreibungen.",
    "Le comparer au chiffre d’un pair après amortissements.",
  ],
  "`operating-income in 2029 >= 1.5m` in targets or alerts; the report also draws its twelve trailing months.": [
    "`operating-income in 2029 >= 1.5m` in Zielen oder Warnungen; der Bericht zeichnet auch seine jeweils letzten zwölf Monate.",
    "`operating-income in 2029 >= 1.5m` dans les objectifs ou les alertes ; le rapport trace aussi ses douze derniers mois.",
  ],
  "Valuation models discount it after tax, future by future if they wish.": [
    "Bewertungsmodelle diskontieren es nach Steuern, auf Wunsch Zukunft für Zukunft.",
    "Les modèles d’évaluation l’actualisent après impôts, avenir par avenir s’ils le souhaitent.",
  ],
  "Persistent losses trigger reactions, which slow hiring and eventually new business.": [
    "Anhaltende Verluste lösen Reaktionen aus, die Einstellungen und schließlich das Neugeschäft bremsen.",
    "Des pertes persistantes déclenchent des réactions, qui freinent les embauches et à terme les affaires nouvelles.",
  ],
  "Operating margin": ["Operative Marge", "Marge d’exploitation"],
  "The part of each unit earned that remains as profit.": [
    "Der Teil jeder verdienten Einheit, der als Gewinn bleibt.",
    "La part de chaque unité gagnée qui reste en bénéfice.",
  ],
  "Profit before tax and interest as a fraction of all takings of that year.": [
    "Ergebnis vor Steuern und Zinsen als Anteil an allen Einnahmen desselben Jahres.",
    "Le résultat avant impôts et intérêts, en fraction de toutes les recettes de cette année.",
  ],
  "It has no value in a year without any takings.": [
    "In einem Jahr ganz ohne Einnahmen hat sie keinen Wert.",
    "Elle n’a pas de valeur dans une année sans aucune recette.",
  ],
  "Size cancels out of it, so a boutique may be held against a listed giant.": [
    "Die Größe kürzt sich heraus, sodass sich eine Boutique mit einem börsennotierten Riesen vergleichen lässt.",
    "La taille s’en élimine, si bien qu’une boutique peut se comparer à un géant coté.",
  ],
  "It tells how far takings can drop before the first loss, if nothing is cut.": [
    "Sie sagt, wie weit die Einnahmen bis zum ersten Verlust fallen können, wenn nichts gekürzt wird.",
    "Elle dit de combien les recettes peuvent baisser avant la première perte, si rien n’est réduit.",
  ],
  "Each future has a quotient of its own; quoting the ratio of two medians would be something else.": [
    "Jede Zukunft hat ihren eigenen Quotienten; das Verhältnis zweier Mediane anzugeben wäre etwas anderes.",
    "Chaque avenir a son propre quotient ; citer le rapport de deux médianes serait autre chose.",
  ],
  "Reactions compare it with their trigger at the end of every finished year.": [
    "Reaktionen vergleichen sie am Ende jedes abgeschlossenen Jahres mit ihrer Auslöseschwelle.",
    "Les réactions la comparent à leur seuil de déclenchement à la fin de chaque année achevée.",
  ],
  "margin = operatingIncome / totalRevenue": [
    "Marge = Betriebsergebnis / Gesamtertrag",
    "marge = résultat d’exploitation / revenus totaux",
  ],
  "Cyclical swings say little; compare with the same point of an earlier cycle.": [
    "Konjunkturelle Schwankungen sagen wenig; vergleichen Sie mit demselben Punkt eines früheren Zyklus.",
    "Les oscillations du cycle disent peu ; comparez avec le même point d’un cycle antérieur.",
  ],
  "Slow erosion in good markets is the warning that price or pay has slipped.": [
    "Langsame Erosion in guten Märkten ist die Warnung, dass Preis oder Vergütung aus dem Lot geraten sind.",
    "Une érosion lente dans de bons marchés avertit que le prix ou la rémunération a dérapé.",
  ],
  "At which level do we freeze hiring, and has that been written down?": [
    "Bei welchem Stand frieren wir Einstellungen ein, und ist das schriftlich festgehalten?",
    "À quel niveau gelons-nous les embauches, et est-ce écrit ?",
  ],
  "Is it high because owners work for less than market pay?": [
    "Ist sie hoch, weil Eigentümer für weniger als die marktübliche Vergütung arbeiten?",
    "Est-elle élevée parce que les propriétaires travaillent pour moins que la rémunération du marché ?",
  ],
  "How much of last year's improvement was beta?": [
    "Wie viel von der Verbesserung des letzten Jahres war Beta?",
    "Quelle part de l’amélioration de l’an dernier était du bêta ?",
  ],
  "Normalise owners' pay before showing it to anybody outside.": [
    "Normalisieren Sie die Vergütung der Eigentümer, bevor Sie die Marge Außenstehenden zeigen.",
    "Normalisez la rémunération des propriétaires avant de montrer la marge à quiconque à l’extérieur.",
  ],
  "Choose a corridor and reinvest what exceeds its upper edge.": [
    "Wählen Sie einen Korridor, und reinvestieren Sie, was seinen oberen Rand übersteigt.",
    "Choisissez un couloir, et réinvestissez ce qui dépasse son bord supérieur.",
  ],
  "Attack the largest rigid expense whenever the lower percentile breaches the corridor.": [
    "Gehen Sie den größten starren Aufwand an, sobald das untere Perzentil den Korridor verlässt.",
    "Attaquez la plus grande charge rigide dès que le centile inférieur sort du couloir.",
  ],
  "A band by year with the corridor shaded.": [
    "Ein Band nach Jahren mit schattiertem Korridor.",
    "Une bande par année avec le couloir ombré.",
  ],
  "Peers as dots, size across and profitability upward.": [
    "Vergleichshäuser als Punkte, waagerecht die Größe und senkrecht die Rentabilität.",
    "Les pairs en points, la taille en abscisse et la rentabilité en ordonnée.",
  ],
  "Starving technology and successors raises it for about three years.": [
    "Wer bei Technik und Nachfolgern spart, hebt sie für etwa drei Jahre.",
    "Négliger la technologie et les successeurs l’augmente pendant environ trois ans.",
  ],
  "Reported on net or on gross takings, one firm shows two very different numbers.": [
    "Auf Netto- oder auf Bruttoeinnahmen bezogen, zeigt ein und dasselbe Haus zwei sehr verschiedene Zahlen.",
    "Rapportée aux recettes nettes ou brutes, une même société affiche deux chiffres très différents.",
  ],
  "`margin in 2028 <= 20%` as an alert, and the profitability row of the report's statement.": [
    "`margin in 2028 <= 20%` als Warnung, und die Zeile zur Rentabilität in der Erfolgsrechnung des Berichts.",
    "`margin in 2028 <= 20%` comme alerte, et la ligne de rentabilité du compte de résultat du rapport.",
  ],
  "Lenders' covenants and partnership agreements refer to it by year.": [
    "Kreditauflagen und Partnerschaftsverträge beziehen sich auf sie, Jahr für Jahr.",
    "Les covenants des prêteurs et les pactes d’associés s’y réfèrent par année.",
  ],
  "Multiples that buyers pay rise with it up to the point where they suspect underinvestment.": [
    "Die Multiplikatoren, die Käufer zahlen, steigen mit ihr bis zu dem Punkt, an dem sie zu geringe Investitionen vermuten.",
    "Les multiples que paient les acheteurs montent avec elle jusqu’au point où ils soupçonnent un sous-investissement.",
  ],
};
