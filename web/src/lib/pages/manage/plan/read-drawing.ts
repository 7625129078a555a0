import { labelSides, type PlanDrawing, planShapeKinds, planSize, unitForms } from '@escale/shared/plans';
import { formText } from '#lib/forms/form-text.ts';

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).map((value) => (typeof value === 'string' ? value : ''));

/** Whole numbers only; what is none becomes the nearest that can be drawn. */
const whole = (text: string | undefined, least: number, most: number): number => {
  const value = Math.round(Number(text));
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
};

const oneOf = <const T extends readonly [string, ...string[]]>(
  words: T,
  text: string | undefined,
): T[number] => words.find((word) => word === text) ?? words[0];

const boxesOf = (form: FormData, prefix: string) => {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((side) => texts(form, `${prefix}-${side}`));
  return (nth: number) => ({
    x: whole(x?.[nth], -planSize.maximum, planSize.maximum),
    y: whole(y?.[nth], -planSize.maximum, planSize.maximum),
    width: whole(width?.[nth], 1, planSize.maximum),
    height: whole(height?.[nth], 1, planSize.maximum),
  });
};

/** The drawing as the tables of the form say it: each row repeats the same names. */
export function readDrawing(form: FormData): PlanDrawing {
  const unitBox = boxesOf(form, 'unit');
  const shapeBox = boxesOf(form, 'shape');
  const [forms, rotations, sides] = ['form', 'rotation', 'label'].map((name) => texts(form, `unit-${name}`));
  const labels = texts(form, 'shape-name');
  return {
    revision: whole(formText(form, 'revision'), 0, 1_000_000_000),
    name: formText(form, 'name').slice(0, 60),
    position: whole(formText(form, 'position'), -100, 100),
    width: whole(formText(form, 'width'), planSize.minimum, planSize.maximum),
    height: whole(formText(form, 'height'), planSize.minimum, planSize.maximum),
    units: texts(form, 'unit-id').map((unitId, nth) => ({
      unitId,
      form: oneOf(unitForms, forms?.[nth]),
      ...unitBox(nth),
      rotation: whole(rotations?.[nth], 0, 359),
      labelSide: oneOf(labelSides, sides?.[nth]),
    })),
    shapes: texts(form, 'shape-kind').map((kind, nth) => ({
      kind: oneOf(planShapeKinds, kind),
      ...shapeBox(nth),
      label: (labels[nth] ?? '').slice(0, 60),
    })),
  };
}
