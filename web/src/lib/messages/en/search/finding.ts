import type { finding as words } from '../../fr/search/finding.ts';

export const finding = {
  what: 'Escale brings together the third places of Hauts-de-Seine: shared desks, rooms and workshops near you, by the hour, the day or the month. Search without an account, book in under a minute.',
  numbers: ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
  found: (n: number, word: string) =>
    n === 0 ? 'No place has room' : n === 1 ? `${word} place has room` : `${word} places have room`,
  refusals: {
    'beyond-horizon': 'No place takes bookings for that day yet: it is too far ahead. Choose a nearer date.',
    'starts-in-the-past': 'That time has passed. Choose an hour or a day to come.',
    other: 'That time cannot be searched as it is. Change the day or the hours.',
    'api-unreachable': 'The places cannot be shown right now. Reload the page in a minute.',
  },
} satisfies typeof words;
