import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      // A page that is kept may be shown at another address: the one that says that there is no network.
      paths: { relative: false },
      // One round trip less before a first visit paints; the policy lets them in by the nonce of the page.
      inlineStyleThreshold: 100_000,
      // The pages that are kept ask for it themselves (lib/ui/KeepOffline.svelte).
      serviceWorker: { register: false },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute there is: SvelteKit's route announcer, allowed by its hash alone.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // A font or picture inlined as a data: address would be refused by the policy above.
  build: { assetsInlineLimit: 0 },
});
