/** A stretch of an axis, [from, to). The unit is the axis's own: minutes from its start. */
export type Span = { from: number; to: number };

const byStart = (a: Span, b: Span) => a.from - b.from;

/** What of `whole` no span of `taken` covers. */
export function without(whole: readonly Span[], taken: readonly Span[]): Span[] {
  const holes = [...taken].sort(byStart);
  return [...whole].sort(byStart).flatMap((span) => {
    const rest: Span[] = [];
    let at = span.from;
    for (const hole of holes) {
      if (hole.to <= at || hole.from >= span.to) continue;
      if (hole.from > at) rest.push({ from: at, to: hole.from });
      at = hole.to;
    }
    if (at < span.to) rest.push({ from: at, to: span.to });
    return rest;
  });
}

/** The parts of the spans that lie inside the frame. */
export function clip<T extends Span>(spans: readonly T[], frame: Span): T[] {
  return spans
    .map((span) => ({ ...span, from: Math.max(span.from, frame.from), to: Math.min(span.to, frame.to) }))
    .filter((span) => span.from < span.to);
}
