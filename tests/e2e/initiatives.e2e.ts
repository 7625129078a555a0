import { expectAccessible } from './support/accessible.ts';
import { scriptsRun } from './support/pages.ts';
import { newcomer, type Person, signedIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

const department: Person = {
  email: 'departement@escale.example',
  password: 'demo-escale-92',
  displayName: 'Département',
};

test.describe('without scripts', { tag: '@any-width' }, () => {
  test.use({ javaScriptEnabled: false });

  test('somebody finds an initiative by a word and a theme, and reads it', async ({ page }) => {
    await page.goto('/initiatives');
    await page.getByLabel('Que cherchez-vous').fill('velos');
    await page.getByLabel('Thème').selectOption('repair');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await expect(page).toHaveURL(/mots=velos&theme=repair/);
    await page.getByRole('link', { name: 'Le Café qui répare' }).click();
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Le Café qui répare');
    await expect(main.getByRole('table', { name: 'Répartition des notes' })).toContainText('5 étoiles');
    await expect(main.getByRole('link', { name: 'Casaco' }).first()).toBeVisible();
  });
});

test('a social worker corrects an entry, keeps it for somebody, and hands the list on; the department publishes', {
  tag: '@any-width',
}, async ({ page, request, browser }) => {
  const worker = await withAccount(request, newcomer());
  await signedIn(page, worker);
  await page.goto('/initiatives?mots=chorale');
  await page.getByRole('link', { name: 'Les Voix du parc' }).click();
  await scriptsRun(page);
  const main = page.getByRole('main');
  await main.getByText('Garder dans une liste').click();
  await main.getByLabel('Libellé d’une nouvelle liste').fill('06 12 34 56 78');
  await main.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(main.getByRole('alert')).toContainText('mène à une personne');
  await main.getByLabel('Libellé d’une nouvelle liste').fill('Mardi matin');
  await main.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await main.getByRole('link', { name: 'Ouvrir la liste' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Mardi matin');
  await main.getByLabel('Note pour Les Voix du parc').fill('Bus 157, arrêt Parc');
  await main.getByRole('button', { name: 'Enregistrer la note' }).click();
  await expect(main).toContainText('La note est enregistrée.');
  await scriptsRun(page);
  await main.getByRole('button', { name: 'Créer un lien' }).click();
  const link = (await main.locator('.guide-secret').getAttribute('href')) ?? '';
  await expectAccessible(page);
  const stranger = await browser.newContext();
  const theirs = await stranger.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('main')).toContainText('Bus 157, arrêt Parc');
  await stranger.close();

  await page.goto('/initiatives?mots=chorale');
  await page.getByRole('link', { name: 'Les Voix du parc' }).click();
  await main.getByRole('link', { name: 'Proposer une correction' }).click();
  await scriptsRun(page);
  await main.getByLabel('Ouverture').fill('Lundi et mercredi, 19 h – 21 h');
  await main.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await expect(main).toContainText('Le département relit votre proposition');

  await page.context().clearCookies();
  await signedIn(page, department);
  await page.goto('/departement/initiatives');
  await scriptsRun(page);
  const waiting = main.getByRole('article').filter({ hasText: 'Les Voix du parc' });
  await expect(waiting.getByRole('table')).toContainText('Lundi et mercredi');
  await expectAccessible(page);
  await waiting.getByRole('button', { name: 'Publier' }).click();
  await expect(main).toContainText('C’est publié');
});
