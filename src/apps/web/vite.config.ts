import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every browser this app supports reads woff2; the second copy of each font slice would only double what is shipped. */
const woff2Only: Plugin = {
  name: 'zhiquan:woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource.*\.css$/.test(id)) return;
    return { code: code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''), map: null };
  },
};

export default defineConfig({
  root: here('.'),
  plugins: [woff2Only, react()],
  build: {
    outDir: here('../../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A font slice inlined into the style sheet would be downloaded by everyone.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  worker: { format: 'es' },
  css: { modules: { generateScopedName: '[local]_[hash:base64:5]' } },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8600' } },
});
