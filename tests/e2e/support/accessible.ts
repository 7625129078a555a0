import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe can see of WCAG 2.2 AA; in the dark too, where the page is wide: colours are the same on a phone. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await judge(page, (axe) => axe.withTags(wcag));
  if ((page.viewportSize()?.width ?? 0) > 600) {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await judge(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

async function judge(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // Legacy mode only gives up frames of other sites, of which there are none, and takes half the time.
  const { violations } = await choose(new AxeBuilder({ page }).setLegacyMode()).analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
  }));
  expect(told, `accessibility of ${page.url()}`).toEqual([]);
}
