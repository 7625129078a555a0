import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { manager, openHouse } from './support/arrival.ts';
import { dayAhead, scriptsRun } from './support/pages.ts';
import { newcomer, signedIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

test.slow();

test('a manager opens a place from a model, is told what is missing, and somebody else books there', {
  tag: '@any-width',
}, async ({ page, browser, request }) => {
  await signedIn(page, manager);
  await page.goto('/gestion/nouveau');
  await scriptsRun(page);
  await page.getByRole('radio', { name: /Télécentre/ }).check();
  await page.getByLabel('Le nom du lieu').fill('Le Relais du Parc');
  await page.getByLabel('Adresse').fill('3 allée du Parc');
  await page.getByLabel('Code postal').fill('92240');
  await page.getByLabel('Commune').fill('Malakoff');
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Le Relais du Parc');
  await expect(main).toContainText('il lui faut des horaires');
  await expectAccessible(page);
  const at = new URL(page.url()).pathname.replace(/\/ouverture$/, '');

  await page.getByRole('link', { name: 'Présentation' }).first().click();
  await page.getByLabel(/En français/).fill('Un télécentre au bord du parc.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main).toContainText('C’est enregistré.');

  // Left and taken up again elsewhere: the draft is the state.
  await page.goto(`${at}/horaires`);
  await scriptsRun(page);
  await expect(main).toContainText('Ces horaires viennent du modèle');
  await page.getByLabel('samedi, plage 1, ouverture').fill('10:00');
  await page.getByLabel('samedi, plage 1, fermeture').fill('14:00');
  await page.getByLabel('samedi, plage 2, ouverture').fill('13:00');
  await page.getByLabel('samedi, plage 2, fermeture').fill('18:00');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText('Deux plages du même jour se chevauchent');
  await expect(page.getByLabel('samedi, plage 2, fermeture')).toHaveValue('18:00');
  await expectAccessible(page);
  await page.getByLabel('samedi, plage 2, ouverture').fill('15:00');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main).toContainText('C’est enregistré.');

  await page.getByRole('link', { name: 'Étape suivante : espaces' }).click();
  await page.getByRole('checkbox', { name: /Salle de réunion/ }).uncheck();
  await page.getByRole('button', { name: 'Ajouter ces espaces' }).click();
  await expect(main).toContainText('sans tarif, donc pas en vente');
  await page.getByRole('link', { name: 'Tarifs de Poste en espace ouvert' }).click();
  const day = page.getByLabel('Journée, Tarif normal', { exact: true });
  await expect(day).toHaveValue('14');
  await day.fill('0');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main).toContainText('Est-ce voulu');
  await expectAccessible(page);
  await day.fill('15');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main).toContainText('C’est enregistré.');

  await page.goto(`${at}/ouverture`);
  await scriptsRun(page);
  await page.getByRole('button', { name: 'Publier le lieu' }).click();
  await expect(main).toContainText('Le lieu est publié');

  const other = await (await browser.newContext()).newPage();
  await signedIn(other, await withAccount(request, newcomer()));
  await other.goto(at.replace('/gestion/', '/lieux/'));
  await other.getByRole('link', { name: 'Réserver ce bureau' }).click();
  await other.getByRole('button', { name: /^Réserver pour/ }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
  await other.context().close();
});

/** Presses Tab until the element has the focus, and a key on it. */
async function press(page: Page, target: Locator, key: string): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

