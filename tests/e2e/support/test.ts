import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** What the browser prints for an answer that the journey itself asks for: a refusal is an answer, not a fault. */
const isRefusal = (text: string) =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);

const isLostNetwork = (text: string) =>
  /^Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(text) ||
  /^TypeError: Failed to fetch\s+at /.test(text);

/** Every journey also fails when a page writes an error to the console: a broken script, a policy violated. */
export const test = base.extend<{ quiet: undefined; losesNetwork: boolean }>({
  /** Set by a journey that cuts the network: what the browser prints about that is no fault of the page. */
  losesNetwork: [false, { option: true }],
  quiet: [
    async ({ context, losesNetwork }, use) => {
      const said: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' && !isRefusal(message.text())) said.push(message.text());
      });
      context.on('weberror', (error) => said.push(String(error.error())));
      await use(undefined);
      const faults = losesNetwork ? said.filter((text) => !isLostNetwork(text)) : said;
      base.expect(faults, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});
