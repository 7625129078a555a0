import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

export type Received = { headers: IncomingHttpHeaders; body: string; path: string };
export type Reply = { status?: number; headers?: Record<string, string>; body?: string; never?: boolean };

export type WebServer = {
  url: string;
  received: Received[];
  /** What is answered next, one each; 200 when nothing is left. */
  replies: Reply[];
  /** What whoever only looks is shown. */
  page: { html: string };
  close: () => Promise<void>;
};

/** A real server of somebody else, which keeps what it is sent. */
export const openWebServer = async (): Promise<WebServer> => {
  const received: Received[] = [];
  const replies: Reply[] = [];
  const page = { html: '' };
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page.html);
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    received.push({
      headers: request.headers,
      body: Buffer.concat(parts).toString(),
      path: request.url ?? '',
    });
    const { status = 200, headers = {}, body = 'merci', never = false } = replies.shift() ?? {};
    if (!never) response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, received, replies, page, close };
};
