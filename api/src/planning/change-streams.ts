import { PassThrough } from 'node:stream';
import { callListeners, listenForChanges } from '@escale/db';
import { readActorRow } from '@escale/db/auth';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

type Follower = { placeId: string; sessionId: string; stream: PassThrough };

/** A process holds at most so many lines open, and a session a few: windows that somebody forgot. */
const MOST_STREAMS = 200;
const MOST_OF_A_SESSION = 6;
const RETRY_MS = 2_000;
/** Who does not read is let go rather than remembered. */
const MOST_UNREAD_BYTES = 65_536;

export type ChangeStreams = {
  follow: (wish: Omit<Follower, 'stream'>) => Promise<PassThrough>;
  close: () => void;
};

/** Those who follow places in this process, all behind one connection that listens to the database. */
export const openChangeStreams = ({ database, log }: Ports, beatMs: number): ChangeStreams => {
  const followers = new Set<Follower>();
  let listening: Promise<() => Promise<void>> | null = null;
  let hasHeard = true;

  const write = ({ stream }: Follower, text: string): void => {
    if (stream.writableLength > MOST_UNREAD_BYTES) stream.destroy();
    else stream.write(text);
  };
  const tell = (isMeant: (follower: Follower) => boolean): void => {
    for (const follower of followers) if (isMeant(follower)) write(follower, 'event: change\ndata: {}\n\n');
  };
  const listen = () =>
    listenForChanges(database, {
      onChange: (placeId) => {
        hasHeard = true;
        tell((follower) => follower.placeId === placeId);
      },
      // While the connection was gone anything may have happened.
      onListening: () => tell(() => true),
    }).catch((error: unknown) => {
      listening = null;
      throw error;
    });

  const beatOne = async (follower: Follower): Promise<void> => {
    const row = await readActorRow(database, follower.sessionId);
    const isStaff =
      row?.platform_role === 'admin' || row?.roles.some(({ placeId }) => placeId === follower.placeId);
    if (isStaff) write(follower, ': here\n\n');
    else follower.stream.end();
  };
  /** The driver gives up when the database stays away for a while, and says nothing. */
  const listenAgain = async (): Promise<void> => {
    if (!listening || followers.size === 0) return;
    if (!hasHeard) {
      const before = listening;
      listening = listen();
      await (await before)();
      await listening;
    }
    hasHeard = false;
    await callListeners(database);
  };
  const beat = setInterval(() => {
    listenAgain().catch(() => log.warn('nothing is heard of changes'));
    for (const follower of followers)
      beatOne(follower).catch((error: unknown) => {
        log.warn({ failure: { name: error instanceof Error ? error.name : 'unknown' } }, 'a line was cut');
        follower.stream.end();
      });
  }, beatMs);
  beat.unref();

  return {
    follow: async (wish) => {
      const own = [...followers].filter(({ sessionId }) => sessionId === wish.sessionId);
      if (followers.size >= MOST_STREAMS) throw new Refused({ code: 'overloaded', retryAfterSeconds: 30 });
      // The oldest window of a session makes room for its newest.
      if (own.length >= MOST_OF_A_SESSION) own[0]?.stream.end();
      listening ??= listen();
      await listening;
      const follower = { ...wish, stream: new PassThrough() };
      followers.add(follower);
      follower.stream.once('close', () => followers.delete(follower));
      follower.stream.write(`retry: ${RETRY_MS}\n\n`);
      return follower.stream;
    },
    close: () => {
      clearInterval(beat);
      for (const { stream } of followers) stream.end();
    },
  };
};
