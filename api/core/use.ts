import type { DataSource } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Actor, Grant } from './actor.ts';
import { dayOf } from './clock.ts';
import type { SignedIn } from './context.ts';
import type { Policy } from './policy.ts';
import type { PlanNode } from './read/plan.ts';
import { resourceOf, type OwnResource } from './resource.ts';

/** That a grant was used on a day: which ability, under which assignment, by what. */
export interface Use {
  readonly assignmentId: string;
  readonly ability: Ability;
  readonly sourceKind: Grant['source']['kind'];
  /** The role's code, or the id of what was given in person; empty for the job description of the post. */
  readonly sourceRef: string;
  readonly day: string;
}

/** By which of its kind a grant is known beyond this moment: lines get new ids with every version, so theirs is the post. */
export const sourceRef = ({ source }: Pick<Grant, 'source'>): string => {
  if (source.kind === 'ROLE') return source.roleCode;
  return source.kind === 'PERSONAL' ? source.grantId : '';
};

/** What a process has noted of one database and not written yet. */
interface Notebook {
  /** On which day each grant was noted last. Grants live as long as the holding that is kept in memory. */
  readonly noted: WeakMap<Grant, string>;
  /** What was read by whom on which day already: the shortest way past a read that repeats. */
  readonly read: WeakMap<Actor, { readonly day: string; readonly nodes: WeakSet<PlanNode> }>;
  open: Use[];
}

const notebooks = new WeakMap<DataSource, Notebook>();

const notebookOf = (db: DataSource): Notebook => {
  const known = notebooks.get(db) ?? { noted: new WeakMap(), read: new WeakMap(), open: [] };
  notebooks.set(db, known);
  return known;
};

const note = (notebook: Notebook, grants: readonly Grant[], day: string): void => {
  for (const grant of grants) {
    if (notebook.noted.get(grant) === day) continue;
    notebook.noted.set(grant, day);
    const { assignmentId, ability, source } = grant;
    notebook.open.push({
      assignmentId,
      ability,
      sourceKind: source.kind,
      sourceRef: sourceRef(grant),
      day,
    });
  }
};

/** All abilities that some mutation asks for: these are used by doing, the others by looking. */
const verbs = new Set<Ability>();

/** Says that a mutation asks for these abilities. */
export const declareVerbs = (abilities: readonly Ability[]): void => {
  for (const ability of abilities) verbs.add(ability);
};

const isVerb = (ability: Ability): boolean => verbs.has(ability);

/** Who looks as another person uses nothing of theirs. */
const isOneself = ({ actor }: SignedIn): boolean => actor.seesAs === undefined;

const grantsOf = ({ grants }: Actor, ability: Ability): Grant[] =>
  grants.filter((grant) => grant.ability === ability);

/**
 * Notes that somebody has done what these abilities are for: the grants by which the policy said yes. In memory alone;
 * what is new on its day is written in batches (`takeUses`), so that no request waits for it.
 */
export const noteDoing = (ctx: SignedIn, policy: Policy, abilities: readonly Ability[]): void => {
  if (!isOneself(ctx)) return;
  const day = dayOf(ctx.clock.now());
  for (const ability of abilities) {
    const by = policy.yesBy(ability);
    if (by !== undefined) note(notebookOf(ctx.db), by ? [by] : grantsOf(ctx.actor, ability), day);
  }
};

/** Notes that somebody was answered as far as these abilities reach; those of commands are no matter of looking. */
export const noteLooking = (ctx: SignedIn, abilities: readonly Ability[]): void => {
  if (!isOneself(ctx)) return;
  const day = dayOf(ctx.clock.now());
  for (const ability of abilities)
    if (!isVerb(ability)) note(notebookOf(ctx.db), grantsOf(ctx.actor, ability), day);
};

const shownBy = new WeakMap<PlanNode, readonly Ability[]>();

const rulesOf = (entity: unknown): readonly Ability[] => {
  const resource = resourceOf(entity);
  if (resource.kind === 'part') return rulesOf(resource.parent());
  if (resource.kind === 'public' || typeof resource.read === 'string') return [];
  return (resource as OwnResource).read === 'members' ? [] : resource.read.map(({ ability }) => ability);
};

/** The abilities by which a plan shows something: rules of rows, and masks of what is asked for. */
const abilitiesOf = (node: PlanNode): readonly Ability[] => {
  const known = shownBy.get(node);
  if (known) return known;
  const { entity, columns, joins, children } = node;
  const found = new Set([
    ...rulesOf(entity),
    ...[...columns, ...joins].flatMap(({ mask }) => (mask ? [mask.ability] : [])),
    ...[...joins, ...children].flatMap((below) => abilitiesOf(below.node)),
  ]);
  const abilities = [...found];
  shownBy.set(node, abilities);
  return abilities;
};

/** Notes that somebody has read rows of a plan. After the first time on a day it costs three look-ups in memory. */
export const noteReading = (ctx: SignedIn, node: PlanNode, day: string): void => {
  if (!isOneself(ctx)) return;
  const notebook = notebookOf(ctx.db);
  const last = notebook.read.get(ctx.actor);
  if (last?.day === day) {
    if (last.nodes.has(node)) return;
    last.nodes.add(node);
  } else notebook.read.set(ctx.actor, { day, nodes: new WeakSet([node]) });
  noteLooking(ctx, abilitiesOf(node));
};

/** Takes what was noted and not written yet. */
export const takeUses = (db: DataSource): readonly Use[] => {
  const notebook = notebookOf(db);
  const { open } = notebook;
  notebook.open = [];
  return open;
};

/** Puts back what could not be written: it is taken again the next time. */
export const putBackUses = (db: DataSource, uses: readonly Use[]): void => {
  notebookOf(db).open.push(...uses);
};
