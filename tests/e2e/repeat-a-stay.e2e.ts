import { expectAccessible } from './support/accessible.ts';
import { bookingsOf, signedIn, withAccount } from './support/people.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

test.slow();

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a morning every day shows each date before the click, leaves out the closed ones and books the others', async ({
      page,
      request,
    }) => {
      const person = await withAccount(request);
      await signedIn(page, person);
      await page.goto(await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la matinée'));
      await page.getByRole('link', { name: 'Répéter ce séjour' }).click();
      await page.getByLabel('Répéter').selectOption('chaque jour');
      await page.getByLabel('Combien de fois').fill('8');
      await page.getByRole('button', { name: 'Voir les dates' }).click();
      const dates = page.getByRole('region', { name: 'Vos dates' }).getByRole('listitem');
      await expect(dates).toHaveCount(8);
      await expect(dates.filter({ hasText: 'fermé' })).not.toHaveCount(0);
      const free = await dates.filter({ hasNotText: /fermé|complet/ }).count();
      if (hasScripts) await expectAccessible(page);
      await page.getByRole('button', { name: new RegExp(`^Réserver ces ${free} dates pour `) }).click();
      await expect(page.getByRole('status')).toContainText('C’est réservé.');
      await expect(page).toHaveURL(/\/reservations\/series\//);
      expect(await bookingsOf(request, person)).toHaveLength(free);
    });
  });
}
