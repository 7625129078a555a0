/** The driver's own codes and the socket's: the database was not reached, or left in the middle. */
const codes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** True when there was no database to object to anything; whether a COMMIT under way took effect is unknown. */
export const isConnectionLost = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string' && codes.has(cause.code)) return true;
  return false;
};
