import './audit.audited.ts';
import './audit.policy.ts';
import { AuditResolver } from './audit.resolver.ts';

/** What can be asked of the room. */
export const auditResolvers = [AuditResolver];
