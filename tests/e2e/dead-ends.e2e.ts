import { bookingsOf, nadia, signedIn, withAccount } from './support/people.ts';
import { bookMorning } from './support/stay.ts';
import { expect, test } from './support/test.ts';

const nowhere = [
  ['/nulle-part', 'Cette page n’existe pas', 'Chercher'],
  ['/lieux/nulle-part', 'Ce lieu n’est pas sur Escale', 'Chercher'],
  ['/en/nowhere', 'This page does not exist', 'Search'],
] as const;

for (const [path, heading, search] of nowhere) {
  test(`an address that leads nowhere says so and leads on: ${path}`, { tag: '@any-width' }, async ({
    page,
  }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByRole('button', { name: search })).toBeVisible();
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading);
  });
}

test('a booking that does not exist, and one of somebody else, are both not found', {
  tag: '@any-width',
}, async ({ page, browser, request }) => {
  const owner = await withAccount(request);
  const owned = await (await browser.newContext()).newPage();
  await signedIn(owned, owner);
  await bookMorning(owned);
  await owned.context().close();
  const [{ id, reference } = { id: '', reference: '' }] = await bookingsOf(request, owner);

  await signedIn(page, await withAccount(request));
  const unknown = id.replace(/.{4}$/, id.endsWith('0000') ? '1111' : '0000');
  for (const path of [id, unknown, `${id}/annulation`, 'pas-une-reference']) {
    const answer = await page.goto(`/reservations/${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
    await expect(page.getByText(reference)).toHaveCount(0);
  }
  expect((await bookingsOf(request, owner)).map(({ status }) => status)).toEqual(['confirmed']);
});

test('a stranger is asked to sign in before a booking is even looked for', { tag: '@any-width' }, async ({
  page,
}) => {
  await page.goto('/reservations/0199feea-6c00-7762-a742-ee69a546fef6');
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
});

test('an address that makes no sense is answered all the same', { tag: '@any-width' }, async ({ page }) => {
  await signedIn(page, nadia);
  for (const address of [
    '/lieux/casaco?jour=2027-02-30&espace=x&de=25:00&a=-1&combien=1e9',
    '/?jour=hier&de=midi&a=&combien=-4&ou=%00&atout=%3Cscript%3E&tri=au-hasard',
    '/lieux/casaco/reserver',
    '/lieux/casaco/reserver?espace=0199feea-6c00-7762-a742-ee69a546fef6&jour=2027-02-30&de=9:00&a=8:00',
    '/reservations?apres=pas-un-curseur',
  ]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBeLessThan(500);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
  }
});
