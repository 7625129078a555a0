import { openWebServer } from '../support/web-server.ts';
import { expectAccessible } from './support/accessible.ts';
import { manager } from './support/arrival.ts';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('a manager has a program told, is shown the secret once, sees it fail, and sends the message again', {
  tag: '@any-width',
}, async ({ page }) => {
  const server = await openWebServer();
  const url = `${server.url.replace('127.0.0.1', 'localhost')}/`;
  await signedIn(page, manager);
  await page.goto('/gestion/casaco/webhooks');
  await page.getByLabel('Adresse', { exact: true }).fill('https://192.168.1.20/escale');
  await page.getByLabel('Animation prévue').check();
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('alert')).toContainText('mène dans un réseau privé');
  await expect(page.getByLabel('Animation prévue')).toBeChecked();
  await page.getByLabel('Adresse', { exact: true }).fill(url);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('status')).toContainText('whsec_');
  await expectAccessible(page);

  await page.getByRole('link', { name: `Régler et voir le journal\u00a0: ${url}` }).click();
  await expect(page.getByText('whsec_')).toHaveCount(0);
  server.replies.push({ status: 500, body: 'en panne' });
  await page.getByRole('button', { name: 'Envoyer un essai' }).click();
  await expect(page.getByRole('status')).toContainText('L’essai est parti');
  await expect.poll(() => server.received.length).toBe(1);
  await page.goto(page.url().split('?')[0] ?? '');
  const essai = page.getByRole('listitem').filter({ hasText: 'Essai' });
  await expect(essai).toContainText('En attente, prochain essai');
  await essai.locator('summary').click();
  await expect(essai).toContainText('réponse 500 · message refusé');
  await expect(essai).toContainText('en panne');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Envoyer un essai' }).click();
  await expect.poll(() => server.received.length).toBe(2);
  await page.goto(`${page.url().split('?')[0]}?etat=delivered`);
  await page.getByRole('button', { name: 'Renvoyer\u00a0: Essai' }).click();
  await expect.poll(() => server.received.length).toBe(3);
  expect(server.received[2]?.headers['webhook-id']).toBe(server.received[1]?.headers['webhook-id']);

  await page.locator('summary', { hasText: 'Retirer cette adresse' }).click();
  await page.getByRole('button', { name: 'Retirer définitivement' }).click();
  await expect(page.getByRole('status')).toContainText('L’adresse est retirée');
  await server.close();
});
