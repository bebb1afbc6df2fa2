import { defineStore } from 'pinia';
import { ref } from 'vue';

export interface Notice {
  /** A newer notice of the same key takes the place of the older one. */
  key: string;
  title: string;
  tone: 'success' | 'neutral' | 'error';
  icon: string;
  action?: { label: string; run: () => void };
  /** Goes only when somebody sends it away. */
  stays?: boolean;
  /** The title leads there. */
  link?: { name: string; params: Record<string, string> };
}

/** Short messages about what just happened, the latest last. */
export const useNotices = defineStore('notices', () => {
  const notices = ref<(Notice & { id: number })[]>([]);
  let latest = 0;

  function tell(notice: Notice): void {
    latest += 1;
    notices.value = [...notices.value.filter(({ key }) => key !== notice.key), { ...notice, id: latest }].slice(-3);
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id);
  }

  function dismissKey(key: string): void {
    notices.value = notices.value.filter((notice) => notice.key !== key);
  }

  return { notices, tell, dismiss, dismissKey };
});
