import { accept, type Result, refuse } from '../kernel/index.ts';
import { type Column, columnsOf } from './columns.ts';
import type { TransferKind } from './transfer-kind.ts';
import { folded } from './words.ts';

export type HeaderRefusal =
  | { code: 'columns-missing'; columns: string[] }
  | { code: 'column-repeated'; columns: string[] };

/** For each column of a file the key of ours that its head means, null where it means none and is left out. */
export function readHeader(
  kind: TransferKind,
  heads: readonly string[],
): Result<(string | null)[], HeaderRefusal> {
  const columns = columnsOf[kind];
  const keys = heads.map((head) => columns.find((column) => isHead(column, head))?.key ?? null);
  const missing = columns.filter(({ key, isRequired }) => isRequired && !keys.includes(key));
  if (missing.length > 0) return refuse({ code: 'columns-missing', columns: missing.map(({ key }) => key) });
  const repeated = keys.filter((key, i) => key !== null && keys.indexOf(key) !== i);
  if (repeated.length > 0)
    return refuse({ code: 'column-repeated', columns: repeated.flatMap((key) => key ?? []) });
  return accept(keys);
}

function isHead({ key, fr, en, also = [] }: Column, head: string): boolean {
  const sought = folded(head);
  return sought !== '' && [key, fr, en, ...also].some((name) => folded(name) === sought);
}
