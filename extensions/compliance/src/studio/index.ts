import { defineModule } from '@directus/extensions-sdk';
import { mayReadAudit } from './access.ts';
import { messagesFor } from './i18n/messages.ts';
import DecisionsPage from './pages/DecisionsPage.vue';
import OverviewPage from './pages/OverviewPage.vue';
import { DECISIONS_PATH, MODULE_ID } from './paths.ts';

export default defineModule({
  id: MODULE_ID,
  /** The studio copies a module again whenever its language changes, and shows that language on the page's root. */
  get name() {
    return messagesFor(document.documentElement.lang).module;
  },
  icon: 'verified_user',
  routes: [
    { name: `${MODULE_ID}-overview`, path: '', component: OverviewPage },
    { name: `${MODULE_ID}-decisions`, path: DECISIONS_PATH, component: DecisionsPage },
  ],
  preRegisterCheck: mayReadAudit,
});
