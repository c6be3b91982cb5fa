import { say } from '../../core/bilingual.ts';
import type { SignedIn } from '../../core/context.ts';
import { Refusal } from '../../core/refusal.ts';
import { query } from '../../core/sql.ts';
import { wholeOf } from '../../core/subject.ts';
import type { AuditChain } from '../audit.types.ts';
import type { FaultKind } from './chain.rules.ts';
import { faultWords } from './verdict.words.ts';

/** Beyond this nobody counts: the number only says that much is still to be sealed. */
const COUNTED = 10_000;

/**
 * Where the chain stands. It is one for all organisations, so nothing is told of its length.
 *
 * @throws Refusal FORBIDDEN for whoever reads the log of less than an organisation.
 */
export const chainStatus = async (ctx: SignedIn): Promise<AuditChain> => {
  const { organisationIds } = ctx.actor;
  if (!organisationIds.some((id) => ctx.policy.can('audit.read', wholeOf(id))))
    throw new Refusal('FORBIDDEN', {
      zh: '审计链的状态只对能查看整个组织审计日志的人开放。',
      en: 'Where the chain stands is told to those who read the audit log of the whole organisation.',
    });
  const [row] = await query(ctx, {
    text: `SELECT s.at, s.hash, (SELECT count(*)::int FROM (SELECT FROM audit_unsealed LIMIT ${COUNTED}) u), c.at, c.fault, c.audit_id::text, c.seq::text
      FROM (SELECT) one
      LEFT JOIN LATERAL (SELECT at, hash FROM audit_seal ORDER BY seq DESC LIMIT 1) s ON true
      LEFT JOIN LATERAL (SELECT at, fault, audit_id, seq FROM audit_check ORDER BY id DESC LIMIT 1) c ON true`,
    rowMode: 'array',
  });
  const [sealedAt, head, waiting, checkedAt, fault, auditId, seq] = row as [
    Date | null,
    string | null,
    number,
    Date | null,
    FaultKind | null,
    string | null,
    string,
  ];
  return {
    sealedAt,
    head,
    waiting,
    lastCheck: checkedAt && {
      at: checkedAt,
      fault: fault && say(faultWords[fault]({ row: auditId ?? '', place: seq }), ctx.locale),
    },
  };
};
