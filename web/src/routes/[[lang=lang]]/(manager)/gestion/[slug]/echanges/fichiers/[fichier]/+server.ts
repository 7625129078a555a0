import { transferKinds } from '@escale/shared/transfers';
import { error } from '@sveltejs/kit';
import { fileFromApi } from '#lib/api/server/file-from-api.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { locals, params, url } = event;
  requireMember(locals, url);
  const file = pathOf(params.fichier);
  if (file === null) error(404, { message: 'not-found', reference: '' });
  return fileFromApi(event, `/api/v1/places/${encodeURIComponent(params.slug)}/${file}?lang=${locals.lang}`);
};

function pathOf(name: string): string | null {
  if (name === 'tout.zip') return 'export.zip';
  const kind = transferKinds.find((one) => name === `${one}.csv` || name === `modele-${one}.csv`);
  if (!kind) return null;
  return name.startsWith('modele-') ? `import-templates/${kind}` : `exports/${kind}`;
}
