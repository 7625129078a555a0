/** What a decision answers: the value, or a refusal with a stable kebab-case code and its facts. */
export type Result<T, R extends { code: string }> = Accepted<T> | Declined<R>;

type Accepted<T> = { ok: true; value: T };
type Declined<R> = { ok: false; refusal: R };

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refuse<const R extends { code: string }>(refusal: R): Declined<R> {
  return { ok: false, refusal };
}
