// The import rules of ARCHITECTURE.md. Each comment is what a broken rule costs, and is printed with it.

/** A slice imports slices of earlier rows only. A new slice gets its row here and nowhere else. */
const ranks = [
  ['kernel'],
  ['audit', 'outbox', 'health'],
  ['places', 'members'],
  ['resources', 'auth', 'initiatives', 'widgets'],
  ['plans', 'availability', 'pricing', 'passes', 'vouchers', 'guide'],
  ['bookings'],
  ['closures', 'incidents', 'invoices', 'calendars', 'people', 'voucher-statements'],
  ['events', 'community'],
  ['statistics', 'membership', 'transfers', 'webhooks'],
  ['subsidies', 'demand'],
  ['reports'],
  ['notifications', 'personal-data', 'planning', 'day', 'rehearsals', 'open-data'],
];

const slices = ranks.flat();
const inSlice = (names) => `^(shared/src|db/src|api/src|web/src/lib)/(${names.join('|')})/`;
const test = '[.](test|prop[.]test|race[.]test)[.]ts$';
const source = '^(shared|db|api)/src/';

const rankRules = ranks.flatMap((row, rank) =>
  row.map((slice) => ({
    name: `rank-${rank}-${slice}`,
    severity: 'error',
    comment: `${slice} has rank ${rank} and imports lower ranks only. Once two slices know each other, neither can be understood, tested or split off alone; what they share belongs in a slice below both.`,
    from: { path: inSlice([slice]), pathNot: test },
    to: {
      path: inSlice(
        ranks
          .slice(rank)
          .flat()
          .filter((other) => other !== slice),
      ),
    },
  })),
);

const rules = [
  {
    name: 'shared-is-pure',
    comment:
      'shared imports luxon and typebox, nothing else, no Node module either: it decides the same in the browser, in the server and in a test. One more library is shipped to every phone.',
    from: { path: '^shared/src/', pathNot: test },
    to: { pathNot: '^shared/|node_modules/(luxon|@types/luxon|typebox)/' },
  },
  {
    name: 'db-knows-only-shared',
    comment: 'db remembers, it neither acts nor shows: a table that needs the API can be migrated by nobody.',
    from: { path: '^db/' },
    to: { path: '^(api|web|tests|scripts)/' },
  },
  {
    name: 'api-knows-shared-and-db',
    comment: 'The API answers any client. Once it imports the pages it can no longer run without them.',
    from: { path: '^api/' },
    to: { path: '^(web|tests|scripts)/' },
  },
  {
    name: 'web-reaches-the-api-over-http',
    comment:
      'A page that imports db or api goes around sessions, access and rate limits, and the two can never run in two processes.',
    from: { path: '^web/' },
    to: { path: '^(db|api|tests|scripts)/' },
  },
  {
    name: 'packages-through-their-exports',
    comment:
      'Another package is imported by its name (@escale/…), whose exports are its promise. A relative path into it ties us to a file that may move tomorrow.',
    from: { path: '^(shared|db|api|web|tests)/' },
    to: { path: '^(shared|db|api|web|tests)/', pathNot: '^$1/', dependencyTypes: ['local'] },
  },
  {
    name: 'slices-through-their-index',
    comment:
      "A slice of shared is imported through its index.ts: what stands there is the slice's word, the other files may change without asking anyone.",
    from: { path: '^shared/src/([^/]+)/' },
    to: { path: '^shared/src/([^/]+)/', pathNot: ['^shared/src/$1/', '/index[.]ts$'] },
  },
  {
    name: 'sql-stays-in-db',
    comment:
      'drizzle-orm and postgres are imported in db only. A query elsewhere escapes the locks, the constraint names and the tests that guard them.',
    from: { path: '^(shared|api|web|scripts)/' },
    to: { path: '(^|node_modules/)(drizzle-orm|postgres)(/|$)' },
  },
  {
    name: 'tests-write-plain-sql',
    comment: 'Tests judge the tables from outside, in SQL: through our ORM they would share its mistakes.',
    from: { path: '^tests/' },
    to: { path: '(^|node_modules/)drizzle-orm(/|$)' },
  },
  {
    name: 'fastify-stays-at-the-edge',
    comment:
      'Only routes, api/src/http and the composition know Fastify. A use case that does can be called neither by a job nor by a test without a request.',
    from: {
      path: '^(shared|db|api|web)/',
      pathNot: '^api/src/(http/|(app|main|ports)[.]ts$|.+[.]routes[.]ts$)',
    },
    to: { path: '(^|node_modules/)(fastify|@fastify/[^/]+)(/|$)' },
  },
  {
    name: 'routes-call-use-cases',
    comment:
      'A route holds method, URL, access, schemas and one call. With a query in it, it decides, and the next caller of the same use case decides otherwise.',
    from: { path: '^api/src/.+[.]routes[.]ts$' },
    to: { path: '^db/' },
  },
  {
    name: 'composition-is-imported-by-nobody',
    comment:
      'Composition files see every slice, so whoever imports one sees them all too, and the ranks mean nothing any more. (A type alone may be taken from app.ts.)',
    from: { path: inSlice(slices) },
    to: {
      path: '^(api/src/(app|main|index|http/problem-status)[.]ts$|db/src/(schema[.]ts$|seed/)|web/src/(routes|lib/pages)/)',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'db-goes-around-its-own-front-door',
    comment:
      'db/src/index.ts is for other packages and sees every table: a file of db that imports it closes a circle.',
    from: { path: '^db/src/' },
    to: { path: '^db/src/index[.]ts$' },
  },
  {
    name: 'ui-knows-no-capability',
    comment:
      'web/src/lib/ui is for every page. A button that knows bookings is a button nobody else can use.',
    from: { path: '^web/src/lib/ui/' },
    to: { path: inSlice(slices.filter((slice) => slice !== 'kernel')) },
  },
  {
    name: 'journeys-know-the-screen-only',
    comment:
      'A browser test that imports our code passes when both are wrong in the same way: it knows what a person sees, roles, labels and addresses.',
    from: { path: '^tests/e2e/' },
    to: { path: '^(shared|db|api|web)/' },
  },
  {
    name: 'nothing-ships-a-test',
    comment: 'Code that imports a test brings its fixtures and its runner into the product.',
    from: { pathNot: `^tests/|${test}` },
    to: { path: `^tests/|${test}` },
  },
  {
    name: 'no-development-package-in-the-product',
    comment: 'It is missing where only the dependencies are installed: the server would not start there.',
    from: { path: source, pathNot: test },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  },
  {
    name: 'no-circle',
    comment: 'Files in a circle are one file in several pieces: none can be read, loaded or moved alone.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that leads nowhere here works on one machine by accident.',
    from: { pathNot: '^web/' },
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...rules.map((rule) => ({ severity: 'error', ...rule })), ...rankRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|[.]svelte-kit|test-results|playwright-report)/|[.](css|woff2)([?]|$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'svelte', 'types', 'default'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
