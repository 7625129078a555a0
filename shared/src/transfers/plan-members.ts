import type { LocalDate } from '../kernel/index.ts';
import { standardAudience } from '../pricing/index.ts';
import {
  audience,
  date,
  email,
  optional,
  type Read,
  readFields,
  required,
  text,
  whole,
  yesOrNo,
} from './fields.ts';
import { type Line, type LineFault, type LineOutcome, wrong } from './line.ts';
import { nameKey } from './name-key.ts';

const fields = {
  email: required(email),
  name: required(text(120)),
  audience: optional(audience),
  validUntil: optional(date),
  pass: optional(text(120)),
  pointsLeft: optional(whole(0, 100_000)),
  startsOn: optional(date),
  endsOn: optional(date),
  paid: optional(yesOrNo),
};

export type MemberLine = Read<typeof fields>;

export type KnownPerson = {
  email: string;
  audiences: readonly { audience: string; validUntil: LocalDate | null }[];
  passes: readonly { name: string; startsOn: LocalDate }[];
};
export type KnownProduct = { id: string; name: string; kind: 'pass' | 'subscription'; points: number | null };

/** One person of the file with all that its lines give them. */
export type NewPerson = {
  email: string;
  name: string;
  audiences: { audience: string; validUntil: LocalDate | null }[];
  passes: {
    productId: string;
    startsOn: LocalDate;
    endsOn: LocalDate | null;
    pointsLeft: number | null;
    isPaid: boolean;
  }[];
};
export type MembersPlan = { outcomes: LineOutcome[]; people: NewPerson[] };

type Known = { people: readonly KnownPerson[]; products: readonly KnownProduct[]; today: LocalDate };

/**
 * Whom the place does not know yet, or not as such. Known is only who has to do with this very place: whether somebody
 * has an account elsewhere is nobody's business, so it makes no difference to what is said here.
 */
export function planMembers(lines: readonly Line[], { people: known, products, today }: Known): MembersPlan {
  const byEmail = new Map(known.map((person) => [person.email.toLowerCase(), person]));
  const productsByName = new Map(products.map((product) => [nameKey(product.name), product]));
  const people = new Map<string, NewPerson>();
  const seen = new Map<string, number>();
  const decide = ({ line, cells }: Line): LineOutcome => {
    const read = readFields(fields, cells);
    if (!read.ok) return wrong(...read.faults);
    const wish = read.value;
    const product = wish.pass === null ? null : productsByName.get(nameKey(wish.pass));
    const faults = faultsOf(wish, product);
    if (faults.length > 0) return wrong(...faults);
    const address = wish.email.toLowerCase();
    const startsOn = wish.startsOn ?? today;
    const same = `${address} ${wish.audience} ${product?.id} ${product ? startsOn : ''}`;
    const earlier = seen.get(same);
    if (earlier !== undefined)
      return wrong({ column: 'email', value: wish.email, code: 'same-as-line', facts: { line: earlier } });
    seen.set(same, line);
    const there = byEmail.get(address);
    const hasAudience =
      wish.audience === null ||
      there?.audiences.some((one) => one.audience === wish.audience && one.validUntil === wish.validUntil);
    const hasPass =
      !product ||
      there?.passes.some((one) => nameKey(one.name) === nameKey(product.name) && one.startsOn === startsOn);
    if (there && hasAudience && hasPass) return { outcome: 'known', by: 'email' };
    const person = people.get(address) ?? { email: wish.email, name: wish.name, audiences: [], passes: [] };
    people.set(address, person);
    if (wish.audience !== null && !hasAudience)
      person.audiences.push({ audience: wish.audience, validUntil: wish.validUntil });
    if (product && !hasPass)
      person.passes.push({
        productId: product.id,
        startsOn,
        endsOn: wish.endsOn,
        pointsLeft: product.points === null ? null : (wish.pointsLeft ?? product.points),
        isPaid: wish.paid ?? false,
      });
    return { outcome: 'new' };
  };
  return { outcomes: lines.map(decide), people: [...people.values()] };
}

function faultsOf(wish: MemberLine, product: KnownProduct | null | undefined): LineFault[] {
  const faults: LineFault[] = [];
  const fault = (
    column: keyof MemberLine,
    value: string | number,
    code: string,
    facts: LineFault['facts'] = {},
  ) => faults.push({ column, value: String(value), code, facts });
  if (wish.audience === standardAudience) fault('audience', wish.audience, 'audience-is-everyones');
  if (wish.validUntil !== null && wish.audience === null)
    fault('validUntil', wish.validUntil, 'without-an-audience');
  if (product === undefined) fault('pass', wish.pass ?? '', 'unknown-pass');
  if (product === null)
    for (const column of ['pointsLeft', 'startsOn', 'endsOn', 'paid'] as const)
      if (wish[column] !== null) fault(column, String(wish[column]), 'without-a-pass');
  if (!product) return faults;
  if (product.points !== null && wish.pointsLeft !== null && wish.pointsLeft > product.points)
    fault('pointsLeft', wish.pointsLeft, 'out-of-range', { least: 0, most: product.points });
  if (product.kind === 'subscription' && wish.pointsLeft !== null)
    fault('pointsLeft', wish.pointsLeft, 'subscription-renews');
  if (product.kind === 'pass' && wish.endsOn === null) fault('endsOn', '', 'missing');
  if (wish.endsOn !== null && wish.startsOn !== null && wish.endsOn < wish.startsOn)
    fault('endsOn', wish.endsOn, 'ends-before-it-begins');
  return faults;
}
