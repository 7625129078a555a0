import { type Executor, readNow, writeAudit } from '@escale/db';
import { insertIncident, readIncident, readUnitsOfSpace, tellStruckStays } from '@escale/db/incidents';
import { placeOf } from '@escale/db/places';
import { incidentsContract, type NewIncident } from '@escale/shared/incidents';
import { type Actor, dayMs, type Instant, resolveLocalTime } from '@escale/shared/kernel';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { requireReception } from '../bookings/require-reception.ts';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { incidentView } from './incident-view.ts';

/** Who is warned of something without a known end: those of today and tomorrow; later ones read it on their page. */
const UNKNOWN_END_DAYS = 2;

const Reported = incidentsContract.report.schema.response[201];
type Reported = Static<typeof Reported>;
const reported = Compile(Reported);
const isReported = (kept: unknown): kept is Reported => reported.Check(kept);

type Asked = NewIncident & { slug: string; placeId: string };

/**
 * Notes what does not work and warns who has a stay there in that time, once.
 * @throws Refused not-allowed | not-found | unit-not-of-this-place | malformed-instant | end-before-start
 */
export const reportIncident = async (
  ports: Ports,
  actor: Actor,
  { slug, placeId, ...wish }: Asked,
  key: string,
): Promise<Answer<Reported>> => {
  requireReception(actor, placeId);
  const place = await placeOf(ports.database, { slug, id: null });
  if (!place) throw new Refused({ code: 'not-found' });
  const { timeZone } = place;
  const owner = { placeId, memberId: actor.memberId, key };
  return once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'incidents', slug, ...wish } },
    async (tx) => {
      const now = await readNow(tx);
      const endsAt = wish.end === undefined ? null : readEnd(wish.end, timeZone, now);
      const id = ports.newId();
      await insertIncident(tx, {
        placeId,
        id,
        what: wish.what.trim(),
        breaksAccess: wish.breaksAccess,
        ...(await whereOf(tx, placeId, wish)),
        startsAt: now,
        endsAt,
        createdBy: actor.memberId,
      });
      const period = { start: now, end: endsAt ?? now + UNKNOWN_END_DAYS * dayMs };
      const warned = await tellStruckStays(tx, {
        placeId,
        incidentId: id,
        topic: 'incident.reported',
        period,
      });
      await writeAudit(tx, {
        id: ports.newId(),
        actorId: actor.memberId,
        placeId,
        action: 'incident.reported',
        subjectId: id,
        detail: { warned },
      });
      const row = await readIncident(tx, { placeId, id });
      if (!row) throw new Error('an incident vanished');
      return { ...incidentView(row, timeZone), warned };
    },
    isReported,
  );
};

const readEnd = (text: string, timeZone: string, now: Instant): Instant => {
  const end = resolveLocalTime(text, timeZone);
  if (!end.ok) throw new Refused({ ...end.refusal, field: 'end' });
  if (end.value <= now) throw new Refused({ code: 'end-before-start' });
  return end.value;
};

/** Another place's space is not there. */
const whereOf = async (
  tx: Executor,
  placeId: string,
  { resourceId, unitIds = [] }: NewIncident,
): Promise<{ resourceId: string | null; unitIds: string[] }> => {
  if (resourceId === undefined) {
    if (unitIds.length > 0) throw new Refused({ code: 'unit-not-of-this-place', unitIds });
    return { resourceId: null, unitIds: [] };
  }
  const known = await readUnitsOfSpace(tx, { placeId, resourceId });
  if (!known) throw new Refused({ code: 'not-found' });
  const foreign = unitIds.filter((id) => !known.includes(id));
  if (foreign.length > 0) throw new Refused({ code: 'unit-not-of-this-place', unitIds: foreign });
  return { resourceId, unitIds };
};
