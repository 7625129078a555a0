import type { FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { Refused } from '../refused.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const malformed = (message: string) =>
  new Refused({ code: 'malformed-request', errors: [{ field: 'body', message }] });

const textOf = (body: Buffer): string => {
  try {
    return utf8.decode(body);
  } catch {
    throw malformed('is not UTF-8');
  }
};

/** JSON can spell half of a character (`\ud800`), which neither UTF-8 nor PostgreSQL can hold. */
const requireWholeCharacters = (text: string): void => {
  if (!/\\ud[89a-f]/i.test(text)) return;
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'string' && !value.isWellFormed()) throw malformed('holds half of a character');
    return value;
  });
};

/**
 * JSON in UTF-8 and nothing else (RFC 8259, section 8.1). Fastify itself would also take plain text, and would
 * keep what it can't decode as replacement characters, silently.
 */
export const readJsonBodies = (app: App): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body, done) => {
      try {
        const text = textOf(body);
        parse(request, text, (error, value) => {
          if (!error) requireWholeCharacters(text);
          done(error, value);
        });
      } catch (error) {
        done(error instanceof Error ? error : new Error('unreadable body'));
      }
    },
  );
};
