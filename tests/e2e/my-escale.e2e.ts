import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { dayInFrench, scriptsRun, weekdaysAhead } from './support/pages.ts';
import { fillSignIn, newcomer, type Person, signedIn, withAccount } from './support/people.ts';
import { apiOf, type PersonApi } from './support/person-api.ts';
import { expect, test } from './support/test.ts';

type Space = { id: string; name: string };

async function spaceOf(request: APIRequestContext, space: string): Promise<string> {
  const answer = await request.get('/api/v1/places/casaco');
  const { resources }: { resources: Space[] } = await answer.json();
  return resources.find(({ name }) => name === space)?.id ?? '';
}

/** Somebody new, signed in, with the API at hand. */
async function someone(page: Page, request: APIRequestContext): Promise<{ person: Person; api: PersonApi }> {
  const person = await withAccount(request, newcomer());
  await signedIn(page, person);
  return { person, api: await apiOf(request, person) };
}

/** A morning at a desk, ten weeks ahead, and the weekday after it. */
async function withMorning(request: APIRequestContext, api: PersonApi) {
  const [date = '', next = ''] = weekdaysAhead().slice(8);
  const resourceId = await spaceOf(request, 'Bureau en espace ouvert');
  const body = { resourceId, formula: 'half_day', half: 'morning', count: 1, date };
  const { id = '' } = await api('POST', '/bookings', body);
  return { id, next };
}

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a stay is moved to another day, and its new price is said before', async ({ page, request }) => {
      const { api } = await someone(page, request);
      const { id, next } = await withMorning(request, api);
      await page.goto(`/reservations/${id}`);
      await page.getByRole('link', { name: 'Choisir un autre moment' }).click();
      if (hasScripts) await scriptsRun(page);
      await page.getByLabel('Jour', { exact: true }).fill(next);
      if (!hasScripts) await page.getByRole('button', { name: 'Voir ce jour' }).click();
      await expect(page.getByRole('complementary', { name: 'Votre ticket' })).toContainText(
        dayInFrench(next),
      );
      await expect(page.getByText('Le prix ne change pas')).toBeVisible();
      await page.getByRole('radio', { name: /la journée/ }).check();
      if (!hasScripts) await page.getByRole('button', { name: 'Voir ce créneau' }).click();
      await expect(page.getByText(/coûte 6\s€ de plus\s: 16\s€ en tout/)).toBeVisible();
      await page.getByRole('button', { name: 'Déplacer ma réservation' }).click();
      await expect(page.getByText('C’est déplacé.')).toBeVisible();
      const { start } = await api('GET', `/bookings/${id}`);
      expect(start).toContain(next);
    });

    test('a name is changed, a calendar address is made once and revoked, and the account is erased', async ({
      page,
      request,
    }) => {
      const { person, api } = await someone(page, request);
      await withMorning(request, api);
      await page.goto('/mon-escale/compte');
      if (hasScripts) await scriptsRun(page);
      await page.getByLabel('Votre nom').fill('Camille Rivière-Diallo');
      await page.getByRole('checkbox', { name: /Un rappel la veille/ }).uncheck();
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByRole('status')).toContainText('C’est enregistré.');
      expect(await api('GET', '/me')).toMatchObject({
        displayName: 'Camille Rivière-Diallo',
        notifications: { reminder: false },
      });

      await page.getByRole('button', { name: 'Créer l’adresse' }).click();
      const address = await page.getByLabel('Votre adresse').inputValue();
      const { pathname, search } = new URL(address);
      expect((await request.get(`${pathname}${search}`)).status()).toBe(200);
      await page.goto('/mon-escale/compte');
      await expect(page.getByText('Une adresse fonctionne depuis')).toBeVisible();
      await page.getByRole('button', { name: 'Révoquer l’adresse' }).click();
      await expect(page.getByText('Aucune adresse pour l’instant.')).toBeVisible();
      expect((await request.get(`${pathname}${search}`)).status()).toBe(404);

      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Télécharger mes données' }).click();
      const file = await readFile(await (await saved).path(), 'utf8');
      expect(file).toContain(person.email);

      await page.getByRole('link', { name: 'Effacer mon compte' }).click();
      await expect(page.getByText('Une réservation à venir est annulée')).toBeVisible();
      await page.getByRole('button', { name: 'Effacer mon compte' }).click();
      await expect(page.getByRole('alert')).toContainText('Cochez la case');
      await page.getByRole('checkbox', { name: /J’ai compris/ }).check();
      await page.getByRole('button', { name: 'Effacer mon compte' }).click();
      await expect(page.getByText('Votre compte est effacé.')).toBeVisible();
      await fillSignIn(page, person);
      await expect(page.getByRole('alert')).toContainText('n’est pas le bon');
    });
  });
}

