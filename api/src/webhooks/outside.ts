import type { WebhookFailure } from '@escale/shared/webhooks';

export type Posting = { url: string; headers: Record<string, string>; body: string };

export type Posted = {
  statusCode: number | null;
  /** Null: it was taken. */
  failure: WebhookFailure | null;
  /** The beginning of the answer. */
  response: string | null;
  /** So long they ask to be left alone. */
  pauseMs: number;
  durationMs: number;
};

/** The way to the servers of others, which never leads into our own network. */
export type Outside = {
  post: (posting: Posting) => Promise<Posted>;
  /** Whether a name leads inside at this moment; one that nobody knows yet does not. */
  leadsInside: (url: URL) => Promise<boolean>;
  allowsLocalhost: boolean;
};
