declare module 'virtual:nuxt-ui-icons' {
  import type { IconifyIcon } from '@iconify/vue';

  /** Hands every bundled icon over, by name. */
  export function init(add: (name: string, icon: IconifyIcon) => void): void;
}
