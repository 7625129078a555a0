import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { bringingIn } from '../support/bring-in.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Who = keyof typeof people;

/** Everyone who may knock. `stranger` is a freelancer, `rival` runs another place. */
const people: Record<
  'anonymous' | 'stranger' | 'rival' | 'department' | 'host' | 'manager' | 'admin',
  TestActor | null
> = {
  anonymous: null,
  stranger: null,
  rival: null,
  department: null,
  host: null,
  manager: null,
  admin: null,
};
const everyone = Object.keys(people).filter((who): who is Who => who in people);
const signedInPeople = everyone.filter((who) => who !== 'anonymous');

let scene: Scene;
let place: TestPlace;
let draft: TestPlace;
let desks: TestResource;
let owner: TestActor;
let booking: { id: string };
let held: { id: string };
let waiting: { id: string };
let series: { id: string };
let closure: { id: string };
let event: { id: string };
/** Of the department: one to change, one to call off. */
let ours: { changed: string; cancelled: string };
let product: { id: string };
let pass: { id: string };
let subscription: { id: string };
let listing: string;
let message: string;
let entry: { id: string };
let incident: { id: string };
let webhook: { id: string };
/** In the guide: an entry to change, one to decide on, one that is left alone. */
let guide: {
  changed: string;
  decided: string;
  kept: string;
  contribution: string;
  review: string;
  list: string;
};
let contest: { id: string };
let project: { id: string };
let subsidy: { id: string };
/** A programme without stays, one with an agreed place, and a statement of the place. */
let vouchers: { programme: string; batch: string; statement: string; paid: string };
let rivalsUnit: string;
let brought: string;

beforeAll(async () => {
  scene = await openScene();
  const { sql } = scene;
  await sql`insert into communes (insee, name, department, postcodes) values ('92050', 'Nanterre', '92', '{92000}')
    on conflict do nothing`;
  place = await scene.place();
  draft = await scene.place({ status: 'draft' });
  desks = await scene.resource(place, { units: 4 });
  const rivals = await scene.place();
  rivalsUnit = (await scene.resource(rivals)).unitIds[0] ?? '';
  const roles = [
    { placeId: place.id, role: 'manager' as const },
    { placeId: draft.id, role: 'manager' as const },
  ];
  people.stranger = await signedIn(scene);
  people.rival = await signedIn(scene, { roles: [{ placeId: rivals.id, role: 'owner' }] });
  people.department = await signedIn(scene, { platformRole: 'department' });
  people.host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
  people.manager = await signedIn(scene, { roles });
  people.admin = await signedIn(scene, { platformRole: 'admin' });
  owner = await signedIn(scene);
  const body = { resourceId: desks.id, formula: 'day', count: 1, date: '2027-09-06' };
  booking = (await scene.call('POST', '/bookings', { as: owner, body })).body;
  const later = { ...body, date: '2027-09-09' };
  held = (await scene.call('POST', '/bookings', { as: owner, body: { ...later, hold: true } })).body;
  const repeated = { ...body, date: '2027-11-10', rrule: 'FREQ=DAILY;COUNT=2', onConflict: 'skip' };
  series = (await scene.call('POST', '/booking-series', { as: owner, body: repeated })).body;
  const sell = async (kind: string) =>
    (
      await scene.call('POST', `/places/${place.slug}/passes`, {
        ...(people.manager && { as: people.manager }),
        body: passOn(desks, kind),
      })
    ).body;
  const buy = async (productId: string) =>
    (await scene.call('POST', '/passes', { as: owner, body: { productId } })).body;
  product = await sell('pass');
  pass = await buy(product.id);
  subscription = await buy((await sell('subscription')).id);
  const wish = { resourceId: desks.id, start: '2027-09-06T09:00', end: '2027-09-06T12:00', quantity: 4 };
  waiting = (await scene.call('POST', '/waiting-list', { as: owner, body: wish })).body;
  const works = { all: true, start: '2027-11-20T00:00', end: '2027-11-27T00:00', reason: 'Des travaux' };
  closure = (await scene.call('POST', `/places/${place.slug}/closures`, { as: people.admin, body: works }))
    .body;
  const planned = await scene.call('POST', '/events', { as: people.admin, body: breakfastAt(place) });
  event = planned.body;
  const heldByDepartment = async (): Promise<string> =>
    (
      await scene.call('POST', '/department/events', {
        ...(people.admin && { as: people.admin }),
        body: matineeAt(place),
      })
    ).body.id;
  ours = { changed: await heldByDepartment(), cancelled: await heldByDepartment() };
  const profile = `/me/profile/places/${place.slug}`;
  await scene.call('PUT', profile, { as: owner, body: { audience: 'place' } });
  [{ id: listing = '' } = {}] = await sql<{ id: string }[]>`
    select id from profile_listings where member_id = ${owner.memberId}`;
  const need = { kind: 'need', title: 'Une perceuse', text: '' };
  entry = (await scene.call('POST', `/places/${place.slug}/community`, { as: people.admin, body: need }))
    .body;
  const hello = { text: 'Bonjour', sharesAddress: false };
  const toOwner = `/places/${place.slug}/people/${listing}/messages`;
  message = (await scene.call('POST', toOwner, { as: people.admin, body: hello })).body.id;
  const as = people.manager;
  if (!as) throw new Error('nobody manages the place');
  const units = { as, slug: place.slug, kind: 'units' };
  brought = (await bringingIn(scene).upload(units, 'Espace;Genre;Unité\nAtelier;atelier;Atelier')).body.id;
  const noted = { what: 'Plus de lumière', breaksAccess: false };
  const doubt = { metric: 'occupancy', from: '2027-09-01', to: '2027-09-30', note: 'Trop bas.' };
  contest = (
    await scene.call('POST', `/places/${place.slug}/figure-contests`, { as: people.admin, body: doubt })
  ).body;
  incident = (await scene.call('POST', `/places/${place.slug}/incidents`, { as: people.admin, body: noted }))
    .body;
  const hears = { url: 'https://[2001:4860:4860::8844]/escale', types: ['booking.confirmed'] };
  const added = await scene.call('POST', `/places/${place.slug}/webhooks`, { as: people.admin, body: hears });
  webhook = added.body.webhook;
  const initiative = async (name: string): Promise<string> =>
    (
      await scene.call('POST', '/initiatives', {
        ...(people.admin && { as: people.admin }),
        body: { ...anInitiative, name },
      })
    ).body.id;
  const kept = await initiative('Gardée');
  const other = { ...anInitiative, name: 'Gardée', opening: 'Le samedi', seen: 0 };
  const asOwner = async (path: string, wish: unknown): Promise<string> =>
    (await scene.call('POST', path, { as: owner, body: wish })).body.id;
  guide = {
    kept,
    changed: await initiative('Changée'),
    decided: await initiative('Décidée'),
    contribution: await asOwner(`/initiatives/${kept}/contributions`, other),
    review: await asOwner(`/initiatives/${kept}/reviews`, { rating: 4 }),
    list: await asOwner('/guide-lists', { label: 'Mardi' }),
  };
  const supported = { name: 'Un projet', commune: '92050', purpose: 'Travailler', placeSlug: place.slug };
  project = (await scene.call('POST', '/supported-projects', { as: people.admin, body: supported })).body;
  subsidy = (await scene.call('POST', '/subsidies', { as: people.admin, body: sumFor(project) })).body;
  const { id: programme } = (
    await scene.call('POST', '/voucher-programmes', { as: people.admin, body: aProgramme })
  ).body;
  const [statement = '', paid = ''] = await Promise.all(
    ['2027-07', '2027-08'].map(async (month) => {
      const id = newId();
      await sql`insert into place_of_id (id, place_id) values (${id}, ${place.id})`;
      await sql`insert into voucher_statements (place_id, id, programme_id, number, month, stays, parts, people,
          correction_stays, correction_cents, net_cents, vat_cents, prepared_on, state, approved_on)
        values (${place.id}, ${id}, ${programme}, ${`BD-${month}`}, ${month}, 1, 60, 1, 0, 0, 350, 70, '2027-09-01',
          ${month === '2027-07' ? 'prepared' : 'approved'}, ${month === '2027-07' ? null : '2027-09-01'})`;
      return id;
    }),
  );
  const batch = newId();
  const codes = { batchId: batch, count: 1, units: 1, expiresOn: '2027-12-31' };
  await scene.call('POST', `/voucher-programmes/${programme}/vouchers`, { as: people.admin, body: codes });
  vouchers = { programme, batch, statement, paid };
});
afterAll(() => scene?.close());

