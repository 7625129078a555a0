import type { EventSchema } from '@escale/shared/events';
import type { PlaceSetup } from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import { centsOf } from '../setup/tariff-grid.ts';

/** What stands beside what was typed, for whoever comes second. */
export function changedRows(
  event: EventSchema,
  { resources }: Pick<PlaceSetup, 'resources'>,
  typed: TypedForm,
  says: ManageWords['events'],
) {
  const yours = (name: string) => typed[name]?.[0] ?? '';
  const named = (ids: readonly string[]) =>
    resources.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(', ');
  const price = (cents: number) => (cents / 100).toFixed(2);
  const visible = (name: string) =>
    Object.entries(says.visibilities).find(([key]) => key === name)?.[1] ?? name;
  const row = (label: string, now: string, mine: string) => ({ label, now, yours: mine });
  return [
    row(says.name, event.title, yours('titre')),
    row(says.start, event.start.slice(0, 16), yours('debut').slice(0, 16)),
    row(says.end, event.end.slice(0, 16), yours('fin').slice(0, 16)),
    row(says.capacity, String(event.capacity), yours('places')),
    row(says.price, price(event.amountCents), price(centsOf(yours('prix') || '0') ?? 0)),
    row(says.visibility, visible(event.visibility), visible(yours('visibilite'))),
    row(says.text, event.description, yours('description')),
    row(says.rooms, named(event.resources.map(({ id }) => id)), named(typed.salle ?? [])),
    row(
      says.partners,
      event.partners.map(({ name }) => name).join(', '),
      (typed.partenaire ?? []).filter(Boolean).join(', '),
    ),
  ];
}
