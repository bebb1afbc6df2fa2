import { useQueryClient } from '@tanstack/vue-query';
import { useRouter } from 'vue-router';
import { useCreation } from '../creation/creationStore.ts';
import { useViews } from '../records/viewStore.ts';
import { useDrafts } from './draftStore.ts';
import { useRecent } from './recentStore.ts';
import { useSession } from './sessionStore.ts';

/** Signs out and forgets everything that was read or written in this tab. */
export function useSignOut() {
  const session = useSession();
  const recent = useRecent();
  const creation = useCreation();
  const drafts = useDrafts();
  const views = useViews();
  const queryClient = useQueryClient();
  const router = useRouter();

  return async function signOut(): Promise<void> {
    await session.signOut();
    recent.clear();
    creation.clear();
    drafts.clear();
    views.clear();
    await router.push({ name: 'sign-in', query: { reason: 'out' } });
    queryClient.clear();
  };
}
