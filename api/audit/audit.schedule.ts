import { everySeconds } from '../core/schedule.ts';
import { sealAudit } from './chain/seal.ts';

/** What the audit log repeats: what was written since is sealed. */
export const auditSchedule = [everySeconds(2, 'seal audit rows', sealAudit)];
