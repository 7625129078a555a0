import { fieldsOf, keywordsOf } from '@escale/shared/initiatives';
import { dayMs } from '@escale/shared/kernel';
import { eq } from 'drizzle-orm';
import {
  communes,
  initiativeContributions,
  initiativeHistory,
  initiativePlaces,
  initiativeReviews,
  initiatives,
  places,
} from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import type { DemoData } from './demo-data.ts';
import { demoId } from './demo-id.ts';
import { demoInitiatives, demoReviews, supportedProjects } from './demo-initiatives.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';

/** What the department's page says was last edited then; it has no date of its own for each project. */
const PAGE_EDITED = '2016-11-16';

/** A guide to look at: invented entries marked as examples, and the six projects that the department names. */
export const writeInitiatives = async (
  { orm }: Executor,
  { data, moment }: { data: DemoData; moment: Moment },
): Promise<void> => {
  const random = randomFrom('initiatives');
  const ours = await orm.select().from(communes).where(eq(communes.department, '92'));
  const known = await orm.select({ id: places.id, slug: places.slug, name: places.name }).from(places);
  const names = new Map(ours.map(({ insee, name }) => [insee, name]));
  const entries = [
    ...demoInitiatives.map((entry) => ({ ...entry, isExample: true })),
    ...supportedProjects.map((entry) => ({ ...entry, isExample: false })),
  ];
  const rows = entries.map(({ by, isExample, ...entry }, nth) => {
    const createdAt = moment.now - (120 - nth) * dayMs;
    const source = isExample ? null : 'Page du département sur l’économie sociale et solidaire';
    const fields = fieldsOf({ ...entry, source, asOf: isExample ? null : PAGE_EDITED });
    const worksWith = known.filter(({ slug }) => fields.places.includes(slug));
    const around = {
      communeName: names.get(fields.commune ?? '') ?? null,
      placeNames: worksWith.map(({ name }) => name),
    };
    const id = demoId(random, createdAt);
    return { fields, by, isExample, createdAt, id, worksWith, keywords: keywordsOf(fields, around) };
  });
  await orm.insert(initiatives).values(
    rows.map(({ fields: { commune, places: _, ...fields }, by, createdAt, worksWith: __, ...row }) => ({
      ...row,
      ...fields,
      communeInsee: commune,
      contributedBy: by,
      status: 'published' as const,
      createdAt,
      changedAt: createdAt,
    })),
  );
  await orm
    .insert(initiativePlaces)
    .values(
      rows.flatMap(({ id, worksWith }) =>
        worksWith.map((place) => ({ placeId: place.id, initiativeId: id })),
      ),
    );
  await orm.insert(initiativeHistory).values(
    rows.map(({ id, by, createdAt }) => ({
      initiativeId: id,
      id: demoId(random, createdAt),
      step: 'created' as const,
      role: by,
      at: createdAt,
    })),
  );
  await orm.insert(initiativeReviews).values(
    demoReviews.flatMap(([nth, rating, comment, answer = null], at) => {
      const memberId = data.people[at]?.id;
      const initiativeId = rows[nth]?.id;
      if (memberId === undefined || initiativeId === undefined) return [];
      const changedAt = moment.now - (40 - at) * dayMs;
      const role = at % 3 === 0 ? ('professional' as const) : ('resident' as const);
      return [
        {
          initiativeId,
          memberId,
          id: demoId(random, changedAt),
          role,
          rating,
          comment,
          answer,
          changedAt,
          isExample: true,
        },
      ];
    }),
  );
  const changed = rows[1];
  const author = data.accounts[0];
  if (!changed || !author) return;
  await orm.insert(initiativeContributions).values({
    id: demoId(random, moment.now - dayMs),
    initiativeId: changed.id,
    memberId: author.id,
    role: 'resident',
    kind: 'change',
    changes: { opening: 'Premier et troisième samedis du mois, 14 h – 18 h' },
    status: 'waiting',
    createdAt: moment.now - dayMs,
  });
};
