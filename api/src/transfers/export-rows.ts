import type { BookingToExport, MemberToExport, SpaceToExport, TariffToExport } from '@escale/db/transfers';
import type { CalendarEntry } from '@escale/shared/calendars';
import { isUnreachable } from '@escale/shared/members';
import {
  allocationWords,
  columnsOf,
  everyUnit,
  formulaWords,
  kindWords,
  nameKey,
  statusWords,
  type TransferKind,
  type TransferLang,
  wordOf,
  writeCell,
  writeVariations,
} from '@escale/shared/transfers';

/** In the order of the kind's columns; a cell that is not named is empty. */
const rowOf = (kind: TransferKind, cells: Record<string, string>): string[] =>
  columnsOf[kind].map(({ key }) => cells[key] ?? '');

/** A line for each unit of each space; one of several spaces, or with a namesake, has a key by which it is known. */
export const unitRows = ({ spaces, units }: SpaceToExport, lang: TransferLang): string[][] => {
  const isWhole = ({ kind, unitIds }: (typeof spaces)[number]) =>
    kind === 'whole_place' && unitIds.length === units.length;
  const parts = spaces.filter((space) => !isWhole(space));
  const needsKey = ({ id, label }: (typeof units)[number]) => {
    const own = parts.filter(({ unitIds }) => unitIds.includes(id));
    const namesakes = units.filter((other) => other.id !== id && nameKey(other.label) === nameKey(label));
    return own.length > 1 || own.some(({ unitIds }) => namesakes.some((other) => unitIds.includes(other.id)));
  };
  const keys = new Map(units.map((unit, i) => [unit.id, needsKey(unit) ? `u${i + 1}` : '']));
  return spaces.flatMap((space) => {
    const common = {
      space: space.name,
      kind: wordOf(kindWords, space.kind, lang),
      allocation: wordOf(allocationWords, space.allocation, lang),
      capacity: space.capacity === null ? '' : String(space.capacity),
      slotMinutes: String(space.slotMinutes),
      minMinutes: String(space.minMinutes),
      maxMinutes: String(space.maxMinutes),
      minNoticeMinutes: String(space.minNoticeMinutes),
      maxAdvanceDays: String(space.maxAdvanceDays),
      bufferMinutes: String(space.bufferMinutes),
      maxStaysAhead: String(space.maxStaysAhead),
      variations: writeVariations(space.variations),
      requiresApproval: writeCell.yesOrNo(space.requiresApproval, lang),
      requiresTraining: writeCell.yesOrNo(space.requiresTraining, lang),
      cancellation: writeCell.tiers(space.cancellationPolicy),
      qualities: space.qualities.join(' + '),
    };
    if (isWhole(space)) return [rowOf('units', { ...common, unit: everyUnit })];
    return units
      .filter(({ id }) => space.unitIds.includes(id))
      .map(({ id, label, kind }) =>
        rowOf('units', {
          ...common,
          unit: label,
          unitKey: keys.get(id) ?? '',
          unitKind: wordOf(kindWords, kind, lang),
        }),
      );
  });
};

export const tariffRow = (row: TariffToExport, lang: TransferLang): string[] =>
  rowOf('tariffs', {
    space: row.space,
    formula: wordOf(formulaWords, row.formula, lang),
    audience: row.audience,
    amount: writeCell.decimal(row.amountCents, lang),
    vatRate: writeCell.decimal(row.vatRateBasisPoints, lang),
    validFrom: writeCell.date(row.validFrom, lang),
  });

/** As many lines as a person has audiences or passes, at least one. */
export const memberRows = (
  { email, name, audiences, passes }: MemberToExport,
  lang: TransferLang,
): string[][] =>
  Array.from({ length: Math.max(1, audiences.length, passes.length) }, (_, i) => {
    const [audience, pass] = [audiences[i], passes[i]];
    return rowOf('members', {
      email,
      name,
      ...(audience && { audience: audience.audience, validUntil: writeCell.date(audience.validUntil, lang) }),
      ...(pass && {
        pass: pass.name,
        pointsLeft: pass.pointsLeft === null ? '' : String(pass.pointsLeft),
        startsOn: writeCell.date(pass.startsOn, lang),
        endsOn: writeCell.date(pass.endsOn, lang),
        paid: writeCell.yesOrNo(pass.isPaid, lang),
      }),
    });
  });

const mailOf = ({ email }: BookingToExport): string => (email === null || isUnreachable(email) ? '' : email);

export const bookingRow = (row: BookingToExport, lang: TransferLang): string[] =>
  rowOf('bookings', {
    reference: row.reference,
    space: row.space,
    unit: row.unit ?? '',
    quantity: String(row.quantity),
    start: writeCell.moment(row.start, row.timeZone),
    end: writeCell.moment(row.end, row.timeZone),
    name: row.name ?? '–',
    email: mailOf(row),
    status: wordOf(statusWords, row.status, lang),
    audience: row.audience,
    amount: writeCell.decimal(row.totalCents, lang),
    vatRate: row.vatRateBasisPoints === null ? '' : writeCell.decimal(row.vatRateBasisPoints, lang),
    refund: writeCell.decimal(row.refundCents, lang),
    note: row.note ?? '',
  });

/** As `readEvents` reads it back: where is the space, what is the person. */
export const eventOf = (row: BookingToExport): CalendarEntry => ({
  start: row.start,
  end: row.end,
  uid: row.reference,
  sequence: row.revision,
  status: row.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  summary: row.name ?? '–',
  description: row.note ?? '',
  location: row.space,
  url: '',
});
