import { AuditEntry } from './audit-entry.entity.ts';
import { AuditSeal } from './chain/audit-seal.entity.ts';

/** The tables of the room. */
export const auditEntities = [AuditEntry, AuditSeal];
