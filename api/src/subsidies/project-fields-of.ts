import type { Executor } from '@escale/db';
import { placeOf } from '@escale/db/places';
import type { ProjectFields } from '@escale/db/subsidies';
import type { ProjectPatch } from '@escale/shared/subsidies';
import { communeOf } from '../places/commune-of.ts';
import { Refused } from '../refused.ts';

/**
 * What a project says after a wish; what the wish leaves out stays.
 * @throws Refused not-found (its place) | unknown-commune
 */
export const projectFieldsOf = async (
  executor: Executor,
  wish: ProjectPatch,
  before: ProjectFields,
): Promise<ProjectFields> => {
  const { commune } = wish;
  const named = commune === undefined ? before : await communeOf(executor, { commune, postcode: '' });
  return {
    name: wish.name?.trim() ?? before.name,
    communeName: named.communeName,
    communeInsee: named.communeInsee,
    purpose: wish.purpose?.trim() ?? before.purpose,
    purposeEnglish: after(wish.purposeEnglish, before.purposeEnglish),
    beneficiaryName: after(wish.beneficiaryName, before.beneficiaryName),
    beneficiarySiret: after(wish.beneficiarySiret, before.beneficiarySiret),
    placeId: await placeAfter(executor, wish.placeSlug, before.placeId),
  };
};

const after = (wish: string | null | undefined, before: string | null): string | null =>
  wish === undefined ? before : (wish?.trim() ?? null);

const placeAfter = async (
  executor: Executor,
  slug: string | null | undefined,
  before: string | null,
): Promise<string | null> => {
  if (slug === undefined || slug === null) return slug === null ? null : before;
  const place = await placeOf(executor, { slug, id: null });
  if (!place || place.status === 'draft') throw new Refused({ code: 'not-found' });
  return place.id;
};
