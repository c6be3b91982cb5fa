import type { Transacted } from '../../core/command.ts';
import { LIVE_CHANNEL } from '../../core/live.ts';

/**
 * Once a request is decided on or taken back nobody is asked to decide it any more: what they were told of it counts as read,
 * and no mail about it goes out.
 */
export const nobodyIsAsked = async (tx: Transacted, requestId: string): Promise<void> => {
  await tx.manager.query(
    `WITH done AS (
       UPDATE notification SET read_at = $2, mail_open = false
       WHERE entity = 'HeadcountRequest' AND record_id = $1 AND read_at IS NULL
         AND kind IN ('HEADCOUNT_RAISED', 'HEADCOUNT_HANDED_ON')
       RETURNING person_id)
     SELECT pg_notify($3, json_build_object('people', json_agg(DISTINCT person_id::text))::text) FROM done HAVING count(*) > 0`,
    [requestId, tx.clock.now(), LIVE_CHANNEL],
  );
};
