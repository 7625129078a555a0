import type { Page } from '@playwright/test';
import { expectContrast, expectNoSideways } from './support/accessible.ts';
import { browserOf, type Conditions, everyPair, handOn, named } from './support/conditions.ts';
import { fullOffice } from './support/full-office.ts';
import type { Hand } from './support/hand.ts';
import { journeyWords } from './support/journey-words.ts';
import { hasEntry, linkIn, type Mail, mailTo } from './support/mails.ts';
import { dayAhead } from './support/pages.ts';
import { bookingsOf, newcomer, type Person, signedIn, withAccount } from './support/people.ts';
import { apiOf } from './support/person-api.ts';
import { freeDay, spaceId } from './support/stay.ts';
import { expect, test } from './support/test.ts';

test.slow();

const desk = ['casaco', 'Bureau en espace ouvert'] as const;
/** The days that the search offers by name. */
const comingDays = Array.from({ length: 11 }, (_, i) => dayAhead(2 + i));
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

for (const [i, conditions] of everyPair.entries()) {
  const { lang, hasScripts } = conditions;
  const says = journeyWords[lang];
  const isGuest = i % 3 === 0;

  test.describe(named(conditions), { tag: '@any-width' }, () => {
    test.use(browserOf(conditions));

    test(`a freelancer finds a desk near Malakoff and books it ${isGuest ? 'without' : 'with'} an account`, async ({
      page,
      request,
    }) => {
      const hand = handOn(page, conditions);
      const main = page.getByRole('main');
      const date = await freeDay(request, await spaceId(request, ...desk), 'la matinée', comingDays);
      await page.goto(says.home);
      await hand.choose(page.getByLabel(says.day), date);
      await hand.write(page.getByLabel(says.where), 'Malakoff');
      await hand.send();
      await expect(page).toHaveURL(/ou=Malakoff/);
      await expectNoSideways(page);
      await hand.press(page.getByRole('article', { name: 'Casaco' }).getByRole('link', { name: 'Casaco' }));
      await expect(title(page, 'Casaco')).toBeVisible();
      await hand.pick(page.getByRole('group', { name: says.stays }), says.morning);
      if (!hasScripts) await hand.press(page.getByRole('button', { name: says.see }));
      await expect(page).toHaveURL(/moitie=morning/);
      await expectNoSideways(page);
      await hand.press(page.getByRole('link', { name: says.bookDesk }));
      const person = isGuest ? newcomer('Lou Marchand') : await withAccount(request);
      if (isGuest) await throughTheMail(page, hand, person, conditions);
      else await throughTheAccount(page, hand, person, conditions);
      await expect(title(page, says.booked)).toBeVisible();
      if (!isGuest)
        expect((await bookingsOf(request, person)).map(({ status }) => status)).toEqual(['confirmed']);
      // Without scripts the choice of a stay has to be sent.
      expect(hand.taps(), 'taps').toBeLessThan(hasScripts ? 10 : 11);
      await expect(main.getByRole('link', { name: says.directions }).first()).toBeVisible();
      await mailTo(person.email, hasEntry);
      await expectNoSideways(page);
      if (hasScripts) await expectContrast(page);

      if (!isGuest) {
        await hand.press(main.getByRole('link', { name: says.all }));
        await hand.press(page.getByRole('link', { name: says.seeBooking }));
        await hand.press(page.getByRole('link', { name: says.cancel }));
      } else await hand.press(page.getByText(says.cancel));
      await hand.press(page.getByRole('button', { name: says.cancelNow }));
      await expect(title(page, says.cancelled)).toBeVisible();
    });

    test('a full office is no dead end: other times, other places, the line, and a stay in parts', async ({
      page,
      request,
    }) => {
      const hand = handOn(page, conditions);
      const path = await fullOffice(request);
      const person = await withAccount(request);
      await signedIn(page, person);
      await page.goto(lang === 'en' ? `/en${path}` : path);
      await expect(page.getByRole('heading', { name: says.full })).toBeVisible();
      await expect(page.getByRole('heading', { name: says.times })).toBeVisible();
      await expectNoSideways(page);
      if (hasScripts) await expectContrast(page);
      await hand.press(page.getByRole('button', { name: says.join }));
      await expect(page.getByText(says.waiting)).toBeVisible();
      await page.reload();
      await hand.press(page.getByRole('button', { name: says.leave }));
      await expect(page.getByRole('button', { name: says.join })).toBeVisible();
      await hand.press(page.getByRole('button', { name: says.inParts }));
      await expect(title(page, says.booked)).toBeVisible();
      await expect(page.getByRole('heading', { name: says.yourParts })).toBeVisible();
      expect((await bookingsOf(request, person)).map(({ status }) => status)).toEqual(['confirmed']);
    });

    test('a resident takes a desk for three months: one price, one decision, one message', async ({
      page,
      request,
    }) => {
      const hand = handOn(page, conditions);
      const person = await withAccount(request);
      await signedIn(page, person);
      await page.goto(`${says.home}?ou=Malakoff`);
      await hand.choose(page.getByLabel(says.duration), 'month-3');
      await hand.press(page.getByRole('button', { name: says.search }));
      await expect(page).toHaveURL(/duree=month-3/);
      await expectNoSideways(page);
      await hand.press(page.getByRole('article', { name: 'Casaco' }).getByRole('link', { name: 'Casaco' }));
      await expect(page).toHaveURL(/formule=month&nombre=3/);
      await expectNoSideways(page);
      await expect(page.getByRole('row', { name: says.months })).toBeVisible();
      const row = page.getByRole('row', { name: says.total });
      const [euros] = /\d+/.exec((await row.textContent()) ?? '') ?? [];
      await hand.press(page.getByRole('link', { name: says.bookDesk }));
      const ticket = page.getByRole('complementary', { name: says.ticket });
      await expect(ticket.getByRole('row', { name: says.months })).toBeVisible();
      if (hasScripts) await expectContrast(page);
      await hand.press(page.getByRole('button', { name: says.book(Number(euros)) }));
      await expect(title(page, says.booked)).toBeVisible();
      const [booking, ...others] = await bookingsOf(request, person);
      expect(others).toEqual([]);
      await mailTo(person.email, hasEntry);
      await (await apiOf(request, person))('POST', `/bookings/${booking?.id}/cancellation`, {});
    });
  });
}

const guestLink = /\/invite\//;
const hasLink = ({ text }: Mail) => guestLink.test(text);

/** Held at once, booked by the link that comes by mail. */
async function throughTheMail(page: Page, hand: Hand, { email, displayName }: Person, { lang }: Conditions) {
  const says = journeyWords[lang];
  const main = page.getByRole('main');
  await hand.write(main.getByLabel(says.name), displayName);
  await hand.writeNext(email);
  await hand.send();
  await expect(title(page, says.sent)).toBeVisible();
  await page.goto(linkIn(await mailTo(email, hasLink), guestLink));
  await hand.press(page.getByRole('button', { name: says.confirm }));
}

async function throughTheAccount(page: Page, hand: Hand, person: Person, { lang }: Conditions) {
  const says = journeyWords[lang];
  const main = page.getByRole('main');
  await hand.press(main.getByRole('link', { name: says.signIn }));
  await expect(title(page, says.signIn)).toBeVisible();
  await hand.write(main.getByLabel(says.email), person.email);
  await hand.writeNext(person.password);
  await hand.send();
  await hand.press(page.getByRole('button', { name: says.book(10) }));
}