test('a manager closes a desk with the keyboard alone, seeing whom it hits before it is done, and opens it again', {
  tag: '@any-width',
}, async ({ page, request }) => {
  const house = await openHouse(request);
  const person = await withAccount(request, newcomer('Inès Roche'));
  const { resources } = await (await request.get(`/api/v1/places/${house.slug}`)).json();
  const unit: { id: string; label: string } = resources[0].units[4];
  const date = dayAhead(9);
  await signedIn(page, person);
  const stay = {
    resourceId: house.resourceId,
    unitId: unit.id,
    start: `${date}T10:00`,
    end: `${date}T12:00`,
  };
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const booked = await page.request.post('/api/v1/bookings', { headers, data: stay });
  expect(booked.status(), await booked.text()).toBe(201);
  const { id }: { id: string } = await booked.json();

  await signedIn(page, manager);
  const wish = new URLSearchParams({
    unite: unit.id,
    debut: `${date}T00:00`,
    fin: `${date}T23:00`,
    motif: 'Des travaux',
  });
  await page.goto(`/gestion/${house.slug}/fermetures/nouvelle?${wish}`);
  await scriptsRun(page);
  await press(page, page.getByRole('button', { name: 'Voir qui est touché' }), 'Enter');
  const hit = page.getByRole('group', { name: /Inès Roche/ });
  await expect(hit.getByRole('radio', { name: /Une autre unité du même espace/ })).toBeChecked();
  await expectAccessible(page);
  await press(page, page.getByRole('button', { name: 'Confirmer la fermeture' }), 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est fermé');
  await expect(page.getByRole('main')).toContainText('Inès Roche a une autre unité');

  await press(page, page.getByRole('link', { name: 'Toutes les fermetures' }), 'Enter');
  await press(page, page.getByRole('button', { name: 'Rouvrir : Des travaux' }), 'Enter');
  await expect(page.getByRole('main')).toContainText('C’est rouvert');
  await expectAccessible(page);
  await signedIn(page, person);
  const after: { status: string; units: { id: string }[] } = await (
    await page.request.get(`/api/v1/bookings/${id}`)
  ).json();
  expect(after.status).toBe('confirmed');
  expect(after.units.map((seat) => seat.id)).not.toContain(unit.id);
});

/** The form of a space, with a rule for members by the day that is being written. */
async function writeRule(page: Page, request: APIRequestContext) {
  const house = await openHouse(request);
  const at = `/gestion/${house.slug}/espaces/${house.resourceId}`;
  const rule = page.getByRole('group', { name: 'Règle particulière 1' });
  const shortest = rule.getByLabel('Durée la plus courte', { exact: true });
  const longest = rule.getByLabel('Durée la plus longue', { exact: true });
  await signedIn(page, manager);
  await page.goto(at);
  await page.getByText('Ajouter une règle particulière').click();
  await rule.getByLabel('Pour qui').selectOption('Pour les membres');
  await rule.getByLabel('Pour quelle formule').selectOption('Journée');
  await shortest.fill('3');
  await rule.getByLabel('Durée la plus courte, unité').selectOption('jours');
  await longest.fill('2');
  await rule.getByLabel('Durée la plus longue, unité').selectOption('jours');
  const save = () => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const saved = async () => {
    await save();
    await expect(page.getByRole('main')).toContainText('C’est enregistré.');
  };
  const from = rule.getByLabel('Séjours à partir du');
  return { house, at, rule, shortest, longest, from, save, saved };
}

test('a manager gives members a rule of their own, is told what is wrong with it, and sees what somebody else made of it meanwhile', {
  tag: '@any-width',
}, async ({ page, request }) => {
  const { house, at, rule, shortest, longest, from, save, saved } = await writeRule(page, request);
  const alert = page.getByRole('alert');
  const quota = rule.getByLabel('Séjours à venir par personne, au plus');
  await scriptsRun(page);
  // As in a browser that has no calendar to choose from.
  await from.evaluate((field) => field.setAttribute('type', 'text'));
  await from.fill('2027-02-30');
  await save();
  await expect(alert).toContainText(/Règle particulière 1\s: cette date n’existe pas/);
  await expect(from).toHaveValue('2027-02-30');
  await expectAccessible(page);
  await from.fill('2027-03-01');
  await save();
  await expect(alert).toContainText('la durée la plus courte dépasse la plus longue');
  await expect(longest).toHaveValue('2');
  // What was chosen stays too, the second time that the form comes back as well.
  await expect(rule.getByLabel('Pour qui')).toHaveValue('member');
  await expect(rule.getByLabel('Durée la plus longue, unité')).toHaveValue('jours');
  await alert.getByRole('link').click();
  await expect(shortest).toBeFocused();
  await shortest.fill('1');
  await saved();
  await page.goto(at);
  await expect(from).toHaveValue('2027-03-01');
  await expect(longest).toHaveValue('2');

  const theirs = { audience: 'member', formula: 'day', validFrom: '2027-03-01', maxStaysAhead: 7 };
  const rest = { minMinutes: null, maxMinutes: null, minNoticeMinutes: null, maxAdvanceDays: null };
  await house.manage('PATCH', `/resources/${house.resourceId}`, { variations: [{ ...theirs, ...rest }] });
  await quota.fill('4');
  await save();
  const compared = page.getByRole('row', {
    name: /^Pour les membres, journée, séjours à partir du 1er mars 2027/,
  });
  await expect(compared.getByRole('cell').first()).toHaveText(/^Séjours à venir par personne, au plus\s: 7$/);
  await expect(compared.getByRole('cell').last()).toContainText(/Durée la plus longue\s: 2\sjours/);
  await saved();

  // In one go: what was typed in the row of the one that goes must not stay for the one that comes.
  await page.getByText('Ajouter une règle particulière').click();
  await page
    .getByRole('group', { name: 'Règle particulière 2' })
    .getByLabel('Séjours à venir par personne, au plus')
    .fill('9');
  await rule.getByLabel('Retirer cette règle').check();
  await saved();
  await expect(quota).toHaveValue('9');
  await expect(longest).toHaveValue('');
});

test.describe('without scripts', { tag: '@any-width' }, () => {
  test.use({ javaScriptEnabled: false });

  test('a rule for members is corrected, kept and taken back', async ({ page, request }) => {
    const { rule, shortest, longest, save, saved } = await writeRule(page, request);
    await save();
    await expect(page.getByRole('alert')).toContainText('la durée la plus courte dépasse la plus longue');
    await expect(longest).toHaveValue('2');
    await expect(rule.getByLabel('Pour qui')).toHaveValue('member');
    await shortest.fill('1');
    await saved();
    await expect(longest).toHaveValue('2');
    await rule.getByLabel('Retirer cette règle').check();
    await saved();
    await expect(rule).toBeHidden();
  });
});
