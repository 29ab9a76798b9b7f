import type { Catalogue } from "../catalogue.js";
import { GROSS_FLOWS } from "./gross-flows.js";

/** What is said of the figures on flows. */
export const FLOWS: Catalogue = {
  ...GROSS_FLOWS,
  "Net flows": ["Nettomittelzuflüsse", "Collecte nette"],
  "Inflows less outflows: what clients decided, in currency.": [
    "Zuflüsse abzüglich Abflüsse: was Kunden entschieden haben, in Währung.",
    "Souscriptions moins rachats : ce que les clients ont décidé, en monnaie.",
  ],
  "The balance of client decisions in a period, without markets, exchanges, deals or currency.": [
    "Der Saldo der Kundenentscheidungen einer Periode, ohne Märkte, Umschichtungen, Transaktionen oder Währung.",
    "Le solde des décisions des clients dans une période, hors marchés, transferts, opérations ou change.",
  ],
  "Negative means that more was withdrawn than entrusted.": [
    "Negativ heißt, dass mehr abgezogen als anvertraut wurde.",
    "Négatif signifie qu’il a été retiré plus que confié.",
  ],
  "Analysts price a manager on this sign more than on any other disclosure.": [
    "Analysten bewerten ein Haus nach diesem Vorzeichen mehr als nach jeder anderen Angabe.",
    "Les analystes valorisent un gérant sur ce signe plus que sur toute autre publication.",
  ],
  "Persistent withdrawals eat next year's earnings even when indices climb.": [
    "Anhaltende Abzüge zehren am Ergebnis des nächsten Jahres, selbst wenn die Indizes steigen.",
    "Des retraits persistants rongent le résultat de l’année suivante même quand les indices montent.",
  ],
  "Sum the months of the calendar year path by path, then take percentiles.": [
    "Die Monate des Kalenderjahres Pfad für Pfad summieren, dann Perzentile bilden.",
    "Sommer les mois de l’année civile trajectoire par trajectoire, puis prendre les centiles.",
  ],
  "Sum the months of the fiscal year path by path, then take percentiles.": [
    "Die Monate des Geschäftsjahres Pfad für Pfad summieren, dann Perzentile bilden.",
    "Sommer les mois de l’exercice trajectoire par trajectoire, puis prendre les centiles.",
  ],
  "Reinvested distributions are left out, although some issuers count them.": [
    "Wiederangelegte Ausschüttungen sind nicht enthalten, obwohl manche Emittenten sie mitzählen.",
    "Les distributions réinvesties sont exclues, bien que certains émetteurs les comptent.",
  ],
  "netFlows = inflows − outflows": [
    "Nettomittelzuflüsse = Zuflüsse − Abflüsse",
    "collecte nette = souscriptions − rachats",
  ],
  "Smooth with a trailing year before calling a turn, since single quarters swing on one ticket.": [
    "Vor dem Urteil über eine Wende über die letzten zwölf Monate glätten, denn einzelne Quartale schwanken mit einem einzigen Auftrag.",
    "Lisser sur une année glissante avant de conclure à un retournement, car un seul ordre fait osciller un trimestre.",
  ],
  "Check breadth: the total can be positive while most segments bleed.": [
    "Die Breite prüfen: Die Summe kann positiv sein, während die meisten Segmente bluten.",
    "Vérifier l’étendue : le total peut être positif alors que la plupart des segments se vident.",
  ],
  "Would the sign change without the best-selling fund?": [
    "Würde sich das Vorzeichen ohne den meistverkauften Fonds ändern?",
    "Le signe changerait-il sans le fonds le plus vendu ?",
  ],
  "How long has each region been in redemption?": [
    "Wie lange verzeichnet jede Region schon Nettoabflüsse?",
    "Depuis combien de temps chaque région est-elle en décollecte ?",
  ],
  "Do our flows beat those of the category, or only follow it?": [
    "Übertreffen unsere Flüsse die der Kategorie, oder folgen sie ihr nur?",
    "Nos flux dépassent-ils ceux de la catégorie, ou ne font-ils que la suivre ?",
  ],
  "Rank segments by what they bring in fees rather than in volume.": [
    "Segmente danach ordnen, was sie an Gebühren bringen, nicht an Volumen.",
    "Classer les segments selon ce qu’ils apportent en commissions plutôt qu’en volume.",
  ],
  "Close or merge products that have bled for three years.": [
    "Produkte schließen oder verschmelzen, die seit drei Jahren bluten.",
    "Fermer ou fusionner les produits qui se vident depuis trois ans.",
  ],
  "Publish the two gross lines whenever the difference is published.": [
    "Die beiden Bruttozeilen veröffentlichen, wann immer die Differenz veröffentlicht wird.",
    "Publier les deux lignes brutes chaque fois que la différence est publiée.",
  ],
  "Paired columns above and below zero, with a line for the difference.": [
    "Gepaarte Säulen über und unter null, mit einer Linie für die Differenz.",
    "Colonnes appariées au-dessus et au-dessous de zéro, avec une ligne pour la différence.",
  ],
  "A fan by year, because uncertainty about clients grows unlike that about prices.": [
    "Ein Fächer nach Jahren, denn die Unsicherheit über Kunden wächst anders als die über Preise.",
    "Un éventail par année, car l’incertitude sur les clients croît autrement que celle sur les prix.",
  ],
  "Liquidity funds flip it by billions and earn almost nothing.": [
    "Geldmarktfonds kehren ihr Vorzeichen mit Milliarden um und verdienen fast nichts.",
    "Les fonds monétaires la font basculer de plusieurs milliards et ne gagnent presque rien.",
  ],
  "Timing at the cut-off date shifts whole mandates between quarters.": [
    "Die Wahl des Stichtags verschiebt ganze Mandate zwischen Quartalen.",
    "Le calendrier autour de la date d’arrêté déplace des mandats entiers d’un trimestre à l’autre.",
  ],
  "The flows section of the report draws it; `net-flows in 2027 >= 0` is a target that any scenario can carry.": [
    "Der Abschnitt des Berichts über Flüsse zeichnet sie; `net-flows in 2027 >= 0` ist ein Ziel, das jedes Szenario tragen kann.",
    "La section des flux du rapport la trace ; `net-flows in 2027 >= 0` est un objectif que tout scénario peut porter.",
  ],
  "Investor relations, sales compensation and capital planning should draw on a single reconciled series.": [
    "Investor Relations, Vertriebsvergütung und Kapitalplanung sollten aus einer einzigen abgestimmten Reihe schöpfen.",
    "Les relations avec les investisseurs, la rémunération commerciale et la planification du capital devraient puiser dans une seule série rapprochée.",
  ],
  "Divided by the opening it becomes organic growth; multiplied by the new-business price it foretells revenue.": [
    "Durch den Anfangsbestand geteilt wird daraus organisches Wachstum; mit dem Preis des Neugeschäfts multipliziert kündigen sie Ertrag an.",
    "Divisée par l’ouverture, elle devient croissance organique ; multipliée par le prix des affaires nouvelles, elle annonce les revenus.",
  ],
  "Organic growth": ["Organisches Wachstum", "Croissance organique"],
  "Net flows over the opening: growth that clients chose.": [
    "Nettomittelzuflüsse zum Anfangsbestand: Wachstum, das Kunden gewählt haben.",
    "Collecte nette sur l’ouverture : la croissance que les clients ont choisie.",
  ],
  "Net flows of a period over the assets at its beginning.": [
    "Nettomittelzuflüsse einer Periode im Verhältnis zum Vermögen an ihrem Anfang.",
    "Collecte nette d’une période sur les actifs à son début.",
  ],
  "Acquisitions, performance and exchange rates contribute nothing to it.": [
    "Zukäufe, Wertentwicklung und Wechselkurse tragen nichts dazu bei.",
    "Les acquisitions, la performance et les taux de change n’y contribuent en rien.",
  ],
  "It strips luck from the growth story and compares a boutique with a giant.": [
    "Es nimmt das Glück aus der Wachstumsgeschichte und macht ein kleines Spezialhaus mit einem Riesen vergleichbar.",
    "Elle retire la chance du récit de croissance et permet de comparer une boutique à un géant.",
  ],
  "Positive organic growth through a weak market is the best evidence that a franchise is wanted.": [
    "Positives organisches Wachstum in einem schwachen Markt ist der beste Beleg dafür, dass ein Haus gefragt ist.",
    "Une croissance organique positive dans un marché faible est la meilleure preuve qu’une maison est demandée.",
  ],
  "Client flows alone count, and the convention table says so.": [
    "Nur Kundenflüsse zählen, und die Tabelle der Konventionen sagt es.",
    "Seuls les flux des clients comptent, et le tableau des conventions le dit.",
  ],
  "Issuers annualise a quarter by four, whereas this figure leaves a stub year as it is.": [
    "Emittenten rechnen ein Quartal mal vier auf das Jahr hoch; diese Zahl lässt ein Rumpfjahr, wie es ist.",
    "Les émetteurs annualisent un trimestre en le multipliant par quatre, alors que ce chiffre laisse une année incomplète telle quelle.",
  ],
  "organicGrowth = netFlows / opening": [
    "organisches Wachstum = Nettomittelzuflüsse / Anfangsbestand",
    "croissance organique = collecte nette / ouverture",
  ],
  "Judge it against the category's rate, since whole asset classes come and go out of fashion.": [
    "Es ist am Satz der Kategorie zu messen, denn ganze Anlageklassen kommen in Mode und aus der Mode.",
    "La juger face au taux de la catégorie, car des classes d’actifs entières entrent dans la mode et en sortent.",
  ],
  "Two years below zero are hard to reverse without a new product or a new channel.": [
    "Zwei Jahre unter null sind ohne ein neues Produkt oder einen neuen Kanal schwer umzukehren.",
    "Deux années au-dessous de zéro sont difficiles à inverser sans un nouveau produit ou un nouveau canal.",
  ],
  "How does it differ from organic growth of base fees?": [
    "Wie unterscheidet es sich vom organischen Wachstum der Grundgebühren?",
    "En quoi diffère-t-elle de la croissance organique des commissions de base ?",
  ],
  "Is the rate highest where pricing power is lowest?": [
    "Ist der Satz dort am höchsten, wo die Preissetzungsmacht am geringsten ist?",
    "Le taux est-il le plus élevé là où le pouvoir de fixation des prix est le plus faible ?",
  ],
  "Which advisers or consultants account for the improvement?": [
    "Auf welche Berater oder Consultants geht die Verbesserung zurück?",
    "Quels conseillers ou consultants expliquent l’amélioration ?",
  ],
  "Set the goal as a range with a stated chance instead of one point.": [
    "Das Ziel als Bandbreite mit angegebener Chance setzen statt als einen Punkt.",
    "Fixer l’objectif comme une fourchette assortie d’une probabilité énoncée plutôt que comme un point.",
  ],
  "Shift seed money to strategies with a three-year record and open capacity.": [
    "Startkapital in Strategien mit dreijährigem Leistungsausweis und freier Kapazität verlagern.",
    "Déplacer le capital d’amorçage vers des stratégies ayant trois ans d’historique et de la capacité disponible.",
  ],
  "Stop paying for flows whose lifetime revenue is under their acquisition cost.": [
    "Nicht länger für Flüsse zahlen, deren Ertrag über die Lebensdauer unter ihren Gewinnungskosten liegt.",
    "Cesser de payer des flux dont les revenus sur toute leur vie sont inférieurs à leur coût d’acquisition.",
  ],
  "A line per segment around zero, thickest for the firm.": [
    "Eine Linie je Segment um null, am dicksten für das Haus.",
    "Une ligne par segment autour de zéro, la plus épaisse pour la société.",
  ],
  "Bubbles of organic rate against yield, sized by balance.": [
    "Blasen der organischen Rate gegen die Ertragsmarge, nach Bestand bemessen.",
    "Bulles du taux organique contre le rendement des encours, de taille proportionnelle au solde.",
  ],
  "A shrunken base makes a modest inflow look brilliant.": [
    "Eine geschrumpfte Basis lässt einen bescheidenen Zufluss glänzend aussehen.",
    "Une base rétrécie fait paraître brillante une souscription modeste.",
  ],
  "Assets and fees part ways: BlackRock's flows of 2025 were 6% of its opening, its organic base fees grew by 9%.": [
    "Vermögen und Gebühren gehen auseinander: BlackRocks Flüsse von 2025 betrugen 6% des Anfangsbestands, die organischen Grundgebühren wuchsen um 9%.",
    "Actifs et commissions se séparent : les flux de BlackRock en 2025 étaient de 6% de l’ouverture, ses commissions de base organiques ont crû de 9%.",
  ],
  "Ask it as a question, such as `organic-growth of channel=wealth in 2027 >= 2%`, and the run gives the odds.": [
    "Als Frage gestellt, etwa `organic-growth of channel=wealth in 2027 >= 2%`, nennt der Lauf die Chance.",
    "Posée comme question, par exemple `organic-growth of channel=wealth in 2027 >= 2%`, elle reçoit du calcul sa probabilité.",
  ],
  "It belongs in the long-term incentive plan, where market beta has no place.": [
    "Es gehört in die langfristige Vergütung, in der Markt-Beta keinen Platz hat.",
    "Elle a sa place dans l’intéressement à long terme, où le bêta de marché n’en a aucune.",
  ],
  "Sustained over a horizon it decides the median of AUM, while the width of the fan stays with markets.": [
    "Über einen Horizont durchgehalten entscheidet es über den Median der AUM, während die Breite des Fächers bei den Märkten bleibt.",
    "Maintenue sur un horizon, elle décide de la médiane des encours, tandis que la largeur de l’éventail reste aux marchés.",
  ],
  "Outflow rate": ["Abflussquote", "Taux de rachat"],
  "Outflows a year as a share of average AUM; its inverse is how long assets stay.": [
    "Abflüsse im Jahr als Anteil der durchschnittlichen AUM; ihr Kehrwert ist, wie lange Vermögen bleibt.",
    "Rachats par an en part des encours moyens ; son inverse est la durée pendant laquelle les actifs restent.",
  ],
  "Annualised outflows over average AUM of the same period.": [
    "Auf das Jahr gerechnete Abflüsse im Verhältnis zu den durchschnittlichen AUM derselben Periode.",
    "Rachats annualisés sur les encours moyens de la même période.",
  ],
  "One divided by it approximates the years that a unit of money remains.": [
    "Eins geteilt durch die Quote ergibt näherungsweise die Jahre, die eine Geldeinheit bleibt.",
    "Un divisé par ce taux donne approximativement les années pendant lesquelles une unité de monnaie demeure.",
  ],
  "A book that turns over every four years must win a quarter of itself annually to stand still.": [
    "Ein Bestand, der sich alle vier Jahre umschlägt, muss jährlich ein Viertel seiner selbst gewinnen, um stehenzubleiben.",
    "Un portefeuille qui se renouvelle tous les quatre ans doit gagner chaque année un quart de lui-même pour rester sur place.",
  ],
  "Buyers of asset managers pay for duration of assets, and this is its simplest gauge.": [
    "Käufer von Vermögensverwaltern zahlen für die Verweildauer des Vermögens, und dies ist ihr einfachstes Maß.",
    "Les acquéreurs de gérants d’actifs paient la durée des actifs, et c’en est la mesure la plus simple.",
  ],
  "Computed from the ledger at expected returns, year by year, with stubs scaled to twelve months.": [
    "Aus der exakten Rechnung bei erwarteten Renditen, Jahr für Jahr, Rumpfjahre auf zwölf Monate hochgerechnet.",
    "Calculé sur le compte exact aux rendements attendus, année par année, les années incomplètes étant ramenées à douze mois.",
  ],
  "Client retention is another figure: drawings by people who remain count here and not there.": [
    "Die Kundenbindung ist eine andere Zahl: Entnahmen bleibender Kunden zählen hier und dort nicht.",
    "La fidélisation des clients est un autre chiffre : les retraits de ceux qui restent comptent ici et non là.",
  ],
  "outflowRate = outflows · 12/months / averageAum": [
    "Abflussquote = Abflüsse · 12/Monate / durchschnittliche AUM",
    "taux de rachat = rachats · 12/mois / encours moyens",
  ],
  "Expect it to climb as an ageing clientele starts to spend.": [
    "Ein Anstieg ist zu erwarten, wenn eine alternde Kundschaft zu verbrauchen beginnt.",
    "Une hausse est à attendre quand une clientèle vieillissante commence à dépenser.",
  ],
  "A platform change can make it jump for a while and then settle.": [
    "Ein Plattformwechsel kann sie eine Zeit lang springen und dann zur Ruhe kommen lassen.",
    "Un changement de plateforme peut le faire bondir un temps, puis se stabiliser.",
  ],
  "Do newer cohorts leave sooner than older ones?": [
    "Gehen neuere Jahrgänge früher als ältere?",
    "Les cohortes récentes partent-elles plus tôt que les anciennes ?",
  ],
  "What is the implied holding period beside the payback of commissions?": [
    "Welche Haltedauer ergibt sich daraus neben der Amortisation der Provisionen?",
    "Quelle durée de détention implicite, en regard de l’amortissement des commissions de vente ?",
  ],
  "Has an increase come from many small exits or from few large ones?": [
    "Kam ein Anstieg aus vielen kleinen Abgängen oder aus wenigen großen?",
    "Une hausse est-elle venue de nombreux petits départs ou de quelques grands ?",
  ],
  "Measure it by vintage and reward sales on money that is still here after three years.": [
    "Nach Jahrgängen messen und Absatz von Geld belohnen, das nach drei Jahren noch da ist.",
    "Le mesurer par millésime et récompenser les ventes dont l’argent est encore là après trois ans.",
  ],
  "Add notice periods or fee breaks for long commitments.": [
    "Kündigungsfristen oder Gebührennachlässe für lange Bindungen einführen.",
    "Ajouter des préavis ou des remises de commission pour les engagements longs.",
  ],
  "Prepare successor managers for clients tied to one person.": [
    "Nachfolger für Kunden vorbereiten, die an eine Person gebunden sind.",
    "Préparer des gérants successeurs pour les clients attachés à une seule personne.",
  ],
  "Survival curves of invested money by year of arrival.": [
    "Überlebenskurven des angelegten Geldes nach Jahr des Eingangs.",
    "Courbes de survie de l’argent investi par année d’arrivée.",
  ],
  "A bar for each channel, with the implied years of stay written at its end.": [
    "Ein Balken je Kanal, an dessen Ende die daraus folgenden Jahre des Verbleibs stehen.",
    "Une barre par canal, avec à son extrémité les années de présence implicites.",
  ],
  "Rapid traders in one share class can double it without any harm to fees.": [
    "Schnelle Händler in einer Anteilsklasse können sie verdoppeln, ohne den Gebühren zu schaden.",
    "Des opérateurs rapides dans une classe de parts peuvent le doubler sans aucun dommage pour les commissions.",
  ],
  "Falling markets shrink the denominator and raise the rate although nobody changed behaviour.": [
    "Fallende Märkte verkleinern den Nenner und erhöhen die Quote, obwohl niemand sein Verhalten geändert hat.",
    "Des marchés en baisse réduisent le dénominateur et relèvent le taux sans que personne ait changé de comportement.",
  ],
  "Derive it from `aumcast project --by year --json`; transfer-agency data refine it by account.": [
    "Sie folgt aus `aumcast project --by year --json`; Daten der Transferstelle verfeinern sie nach Konten.",
    "Le tirer de `aumcast project --by year --json` ; les données de l’agent de transfert l’affinent par compte.",
  ],
  "Embedded-value work and goodwill tests need exactly this attrition assumption.": [
    "Berechnungen des Embedded Value und Werthaltigkeitstests des Goodwills brauchen genau diese Annahme über den Schwund.",
    "Les travaux de valeur intrinsèque et les tests de dépréciation du goodwill ont besoin d’exactement cette hypothèse d’attrition.",
  ],
  "Each point less lengthens the annuity of fees and lets the same sales effort produce growth.": [
    "Jeder Punkt weniger verlängert die Rente der Gebühren und lässt denselben Vertriebsaufwand Wachstum hervorbringen.",
    "Chaque point de moins allonge la rente des commissions et permet au même effort de vente de produire de la croissance.",
  ],
};
