import { profileListings, profiles } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import type { DemoData } from './demo-data.ts';
import { demoId } from './demo-id.ts';
import { type DemoProfile, demoProfiles } from './demo-profiles.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';

/** Some of those who book at Casaco tell of themselves; the directory itself asks that they go on coming. */
export const writeProfiles = async (
  { orm }: Executor,
  { data, placeId, moment }: { data: DemoData; placeId: string | undefined; moment: Moment },
): Promise<void> => {
  if (placeId === undefined) return;
  const random = randomFrom('profiles');
  const regulars = regularsAt(data, placeId, moment);
  const accountOf = ({ email }: DemoProfile) => data.accounts.find((account) => account.email === email)?.id;
  const written = demoProfiles.flatMap((profile) => {
    const memberId = profile.email === undefined ? regulars.shift() : accountOf(profile);
    return memberId === undefined ? [] : [{ ...profile, memberId, link: profile.link ?? null }];
  });
  await orm.insert(profiles).values(written);
  await orm.insert(profileListings).values(
    written.map(({ memberId, audience }) => ({
      placeId,
      id: demoId(random, moment.now),
      memberId,
      audience,
    })),
  );
};

const regularsAt = ({ people, places }: DemoData, placeId: string, { now }: Moment): string[] => {
  const bookings = places.find(({ plan }) => plan.placeId === placeId)?.bookings ?? [];
  const coming = new Set(
    bookings
      .filter(({ life, interval }) => life.status === 'confirmed' && interval.end > now)
      .map(({ memberId }) => memberId),
  );
  return people.filter(({ id }) => coming.has(id)).map(({ id }) => id);
};
