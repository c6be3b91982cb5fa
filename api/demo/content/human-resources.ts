import type { PostContent } from './shapes.ts';

/** What differs between one human-resources department and the next. */
interface HumanResources {
  /** Titles of the head and of the officer. */
  readonly titles?: readonly [head: string, officer: string];
  /** Whom the head reports to, where that is known. */
  readonly superior?: string;
}

/** The two posts without which no job description comes into force: who approves and who writes. */
export const humanResources = (
  organisation: string,
  { titles: [head, officer] = ['人力资源部经理', '人力资源专员'], superior }: HumanResources,
): readonly PostContent[] => [
  {
    key: `${organisation}-hr-head`,
    unit: `${organisation}-hr`,
    title: head,
    isLead: true,
    roles: ['HRH'],
    ...(superior && { superior }),
  },
  {
    key: `${organisation}-hr`,
    unit: `${organisation}-hr`,
    title: officer,
    superior: `${organisation}-hr-head`,
    roles: ['HR'],
  },
];
