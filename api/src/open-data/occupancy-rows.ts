import { type PublishedRow, readPublishedCells } from '@escale/db/open-data';
import type { Row } from '@escale/shared/open-data';
import type { Ports } from '../ports.ts';

export const occupancyRows = async ({ database }: Ports): Promise<Row[]> =>
  (await readPublishedCells(database)).map((row) => ({
    month: row.month,
    communeInsee: /^\d[\dAB]\d{3}$/.test(row.commune) ? row.commune : null,
    communeName: row.communeName || null,
    kind: row.kind || null,
    hidden: row.isHidden,
    places: row.places,
    people: row.people,
    openMinutes: row.openMinutes,
    bookedMinutes: row.bookedMinutes,
    usedMinutes: row.usedMinutes,
    occupancy: shareOf(row, row.bookedMinutes),
    utilisation: shareOf(row, row.usedMinutes),
    revenueNetCents: row.revenueNetCents,
    definitionVersion: row.definitionVersion,
    publishedOn: row.publishedOn,
    example: row.isExample,
  }));

const shareOf = ({ openMinutes }: PublishedRow, minutes: number | null): number | null =>
  openMinutes === null || minutes === null ? null : Math.round((minutes / openMinutes) * 10_000) / 10_000;
