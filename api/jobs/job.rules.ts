import { sensitiveLines, unlimitedLines, wideLines } from './authority.rules.ts';
import type { JobContent, JobFinding } from './job-content.ts';
import type { AuthorityKind } from './job-lines.words.ts';
import { contraryComparators, contraryTargets } from './measure.rules.ts';

const round = (share: number): number => Math.round(share * 100) / 100;

/** The sum of the work-time shares that are known, in percent, exact to the two places that a form prints. */
export const knownShare = (duties: readonly { readonly workTimePct?: number | null }[]): number =>
  round(duties.reduce((sum, { workTimePct }) => sum + (workTimePct ?? 0), 0));

const noDuty = ({ variant, duties }: JobContent): JobFinding[] =>
  duties.length > 0 || variant === 'V7'
    ? []
    : [
        {
          code: 'NO_DUTY',
          path: 'duties',
          blocks: true,
          text: { zh: '还没有任何职责', en: 'There is no duty yet' },
        },
      ];

/** Ranks of the table run from 1 without a gap or double; a table without any rank is left alone (b.3 rule 1, F012). */
const ranks = ({ duties }: JobContent): JobFinding[] => {
  const table = duties.filter(({ section }) => section === 'TABLE');
  if (table.every(({ importanceRank }) => importanceRank === null)) return [];
  const wanted = table.map((_, index) => index + 1);
  const given = table.map(({ importanceRank }) => importanceRank);
  const sorted = given.toSorted((left, right) => (left ?? Infinity) - (right ?? Infinity));
  if (sorted.every((rank, index) => rank === wanted[index])) return [];
  const list = given.map((rank) => rank ?? '?').join(', ');
  // The offer keeps the order of importance that the ranks already give; rows without one follow.
  const places = table
    .map(({ seq, importanceRank }) => ({ seq, importanceRank }))
    .toSorted(
      (left, right) =>
        (left.importanceRank ?? Infinity) - (right.importanceRank ?? Infinity) || left.seq - right.seq,
    );
  const offer = table.map(({ seq }) => places.findIndex((place) => place.seq === seq) + 1).join(', ');
  return [
    {
      code: 'RANKS',
      path: 'duties.TABLE',
      blocks: true,
      text: {
        zh: `重要性序号应从 1 连续编到 ${table.length}，现为 ${list}；可改为 ${offer}`,
        en: `The importance ranks must run from 1 to ${table.length} without a gap, but they are ${list}; ${offer} would do`,
      },
    },
  ];
};

/** Shares that are given add up to 100, or a reason says why not (b.3 rule 3, F015). */
const shares = ({ duties, shareReason }: JobContent): JobFinding[] => {
  const open = duties.filter(({ workTimePct }) => workTimePct === null).length;
  if (open === duties.length) return [];
  const known = knownShare(duties);
  if (known > 100)
    return [
      {
        code: 'SHARES',
        path: 'duties',
        blocks: true,
        text: {
          zh: `工作时间百分比合计 ${known} %，超过 100 %`,
          en: `The work-time shares add up to ${known} %, more than 100 %`,
        },
      },
    ];
  if (known === 100 || shareReason?.trim()) return [];
  return [
    {
      code: 'SHARES',
      path: 'duties',
      blocks: true,
      text: {
        zh: `工作时间百分比已知合计 ${known} %${open > 0 ? `，另有 ${open} 项未填` : ''}；请补足到 100 %，或填写原因`,
        en: `${known} % of the working time is known${open > 0 ? `, ${open} shares are open` : ''}; complete it to 100 % or give a reason`,
      },
    },
  ];
};

const overPeople: readonly AuthorityKind[] = ['APPRAISE', 'REWARD_DECIDE', 'EVALUATE'];

/** A power over subordinates needs a condition where the post has none (b.3 rule 9, F017). */
const conditions = ({ authorities, subordinates }: JobContent): JobFinding[] =>
  subordinates > 0
    ? []
    : authorities
        .filter(
          ({ kind, condition, conditionText }) =>
            overPeople.includes(kind) && condition === null && !conditionText,
        )
        .map(({ seq }) => ({
          code: 'CONDITION',
          path: `authorities.${seq}`,
          blocks: true,
          text: {
            zh: `权限第 ${seq} 条涉及下属，但该岗位没有直接下级：请注明条件（如仅组长）`,
            en: `Authority ${seq} is about subordinates, but nobody reports to the post: name its condition, such as team leaders only`,
          },
        }));

/** A line for holders with the certificates of the post needs the post to ask for one: else it would hold for nobody. */
const certificates = ({ authorities, qualifications }: JobContent): JobFinding[] =>
  qualifications.some(
    ({ kind, strictness, certain }) => kind === 'CERTIFICATE' && strictness === 'REQUIRED' && certain,
  )
    ? []
    : authorities
        .filter(({ condition }) => condition === 'CERTIFIED')
        .map(({ seq }) => ({
          code: 'CERTIFICATE',
          path: `authorities.${seq}`,
          blocks: true,
          text: {
            zh: `权限第 ${seq} 条须持有效证书，但任职条件中没有必备的证书：请加一条写明证书名称的任职条件，或改选条件`,
            en: `Authority ${seq} takes a valid certificate, but no certificate is required for the post: add a requirement that names it, or choose another condition`,
          },
        }));

/** A reading of the form that is in doubt: HR must choose, but for what was signed with it already (F020, decision 40). */
const unconfirmed = ({ qualifications }: JobContent): JobFinding[] =>
  qualifications
    .filter(({ certain }) => !certain)
    .map(({ seq, doubtSigned }) => ({
      code: 'UNCONFIRMED',
      path: `qualifications.${seq}`,
      blocks: !doubtSigned,
      text: {
        zh: `任职条件第 ${seq} 条的识读待确认：请对照原表选定，再打开“识读已确认”`,
        en: `The reading of requirement ${seq} is in doubt: check it, then mark it as confirmed`,
      },
    }));

/** What was imported is settled before it is handed in (F020); text without a field only wants a look. */
const imported = ({ openQuestions, openPieces }: JobContent): JobFinding[] => [
  ...(openQuestions > 0
    ? [
        {
          code: 'QUESTION',
          path: 'import',
          blocks: true,
          text: {
            zh: `导入的原文还有 ${openQuestions} 个待确认的问题，请先在“导入核对”中回答`,
            en: `The imported text leaves ${openQuestions} ${openQuestions === 1 ? 'question' : 'questions'} open; answer ${openQuestions === 1 ? 'it' : 'them'} beside the source first`,
          },
        },
      ]
    : []),
  ...(openPieces > 0
    ? [
        {
          code: 'REMAINDER',
          path: 'import',
          blocks: false,
          text: {
            zh: `导入的原文还有 ${openPieces} 段文字没有归入字段，也没有搁置`,
            en: `${openPieces} ${openPieces === 1 ? 'piece' : 'pieces'} of the imported text found no field and ${openPieces === 1 ? 'is' : 'are'} not set aside`,
          },
        },
      ]
    : []),
];

/** Everything that the rules of the form find in a version. Pure; empty where all is well. */
export const findingsOf = (content: JobContent): JobFinding[] =>
  [
    imported,
    noDuty,
    ranks,
    shares,
    conditions,
    certificates,
    unconfirmed,
    contraryComparators,
    contraryTargets,
    wideLines,
    sensitiveLines,
    unlimitedLines,
  ].flatMap((rule) => rule(content));
