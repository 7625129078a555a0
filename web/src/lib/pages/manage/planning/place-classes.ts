/**
 * Where something lies on a lane, as classes: no style attribute passes the pages' policy (docs/adr/0006), and a class
 * for each minute would be thousands. Hour and five minutes are a class each; planning.css adds them up.
 */
export function placeClasses({ from, to }: { from: number; to: number }): string {
  const [start, end] = [inFives(from), inFives(to)];
  return `fh${start.hour} fm${start.five} th${end.hour} tm${end.five}`;
}

export function pointClasses(at: number): string {
  const { hour, five } = inFives(at);
  return `fh${hour} fm${five}`;
}

function inFives(minutes: number): { hour: number; five: number } {
  const fives = Math.round(minutes / 5);
  return { hour: Math.floor(fives / 12), five: fives % 12 };
}
