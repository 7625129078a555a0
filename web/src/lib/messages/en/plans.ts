import type { plans as words } from '../fr/plans.ts';

export const plans = {
  title: 'Floor plan',
  planOf: (name: string) => `Plan: ${name}`,
  units: (n: number) => (n === 1 ? '1 seat or room' : `${n} seats or rooms`),
  large: 'Show large',
  states: { free: 'free', taken: 'taken', chosen: 'your seat', elsewhere: 'another space' },
  legend: {
    free: 'Free: touch to choose',
    chosen: 'Your seat',
    taken: 'Taken then',
    elsewhere: 'Another space',
  },
  choose: 'On the plan',
  chooseHow: 'Plan and list say the same: choose in one or the other.',
  list: 'In the list',
  takenThen: 'Taken then',
  notDrawn: (labels: string) => `Not on the plan yet: ${labels}`,
  storeys: 'The other storeys',
} satisfies typeof words;
