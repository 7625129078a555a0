import type { Quote } from '@escale/shared/bookings';
import type { Problem } from '@escale/shared/kernel';
import type { ResourceSchema } from '@escale/shared/resources';
import type { Day } from '../../availability/ribbon.ts';
import type { Span } from '../../availability/spans.ts';
import type { Tick } from '../../availability/tick.ts';
import type { Choice } from '../../paths.ts';
import type { Chosen } from './chosen.ts';

/** One stay to choose: a suggestion of the day, or the hours that the person asked for. */
export type StayOption = {
  /** What the radio sends: the choice as a query. */
  value: string;
  name: 'whole' | 'morning' | 'afternoon' | 'rest' | 'yours';
  from: number;
  to: number;
  onAxis: Span;
  totalCents: number | null;
  unitsFree: number;
  isAvailable: boolean;
  isChosen: boolean;
};

export type WeekDay = { date: string; day: Day; open: Span[]; isChosen: boolean; isPast: boolean };

/** All that the booking panel and the week show for one space on one day. */
export type BookingView = {
  resource: ResourceSchema;
  date: string;
  quantity: number;
  axis: { width: number; ticks: Tick[]; frame: Span };
  day: Day;
  week: { axis: { width: number; ticks: Tick[] }; days: WeekDay[]; before: string | null; after: string };
  stays: StayOption[];
  /** What the quote is of, where that is no stay of the day. */
  long: Chosen['long'];
  /** The choice in full, to carry to the booking. */
  choice: Choice | null;
  quote: Quote | null;
  problem: Problem | null;
  firstDate: string;
  lastDate: string;
};
