import { say, type Bilingual, type Locale } from '../../core/bilingual.ts';
import type { ExtractedJob, Text } from './extracted.ts';

/** A description as the command prints it for programs: the questions say why in Chinese. */
export const printed = (file: string, job: ExtractedJob): object => ({
  file,
  ...job,
  questions: job.questions.map(({ field, why, from, to }) => ({
    field,
    why: why.zh,
    whyEn: why.en,
    from,
    to,
  })),
});

const words = {
  title: { zh: '职位', en: 'Title' },
  code: { zh: '编码', en: 'Code' },
  unit: { zh: '单位', en: 'Unit' },
  department: { zh: '部门', en: 'Department' },
  superior: { zh: '直接上级', en: 'Superior' },
  peers: { zh: '同级', en: 'Peers' },
  subordinates: { zh: '直接下级', en: 'Subordinates' },
  purpose: { zh: '目的', en: 'Purpose' },
  duties: { zh: '职责', en: 'Duties' },
  targets: { zh: '指标', en: 'Targets' },
  authorities: { zh: '权限', en: 'Authorities' },
  internal: { zh: '内部联系', en: 'Contacts inside' },
  external: { zh: '外部联系', en: 'Contacts outside' },
  text: { zh: '任职要求', en: 'Requirements' },
  questions: { zh: '待确认', en: 'To settle' },
  remainder: { zh: '未归类文字', en: 'Text without a field' },
  blank: { zh: '（空白）', en: '(blank)' },
  none: { zh: '无', en: '(none)' },
  assumed: { zh: '（推定）', en: ' (assumed)' },
  noFigure: { zh: '无目标值', en: 'no figure' },
} as const satisfies Record<string, Bilingual>;

const signs = { AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' } as const;

/** A description as the command prints it for people. */
export function summaryOf(file: string, job: ExtractedJob, locale: Locale): string {
  const name = (key: keyof typeof words): string => say(words[key], locale);
  const shown = ({ state, value }: Text): string =>
    state === 'BLANK' ? name('blank') : state === 'NONE' ? name('none') : (value ?? '');
  const line = (key: keyof typeof words, texts: readonly Text[]): string[] => {
    const said = texts.filter(({ state }) => state !== 'ABSENT').map(shown);
    return said.length > 0 ? [`  ${name(key)}: ${said.join('；')}`] : [];
  };
  const list = (key: keyof typeof words, rows: readonly string[]): string[] =>
    rows.length > 0 ? [`  ${name(key)} (${rows.length})`, ...rows.map((row) => `    ${row}`)] : [];
  const { contacts, qualification } = job;
  return [
    `${file} · ${job.variant}`,
    ...line('title', [job.title]),
    ...line('code', [job.code]),
    ...line('unit', [job.unit]),
    ...line('department', [job.department]),
    ...line('superior', [job.superior]),
    ...line('peers', job.peers),
    ...line('subordinates', job.subordinates),
    ...line('purpose', [job.purpose]),
    ...list(
      'duties',
      job.duties.map(({ seq, heading, statement, measures, timeShare }) =>
        [
          `${seq}.`,
          ...[heading, statement].filter(({ state }) => state !== 'ABSENT').map(shown),
          timeShare === null ? '' : `${timeShare}%`,
          measures.length > 0 ? `[${measures.map(shown).join('；')}]` : '',
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
    ...list(
      'targets',
      job.targets.map(
        (target) =>
          `${target.metric ?? '–'} ${target.name} ${target.comparator ? signs[target.comparator] : ''} ${target.value ?? name('noFigure')} ${target.unit}${target.assumed ? name('assumed') : ''}`,
      ),
    ),
    ...list(
      'authorities',
      job.authorities.map(({ text }) => shown(text)),
    ),
    ...line('internal', contacts.internal),
    ...line('external', contacts.external),
    ...line('text', [qualification.text]),
    ...list(
      'questions',
      job.questions.map(({ field, why, from }) => `${field} @${from}: ${say(why, locale)}`),
    ),
    ...list(
      'remainder',
      job.remainder.map(({ text, from }) => `@${from} ${text}`),
    ),
    '',
  ].join('\n');
}
