import type { Answer, World } from '../../support/world.ts';

/** What the tests of job descriptions ask again and again. */
export const jobFields =
  'id version state inForce revision effectiveFrom effectiveTo steps problems { code path isBlocking }';

const payload = `{ jobDescription { ${jobFields} } }`;

const documents = {
  draft: `mutation ($input: DraftJobDescriptionInput!) { row: draftJobDescription(input: $input) ${payload} }`,
  update: `mutation ($input: UpdateJobDescriptionInput!) { row: updateJobDescription(input: $input) ${payload} }`,
  submit: `mutation ($input: JobStepInput!) { row: submitJobDescription(input: $input) ${payload} }`,
  review: `mutation ($input: JobStepInput!) { row: reviewJobDescription(input: $input) ${payload} }`,
  return: `mutation ($input: ReturnJobDescriptionInput!) { row: returnJobDescription(input: $input) ${payload} }`,
  approve: `mutation ($input: ApproveJobDescriptionInput!) { row: approveJobDescription(input: $input) ${payload} }`,
  withdraw: `mutation ($input: WithdrawJobDescriptionInput!) { row: withdrawJobDescription(input: $input) ${payload} }`,
  discard: `mutation ($input: JobStepInput!) { row: discardJobDescription(input: $input) ${payload} }`,
} as const;

/** A version as the answers show it. */
export interface Job {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly inForce: boolean;
  readonly revision: number;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly steps: readonly string[];
  readonly problems: readonly { code: string; path: string; isBlocking: boolean }[];
}

/** Asks for one command and hands back the whole answer, refusals and all. */
export const attempt =
  ({ ask }: World) =>
  (
    who: Parameters<World['ask']>[0],
    command: keyof typeof documents,
    input: Record<string, unknown>,
  ): Promise<Answer> =>
    ask(who, documents[command], { input });

/** Asks for one command that must go through, and hands back the version. */
export const commanding = (world: World) => {
  const asking = attempt(world);
  return async (...call: Parameters<typeof asking>): Promise<Job> => {
    const { data, errors } = await asking(...call);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.row.jobDescription;
  };
};

/** One duty that breaks no rule. */
export const plainDuty = { section: 'TABLE', importanceRank: 1, statement: '督办跨分公司投诉工单' } as const;

/** Takes a post's next version all the way: written by hr, reviewed by head or hr, approved by hrHead. */
export const approveFor =
  (world: World) =>
  async (
    positionId: string,
    effectiveFrom: string,
    content: Record<string, unknown> = { duties: [plainDuty] },
  ): Promise<Job> => {
    const run = commanding(world);
    let job = await run('hr', 'draft', { positionId });
    job = await run('hr', 'update', { id: job.id, revision: job.revision, ...content });
    job = await run('hr', 'submit', { id: job.id, revision: job.revision });
    job = await run('head', 'review', { id: job.id, revision: job.revision });
    return run('hrHead', 'approve', { id: job.id, revision: job.revision, effectiveFrom });
  };
