import {
  type PlacedUnit,
  type PlanBox,
  type PlanDrawing,
  type PlanShape,
  planSize,
} from '@escale/shared/plans';

/** One thing on the sheet: a unit by its id, or a shape by its place in the list. */
export type Item = { unitId: string } | { shape: number };
export type Edit = (drawing: PlanDrawing) => PlanDrawing;

export const GRID = 5;
const QUARTER = 45;
const DESK = { width: 17, height: 11 };
const MARGIN = 10;

export const isSame = (one: Item | null, other: Item): boolean =>
  one !== null &&
  ('unitId' in one
    ? 'unitId' in other && one.unitId === other.unitId
    : 'shape' in other && one.shape === other.shape);

export function boxOf({ units, shapes }: PlanDrawing, item: Item): PlacedUnit | PlanShape | undefined {
  return 'unitId' in item ? units.find(({ unitId }) => unitId === item.unitId) : shapes[item.shape];
}

const within = (value: number, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, value)));

/** On the sheet, whole and in sight. */
const kept = <T extends PlanBox>(box: T, { width, height }: PlanDrawing): T => {
  const size = { width: within(box.width, 1, width), height: within(box.height, 1, height) };
  return {
    ...box,
    ...size,
    x: within(box.x, 0, width - size.width),
    y: within(box.y, 0, height - size.height),
  };
};

/** Whatever happens to one thing; the rest stays. */
const changed =
  (item: Item, change: (box: PlanBox) => Partial<PlanBox>): Edit =>
  (drawing) => {
    const apply = <T extends PlanBox>(box: T): T => kept({ ...box, ...change(box) }, drawing);
    return 'unitId' in item
      ? { ...drawing, units: drawing.units.map((unit) => (unit.unitId === item.unitId ? apply(unit) : unit)) }
      : {
          ...drawing,
          shapes: drawing.shapes.map((shape, nth) => (nth === item.shape ? apply(shape) : shape)),
        };
  };

export const move = (item: Item, dx: number, dy: number): Edit =>
  changed(item, ({ x, y }) => ({ x: x + dx, y: y + dy }));

export const resize = (item: Item, dx: number, dy: number): Edit =>
  changed(item, ({ width, height }) => ({
    width: Math.max(2, width + dx),
    height: Math.max(2, height + dy),
  }));

/** A unit turns by the eighth; a shape lies along the walls, so its sides change places. */
export const turn =
  (item: Item): Edit =>
  (drawing) => {
    if (!('unitId' in item))
      return changed(item, ({ width, height }) => ({ width: height, height: width }))(drawing);
    const turned = (unit: PlacedUnit) => ({ ...unit, rotation: (unit.rotation + QUARTER) % 360 });
    return {
      ...drawing,
      units: drawing.units.map((unit) => (unit.unitId === item.unitId ? turned(unit) : unit)),
    };
  };

export const takeOff =
  (item: Item): Edit =>
  (drawing) => ({
    ...drawing,
    units: drawing.units.filter((unit) => !('unitId' in item) || unit.unitId !== item.unitId),
    shapes: drawing.shapes.filter((_, nth) => !('shape' in item) || nth !== item.shape),
  });

const lowest = ({ units }: PlanDrawing): number =>
  Math.max(MARGIN, ...units.map(({ y, height }) => y + height + GRID));

/** Desks in a row, below what stands there already; as many rows as the sheet is wide for. */
export const placeInRow =
  (unitIds: readonly string[]): Edit =>
  (drawing) => {
    const step = { x: DESK.width + 3, y: DESK.height + GRID };
    const columns = Math.max(1, Math.floor((drawing.width - 2 * MARGIN) / step.x));
    const top = lowest(drawing);
    const placed = unitIds.map(
      (unitId, nth): PlacedUnit => ({
        unitId,
        form: 'rect',
        x: MARGIN + (nth % columns) * step.x,
        y: top + Math.floor(nth / columns) * step.y,
        ...DESK,
        rotation: 0,
        labelSide: 'inside',
      }),
    );
    return { ...drawing, units: [...drawing.units, ...placed.map((unit) => kept(unit, drawing))] };
  };

export const addShape =
  (kind: PlanShape['kind']): Edit =>
  (drawing) => {
    const size = { room: [80, 50], wall: [60, 2], door: [14, 2], window: [30, 2] } as const;
    const [width, height] = size[kind];
    const shape = kept({ kind, x: MARGIN, y: MARGIN, width, height, label: '' }, drawing);
    return { ...drawing, shapes: [...drawing.shapes, shape] };
  };

/** A blank sheet of 20 × 12 metres, at one unit for ten centimetres. */
export const blankDrawing = (name: string, position: number): PlanDrawing => ({
  revision: 0,
  name,
  position,
  width: 200,
  height: Math.max(planSize.minimum, 120),
  shapes: [],
  units: [],
});
