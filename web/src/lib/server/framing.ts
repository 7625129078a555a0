import type { RequestEvent } from '@sveltejs/kit';

/** Whether a page is one of those that other sites may show in a frame. */
export const isFramed = ({ route }: Pick<RequestEvent, 'route'>): boolean =>
  route.id?.includes('(framed)') === true;

/** Lets the sites in that the place has named; every other page stays DENY (security-headers.ts). */
export function withFrameAncestors(event: RequestEvent, { headers }: Response): void {
  const { frameAncestors } = event.locals;
  const policy = headers.get('content-security-policy');
  if (!isFramed(event) || frameAncestors === undefined || !policy) return;
  headers.set(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${frameAncestors}`),
  );
  headers.delete('x-frame-options');
}
