import type { PlanShape, PlanUnit } from '@escale/shared/plans';

/** Units of one key in rows, from the `from`-th on; all of them, one beside the other, unless said otherwise. */
type DemoBlock = Pick<PlanUnit, 'x' | 'y' | 'width' | 'height'> & {
  units: string;
  from?: number;
  count?: number;
  columns?: number;
  stepX?: number;
  stepY?: number;
  labelSide?: PlanUnit['labelSide'];
};

/** A storey as the demonstration draws it, one unit for ten centimetres. */
export type DemoFloor = {
  name: string;
  width: number;
  height: number;
  shapes: PlanShape[];
  blocks: DemoBlock[];
};

/** Where the units of a block stand. */
export const standingOf = (block: DemoBlock, units: readonly { id: string; key: string }[]) => {
  const { from = 0, count = Number.POSITIVE_INFINITY, columns = 1, stepX = 0, stepY = 0 } = block;
  const { x, y, width, height, labelSide = 'inside' } = block;
  return units
    .filter(({ key }) => key === block.units)
    .slice(from, from + count)
    .map(({ id }, nth) => ({
      unitId: id,
      form: 'rect' as const,
      x: x + (nth % columns) * stepX,
      y: y + Math.floor(nth / columns) * stepY,
      width,
      height,
      labelSide,
    }));
};
