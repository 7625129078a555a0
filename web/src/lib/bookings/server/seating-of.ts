import { bookingsContract, type WholeQuoteRequest } from '@escale/shared/bookings';
import type { Plan } from '@escale/shared/plans';
import type { ResourceSchema } from '@escale/shared/resources';
import type { Call } from '#lib/api/server/call.ts';
import { plansOfPlace } from '#lib/plans/server/plans-of-place.ts';

/** What a person chooses a seat from: `free` is null where nobody could be asked. */
export type Seating = { free: string[] | null; plans: Plan[] };

type Asked = { slug: string; resource: ResourceSchema; request: WholeQuoteRequest };

/** Null where there is nothing to choose: a space taken as a whole, one seat alone, several people. */
export async function seatingOf(call: Call, { slug, resource, request }: Asked): Promise<Seating | null> {
  const { quantity = 1, unitId: _, usePasses: __, ...stay } = request;
  if (resource.allocation !== 'any' || resource.units.length < 2 || quantity > 1) return null;
  const [answer, plans] = await Promise.all([
    call(bookingsContract.seats, { body: stay }),
    plansOfPlace(call, slug),
  ]);
  const own = new Set(resource.units.map(({ id }) => id));
  return {
    free: answer.ok ? answer.value.unitIds : null,
    plans: plans.filter(({ units }) => units.some(({ unitId }) => own.has(unitId))),
  };
}
