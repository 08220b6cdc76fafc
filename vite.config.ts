import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { boundaryPlugin } from './scripts/site/boundary-plugin.ts';

// Offices still run kernels of Chromium 87 and Safari 14; nothing newer may be needed to read the page.
const oldest = ['chrome87', 'safari14'];

// `npm run build -- --data <folder>` sets it: another city is another folder.
const dataFolder = resolve(process.env.CITY_DATA ?? 'data');

export default defineConfig({
  // Relative addresses: the same files work at the root of a host and in any folder of it.
  base: './',
  publicDir: 'public',
  plugins: [react(), boundaryPlugin(dataFolder)],
  resolve: { alias: { '#data': dataFolder } },
  build: {
    target: oldest,
    cssTarget: oldest,
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    // The prerendered pages name what they need; no script has to be added to do it.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: 'src/app/main.tsx' },
  },
  worker: { format: 'iife' },
});
