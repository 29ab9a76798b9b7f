import type { Catalogue } from "../catalogue.js";

/** What is said of inflows and outflows. */
export const GROSS_FLOWS: Catalogue = {
  Inflows: ["Zuflüsse", "Souscriptions"],
  "Client money that comes in, before anything that leaves.": [
    "Geld von Kunden, das hereinkommt, vor allem, was abfließt.",
    "L’argent des clients qui entre, avant tout ce qui sort.",
  ],
  "All money that clients bring in a period: new accounts and top-ups alike.": [
    "Alles Geld, das Kunden in einer Periode bringen: neue Konten ebenso wie Aufstockungen.",
    "Tout l’argent que les clients apportent dans une période : nouveaux comptes comme versements complémentaires.",
  ],
  "Exchanges between own funds, reinvested income and acquired books stay outside.": [
    "Umschichtungen zwischen eigenen Fonds, wiederangelegte Erträge und zugekaufte Bestände bleiben außen vor.",
    "Les transferts entre fonds maison, les revenus réinvestis et les portefeuilles acquis restent en dehors.",
  ],
  "Gross sales show whether distribution works; a net number can hide a sales force that has stopped.": [
    "Der Bruttoabsatz zeigt, ob der Vertrieb funktioniert; eine Nettozahl kann einen zum Stillstand gekommenen Vertrieb verbergen.",
    "Les souscriptions brutes montrent si la distribution fonctionne ; un chiffre net peut cacher une force de vente à l’arrêt.",
  ],
  "New business also arrives at today's price, so it tells where the fee rate is heading.": [
    "Neugeschäft kommt zudem zum heutigen Preis und sagt deshalb, wohin sich der Gebührensatz bewegt.",
    "Les affaires nouvelles arrivent en outre au prix du jour : elles disent donc où va le taux de commission.",
  ],
  "A segment's annual rate applies to each month's opening, or an amount is stated outright.": [
    "Der Jahressatz eines Segments wird auf den Anfangsbestand jedes Monats angewandt, oder ein Betrag ist unmittelbar angegeben.",
    "Le taux annuel d’un segment s’applique à l’ouverture de chaque mois, ou un montant est énoncé directement.",
  ],
  "Shocks with persistence, season and a response to past returns then move it on every path.": [
    "Schocks mit Beharrung, Saison und eine Reaktion auf vergangene Renditen verändern ihn dann auf jedem Pfad.",
    "Des chocs persistants, la saison et une réponse aux rendements passés le font ensuite varier sur chaque trajectoire.",
  ],
  "inflows = rate/12 · opening · exp(x − v²/2), plus dated amounts": [
    "Zuflüsse = Satz/12 · Anfangsbestand · exp(x − v²/2), zuzüglich datierter Beträge",
    "souscriptions = taux/12 · ouverture · exp(x − v²/2), plus les montants datés",
  ],
  "horizon = sum over the months": ["Horizont = Summe über die Monate", "horizon = somme sur les mois"],
  "Sales follow performance with a lag, so look two to four quarters back for the reason of a turn.": [
    "Der Absatz folgt der Wertentwicklung mit Verzögerung; der Grund einer Wende liegt daher zwei bis vier Quartale zurück.",
    "Les ventes suivent la performance avec retard : la raison d’un retournement se cherche deux à quatre trimestres plus tôt.",
  ],
  "A rising amount on a rising balance may be a falling rate.": [
    "Ein steigender Betrag auf einen steigenden Bestand kann ein fallender Satz sein.",
    "Un montant en hausse sur un solde en hausse peut être un taux en baisse.",
  ],
  "How much came from the ten largest wins?": [
    "Wie viel kam aus den zehn größten Gewinnen?",
    "Combien est venu des dix plus grands gains de clients ?",
  ],
  "Are wholesalers selling what the margin wants, or what is easiest to place?": [
    "Verkaufen die Vertriebsbeauftragten, was die Marge braucht, oder was sich am leichtesten platzieren lässt?",
    "Les commerciaux vendent-ils ce que la marge demande, ou ce qui se place le plus facilement ?",
  ],
  "Which platforms list the strategy but bring nothing?": [
    "Welche Plattformen führen die Strategie, bringen aber nichts?",
    "Quelles plateformes référencent la stratégie mais n’apportent rien ?",
  ],
  "Move sales effort to channels whose money stays longest.": [
    "Vertriebskraft in die Kanäle verlagern, deren Geld am längsten bleibt.",
    "Déplacer l’effort commercial vers les canaux dont l’argent reste le plus longtemps.",
  ],
  "Enter the funded pipeline as dated events with their expected size.": [
    "Die zugesagte Pipeline als datierte Ereignisse mit ihrer erwarteten Größe eintragen.",
    "Saisir le pipeline confirmé sous forme d’événements datés, avec leur taille attendue.",
  ],
  "Retire share classes that attract only switching money.": [
    "Anteilsklassen schließen, die nur Geld aus Umschichtungen anziehen.",
    "Fermer les classes de parts qui n’attirent que de l’argent d’arbitrage.",
  ],
  "Columns of gross sales by channel for each quarter.": [
    "Säulen des Bruttoabsatzes nach Kanal für jedes Quartal.",
    "Colonnes des souscriptions brutes par canal pour chaque trimestre.",
  ],
  "A scatter of trailing return against the sales rate twelve months later.": [
    "Ein Streudiagramm der zurückliegenden Rendite gegen die Absatzquote zwölf Monate später.",
    "Un nuage de points du rendement passé contre le taux de souscription douze mois plus tard.",
  ],
  "Seed capital and model-portfolio switches can pass for client demand.": [
    "Startkapital und Umschichtungen von Modellportfolios können als Kundennachfrage durchgehen.",
    "Le capital d’amorçage et les arbitrages de portefeuilles modèles peuvent passer pour de la demande de clients.",
  ],
  "A campaign at year end borrows from the following spring.": [
    "Eine Kampagne zum Jahresende borgt vom folgenden Frühjahr.",
    "Une campagne de fin d’année emprunte au printemps suivant.",
  ],
  "Take actuals from the transfer agent and the CRM; the scenario key is `flows.inflows` on each segment.": [
    "Istzahlen kommen von der Transferstelle und aus dem CRM; der Schlüssel im Szenario ist `flows.inflows` bei jedem Segment.",
    "Les chiffres réalisés viennent de l’agent de transfert et du CRM ; la clé du scénario est `flows.inflows` pour chaque segment.",
  ],
  "Sales targets and the scenario should quote one and the same rate, reviewed when the pipeline is.": [
    "Vertriebsziele und Szenario sollten ein und denselben Satz nennen, überprüft zugleich mit der Pipeline.",
    "Les objectifs de vente et le scénario devraient citer un seul et même taux, revu en même temps que le pipeline.",
  ],
  "More inflows raise net flows one for one, and thin the fee rate when new clients negotiate.": [
    "Mehr Zuflüsse erhöhen die Nettomittelzuflüsse eins zu eins und mindern den Gebührensatz, wenn neue Kunden verhandeln.",
    "Davantage de souscriptions augmentent la collecte nette d’autant et amincissent le taux de commission quand les nouveaux clients négocient.",
  ],
  Outflows: ["Abflüsse", "Rachats"],
  "Client money that leaves, before anything that comes in.": [
    "Geld von Kunden, das abfließt, vor allem, was hereinkommt.",
    "L’argent des clients qui sort, avant tout ce qui entre.",
  ],
  "Everything that clients take out during a period, from closed accounts to monthly drawings.": [
    "Alles, was Kunden in einer Periode entnehmen, von geschlossenen Konten bis zu monatlichen Entnahmen.",
    "Tout ce que les clients retirent dans une période, des comptes clos aux retraits mensuels.",
  ],
  "It is written as a positive number and shown as a fall.": [
    "Die Zahl wird positiv geschrieben und als Rückgang gezeigt.",
    "Le chiffre s’écrit positif et se montre comme une baisse.",
  ],
  "Keeping a client costs less than winning one, and this line is where loyalty becomes visible.": [
    "Einen Kunden zu halten kostet weniger, als einen zu gewinnen, und in dieser Zeile wird Treue sichtbar.",
    "Garder un client coûte moins que d’en gagner un, et c’est sur cette ligne que la fidélité devient visible.",
  ],
  "It reacts faster to trouble than sales do.": [
    "Sie reagiert schneller auf Schwierigkeiten als der Absatz.",
    "Elle réagit plus vite aux difficultés que les ventes.",
  ],
  "The model pays what is payable: an outflow beyond the assets is refused in the ledger and cut on a path, where it is counted.":
    [
      "Das Modell zahlt, was zahlbar ist: Ein Abfluss über das Vermögen hinaus wird in der exakten Rechnung abgelehnt und auf einem Pfad gekürzt, wo er gezählt wird.",
      "Le modèle paie ce qui est payable : un rachat au-delà des actifs est refusé dans le compte exact et réduit sur une trajectoire, où il est compté.",
    ],
  "Mandate losses that are already known belong in dated events, not in the rate.": [
    "Bereits bekannte Mandatsverluste gehören in datierte Ereignisse, nicht in den Satz.",
    "Les pertes de mandats déjà connues relèvent des événements datés, non du taux.",
  ],
  "outflows = smaller of (wanted outflow, payable outflow)": [
    "Abflüsse = der kleinere Wert von (gewünschter Abfluss, zahlbarer Abfluss)",
    "rachats = le plus petit de (rachat demandé, rachat payable)",
  ],
  "wanted outflow = rate/12 · opening · shock": [
    "gewünschter Abfluss = Satz/12 · Anfangsbestand · Schock",
    "rachat demandé = taux/12 · ouverture · choc",
  ],
  "Separate steady drawings by retirees from bursts after bad performance.": [
    "Stetige Entnahmen von Ruheständlern von Schüben nach schlechter Wertentwicklung trennen.",
    "Séparer les retraits réguliers des retraités des poussées qui suivent une mauvaise performance.",
  ],
  "A quiet rise over several quarters often precedes the loss of a consultant's rating.": [
    "Ein stiller Anstieg über mehrere Quartale geht oft dem Verlust des Ratings eines Consultants voraus.",
    "Une hausse discrète sur plusieurs trimestres précède souvent la perte de la notation d’un consultant.",
  ],
  "Who left last year, and had they warned us?": [
    "Wer ging im letzten Jahr, und hatten diese Kunden uns gewarnt?",
    "Qui est parti l’an dernier, et nous avait-on prévenus ?",
  ],
  "What proportion went to index funds, to a rival, or into consumption?": [
    "Welcher Teil ging in Indexfonds, an einen Wettbewerber oder in den Konsum?",
    "Quelle proportion est allée aux fonds indiciels, à un concurrent ou à la consommation ?",
  ],
  "Which mandates come up for review within eighteen months?": [
    "Welche Mandate stehen in den nächsten achtzehn Monaten zur Überprüfung an?",
    "Quels mandats seront réexaminés dans les dix-huit mois ?",
  ],
  "Call every account above a size threshold after two poor quarters.": [
    "Nach zwei schwachen Quartalen jedes Konto oberhalb einer Größenschwelle anrufen.",
    "Appeler chaque compte au-dessus d’un seuil de taille après deux trimestres médiocres.",
  ],
  "Offer a lower-cost vehicle before the client asks for one.": [
    "Ein günstigeres Vehikel anbieten, bevor der Kunde danach fragt.",
    "Proposer un véhicule moins cher avant que le client ne le demande.",
  ],
  "Fund a client-service team from the assets that it keeps.": [
    "Ein Team für Kundenbetreuung aus dem Vermögen finanzieren, das es hält.",
    "Financer une équipe de service aux clients par les actifs qu’elle conserve.",
  ],
  "A waterfall of departures by stated reason.": [
    "Ein Wasserfalldiagramm der Abgänge nach angegebenem Grund.",
    "Un graphique en cascade des départs par motif déclaré.",
  ],
  "Monthly redemptions against the strategy's rolling rank.": [
    "Monatliche Abflüsse gegen den rollierenden Rang der Strategie.",
    "Rachats mensuels contre le rang glissant de la stratégie.",
  ],
  "Internal switches booked as redemptions inflate both sides.": [
    "Als Abflüsse verbuchte interne Umschichtungen blähen beide Seiten auf.",
    "Les transferts internes comptabilisés comme rachats gonflent les deux côtés.",
  ],
  "One pension plan may dominate the series and make averages meaningless.": [
    "Ein einzelner Pensionsplan kann die Reihe beherrschen und Durchschnitte bedeutungslos machen.",
    "Un seul plan de retraite peut dominer la série et vider les moyennes de leur sens.",
  ],
  "`flows.outflows` holds the rate, `events` the known losses; the report counts paths on which the cap bit.": [
    "`flows.outflows` enthält den Satz, `events` die bekannten Verluste; der Bericht zählt die Pfade, auf denen die Begrenzung griff.",
    "`flows.outflows` contient le taux, `events` les pertes connues ; le rapport compte les trajectoires où le plafond a joué.",
  ],
  "Liquidity management of the funds should test against the same upper range.": [
    "Das Liquiditätsmanagement der Fonds sollte gegen denselben oberen Bereich prüfen.",
    "La gestion de la liquidité des fonds devrait être éprouvée contre la même plage haute.",
  ],
  "It shortens the life of revenue and, if the dearest accounts go first, drags down the yield.": [
    "Sie verkürzen die Lebensdauer des Ertrags und drücken die Ertragsmarge, wenn die teuersten Konten zuerst gehen.",
    "Ils raccourcissent la vie des revenus et, si les comptes les plus chers partent d’abord, font baisser le rendement des encours.",
  ],
};
