import { documentsOf } from '#lib/messages/documents.ts';
import { langOf } from '#lib/messages/lang.ts';
import type { PageLoadEvent } from './$types';

export const load = async ({ url }: PageLoadEvent) => ({
  document: (await documentsOf(langOf(url.pathname))).legal,
});
