import { type Quote, walkInsContract } from '@escale/shared/bookings';
import type { Problem } from '@escale/shared/kernel';
import { fail, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { managePaths } from '../../manage-paths.ts';
import { wordsOf } from '../call-words.ts';
import { readDayOf } from './answer-of-deed.ts';
import {
  callerOf,
  isReachable,
  type TypedCall,
  typedCall,
  type Unwanted,
  type Wanted,
  wantedOf,
} from './read-call.ts';

type At = { locals: App.Locals; url: URL; params: { slug: string }; request: Request };

/** What the form of a call shows when it comes back. */
export type CallState = {
  typed: TypedCall;
  wanted: Wanted | null;
  quote: Quote | null;
  missing: Unwanted['missing'];
  wrong: ('nom' | 'contact')[];
  problem: Problem | null;
  /** Which stay the price is of: another one is looked at again before it is booked. */
  seen: string;
  plutot: string;
  key: string;
  /** The stay isn't the one whose price was seen. */
  isChanged: boolean;
};

const seenOf = ({ space, quantity, stay }: Wanted): string => JSON.stringify([space.id, quantity, stay]);

async function look({ locals, params: { slug }, url }: At, form: FormData): Promise<CallState> {
  requireMember(locals, url);
  const isOfThese = formText(form, 'pour') === wordsOf(typedCall(form));
  const plutot = isOfThese ? formText(form, 'plutot').slice(0, 80) : '';
  const state = {
    typed: typedCall(form),
    plutot,
    key: readIdempotencyKey(form),
    wrong: [],
    missing: [],
    wanted: null,
    quote: null,
    problem: null,
    seen: '',
    isChanged: false,
  };
  const day = await readDayOf(locals, slug, null);
  if (!day.ok) return { ...state, problem: day.problem };
  const wanted = wantedOf(state.typed, plutot, day.value);
  if ('missing' in wanted) return { ...state, missing: wanted.missing };
  const body = { resourceId: wanted.space.id, quantity: wanted.quantity, ...wanted.stay };
  const quoted = await locals.call(walkInsContract.quote, { params: { slug }, body });
  const seen = seenOf(wanted);
  return quoted.ok
    ? { ...state, wanted, seen, quote: quoted.value }
    : { ...state, wanted, seen, problem: quoted.problem };
}

/** The price before the click; nothing is booked. */
export async function priceOfCall(at: At) {
  return { call: await look(at, await at.request.formData()) };
}

/** Books what the price was shown for, and only that. */
export async function noteCall(at: At) {
  const form = await at.request.formData();
  const call = await look(at, form);
  const { typed, wanted, quote, seen, key } = call;
  const caller = callerOf(typed);
  const wrong = wrongOf(typed);
  const isSeen = seen === formText(form, 'vu');
  if (wrong.length > 0 || !wanted || !quote?.available || !isSeen)
    return fail(422, { call: { ...call, wrong, isChanged: !isSeen && wrong.length === 0 } });
  const { locals, params } = at;
  const { stay, quantity, space } = wanted;
  const body = { resourceId: space.id, quantity, ...stay, caller, expectedTotal: quote.total };
  const booked = await locals.call(walkInsContract.place, { params, body }, { idempotencyKey: key });
  const { place } = managePaths(locals.lang);
  const jour = at.url.searchParams.get('jour') ?? undefined;
  if (booked.ok)
    redirect(
      303,
      place(params.slug).home({
        jour,
        fait: 'appel',
        de: booked.value.id,
        le: booked.value.start.slice(0, 10),
      }),
    );
  if (booked.problem.status === 401) redirect(303, paths(locals.lang).signIn(at.url.pathname));
  return fail(booked.problem.status, { call: { ...call, problem: booked.problem } });
}

function wrongOf({ nom, contact }: TypedCall): CallState['wrong'] {
  return [...(nom === '' ? ['nom' as const] : []), ...(isReachable(contact) ? [] : ['contact' as const])];
}