const anInitiative = { summary: 'On y vient.', themes: ['culture'] };
const ofDepartment = ['department', 'admin'] as const;
const aProgramme = {
  ...{ name: 'Un programme', publicLabel: 'Un public', unit: 'hour', budgetCents: 10_000, rateNetCents: 350 },
  ...{ vatRateBasisPoints: 2_000, validFrom: '2027-09-01', validUntil: '2027-12-31' },
};
const programmePath = () => `/voucher-programmes/${vouchers.programme}`;
const statementPath = () => `/voucher-statements/${vouchers.statement}`;
const listPath = () => `/guide-lists/${guide.list}`;
const listEntryPath = () => `${listPath()}/entries/${guide.kept}`;
const reviewPath = () => `/initiatives/${guide.kept}/reviews/${guide.review}`;

type Walk = {
  method: Method;
  path: () => string;
  body?: () => unknown;
  allowed: readonly Who[];
  /** Where a secret in the address opens the door, nobody is asked to sign in: without it there is nothing. */
  opensBy?: 'secret';
  /** Set where the request above succeeds for this person only, and where it can not succeed as things stand. */
  succeeds?: 'for the owner' | 'in a test of its own';
};

const passOn = ({ id }: TestResource, kind = 'pass') => ({
  name: 'Un carnet',
  kind,
  points: 30,
  pointsPerDay: 3,
  amountCents: 18_000,
  vatRateBasisPoints: 2_000,
  resourceIds: [id],
});

const breakfastAt = ({ slug }: TestPlace) => ({
  placeSlug: slug,
  title: 'Petit-déjeuner',
  description: '',
  kind: 'breakfast',
  start: '2027-09-20T09:00',
  end: '2027-09-20T10:00',
  capacity: 100,
  visibility: 'public',
});

const matineeAt = (at: TestPlace) => {
  const { placeSlug, ...fields } = breakfastAt(at);
  return { ...fields, venue: { placeSlug } };
};

const sumFor = ({ id }: { id: string }) => ({
  projectId: id,
  section: 'operating',
  amountCents: 3_500_000,
});

const planPath = () => `/places/${place.slug}/plans/0199f0c4-0000-7000-8000-000000000077`;

const reportPath = () => `/places/${place.slug}/reports/2026`;

const ofOwner = () => `/places/${place.slug}/members/${owner.memberId}`;
const mergePath = () => `${ofOwner()}/merge/${people.host?.memberId}`;

const ofThisPlace = ['manager', 'admin'] as const;
const ofPlace = ['host', 'manager', 'admin'] as const;
const week = { weekly: { monday: [['09:00', '18:00']] } };

/** What only the person may do whose booking it is. */
const own = (path: () => string): Walk => ({ method: 'POST', path, allowed: [], succeeds: 'for the owner' });

/** Whoever asks: tests/api/calendars.test.ts has the secrets that open. */
const bySecret = { method: 'GET', allowed: [], opensBy: 'secret', succeeds: 'in a test of its own' } as const;

