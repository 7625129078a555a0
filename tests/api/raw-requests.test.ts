import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let port: number;

beforeAll(async () => {
  scene = await openScene();
  port = Number(new URL(await scene.app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => scene?.close());

const open = async (): Promise<Socket> => {
  const socket = connect({ port, host: '127.0.0.1' });
  await once(socket, 'connect');
  return socket;
};

/** What comes back for bytes that no HTTP library would send. */
const answerTo = async (text: string): Promise<string> => {
  const socket = await open();
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
};

const get = (headers: string) =>
  `GET /api/health/live HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n`;

test('a plain request is answered, so that the abuses below fail for their own reason', async () => {
  expect(await answerTo(get(''))).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  ['headers of 100 kB', get(`x-large: ${'x'.repeat(100_000)}\r\n`)],
  ['a header without a name', get(': nothing\r\n')],
  ['a header with a NUL character', get('x-nul: a\u0000b\r\n')],
  ['two lengths', get('content-length: 1\r\ncontent-length: 2\r\n')],
  ['a length and chunks at once', get('content-length: 1\r\ntransfer-encoding: chunked\r\n')],
  ['no HTTP at all', 'hello\r\n\r\n'],
])('%s get a problem with a request id, and the connection is closed', async (_, request) => {
  const answer = await answerTo(request);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('application/problem+json');
  expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({
    status: 400,
    code: 'malformed-request',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('people who hang up before their answer leave their place to others', async () => {
  const half =
    'POST /api/v1/quotes HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"a"';
  for (let round = 0; round < 11; round++) {
    const sockets = await Promise.all(Array.from({ length: 50 }, open));
    for (const socket of sockets) socket.write(half);
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await scene.call('GET', '/me')).status).toBe(401);
});
