import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on performance-fees. */
export const PERFORMANCE_FEES: Catalogue = {
  "Revenue without performance fees": [
    "Ertrag ohne erfolgsabhängige Gebühren",
    "Revenus hors commissions de surperformance",
  ],
  "Revenue less performance fees: what assets earn whether or not they gain.": [
    "Ertrag abzüglich erfolgsabhängiger Gebühren: was das Vermögen einbringt, ob es gewinnt oder nicht.",
    "Revenus moins commissions de surperformance : ce que les actifs rapportent, qu’ils gagnent ou non.",
  ],
  "All that contracts charge on balances, and nothing that depends on beating a mark.": [
    "Alles, was Verträge auf Bestände erheben, und nichts, was vom Übertreffen einer Marke abhängt.",
    "Tout ce que les contrats prélèvent sur les encours, et rien qui dépende du dépassement d’un seuil.",
  ],
  "The same as fee revenue where no fund charges for gains.": [
    "Dasselbe wie der Gebührenertrag, wo kein Fonds auf Gewinne Gebühren erhebt.",
    "La même chose que les revenus de commissions là où aucun fonds ne prélève sur les gains.",
  ],
  "Investors in listed managers pay a higher multiple for this line than for anything on top.": [
    "Anleger börsennotierter Vermögensverwalter zahlen für diese Zeile einen höheren Multiplikator als für alles, was hinzukommt.",
    "Les investisseurs en gestionnaires cotés paient un multiple plus élevé pour cette ligne que pour tout ce qui s’y ajoute.",
  ],
  "Costs that cannot be cut within a quarter should fit inside it.": [
    "Kosten, die sich nicht binnen eines Quartals kürzen lassen, sollten darin Platz finden.",
    "Les charges qui ne peuvent être réduites en un trimestre devraient y tenir.",
  ],
  "The simulation subtracts path by path, so its percentiles are real ones.": [
    "Die Simulation zieht Pfad für Pfad ab, sodass seine Perzentile echte sind.",
    "La simulation soustrait trajectoire par trajectoire, si bien que leurs centiles sont de vrais centiles.",
  ],
  "Expected values come from the exact ledger by calendar year.": [
    "Erwartete Werte stammen aus der exakten Rechnung nach Kalenderjahr.",
    "Les valeurs attendues viennent du compte exact par année civile.",
  ],
  "Expected values come from the exact ledger by fiscal year.": [
    "Erwartete Werte stammen aus der exakten Rechnung nach Geschäftsjahr.",
    "Les valeurs attendues viennent du compte exact par exercice.",
  ],
  "baseRevenue = revenue − performanceFees": [
    "Ertrag ohne erfolgsabhängige Gebühren = Ertrag − erfolgsabhängige Gebühren",
    "revenus hors commissions de surperformance = revenus − commissions de surperformance",
  ],
  "It follows balances closely, with none of the jumps of a December.": [
    "Er folgt den Beständen eng, ohne die Sprünge eines Dezembers.",
    "Ils suivent de près les encours, sans aucun des sauts d’un mois de décembre.",
  ],
  "Growth here and decline on top means clients stay although gains were thin.": [
    "Wachstum hier und Rückgang darüber bedeutet, dass Kunden bleiben, obwohl die Gewinne mager waren.",
    "Une croissance ici et un recul au-dessus signifient que les clients restent bien que les gains aient été maigres.",
  ],
  "Does it alone cover salaries and rent in the 5th percentile?": [
    "Deckt er allein im 5. Perzentil Gehälter und Miete?",
    "Couvrent-ils à eux seuls les salaires et le loyer au 5e centile ?",
  ],
  "How much of it sits in funds whose other fee is out of reach?": [
    "Wie viel davon steckt in Fonds, deren andere Gebühr außer Reichweite ist?",
    "Quelle part se trouve dans des fonds dont l’autre commission est hors de portée ?",
  ],
  "What would it be had discounts for gain-sharing not been given?": [
    "Wie hoch wäre er, hätte man keine Nachlässe für Gewinnbeteiligung gegeben?",
    "Que seraient-ils si aucune remise n’avait été accordée contre un partage des gains ?",
  ],
  "Set dividend policy on it.": [
    "Richten Sie die Dividendenpolitik daran aus.",
    "Fondez sur eux la politique de dividende.",
  ],
  "Price share classes so that neither variant is given away.": [
    "Bepreisen Sie Anteilsklassen so, dass keine Variante verschenkt wird.",
    "Tarifez les classes de parts de sorte qu’aucune variante ne soit bradée.",
  ],
  "Report it on a line of its own every month.": [
    "Weisen Sie ihn jeden Monat in einer eigenen Zeile aus.",
    "Présentez-les chaque mois sur une ligne à part.",
  ],
  "Stacked columns with the variable part on top.": [
    "Gestapelte Säulen mit dem variablen Teil obenauf.",
    "Des colonnes empilées avec la part variable au-dessus.",
  ],
  "A yearly fan next to fixed cost.": [
    "Ein jährlicher Fächer neben den Fixkosten.",
    "Un éventail annuel à côté des charges fixes.",
  ],
  "Comparing with a peer who includes advisory success payments.": [
    "Der Vergleich mit einem Haus, das Erfolgshonorare aus der Beratung einrechnet.",
    "Les comparer à un pair qui inclut des honoraires de succès sur le conseil.",
  ],
  "Calling it recurring while notice periods are ninety days.": [
    "Ihn wiederkehrend zu nennen, während die Kündigungsfrist neunzig Tage beträgt.",
    "Les dire récurrents alors que les préavis sont de quatre-vingt-dix jours.",
  ],
  "`base-revenue` in questions, and the yearly tables of the report.": [
    "`base-revenue` in Fragen, und die Jahrestabellen des Berichts.",
    "`base-revenue` dans les questions, et les tableaux annuels du rapport.",
  ],
  "It is the top line of most budgeting models, fed by median and outer percentiles.": [
    "Er ist die oberste Zeile der meisten Budgetmodelle, gespeist aus Median und äußeren Perzentilen.",
    "Ils sont la première ligne de la plupart des modèles budgétaires, alimentée par la médiane et les centiles extrêmes.",
  ],
  "Lenders size credit lines on it.": [
    "Kreditgeber bemessen Kreditlinien an ihm.",
    "Les prêteurs dimensionnent les lignes de crédit sur eux.",
  ],
  "Performance fees": ["Erfolgsabhängige Gebühren", "Commissions de surperformance"],
  "The share of clients' gains that fell due: at period ends and on redemptions.": [
    "Der Anteil an den Gewinnen der Kunden, der fällig wurde: an Periodenenden und bei Rückgaben.",
    "La part des gains des clients qui est échue : en fin de période et lors de rachats.",
  ],
  "A part of each unit's gain above hurdle and high-water mark, once it can no longer be lost.": [
    "Ein Teil des Gewinns jedes Anteils über Hürde und High-Water-Mark, sobald er nicht mehr verloren gehen kann.",
    "Une fraction du gain de chaque part au-delà du rendement minimal et du high-water mark, une fois qu’elle ne peut plus être perdue.",
  ],
  "What has accrued and may still vanish stands apart and is no income.": [
    "Was abgegrenzt ist und noch verschwinden kann, steht für sich und ist kein Ertrag.",
    "Ce qui est provisionné et peut encore disparaître figure à part et n’est pas un revenu.",
  ],
  "It behaves like an option on the fund that clients wrote to the manager.": [
    "Sie verhalten sich wie eine Option auf den Fonds, die die Kunden dem Verwalter eingeräumt haben.",
    "Elles se comportent comme une option sur le fonds que les clients ont vendue au gestionnaire.",
  ],
  "Its mean exceeds what one run at expected returns shows, because losses are carried and not shared.": [
    "Ihr Mittel übersteigt, was ein einzelner Lauf bei erwarteten Renditen zeigt, weil Verluste vorgetragen und nicht geteilt werden.",
    "Leur moyenne dépasse ce que montre un seul calcul aux rendements attendus, car les pertes sont reportées et non partagées.",
  ],
  "Every simulated future keeps marks, hurdles and series of its own.": [
    "Jede simulierte Zukunft führt eigene Marken, Hürden und Serien.",
    "Chaque avenir simulé tient ses propres seuils, rendements minimaux et séries.",
  ],
  "Redeemed units pay theirs when they leave, taken out of the proceeds.": [
    "Zurückgegebene Anteile zahlen ihre beim Austritt, aus dem Erlös entnommen.",
    "Les parts rachetées paient les leurs en sortant, prélevées sur le produit du rachat.",
  ],
  "level = mark·(1 + hurdle)^periods": [
    "Schwelle = Marke·(1 + Hürde)^Perioden",
    "niveau = seuil·(1 + rendement minimal)^périodes",
  ],
  "hard = rate·(gross − level);  soft = rate·(gross − mark);  catch-up = min(c·(gross − level), rate·(gross − mark))": [
    "hart = Satz·(brutto − Schwelle);  weich = Satz·(brutto − Marke);  Nachholung = min(c·(brutto − Schwelle), Satz·(brutto − Marke))",
    "strict = taux·(brut − niveau) ;  souple = taux·(brut − seuil) ;  rattrapage = min(c·(brut − niveau), taux·(brut − seuil))",
  ],
  "After a fall it stays at nothing for longer than the market takes to recover, as the hurdle goes on.": [
    "Nach einem Rückgang bleiben sie länger bei null, als der Markt zur Erholung braucht, weil die Hürde weiterläuft.",
    "Après une baisse, elles restent à zéro plus longtemps que le marché ne met à se redresser, car le rendement minimal continue de courir.",
  ],
  "The fourth quarter carries a whole year where crystallisation is in December.": [
    "Das vierte Quartal trägt ein ganzes Jahr, wo die Gebühr im Dezember festgeschrieben wird.",
    "Le quatrième trimestre porte une année entière là où la cristallisation a lieu en décembre.",
  ],
  "How far under water is each fund today, and since when?": [
    "Wie weit unter Wasser ist jeder Fonds heute, und seit wann?",
    "De combien chaque fonds est-il aujourd’hui sous son seuil, et depuis quand ?",
  ],
  "Which share of staff pay hangs on it?": [
    "Welcher Anteil der Vergütung des Personals hängt daran?",
    "Quelle part de la rémunération du personnel en dépend ?",
  ],
  "Would clients renegotiate after two years at nothing?": [
    "Würden Kunden nach zwei Jahren bei null neu verhandeln?",
    "Les clients renégocieraient-ils après deux ans à zéro ?",
  ],
  "Keep it out of the budget for fixed costs, and tie deferred bonuses to it.": [
    "Halten Sie sie aus dem Budget für Fixkosten heraus, und binden Sie aufgeschobene Boni daran.",
    "Tenez-les hors du budget des charges fixes, et liez-y les bonus différés.",
  ],
  "Watch retention when a mark is far away: managers leave first.": [
    "Achten Sie auf die Bindung der Mitarbeiter, wenn eine Marke weit entfernt ist: Manager gehen zuerst.",
    "Surveillez la fidélité du personnel quand un seuil est lointain : les gérants partent les premiers.",
  ],
  "Show boards its chance of being nothing beside its mean.": [
    "Zeigen Sie Gremien die Chance, dass sie null sind, neben ihrem Mittel.",
    "Montrez aux conseils la probabilité qu’elles soient nulles à côté de leur moyenne.",
  ],
  "A fan beside the steady part of income.": [
    "Ein Fächer neben dem stetigen Teil des Ertrags.",
    "Un éventail à côté de la part stable des revenus.",
  ],
  "Marks and values of funds as pairs of dots.": [
    "Marken und Werte der Fonds als Paare von Punkten.",
    "Seuils et valeurs des fonds en paires de points.",
  ],
  "A median of nothing hides a mean that is far from it.": [
    "Ein Median von null verbirgt ein Mittel, das weit davon entfernt ist.",
    "Une médiane nulle cache une moyenne qui en est loin.",
  ],
  "Shared marks let new subscribers ride free up to the old high.": [
    "Gemeinsame Marken lassen neue Zeichner bis zum alten Höchststand gebührenfrei mitfahren.",
    "Des seuils communs laissent les nouveaux souscripteurs profiter sans frais jusqu’à l’ancien sommet.",
  ],
  "`performance-fees in 2027 >= 5m` as a target, and the accrual column of `aumcast project`.": [
    "`performance-fees in 2027 >= 5m` als Ziel, und die Spalte der Abgrenzung in `aumcast project`.",
    "`performance-fees in 2027 >= 5m` comme objectif, et la colonne des provisions de `aumcast project`.",
  ],
  "Fund administrators' equalisation reports give opening marks by series.": [
    "Die Equalisation-Berichte der Fondsadministratoren liefern die Anfangsmarken je Serie.",
    "Les relevés d’égalisation des administrateurs de fonds donnent les seuils d’ouverture par série.",
  ],
  "In good years it may double profit, and analysts value it at a fraction of the steady part.": [
    "In guten Jahren können sie den Gewinn verdoppeln, und Analysten bewerten sie mit einem Bruchteil des stetigen Teils.",
    "Dans les bonnes années elles peuvent doubler le bénéfice, et les analystes les évaluent à une fraction de la part stable.",
  ],
  "Revenue yield without performance fees": [
    "Ertragsmarge ohne erfolgsabhängige Gebühren",
    "Rendement des encours hors commissions de surperformance",
  ],
  "What average AUM pays a year before any share of gains, in basis points.": [
    "Was durchschnittliche AUM im Jahr zahlen, vor jeder Gewinnbeteiligung, in Basispunkten.",
    "Ce que paient les encours moyens par an, avant tout partage des gains, en points de base.",
  ],
  "The yield that remains once payments for beating a mark are taken out.": [
    "Die Marge, die bleibt, wenn Zahlungen für das Übertreffen einer Marke herausgenommen sind.",
    "Le rendement qui reste une fois retirés les paiements pour le dépassement d’un seuil.",
  ],
  "It answers what pricing is, where the full yield answers what came in.": [
    "Sie beantwortet, wie die Preise sind, wo die volle Ertragsmarge beantwortet, was hereinkam.",
    "Il répond à ce que sont les prix, là où le rendement complet répond à ce qui est entré.",
  ],
  "A full yield that rises while this one falls is luck over price.": [
    "Eine volle Ertragsmarge, die steigt, während diese fällt, ist Glück über Preis.",
    "Un rendement complet qui monte tandis que celui-ci baisse, c’est la chance qui l’emporte sur le prix.",
  ],
  "Peers disclose it, because theirs would otherwise swing with every vintage.": [
    "Vergleichshäuser veröffentlichen sie, weil die ihre sonst mit jedem Jahrgang schwanken würde.",
    "Les pairs le publient, car le leur varierait sinon à chaque millésime.",
  ],
  "Numerator and balance are of one calendar year and one path.": [
    "Zähler und Bestand stammen aus einem Kalenderjahr und einem Pfad.",
    "Numérateur et encours sont d’une même année civile et d’une même trajectoire.",
  ],
  "Numerator and balance are of one fiscal year and one path.": [
    "Zähler und Bestand stammen aus einem Geschäftsjahr und einem Pfad.",
    "Numérateur et encours sont d’un même exercice et d’une même trajectoire.",
  ],
  "Stub years are scaled by their months.": [
    "Rumpfjahre werden nach ihren Monaten hochgerechnet.",
    "Les années incomplètes sont ramenées à l’année selon leurs mois.",
  ],
  "baseFeeRate = (revenue − performanceFees) · 12/months / averageAum": [
    "Ertragsmarge ohne erfolgsabhängige Gebühren = (Ertrag − erfolgsabhängige Gebühren) · 12/Monate / durchschnittliche AUM",
    "rendement des encours hors commissions de surperformance = (revenus − commissions de surperformance) · 12/mois / encours moyens",
  ],
  "Slow decline is the industry's rule, and a sudden step is a contract.": [
    "Langsamer Rückgang ist die Regel der Branche, und eine plötzliche Stufe ist ein Vertrag.",
    "Un recul lent est la règle du secteur, et une marche soudaine est un contrat.",
  ],
  "Cheaper classes that share gains pull it down by design.": [
    "Billigere Klassen mit Gewinnbeteiligung ziehen sie absichtlich herunter.",
    "Les classes moins chères avec partage des gains l’abaissent par construction.",
  ],
  "Which launches came below the house average?": [
    "Welche Auflegungen lagen unter dem Durchschnitt des Hauses?",
    "Quels lancements se sont faits sous la moyenne de la maison ?",
  ],
  "How far did fee holidays lower it?": [
    "Wie weit haben gebührenfreie Zeiten sie gesenkt?",
    "De combien les franchises de commissions l’ont-elles abaissé ?",
  ],
  "Is the gap to the full yield what clients were promised?": [
    "Ist der Abstand zur vollen Ertragsmarge das, was den Kunden versprochen wurde?",
    "L’écart au rendement complet est-il ce qui a été promis aux clients ?",
  ],
  "Track it by vintage of mandate.": [
    "Verfolgen Sie sie nach dem Jahrgang der Mandate.",
    "Suivez-le par millésime de mandat.",
  ],
  "Refuse a lower base without a hurdle that is likely to be passed.": [
    "Lehnen Sie eine niedrigere Grundgebühr ab, wenn keine Hürde dabei ist, die wahrscheinlich übertroffen wird.",
    "Refusez une commission de base plus faible sans un rendement minimal qui a des chances d’être dépassé.",
  ],
  "State both yields together in every board paper.": [
    "Nennen Sie in jeder Vorlage an ein Gremium beide Margen zusammen.",
    "Indiquez les deux rendements ensemble dans chaque note au conseil.",
  ],
  "Two lines, with and without, by year.": [
    "Zwei Linien, mit und ohne, nach Jahren.",
    "Deux lignes, avec et sans, par année.",
  ],
  "Segments ranked by it.": ["Segmente, danach geordnet.", "Les segments classés selon lui."],
  "Management fees that are waived against gains blur the border between both.": [
    "Verwaltungsgebühren, auf die gegen Gewinne verzichtet wird, verwischen die Grenze zwischen beiden.",
    "Les commissions de gestion abandonnées contre des gains brouillent la frontière entre les deux.",
  ],
  "Averages over years with large launches mislead.": [
    "Durchschnitte über Jahre mit großen Auflegungen führen in die Irre.",
    "Les moyennes sur des années de grands lancements trompent.",
  ],
  "`base-fee-rate in 2028 >= 40bp` as a question, and the last column of `aumcast project`.": [
    "`base-fee-rate in 2028 >= 40bp` als Frage, und die letzte Spalte von `aumcast project`.",
    "`base-fee-rate in 2028 >= 40bp` comme question, et la dernière colonne de `aumcast project`.",
  ],
  "Product teams load it as the floor of their pricing grids.": [
    "Produktteams laden sie als Untergrenze ihrer Preisraster.",
    "Les équipes produits le chargent comme plancher de leurs grilles tarifaires.",
  ],
  "Moving it by a basis point is worth more to value than a good December.": [
    "Sie um einen Basispunkt zu bewegen ist für den Unternehmenswert mehr wert als ein guter Dezember.",
    "Le déplacer d’un point de base vaut plus pour la valeur de la société qu’un bon mois de décembre.",
  ],
};
