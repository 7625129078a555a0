import { shownOn, unsetWidget, widgetSchemes, widgetsContract } from '@escale/shared/widgets';
import { redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { type TypedForm, typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const widget = orSignIn(await locals.call(widgetsContract.readSettings, { params }), locals, url);
  return { widget, origin: url.origin, isSaved: url.searchParams.has('enregistre') };
};

const wishOf = (typed: TypedForm) => {
  const text = (name: string) => typed[name]?.[0] ?? '';
  return {
    shownOn: shownOn.find((one) => one === text('shownOn')) ?? unsetWidget.shownOn,
    origins: text('origins')
      .split(/\s+/)
      .filter((origin) => origin !== ''),
    accent: typed.ownColour === undefined ? null : text('colour'),
    scheme: widgetSchemes.find((one) => one === text('scheme')) ?? unsetWidget.scheme,
    radius: Number(text('radius')),
    seen: Number(text('seen')),
  };
};

export const actions = {
  default: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const typed = typedForm(await request.formData());
    const answer = await locals.call(widgetsContract.change, { params, body: wishOf(typed) });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).integration({ enregistre: '1' }));
  },
} satisfies Actions;
