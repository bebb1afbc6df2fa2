interface StudioUser {
  admin_access?: boolean;
}

/** What the studio knows of the signed-in person's rights: collection → action → access. */
type StudioPermissions = Record<string, Record<string, { access: string } | undefined> | undefined>;

/** The server asks for the same right: who may read budgets may see what the gateway does. */
export function mayReadBudgets(user: StudioUser, permissions: StudioPermissions): boolean {
  if (user.admin_access) return true;
  const access = permissions['ai_budgets']?.['read']?.access;
  return access === 'full' || access === 'partial';
}
