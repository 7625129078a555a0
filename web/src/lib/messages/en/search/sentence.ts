import type { sentence as words } from '../../fr/search/sentence.ts';

export const sentence = {
  iSearch: 'I am looking for',
  forPeople: 'for',
  people: (n: string, isOne: boolean) => (isOne ? `${n} person` : `${n} people`),
  from: 'from',
  to: 'to',
  near: 'near',
  labels: {
    kind: 'What',
    people: 'For how many people',
    date: 'Which day',
    from: 'From',
    to: 'Until',
    where: 'Commune, name of a place or street',
    otherDate: 'Another day',
    sort: 'Sort',
    amenities: 'What matters to you',
  },
  anywhere: 'any commune',
  amenities: ['coffee', 'kitchen', 'garden', 'meeting_rooms', 'fablab'],
  sorts: { distance: 'nearest first', price: 'cheapest first', name: 'by name' },
} satisfies typeof words;
