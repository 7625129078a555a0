import type { EventSchema } from '@escale/shared/events';
import type { Format } from '#lib/messages/format.ts';
import type { Words } from '#lib/messages/words.ts';
import { paths } from '#lib/paths.ts';
import { xml } from '#lib/server/xml.ts';
import type { Lang } from '../../messages/lang.ts';
import { eventWords } from '../event-words.ts';

type Channel = { origin: string; self: string; lang: Lang; words: Words; format: Format; today: string };

const item = (event: EventSchema, { origin, lang, words, format, today }: Channel): string => {
  const said = eventWords(event, words, format, today);
  const url = xml(origin + paths(lang).event(event.id));
  const where = `${event.placeName}, ${event.commune.name}`;
  const mark = event.example ? ` (${words.shell.example})` : '';
  const text = [`${said.sentence} · ${where} · ${said.price}${mark}`, event.description].filter(Boolean);
  return `<item>
<title>${xml(event.title)}</title>
<link>${url}</link>
<guid isPermaLink="false">${event.id}</guid>
<category>${xml(said.kind)}</category>
<description>${xml(text.join('\n\n'))}</description>
<ev:startdate>${xml(event.start)}</ev:startdate>
<ev:enddate>${xml(event.end)}</ev:enddate>
<ev:location>${xml(where)}</ev:location>
</item>`;
};

/** What is to come as a feed: RSS 2.0, with times and places as the event module of RSS 1.0 names them. */
export function eventsRss(events: readonly EventSchema[], channel: Channel): string {
  const { origin, self, lang, words } = channel;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:ev="http://purl.org/rss/1.0/modules/event/">
<channel>
<title>${xml(words.shell.title(words.events.title))}</title>
<link>${xml(origin + paths(lang).events())}</link>
<description>${xml(words.events.lead)}</description>
<language>${lang}</language>
<ttl>60</ttl>
<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>
${events.map((event) => item(event, channel)).join('\n')}
</channel>
</rss>
`;
}