/** A room each week, five times; somebody else has the second of them. */
async function withSeries(request: APIRequestContext, api: PersonApi) {
  const other = await apiOf(request, await withAccount(request));
  const resourceId = await spaceOf(request, 'Salle du jardin');
  for (const date of weekdaysAhead().slice(12, 25)) {
    const second = new Date(Date.parse(`${date}T12:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
    const morning = { resourceId, formula: 'half_day', half: 'morning', count: 1 };
    const quotes = [];
    for (const n of [0, 7, 14, 21, 28]) {
      const at = new Date(Date.parse(`${date}T12:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
      quotes.push(await api('POST', '/quotes', { ...morning, date: at }));
    }
    if (quotes.some(({ available }) => !available)) continue;
    const taken = await other('POST', '/bookings', { ...morning, date: second });
    const rrule = 'FREQ=WEEKLY;COUNT=5';
    const { id = '' } = await api('POST', '/booking-series', { ...morning, date, rrule, onConflict: 'skip' });
    await api('POST', '/waiting-list', { resourceId, start: taken.start, end: taken.end });
    return { id, second, free: () => other('POST', `/bookings/${taken.id}/cancellation`, {}) };
  }
  throw new Error('no five weeks are free');
}

test('a series shows its dates; one that was skipped is added back, and a part is cancelled', {
  tag: '@any-width',
}, async ({ page, request }) => {
  const { api } = await someone(page, request);
  const { id, second, free } = await withSeries(request, api);
  await page.goto('/mon-escale/attente');
  await expect(page.getByText('Vous êtes en tête de liste.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Quitter la liste/ }).click();
  await expect(page.getByRole('status')).toContainText('Vous avez quitté la liste.');

  await page.goto(`/reservations/series/${id}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Ajouter cette date/ }).click();
  await expect(page.getByRole('alert')).toContainText('Cette date n’a pas pu être ajoutée');
  await free();
  await page.getByRole('button', { name: /Ajouter cette date/ }).click();
  await expect(page.getByRole('status')).toContainText('La date est ajoutée');
  await expect(page.getByRole('link', { name: dayInFrench(second) })).toBeVisible();

  await page.getByLabel('Du', { exact: true }).fill(second);
  await page.getByRole('button', { name: 'Voir ce que cela donne' }).click();
  await expect(page.getByText('4 dates partent.')).toBeVisible();
  await expect(page.getByText(/200\s€ vous sont rendus/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annuler ces dates' }).click();
  await expect(page.getByRole('status')).toContainText('4 dates sont annulées');
  await expect(page.getByText(/Une date tient, pour 50\s€/)).toBeVisible();
});

test('a new person finds every part of My Escale by keyboard, empty and readable', async ({
  page,
  request,
}) => {
  const { api } = await someone(page, request);
  const { id } = await withMorning(request, api);
  await page.goto('/reservations');
  const area = page.getByRole('navigation', { name: 'Mon Escale' });
  const parts = {
    'Carnets et mois': /Encore \d+\s€, et le reste du mois est offert/,
    'Listes d’attente': 'Vous n’attendez rien',
    'Ce que voit le Département': 'Le Département ne voit jamais',
    'Mon compte': 'Vos réservations dans votre agenda',
  };
  for (const [name, told] of Object.entries(parts)) {
    await area.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await expect(area.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('main').getByText(told).first()).toBeVisible();
    await expectAccessible(page);
  }
  for (const path of [`/reservations/${id}/deplacement`, '/mon-escale/compte/effacement']) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.goto('/en/mon-escale/departement');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the department sees of me');
});

test('who forgot the password asks for a link, and a link that is spent says what to do', {
  tag: '@any-width',
}, async ({ page }) => {
  await page.goto('/connexion');
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mot de passe oublié');
  const main = page.getByRole('main');
  await main.getByLabel('Adresse électronique').fill('personne@escale.example');
  await main.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le message est parti');
  await page.goto('/mot-de-passe/un-lien-qui-a-servi');
  await main.getByLabel('Mot de passe', { exact: true }).fill('une phrase bien à moi');
  await main.getByRole('button', { name: 'Garder ce mot de passe' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce lien a déjà servi');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Demander un autre lien' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mot de passe oublié');
});
