import { drawCommunes } from '#lib/figures/drawings/draw-communes.ts';
import { drawMultiples } from '#lib/figures/drawings/draw-multiples.ts';
import { drawTrend } from '#lib/figures/drawings/draw-trend.ts';
import { drawWeek } from '#lib/figures/drawings/draw-week.ts';
import type { Caption } from '#lib/figures/drawings/drawing-sheet.ts';
import { partsOf } from '#lib/figures/span.ts';
import type { DepartmentWords } from '#lib/messages/department.ts';
import type { Format } from '#lib/messages/format.ts';
import type { Drawing } from '../department-paths.ts';
import type { askedOf } from './asked-of.ts';
import type { readOverview } from './read-overview.ts';

type Drawn = ReturnType<typeof askedOf> & Awaited<ReturnType<typeof readOverview>>;
type Said = {
  words: DepartmentWords;
  format: Format;
  shapes: { insee: string; path: string }[];
  example: string;
};

/** A drawing of the overview as a file, with its dates and the version of the definitions on it. */
export function draw(name: Drawing, data: Drawn, { words, format, shapes, example }: Said): string {
  const { overview: says, figures } = words;
  const { span } = data;
  const share = (value: number | null) =>
    value === null ? figures.nothing : format.percent(Math.round(value * 10_000));
  const month = (key: string) => format.monthShort(`${key.slice(0, 7)}-01`);
  const captionOf = (title: string): Caption => ({
    title,
    under: figures.dates(format.date(span.from), format.date(span.to)),
    source: `Escale, ${says.who}. ${figures.made(data.made.version, format.date(data.made.at.slice(0, 10)))}${data.example ? ` (${example})` : ''}`,
  });
  if (name === 'semaine')
    return drawWeek(captionOf(figures.week), data.week, {
      weekday: (day) => format.weekdayShort(`2024-01-0${day}`),
      hour: (hour) => format.time(hour * 60),
    });
  if (name === 'communes')
    return drawCommunes(captionOf(says.communes), {
      shapes,
      rows: data.communes.filter(({ openSeatMinutes }) => openSeatMinutes > 0),
      shareOf: ({ occupancy }) => share(occupancy),
    });
  if (name === 'evolution') {
    const found = new Map(data.parts.map((row) => [row.key, row]));
    const said = data.milestones.map(({ kind, placeName, from, to, reason }) =>
      says.milestone[kind](placeName, format.date(from), format.date(to), reason),
    );
    return drawTrend(captionOf(span.isMonth ? says.trendDay : says.trend), {
      parts: partsOf(span).map((key) => ({ key, row: found.get(key) ?? null })),
      nameOf: (key) => (span.isMonth ? format.dayOfMonth(key) : month(key)),
      notes: said,
    });
  }
  const keys = [...new Set(partsOf(span).map((key) => key.slice(0, 7)))];
  const found = new Map(data.months.map((row) => [row.key, row]));
  return drawMultiples(
    captionOf(says.places),
    data.places.map(({ key, label, occupancy }) => {
      const parts = keys.map((one) => ({ key: one, row: found.get(`${key} ${one}`) ?? null }));
      const first = parts.find(({ row }) => row !== null && row.openSeatMinutes > 0)?.key;
      const since = first === undefined || first === keys[0] ? null : says.since(format.month(`${first}-01`));
      return { name: label, share: share(occupancy), since, parts };
    }),
  );
}
