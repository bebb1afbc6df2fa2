import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useSections } from '../components/shell/useSections.ts';
import { contactName } from '../contacts/contactName.ts';
import { useContactSearch } from '../contacts/useContactSearch.ts';
import { useLocale } from '../preferences/useLocale.ts';
import { useTheme, type Theme } from '../preferences/useTheme.ts';
import { useSession } from '../session/sessionStore.ts';
import { useSignOut } from '../session/useSignOut.ts';
import { matchCommands, type Command, type CommandGroup } from './commands.ts';

const THEMES: { theme: Theme; label: 'shell.themeLight' | 'shell.themeDark' | 'shell.themeSystem'; icon: string }[] = [
  { theme: 'light', label: 'shell.themeLight', icon: 'i-lucide-sun' },
  { theme: 'dark', label: 'shell.themeDark', icon: 'i-lucide-moon' },
  { theme: 'system', label: 'shell.themeSystem', icon: 'i-lucide-monitor' },
];

/** What the palette offers for what is typed: contacts from the server, and everything one can do here. */
export function useCommands(typed: Ref<string>, searched: Ref<string>) {
  const { t } = useI18n();
  const router = useRouter();
  const session = useSession();
  const sections = useSections();
  const signOut = useSignOut();
  const { locale, choose } = useLocale();
  const { theme } = useTheme();
  const { data: found, isFetching } = useContactSearch(() => (session.may('read', 'contacts') ? searched.value : ''));

  const contacts = computed<Command[]>(() =>
    (found.value ?? []).map((contact) => ({
      id: contact.id,
      label: contactName(contact) || t('contacts.unnamed'),
      hint: contact.company?.name ?? '',
      icon: 'i-lucide-user-round',
      run: () => router.push({ name: 'contact', params: { id: contact.id } }),
    })),
  );

  const places = computed<Command[]>(() =>
    sections.value
      .flatMap(({ links }) => links)
      .map(({ route, label, icon, keys }) => ({
        id: route,
        label: t(label),
        icon,
        keys,
        run: () => router.push({ name: route }),
      })),
  );

  const preferences = computed<Command[]>(() => [
    {
      id: 'language',
      label: t('palette.switchLanguage'),
      icon: 'i-lucide-languages',
      run: () => choose(locale.value === 'fr' ? 'en' : 'fr'),
    },
    ...THEMES.filter((option) => option.theme !== theme.value).map((option) => ({
      id: option.theme,
      label: t(`palette.theme.${option.theme}`),
      icon: option.icon,
      run: () => (theme.value = option.theme),
    })),
  ]);

  const groups = computed<CommandGroup[]>(() => [
    ...(typed.value.trim() && contacts.value.length
      ? [{ id: 'contacts', label: t('palette.contacts'), commands: contacts.value }]
      : []),
    ...matchCommands(
      [
        { id: 'go', label: t('palette.go'), commands: places.value },
        { id: 'preferences', label: t('palette.preferences'), commands: preferences.value },
        {
          id: 'session',
          label: t('palette.session'),
          commands: [{ id: 'out', label: t('shell.signOut'), icon: 'i-lucide-log-out', run: signOut }],
        },
      ],
      typed.value,
    ),
  ]);

  return { groups, isFetching };
}
