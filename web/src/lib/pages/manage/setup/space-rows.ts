import { resourceQualities, type SetUpResource } from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { durationWords, type Said } from './duration-words.ts';
import { minutesOf } from './read-fields.ts';
import { readVariations } from './read-variations.ts';
import { variationRows } from './variation-rows.ts';

/** What stands of a space and what was typed, for comparing; of the form that was sent only. */
export function spaceRows(
  space: SetUpResource,
  typed: TypedForm | null,
  said: Said,
): { label: string; now: string; yours: string }[] {
  const { rules, units } = said.manage.spaces;
  if (!typed) return [];
  const text = (name: string) => typed[name]?.[0] ?? '';
  if (typed.label) {
    const now = space.units.map(({ label }) => label).join(', ');
    return [{ label: units.title, now, yours: typed.label.join(', ') }];
  }
  const duration = (label: string, name: string, stands: number) => {
    const minutes = minutesOf(typed, name);
    const yours = minutes === undefined ? '' : durationWords(minutes, said);
    return { label, now: durationWords(stands, said), yours };
  };
  const answer = (is: boolean) => (is ? rules.yes : rules.no);
  const tick = (label: string, name: string, stands: boolean) => ({
    label,
    now: answer(stands),
    yours: answer(typed[name] !== undefined),
  });
  return [
    { label: rules.name, now: space.name, yours: text('name') },
    { label: rules.capacity, now: space.capacity?.toString() ?? '', yours: text('capacity') },
    { label: rules.slot, now: rules.minutes(String(space.slotMinutes)), yours: rules.minutes(text('slot')) },
    { label: rules.horizon, now: String(space.maxAdvanceDays), yours: text('horizon') },
    duration(rules.min, 'min', space.minMinutes),
    duration(rules.max, 'max', space.maxMinutes),
    duration(rules.notice, 'notice', space.minNoticeMinutes),
    duration(rules.buffer, 'buffer', space.bufferMinutes),
    { label: rules.quota, now: String(space.maxStaysAhead), yours: text('quota') },
    tick(rules.approval, 'approval', space.requiresApproval),
    tick(rules.training, 'training', space.requiresTraining),
    ...variationRows(space.variations, readVariations(typed), said),
    { label: rules.cancelling, now: tiersOf(space), yours: tiersTyped(typed) },
    {
      label: rules.qualities,
      now: qualitiesIn(space.qualities, said),
      yours: qualitiesIn(typed.quality ?? [], said),
    },
  ];
}

const tier = (hours: number | string, percent: number | string) => `${hours} h → ${percent} %`;

const tiersOf = ({ cancellationPolicy }: SetUpResource) =>
  cancellationPolicy.map(({ hoursBefore, refundPercent }) => tier(hoursBefore, refundPercent)).join(', ');

const tiersTyped = ({ hours = [], percent = [] }: TypedForm) =>
  hours.flatMap((before, i) => (before || percent[i] ? [tier(before, percent[i] ?? '')] : [])).join(', ');

const qualitiesIn = (some: readonly string[], { words }: Said) =>
  resourceQualities
    .filter((quality) => some.includes(quality))
    .map((quality) => words.places.qualities[quality])
    .join(', ');
