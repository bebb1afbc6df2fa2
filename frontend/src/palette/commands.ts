export interface Command {
  id: string;
  label: string;
  icon: string;
  /** What else stands beside the label, and is found too. */
  hint?: string;
  keys?: readonly string[];
  run: () => unknown;
}

export interface CommandGroup {
  id: string;
  label: string;
  commands: Command[];
}

/** The commands whose words start with the words typed, accents and case aside; groups without any are left out. */
export function matchCommands(groups: CommandGroup[], typed: string): CommandGroup[] {
  const wanted = words(typed);
  return groups
    .map((group) => ({ ...group, commands: group.commands.filter((command) => matches(command, wanted)) }))
    .filter(({ commands }) => commands.length > 0);
}

function matches({ label, hint = '' }: Command, wanted: string[]): boolean {
  const present = words(`${label} ${hint}`);
  return wanted.every((word) => present.some((candidate) => candidate.startsWith(word)));
}

function words(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
