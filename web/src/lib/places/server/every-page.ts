import { type PlaceItem, type PlaceQuery, placesContract } from '@escale/shared/places';
import type { Answer, Call } from '#lib/api/server/call.ts';

/** All places that a query finds, page after page; there are some hundred in all. */
export async function everyPage(call: Call, query: PlaceQuery): Promise<Answer<PlaceItem[]>> {
  const items: PlaceItem[] = [];
  let cursor: string | null = null;
  do {
    const answer: Answer<{ items: PlaceItem[]; nextCursor: string | null }> = await call(
      placesContract.list,
      {
        querystring: { ...query, limit: 100, ...(cursor === null ? {} : { cursor }) },
      },
    );
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    cursor = answer.value.nextCursor;
  } while (cursor !== null && items.length < 1_000);
  return { ok: true, value: items };
}
