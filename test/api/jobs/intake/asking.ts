import type { Answer, World } from '../../../support/world.ts';
import type { PersonKey } from '../../../support/world-facts.ts';

/** A small form in traditional characters, as people paste it: one target is blank, one level is not ticked. */
export const source = `職務說明書
職務名稱：綜合投訴處理員　部門：投訴組
直接上級：投訴主辦
任职要求：大專以上學歷，兩年以上客服經驗
主要職責（支持、部分、全責）
一、建立體系　支持□ 部分□ 全責■　考核標準：體系建立及時率達 %
二、處理投訴　支持■ 部分□ 全責□　考核標準：有效投訴不超過3次/年
三、回訪客戶　支持□ 部分□ 全責□
`;

const pointFields =
  'id topic field why text from to isBlocking takes takesSeveral choices { code label } answer { choices text } answeredBy { name }';
const jobFields = `id seq variant title unitName openQuestions openPieces passages { from text }
  values { path state value raw options certain from to } points { ${pointFields} }
  suggestions { positionId title unitName reason } jobDescriptions { id }`;

/** An imported description as the answers show it. */
export interface Imported {
  readonly id: string;
  readonly title: string | null;
  readonly variant: string;
  readonly openQuestions: number;
  readonly openPieces: number;
  readonly passages: readonly { from: number; text: string }[];
  readonly values: readonly {
    path: string;
    state: string;
    value: string | null;
    raw: string | null;
    options: readonly string[];
    certain: boolean;
    from: number;
    to: number;
  }[];
  readonly points: readonly {
    id: string;
    topic: string;
    field: string;
    why: string;
    text: string;
    from: number;
    to: number;
    isBlocking: boolean;
    choices: readonly { code: string; label: string }[];
    answer: { choices: readonly string[]; text: string | null } | null;
    answeredBy: { name: string } | null;
  }[];
  readonly suggestions: readonly { positionId: string; title: string; reason: string }[];
  readonly jobDescriptions: readonly { id: string }[];
}

/** What the tests of imports ask again and again. */
export const intakeOf = ({ ask }: World) => {
  const command =
    (document: string) =>
    (who: PersonKey, input: object, language?: string): Promise<Answer> =>
      ask(who, document, { input }, language);
  const one = async (who: PersonKey, id: string): Promise<Imported | null> =>
    (await ask(who, `query ($id: ID!) { row: importedJob(id: $id) { ${jobFields} } }`, { id })).data.row;
  const paste = command(
    'mutation ($input: ImportPastedJobsInput!) { row: importPastedJobs(input: $input) { jobImport { id name kind sha256 characters madeBy { name } jobs { id } } } }',
  );
  return {
    paste,
    one,
    /** Pastes a text that must be read, and hands back its first description. */
    pasted: async (who: PersonKey, text: string): Promise<Imported> => {
      const { data, errors } = await paste(who, { text, again: true });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      const job = await one(who, data.row.jobImport.jobs[0].id);
      if (!job) throw new Error('What was pasted cannot be seen.');
      return job;
    },
    settle: command(
      `mutation ($input: SettleImportPointInput!) { row: settleImportPoint(input: $input) { point { ${pointFields} } } }`,
    ),
    reopen: command(
      `mutation ($input: ReopenImportPointInput!) { row: reopenImportPoint(input: $input) { point { ${pointFields} } } }`,
    ),
    setAside: command(
      'mutation ($input: SetAsideInput!) { row: setImportRemainderAside(input: $input) { importedJob { openPieces } } }',
    ),
    draft: command(
      `mutation ($input: DraftFromImportInput!) { row: draftFromImport(input: $input) { jobDescription {
        id revision variant openQuestions openPieces steps problems { code path message isBlocking } importedFrom { id jobImport { name } }
        tableDuties: duties(section: TABLE) { statement responsibilityLevel measures { phrase metricCode comparator comparatorAssumed targetValue unit } }
        duties(section: LIST) { statement responsibilityLevel measures { phrase metricCode comparator comparatorAssumed targetValue unit } }
        qualifications { kind text min options } } } }`,
    ),
  };
};
