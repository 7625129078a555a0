import { type Point, sheet } from './project.ts';

export type Tag = { stop: Point; box: Point & { width: number; height: number }; lead: Point };

const HEIGHT = 30;
const GAP = 26;

type Box = Tag['box'];
/** Whether some air is left between two boxes. */
export const isApart = (a: Box, b: Box): boolean =>
  a.x >= b.x + b.width + 4 ||
  b.x >= a.x + a.width + 4 ||
  a.y >= b.y + b.height + 4 ||
  b.y >= a.y + a.height + 4;

/** Directions to try for a tag, nearest side first, then further out. */
const directions = [1, 1.8, 2.8, 4].flatMap((far) =>
  [
    [1, -0.6],
    [1, 0.2],
    [-1, -0.6],
    [-1, 0.2],
    [0.6, 1],
    [-0.6, 1],
    [0.6, -1.2],
    [-0.6, -1.2],
  ].map(([dx, dy]) => ({ dx: (dx ?? 0) * far, dy: (dy ?? 0) * far })),
);

/** Gives each stop a tag that covers neither another tag nor another stop, as near as there is room. */
export function placeTags(stops: { at: Point; width: number }[]): Tag[] {
  const taken: Box[] = stops.map(({ at }) => ({ x: at.x - 7, y: at.y - 7, width: 14, height: 14 }));
  return stops.map(({ at, width }, own) => {
    const boxes = directions.map(({ dx, dy }) => boxAt(at, width, dx, dy));
    const fits = (box: Box) =>
      box.x >= 0 &&
      box.x + box.width <= sheet.width &&
      box.y >= 0 &&
      box.y + HEIGHT <= sheet.height &&
      taken.every((other, i) => i === own || isApart(box, other));
    const box = boxes.find(fits) ?? boxAt(at, width, 1, 0);
    taken.push(box);
    const isRight = box.x > at.x;
    return { stop: at, box, lead: { x: isRight ? box.x : box.x + width, y: box.y + HEIGHT / 2 } };
  });
}

function boxAt(at: Point, width: number, dx: number, dy: number): Box {
  const side = dx >= 0 ? at.x + GAP * dx : at.x + GAP * dx - width;
  return { x: Math.round(side), y: Math.round(at.y + GAP * dy - HEIGHT / 2), width, height: HEIGHT };
}
