import { incidentsContract } from '@escale/shared/incidents';
import { fail, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '../../manage-paths.ts';

type At = { locals: App.Locals; url: URL; params: { slug: string }; request: Request };

/** Notes what does not work; the answer says how many are told. */
export async function reportByForm({ locals, url, params, request }: At) {
  requireMember(locals, url);
  const form = await request.formData();
  const what = formText(form, 'incident').trim().slice(0, 300);
  if (what === '') return fail(422, { incident: { isMissing: true } });
  const resourceId = formText(form, 'ou').slice(0, 40);
  const end = formText(form, 'fin').slice(0, 40);
  const body = {
    what,
    breaksAccess: form.has('acces'),
    ...(resourceId !== '' && { resourceId }),
    ...(end !== '' && { end }),
  };
  const idempotencyKey = readIdempotencyKey(form);
  const answer = await locals.call(incidentsContract.report, { params, body }, { idempotencyKey });
  if (!answer.ok) return fail(answer.problem.status, { failure: answer.problem.code });
  const { home } = managePaths(locals.lang).place(params.slug);
  redirect(303, home({ fait: 'incident', de: String(answer.value.warned) }));
}

export async function resolveByForm({ locals, url, params: { slug }, request }: At) {
  requireMember(locals, url);
  const incidentId = formText(await request.formData(), 'incident').slice(0, 40);
  const answer = await locals.call(incidentsContract.resolve, { params: { slug, incidentId }, body: {} });
  if (!answer.ok) return fail(answer.problem.status, { failure: answer.problem.code });
  const { home } = managePaths(locals.lang).place(slug);
  redirect(303, home({ fait: 'resolu', de: String(answer.value.told) }));
}
