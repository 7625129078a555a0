import { workImports } from '@escale/api';
import type { TestActor } from './actors.ts';
import type { Scene } from './scene.ts';

export type Row = Record<string, string | number>;

/** A file of a kind from rows by our keys for its columns. */
export const tableOf = (rows: readonly Row[], sign = ','): string => {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: string | number | undefined) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return [heads, ...rows.map((row) => heads.map((head) => row[head]))]
    .map((cells) => cells.map(cell).join(sign))
    .join('\r\n');
};

type Wish = { as: TestActor; slug: string; kind: string; fileName?: string; space?: string };

/** Uploads files to places and has them worked on, as a manager and the jobs do. */
export const bringingIn = ({ app, ports, call }: Scene) => {
  const upload = async ({ as, slug, kind, fileName = 'fichier.csv', space }: Wish, file: string | Buffer) => {
    const query = new URLSearchParams({ kind, fileName, ...(space && { space }) });
    const response = await app.inject({
      method: 'POST',
      url: `/api/v1/places/${slug}/imports?${query}`,
      headers: { authorization: as.authorization, 'content-type': 'application/octet-stream' },
      payload: file,
    });
    return { status: response.statusCode, body: response.json() };
  };
  const work = () => workImports(ports, new AbortController().signal);
  const read = async ({ as, slug }: Wish, id: string) =>
    (await call('GET', `/places/${slug}/imports/${id}`, { as })).body;
  const lines = async ({ as, slug }: Wish, id: string, query = 'limit=100') =>
    (await call('GET', `/places/${slug}/imports/${id}/lines?${query}`, { as })).body.items;
  const preview = async (wish: Wish, file: string | Buffer) => {
    const { body } = await upload(wish, file);
    if (!body.id) throw new Error(`not uploaded: ${JSON.stringify(body)}`);
    await work();
    return read(wish, body.id);
  };
  const confirm = ({ as, slug }: Wish, id: string, body: object = { peopleKnow: true }) =>
    call('POST', `/places/${slug}/imports/${id}/confirmation`, { as, body });
  const bring = async (wish: Wish, file: string | Buffer, body?: object) => {
    const { id } = await preview(wish, file);
    const confirmed = await confirm(wish, id, body);
    // As two processes would take it up at once: what is written is written once.
    await Promise.all([work(), work()]);
    return { ...(await read(wish, id)), confirmed: confirmed.status };
  };
  return { upload, work, read, lines, preview, confirm, bring };
};
