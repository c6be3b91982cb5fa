/** The parts of a version in the order of the editing page; the same words are anchors in the reading view. */
export const sectionNames = [
  'purpose',
  'duties',
  'authorities',
  'qualifications',
  'training',
  'basisDocuments',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** The part that a server path is about: `duties.TABLE.3` and `input.duties.0.heading` both mean the duties. */
export function sectionOfPath(path: string): SectionName {
  const [head] = path.replace(/^input\./, '').split('.');
  if (head === 'shareReason') return 'duties';
  return sectionNames.find((name) => name === head) ?? 'purpose';
}
