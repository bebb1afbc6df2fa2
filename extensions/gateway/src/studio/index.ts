import { defineModule } from '@directus/extensions-sdk';
import { mayReadBudgets } from './access.ts';
import GatewayPage from './GatewayPage.vue';
import { messagesFor } from './i18n/messages.ts';

const MODULE_ID = 'nova-ai-gateway';

export default defineModule({
  id: MODULE_ID,
  /** The studio copies a module again whenever its language changes, and shows that language on the page's root. */
  get name() {
    return messagesFor(document.documentElement.lang).module;
  },
  icon: 'neurology',
  routes: [{ name: MODULE_ID, path: '', component: GatewayPage }],
  preRegisterCheck: mayReadBudgets,
});
