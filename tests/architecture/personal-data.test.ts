import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

/** Tables that refer to a person, and are theirs to have: not those that say who of the place did something. */
const ofPersons = () => scene.sql<{ table: string }[]>`
  select distinct c.conrelid::regclass::text as table from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
  where c.contype = 'f' and c.confrelid = 'members'::regclass and a.attname = 'member_id' order by 1`;

test('the export of a person names every table that has rows of persons', async () => {
  const file = new URL('../../db/src/personal-data/export-person.queries.ts', import.meta.url);
  const text = await readFile(file, 'utf8');
  const missing = (await ofPersons()).filter(({ table }) => !text.includes(`select '${table}'`));
  expect(missing).toEqual([]);
});
