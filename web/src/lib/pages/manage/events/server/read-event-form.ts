import { eventKinds, eventVisibilities, type RepeatedEvent } from '@escale/shared/events';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { centsOf } from '../../setup/tariff-grid.ts';
import { eventRhythms, ruleOf } from '../event-rhythm.ts';

export type Missing = 'titre' | 'debut' | 'fin' | 'places' | 'prix' | 'fois' | 'lien';
type EventForm = Omit<RepeatedEvent, 'placeSlug'> & { resourceIds: string[] };

const textOf = (typed: TypedForm, name: string) => typed[name]?.[0]?.trim() ?? '';
const wholeOf = (typed: TypedForm, name: string) => {
  const text = textOf(typed, name);
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
};

function partnersIn(typed: TypedForm) {
  const links = typed.lien ?? [];
  return (typed.partenaire ?? []).flatMap((name, nth) => {
    const url = links[nth]?.trim() ?? '';
    return name.trim() === '' && url === '' ? [] : [{ name: name.trim(), ...(url && { url }) }];
  });
}

/** What the form says of an event, and the fields that keep it from being sent. */
export function readEventForm(typed: TypedForm): { body: EventForm; missing: Missing[] } {
  const [start, end] = [textOf(typed, 'debut'), textOf(typed, 'fin')];
  const rhythm = eventRhythms.find((one) => one === textOf(typed, 'rythme')) ?? 'une';
  const times = wholeOf(typed, 'fois');
  const price = textOf(typed, 'prix') === '' ? 0 : centsOf(textOf(typed, 'prix'));
  const partners = partnersIn(typed);
  const rrule = ruleOf(rhythm, times, start);
  const capacity = wholeOf(typed, 'places');
  const title = textOf(typed, 'titre');
  const wrong: Record<Missing, boolean> = {
    titre: title === '',
    debut: start === '',
    fin: end === '',
    places: capacity < 1,
    prix: price === null,
    fois: rhythm !== 'une' && (times < 2 || times > 60),
    lien: partners.some(({ name, url }) => name === '' || (url && !/^https?:\/\/[^\s/]\S*$/.test(url))),
  };
  const body = {
    title,
    description: textOf(typed, 'description'),
    kind: eventKinds.find((one) => one === textOf(typed, 'genre')) ?? 'other',
    start,
    end,
    capacity,
    visibility: eventVisibilities.find((one) => one === textOf(typed, 'visibilite')) ?? 'draft',
    resourceIds: typed.salle ?? [],
    amountCents: price ?? 0,
    partners,
    ...(rrule && { rrule }),
    ...(typed.saute && { skip: typed.saute }),
  } satisfies EventForm;
  const names = Object.keys(wrong).filter((name): name is Missing => name in wrong);
  return { body, missing: names.filter((name) => wrong[name]) };
}

/** What decides about the dates: once it has changed, they have to be looked at again. */
export const datesSeen = ({ start, end, rrule, resourceIds }: EventForm): string =>
  [start, end, rrule ?? '', ...resourceIds].join('|');
