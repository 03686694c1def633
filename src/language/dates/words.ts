/**
 * Words that dates are written with, in English, Spanish, Portuguese, French and German.
 * Lower case, without a closing full stop; extend freely.
 */

/** Month names and abbreviations, January first. */
export const monthWords: readonly string[] = [
  'january jan enero ene janeiro janvier janv januar jänner jaenner',
  'february feb febrero fevereiro fev février fevrier févr fevr februar',
  'march mar marzo março marco mars märz maerz mär mrz',
  'april apr abril abr avril avr',
  'may mayo maio mai',
  'june jun junio junho juin juni',
  'july jul julio julho juillet juil juli',
  'august aug agosto ago août aout',
  'september sep sept septiembre setiembre setembro set septembre',
  'october oct octubre outubro out octobre okt oktober',
  'november nov noviembre novembro novembre',
  'december dec diciembre dic dezembro dez décembre decembre déc dezember',
];

/** Words that mean something else too: a month only in capitals or between separators. */
export const ambiguousMonthWords: ReadonlySet<string> = new Set([
  'out',
  'set',
  'mars',
  'may',
  'mar',
  'march',
]);

/** Seasons by the months that they span in the northern hemisphere; winter crosses the year and gives the year alone. */
export const seasonWords: readonly { readonly words: string; readonly months?: readonly [number, number] }[] =
  [
    { words: 'spring primavera printemps frühjahr frühling', months: [3, 5] },
    { words: 'summer verano verão été ete sommer', months: [6, 8] },
    { words: 'autumn fall otoño outono automne herbst', months: [9, 11] },
    { words: 'winter invierno inverno hiver' },
  ];

/** What stands for today at the open end of a range. */
export const presentWords: readonly string[] = [
  'present day',
  'present',
  'presently',
  'now',
  'current',
  'currently',
  'today',
  'to date',
  'till date',
  'date',
  'ongoing',
  'on-going',
  'la actualidad',
  'actualidad',
  'actualmente',
  'hoy',
  'presente',
  'o momento',
  'atual',
  'atualmente',
  'hoje',
  "aujourd'hui",
  'aujourd’hui',
  'à ce jour',
  'ce jour',
  'en cours',
  'heute',
  'jetzt',
  'aktuell',
  'laufend',
];

/** Words between the two ends of a range. */
export const rangeWords: readonly string[] = [
  'to',
  'until',
  'till',
  'til',
  'through',
  'thru',
  'a',
  'al',
  'hasta',
  'até',
  'ate',
  'à',
  'au',
  "jusqu'à",
  'bis',
];

/** Words before a start that is open-ended. */
export const sinceWords: readonly string[] = ['since', 'starting', 'desde', 'depuis', 'seit', 'ab'];

/** Words before an end whose start is unknown. */
export const untilWords: readonly string[] = ['until', 'till', 'up to', 'hasta', 'até', "jusqu'en", 'bis'];

/** Words that close an open-ended start: `2019 onwards`. */
export const onwardWords: readonly string[] = ['onwards', 'onward', 'and on', 'en adelante', 'em diante'];

/** Words that make a date approximate. */
export const aboutWords: readonly string[] = [
  'around',
  'about',
  'circa',
  'ca.',
  'c.',
  'early',
  'mid',
  'mid-',
  'late',
  'approx.',
];
