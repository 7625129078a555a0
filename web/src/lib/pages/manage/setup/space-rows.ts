import type { SetUpResource } from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import { durationOf } from './duration.ts';

/** What stands of a space and what was typed, for comparing; of the form that was sent only. */
export function spaceRows(
  space: SetUpResource,
  typed: TypedForm | null,
  { rules, units }: ManageWords['spaces'],
): { label: string; now: string; yours: string }[] {
  const text = (name: string) => typed?.[name]?.[0] ?? '';
  if (typed?.label) {
    const now = space.units.map(({ label }) => label).join(', ');
    return [{ label: units.title, now, yours: typed.label.join(', ') }];
  }
  const duration = (label: string, name: string, minutes: number) => {
    const { count, unit } = durationOf(minutes);
    return { label, now: `${count} ${unit}`, yours: `${text(name)} ${text(`${name}-unite`)}` };
  };
  return [
    { label: rules.name, now: space.name, yours: text('name') },
    { label: rules.capacity, now: space.capacity?.toString() ?? '', yours: text('capacity') },
    { label: rules.slot, now: String(space.slotMinutes), yours: text('slot') },
    duration(rules.min, 'min', space.minMinutes),
    duration(rules.max, 'max', space.maxMinutes),
    duration(rules.notice, 'notice', space.minNoticeMinutes),
    duration(rules.buffer, 'buffer', space.bufferMinutes),
    { label: rules.horizon, now: String(space.maxAdvanceDays), yours: text('horizon') },
    { label: rules.quota, now: String(space.maxStaysAhead), yours: text('quota') },
  ];
}
