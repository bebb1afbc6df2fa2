import { DEMO_LOGINS } from '@novacrm/contracts';
import { demoId, demoUserId } from '../people.ts';
import { planRow, type PlannedRow } from './planned-row.ts';

const COLORS: Readonly<Record<string, string>> = { Paris: '#2563EB', London: '#DB2777' };

export const teamId = (name: string): string => demoId(`team-${name}`);

export function planTeams(): PlannedRow[] {
  return Object.entries(COLORS).map(([name, color]) => planRow('teams', `team-${name}`, 'admin', { name, color }));
}

/** `userIds` maps logins to users, who may have existed before. */
export function planMembers(userIds: ReadonlyMap<string, string>): PlannedRow[] {
  return DEMO_LOGINS.flatMap((login) => {
    if (!login.team) return [];
    const user = userIds.get(login.email) ?? demoUserId(login);
    const fields = { team: teamId(login.team), user, function: login.roleName === 'Manager' ? 'lead' : 'member' };
    return [planRow('team_members', `member-${login.email}`, 'admin', fields)];
  });
}
