import { bookingsContract, walkInsContract } from '@escale/shared/bookings';
import type { Problem } from '@escale/shared/kernel';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { today } from '#lib/server/clock.ts';
import { callerOf, isReachable } from '../../day/server/read-call.ts';
import { managePaths } from '../../manage-paths.ts';
import { planningQuery, readPlanningQuery } from '../planning-query.ts';

type Sent = { locals: App.Locals; slug: string; id: string; form: FormData; key: string };
type Booked = { id: string };

/** A form of the panel: what it asks for is done and the plan shown anew, or said why not. */
const act =
  (send: (sent: Sent) => Promise<Answer<Booked>>) =>
  async ({ request, locals, params, url }: RequestEvent<{ slug: string }>) => {
    requireMember(locals, url);
    const form = await request.formData();
    const key = readIdempotencyKey(form);
    const answer = await send({ locals, slug: params.slug, id: formText(form, 'reservation'), form, key });
    const wish = planningQuery(readPlanningQuery(url.searchParams, today()));
    const { planning } = managePaths(locals.lang).place(params.slug);
    if (answer.ok) redirect(303, planning({ ...wish, reservation: answer.value.id, fait: '1' }));
    if (answer.problem.status === 401)
      redirect(303, paths(locals.lang).signIn(`${url.pathname}${url.search}`));
    return fail(answer.problem.status, {
      ...typedIn(form),
      problem: answer.problem,
      key: keyFor(answer.problem, key),
    });
  };

/** Said beside the field; the API isn't asked. */
const unreachable: Problem = {
  type: 'about:blank',
  title: '',
  status: 422,
  code: 'unreachable-caller',
  detail: '',
  requestId: '',
};

/** Whoever may have been heard asks again with the same key. */
const keyFor = ({ status, code }: Problem, key: string): string | null =>
  status >= 500 || code === 'idempotency-in-flight' ? key : null;

const typedIn = (form: FormData) => ({
  displayName: formText(form, 'displayName'),
  contact: formText(form, 'contact'),
  note: formText(form, 'note'),
});

const whole = (form: FormData, name: string): number | undefined => {
  const text = formText(form, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

const known = <T>(name: string, value: T | undefined | ''): Record<string, T> =>
  value === undefined || value === '' ? {} : { [name]: value };

export const planningActions = {
  arrivee: act(({ locals, id }) => locals.call(bookingsContract.checkIn, { params: { id }, body: {} })),
  absence: act(({ locals, id }) => locals.call(bookingsContract.miss, { params: { id }, body: {} })),
  accepter: act(({ locals, id }) => locals.call(bookingsContract.approve, { params: { id }, body: {} })),
  refuser: act(({ locals, id, form }) =>
    locals.call(bookingsContract.reject, { params: { id }, body: known('reason', formText(form, 'note')) }),
  ),
  annuler: act(({ locals, id, form, key }) =>
    locals.call(
      bookingsContract.cancel,
      { params: { id }, body: known('reason', formText(form, 'note')) },
      { idempotencyKey: key },
    ),
  ),
  deplacer: act(({ locals, id, form, key }) =>
    locals.call(
      bookingsContract.reschedule,
      {
        params: { id },
        body: {
          start: formText(form, 'start'),
          end: formText(form, 'end'),
          ...known('unitId', formText(form, 'unitId')),
          ...known('revision', whole(form, 'revision')),
          ...known('expectedTotal', whole(form, 'expectedTotal')),
        },
      },
      { idempotencyKey: key },
    ),
  ),
  reserver: act(({ locals, slug, form, key }) => {
    const [nom, contact] = [formText(form, 'displayName').trim(), formText(form, 'contact').trim()];
    if (!isReachable(contact)) return Promise.resolve({ ok: false, problem: unreachable });
    return locals.call(
      walkInsContract.place,
      {
        params: { slug },
        body: {
          resourceId: formText(form, 'resourceId'),
          start: formText(form, 'start'),
          end: formText(form, 'end'),
          caller: callerOf({ nom, contact }),
          ...known('unitId', formText(form, 'unitId')),
          ...known('note', formText(form, 'note')),
          ...known('expectedTotal', whole(form, 'expectedTotal')),
        },
      },
      { idempotencyKey: key },
    );
  }),
};
