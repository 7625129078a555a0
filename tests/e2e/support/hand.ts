import { expect, type Locator, type Page } from '@playwright/test';

/** How somebody works a page: with a finger or a mouse, or with the keyboard alone. */
export type Hand = {
  /** A link or a button. */
  press: (target: Locator) => Promise<void>;
  write: (target: Locator, text: string) => Promise<void>;
  /** Into the field after it, which the keyboard of a phone goes on to as well. */
  writeNext: (text: string) => Promise<void>;
  /** An entry of a list, by its value. */
  choose: (target: Locator, value: string) => Promise<void>;
  /** One radio button of a group. */
  pick: (group: Locator, name: RegExp) => Promise<void>;
  /** Sends the form of the field that is being written in, as the Enter key does on every keyboard. */
  send: () => Promise<void>;
  /** What the finger has touched of the page so far; what is typed is not. */
  taps: () => number;
};

const typing = (page: Page): Pick<Hand, 'writeNext' | 'send'> => ({
  writeNext: async (text) => {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  },
  send: () => page.keyboard.press('Enter'),
});

export function fingerOn(page: Page): Hand {
  let taps = 0;
  const counted = (times: number, work: (target: Locator, text: string) => Promise<unknown>) => {
    return async (target: Locator, text = ''): Promise<void> => {
      taps += times;
      await work(target, text);
    };
  };
  return {
    press: counted(1, (target) => target.click()),
    write: counted(1, (target, text) => target.fill(text)),
    // One opens the list, one takes the entry.
    choose: counted(2, (target, value) => target.selectOption(value)),
    pick: async (group, name) => {
      taps++;
      await group.getByRole('radio', { name }).check();
    },
    taps: () => taps,
    ...typing(page),
  };
}

export function keysOn(page: Page): Hand {
  const times = async (key: string, count: number) => {
    for (let i = 0; i < count; i++) await page.keyboard.press(key);
  };
  return {
    press: async (target) => {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    write: async (target, text) => {
      await tabTo(page, target);
      await page.keyboard.type(text);
    },
    choose: async (target, value) => {
      await tabTo(page, target);
      const steps = Number(await page.evaluate(stepsTo(value)));
      await times(steps < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(steps));
      await expect(target).toHaveValue(value);
    },
    pick: async (group, name) => {
      const target = group.getByRole('radio', { name });
      await tabTo(page, group.getByRole('radio', { checked: true }));
      for (let i = 0; i < 12 && !(await target.isChecked()); i++) await page.keyboard.press('ArrowDown');
      await expect(target).toBeFocused();
    },
    taps: () => 0,
    ...typing(page),
  };
}

/** Presses Tab until the element has the focus; wherever the focus rests on the way, it must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusIsSeen), 'the focus is seen').toBe('seen');
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab never reaches ${target}`);
}

/** How far an entry is from the chosen one, in the list that has the focus. */
const stepsTo = (value: string) => `(() => {
  const { options, selectedIndex } = document.activeElement;
  return [...options].findIndex((option) => option.value === ${JSON.stringify(value)}) - selectedIndex;
})()`;

const focusIsSeen = `(() => {
  const element = document.activeElement;
  // Inside a date field the browser itself shows which part has the focus.
  if (!element || element === document.body || element.type === 'date') return 'seen';
  const marked = [element, element.parentElement, element.closest('label, article'), element.nextElementSibling];
  const isMarked = marked.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  return isMarked ? 'seen' : 'not seen: ' + element.outerHTML.slice(0, 200);
})()`;
