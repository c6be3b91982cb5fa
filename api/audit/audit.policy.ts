import { declareChildren, declareNeeds } from '../core/read/declare.ts';
import { declareResource } from '../core/resource.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { AuditSeal } from './chain/audit-seal.entity.ts';

declareResource(AuditEntry, {
  kind: 'own',
  read: [{ ability: 'audit.read' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: ['personId'],
});
declareResource(AuditSeal, { kind: 'part', parent: () => AuditEntry, by: 'auditId' });

declareChildren(AuditEntry, 'seal', () => AuditSeal, {
  by: 'auditId',
  order: [['seq', 'ASC']],
  as: 'ONE',
});
declareNeeds(AuditEntry, 'actionName', ['action', 'entity']);
declareNeeds(AuditEntry, 'kindName', ['entity']);
declareNeeds(AuditEntry, 'byToken', ['tokenId']);
declareNeeds(AuditEntry, 'recordName', ['entity', 'entityId']);
declareNeeds(AuditEntry, 'changes', ['entity', 'entityId', 'organisationId', 'unitIds', 'before', 'after']);
