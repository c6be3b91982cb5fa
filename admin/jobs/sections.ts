import type { JobSection } from '../data/documents.ts';

/** The parts of a version in the order of the editing page; the same words are anchors in the reading view. */
export const sectionNames = [
  'purpose',
  'relations',
  'duties',
  'authorities',
  'qualifications',
  'training',
  'conditions',
  'careerPaths',
  'basisDocuments',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** The same parts as the API calls them. */
const apiNames: Readonly<Record<SectionName, JobSection>> = {
  purpose: 'HEAD',
  relations: 'RELATIONS',
  duties: 'DUTIES',
  authorities: 'AUTHORITIES',
  qualifications: 'QUALIFICATIONS',
  training: 'TRAINING',
  conditions: 'CONDITIONS',
  careerPaths: 'CAREER',
  basisDocuments: 'BASIS',
};

export const apiNameOf = (section: SectionName): JobSection => apiNames[section];

/** The part that the API means. */
export const sectionNamed = (wanted: JobSection): SectionName =>
  sectionNames.find((name) => apiNames[name] === wanted) ?? 'purpose';

/** Fields that stand in a part of another name. */
const homes: Readonly<Record<string, SectionName>> = {
  shareReason: 'duties',
  tools: 'conditions',
  environment: 'conditions',
  workingTime: 'conditions',
  timePatterns: 'conditions',
  records: 'conditions',
};

/** The part that a server path is about: `duties.TABLE.3` and `input.duties.0.heading` both mean the duties. */
export function sectionOfPath(path: string): SectionName {
  const [head = ''] = path.replace(/^input\./, '').split('.');
  return homes[head] ?? sectionNames.find((name) => name === head) ?? 'purpose';
}

/** The id of the element that a server path is about: a duty has its own, anything else that of its part. */
export const placeOfPath = (path: string): string =>
  /^duties\.[A-Z]+\.\d+/.exec(path)?.[0] ?? sectionOfPath(path);
