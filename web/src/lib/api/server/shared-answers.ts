type Kept = { askedAt: number; isUnderWay: boolean; answer: Promise<unknown> };

const kept = new Map<string, Kept>();
const MOST_KEPT = 500;

/**
 * What everybody is told alike is asked once for all who ask at the same time, and again only when it is older
 * than `freshMs`. `key` must hold all that the answer depends on.
 */
export function sharedAnswer<T>(key: string, freshMs: number, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known && (known.isUnderWay || performance.now() - known.askedAt < freshMs)) {
    // Whatever is kept under a key was asked by the same question.
    return known.answer as Promise<T>;
  }
  if (kept.size >= MOST_KEPT) kept.clear();
  const answer = ask();
  const own: Kept = { askedAt: performance.now(), isUnderWay: true, answer };
  kept.set(key, own);
  const forget = () => {
    if (kept.get(key) === own) kept.delete(key);
  };
  const arrived = () => {
    own.isUnderWay = false;
    if (freshMs === 0) forget();
  };
  // A failure is told to those who waited for it, never to who asks after it.
  answer.then(arrived, forget);
  return answer;
}
