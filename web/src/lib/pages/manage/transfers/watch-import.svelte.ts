import { invalidateAll } from '$app/navigation';

const EVERY_MS = 1_200;

/** Reads the page anew as long as something is under way, one reading after the other. */
export function watchImport(isUnderWay: () => boolean): void {
  $effect(() => {
    if (!isUnderWay()) return;
    let next: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      await invalidateAll().catch(() => undefined);
      if (!isOver) next = setTimeout(look, EVERY_MS);
    };
    next = setTimeout(look, EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(next);
    };
  });
}
