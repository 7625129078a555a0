import type { RouteContract, RouteInput, RouteOutput } from '@escale/shared/kernel';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { paths } from '#lib/paths.ts';
import { type MemberNews, managePaths } from '../../manage-paths.ts';

type Sent = {
  call: <R extends RouteContract>(
    route: R,
    input: RouteInput<R>,
    key?: { idempotencyKey: string },
  ) => Promise<Answer<RouteOutput<R>>>;
  text: (name: string) => string;
  all: (name: string) => string[];
  key: { idempotencyKey: string };
  params: { slug: string; memberId: string };
};

/** Something that is done on a person's page: it shows the page with the news, or what stood against it. */
export const act =
  (fait: MemberNews, work: (sent: Sent) => Promise<Answer<unknown>>) =>
  async ({ locals, request, params, url }: RequestEvent<{ slug: string; id: string }>) => {
    requireMember(locals, url);
    const typed = typedForm(await request.formData());
    const all = (name: string) => typed[name] ?? [];
    const text = (name: string) => all(name)[0]?.trim() ?? '';
    const { slug, id: memberId } = params;
    const key = { idempotencyKey: text('key') || crypto.randomUUID() };
    const answer = await work({ call: locals.call, text, all, key, params: { slug, memberId } });
    if (answer.ok) redirect(303, managePaths(locals.lang).place(slug).member(memberId, { fait }));
    const { problem } = answer;
    if (problem.status === 401) redirect(303, paths(locals.lang).signIn(url.pathname));
    return fail(problem.status, { problem, typed, at: fait });
  };
