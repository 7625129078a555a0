import type { PassSchema } from '@escale/shared/passes';
import type { Format } from '#lib/messages/format.ts';
import type { ManageWords } from '#lib/messages/manage.ts';

/** What is left of a pass, and until when, in one line. */
export function passWords(pass: PassSchema, says: ManageWords['members']['pass'], format: Format): string {
  if (pass.status === 'over' && pass.endsOn !== null) return says.over(format.date(pass.endsOn));
  const [now] = pass.periods;
  const left =
    now === undefined || now.pointsLeft === null || pass.points === null
      ? says.noLimit
      : says.left(format.number(now.pointsLeft), format.number(pass.points));
  if (pass.kind === 'pass') return `${left}, ${says.until(format.date(pass.endsOn ?? pass.startsOn))}`;
  const month = now ? `, ${says.month(format.date(now.startsOn), format.date(now.endsOn))}` : '';
  const end = pass.endsOn === null ? says.goesOn : says.ended(format.date(pass.endsOn));
  return `${left}${month}, ${end}`;
}
