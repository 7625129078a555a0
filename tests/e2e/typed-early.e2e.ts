import { scriptsRun } from './support/pages.ts';
import { signedIn, withAccount } from './support/people.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

test('what is typed before the scripts have come stays when they do', { tag: '@any-width' }, async ({
  page,
  request,
}) => {
  await signedIn(page, await withAccount(request));
  const confirmation = await confirmationOf(page, 'casaco', 'Salle du jardin', 'la matinée');
  let scriptsMayCome = () => {};
  const slowly = new Promise<void>((resolve) => {
    scriptsMayCome = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await slowly;
    await route.continue();
  });
  await page.goto(confirmation, { waitUntil: 'commit' });
  const note = page.getByLabel('Un mot pour le lieu');
  await note.fill('Nous serons six.');
  scriptsMayCome();
  await scriptsRun(page);
  await expect(note).toHaveValue('Nous serons six.');
});
