import { addDays, dayMs, localDateOf } from '@escale/shared/kernel';
import { communityEntries } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import type { DemoData } from './demo-data.ts';
import { demoEntries } from './demo-entries.ts';
import { demoTimeZone } from './demo-hours.ts';
import { demoId } from './demo-id.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';

/** What the people of Casaco tell each other in the demonstration, marked as examples. */
export const writeEntries = async (
  { orm }: Executor,
  { data, placeId, moment }: { data: DemoData; placeId: string | undefined; moment: Moment },
): Promise<void> => {
  if (placeId === undefined) return;
  const random = randomFrom('entries');
  const rows = demoEntries.flatMap(({ by, daysAgo, ...entry }, nth) => {
    const authors =
      by === undefined ? data.people.slice(nth) : data.accounts.filter(({ email }) => email === by);
    const memberId = authors[0]?.id;
    if (memberId === undefined) return [];
    const createdAt = moment.now - daysAgo * dayMs;
    const endsOn = addDays(localDateOf(createdAt, demoTimeZone), 30);
    return [
      { ...entry, placeId, id: demoId(random, createdAt), memberId, endsOn, createdAt, isExample: true },
    ];
  });
  await orm.insert(communityEntries).values(rows);
};
