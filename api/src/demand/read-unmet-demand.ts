import { readNow, transaction } from '@escale/db';
import { hasExamples, readFindings, sumUnmet } from '@escale/db/demand';
import { readCommuneOfPlace } from '@escale/db/places';
import { UNMET_VERSION, type UnmetDemand, type UnmetQuery, wholeMonths } from '@escale/shared/demand';
import { type Actor, instantText } from '@escale/shared/kernel';
import { checkDates } from '../check-dates.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { figuresScope } from '../statistics/figures-scope.ts';
import { findingsTold } from './findings-told.ts';
import { unmetRows } from './unmet-rows.ts';

const MAX_DAYS = 1_100;
/** Of a place in no commune of ours nothing was looked for around it. */
const NOWHERE = '-';
const HOME_ZONE = 'Europe/Paris';

/**
 * What was asked for and not had, by group, in the whole months that the dates lie in. Of a place: who was refused or
 * waited there, which its own people see in full, and what was looked for in its commune.
 * @throws Refused not-found | not-allowed | malformed-date | range-backwards | range-too-long
 */
export const readUnmetDemand = async (
  ports: Ports,
  actor: Actor,
  { from, to, groupBy, place, commune }: UnmetQuery,
): Promise<UnmetDemand> => {
  checkDates({ from, to }, MAX_DAYS);
  const { placeIds, hidesFewPeople } = await figuresScope(ports, actor, place === undefined ? {} : { place });
  const [placeId = null] = placeIds ?? [];
  // Of everywhere only the department reads; who has several places names one.
  if (placeIds !== null && place === undefined) throw new Refused({ code: 'not-allowed' });
  const months = wholeMonths({ from, to });
  return transaction(ports.database, async (tx) => {
    const communeInsee =
      placeId === null ? (commune ?? null) : ((await readCommuneOfPlace(tx, placeId)) ?? NOWHERE);
    const scope = { ...months, placeId, communeInsee };
    const counts = await sumUnmet(tx, scope, groupBy);
    return {
      definitionVersion: UNMET_VERSION,
      asOf: instantText(await readNow(tx), HOME_ZONE),
      ...months,
      groupBy,
      example: await hasExamples(tx, months),
      rows: unmetRows(counts, { inFull: hidesFewPeople ? [] : ['refusals', 'waits'] }),
      findings: groupBy === 'total' ? findingsTold(await readFindings(tx, scope)) : [],
    };
  });
};
