import { defineStore } from 'pinia';
import { ref } from 'vue';

export interface RecentContact {
  id: string;
  name: string;
}

const KEPT = 6;

/** Contacts opened in this tab, the latest first. In memory only: names have no business in the browser's storage. */
export const useRecent = defineStore('recent', () => {
  const contacts = ref<RecentContact[]>([]);

  function visit(contact: RecentContact): void {
    const known = contacts.value.findIndex(({ id }) => id === contact.id);
    // A known one keeps its place, so that the list does not jump under the pointer.
    if (known >= 0) contacts.value[known] = contact;
    else contacts.value = [contact, ...contacts.value].slice(0, KEPT);
  }

  function clear(): void {
    contacts.value = [];
  }

  return { contacts, visit, clear };
});
