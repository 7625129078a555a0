import type { TransferKind } from '@escale/shared/transfers';
import type { Lang } from '#lib/messages/lang.ts';

/** Files from the API itself, so that a program can fetch the same. */
export function exportPaths(slug: string, lang: Lang) {
  const at = (path: string) => `/api/v1/places/${encodeURIComponent(slug)}${path}?lang=${lang}`;
  return {
    all: () => at('/export.zip'),
    kind: (kind: TransferKind) => at(`/exports/${kind}`),
    template: (kind: TransferKind) => at(`/import-templates/${kind}`),
  };
}
