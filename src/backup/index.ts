/** Backup and restore: everything an installation holds in one file, read in one snapshot and loaded in one transaction. */
export { backupCommand } from './backup-command.ts'
export { restoreBackup, type Restored } from './restore-backup.ts'
export { restoreCommand } from './restore-command.ts'
export { verifyBackup, type VerifiedBackup } from './verify-backup.ts'
export { writeBackup, type Written } from './write-backup.ts'
