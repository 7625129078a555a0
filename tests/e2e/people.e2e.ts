import { expectAccessible } from './support/accessible.ts';
import { scriptsRun } from './support/pages.ts';
import { nadia, type Person, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const claire: Person = { ...nadia, email: 'manager.casaco@escale.example', displayName: 'Claire Fontaine' };

test('somebody tells of themselves, is found by the people of a place, is written to, and withdraws', {
  tag: '@any-width',
}, async ({ page, browser, baseURL }) => {
  const options = baseURL ? { baseURL } : {};
  const stranger = await (await browser.newContext(options)).newPage();
  const colleague = await (await browser.newContext(options)).newPage();
  await signedIn(page, nadia);
  await signedIn(colleague, claire);

  await page.goto('/mon-escale/profil');
  await scriptsRun(page);
  await page.getByLabel('En quelques mots').fill('<b>Graphiste</b>');
  await page.getByLabel('Un lien').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText('n’est pas une adresse du web');
  await expect(page.getByLabel('En quelques mots')).toHaveValue('<b>Graphiste</b>');
  await expectAccessible(page);
  await page.getByLabel('Un lien').fill('nadia.example');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('status')).toContainText('Votre profil est enregistré');

  const choose = async (audience: string) => {
    const choice = page.getByRole('group', { name: 'Me montrer à Casaco' });
    await choice.getByRole('radio', { name: audience }).check();
    await page.getByRole('button', { name: 'Appliquer (Casaco)' }).click();
    await expect(page.getByRole('status')).toContainText('Votre choix est enregistré');
  };
  await choose('Aux personnes du lieu');
  await expect(page.getByRole('row', { name: 'Casaco non non oui' })).toBeVisible();

  await stranger.goto('/lieux/casaco/personnes');
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Casaco');
  await expect(stranger.getByText('Nadia Benali')).toHaveCount(0);
  await expectAccessible(stranger);

  await colleague.goto('/lieux/casaco/personnes?mot=graphiste+nadia');
  await expect(colleague.getByText('<b>Graphiste</b>')).toBeVisible();
  await expectAccessible(colleague);
  await colleague.getByRole('link', { name: 'Nadia Benali' }).click();
  await expect(colleague.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(colleague.getByRole('link', { name: 'nadia.example' })).toHaveAttribute('rel', /nofollow/);
  await expectAccessible(colleague);
  await colleague.getByLabel('Votre message').fill('Un café vendredi ?');
  await colleague.getByRole('button', { name: 'Envoyer' }).click();
  await expect(colleague.getByRole('status')).toContainText('Votre message est parti');

  // What the mail links to; the export knows it too.
  const exported = await page.request.get('/api/v1/me/export');
  const { tables }: { tables: { member_messages: { id: string; text: string }[] } } = await exported.json();
  const id = tables.member_messages.find(({ text }) => text === 'Un café vendredi ?')?.id ?? '';
  await page.goto(`/mon-escale/messages/${id}`);
  await scriptsRun(page);
  await expect(page.getByRole('blockquote')).toHaveText('Un café vendredi ?');
  await expectAccessible(page);
  await page.getByLabel('Votre message').fill('Volontiers');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('status')).toContainText('Votre message est parti');
  await expect(page.getByText('Vous avez répondu à ce message.')).toBeVisible();
  await page.getByRole('button', { name: 'Signaler ce message' }).click();
  await expect(page.getByText('Ce message est signalé')).toBeVisible();

  await page.goto('/mon-escale/profil');
  await scriptsRun(page);
  await choose('À personne');
  await colleague.reload();
  await expect(colleague.getByText('Nadia Benali')).toHaveCount(0);
});
