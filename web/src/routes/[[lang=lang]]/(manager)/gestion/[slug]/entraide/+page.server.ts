import { communityContract } from '@escale/shared/community';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import type { Lang } from '#lib/messages/lang.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return {
    desk: orSignIn(await locals.call(communityContract.desk, { params }), locals, url),
    done: url.searchParams.get('fait'),
  };
};

type Done = 'visible' | 'hidden' | 'message' | 'reglage';
type Typed = { id: string; reason: string };

const settle = (
  answer: Answer<unknown>,
  { lang, slug, done, typed = null }: { lang: Lang; slug: string; done: Done; typed?: Typed | null },
) => {
  const here = managePaths(lang).place(slug);
  if (answer.ok) redirect(303, here.community({ fait: done }));
  const { status, code } = answer.problem;
  if (status === 401) redirect(303, paths(lang).signIn(here.community()));
  return fail(status, { code, typed });
};

const entryOf = (form: FormData) => ({
  id: formText(form, 'annonce').slice(0, 40),
  revision: Number.parseInt(formText(form, 'revision'), 10) || 0,
});

export const actions = {
  montrer: async ({ request, locals, params: { slug } }) => {
    const { id, revision } = entryOf(await request.formData());
    const input = { params: { slug, id }, body: { status: 'visible' as const, revision } };
    return settle(await locals.call(communityContract.decide, input), {
      lang: locals.lang,
      slug,
      done: 'visible',
    });
  },
  masquer: async ({ request, locals, params: { slug } }) => {
    const form = await request.formData();
    const { id, revision } = entryOf(form);
    const reason = formText(form, `motif-${id}`).trim().slice(0, 500);
    const input = { params: { slug, id }, body: { status: 'hidden' as const, reason, revision } };
    const answer = await locals.call(communityContract.decide, input);
    return settle(answer, { lang: locals.lang, slug, done: 'hidden', typed: { id, reason } });
  },
  message: async ({ request, locals, params: { slug } }) => {
    const form = await request.formData();
    const settlement = formText(form, 'suite') === 'barred' ? ('barred' as const) : ('dismissed' as const);
    const input = { params: { slug, id: formText(form, 'message').slice(0, 40) }, body: { settlement } };
    return settle(await locals.call(communityContract.settle, input), {
      lang: locals.lang,
      slug,
      done: 'message',
    });
  },
  reglage: async ({ request, locals, params: { slug } }) => {
    const approvesFirst = (await request.formData()).has('valider');
    const answer = await locals.call(communityContract.settings, {
      params: { slug },
      body: { approvesFirst },
    });
    return settle(answer, { lang: locals.lang, slug, done: 'reglage' });
  },
} satisfies Actions;
