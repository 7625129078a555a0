import type { Problem } from '@escale/shared/kernel';

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'status' in value;

/** The problem+json of an answer; something else in between (a proxy) may have answered without one. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return body;
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: 'unreadable-answer',
    detail: '',
    requestId: response.headers.get('x-request-id') ?? '',
  };
}
