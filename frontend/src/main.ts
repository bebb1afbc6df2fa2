import { VueQueryPlugin } from '@tanstack/vue-query';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { config as zodConfig } from 'zod/v4/core';
import { init as loadIcons } from 'virtual:nuxt-ui-icons';
import App from './App.vue';
import { apiKey, createApi } from './api/api.ts';
import { createQueryClient } from './api/queryClient.ts';
import { addBundledIcon } from './appearance/icons.ts';
import { addMessages, createPortalI18n } from './i18n/i18n.ts';
import { useNotices } from './notices/noticeStore.ts';
import { watchVersion } from './offline/newVersion.ts';
import { createPortalRouter } from './router.ts';
import { returnPath } from './session/returnPath.ts';
import { useSession } from './session/sessionStore.ts';
import './styles/main.css';

loadIcons(addBundledIcon);
// The page may not evaluate text as code, so zod shall not even try; its schemas come later, with the pages.
zodConfig({ jitless: true });

const i18n = await createPortalI18n(document.documentElement.lang === 'fr' ? 'fr' : 'en');
const pinia = createPinia();
const queryClient = createQueryClient();
const app = createApp(App);

const api = createApi(window.location.origin, { onDenied: () => void leaveIfSignedOut() });
app.use(pinia).use(i18n).use(VueQueryPlugin, { queryClient }).provide(apiKey, api);
const session = useSession(pinia);
const router = createPortalRouter({
  session,
  title: (key) => i18n.global.t(key),
  addMessages: (words) => addMessages(i18n, words),
});
app.use(router).mount('#app');

if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/portal/sw.js');
watchVersion(() =>
  useNotices(pinia).tell({
    key: 'version',
    title: i18n.global.t('app.newVersion'),
    icon: 'i-lucide-sparkles',
    tone: 'neutral',
    stays: true,
    action: { label: i18n.global.t('app.reload'), run: () => window.location.reload() },
  }),
);
// Who was turned away because nobody answered is let in when somebody does.
window.addEventListener('online', () => void comeBack().catch(() => undefined));

async function comeBack(): Promise<void> {
  const { name, query } = router.currentRoute.value;
  if (session.user || name !== 'sign-in') return;
  await session.verify();
  if (session.user) await router.replace(returnPath(query['next']));
}

/** A 403 is either a closed door or the end of the session: only the server knows. */
async function leaveIfSignedOut(): Promise<void> {
  if (!session.user) return;
  await session.verify().catch(() => undefined);
  if (session.user) return;
  queryClient.clear();
  await router.push({ name: 'sign-in', query: { next: router.currentRoute.value.fullPath, reason: 'expired' } });
}
