import { placesContract } from '@escale/shared/places';
import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { keptPage } from './kept-pages.ts';

type Stranger = { path: string; cookies?: string[]; answer: () => unknown; status?: number };

/** Asks for a page that is made of one answer, and says how often it had to be made. */
const visitor = () => {
  let made = 0;
  const visit = async ({ path, cookies = [], answer, status = 200 }: Stranger) => {
    const event = {
      request: new Request(`https://escale.example${path}`),
      url: new URL(`https://escale.example${path}`),
      route: { id: '/[[lang=lang]]/(public)' },
      isDataRequest: false,
      cookies: { getAll: () => cookies },
      locals: { call: async () => answer() },
    } as unknown as RequestEvent;
    const response = await keptPage(event, async () => {
      made++;
      const nonce = `n${made}`;
      const known = await event.locals.call(placesContract.list, { querystring: {} });
      return new Response(`<script nonce="${nonce}">${JSON.stringify(known)}</script>`, {
        status,
        headers: { etag: '"a"', 'content-security-policy': `script-src 'nonce-${nonce}'` },
      });
    });
    return { text: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
  };
  return { visit, made: () => made };
};

const free = (units: number) => () => ({ ok: true, value: { units } });

test('a page is made again only when an answer that it was made of has changed', async () => {
  const { visit, made } = visitor();
  await visit({ path: '/?a', answer: free(3) });
  expect((await visit({ path: '/?a', answer: free(3) })).text).toContain('{"units":3}');
  expect(made()).toBe(1);
  expect((await visit({ path: '/?a', answer: free(2) })).text).toContain('{"units":2}');
  expect((await visit({ path: '/?b', answer: free(2) })).text).toContain('{"units":2}');
  expect(made()).toBe(3);
});

test('a page that is shown again has a nonce of its own, in its text as in its policy', async () => {
  const { visit } = visitor();
  const nonceOf = ({ text, policy }: { text: string; policy: string }) => {
    const [, nonce] = /nonce="([^"]+)"/.exec(text) ?? [];
    expect(policy).toBe(`script-src 'nonce-${nonce}'`);
    return nonce;
  };
  const visits = [1, 2, 3].map(() => visit({ path: '/?nonce', answer: free(1) }));
  const first = nonceOf(await visit({ path: '/?nonce', answer: free(1) }));
  await Promise.all(visits);
  const again = [nonceOf(await visit({ path: '/?nonce', answer: free(1) }))];
  again.push(nonceOf(await visit({ path: '/?nonce', answer: free(1) })));
  expect(new Set([first, ...again]).size).toBe(3);
});

test('who has a cookie gets a page of their own, and what was missing is looked for again', async () => {
  const { visit, made } = visitor();
  const mine = { path: '/?mine', cookies: ['escale_access'], answer: free(1) };
  await visit(mine);
  await visit(mine);
  expect(made()).toBe(2);
  const missing = { path: '/?missing', answer: free(0), status: 404 };
  await visit(missing);
  await visit(missing);
  expect(made()).toBe(4);
});

test('a page that was refused an answer is made again once it is told', async () => {
  const { visit, made } = visitor();
  let requestId = 0;
  const refusal = () => ({ ok: false, problem: { code: 'unauthenticated', requestId: ++requestId } });
  await visit({ path: '/?refused', answer: refusal });
  await visit({ path: '/?refused', answer: refusal });
  expect(made()).toBe(1);
  expect((await visit({ path: '/?refused', answer: free(4) })).text).toContain('{"units":4}');
});
