interface StudioUser {
  admin_access?: boolean;
}

/** What the studio knows of the signed-in person's rights: collection → action → access. */
type StudioPermissions = Record<string, Record<string, { access: string } | undefined> | undefined>;

/** Only who may read the whole audit gets the module: for anyone else its figures would be about themselves alone. */
export function mayReadAudit(user: StudioUser, permissions: StudioPermissions): boolean {
  if (user.admin_access) return true;
  return permissions['compliance_audit']?.['read']?.access === 'full';
}
