import type { Page } from '@playwright/test';
import { dayInFrench, scriptsRun, weekdaysAhead } from './support/pages.ts';
import { bookingsOf, fillSignIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** Searches on one weekday after the other until Casaco has room in the morning, and opens it. */
async function openCasaco(page: Page, days: string[], { hasScripts }: { hasScripts: boolean }) {
  for (const date of days) {
    await page.goto('/');
    await page.getByLabel('Quoi').selectOption('un bureau');
    await page.getByLabel('Un autre jour').fill(date);
    await page.getByLabel('Commune, nom d’un lieu ou rue').fill('Malakoff');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await expect(page.getByLabel('Quel jour')).toHaveValue(date);
    const casaco = page.getByRole('article', { name: 'Casaco' });
    await expect(casaco).toContainText('Malakoff');
    await casaco.getByRole('link', { name: 'Casaco' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Casaco' })).toBeVisible();
    if (hasScripts) await scriptsRun(page);
    if ((await page.getByRole('radio', { name: /la matinée · .*libre/ }).count()) > 0) return date;
  }
  throw new Error('Casaco has no free morning');
}

test.slow();

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a freelancer finds a desk near Malakoff, signs in on the way, books it, finds it again and cancels it', async ({
      page,
      request,
    }) => {
      const person = await withAccount(request);
      const date = await openCasaco(page, weekdaysAhead(), { hasScripts });
      const day = dayInFrench(date);
      const main = page.getByRole('main');

      const stays = page.getByRole('group', { name: 'Votre créneau' });
      await stays.getByRole('radio', { name: /la matinée/ }).check();
      if (!hasScripts) await page.getByRole('button', { name: 'Voir ce créneau' }).click();
      await expect(page).toHaveURL(/moitie=morning/);
      await expect(stays.getByRole('radio', { name: /la matinée/ })).toBeChecked();
      await expect(page.getByRole('row', { name: /Total TTC/ })).toContainText('10,00 €');
      await page.getByRole('link', { name: 'Réserver ce bureau' }).click();

      await expect(page.getByRole('heading', { name: 'Dites-nous qui vous êtes' })).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(day);
      await main.getByRole('link', { name: 'Se connecter' }).click();
      await expect(page.getByText('Vous reviendrez ensuite là où vous en étiez')).toBeVisible();
      await fillSignIn(page, person);

      await expect(page.getByRole('heading', { level: 1 })).toContainText(day);
      await expect(main).toContainText('de 9 h à 13 h');
      await expect(page.getByText(`Réservé au nom de ${person.displayName}.`)).toBeVisible();
      const ticket = page.getByRole('complementary', { name: 'Votre ticket' });
      await expect(ticket.getByRole('row', { name: /Demi-journée/ })).toContainText('10,00 €');
      await expect(ticket.getByRole('row', { name: /Total TTC/ })).toContainText('10,00 €');
      await page.getByRole('button', { name: 'Réserver pour 10 €' }).click();

      await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
      const [booked, ...others] = await bookingsOf(request, person);
      expect(others).toEqual([]);
      await expect(main).toContainText(booked?.reference ?? 'no booking');
      await expect(main).toContainText(day);
      await expect(main.getByText('9 h', { exact: true }).first()).toBeVisible();
      await expect(main.getByText('13 h', { exact: true }).first()).toBeVisible();
      await expect(main).toContainText('92240 Malakoff');
      await expect(main.getByRole('link', { name: /Itinéraire/ })).toBeVisible();

      await main.getByRole('link', { name: 'Toutes mes réservations' }).click();
      await expect(page.getByText('Votre prochaine escale')).toBeVisible();
      await expect(main).toContainText(booked?.reference ?? 'no booking');
      await page.getByRole('link', { name: 'Voir la réservation' }).click();
      await page.getByRole('link', { name: 'Annuler cette réservation' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Annuler cette réservation' })).toBeVisible();
      await expect(
        page.getByText('Annuler maintenant ne coûte rien : les 10 € vous sont rendus'),
      ).toBeVisible();
      expect((await bookingsOf(request, person)).map(({ status }) => status)).toEqual(['confirmed']);
      await page.getByRole('button', { name: 'Annuler la réservation' }).click();

      await expect(
        page.getByRole('heading', { level: 1, name: 'Votre réservation est annulée' }),
      ).toBeVisible();
      await expect(page.getByRole('status')).toContainText('Les 10 € vous sont rendus');
      expect((await bookingsOf(request, person)).map(({ status }) => status)).toEqual(['cancelled']);
    });
  });
}
