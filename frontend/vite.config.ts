import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { compress } from './compress.ts';
import { defineConfig, transformWithOxc, type Plugin } from 'vite';

/** Icons as tall as the letters beside them. */
const SMALL_ICONS = { leadingIcon: 'size-4', trailingIcon: 'size-4' };

const CORE = /node_modules\/(@vue|vue|vue-i18n|@intlify|vue-router|pinia|@iconify|@tanstack\/(query-core|vue-query))\//;

/** What every page behind the sign-in needs of ours and of the components, in many small pieces. */
const SHELL =
  /frontend\/src\/(api|session|notices|format|preferences|i18n\/use|components\/state|records\/(definition|definitions|salesDefinitions|relations|routes|related|useLive|useRecordAccess)\.ts|components\/shell\/(?!ShellMenu|ShellPalette|ShellKeys|PaletteGroup|PlainSelect|LayoutSwitch|TableHead))/;

const SERVER = process.env['NOVA_SERVER'] ?? 'http://127.0.0.1:8055';

export default defineConfig({
  base: '/portal/',
  plugins: [
    vue(),
    ui({
      components: false,
      autoImport: false,
      colorMode: false,
      dts: false,
      theme: { colors: ['primary', 'success', 'warning', 'error'], defaultVariants: { color: 'primary' } },
      ui: {
        alert: { slots: { description: 'text-sm opacity-100' } },
        button: { variants: { size: { md: SMALL_ICONS } } },
        input: { variants: { size: { md: SMALL_ICONS } } },
      },
      experimental: { componentDetection: true },
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] }, sizeLimitKb: 64 } },
    }),
    plainScripts(),
    compress(),
  ],
  resolve: {
    // The host brings an older Vue to the root; two copies would break injection.
    dedupe: ['vue', 'vue-router', 'pinia'],
    // See the comment there: icons never come from a server.
    alias: [
      { find: /^@iconify\/vue$/, replacement: fileURLToPath(new URL('src/appearance/icons.ts', import.meta.url)) },
    ],
  },
  define: {
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    // The portal's messages have a compiler of their own.
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Schemas are values without effect: a page that uses none of them carries none.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !/\/packages\/(contracts|sdk)\//.test(id) },
      // What every page needs travels as one: small pieces compress badly, and how they are cut would change with every page.
      output: {
        codeSplitting: {
          groups: [
            { name: 'core', test: CORE },
            { name: 'shell', test: SHELL },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/auth', '/items', '/users', '/compliance', '/gateway', '/server', '/permissions', '/portal/config.json'].map(
        (path) => [path, { target: SERVER }],
      ),
    ),
  },
});

/** Scripts that are not part of the bundle, by the file they become: one runs before the first paint, one is the service worker. */
const PLAIN = {
  'appearance.js': new URL('src/appearance/early.ts', import.meta.url),
  'sw.js': new URL('src/offline/worker.ts', import.meta.url),
};

/** Serves them as they are: no inline script, no flash. */
function plainScripts(): Plugin {
  const script = async (source: URL) => {
    const file = fileURLToPath(source);
    return (await transformWithOxc(readFileSync(file, 'utf8'), file)).code;
  };
  return {
    name: 'nova:plain-scripts',
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: '/portal/appearance.js' }, injectTo: 'head' }],
    async generateBundle() {
      for (const [fileName, source] of Object.entries(PLAIN))
        this.emitFile({ type: 'asset', fileName, source: await script(source) });
    },
    configureServer(server) {
      server.middlewares.use('/portal/appearance.js', (_, response, next) => {
        script(PLAIN['appearance.js']).then(
          (code) => response.setHeader('content-type', 'text/javascript').end(code),
          next,
        );
      });
    },
  };
}
