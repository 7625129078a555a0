import { expectAccessible } from './support/accessible.ts';
import { scriptsRun, weekdaysAhead } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const [someday = ''] = weekdaysAhead();

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a highest price leaves the dearer places out and says so; what no source knows stays, and is said', async ({
      page,
    }) => {
      await page.goto(`/?jour=${someday}&ou=Malakoff`);
      if (hasScripts) await scriptsRun(page);
      await page.getByText('Plus de critères').click();
      await page.getByText('Au calme').click();
      await page.getByLabel('Prix maximal, en euros').fill('15');
      await page.getByRole('button', { name: 'Chercher' }).click();
      await expect(page).toHaveURL(/acces=quiet.*max=15|max=15.*acces=quiet/);
      await expect(page.getByText(/à plus de 15\s€/)).toBeVisible();
      const places = page.getByRole('region', { name: /de la place$/ }).getByRole('article');
      for (const text of await places.allInnerTexts()) {
        const [, price] = /(\d+)\s€/.exec(text) ?? [];
        if (price !== undefined) expect(Number(price)).toBeLessThanOrEqual(15);
        expect(text).toMatch(/Calme\s: à demander/);
      }
      await expect(page.getByLabel('Prix maximal, en euros')).toBeVisible();
      if (hasScripts) await expectAccessible(page);
    });

    test('a desk for a month is found with the price of the month, and the choice goes on with it', async ({
      page,
    }) => {
      await page.goto(`/?jour=${someday}&ou=Malakoff`);
      if (hasScripts) await scriptsRun(page);
      await page.getByLabel('Combien de temps').selectOption('pendant un mois');
      await expect(page.getByLabel('À partir de')).toBeHidden();
      await page.getByRole('button', { name: 'Chercher' }).click();
      await expect(page).toHaveURL(/duree=month-1/);
      const free = page.getByRole('article').filter({ hasText: 'pour un mois, tout compris' });
      await free.getByRole('link').first().click();
      await expect(page).toHaveURL(/formule=month&nombre=1/);
    });
  });
}

test('a search that only its price stands against says what would help, and that it would', {
  tag: '@any-width',
}, async ({ page }) => {
  await page.goto(`/?jour=${someday}&ou=Malakoff&max=1&tard=1&genre=coworking`);
  await expect(page.getByRole('heading', { name: 'Rien de libre pour cette recherche' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/?jour=${someday}&ou=Malakoff&max=1`);
  const helps = page.getByRole('link', { name: /Chercher à tous les prix.*\d+ lieux?/ });
  await helps.click();
  await expect(page).not.toHaveURL(/max=/);
  await expect(page.getByRole('article').filter({ hasText: 'libres pour tout' }).first()).toBeVisible();
});

test('nobody is asked where they are before they tap; then the search is around them, to a hundred metres', async ({
  page,
  context,
}) => {
  await context.setGeolocation({ latitude: 48.816_42, longitude: 2.297_77 });
  await page.goto(`/?jour=${someday}`);
  await scriptsRun(page);
  await page.getByRole('button', { name: 'Autour de moi' }).click();
  await expect(page.getByText('Votre position n’est pas disponible')).toBeVisible();
  await context.grantPermissions(['geolocation']);
  await page.reload();
  await scriptsRun(page);
  await page.getByRole('button', { name: 'Autour de moi' }).click();
  await expect(page).toHaveURL(/ici=48\.816%2C2\.298/);
  await expect(page.getByText('Arrondie à 100')).toBeVisible();
  await expect(page.getByRole('link', { name: 'du plus proche' })).toHaveAttribute('aria-current', 'true');
});

test('list and map show the same place, and arrow keys go from place to place', async ({
  page,
  isMobile,
}) => {
  await page.goto(`/?jour=${someday}&ou=Malakoff`);
  await scriptsRun(page);
  const casaco = page.getByRole('article', { name: 'Casaco' });
  const marker = page.getByRole('region', { name: 'Carte' }).getByRole('link', { name: /Casaco/ });
  await casaco.getByRole('link').focus();
  await expect(marker).toHaveClass(/mk--lit/);
  await marker.focus();
  await expect(casaco).toHaveClass(/is-hover/);
  await page.keyboard.press('ArrowDown');
  await expect(marker).not.toBeFocused();
  await expect(page.locator('.mk:focus')).toHaveCount(1);
  await expect(casaco).not.toHaveClass(/is-hover/);
  if (isMobile) return;
  await casaco.hover();
  await expect(marker).toHaveClass(/mk--lit/);
});
