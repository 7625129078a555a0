import { readFileSync } from 'node:fs';
import { buildApp, newLogger, portsOn } from '@escale/api';
import { accesses } from '@escale/shared/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

const newApp = () => {
  const logger = newLogger('silent');
  const ports = portsOn(scene.database, logger);
  return buildApp(ports, { logger, jwtSecret: 'x'.repeat(40), rateLimit: 0, publicOrigin: null });
};

describe('a route', () => {
  test('that declares no access stops the start', async () => {
    const app = await newApp();
    expect(() => app.get('/api/v1/forgotten', async () => 'open to all')).toThrow(/declares no access/);
    await app.close();
  });

  test('may declare only an access that exists', async () => {
    const app = await newApp();
    for (const access of accesses)
      expect(() => app.get(`/api/v1/${access}`, { config: { access } }, async () => '')).not.toThrow();
    const config = Object.assign({}, { access: 'everyone' });
    expect(() => app.get('/api/v1/everyone', { config: Object(config) }, async () => '')).toThrow(/access/);
    await app.close();
  });
});

type Operation = { operationId?: string; summary?: string; tags?: string[]; security?: unknown[] };

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and tells of each operation what it does, where it belongs and who may call it', async () => {
    const answer = await scene.app.inject('/api/openapi.json');
    const document: { openapi: string; paths: Record<string, Record<string, Operation>> } = answer.json();
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(25);
    const unclear = operations.filter(
      ({ operationId, summary, tags, security }) =>
        !operationId || !summary || !tags?.length || !(security || tags.includes('health')),
    );
    expect(unclear).toEqual([]);
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a page that people can read', async () => {
    const page = await scene.app.inject('/api/docs/');
    expect([page.statusCode, page.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
    expect(page.headers['content-security-policy']).not.toContain('unsafe-inline');
  });
});

test('docs/errors.md lists exactly the codes that the API can answer', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const known = [...read('api/src/http/problem-status.ts').matchAll(/^ {2}'?([a-z-]+)'?: \[\s*(\d+)/gm)];
  const listed = [...read('docs/errors.md').matchAll(/^\| `([a-z-]+)` \| (\d+) \|/gm)];
  const pairs = (matches: RegExpExecArray[]) => matches.map(([, code, status]) => `${code} ${status}`).sort();
  expect(known.length).toBeGreaterThan(50);
  expect(pairs(listed).filter((pair) => pair !== 'unexpected 500')).toEqual(pairs(known));
});
