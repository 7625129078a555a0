import { type NarrativeBox, reportsContract } from '@escale/shared/reports';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths, type ReportSearch } from '#lib/pages/manage/manage-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return {
    report: orSignIn(await locals.call(reportsContract.read, { params }), locals, url),
    done: url.searchParams.get('fait'),
    isClosing: url.searchParams.get('clore') === '1',
  };
};

type At = { locals: App.Locals; params: { slug: string; year: string } };

const back = ({ locals, params: { slug, year } }: At, fait: NonNullable<ReportSearch['fait']>) =>
  redirect(303, managePaths(locals.lang).place(slug).report(Number(year), { fait }));

export const actions = {
  ecrire: async (event) => {
    const { request, locals, params } = event;
    const typed = typedForm(await request.formData());
    const words = (box: NarrativeBox) => (typed[box]?.[0] ?? '').replaceAll('\r\n', '\n');
    const boxes = { done: words('done'), publics: words('publics'), difficulties: words('difficulties') };
    const body = { ...boxes, next: words('next'), seen: Number(typed.seen?.[0] ?? 0) };
    const answer = await locals.call(reportsContract.write, { params, body });
    if (!answer.ok) return fail(answer.problem.status, { typed, problem: answer.problem });
    if (typed.puis?.[0] !== 'clore') return back(event, 'enregistre');
    const to = managePaths(locals.lang).place(params.slug);
    redirect(303, `${to.report(Number(params.year), { clore: '1' })}#clore`);
  },
  clore: async (event) => {
    const { request, locals, params } = event;
    const typed = typedForm(await request.formData());
    const body = { seen: Number(typed.seen?.[0] ?? 0) };
    const answer = await locals.call(reportsContract.close, { params, body });
    return answer.ok
      ? back(event, 'clos')
      : fail(answer.problem.status, { typed: null, problem: answer.problem });
  },
  rouvrir: async (event) => {
    const { request, locals, params } = event;
    const typed = typedForm(await request.formData());
    const reason = typed.raison?.[0] ?? '';
    if (reason.trim() === '') return fail(422, { typed, problem: null });
    const answer = await locals.call(reportsContract.reopen, { params, body: { reason } });
    return answer.ok
      ? back(event, 'rouvert')
      : fail(answer.problem.status, { typed, problem: answer.problem });
  },
} satisfies Actions;