/** A request for each operation that would succeed, but for who sends it. */
const walks: Record<string, Walk> = {
  readMe: { method: 'GET', path: () => '/me', allowed: signedInPeople },
  updateMe: { method: 'PATCH', path: () => '/me', body: () => ({ locale: 'en' }), allowed: signedInPeople },
  listMembers: { method: 'GET', path: () => `/places/${place.slug}/members`, allowed: ofPlace },
  readMember: { method: 'GET', path: () => ofOwner(), allowed: ofPlace },
  writeMemberNote: {
    method: 'POST',
    path: () => `${ofOwner()}/notes`,
    body: () => ({ text: 'Vient avec son chien.' }),
    allowed: ofThisPlace,
  },
  deleteMemberNote: {
    method: 'DELETE',
    path: () => `${ofOwner()}/notes/${booking.id}`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  takePayment: {
    method: 'POST',
    path: () => `${ofOwner()}/payments`,
    body: () => ({ stays: [{ bookingId: booking.id, amountCents: 1_600 }] }),
    allowed: ofThisPlace,
  },
  sellPass: {
    method: 'POST',
    path: () => `${ofOwner()}/passes`,
    body: () => ({ productId: product.id }),
    allowed: ofThisPlace,
  },
  previewMerge: { method: 'GET', path: mergePath, allowed: ofThisPlace, succeeds: 'in a test of its own' },
  mergeMembers: {
    method: 'POST',
    path: mergePath,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  askMerge: {
    method: 'POST',
    path: () => `${mergePath()}/question`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  listOwnNotes: { method: 'GET', path: () => '/me/notes', allowed: signedInPeople },
  listManagedPlaces: { method: 'GET', path: () => '/managed-places', allowed: signedInPeople },
  previewClosure: {
    method: 'POST',
    path: () => `/places/${place.slug}/closures/preview`,
    body: () => ({ all: true, start: '2027-12-20T00:00', end: '2027-12-21T00:00' }),
    allowed: ofThisPlace,
  },
  listTrainings: {
    method: 'GET',
    path: () => `/places/${place.slug}/trainings`,
    allowed: ofThisPlace,
  },
  grantTraining: {
    method: 'PUT',
    path: () => `/places/${place.slug}/trainings`,
    body: () => ({ resourceId: desks.id, email: owner.email }),
    allowed: ofThisPlace,
  },
  withdrawTraining: {
    method: 'DELETE',
    path: () => `/places/${place.slug}/trainings/${desks.id}/${owner.memberId}`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  startImport: {
    method: 'POST',
    path: () => `/places/${place.slug}/imports?kind=units&fileName=espaces.csv`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  listImports: { method: 'GET', path: () => `/places/${place.slug}/imports`, allowed: ofThisPlace },
  readImport: { method: 'GET', path: () => `/places/${place.slug}/imports/${brought}`, allowed: ofThisPlace },
  listImportLines: {
    method: 'GET',
    path: () => `/places/${place.slug}/imports/${brought}/lines`,
    allowed: ofThisPlace,
  },
  confirmImport: {
    method: 'POST',
    path: () => `/places/${place.slug}/imports/${brought}/confirmation`,
    body: () => ({}),
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  abandonImport: {
    method: 'POST',
    path: () => `/places/${place.slug}/imports/${brought}/abandonment`,
    allowed: ofThisPlace,
  },
  readImportTemplate: {
    method: 'GET',
    path: () => `/places/${place.slug}/import-templates/units`,
    allowed: ofThisPlace,
  },
  exportKind: { method: 'GET', path: () => `/places/${place.slug}/exports/members`, allowed: ofThisPlace },
  exportPlace: { method: 'GET', path: () => `/places/${place.slug}/export.zip`, allowed: ofThisPlace },
  addPhoto: {
    method: 'POST',
    path: () => `/places/${place.slug}/photos?altFr=La+salle`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  replacePhotos: {
    method: 'PUT',
    path: () => `/places/${place.slug}/photos`,
    body: () => ({ photos: [] }),
    allowed: ofThisPlace,
  },
  readPlaceSetup: {
    method: 'GET',
    path: () => `/managed-places/${place.slug}/setup`,
    allowed: ofThisPlace,
  },
  replaceUnits: {
    method: 'PUT',
    path: () => `/resources/${desks.id}/units`,
    body: () => ({ units: desks.unitIds.map((id, i) => ({ id, label: `Poste ${i + 1}` })) }),
    allowed: ofThisPlace,
  },
  readManagedPlace: {
    method: 'GET',
    path: () => `/managed-places/${place.slug}`,
    allowed: ['host', 'manager', 'admin'],
  },
  listWebhooks: { method: 'GET', path: () => `/places/${place.slug}/webhooks`, allowed: ofThisPlace },
  addWebhook: {
    method: 'POST',
    path: () => `/places/${place.slug}/webhooks`,
    body: () => ({ url: 'https://[2001:4860:4860::8888]/escale', types: ['event.planned'] }),
    allowed: ofThisPlace,
  },
  changeWebhook: {
    method: 'PATCH',
    path: () => `/places/${place.slug}/webhooks/${webhook.id}`,
    body: () => ({ seen: 1, includesPerson: true }),
    allowed: ofThisPlace,
  },
  renewWebhookSecret: {
    method: 'POST',
    path: () => `/places/${place.slug}/webhooks/${webhook.id}/secret`,
    allowed: ofThisPlace,
  },
  sendWebhookTest: {
    method: 'POST',
    path: () => `/places/${place.slug}/webhooks/${webhook.id}/test-messages`,
    allowed: ofThisPlace,
  },
  listWebhookMessages: {
    method: 'GET',
    path: () => `/places/${place.slug}/webhooks/${webhook.id}/messages`,
    allowed: ofThisPlace,
  },
  replayWebhookMessage: {
    method: 'POST',
    path: () => `/places/${place.slug}/webhooks/${webhook.id}/messages/${webhook.id}/replay`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  removeWebhook: {
    method: 'DELETE',
    path: () => `/places/${place.slug}/webhooks/${webhook.id}`,
    allowed: ofThisPlace,
  },
  readWidgetSettings: {
    method: 'GET',
    path: () => `/managed-places/${place.slug}/widget`,
    allowed: ofThisPlace,
  },
  changeWidget: {
    method: 'PUT',
    path: () => `/managed-places/${place.slug}/widget`,
    body: () => ({ shownOn: 'anywhere', origins: [], accent: null, scheme: 'auto', radius: 8, seen: 0 }),
    allowed: ofThisPlace,
  },
  readMyProfile: { method: 'GET', path: () => '/me/profile', allowed: signedInPeople },
  writeMyProfile: {
    method: 'PUT',
    path: () => '/me/profile',
    body: () => ({ headline: '', does: '', seeks: '', tags: [], link: '', acceptsMessages: true }),
    allowed: signedInPeople,
  },
  chooseMyAudience: {
    method: 'PUT',
    path: () => `/me/profile/places/${place.slug}`,
    body: () => ({ audience: 'place' }),
    allowed: ['host', 'manager'],
  },
  writeToPerson: {
    method: 'POST',
    path: () => `/places/${place.slug}/people/${listing}/messages`,
    body: () => ({ text: 'Bonjour', sharesAddress: false }),
    allowed: ['host', 'manager', 'admin'],
  },
  readMessage: {
    method: 'GET',
    path: () => `/me/messages/${message}`,
    allowed: [],
    succeeds: 'for the owner',
  },
  answerMessage: {
    method: 'POST',
    path: () => `/me/messages/${message}/answer`,
    body: () => ({ text: 'Bonjour', sharesAddress: false }),
    allowed: [],
    succeeds: 'in a test of its own',
  },
  reportMessage: {
    method: 'PUT',
    path: () => `/me/messages/${message}/report`,
    body: () => ({ reason: '' }),
    allowed: [],
    succeeds: 'in a test of its own',
  },
  listEntries: { method: 'GET', path: () => `/places/${place.slug}/community`, allowed: ofPlace },
  readEntry: { method: 'GET', path: () => `/places/${place.slug}/community/${entry.id}`, allowed: ofPlace },
  createEntry: {
    method: 'POST',
    path: () => `/places/${place.slug}/community`,
    body: () => ({ kind: 'notice', title: 'Le four marche', text: '' }),
    allowed: ofPlace,
  },
  reportEntry: {
    method: 'PUT',
    path: () => `/places/${place.slug}/community/${entry.id}/report`,
    body: () => ({ reason: '' }),
    allowed: ofPlace,
  },
  writeToAuthor: {
    method: 'POST',
    path: () => `/places/${place.slug}/community/${entry.id}/messages`,
    body: () => ({ text: 'Bonjour', sharesAddress: false }),
    allowed: ofPlace,
  },
  readCommunityDesk: { method: 'GET', path: () => `/places/${place.slug}/community-desk`, allowed: ofPlace },
  writeCommunitySettings: {
    method: 'PUT',
    path: () => `/places/${place.slug}/community-settings`,
    body: () => ({ approvesFirst: false }),
    allowed: ofPlace,
  },
  decideEntry: {
    method: 'PUT',
    path: () => `/places/${place.slug}/community/${entry.id}/decision`,
    body: () => ({ status: 'visible', revision: 0 }),
    allowed: ofPlace,
  },
  settleMessage: {
    method: 'PUT',
    path: () => `/places/${place.slug}/reported-messages/${message}`,
    body: () => ({ settlement: 'dismissed' }),
    allowed: ofPlace,
    succeeds: 'in a test of its own',
  },
  withdrawEntry: {
    method: 'DELETE',
    path: () => `/places/${place.slug}/community/${entry.id}`,
    allowed: ['admin'],
  },
  readPlanning: {
    method: 'GET',
    path: () => `/places/${place.slug}/planning?from=2027-09-06&to=2027-09-12`,
    allowed: ['host', 'manager', 'admin'],
  },
  followChanges: {
    method: 'GET',
    path: () => `/places/${place.slug}/changes`,
    allowed: ['host', 'manager', 'admin'],
    succeeds: 'in a test of its own',
  },
  listStaff: { method: 'GET', path: () => `/places/${place.slug}/staff`, allowed: ofThisPlace },
  giveRole: {
    method: 'PUT',
    path: () => `/places/${place.slug}/staff`,
    body: () => ({ email: owner.email, role: 'host' }),
    allowed: ['admin'],
    succeeds: 'in a test of its own',
  },
  takeRole: {
    method: 'DELETE',
    path: () => `/places/${place.slug}/staff/${people.host?.memberId}`,
    allowed: ['admin'],
    succeeds: 'in a test of its own',
  },
  readArrivalNotes: {
    method: 'GET',
    path: () => `/places/${place.slug}/arrival-notes`,
    allowed: ofThisPlace,
  },
  reportIncident: {
    method: 'POST',
    path: () => `/places/${place.slug}/incidents`,
    body: () => ({ what: 'Ascenseur en panne', breaksAccess: true }),
    allowed: ['host', 'manager', 'admin'],
  },
  resolveIncident: {
    method: 'POST',
    path: () => `/places/${place.slug}/incidents/${incident.id}/resolution`,
    allowed: ['host', 'manager', 'admin'],
  },
  readKioskState: { method: 'GET', path: () => `/places/${place.slug}/kiosk`, allowed: ofThisPlace },
  openKiosk: {
    method: 'PUT',
    path: () => `/places/${place.slug}/kiosk`,
    body: () => ({ showsNames: false }),
    allowed: ofThisPlace,
  },
  closeKiosk: { method: 'DELETE', path: () => `/places/${place.slug}/kiosk`, allowed: ofThisPlace },
  readKiosk: { ...bySecret, path: () => `/places/${place.slug}/kiosk/view?token=${'x'.repeat(43)}` },
  quoteWalkIn: {
    method: 'POST',
    path: () => `/places/${place.slug}/walk-in-quotes`,
    body: () => ({ resourceId: desks.id, formula: 'day', date: '2027-09-10' }),
    allowed: ['host', 'manager', 'admin'],
  },
  placeWalkIn: {
    method: 'POST',
    path: () => `/places/${place.slug}/walk-ins`,
    body: () => ({
      resourceId: desks.id,
      formula: 'day',
      date: '2027-09-10',
      caller: { displayName: 'Mme Brun', phone: '01 23 45 67 89' },
    }),
    allowed: ['host', 'manager', 'admin'],
  },
  readDay: {
    method: 'GET',
    path: () => `/places/${place.slug}/day`,
    allowed: ['host', 'manager', 'admin'],
  },
  listBookings: {
    method: 'GET',
    path: () => `/bookings?scope=place&place=${place.slug}`,
    allowed: ['host', 'manager', 'admin'],
  },
  readBooking: {
    method: 'GET',
    path: () => `/bookings/${booking.id}`,
    allowed: ['host', 'manager', 'admin'],
  },
  placeBooking: {
    method: 'POST',
    path: () => '/bookings',
    body: () => ({ resourceId: desks.id, start: '2027-09-07T09:00', end: '2027-09-07T10:00' }),
    allowed: signedInPeople,
  },
  confirmBooking: own(() => `/bookings/${held.id}/confirmation`),
  extendHold: { ...own(() => `/bookings/${held.id}/extension`), succeeds: 'in a test of its own' },
  rescheduleBooking: {
    method: 'POST',
    path: () => `/bookings/${booking.id}/reschedule`,
    body: () => ({ formula: 'day', count: 1, date: '2027-09-08' }),
    allowed: ofThisPlace,
  },
  previewReschedule: {
    method: 'POST',
    path: () => `/bookings/${booking.id}/reschedule-preview`,
    body: () => ({ formula: 'day', count: 1, date: '2027-09-08' }),
    allowed: ofThisPlace,
  },
  checkIn: {
    method: 'POST',
    path: () => `/bookings/${booking.id}/check-in`,
    allowed: ['host', 'manager', 'admin'],
    succeeds: 'in a test of its own',
  },
  readAttestation: {
    method: 'GET',
    path: () => `/bookings/${booking.id}/attendance.pdf`,
    allowed: [],
    succeeds: 'in a test of its own',
  },
  showCheckInCode: {
    method: 'GET',
    path: () => `/places/${place.slug}/check-in-code`,
    allowed: ['host', 'manager', 'admin'],
    succeeds: 'in a test of its own',
  },
  approveBooking: {
    method: 'POST',
    path: () => `/bookings/${booking.id}/approval`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  rejectBooking: {
    method: 'POST',
    path: () => `/bookings/${booking.id}/rejection`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  missBooking: {
    method: 'POST',
    path: () => `/bookings/${booking.id}/no-show`,
    allowed: ['host', 'manager', 'admin'],
    succeeds: 'in a test of its own',
  },
  placeSeries: {
    method: 'POST',
    path: () => '/booking-series',
    body: () => ({
      resourceId: desks.id,
      start: '2027-10-05T09:00',
      end: '2027-10-05T10:00',
      rrule: 'FREQ=WEEKLY;COUNT=2',
      onConflict: 'refuse',
    }),
    allowed: signedInPeople,
  },
  readSeries: {
    method: 'GET',
    path: () => `/booking-series/${series.id}`,
    allowed: ['host', 'manager', 'admin'],
  },
  addOccurrence: {
    method: 'POST',
    path: () => `/booking-series/${series.id}/occurrences`,
    body: () => ({ date: '2027-11-11' }),
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  previewSeriesCancellation: {
    method: 'POST',
    path: () => `/booking-series/${series.id}/cancellation-preview`,
    allowed: ofThisPlace,
  },
  cancelSeries: {
    method: 'POST',
    path: () => `/booking-series/${series.id}/cancellation`,
    allowed: ofThisPlace,
  },
  joinWaitingList: {
    method: 'POST',
    path: () => '/waiting-list',
    body: () => ({
      resourceId: desks.id,
      start: '2027-09-06T09:00',
      end: '2027-09-06T10:00',
      quantity: 4,
    }),
    allowed: signedInPeople,
  },
  listWaitingList: { method: 'GET', path: () => '/waiting-list', allowed: signedInPeople },
  leaveWaitingList: { ...own(() => `/waiting-list/${waiting.id}`), method: 'DELETE' },
  createPassProduct: {
    method: 'POST',
    path: () => `/places/${place.slug}/passes`,
    body: () => passOn(desks),
    allowed: ofThisPlace,
  },
  updatePassProduct: {
    method: 'PATCH',
    path: () => `/pass-products/${product.id}`,
    body: () => ({ name: 'Mien' }),
    allowed: ofThisPlace,
  },
  buyPass: {
    method: 'POST',
    path: () => '/passes',
    body: () => ({ productId: product.id }),
    allowed: signedInPeople,
  },
  listPasses: { method: 'GET', path: () => '/passes', allowed: signedInPeople },
  listSoldPasses: { method: 'GET', path: () => `/places/${place.slug}/sold-passes`, allowed: ofThisPlace },
  payPass: { method: 'POST', path: () => `/passes/${pass.id}/payment`, allowed: ofThisPlace },
  terminateSubscription: {
    method: 'POST',
    path: () => `/passes/${subscription.id}/termination`,
    allowed: ofThisPlace,
  },
  previewTermination: {
    method: 'GET',
    path: () => `/passes/${subscription.id}/termination`,
    allowed: ofThisPlace,
  },
  deletePassProduct: { method: 'DELETE', path: () => `/pass-products/${product.id}`, allowed: ofThisPlace },
  cancelBooking: { method: 'POST', path: () => `/bookings/${booking.id}/cancellation`, allowed: ofThisPlace },
  createPlace: {
    method: 'POST',
    path: () => '/places',
    body: () => ({
      name: 'Un lieu neuf',
      kind: 'coworking',
      address: '1 rue X',
      postcode: '92000',
      commune: '92050',
    }),
    allowed: ['rival', 'manager', 'admin'],
  },
  updatePlace: {
    method: 'PATCH',
    path: () => `/places/${place.slug}`,
    body: () => ({ name: 'Mien' }),
    allowed: ofThisPlace,
  },
  replaceOpeningHours: {
    method: 'PUT',
    path: () => `/places/${place.slug}/opening-hours`,
    body: () => week,
    allowed: ofThisPlace,
  },
  putOpeningException: {
    method: 'PUT',
    path: () => `/places/${place.slug}/opening-exceptions/2027-12-24`,
    body: () => ({ intervals: [] }),
    allowed: ofThisPlace,
  },
  deleteOpeningException: {
    method: 'DELETE',
    path: () => `/places/${place.slug}/opening-exceptions/2027-12-24`,
    allowed: ofThisPlace,
  },
  createClosure: {
    method: 'POST',
    path: () => `/places/${place.slug}/closures`,
    body: () => ({ all: true, start: '2027-12-20T00:00', end: '2027-12-27T00:00', reason: 'Des travaux' }),
    allowed: ofThisPlace,
  },
  liftClosure: { method: 'DELETE', path: () => `/closures/${closure.id}`, allowed: ofThisPlace },
  createResource: {
    method: 'POST',
    path: () => `/places/${place.slug}/resources`,
    body: () => ({ name: 'Une salle', kind: 'meeting_room', allocation: 'all', unitCount: 1 }),
    allowed: ofThisPlace,
  },
  updateResource: {
    method: 'PATCH',
    path: () => `/resources/${desks.id}`,
    body: () => ({ name: 'Miens' }),
    allowed: ofThisPlace,
  },
  replaceTariffs: {
    method: 'PUT',
    path: () => `/resources/${desks.id}/tariffs`,
    body: () => [],
    allowed: ofThisPlace,
  },
  verifyAudience: {
    method: 'PUT',
    path: () => `/places/${place.slug}/audiences`,
    body: () => ({ email: owner.email, audience: 'solidarity' }),
    allowed: ofThisPlace,
  },
  listAudiences: { method: 'GET', path: () => `/places/${place.slug}/audiences`, allowed: ofThisPlace },
  withdrawAudience: {
    method: 'DELETE',
    path: () => `/places/${place.slug}/audiences/${owner.memberId}/solidarity`,
    allowed: ofThisPlace,
  },
  savePlan: {
    method: 'PUT',
    path: () => planPath(),
    body: () => ({ revision: 0, name: 'Mien', position: 0, width: 100, height: 80, shapes: [], units: [] }),
    allowed: ofThisPlace,
  },
  putPlanBackground: {
    method: 'PUT',
    path: () => `${planPath()}/background?revision=1`,
    allowed: ofThisPlace,
    succeeds: 'in a test of its own',
  },
  deletePlanBackground: {
    method: 'DELETE',
    path: () => `${planPath()}/background?revision=1`,
    allowed: ofThisPlace,
  },
  deletePlan: { method: 'DELETE', path: () => `${planPath()}?revision=2`, allowed: ofThisPlace },
  deleteResource: { method: 'DELETE', path: () => `/resources/${desks.id}`, allowed: ofThisPlace },
  listOutbox: { method: 'GET', path: () => '/outbox', allowed: ['admin'] },
  openMyCalendarFeed: { method: 'POST', path: () => '/me/calendar-feed', allowed: signedInPeople },
  readMyCalendarFeed: { method: 'GET', path: () => '/me/calendar-feed', allowed: signedInPeople },
  listMyMonthFares: { method: 'GET', path: () => '/me/month-fares', allowed: signedInPeople },
  revokeMyCalendarFeed: { method: 'DELETE', path: () => '/me/calendar-feed', allowed: signedInPeople },
  openPlaceCalendarFeed: {
    method: 'POST',
    path: () => `/places/${place.slug}/calendar-feed`,
    allowed: ofThisPlace,
  },
  revokePlaceCalendarFeed: {
    method: 'DELETE',
    path: () => `/places/${place.slug}/calendar-feed`,
    allowed: ofThisPlace,
  },
  readMyCalendar: { ...bySecret, path: () => `/me/calendar.ics?token=${'x'.repeat(43)}` },
  readPlaceCalendar: {
    ...bySecret,
    path: () => `/places/${place.slug}/calendar.ics?token=${'x'.repeat(43)}`,
  },
  readBookingCalendar: {
    method: 'GET',
    path: () => `/bookings/${booking.id}/calendar.ics`,
    allowed: [],
    succeeds: 'for the owner',
  },
  createEvent: {
    method: 'POST',
    path: () => '/events',
    body: () => breakfastAt(place),
    allowed: ofThisPlace,
  },
  previewEvents: {
    method: 'POST',
    path: () => '/event-series/preview',
    body: () => ({ placeSlug: place.slug, start: '2027-10-04T08:00', end: '2027-10-04T09:00' }),
    allowed: ofThisPlace,
  },
  planEvents: {
    method: 'POST',
    path: () => '/event-series',
    body: () => breakfastAt(place),
    allowed: ofThisPlace,
  },
  updateEvent: {
    method: 'PATCH',
    path: () => `/events/${event.id}`,
    body: () => ({ title: 'Le mien' }),
    allowed: ofThisPlace,
  },
  registerForEvent: {
    method: 'POST',
    path: () => `/events/${event.id}/registrations`,
    allowed: signedInPeople,
  },
  listRegistrations: { method: 'GET', path: () => `/events/${event.id}/registrations`, allowed: ofPlace },
  withdrawFromEvent: {
    method: 'DELETE',
    path: () => `/events/${event.id}/registrations/mine`,
    allowed: signedInPeople,
  },
  recordAttendance: {
    method: 'PUT',
    path: () => `/events/${event.id}/attendance`,
    body: () => ({ present: 3 }),
    allowed: ofPlace,
    succeeds: 'in a test of its own',
  },
  cancelEvent: { method: 'POST', path: () => `/events/${event.id}/cancellation`, allowed: ofThisPlace },
  createDepartmentEvent: {
    method: 'POST',
    path: () => '/department/events',
    body: () => matineeAt(place),
    allowed: ofDepartment,
  },
  updateDepartmentEvent: {
    method: 'PUT',
    path: () => `/department/events/${ours.changed}`,
    body: () => ({ ...matineeAt(place), title: 'Matinée', seen: 0 }),
    allowed: ofDepartment,
  },
  cancelDepartmentEvent: {
    method: 'POST',
    path: () => `/department/events/${ours.cancelled}/cancellation`,
    body: () => ({}),
    allowed: ofDepartment,
  },
  recordDepartmentAttendance: {
    method: 'PUT',
    path: () => `/department/events/${ours.changed}/attendance`,
    body: () => ({ present: 3 }),
    allowed: ofDepartment,
    succeeds: 'in a test of its own',
  },
  createInitiative: {
    method: 'POST',
    path: () => '/initiatives',
    body: () => ({ ...anInitiative, name: 'Une autre' }),
    allowed: signedInPeople,
  },
  updateInitiative: {
    method: 'PUT',
    path: () => `/initiatives/${guide.changed}`,
    body: () => ({ ...anInitiative, name: 'Mieux', seen: 0 }),
    allowed: ofDepartment,
  },
  decideInitiative: {
    method: 'PUT',
    path: () => `/initiatives/${guide.decided}/status`,
    body: () => ({ status: 'hidden', reason: 'Fermée', seen: 0 }),
    allowed: ofDepartment,
  },
  reportInitiative: {
    method: 'PUT',
    path: () => `/initiatives/${guide.kept}/report`,
    body: () => ({ reason: 'Elle a déménagé' }),
    allowed: signedInPeople,
  },
  listMyContributions: { method: 'GET', path: () => '/initiatives/contributions', allowed: signedInPeople },
  proposeChange: {
    method: 'POST',
    path: () => `/initiatives/${guide.kept}/contributions`,
    body: () => ({ ...anInitiative, name: 'Gardée', opening: 'Le lundi', seen: 0 }),
    allowed: signedInPeople,
  },
  readGuideDesk: { method: 'GET', path: () => '/initiatives/desk', allowed: ofDepartment },
  decideContribution: {
    method: 'PUT',
    path: () => `/initiatives/contributions/${guide.contribution}/decision`,
    body: () => ({ decision: 'refused', reason: 'Non', seen: 0 }),
    allowed: ofDepartment,
    succeeds: 'in a test of its own',
  },
  withdrawContribution: {
    ...own(() => `/initiatives/contributions/${guide.contribution}`),
    method: 'DELETE',
  },
  importInitiatives: {
    method: 'POST',
    path: () => '/initiatives/import',
    body: () => ({ csv: 'Nom;Description;Thèmes\nA;B;Culture', apply: false }),
    allowed: ofDepartment,
  },
  writeReview: {
    method: 'POST',
    path: () => `/initiatives/${guide.kept}/reviews`,
    body: () => ({ rating: 5 }),
    allowed: signedInPeople,
  },
  withdrawReview: {
    method: 'DELETE',
    path: () => `/initiatives/${guide.kept}/reviews/mine`,
    allowed: signedInPeople,
    succeeds: 'in a test of its own',
  },
  reportReview: {
    method: 'PUT',
    path: () => `${reviewPath()}/report`,
    body: () => ({ reason: 'Il nomme quelqu’un' }),
    allowed: signedInPeople,
  },
  decideReview: {
    method: 'PUT',
    path: () => `${reviewPath()}/decision`,
    body: () => ({ status: 'visible' }),
    allowed: ofDepartment,
  },
  answerReview: {
    method: 'PUT',
    path: () => `${reviewPath()}/answer`,
    body: () => ({ text: 'Merci' }),
    allowed: ofDepartment,
  },
  listGuideLists: { method: 'GET', path: () => '/guide-lists', allowed: signedInPeople },
  createGuideList: {
    method: 'POST',
    path: () => '/guide-lists',
    body: () => ({ label: 'Jeudi' }),
    allowed: signedInPeople,
  },
  readGuideList: { ...own(listPath), method: 'GET' },
  renameGuideList: {
    method: 'PATCH',
    path: listPath,
    body: () => ({ label: 'La mienne' }),
    allowed: [],
    succeeds: 'in a test of its own',
  },
  renewGuideList: own(() => `${listPath()}/renewal`),
  putGuideListEntry: { ...own(listEntryPath), method: 'PUT' },
  removeGuideListEntry: { ...own(listEntryPath), method: 'DELETE' },
  shareGuideList: own(() => `${listPath()}/link`),
  unshareGuideList: { ...own(() => `${listPath()}/link`), method: 'DELETE' },
  deleteGuideList: { ...own(listPath), method: 'DELETE' },
  readOccupancy: {
    method: 'GET',
    path: () => `/statistics/occupancy?from=2027-09-01&to=2027-09-30&groupBy=day&place=${place.slug}`,
    allowed: ['department', 'manager', 'admin'],
  },
  readMilestones: {
    method: 'GET',
    path: () => `/statistics/milestones?from=2027-09-01&to=2027-09-30&place=${place.slug}`,
    allowed: ['department', 'manager', 'admin'],
  },
  contestFigure: {
    method: 'POST',
    path: () => `/places/${place.slug}/figure-contests`,
    body: () => ({ metric: 'people', from: '2027-09-01', to: '2027-09-30', note: 'Il en manque.' }),
    allowed: ofThisPlace,
  },
  listFigureContests: {
    method: 'GET',
    path: () => `/figure-contests?place=${place.slug}`,
    allowed: ['department', 'manager', 'admin'],
  },
  answerFigureContest: {
    method: 'POST',
    path: () => `/places/${place.slug}/figure-contests/${contest.id}/answer`,
    body: () => ({ answer: 'Vu.' }),
    allowed: ['department', 'admin'],
  },
  readUnmetDemand: {
    method: 'GET',
    path: () =>
      `/statistics/unmet-demand?groupBy=weekdayHour&from=2027-09-01&to=2027-09-30&place=${place.slug}`,
    allowed: ['department', 'manager', 'admin'],
  },
  explainFigure: {
    method: 'GET',
    path: () => `/statistics/explain?metric=occupancy&from=2027-09-01&to=2027-09-30&place=${place.slug}`,
    allowed: ['department', 'manager', 'admin'],
  },
  rehearseChange: {
    method: 'POST',
    path: () => `/places/${place.slug}/rehearsals`,
    body: () => ({ hours: week }),
    allowed: ofThisPlace,
  },
  listSupportedProjects: { method: 'GET', path: () => '/supported-projects', allowed: ofDepartment },
  readSupportedProject: {
    method: 'GET',
    path: () => `/supported-projects/${project.id}`,
    allowed: ofDepartment,
  },
  createSupportedProject: {
    method: 'POST',
    path: () => '/supported-projects',
    body: () => ({ name: 'Un autre', commune: '92050', purpose: 'Lire' }),
    allowed: ofDepartment,
  },
  updateSupportedProject: {
    method: 'PATCH',
    path: () => `/supported-projects/${project.id}`,
    body: () => ({ purpose: 'Lire' }),
    allowed: ofDepartment,
  },
  createSubsidy: {
    method: 'POST',
    path: () => '/subsidies',
    body: () => sumFor(project),
    allowed: ofDepartment,
  },
  updateSubsidy: {
    method: 'PATCH',
    path: () => `/subsidies/${subsidy.id}`,
    body: () => ({ year: 2027 }),
    allowed: ofDepartment,
  },
  exportSubsidies: { method: 'GET', path: () => '/subsidies.csv', allowed: ofDepartment },
  listSubsidiesOfPlace: {
    method: 'GET',
    path: () => `/places/${place.slug}/subsidies`,
    allowed: ofThisPlace,
  },
  listReportYears: { method: 'GET', path: () => `/places/${place.slug}/reports`, allowed: ofThisPlace },
  readReport: { method: 'GET', path: reportPath, allowed: ofThisPlace },
  writeReport: {
    method: 'PATCH',
    path: reportPath,
    body: () => ({ done: 'Une année de travail.' }),
    allowed: ofThisPlace,
  },
  closeReport: { method: 'POST', path: () => `${reportPath()}/closing`, allowed: ofThisPlace },
  reopenReport: {
    method: 'POST',
    path: () => `${reportPath()}/reopening`,
    body: () => ({ reason: 'Une erreur.' }),
    allowed: ofThisPlace,
  },
  listReports: { method: 'GET', path: () => '/reports?year=2026', allowed: ofDepartment },
  printReport: {
    method: 'GET',
    path: () => `/reports/${place.slug}/2026.pdf`,
    allowed: ['department', 'manager', 'admin'],
  },
  downloadReport: {
    method: 'GET',
    path: () => `/reports/${place.slug}/2026.json`,
    allowed: ['department', 'manager', 'admin'],
  },
  listVoucherProgrammes: { method: 'GET', path: () => '/voucher-programmes', allowed: ofDepartment },
  readVoucherProgramme: { method: 'GET', path: programmePath, allowed: ofDepartment },
  createVoucherProgramme: {
    method: 'POST',
    path: () => '/voucher-programmes',
    body: () => aProgramme,
    allowed: ofDepartment,
  },
  updateVoucherProgramme: {
    method: 'PATCH',
    path: programmePath,
    body: () => ({ name: 'Un autre nom', seen: 0 }),
    allowed: ofDepartment,
  },
  agreeVoucherPlace: {
    method: 'PUT',
    path: () => `${programmePath()}/places/${place.slug}`,
    allowed: ofDepartment,
  },
  leaveVoucherPlace: {
    method: 'DELETE',
    path: () => `${programmePath()}/places/${place.slug}`,
    allowed: ofDepartment,
  },
  makeVouchers: {
    method: 'POST',
    path: () => `${programmePath()}/vouchers`,
    body: () => ({ batchId: newId(), count: 1, units: 1, expiresOn: '2027-12-31' }),
    allowed: ofDepartment,
  },
  withdrawVouchers: {
    method: 'POST',
    path: () => `${programmePath()}/batches/${vouchers.batch}/withdrawal`,
    allowed: ofDepartment,
  },
  prepareVoucherStatements: {
    method: 'POST',
    path: () => `${programmePath()}/statements`,
    body: () => ({ month: '2027-08' }),
    allowed: ofDepartment,
  },
  listVoucherStatements: { method: 'GET', path: () => '/voucher-statements', allowed: ofDepartment },
  exportVoucherStatements: { method: 'GET', path: () => '/voucher-statements.csv', allowed: ofDepartment },
  readVoucherStatement: { method: 'GET', path: statementPath, allowed: ofDepartment },
  approveVoucherStatement: {
    method: 'POST',
    path: () => `${statementPath()}/approval`,
    allowed: ofDepartment,
  },
  payVoucherStatement: {
    method: 'POST',
    path: () => `/voucher-statements/${vouchers.paid}/payment`,
    body: () => ({ paidOn: '2027-09-01' }),
    allowed: ofDepartment,
  },
  listVoucherStatementsOfPlace: {
    method: 'GET',
    path: () => `/places/${place.slug}/voucher-statements`,
    allowed: ofThisPlace,
  },
  readVoucherStatementOfPlace: {
    method: 'GET',
    path: () => `/places/${place.slug}${statementPath()}`,
    allowed: ofThisPlace,
  },
  exportVoucherStatementsOfPlace: {
    method: 'GET',
    path: () => `/places/${place.slug}/voucher-statements.csv`,
    allowed: ofThisPlace,
  },
  listMyVouchers: { method: 'GET', path: () => '/me/vouchers', allowed: signedInPeople },
  claimVoucher: {
    method: 'POST',
    path: () => '/me/vouchers',
    body: () => ({ code: '0000-0000-0000' }),
    allowed: signedInPeople,
    succeeds: 'in a test of its own',
  },
  exportMe: { method: 'GET', path: () => '/me/export', allowed: signedInPeople },
  previewErasure: { method: 'GET', path: () => '/me/erasure', allowed: signedInPeople },
  readSeenByDepartment: {
    method: 'GET',
    path: () => '/me/seen-by-department?from=2027-03-01&to=2027-03-31',
    allowed: signedInPeople,
  },
  eraseMe: { method: 'DELETE', path: () => '/me', allowed: signedInPeople, succeeds: 'in a test of its own' },
  signOut: { method: 'POST', path: () => '/auth/sign-out', allowed: signedInPeople },
};

const send = ({ method, path, body }: Walk, who: Who) => {
  const as = people[who];
  return scene.call(method, path(), { ...(as && { as }), ...(body && { body: body() }) });
};

type Operation = { operationId: string; security?: unknown[] };

test('every operation that is not for everyone is walked below', async () => {
  const document = (await scene.app.inject('/api/openapi.json')).json();
  const paths: Record<string, Record<string, Operation>> = document.paths;
  const guarded = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .filter(({ security }) => (security ?? []).length > 0)
    .map(({ operationId }) => operationId);
  // Open to guests as well, who say who they are; without that nobody is let in.
  const openToGuests = ['placeBooking'];
  expect([...guarded, ...openToGuests].sort()).toEqual(Object.keys(walks).sort());
});

describe.each(Object.entries(walks))('%s', (_, walk) => {
  const refused = everyone.filter((who) => !walk.allowed.includes(who));

  test('is refused to everybody else, and not one row changes', async () => {
    const before = await fingerprintOf(scene.sql);
    for (const who of refused) {
      const answer = await send(walk, who);
      const mayBe = who === 'anonymous' ? [401] : [403, 404];
      expect(answer.status, who).toBeOneOf(walk.opensBy === 'secret' ? [404] : mayBe);
      expect(answer.body, who).toMatchObject({
        code: expect.stringMatching(/^(not-signed-in|not-allowed|not-found|not-of-this-place)$/),
      });
    }
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });
});

describe('a draft', () => {
  const ofDraft = ['updatePlace', 'replaceOpeningHours', 'createResource'].flatMap(
    (name) => walks[name] ?? [],
  );

  test.each(['stranger', 'rival', 'department', 'host'] as const)('is unknown to: %s', async (who) => {
    for (const walk of ofDraft) {
      const path = () => walk.path().replace(place.slug, draft.slug);
      expect((await send({ ...walk, path }, who)).status).toBe(404);
    }
    const as = people[who];
    for (const path of [
      `/places/${draft.slug}`,
      `/places/${draft.slug}/availability?from=2027-09-06&to=2027-09-06`,
    ])
      expect((await scene.call('GET', path, { ...(as && { as }) })).status).toBe(404);
  });
});

test("a space can not be made of another place's units, even by a manager", async () => {
  const before = await fingerprintOf(scene.sql);
  const body = { name: 'Volée', kind: 'desk', allocation: 'any', unitIds: [rivalsUnit] };
  const manager = people.manager;
  const answer = await scene.call('POST', `/places/${place.slug}/resources`, {
    ...(manager && { as: manager }),
    body,
  });
  expect([answer.status, answer.body.code]).toEqual([422, 'unit-not-of-this-place']);
  expect(await fingerprintOf(scene.sql)).toEqual(before);
});

/** Last, because it changes things: had a request above been wrong in itself, it would fail here. */
test('the very same requests succeed for the manager of the place, its owner or an administrator', async () => {
  const answers: [string, number][] = [];
  for (const [name, walk] of Object.entries(walks)) {
    // The space is retired once nobody has a stay in it any more.
    if (name === 'deleteResource') await scene.sql`delete from allocations`;
    if (name === 'deleteResource') await scene.sql`update bookings set status = 'cancelled'`;
    if (walk.succeeds === 'in a test of its own') continue;
    const answer =
      walk.succeeds === 'for the owner'
        ? scene.call(walk.method, walk.path(), { as: owner })
        : send(walk, walk.allowed.includes('manager') ? 'manager' : 'admin');
    answers.push([name, (await answer).status]);
  }
  expect(answers.filter(([, status]) => status >= 300)).toEqual([]);
});
