import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useSections } from '../components/shell/useSections.ts';
import { useCreation } from '../creation/creationStore.ts';
import { CREATABLE } from '../creation/kinds.ts';
import { useLocale } from '../preferences/useLocale.ts';
import { useTheme, type Theme } from '../preferences/useTheme.ts';
import { DEFINITIONS } from '../records/definitions.ts';
import { useSession } from '../session/sessionStore.ts';
import { useSignOut } from '../session/useSignOut.ts';
import { useRecordSearch } from './useRecordSearch.ts';
import { matchCommands, type Command, type CommandGroup } from './commands.ts';

const THEMES: { theme: Theme; label: 'shell.themeLight' | 'shell.themeDark' | 'shell.themeSystem'; icon: string }[] = [
  { theme: 'light', label: 'shell.themeLight', icon: 'i-lucide-sun' },
  { theme: 'dark', label: 'shell.themeDark', icon: 'i-lucide-moon' },
  { theme: 'system', label: 'shell.themeSystem', icon: 'i-lucide-monitor' },
];

/** What the palette offers for what is typed: records from the server, and everything one can do here. */
export function useCommands(typed: Ref<string>, searched: Ref<string>, { keys }: { keys: () => void }) {
  const { t } = useI18n();
  const router = useRouter();
  const session = useSession();
  const sections = useSections();
  const creation = useCreation();
  const signOut = useSignOut();
  const { locale, choose } = useLocale();
  const { theme } = useTheme();
  const { data: found, isFetching } = useRecordSearch(searched);

  const records = computed<CommandGroup[]>(() =>
    (found.value?.groups ?? []).flatMap(({ collection, hits }) => {
      const definition = definitionOf(collection);
      if (!definition || !session.may('read', collection)) return [];
      return [
        {
          id: collection,
          label: t(`records.collections.${definition.collection}`),
          commands: hits.map(({ id, title, detail }) => ({
            id,
            label: title || t('records.unnamed'),
            hint: detail ?? '',
            icon: definition.icon,
            run: () => router.push({ name: definition.page, params: { id } }),
          })),
        },
      ];
    }),
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

  const acts = computed<Command[]>(() => [
    ...CREATABLE.filter(({ collection }) => session.may('create', collection)).map(({ collection, key }) => ({
      id: `new-${collection}`,
      label: t(`creation.title.${collection}`),
      icon: 'i-lucide-plus',
      keys: ['C', key],
      run: () => creation.begin(collection),
    })),
    { id: 'keys', label: t('keys.title'), icon: 'i-lucide-keyboard', keys: ['?'], run: keys },
  ]);

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
    ...(typed.value.trim() ? records.value : []),
    ...matchCommands(
      [
        { id: 'act', label: t('palette.act'), commands: acts.value },
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

function definitionOf(collection: string) {
  return Object.values(DEFINITIONS).find((definition) => definition.collection === collection);
}
