import { current } from '#lib/messages/current.svelte.ts';
import { currentFigures } from '#lib/messages/current-figures.svelte.ts';

/** How figures are written in the language of the page. Read it inside $derived. */
export function figuresFormat() {
  const { words, format } = current();
  const says = currentFigures();
  return {
    example: words.shell.example,
    number: format.number,
    nothing: says.nothing,
    price: format.price,
    date: format.date,
    share: (share: number | null) =>
      share === null ? says.nothing : format.percent(Math.round(share * 10_000)),
    /** Unit-hours, whole; what is less than one of them in minutes. */
    hours: (minutes: number) =>
      minutes > 0 && minutes < 60
        ? says.minutes(format.number(minutes))
        : says.hours(format.number(Math.round(minutes / 60))),
    /** 2 h 30, to the minute: where rows add up. */
    minutes: (minutes: number) => says.exactly(format.number(Math.floor(minutes / 60)), minutes % 60),
    people: (count: number | null) => (count === null ? says.few : format.number(count)),
    /** A count, or why it is not told. */
    told: ({ count, isKept }: { count: number | null; isKept: boolean }) =>
      count === null ? (isKept ? says.kept : says.few) : format.number(count),
    /** 2026, novembre 2026 or 29 novembre 2026 */
    span: (key: string) =>
      key.length === 4 ? key : key.length === 7 ? format.month(`${key}-01`) : format.date(key),
    weekday: (isoDay: number) => format.weekdayShort(`2024-01-0${isoDay}`),
    hourOfDay: (hour: number) => format.time(hour * 60),
  };
}
