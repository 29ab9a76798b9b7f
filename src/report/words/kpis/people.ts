import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on people. */
export const PEOPLE: Catalogue = {
  Headcount: ["Personalbestand", "Effectif"],
  "How many people a role has, on average over the months of a year.": [
    "Wie viele Personen eine Funktion hat, im Durchschnitt über die Monate eines Jahres.",
    "Combien de personnes compte une fonction, en moyenne sur les mois d’une année.",
  ],
  "The number of full-time equivalents in a function, counted monthly and averaged.": [
    "Die Zahl der Vollzeitstellen in einer Funktion, monatlich gezählt und gemittelt.",
    "Le nombre d’équivalents temps plein dans une fonction, compté chaque mois puis moyenné.",
  ],
  "Vacancies are not people: only filled seats belong in it.": [
    "Offene Stellen sind keine Menschen: Nur besetzte Plätze gehören hinein.",
    "Les postes vacants ne sont pas des personnes : seuls les postes pourvus y entrent.",
  ],
  "Pay is an asset manager's largest expense, and this is the lever behind it.": [
    "Die Vergütung ist der größte Aufwand eines Vermögensverwalters, und dies ist der Hebel dahinter.",
    "La rémunération est la plus grande charge d’un gestionnaire d’actifs, et voici le levier qui la commande.",
  ],
  "It is the one input of productivity that management decides alone.": [
    "Es ist die einzige Größe der Produktivität, über die die Leitung allein entscheidet.",
    "C’est le seul facteur de la productivité que la direction décide seule.",
  ],
  "The plan comes from `people`; on each path a planned hire waits while a reaction holds the role.": [
    "Der Plan stammt aus `people`; auf jedem Pfad wartet eine geplante Einstellung, solange eine Reaktion die Funktion anhält.",
    "Le plan vient de `people` ; sur chaque trajectoire, une embauche prévue attend tant qu’une réaction retient la fonction.",
  ],
  "A seat that opens in October counts for three twelfths of that year.": [
    "Ein Platz, der im Oktober entsteht, zählt für drei Zwölftel dieses Jahres.",
    "Un poste ouvert en octobre compte pour trois douzièmes de cette année.",
  ],
  "heads = Σ heads of the month / months": [
    "Personalbestand = Σ Köpfe des Monats / Monate",
    "effectif = Σ effectifs du mois / mois",
  ],
  "Steps should lead growth of relationships by the months that training takes.": [
    "Stufen sollten dem Wachstum der Kundenbeziehungen um die Monate vorausgehen, die die Einarbeitung dauert.",
    "Les paliers devraient précéder la croissance des relations du nombre de mois que prend la formation.",
  ],
  "Where the fifth percentile falls behind plan, freezes are expected in bad markets.": [
    "Wo das 5. Perzentil hinter den Plan fällt, sind in schlechten Märkten Einstellungsstopps zu erwarten.",
    "Là où le 5e centile passe sous le plan, des gels sont à prévoir dans de mauvais marchés.",
  ],
  "Which hires would we cancel first?": [
    "Welche Einstellungen würden wir zuerst streichen?",
    "Quelles embauches annulerions-nous en premier ?",
  ],
  "How long does a newcomer need before clients notice no difference?": [
    "Wie lange braucht ein neuer Mitarbeiter, bis Kunden keinen Unterschied bemerken?",
    "Combien de temps faut-il à un nouveau venu pour que les clients ne voient plus de différence ?",
  ],
  "Who leaves by age during the horizon?": [
    "Wer scheidet während des Horizonts altersbedingt aus?",
    "Qui part en raison de son âge pendant l’horizon ?",
  ],
  "Tie each opening to a trigger in relationships and not in prices.": [
    "Binden Sie jede neue Stelle an einen Auslöser bei den Kundenbeziehungen, nicht bei den Kursen.",
    "Liez chaque ouverture de poste à un déclencheur dans les relations et non dans les cours.",
  ],
  "Keep a bench of trained juniors for the largest teams.": [
    "Halten Sie für die größten Teams eine Reserve ausgebildeter Nachwuchskräfte.",
    "Gardez une réserve de juniors formés pour les plus grandes équipes.",
  ],
  "Prefer retraining where two functions move in opposite directions.": [
    "Ziehen Sie Umschulung vor, wo sich zwei Funktionen in entgegengesetzte Richtung bewegen.",
    "Préférez la reconversion là où deux fonctions évoluent en sens contraire.",
  ],
  "Stairs of planned seats with the band that freezes leave.": [
    "Eine Treppe der geplanten Plätze mit dem Band, das Einstellungsstopps lassen.",
    "Un escalier des postes prévus avec la bande que laissent les gels.",
  ],
  "Stacked areas by function.": ["Gestapelte Flächen nach Funktion.", "Des aires empilées par fonction."],
  "Contractors vanish from the count while their invoices stay.": [
    "Externe verschwinden aus der Zählung, während ihre Rechnungen bleiben.",
    "Les prestataires disparaissent du compte tandis que leurs factures restent.",
  ],
  "Half-time posts entered as one double it.": [
    "Halbe Stellen, die als eine eingegeben werden, verdoppeln ihn.",
    "Des mi-temps saisis comme un poste entier le doublent.",
  ],
  "`heads of adviser in 2028 >= 9` asks how likely a hiring plan is kept.": [
    "`heads of adviser in 2028 >= 9` fragt, wie wahrscheinlich ein Einstellungsplan eingehalten wird.",
    "`heads of adviser in 2028 >= 9` demande quelle est la probabilité qu’un plan d’embauche soit tenu.",
  ],
  "Recruiting and office leases are committed on it well before revenue is known.": [
    "Über Personalsuche und Büromieten wird auf seiner Grundlage entschieden, lange bevor der Ertrag bekannt ist.",
    "Recrutement et baux de bureaux s’engagent sur sa base bien avant que les revenus soient connus.",
  ],
  "One seat more lowers profit at once and load per colleague soon after.": [
    "Ein Platz mehr senkt sofort das Ergebnis und bald danach die Last je Kollege.",
    "Un poste de plus abaisse aussitôt le résultat et peu après la charge par collègue.",
  ],
  "a scenario that lists `people` under `economics`": [
    "ein Szenario, das unter `economics` `people` aufführt",
    "un scénario qui énumère `people` sous `economics`",
  ],
  "AUM per head": ["AUM je Kopf", "Encours par tête"],
  "Average AUM over the mean number of people, role by role.": [
    "Durchschnittliche AUM durch die mittlere Zahl der Personen, Funktion für Funktion.",
    "Encours moyens sur le nombre moyen de personnes, fonction par fonction.",
  ],
  "How much client money stands behind one person of a role, on average through a year.": [
    "Wie viel Kundengeld hinter einer Person einer Funktion steht, im Durchschnitt eines Jahres.",
    "Combien d’argent des clients se trouve derrière une personne d’une fonction, en moyenne sur une année.",
  ],
  "Every role is divided into the whole firm's balance, so operations staff have such a number too.": [
    "Der Bestand des ganzen Hauses wird durch jede Funktion geteilt, sodass auch die Abwicklung eine solche Zahl hat.",
    "L’encours de toute la société est divisé par chaque fonction, si bien que le personnel des opérations a aussi un tel chiffre.",
  ],
  "Capacity is finite: beyond a certain load, calls go unanswered and households drift away.": [
    "Kapazität ist endlich: Über einer gewissen Last bleiben Anrufe unbeantwortet, und Haushalte wandern ab.",
    "La capacité est finie : au-delà d’une certaine charge, les appels restent sans réponse et les foyers s’éloignent.",
  ],
  "Too light a load means that a hire has not yet earned a seat.": [
    "Eine zu leichte Last bedeutet, dass eine Einstellung ihren Platz noch nicht verdient hat.",
    "Une charge trop légère signifie qu’une embauche n’a pas encore mérité son poste.",
  ],
  "Mean heads over the months, so somebody who joins in July weighs one half.": [
    "Mittlere Köpfe über die Monate, sodass jemand, der im Juli eintritt, zur Hälfte zählt.",
    "Effectifs moyens sur les mois, si bien que quelqu’un qui arrive en juillet compte pour moitié.",
  ],
  "Every future has its own balance and its own freezes, so hires that wait are in the quotient.": [
    "Jede Zukunft hat ihren eigenen Bestand und ihre eigenen Einstellungsstopps, sodass wartende Einstellungen im Quotienten stecken.",
    "Chaque avenir a son propre encours et ses propres gels, si bien que les embauches en attente sont dans le quotient.",
  ],
  "aumPerHead = averageAum / mean heads of the role": [
    "AUM je Kopf = durchschnittliche AUM / mittlere Köpfe der Funktion",
    "encours par tête = encours moyens / effectifs moyens de la fonction",
  ],
  "It rises with prices between hires and drops on each arrival, like a saw.": [
    "Sie steigen zwischen Einstellungen mit den Kursen und fallen bei jedem Eintritt, wie eine Säge.",
    "Il monte avec les cours entre deux embauches et chute à chaque arrivée, comme une scie.",
  ],
  "Only compare peaks with peaks.": [
    "Vergleichen Sie nur Spitzen mit Spitzen.",
    "Ne comparez que des sommets entre eux.",
  ],
  "How many households does that load mean per person?": [
    "Wie viele Haushalte je Person bedeutet diese Last?",
    "Combien de foyers par personne cette charge représente-t-elle ?",
  ],
  "Who inherits the book of the adviser nearest to retirement?": [
    "Wer übernimmt den Bestand des Beraters, der dem Ruhestand am nächsten ist?",
    "Qui hérite du portefeuille du conseiller le plus proche de la retraite ?",
  ],
  "Would the next hire be justified in a flat market?": [
    "Wäre die nächste Einstellung in einem stagnierenden Markt gerechtfertigt?",
    "La prochaine embauche serait-elle justifiée dans un marché stagnant ?",
  ],
  "Set a ceiling per person and recruit before it is reached.": [
    "Setzen Sie eine Obergrenze je Person, und stellen Sie ein, bevor sie erreicht ist.",
    "Fixez un plafond par personne et recrutez avant qu’il soit atteint.",
  ],
  "Hand small accounts to a service team.": [
    "Übergeben Sie kleine Konten an ein Serviceteam.",
    "Confiez les petits comptes à une équipe de service.",
  ],
  "Even out books that differ threefold between colleagues.": [
    "Gleichen Sie Bestände aus, die sich zwischen Kollegen um das Dreifache unterscheiden.",
    "Égalisez les portefeuilles qui varient du simple au triple entre collègues.",
  ],
  "A saw-tooth line with planned arrivals marked.": [
    "Eine Sägezahnlinie mit markierten geplanten Eintritten.",
    "Une ligne en dents de scie avec les arrivées prévues marquées.",
  ],
  "Books ranked from fullest to lightest.": [
    "Bestände je Person, geordnet vom vollsten zum leichtesten.",
    "Les portefeuilles classés du plus plein au plus léger.",
  ],
  "One giant account makes an idle desk appear busy.": [
    "Ein einziges Riesenkonto lässt einen müßigen Schreibtisch beschäftigt aussehen.",
    "Un seul compte géant fait paraître occupé un bureau oisif.",
  ],
  "Trainees counted as full heads pull it down.": [
    "Auszubildende, die als volle Köpfe zählen, drücken sie.",
    "Les stagiaires comptés comme têtes entières le tirent vers le bas.",
  ],
  "`aum-per-head of adviser in 2028 >= 60m` in targets and alerts; the head counts come from `economics.people`.": [
    "`aum-per-head of adviser in 2028 >= 60m` in Zielen und Warnungen; die Kopfzahlen kommen aus `economics.people`.",
    "`aum-per-head of adviser in 2028 >= 60m` dans les objectifs et les alertes ; les effectifs viennent de `economics.people`.",
  ],
  "Workforce planning and benchmarking surveys of advisory firms ask for precisely this.": [
    "Personalplanung und Vergleichsumfragen unter Beratungshäusern verlangen genau dies.",
    "La planification du personnel et les enquêtes comparatives auprès des cabinets de conseil demandent précisément cela.",
  ],
  "Overload shows first in response times, next in withdrawals, last in takings.": [
    "Überlastung zeigt sich zuerst in den Antwortzeiten, dann in Entnahmen, zuletzt in den Einnahmen.",
    "La surcharge se voit d’abord dans les délais de réponse, puis dans les retraits, enfin dans les recettes.",
  ],
  "Revenue per head": ["Ertrag je Kopf", "Revenus par tête"],
  "All takings for each person of a role, in money a year.": [
    "Alle Einnahmen je Person einer Funktion, in Geld im Jahr.",
    "Toutes les recettes pour chaque personne d’une fonction, en argent par an.",
  ],
  "What the firm takes in during a period for each person of one role.": [
    "Was das Haus in einer Periode für jede Person einer Funktion einnimmt.",
    "Ce que la société encaisse pendant une période pour chaque personne d’une même fonction.",
  ],
  "Asset fees and other income are both in the numerator.": [
    "Gebühren auf Vermögen und übriger Ertrag stehen beide im Zähler.",
    "Les commissions sur actifs et les autres revenus sont tous au numérateur.",
  ],
  "Set beside full pay, it says at once whether a seat supports itself.": [
    "Neben der vollen Vergütung sagt er sofort, ob ein Platz sich selbst trägt.",
    "Mis en regard de la rémunération complète, ils disent aussitôt si un poste se finance lui-même.",
  ],
  "Unlike balances per head it notices discounts, because cheap money adds load without takings.": [
    "Anders als der Bestand je Kopf bemerkt er Nachlässe, weil billiges Geld Last ohne Einnahmen bringt.",
    "À la différence des encours par tête, ils perçoivent les remises, car l’argent à bas prix ajoute de la charge sans recettes.",
  ],
  "Takings of the statement, of each future by itself, divided by heads averaged by month.": [
    "Die Einnahmen der Erfolgsrechnung, jeder Zukunft für sich, geteilt durch die über die Monate gemittelten Köpfe.",
    "Les recettes du compte de résultat, de chaque avenir séparément, divisées par les effectifs moyennés par mois.",
  ],
  "A stub year holds the takings of its few months only, unscaled.": [
    "Ein Rumpfjahr enthält nur die Einnahmen seiner wenigen Monate, nicht hochgerechnet.",
    "Une année incomplète ne contient que les recettes de ses quelques mois, sans mise à l’échelle.",
  ],
  "revenuePerHead = totalRevenue / mean heads of the role": [
    "Ertrag je Kopf = Gesamtertrag / mittlere Köpfe der Funktion",
    "revenus par tête = revenus totaux / effectifs moyens de la fonction",
  ],
  "Wage growth is its natural yardstick, since productivity below that squeezes profit.": [
    "Das Lohnwachstum ist sein natürlicher Maßstab, denn Produktivität darunter drückt den Gewinn.",
    "La croissance des salaires est leur étalon naturel, car une productivité inférieure comprime le bénéfice.",
  ],
  "After a merger expect a dip until duplicated desks are resolved.": [
    "Erwarten Sie nach einer Fusion ein Tief, bis doppelte Stellen bereinigt sind.",
    "Après une fusion, attendez-vous à un creux jusqu’à ce que les postes en double soient résorbés.",
  ],
  "Does pay absorb less than two fifths of it?": [
    "Nimmt die Vergütung weniger als zwei Fünftel davon in Anspruch?",
    "La rémunération en absorbe-t-elle moins des deux cinquièmes ?",
  ],
  "Which desk is busy with clients who pay least?": [
    "Welches Team ist mit den Kunden beschäftigt, die am wenigsten zahlen?",
    "Quelle équipe est occupée par les clients qui paient le moins ?",
  ],
  "What do support roles cost for each front-office seat?": [
    "Was kosten unterstützende Funktionen je Platz mit Kundenkontakt?",
    "Que coûtent les fonctions de soutien pour chaque poste en contact avec les clients ?",
  ],
  "Review price before adding headcount.": [
    "Prüfen Sie den Preis, bevor Sie Personal aufstocken.",
    "Révisez le prix avant d’augmenter l’effectif.",
  ],
  "Automate reporting where support heads outgrow advisers.": [
    "Automatisieren Sie das Berichtswesen, wo die unterstützenden Köpfe schneller zunehmen als die Berater.",
    "Automatisez les rapports là où le personnel de soutien croît plus vite que les conseillers.",
  ],
  "Publish the team's number internally, never an individual ranking.": [
    "Veröffentlichen Sie intern die Zahl des Teams, nie eine Rangliste Einzelner.",
    "Publiez en interne le chiffre de l’équipe, jamais un classement individuel.",
  ],
  "Takings and pay per person as two lines.": [
    "Einnahmen und Vergütung je Person als zwei Linien.",
    "Recettes et rémunération par personne en deux lignes.",
  ],
  "A grid of roles by year, shaded by productivity.": [
    "Ein Raster aus Funktionen und Jahren, nach Produktivität schattiert.",
    "Une grille des fonctions par année, ombrée selon la productivité.",
  ],
  "Outsourced work flatters it because contractors are nobody's heads.": [
    "Ausgelagerte Arbeit schmeichelt ihm, weil Externe niemandes Köpfe sind.",
    "Le travail externalisé les flatte, car les prestataires ne sont dans les effectifs de personne.",
  ],
  "Rising markets are easily mistaken for skill.": [
    "Steigende Märkte werden leicht mit Können verwechselt.",
    "Des marchés en hausse se confondent aisément avec le talent.",
  ],
  "Any run with people carries it as `revenuePerHead`; the human-resources system verifies the denominator.": [
    "Jeder Lauf mit Personal führt ihn als `revenuePerHead`; das Personalsystem bestätigt den Nenner.",
    "Tout calcul avec du personnel les porte sous `revenuePerHead` ; le système des ressources humaines vérifie le dénominateur.",
  ],
  "Pay committees use it to size pools, and acquirers to spot synergies.": [
    "Vergütungsausschüsse bemessen damit Bonustöpfe, und Käufer erkennen daran Synergien.",
    "Les comités de rémunération s’en servent pour dimensionner les enveloppes, et les acquéreurs pour repérer les synergies.",
  ],
  "Raising it through better pricing lifts margin directly; through overload it buys future attrition.": [
    "Ihn durch bessere Preise zu steigern hebt die Marge unmittelbar; durch Überlastung erkauft man sich künftige Abgänge.",
    "Les relever par de meilleurs prix augmente directement la marge ; par la surcharge, on s’achète des départs futurs.",
  ],
};
