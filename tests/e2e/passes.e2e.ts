import { expectAccessible } from './support/accessible.ts';
import { scriptsRun, weekdaysAhead } from './support/pages.ts';
import { signedIn, withAccount } from './support/people.ts';
import { apiOf } from './support/person-api.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

test.slow();

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', {
    tag: '@any-width',
  }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a pass is found at the place, taken with an express request, and pays unless it is declined', async ({
      page,
      request,
    }) => {
      await page.goto('/lieux/casaco');
      const sold = page.getByRole('region', { name: 'Carnets et abonnements' });
      await expect(sold).toContainText('10 journées ou 15 demi-journées');
      await sold.getByRole('link', { name: /^Carnet de 10/ }).click();
      await expect(page.getByRole('heading', { name: 'Pour le prendre, connectez-vous' })).toBeVisible();
      await signedIn(page, await withAccount(request));
      await page.reload();
      if (hasScripts) await scriptsRun(page);
      const buy = page.getByRole('button', { name: /^Prendre ce carnet pour/ });
      await buy.click();
      await expect(page.getByRole('alert')).toContainText('Cochez cette demande');
      if (hasScripts) await expectAccessible(page);
      await page.getByLabel(/Je demande qu’il serve dès son premier jour/).check();
      await buy.click();
      await expect(page.getByRole('status')).toContainText('est à vous');
      await expect(page.getByText(/À régler auprès du lieu, \d+\s€/)).toBeVisible();
      if (hasScripts) await expectAccessible(page);

      await page.goto(await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la matinée'));
      await expect(page.getByText('Votre carnet paie 2 points de ce séjour.')).toBeVisible();
      await page.getByRole('link', { name: 'Ne pas l’utiliser pour ce séjour' }).click();
      await expect(page.getByText('Ce séjour se paie sans votre carnet.')).toBeVisible();
      await page.getByRole('button', { name: 'Réserver pour 10 €' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
    });
  });
}

test('a subscription is ended in two steps, and the later stay it pays for is shown before', {
  tag: '@any-width',
}, async ({ page, request }) => {
  const person = await withAccount(request);
  const api = await apiOf(request, person);
  const { resources } = await (await request.get('/api/v1/places/sceaux-smart')).json();
  const desks = resources.find(({ name }: { name: string }) => name === 'Bureau en espace ouvert').id;
  const [{ id: productId }] = await (await request.get('/api/v1/places/sceaux-smart/passes')).json();
  const { id } = await api('POST', '/passes', { productId });
  const date = weekdaysAhead()[0] ?? '';
  const later = await api('POST', '/bookings', { resourceId: desks, formula: 'day', count: 1, date });
  await signedIn(page, person);
  await page.goto('/mon-escale/carnets');
  await page.getByRole('link', { name: /^Résilier Huit journées par mois/ }).click();
  await expect(page.getByText(/Il paie un séjour après le/)).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(later.reference ?? '-') })).toBeVisible();
  await expectAccessible(page);
  await api('POST', `/bookings/${later.id}/cancellation`, {});
  await page.reload();
  await expect(page.getByText(/Il prendra fin le/)).toBeVisible();
  await page.getByRole('button', { name: 'Résilier', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('prend fin le');
  await expect(page.getByText(/^Résilié\s: prend fin le/)).toBeVisible();
  await page.goto(`/mon-escale/carnets/${id}/resiliation`);
  await expect(page).toHaveURL(/\/mon-escale\/carnets\?resilie=/);
});
