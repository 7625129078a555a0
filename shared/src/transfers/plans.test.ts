import { expect, test } from 'vitest';
import { readBookingLine } from './booking-line.ts';
import { columnsOf } from './columns.ts';
import {
  exampleOf,
  headerOf,
  planMembers,
  planTariffs,
  planUnits,
  readHeader,
  transferKinds,
} from './index.ts';
import type { Cells, LineOutcome } from './line.ts';

const ids = () => {
  let n = 0;
  return () => `id${++n}`;
};
const lines = (...all: Cells[]) => all.map((cells, i) => ({ line: i + 2, cells }));
const short = (outcomes: readonly LineOutcome[]) =>
  outcomes.map((one) => {
    if (one.outcome === 'wrong') return one.faults.map(({ column, code }) => `${column} ${code}`).join(', ');
    return one.outcome === 'known' ? `known by ${one.by}` : 'new';
  });

test('every template is read by its own header, in both languages, and its example is a line without a fault', () => {
  for (const kind of transferKinds)
    for (const lang of ['fr', 'en'] as const) {
      const keys = readHeader(kind, headerOf(kind, lang));
      expect(keys).toEqual({ ok: true, value: columnsOf[kind].map(({ key }) => key) });
      const example = exampleOf(kind, lang);
      const [line] = lines(Object.fromEntries(columnsOf[kind].map(({ key }, i) => [key, example[i] ?? ''])));
      if (!line) throw new Error('no example');
      const open = { id: 'r', name: 'Open space', tariffs: [] };
      const said = {
        units: () => short(planUnits([line], [], ids()).outcomes),
        tariffs: () => short(planTariffs([line], [open], '2027-09-01').outcomes),
        members: () => short(planMembers([line], { people: [], products: [], today: '2027-09-01' }).outcomes),
        bookings: () => [
          readBookingLine(line.cells, { timeZone: 'Europe/Paris', now: 0 }).ok ? 'new' : 'wrong',
        ],
      }[kind]();
      expect([kind, lang, ...said]).toEqual([kind, lang, 'new']);
    }
});

test('heads are known in both languages and other words, and what is missing or doubled is named', () => {
  expect(readHeader('tariffs', ['ESPACE', 'formule ', 'Prix', 'TVA', 'Couleur'])).toMatchObject({
    value: ['space', 'formula', 'amount', 'vatRate', null],
  });
  expect(readHeader('tariffs', ['Espace'])).toMatchObject({
    refusal: { columns: ['formula', 'amount', 'vatRate'] },
  });
  expect(readHeader('tariffs', ['Espace', 'Space', 'Formule', 'Prix', 'TVA'])).toMatchObject({
    refusal: { code: 'column-repeated', columns: ['space'] },
  });
});

test('units join a space that is there, share a key, and say in which line they contradict each other', () => {
  const hall = { space: 'Salle', kind: 'salle de réunion' };
  const known = [{ id: 's', name: 'Postes', kind: 'desk' as const, units: [{ id: 'u', label: 'A' }] }];
  const plan = planUnits(
    lines(
      { space: 'postes', kind: 'poste', unit: 'a' },
      { space: 'postes', kind: 'poste', unit: 'B' },
      { space: 'postes', kind: 'poste', unit: 'b ' },
      { ...hall, unit: 'Gauche', unitKey: '1' },
      { ...hall, unit: 'Droite', unitKey: '2', slotMinutes: '60' },
      { space: 'Les deux', kind: 'event_room', unit: 'Gauche', unitKey: '1', unitKind: 'meeting_room' },
      { space: 'Tout', kind: 'lieu entier', unit: '*', allocation: 'any' },
      { space: 'Tout', kind: 'lieu entier', unit: '*' },
      { space: 'Atelier', kind: 'forge', unit: '1', minMinutes: '20', slotMinutes: '45' },
      { space: 'Fab', kind: 'machine', unit: '=cmd()', minMinutes: '20', slotMinutes: '15' },
    ),
    known,
    ids(),
  );
  expect(short(plan.outcomes)).toEqual([
    'known by label',
    'new',
    'unit repeated',
    'new',
    'space rules-differ',
    'new',
    'allocation whole-place-takes-all',
    'new',
    'kind unknown-word, slotMinutes not-a-slot',
    'minMinutes booking-rule-off-slot-grid',
  ]);
  expect(plan.units.map(({ label, kind }) => [label, kind])).toEqual([
    ['B', 'desk'],
    ['Gauche', 'meeting_room'],
  ]);
});

test('a tariff that says something else than the one that stands is not changed by a file', () => {
  const standing = {
    formula: 'day',
    audience: 'standard',
    amountCents: 1_600,
    vatRateBasisPoints: 2_000,
    validFrom: '2027-01-01',
  } as const;
  const spaces = [{ id: 'r', name: 'Postes', tariffs: [standing] }];
  const line = { space: 'Postes', formula: 'jour', amount: '16', vatRate: '20', validFrom: '01/01/2027' };
  const plan = planTariffs(
    lines(
      line,
      { ...line, amount: '17', audience: 'member' },
      { ...line, audience: 'Membre !' },
      { ...line, validFrom: '' },
      { ...line, validFrom: '' },
    ),
    spaces,
    '2027-09-01',
  );
  expect(short(plan.outcomes)).toEqual([
    'known by tariff',
    'new',
    'audience not-an-audience',
    'new',
    'null same-as-line',
  ]);
  expect(short(planTariffs(lines({ ...line, amount: '17' }), spaces, '2027-09-01').outcomes)).toEqual([
    'amount price-differs',
  ]);
});

test('people are known by what they are at this place, and a pass needs its product and its end', () => {
  const people = [
    { email: 'Ada@exemple.fr', audiences: [{ audience: 'member', validUntil: null }], passes: [] },
  ];
  const products = [{ id: 'p', name: 'Carnet', kind: 'pass' as const, points: 30 }];
  const ada = { email: 'ada@exemple.fr', name: 'Ada' };
  const plan = planMembers(
    lines(
      ada,
      { ...ada, audience: 'member' },
      { ...ada, audience: 'resident', validUntil: '31/12/2027' },
      { ...ada, audience: 'standard' },
      { ...ada, pass: 'carnet', pointsLeft: '31' },
      { ...ada, pointsLeft: '3' },
      { ...ada, pass: 'autre' },
    ),
    { people, products, today: '2027-09-01' },
  );
  expect(short(plan.outcomes)).toEqual([
    'known by email',
    'known by email',
    'new',
    'audience audience-is-everyones',
    'pointsLeft out-of-range, endsOn missing',
    'pointsLeft without-a-pass',
    'pass unknown-pass',
  ]);
});
