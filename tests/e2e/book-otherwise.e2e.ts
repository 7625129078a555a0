import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { bookingsOf, fillSignIn, signedIn, withAccount } from './support/people.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

test.slow();

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a desk is held while one decides, kept longer twice, and confirmed', async ({ page, request }) => {
      const person = await withAccount(request);
      await signedIn(page, person);
      await page.goto(await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la journée'));
      await page.getByRole('button', { name: /Garder 15\s?minutes sans réserver/ }).click();
      await expect(title(page, 'C’est gardé pour vous')).toBeVisible();
      await expect(page.getByRole('timer')).toHaveText(/1[45]\s?min/);
      if (hasScripts) await expectAccessible(page);
      const longer = page.getByRole('button', { name: /Garder 15\s?minutes de plus/ });
      for (let i = 0; i < 2; i++) {
        const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
        await longer.click();
        await answered;
        // While an answer is on its way the button says so, and a second click changes nothing.
        await expect(page.getByRole('button', { name: 'Confirmer pour 16 €' })).toBeVisible();
      }
      await expect(page.getByText(/prolongé deux fois\s: il ne se prolonge plus/)).toBeVisible();
      await expect(longer).toHaveCount(0);
      await page.getByRole('button', { name: 'Confirmer pour 16 €' }).click();
      await expect(title(page, 'C’est réservé')).toBeVisible();
      expect((await bookingsOf(request, person)).map(({ status }) => status)).toEqual(['confirmed']);
    });

    test('a guest gives an address, is told what is wrong with it and loses nothing, and waits for the link', async ({
      page,
    }) => {
      await page.goto(await confirmationOf(page, 'casaco', 'Bureau au calme', 'la journée'));
      if (hasScripts) await expectAccessible(page);
      const main = page.getByRole('main');
      await main.getByLabel('Votre nom').fill('Lou Marchand');
      await main.getByLabel('Adresse électronique').fill('lou@nulle');
      await main.getByLabel('Un mot pour le lieu').fill('J’arrive tard.');
      const send = main.getByRole('button', { name: 'Garder la place et m’envoyer le lien' });
      await send.click();
      await expect(page.getByRole('alert')).toContainText('L’adresse n’est pas complète');
      await expect(main.getByLabel('Un mot pour le lieu')).toHaveValue('J’arrive tard.');
      await main.getByLabel('Adresse électronique').fill(`lou-${crypto.randomUUID()}@escale.example`);
      await send.click();
      await expect(title(page, 'Un message vous attend')).toBeVisible();
      await page.goto(new URL(page.url()).pathname);
      await expect(title(page, 'Cette page s’ouvre par votre lien')).toBeVisible();
      if (hasScripts) await expectAccessible(page);
    });
  });
}

test('a stay for a colleague survives a session that ends in the middle of the form', {
  tag: '@any-width',
}, async ({ page, request }) => {
  const person = await withAccount(request);
  await signedIn(page, person);
  await page.goto(await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la journée'));
  await page.getByText('Pour un ou une collègue').click();
  await page.getByLabel('Son nom').fill('Samir Duval');
  await page.getByLabel('Son adresse électronique').fill('samir.duval@exemple.fr');
  await page.getByLabel('Un mot pour le lieu').fill('Il vient à vélo.');
  await expectAccessible(page);
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Réserver pour 16 €' }).click();
  await expect(title(page, 'Se connecter')).toBeVisible();
  await fillSignIn(page, person);
  await expect(page.getByLabel('Son nom')).toHaveValue('Samir Duval');
  await expect(page.getByLabel('Un mot pour le lieu')).toHaveValue('Il vient à vélo.');
  await page.getByRole('button', { name: 'Réserver pour 16 €' }).click();
  await expect(title(page, 'C’est réservé')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Samir Duval, samir.duval@exemple.fr');
});

test('two days at a desk of one’s own choice: the ticket follows, and what was typed stays', async ({
  page,
  request,
}) => {
  await signedIn(page, await withAccount(request));
  await page.goto(await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la journée'));
  const ticket = page.getByRole('complementary', { name: 'Votre ticket' });
  await page.getByLabel('Un mot pour le lieu').fill('Près de la fenêtre.');
  await page.getByText('Choisir ma place', { exact: true }).click();
  await page.getByRole('group', { name: 'Votre place' }).getByRole('radio').nth(2).check();
  await expect(page.getByText(/choisie par vous/)).toBeVisible();
  await page.getByText('Changer la durée ou le nombre').click();
  await page.getByLabel('Pendant').fill('2');
  await page.getByLabel('Pendant').blur();
  await expect(ticket.getByRole('row', { name: /Total TTC/ })).toContainText('32,00 €');
  await expect(page.getByLabel('Un mot pour le lieu')).toHaveValue('Près de la fenêtre.');
});
