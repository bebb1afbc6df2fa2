import { addIcon } from '@iconify/vue/offline';
import type { IconifyIcon } from '@iconify/vue/offline';

/**
 * Stands in for `@iconify/vue` inside Nuxt UI: its offline build has no icon API, so an icon that is not bundled is not
 * drawn and nothing is ever fetched from elsewhere.
 */
export { addCollection, addIcon, Icon } from '@iconify/vue/offline';

/** Bundled icons are there before the first render. */
export function iconLoaded(): boolean {
  return true;
}

/** Components say `i-lucide-sun`, the bundle says `lucide:sun`; the offline build knows only the name it was given. */
export function addBundledIcon(name: string, icon: IconifyIcon): void {
  addIcon(name.replace(':', '-'), icon);
}
