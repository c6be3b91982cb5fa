import type { Duty, ExtractedJob, Target, Text } from '../../../../api/jobs/import/extracted.ts';

const shown = ({ state, value, certain }: Text): string => `${value ?? state}${certain ? '' : ' ?'}`;

function dutyLine({ section, rank, heading, statement, tasks, measures, timeShare, level }: Duty): string {
  return [
    section[0],
    rank === null ? '' : `#${rank}`,
    heading.state === 'ABSENT' ? '' : `<${shown(heading)}>`,
    shown(statement),
    ...tasks.map((task) => `- ${shown(task)}`),
    ...measures.map((measure) => `[${shown(measure)}]`),
    timeShare === null ? '' : `${timeShare}%`,
    level ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

const targetLine = ({ metric, comparator, value, unit, period, assumed }: Target): string =>
  [metric ?? '-', comparator, value ?? 'blank', unit, period, assumed ? 'assumed' : '']
    .filter(Boolean)
    .join(' ');

/** The texts of a record that the form has, by their names. */
const saidIn = (record: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      const texts = (Array.isArray(value) ? value : [value]).filter(
        (each): each is Text =>
          typeof each === 'object' &&
          each !== null &&
          'state' in each &&
          'certain' in each &&
          'value' in each &&
          each.state !== 'ABSENT',
      );
      return texts.length > 0
        ? [
            [
              name,
              texts
                .map((text) =>
                  'strictness' in text ? `${shown(text)} (${String(text.strictness)})` : shown(text),
                )
                .join(' | '),
            ],
          ]
        : [];
    }),
  );

/** A description in few words, for comparing it with what is expected. */
export function condensed(job: ExtractedJob): object {
  const { qualification: own } = job;
  const person = {
    ...(own.age.state === 'VALUE' ? { age: `${own.age.min ?? ''}-${own.age.max ?? ''}` } : {}),
    ...(own.genders.length > 0 ? { genders: own.genders.join('') } : {}),
    ...(own.education.state === 'ABSENT'
      ? {}
      : {
          education: `${own.education.minLevel} [${own.education.ticked.join(' ')}] ${own.education.certain}`,
        }),
    ...(own.title.state === 'ABSENT' ? {} : { rank: `[${own.title.ticked.join(' ')}] ${own.title.certain}` }),
    ...(own.experience.length > 0
      ? {
          experience: own.experience.map(
            ({ years, domain, strictness }) => `${years ?? '?'} ${domain} ${strictness}`,
          ),
        }
      : {}),
    ...(own.typing ? { typing: own.typing.value } : {}),
    ...saidIn({ ...own, text: undefined }),
  };
  return {
    variant: job.variant,
    ...saidIn(job),
    ...saidIn(job.header),
    ...saidIn(job.contacts),
    ...saidIn(job.training),
    ...saidIn(job.conditions),
    ...saidIn(job.signOff),
    ...(Object.keys(person).length > 0 ? { person } : {}),
    ...(job.duties.length > 0 ? { duties: job.duties.map(dutyLine) } : {}),
    ...(job.targets.length > 0 ? { targets: job.targets.map(targetLine) } : {}),
    ...(job.authorities.length > 0
      ? {
          authorities: job.authorities.map(
            ({ kind, text, condition }) =>
              `${kind}: ${shown(text)}${condition.value ? ` (${condition.value})` : ''}`,
          ),
        }
      : {}),
    ...(job.career.length > 0
      ? { career: job.career.map(({ type, title }) => `${type} ${shown(title)}`) }
      : {}),
    ...(job.basis.length > 0 ? { basis: job.basis.map(({ kind, name }) => `${kind} ${shown(name)}`) } : {}),
    ...(job.questions.length > 0 ? { questions: job.questions.map(({ field }) => field) } : {}),
    ...(job.remainder.length > 0 ? { remainder: job.remainder.map(({ text }) => text) } : {}),
  };
}
