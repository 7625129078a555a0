import { invalidateAll } from '$app/navigation';

/** Time itself changes a page: who is late, what has ended. It also mends what the line may have missed. */
const AT_LEAST_EVERY_MS = 60_000;
const AFTER_A_REFUSAL_MS = 10_000;

/** What a page that shows a place's day knows about the line to the server. */
export type Line = { readonly isOpen: boolean; readonly changes: number };

/**
 * Keeps a page in step with its place, from within a component: what the page loads is loaded anew when the server says
 * that something has changed, after each time without a connection, and once a minute. One reading at a time.
 */
export function followChanges(slug: () => string): Line {
  let isOpen = $state(true);
  let changes = $state(0);
  $effect(() => {
    const url = `/api/v1/places/${encodeURIComponent(slug())}/changes`;
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let isReading = false;
    let isStale = false;
    let wasOpen = false;
    async function read() {
      isStale = true;
      if (isReading) return;
      isReading = true;
      while (isStale) {
        isStale = false;
        await invalidateAll().catch(() => undefined);
      }
      isReading = false;
    }
    function connect() {
      source = new EventSource(url);
      source.addEventListener('open', () => {
        isOpen = true;
        // The first time, the page has just been read.
        if (wasOpen) void read();
        wasOpen = true;
      });
      source.addEventListener('change', () => {
        changes += 1;
        void read();
      });
      source.addEventListener('error', () => {
        isOpen = false;
        wasOpen = true;
        // Refused rather than cut, most often because the session wants renewing: reading the page does that.
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(renew, AFTER_A_REFUSAL_MS);
      });
    }
    async function renew() {
      await read();
      connect();
    }
    const clock = setInterval(read, AT_LEAST_EVERY_MS);
    connect();
    return () => {
      clearInterval(clock);
      clearTimeout(again);
      source?.close();
    };
  });
  return {
    get isOpen() {
      return isOpen;
    },
    get changes() {
      return changes;
    },
  };
}
