/** Says what is being done before it is done, and how long it took after. */
export function newProgress(write: (text: string) => void = (text) => process.stdout.write(text)) {
  let startedAt: number | undefined;
  const end = () => {
    if (startedAt !== undefined) write(`${seconds(performance.now() - startedAt)}\n`);
    startedAt = undefined;
  };
  const begin = (step: string) => {
    end();
    startedAt = performance.now();
    write(`  ${`${step} …`.padEnd(36)}`);
  };
  const interrupt = () => {
    if (startedAt !== undefined) write('\n');
    startedAt = undefined;
  };
  return { begin, end, interrupt };
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;
