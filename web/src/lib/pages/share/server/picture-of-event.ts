import type { EventSchema } from '@escale/shared/events';
import { placePageContract } from '@escale/shared/resources';
import { format } from '#lib/messages/format.ts';
import { wordsOf } from '#lib/messages/words.ts';
import { today } from '#lib/server/clock.ts';
import type { Picture } from './picture.ts';
import { eventPicture } from './pictures.ts';

/** An event's picture shows the house that it is in. */
export async function pictureOfEvent(
  { call, lang }: Pick<App.Locals, 'call' | 'lang'>,
  event: EventSchema,
): Promise<Picture> {
  const { placeSlug: slug } = event;
  const place = slug === null ? null : await call(placePageContract.read, { params: { slug } });
  const language = { words: await wordsOf(lang), format: format(lang) };
  return eventPicture(event, place?.ok ? place.value : null, language, today());
}
