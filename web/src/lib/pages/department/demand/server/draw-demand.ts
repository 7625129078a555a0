import type { UnmetRow } from '@escale/shared/demand';
import { countOf } from '#lib/figures/counts.ts';
import { drawCountLand } from '#lib/figures/drawings/draw-count-land.ts';
import { drawCountWeek } from '#lib/figures/drawings/draw-count-week.ts';
import { drawCounts } from '#lib/figures/drawings/draw-counts.ts';
import type { DepartmentWords } from '#lib/messages/department.ts';
import type { Format } from '#lib/messages/format.ts';
import type { DemandDrawing } from '../demand-paths.ts';
import type { Demand } from './read-demand.ts';

type Said = {
  words: DepartmentWords;
  format: Format;
  shapes: { insee: string; path: string }[];
  example: string;
};

/** A drawing of what was asked for in vain as a file, with its dates and the version of its definition. */
export function drawDemand(
  name: DemandDrawing,
  data: Demand,
  { words, format, shapes, example }: Said,
): string {
  const { demand: says, figures, overview } = words;
  const { dates, made } = data;
  const captionOf = (title: string, from = dates.from) => ({
    title,
    under: says.under(format.date(from), format.date(dates.to)),
    source: `Escale, ${overview.who}. ${figures.made(made.version, format.date(made.at.slice(0, 10)))}${data.example ? ` (${example})` : ''}`,
  });
  const told = ({ count, isKept }: { count: number | null; isKept: boolean }) =>
    count === null ? (isKept ? figures.kept : figures.few) : format.number(count);
  const textOf = (row: UnmetRow) => told(countOf(row, 'searches'));
  const bars = (rows: readonly UnmetRow[], nameOf: (key: string) => string) =>
    rows.map((row) => ({ name: nameOf(row.key), count: row.searches, text: textOf(row) }));
  const named = (names: Record<string, string>) => (key: string) => names[key] ?? key;
  switch (name) {
    case 'communes':
      return drawCountLand(captionOf(says.where), {
        shapes,
        rows: data.communes,
        textOf: (row) => says.mapItem(row.key === '' ? says.nowhere : row.label, textOf(row)),
      });
    case 'semaine':
      return drawCountWeek(captionOf(says.when), data.week, {
        weekday: (day) => format.weekdayShort(`2024-01-0${day}`),
        hour: (hour) => format.time(hour * 60),
        told,
      });
    case 'besoins':
      return drawCounts(captionOf(says.what), bars(data.needs, named(figures.kinds)));
    case 'raisons':
      return drawCounts(captionOf(says.why), bars(data.reasons, named(says.reasons)));
    case 'personnes':
      return drawCounts(captionOf(says.size), bars(data.sizes, named(says.sizes)));
    case 'mois':
      return drawCounts(
        captionOf(says.trend, dates.since),
        bars(data.months, (key) => format.month(`${key}-01`)),
      );
  }
}
