import { addDays, addMonths, type LocalDate } from '@escale/shared/kernel';
import { eq } from 'drizzle-orm';
import {
  subsidies,
  subsidyInstalments,
  subsidyTargets,
  supportedProjects,
  targetWarnings,
} from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import { demoId } from './demo-id.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';

type Agreed = { placeIds: ReadonlyMap<string, string>; moment: Moment };
type Target = Pick<typeof subsidyTargets.$inferInsert, 'metric' | 'value' | 'unit' | 'label'> & {
  reportedValue?: number;
  /** So many days ago the place was told that it is late. */
  warned?: number;
};

/** Casaco's 85 % is the break-even that it announced in 2015; all else is made up. */
const agreements: { place: string; euros: number; published: boolean; targets: Target[] }[] = [
  {
    place: 'casaco',
    euros: 36_000,
    published: true,
    targets: [
      { metric: 'occupancy', value: 85, unit: 'percent', warned: 24 },
      { metric: 'people', value: 60, unit: 'people' },
      { metric: 'events', value: 12, unit: 'events' },
      { metric: 'publics', value: 10, unit: 'percent', label: 'Bénéficiaires du RSA', reportedValue: 12 },
    ],
  },
  {
    place: 'sceaux-smart',
    euros: 24_000,
    published: false,
    targets: [
      { metric: 'occupancy', value: 30, unit: 'percent' },
      { metric: 'events', value: 40, unit: 'events', warned: 5 },
    ],
  },
];

/** Agreements of the demonstration, ten months old, marked as examples. */
export const writeAgreements = async ({ orm }: Executor, { placeIds, moment }: Agreed): Promise<void> => {
  const { now, today } = moment;
  const random = randomFrom('agreements');
  const startsOn = addMonths(`${today.slice(0, 7)}-01`, -10);
  for (const { place, euros, published, targets } of agreements) {
    const placeId = placeIds.get(place);
    if (placeId === undefined) continue;
    const projectId = await projectOf({ orm }, { placeId, id: demoId(random, now) });
    const id = demoId(random, now);
    const cents = (euros * 100) / 2;
    await orm.insert(subsidies).values({
      ...{ id, projectId, section: 'operating', nature: 'cash', notifiedToEu: false, isExample: true },
      amountCents: euros * 100,
      year: Number(startsOn.slice(0, 4)),
      signedOn: addDays(startsOn, 14),
      startsOn,
      endsOn: addDays(addMonths(startsOn, 12), -1),
      publishedOn: published ? addDays(startsOn, 60) : null,
    });
    await orm.insert(subsidyInstalments).values([
      {
        subsidyId: id,
        position: 0,
        dueOn: addMonths(startsOn, 1),
        amountCents: cents,
        paidOn: addMonths(startsOn, 1),
      },
      { subsidyId: id, position: 1, dueOn: addMonths(startsOn, 11), amountCents: cents },
    ]);
    await writeTargets({ orm }, targets, { subsidyId: id, today, newId: () => demoId(random, now) });
  }
};

type Orm = Pick<Executor, 'orm'>;

/** The project of the place: the one that sources tell of, or an example. */
const projectOf = async ({ orm }: Orm, { placeId, id }: { placeId: string; id: string }): Promise<string> => {
  const [known] = await orm.select().from(supportedProjects).where(eq(supportedProjects.placeId, placeId));
  if (known) return known.id;
  await orm.insert(supportedProjects).values({
    ...{ id, placeId, name: 'Sceaux Smart', communeName: 'Sceaux', communeInsee: '92071', isExample: true },
    purpose: 'Espace de travail partagé',
    purposeEnglish: 'Coworking space',
  });
  return id;
};

type Writing = { subsidyId: string; today: LocalDate; newId: () => string };

const writeTargets = async (
  { orm }: Orm,
  targets: readonly Target[],
  { subsidyId, today, newId }: Writing,
): Promise<void> => {
  const rows = targets.map(({ warned, reportedValue, ...target }, position) => ({
    ...target,
    ...{ id: newId(), subsidyId, position, warned },
    ...(reportedValue !== undefined && { reportedValue, reportedOn: addDays(today, -40) }),
  }));
  await orm.insert(subsidyTargets).values(rows.map(({ warned: _, ...row }) => row));
  const warnings = rows.flatMap(({ id: targetId, warned }) =>
    warned === undefined ? [] : [{ targetId, warnedOn: addDays(today, -warned) }],
  );
  await orm.insert(targetWarnings).values(warnings);
};
