import { expectAccessible } from './support/accessible.ts';
import { scriptsRun } from './support/pages.ts';
import { nadia, type Person, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const claire: Person = { ...nadia, email: 'manager.casaco@escale.example', displayName: 'Claire Fontaine' };

/** As a French spreadsheet saves it. */
const latin1 = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1');

test('a manager brings in a file of members, is told what is wrong, corrects it, and takes it out again', {
  tag: '@any-width',
}, async ({ page }) => {
  await signedIn(page, claire);
  await page.goto('/gestion/casaco/echanges');
  await scriptsRun(page);
  const main = page.getByRole('main');
  await expectAccessible(page);
  const mail = `zoe-${crypto.randomUUID().slice(0, 8)}@exemple.fr`;
  const head = "Adresse mail;Nom;Public;Public jusqu'au";
  const bring = async (name: string, file: Buffer) => {
    await main.getByRole('radio', { name: 'Membres' }).check();
    await main
      .getByLabel('Fichier', { exact: true })
      .setInputFiles({ name, mimeType: 'text/csv', buffer: file });
    await main.getByRole('button', { name: 'Vérifier le fichier' }).click();
  };

  await bring('membres.csv', Buffer.from('PK\x03\x04 xl/workbook.xml', 'latin1'));
  await expect(main.getByRole('alert')).toContainText('C’est un classeur');

  await bring('membres.csv', latin1([head, `${mail};Zoé;member;31/13/2027`, 'pas une adresse;Max;;']));
  await expect(main.getByRole('heading', { name: '2 lignes à corriger avant d’importer' })).toBeVisible();
  await expect(main).toContainText('lu comme Windows-1252');
  await expect(main.getByRole('listitem').filter({ hasText: '31/13/2027' }).first()).toContainText(
    'a un mois 13',
  );
  await expect(main).toContainText('n’est pas une adresse mail');
  await expect(main.getByRole('button', { name: 'Importer', exact: true })).toHaveCount(0);
  await expectAccessible(page);

  await main.getByRole('link', { name: 'Importer un fichier corrigé' }).click();
  await bring('membres-corrigés.csv', latin1([head, `${mail};Zoé;member;31/12/2027`]));
  await expect(main.getByRole('heading', { name: 'Tout est juste' })).toBeVisible();
  await expect(main).toContainText('Zoé');
  await main.getByRole('checkbox', { name: /savent que le lieu/ }).check();
  await main.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(main).toContainText('C’est importé : 1 ligne.');
  await expectAccessible(page);

  await main.getByRole('link', { name: 'Revenir aux imports et exports' }).click();
  await expect(main.getByRole('listitem').filter({ hasText: 'membres-corrigés.csv' })).toContainText(
    'Importé',
  );
  const file = await page.request.get('/gestion/casaco/echanges/fichiers/members.csv');
  expect(await file.text()).toContain(`${mail};Zoé;member;31/12/2027`);
});
