import { scriptsRun } from './support/pages.ts';
import { bookingsOf, signedIn, withAccount } from './support/people.ts';
import { bookMorning, confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('an impatient double click books once', async ({ page, request }) => {
      const person = await withAccount(request);
      await signedIn(page, person);
      await page.goto(await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la matinée'));
      await page.getByRole('button', { name: 'Réserver pour 10 €' }).dblclick();
      await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
      expect(await bookingsOf(request, person)).toHaveLength(1);
    });
  });
}

test('going back, forward and reloading after a booking books nothing more', { tag: '@any-width' }, async ({
  page,
  request,
}) => {
  const person = await withAccount(request);
  await signedIn(page, person);
  await bookMorning(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
  await scriptsRun(page);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Réserver pour 10 €' })).toBeVisible();
  await page.reload();
  await scriptsRun(page);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
  expect(await bookingsOf(request, person)).toHaveLength(1);
});
