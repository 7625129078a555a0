import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * What axe can see of WCAG 2.2 AA: in the light on a phone, in the dark where the page is wide, as colours are the
 * same at every width.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const isWide = (page.viewportSize()?.width ?? 0) > 600;
  await page.emulateMedia({ colorScheme: isWide ? 'dark' : 'light', reducedMotion: 'reduce' });
  await judge(page, (axe) => axe.withTags(wcag));
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** What can be read in the colours that the page is in; axe waits for ever on a page without scripts. */
export const expectContrast = (page: Page): Promise<void> =>
  judge(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));

export async function expectNoSideways(page: Page): Promise<void> {
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(beyond, `${page.url()} has to be scrolled sideways`).toBeLessThanOrEqual(0);
}

async function judge(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // Legacy mode only gives up frames of other sites, of which there are none; it takes half the time, and so does
  // telling of nothing but what is wrong.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
  }));
  expect(told, `accessibility of ${page.url()}`).toEqual([]);
}
