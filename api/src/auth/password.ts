import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import pLimit from 'p-limit';

const derive = promisify(argon2);

/** OWASP's floor for Argon2id: 19 MiB, two passes, one lane. Two at a time, so that sign-ins can't eat the memory. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const inTurn = pLimit(2);

const digest = (password: string, nonce: Buffer): Promise<Buffer> =>
  inTurn(() => derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost }));

/** `argon2id$m,t,p$nonce$tag`, base64url. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16);
  const tag = await digest(password, nonce);
  return `argon2id$${cost.memory},${cost.passes},${cost.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
};

const nobody = `argon2id$${cost.memory},2,1$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** Takes as long for an address nobody has, so that the time tells nothing. */
export const verifyPassword = async (password: string, hash: string | null): Promise<boolean> => {
  const [, , nonce = '', tag = ''] = (hash ?? nobody).split('$');
  const expected = Buffer.from(tag, 'base64url');
  const given = await digest(password, Buffer.from(nonce, 'base64url'));
  return hash !== null && expected.length === given.length && timingSafeEqual(expected, given);
};
