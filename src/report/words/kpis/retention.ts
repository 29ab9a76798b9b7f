import type { Catalogue } from "../catalogue.js";

/** What is said of the figures on retention. */
export const RETENTION: Catalogue = {
  "Client retention": ["Kundenbindung", "Fidélité des clients"],
  "The part of the opening assets whose owners did not leave.": [
    "Der Teil des Anfangsbestands, dessen Eigentümer nicht gegangen sind.",
    "La part des actifs d’ouverture dont les détenteurs ne sont pas partis.",
  ],
  "retention = 1 − departures / opening": [
    "Kundenbindung = 1 − Abgänge / Anfangsbestand",
    "fidélité = 1 − départs / ouverture",
  ],
  "departures = lost clients + dated outflows + departure share · other outflows": [
    "Abgänge = verlorene Kunden + datierte Abflüsse + Anteil der Abgänge · übrige Abflüsse",
    "départs = clients perdus + rachats datés + part des départs · autres rachats",
  ],
  "One less what departed clients took, as a fraction of the balance with which the period began.": [
    "Eins minus das, was gegangene Kunden mitnahmen, als Bruchteil des Bestands, mit dem der Zeitraum begann.",
    "Un moins ce que les clients partis ont emporté, en fraction du solde avec lequel la période a commencé.",
  ],
  "Pensions drawn by people who remain are no loss of a relationship and do not lower it.": [
    "Renten, die bleibende Kunden beziehen, sind kein Verlust einer Beziehung und senken sie nicht.",
    "Les pensions tirées par ceux qui restent ne sont pas la perte d’une relation et ne l’abaissent pas.",
  ],
  "Lost relationships seldom return, while a withdrawal for a house says nothing about service.": [
    "Verlorene Beziehungen kehren selten zurück, während eine Entnahme für ein Eigenheim nichts über die Betreuung sagt.",
    "Les relations perdues reviennent rarement, tandis qu’un retrait pour une maison ne dit rien du service.",
  ],
  "Schwab's study of 2025 finds 97% among US advisers, so small deviations already mean a lot.": [
    "Die Studie von Schwab von 2025 findet 97% unter US-Beratern; kleine Abweichungen bedeuten also schon viel.",
    "L’étude de Schwab de 2025 trouve 97% chez les conseillers américains : de petits écarts signifient donc déjà beaucoup.",
  ],
  "In the ledger and in every future: lost mandates, dated outflows, and that part of the regular ones which the scenario calls departures.":
    [
      "In der Rechnung und in jeder Zukunft: verlorene Mandate, datierte Abflüsse und der Teil der regelmäßigen, den das Szenario Abgänge nennt.",
      "Dans le compte et dans chaque avenir : mandats perdus, rachats datés, et la part des rachats réguliers que le scénario appelle départs.",
    ],
  "A scenario that writes `outflows` alone counts all of them as departures, which makes this a lower bound.": [
    "Ein Szenario, das nur `outflows` schreibt, zählt sie alle als Abgänge, was dies zu einer Untergrenze macht.",
    "Un scénario qui n’écrit que `outflows` les compte tous comme départs, ce qui en fait une borne inférieure.",
  ],
  "A stub year looks better than it is, since fewer months have passed.": [
    "Ein Rumpfjahr sieht besser aus, als es ist, weil weniger Monate vergangen sind.",
    "Une année incomplète paraît meilleure qu’elle n’est, puisque moins de mois ont passé.",
  ],
  "Losses cluster around handovers, mergers and the death of a first generation.": [
    "Verluste häufen sich um Übergaben, Fusionen und den Tod einer ersten Generation.",
    "Les pertes se concentrent autour des transmissions, des fusions et de la mort d’une première génération.",
  ],
  "How many heirs kept their accounts with us?": [
    "Wie viele Erben haben ihre Konten bei uns behalten?",
    "Combien d’héritiers ont gardé leurs comptes chez nous ?",
  ],
  "Is the count of relationships as stable as their assets?": [
    "Ist die Zahl der Beziehungen so stabil wie ihr Vermögen?",
    "Le nombre de relations est-il aussi stable que leurs actifs ?",
  ],
  "What did those who left in their second year have in common?": [
    "Was hatten die gemeinsam, die in ihrem zweiten Jahr gingen?",
    "Qu’avaient en commun ceux qui sont partis dans leur deuxième année ?",
  ],
  "Interview everybody who closes an account, and code the reasons.": [
    "Alle befragen, die ein Konto schließen, und die Gründe verschlüsseln.",
    "Interroger tous ceux qui ferment un compte, et coder les raisons.",
  ],
  "Meet spouses and children before an estate is settled.": [
    "Ehegatten und Kinder kennenlernen, bevor ein Nachlass geregelt wird.",
    "Rencontrer conjoints et enfants avant qu’une succession soit réglée.",
  ],
  "Assign a second contact to each household above a threshold.": [
    "Jedem Haushalt über einer Schwelle einen zweiten Ansprechpartner zuweisen.",
    "Affecter un second interlocuteur à chaque ménage au-dessus d’un seuil.",
  ],
  "A bar of lost assets by tenure.": [
    "Ein Balken des verlorenen Vermögens nach Dauer der Beziehung.",
    "Une barre des actifs perdus selon l’ancienneté.",
  ],
  "Two lines, by number of relationships and by money.": [
    "Zwei Linien, nach Zahl der Beziehungen und nach Geld.",
    "Deux lignes, en nombre de relations et en argent.",
  ],
  "Strong markets within the year inflate what leavers take against an old opening.": [
    "Starke Märkte im Jahr blähen auf, was Gehende gemessen an einem alten Anfangsbestand mitnehmen.",
    "De bons marchés dans l’année gonflent ce qu’emportent les partants, rapporté à une ouverture ancienne.",
  ],
  "Clients who move nearly everything but keep a token balance count as loyal.": [
    "Kunden, die fast alles abziehen, aber einen symbolischen Bestand behalten, zählen als treu.",
    "Les clients qui déplacent presque tout mais gardent un solde symbolique comptent comme fidèles.",
  ],
  "Split `departures` from `withdrawals` in `flows`; `retention in 2027 >= 95%` asks for it.": [
    "`departures` von `withdrawals` in `flows` trennen; `retention in 2027 >= 95%` fragt danach.",
    "Séparer `departures` de `withdrawals` dans `flows` ; `retention in 2027 >= 95%` la demande.",
  ],
  "Earn-out clauses of acquisitions are commonly written on it.": [
    "Earn-out-Klauseln von Zukäufen werden üblicherweise darauf geschrieben.",
    "Les clauses de complément de prix des acquisitions s’écrivent couramment sur elle.",
  ],
  "One point more lengthens the average relationship by years when the rate is already high.": [
    "Ein Punkt mehr verlängert die durchschnittliche Beziehung um Jahre, wenn die Quote schon hoch ist.",
    "Un point de plus allonge la relation moyenne de plusieurs années quand le taux est déjà élevé.",
  ],
  "the supplement of a run, which runs with outputs of their own lack": [
    "die Ergänzung eines Laufs, die Läufen mit eigenen Ausgaben fehlt",
    "le supplément d’un calcul, qui manque aux calculs ayant leurs propres sorties",
  ],
};
