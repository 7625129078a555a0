/** What the words of a call stand for, in French and English, without accents and in lower case. */
export const weekdayWords: readonly (readonly string[])[] = [
  ['lundi', 'lun', 'monday', 'mon'],
  ['mardi', 'mar', 'tuesday', 'tue'],
  ['mercredi', 'mer', 'wednesday', 'wed'],
  ['jeudi', 'jeu', 'thursday', 'thu'],
  ['vendredi', 'ven', 'friday', 'fri'],
  ['samedi', 'sam', 'saturday', 'sat'],
  ['dimanche', 'dim', 'sunday', 'sun'],
];

export const monthWords: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fev', 'february', 'feb'],
  ['mars', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

export const countWords: readonly (readonly string[])[] = [
  ['un', 'une', 'one', 'a', 'an'],
  ['deux', 'two'],
  ['trois', 'three'],
  ['quatre', 'four'],
  ['cinq', 'five'],
  ['six'],
];

/** The kinds of space that a word may mean, the likeliest first: a « bureau » may be open or have a door. */
export const kindWords: Readonly<Record<string, readonly string[]>> = {
  bureau: ['desk', 'office'],
  bureaux: ['desk', 'office'],
  poste: ['desk', 'workshop'],
  postes: ['desk', 'workshop'],
  place: ['desk'],
  places: ['desk'],
  desk: ['desk'],
  desks: ['desk'],
  seat: ['desk'],
  seats: ['desk'],
  office: ['office'],
  offices: ['office'],
  salle: ['meeting_room', 'event_room'],
  salles: ['meeting_room', 'event_room'],
  room: ['meeting_room', 'event_room'],
  reunion: ['meeting_room'],
  meeting: ['meeting_room'],
  cabine: ['meeting_room'],
  atelier: ['workshop'],
  workshop: ['workshop'],
  machine: ['machine'],
  machines: ['machine'],
};

/** Words of names that say nothing about which space is meant. */
export const emptyWords: ReadonlySet<string> = new Set([
  ...['le', 'la', 'les', 'l', 'de', 'du', 'des', 'd', 'a', 'au', 'aux', 'en', 'et', 'pour', 'the', 'of'],
  ...['for', 'at', 'on', 'in', 'and', 'to', 'un', 'une', 'avec', 'with'],
]);

/** Lower case without accents, apostrophes and hyphens as spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'_,;!?()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const rankOf = (lists: readonly (readonly string[])[], word: string): number | null => {
  const index = lists.findIndex((list) => list.includes(word));
  return index < 0 ? null : index;
};
