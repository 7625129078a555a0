import { readFile } from 'node:fs/promises';
import type { SubsidySection } from '@escale/shared/subsidies';
import { inArray } from 'drizzle-orm';
import { communes, departmentFacts, placeOfSlug, subsidies, supportedProjects } from '../schema.ts';
import type { Executor } from '../transaction.ts';

type ProjectFacts = {
  id: string;
  name: string;
  commune: string;
  purpose: string;
  purposeEnglish: string;
  place: string | null;
  sourceLine: number;
  sourceNote: string | null;
  subsidies: { id: string; section: SubsidySection; euros: number }[];
};

/** The department's page on the collaborative economy, by the lines that say it. */
const sourceOf = ({ sourceLine, sourceNote }: ProjectFacts): string =>
  [`Page du Département sur l’économie collaborative (16/11/2016), ligne ${sourceLine}`, sourceNote]
    .filter((part) => part !== null)
    .join(', ');

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`./facts/${name}.json`, import.meta.url), 'utf8'));

/** What the department has published of its support, as it stands there: no year, no section that it does not say. */
export const writeSupportedProjects = async ({ orm }: Executor): Promise<void> => {
  const facts = await read<(typeof departmentFacts.$inferInsert)[]>('department-facts');
  const projects = await read<ProjectFacts[]>('supported-projects');
  const insees = projects.map(({ commune }) => commune);
  const slugs = projects.flatMap(({ place }) => place ?? []);
  const names = await orm.select().from(communes).where(inArray(communes.insee, insees));
  const places = await orm.select().from(placeOfSlug).where(inArray(placeOfSlug.slug, slugs));
  const rows = projects.map((project) => ({
    id: project.id,
    name: project.name,
    communeName: names.find(({ insee }) => insee === project.commune)?.name ?? '',
    communeInsee: project.commune,
    purpose: project.purpose,
    purposeEnglish: project.purposeEnglish,
    placeId: places.find(({ slug }) => slug === project.place)?.placeId ?? null,
    source: sourceOf(project),
  }));
  const sums = projects.flatMap((project) =>
    project.subsidies.map(({ id, section, euros }) => ({
      ...{ id, section, projectId: project.id },
      amountCents: euros * 100,
      source: sourceOf(project),
    })),
  );
  await orm
    .insert(departmentFacts)
    .values(facts.map((fact, position) => ({ ...fact, position })))
    .onConflictDoNothing();
  await orm.insert(supportedProjects).values(rows).onConflictDoNothing();
  await orm.insert(subsidies).values(sums).onConflictDoNothing();
};
