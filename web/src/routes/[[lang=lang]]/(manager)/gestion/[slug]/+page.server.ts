import { atAGlance } from '@escale/shared/day';
import { addDays } from '@escale/shared/kernel';
import { redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { incidentsOf } from '#lib/incidents/server/incidents-of.ts';
import { noteCall, priceOfCall } from '#lib/pages/manage/day/server/answer-call.ts';
import { reportByForm, resolveByForm } from '#lib/pages/manage/day/server/answer-incident.ts';
import { answerOfDeed, readDayOf } from '#lib/pages/manage/day/server/answer-of-deed.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug }, url, parent }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { searchParams } = url;
  const [read, incidents] = await Promise.all([
    readDayOf(locals, slug, searchParams.get('jour')),
    incidentsOf(locals.call, slug),
  ]);
  // Accountants see money and not who comes: this is no page of theirs.
  if (!read.ok && read.problem.status === 403 && (await parent()).place.role === 'accountant')
    redirect(303, managePaths(locals.lang).place(slug).figures());
  const day = orSignIn(read, locals, url);
  const deed = searchParams.get('fait');
  const done = { id: searchParams.get('de') ?? '', on: searchParams.get('le') };
  return {
    day,
    glance: atAGlance(day),
    around: { before: addDays(day.date, -1), after: addDays(day.date, 1) },
    incidents,
    done: deed === null ? null : { ...done, deed },
    newKey: crypto.randomUUID(),
  };
};

export const actions = {
  arrivee: (event) => answerOfDeed('arrivee', event),
  absence: (event) => answerOfDeed('absence', event),
  accepter: (event) => answerOfDeed('accepter', event),
  refuser: (event) => answerOfDeed('refuser', event),
  incident: (event) => reportByForm(event),
  resolu: (event) => resolveByForm(event),
  chiffrer: (event) => priceOfCall(event),
  noter: (event) => noteCall(event),
} satisfies Actions;
