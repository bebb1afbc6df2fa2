import { computed } from 'vue';
import { useSession } from '../../session/sessionStore.ts';

/**
 * The places of the workspace, in the order of the sidebar and the palette. A new area adds its line here.
 * `reads` is the collection somebody must be able to read to be shown the way; null is for everybody.
 */
const SECTIONS = [
  {
    title: 'shell.workspace',
    links: [
      { route: 'start', label: 'home.title', icon: 'i-lucide-house', keys: ['G', 'H'], reads: 'tasks' },
      { route: 'inbox', label: 'inbox.title', icon: 'i-lucide-inbox', keys: ['G', 'M'], reads: 'tasks' },
      {
        route: 'companies',
        label: 'records.collections.companies',
        icon: 'i-lucide-building-2',
        keys: ['G', 'O'],
        reads: 'companies',
      },
      { route: 'contacts', label: 'shell.contacts', icon: 'i-lucide-users-round', keys: ['G', 'C'], reads: 'contacts' },
      {
        route: 'board',
        label: 'records.collections.deals',
        icon: 'i-lucide-handshake',
        keys: ['G', 'D'],
        reads: 'deals',
      },
      {
        route: 'my-day',
        label: 'records.collections.tasks',
        icon: 'i-lucide-square-check-big',
        keys: ['G', 'T'],
        reads: 'tasks',
      },
      {
        route: 'interactions',
        label: 'records.collections.interactions',
        icon: 'i-lucide-messages-square',
        keys: ['G', 'I'],
        reads: 'interactions',
      },
      { route: 'calendar', label: 'calendar.title', icon: 'i-lucide-calendar-days', keys: ['G', 'K'], reads: 'tasks' },
    ],
  },
  {
    title: 'shell.sales',
    links: [
      {
        route: 'quotes',
        label: 'records.collections.quotes',
        icon: 'i-lucide-file-text',
        keys: ['G', 'Q'],
        reads: 'quotes',
      },
      {
        route: 'client_invoices',
        label: 'records.collections.client_invoices',
        icon: 'i-lucide-receipt-text',
        keys: ['G', 'F'],
        reads: 'client_invoices',
      },
      {
        route: 'products',
        label: 'records.collections.products',
        icon: 'i-lucide-package',
        keys: ['G', 'P'],
        reads: 'products',
      },
    ],
  },
  {
    title: 'shell.compliance',
    links: [
      {
        route: 'compliance',
        label: 'place.overview',
        icon: 'i-lucide-gauge',
        keys: ['G', 'V'],
        reads: 'compliance_audit',
      },
      {
        route: 'incidents',
        label: 'place.incidents',
        icon: 'i-lucide-siren',
        keys: ['G', 'N'],
        reads: 'compliance_incidents',
      },
      {
        route: 'exceptions',
        label: 'place.exceptions',
        icon: 'i-lucide-badge-check',
        keys: ['G', 'E'],
        reads: 'compliance_exceptions',
      },
      {
        route: 'audit',
        label: 'shell.audit',
        icon: 'i-lucide-scroll-text',
        keys: ['G', 'A'],
        reads: null,
      },
      {
        route: 'requests',
        label: 'place.requests',
        icon: 'i-lucide-hand',
        keys: ['G', 'R'],
        reads: null,
      },
    ],
  },
] as const;

/** What the person signed in may go to. */
export function useSections() {
  const session = useSession();
  return computed(() =>
    SECTIONS.map(({ title, links }) => ({
      title,
      links: links.filter(({ reads }) => reads === null || session.may('read', reads)),
    })).filter(({ links }) => links.length > 0),
  );
}
