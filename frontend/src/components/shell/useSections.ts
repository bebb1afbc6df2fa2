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
      { route: 'contacts', label: 'shell.contacts', icon: 'i-lucide-users-round', keys: ['G', 'C'], reads: 'contacts' },
    ],
  },
  {
    title: 'shell.compliance',
    links: [
      {
        route: 'compliance',
        label: 'centre.overview.title',
        icon: 'i-lucide-gauge',
        keys: ['G', 'O'],
        reads: 'compliance_audit',
      },
      {
        route: 'incidents',
        label: 'centre.incidents.title',
        icon: 'i-lucide-siren',
        keys: ['G', 'I'],
        reads: 'compliance_incidents',
      },
      {
        route: 'exceptions',
        label: 'centre.exceptions.title',
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
        label: 'centre.requests.title',
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
