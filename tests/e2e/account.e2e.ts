import { scriptsRun } from './support/pages.ts';
import { bookingsOf, fillSignIn, nadia, newcomer, signedIn, withAccount } from './support/people.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a new account with mistakes is told each of them, at the top and at the field, and loses nothing', async ({
      page,
    }) => {
      await page.goto('/inscription');
      if (hasScripts) await scriptsRun(page);
      const main = page.getByRole('main');
      await main.getByLabel('Votre nom').fill('Camille Rivière');
      await main.getByLabel('Adresse électronique').fill('camille@nulle');
      await main.getByLabel('Mot de passe', { exact: true }).fill('trop court');
      await main.getByRole('button', { name: 'Créer un compte' }).click();

      const summary = page.getByRole('alert');
      await expect(summary.getByRole('heading', { name: '2 choses à corriger' })).toBeVisible();
      await expect(page).toHaveTitle(/^Erreur\s: Créer un compte/);
      if (hasScripts) await expect(summary).toBeFocused();
      await expect(main.getByLabel('Votre nom')).toHaveValue('Camille Rivière');
      const email = main.getByLabel('Adresse électronique');
      await expect(email).toHaveValue('camille@nulle');
      await expect(email).toHaveAttribute('aria-invalid', 'true');
      await expect(email).toHaveAccessibleDescription(/L’adresse n’est pas complète/);
      await summary.getByRole('link', { name: /au moins 12 caractères/ }).click();
      const password = main.getByLabel('Mot de passe', { exact: true });
      await expect(password).toBeFocused();
      await expect(password).toHaveAccessibleDescription(/au moins 12 caractères/);
    });

    test('somebody new opens an account on the way to a first booking', async ({ page, request }) => {
      const person = newcomer('Lou Marchand');
      await page.goto(await confirmationOf(page, 'casaco', 'Bureau au calme', 'la journée'));
      const main = page.getByRole('main');
      await main.getByRole('link', { name: 'Créer un compte' }).click();
      await main.getByLabel('Votre nom').fill(person.displayName);
      await main.getByLabel('Adresse électronique').fill(person.email);
      await main.getByLabel('Mot de passe', { exact: true }).fill(person.password);
      await main.getByRole('button', { name: 'Créer un compte' }).click();
      await expect(main).toContainText('Réservé au nom de Lou Marchand.');
      await main.getByRole('button', { name: 'Réserver pour 19 €' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
      expect(await bookingsOf(request, person)).toHaveLength(1);
    });
  });
}

test('a wrong password keeps the address and says no more than it should', { tag: '@any-width' }, async ({
  page,
}) => {
  await page.goto('/connexion');
  await fillSignIn(page, { ...nadia, password: 'ce n’est pas le bon' });
  await expect(page.getByRole('alert')).toContainText('L’adresse ou le mot de passe n’est pas le bon.');
  await expect(page.getByRole('main').getByLabel('Adresse électronique')).toHaveValue(nadia.email);
});

test('what is typed before the scripts have come stays', { tag: '@any-width' }, async ({ page }) => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/connexion', { waitUntil: 'commit' });
  const email = page.getByRole('main').getByLabel('Adresse électronique');
  await email.fill(nadia.email);
  release();
  await scriptsRun(page);
  await expect(email).toHaveValue(nadia.email);
});

test('who signs out is a stranger again, also to a page that was open before', { tag: '@any-width' }, async ({
  page,
  request,
  isMobile,
}) => {
  await signedIn(page, await withAccount(request));
  await page.goto('/reservations');
  await expect(page.getByRole('heading', { name: 'Rien de prévu pour l’instant' })).toBeVisible();
  if (isMobile) await page.getByText('Menu', { exact: true }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toHaveCount(0);
  await page.goto('/reservations');
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Rien de prévu pour l’instant' })).toBeHidden();
});

test('signing in never leads to another site', { tag: '@any-width' }, async ({ page, baseURL }) => {
  for (const abroad of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example']) {
    await page.goto(`/connexion?${new URLSearchParams({ suite: abroad })}`);
    await fillSignIn(page, nadia);
    await expect(page.getByRole('heading', { level: 1 }), abroad).not.toHaveText('Se connecter');
    expect(new URL(page.url()).origin, abroad).toBe(baseURL);
    await page.context().clearCookies();
  }
});
