import type { PersonKey } from '../world-facts.ts';
import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** The life of a job description. */
export const aboutJobs = (world: World): MutationStep[] => {
  const keep: MutationStep['keep'] = ({ jobDescription }, left) => {
    if (jobDescription) left['job'] = jobDescription.id;
  };
  const revision = async (id: string | undefined): Promise<number> => {
    const [row] = (await world.db.query('SELECT revision FROM job_description WHERE id = $1', [id])) as {
      revision: number;
    }[];
    return row?.revision ?? 0;
  };
  // Until it is approved, only those see a version who write, review or approve.
  const step = (name: string, who: PersonKey, more: object = {}, isUnseen = true): MutationStep => ({
    name: `${name}JobDescription`,
    who,
    input: async ({ job }) => ({ id: job, revision: await revision(job), ...more }),
    isUnseen,
    keep,
  });
  const draft = (positionId: string): MutationStep => ({
    name: 'draftJobDescription',
    who: 'hr',
    input: () => ({ positionId }),
    keep,
  });
  const { position } = world.ids;
  return [
    draft(position.handler),
    step('update', 'hr', { duties: [{ section: 'TABLE', importanceRank: 1, statement: '处理投诉工单' }] }),
    step('submit', 'hr'),
    step('return', 'head', { reasons: [{ section: 'DUTIES', text: '职责不全' }] }),
    {
      name: 'answerReturnReason',
      who: 'hr',
      input: async ({ job }) => {
        const [row] = (await world.db.query(
          'SELECT id FROM job_return_reason WHERE job_description_id = $1',
          [job],
        )) as { id: string }[];
        return { id: row?.id, isDone: true, answer: '已补充' };
      },
      isUnseen: true,
    },
    step('submit', 'hr'),
    step('review', 'head'),
    step('approve', 'hrHead', { effectiveFrom: '2026-04-01' }),
    step('withdraw', 'hrHead', { reason: '日期有误' }, false),
    {
      name: 'acknowledgeJobDescription',
      who: 'handler',
      input: async ({ job }) => {
        await world.db.query(
          `UPDATE job_description SET state = 'APPROVED', effective_from = '2026-01-01' WHERE id = $1`,
          [job],
        );
        return { id: job };
      },
    },
    draft(position.caller),
    step('discard', 'hr'),
  ];
};
