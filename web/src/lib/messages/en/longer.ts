import type { longer as words } from '../fr/longer.ts';

export const longer = {
  title: 'Several days, weeks or months',
  adjust: 'Change the length or the number',
  from: 'From',
  count: 'For',
  unit: 'Days, weeks or months',
  units: { day: 'days', week: 'weeks', month: 'months' },
  quantity: 'How many places',
  see: 'See the price',
  byTimes: 'Or from one time to another',
  arrival: 'Arrival',
  departure: 'Departure',
  adds: 'The ticket follows each change.',
  seat: 'Your seat',
  seatBest: 'The best fit',
  seatBestWhat: 'May change until 18:00 on the eve',
  seatMineWhat: 'Moves no more',
  seatChoose: 'Choose my seat',
  seatShow: 'Take this seat',
  seatPinned: (label: string) => `${label}, chosen by you: it moves no more`,
  people: (n: string) => `Up to ${n} people`,
} satisfies typeof words;
