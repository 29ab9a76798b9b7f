import type { Catalogue } from "../catalogue.js";
import { FALLS } from "./falls.js";

/** What is said of the figures on risk. */
export const RISK: Catalogue = {
  ...FALLS,
  "AUM at risk": ["Gefährdete AUM", "Encours exposés"],
  "The median of AUM at the horizon less its 5th percentile.": [
    "Der Median der AUM am Horizont minus ihr 5. Perzentil.",
    "La médiane des encours à l’horizon moins leur 5e centile.",
  ],
  "How far a one-in-twenty bad ending lies beneath the middle one.": [
    "Wie weit ein schlechter Ausgang, einer von zwanzig, unter dem mittleren liegt.",
    "De combien une mauvaise issue, une sur vingt, est au-dessous de celle du milieu.",
  ],
  "It is a distance between two outcomes, and no loss against today.": [
    "Es ist ein Abstand zwischen zwei Ergebnissen und kein Verlust gegenüber heute.",
    "C’est une distance entre deux issues, et non une perte par rapport à aujourd’hui.",
  ],
  "One number condenses the lower half of the fan, fit for a risk appetite.": [
    "Eine einzige Zahl verdichtet die untere Hälfte des Fächers, geeignet für einen Risikoappetit.",
    "Un seul chiffre condense la moitié inférieure de l’éventail, propre à exprimer une appétence au risque.",
  ],
  "Expressed as a share, it lets a small boutique and a large house be compared.": [
    "Als Anteil ausgedrückt macht sie ein kleines Spezialhaus und ein großes Haus vergleichbar.",
    "Exprimés en part, ils permettent de comparer une petite boutique et une grande maison.",
  ],
  "Both percentiles come from the same simulated closings.": [
    "Beide Perzentile kommen aus denselben simulierten Endbeständen.",
    "Les deux centiles viennent des mêmes clôtures simulées.",
  ],
  "Their errors are correlated; the correlation of order statistics is taken into account.": [
    "Ihre Fehler sind korreliert; die Korrelation der Ordnungsstatistiken ist berücksichtigt.",
    "Leurs erreurs sont corrélées ; la corrélation des statistiques d’ordre est prise en compte.",
  ],
  "aumAtRisk = p50(aum) − p5(aum)": [
    "gefährdete AUM = p50(AUM) − p5(AUM)",
    "encours exposés = p50(encours) − p5(encours)",
  ],
  "share = 1 − p5(aum) / p50(aum)": ["Anteil = 1 − p5(AUM) / p50(AUM)", "part = 1 − p5(encours) / p50(encours)"],
  "In money it widens with the square root of time at first, and with size.": [
    "In Geld wächst der Abstand zunächst mit der Wurzel der Zeit, und mit der Größe.",
    "En monnaie, la distance s’élargit d’abord avec la racine carrée du temps, et avec la taille.",
  ],
  "Look at the share when plans of unequal scale are compared.": [
    "Beim Vergleich von Plänen ungleicher Größe auf den Anteil sehen.",
    "Regarder la part quand des plans d’échelle inégale sont comparés.",
  ],
  "Which segment contributes most to the gap?": [
    "Welches Segment trägt am meisten zum Abstand bei?",
    "Quel segment contribue le plus à l’écart ?",
  ],
  "How much narrower would it be if the assumptions were certain?": [
    "Wie viel schmaler wäre er, wenn die Annahmen gewiss wären?",
    "De combien serait-il plus étroit si les hypothèses étaient certaines ?",
  ],
  "Did it change because of markets, or because we changed a volatility?": [
    "Hat er sich wegen der Märkte verändert oder weil wir eine Volatilität geändert haben?",
    "A-t-il changé à cause des marchés, ou parce que nous avons modifié une volatilité ?",
  ],
  "Cap the share in the risk policy and report breaches.": [
    "Den Anteil in der Risikopolitik begrenzen und Überschreitungen melden.",
    "Plafonner la part dans la politique de risque et signaler les dépassements.",
  ],
  "Balance equity-heavy growth with mandates of low correlation.": [
    "Aktienlastiges Wachstum mit Mandaten niedriger Korrelation ausgleichen.",
    "Équilibrer une croissance chargée en actions par des mandats faiblement corrélés.",
  ],
  "Simulate twice: once with fixed, once with uncertain assumptions.": [
    "Zweimal simulieren: einmal mit festen, einmal mit unsicheren Annahmen.",
    "Simuler deux fois : une fois avec des hypothèses fixes, une fois avec des hypothèses incertaines.",
  ],
  "The lower half of a fan with both edges labelled.": [
    "Die untere Hälfte eines Fächers mit Beschriftung beider Ränder.",
    "La moitié inférieure d’un éventail, ses deux bords étiquetés.",
  ],
  "Dot and whisker by plan variant.": [
    "Punkt und Streubalken je Planvariante.",
    "Point et moustache par variante du plan.",
  ],
  "The worst twentieth has an inside: beyond the edge it may be far worse.": [
    "Das schlechteste Zwanzigstel hat ein Inneres: Jenseits des Randes kann es weit schlimmer sein.",
    "Le pire vingtième a un intérieur : au-delà du bord, cela peut être bien pire.",
  ],
  "Lognormal markets understate sudden crashes, so stress the plan as well.": [
    "Lognormale Märkte unterschätzen plötzliche Einbrüche; der Plan ist deshalb auch einem Stresstest zu unterziehen.",
    "Des marchés lognormaux sous-estiment les krachs soudains : soumettre donc aussi le plan à un test de résistance.",
  ],
  "Distribution section of the report, or p5 and p50 of the closing fan in the run file.": [
    "Abschnitt des Berichts über die Verteilung, oder p5 und p50 des Fächers der Endbestände in der Laufdatei.",
    "Section du rapport sur la distribution, ou p5 et p50 de l’éventail des clôtures dans le fichier du calcul.",
  ],
  "Enterprise risk management can add it to its dashboard beside operational losses.": [
    "Das unternehmensweite Risikomanagement kann sie in seine Übersicht neben den operationellen Verlusten aufnehmen.",
    "La gestion des risques de l’entreprise peut les ajouter à son tableau de bord à côté des pertes opérationnelles.",
  ],
  "A fatter lower tail of assets becomes revenue at risk after averaging and tiers.": [
    "Ein dickeres unteres Ende des Vermögens wird nach Durchschnittsbildung und Staffeln zu gefährdetem Ertrag.",
    "Une queue inférieure plus épaisse des actifs devient revenus exposés après moyennes et tranches.",
  ],
  "Revenue at risk": ["Gefährdeter Ertrag", "Revenus exposés"],
  "Median revenue of the last twelve months less its 5th percentile.": [
    "Der Ertrag der letzten zwölf Monate im Median minus sein 5. Perzentil.",
    "Les revenus médians des douze derniers mois moins leur 5e centile.",
  ],
  "The shortfall of fee income in a bad year of one in twenty against the typical year.": [
    "Der Fehlbetrag des Gebührenertrags in einem schlechten Jahr, einem von zwanzig, gegenüber dem typischen Jahr.",
    "Le manque à gagner de commissions dans une mauvaise année, une sur vingt, par rapport à l’année typique.",
  ],
  "It covers fees only, and says nothing about what could be saved.": [
    "Er umfasst nur Gebühren und sagt nichts darüber, was gespart werden könnte.",
    "Ils ne couvrent que les commissions et ne disent rien de ce qui pourrait être économisé.",
  ],
  "Set against fixed cost it tells how much operating leverage the owners can bear.": [
    "Den Fixkosten gegenübergestellt sagt er, wie viel operativen Hebel die Eigentümer tragen können.",
    "Rapportés aux charges fixes, ils disent combien de levier opérationnel les propriétaires peuvent supporter.",
  ],
  "Most managers hedge their clients' exposures and leave this one open.": [
    "Die meisten Häuser sichern die Risiken ihrer Kunden ab und lassen dieses offen.",
    "La plupart des gérants couvrent les expositions de leurs clients et laissent celle-ci ouverte.",
  ],
  "Trailing twelve months at the horizon are compared across paths.": [
    "Die letzten zwölf Monate am Horizont werden über die Pfade verglichen.",
    "Les douze derniers mois à l’horizon sont comparés entre les trajectoires.",
  ],
  "Averaging inside the year softens it relative to a spot balance.": [
    "Die Durchschnittsbildung innerhalb des Jahres mildert ihn gegenüber einem Stichtagsbestand.",
    "La moyenne prise dans l’année les adoucit par rapport à un solde à une date.",
  ],
  "revenueAtRisk = p50(revenue) − p5(revenue)": [
    "gefährdeter Ertrag = p50(Ertrag) − p5(Ertrag)",
    "revenus exposés = p50(revenus) − p5(revenus)",
  ],
  "share = 1 − p5(revenue) / p50(revenue)": [
    "Anteil = 1 − p5(Ertrag) / p50(Ertrag)",
    "part = 1 − p5(revenus) / p50(revenus)",
  ],
  "It should rise no faster than the median; otherwise the mix is drifting to riskier fees.": [
    "Er sollte nicht schneller steigen als der Median; sonst verschiebt sich die Struktur zu riskanteren Gebühren.",
    "Ils ne devraient pas croître plus vite que la médiane ; sinon la composition dérive vers des commissions plus risquées.",
  ],
  "A step after a product launch is normal, yet a creep without one is not.": [
    "Ein Sprung nach einer Produkteinführung ist normal, ein Schleichen ohne eine solche nicht.",
    "Un saut après un lancement de produit est normal, mais un glissement sans lancement ne l’est pas.",
  ],
  "Is the 5th percentile still above committed cost?": [
    "Liegt das 5. Perzentil noch über den gebundenen Kosten?",
    "Le 5e centile est-il encore au-dessus des charges engagées ?",
  ],
  "How much do minimum fees and fixed retainers cushion?": [
    "Wie stark federn Mindestgebühren und feste Honorare ab?",
    "Combien amortissent les commissions minimales et les honoraires fixes ?",
  ],
  "What would halving equity beta cost in expected income?": [
    "Was würde eine Halbierung des Aktien-Betas an erwartetem Ertrag kosten?",
    "Que coûterait en revenus attendus une division par deux du bêta actions ?",
  ],
  "Convert part of base pay to variable until the bad year breaks even.": [
    "Einen Teil der Grundvergütung in variable umwandeln, bis das schlechte Jahr die Kosten deckt.",
    "Convertir une part de la rémunération fixe en variable jusqu’à ce que la mauvaise année soit à l’équilibre.",
  ],
  "Consider hedging seed and fee exposure with index puts, priced against the benefit.": [
    "Eine Absicherung des Startkapitals und der Gebühren mit Index-Puts erwägen, deren Preis am Nutzen gemessen wird.",
    "Envisager de couvrir l’exposition du capital d’amorçage et des commissions par des puts sur indice, leur prix rapporté au bénéfice.",
  ],
  "Build flat-fee services to a stated share of income.": [
    "Dienstleistungen mit Festgebühr bis zu einem festgelegten Anteil am Ertrag aufbauen.",
    "Développer des services à prix fixe jusqu’à une part énoncée des revenus.",
  ],
  "Histogram of annual income with fixed cost as a vertical rule.": [
    "Histogramm des Jahresertrags mit den Fixkosten als senkrechter Linie.",
    "Histogramme des revenus annuels avec les charges fixes en trait vertical.",
  ],
  "Tornado of assumptions by their pull on the lower edge.": [
    "Tornadodiagramm der Annahmen nach ihrer Wirkung auf den unteren Rand.",
    "Diagramme en tornade des hypothèses selon leur effet sur le bord inférieur.",
  ],
  "Clients renegotiate in slumps, which schedules do not foresee.": [
    "Kunden verhandeln in Einbrüchen neu, was Gebührenstaffeln nicht vorsehen.",
    "Les clients renégocient dans les reculs, ce que les barèmes ne prévoient pas.",
  ],
  "Reading it as the worst case invites too thin a reserve.": [
    "Ihn als schlimmsten Fall zu lesen verleitet zu einer zu dünnen Reserve.",
    "Les lire comme le pire des cas conduit à une réserve trop mince.",
  ],
  "The revenue distribution of each run; repeat with another seed to see its simulation error.": [
    "Die Ertragsverteilung jedes Laufs; mit einem anderen Startwert wiederholen, um ihren Simulationsfehler zu sehen.",
    "La distribution des revenus de chaque calcul ; répéter avec un autre germe pour en voir l’erreur de simulation.",
  ],
  "Capital adequacy, dividend policy and lending covenants all start from this distance.": [
    "Kapitalausstattung, Dividendenpolitik und Kreditauflagen gehen alle von diesem Abstand aus.",
    "L’adéquation des fonds propres, la politique de dividende et les covenants de crédit partent tous de cette distance.",
  ],
  "It follows AUM at risk, eased by averaging and sharpened where tiers reward size.": [
    "Er folgt den gefährdeten AUM, gemildert durch Durchschnittsbildung und verschärft, wo Staffeln Größe belohnen.",
    "Ils suivent les encours exposés, adoucis par les moyennes et accentués là où les tranches récompensent la taille.",
  ],
  "a horizon of twelve months or more": [
    "ein Horizont von zwölf Monaten oder mehr",
    "un horizon de douze mois ou plus",
  ],
  "Chance of a target": ["Chance eines Ziels", "Probabilité d’un objectif"],
  "The share of simulated paths that meet a target as it is written.": [
    "Der Anteil der simulierten Pfade, die ein Ziel so erfüllen, wie es geschrieben ist.",
    "La part des trajectoires simulées qui atteignent un objectif tel qu’il est écrit.",
  ],
  "For every target in the scenario, paths that satisfy it over all paths.": [
    "Für jedes Ziel im Szenario: Pfade, die es erfüllen, geteilt durch alle Pfade.",
    "Pour chaque objectif du scénario, les trajectoires qui le satisfont sur toutes les trajectoires.",
  ],
  "It is a statement about simulations under these assumptions, never about the world.": [
    "Es ist eine Aussage über Simulationen unter diesen Annahmen, nie über die Welt.",
    "C’est un énoncé sur des simulations sous ces hypothèses, jamais sur le monde.",
  ],
  "A goal with odds turns a debate about optimism into one about choices.": [
    "Ein Ziel mit einer Chance macht aus einem Streit über Optimismus einen über Entscheidungen.",
    "Un but assorti d’une probabilité transforme un débat sur l’optimisme en un débat sur les choix.",
  ],
  "Targets met by half of the paths are forecasts; those met by a tenth are wishes.": [
    "Ziele, die die Hälfte der Pfade erfüllt, sind Prognosen; solche, die ein Zehntel erfüllt, sind Wünsche.",
    "Les objectifs atteints par la moitié des trajectoires sont des prévisions ; ceux atteints par un dixième sont des vœux.",
  ],
  "Each path answers yes or no to the question, at, in, by or ever.": [
    "Jeder Pfad beantwortet die Frage mit Ja oder Nein: zu, in, bis oder je.",
    "Chaque trajectoire répond par oui ou non à la question : à, en, d’ici ou un jour.",
  ],
  "By and ever look at month ends, so an intra-month touch does not count.": [
    "„Bis“ und „je“ betrachten Monatsenden; eine Berührung innerhalb des Monats zählt daher nicht.",
    "« D’ici » et « un jour » portent sur les fins de mois : un passage en cours de mois ne compte donc pas.",
  ],
  "P(target) = paths that meet it / paths": [
    "P(Ziel) = Pfade, die es erfüllen / Pfade",
    "P(objectif) = trajectoires qui l’atteignent / trajectoires",
  ],
  "s(P) = √(P·(1 − P)/n)": ["s(P) = √(P·(1 − P)/n)", "s(P) = √(P·(1 − P)/n)"],
  "Recompute it monthly: with less time left, odds should move away from the middle.": [
    "Monatlich neu berechnen: Mit weniger verbleibender Zeit sollte sich die Chance von der Mitte entfernen.",
    "La recalculer chaque mois : moins il reste de temps, plus la probabilité devrait s’éloigner du milieu.",
  ],
  "Jumps between plan versions need a named cause in the minutes.": [
    "Sprünge zwischen Planversionen brauchen eine benannte Ursache im Protokoll.",
    "Les sauts entre versions du plan demandent une cause nommée au procès-verbal.",
  ],
  "What extra sales would bring the odds to four in five?": [
    "Welcher zusätzliche Absatz brächte die Chance auf vier zu fünf?",
    "Quelles ventes supplémentaires porteraient la probabilité à quatre sur cinq ?",
  ],
  "Is the aim about size although fees are what we want?": [
    "Geht es dem Ziel um Größe, obwohl wir Gebühren wollen?",
    "Le but porte-t-il sur la taille alors que ce sont des commissions que nous voulons ?",
  ],
  "Which two targets rarely succeed on one path?": [
    "Welche zwei Ziele gelingen selten auf einem Pfad?",
    "Quels sont les deux objectifs rarement atteints sur une même trajectoire ?",
  ],
  "Replace any goal under 20% by one that people believe.": [
    "Jedes Ziel unter 20% durch eines ersetzen, an das die Beteiligten glauben.",
    "Remplacer tout but au-dessous de 20% par un but auquel on croit.",
  ],
  "Add a lower guard rail, such as `aum ever <= 70bn`, to each ambition.": [
    "Jedem ehrgeizigen Ziel eine untere Leitplanke beigeben, etwa `aum ever <= 70bn`.",
    "Ajouter un garde-fou inférieur, tel que `aum ever <= 70bn`, à chaque ambition.",
  ],
  "Decide in advance at which odds the programme stops.": [
    "Im Voraus entscheiden, bei welcher Chance das Programm endet.",
    "Décider à l’avance à quelle probabilité le programme s’arrête.",
  ],
  "Horizontal bars of odds, sorted, with error ticks.": [
    "Waagrechte Balken der Chancen, sortiert, mit Fehlerstrichen.",
    "Barres horizontales des probabilités, triées, avec des repères d’erreur.",
  ],
  "The fan with the goal drawn as a marker at its date.": [
    "Der Fächer mit dem Ziel als Markierung an seinem Datum.",
    "L’éventail, avec le but tracé comme un repère à sa date.",
  ],
  "Decimals pretend to a precision that the assumptions do not have.": [
    "Dezimalstellen täuschen eine Genauigkeit vor, die die Annahmen nicht haben.",
    "Les décimales feignent une précision que les hypothèses n’ont pas.",
  ],
  "Odds of single goals must not be multiplied, since they share every draw.": [
    "Chancen einzelner Ziele dürfen nicht multipliziert werden, da sie jede Ziehung teilen.",
    "Les probabilités de buts isolés ne doivent pas être multipliées, car ils partagent tous les tirages.",
  ],
  "Write it under `targets` in the scenario; the terminal, the report and the run file all repeat it.": [
    "Unter `targets` ins Szenario schreiben; Terminal, Bericht und Laufdatei wiederholen es alle.",
    "L’écrire sous `targets` dans le scénario ; le terminal, le rapport et le fichier du calcul le répètent tous.",
  ],
  "Link strategic objectives to these lines, and let the planning cycle track their odds.": [
    "Strategische Ziele mit diesen Zeilen verknüpfen und ihre Chancen im Planungszyklus verfolgen.",
    "Relier les objectifs stratégiques à ces lignes, et laisser le cycle de planification suivre leurs probabilités.",
  ],
  "It reacts to organic growth near the middle of the fan and to volatility near the edges.": [
    "Sie reagiert nahe der Mitte des Fächers auf das organische Wachstum und nahe den Rändern auf die Volatilität.",
    "Elle réagit à la croissance organique près du milieu de l’éventail et à la volatilité près des bords.",
  ],
  "a target in the scenario": ["ein Ziel im Szenario", "un objectif dans le scénario"],
};
