import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on concentration. */
export const CONCENTRATION: Catalogue = {
  "Share of the largest segment": ["Anteil des größten Segments", "Part du plus grand segment"],
  "The biggest segment's part of the firm's AUM, and which one it is.": [
    "Der Anteil des größten Segments an den AUM des Hauses, und welches es ist.",
    "La part du plus grand segment dans les encours de la société, et lequel c’est.",
  ],
  "concentration = largest aum of a segment / aum of the firm": [
    "Konzentration = größte AUM eines Segments / AUM des Hauses",
    "concentration = plus grands encours d’un segment / encours de la société",
  ],
  "Balance of the largest segment over that of the firm, both on one date.": [
    "Bestand des größten Segments durch den des Hauses, beide an einem Datum.",
    "Solde du plus grand segment sur celui de la société, tous deux à une même date.",
  ],
  "Segments are those of the scenario, so the answer depends on how finely the book was cut.": [
    "Die Segmente sind die des Szenarios; die Antwort hängt also davon ab, wie fein der Bestand geschnitten ist.",
    "Les segments sont ceux du scénario : la réponse dépend donc de la finesse du découpage.",
  ],
  "A franchise that rests on one strategy inherits its style cycle, its manager and its capacity.": [
    "Ein Geschäft, das auf einer Strategie ruht, erbt ihren Stilzyklus, ihren Manager und ihre Kapazität.",
    "Une maison qui repose sur une seule stratégie hérite de son cycle de style, de son gérant et de sa capacité.",
  ],
  "Acquirers knock a discount off such firms, and consultants ask about it first.": [
    "Käufer rechnen bei solchen Häusern einen Abschlag, und Berater fragen zuerst danach.",
    "Les acquéreurs appliquent une décote à de telles sociétés, et les consultants s’en enquièrent d’abord.",
  ],
  "The share today comes from the opening balances and the later one from the ledger at expected returns.": [
    "Der heutige Anteil kommt aus den Anfangsbeständen und der spätere aus der Rechnung bei erwarteten Renditen.",
    "La part actuelle vient des soldes d’ouverture et la part ultérieure du compte aux rendements attendus.",
  ],
  "For the paths it is the ratio of two means, whose error can only be bounded.": [
    "Für die Pfade ist es das Verhältnis zweier Mittel, dessen Fehler sich nur begrenzen lässt.",
    "Pour les trajectoires, c’est le rapport de deux moyennes, dont l’erreur ne peut qu’être bornée.",
  ],
  "Success concentrates by itself, since winners compound; a flat line therefore means active work.": [
    "Erfolg konzentriert von selbst, weil sich Gewinner vermehren; eine flache Linie bedeutet deshalb aktive Arbeit.",
    "Le succès concentre de lui-même, puisque les gagnants capitalisent ; une ligne plate signifie donc un travail actif.",
  ],
  "Check whether the leader of the horizon is still the one of today.": [
    "Zu prüfen ist, ob das größte Segment am Horizont noch das heutige ist.",
    "Vérifier si le premier à l’horizon est encore celui d’aujourd’hui.",
  ],
  "What happens to the dividend if that team walks out?": [
    "Was geschieht mit der Dividende, wenn dieses Team geht?",
    "Que devient le dividende si cette équipe s’en va ?",
  ],
  "How near to capacity is the strategy?": [
    "Wie nahe ist die Strategie an ihrer Kapazität?",
    "La stratégie est-elle proche de sa capacité ?",
  ],
  "Are clients of the leader also clients elsewhere in the house?": [
    "Sind Kunden des größten Segments auch anderswo im Haus Kunden?",
    "Les clients du premier segment sont-ils aussi clients ailleurs dans la maison ?",
  ],
  "Agree a share at which seeding of a second engine starts.": [
    "Einen Anteil vereinbaren, ab dem in einen zweiten Motor investiert wird.",
    "Convenir d’une part à partir de laquelle on amorce un second moteur.",
  ],
  "Lock in the people who run it with deferred awards in their own fund.": [
    "Die Personen, die es führen, mit aufgeschobener Vergütung in ihrem eigenen Fonds binden.",
    "Retenir ceux qui le dirigent par des primes différées dans leur propre fonds.",
  ],
  "Cross-sell to its clients while relations are at their best.": [
    "Seinen Kunden anderes anbieten, solange die Beziehungen am besten sind.",
    "Proposer d’autres produits à ses clients tant que les relations sont au mieux.",
  ],
  "Treemap by segment for opening and horizon.": [
    "Kacheldiagramm nach Segment für Anfang und Horizont.",
    "Carte proportionnelle par segment à l’ouverture et à l’horizon.",
  ],
  "Lines of each share through time, the leader in colour.": [
    "Linien jedes Anteils über die Zeit, der größte in Farbe.",
    "Des lignes de chaque part dans le temps, la première en couleur.",
  ],
  "Merging two reporting lines changes it overnight without any change of risk.": [
    "Zwei Berichtslinien zusammenzulegen ändert ihn über Nacht, ohne dass sich am Risiko etwas ändert.",
    "Fusionner deux lignes de reporting la change du jour au lendemain sans que le risque change.",
  ],
  "Ten funds on one benchmark are concentrated whatever the segments say.": [
    "Zehn Fonds auf einem Vergleichsindex sind konzentriert, was immer die Segmente sagen.",
    "Dix fonds sur un même indice de référence sont concentrés, quoi qu’en disent les segments.",
  ],
  "Compare `aumcast project --of` for the segment with the firm's table, or open the panels by segment.": [
    "`aumcast project --of` für das Segment mit der Tabelle des Hauses vergleichen oder die Felder nach Segment öffnen.",
    "Comparer `aumcast project --of` pour le segment au tableau de la société, ou ouvrir les panneaux par segment.",
  ],
  "Succession planning and product committees should both start from it.": [
    "Nachfolgeplanung und Produktausschüsse sollten beide davon ausgehen.",
    "Le plan de succession et les comités de produits devraient tous deux en partir.",
  ],
  "The higher it stands, the wider AUM at risk and the more a single price cut moves the fee rate.": [
    "Je höher er steht, desto größer die gefährdeten AUM und desto mehr verschiebt eine einzige Preissenkung den Gebührensatz.",
    "Plus elle est élevée, plus les encours exposés sont larges et plus une seule baisse de prix déplace le taux de commission.",
  ],

  "Herfindahl index of segments": ["Herfindahl-Index der Segmente", "Indice de Herfindahl des segments"],
  "Sum of squared shares: 1 for one segment, 1/n for n equal ones.": [
    "Summe der quadrierten Anteile: 1 bei einem Segment, 1/n bei n gleichen.",
    "Somme des carrés des parts : 1 pour un segment, 1/n pour n égaux.",
  ],
  "herfindahl = Σ over segments i of (aum_i / aum of the firm)²": [
    "Herfindahl = Σ über die Segmente i von (AUM_i / AUM des Hauses)²",
    "Herfindahl = Σ sur les segments i de (encours_i / encours de la société)²",
  ],
  "Every segment's share of AUM, squared and added up, on a scale from nought to one.": [
    "Der Anteil jedes Segments an den AUM, quadriert und summiert, auf einer Skala von null bis eins.",
    "La part de chaque segment dans les encours, mise au carré et additionnée, sur une échelle de zéro à un.",
  ],
  "Its inverse reads as the number of equal segments that would be just as concentrated.": [
    "Sein Kehrwert liest sich als die Zahl gleicher Segmente, die ebenso konzentriert wären.",
    "Son inverse se lit comme le nombre de segments égaux qui seraient tout aussi concentrés.",
  ],
  "It sees the whole distribution where the largest share sees only the top.": [
    "Er sieht die ganze Verteilung, wo der größte Anteil nur die Spitze sieht.",
    "Il voit toute la distribution là où la plus grande part ne voit que le sommet.",
  ],
  "Two firms with a 40% leader differ greatly if one has a second at 39%.": [
    "Zwei Häuser mit einem größten Segment von 40% unterscheiden sich stark, wenn eines ein zweites mit 39% hat.",
    "Deux sociétés dont le premier segment pèse 40% diffèrent beaucoup si l’une en a un second à 39%.",
  ],
  "Calculated from opening balances and from the ledger's close of every calendar year.": [
    "Berechnet aus den Anfangsbeständen und aus dem Endbestand der Rechnung in jedem Kalenderjahr.",
    "Calculé sur les soldes d’ouverture et sur la clôture du compte de chaque année civile.",
  ],
  "Calculated from opening balances and from the ledger's close of every fiscal year.": [
    "Berechnet aus den Anfangsbeständen und aus dem Endbestand der Rechnung in jedem Geschäftsjahr.",
    "Calculé sur les soldes d’ouverture et sur la clôture du compte de chaque exercice.",
  ],
  "Regulators multiply it by ten thousand, so 0.25 here is their 2,500.": [
    "Aufsichtsbehörden multiplizieren ihn mit zehntausend; 0,25 hier sind ihre 2500.",
    "Les autorités le multiplient par dix mille : 0,25 ici est leur 2500.",
  ],
  "Falling values show diversification that flows, rather than slogans, have achieved.": [
    "Fallende Werte zeigen Diversifikation, die Flüsse erreicht haben und nicht Parolen.",
    "Des valeurs en baisse montrent une diversification que des flux, et non des slogans, ont obtenue.",
  ],
  "Turning points matter more than levels, since the cut of segments sets the level.": [
    "Wendepunkte zählen mehr als das Niveau, denn der Zuschnitt der Segmente bestimmt das Niveau.",
    "Les points de retournement comptent plus que les niveaux, puisque le découpage des segments fixe le niveau.",
  ],
  "How many equal engines does the book really have?": [
    "Wie viele gleich starke Motoren hat der Bestand wirklich?",
    "Combien de moteurs égaux le portefeuille compte-t-il vraiment ?",
  ],
  "Do the segments that dilute it earn their cost?": [
    "Verdienen die Segmente, die ihn verwässern, ihre Kosten?",
    "Les segments qui le diluent couvrent-ils leurs charges ?",
  ],
  "What would the value be by client rather than by product?": [
    "Wie hoch wäre der Wert nach Kunden statt nach Produkten?",
    "Que serait la valeur par client plutôt que par produit ?",
  ],
  "Track the inverse as a count of engines in the strategy paper.": [
    "Den Kehrwert im Strategiepapier als Zahl der Motoren verfolgen.",
    "Suivre l’inverse comme un nombre de moteurs dans le document de stratégie.",
  ],
  "Fund new lines until they exceed a twentieth of the total or close them.": [
    "Neue Linien finanzieren, bis sie ein Zwanzigstel des Ganzen übersteigen, oder sie schließen.",
    "Financer les nouvelles lignes jusqu’à ce qu’elles dépassent un vingtième du total, ou les fermer.",
  ],
  "Cut the scenario by strategy and again by channel, and compare both values.": [
    "Das Szenario nach Strategien und noch einmal nach Kanälen schneiden und beide Werte vergleichen.",
    "Découper le scénario par stratégie puis par canal, et comparer les deux valeurs.",
  ],
  "A step line of the inverse by year.": [
    "Eine Stufenlinie des Kehrwerts nach Jahren.",
    "Une ligne en escalier de l’inverse par année.",
  ],
  "Ranked bars of shares with their cumulative curve.": [
    "Der Größe nach geordnete Balken der Anteile mit ihrer kumulierten Kurve.",
    "Des barres de parts classées avec leur courbe cumulée.",
  ],
  "Diversified labels may share one equity factor.": [
    "Hinter verschiedenen Namen kann ein und derselbe Aktienfaktor stehen.",
    "Des étiquettes diversifiées peuvent partager un même facteur actions.",
  ],
  "A very fine cut makes any firm look dispersed.": [
    "Ein sehr feiner Zuschnitt lässt jedes Haus gestreut aussehen.",
    "Un découpage très fin fait paraître dispersée n’importe quelle société.",
  ],
  "Export `answers.projection` from the run file and square the shares; a tag gives other cuts.": [
    "`answers.projection` aus der Laufdatei exportieren und die Anteile quadrieren; ein Merkmal ergibt andere Zuschnitte.",
    "Exporter `answers.projection` du fichier du calcul et mettre les parts au carré ; une étiquette donne d’autres découpages.",
  ],
  "Rating agencies' questionnaires and internal risk capital use it in this form.": [
    "Fragebögen von Ratingagenturen und internes Risikokapital verwenden ihn in dieser Form.",
    "Les questionnaires des agences de notation et le capital économique interne l’emploient sous cette forme.",
  ],
  "Lower values narrow the fan when segments are weakly correlated, and leave the median alone.": [
    "Niedrigere Werte verengen den Fächer, wenn die Segmente schwach korreliert sind, und lassen den Median, wie er ist.",
    "Des valeurs plus basses resserrent l’éventail quand les segments sont peu corrélés, et laissent la médiane inchangée.",
  ],
};
