import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import type { MoreWords } from './i18n/i18n.ts';
import { recordRoutes } from './records/routes.ts';
import type { Deed } from './session/access.ts';
import { returnPath } from './session/returnPath.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the document title. */
    title?: string;
    /** Speaks with words that other pages do without. */
    words?: MoreWords;
    /** May be seen by somebody who is not signed in. */
    open?: boolean;
  }
}

export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./pages/SignInPage.vue'),
    meta: { open: true, title: 'signIn.title' },
  },
  {
    path: '/reset-password',
    name: 'reset-password',
    component: () => import('./pages/NewPasswordPage.vue'),
    props: { occasion: 'reset' },
    meta: { open: true, title: 'signIn.reset.title' },
  },
  {
    path: '/accept-invite',
    name: 'accept-invite',
    component: () => import('./pages/NewPasswordPage.vue'),
    props: { occasion: 'invitation' },
    meta: { open: true, title: 'signIn.invitation.title' },
  },
  {
    path: '/',
    component: () => import('./layouts/WorkspaceLayout.vue'),
    name: 'home',
    children: [
      ...recordRoutes,
      {
        path: 'account',
        name: 'account',
        component: () => import('./pages/AccountPage.vue'),
        meta: { title: 'shell.ownAccount', words: 'account' },
      },
      {
        path: 'compliance',
        name: 'compliance',
        component: () => import('./pages/CompliancePage.vue'),
        meta: { title: 'place.overview', words: 'centre' },
      },
      {
        path: 'requests',
        name: 'requests',
        component: () => import('./pages/RequestsPage.vue'),
        meta: { title: 'place.requests', words: 'centre' },
      },
      {
        path: 'incidents',
        name: 'incidents',
        component: () => import('./pages/IncidentsPage.vue'),
        meta: { title: 'place.incidents', words: 'centre' },
        children: [
          {
            path: ':id',
            name: 'incident',
            component: () => import('./pages/IncidentPage.vue'),
            props: true,
            meta: { title: 'place.incident', words: 'centre' },
          },
        ],
      },
      {
        path: 'exceptions',
        name: 'exceptions',
        component: () => import('./pages/ExceptionsPage.vue'),
        meta: { title: 'place.exceptions', words: 'centre' },
        children: [
          {
            path: ':id',
            name: 'exception',
            component: () => import('./pages/ExceptionPage.vue'),
            props: true,
            meta: { title: 'place.exception', words: 'centre' },
          },
        ],
      },
      {
        path: 'audit',
        name: 'audit',
        component: () => import('./pages/AuditPage.vue'),
        meta: { title: 'audit.title', words: 'centre' },
        children: [
          {
            path: ':id',
            name: 'decision',
            component: () => import('./pages/DecisionPage.vue'),
            props: true,
            meta: { title: 'audit.detail.title', words: 'centre' },
          },
        ],
      },
      {
        path: ':rest(.*)*',
        name: 'not-found',
        component: () => import('./pages/NotFoundPage.vue'),
        meta: { title: 'error.pageTitle' },
      },
    ],
  },
];

interface PortalRouterOptions {
  session: {
    readonly user: object | null;
    readonly known: boolean;
    verify: () => Promise<void>;
    may: (deed: Deed, collection: string) => boolean;
  };
  /** Words of a message key, in the language shown. */
  title: (key: string) => string;
  addMessages: (words: MoreWords) => Promise<unknown>;
}

export function createPortalRouter({ session, title, addMessages }: PortalRouterOptions) {
  const router = createRouter({
    history: createWebHistory('/portal/'),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });

  router.beforeEach(async (to) => {
    // With the server silent nobody is signed in yet; the sign-in page says what is wrong.
    if (!session.known) await session.verify().catch(() => undefined);
    if (to.name === 'sign-in' && session.user) return returnPath(to.query['next']);
    if (session.user && to.name === 'home') return { name: homeOf(session) };
    if (to.meta.open || session.user) return true;
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
  });

  router.beforeResolve(async (to) => {
    if (to.meta.words) await addMessages(to.meta.words);
  });

  router.afterEach((to) => {
    document.title = to.meta.title ? `${title(to.meta.title)} · NovaCRM` : 'NovaCRM';
  });

  return router;
}

/** Whoever answers for the audit and writes nothing in the CRM starts at the audit. */
function homeOf(session: PortalRouterOptions['session']): 'start' | 'contacts' | 'audit' {
  if (session.may('read', 'compliance_audit') && !session.may('create', 'interactions')) return 'audit';
  return session.may('read', 'tasks') ? 'start' : 'contacts';
}
