import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { parsedMessages } from './parsed-messages.ts';

/** Where `npm run dev` has started the api. */
const api = process.env['CHORSU_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [
    react(),
    parsedMessages(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Chorsu',
        short_name: 'Chorsu',
        display: 'standalone',
        start_url: '/',
        background_color: '#faf7f1',
        theme_color: '#1f4396',
        icons: [{ src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        // Of the fonts only the ones that our languages need; others come from the network where a text has them.
        globPatterns: ['**/*.{js,css,html,svg}', '**/ibm-plex-sans-{latin,cyrillic,arabic}-*.woff2'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/graphql/, /^\/upload/, /^\/download/, /^\/health/, /^\/ready/],
        clientsClaim: true,
      },
    }),
  ],
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/upload': api,
      '/download': api,
    },
  },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2023',
    // No data: addresses: the page's content policy allows fonts from its own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What most pages share is one file: thirty small ones compress badly, each on its own. With a smaller number
        // it holds what the first question doesn't need; `npm run bench -- fill` tells.
        codeSplitting: { groups: [{ name: 'frame', minShareCount: 14 }] },
      },
    },
  },
});
