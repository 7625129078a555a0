import type { UnmetReason, UnmetSize } from '@escale/shared/demand';
import type { ResourceKind } from '@escale/shared/resources';

/** Something that is looked for in vain again and again: all of it made up. */
export type DemandTale = {
  insee: string;
  kind: ResourceKind;
  /** 1 is Monday. */
  weekdays: readonly number[];
  /** At which hour it was to begin; null: whole days. */
  hours: readonly number[] | null;
  /** One of these, each as often as it is named. */
  reasons: readonly UnmetReason[];
  sizes: readonly UnmetSize[];
  /** How many a day, two years ago and now. */
  perDay: readonly [first: number, last: number];
};

const week = [1, 2, 3, 4, 5] as const;
const evening = [18, 19, 19, 19, 20] as const;
const daytime = [9, 9, 10, 11, 13, 14, 14, 15] as const;
const alone = ['one', 'one', 'one', 'few'] as const;
const together = ['few', 'few', 'many'] as const;
const closed = ['closed', 'closed', 'closed', 'closed', 'full'] as const;
const none = ['none', 'none', 'none', 'none', 'none', 'limits'] as const;

/** Evenings in the south, Antony and Villeneuve-la-Garenne without a place, Saturdays at the machines, Tuesdays that are full. */
export const demandStory: readonly DemandTale[] = [
  {
    insee: '92007',
    kind: 'desk',
    weekdays: week,
    hours: evening,
    reasons: closed,
    sizes: alone,
    perDay: [0.15, 0.75],
  },
  {
    insee: '92020',
    kind: 'desk',
    weekdays: week,
    hours: evening,
    reasons: closed,
    sizes: alone,
    perDay: [0.1, 0.45],
  },
  {
    insee: '92046',
    kind: 'desk',
    weekdays: [1, 2, 3, 5],
    hours: evening,
    reasons: closed,
    sizes: alone,
    perDay: [0.1, 0.3],
  },
  {
    insee: '92046',
    kind: 'desk',
    weekdays: [2, 4],
    hours: [9, 9, 10],
    reasons: ['full'],
    sizes: alone,
    perDay: [0.3, 1.1],
  },
  {
    insee: '92002',
    kind: 'desk',
    weekdays: week,
    hours: daytime,
    reasons: none,
    sizes: alone,
    perDay: [0.5, 1.0],
  },
  {
    insee: '92002',
    kind: 'meeting_room',
    weekdays: week,
    hours: daytime,
    reasons: none,
    sizes: together,
    perDay: [0.2, 0.35],
  },
  {
    insee: '92078',
    kind: 'desk',
    weekdays: week,
    hours: daytime,
    reasons: none,
    sizes: alone,
    perDay: [0.15, 0.35],
  },
  {
    insee: '92019',
    kind: 'meeting_room',
    weekdays: week,
    hours: daytime,
    reasons: none,
    sizes: together,
    perDay: [0.05, 0.15],
  },
  {
    insee: '92050',
    kind: 'machine',
    weekdays: [6],
    hours: [10, 14, 14, 15],
    reasons: closed,
    sizes: ['one'],
    perDay: [0.6, 1.2],
  },
  {
    insee: '92036',
    kind: 'event_room',
    weekdays: [4, 5, 6],
    hours: [14, 18, 19],
    reasons: none,
    sizes: ['many'],
    perDay: [0.1, 0.2],
  },
  {
    insee: '92040',
    kind: 'desk',
    weekdays: week,
    hours: [7, 8],
    reasons: closed,
    sizes: alone,
    perDay: [0.05, 0.2],
  },
  {
    insee: '92012',
    kind: 'office',
    weekdays: week,
    hours: null,
    reasons: ['limits', 'limits', 'full'],
    sizes: together,
    perDay: [0.1, 0.15],
  },
  {
    insee: '92071',
    kind: 'meeting_room',
    weekdays: week,
    hours: [12, 17, 18],
    reasons: ['rules', 'full'],
    sizes: together,
    perDay: [0.04, 0.06],
  },
  {
    insee: '92048',
    kind: 'desk',
    weekdays: week,
    hours: daytime,
    reasons: none,
    sizes: alone,
    perDay: [0.02, 0.02],
  },
  {
    insee: '92064',
    kind: 'desk',
    weekdays: [1],
    hours: [9],
    reasons: none,
    sizes: alone,
    perDay: [0.03, 0.03],
  },
];
