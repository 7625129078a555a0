import type { LocalDate } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';
import { todayThere } from './place-items.queries.ts';

/** What only those who run a place see of it. */
export type PlaceKeeping = {
  today: LocalDate;
  needsCode: boolean;
  publishesAvailability: boolean;
  arrival: { wifi: string | null; door: string | null };
};

export const readPlaceKeeping = async ({ sql }: Executor, placeId: string): Promise<PlaceKeeping | null> => {
  const [row] = await sql<PlaceKeeping[]>`
    select ${todayThere(sql)}::text as today, p.needs_check_in_code as "needsCode",
      p.publishes_availability as "publishesAvailability",
      jsonb_build_object('wifi', a.wifi, 'door', a.door) as arrival
    from places p left join place_arrivals a on a.place_id = p.id where p.id = ${placeId}`;
  return row ?? null;
};
