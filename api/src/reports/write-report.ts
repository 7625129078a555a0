import { transaction, writeAudit } from '@escale/db';
import { readReport, writeDraft } from '@escale/db/reports';
import type { Actor } from '@escale/shared/kernel';
import { type Narratives, noNarratives } from '@escale/shared/reports';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { lockReport, type OfYear, readReportContext } from './report-context.ts';

type Asked = OfYear & { words: Partial<Narratives>; seen?: number | undefined };

/**
 * What the place says in its own words; boxes that are left out stay.
 * @throws Refused not-found | report-closed | changed-meanwhile
 */
export const writeReport = (
  ports: Ports,
  { memberId }: Actor,
  { words, seen, ...year }: Asked,
): Promise<{ version: number; revision: number }> =>
  transaction(ports.database, async (tx) => {
    await readReportContext(tx, year);
    await lockReport(tx, year);
    const [last] = await readReport(tx, year);
    if (last?.status === 'closed') throw new Refused({ code: 'report-closed', version: last.version });
    const { version = 1, revision = 0, narratives = noNarratives, reopenedBecause = null } = last ?? {};
    if (seen !== undefined && seen !== revision)
      throw new Refused({ code: 'changed-meanwhile', version: String(revision) });
    const written = {
      done: words.done ?? narratives.done,
      publics: words.publics ?? narratives.publics,
      difficulties: words.difficulties ?? narratives.difficulties,
      next: words.next ?? narratives.next,
    };
    const draft = { version, revision: revision + 1 };
    await writeDraft(tx, { ...year, ...draft, narratives: written, reopenedBecause });
    const entry = { actorId: memberId, placeId: year.placeId, subjectId: year.placeId };
    await writeAudit(tx, {
      ...{ id: ports.newId(), action: 'report.written', ...entry },
      detail: { year: year.year, ...draft },
    });
    return draft;
  });
