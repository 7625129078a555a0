import { exampleOf, headerOf, type TransferKind, type TransferLang } from '@escale/shared/transfers';
import { writeTable } from './write-table.ts';

export const readTemplate = (kind: TransferKind, lang: TransferLang): string =>
  writeTable([headerOf(kind, lang), exampleOf(kind, lang)], lang);
