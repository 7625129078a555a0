import { accept, type Result, refuse } from '../kernel/index.ts';

export type OriginRefusal = { code: 'widget-origin-malformed'; origin: string };

const own = new Set(['localhost', '127.0.0.1']);

/** The origin of an address such as https://www.exemple.fr/page; http for one's own machine alone. */
function originOf(text: string): string | null {
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { origin, protocol, hostname, username } = new URL(whole);
  const isWeb = protocol === 'https:' || (protocol === 'http:' && own.has(hostname));
  // A header names them one after the other: nothing that could end an entry may stand in one.
  return isWeb && username === '' && /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin) ? origin : null;
}

/** The sites that may show the bookings of a place, each once. */
export function readOrigins(texts: readonly string[]): Result<string[], OriginRefusal> {
  const origins = new Set<string>();
  for (const text of texts.map((one) => one.trim()).filter((one) => one !== '')) {
    const origin = originOf(text);
    if (origin === null) return refuse({ code: 'widget-origin-malformed', origin: text });
    origins.add(origin);
  }
  return accept([...origins]);
}
