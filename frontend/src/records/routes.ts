import type { RouteRecordRaw } from 'vue-router';
import type { CollectionName } from './definition.ts';
import { LINES } from './related.ts';

/** Address of each collection's list, and the name of the page of one record; the list is named after the collection. */
const PLACES: Readonly<Record<CollectionName, readonly [path: string, page: string]>> = {
  companies: ['companies', 'company'],
  contacts: ['contacts', 'contact'],
  deals: ['deals', 'deal'],
  tasks: ['tasks', 'task'],
  interactions: ['interactions', 'interaction'],
  products: ['products', 'product'],
  quotes: ['quotes', 'quote'],
  client_invoices: ['invoices', 'invoice'],
};

/** Name of the page of one record of this collection; undefined when it has none here. */
export function pageOf(collection: string): string | undefined {
  return Object.hasOwn(PLACES, collection) ? PLACES[collection as CollectionName][1] : undefined;
}

const OTHER_VIEWS: RouteRecordRaw[] = [
  {
    path: 'home',
    name: 'start',
    component: () => import('../pages/HomePage.vue'),
    meta: { title: 'home.title' },
  },
  {
    path: 'inbox',
    name: 'inbox',
    component: () => import('../pages/InboxPage.vue'),
    meta: { title: 'inbox.title' },
  },
  {
    path: 'deals/board',
    name: 'board',
    component: () => import('../pages/DealBoardPage.vue'),
    meta: { title: 'records.collections.deals' },
  },
  {
    path: 'tasks/day',
    name: 'my-day',
    component: () => import('../pages/MyDayPage.vue'),
    meta: { title: 'records.collections.tasks' },
  },
  {
    path: 'calendar',
    name: 'calendar',
    component: () => import('../pages/CalendarPage.vue'),
    meta: { title: 'calendar.title' },
  },
  {
    path: 'design',
    name: 'design',
    component: () => import('../pages/DesignPage.vue'),
    meta: { title: 'design.title' },
  },
];

const RECORD_VIEWS: RouteRecordRaw[] = Object.entries(PLACES).flatMap(([collection, [path, page]]) => {
  const meta = { title: `records.collections.${collection}` };
  const list = {
    path,
    name: collection,
    component: () => import('../pages/RecordListPage.vue'),
    props: { collection },
    meta,
  };
  return [
    list,
    {
      path: `${path}/:id`,
      name: page,
      component: () => import('../pages/RecordPage.vue'),
      props: (route: { params: Record<string, unknown> }) => ({ collection, id: String(route.params['id']) }),
      meta: collection in LINES ? { ...meta, words: 'documents' as const } : meta,
    },
  ];
});

export const recordRoutes: RouteRecordRaw[] = [...OTHER_VIEWS, ...RECORD_VIEWS];
