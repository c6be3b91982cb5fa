import type { Cell } from './copy.ts';
import { HOUR, instant, outageOf } from './history/span.ts';
import type { Span } from './history/span.ts';
import type { Keys } from './keys.ts';
import { demoOrganisations, rootOf } from './organisations.ts';

type Row = Readonly<Record<string, Cell>>;

/** The one outage that the story knows, as it was declared. */
export const faultRow = (keys: Keys, span: Span): Row => {
  const { from, to } = outageOf(span);
  return {
    organisation_id: keys.unit('group'),
    unit_id: keys.unit('centre'),
    starts_at: new Date(from),
    ends_at: new Date(to),
    cause: '核心网设备电源板故障，绍兴全市移动业务与客服中继中断',
    declared_by_id: keys.person('supervisor'),
    declared_at: new Date(to + HOUR / 2),
  };
};

/** The calls of all organisations. */
export function* callRows(keys: Keys, span: Span): Generator<Row> {
  for (const organisation of demoOrganisations)
    for (const call of organisation.service?.calls(span) ?? [])
      yield {
        organisation_id: keys.unit(rootOf(organisation)),
        unit_id: keys.unit(call.unit),
        external_id: call.externalId,
        queue: call.queue,
        started_at: new Date(call.startedAt),
        requested_at: instant(call.requestedAt),
        answered_at: instant(call.answeredAt),
        ended_at: new Date(call.endedAt),
        agent_no: call.agentNo,
      };
}
