import type { longer as words } from '../fr/longer.ts';

export const longer = {
  title: 'Several days, weeks or months',
  adjust: 'Change the length or the number',
  from: 'From',
  count: 'For',
  unit: 'Days, weeks or months',
  units: { day: 'days', week: 'weeks', month: 'months' },
  quantity: 'How many',
  see: 'See the price',
  byTimes: 'Or from one time to another',
  arrival: 'Arrival',
  departure: 'Departure',
  adds: 'The ticket follows each change.',
  seat: 'Your seat',
  seatBest: 'The best fit',
  seatBestWhat: 'May change until 18:00 the day before',
  seatMineWhat: 'Will not change',
  seatChoose: 'Choose my seat',
  seatShow: 'Take this seat',
  seatPinned: (label: string) => `${label}, chosen by you: it will not change`,
  people: (n: string, isOne: boolean) => (isOne ? 'For one person' : `Up to ${n} people`),
} satisfies typeof words;
