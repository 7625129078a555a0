import { bookingsOf, signedIn, withAccount } from './support/people.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

test.slow();

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a room is refused to the second person who had it on the screen, who is offered another time and takes it', async ({
      page,
      browser,
      request,
    }) => {
      const [first, second] = [await withAccount(request), await withAccount(request)];
      await signedIn(page, first);
      const room = ['casaco', 'Salle du jardin'] as const;
      const confirmation = await confirmationOf(page, ...room, 'la matinée', 'la journée');
      await page.goto(confirmation);
      const otherContext = await browser.newContext();
      const other = await otherContext.newPage();
      await signedIn(other, second);
      await other.goto(confirmation);
      await other.getByLabel('Un mot pour le lieu').fill('Nous serons six.');

      await page.getByRole('button', { name: 'Réserver pour 50 €' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();

      await other.getByRole('button', { name: 'Réserver pour 50 €' }).click();
      const refusal = other.getByRole('alert');
      await expect(refusal.getByRole('heading', { name: 'C’est complet à ce moment-là' })).toBeVisible();
      await expect(refusal).toContainText('Rien n’est réservé, rien n’est dû');
      await expect(other.getByRole('main')).toContainText('Nous serons six.');
      if (hasScripts) await expect(refusal).toBeFocused();
      await expect(other).toHaveTitle(/^Erreur\s: /);
      expect((await bookingsOf(request, first)).map(({ resourceName }) => resourceName)).toEqual([
        'Salle du jardin',
      ]);
      expect(await bookingsOf(request, second)).toEqual([]);

      await other.getByRole('link', { name: /l’après-midi/ }).click();
      await other.getByRole('button', { name: 'Réserver pour 50 €' }).click();
      await expect(other.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
      const [ours] = await bookingsOf(request, first);
      const [theirs] = await bookingsOf(request, second);
      expect(theirs?.start.slice(0, 10)).toBe(ours?.start.slice(0, 10));
      expect(theirs?.start).not.toBe(ours?.start);
      await otherContext.close();
    });
  });
}

test('whoever opens the address of a taken stay learns so before being asked who they are', {
  tag: '@any-width',
}, async ({ page, browser, request }) => {
  await signedIn(page, await withAccount(request));
  const confirmation = await confirmationOf(page, 'casaco', 'Salle du jardin', 'la journée');
  await page.goto(confirmation);
  await page.getByRole('button', { name: 'Réserver pour 90 €' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(confirmation);
  await expect(stranger.getByRole('heading', { name: 'C’est complet à ce moment-là' })).toBeVisible();
  await expect(stranger.getByRole('heading', { name: 'Dites-nous qui vous êtes' })).toBeHidden();
  await expect(stranger.getByRole('link', { name: 'Choisir un autre jour' })).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'Chercher dans d’autres lieux' })).toBeVisible();
  await stranger.context().close();
});
