/** Minutes of the local day, or a part of it that is sold as such. */
export type SpokenTime =
  | { start: number; end: number }
  | { formula: 'half_day'; half: 'morning' | 'afternoon' }
  | { formula: 'day' | 'week' | 'month'; count: number };

type Found = { time: SpokenTime; rest: string };

const AN_HOUR = 60;
/** « 14 h », « 14h30 », « 14:30 », « 2 pm »: a number that is followed by another « h » belongs to that one. */
const clock = String.raw`(\d{1,2})(?: ?h(?: ?(\d{2})(?! ?(?:h|min)))?|:(\d{2}))?(?: ?(am|pm))?`;
const marked = String.raw`(\d{1,2})(?: ?h(?: ?(\d{2})(?! ?(?:h|min)))?|:(\d{2})| ?(?=am|pm))(?: ?(am|pm))?`;
const between = ` ?(?:-|–|a|to|until|till|jusqu a) ?`;
const length = String.raw`(?:(\d{1,2})(?: ?(?:hours?|heures?|h)) ?(\d{2})?(?: ?min\w*)?|(\d{1,3}) ?min\w*)`;

const range = new RegExp(`(?:\\b(?:de|from|entre|between) )?\\b${clock}${between}${marked}(?!\\w)`);
const range12 = new RegExp(`(?:\\b(?:de|from) )?\\b${marked}${between}${clock}(?!\\w)`);
const startAndLength = new RegExp(`\\b${marked}(?: ?(?:pendant|pour|for|durant))? ${length}(?!\\w)`);
const startOnly = new RegExp(`\\b${marked}(?!\\w)`);

const minutesOf = (hour = '', minuteA = '', minuteB = '', half = ''): number => {
  const hours = Number(hour);
  const shift = half === 'pm' && hours < 12 ? 12 : half === 'am' && hours === 12 ? -12 : 0;
  return (hours + shift) * 60 + Number(minuteA || minuteB || 0);
};

const without = (text: string, match: RegExpExecArray): string =>
  `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;

const valid = (start: number, end: number): SpokenTime | null =>
  start < end && end <= 1_440 ? { start, end } : null;

const readRange = (text: string): Found | null => {
  const match = range.exec(text) ?? range12.exec(text);
  if (!match) return null;
  const end = minutesOf(match[5], match[6], match[7], match[8]);
  const start = minutesOf(match[1], match[2], match[3], match[4]);
  // « 2 to 4 pm »: both are.
  const isShared = match[8] === 'pm' && match[4] === undefined && start + 720 < end;
  const time = valid(isShared ? start + 720 : start, end);
  return time && { time, rest: without(text, match) };
};

/** « 14 h 2 h » lasts two hours, « 14 h 16 h » ends at four. */
const readLength = (text: string): Found | null => {
  const match = startAndLength.exec(text);
  if (!match) return null;
  const start = minutesOf(match[1], match[2], match[3], match[4]);
  const said = match[7] ? Number(match[7]) : Number(match[5]) * 60 + Number(match[6] ?? 0);
  const time = valid(start, said > start ? said : start + said);
  return time && { time, rest: without(text, match) };
};

const parts: readonly (readonly [RegExp, SpokenTime])[] = [
  [/\b(?:apres midi|apres-midi|aprem|afternoon)\b/, { formula: 'half_day', half: 'afternoon' }],
  [/\b(?:matinee|matin|morning)\b/, { formula: 'half_day', half: 'morning' }],
  [/\b(?:une |la |a |one )?(?:semaine|week)\b/, { formula: 'week', count: 1 }],
  [/\b(?:un |au |le |a |one )?(?:mois|month)\b/, { formula: 'month', count: 1 }],
  [/\b(?:toute )?(?:la |une )?journee\b|\b(?:all|whole|full) day\b/, { formula: 'day', count: 1 }],
];

const readPart = (text: string): Found | null => {
  for (const [pattern, time] of parts) {
    const match = pattern.exec(text);
    if (match) return { time, rest: without(text, match) };
  }
  return null;
};

/** The time that a text speaks of; without an end it lasts an hour, and without any the whole day is meant. */
export const spokenTime = (text: string): Found => {
  const found = readRange(text) ?? readLength(text);
  if (found) return found;
  const match = startOnly.exec(text);
  if (match) {
    const start = minutesOf(match[1], match[2], match[3], match[4]);
    const time = valid(start, start + AN_HOUR);
    if (time) return { time, rest: without(text, match) };
  }
  return readPart(text) ?? { time: { formula: 'day', count: 1 }, rest: text };
};
