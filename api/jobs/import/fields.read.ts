import type { Block } from './blocks.ts';
import type { Qualification, Text } from './extracted.ts';
import { holderOf, lineFields, textFields, type Draft } from './fields.ts';
import { authoritiesIn } from './parts/authorities.ts';
import { isSaid } from './parts/duty.ts';
import { contactsIn, namesIn } from './parts/names.ts';
import { readMajors } from './parts/majors.ts';
import { basisIn, careerIn, careerOf, trainingsIn } from './parts/papers.ts';
import { labelledValue } from './parts/person.labelled.ts';
import { readExperience, readFacts, readRequirements } from './parts/person.prose.ts';
import {
  askEased,
  readAge,
  readEducation,
  readGender,
  readLanguages,
  readRank,
  readTyping,
} from './parts/person.ts';
import { isEased } from './parts/ages.ts';
import { withoutBasis } from './parts/regulation.ts';
import { lineValue, lineValues } from './parts/single.ts';
import { textsOf } from './parts/texts.ts';
import type { Span } from './passage.ts';
import type { Sheet } from './sheet.ts';

/** Puts a text into its field; a second one for the same field stays in the remainder. */
function keep(holder: Record<string, unknown>, id: string, sheet: Sheet, span: Span): void {
  const held = holder[id] as Text | undefined;
  if (held && isSaid(held)) return;
  const text = sheet.read(span);
  // a form that says 无 where it first left a blank has said it
  const saysMore = held?.state === 'ABSENT' || (held?.state === 'BLANK' && text.state === 'NONE');
  if (saysMore || isSaid(text)) holder[id] = text;
}

const lists: Readonly<Record<string, (job: Draft) => Text[]>> = {
  peers: (job) => job.peers,
  subordinates: (job) => job.subordinates,
  indirectSubordinates: (job) => job.header.indirectSubordinates,
  tools: (job) => job.conditions.tools,
  records: (job) => job.conditions.records,
  timePattern: (job) => job.conditions.timePattern,
  knowledge: (job) => job.qualification.knowledge,
  skills: (job) => job.qualification.skills,
  competencies: (job) => job.qualification.competencies,
  trainingHistory: (job) => job.qualification.trainingHistory,
  certificates: (job) => job.qualification.certificates,
  preService: (job) => job.training.preService,
  inService: (job) => job.training.inService,
  summary: (job) => job.summary,
  internal: (job) => job.contacts.internal,
  external: (job) => job.contacts.external,
};
/** Lists whose phrases count things up. */
const apartOf: Readonly<Record<string, 'COUNTED' | 'FREE'>> = {
  competencies: 'COUNTED',
  preService: 'FREE',
  inService: 'FREE',
  tools: 'FREE',
  records: 'FREE',
};
const named = new Set(['peers', 'subordinates', 'indirectSubordinates']);
const contacted = new Set(['internal', 'external']);

/** Reads a field of the person that a post needs. Answers false where the label is none of them. */
function readPerson(sheet: Sheet, job: Draft, { id, run }: Block): boolean {
  const own = job.qualification;
  switch (id) {
    case 'experience':
      readExperience(sheet, own, run);
      return true;
    case 'businessScope':
      keep(own as unknown as Record<string, unknown>, id, sheet, run);
      return true;
    case 'qualification':
    case 'otherQualification':
      readRequirements(sheet, own, run);
      return true;
  }
  const { value: once, readRest } = labelledValue(sheet, own, id, run);
  const isRead = readFact(sheet, own, id, once);
  if (isRead) readRest();
  return isRead;
}

/** Reads the value of a label that asks for one thing. Answers false where the label is none of them. */
function readFact(sheet: Sheet, own: Qualification, id: string, once: Span): boolean {
  switch (id) {
    case 'age':
      readAge(sheet, own, once);
      if (isEased(sheet.slice(once))) askEased(sheet, once);
      if (/性别|男女/.test(sheet.slice(once)) && own.gendersState === 'ABSENT') readGender(sheet, own, once);
      return true;
    case 'gender':
      readGender(sheet, own, once);
      return true;
    case 'education':
      readEducation(sheet, own, once);
      if (isEased(sheet.slice(once))) askEased(sheet, once);
      if (/专业(?!不限)/.test(sheet.slice(once)) && own.majors.length === 0)
        readMajors(sheet, own, once, false);
      return true;
    case 'rank':
      readRank(sheet, own, once);
      return true;
    case 'major':
      readMajors(sheet, own, once, true);
      return true;
    case 'language':
      return readLanguages(sheet, own, once, true);
    case 'typing':
      return readTyping(sheet, own, once);
    case 'voice':
    case 'appearance':
    case 'health':
      keep(own as unknown as Record<string, unknown>, id, sheet, once);
      return true;
    default:
      return false;
  }
}

/** A number on a line of its own below an empty field is a page's. */
const withoutPage = (sheet: Sheet, run: Span): Span =>
  /^\s*\n\s*\d{1,3}\s*$/.test(sheet.slice(run)) ? { from: run.from, to: run.from } : run;

/** Reads what stands behind a label into its field. */
export function readBlock(sheet: Sheet, job: Draft, block: Block): void {
  const { id, run } = block;
  const label = { from: block.from, to: block.to };
  const list = lists[id]?.(job);
  if (lineFields.has(id)) keep(holderOf(job, id), id, sheet, lineValue(sheet, run));
  else if (textFields.has(id))
    keep(holderOf(job, id), id, sheet, id === 'purpose' ? withoutBasis(sheet, run) : withoutPage(sheet, run));
  else if (list && named.has(id)) list.push(...namesIn(sheet, lineValues(sheet, run)));
  else if (list && contacted.has(id)) list.push(...contactsIn(sheet, run));
  else if (list) {
    list.push(...textsOf(sheet, run, apartOf[id] ?? 'WHOLE'));
    if (id === 'knowledge' || id === 'skills' || id === 'competencies')
      readFacts(sheet, job.qualification, run);
  } else if (id === 'authority') job.authorities.push(...authoritiesIn(sheet, run));
  else if (id === 'basis') job.basis.push(...basisIn(sheet, run));
  else if (id === 'promotion' || id === 'lateral')
    job.career.push(...careerOf(sheet, run, id === 'promotion' ? 'PROMOTION' : 'LATERAL'));
  else if (id === 'career') {
    const ways = careerIn(sheet, run);
    if (ways.length > 0) sheet.take(run);
    job.career.push(...ways);
  } else if (id === 'training' && sheet.slice(run).trim()) {
    const { preService, inService } = trainingsIn(sheet, run);
    job.training.preService.push(...preService);
    job.training.inService.push(...inService);
  } else if (id.startsWith('basis')) {
    if (/\p{L}/u.test(sheet.slice(run))) job.basis.push(...basisIn(sheet, run));
  } else if (!readPerson(sheet, job, block) && block.part === 'other') return;
  sheet.take(label);
}
