/** How the explorer is built: `npm run build` writes it, `npm run dev` serves it as one writes it. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
  build: {
    target: 'es2023',
    emptyOutDir: true,
    // Nothing in the page as data: URLs, so that the content security policy needs no exception.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
