import { expectAccessible } from './support/accessible.ts';
import { scriptsRun } from './support/pages.ts';
import { nadia, type Person, signedIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

const claire: Person = { ...nadia, email: 'manager.casaco@escale.example', displayName: 'Claire Fontaine' };

test('a manager plans a breakfast that repeats, sees who registers, changes it and calls one off', {
  tag: '@any-width',
}, async ({ page, request, browser, baseURL }) => {
  await signedIn(page, claire);
  await page.goto('/gestion/casaco/animations');
  await scriptsRun(page);
  const main = page.getByRole('main');
  await expectAccessible(page);
  await main.getByRole('link', { name: 'Prévoir une animation' }).click();

  await main.getByRole('button', { name: 'Voir les dates' }).click();
  await expect(main.getByRole('alert')).toContainText('Donnez un titre.');
  const title = `Café des voisins ${crypto.randomUUID().slice(0, 8)}`;
  await main.getByLabel('Titre').fill(title);
  await main.getByLabel('Début').fill('2027-10-05T06:00');
  await main.getByLabel('Fin').fill('2027-10-05T07:00');
  await main.getByLabel('Nombre de places').fill('1');
  const rooms = main.getByRole('group', { name: 'Salles prises' });
  await rooms.getByRole('checkbox', { name: 'Salle du jardin' }).check();
  await main.getByLabel('Partenaire 1', { exact: true }).fill('AMAP des Lilas');
  await main.getByLabel('Lien du partenaire 1').fill('https://amap.example/');
  await main.getByLabel('Répétition').selectOption('Chaque mois, le même jour de la semaine');
  await main.getByLabel('Nombre de dates').fill('3');
  await main.getByRole('button', { name: 'Voir les dates' }).click();
  const dates = main.getByRole('region', { name: 'Ce qui serait prévu' });
  await expect(dates.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);
  await dates.getByLabel('Ne pas prévoir le mardi 2 novembre 2027').check();
  await dates.getByRole('button', { name: 'Prévoir les dates gardées' }).click();
  await expect(main.getByRole('status')).toContainText('2 animations sont prévues.');

  await main.getByRole('link', { name: title }).first().click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(title);
  const id = page.url().split('/').at(-1) ?? '';
  const visitor = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  const person = await withAccount(request);
  await signedIn(visitor, person);
  await visitor.goto(`/evenements/${id}`);
  await expect(visitor.getByRole('link', { name: 'AMAP des Lilas' })).toBeVisible();
  await scriptsRun(visitor);
  await visitor.getByRole('button', { name: 'M’inscrire' }).click();
  await expect(visitor.getByRole('main')).toContainText('Vous êtes sur la liste');

  await page.reload();
  await scriptsRun(page);
  await expect(main.getByRole('row', { name: person.displayName })).toContainText('inscrit');
  await expect(main).toContainText('La fréquentation se note dès que l’animation a commencé.');
  await expectAccessible(page);
  const file = await page.request.get(`/gestion/casaco/animations/${id}/inscriptions.csv`);
  expect(await file.text()).toContain(`"${person.displayName}";"inscrit"`);

  // Somebody else has the form open, too, and is faster.
  await main.getByRole('link', { name: 'Modifier' }).click();
  await expect(main.getByLabel('Titre')).toHaveValue(title);
  const faster = await page.request.patch(`/api/v1/events/${id}`, { data: { capacity: 5 } });
  expect(faster.status()).toBe(200);
  await main.getByLabel('Titre').fill(`${title}, au jardin`);
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  const meanwhile = main.getByRole('region', { name: 'Quelqu’un d’autre a enregistré' });
  await expect(meanwhile.getByRole('row', { name: 'Nombre de places' })).toContainText('5');
  await expectAccessible(page);
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByRole('status')).toContainText('L’animation est enregistrée.');

  await main.getByText('Annuler l’animation').click();
  await expect(main).toContainText('Une personne sera prévenue par courriel');
  await main.getByRole('button', { name: 'Annuler et prévenir' }).click();
  await expect(main.getByRole('status')).toContainText('L’animation est annulée.');

  // Who came is noted for what has been: the demonstration has such events.
  const past = main.getByRole('region', { name: 'Passées' });
  await past.getByRole('link').first().click();
  await expect(page).toHaveURL(/animations\/[0-9a-f-]+$/);
  const own = page.url();
  // Seventeen came, as other journeys read: the number goes away from it and back.
  for (const present of ['16', '17']) {
    await page.goto(own);
    await main.getByLabel('Personnes présentes').fill(present);
    await main.getByRole('button', { name: 'Enregistrer le nombre' }).click();
    await expect(main.getByRole('status')).toContainText('La fréquentation est enregistrée.');
  }
  await expectAccessible(page);
});
