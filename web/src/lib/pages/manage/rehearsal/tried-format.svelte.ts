import { current } from '#lib/messages/current.svelte.ts';

/** How both sides and what lies between them are written. Read it inside $derived. */
export function triedFormat() {
  const { format } = current();
  const signed = (by: number, text: string) => (by > 0 ? `+${text}` : by < 0 ? `−${text}` : '=');
  const time = (text: string) => format.time(Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
  return {
    price: format.price,
    number: format.number,
    share: (share: number | null) => (share === null ? '–' : format.percent(Math.round(share * 10_000))),
    priceChange: (cents: number) => signed(cents, format.price(Math.abs(cents))),
    shareChange: (by: number) =>
      signed(Math.round(by * 1_000), format.percent(Math.round(Math.abs(by) * 10_000))),
    month: (key: string) => format.month(`${key}-01`),
    date: format.date,
    /** Instants carry the place's own offset, so their text is its wall clock. */
    stay: (start: string, end: string) => {
      const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
      return from === to
        ? `${format.date(from)}, ${time(start)} – ${time(end)}`
        : `${format.date(from)} – ${format.date(to)}`;
    },
  };
}
