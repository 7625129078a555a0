import type { LabelSide, PlanBox } from '@escale/shared/plans';

type Labelled = PlanBox & { label: string; labelSide: LabelSide };

/** Of the height of a line, in the drawing's own units. */
const LINE = 6.5;
const GAP = 2;
/** About how much of its height a letter is wide. */
const LETTER = 0.56;

const largestFor = (text: string, width: number, height: number): number =>
  Math.min(LINE, height * 0.62, width / (text.length * LETTER + 0.6));

/** The whole name where it can be read, else the number at its end: the list has the whole name. */
const shortened = (label: string): string => label.match(/\d+$/)?.[0] ?? label;

/** What is written on a unit or beside it, where, and how large. */
export function unitLabel({ label, labelSide, x, y, width, height }: Labelled) {
  const middle = { x: x + width / 2, y: y + height / 2 };
  switch (labelSide) {
    case 'above':
      return {
        text: label,
        x: middle.x,
        y: y - GAP,
        size: LINE,
        anchor: 'middle',
        baseline: 'auto',
      } as const;
    case 'below':
      return {
        text: label,
        x: middle.x,
        y: y + height + GAP,
        size: LINE,
        anchor: 'middle',
        baseline: 'hanging',
      } as const;
    case 'left':
      return {
        text: label,
        x: x - GAP,
        y: middle.y,
        size: LINE,
        anchor: 'end',
        baseline: 'central',
      } as const;
    case 'right':
      return {
        text: label,
        x: x + width + GAP,
        y: middle.y,
        size: LINE,
        anchor: 'start',
        baseline: 'central',
      } as const;
    case 'inside': {
      const whole = largestFor(label, width, height);
      const text = whole >= LINE * 0.6 ? label : shortened(label);
      return {
        text,
        ...middle,
        size: largestFor(text, width, height),
        anchor: 'middle',
        baseline: 'central',
      } as const;
    }
  }
}
